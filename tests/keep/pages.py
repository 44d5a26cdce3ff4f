"""Pages for laws: random pages, edited by a person and rewritten by a generator, for Hypothesis."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import strategies as st

from generator.page import front_text

WORDS = ("the", "minister", "said", "on", "Monday", "that", "Berlin", "talks", "would", "go", "on", "会谈", "ære")
NAMES = ("Ada Berg", "Bo Chen", "Cy Dahl", "Di Eng", "Ed Falk")
TITLES = ("Talks in Berlin", "no", "12:30", "Talks: a report", "会谈")


@dataclass(frozen=True)
class Draft:
    """A page before it is text: what front matter says, and the blocks of the body."""

    title: str
    people: tuple[str, ...]
    story: str
    blocks: tuple[str, ...]

    def page(self) -> bytes:
        front = front_text(
            {"title": self.title, "people": list(self.people), "story": self.story, "seed": "a.txt"},
        )
        return (front + "\n" + "\n\n".join(self.blocks) + "\n").encode()


words = st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(" ".join)
names = st.lists(st.sampled_from(NAMES), max_size=4, unique=True).map(tuple)
block = st.one_of(words, words.map("## {}".format), words.map("- {}".format), st.just("```\na\n\nb\n```"))
drafts = st.builds(
    Draft,
    st.sampled_from(TITLES),
    names,
    st.sampled_from(("", "talks")),
    st.lists(block, max_size=8).map(tuple),
)


@st.composite
def edited(draw: st.DrawFn, before: Draft, mark: str) -> Draft:
    """The draft after up to three changes; words that come new carry `mark` and a number."""
    blocks, title, people = list(before.blocks), before.title, list(before.people)
    for number in range(draw(st.integers(0, 3))):
        what = draw(st.sampled_from(("insert", "delete", "move", "word", "rewrite", "title", "person", "unperson")))
        at = draw(st.integers(0, max(0, len(blocks) - 1)))
        if what == "insert":
            blocks.insert(at, f"{mark}{number} " + draw(words))
        elif what == "title":
            title = f"{mark}{number} title"
        elif what == "person":
            people.insert(0, f"{mark}{number} Person")
        elif what == "unperson" and people:
            people.pop(draw(st.integers(0, len(people) - 1)))
        elif blocks and what == "delete":
            blocks.pop(at)
        elif blocks and what == "move":
            blocks.insert(draw(st.integers(0, len(blocks) - 1)), blocks.pop(at))
        elif blocks and what == "word":
            if blocks[at].startswith("```"):
                blocks[at] = blocks[at].replace("a", f"a {mark}{number}", 1)
                continue
            parts = blocks[at].split(" ")
            parts.insert(draw(st.integers(1, len(parts))), f"{mark}{number}")
            blocks[at] = " ".join(parts)
        elif blocks and what == "rewrite":
            blocks[at] = f"{mark}{number} " + draw(words)
    return Draft(title, tuple(people), before.story, tuple(blocks))


@st.composite
def trios(draw: st.DrawFn) -> tuple[Draft, Draft, Draft]:
    """A page as it was, as a person left it, and as the generator would write it now."""
    base = draw(drafts)
    return base, draw(edited(base, "hand")), draw(edited(base, "machine"))
