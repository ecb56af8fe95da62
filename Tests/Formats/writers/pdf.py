"""Writes a page as PDF by reportlab, in one column, two or three, with running heads, hyphenation, ligatures and justified lines."""

from xml.sax.saxutils import escape

from reportlab import rl_config
from reportlab.lib.colors import HexColor, white
from reportlab.lib.enums import TA_JUSTIFY, TA_LEFT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, FrameBreak, NextPageTemplate, PageTemplate, Paragraph
from reportlab.platypus import Table as Grid

from layout import top
from model import Heading, Items, Para, Raw, Table

FONTS = "/usr/share/fonts/truetype/dejavu/"
HYPHENS = {"en": "en_GB", "fr": "fr_FR", "pl": "pl_PL", "ru": "ru_RU", "uk": "uk_UA"}
MARGIN = 48
TITLE = 118     # the height of what stands above the columns
WIDTH, HEIGHT = A4

rl_config.invariant = 1


def register():
    for face, file in (("sans", "DejaVuSans"), ("serif", "DejaVuSerif")):
        if face not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(face, FONTS + file + ".ttf"))
            pdfmetrics.registerFont(TTFont(face + "-bold", FONTS + file + "-Bold.ttf"))
            pdfmetrics.registerFontFamily(face, normal=face, bold=face + "-bold", italic=face, boldItalic=face + "-bold")


