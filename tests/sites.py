"""Small sites for tests: a folder with seeds, settings and, once built, docs."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

from generator import config, pipeline

ROOT = Path(__file__).resolve().parents[1]
THEME = "generator/publish/theme"

FERRY = """Night ferry sails again between Bergen and Gothenburg

By Mary Ashdown

BERGEN – The first night ferry in six years left Bergen on Thursday evening with 412 passengers aboard.

"We have waited for this evening for six years," said Ingrid Holmdal, the Norwegian minister of transport.

Holmdal was joined by Karin Lindeqvist, her Swedish colleague, who called the Skagerrak Star a test of clean shipping.
"""

FERJE = """Nattfergen er tilbake: – Vi har ventet i seks år

Torsdag kveld la den første nattfergen på seks år fra kai i Bergen. Om bord i Skagerrak Star var 412 passasjerer.

– Vi har ventet på denne kvelden i seks år, sa samferdselsminister Ingrid Holmdal.

Holmdal fikk følge av sin svenske kollega Karin Lindeqvist. Billetten til Gøteborg koster 690 kroner.
"""

BAKERY = """Village bakery wins prize for its rye bread

The bakery in the village of Lower Whitcombe has won the county prize for the best rye bread, the jury said on Monday.

"I only did what my grandmother did," said the baker, Thomas Oakhurst, who rises at two every morning.
"""

SEEDS = {"bakery.txt": BAKERY, "en/ferry.txt": FERRY, "nb/ferje.txt": FERJE}


def copied(root: Path, *names: str) -> Path:
    """A folder with copies of the project's files and folders of these names."""
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, root / name)
    return root


def make(root: Path, seeds: Mapping[str, str | bytes] = SEEDS) -> Path:
    """A site with the project's own mkdocs.yml and these seeds."""
    copied(root, "mkdocs.yml")
    for path, text in seeds.items():
        put(root / "seeds" / path, text)
    (root / "seeds").mkdir(exist_ok=True)
    return root


def put(file: Path, text: str | bytes) -> None:
    """Writes a file and the folders above it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text if isinstance(text, bytes) else text.encode())


def build(root: Path) -> pipeline.Plan:
    """Plans and performs a build, in one process."""
    planned = pipeline.plan(root, config.read(root), jobs=1)
    pipeline.perform(root, planned)
    return planned


def pages(root: Path) -> dict[str, str]:
    """path below docs/ -> text of every published page."""
    docs = root / "docs"
    files = (file for file in sorted(docs.rglob("*.md")) if ".base" not in file.parts)
    return {file.relative_to(docs).as_posix(): file.read_text("utf-8") for file in files}


def tree(folder: Path) -> dict[str, bytes]:
    """path -> bytes of every file below a folder."""
    return {f.relative_to(folder).as_posix(): f.read_bytes() for f in sorted(folder.rglob("*")) if f.is_file()}
