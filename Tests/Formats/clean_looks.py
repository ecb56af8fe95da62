"""Looks of honest CVs that a careless reader takes for hidden text: name → what a writer is told."""

from reportlab.lib.colors import HexColor, white

from writers.pdf import HEIGHT, MARGIN, WIDTH

# Rules for the style sheet of the HTML; a second value says that the page has something beside its text.
HTML = {
    "dark-side": ".aside { background: #1b2a41; color: #fff; padding: 1em } .aside a, .aside h2 { color: #9cf }",
    "dark-side-cell": "td.side { background-color: #1b2a41 } td.side p, td.side li, td.side h2, td.side a { color: white }",
    "dark-page": "body { background: #111; color: #eee } h1, h2 { color: #ffd166 } a { color: #8ecae6 }",
    "dark-main": ".main { background: #20232a; color: #abb2bf; padding: 1em } .main h2 { color: #61dafb }",
    "banner": ".top { background: #8c1d40; color: white; padding: 2em } .top h1 { color: #fff } .top a { color: #fff }",
    "gradient": ".top { background: linear-gradient(90deg, #1f4e79, #0b6e4f) } .top h1, .top p, .top a { color: white }",
    "picture": ".top { background: url(header.jpg) center / cover; color: #fff } .top h1, .top a { color: #fff }",
    "picture-image": "body { background-image: url('night.png'); color: white } h1, h2, a { color: white }",
    "first-cells": "table table td:first-child, table td:first-child { background: #333 } td:first-child p, td:first-child b, "
                   "td:first-child li, td:first-child h2, td:first-child a { color: #fff }",
    "filled-headings": "h2 { color: #fff; background: #2e86ab; padding: .2em .6em } p > b { color: #2e86ab }",
    "pills": "li { display: inline-block; background: #0b6e4f; color: #fff; border-radius: 1em; padding: 0 .8em }",
    "grey": "p, li { color: #767676 } h1, h2 { color: #9a9a9a }",
    "small-footer": "footer { font-size: 8px; color: #888 } .aside { font-size: 9px }",
    "highlighted": "b { background: #ffff66 } h1 { background: yellow }",
    "rem-trick": "html { font-size: 62.5% } body { font-size: 1.6rem } li { font-size: 1.4rem }",
    "inline-gap-trick": "ul { font-size: 0 } li { font-size: 14px; margin-bottom: 4px } tr { font-size: 0 } td { font-size: 14px }",
    "variables": ":root { --bg: #222; --fg: #fff } .aside { background: var(--bg); color: var(--fg) } .aside h2, .aside a { color: var(--fg) }",
    "unused-rules": ".hidden, .sr-only { display: none } .print-only { visibility: hidden } .modal { opacity: 0 } @media print { a { color: #fff } }",
    "print-rules": "@media print { .aside { display: none } .main { font-size: 0 } body { color: white } }",
    "absolute": ".aside { position: absolute; left: 0; top: 8em; width: 28% } .main { margin-left: 31% } body { position: relative }",
    "small-negatives": "h1 { margin-left: -4px; text-indent: -2px } li { text-indent: -1em; padding-left: 1em } .top { position: relative; left: -3px }",
    "overflow-float": ".main, .top { overflow: hidden } .aside { float: right; width: 30%; overflow: auto }",
    "half-opaque": ".aside { opacity: .75 } li { opacity: 0.85 } h2 { opacity: .6 }",
    "alpha": "body { color: rgba(0, 0, 0, .87) } h2 { color: rgba(0, 0, 0, 0.54) } .top { background: rgba(33, 37, 41, .95) } "
             ".top h1, .top p, .top b, .top a { color: rgba(255, 255, 255, .9) }",
}

# What writers/word.py is told.
DOCX = {
    "dark-side": dict(side_fill="1B2A41", side_text="FFFFFF"),
    "filled-headings": dict(heading_fill="2E86AB", heading_colour="FFFFFF"),
    "styled-headings": dict(heading_style=True),
    "dark-cells": dict(cell_fill="333333", cell_text="FFFFFF"),
    "dark-page": dict(page_fill="1B2A41", text_colour="FFFFFF", heading_colour="FFD166"),
    "grey": dict(text_colour="7F7F7F", heading_colour="A6A6A6"),
    "highlighted": dict(highlight=True),
    "small": dict(body_size=7, footer_size=5),
    "dark-box": dict(box_fill="154360", box_text="FFFFFF"),
    "light-side": dict(side_fill="EAF2F8", side_text="1B4F72"),
}


def dark_ground(writer, canvas):
    canvas.setFillColor(HexColor("#1b2a41"))
    canvas.rect(0, 0, WIDTH, HEIGHT, fill=1, stroke=0)


def gradient_ground(writer, canvas):
    canvas.linearGradient(0, HEIGHT, 0, 0, (HexColor("#0f2027"), HexColor("#2c5364")))


def tiled_ground(writer, canvas):
    """A dark ground made of many strips, as export from design programs gives it."""
    for strip in range(40):
        canvas.setFillColor(HexColor("#20303c" if strip % 2 else "#22333f"))
        canvas.rect(0, HEIGHT * strip / 40, WIDTH, HEIGHT / 40 + 1, fill=1, stroke=0)


def picture_ground(writer, canvas):
    canvas.drawImage(writer.theme["picture"], 0, 0, WIDTH, HEIGHT)


def white_cards(writer, canvas):
    """Grey page, white cards drawn before the text."""
    canvas.setFillColor(HexColor("#d0d5da"))
    canvas.rect(0, 0, WIDTH, HEIGHT, fill=1, stroke=0)
    canvas.setFillColor(white)
    canvas.roundRect(MARGIN / 2, MARGIN / 2, WIDTH - MARGIN, HEIGHT - MARGIN, 8, fill=1, stroke=0)


def watermark(writer, canvas):
    canvas.setFillColor(HexColor("#e4e4e4"))
    canvas.setFont("sans-bold", 80)
    canvas.translate(WIDTH / 2, HEIGHT / 2)
    canvas.rotate(50)
    canvas.drawCentredString(0, 0, writer.cv.name.split()[0])
    canvas.rotate(-50)
    canvas.translate(-WIDTH / 2, -HEIGHT / 2)


# What writers/pdf.py is told.
LIGHT = dict(text_colour="#ffffff", heading_colour="#ffd166")
PDF = {
    "dark-side": dict(side_fill="#1b2a41", side_text="#ffffff"),
    "banner": dict(),
    "filled-headings": dict(heading_fill="#2e86ab", heading_colour="#ffffff"),
    "dark-page": dict(ground=dark_ground, **LIGHT),
    "gradient": dict(ground=gradient_ground, **LIGHT),
    "strips": dict(ground=tiled_ground, **LIGHT),
    "picture": dict(ground=picture_ground, **LIGHT),
    "cards": dict(ground=white_cards),
    "watermark": dict(ground=watermark),
    "grey": dict(text_colour="#767676", heading_colour="#9a9a9a"),
    "highlighted": dict(highlight="#ffff66"),
    "dark-cells": dict(cell_fill="#333333", cell_text="#ffffff"),
    "small": dict(body_size=6, footer_size=4),
    "scan": dict(scan=True),
}
