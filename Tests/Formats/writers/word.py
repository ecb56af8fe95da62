"""Writes a page as DOCX by python-docx, with what real ones hold: list styles, tables, text boxes, headers, fields, links, revisions."""

import copy
import datetime

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_COLOR_INDEX
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.shared import Pt, RGBColor
from docx.text.paragraph import Paragraph

from layout import top
from model import Heading, Items, Para, Raw, Table
from writers import archive

TEXT_BOX = """<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
 xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
 xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
 xmlns:v="urn:schemas-microsoft-com:vml"><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>
 <wp:anchor distT="0" distB="0" distL="114300" distR="114300" simplePos="0" relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">
 <wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="{frame}"><wp:posOffset>{x}</wp:posOffset></wp:positionH>
 <wp:positionV relativeFrom="{frame}"><wp:posOffset>{y}</wp:posOffset></wp:positionV><wp:extent cx="1900000" cy="6200000"/>
 <wp:wrapSquare wrapText="bothSides"/><wp:docPr id="{id}" name="Text Box {id}"/><wp:cNvGraphicFramePr/>
 <a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/>
 <wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1900000" cy="6200000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>
 <wps:txbx><w:txbxContent/></wps:txbx><wps:bodyPr><a:spAutoFit/></wps:bodyPr></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>
 <mc:Fallback><w:pict><v:shape type="#_x0000_t202" style="position:absolute;margin-left:{pt_x}pt;margin-top:{pt_y}pt;width:150pt;height:488pt">
 <v:textbox><w:txbxContent/></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"""

EMU_PER_POINT = 12700
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"


