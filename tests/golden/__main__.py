"""`make golden`: builds every golden site of the tests anew, and says what changed.

A golden site is a folder here with seeds/ and, made by this command, docs/ as a build would write them.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from tests import sites

HERE = Path(__file__).parent


def golden() -> list[Path]:
    """The folders of all golden sites."""
    return sorted(folder.parent for folder in HERE.glob("*/seeds"))


def made(folder: Path) -> dict[str, bytes]:
    """path -> bytes of the pages that a fresh build makes of that site's seeds, without docs/.base/."""
    with tempfile.TemporaryDirectory() as temporary:
        site = sites.make(Path(temporary), sites.tree(folder / "seeds"))
        sites.build(site)
        return {
            path: data
            for path, data in sites.tree(site / "docs").items()
            if not path.startswith((".base/", "sources/"))
        }


def main() -> int:
    for folder in golden():
        before = sites.tree(folder / "docs")
        after = made(folder)
        for path in sorted(before.keys() | after.keys()):
            if before.get(path) != after.get(path):
                how = "new" if path not in before else "gone" if path not in after else "changed"
                print(f"{how} {folder.name}/{path}")
        shutil.rmtree(folder / "docs", ignore_errors=True)
        for path, data in after.items():
            sites.put(folder / "docs" / path, data)
    return 0


if __name__ == "__main__":
    sys.exit(main())
