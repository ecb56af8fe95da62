"""hostile.py FOLDER  writes the files that are there to exhaust a reader; those that are there already are kept"""

import io
import pathlib
import sys
import zipfile
import zlib

MEGABYTE = 1 << 20


def repeated(head: bytes, piece: bytes, size: int, tail: bytes = b""):
    """A writer of a file of about so many bytes."""
    def write(path: pathlib.Path):
        chunk = piece * max(1, MEGABYTE // len(piece))
        with path.open("wb") as out:
            out.write(head)
            for _ in range(size // len(chunk)):
                out.write(chunk)
            out.write(tail)
    return write


def stored(data: bytes):
    return lambda path: path.write_bytes(data)


def attributes() -> bytes:
    said = " ".join(f'a{number}="{number}"' for number in range(30_000))
    return f"<html><body><p {said}>Anna Example</p></body></html>".encode()


# Archives

def archive(files) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as out:
        for name, data in files:
            if isinstance(data, int):
                with out.open(zipfile.ZipInfo(name), "w", force_zip64=False) as entry:
                    for _ in range(data // MEGABYTE):
                        entry.write(b" " * MEGABYTE)
            else:
                out.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def bomb() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as out:
        out.writestr("cv.txt", b"word " * (200 * MEGABYTE))
    return buffer.getvalue()


def nested(bytes_: bytes) -> bytes:
    for depth in range(4):
        bytes_ = archive([(f"{depth}-{number}.zip", bytes_) for number in range(10)])
    return bytes_


def document_bomb() -> bytes:
    text = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    head = f'<w:document xmlns:w="{text}"><w:body>'.encode()
    return archive([("[Content_Types].xml", b"<Types/>"), ("word/document.xml", head + b"<w:p><w:r><w:t>a</w:t></w:r></w:p>" * (15 * MEGABYTE))])


def laughs(root: str, inner: str) -> bytes:
    entities = '<!ENTITY a "ha">' + "".join(
        f'<!ENTITY {chr(98 + step)} "{("&" + chr(97 + step) + ";") * 10}">' for step in range(10))
    name = root.split()[0]
    return f'<?xml version="1.0"?><!DOCTYPE {name} [{entities}]><{root}>{inner.replace("?", "&k;")}</{name}>'.encode()


def laughing_docx() -> bytes:
    root = 'w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    return archive([("[Content_Types].xml", b"<Types/>"),
                    ("word/document.xml", laughs(root, "<w:body><w:p><w:r><w:t>?</w:t></w:r></w:p></w:body>"))])


def laughing_odt() -> bytes:
    root = ('office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
            'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"')
    inner = "<office:body><office:text><text:p>?</text:p></office:text></office:body>"
    return archive([("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", laughs(root, inner))])


def laughing_europass() -> bytes:
    root = 'SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass"'
    inner = "<LearnerInfo><Identification><PersonName><FirstName>?</FirstName></PersonName></Identification></LearnerInfo>"
    return laughs(root, inner)


# PDF

def pdf(objects) -> bytes:
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + b"".join(b"%010d 00000 n \n" % place for place in places)
    return bytes(out + b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start))


def stream(data: bytes, filters: bytes = b"") -> bytes:
    return b"<</Length %d%s>>\nstream\n" % (len(data), filters) + data + b"\nendstream"


FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"


def looping() -> bytes:
    """A tree of pages that is its own child, and a form that draws itself."""
    form = stream(b"/X Do /X Do", b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>")
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>>"
    return pdf([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R 3 0 R 2 0 R]/Count 1000000/Parent 2 0 R>>", page,
                stream(b"/X Do"), form])


