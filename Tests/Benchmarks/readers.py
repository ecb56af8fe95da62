"""readers.py FOLDER SHORTLIST  times the readers of documents against the bare tools on the same files, in the same run

FOLDER holds the files of Tests/Formats/generate.py. Each round times both sides, one after the other, in CPU seconds of the
process and its children; what counts is the median of the rounds' ratios. Ends with 1 when a ratio is under its limit."""

import os
import pathlib
import shutil
import statistics
import subprocess
import sys

ROUNDS = 9
STRIP = str(pathlib.Path(__file__).with_name("strip.py"))
# What is read, how many files, the bare tool, whether it takes one file a process, and the share of its speed that is asked for.
BENCHES = [
    ("HTML", "*.html", 3_000, ["xmllint", "--html", "--noout", "--nonet", "--recover"], False, 0.5),
    ("DOCX", "*.docx", 2_000, [sys.executable, STRIP], False, 0.5),
    ("PDF", "*.pdf", 300, ["pdftotext", "-q"], True, 0.6),
]


def copies(source: pathlib.Path, pattern: str, count: int, into: pathlib.Path):
    """So many files, made of the ones that there are; those of the hidden and encrypted kind are not among them."""
    files = sorted(source.rglob(pattern))
    shutil.rmtree(into, ignore_errors=True)
    into.mkdir(parents=True)
    for number in range(count if files else 0):
        file = files[number % len(files)]
        shutil.copyfile(file, into / f"{number:05}{file.suffix}")
    return sorted(map(str, into.iterdir()))


def seconds(commands) -> float:
    """CPU seconds of processes run one after the other, those they wait for included."""
    total = 0.0
    with open(os.devnull, "wb") as nothing:
        for command in commands:
            process = subprocess.Popen(command, stdout=nothing, stderr=nothing)
            _, _, usage = os.wait4(process.pid, 0)
            total += usage.ru_utime + usage.ru_stime
    return total


def reads(program: str, files) -> bool:
    """Whether this build reads the format at all."""
    output = subprocess.run([program, "inspect", "--text", files[0]], capture_output=True)
    return output.returncode == 0 and len(output.stdout) > 100


def bench(source, program, name, pattern, count, tool, single, limit) -> bool:
    files = copies(source, pattern, count, source.parent / f"many-{name.lower()}")
    if not files or shutil.which(tool[0]) is None or not reads(program, files):
        print(f"{name}: not measured: {'no files' if not files else tool[0] + ' is missing' if shutil.which(tool[0]) is None else 'not read'}")
        return False
    bare = [[*tool, file, "-"] for file in files] if single else [[*tool, *files]]
    ratios, ours, theirs = [], [], []
    for _ in range(ROUNDS):
        theirs.append(seconds(bare))
        ours.append(seconds([[program, "inspect", "--text", *files]]))
        ratios.append(theirs[-1] / ours[-1])
    ratio = statistics.median(ratios)
    print(f"{name}: {count / statistics.median(ours):.0f} a second, {pathlib.Path(tool[-1] if tool[0] == sys.executable else tool[0]).name} "
          f"{count / statistics.median(theirs):.0f}; ratio {ratio:.2f} ({min(ratios):.2f} to {max(ratios):.2f}), at least {limit}"
          + ("" if ratio >= limit else "  TOO SLOW"), flush=True)
    return ratio >= limit


if __name__ == "__main__":
    folder, program = pathlib.Path(sys.argv[1]), sys.argv[2]
    # One core for all that is timed.
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    results = [bench(folder, program, *row) for row in BENCHES]
    sys.exit(0 if all(results) else 1)
