"""generate.py OUT: writes every CV in every format into OUT, as <cv>.<format>; the same bytes each time."""

import pathlib
import sys

from layout import lay_out
from people import CVS
from writers import mail, opendocument, pdf, rich, text, web, word

# What stands beside in two columns where a CV has nothing beside its text.
BESIDE = ("contact", "skills", "languages", "certificates")


def main(out: pathlib.Path):
    out.mkdir(parents=True, exist_ok=True)
    for number, cv in enumerate(CVS):
        page = lay_out(cv)
        web.write(page, out / f"{cv.id}.html")
        text.write(page, out / f"{cv.id}.txt")
        word.write(page, out / f"{cv.id}.docx")
        opendocument.write(page, out / f"{cv.id}.odt")
        rich.write(page, out / f"{cv.id}.rtf", by_code_page=number % 2 == 1)
        pdf.write_one(page, out / f"{cv.id}.one.pdf")
        pdf.write_columns(in_columns(cv), out / f"{cv.id}.two.pdf")
        if number % 2 == 0:
            mail.write_body(page, out / f"{cv.id}.eml", number)
        else:
            kind = (".docx", ".one.pdf", ".rtf", ".odt")[number // 2 % 4]
            mail.write_attached(page, out / f"{cv.id}.eml", number, out / (cv.id + kind))
    print(f"{len(CVS)} CVs in 8 formats: {out}")


def in_columns(cv):
    """The page for columns: with something beside the main text, unless it flows like a newspaper."""
    if cv.aside or cv.pdf == "newspaper":
        return lay_out(cv)
    # A table of skills is too wide for the side.
    beside = tuple(key for key in BESIDE if key in cv.order and not (key == "skills" and cv.skills_as == "table"))
    return lay_out(cv, aside=beside)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(pathlib.Path(sys.argv[1]))
