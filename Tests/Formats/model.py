"""What a CV says (CV, Job) and what a page is made of (Heading, Para, Items, Table, Raw): plain values, no writing."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Job:
    """A position. `start` and `end` are the facts ("2019-03", None for the present), `when` is how the CV writes them."""
    start: str
    end: str | None
    when: str
    title: str
    employer: str
    place: str
    duties: tuple[str, ...] = ()
    tools: str = ""


def job(start, end, when, title, employer, place, *duties, tools=""):
    return Job(start, end, when, title, employer, place, tuple(duties), tools)


@dataclass(frozen=True)
class CV:
    """An invented person and how their CV is arranged."""
    id: str
    lang: str
    name: str
    headline: str
    place: str
    email: str
    phone: str                      # as written
    phone_fact: str                 # +country…, digits alone
    jobs: tuple[Job, ...]
    skills: tuple[tuple[str, str], ...]      # (label, comma-separated words)
    languages: tuple[tuple[str, str | None, str], ...]   # (code, level, as written)
    headings: dict[str, str]
    order: tuple[str, ...]
    education: tuple[str, ...] = ()
    certificates: tuple[str, ...] = ()
    summary: str = ""
    interests: str = ""
    link: str = ""
    # The arrangement.
    aside: tuple[str, ...] = ()     # sections that stand beside the main text
    aside_side: str = "left"        # left, right
    contacts: str = "top"           # top, aside, header, bottom
    jobs_as: str = "title-first"    # title-first, dates-first, one-line, employer-first, table
    skills_as: str = "comma"        # comma, list, groups, table
    heads: str = "styled"           # styled (true headings), bold (bold paragraphs), caps (capitals in bold)
    font: str = "sans"              # sans, serif
    accent: str = "#1f4e79"
    running: str = ""               # a running head of the pages
    footer: str = ""                # a footer beside the page number
    pdf: str = "plain"              # plain, justified, ligatures, newspaper, three-columns, banner
    revised: tuple[str, str] | None = None   # (deleted words, a phrase of the text that was inserted) for DOCX
    text_box: bool = False          # DOCX and ODT: the aside stands in a text box, not in a table


# Blocks of a page

@dataclass(frozen=True)
class Run:
    text: str
    bold: bool = False
    link: str = ""


@dataclass(frozen=True)
class Heading:
    text: str
    level: int = 2


@dataclass(frozen=True)
class Para:
    runs: tuple[Run, ...]


@dataclass(frozen=True)
class Items:
    items: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """Rows of cells; a cell is a tuple of blocks."""
    rows: tuple[tuple[tuple, ...], ...]
    widths: tuple[float, ...] = ()


@dataclass(frozen=True)
class Raw:
    """Something that only one writer understands: `make` is a string (HTML), or a function given the writer's container."""
    make: object


@dataclass
class Page:
    """A CV laid out: two stacks of blocks and what repeats on every page."""
    cv: CV
    main: list = field(default_factory=list)
    aside: list = field(default_factory=list)
    header: tuple = ()              # contact lines that stand in the page header
    css: str = ""                   # HTML: more rules
    head: str = ""                  # HTML: more of the head
    theme: dict = field(default_factory=dict)   # what clean.py and hidden.py change of a writer's looks


def para(text, bold=False, link=""):
    return Para((Run(text, bold, link),))


def plain(block_para):
    return "".join(run.text for run in block_para.runs)