class Word:
    """A document being written."""

    def __init__(self, page):
        self.page, self.cv, self.theme = page, page.cv, page.theme
        self.document = docx.Document()
        self.revision = 100
        self.colour = None      # of the text being written, as RRGGBB
        self.size = None        # of the text being written, in points

    def write(self, path):
        self.looks()
        self.frame()
        body = self.document
        self.colour = self.theme.get("text_colour")
        self.size = self.theme.get("body_size")
        self.blocks(body, top(self.cv))
        page = self.page
        if page.aside and self.cv.text_box:
            self.text_box(self.document.add_paragraph(), page.aside, at=(0, 120) if self.cv.aside_side == "left" else (320, 120))
            self.blocks(body, page.main)
        elif page.aside:
            self.side_table()
        else:
            self.blocks(body, page.main)
        if self.cv.revised and not self.theme.get("clean"):
            self.revise(*self.cv.revised)
        self.document.save(path)
        archive.settle(path)

    def looks(self):
        properties = self.document.core_properties
        properties.author, properties.title, properties.comments = self.cv.name, "CV", ""
        properties.created = properties.modified = datetime.datetime(2026, 1, 1)
        if fill := self.theme.get("page_fill"):
            ground = parse_xml(f'<w:background {nsdecls("w")} w:color="{fill}"/>')
            self.document.element.insert(0, ground)
            self.document.settings.element.insert(0, parse_xml(f'<w:displayBackgroundShape {nsdecls("w")}/>'))
        self.document.styles["Normal"].font.name = "Georgia" if self.cv.font == "serif" else "Calibri"

    def frame(self):
        """Header and footer: contacts, a running head, the page number as a field."""
        section = self.document.sections[0]
        lines = self.page.header or ((Para(()),) if self.cv.running else ())
        if lines:
            section.header.paragraphs[0]._p.getparent().remove(section.header.paragraphs[0]._p)
        for line in self.page.header:
            self.paragraph(section.header, line)
        if self.cv.running:
            section.header.add_paragraph(self.cv.running)
        footer = section.footer.paragraphs[0]
        if self.cv.footer:
            footer.add_run(self.cv.footer + " ").font.size = Pt(self.theme.get("footer_size", 8))
        self.field(footer, "PAGE", "1")
        footer.add_run(" / ")
        self.field(footer, "NUMPAGES", "1")

    def blocks(self, container, blocks):
        for block in blocks:
            match block:
                case Heading():
                    self.heading(container, block)
                case Para():
                    self.paragraph(container, block)
                case Items(items=items):
                    for item in items:
                        self.run(container.add_paragraph(style=self.document.styles["List Bullet"]), item)
                case Table():
                    self.table(container, block)
                case Raw(make=make):
                    make(self, container)

    def heading(self, container, block):
        if self.cv.heads == "styled" or block.level == 1:
            paragraph = container.add_paragraph(style=self.document.styles["Title" if block.level == 1 else "Heading 1"])
            run = paragraph.add_run(block.text)
        else:
            paragraph = container.add_paragraph()
            run = paragraph.add_run(block.text)
            run.bold = True
        colour = self.theme.get("heading_colour") or (self.colour if self.colour else self.cv.accent.lstrip("#"))
        run.font.color.rgb = RGBColor.from_string(colour.upper())
        if fill := self.theme.get("heading_fill"):
            paragraph._p.get_or_add_pPr().append(shading(fill))
        if self.theme.get("heading_style"):
            paragraph.style = self.banner_style()
            run.font.color.rgb = None

    def banner_style(self):
        """White letters on a dark ground, both by the style alone."""
        styles = self.document.styles
        if "Banner" not in styles:
            style = styles.add_style("Banner", WD_STYLE_TYPE.PARAGRAPH)
            style.font.color.rgb, style.font.bold, style.font.size = RGBColor(255, 255, 255), True, Pt(14)
            style.element.get_or_add_pPr().append(shading("1F4E79"))
        return styles["Banner"]

    def paragraph(self, container, block):
        paragraph = container.add_paragraph()
        for run in block.runs:
            if run.link:
                self.link(paragraph, run)
            else:
                self.run(paragraph, run.text, run.bold)
        return paragraph

    def run(self, paragraph, text, bold=False):
        run = paragraph.add_run(text)
        run.bold = bold or None
        if self.colour:
            run.font.color.rgb = RGBColor.from_string(self.colour.upper())
        if self.size:
            run.font.size = Pt(self.size)
        if bold and self.theme.get("highlight"):
            run.font.highlight_color = WD_COLOR_INDEX.YELLOW
        return run

    def link(self, paragraph, run):
        identifier = paragraph.part.relate_to(run.link, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        element = OxmlElement("w:hyperlink")
        element.set(qn("r:id"), identifier)
        element.append(self.run(paragraph, run.text)._r)
        paragraph._p.append(element)

    def field(self, paragraph, code, shown):
        for kind, text in (("begin", None), (None, code), ("separate", None), ("text", shown), ("end", None)):
            run = paragraph.add_run()
            if kind == "text":
                run.text = text
            elif kind is None:
                instruction = OxmlElement("w:instrText")
                instruction.set(qn("xml:space"), "preserve")
                instruction.text = f" {code} "
                run._r.append(instruction)
            else:
                mark = OxmlElement("w:fldChar")
                mark.set(qn("w:fldCharType"), kind)
                run._r.append(mark)

    def table(self, container, block):
        columns = len(block.rows[0])
        table = container.add_table(len(block.rows), columns)
        if self.theme.get("grid", True) and hasattr(table, "style"):
            table.style = self.document.styles["Table Grid"]
        for row, cells in zip(table.rows, block.rows):
            for place, (cell, content) in enumerate(zip(row.cells, cells)):
                fill = self.theme.get("cell_fill") if place == 0 else None
                kept = self.colour
                if fill:
                    cell._tc.get_or_add_tcPr().append(shading(fill))
                    self.colour = self.theme.get("cell_text", "FFFFFF")
                self.fill_cell(cell, content)
                self.colour = kept

    def fill_cell(self, cell, blocks):
        """A cell is born with one empty paragraph, which goes where something else stands last."""
        first = cell.paragraphs[0]._p
        self.blocks(cell, blocks)
        if len(cell.paragraphs) > 1 and cell._tc[-1].tag == qn("w:p"):
            cell._tc.remove(first)

    def side_table(self):
        left = self.cv.aside_side == "left"
        table = self.document.add_table(1, 2)
        side, main = table.rows[0].cells if left else table.rows[0].cells[::-1]
        kept = self.colour, self.theme
        if fill := self.theme.get("side_fill"):
            side._tc.get_or_add_tcPr().append(shading(fill))
            self.colour = self.theme.get("side_text", "FFFFFF")
            self.theme = {**self.theme, "heading_colour": self.colour}
        self.fill_cell(side, self.page.aside)
        self.colour, self.theme = kept
        self.fill_cell(main, self.page.main)

    def text_box(self, paragraph, blocks, at, frame="margin"):
        """A text box as Word writes it: for new readers and, with the same content, for old ones."""
        before = len(self.document.element.body)
        kept = self.colour, self.theme
        if colour := self.theme.get("box_text"):
            self.colour, self.theme = colour, {**self.theme, "heading_colour": colour}
        self.blocks(self.document, blocks)
        self.colour, self.theme = kept
        body = self.document.element.body
        made = list(body)[before - 1:-1]      # the section's properties stand last
        shape = parse_xml(TEXT_BOX.format(
            x=at[0] * EMU_PER_POINT, y=at[1] * EMU_PER_POINT, pt_x=at[0], pt_y=at[1], id=self.revision, frame=frame))
        self.revision += 1
        if fill := self.theme.get("box_fill"):
            for geometry in shape.iter("{%s}prstGeom" % DRAWING):
                geometry.addnext(parse_xml(f'<a:solidFill xmlns:a="{DRAWING}"><a:srgbClr val="{fill}"/></a:solidFill>'))
            for old in shape.iter("{urn:schemas-microsoft-com:vml}shape"):
                old.set("fillcolor", "#" + fill)
        for content in shape.iter(qn("w:txbxContent")):
            content.extend(copy.deepcopy(element) for element in made)
        for element in made:
            body.remove(element)
        paragraph._p.append(shape)

    def revise(self, deleted, inserted):
        """Marks a phrase of the text as inserted, with the words that stood there as deleted."""
        for paragraph in self.document.element.body.iter(qn("w:p")):
            runs = Paragraph(paragraph, self.document).runs
            run = next((run for run in runs if inserted in run.text), None)
            if run is None:
                continue
            before, _, after = run.text.partition(inserted)
            pieces = [self.like(run, before), self.change("w:del", self.like(run, deleted)),
                      self.change("w:ins", self.like(run, inserted)), self.like(run, after)]
            for piece in reversed(pieces):
                run._r.addnext(piece)
            run._r.getparent().remove(run._r)
            return
        raise ValueError(f"no run holds «{inserted}»")

    def like(self, run, text):
        element = copy.deepcopy(run._r)
        for child in list(element):
            if child.tag != qn("w:rPr"):
                element.remove(child)
        piece = OxmlElement("w:t")
        piece.set(qn("xml:space"), "preserve")
        piece.text = text
        element.append(piece)
        return element

    def change(self, tag, run):
        element = OxmlElement(tag)
        element.set(qn("w:id"), str(self.revision))
        element.set(qn("w:author"), "Author")
        element.set(qn("w:date"), "2026-01-01T00:00:00Z")
        self.revision += 1
        if tag == "w:del":
            for text in run.iter(qn("w:t")):
                text.tag = qn("w:delText")
        element.append(run)
        return element


def shading(fill):
    return parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{fill.lstrip("#").upper()}"/>')


def write(page, path):
    Word(page).write(path)
