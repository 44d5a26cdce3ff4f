"""What is read of docs/: pages, and nothing that leads elsewhere."""

from __future__ import annotations

import os
from pathlib import Path

from generator.keep.tree import read


def test_pages_and_their_base(tmp_path: Path) -> None:
    for path in ("b.md", "articles/a.md", ".base/b.md", ".git/x.md", "logo.png", ".hidden.md"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(path)
    tree = read(tmp_path)
    assert tree.docs == {"articles/a.md": b"articles/a.md", "b.md": b"b.md"}
    assert tree.base == {"b.md": b".base/b.md"} and tree.files == {"logo.png"}
    assert list(tree.docs) == sorted(tree.docs)


def test_a_site_that_is_not_there_yet(tmp_path: Path) -> None:
    assert read(tmp_path / "docs").docs == {}


def test_links_and_pipes_are_named_and_not_opened(tmp_path: Path) -> None:
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret/s.md").write_text("secret")
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "file.md").symlink_to(tmp_path / "secret/s.md")
    (docs / "folder").symlink_to(tmp_path / "secret")
    (docs / "image.png").symlink_to("/etc/hostname")
    os.mkfifo(docs / "pipe.md")
    tree = read(docs)
    assert tree.docs == {}
    assert tree.left_out == ("file.md", "folder", "image.png", "pipe.md")
    assert str(tree.faults[0]) == (
        "docs/file.md: this is a link, so it is neither read nor published. Put the file itself there."
    )


def test_a_link_in_base_is_named_and_takes_no_page_away(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    (docs / ".base").mkdir(parents=True)
    (docs / "a.md").write_text("a")
    (docs / ".base/a.md").symlink_to(docs / "a.md")
    tree = read(docs)
    assert (list(tree.docs), tree.left_out) == (["a.md"], ())
    assert [fault.where for fault in tree.faults] == ["docs/.base/a.md"]
