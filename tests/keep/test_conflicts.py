"""Two branches were built and merged: conflicts in words of the generator are mended, those in people's are not."""

from __future__ import annotations

import subprocess
from difflib import SequenceMatcher
from pathlib import Path

from generator.keep.conflicts import one_sided
from tests import sites
from tests.cases import cases
from tests.keep.sites import article, site

Page = bytes | None


def conflict(ours: bytes, theirs: bytes, before: bytes = b"") -> bytes:
    """Two pages as git merges them: lines that differ between marks."""
    lines, others = ours.splitlines(keepends=True), theirs.splitlines(keepends=True)
    found = b""
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, lines, others, autojunk=False).get_opcodes():
        mine, yours = b"".join(lines[i1:i2]), b"".join(others[j1:j2])
        marked = b"<<<<<<< HEAD\n" + mine + before + b"=======\n" + yours + b">>>>>>> eva\n"
        found += mine if tag == "equal" else marked
    return found


A, B = article(body="One article.\n\nOur branch."), article(body="Two articles.\n\nTheir branch.")
HAND_A, HAND_B = A + b"\nA note of ours.\n", B + b"\nA note of theirs.\n"
OLD = b"\nA note of last year.\n"
HEADLINE = A.replace(b"One article.", b"Of ours\n=======")
BEFORE = b"||||||| 1a2b3c4\nNo article.\n"

CASES: list[tuple[str, Page, bytes, Page, bytes]] = [
    ("nobody edited the page", conflict(A, B), conflict(A, B), A, A),
    ("somebody did on one branch", conflict(A, HAND_B), conflict(A, B), HAND_B, B),
    ("or on the other", conflict(HAND_A, B), conflict(A, B), HAND_A, A),
    ("with what stood there before", conflict(A, HAND_B, BEFORE), conflict(A, B, BEFORE), HAND_B, B),
    ("on both", conflict(HAND_A, HAND_B), conflict(A, B), conflict(HAND_A, HAND_B), conflict(A, B)),
    ("on both before they parted", conflict(A + OLD, B + OLD), conflict(A, B), A + OLD, A),
    ("then, and on one later", conflict(A + OLD, HAND_B + OLD), conflict(A, B), HAND_B + OLD, B),
    ("a line under a headline", conflict(HEADLINE, B), conflict(A, B), conflict(HEADLINE, B), conflict(A, B)),
    ("half of the page's marks", conflict(A, HAND_B)[:-12], conflict(A, B), conflict(A, HAND_B)[:-12], conflict(A, B)),
    ("a person has chosen one", HAND_B, conflict(A, B), HAND_B, B),
    ("a person has chosen the other", HAND_A, conflict(A, B), HAND_A, A),
    ("the page is gone", None, conflict(A, B), None, A),
    ("half of the marks", A, conflict(A, B)[:-12], A, conflict(A, B)[:-12]),
]


@cases("docs, base, page, written", CASES)
def test_which_side_of_a_conflict_is_the_page(docs: Page, base: bytes, page: Page, written: bytes) -> None:
    found = one_sided(site({"articles/a.md": docs} if docs else {}, {"articles/a.md": base}))
    assert found.docs.get("articles/a.md") == page
    assert found.base["articles/a.md"] == written


def git(root: Path, *words: str) -> None:
    who = ["-c", "user.name=x", "-c", "user.email=x"]
    subprocess.run(["git", *who, *words], cwd=root, check=words[0] != "merge", capture_output=True)


def test_after_a_merge_of_two_branches_only_what_people_wrote_on_both_has_to_be_mended(tmp_path: Path) -> None:
    """Both edit the article on the ferry, one also that on the bakery, and the lists follow on each branch."""
    root = sites.make(tmp_path)
    sites.build(root)
    sites.put(root / ".gitignore", ".cache\n")
    for words in (["init"], ["add", "."], ["commit", "-m", "all"], ["branch", "eva"]):
        git(root, *words)
    for name, edits in (("bo", {"412": "about 412"}), ("eva", {"412": "413", "- Thomas Oakhurst": "- Tom Oakhurst"})):
        git(root, "checkout", *([] if name == "eva" else ["-b"]), name)
        for page in (root / "docs/articles").glob("*.md"):
            text = page.read_text("utf-8")
            for old, new in edits.items():
                text = text.replace(old, new)
            page.write_text(text, "utf-8")
        sites.put(
            root / f"seeds/{name}.txt", f"{name} opens a bridge\n\nThe bridge stands in Bergen, says {name} Berg.\n"
        )
        sites.build(root)
        git(root, "add", ".")
        git(root, "commit", "-m", name)
    git(root, "merge", "bo")
    files = sites.tree(root / "docs")
    marked = {path for path, data in files.items() if b"<<<<<<< " in data and not path.startswith(".base/")}
    faults = sites.build(root).faults
    left = {fault.where.partition(",")[0].removeprefix("docs/") for fault in faults}
    assert all("git left the marks of a conflict" in fault.what for fault in faults)
    assert len(left) == 2 < len(marked)  # the two articles on the ferry: 412 stands in both
    for path in left:
        git(root, "checkout", "--ours", f"docs/{path}")
    assert sites.build(root).faults == () and sites.build(root).writes == ()
    pages = sites.pages(root)
    assert b"<<<<<<<" not in b"".join(sites.tree(root / "docs").values())
    assert "people/tom-oakhurst.md" in pages and "people/thomas-oakhurst.md" not in pages
    assert all("413 pass" in pages[path] for path in left)
    assert {"articles/bo-opens-a-bridge.md", "articles/eva-opens-a-bridge.md"} <= pages.keys()
