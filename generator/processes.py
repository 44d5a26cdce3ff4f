"""Work spread over processes, each with neighbours: where these are alike, what one needed is at hand for the next."""

from __future__ import annotations

import gc
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from multiprocessing import Pipe, Process
from multiprocessing.connection import Connection, wait
from pickle import dumps, loads
from signal import SIG_IGN, SIGINT, signal
from traceback import format_exception
from typing import Any, TypeVar, cast

from generator.errors import Fault

A = TypeVar("A")

_ours: set[Connection] = set()
"""Our ends of all lines. A process that takes them over with our memory closes them, or no line would end with us."""


def over(
    work: Callable[[Any], A], things: Sequence[Any], number: int, sent: Callable[[Any], object] = lambda thing: thing
) -> Iterator[A]:
    """What the work makes of what is sent for each thing, in any order. Each of so many processes has a run of
    neighbours, and takes from the end of the longest that is left when it is done with its own.

    Raises: what the work raises; Fault where a process is ended from outside.
    """
    size = -(-len(things) // number) or 1
    runs = [deque(things[at : at + size]) for at in range(0, len(things), size)]
    with _processes(work, len(runs)) as lines:
        own = dict(zip(lines, runs, strict=True))
        for line, run in own.items():
            _send(line, sent(run.popleft()))
        while own:
            for line in cast(list[Connection], wait(list(own))):
                made = _answer(line)
                run = own[line] or max(runs, key=len)
                if run:
                    _send(line, sent(run.popleft() if run is own[line] else run.pop()))
                else:
                    del own[line]
                done, found = loads(made)
                if not done:
                    raise found
                yield found


def _send(line: Connection, thing: object) -> None:
    with _both_there():
        line.send(thing)


def _answer(line: Connection) -> bytes:
    with _both_there():
        return line.recv_bytes()


@contextmanager
def _both_there() -> Iterator[None]:
    """Raises: Fault where a line breaks off, be it in the midst of what is said."""
    try:
        yield
    except (EOFError, OSError):
        what = "a process was ended from outside, as happens where memory is short"
        raise Fault("--jobs", what, "Run this again with --jobs 1") from None


@contextmanager
def _processes(work: Callable[[Any], Any], number: int) -> Iterator[list[Connection]]:
    """The lines to so many processes, which end at once where something goes wrong: an interruption is for us to hear.

    None is begun beside a thread, for what others hold locked would stay locked in it.
    """
    lines: list[Connection] = []
    begun: list[Process] = []
    try:
        for _ in range(number):
            here, there = Pipe()
            lines.append(here)
            _ours.add(here)
            process = Process(target=_at_work, args=(work, there), daemon=True)
            process.start()
            begun.append(process)
            there.close()
        yield lines
    finally:
        for process in begun:
            process.terminate()
        for process in begun:
            process.join()
        for line in lines:
            line.close()
            _ours.discard(line)


def _at_work(work: Callable[[Any], Any], line: Connection) -> None:
    """What a process does, until nobody is at the other end: an interruption is not for it to hear, and in what it took
    over no garbage is sought."""
    signal(SIGINT, SIG_IGN)
    for other in _ours:
        other.close()
    gc.freeze()
    with suppress(EOFError, OSError):
        while True:
            line.send_bytes(_made(work, line.recv()))


def _made(work: Callable[[Any], Any], thing: Any) -> bytes:
    """Whether the work was done, and what it made or else what went wrong, pickled."""
    try:
        return dumps((True, work(thing)), protocol=5)
    except BaseException as error:
        return dumps((False, _sendable(error)))


def _sendable(error: BaseException) -> BaseException:
    """What went wrong, with where; in words alone if it would not arrive as it is."""
    where = "".join(format_exception(error))
    error.add_note(where)
    try:
        loads(dumps(error))
    except Exception:  # whatever its class does when it is pickled
        return RuntimeError(where)
    return error
