from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.infer.people import find, mentions
from generator.records import Article, Named
from tests import articles
from tests.cases import cases
from tests.quality.rows import ROOT

EXPECTED = {
    "000_6378cf72d79eee48": ("nb", {"Xi Jinping", "Vladimir Putin", "Elizabeth Wishnick"}),
    "001_0d97685a5309a484": ("sv", {"Xi Jinpeng", "Vladimir Putin", "Yun Sun"}),
    "002_ab2b2c337d7fe449": (
        "en",
        {"Xi Jinping", "Vladimir Putin", "Sergey Lavrov", "Ned Price", "Matthew Sussex", "Xiaoyu Pu"},
    ),
    "003_f2aaaee231834de1": ("en", {"Xi Jinping", "Vladimir Putin"}),
    "004_91d68e55cf22e653": ("en", {"Xi Jinping", "Vladimir Putin"}),
}


def article(text: str, lang: str, title: str = "") -> Article:
    return articles.article(lang, *articles.lines(text), title=title)


def people(text: str, lang: str) -> dict[str, Named]:
    return {named.name: named for named in find(article(text, lang))}


@pytest.mark.parametrize("seed", sorted(EXPECTED))
def test_the_first_seeds(seed: str) -> None:
    lang, expected = EXPECTED[seed]
    found = people((ROOT / f"seeds/{seed}.txt").read_text("utf-8"), lang)
    assert expected <= set(found)
    assert not [name for name in found if {"China", "Kina", "Ryssland", "Ukraina", "Kremlin"} & set(name.split())]


def test_a_surname_alone_is_the_full_name_of_the_article() -> None:
    found = people("Prime Minister Anna Hansen arrived on Monday.\nHansen said she would stay.", "en")
    assert [m.text for m in found["Anna Hansen"].mentions] == ["Anna Hansen", "Hansen"]
    assert found["Anna Hansen"].roles == ("Prime Minister",)


def test_a_genitive_is_the_person() -> None:
    found = people("Statsminister Erna Solberg møtte pressen.\nSolbergs svar var kort, sa Solberg selv.", "nb")
    assert found["Erna Solberg"].forms == ("Erna Solberg", "Solberg", "Solberg")
    assert [m.text for m in found["Erna Solberg"].mentions] == ["Erna Solberg", "Solbergs", "Solberg"]


def test_a_word_that_opens_the_sentence_is_no_part_of_a_known_name() -> None:
    found = people("President Peter Hansen spoke.\nSowohl Hansen als auch Anna Berg gewannen.", "de")
    assert set(found) == {"Peter Hansen", "Anna Berg"}


def test_a_line_up_is_people() -> None:
    found = people(
        "Harlow beat Redmouth with a late try by Sione Tuipulotu.\n"
        "Harlow: Reid; Fairweather, Castle, Lamb, Quick; Boyd, Price, Wood, Tuipulotu.\n"
        "Tries came from Wood and Price.",
        "en",
    )
    assert {"Sione Tuipulotu", "Reid", "Fairweather", "Lamb", "Price", "Wood"} <= set(found)
    assert len(found["Wood"].mentions) == 2
    assert "Harlow" not in found


def test_towns_in_a_row_are_no_line_up() -> None:
    assert not people("Trains stop at Reading, Lancaster, Preston, Chester, Lincoln, Stafford and Carlisle.", "en")


def test_a_title_a_given_name_and_a_name_known_by_itself_are_one() -> None:
    text = "Captain Andreas Kyriakou said all were well.\nKyriakou, 58, from Limassol, is on his last voyage, he said."
    assert [m.text for m in people(text, "en")["Andreas Kyriakou"].mentions] == ["Andreas Kyriakou", "Kyriakou"]


def test_an_article_is_no_part_of_a_name_that_holds_it() -> None:
    found = people("Thierry Le Goff a gagné, dit Bruno Petit.\nLe premier adjoint est parti.", "fr")
    assert [m.text for m in found["Thierry Le Goff"].mentions] == ["Thierry Le Goff"]
    assert "Le" not in found


