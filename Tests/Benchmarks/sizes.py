"""sizes.py SHORTLIST [SHAPE …]  what a large CV costs per byte, beside small ones of the same make, measured in the same run

For each shape the same number of bytes is read three times: as one file of 1 MB, as ten of 100 KB and as a hundred of 10 KB.
CPU seconds of the process, those of a run that finds no file to read taken off. A size is too slow when its bytes cost
more than LIMIT times those of 10 KB. Ends with 1 when one is, or when a file was not read."""

import os
import pathlib
import random
import subprocess
import sys
import tempfile

TOTAL = 1_000_000
SIZES = [10_000, 100_000, 1_000_000]
LIMIT = 1.5
# CPU seconds a megabyte that 10 KB are taken to cost at least: starting alone varies by as much as cheaper shapes cost.
FLOOR = 0.2
# What is over the limit is measured again: other work on the machine makes one figure of many too high.
ROUNDS = 3

TITLES = ["Service Desk Analyst", "IT Support Engineer", "Technicien helpdesk", "Системный администратор", "Фахівець техпідтримки",
          "Specjalista Helpdesk", "Network Administrator", "Sales Assistant", "Cook", "Warehouse Clerk"]
NAMES = ["Fernhill", "Brightwater", "Oakmoor", "Larchwood", "Мальва", "Верба", "Zenit", "Jaskółka", "Bellevue", "Hautpré"]
FORMS = ["Ltd", "GmbH", "SARL", "ООО", "ТОВ", "Sp. z o.o.", "College", "Bank"]
SKILLS = ["Active Directory", "Windows 10", "Exchange Online", "Microsoft 365", "VPN", "DNS", "DHCP", "Jira", "ServiceNow", "Citrix",
          "PowerShell", "Linux", "Docker", "Python", "Zabbix", "VMware", "Intune", "Outlook", "Teams", "Cisco IOS", "OSPF", "SQL",
          "1С", "printers", "TeamViewer", "GLPI", "Hyper-V", "Excel", "BitLocker", "SharePoint"]
PROSE = ["Answered forty calls a day and closed most of them at the first contact.",
         "Настраивал рабочие места и принтеры, помогал пользователям удалённо.",
         "Installation des postes, reprise des données, accompagnement des utilisateurs.",
         "Obsługa zgłoszeń użytkowników w trzech lokalizacjach, prowadzenie dokumentacji.",
         "Супровід користувачів, ведення бази знань, інвентаризація техніки.",
         "The team of nine looked after three sites, and I wrote the articles that newcomers read first."]
HEADINGS = ["Experience", "Education", "Skills", "Languages", "Опыт работы", "Formation", "Wykształcenie", "Навички"]
LANGUAGES = ["English", "French", "German", "Русский", "Polski", "Українська"]
CERTIFICATES = ["ITIL 4 Foundation", "CCNA", "CompTIA A+", "MCSA"]


def month(chance):
    return f"{chance.randint(1, 12):02}.{chance.randint(1990, 2025)}"


def job(chance):
    first = chance.randint(1980, 2024)
    lines = [f"{chance.randint(1, 12):02}.{first} – {chance.randint(1, 12):02}.{min(2026, first + chance.randint(0, 4))}",
             f"{chance.choice(TITLES)}, {chance.choice(NAMES)}{chance.randint(1, 999)} {chance.choice(FORMS)}"]
    for _ in range(chance.randint(2, 6)):
        kind = chance.random()
        lines.append("- " + (", ".join(chance.sample(SKILLS, 4)) if kind < 0.4 else chance.choice(PROSE)))
    return "\n".join(lines) + "\n\n"


def ordinary(chance, size):
    """A CV as people write them, with as many positions as the size needs."""
    head = (f"Oliver Hartwell\n{chance.choice(TITLES)}\nManchester, United Kingdom\noliver.hartwell{chance.randint(1, 999)}@example.com"
            " | +44 7700 900123\n\nPROFILE\n" + " ".join(chance.sample(PROSE, 3)) + "\n\nEXPERIENCE\n\n")
    tail = ("EDUCATION\n2017 Bachelor's degree, Computing\n\nSKILLS\n" + ", ".join(SKILLS) + "\nNo experience with Docker.\n\n"
            "CERTIFICATIONS\nITIL 4 Foundation, 2021\n\nLANGUAGES\nEnglish: native\nFrench: B1\n")
    return head, lambda number: job(chance), tail


