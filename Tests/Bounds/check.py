"""check.py FOLDER SHORTLIST  reads each hostile file beside the good CV; ends with 1 when a bound is broken"""

import os
import pathlib
import subprocess
import sys
import tempfile
import time

from hostile import PIECES

SECONDS = 10
MEGABYTES = 512
# Hostile, but with words that are read.
READ = {"attributes.html", "nested-tags-19M.html", "long-1M.txt", "deep.eml", "deep-multipart.eml", "pages-50000.pdf"} | {
    f"{name}-7M.html" for name in PIECES}


def run(command):
    """The exit code, seconds, megabytes, output and errors of a command."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        start = time.monotonic()
        process = subprocess.Popen(["timeout", "60", *command], stdout=out, stderr=err)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.monotonic() - start
        out.seek(0)
        err.seek(0)
        return (os.waitstatus_to_exitcode(status), seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024,
                out.read(), err.read().decode("utf-8", "replace"))


def check(folder: pathlib.Path, program: str) -> bool:
    good = folder / "good.txt"
    sound = True
    for options in ([], ["--max-size", "2G"]):
        print(f"== {' '.join(options) or 'the usual limits'}")
        for path in sorted(folder.iterdir()):
            if path == good:
                continue
            code, seconds, cpu, memory, output, errors = run(
                [program, "profile", "--quiet", "--format", "jsonl", *options, str(path), str(good)])
            line = next((line for line in errors.splitlines() if path.name in line), None)
            faults = []
            if seconds > SECONDS:
                faults.append("too slow")
            if memory > MEGABYTES:
                faults.append("too much memory")
            if b'"file":"good.txt"' not in output:
                faults.append("the good CV is missing")
            if path.name not in READ and (code != 1 or line is None):
                faults.append(f"no line of its own, code {code}")
            if path.name in READ and code not in (0, 1):
                faults.append(f"code {code}")
            sound &= not faults
            said = line.split(path.name, 1)[1].lstrip(": ") if line else "read"
            print(f"{path.name:24} {seconds:5.1f} s {cpu:5.1f} s CPU {memory:5.0f} MB  {said[:80]}" + "".join(f"  FAULT {fault}" for fault in faults),
                  flush=True)
    return sound


if __name__ == "__main__":
    sys.exit(0 if check(pathlib.Path(sys.argv[1]), sys.argv[2]) else 1)
