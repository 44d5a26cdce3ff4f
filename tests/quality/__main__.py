"""`make eval`: measures every task that has gold data here, prints a table, and holds the committed floors.

python -m tests.quality [--raise] [TASK ...]

A figure below its floor (floors.tsv) by more than TOLERANCE is a failure, exit 1. `--raise` lifts floors to what was
measured; no option lowers one. A task is a module of tests/quality/tasks/ with `measure() -> Iterable[Row]`, which
yields nothing where its gold data are missing.
"""

from __future__ import annotations

import importlib
import pkgutil
import sys
import time

from tests.quality import tasks
from tests.quality.rows import ROOT, SHARED, Row

FLOORS = ROOT / "tests/quality/floors.tsv"
TOLERANCE = 0.0005


def main(args: list[str]) -> int:
    lift = "--raise" in args
    wanted = [a for a in args if not a.startswith("-")]
    names = sorted(m.name for m in pkgutil.iter_modules(tasks.__path__))
    if unknown := sorted(set(wanted) - set(names)):
        print(f"no such task: {', '.join(unknown)}; the tasks are {', '.join(names)}", file=sys.stderr)
        return 2
    floors = read_floors()
    rows: list[Row] = []
    for name in wanted or names:
        began = time.perf_counter()
        found = list(importlib.import_module(f"tests.quality.tasks.{name}").measure())
        rows += found
        note = f"{time.perf_counter() - began:.1f} s" if found else f"no gold data below {SHARED}"
        print(f"measured {name}: {note}", file=sys.stderr)
    print(table(rows, floors))
    fallen = [r for r in rows if r.value < floors.get(r.key, 0) - TOLERANCE]
    for row in fallen:
        print(f"FALLEN {row.task} {row.language} {row.measure}: {row.value:.3f}, floor {floors[row.key]:.3f}")
    if lift and not fallen:
        for row in rows:
            floors[row.key] = max(floors.get(row.key, 0), round(row.value, 3))
        FLOORS.write_text("".join(f"{key}\t{value:.3f}\n" for key, value in sorted(floors.items())), "utf-8")
    return 1 if fallen else 0


def read_floors() -> dict[str, float]:
    if not FLOORS.exists():
        return {}
    lines = (line.rsplit("\t", 1) for line in FLOORS.read_text("utf-8").splitlines() if line)
    return {key: float(value) for key, value in lines}


def table(rows: list[Row], floors: dict[str, float]) -> str:
    head = f"{'task':<12} {'language':<10} {'measure':<34} {'value':>6} {'floor':>6} {'goal':>6} {'n':>7}"
    lines = [head, "-" * len(head)]
    for r in rows:
        floor = f"{floors[r.key]:.3f}" if r.key in floors else "-"
        goal = f"{r.goal:.3f}" if r.goal is not None else "-"
        mark = "" if r.goal is None or r.value >= r.goal else "  below goal"
        lines.append(
            f"{r.task:<12} {r.language:<10} {r.measure:<34} {r.value:>6.3f} {floor:>6} {goal:>6} {r.count:>7}{mark}"
        )
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
