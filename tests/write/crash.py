"""Kills a plan of 100 pages, and makes its system calls fail, at every open, write, sync, rename and removal.

python -m tests.write.crash [EVERY]    needs strace; EVERY: take each so many-th place only (default 1)

After every injection each file must hold its old bytes or its new ones, and finishing the plan must lead to all old
or all new. Prints how many injections hit, and exits 1 where a law is broken.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from generator.write.files import Write, finish, perform
from tests.sites import ROOT

CALLS = ("openat", "write", "fsync", "sync", "rename", "unlink", "rmdir")
FAILURES = ("signal=KILL", "error=ENOSPC", "error=EIO")
CHILD = (
    "import sys; sys.path.insert(0, sys.argv[2])\n"
    "from pathlib import Path; from tests.write.crash import PLAN, perform\n"
    "root = Path(sys.argv[1]); open(root / '.began', 'w').close(); perform(root, PLAN)"
)

Site = dict[str, bytes]


def pages(version: str, numbers: range) -> Site:
    return {f"articles/{n % 7}/page-{n}.md": f"page {n} of version {version}\n".encode() * 50 for n in numbers}


BEFORE = pages("old", range(50))
AFTER = pages("new", range(10, 60))
BEFORE |= {f".base/{path}": data for path, data in BEFORE.items()}
AFTER |= {f".base/{path}": data for path, data in AFTER.items()}
PLAN = [
    Write(path, AFTER.get(path))
    for path in sorted({*BEFORE, *AFTER}, key=lambda path: (path.startswith(".base/"), path))
    if AFTER.get(path) != BEFORE.get(path)
]


def main(every: int) -> int:
    hits: Counter[str] = Counter()
    broken = 0
    with tempfile.TemporaryDirectory() as folder:
        for call, number in list(places(Path(folder)))[::every]:
            for failure in FAILURES:
                trouble = injected(Path(folder), call, number, failure)
                if trouble is not None:
                    hits[f"{call} {failure}"] += 1
                    if trouble:
                        broken += 1
                        print(f"{call} {number} {failure}: {trouble}")
    for name, count in sorted(hits.items()):
        print(f"{count:6}  {name}")
    print(f"{sum(hits.values()):6}  injections hit, {broken} broke a law")
    return 1 if broken else 0


def places(folder: Path) -> Iterator[tuple[str, int]]:
    """(system call, its number in the process) for every call that the plan makes."""
    site = fresh(folder)
    log = folder / "log"
    run(site, ["-o", str(log), "-e", f"trace={','.join(CALLS)}"])
    count: Counter[str] = Counter()
    began = False
    for line in log.read_text("utf-8", "replace").splitlines():
        if found := re.match(r"(\w+)\(", line):
            count[found.group(1)] += 1
            if began:
                yield found.group(1), count[found.group(1)]
            began = began or "/.began" in line


def injected(folder: Path, call: str, number: int, failure: str) -> str | None:
    """What is wrong after this injection: "" for nothing, None where the plan ended without meeting it."""
    site = fresh(folder)
    code = run(site, ["-o", "/dev/null", "-e", f"trace={call}", "-e", f"inject={call}:{failure}:when={number}"])
    if code == 0 and read(site) == AFTER:
        return None if failure == "signal=KILL" else ""
    for path, data in read(site).items():
        if not hidden(path) and data not in (BEFORE.get(path), AFTER.get(path)):
            return f"{path} is neither old nor new"
    finish(site)
    left = {path: data for path, data in read(site).items() if not hidden(path)}
    if left not in (BEFORE, AFTER):
        return "the next run did not make the site whole"
    perform(site, PLAN)
    return "" if read(site) == AFTER else "something was left behind"


def fresh(folder: Path) -> Path:
    site = folder / "site"
    shutil.rmtree(site, ignore_errors=True)
    for path, data in BEFORE.items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_bytes(data)
    return site


def run(site: Path, options: list[str]) -> int:
    command = ["strace", "-qq", *options, sys.executable, "-I", "-B", "-c", CHILD, str(site), str(ROOT)]
    return subprocess.run(command, stderr=subprocess.DEVNULL, env={"PYTHONHASHSEED": "0"}).returncode


def read(site: Path) -> Site:
    files = (file for file in site.rglob("*") if file.is_file() and file.name != ".began")
    return {file.relative_to(site).as_posix(): file.read_bytes() for file in files}


def hidden(path: str) -> bool:
    return "/.tidings" in f"/{path}"


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1))
