"""Which words of a text are places. Each case: what it shows, language, text, the places wanted as form=title."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.infer import people, places
from generator.records import Mention, Named
from tests.articles import article
from tests.cases import cases

CASES = [
    ("a country", "en", "Talks were held in Norway.", ["Norway=Norway"]),
    ("a genitive", "nb", "Kinas president møtte Ukrainas.", ["Kina=China", "Ukraina=Ukraine"]),
    ("an English genitive", "en", "We heard Russia's answer.", ["Russia=Russia"]),
    ("an adjective", "nb", "Den russiske hæren", ["russiske=Russia"]),
    ("inhabitants", "de", "Viele Ukrainer kamen.", ["Ukrainer=Ukraine"]),
    ("a compound with a hyphen", "nb", "Kina-Russland-forholdet", ["Kina=China", "Russland=Russia"]),
    ("a capital that stands for a government", "en", "It was a blow to Moscow.", ["Moscow=Moscow"]),
    ("a seat of power", "en", "According to the Kremlin, all is well.", ["the Kremlin=Moscow"]),
    ("the same city under its older name", "sv", "Rådgivare i Peking säger", ["Peking=Beijing"]),
    ("the longest name", "nb", "Tenketanken i Washington, D.C. sier", ["Washington, D.C.=Washington, D.C."]),
    (
        "prefectures and regions in both Chinese scripts",
        "zh",
        "福岛县和廣島縣有震感，哈尔科夫州遭袭。",
        ["福岛县=Fukushima Prefecture", "廣島縣=Hiroshima Prefecture", "哈尔科夫州=Kharkiv Oblast"],
    ),
    ("a woman who heads something is no town", "he", "ראשת העיר נפגשה עם ראשת הממשלה.", []),
    ("a Romanian region with its article", "ro", "Maramureșul așteaptă.", ["Maramureșul=Maramureș"]),
    ("a region by its old name", "uk", "На Волині спокійно.", ["Волині=Volyn"]),
    ("a square", "fr", "Place d'Italie, à Paris, tout est calme.", ["Paris=Paris"]),
    ("a script without spaces", "zh", "习近平在北京会见俄罗斯总统普京。", ["北京=Beijing", "俄罗斯=Russia"]),
    ("the language of one country", "en-GB", "The British left Moscow.", ["British=United Kingdom", "Moscow=Moscow"]),
    ("the head of a dispatch", "en", "LISBON, May 3 - Nothing happened.", ["LISBON=Lisbon"]),
    ("a river called like a state", "es", "Crece el río Colorado.", ["Colorado=Colorado River"]),
    ("in a case", "pl", "Wieś nad rzeką Missisipi.", ["Missisipi=Mississippi River"]),
    ("its word behind it", "hu", "Az árvíz a Mississippi folyó mentén.", ["Mississippi=Mississippi River"]),
    (
        "a state and a river",
        "es",
        "Vive en Colorado. Crece el río Colorado.",
        ["Colorado=Colorado", "Colorado=Colorado River"],
    ),
    ("the state itself", "es", "Vive en Colorado, cerca del río.", ["Colorado=Colorado"]),
    ("letters of somebody's name", "zh", "吉米·戈伯斯击中横梁。", []),
    ("a surname", "en", "The actor Denzel Washington smiled.", []),
    ("a club", "en", "He signed for Manchester United at last.", []),
    ("an organisation", "en", "The Shanghai Cooperation Organization met.", []),
    ("a university", "en", "A lecturer at Griffith University in Australia", ["Australia=Australia"]),
    ("a common word at the beginning", "en", "Nice weather. It was nice.", []),
    ("capitals that are no word written small", "en", "The US told us of the deal.", ["US=United States"]),
    ("a bird", "en", "Turkey is eaten, and the best turkey is roast.", []),
    ("a language", "nb", "Boken finnes på norsk.", []),
    ("an adjective after the same word", "nb", "Han spiller i norske filmer.", ["norske=Norway"]),
    (
        "a union between countries, beside a country",
        "pt",
        "Reino Unido e União Europeia falam de política europeia.",
        ["Reino Unido=United Kingdom"],
    ),
    ("a company in another case", "de", "Er kritisierte die Spitze der Deutschen Bahn.", []),
    ("a newspaper, in a language whose nouns have capitals", "de", "Die New York Times berichtet.", []),
    ("a small town far from its country", "en", "She moved to Halden.", []),
    ("a small town of a country that is named", "en", "She moved to Halden in Norway.",
     ["Halden=Halden", "Norway=Norway"]),
    ("a namesake in a country that is named", "en", "In Canada she lives in Halifax.",
     ["Canada=Canada", "Halifax=Halifax"]),
    ("a hamlet is not taken for its great namesake", "en", "From the United States she flew to Paris.",
     ["United States=United States", "Paris=Paris"]),
]  # fmt: skip


TOLD = [line.split("\t") for line in (Path(__file__).parent / "cases/places.tsv").read_text("utf-8").splitlines()[1:]]


@cases("lang, text, wanted", TOLD)
def test_names_that_may_be_something_else(lang: str, text: str, wanted: str) -> None:
    told = article(lang, text)
    found = places.find(told, people.find(told))
    assert said(found) == [mention for mention in wanted.split("; ") if mention]


@cases("lang, text, wanted", CASES)
def test_places_of_a_text(lang: str, text: str, wanted: list[str]) -> None:
    assert said(places.find(article(lang, text))) == wanted


def test_a_person_is_no_place() -> None:
    text = "Paris Jackson sang, and Paris was moved."
    person = Named("Paris Jackson", (Mention(0, 0, 13, "Paris Jackson"), Mention(0, 24, 29, "Paris")))
    assert places.find(article("en", text), (person,)) == ()


def test_somebody_who_is_called_like_a_village_abroad_is_no_place_by_one_mention() -> None:
    text = "O ex-presidente Lula falou na Itália. Lula disse que não. O vizinho a Lula riu. Lula saiu, e Lula voltou."
    told = article("pt", text)
    named = people.find(told)
    assert [person.name for person in named] == ["Lula"]
    assert said(places.find(told, named)) == ["Itália=Italy"]


def test_a_place_says_its_country_and_what_found_it() -> None:
    (place,) = places.find(article("en", "The Russian army left. Russia said so."))
    assert (place.name, place.of, place.rule, len(place.mentions)) == ("Russia", "RU", "country name", 2)


def test_clubs_of_cities_are_left_out_of_sports_reports() -> None:
    text = "The striker scored in the league. Marseille lost the match; the captain of Marseille and his club were sad."
    assert places.find(article("en", text)) == ()


@settings(deadline=None)
@given(st.sampled_from(["en", "nb", "de", "zh", "und"]), st.text(max_size=200))
def test_mentions_are_what_stands_in_the_text(lang: str, noise: str) -> None:
    text = f"{noise} Russia {noise}"
    for place in places.find(article(lang, text)):
        assert place.mentions == tuple(sorted(place.mentions))
        assert all(m.text == text[m.start : m.end] for m in place.mentions)


def said(found: tuple[Named, ...]) -> list[str]:
    """Each form=title at its first mention, in reading order."""
    pairs = sorted((m.start, f"{m.text}={place.name}") for place in found for m in place.mentions)
    return list(dict.fromkeys(pair for _, pair in pairs))
