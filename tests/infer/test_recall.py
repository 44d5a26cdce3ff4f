"""Known people in an article, whatever its language, with and without what the model found."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.authority import Authority, Known, known
from generator.infer.people.recall import recall
from generator.records import Decisions, Mention, Named, PersonDecision
from tests.articles import article
from tests.cases import cases

SHIPPED = known(Decisions())


def named(name: str, *places: tuple[int, int, str]) -> Named:
    """A person found by the model: (paragraph, start, text) of each mention."""
    return Named(name, tuple(Mention(p, start, start + len(text), text) for p, start, text in places), "model")


def found_in(lang: str, *texts: str) -> dict[str, list[str]]:
    """Key of each known person -> texts of the mentions, without help of a model."""
    people = recall(article(lang, *texts), (), SHIPPED)
    return {n.of: [m.text for m in n.mentions] for n in people}


CASES = [
    ("English", "en", "Vladimir Putin's plane left.", {"vladimir-putin": ["Vladimir Putin"]}),
    ("Norwegian genitive", "nb", "Vladimir Putins fly.", {"vladimir-putin": ["Vladimir Putins"]}),
    (
        "family alone",
        "sv",
        "Jens Stoltenberg kom. Stoltenbergs tal.",
        {"jens-stoltenberg": ["Jens Stoltenberg", "Stoltenbergs"]},
    ),
    ("family in front", "en", "Xi Jinping spoke. Then Xi left.", {"xi-jinping": ["Xi Jinping", "Xi"]}),
    (
        "Russian cases",
        "ru",
        "Разговор Путина с Си Цзиньпином.",
        {"vladimir-putin": ["Путина"], "xi-jinping": ["Си Цзиньпином"]},
    ),
    ("both words inflected", "ru", "Рядом с Сергеем Лавровым.", {"sergey-lavrov": ["Сергеем Лавровым"]}),
    ("Ukrainian", "uk", "Зустріч Володимира Зеленського.", {"volodymyr-zelenskyy": ["Володимира Зеленського"]}),
    ("Polish", "pl", "Rozmowa z Donaldem Tuskiem.", {"donald-tusk": ["Donaldem Tuskiem"]}),
    ("Finnish", "fi", "Sauli Niinistön puhe.", {"sauli-niinisto": ["Sauli Niinistön"]}),
    ("Chinese", "zh", "习近平会见普京。", {"xi-jinping": ["习近平"], "vladimir-putin": ["普京"]}),
    ("Japanese", "ja", "岸田文雄首相とバイデン大統領", {"fumio-kishida": ["岸田文雄"], "joe-biden": ["バイデン"]}),
    ("Korean with a particle", "ko", "윤석열은 말했다", {"yoon-suk-yeol": ["윤석열"]}),
    ("Arabic", "ar", "قال فلاديمير بوتين", {"vladimir-putin": ["فلاديمير بوتين"]}),
    ("Greek", "el", "Ο Κυριάκος Μητσοτάκης είπε", {"kyriakos-mitsotakis": ["Κυριάκος Μητσοτάκης"]}),
    ("capitals", "en", "VLADIMIR PUTIN SPEAKS", {"vladimir-putin": ["VLADIMIR PUTIN"]}),
    ("a ship and a tower", "en", "The USS Abraham Lincoln passed Donald Trump Tower.", {}),
    ("small letters are no name", "en", "the donald trump card", {}),
    ("part of a word is no name", "en", "Vladimir Putingrad", {}),
    ("the son is not the father", "en", "Donald Trump III spoke.", {}),
    ("a listed son", "en", "Donald Trump Jr. spoke.", {"donald-trump-jr": ["Donald Trump Jr"]}),
    ("somebody else of that family", "en", "Lyudmila Putin spoke. Anna Merkel sang.", {}),
    ("a thing named after the family", "en", "She lives in Trump Tower.", {}),
    ("two characters inside others", "zh", "望子成龙，韩江流域，森林肯定会恢复，他信任朋友。", {}),
    (
        "two characters, parted on both sides",
        "zh",
        "莫言说，作家成龙来了。",
        {"mo-yan": ["莫言"], "jackie-chan": ["成龙"]},
    ),
    ("two characters, told elsewhere", "zh", "主席李强来了，美方李强也来了。", {"li-qiang": ["李强", "李强"]}),
    ("a river, a king and longer names", "ko", "한강 공원에서 왕이 말했다. 이성룡 대표, 한강우 역.", {}),
    (
        "two syllables with a title",
        "ko",
        "소설가 한강이 왔다. 친강 부장은 한강",
        {"han-kang": ["한강", "한강"], "qin-gang": ["친강"]},
    ),
    (
        "two syllables of a longer name",
        "ko",
        "블라디미르 푸틴이 왔다. 푸틴은 갔다.",
        {"vladimir-putin": ["블라디미르 푸틴", "푸틴"]},
    ),
    ("part of a word in katakana", "ja", "ペレストロイカとオバマケアとケン・ローチャー。", {}),
    ("katakana by itself", "ja", "ペレとオバマ元大統領。", {"pele": ["ペレ"], "barack-obama": ["オバマ"]}),
    ("an Italian verb", "it", "Fosse stato per lui, avrebbe vinto.", {}),
    ("a family that is a month", "en", "Theresa May resigned in May, they say.", {"theresa-may": ["Theresa May"]}),
]


@cases("lang, text, expected", CASES)
def test_known_people_are_found(lang: str, text: str, expected: dict[str, list[str]]) -> None:
    assert found_in(lang, text) == expected


def test_mentions_are_true_stretches_of_their_paragraphs() -> None:
    texts = ("Xi Jinping met Vladimir Putin.", "“Putin's plane,” said Xi.")
    people = recall(article("en", *texts), (), SHIPPED)
    assert people
    for mention in (m for n in people for m in n.mentions):
        assert texts[mention.paragraph][mention.start : mention.end] == mention.text


def test_the_name_is_shown_without_case_endings() -> None:
    people = recall(article("ru", "Рядом с Сергеем Лавровым."), (), SHIPPED)
    assert [n.name for n in people] == ["Сергей Лавров"]


def test_what_the_model_found_is_recognised_and_keeps_its_rule() -> None:
    text = "Sergej Lavrov møtte Ada Brekkhus."
    model = (named("Sergej Lavrov", (0, 0, "Sergej Lavrov")), named("Ada Brekkhus", (0, 20, "Ada Brekkhus")))
    people = recall(article("nb", text), model, SHIPPED)
    assert [(n.name, n.of, n.rule) for n in people] == [
        ("Sergej Lavrov", "sergey-lavrov", "model"),
        ("Ada Brekkhus", "", "model"),
    ]


def test_a_longer_found_name_stands_against_a_known_one_inside_it() -> None:
    people = recall(
        article("en", "He read Xi Jinping Thought."),
        (named("Xi Jinping Thought", (0, 8, "Xi Jinping Thought")),),
        SHIPPED,
    )
    assert [(n.name, n.of) for n in people] == [("Xi Jinping Thought", "")]


def test_a_found_part_of_a_known_name_gives_way() -> None:
    people = recall(article("en", "There Ursula von der Leyen spoke."), (named("Ursula", (0, 6, "Ursula")),), SHIPPED)
    assert [(n.name, n.of) for n in people] == [("Ursula von der Leyen", "ursula-von-der-leyen")]


def test_a_family_name_found_alone_joins_the_one_full_name() -> None:
    text = "Xi Jinping spoke. Xi left."
    people = recall(article("en", text), (named("Xi", (0, 18, "Xi")),), SHIPPED)
    assert [(n.name, len(n.mentions)) for n in people] == [("Xi Jinping", 2)]


def test_a_family_name_of_two_people_here_is_left_alone() -> None:
    text = "Boris Johnson and Jo Johnson spoke. Johnson left."
    people = recall(article("en", text), (), SHIPPED)
    assert [[m.text for m in n.mentions] for n in people] == [["Boris Johnson"], ["Jo Johnson"]]


def test_nobody_is_found_twice_in_one_place() -> None:
    text = "Kim Jong-un, Kim Jong Il and Kim Yo-jong met Vladimir Putin and Putin."
    spots = [m for n in recall(article("en", text), (), SHIPPED) for m in n.mentions]
    assert len(spots) == 5
    assert all(a.end <= b.start for a, b in pairwise(sorted(spots)))


def test_a_refused_name_is_neither_matched_nor_kept() -> None:
    authority = known(Decisions(people=(PersonDecision("sergey-lavrov", "Sergey Lavrov", deleted=True),)))
    model = (named("Sergey Lavrov", (0, 0, "Sergey Lavrov")),)
    assert recall(article("en", "Sergey Lavrov spoke."), model, authority) == ()


def test_a_name_that_two_known_people_bear_finds_nobody() -> None:
    authority = Authority((Known("a", "Ada Lie", ()), Known("b", "Ada Lie", ())))
    assert recall(article("nb", "Ada Lie sa det."), (), authority) == ()


NAMES = ["Vladimir Putin", "Putins", "Xi Jinping", "习近平", "Путина", "김정은", "George W. Bush", "Jr.", "said"]
PIECES = st.sampled_from([*NAMES, ", ", " ", "-"])


@settings(max_examples=80, deadline=None)
@given(
    st.lists(PIECES | st.text(max_size=4), max_size=12).map("".join),
    st.sampled_from(["en", "nb", "ru", "zh", "und", ""]),
)
def test_whatever_the_text_mentions_are_true_and_apart(text: str, lang: str) -> None:
    spots = sorted(m for n in recall(article(lang, text), (), SHIPPED) for m in n.mentions)
    assert all(text[m.start : m.end] == m.text for m in spots)
    assert all(a.end <= b.start for a, b in pairwise(spots))
