"""What hidden.py and clean.py share: words to plant, pages with something planted, manifests."""

import copy
import dataclasses
import json

from layout import lay_out
from model import Page
from people import CVS
from writers import text

# Skills with distinctive names: (id, word).
SKILLS = (
    ("kubernetes", "Kubernetes"), ("terraform", "Terraform"), ("okta", "Okta"), ("salesforce", "Salesforce"), ("servicenow", "ServiceNow"),
    ("postgresql", "PostgreSQL"), ("vmware", "VMware"), ("sharepoint", "SharePoint"), ("zabbix", "Zabbix"), ("wordpress", "WordPress"),
    ("cyberark", "CyberArk"), ("graylog", "Graylog"), ("openvpn", "OpenVPN"), ("solarwinds", "SolarWinds"),
)


@dataclasses.dataclass(frozen=True)
class Planted:
    """A CV and three skills that it does not show."""
    cv: object
    skills: tuple

    @property
    def words(self) -> str:
        return ", ".join(word for _, word in self.skills)

    @property
    def ids(self) -> list[str]:
        return [identifier for identifier, _ in self.skills]


def planted(number: int) -> Planted:
    """The CV and the words of the case of that number: CVs in turn, words in turn."""
    cv = CVS[number * 7 % len(CVS)]
    shown = text.render(lay_out(cv)).lower()
    free = [skill for skill in SKILLS if skill[1].lower() not in shown]
    start = number % len(free)
    return Planted(cv, tuple((free + free)[start:start + 3]))


def page_with(cv, block, number: int, **theme) -> Page:
    """The page of a CV with a block behind the first, a middle or the last block of its main text."""
    page = lay_out(cv)
    places = (len(page.main), 1, len(page.main) // 2)
    if block is not None:
        page.main.insert(places[number % 3], block)
    page.theme = theme
    return page


def themed(page: Page, css="", **theme) -> Page:
    page = copy.copy(page)
    page.css, page.theme = css, theme
    return page


def write_manifest(out, lines):
    (out / "manifest.jsonl").write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")


def read_manifest(out):
    return [json.loads(line) for line in (out / "manifest.jsonl").read_text(encoding="utf-8").splitlines()]


def percent(count, total) -> str:
    return f"{count} of {total}, {count / total:.2%}" if total else "0 of 0"
