"""A small site and its people at random: seeds come, change and go, pages are edited, moved, copied and deleted,
builds are killed. After every build, nothing that a person did is lost.

The generator here is a toy of a few lines; reading, telling apart, deciding and merging are the real ones.
`TIDINGS_STEPS=100000 pytest tests/keep/test_machine.py --hypothesis-seed=N` runs as many steps as one likes.
"""

from __future__ import annotations

import atexit
import os
import posixpath
import re
from collections.abc import Set
from dataclasses import dataclass, replace
from functools import partial
from hashlib import sha256

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from generator.keep import headline, lost
from generator.keep.decisions import decisions, pairs
from generator.keep.desk import Desk, Step
from generator.keep.heads import MOVED_TO, head
from generator.keep.identity import identify
from generator.keep.tree import BASE, SUFFIX, Tree
from generator.page import dump, front_text, parse
from generator.write.journal import Entry, unfinished
from tests.keep.sites import Pages

NAMES = ("Ada Berg", "Bo Chen", "Cy Dahl", "Di Eng")
STEPS = int(os.environ.get("TIDINGS_STEPS", "1500"))
LENGTH = 50

numbers = st.integers(0, 10**6)


@dataclass(frozen=True)
class Toy:
    """A seed that is read already."""

    title: str
    lines: tuple[str, ...]
    people: tuple[str, ...]


def text_of(front: dict[str, object], *blocks: str) -> str:
    return front_text(front) + "\n" + "\n\n".join(blocks) + "\n"


def listed(name: str, rows: list[str]) -> str:
    return (
        f"<!-- tidings:begin {name} -->\n\n" + "".join(f"- {row}\n" for row in rows) + f"\n<!-- tidings:end {name} -->"
    )


@dataclass(frozen=True)
class Planned:
    """One build of the toy site: the desk after it, and the text of every page that was made."""

    desk: Desk
    made: dict[str, str]


def generate(seeds: dict[str, Toy], version: int, tree: Tree) -> Planned:
    tree, known = headline.followed(tree, identify(tree))
    decided = decisions(tree, known)
    desk = Desk(tree, known, decided)
    taken = desk.taken
    names = {form: one.name for one in decided.people for form in (*(f for _, f in one.forms), one.was)}
    nobody = {one.name for one in decided.people if one.deleted}
    articles: dict[str, str] = {}
    named: dict[str, list[str]] = {}
    for seed, toy in sorted(seeds.items()):
        path = desk.articles.get(seed) or _free(f"articles/{seed[:-4]}.md", taken)
        people = list(dict.fromkeys(names.get(name, name) for name in toy.people))
        values: dict[str, object] = {"title": toy.title, "people": [p for p in people if p not in nobody], "seed": seed}
        front = desk.effective(path, values)
        if front is None:
            continue
        listed_people = front.get("people") or []
        assert isinstance(listed_people, list)
        for name in map(str, listed_people):
            named.setdefault(names.get(name, name), []).append(path)
        links = listed("links", [str(name) for name in listed_people])
        articles[path] = text_of(values, f"# {front['title']}", f"Facts, version {version}", *toy.lines, "---", links)
    desk.merge(articles)
    titles = desk.titles("people")
    people_pages: dict[str, str] = {}
    for name, paths in sorted(named.items()):
        path = titles.get(name) or _free(f"people/{name.lower().replace(' ', '-')}.md", taken)
        if name not in nobody and path not in desk.deleted:
            front = desk.undecided(path, {"title": name, "also_known_as": {"en": [name.split(" ")[-1]]}})
            people_pages[path] = text_of(front, f"# {name}", listed("articles", sorted(paths)))
    desk.merge(people_pages)
    return Planned(desk, articles | people_pages)


def _free(path: str, taken: Set[str]) -> str:
    while path in taken:
        path = path.replace(".md", "-2.md")
    return path


