"""charsets.py OUT                            writes CVs in every encoding, declared right, wrong and not at all
charsets.py --check OUT SHORTLIST [--misses]  counts the files that the program decodes without one wrong letter

The text that was decoded is what `SHORTLIST inspect --text FILE` prints. A program without that option is held against the same
CV in UTF-8 by what it found: name, place, titles, employers, all quoted words, and the places of all quotes (counted in UTF-8
bytes, so that a letter of another length before them shows)."""

import json
import pathlib
import subprocess
import sys

import profiles
from layout import lay_out
from letters import SHORT
from people import CVS
from typed import fitted
from writers import text, web

# What each encoding is called, the codec, the mark before the text, and the languages it carries.
ENCODINGS = {
    "utf-8": ("utf-8", b"", "en fr pl ru uk"),
    "utf-8-bom": ("utf-8", b"\xef\xbb\xbf", "en fr pl ru uk"),
    "utf-16le": ("utf-16-le", b"\xff\xfe", "en fr pl ru uk"),
    "utf-16be": ("utf-16-be", b"\xfe\xff", "en fr pl ru uk"),
    "utf-32": ("utf-32-le", b"\xff\xfe\x00\x00", "en fr pl ru uk"),
    "windows-1250": ("cp1250", b"", "pl"),
    "windows-1251": ("cp1251", b"", "ru uk"),
    "windows-1252": ("cp1252", b"", "fr"),
    "koi8-r": ("koi8-r", b"", "ru"),
    "koi8-u": ("koi8-u", b"", "uk ru"),
    "iso-8859-1": ("iso-8859-1", b"", "fr"),
    "iso-8859-2": ("iso-8859-2", b"", "pl"),
    "iso-8859-5": ("iso-8859-5", b"", "ru uk"),
    "iso-8859-15": ("iso-8859-15", b"", "fr"),
    "cp866": ("cp866", b"", "ru"),
}
# What a page in each encoding is falsely declared as, in turn.
WRONG = ("utf-8", "iso-8859-1", "windows-1252", "windows-1251", "koi8-r", "iso-8859-2", "windows-1250")
AT_LEAST = 8


def sources():
    """Every CV as (id, language, text, HTML)."""
    for cv in CVS:
        page = lay_out(cv)
        yield cv.id, cv.lang, text.render(page), web.render(page, charset="")
    for identifier, words in SHORT.items():
        yield identifier, identifier[:2], words, None


def page_of(words: str) -> str:
    """A short text as a page of plain paragraphs."""
    lines = words.replace("&", "&amp;").replace("<", "&lt;").splitlines()
    return ("<!DOCTYPE html>\n<html><head><title>CV</title></head>\n<body>"
            + "\n".join(f"<p>{line}</p>" for line in lines if line) + "</body></html>\n")


def write(out: pathlib.Path):
    out.mkdir(parents=True, exist_ok=True)
    counts = {}
    for name, (codec, mark, languages) in ENCODINGS.items():
        for number, (identifier, language, words, html) in enumerate(sources()):
            if language not in languages.split():
                continue
            words, html = fitted(words, codec), fitted(html or page_of(words), codec)
            if words is None or html is None:
                continue
            if sum(letter.isalpha() for letter in words) < 400:
                raise ValueError(f"{identifier} is shorter than 400 letters")
            counts[name] = counts.get(name, 0) + 1
            stem = f"{identifier}.{name}"
            wrong = next(other for other in WRONG[number % len(WRONG):] + WRONG if other != name.removesuffix("-bom"))
            save(out, f"{stem}.txt", words, codec, mark)
            save(out, f"{stem}.undeclared.html", html, codec, mark)
            save(out, f"{stem}.right.html", declared(html, name.removesuffix("-bom")), codec, mark)
            save(out, f"{stem}.wrong.html", declared(html, wrong), codec, mark)
    short = [name for name in ENCODINGS if counts.get(name, 0) < AT_LEAST]
    if short:
        raise ValueError(f"fewer than {AT_LEAST} CVs in {short}")
    print(f"{sum(counts.values()) * 4} files in {len(counts)} encodings, from {min(counts.values())} to {max(counts.values())} CVs each: {out}")


def declared(html: str, charset: str) -> str:
    meta = f'<head><meta http-equiv="Content-Type" content="text/html; charset={charset}">'
    return html.replace("<head>", meta, 1)


def save(out, name, words, codec, mark):
    (out / name).write_bytes(mark + words.encode(codec))
    # The same in UTF-8: what must be read.
    truth = out / "truth"
    truth.mkdir(exist_ok=True)
    (truth / name).write_bytes(words.encode("utf-8"))


# The check

def check(out: pathlib.Path, program: str, misses: bool) -> bool:
    files = sorted(path for path in out.iterdir() if path.is_file())
    read = decoded_text if has_text_option(program, files[0]) else None
    if read:
        def sound(path):
            return read(program, path) == read(program, out / "truth" / path.name)
        good = {path.name for path in files if sound(path)}
    else:
        print("the program does not print the text of a document: compared by what it found")
        here, there = found(program, out, files), found(program, out, [out / "truth" / path.name for path in files])
        good = {path.name for path in files if here.get(path.name) is not None and here.get(path.name) == there.get(path.name)}
    for name in ENCODINGS:
        kinds = {}
        for path in files:
            identifier, encoding, kind = path.name.split(".", 2)
            if encoding == name:
                kinds.setdefault(kind.removesuffix(".html"), []).append(path.name in good)
        print(f"{name:13}" + "".join(f"  {kind} {sum(marks)}/{len(marks)}" for kind, marks in sorted(kinds.items())))
    if misses:
        print("".join(f"    {path.name}\n" for path in files if path.name not in good), end="")
    share = len(good) / len(files)
    print(f"without one wrong letter: {len(good)} of {len(files)}, {share:.2%}")
    return share >= 0.99


def has_text_option(program, path) -> bool:
    return subprocess.run([program, "inspect", "--text", str(path)], capture_output=True).returncode == 0


def decoded_text(program, path) -> bytes:
    return subprocess.run([program, "inspect", "--text", str(path)], capture_output=True).stdout


def found(program, out, files):
    """What the program found in each file, without what speaks of the file itself."""
    listing = "\n".join(map(str, files)).encode()
    output = subprocess.run([program, "profile", "--quiet", "--format", "jsonl", "--as-of", "2026-11-15", "-"], input=listing,
                            capture_output=True).stdout
    result = {}
    for line in output.decode("utf-8").splitlines():
        profile = json.loads(line)
        for path in profile["paths"]:
            kept = {key: value for key, value in profile.items() if key not in ("file", "paths", "contentHash", "size", "warnings")}
            result[pathlib.PurePath(path).name] = kept
    return result


if __name__ == "__main__":
    arguments = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
    if "--check" in sys.argv and len(arguments) == 2:
        sys.exit(0 if check(pathlib.Path(arguments[0]), arguments[1], "--misses" in sys.argv) else 1)
    if len(arguments) != 1:
        sys.exit(__doc__)
    write(pathlib.Path(arguments[0]))
