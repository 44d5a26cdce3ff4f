"""Pages with faults do not end a publication: what was good last is printed, and docs/ stays as it is."""

from __future__ import annotations

from pathlib import Path

from generator.publish.staged import copied, renew, staged


def test_a_site_without_faults_is_published_as_it_is(tmp_path: Path) -> None:
    with staged(tmp_path, {}) as settings:
        assert settings == tmp_path / "mkdocs.yml"


def test_a_copy_holds_what_stands_instead_and_no_links(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    for path in ("a.md", "people/b.md", ".base/a.md", "logo.svg"):
        (docs / path).parent.mkdir(parents=True, exist_ok=True)
        (docs / path).write_text("theirs")
    (docs / "secret.md").symlink_to("/etc/hostname")
    with staged(tmp_path, {"people/b.md": b"good", "secret.md": None}) as settings:
        assert settings.read_text() == "INHERIT: mkdocs.yml\ndocs_dir: .cache/docs\n"
        copy = tmp_path / ".cache/docs"
        found = {p.relative_to(copy).as_posix(): p.read_text() for p in copy.rglob("*") if p.is_file()}
        assert found == {"a.md": "theirs", "people/b.md": "good", "logo.svg": "theirs"}
    assert not copy.exists() and not settings.exists()
    assert (docs / "people/b.md").read_text() == "theirs"


def test_a_copy_is_brought_up_to_date_by_what_differs_alone(tmp_path: Path) -> None:
    docs, copy = tmp_path / "docs", tmp_path / ".cache/served"
    docs.mkdir()
    for name in ("same.md", "gone.md", "edited.md"):
        (docs / name).write_text("before")
    with copied(tmp_path, {}, "served"):
        written = (copy / "same.md").stat().st_mtime_ns
        (docs / "gone.md").unlink()
        (docs / "edited.md").write_text("---\ntitle: [\n---\n")
        (docs / "new.md").write_text("new")
        renew(tmp_path, {"edited.md": b"before"}, "served")
        assert {p.name: p.read_text() for p in copy.iterdir()} == {
            "same.md": "before",
            "edited.md": "before",
            "new.md": "new",
        }
        assert (copy / "same.md").stat().st_mtime_ns == written