def looping_references() -> bytes:
    data = pdf([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[]/Count 0>>"])
    start = data.rindex(b"startxref\n") + 10
    place = data[start:].split()[0]
    return data.replace(b"/Root 1 0 R", b"/Root 1 0 R/Prev " + place)


def many_pages() -> bytes:
    count = 50_000
    kids = b" ".join(b"%d 0 R" % (5 + number) for number in range(count))
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 3 0 R>>>>>>"
    words = b"BT /F 12 Tf 50 700 Td (Anna Example, administrator) Tj ET"
    return pdf([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[" + kids + b"]/Count %d>>" % count, FONT, stream(words)]
               + [page] * count)


def packed_pdf() -> bytes:
    """One page whose drawing unpacks to 300 MB."""
    packer = zlib.compressobj(9)
    chunk = b"BT /F 12 Tf 50 700 Td (a) Tj ET\n" * 32_768
    data = b"".join(packer.compress(chunk) for _ in range(300)) + packer.flush()
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 5 0 R/Resources<</Font<</F 4 0 R>>>>>>"
    return pdf([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>", page, FONT, stream(data, b"/Filter/FlateDecode")])


# Letters

def deep_letter() -> bytes:
    head = b"From: a@example.com\r\nTo: b@example.com\r\nMIME-Version: 1.0\r\n"
    return (head + b"Content-Type: message/rfc822\r\n\r\n") * 10_000 + head + b"\r\nhello\r\n"


def deep_multipart() -> bytes:
    head = b"From: a@example.com\r\nTo: b@example.com\r\nMIME-Version: 1.0\r\n"
    levels = b"".join(b'Content-Type: multipart/mixed; boundary="%d"\r\n\r\n--%d\r\n' % (level, level) for level in range(10_000))
    return head + levels + b"\r\nhello\r\n"


# Each asks the parser of pages to look through all that is open for every tag.
PIECES = {
    "stray-ends": b"<b></x>", "crossed-tags": b"<b><div></b>", "crossed-cells": b"<b><td></b>", "unknown-tags": b"<my-a></my-b>",
    "crossed-quotes": b"<q><b></q></q>", "crossed-tables": b"<table><tr><td><b></table></b>", "ends": b"</x>", "lists": b"<li><ul>",
    "links": b"<p><a><table>", "choices": b"<option><select>", "open-tags": b"<b", "open-attributes": b"<b a", "open-values": b'<b a="',
    "comments": b"<!--", "declarations": b"<!", "brackets": b"<", "references": b"&", "numbers": b"&#", "cdata": b"<![CDATA[",
    "scripts": b"<script>",
}

FILES = {
    "good.txt": lambda path: path.write_bytes(pathlib.Path("Data/samples/cvs/fr-02.txt").read_bytes()),
    "nested-tags.html": repeated(b"<html><body>", b"<div>", 100 * MEGABYTE, b"Anna Example"),
    "nested-tags-19M.html": repeated(b"<html><body>", b"<div>", 19 * MEGABYTE, b"Anna Example"),
    **{f"{name}-7M.html": repeated(b"<html><body>Anna Example", piece, 7 * MEGABYTE, b"<p>end</p>") for name, piece in PIECES.items()},
    "attributes.html": stored(attributes()),
    "long.txt": repeated(b"Anna Example\n", b"2020-01 - 2021-02 Administrator, Example Ltd\nWindows Server, Linux\n\n", 19 * MEGABYTE),
    "long-1M.txt": repeated(b"Anna Example\n", b"2020-01 - 2021-02 Administrator, Example Ltd\nWindows Server, Linux\n\n", MEGABYTE - 100_000),
    "gigabyte.txt": repeated(b"Anna Example\n", b"word Word 2020\n", 1 << 30),
    "brackets.json": repeated(b"", b"[", 10_000_000),
    "laughs.docx": stored(laughing_docx()),
    "laughs.odt": stored(laughing_odt()),
    "laughs.xml": stored(laughing_europass()),
    "looping.pdf": stored(looping()),
    "looping-references.pdf": stored(looping_references()),
    "deep.eml": stored(deep_letter()),
    "deep-multipart.eml": stored(deep_multipart()),
}
# Made only when they are missing, as it takes long.
LATE = {
    "bomb.zip": bomb,
    "nested-bomb.zip": lambda: nested(bomb()),
    "bomb.docx": document_bomb,
    "many.zip": lambda: archive([(f"{number}.txt", b"") for number in range(60_000)]),
    "pages-50000.pdf": many_pages,
    "packed.pdf": packed_pdf,
}

if __name__ == "__main__":
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, write in FILES.items():
        if not (folder / name).exists():
            write(folder / name)
    for name, make in LATE.items():
        if not (folder / name).exists():
            (folder / name).write_bytes(make())
