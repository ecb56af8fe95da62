"""Ways to keep words from the eye in PDF: name → what draws them. Each is given the canvas, at the place where the text stands."""

import io

from PIL import Image
from reportlab.lib.colors import CMYKColor, Color, HexColor, black, white
from reportlab.lib.utils import ImageReader

from writers.pdf import HEIGHT, WIDTH

FACE, SIZE = "sans", 9


def shown(canvas, words, x=0, y=2, size=SIZE, colour=black, mode=None):
    line = canvas.beginText(x, y)
    line.setFont(FACE, size)
    line.setFillColor(colour)
    if mode is not None:
        line.setTextRenderMode(mode)
    line.textOut(words)
    canvas.drawText(line)


def mode(number):
    return lambda canvas, words: shown(canvas, words, mode=number)


def coloured(colour):
    return lambda canvas, words: shown(canvas, words, colour=colour)


def sized(size):
    return lambda canvas, words: shown(canvas, words, size=size)


def scaled(canvas, words):
    canvas.scale(0.02, 0.02)
    shown(canvas, words)


def squeezed(canvas, words):
    line = canvas.beginText(0, 2)
    line.setFont(FACE, SIZE)
    line.setHorizScale(0.5)
    line.textOut(words)
    canvas.drawText(line)


def placed(x, y):
    """At a place of the page, wherever the text stands."""
    def draw(canvas, words):
        here = canvas.absolutePosition(0, 0)
        shown(canvas, words, x - here[0], y - here[1])
    return draw


def outside_crop(canvas, words):
    canvas.setCropBox((0, 0, WIDTH, HEIGHT - 20))
    placed(40, HEIGHT - 14)(canvas, words)


def behind(colour):
    def draw(canvas, words):
        shown(canvas, words)
        canvas.setFillColor(colour)
        canvas.rect(-2, -1, 330, SIZE + 5, fill=1, stroke=0)
    return draw


def on_ground(colour):
    def draw(canvas, words):
        canvas.setFillColor(colour)
        canvas.rect(-2, -1, 330, SIZE + 5, fill=1, stroke=0)
        shown(canvas, words, colour=colour)
    return draw


def behind_picture(canvas, words):
    shown(canvas, words)
    picture = io.BytesIO()
    Image.new("RGB", (66, 4), (180, 190, 200)).save(picture, "PNG")
    picture.seek(0)
    canvas.drawImage(ImageReader(picture), -2, -1, 330, SIZE + 5)


def clipped(canvas, words):
    path = canvas.beginPath()
    path.rect(400, 400, 1, 1)
    canvas.clipPath(path, stroke=0, fill=0)
    shown(canvas, words)


def alpha(share):
    return coloured(Color(0, 0, 0, alpha=share))


def annotation(canvas, words):
    canvas.textAnnotation(words, Rect=(10, 10, 20, 20), addtopage=1, relative=1, F=2)


def keywords(canvas, words):
    canvas.setKeywords(words)


def subject(canvas, words):
    canvas.setSubject(words)


CASES = {
    "mode-3": mode(3),
    "mode-7": mode(7),
    "white": coloured(white),
    "white-almost": coloured(HexColor("#fdfdfd")),
    "white-cmyk": coloured(CMYKColor(0, 0, 0, 0)),
    "white-warm": coloured(Color(1, 1, 0.98)),
    "tiny-half-point": sized(0.5),
    "tiny-one-point": sized(1),
    "tiny-scaled": scaled,
    "squeezed": squeezed,
    "off-left": placed(-2000, 300),
    "off-below": placed(100, -400),
    "off-above": placed(100, HEIGHT + 100),
    "outside-crop": outside_crop,
    "behind-white": behind(white),
    "behind-dark": behind(HexColor("#1f4e79")),
    "behind-picture": behind_picture,
    "dark-on-dark": on_ground(HexColor("#1f2a44")),
    "black-on-black": on_ground(black),
    "clipped": clipped,
    "alpha-zero": alpha(0),
    "alpha-low": alpha(0.02),
    "annotation": annotation,
    "keywords": keywords,
    "subject": subject,
}
