"""How seeds are called: a file by its path below seeds/, one of many articles in it by that path, `#` and its key."""

from __future__ import annotations

import re

_KEY = re.compile(r"(\.(?:jsonl?|txt|md|html?))#[0-9a-f]+$", re.IGNORECASE)


def file_of(seed: str) -> str:
    """The file that holds a seed: "feed.jsonl" for "feed.jsonl#0a1b2c3d4e", "C# or Go.txt" as it is."""
    return _KEY.sub(r"\1", seed)