def test_the_headline_tells_the_full_name_of_who_is_called_by_the_family_name() -> None:
    text = "« Il faut partir », a dit M. Marquès. Marquès est né à Oran."
    (found,) = find(article(text, "fr", "Le maire de Sète, Hervé Marquès, renonce"))
    assert (found.name, [m.text for m in found.mentions]) == ("Hervé Marquès", ["Marquès", "Marquès"])
    assert find(article("Personne n'est venu.", "fr", "Hervé Marquès renonce")) == ()


RELATIVES = [
    ("the wife in the headline", "en", "Tom Hansen's Wife Dies", "The mayor Hansen wept. Hansen left.", ["Hansen"]),
    ("the son of the one in the headline", "nb", "Sønnen til Tom Hansen funnet", "Lensmann Hansen gråt.", ["Hansen"]),
    ("nobody's relative", "en", "Tom Hansen arrested", "The mayor Hansen wept. Hansen left.", ["Tom Hansen"]),
    ("a wife named behind the name alone", "en", "Fire", "Mayor Hansen wept. His wife, Sara Hansen, left.",
     ["Hansen", "Sara Hansen"]),
    ("a wife as an apposition", "de", "Feuer", "Pastor Willms ging. Frieda Willms, seine Frau, kochte.",
     ["Willms", "Frieda Willms"]),
    ("two relatives in one line", "en", "Race", "The Marsh brothers, Tom Marsh and Ed Marsh, won. Marsh scored.",
     ["Marsh", "Tom Marsh", "Ed Marsh"]),
    ("a form of address", "de", "Feuer", "Berg ging. Dann lachte Frau Anna Berg.", ["Anna Berg"]),
    ("her given name", "en", "Fire", "Sara wept. The mayor, and his wife, Sara Hansen, left.", ["Sara Hansen"]),
    ("a relative, named before him", "en", "Fire", "Hansen wept. His wife, Sara Hansen, left. Tom Hansen is mayor.",
     ["Tom Hansen", "Sara Hansen"]),
]  # fmt: skip


@cases("lang, title, text, wanted", RELATIVES)
def test_a_relative_is_not_who_is_called_by_the_family_name(
    lang: str, title: str, text: str, wanted: list[str]
) -> None:
    assert [named.name for named in find(article(text, lang, title))] == wanted


NOBODY = [
    ("God, addressed", "cs", "Řekl, že pan Bůh mu odpustil."),
    ("an office that people are addressed by", "nl", "Volgens meneer Pastoor is het waar, zegt hij."),
    ("a court's town", "sv", "I dag avslutar Lunds tingsrätt förhandlingarna i målet."),
    ("a village's church", "sv", "Lennarts kyrka byggdes 1880, och Adolf Fredriks församling växer."),
    ("what is called so for short", "de", "Die Kamera Long Range Imager (LORRI) flog mit."),
    ("what a figure is", "nb", "MORTAL KOMBAT Sjanger: Slåssespill Alder: 18"),
    ("a law", "sv", "Enligt Lex Maria anmäldes fallet."),
    ("a gallery", "sv", "Verket visas på Martin Bryder Galleri."),
    ("a club", "es", "Rosario Central ganó ayer en casa."),
    ("a town of a dateline", "en", "LITTLE FERRY, N.J., June 18 - Conseco said it emerged from bankruptcy."),
    ("an office of a country", "en", "Deputy U.S. Comptoller of the Currency said it was so."),
    ("councillors of a town", "pl", "Radni Giżycka odrzucili w środę plan."),
    ("a word before the town where it was said", "tr", "Karar Ankara'da açıklandı."),
    ("inhabitants of a town", "ru", "Депутаты Казани отклонили план."),
    ("a council", "pl", "Wczoraj Rada Nadzorcza obradowała."),
    ("an office that watches mines", "pl", "Przyczyny wypadku zbada Wyższy Urząd Górniczy w Katowicach."),
    ("a county", "pl", "Pisano o tym w Powiecie Giżyckim."),
    ("a day that is a given name", "el", "Θα τη βραβεύσει την Κυριακή."),
    ("a house of parliament", "pt", "O Senado Federal votou ontem."),
]


