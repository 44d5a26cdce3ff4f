"""Which articles are one story: by rare things they share, in any language, in any order, near in time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.infer import places
from generator.join import stories
from generator.join.stories.linkage import linked
from generator.join.stories.marks import NONE, mark
from generator.join.stories.nearness import nearness
from generator.join.stories.spelling import sounds, spelling
from generator.join.stories.traits import of_text, traits
from generator.records import Article, Evidence, Findings, Mention, Named
from tests import articles

SEEDS = Path(__file__).resolve().parents[3] / "seeds"
LANGUAGES = {"000": "nb", "001": "sv", "002": "en", "003": "en", "004": "en"}

FERRY_EN = """The ferry Aurora Borealis ran aground off Kirkenes on Tuesday with 214 passengers on board.
Captain Ingvild Storaker said the ship had lost power near Bugøynes before it hit the rocks.
The shipping company Hålogaland Line has ordered an inquiry, led by Peder Winsnes. Nobody was hurt on 14 March."""
FERRY_NB = """Fergen Aurora Borealis gikk på grunn utenfor Kirkenes tirsdag med 214 passasjerer om bord.
Kaptein Ingvild Storaker sier at skipet mistet strømmen nær Bugøynes.
Rederiet Hålogaland Line har bedt Peder Winsnes om en granskning. Ingen ble skadet 14. mars."""
STRIKE_NB = """Fergen Aurora Borealis ble liggende ved kai i Vardø fredag, fordi 38 ansatte i Hålogaland Line streiker.
Fagforeningen krever hviletid som i Hurtigruten, sier leder Sunniva Kvalheim."""
PRIZE_EN = """The novelist Marguerite Delacroix has won the Lindqvist Prize for her book about beekeepers in Provence.
The jury under Tomasz Wojcik praised her patience. The prize is worth 48,000 euros and is given in Uppsala."""
DEBT_EN = """Manila asked its lenders on Monday for more time to repay the loans that it took up in 1987.
Its bankers want 14 years for it, said an envoy. They will meet again in May, and most of them expect an answer."""
VOTE_AM = """ምርጫው በ1987 ከተካሄደው ጋር ተመሳሳይ ነው ተባለ። በ14 ወረዳዎች ድምፅ ተሰጥቷል።"""
PRESS_JA = """2014年と2015年の調査では、2018年、2019年、2020年と同じ結果が出た。市は13の案を示している。"""
GOALS_AM = """ቡድኑ በ2014፣ በ2015፣ በ2018፣ በ2019 እና በ2020 አሸንፏል። አሁን 13 ጨዋታ ቀርቶታል።"""
EMPTY_EN, EMPTY_FR = "Updated 2022, 01.", "Mis à jour 2022, 01."
FEVER_FR = (
    """La fièvre a touché 70 villages et 80 écoles. Elle provoque des douleurs, et les produits manquent partout."""
)
CODES_RU = """Коды игры на сегодня: 70 монет, 80 кристаллов. Введите provoque или produits в окне и получите подарок."""
CRASH_HANS = """台湾花莲货车撞上区间车,司机轻伤。玉里镇早上发生一起平交道事故,满载西瓜的货车
被台铁4663次区间车撞上。列车司机员膝盖擦伤,车上87名旅客平安。台铁表示,东部干线中断两个小时后恢复通车。"""
CRASH_HANT = """台鐵4663次區間車昨日上午行經花蓮玉里平交道時,撞上載了西瓜的貨車,司機員膝蓋受傷,87名旅客平安。
台鐵表示,東部干線一度中斷。"""
MELONS_HANS = (
    """新疆西瓜提前上市。在鄯善县,近百辆货车在地头排队,瓜农忙着装车。司机师傅表示,运到北京要三天,途中停车87次。"""
)
FIRE_FUKUOKA = """10日未明、福岡市博多区の木造住宅で火災があり、2人が死亡した。消防が出火原因を調べている。
警察によると、住人の70代の夫婦とみられる。"""
FIRE_SAPPORO = """10日夜、札幌市北区の木造住宅で火災があり、1人が死亡した。消防が出火原因を調べている。
警察によると、住人の80代の女性とみられる。"""
CRASH_HIM = """A man in his forties died when his car left the road and hit a tree early on Monday. Police say the
road was icy, and ask witnesses with dashcam footage to come forward. The road was closed for several hours."""
CRASH_HER = """A woman in her thirties died when her car hit a lorry on Monday afternoon. Police say the
road was icy, and ask witnesses with dashcam footage to come forward. The road was closed for several hours."""
CHESS_NB = """Sjakkspilleren Oleksandra Petrenko slo verdensmesteren i Wijk aan Zee søndag.
Partiet varte i 87 trekk og ble avgjort i et tårnsluttspill, sier dommeren Joost van Dalen."""


def test_one_event_in_two_languages_is_a_story_and_others_stay_alone() -> None:
    (story,) = stories.group(
        [told("a", FERRY_EN), told("b", PRIZE_EN), told("c", FERRY_NB, "nb"), told("d", CHESS_NB, "nb")], {}
    )
    assert story.seeds == ("a", "c")


def test_chinese_in_both_its_scripts_is_one_language_whose_words_stand_in_for_names() -> None:
    found = [told("a", CRASH_HANS, "zh-Hans"), told("b", CRASH_HANT, "zh-Hant"), told("c", MELONS_HANS, "zh-Hans")]
    assert [story.seeds for story in stories.group(found, {})] == [("a", "b")]


@pytest.mark.parametrize(("one", "other", "lang"), [(FIRE_FUKUOKA, FIRE_SAPPORO, "ja"), (CRASH_HIM, CRASH_HER, "en")])
def test_the_same_words_of_another_fire_or_accident_are_no_story(one: str, other: str, lang: str) -> None:
    found = [told("a", one, lang, "2024-01-10"), told("b", other, lang, "2024-01-10")]
    assert not stories.group(found, {})


def test_a_story_says_what_joined_its_articles() -> None:
    (story,) = stories.group([told("a", FERRY_EN), told("b", PRIZE_EN), told("c", FERRY_NB, "nb")], {})
    said = {evidence.rule: evidence.text for evidence in story.evidence}
    assert "214" in said["numbers in common"]
    assert "Ingvild Storaker" in said["names in common"]


def test_a_number_that_joined_is_said_with_the_word_that_multiplies_it() -> None:
    found = [told("a", FERRY_EN + " It cost €6m."), told("b", FERRY_NB + " Den kostet 6 millioner.", "nb")]
    (story,) = stories.group([*found, told("c", PRIZE_EN)], {})
    said = {evidence.rule: evidence.text for evidence in story.evidence}
    assert "6 millioner" in said["numbers in common"] or "6m" in said["numbers in common"]


@pytest.mark.parametrize(("lang", "title"), (("en", "Captain"), ("nb", "Kong"), ("de", "Präsident"), ("sv", "Kung")))
def test_a_title_with_a_capital_is_no_name(lang: str, title: str) -> None:
    assert not spelling(lang).trait(title).startswith("name:")
    assert spelling(lang).trait(title) == spelling(lang).trait(title.lower())


def test_no_name_that_joined_is_said_twice() -> None:
    """A person's names are no more names in common, nor are words of two names that stand side by side, whatever their
    capitals."""
    found = [
        named(told("a", FERRY_EN + " He asked STORAKER."), "Ingvild Storaker"),
        named(told("b", FERRY_NB + " Han spurte STORAKER.", "nb"), "Ingvild Storaker"),
    ]
    (story,) = stories.group([*found, told("c", PRIZE_EN)], {})
    said = [word.lower() for evidence in story.evidence for word in re.findall(r"\w+", evidence.text)]
    assert len(said) == len(set(said))


def test_no_part_of_a_double_name_that_joined_is_said_again() -> None:
    found = [
        named(told(seed, text.replace("Ingvild Storaker", "Anna-Karin Storaker"), lang), "Anna-Karin Storaker")
        for seed, text, lang in (("a", FERRY_EN, "en"), ("b", FERRY_NB, "nb"))
    ]
    (story,) = stories.group([*found, told("c", PRIZE_EN)], {})
    said = [word for evidence in story.evidence for word in re.findall(r"\w+", evidence.text)]
    assert said.count("Karin") == 1


def test_two_articles_need_more_to_begin_a_story_where_many_could_tell_of_the_event() -> None:
    pair = [article("a", "2022-03-15"), article("b", "2022-03-15")]
    others = [article(f"c{n}", "2019-01-01") for n in range(100)]
    named, unnamed = having("name:slnsk"), having("")
    among_few, among_dated, among_undated = (
        nearness([*pair, *rest], [named, named, *(unnamed for _ in rest)]).begins(0, 1)
        for rest in (others[:18], others, [replace(one, date=None) for one in others])
    )
    assert among_few == among_dated < among_undated


def test_a_day_in_common_does_not_help_to_begin_a_story() -> None:
    dated, undated = (
        nearness(
            [article("a", date), article("b", date)],
            [having("name:slnsk\nnumber:620")] * 2,
        )
        for date in ("2022-03-15", "")
    )
    (_, _, near_dated), (_, _, near_undated) = *dated.candidates(), *undated.candidates()
    assert near_dated / dated.begins(0, 1) == pytest.approx(near_undated / undated.begins(0, 1))


@pytest.mark.parametrize(
    ("lang", "shared"), [("nb", "name:slnsk\nnumber:25"), ("yo", "name:slnsk\nname:ktn\nname:nklt")]
)
def test_two_articles_need_more_with_little_in_common_or_in_a_language_whose_words_are_not_known(
    lang: str, shared: str
) -> None:
    enough = "name:slnsk\nname:ktn\nname:nklt"
    known, doubtful = (
        nearness([told(seed, CHESS_NB, of).article for seed in "ab"], [having(traits)] * 2).begins(0, 1)
        for of, traits in (("nb", enough), (lang, shared))
    )
    assert known < doubtful


def test_two_that_name_other_days_of_the_week_are_less_near() -> None:
    found = [told("a", FERRY_EN), told("b", FERRY_NB, "nb"), told("c", FERRY_NB.replace("tirsdag", "fredag"), "nb")]
    found += [told("d", PRIZE_EN), told("e", CHESS_NB, "nb")]
    near = nearness([one.article for one in found], [traits(one, {}) for one in found])
    value = {(i, j): much for i, j, much in near.candidates()}
    assert value[0, 2] < value[0, 1]


def test_what_contradicts_a_story_in_days_and_numbers_must_be_nearer_to_join_it() -> None:
    """The next event of the same ship and owners; with the day and number of the first it is taken for the same."""
    first = [told("a", FERRY_EN), told("b", FERRY_NB, "nb"), told("c", PRIZE_EN), told("d", CHESS_NB, "nb")]
    again = STRIKE_NB.replace("fredag", "tirsdag").replace("38", "214")
    other, same = (stories.group([*first, told("e", text, "nb")], {}) for text in (STRIKE_NB, again))
    assert [story.seeds for story in other] == [("a", "b")]
    assert [story.seeds for story in same] == [("a", "b", "e")]


@pytest.mark.parametrize(("between", "expected"), [(2.9, [[0, 1], [2, 3]]), (3.1, [[0, 1, 2, 3]])])
def test_two_events_told_twice_each_are_two_stories(between: float, expected: list[list[int]]) -> None:
    """They are nearer within than to each other; what two halves of one story tell is not."""
    of_both = having("name:slnsk\nname:ktn")
    among = nearness([article(str(n), "") for n in range(10)], [*[of_both] * 4, *[having("")] * 6])
    pairs = {(i, j): between for i in (0, 1) for j in (2, 3)} | {(0, 1): 8.0, (2, 3): 6.0}
    assert linked(among, pairs) == expected


def test_weeks_later_two_of_other_numbers_must_be_nearer_than_two_of_the_same() -> None:
    """The next match of the same teams has numbers of its own; what is told again repeats them."""
    names = "name:slnsk\nname:ktn\nnumber:"
    then, later = "2022-03-01", "2022-03-22"
    again, next_match = (
        near(f"{names}620", names + number, "", "") / near(f"{names}620", names + number, then, later)
        for number in ("620", "75")
    )
    assert next_match > again > 1


def test_two_that_name_one_day_of_the_week_are_nearer_within_a_week_alone() -> None:
    names = "name:slnsk\nname:ktn"
    within, later = (
        near(f"{names}\nweekday:2", f"{names}\nweekday:2", "2022-03-01", date) / near(names, names, "2022-03-01", date)
        for date in ("2022-03-05", "2022-03-12")
    )
    assert within > 1 > later


def test_the_same_words_years_later_are_another_story() -> None:
    then, later = told("a", FERRY_EN, date="2022-03-15"), told("b", FERRY_NB, "nb", date="2024-03-15")
    assert stories.group([then, later, told("c", PRIZE_EN)], {}) == ()


def test_a_missing_date_says_nothing() -> None:
    then, unknown = told("a", FERRY_EN, date="2022-03-15"), told("b", FERRY_NB, "nb")
    assert len(stories.group([then, unknown, told("c", PRIZE_EN)], {})) == 1


def test_articles_stand_by_date_then_seed() -> None:
    found = [told("a", FERRY_EN, date="2022-03-16"), told("b", FERRY_NB, "nb", date="2022-03-15"), told("c", PRIZE_EN)]
    (story,) = stories.group(found, {})
    assert story.seeds == ("b", "a")


@pytest.mark.parametrize(
    ("one", "lang", "other", "other_lang"),
    [
        (DEBT_EN, "en", VOTE_AM, "am"),
        (PRESS_JA, "ja", GOALS_AM, "am"),
        (EMPTY_EN, "en", EMPTY_FR, "fr"),
        (FEVER_FR, "fr", CODES_RU, "ru"),
    ],
)
def test_numbers_without_a_name_make_no_story(one: str, lang: str, other: str, other_lang: str) -> None:
    assert stories.group([told("a", one, lang), told("b", other, other_lang), told("c", PRIZE_EN)], {}) == ()


def test_what_many_articles_of_one_language_say_brings_them_less_near_than_what_as_many_of_several_say() -> None:
    """Where nothing is known of how common its words are: those that begin a sentence look like names."""
    word, name = having("name:as\nnumber:620"), having("name:slnsk")
    among_own, among_others = (
        next(nearness([told(str(n), CHESS_NB, of).article for n, of in enumerate(langs)], known).candidates())
        for langs, known in (
            (["sn"] * 6 + ["nb"] * 20, [word] * 6 + [name] * 20),
            (["sn"] * 2 + ["nb"] * 24, [word] * 6 + [name] * 20),
        )
    )
    assert among_own[2] < among_others[2]


def test_lines_of_the_page_itself_make_no_story() -> None:
    furniture = "\nAll rights reserved by Nordlys Media Group\nSubscribe to Nordlys Premium Newsletter"
    texts = (FERRY_EN, PRIZE_EN, CHESS_NB)
    assert stories.group([told(str(n), text + furniture) for n, text in enumerate(texts)], {}) == ()


def test_a_headline_and_a_person_of_the_page_itself_make_no_story() -> None:
    aside = "\nRead also: Ingvild Storaker on life at sea"
    found = [told("a", PRIZE_EN + aside), told("b", CHESS_NB + aside, "nb")]
    found = [named(one, "Ingvild Storaker", -1) for one in found]
    assert stories.group(found, {}) == ()


def test_the_size_of_the_site_matters_little() -> None:
    """Two articles of one event are a story among themselves, and among a hundred of others."""
    pair = [told("a", FERRY_EN), told("b", FERRY_NB, "nb")]
    others = [
        told(f"c{n}", f"Kaptein{n}sen seilte til Havn{n}oya med {n + 300} kasser fisk.", "nb") for n in range(100)
    ]
    assert stories.group(pair, {})[0].seeds == ("a", "b")
    assert ("a", "b") in [story.seeds for story in stories.group([*pair, *others], {})]


def test_one_person_under_two_names_counts_as_shared() -> None:
    found = [
        named(told("a", FERRY_EN), "Ingvild Storaker"),
        named(told("b", FERRY_NB, "nb"), "Storaker"),
        told("c", PRIZE_EN),
    ]
    (story,) = stories.group(
        found, {("a", "Ingvild Storaker"): "Ingvild Storaker", ("b", "Storaker"): "Ingvild Storaker"}
    )
    assert Evidence("people in common", "Ingvild Storaker") in story.evidence


@settings(deadline=None, max_examples=20)
@given(st.permutations(range(5)))
def test_order_does_not_matter(order: Sequence[int]) -> None:
    found = five_seeds()
    assert stories.group([found[i] for i in order], {}) == stories.group(found, {})


def test_the_first_five_seeds() -> None:
    """The summit of September 2022 in Norwegian and English, the visit of May 2024 twice in English; one alone."""
    grouped = [tuple(seed[:3] for seed in story.seeds) for story in stories.group(five_seeds(), {})]
    assert grouped == [("000", "002"), ("003", "004")]


def test_a_new_seed_of_another_event_leaves_stories_as_they_are() -> None:
    before = stories.group(five_seeds(), {})
    after = stories.group([*five_seeds(), told("zz", PRIZE_EN), told("zy", CHESS_NB, "nb")], {})
    assert [story.seeds for story in after] == [story.seeds for story in before]


@pytest.mark.parametrize("name", ["Ingvild\nStoraker", "Ingvild\u2028Storaker"])
def test_a_title_of_two_lines_is_one_name(name: str) -> None:
    found = [named(told("a", FERRY_EN), "Ingvild Storaker"), named(told("b", FERRY_NB, "nb"), "Ingvild Storaker")]
    who = {("a", "Ingvild Storaker"): name, ("b", "Ingvild Storaker"): name}
    (story,) = stories.group([*found, told("c", PRIZE_EN)], who)
    assert story.evidence[0] == Evidence("people in common", name)


def test_a_number_of_hundreds_of_digits_is_read() -> None:
    assert "number:25" in of_text("9" * 400 + " million and 25", "en")[0]


def test_nothing_makes_no_story() -> None:
    assert stories.group([], {}) == ()
    assert stories.group([told("a", "")], {}) == ()


@pytest.mark.parametrize(
    ("one", "lang", "other", "other_lang"),
    [
        ("Le fonds perd 1,3 milliard.", "fr", "Der Fonds verliert 1,3 Mrd.", "de"),
        ("380.000 Wagen", "de", "38万台のリコール", "ja"),
        ("12.500 Menschen", "de", "12,500 people", "en"),
        ("El F-35 vuelve", "es", "Истребитель F35 вернулся", "ru"),
        ("Am 3. Mai begann es", "de", "5月3日に始まった", "ja"),
        ("Das neue MacBook ist da", "de", "新しいMacBookが出た", "ja"),
        ("Le tir de la H3", "fr", "大型ロケットH3を打ち上げた", "ja"),
        ("Выводы ВОЗ", "ru", "Les conclusions de l'OMS", "fr"),
        ("La BCE sube los tipos", "es", "EKP nosti korkoa", "fi"),
        ("in de nacht van dinsdag", "nl", "w nocy we wtorek", "pl"),
    ],
)
def test_languages_share_numbers_codes_and_days(one: str, lang: str, other: str, other_lang: str) -> None:
    assert of_text(one, lang)[0] & of_text(other, other_lang)[0]


@pytest.mark.parametrize("names", [("Zelenskyj", "Zelensky", "Selenskyj", "Зеленський"), ("Putin", "Путина")])
def test_spellings_of_a_name_sound_alike(names: tuple[str, ...]) -> None:
    assert len({sounds(name) for name in names}) == 1


@pytest.mark.parametrize(
    ("lang", "word", "expected"),
    [
        ("en", "Leyen", "name:leyen"),
        ("en", "Von", ""),
        ("nb", "Van", ""),
        ("fr", "Della", ""),
        ("de", "Los", ""),
        ("ja", "ロンドンで開かれた", ""),
    ],
)
def test_what_stands_before_a_name_or_holds_one_brings_no_articles_together(
    lang: str, word: str, expected: str
) -> None:
    assert spelling(lang).trait(word) == expected


def five_seeds() -> list[Findings]:
    return [told(path.name, path.read_text("utf-8"), LANGUAGES[path.name[:3]]) for path in sorted(SEEDS.glob("*.txt"))]


def near(one: str, other: str, then: str, later: str) -> float:
    """How near two articles of these traits and dates are."""
    found = nearness([article("a", then), article("b", later)], [having(one), having(other)])
    ((_, _, value),) = found.candidates()
    return value


def having(traits: str) -> bytes:
    """What an article has that has these, a line each."""
    return b"".join(NONE + mark(*trait.split(":")) for trait in traits.splitlines())


def article(seed: str, date: str) -> Article:
    return told(seed, CHESS_NB, "nb", date).article


def named(findings: Findings, name: str, paragraph: int = 1) -> Findings:
    at = paragraph % len(findings.article.paragraphs)
    start = findings.article.paragraphs[at].text.index(name)
    return replace(findings, people=(Named(name, (Mention(at, start, start + len(name), name),)),))


def told(seed: str, text: str, lang: str = "en", date: str = "") -> Findings:
    article = articles.article(lang, *articles.lines(text), seed=seed, date=date)
    return Findings(article, places=places.find(article))
