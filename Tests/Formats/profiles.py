"""Reads what `shortlist profile --format jsonl` prints, and what of it is compared."""

import json
import pathlib


def read(path):
    """The profiles of a file of JSON lines, one for each file; what has the same bytes (a CV and the letter it is attached to) is
    printed once with all its paths."""
    with open(path, encoding="utf-8") as lines:
        profiles = [json.loads(line) for line in lines if line.strip()]
    return [{**profile, "file": pathlib.PurePath(path).name} for profile in profiles for path in profile["paths"] or [profile["file"]]]


def file_name(profile) -> str:
    return pathlib.PurePath(profile["file"]).name


def skills(profile) -> set[str]:
    return {skill["id"] for skill in profile["skills"] if skill["stance"] == "has"}


def contacts(profile):
    return sorted(profile["emails"]), sorted(profile["phones"])


def languages(profile):
    return sorted((language["code"], language["level"] or "") for language in profile["languages"])


def job_dates(profile):
    return sorted((job["start"] or "", job["end"] or "") for job in profile["jobs"])


def jaccard(one: set, other: set) -> float:
    return len(one & other) / len(one | other) if one | other else 1.0


def has_hidden_warning(profile) -> bool:
    return any(warning["kind"] == "hiddenText" for warning in profile["warnings"])