def repeated(piece, tail=""):
    """A head of a CV and one kind of piece again and again."""
    return lambda chance, size: ("Oliver Hartwell\nEXPERIENCE\n", lambda number: piece(chance, number), tail)


def page(chance, size):
    head, piece, tail = ordinary(chance, size)
    def cell(number):
        return "<div><p>" + piece(number).strip().replace("\n", "</p><p>") + "</p></div>\n"
    return "<!doctype html><html><body><h1>Oliver Hartwell</h1><h2>Experience</h2>", cell, "</body></html>"


def markup(piece, open, close):
    return lambda chance, size: ("<!doctype html><html><body><h1>Oliver Hartwell</h1>" + open, lambda number: piece(chance, number),
                                 close + "</body></html>")


def line_of(piece):
    return lambda chance, size: ("Oliver Hartwell. ", lambda number: piece(chance, number), "\n")


SHAPES = {
    "ordinary": ordinary,
    "page": page,
    "sections": repeated(lambda c, n: f"{HEADINGS[n % len(HEADINGS)]}\n" + job(c)),
    "one line": line_of(lambda c, n: job(c).replace("\n", " ")),
    "one sentence": line_of(lambda c, n: job(c).replace("\n", " ").replace(".", " ").replace("Sp z o o", "SA")),
    "short lines": repeated(lambda c, n: "ab"[n % 2] + "\n"),
    "empty lines": repeated(lambda c, n: "\n" * 40 + "a\n"),
    "dates": repeated(lambda c, n: month(c) + " – " + month(c) + "\n"),
    "dates in a line": line_of(lambda c, n: month(c) + " – " + month(c) + ", "),
    "years": line_of(lambda c, n: str(c.randint(1990, 2025)) + " "),
    "employers with posts": repeated(lambda c, n: (f"{NAMES[n % 10]} Ltd 1990 – 2025\n" if n % 9 == 0 else "") + f"Cook 0{1 + n % 9}.2001 – 03.2004\n"),
    "skills in a list": line_of(lambda c, n: SKILLS[n % len(SKILLS)] + ", "),
    "skills without signs": line_of(lambda c, n: SKILLS[n % len(SKILLS)] + " "),
    "ambiguous skills": line_of(lambda c, n: ["Go", "Swift", "Access", "Outlook", "Puppet"][n % 5] + " "),
    "lacking": line_of(lambda c, n: f"no experience with {SKILLS[n % len(SKILLS)]}, "),
    "lacking and having": line_of(lambda c, n: f"I don't know {SKILLS[n % len(SKILLS)]} but {SKILLS[n % 7]} (learning), "),
    "learning behind": line_of(lambda c, n: f"{SKILLS[n % len(SKILLS)]} – (learning) "),
    "others": line_of(lambda c, n: f"my wife knows {SKILLS[n % len(SKILLS)]} and mails me at a{n}@example.com "),
    "headings": repeated(lambda c, n: HEADINGS[n % len(HEADINGS)] + "\n"),
    "e-mails": repeated(lambda c, n: f"person{n}@example.com\n"),
    "e-mails in a line": line_of(lambda c, n: f"person{n}@example.com "),
    "at signs": line_of(lambda c, n: "a@"),
    "telephones": repeated(lambda c, n: f"+44 7700 {n:06}\n"),
    "digits": line_of(lambda c, n: f"{n % 10} "),
    "links": repeated(lambda c, n: f"https://example.com/p{n}\n"),
    "languages": line_of(lambda c, n: LANGUAGES[n % len(LANGUAGES)] + [" B2", " native", "", " C1/C2"][n % 4] + ", "),
    "certificates": line_of(lambda c, n: CERTIFICATES[n % len(CERTIFICATES)] + f" ({2000 + n % 20}), "),
    "schools": line_of(lambda c, n: f"Bachelor's degree at the University, {2000 + n % 30}, "),
    "lines of support": line_of(lambda c, n: f"L{1 + n % 3} support escalated to L{1 + n % 2}, "),
    "towns": line_of(lambda c, n: ["Paris", "Lyon", "Warszawa", "Киев", "Минск"][n % 5] + " "),
    "brackets": line_of(lambda c, n: "(" if n % 3 else "Docker ("),
    "quotes": line_of(lambda c, n: '"Fernhill" Ltd 2019 – 2020 cook: '),
    "hyphens": line_of(lambda c, n: "a-"),
    "broken words": line_of(lambda c, n: "ab-\n   "),
    "capitals": line_of(lambda c, n: NAMES[n % 10] + " "),
    "colons": line_of(lambda c, n: "freelance: cook: "),
    "rows of a table": markup(lambda c, n: f"<tr><td>{month(c)} – {month(c)}</td><td>{c.choice(TITLES)}</td><td>{c.choice(NAMES)} Ltd</td></tr>", "<table>", "</table>"),
    "cells of a row": markup(lambda c, n: f"<td>{c.choice(SKILLS)}</td><td>basic</td>", "<table><tr>", "</tr></table>"),
    "items": markup(lambda c, n: f"<li>{c.choice(SKILLS)}, {c.choice(PROSE)}</li>", "<ul>", "</ul>"),
    "comments": markup(lambda c, n: f"<!-- {' '.join(c.sample(SKILLS, 4))} --><p>{c.choice(SKILLS)}</p>", "", ""),
    "hidden": markup(lambda c, n: f'<p style="display:none">{c.choice(SKILLS)}</p><p>{c.choice(SKILLS)}</p>', "", ""),
    "facts": markup(lambda c, n: f'<p itemscope itemtype="https://schema.org/Person"><b itemprop="name">Ann {c.choice(NAMES)}</b></p><!-- {c.choice(SKILLS)} -->', "", ""),
    "headings of a page": markup(lambda c, n: f"<h2>{c.choice(HEADINGS)}</h2><h3>{c.choice(NAMES)}</h3>", "", ""),
}


