"""Writes a page as HTML."""

from html import escape

from layout import top
from model import Heading, Items, Para, Raw, Table


def render(page, charset="utf-8") -> str:
    cv = page.cv
    aside = f'<div class="aside">{"".join(map(block_of(cv), page.aside))}</div>' if page.aside else ""
    main = f'<div class="main">{"".join(map(block_of(cv), page.main))}</div>'
    if aside and not cv.text_box:
        cells = [f'<td class="side">{aside}</td>', f'<td class="body">{main}</td>']
        body = f'<table class="page"><tr>{"".join(cells if cv.aside_side == "left" else cells[::-1])}</tr></table>'
    else:
        body = aside + main if cv.aside_side == "left" else main + aside
    header = f'<header>{"".join(map(block_of(cv), page.header))}</header>' if page.header else ""
    footer = f"<footer><small>{escape(cv.footer)}</small></footer>" if cv.footer else ""
    meta = f'<meta charset="{charset}">' if charset else ""
    return (f'<!DOCTYPE html>\n<html lang="{cv.lang}"><head>{meta}<title>{escape(cv.name)}</title>{page.head}\n'
            f"<style>{base_css(cv)}{page.css}</style></head>\n<body>{header}<div class=\"top\">{''.join(map(block_of(cv), top(cv)))}</div>\n"
            f"{body}\n{footer}</body></html>\n")


def base_css(cv) -> str:
    face = "Georgia, serif" if cv.font == "serif" else "Arial, sans-serif"
    side = "float:left; width:30%; margin-right:3%" if cv.aside_side == "left" else "float:right; width:30%; margin-left:3%"
    return (f"body {{ font-family: {face}; max-width: 52em }} h1, h2 {{ color: {cv.accent} }} td {{ vertical-align: top }} "
            + (f".aside {{ {side} }} " if cv.text_box else ""))


def block_of(cv):
    def html(block) -> str:
        match block:
            case Heading(text=text, level=1):
                return f"<h1>{escape(text)}</h1>\n"
            case Heading(text=text, level=level):
                return f"<h{level}>{escape(text)}</h{level}>\n" if cv.heads == "styled" else f"<p><b>{escape(text)}</b></p>\n"
            case Para(runs=runs):
                return f"<p>{''.join(map(run_of, runs))}</p>\n"
            case Items(items=items):
                return f"<ul>{''.join(f'<li>{escape(item)}</li>' for item in items)}</ul>\n"
            case Table(rows=rows):
                cells = ("".join(f"<td>{''.join(map(html, cell))}</td>" for cell in row) for row in rows)
                return f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>\n"
            case Raw(make=make):
                return make
        raise TypeError(block)
    return html


def run_of(run) -> str:
    text = escape(run.text)
    text = f"<b>{text}</b>" if run.bold else text
    return f'<a href="{escape(run.link)}">{text}</a>' if run.link else text


def write(page, path):
    path.write_text(render(page), encoding="utf-8")
