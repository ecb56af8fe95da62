"""Ways to keep words from the eye in DOCX: name → what puts them into the document. Each is given the writer and the container."""

from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt, RGBColor

from model import para
from writers.word import shading

WHITE = RGBColor(255, 255, 255)


def run_with(change):
    """A paragraph of one run that `change` alters."""
    def plant(word, container, words):
        change(container.add_paragraph().add_run(words))
    return plant


def vanish(run):
    run.font.hidden = True


def coloured(colour):
    def change(run):
        run.font.color.rgb = RGBColor.from_string(colour)
    return change


def sized(points):
    def change(run):
        run.font.size = Pt(points)
    return change


def on_shade(colour):
    def change(run):
        run.font.color.rgb = RGBColor.from_string(colour)
        run._r.get_or_add_rPr().append(shading(colour))
    return change


def theme_white(run):
    colour = OxmlElement("w:color")
    colour.set(qn("w:val"), "FFFFFF")
    colour.set(qn("w:themeColor"), "background1")
    run._r.get_or_add_rPr().append(colour)


def by_style(kind, change, based=False):
    """A style of its own, or one based on it, carries the change."""
    def plant(word, container, words):
        style = word.document.styles.add_style("Quiet", kind)
        change(style.font)
        if based:
            child = word.document.styles.add_style("Quieter", kind)
            child.base_style, style = style, child
        paragraph = container.add_paragraph()
        if kind == WD_STYLE_TYPE.PARAGRAPH:
            paragraph.style = style
            paragraph.add_run(words)
        else:
            paragraph.add_run(words, style=style)
    return plant


def hide(font):
    font.hidden = True


def whiten(font):
    font.color.rgb = WHITE


def shrink(font):
    font.size = Pt(1)


def cell(word, container, words):
    made = container.add_table(1, 1) if not hasattr(container, "sections") else container.add_table(rows=1, cols=1)
    made.rows[0].cells[0]._tc.get_or_add_tcPr().append(shading("1F4E79"))
    run = made.rows[0].cells[0].paragraphs[0].add_run(words)
    run.font.color.rgb = RGBColor.from_string("1F4E79")


def low_row(word, container, words):
    made = container.add_table(rows=1, cols=1)
    height = parse_xml(f'<w:trPr {nsdecls("w")}><w:trHeight w:val="1" w:hRule="exact"/></w:trPr>')
    made.rows[0]._tr.insert(0, height)
    made.rows[0].cells[0].paragraphs[0].add_run(words)


def low_line(word, container, words):
    paragraph = container.add_paragraph(words)
    paragraph._p.get_or_add_pPr().append(parse_xml(f'<w:spacing {nsdecls("w")} w:line="2" w:lineRule="exact"/>'))


def box_at(x, y):
    def plant(word, container, words):
        word.text_box(container.add_paragraph(), [para(words)], at=(x, y), frame="page")
    return plant


def revision(tag):
    def plant(word, container, words):
        paragraph = container.add_paragraph()
        run = paragraph.add_run(words)
        element = word.change("w:del" if tag == "w:del" else tag, run._r)
        paragraph._p.append(element)
    return plant


def comment(word, container, words):
    run = container.add_paragraph().add_run("")
    made = word.document.add_comment([run], text=words, author="Author", initials="A")
    made._comment_elm.set(qn("w:date"), "2026-01-01T00:00:00Z")


def header(word, container, words):
    word.document.sections[0].header.add_paragraph().add_run(words).font.color.rgb = WHITE


def keywords(word, container, words):
    word.document.core_properties.keywords = words


def description(word, container, words):
    word.document.core_properties.comments = words
    word.document.core_properties.subject = words


def instruction(word, container, words):
    word.field(container.add_paragraph(), f'ADDIN "{words}"', "")


def described_shape(word, container, words):
    paragraph = container.add_paragraph()
    word.text_box(paragraph, [para("")], at=(0, 0))
    for properties in paragraph._p.iter("{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"):
        properties.set("descr", words)


CHARACTER, PARAGRAPH = WD_STYLE_TYPE.CHARACTER, WD_STYLE_TYPE.PARAGRAPH

CASES = {
    "vanish": run_with(vanish),
    "vanish-character-style": by_style(CHARACTER, hide),
    "vanish-paragraph-style": by_style(PARAGRAPH, hide),
    "vanish-based-style": by_style(PARAGRAPH, hide, based=True),
    "white": run_with(coloured("FFFFFF")),
    "white-almost": run_with(coloured("FEFEFE")),
    "white-theme": run_with(theme_white),
    "white-character-style": by_style(CHARACTER, whiten),
    "white-paragraph-style": by_style(PARAGRAPH, whiten),
    "white-based-style": by_style(CHARACTER, whiten, based=True),
    "white-header": header,
    "tiny": run_with(sized(1)),
    "tiny-style": by_style(CHARACTER, shrink),
    "same-as-shade": run_with(on_shade("333333")),
    "same-as-cell": cell,
    "low-row": low_row,
    "low-line": low_line,
    "box-left-of-page": box_at(-3000, 100),
    "box-under-page": box_at(100, 3000),
    "deleted": revision("w:del"),
    "moved-away": revision("w:moveFrom"),
    "comment": comment,
    "keywords": keywords,
    "description": description,
    "field-instruction": instruction,
    "shape-description": described_shape,
}
