r"""Writes a page as RTF: letters beyond ASCII by \u (with a substitute) or by the code page (\'hh), tables, links, header, footer."""

from layout import top
from model import Heading, Items, Para, Raw, Table, plain

PAGES = {"ru": (1251, 204), "uk": (1251, 204), "pl": (1250, 238), "fr": (1252, 0), "en": (1252, 0)}


class Rich:
    """A document being written."""

    def __init__(self, page, by_code_page):
        self.page, self.cv = page, page.cv
        self.by_code_page = by_code_page
        self.code_page, self.charset = PAGES[page.cv.lang]

    def render(self) -> bytes:
        page = self.page
        parts = (page.aside, page.main) if self.cv.aside_side == "left" else (page.main, page.aside)
        lines = [self.prologue(), *self.frame(), *map(self.block, top(self.cv))]
        if page.aside and not self.cv.text_box:
            lines.append(self.table(Table((tuple(map(tuple, parts)),), (0.33, 0.67) if self.cv.aside_side == "left" else (0.67, 0.33))))
        else:
            lines += [self.block(block) for part in parts for block in part]
        return ("\n".join(lines) + "\n}\n").encode("ascii")

    def prologue(self) -> str:
        face = "Times New Roman" if self.cv.font == "serif" else "Arial"
        red, green, blue = (int(self.cv.accent[i:i + 2], 16) for i in (1, 3, 5))
        return (f"{{\\rtf1\\ansi\\ansicpg{self.code_page}\\deff0\\uc1"
                f"{{\\fonttbl{{\\f0\\fswiss\\fcharset{self.charset} {face};}}{{\\f1\\ftech\\fcharset2 Symbol;}}}}\n"
                f"{{\\colortbl;\\red{red}\\green{green}\\blue{blue};}}\n"
                "{\\stylesheet{\\s0 Normal;}{\\s1\\b\\fs28 heading 1;}{\\s2\\b\\fs24 heading 2;}}\n"
                f"{{\\info{{\\title CV}}{{\\author {self.text(self.cv.name)}}}}}\n"
                "{\\*\\generator Riched20 10.0.19041}\\paperw11906\\paperh16838\\viewkind4")

    def frame(self):
        head = [self.runs(line.runs) for line in self.page.header] + ([self.text(self.cv.running)] if self.cv.running else [])
        if head:
            yield "{\\header\\pard\\f0 " + "\\par\n\\pard ".join(head) + "\\par}"
        foot = self.text(self.cv.footer) + " " if self.cv.footer else ""
        yield f"{{\\footer\\pard\\qc\\f0\\fs16 {foot}\\chpgn\\par}}"

    def block(self, block, end="\\par") -> str:
        cell = "\\intbl" if end == "" else ""
        match block:
            case Heading(text=text, level=level):
                if self.cv.heads == "styled" or level == 1:
                    return f"\\pard{cell}\\s{level}\\cf1\\b\\fs{36 - 6 * level} {self.text(text)}\\plain\\f0\\fs21\\par"
                return f"\\pard{cell}\\b {self.text(text)}\\b0\\par"
            case Para(runs=runs):
                return f"\\pard{cell}\\f0\\fs21 {self.runs(runs)}\\par"
            case Items(items=items):
                return "\n".join(
                    f"\\pard{cell}{{\\pntext\\f1\\'B7\\tab}}{{\\*\\pn\\pnlvlblt\\pnf1\\pnindent0{{\\pntxtb\\'B7}}}}\\fi-360\\li720\\f0\\fs21 "
                    f"{self.text(item)}\\par" for item in items)
            case Table():
                return self.table(block)
            case Raw(make=make):
                return make
        raise TypeError(block)

    def table(self, table) -> str:
        widths = table.widths or (1 / len(table.rows[0]),) * len(table.rows[0])
        edges = "".join(f"\\cellx{round(9000 * sum(widths[:i + 1]))}" for i in range(len(widths)))
        return "\n".join(f"\\trowd\\trgaph108{edges}\n{''.join(map(self.cell, row))}\\row" for row in table.rows) + "\n\\pard"

    def cell(self, blocks) -> str:
        # RTF 1.5 cannot nest tables: what stands in a table inside a cell is written as lines.
        flat = [inner for block in blocks for inner in (flatten(block) if isinstance(block, Table) else (block,))]
        text = "\n".join(self.block(block, end="") for block in flat)
        return (text.removesuffix("\\par") if text else "\\pard\\intbl") + "\\cell\n"

    def runs(self, runs) -> str:
        return "".join(map(self.run, runs))

    def run(self, run) -> str:
        if run.link:
            return f'{{\\field{{\\*\\fldinst{{HYPERLINK "{run.link}"}}}}{{\\fldrslt{{\\ul {self.text(run.text)}}}}}}}'
        return f"{{\\b {self.text(run.text)}}}" if run.bold else self.text(run.text)

    def text(self, text: str) -> str:
        return "".join(map(self.letter, text))

    def letter(self, letter: str) -> str:
        if letter in "\\{}":
            return "\\" + letter
        if letter == "\t":
            return "\\tab "
        if ord(letter) < 128:
            return letter
        encoded = letter.encode(f"cp{self.code_page}", "ignore")
        if self.by_code_page and encoded:
            return "".join(f"\\'{byte:02x}" for byte in encoded)
        units = letter.encode("utf-16-le")
        numbers = [int.from_bytes(units[i:i + 2], "little", signed=True) for i in range(0, len(units), 2)]
        return "".join(f"\\u{number}?" for number in numbers)


def flatten(table):
    return [block for row in table.rows for cell in row for block in cell]


def write(page, path, by_code_page=False):
    path.write_bytes(Rich(page, by_code_page).render())
