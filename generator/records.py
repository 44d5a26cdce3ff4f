"""The records that pass between the rooms: frozen, without behaviour, in the newsroom's words.

Offsets are Unicode code points into a paragraph's text. Lines are counted from 1 in the decoded seed
(0: not from a line, such as a value of a JSON field). Lists are in reading order unless said otherwise.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Generic, Literal, TypeVar

T = TypeVar("T")


class Record:
    """A record is kept, and sent to another process, as its fields: twice as quick as what dataclasses do for it."""

    __slots__ = ()
    __match_args__: ClassVar[tuple[str, ...]] = ()

    def __reduce__(self) -> tuple[type[Record], tuple[object, ...]]:
        return type(self), tuple([getattr(self, name) for name in self.__match_args__])


@dataclass(frozen=True, slots=True)
class Seed(Record):
    """A file as it was found. `path` is posix, below seeds/; its bytes are never changed by Tidings."""

    path: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Evidence(Record):
    """Why a value is what it is: the rule that gave it, the words of the seed it rests on, and their line."""

    rule: str
    text: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Value(Record, Generic[T]):
    """A value of an article's head. `inferred`: the text does not state it as such."""

    value: T
    evidence: Evidence
    inferred: bool = False


ParagraphKind = Literal["text", "heading", "item", "quote"]


@dataclass(frozen=True, slots=True)
class Paragraph(Record):
    """One line of text without line breaks: NFC, single spaces, no controls."""

    text: str
    line: int = 0
    kind: ParagraphKind = "text"


@dataclass(frozen=True, slots=True)
class Dropped(Record):
    """A line of the seed that is no part of the article. `why` is a short reason: "navigation", "credit", ..."""

    text: str
    why: str
    line: int = 0


@dataclass(frozen=True, slots=True)
class Article(Record):
    """A seed made clean. `seed` is the path below seeds/, with `#` and a key for one record of a .jsonl file.

    `date` is EDTF, `lang` BCP 47 ("und" when nothing can be said). `captions` are texts under pictures:
    kept, but no part of the body. `notes` are things worth telling the maintainer ("read as cp1252").
    """

    seed: str
    title: Value[str]
    lang: Value[str]
    paragraphs: tuple[Paragraph, ...]
    date: Value[str] | None = None
    authors: tuple[Value[str], ...] = ()
    source: Value[str] | None = None
    url: Value[str] | None = None
    description: Value[str] | None = None
    captions: tuple[Paragraph, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    notes: tuple[str, ...] = ()
    given: tuple[tuple[str, str | tuple[str, ...]], ...] = ()
    """People, places, topics that a front-matter block or JSON field of the seed names: (key, value or values)."""


@dataclass(frozen=True, slots=True, order=True)
class Mention(Record):
    """A stretch of a paragraph that names somebody or some place: text == paragraph.text[start:end]."""

    paragraph: int
    start: int
    end: int
    text: str


OF_SEVERAL = "of several"
"""What the rule of a name says where the article names more than one person whom it may mean."""


@dataclass(frozen=True, slots=True)
class Named(Record):
    """One person or place of one article, with all its mentions there. `name` is the fullest form of it."""

    name: str
    mentions: tuple[Mention, ...]
    rule: str = ""
    """What found it: "model", "known name", "country", ...; shown by `tidings explain`."""
    roles: tuple[str, ...] = ()
    """How the article describes a person: "foreign minister of Russia", as written."""
    of: str = ""
    """For a place: ISO 3166-1 alpha-2 code of its country. For a person: the known person's key, if one matched."""
    forms: tuple[str, ...] = ()
    """For a person: the name as each mention has it, without a genitive ending ("Putin" for "Putins"), but in its case
    where a language puts every word of a name into one."""


@dataclass(frozen=True, slots=True)
class Topic(Record):
    """A topic of one article. `words` are those that spoke for it, strongest first."""

    id: str
    score: float
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Findings(Record):
    """All that one seed alone says: the article and what was inferred from it."""

    article: Article
    people: tuple[Named, ...] = ()
    places: tuple[Named, ...] = ()
    topics: tuple[Topic, ...] = ()
    description: Value[str] | None = None


@dataclass(frozen=True, slots=True)
class Decision(Record):
    """What a page of a person, topic or place decides.

    Forms are (lang, form), lang "" for every language: names of a person or place, terms of a topic.
    """

    slug: str
    name: str
    forms: tuple[tuple[str, str], ...] = ()
    not_forms: tuple[tuple[str, str], ...] = ()
    """Forms that an editor took off the page: they are somebody else's, or nobody's."""
    merged_into: str = ""
    deleted: bool = False
    was: str = ""
    """The name that the generator gives, where an editor gave another."""


@dataclass(frozen=True, slots=True)
class PersonDecision(Decision):
    """`same_as`: addresses on other sites; `different_from`: names or slugs of other persons."""

    same_as: tuple[str, ...] = ()
    different_from: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TopicDecision(Decision):
    """A topic of the editors' own, or more terms for one that is there; `broader`: the topic above it."""

    broader: str = ""


@dataclass(frozen=True, slots=True)
class PlaceDecision(Decision):
    """`country`: the title of its country's page."""

    country: str = ""


@dataclass(frozen=True, slots=True)
class Decisions(Record):
    """The one thing that flows back from pages to inference, read by keep/decisions.py, hashed as a whole."""

    people: tuple[PersonDecision, ...] = ()
    topics: tuple[TopicDecision, ...] = ()
    places: tuple[PlaceDecision, ...] = ()


@dataclass(frozen=True, slots=True)
class Person(Record):
    """One person, joined from the forms of many articles.

    `forms` are (lang, form, count of mentions), most counted first; `articles` are (seed, name there) pairs.
    """

    name: str
    forms: tuple[tuple[str, str, int], ...]
    articles: tuple[tuple[str, str], ...]
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Question(Record):
    """Something that waits for a person's decision (`tidings review`): what, its evidence, the line to write."""

    subject: str
    text: str
    evidence: tuple[Evidence, ...]
    answer: str
    weight: int = 0


@dataclass(frozen=True, slots=True)
class Story(Record):
    """One event and its articles (seeds, oldest first), with what brought them together."""

    seeds: tuple[str, ...]
    evidence: tuple[Evidence, ...] = ()
