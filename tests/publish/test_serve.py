"""What `tidings serve` hears of, and where it cannot speak."""

from __future__ import annotations

from pathlib import Path
from socket import create_server
from threading import Event

import pytest

from generator.errors import Misuse
from generator.publish.serve import prove, watching
from generator.write import files

PAGE = "people/ada-berg.md"


def saved(docs: Path) -> None:
    (docs / PAGE).write_text("edited")


def saved_by_renaming(docs: Path) -> None:
    (docs / "people/.ada-berg.md.swp").write_text("edited")
    (docs / "people/.ada-berg.md.swp").replace(docs / PAGE)


def moved_away(docs: Path) -> None:
    (docs / "people").rename(docs.parent / "people")


def built(docs: Path) -> None:
    files.perform(docs, [files.Write(PAGE, b"by a build"), files.Write(f".base/{PAGE}", b"by a build")])


def hidden(docs: Path) -> None:
    (docs / "people/.notes").write_text("for nobody")


HEARD = [(saved, True), (saved_by_renaming, True), (moved_away, True), (built, False), (hidden, False)]


@pytest.mark.parametrize(("change", "expected"), HEARD)
def test_what_is_heard_of(change, expected: bool, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    docs, changed = tmp_path / ".sites/docs", Event()
    (docs / "people").mkdir(parents=True)
    (docs / ".base/people").mkdir(parents=True)
    (docs / PAGE).write_text("by a build")
    with watching([docs], changed):
        change(docs)
        assert changed.wait(5 if expected else 0.5) == expected


@pytest.mark.parametrize("address", ["localhost", "127.0.0.1:99999", "no.such.host.invalid:8000"])
def test_an_address_that_is_none_is_named(address: str) -> None:
    with pytest.raises(Misuse, match="cannot be shown at this address"):
        prove(address)


def test_an_address_that_is_in_use_is_named() -> None:
    with create_server(("127.0.0.1", 0)) as taken, pytest.raises(Misuse, match="cannot be shown at this address"):
        prove(f"127.0.0.1:{taken.getsockname()[1]}")
