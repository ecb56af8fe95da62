"""hidden.py OUT                        writes CVs with words that no reader sees, over HTML, DOCX and PDF, and a manifest
hidden.py --check OUT PROFILES.jsonl  looks whether any of them was counted

PROFILES is what `shortlist profile --format jsonl --as-of 2026-11-15 OUT` printed. A leak is a hidden skill with the stance "has".
Beside the cases stand `<cv>.plain.html`, the CV without anything hidden, and `<case>.control.html`, the CV with the same words in
plain sight: a control that is not read means that the case proves nothing."""

import pathlib
import sys

import hidden_docx
import hidden_html
import hidden_pdf
import profiles
from layout import lay_out
from model import Raw, para
from people import CVS
from planting import page_with, percent, planted, read_manifest, write_manifest
from writers import pdf, text, web, word

# Zero-width signs inside harmless words: who cuts the word there reads a skill that nobody sees.
SPLIT = (
    ("excel", "Excel", "\u200b", "lent humour and patience"),
    ("visio", "Visio", "\u2060", "nary but calm"),
    ("scrum", "Scrum", "\u200c", "ptious cakes for the whole floor"),
    ("perl", "Perl", "\ufeff", "ite and other potting soils"),
    ("okta", "Okta", "\u200b", "gonal chess boards, made by hand"),
)
# Letters of the Unicode block of tags: never shown, and each stands for an ASCII letter.
TAGS = 0xE0000


def main(out: pathlib.Path):
    out.mkdir(parents=True, exist_ok=True)
    manifest, number = [], 0

    def add(case, kind, write, plant=None):
        nonlocal number
        plant = plant or planted(number)
        file = f"{kind}-{case}.{kind}"
        write(plant, out / file, number)
        control = f"{kind}-{case}.control.html"
        web.write(page_with(plant.cv, para(plant.words), number), out / control)
        web.write(page_with(plant.cv, None, number), out / f"{plant.cv.id}.plain.html")
        manifest.append({"file": file, "case": case, "cv": plant.cv.id, "hidden": plant.ids, "control": control})
        number += 1

    for case, parts in hidden_html.CASES.items():
        add(case, "html", html_writer(*parts))
    add("tags", "html", html_writer("", "TAGS", ""))
    for case, draw in hidden_docx.CASES.items():
        add(case, "docx", docx_writer(draw))
    for case, draw in hidden_pdf.CASES.items():
        add(case, "pdf", pdf_writer(draw))
    for place, split in enumerate(SPLIT):
        write_split(out, manifest, place, *split)
    write_manifest(out, manifest)
    print(f"{len(manifest)} cases: {out}")


def html_writer(css, body, head):
    def write(plant, path, number):
        tags = "<p>" + "".join(chr(TAGS + ord(letter)) for letter in plant.words) + "</p>"
        page = page_with(plant.cv, Raw(body.replace("WORDS", plant.words).replace("TAGS", tags)), number)
        page.css, page.head = css, head.replace("WORDS", plant.words)
        web.write(page, path)
    return write


def docx_writer(draw):
    def write(plant, path, number):
        block = Raw(lambda writer, container: draw(writer, container, plant.words))
        word.write(page_with(plant.cv, block, number, clean=True), path)
    return write


def pdf_writer(draw):
    def write(plant, path, number):
        def drawing(canvas):
            canvas.saveState()
            draw(canvas, plant.words)
            canvas.restoreState()
        block = Raw(lambda writer, width: pdf.Drawing(drawing, height=hidden_pdf.SIZE + 4))
        pdf.write_one(page_with(plant.cv, block, number), path)
    return write


def write_split(out, manifest, place, identifier, name, sign, rest):
    """A visible sentence with a zero-width sign in its first word; in its control a space stands there."""
    free = [cv for cv in CVS if name.lower() not in text.render(lay_out(cv)).lower()]
    cv = free[place * 4]
    file, control = f"html-split-{identifier}.html", f"html-split-{identifier}.control.html"
    web.write(page_with(cv, para(name + sign + rest), 0), out / file)
    web.write(page_with(cv, para(name + " " + rest), 0), out / control)
    web.write(page_with(cv, None, 0), out / f"{cv.id}.plain.html")
    manifest.append({"file": file, "case": "split-" + identifier, "cv": cv.id, "hidden": [identifier], "control": control})


def check(out: pathlib.Path, path) -> bool:
    read = {profiles.file_name(profile): profile for profile in profiles.read(path)}
    cases = read_manifest(out)
    leaks, unread, silent, noted, lost = [], [], [], 0, []
    for case in cases:
        profile, control, plain = (read.get(name) for name in (case["file"], case["control"], case["cv"] + ".plain.html"))
        if profile is None:
            unread.append(case["file"])
            continue
        found = profiles.skills(profile)
        if leaked := sorted(found & set(case["hidden"])):
            leaks.append(f"{case['file']}: {', '.join(leaked)}")
        if control is None or not set(case["hidden"]) <= profiles.skills(control):
            silent.append(case["control"])
        if plain is not None and not profiles.skills(plain) - set(case["hidden"]) <= found:
            lost.append(f"{case['file']}: {', '.join(sorted(profiles.skills(plain) - found))}")
        noted += profiles.has_hidden_warning(profile)
    for title, lines in (("leak", leaks), ("unread", unread), ("control not read", silent), ("visible skills lost", lost)):
        print("".join(f"    {title}: {line}\n" for line in lines), end="")
    seen = len(cases) - len(unread)
    print(f"leaks: {percent(len(leaks), seen)}; noted as hidden text: {percent(noted, seen)}; visible skills lost: {percent(len(lost), seen)}; "
          f"unread: {len(unread)} of {len(cases)}; controls not read: {len(silent)}")
    return not (leaks or unread or silent)


if __name__ == "__main__":
    arguments = [argument for argument in sys.argv[1:] if argument != "--check"]
    if "--check" in sys.argv and len(arguments) == 2:
        sys.exit(0 if check(pathlib.Path(arguments[0]), arguments[1]) else 1)
    if len(arguments) != 1:
        sys.exit(__doc__)
    main(pathlib.Path(arguments[0]))