@cases("lang, text", NOBODY)
def test_who_is_nobody(lang: str, text: str) -> None:
    assert not people(text, lang)


def test_who_speaks_in_a_transcript_is_somebody() -> None:
    assert "ANNA BERG" in people("ANNA BERG: We saw it coming.\nINGRID LIE: So did we.", "en")


IN_CASES = [
    ("a full name that stands in a case alone", "fi",
     "Syyttäjä vaati Lehtovaaralle vankeutta. Jarkko Lehtovaaran yhtiö on velkaa.\nLehtovaara kiisti syytteet.",
     ["Lehtovaaralle", "Jarkko Lehtovaaran", "Lehtovaara"]),
    ("a stem that changes", "fi", "Sari Peltoniemi kiisti teon. Oikeus vapautti Peltoniemen.",
     ["Sari Peltoniemi", "Peltoniemen"]),
    ("the last half of a compound", "fi", "Asianajaja on Timo Koski-Vähälän poika. Koski-Vähälä vetoaa hoviin.",
     ["Timo Koski-Vähälän", "Koski-Vähälä"]),
    ("a family name in no list that opens a sentence", "hu",
     "Szalontai Bence a 15. percben fejelt. A gól Szalontainak is öröm volt.", ["Szalontai Bence", "Szalontainak"]),
    ("an ending behind an apostrophe", "tr", "Zanlı Umut Çetinkaya tutuklandı.\nÇetinkaya'nın eşi konuştu.",
     ["Umut Çetinkaya", "Çetinkaya'nın"]),
    ("subject and object side by side", "tr",
     "Recep Yılmaz dün Ali Kaya ile görüştü. Yılmaz Kaya'yı aradı. Recep Ali'yi sordu.",
     ["Recep Yılmaz", "Ali Kaya", "Yılmaz", "Kaya'yı", "Recep", "Ali'yi"]),
    ("side by side in a clause", "nl", "Jan Jansen zei dat Piet Smit ziek was. Omdat Jansen Smit sloeg, kwam hulp.",
     ["Jan Jansen", "Piet Smit", "Jansen", "Smit"]),
    ("two family names of one person", "es", "Ana Rojas y Luis Vidal hablaron. El fiscal Rojas Vidal calla.",
     ["Ana Rojas", "Luis Vidal", "Rojas Vidal"]),
    ("somebody who has both names", "nl", "Ana Rojas en Luis Vidal kennen Eva Rojas Vidal. Nu komt Rojas Vidal niet.",
     ["Ana Rojas", "Luis Vidal", "Eva Rojas Vidal", "Rojas Vidal"]),
]  # fmt: skip


@cases("lang, text, wanted", IN_CASES)
def test_names_alone_in_cases(lang: str, text: str, wanted: list[str]) -> None:
    assert [mention.text for mention in mentions(text.split("\n"), lang)] == wanted


TWO = [
    ("pt", "O advogado de Dilma Rousseff Alberto Toron falou.\nDilma Rousseff não comentou.", "Alberto Toron"),
    ("en", "The doctor of Maradona Leopoldo Luque said that Maradona was well.\nMaradona left.", "Leopoldo Luque"),
    ("ru", "Пресс-секретарь Путина Дмитрий Песков заявил.\nПутин приехал.", "Дмитрий Песков"),
    ("pl", "Rzecznik Donalda Tuska Jan Grabiec powiedział, że nie.", "Jan Grabiec"),
    ("cs", "Mluvčí Petra Fialy Václav Smolka uvedl, že Fiala odjede.", "Václav Smolka"),
    ("es", "José Antonio García Márquez llegó.\nJosé Antonio dijo que sí.", "José Antonio García Márquez"),
    ("ru", "Сергей Викторович Лавров и Мария Захарова приехали.", "Сергей Викторович Лавров"),
]


