"""A plan is performed file by file, each whole or not at all, and never outside its root."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.errors import Fault, Misuse
from generator.write.files import PREFIX, SUFFIX, SYNC_ALL, Write, finish, perform
from generator.write.journal import digest


def site(root: Path) -> dict[str, bytes]:
    """Every file below root, hidden ones too, and every empty folder (as a path ending in a slash)."""
    found = {p.relative_to(root).as_posix(): p.read_bytes() for p in root.rglob("*") if p.is_file()}
    empty = (p for p in root.rglob("*") if p.is_dir() and not any(p.iterdir()))
    return found | {p.relative_to(root).as_posix() + "/": b"" for p in empty}


def test_writes_replaces_and_removes(tmp_path: Path) -> None:
    perform(tmp_path, [Write("docs/people/a.md", b"a"), Write("docs/index.md", b"1"), Write("docs/gone/x.md", b"x")])
    perform(tmp_path, [Write("docs/index.md", b"2"), Write("docs/gone/x.md", None), Write("docs/never.md", None)])
    assert site(tmp_path) == {"docs/people/a.md": b"a", "docs/index.md": b"2"}


def test_folders_that_a_removal_empties_go_and_the_root_stays(tmp_path: Path) -> None:
    root = tmp_path / "site"
    perform(root, [Write("a/b/c/page.md", b"1"), Write("a/kept.md", b"2")])
    perform(root, [Write("a/b/c/page.md", None)])
    assert site(root) == {"a/kept.md": b"2"}
    perform(root, [Write("a/kept.md", None)])
    assert root.is_dir() and site(root) == {}


def test_a_file_may_take_the_place_of_a_folder_that_the_plan_empties(tmp_path: Path) -> None:
    perform(tmp_path, [Write("a/page.md", b"1")])
    perform(tmp_path, [Write("a/page.md", None), Write("a", b"2")])
    assert site(tmp_path) == {"a": b"2"}


def test_a_plan_of_many_files(tmp_path: Path) -> None:
    pages = {f"people/{n}.md": b"%d" % n for n in range(3 * SYNC_ALL)}
    perform(tmp_path, [Write(path, data) for path, data in pages.items()])
    assert site(tmp_path) == pages


names = st.sampled_from(["a", "b", "c.md", "ø/a.md", "b/x/y.md", "b/x/z.md"])
plans = st.dictionaries(names, st.none() | st.binary(max_size=8))


@settings(max_examples=40, deadline=None)
@given(st.lists(plans, max_size=3))
def test_the_files_are_those_of_the_last_plans(
    tmp_path_factory: pytest.TempPathFactory, plans: list[dict[str, bytes | None]]
) -> None:
    root = tmp_path_factory.mktemp("site")
    expected: dict[str, bytes] = {}
    for plan in plans:
        plan.pop("b", None)  # a name that is also a folder's: proved above
        perform(root, [Write(path, data) for path, data in plan.items()])
        expected |= {path: data for path, data in plan.items() if data is not None}
        expected = {path: data for path, data in expected.items() if plan.get(path, b"") is not None}
    assert site(root) == expected


def test_a_file_keeps_its_permissions_and_a_new_one_has_the_usual_ones(tmp_path: Path) -> None:
    (tmp_path / "usual").write_bytes(b"")
    (tmp_path / "old.md").write_bytes(b"1")
    (tmp_path / "old.md").chmod(0o640)
    perform(tmp_path, [Write("old.md", b"2"), Write("new.md", b"3")])
    modes = {p.name: stat.S_IMODE(p.stat().st_mode) for p in tmp_path.iterdir()}
    assert modes["old.md"] == 0o640
    assert modes["new.md"] == modes["usual"]


@pytest.mark.parametrize(
    "path", ["../out.md", "docs/../../out.md", "/etc/out.md", "", ".", "docs/link/x.md", "page.md"]
)
def test_a_path_that_leads_out_of_the_root_stops_the_plan_before_its_first_write(tmp_path: Path, path: str) -> None:
    root, outside = tmp_path / "site", tmp_path / "outside"
    outside.mkdir()
    (outside / "x.md").write_bytes(b"theirs")
    (root / "docs").mkdir(parents=True)
    (root / "docs/link").symlink_to(outside)
    (root / "page.md").symlink_to(outside / "x.md")
    for data in (b"ours", None):
        with pytest.raises(Misuse):
            perform(root, [Write("a.md", b"1"), Write(path, data)])
    assert site(outside) == {"x.md": b"theirs"}
    assert not (root / "a.md").exists() and not (tmp_path / "out.md").exists()


def test_leftovers_of_a_killed_run_go_and_like_named_files_of_others_stay(tmp_path: Path) -> None:
    (tmp_path / f"{PREFIX}123{SUFFIX}").write_bytes(b"half a pa")
    (tmp_path / "notes.tmp").write_bytes(b"theirs")
    perform(tmp_path, [Write("page.md", b"1")])
    assert site(tmp_path) == {"page.md": b"1", "notes.tmp": b"theirs"}


def test_a_run_killed_at_any_moment_leaves_whole_files(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from generator.write.files import Write, perform\n"
        "for n in range(10**6): perform(Path(sys.argv[1]), [Write('page.md', bytes([65 + n % 26]) * 200_000)])"
    )
    for moment in (0.4, 0.45, 0.5):
        run = subprocess.Popen([sys.executable, "-c", code, str(tmp_path)])
        with pytest.raises(subprocess.TimeoutExpired):
            run.wait(moment)
        run.send_signal(signal.SIGKILL)
        run.wait()
        page = tmp_path / "page.md"
        if page.exists():
            data = page.read_bytes()
            assert data == data[:1] * 200_000
    perform(tmp_path, [Write("page.md", b"whole")])
    assert site(tmp_path) == {"page.md": b"whole"}


PLAN = [Write("a.md", b"new a"), Write("b.md", None), Write("c.md", b"new c"), Write(".base/a.md", b"new base")]
BEFORE = {"a.md": b"old a", "b.md": b"old b", ".base/a.md": b"old base"}
AFTER = {"a.md": b"new a", "c.md": b"new c", ".base/a.md": b"new base"}


def killed(root: Path, steps: int) -> None:
    """A site whose build was killed after so many steps of PLAN."""
    perform(root, [Write(path, data) for path, data in BEFORE.items()])
    code = (
        "import os, sys; from pathlib import Path; from generator.write import files\n"
        "from tests.write import test_files\n"
        "move, remove, done = files._move, files._remove, [0]\n"
        "def until(act):\n"
        "    def step(*args):\n"
        "        done[0] += 1\n"
        "        os._exit(9) if done[0] > int(sys.argv[2]) else act(*args)\n"
        "    return step\n"
        "files._move, files._remove = until(move), until(remove)\n"
        "files.perform(Path(sys.argv[1]), test_files.PLAN)"
    )
    subprocess.run([sys.executable, "-c", code, str(root), str(steps)], check=False)


@pytest.mark.parametrize("steps", range(len(PLAN) + 1))
def test_a_killed_plan_is_finished_by_the_next_run(tmp_path: Path, steps: int) -> None:
    killed(tmp_path, steps)
    assert finish(tmp_path) == (steps < len(PLAN))
    assert site(tmp_path) == AFTER
    assert not finish(tmp_path)


@pytest.mark.parametrize("steps", range(len(PLAN)))
def test_a_page_edited_since_the_kill_stays_as_it_is(tmp_path: Path, steps: int) -> None:
    killed(tmp_path, steps)
    (tmp_path / "a.md").write_bytes(b"by hand")
    finish(tmp_path)
    base = b"new base" if steps else b"old base"
    assert site(tmp_path) == {**AFTER, "a.md": b"by hand", ".base/a.md": base}


def test_a_page_that_changed_after_the_plan_was_made_stays_and_so_does_its_base(tmp_path: Path) -> None:
    files = {"a.md": b"by hand, just now", "b.md": b"old b", ".base/a.md": b"old base a", ".base/b.md": b"old base b"}
    perform(tmp_path, [Write(path, data) for path, data in files.items()])
    plan = [Write("a.md", b"new", digest(b"old a")), Write("b.md", b"new", digest(b"old b")), Write("c.md", b"new", "")]
    plan += [Write(f".base/{x}.md", b"new", digest(f"old base {x}".encode())) for x in "ab"]
    assert perform(tmp_path, plan) == ["a.md", ".base/a.md"]
    assert site(tmp_path) == {**files, "b.md": b"new", "c.md": b"new", ".base/b.md": b"new"}


def test_a_file_that_cannot_be_written_is_named_and_keeps_its_bytes(tmp_path: Path) -> None:
    (tmp_path / "page.md").mkdir()
    (tmp_path / "page.md/kept").write_bytes(b"1")
    with pytest.raises(Fault, match=r"page\.md: this cannot be written \(.+\)\. Mend that, and build again\."):
        perform(tmp_path, [Write("page.md", b"2")])
    assert site(tmp_path) == {"page.md/kept": b"1"}


@pytest.mark.skipif(sys.platform == "win32", reason="no limit of file sizes to play a full disk with")
def test_a_full_disk_changes_no_file_of_the_plan(tmp_path: Path) -> None:
    code = (
        "import resource, signal, sys; from pathlib import Path; from generator.write.files import Write, perform\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN); resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "perform(Path(sys.argv[1]), [Write('a.md', b'2'), Write('page.md', b'2' * 5000)])"
    )
    (tmp_path / "page.md").write_bytes(b"1")
    run = subprocess.run([sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=False)
    assert "page.md: this cannot be written (File too large)" in run.stderr
    assert site(tmp_path) == {"page.md": b"1"}


def test_nothing_to_do_is_nothing_done(tmp_path: Path) -> None:
    perform(tmp_path / "missing", [])
    assert os.listdir(tmp_path) == []
