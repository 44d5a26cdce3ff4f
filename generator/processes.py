"""Work spread over processes, each with neighbours: where these are alike, what one needed is at hand for the next."""

from __future__ import annotations

import gc
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from multiprocessing import Pipe, Process
from multiprocessing.connection import Connection, wait
from pickle import loads
from signal import SIG_IGN, SIGINT, signal
from traceback import format_exc
from typing import Any, TypeVar

from generator.errors import Fault

A = TypeVar("A")


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
            line.send(sent(run.popleft()))
        while own:
            for line in map(_line, wait(list(own))):
                made = line.recv_bytes()
                run = own[line] or max(runs, key=len)
                if run:
                    line.send(sent(run.popleft() if run is own[line] else run.pop()))
                else:
                    del own[line]
                done, found = loads(made)
                if not done:
                    raise found
                yield found


def _line(ready: Any) -> Connection:
    return ready  # type: ignore[no-any-return]


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
            begun.append(Process(target=_at_work, args=(work, there), daemon=True))
            begun[-1].start()
            there.close()
        yield lines
    except (EOFError, ConnectionError):
        what = "a process was ended from outside, as happens where memory is short"
        raise Fault("--jobs", what, "Run this again with --jobs 1") from None
    finally:
        for process in begun:
            process.terminate()
        for process in begun:
            process.join()
        for line in lines:
            line.close()


def _at_work(work: Callable[[Any], Any], line: Connection) -> None:
    """What a process does: an interruption is not for it to hear, and in what it took over no garbage is sought."""
    signal(SIGINT, SIG_IGN)
    gc.freeze()
    while True:
        try:
            thing = line.recv()
        except (EOFError, ConnectionError):
            return
        try:
            made = True, work(thing)
        except BaseException as error:
            error.add_note(format_exc())
            made = False, error
        line.send(made)
