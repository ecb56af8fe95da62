"""clean.py OUT                        writes CVs with nothing hidden in looks that resemble it, over HTML, DOCX and PDF, and a manifest
clean.py --check OUT PROFILES.jsonl  counts the false alarms

PROFILES is what `shortlist profile --format jsonl --as-of 2026-11-15 OUT` printed. A false alarm is a warning "hiddenText", or a
skill or contact that `<cv>.plain.html`, the CV without any style, shows and the document does not."""

import dataclasses
import io
import pathlib
import subprocess
import sys
import tempfile

import profiles
from clean_looks import DOCX, HTML, PDF
from generate import in_columns
from layout import lay_out
from people import CVS
from PIL import Image, ImageDraw
from planting import percent, read_manifest, themed, write_manifest
from reportlab.lib.utils import ImageReader
from writers import pdf, web, word

LIMIT = 0.005
OF_EACH = {"html": 6, "docx": 9, "pdf": 8}      # CVs for a look


def main(out: pathlib.Path):
    out.mkdir(parents=True, exist_ok=True)
    manifest = []
    for cv in CVS:
        web.write(themed(lay_out(dataclasses.replace(cv, accent="#000000"))), out / f"{cv.id}.plain.html")
    for kind, looks, write in (("html", HTML, write_html), ("docx", DOCX, write_docx), ("pdf", PDF, write_pdf)):
        for place, (look, told) in enumerate(looks.items()):
            for cv in chosen(look, place, OF_EACH[kind]):
                file = f"{cv.id}.{look}.{kind}"
                write(cv, look, told, out / file)
                manifest.append({"file": file, "look": look, "cv": cv.id})
    write_manifest(out, manifest)
    print(f"{len(manifest)} documents: {out}")


def chosen(look, place, count):
    """CVs in turn, of those that have what the look is about."""
    having = {"dark-cells": lambda cv: "table" in (cv.jobs_as, cv.skills_as), "first-cells": lambda cv: "table" in (cv.jobs_as, cv.skills_as),
              "dark-box": lambda cv: cv.text_box, "small-footer": lambda cv: cv.footer}.get(look, lambda cv: True)
    cvs = [cv for cv in CVS if having(cv)]
    stride = next(stride for stride in (3, 2) if len(cvs) % stride)      # meets every one once
    return [cvs[(place * 3 + step * stride) % len(cvs)] for step in range(min(count, len(cvs)))]


def write_html(cv, look, rules, path):
    page = in_columns(cv) if "aside" in rules or "td.side" in rules else lay_out(cv)
    web.write(themed(page, css=" " + rules), path)


def write_docx(cv, look, told, path):
    page = in_columns(cv) if "side_fill" in told else lay_out(cv)
    if "side_fill" in told:
        page.cv = dataclasses.replace(cv, text_box=False)
    word.write(themed(page, clean=True, **told), path)


def write_pdf(cv, look, told, path):
    if told.get("scan"):
        return write_scan(cv, path)
    if look == "picture":
        told = {**told, "picture": night()}
    if look == "dark-side":
        cv = dataclasses.replace(cv, pdf="plain")
    if look == "banner":
        cv = dataclasses.replace(cv, pdf="banner")
    if look in ("dark-side", "banner"):
        pdf.write_columns(themed(in_columns(cv), **told), path)
    else:
        pdf.write_one(themed(lay_out(cv), **told), path)


def night() -> ImageReader:
    """A dark picture, the same each time."""
    picture = Image.new("RGB", (210, 297))
    draw = ImageDraw.Draw(picture)
    for y in range(297):
        draw.line((0, y, 210, y), fill=(10 + y // 12, 20 + y // 10, 40 + y // 8))
    for star in range(60):
        draw.point((star * 37 % 210, star * 53 % 297), fill=(90, 95, 110))
    return reader_of(picture, "PNG")


def write_scan(cv, path):
    """The page as a picture, and over it what a text recogniser read, invisible and at the same places."""
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        pdf.write_one(lay_out(cv), folder / "page.pdf")
        subprocess.run(["pdftoppm", "-gray", "-r", "72", folder / "page.pdf", folder / "page"], check=True)
        pictures = [reader_of(Image.open(file), "JPEG") for file in sorted(folder.glob("page*.pgm"))]

    def ground(writer, canvas):
        canvas.drawImage(pictures[min(canvas.getPageNumber(), len(pictures)) - 1], 0, 0, pdf.WIDTH, pdf.HEIGHT)
        # Outside of what is saved and restored here, so that all text of the page stays invisible.
        canvas.restoreState()
        canvas._code.append("3 Tr")
        canvas.saveState()

    pdf.write_one(themed(lay_out(cv), ground=ground), path)


def reader_of(picture, kind) -> ImageReader:
    data = io.BytesIO()
    picture.save(data, kind)
    data.seek(0)
    return ImageReader(data)


def check(out: pathlib.Path, path) -> bool:
    read = {profiles.file_name(profile): profile for profile in profiles.read(path)}
    cases = read_manifest(out)
    alarms, unread, by_kind = [], [], {}
    for case in cases:
        file = case["file"]
        profile, plain = read.get(file), read.get(case["cv"] + ".plain.html")
        if plain is None:
            sys.exit(f"{case['cv']}.plain.html has no profile: the reference is missing")
        if profile is None:
            unread.append(file)
            continue
        faults = ["hiddenText"] if profiles.has_hidden_warning(profile) else []
        if missing := sorted(profiles.skills(plain) - profiles.skills(profile)):
            faults.append("lacks " + ", ".join(missing))
        if profiles.contacts(plain) != profiles.contacts(profile):
            faults.append(f"contacts {profiles.contacts(profile)}")
        counts = by_kind.setdefault(file.rpartition(".")[2], [0, 0])
        counts[1] += 1
        if faults:
            counts[0] += 1
            alarms.append(f"{file}: {'; '.join(faults)}")
    print("".join(f"    {line}\n" for line in alarms), end="")
    for kind, counts in by_kind.items():
        print(f"{kind}: false alarms {percent(*counts)}")
    seen = len(cases) - len(unread)
    print(f"false alarms: {percent(len(alarms), seen)}; unread: {len(unread)} of {len(cases)}")
    return not unread and len(alarms) / len(cases) <= LIMIT


if __name__ == "__main__":
    arguments = [argument for argument in sys.argv[1:] if argument != "--check"]
    if "--check" in sys.argv and len(arguments) == 2:
        sys.exit(0 if check(pathlib.Path(arguments[0]), arguments[1]) else 1)
    if len(arguments) != 1:
        sys.exit(__doc__)
    main(pathlib.Path(arguments[0]))
