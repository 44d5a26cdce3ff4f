"""What an editor writes into an article's front matter, and whom it means."""

from __future__ import annotations

from generator.link.resolve import resolved
from generator.records import Person, PlaceDecision, TopicDecision
from generator.site import ArticlePage
from tests.cases import cases

PEOPLE = (
    Person("Jonas Gahr Støre", (("nb", "Jonas Gahr Støre", 3), ("sv", "Jonas Gahr Store", 1)), ()),
    Person("Ada Berg", (("nb", "A. Berg", 1),), ()),
    Person("Ane Berg", (("nb", "A. Berg", 1),), ()),
)

WRITTEN = [
    ("its title", "Ada Berg", "Ada Berg"),
    ("another spelling", "Jonas Gahr Store", "Jonas Gahr Støre"),
    ("another case", "jonas gahr støre", "Jonas Gahr Støre"),
    ("another order", "Støre, Jonas Gahr", "Jonas Gahr Støre"),
    ("a spelling of two", "A. Berg", "A. Berg"),
    ("somebody new", "Bo Chen", "Bo Chen"),
]


@cases("written, expected", WRITTEN)
def test_a_person_under_any_spelling_is_the_one_of_the_page(written: str, expected: str) -> None:
    (page,) = resolved([ArticlePage("articles/a.md", "A", "nb", people=(written,))], PEOPLE, {})
    assert page.people == (expected,)


PLACES = [
    ("its title", "nb", "Norway", "Norway"),
    ("its name in the article's language", "nb", "Norge", "Norway"),
    ("a city's", "de", "Mailand", "Milan"),
    ("a land's genitive, as a village of France is called", "nb", "Norges", "Norway"),
    ("no capitals", "nb", "norge", "Norway"),
    ("no capitals in the title", "en", "new york", "New York"),
    ("the name of several", "en", "Springfield", "Springfield"),
    ("an adjective is no name", "nb", "norsk", "norsk"),
    ("what an editor calls a place", "nb", "Sverige", "Sverige"),
    ("unknown", "en", "Lillevik School", "Lillevik School"),
    ("one that an editor renamed, by the title it had", "en", "Copenhagen", "København"),
    ("one that an editor renamed, by its name in the language", "de", "Kopenhagen", "København"),
    ("one that gave way to another", "en", "Denmark", "Scandinavia"),
    ("one that gave way, by its name in the language", "nb", "danmark", "Scandinavia"),
    ("a name in another language of the site", "fi", "Norge", "Norway"),
    ("a city's in another language of the site", "en", "Mailand", "Milan"),
    ("what two languages of the site call two places", "en", "Anglia", "Anglia"),
    ("an own page with the title that another one had", "en", "Athens", "Athens"),
]
OWN_PLACES = (
    PlaceDecision("sverige", "Sverige"),
    PlaceDecision("copenhagen", "København", was="Copenhagen"),
    PlaceDecision("denmark", "Denmark", merged_into="scandinavia"),
    PlaceDecision("athens", "Old Athens", was="Athens"),
    PlaceDecision("athens-2", "Athens"),
)
GAVE_WAY = {"places/denmark.md": ("Denmark", "places/scandinavia.md", "Scandinavia")}


@cases("lang, written, expected", PLACES)
def test_a_place_under_its_name_in_the_language_is_the_one_of_the_page(lang: str, written: str, expected: str) -> None:
    pages = [ArticlePage("articles/a.md", "A", lang, places=(written,))]
    others = [ArticlePage(f"articles/{other}.md", "B", other) for other in ("nb", "de", "ro", "pl")]
    page, *_ = resolved([*pages, *others], PEOPLE, GAVE_WAY, OWN_PLACES)
    assert page.places == (expected,)


def test_somebody_new_in_two_cases_is_one() -> None:
    pages = [ArticlePage(f"articles/{name}.md", "A", "nb", people=(name,)) for name in ("bo chen", "Bo Chen")]
    assert [page.people for page in resolved(pages, PEOPLE, {})] == [("Bo Chen",)] * 2


def test_a_topic_that_gave_way_is_the_one_to_which_it_did() -> None:
    merged = {"topics/ferries.md": ("Ferries", "topics/shipping.md", "Shipping")}
    (page,) = resolved([ArticlePage("articles/a.md", "A", "en", topics=("ferries", "shipping", "war"))], [], merged)
    assert page.topics == ("shipping", "war")


TOPICS = [
    ("its id", "de", "strikes", "strikes"),
    ("its label in the article's language", "de", "Streik", "strikes"),
    ("its label without a capital", "de", "streik", "strikes"),
    ("its label in another number", "pt", "greve", "strikes"),
    ("its label in another language", "fi", "Streik", "strikes"),
    ("its id with spaces and capitals", "en", "War and Conflict", "war-and-conflict"),
    ("the title of the editors' own", "en", "Hunting Dogs", "hounds"),
    ("one of the editors' own that a label names, too", "nb", "Streik", "walkouts"),
    ("no topic's name", "en", "Boeing", "Boeing"),
]
OWN_TOPICS = {"hounds": TopicDecision("hounds", "Hunting dogs")}


@cases("lang, written, expected", TOPICS)
def test_a_topic_under_its_name_in_the_language_is_the_one_of_that_id(lang: str, written: str, expected: str) -> None:
    own = {**OWN_TOPICS, **({"walkouts": TopicDecision("walkouts", "Streik")} if expected == "walkouts" else {})}
    (page,) = resolved([ArticlePage("articles/a.md", "A", lang, topics=(written,))], [], {}, own=own)
    assert page.topics == (expected,)
