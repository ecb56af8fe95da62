"""Writes a page as ODT by odfpy: headings, lists, tables, a frame for the aside, header and footer, links."""

from odf import draw, style, table, text
from odf.opendocument import OpenDocumentText

from layout import top
from model import Heading, Items, Para, Raw, Table
from writers import archive


class OpenDocument:
    """A document being written."""

    def __init__(self, page):
        self.page, self.cv = page, page.cv
        self.document = OpenDocumentText()
        self.tables = 0
        self.styles()

    def write(self, path):
        self.frame()
        body = self.document.text
        self.blocks(body, top(self.cv))
        page = self.page
        if page.aside and self.cv.text_box:
            self.text_frame(body, page.aside)
            self.blocks(body, page.main)
        elif page.aside:
            cells = (page.aside, page.main) if self.cv.aside_side == "left" else (page.main, page.aside)
            self.table(body, Table((tuple(map(tuple, cells)),)))
        else:
            self.blocks(body, page.main)
        self.document.save(str(path))
        archive.settle(path)

    def styles(self):
        face = "DejaVu Serif" if self.cv.font == "serif" else "DejaVu Sans"
        self.bold = style.Style(name="Strong", family="text")
        self.bold.addElement(style.TextProperties(fontweight="bold"))
        self.standard = style.Style(name="Standard", family="paragraph")
        self.standard.addElement(style.TextProperties(fontfamily=face, fontsize="10.5pt"))
        self.titles = {}
        for level, size in ((1, "20pt"), (2, "13pt")):
            title = style.Style(name=f"Heading_20_{level}", displayname=f"Heading {level}", family="paragraph")
            title.addElement(style.TextProperties(fontfamily=face, fontsize=size, fontweight="bold", color=self.cv.accent))
            self.titles[level] = title
            self.document.styles.addElement(title)
        for made in (self.bold, self.standard):
            self.document.styles.addElement(made)
        self.bullets = text.ListStyle(name="Bullets")
        bullet = text.ListLevelStyleBullet(level=1, bulletchar="•")
        bullet.addElement(style.ListLevelProperties(spacebefore="0.6cm", minlabelwidth="0.6cm"))
        self.bullets.addElement(bullet)
        self.document.automaticstyles.addElement(self.bullets)
        self.graphic = style.Style(name="Aside", family="graphic")
        self.graphic.addElement(style.GraphicProperties(
            wrap="parallel", fill="none", horizontalpos=self.cv.aside_side, horizontalrel="page-content", verticalpos="from-top", verticalrel="paragraph"))
        self.document.automaticstyles.addElement(self.graphic)

    def frame(self):
        layout = style.PageLayout(name="Layout")
        layout.addElement(style.PageLayoutProperties(pagewidth="21cm", pageheight="29.7cm", margin="2cm"))
        self.document.automaticstyles.addElement(layout)
        master = style.MasterPage(name="Standard", pagelayoutname=layout)
        if self.page.header or self.cv.running:
            header = style.Header()
            for line in self.page.header:
                self.paragraph(header, line)
            if self.cv.running:
                header.addElement(text.P(text=self.cv.running))
            master.addElement(header)
        footer = style.Footer()
        last = text.P(text=(self.cv.footer + " ") if self.cv.footer else "")
        last.addElement(text.PageNumber(text="1"))
        footer.addElement(last)
        master.addElement(footer)
        self.document.masterstyles.addElement(master)

    def blocks(self, container, blocks):
        for block in blocks:
            match block:
                case Heading(text=words, level=level):
                    if self.cv.heads == "styled" or level == 1:
                        container.addElement(text.H(outlinelevel=level, stylename=self.titles[level], text=words))
                    else:
                        line = text.P(stylename=self.standard)
                        line.addElement(text.Span(stylename=self.bold, text=words))
                        container.addElement(line)
                case Para():
                    self.paragraph(container, block)
                case Items(items=items):
                    points = text.List(stylename=self.bullets)
                    for item in items:
                        point = text.ListItem()
                        point.addElement(text.P(stylename=self.standard, text=item))
                        points.addElement(point)
                    container.addElement(points)
                case Table():
                    self.table(container, block)
                case Raw(make=make):
                    make(self, container)

    def paragraph(self, container, block):
        line = text.P(stylename=self.standard)
        for run in block.runs:
            if run.link:
                line.addElement(text.A(href=run.link, type="simple", text=run.text))
            elif run.bold:
                line.addElement(text.Span(stylename=self.bold, text=run.text))
            else:
                line.addText(run.text)
        container.addElement(line)

    def table(self, container, block):
        self.tables += 1
        made = table.Table(name=f"Table{self.tables}")
        made.addElement(table.TableColumn(numbercolumnsrepeated=len(block.rows[0])))
        for row in block.rows:
            line = table.TableRow()
            for content in row:
                cell = table.TableCell()
                self.blocks(cell, content)
                line.addElement(cell)
            made.addElement(line)
        container.addElement(made)

    def text_frame(self, container, blocks):
        anchor = text.P(stylename=self.standard)
        frame = draw.Frame(name="Aside", stylename=self.graphic, anchortype="paragraph", width="5cm", zindex="0")
        box = draw.TextBox(minheight="3cm")
        self.blocks(box, blocks)
        frame.addElement(box)
        anchor.addElement(frame)
        container.addElement(anchor)


def write(page, path):
    OpenDocument(page).write(path)
