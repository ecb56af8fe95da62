"""Writes a page as plain text, as a person would type it."""

from layout import top
from model import Heading, Items, Para, Raw, Table, plain


def render(page) -> str:
    side_first = page.cv.aside_side == "left"
    parts = (page.aside, page.main) if side_first else (page.main, page.aside)
    blocks = [*top(page.cv), *page.header, *parts[0], *parts[1]]
    lines = [line for block in blocks for line in lines_of(block)]
    return "\n".join(lines).strip() + "\n"


def lines_of(block) -> list[str]:
    match block:
        case Heading(text=text, level=level):
            return [text] if level == 1 else ["", text]
        case Para():
            return [plain(block)]
        case Items(items=items):
            return ["- " + item for item in items]
        case Table(rows=rows):
            return [line for row in rows for line in lines_of_row(row)]
        case Raw():
            return []
    raise TypeError(block)


def lines_of_row(row) -> list[str]:
    """The first lines of the cells side by side, behind a tab; what else the last cell holds below."""
    cells = [[line for block in cell for line in lines_of(block)] for cell in row]
    return ["\t".join(cell[0] for cell in cells if cell)] + [line for cell in cells for line in cell[1:]]


def write(page, path):
    path.write_text(render(page), encoding="utf-8")
