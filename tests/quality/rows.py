"""One measured figure, and where the gold data lie."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"


@dataclass(frozen=True)
class Row:
    """`task` names the room and the question ("people", "cleaning"), `language` a BCP 47 code or "all",
    `measure` what was computed ("F1 exact spans"); `value` is 0..1, `count` the number of things judged."""

    task: str
    language: str
    measure: str
    value: float
    count: int
    goal: float | None = None

    @property
    def key(self) -> str:
        return f"{self.task}\t{self.language}\t{self.measure}"