def text(shape, size, seed):
    chance = random.Random(seed)
    head, piece, tail = SHAPES[shape](chance, size)
    parts, length, number = [head], len(head.encode()) + len(tail.encode()), 0
    while length < size:
        part = piece(number)
        parts.append(part)
        length += len(part.encode())
        number += 1
    return "".join(parts) + tail


def seconds(program, paths):
    """CPU seconds of a run over files or folders, and how many profiles it printed."""
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen([program, "profile", "--format", "jsonl", "--as-of", "2026-11-15", "--quiet", *paths],
                                   stdout=output, stderr=subprocess.DEVNULL)
        _, _, usage = os.wait4(process.pid, 0)
        output.seek(0)
        return usage.ru_utime + usage.ru_stime, sum(1 for _ in output)


def measure(shape, program, folder, start):
    """CPU seconds a megabyte at each size."""
    costs = []
    for size in SIZES:
        place = folder / str(size)
        place.mkdir(parents=True)
        count = TOTAL // size
        total = 0
        for number in range(count):
            name = "cv.html" if text(shape, 1, 0).startswith("<") else "cv.txt"
            content = text(shape, size, f"{shape} {size} {number}").encode() + b"\n" + str(number).encode()
            (place / f"{number:03}-{name}").write_bytes(content)
            total += len(content)
        spent, read = seconds(program, [str(place)])
        if read != count:
            print(f"{shape}: {read} of {count} files were read")
            return None
        costs.append(max(spent - start, 0.001) * 1e6 / total)
    return costs


def main():
    program, shapes = sys.argv[1], sys.argv[2:] or list(SHAPES)
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    failed = False
    with tempfile.TemporaryDirectory() as temporary:
        root = pathlib.Path(temporary)
        (root / "nothing").mkdir()
        start = min(seconds(program, [str(root / "nothing")])[0] for _ in range(5))
        print(f"{'CPU seconds a megabyte':28}" + "".join(f"{size // 1000:>8} KB" for size in SIZES) + "     most, of those of 10 KB")
        for shape in shapes:
            for again in range(ROUNDS):
                costs = measure(shape, program, root / f"{shape} {again}".replace(" ", "-"), start)
                ratio = max(costs[1:]) / max(costs[0], FLOOR) if costs else None
                if ratio is None or ratio <= LIMIT: break
            failed = failed or ratio is None or ratio > LIMIT
            if costs:
                print(f"{shape:28}" + "".join(f"{cost:11.3f}" for cost in costs) + f"{ratio:10.2f}"
                      + ("" if ratio <= LIMIT else f"  MORE THAN {LIMIT}"), flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
