"""`make golden`: builds every golden site of the tests anew, and says what changed.

A golden site is a folder here. With seeds/ it holds docs/, the pages that a build makes of them. With edits.sh it holds
an editor's story: the site of ferry/seeds is built, edits.sh runs in its docs/, the site is built again; followed.diff
is what the build changed by itself then.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from difflib import unified_diff
from pathlib import Path

from tests import sites

HERE = Path(__file__).parent
SEEDS = HERE / "ferry/seeds"
STORY, DIFF = "edits.sh", "followed.diff"


def golden() -> list[Path]:
    """The folders of all golden sites."""
    return sorted({file.parent for pattern in ("*/seeds", f"*/{STORY}") for file in HERE.glob(pattern)})


def made(folder: Path) -> dict[str, bytes]:
    """path below the folder -> bytes of all that the command makes there."""
    with tempfile.TemporaryDirectory() as temporary:
        root = Path(temporary)
        if (folder / STORY).is_file():
            return {DIFF: _followed(root, folder / STORY).encode()}
        sites.build(sites.make(root, sites.tree(folder / "seeds")))
        return {f"docs/{path}": text.encode() for path, text in sites.pages(root).items()}


def _followed(root: Path, story: Path) -> str:
    """What a build changes after the edits of a story, as a diff without the lines that stay."""
    sites.build(sites.make(root, sites.tree(SEEDS)))
    subprocess.run(["bash", "-eu", str(story)], cwd=root / "docs", check=True)
    edited = sites.pages(root)
    sites.build(root)
    built = sites.pages(root)
    lines: list[str] = []
    for path in sorted(edited.keys() | built.keys()):
        before, after = (pages.get(path, "").splitlines() for pages in (edited, built))
        lines += unified_diff(
            before, after, path if path in edited else "none", path if path in built else "none", n=0, lineterm=""
        )
    return "".join(f"{line}\n" for line in lines if not line.startswith("@@"))


def main() -> int:
    for folder in golden():
        kept = (STORY, "seeds/", "README")
        before = {path: data for path, data in sites.tree(folder).items() if not path.startswith(kept)}
        after = made(folder)
        for path in sorted(before.keys() | after.keys()):
            if before.get(path) != after.get(path):
                how = "new" if path not in before else "gone" if path not in after else "changed"
                print(f"{how} {folder.name}/{path}")
        shutil.rmtree(folder / "docs", ignore_errors=True)
        for path, data in after.items():
            sites.put(folder / path, data)
    return 0


if __name__ == "__main__":
    sys.exit(main())
