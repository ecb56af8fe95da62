"""Writes a CV as a mail: the CV as its body, or a short letter with the CV attached."""

from email.message import EmailMessage
from email.policy import SMTP
from email.utils import formataddr

from typed import fitted
from writers import text, web

LETTERS = {
    "en": ("Application", "Dear Sir or Madam,\n\nplease find my CV attached. I look forward to hearing from you.\n\nKind regards\n"),
    "fr": ("Candidature", "Madame, Monsieur,\n\nvous trouverez mon CV en pièce jointe. Dans l'attente de votre réponse.\n\nCordialement\n"),
    "pl": ("Aplikacja", "Szanowni Państwo,\n\nw załączeniu przesyłam swoje CV. Będę wdzięczny za odpowiedź.\n\nZ poważaniem\n"),
    "ru": ("Отклик на вакансию", "Здравствуйте!\n\nНаправляю резюме во вложении. Буду ждать ответа.\n\nС уважением\n"),
    "uk": ("Відгук на вакансію", "Доброго дня!\n\nНадсилаю резюме у вкладенні. Чекатиму на відповідь.\n\nЗ повагою\n"),
}
CHARSETS = {"en": "us-ascii", "fr": "iso-8859-1", "pl": "iso-8859-2", "ru": "koi8-r", "uk": "windows-1251"}
TYPES = {".docx": "vnd.openxmlformats-officedocument.wordprocessingml.document", ".pdf": "pdf", ".odt": "vnd.oasis.opendocument.text",
         ".rtf": "rtf"}


def message(cv, number) -> EmailMessage:
    mail = EmailMessage(policy=SMTP)
    mail["From"] = formataddr((cv.name, cv.email), "utf-8")
    mail["To"] = "jobs@recruiting.example"
    mail["Subject"] = f"{LETTERS[cv.lang][0]} №116 – {cv.name}"
    mail["Date"] = "Mon, 02 Nov 2026 09:15:00 +0100"
    mail["Message-ID"] = f"<{cv.id}.{number}@mail.example>"
    return mail


def write_body(page, path, number):
    """The CV as text and, in every second of them, as HTML beside it; old charsets where they can carry it."""
    words, charset = text.render(page), CHARSETS[page.cv.lang]
    old = fitted(words, charset)
    words, charset = (words, "utf-8") if old is None else (old, charset)
    mail = message(page.cv, number)
    mail.set_content(words, charset=charset, cte="quoted-printable" if number % 3 else "base64")
    if number % 4 == 0:
        mail.add_alternative(web.render(page), subtype="html", charset="utf-8", cte="quoted-printable")
    save(mail, path, page.cv)


def write_attached(page, path, number, attachment):
    mail = message(page.cv, number)
    _, letter = LETTERS[page.cv.lang]
    mail.set_content(letter + page.cv.name + "\n", charset="utf-8", cte="quoted-printable")
    mail.add_attachment(attachment.read_bytes(), maintype="application", subtype=TYPES[attachment.suffix],
                        filename=f"CV {page.cv.name}{attachment.suffix}")
    save(mail, path, page.cv)


def save(mail, path, cv):
    # The boundaries that the library would draw by lot.
    for place, part in enumerate(part for part in mail.walk() if part.is_multipart()):
        part.set_boundary(f"=_{cv.id}_{place}")
    path.write_bytes(mail.as_bytes())
