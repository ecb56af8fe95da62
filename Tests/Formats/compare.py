"""compare.py PROFILES.jsonl [--misses] [--truth]

Compares the profiles of the same CV in all formats with the one of its HTML. PROFILES is what
`shortlist profile --format jsonl --as-of 2026-11-15 OUT` printed for the files that generate.py wrote.
--misses lists every difference; --truth compares the HTML with the typed facts instead.
Ends with 1 when a format is under the limits: skills Jaccard 0.99 on average and 0.95 at worst, everything else 98%."""

import argparse
import sys

import profiles
from people import CVS

MEAN, WORST, EQUAL = 0.99, 0.95, 0.98
FORMATS = ("txt", "docx", "odt", "rtf", "one.pdf", "two.pdf", "eml")
FIELDS = {
    "contacts": profiles.contacts,
    "languages": profiles.languages,
    "dates": profiles.job_dates,
    "name": lambda profile: profile["name"],
}


def main(path, misses, truth):
    read = {}
    for profile in profiles.read(path):
        cv, _, kind = profiles.file_name(profile).partition(".")
        kinds = read.setdefault(cv, {})
        # Of a mail that is read in parts, the attached one is the CV.
        if kind not in kinds or profile.get("part"):
            kinds[kind] = profile
    if truth:
        return compare_with_truth(read, misses)
    print(f"{'format':9} {'read':>6} {'skills':>7} {'worst':>6}" + "".join(f"{name:>11}" for name in FIELDS))
    return all([report(kind, read, misses) for kind in FORMATS])


def report(kind, read, misses) -> bool:
    """Prints the line of one format; true when it keeps the limits. An unread file counts as different in everything."""
    scores, equal, found = [], {name: 0 for name in FIELDS}, []
    for cv in CVS:
        reference, other = read.get(cv.id, {}).get("html"), read.get(cv.id, {}).get(kind)
        if reference is None:
            sys.exit(f"{cv.id}.html has no profile: the reference is missing")
        if other is None:
            scores.append(0.0)
            found.append(f"{cv.id}.{kind}: unread")
            continue
        here, there = profiles.skills(reference), profiles.skills(other)
        scores.append(profiles.jaccard(here, there))
        if here != there:
            found.append(f"{cv.id}.{kind}: skills lack {sorted(here - there)}, add {sorted(there - here)}")
        for name, field in FIELDS.items():
            if field(reference) == field(other):
                equal[name] += 1
            else:
                found.append(f"{cv.id}.{kind}: {name} {field(other)} instead of {field(reference)}")
    mean, worst = sum(scores) / len(scores), min(scores)
    shares = {name: count / len(CVS) for name, count in equal.items()}
    passed = mean >= MEAN and worst >= WORST and all(share >= EQUAL for share in shares.values())
    unread = sum(line.endswith("unread") for line in found)
    print(f"{kind:9} {len(CVS) - unread:>3}/{len(CVS)} {mean:7.3f} {worst:6.2f}" + "".join(f"{share:>11.1%}" for share in shares.values())
          + ("" if passed else "   under"))
    if misses:
        print("".join(f"    {line}\n" for line in found), end="")
    return passed


def compare_with_truth(read, misses) -> bool:
    """How right the reference itself is, by the facts that were typed."""
    counts = {name: 0 for name in FIELDS}
    for cv in CVS:
        profile = read.get(cv.id, {}).get("html")
        if profile is None:
            print(f"    {cv.id}.html: unread")
            continue
        facts = {
            "contacts": ([cv.email], [cv.phone_fact]),
            "languages": sorted((code, level or "") for code, level, _ in cv.languages),
            "dates": sorted((job.start, job.end or "") for job in cv.jobs),
            "name": cv.name,
        }
        for name, field in FIELDS.items():
            counts[name] += field(profile) == facts[name]
            if misses and field(profile) != facts[name]:
                print(f"    {cv.id}.html: {name} {field(profile)} instead of {facts[name]}")
    print("html      " + "  ".join(f"{name} {count}/{len(CVS)}" for name, count in counts.items()))
    return all(count / len(CVS) >= EQUAL for count in counts.values())


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("profiles")
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--truth", action="store_true")
    arguments = parser.parse_args()
    sys.exit(0 if main(arguments.profiles, arguments.misses, arguments.truth) else 1)