@pytest.mark.parametrize(("lang", "text", "expected"), TWO)
def test_a_name_behind_that_of_somebody_known_is_another_persons(lang: str, text: str, expected: str) -> None:
    assert expected in people(text, lang)


def test_a_rare_first_name_that_opens_a_sentence_stays() -> None:
    found = people("Klubben takker Ydda Hansen.\nYdda Hansen reiser hjem, sier Hansen selv.", "nb")
    assert [m.text for m in found["Ydda Hansen"].mentions] == ["Ydda Hansen", "Ydda Hansen", "Hansen"]


def test_a_place_that_acts_is_no_person() -> None:
    text = "\n".join(
        f"{place} said it would {verb}." for place in ("Beijing", "Moscow") for verb in ("stay", "go", "pay")
    )
    assert find(article(text, "en")) == ()


def test_a_form_of_address_is_followed_by_a_name() -> None:
    assert set(people("He saw Ms Xqelma and Mr. Tobruwa leave.", "en")) == {"Xqelma", "Tobruwa"}


def test_a_word_once_addressed_is_a_name_all_over_the_article() -> None:
    found = people("He saw Ms Xqelma leave.\nXqelma was tired.", "en")
    assert len(found["Xqelma"].mentions) == 2


@pytest.mark.parametrize("lang", ["es", "en", "und"])
def test_particles_of_other_languages_join_a_name(lang: str) -> None:
    assert "Anna von der Hansen" in people("Anna von der Hansen, presidenta, 2024.", lang)


def test_a_photographer_is_nobody_of_the_story() -> None:
    found = people("Minister Anna Hansen smiled. Photo: Peter Johnson/AFP", "en")
    assert set(found) == {"Anna Hansen"}


def test_nobody_is_found_in_nothing() -> None:
    assert find(article("", "und")) == ()


@settings(deadline=None)
@given(
    st.lists(st.text(alphabet="Anna Hnse'.,-ÅØ\"/:’ß中", max_size=40), max_size=4), st.sampled_from(["nb", "en", "und"])
)
def test_mentions_stand_where_they_say_and_do_not_overlap(paragraphs: list[str], lang: str) -> None:
    found = mentions(paragraphs, lang)
    assert found == sorted(found)
    assert all(paragraphs[m.paragraph][m.start : m.end] == m.text != "" for m in found)
    assert all(a.paragraph < b.paragraph or a.end <= b.start for a, b in pairwise(found))


OPENED = [
    ("a preposition before a full name", "es", "Con Pedro Castaño habló el alcalde.", ["Pedro Castaño"]),
    ("before a surname that the article knows", "pt",
     "O presidente Carlos Moreira falou.\nPara Moreira, o comércio vai ganhar.", ["Carlos Moreira"]),
    ("in its case", "sr", "Председник Милан Јовић изјавио је да неће.\nПо Јовићу, није важно.", ["Милан Јовић"]),
    ("a given name that is also such a word", "nb", "Hans Petter Bergli reiser.", ["Hans Petter Bergli"]),
    ("a particle is of the name", "nl", "Femke de Wit zegt nee.\nDe Wit waarschuwt opnieuw.", ["Femke de Wit"]),
    ("two persons side by side", "ru",
     "Президент Иван Горбунов встретил гостя. Гостем был министр Павел Лаптев.\nС Иваном Горбуновым Лаптев обсудил "
     "закон.", ["Иван Горбунов", "Павел Лаптев"]),
]  # fmt: skip


@cases("lang, text, wanted", OPENED)
def test_where_a_name_begins_and_ends(lang: str, text: str, wanted: list[str]) -> None:
    assert list(people(text, lang)) == wanted