class Portable:
    """A document being written."""

    def __init__(self, page):
        register()
        self.page, self.cv, self.theme = page, page.cv, page.theme
        self.size = self.theme.get("body_size", 13 if self.cv.pdf in ("ligatures", "justified", "newspaper") else 10)
        self.colour = HexColor(self.theme.get("text_colour", "#000000"))
        self.heading_colour = HexColor(self.theme.get("heading_colour", self.cv.accent))
        self.alignment = TA_JUSTIFY if self.cv.pdf in ("justified", "newspaper", "ligatures") else TA_LEFT

    # Styles

    def style(self, size=None, bold=False, colour=None, **more):
        size = size or self.size
        return ParagraphStyle(
            "cv", fontName=self.cv.font + ("-bold" if bold else ""), fontSize=size, leading=size * 1.35, spaceAfter=size * 0.35,
            textColor=colour or self.colour, alignment=self.alignment, hyphenationLang=HYPHENS[self.cv.lang] if self.hyphenates else None,
            **more)

    @property
    def hyphenates(self):
        return self.cv.pdf != "plain"

    def text(self, words):
        if self.cv.pdf == "ligatures":
            words = words.replace("ffi", "ﬃ").replace("fi", "ﬁ").replace("fl", "ﬂ")
        return escape(words)

    # Blocks

    def left(self, blocks, width):
        """Blocks whose lines are not justified."""
        kept, self.alignment = self.alignment, TA_LEFT
        made = self.flow(blocks, width)
        self.alignment = kept
        return made

    def flow(self, blocks, width):
        return [flowable for block in blocks for flowable in self.flowables(block, width)]

    def flowables(self, block, width):
        match block:
            case Heading(text=text, level=level):
                style = self.plain_style(self.size * (1.9 if level == 1 else 1.25), self.heading_colour)
                style.spaceBefore = self.size * 0.7
                if fill := self.theme.get("heading_fill"):
                    style.backColor, style.borderPadding = HexColor(fill), 3
                return [Paragraph(self.text(text), style)]
            case Para(runs=runs):
                return [Paragraph("".join(map(self.run, runs)), self.style())]
            case Items(items=items):
                style = self.style(leftIndent=14, bulletIndent=3)
                return [Paragraph(self.text(item), style, bulletText="•") for item in items]
            case Table(rows=rows, widths=widths):
                shares = widths or (1 / len(rows[0]),) * len(rows[0])
                sizes = [width * share for share in shares]
                first = self.theme.get("cell_text")
                cells = [[self.coloured(None if place else first, cell, size - 12) for place, (cell, size) in enumerate(zip(row, sizes))]
                         for row in rows]
                return [Grid(cells, colWidths=sizes, style=self.grid_style(), hAlign="LEFT")]
            case Raw(make=make):
                return [make(self, width)]
        raise TypeError(block)

    def plain_style(self, size, colour):
        style = self.style(size, bold=True, colour=colour)
        style.alignment, style.hyphenationLang, style.keepWithNext = TA_LEFT, None, 1
        return style

    def grid_style(self):
        rules = [("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 4)]
        if fill := self.theme.get("cell_fill"):
            rules.append(("BACKGROUND", (0, 0), (0, -1), HexColor(fill)))
        return rules

    def run(self, run):
        text = self.text(run.text) if not run.link else escape(run.text)
        if run.bold and (marker := self.theme.get("highlight")):
            text = f'<font backColor="{marker}">{text}</font>'
        text = f"<b>{text}</b>" if run.bold else text
        return f'<a href="{escape(run.link)}">{text}</a>' if run.link else text

    # Pages

    def write_one(self, path):
        """One column: the aside before or behind the main text."""
        page = self.page
        width = WIDTH - 2 * MARGIN
        parts = (page.aside, page.main) if self.cv.aside_side == "left" else (page.main, page.aside)
        story = self.left(top(self.cv), width) + self.flow([*parts[0], *parts[1]], width)
        frame = Frame(MARGIN, MARGIN, width, HEIGHT - 2 * MARGIN - self.head_height, id="one", **NO_PADDING)
        self.build(path, [PageTemplate("one", [frame], onPage=self.on_page)], story)

    def write_columns(self, path):
        """Two or three columns, each read to its end before the next."""
        kind = self.cv.pdf
        story = self.left(top(self.cv), WIDTH - 2 * MARGIN) if kind != "banner" else []
        low, high = MARGIN, HEIGHT - MARGIN - self.head_height
        title = Frame(MARGIN, high - TITLE, WIDTH - 2 * MARGIN, TITLE, id="title", **NO_PADDING)
        body = high - TITLE - low - 6
        if kind == "newspaper":
            width = (WIDTH - 2 * MARGIN - 20) / 2
            columns = [Frame(MARGIN + i * (width + 20), low, width, body, id=f"c{i}", **NO_PADDING) for i in range(2)]
            story += [FrameBreak()] + self.flow(self.page.main + self.page.aside, width)
            later = [Frame(MARGIN + i * (width + 20), low, width, high - low, id=f"l{i}", **NO_PADDING) for i in range(2)]
        elif kind == "three-columns":
            narrow, gap = 110, 14
            width = WIDTH - 2 * MARGIN - 2 * (narrow + gap)
            lefts = (MARGIN, MARGIN + narrow + gap, WIDTH - MARGIN - narrow)
            columns = [Frame(x, low, w, body, id=f"c{x:.0f}", **NO_PADDING) for x, w in zip(lefts, (narrow, width, narrow))]
            half = next((i for i, block in enumerate(self.page.aside) if i and isinstance(block, Heading)), len(self.page.aside))
            story += [FrameBreak(), *self.flow(self.page.aside[:half], narrow), FrameBreak(), *self.flow(self.page.main, width),
                      FrameBreak(), *self.flow(self.page.aside[half:], narrow)]
            later = [Frame(lefts[1], low, width, high - low, id="later", **NO_PADDING)]
        else:
            narrow, gap = 150, 22
            width = WIDTH - 2 * MARGIN - narrow - gap
            left = self.cv.aside_side == "left"
            side = Frame(MARGIN if left else WIDTH - MARGIN - narrow, low, narrow, body, id="side", **NO_PADDING)
            main_x = MARGIN + narrow + gap if left else MARGIN
            main = Frame(main_x, low, width, body, id="main", **NO_PADDING)
            kept, self.alignment = self.alignment, TA_LEFT
            aside = self.coloured(self.theme.get("side_text"), self.page.aside, narrow)
            self.alignment = kept
            # The side comes first in the file, also where it stands on the right.
            columns, flow = [side, main], [*aside, FrameBreak(), *self.flow(self.page.main, width)]
            story += [FrameBreak(), *flow] if kind != "banner" else flow
            later = [Frame(main_x, low, width, high - low, id="later", **NO_PADDING)]
        first = ([title] if kind != "banner" else []) + columns
        templates = [PageTemplate("first", first, onPage=self.on_first_page), PageTemplate("later", later, onPage=self.on_page)]
        self.build(path, templates, [NextPageTemplate("later"), *story])

    def coloured(self, colour, blocks, width):
        if not colour:
            return self.flow(blocks, width)
        kept = self.colour, self.heading_colour
        self.colour = self.heading_colour = HexColor(colour)
        flow = self.flow(blocks, width)
        self.colour, self.heading_colour = kept
        return flow

    def build(self, path, templates, story):
        document = BaseDocTemplate(str(path), pagesize=A4, title="CV", author=self.cv.name, pageTemplates=templates,
                                   keywords=self.theme.get("keywords"))
        document.build(story)

    @property
    def head_height(self):
        return 14 * (len(self.page.header) + bool(self.cv.running))

    def on_page(self, canvas, document):
        canvas.saveState()
        if ground := self.theme.get("ground"):
            ground(self, canvas)
        lines = ["".join(run.text for run in line.runs) for line in self.page.header] + ([self.cv.running] if self.cv.running else [])
        canvas.setFont(self.cv.font, 9)
        canvas.setFillColor(self.colour)
        for place, line in enumerate(lines):
            canvas.drawRightString(WIDTH - MARGIN, HEIGHT - MARGIN - 9 - 14 * place, line)
        canvas.setFont(self.cv.font, self.theme.get("footer_size", 7))
        foot = f"{self.cv.footer}  " if self.cv.footer else ""
        canvas.drawCentredString(WIDTH / 2, MARGIN / 2, f"{foot}{document.page}")
        canvas.restoreState()

    def on_first_page(self, canvas, document):
        self.on_page(canvas, document)
        canvas.saveState()
        if fill := self.theme.get("side_fill"):
            canvas.setFillColor(HexColor(fill))
            x = MARGIN - 10 if self.cv.aside_side == "left" else WIDTH - MARGIN - 160
            canvas.rect(x, MARGIN - 10, 170, HEIGHT - 2 * MARGIN - self.head_height - TITLE + 14, fill=1, stroke=0)
        if self.cv.pdf == "banner":
            self.banner(canvas)
        canvas.restoreState()

    def banner(self, canvas):
        """A dark band across the page with the name and the contacts in white."""
        canvas.setFillColor(HexColor(self.cv.accent))
        canvas.rect(0, HEIGHT - MARGIN - self.head_height - 108, WIDTH, 104, fill=1, stroke=0)
        y = HEIGHT - MARGIN - self.head_height - 34
        canvas.setFillColor(white)
        for place, block in enumerate(top(self.cv)):
            words = block.text if isinstance(block, Heading) else "".join(run.text for run in block.runs)
            canvas.setFont(self.cv.font + ("-bold" if place < 2 else ""), 20 if place == 0 else 10)
            canvas.drawString(MARGIN, y, words)
            y -= 22


NO_PADDING = dict(leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0)


class Drawing(Flowable):
    """A place in the text where `draw(canvas)` puts what it likes."""

    def __init__(self, draw, height=0):
        super().__init__()
        self.drawing, self.width, self.height = draw, 0, height

    def wrap(self, *_):
        return self.width, self.height

    def draw(self):
        self.drawing(self.canv)


def write_one(page, path):
    Portable(page).write_one(path)


def write_columns(page, path):
    Portable(page).write_columns(path)
