"""Work spread over processes: each has its run of neighbours, and none stands idle while another has things left."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from multiprocessing.connection import Connection
from time import sleep

import pytest
from hypothesis import given
from hypothesis import strategies as some

from generator import processes, reading
from generator.errors import Fault
from generator.records import Seed
from generator.spread import CHUNK, FIRST, by_likeness
from tests.sites import ROOT


def where(thing: int) -> tuple[int, int]:
    sleep(0.02)
    return thing, os.getpid()


def where_some_wait(thing: int) -> tuple[int, int]:
    sleep(0.5 if thing == 0 else 0)
    return where(thing)


def fails(thing: int) -> int:
    if thing == 3:
        raise ValueError("no such thing")
    return thing


@pytest.mark.parametrize(("things", "number"), [(0, 2), (1, 2), (2, 2), (7, 2), (7, 3)])
def test_all_things_are_worked_on_once(things: int, number: int) -> None:
    assert sorted(found for found, _ in processes.over(where, range(things), number)) == list(range(things))


def test_neighbours_are_made_by_one_process() -> None:
    found = dict(processes.over(where, range(20), 2))
    assert len({found[thing] for thing in range(8)}) == len({found[thing] for thing in range(10, 18)}) == 1
    assert found[0] != found[10]


def test_a_process_that_is_done_takes_from_the_end_of_what_others_have_left() -> None:
    found = dict(processes.over(where_some_wait, range(12), 2))
    assert found[5] == found[6] != found[0]


def test_what_goes_wrong_in_a_process_is_raised_with_where_it_went_wrong() -> None:
    with pytest.raises(ValueError, match="no such thing") as raised:
        list(processes.over(fails, range(8), 2))
    assert "in fails" in raised.value.__notes__[0]


class OfTwo(Exception):
    """Is pickled without its second argument."""

    def __init__(self, what: str, where: int) -> None:
        super().__init__(what)


class OfItsPlace(Exception):
    """Cannot be pickled."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.where = lambda: what


def fails_oddly(thing: int) -> object:
    if thing == 1:
        raise OfTwo("too odd to send", 1)
    if thing == 2:
        raise OfItsPlace("too odd to send")
    if thing == 3:
        return lambda: "too odd to send"
    raise EOFError("a file that is cut off: too odd to send")


@pytest.mark.parametrize("thing", [1, 2, 3, 4])
def test_what_cannot_be_sent_is_told_in_words(thing: int) -> None:
    with pytest.raises(Exception) as raised:
        list(processes.over(fails_oddly, [thing], 1))
    told = f"{raised.value} {getattr(raised.value, '__notes__', '')}"
    assert "odd" in told and not isinstance(raised.value, Fault)


def ends_while_it_answers(thing: int) -> bytes:
    killer = f"import os, time; time.sleep(1); os.kill({os.getpid()}, {int(signal.SIGKILL)})"
    subprocess.Popen([sys.executable, "-c", killer])
    return bytes(thing)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no such signal here")
def test_a_process_that_is_ended_while_it_answers_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    answer = processes._answer

    def late(line: Connection) -> bytes:
        sleep(2)  # what is too long for the pipe is cut off when the process is gone
        return answer(line)

    monkeypatch.setattr(processes, "_answer", late)
    with pytest.raises(Fault, match="ended from outside"):
        list(processes.over(ends_while_it_answers, [10_000_000], 1))


ENDED = """
import os, signal, sys
from generator import processes
from tests.test_processes import says_who

for number, _ in enumerate(processes.over(says_who, range(1000), 2)):
    if number == 20:
        os.kill(os.getpid(), int(sys.argv[1]))
"""


def says_who(thing: int) -> None:
    sleep(0.01)
    os.write(1, f"{os.getpid()}\n".encode())


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no such signal here")
@pytest.mark.parametrize("how", ["SIGKILL", "SIGTERM"])
def test_no_process_outlives_the_one_that_began_it(how: str) -> None:
    command = [sys.executable, "-c", ENDED, str(int(signal.Signals[how]))]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, timeout=60)  # until nobody holds its output open
    assert len(set(run.stdout.split())) == 2 and not run.stderr


@given(some.integers(0, 4 * CHUNK))
def test_the_first_chunk_has_some_of_all_kinds(number: int) -> None:
    chunks = by_likeness(range(number))
    assert sorted(thing for chunk in chunks for thing in chunk) == list(range(number))
    assert all(0 < len(chunk) <= CHUNK for chunk in chunks)
    assert all(chunk == sorted(chunk) for chunk in chunks)
    if number >= FIRST:
        assert len(chunks[0]) == FIRST and max(chunks[0]) >= number // 2


@pytest.mark.parametrize(
    ("text", "langs"),
    [
        ("The minister said that the plan would be ready in the spring.", {"en"}),
        ("Statsråden sa at planen skal være klar til våren, og at det haster.", {"nb", "nn", "da"}),
        ("El ministro dijo que el plan estará listo en la primavera.", {"es"}),
        ("Министр сказал, что план будет готов весной, и это не всё.", {"ru"}),
        ("", {""}),
        ("8:45 / 12:30", {""}),
    ],
)
def test_the_language_of_a_seed_is_guessed_by_common_words(text: str, langs: set[str]) -> None:
    assert reading.tongue(Seed("a.txt", f"{text} {text}".encode())) in langs