WHOLE = [
    ("a listed family name that is another's case", "el",
     "Ο Αλέξανδρος Κουρής μίλησε. Σύμφωνα με τον Κουρή, δεν ήταν μόνος.", {"Αλέξανδρος Κουρής"}),
    ("a family name that leads, alone in a case", "hu",
     "Keresztes Zoltán szerint jók voltak. Keresztesnek a keretet kell kihirdetnie.", {"Keresztes Zoltán"}),
    ("a family name like an office", "nl", "Jan Pastoor kwam. Volgens Pastoor is het waar.", {"Jan Pastoor"}),
    ("a Hungarian in a case", "hu", "A polgármester Fodróczy Zsuzsannát kérte.", {"Fodróczy Zsuzsanna"}),
    ("a ship that leads", "nb", "Skuta Anna Lie leder, og hesten Ola Berg leder.", set()),
    ("who leads a group", "nb", "Gruppen Ola Berg leder, er ny.", {"Ola Berg"}),
    ("two between whom a particle stands", "es", "Leyeron a Gabriel García Márquez y Octavio Paz ayer.",
     {"Gabriel García Márquez", "Octavio Paz"}),
    ("a form of address", "el", "Ο Στέλιος Αγγελούδης έφυγε.\nΟ κ. Αγγελούδης δεν μίλησε.", {"Στέλιος Αγγελούδης"}),
    ("a given name that is a country's too", "en", "Georgia Ann Pruitt, a driver, left.", {"Georgia Ann Pruitt"}),
    ("a given name in no list, of somebody introduced", "en",
     "Ann Tillekeratne left. Tillekeratne wept.\nHashan Tillekeratne, who stayed, smiled.",
     {"Ann Tillekeratne", "Hashan Tillekeratne"}),
    ("two of one family, in a language with cases", "pl",
     "Krystyna Pyrek, matka Michała, czekała.\nZginął Michał Pyrek. – Nikt nie dzwonił – mówi Pyrek.",
     {"Krystyna Pyrek", "Michał Pyrek", "Pyrek"}),
    ("two given names of a fuller name", "da", "Poul Erik Skovgaard var pedel.\nVi gik hjem til Poul Erik.",
     {"Poul Erik Skovgaard"}),
    ("the head of a council", "pl", "Przewodniczący rady Jan Kowalski otworzył sesję.", {"Jan Kowalski"}),
    ("the head of a district", "pl", "Wójt gminy Anna Nowak zapowiedziała remont.", {"Anna Nowak"}),
    ("a country in its genitive", "pl", "Premier Czech Petr Fiala zapowiedział śledztwo.", {"Petr Fiala"}),
    ("a title of the country's own", "en", "Garda Pat Twomey told the court.", {"Pat Twomey"}),
    ("an s of the family name", "nb", "Heikki Holmås og Jon Gunnes gikk hjem.", {"Heikki Holmås", "Jon Gunnes"}),
    ("a family name that is a first name and s", "nb", "Ordfører Solveig Aarnes går av.", {"Solveig Aarnes"}),
    ("an s of a rarer family name", "de", "Verbandschef Uwe Harders sagte nichts.\nHarders ging.", {"Uwe Harders"}),
    ("the genitive of a known one", "de", "Angela Merkels Rede war kurz.", {"Angela Merkel"}),
    ("a family name that is another's given name and s", "de", "Peter Ahrens und Jan Peters kamen.",
     {"Peter Ahrens", "Jan Peters"}),
    ("a stem that is a language", "en", "Mr. Viktor Haiduk left. Haiduk was angry.", {"Viktor Haiduk"}),
    ("a page of a network", "hu", "A polgármester, Botka László Facebook-oldalán közölte.", {"Botka László"}),
    ("a coach company", "en", "The operator, Deise Coaches, borrowed buses.", set()),
    ("a company of that name", "pt", "A empresa Deise Coaches espera veículos.", set()),
    ("a coast", "it", "La tempesta ha colpito la Costa Azzurra.", set()),
]  # fmt: skip


@cases("lang, text, wanted", WHOLE)
def test_who_is_named_in_full(lang: str, text: str, wanted: set[str]) -> None:
    assert set(people(text, lang)) == wanted
