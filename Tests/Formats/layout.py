"""Lays a CV out as blocks: which section stands where and how jobs, skills and contacts are written."""

from model import CV, Heading, Items, Page, Para, Run, Table, para

CONTACT = {"en": "Contact", "fr": "Contact", "pl": "Kontakt", "ru": "Контакты", "uk": "Контакти"}


def lay_out(cv: CV, aside=None) -> Page:
    """The page of a CV; `aside` names other sections for the side than the CV's own."""
    side = cv.aside if aside is None else aside
    page = Page(cv)
    page.main = [block for key in cv.order if key not in side for block in section(cv, key)]
    page.aside = [block for key in side for block in section(cv, key)]
    if cv.contacts == "header":
        page.header = tuple(contact_lines(cv))
    elif cv.contacts == "bottom":
        page.main += section(cv, "contact")
    return page


def top(cv: CV) -> list:
    """Name, desired post and, where they stand at the top, contacts."""
    blocks = [Heading(cv.name, 1), para(cv.headline, bold=True)]
    if cv.contacts == "top":
        lines = contact_lines(cv)
        rest = [run for line in lines[1:] for run in (Run(" | "), *line.runs)][1:]
        blocks += [lines[0], Para(tuple(rest))]
    return blocks


def contact_lines(cv: CV) -> list[Para]:
    lines = [para(cv.place), para(cv.email, link="mailto:" + cv.email), para(cv.phone)]
    return lines + ([para(cv.link, link=cv.link)] if cv.link else [])


def section(cv: CV, key: str) -> list:
    content = {
        "summary": lambda: [para(cv.summary)],
        "experience": lambda: jobs(cv),
        "skills": lambda: skills(cv),
        "education": lambda: [para(line) for line in cv.education],
        "languages": lambda: languages(cv),
        "certificates": lambda: [Items(cv.certificates)],
        "interests": lambda: [para(cv.interests)],
        "contact": lambda: contact_lines(cv),
    }[key]()
    heading = cv.headings.get(key) or CONTACT[cv.lang]
    return [Heading(heading.upper() if cv.heads == "caps" else heading), *content]


def jobs(cv: CV) -> list:
    if cv.jobs_as == "table":
        rows = tuple(
            ((para(job.when),), (para(job.title, bold=True), para(f"{job.employer}, {job.place}"), Items(job.duties)))
            for job in cv.jobs)
        return [Table(rows, (0.27, 0.73))]
    return [block for job in cv.jobs for block in (*job_header(cv, job), Items(job.duties))]


def job_header(cv: CV, job) -> list[Para]:
    where = f"{job.employer}, {job.place}"
    match cv.jobs_as:
        case "title-first":
            return [Para((Run(job.title, True), Run(", " + where))), para(job.when)]
        case "dates-first":
            return [para(job.when), Para((Run(job.title, True), Run(", " + where)))]
        case "one-line":
            return [Para((Run(job.when + ": ", True), Run(f"{job.title}, {where}")))]
        case "employer-first":
            return [Para((Run(job.employer, True), Run(", " + job.place))), para(job.title), para(job.when)]
    raise ValueError(cv.jobs_as)


def skills(cv: CV) -> list:
    match cv.skills_as:
        case "comma":
            return [para(", ".join(words for _, words in cv.skills))]
        case "list":
            return [Items(tuple(words for _, words in cv.skills))]
        case "groups":
            return [Para((Run(label + ": ", True), Run(words))) for label, words in cv.skills]
        case "table":
            return [Table(tuple(((para(label, bold=True),), (para(words),)) for label, words in cv.skills), (0.35, 0.65))]
    raise ValueError(cv.skills_as)


def languages(cv: CV) -> list:
    written = tuple(text for _, _, text in cv.languages)
    return [Items(written)] if cv.skills_as == "groups" else [para(text) for text in written]