class Site(RuleBasedStateMachine):
    """Pages are tracked by path: `written` are words of people and `deleted` lines they took away, by page."""

    def __init__(self) -> None:
        super().__init__()
        self.seeds: dict[str, Toy] = {}
        self.docs: Pages = {}
        self.base: Pages = {}
        self.version = 1
        self.count = 0
        self.waiting: tuple[list[Entry], dict[str, bytes | None]] = ([], {})
        self.written: dict[str, set[str]] = {}
        self.deleted: dict[str, set[str]] = {}
        self.taken_out: dict[str, set[str]] = {}
        self.commits: list[tuple[Pages, dict[str, set[str]]]] = []

    taken = 0

    @invariant()
    def count_steps(self) -> None:
        Site.taken += 1

    # Seeds and the generator change.

    @initialize(count=st.integers(1, 3))
    def begin(self, count: int) -> None:
        for _ in range(count):
            self.add_seed(6, set(NAMES[:3]))
        self.build()

    @rule(size=st.integers(1, 5), people=st.sets(st.sampled_from(NAMES), max_size=3))
    def add_seed(self, size: int, people: set[str]) -> None:
        lines = tuple(f"Line {self._new('l')} of some words that are its own." for _ in range(size))
        self.seeds[f"s{self.count}.txt"] = Toy(f"Title {self._new('t')}", lines, tuple(sorted(people)))

    @precondition(lambda self: self.seeds)
    @rule(which=numbers, at=numbers, how=st.sampled_from(("change", "add", "drop", "reorder", "title", "people")))
    def change_a_seed(self, which: int, at: int, how: str) -> None:
        seed = sorted(self.seeds)[which % len(self.seeds)]
        toy = self.seeds[seed]
        lines = list(toy.lines)
        at %= len(lines) + 1
        if how == "add":
            lines.insert(at, f"Line {self._new('l')} of some words that are its own.")
        elif how == "title":
            toy = replace(toy, title=f"Title {self._new('t')}")
        elif how == "people":
            toy = replace(toy, people=tuple(name for name in NAMES if (at + len(name)) % 3))
        elif how == "reorder":
            lines = lines[at:] + lines[:at]
        elif at < len(lines):
            lines[at : at + 1] = [lines[at] + f" Revised {self._new('r')}."] if how == "change" else []
        self.seeds[seed] = replace(toy, lines=tuple(lines))

    @precondition(lambda self: self.seeds)
    @rule(which=numbers)
    def delete_seed(self, which: int) -> None:
        del self.seeds[sorted(self.seeds)[which % len(self.seeds)]]

    @precondition(lambda self: self.seeds)
    @rule(which=numbers)
    def rename_seed(self, which: int) -> None:
        self.seeds[f"{self._new('s')}.txt"] = self.seeds.pop(sorted(self.seeds)[which % len(self.seeds)])

    @rule()
    def new_version(self) -> None:
        self.version += 1

    # People edit.

    @precondition(lambda self: self._pages())
    @rule(which=numbers, at=numbers, how=st.sampled_from(("change", "insert", "delete")), times=st.integers(1, 3))
    def edit_lines(self, which: int, at: int, how: str, times: int) -> None:
        for number in range(times):
            self._edit_a_line(which, at + 7 * number, how)

    def _edit_a_line(self, which: int, at: int, how: str) -> None:
        path = self._path(which)
        lines = self.docs[path].decode().split("\n")
        end = lines.index("---", 1) if lines[0] == "---" else -1
        texts = [i for i, line in enumerate(lines) if i > end + 1 and line.startswith(("Line ", "Facts", "- "))]
        if not texts:
            return
        i = texts[at % len(texts)]
        if how == "insert":
            lines[i:i] = [self._by_hand(path), ""]
        elif not any(word in lines[i] for word in self.written.get(path, ())):
            if how == "delete":
                if path in self.base or not lines[i].startswith("- "):  # an empty list by hand is room for one
                    self.deleted.setdefault(path, set()).add(lines[i])
                del lines[i]
            else:
                lines[i] += " " + self._by_hand(path)
        self.docs[path] = "\n".join(lines).encode()

    @precondition(lambda self: self._pages())
    @rule(which=numbers, how=st.sampled_from(("title", "headline", "person", "comment", "own key", "alias", "merge")))
    def edit_front_matter(self, which: int, how: str) -> None:
        path = self._path(which)
        page = parse(self.docs[path], path)
        front, word = page.front, self._by_hand(path)
        if how == "title" and not self.written[path] & set(str(front.value("title")).split(" ")):
            self._renamed(str(front.value("title")), f"Title by {word}")
            front = front.with_value("title", f"Title by {word}")
        elif how == "headline" and f"\n# {front.value('title')}\n" in page.body and MOVED_TO not in front:
            title = str(front.value("title"))
            self._renamed(title, f"Title by {word}")
            self.written[path] -= set(title.split(" "))
            page = replace(page, body=page.body.replace(f"\n# {title}\n", f"\n# Title by {word}\n", 1))
        elif how == "person":
            front = front.with_value("people", [*(front.value("people") or []), f"{word} Person"])  # type: ignore[misc]
        elif how == "alias" and path.startswith("people/"):
            forms = [form for _, form in pairs(front, "also_known_as")]
            front = front.with_value("also_known_as", {"en": [*forms, f"Alias {word}"]})
        elif how == "merge" and path.startswith("people/"):
            others = [p for p in self._pages() if p.startswith("people/")]
            other = others[which % len(others)]
            self._merged(str(front.value("title")), str(parse(self.docs[other], other).front.value("title")))
            front = front.with_value("merged_into", posixpath.basename(other).removesuffix(SUFFIX)).with_value(
                f"own_{word}", word
            )
        else:
            front = front.with_value(f"own_{word}", word)
        self.docs[path] = dump(replace(page, front=front))

    @precondition(lambda self: self._pages())
    @rule(which=numbers)
    def undo_a_decision(self, which: int) -> None:
        path = self._path(which)
        page, base = parse(self.docs[path], path), parse(self.base.get(path, b""), path)
        title, before = page.front.value("title"), base.front.entry("title")
        if before and before.value != title:
            self._renamed(str(title), str(before.value))
            self.written[path] = self.written.get(path, set()) - set(str(title).split(" "))
            self.docs[path] = dump(replace(page, front=page.front.with_entry(before)))
        elif "merged_into" in page.front:
            self.docs[path] = dump(replace(page, front=page.front.without("merged_into")))

    def _renamed(self, old: str, new: str) -> None:
        """Whom people took out under one name, they took out under another."""
        for names in self.taken_out.values():
            names |= {new} if old in names else set()

    def _merged(self, one: str, into: str) -> None:
        """Who still stands on a page under one name, stands there under the other."""
        for path, names in self.taken_out.items():
            names -= {one, into} if {one, into} & set(_people(self.docs.get(path, b""))) else set()

    @precondition(lambda self: self.base)
    @rule(which=numbers, at=numbers)
    def take_out_a_person(self, which: int, at: int) -> None:
        path = sorted(self.base)[which % len(self.base)]
        people = _people(self.docs.get(path, b""))
        if people and people == _people(self.base[path]):
            name = people.pop(at % len(people))
            page = parse(self.docs[path], path)
            self.docs[path] = dump(replace(page, front=page.front.with_value("people", people)))
            if self._whole(name) not in map(self._whole, people):  # who is merged into another stands there for both
                self.taken_out.setdefault(path, set()).add(name)

    def _whole(self, name: str) -> str:
        """The name of the person that somebody is merged into, or the name itself."""
        pages = {path: parse(data, path).front for path, data in self.docs.items() if path.startswith("people/")}
        for front in pages.values():
            if front.value("title") == name and "merged_into" in front:
                path = f"people/{front.value('merged_into')}.md"
                if path not in pages:  # somebody deleted the page at an old address
                    path = str(parse(self.base.get(path, b""), path).front.value(MOVED_TO))
                return str(pages[path].value("title")) if path in pages else name
        return name

    @precondition(lambda self: self._pages())
    @rule(which=numbers)
    def write_a_comment(self, which: int) -> None:
        path = self._path(which)
        data = self.docs[path]
        if data.startswith(b"---\n"):
            self.docs[path] = data.replace(b"---\n", f"---\n# {self._by_hand(path)}\n".encode(), 1)

    @precondition(lambda self: self._pages())
    @rule(which=numbers)
    def delete_page(self, which: int) -> None:
        path = self._path(which)
        del self.docs[path]
        self._forget(path)

    @precondition(lambda self: self._pages())
    @rule(which=numbers, how=st.sampled_from(("move", "copy")), over=st.booleans())
    def move_or_copy_page(self, which: int, how: str, over: bool) -> None:
        path = self._path(which)
        beside = [to for to in self._pages() if posixpath.dirname(to) == posixpath.dirname(path)]
        to = posixpath.join(posixpath.dirname(path), f"{self._new('m')}.md")
        if over and which % 5 == 0:
            to = beside[which % len(beside)]
        if to == path:
            return
        self._forget(to)
        self.docs[to] = self.docs[path]
        self.written[to] = set(self.written.get(path, ()))
        self.deleted[to] = set(self.deleted.get(path, ()))
        if how == "move":
            del self.docs[path]
            self._forget(path)

    @precondition(lambda self: self.commits)
    @rule(which=numbers, when=numbers)
    def restore_a_page(self, which: int, when: int) -> None:
        docs, written = self.commits[when % len(self.commits)]
        path = sorted(docs)[which % len(docs)]
        self._forget(path)
        self.docs[path], self.written[path] = docs[path], set(written.get(path, ()))

    @rule()
    def write_a_page(self) -> None:
        path = f"articles/{self._new('own')}.md"
        self.docs[path] = f"# Mine\n\n{self._by_hand(path)}\n".encode()

    @rule(name=st.sampled_from(NAMES))
    def write_a_page_with_room(self, name: str) -> None:
        path = f"people/{self._new('own')}.md"
        if not any(head(data).get("title") == name for data in (*self.docs.values(), *self.base.values())):
            self.docs[path] = text_of({"title": name}, self._by_hand(path), listed("articles", [])).encode()

    @rule(chance=st.integers(0, 29))
    def lose_the_base(self, chance: int) -> None:
        if chance == 29:
            self.base = {}
            for lines in self.deleted.values():  # an emptied list looks now like room for one
                lines -= {line for line in lines if line.startswith("- ")}
            self.taken_out.clear()

    # The site is built.

    @rule()
    def build(self) -> None:
        self._finish()
        steps, made = self._generate()
        self._write(steps)
        for path, words in self.written.items():
            assert words <= set(_words(self.docs.get(path, b""))), (path, words)
        for path, lines in self.deleted.items():
            back = lines & set(self.docs.get(path, b"").decode().split("\n"))
            assert not back, (path, back)
            lines &= set(self.base.get(path, b"").decode().split("\n"))  # once unsaid, it may come up again
        for path, names in self.taken_out.items():
            assert not names & set(_people(self.docs.get(path, b""))), (path, names)
        for path, text in made.items():
            if self.docs.get(path) == self.base.get(path):
                assert self.docs.get(path, text.encode()) == text.encode(), path
        assert self._generate()[0] == []
        if self.docs:
            self.commits.append((dict(self.docs), {path: set(words) for path, words in self.written.items()}))

    @rule(at=numbers)
    def killed_build(self, at: int) -> None:
        self._finish()
        steps, _ = self._generate()
        done = at % (len(steps) + 1)
        entries = [
            Entry(path, "" if data is None else str(n), self._stands(path)) for n, (path, data) in enumerate(steps)
        ]
        self.waiting = (entries[done:], dict(steps))
        self._write(steps[:done])

    def _generate(self) -> tuple[list[Step], dict[str, str]]:
        """What a build would do, and the text of every page that it makes."""
        there = Tree(dict(sorted(self.docs.items())), dict(sorted(self.base.items())))
        planned = lost.settled(there, partial(generate, self.seeds, self.version))
        return planned.desk.steps(there), planned.made

    def _finish(self) -> None:
        """What the next run does first."""
        entries, data = self.waiting
        left = list(unfinished(entries, lambda entry: True, self._stands))
        self.waiting = ([], {})
        self._write([(entry.path, data[entry.path]) for entry in left])
        for path, lines in self.deleted.items() if entries else ():
            lines &= set(self.base.get(path, b"").decode().split("\n"))

    def _write(self, steps: list[Step]) -> None:
        for path, data in steps:
            side, path = (self.base, path[len(BASE) + 1 :]) if path.startswith(BASE) else (self.docs, path)
            if data is None:
                side.pop(path, None)
            else:
                side[path] = data

    def _stands(self, path: str) -> str:
        side, path = (self.base, path[len(BASE) + 1 :]) if path.startswith(BASE) else (self.docs, path)
        return sha256(side[path]).hexdigest() if path in side else ""

    def _path(self, which: int) -> str:
        return self._pages()[which % len(self._pages())]

    def _pages(self) -> list[str]:
        return sorted(path for path in self.docs if path.endswith(SUFFIX))

    def _forget(self, path: str) -> None:
        for known in (self.written, self.deleted, self.taken_out):
            known.pop(path, None)

    def _new(self, kind: str) -> str:
        self.count += 1
        return f"{kind}{self.count}"

    def _by_hand(self, path: str) -> str:
        word = self._new("hand")
        self.written.setdefault(path, set()).add(word)
        return word


def _people(data: bytes) -> list[str]:
    people = parse(data, "x").front.value("people")
    return [str(name) for name in people] if isinstance(people, list) else []


def _words(data: bytes) -> list[str]:
    return re.findall(r"[^\W_]+", data.decode())


if "TIDINGS_STEPS" in os.environ:
    atexit.register(lambda: print(f"{Site.taken} steps taken"))

TestSite = Site.TestCase
TestSite.settings = settings(
    max_examples=max(1, STEPS // LENGTH),
    stateful_step_count=LENGTH,
    deadline=None,
    derandomize="TIDINGS_STEPS" not in os.environ,
    phases=[Phase.generate] if STEPS > 10_000 else tuple(Phase),
    suppress_health_check=list(HealthCheck),
)
