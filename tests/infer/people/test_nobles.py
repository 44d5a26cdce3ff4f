from generator.infer.people.nobles import completed, tails
from tests.cases import cases

CASES = [
    ("a first name and von, where von is a word too", "de", "Ursula von der Leyen", [], "Ursula von der Leyen"),
    ("only the first name was found", "de", "Ursula von der Leyen", [(0, 1)], "Ursula von der Leyen"),
    ("a town is where she is from", "de", "Maria von Berlin", [(0, 1)], "Maria"),
    ("an article is no particle", "de", "Erich der Handwerker", [(0, 1)], "Erich"),
    ("what is known by the particle on", "de", "Auch Van der Bellen", [], "Van der Bellen"),
    ("the same in the genitive", "de", "Van der Bellens", [], "Van der Bellens"),
    ("a particle that stands in names alone", "es", "Anna von der Hansen", [(0, 1)], "Anna von der Hansen"),
    ("a title before the particle", "de", "Benedikt Graf von Ahrenfels", [(0, 2)], "Benedikt Graf von Ahrenfels"),
    ("a particle that is no word of the language", "sv", "Sofia af Geijerstam", [], "Sofia af Geijerstam"),
    ("the same, before what is a first name too", "nl", "Annemarie ter Horst", [], "Annemarie ter Horst"),
    ("a party behind a family name", "de", "Annalena Baerbock von den Grünen", [(0, 5)], "Annalena Baerbock"),
    ("a particle behind a given name", "es", "Javier del Pozo", [(2, 3)], "Javier del Pozo"),
    ("a given name with a particle", "es", "María del Carmen Tortosa", [(0, 1)], "María del Carmen Tortosa"),
    ("a part of the world", "es", "América del Norte", [], ""),
    ("a second first name", "de", "Hans Georg von Arnim", [(0, 4)], "Hans Georg von Arnim"),
    ("a ministry", "nl", "van Justitie", [(0, 2)], ""),
    ("a ministry behind a surname", "nl", "Jansen van Binnenlandse Zaken", [(0, 4)], "Jansen"),
    ("a ministry behind a name with a particle", "nl", "Hugo de Jong van Justitie", [(0, 5)], "Hugo de Jong"),
    ("whose town it is", "de", "Andreas Pfeiffer von der Berliner", [(0, 5)], "Andreas Pfeiffer"),
    ("a club in capitals", "de", "Melina Wolf von der LG", [(0, 5)], "Melina Wolf"),
    ("two persons", "es", "Ada Gómez y Tomás", [(0, 4)], "Ada Gómez | Tomás"),
    ("a second family name", "es", "José Ortega y Gasset", [(0, 4)], "José Ortega y Gasset"),
    ("by somebody", "it", "Ada Rossi da Donald Berg", [(0, 5)], "Ada Rossi | Donald Berg"),
    ("a particle that begins a name", "en", "de Silva", [(0, 2)], "de Silva"),
    ("no name at all", "en", "Monday In London", [], ""),
]


@cases("lang, text, found, expected", CASES)
def test_completed(lang: str, text: str, found: list[tuple[int, int]], expected: str) -> None:
    texts = text.split()
    known = tails([("Alexander", "Van", "der", "Bellen")], "de")
    assert " | ".join(" ".join(texts[a:b]) for a, b in completed(texts, found, known, lang)) == expected


def test_names_do_not_overlap() -> None:
    assert completed(["Ursula", "von", "der", "Leyen"], [(0, 1), (3, 4)], (), "de") == [(0, 4)]


def test_tails() -> None:
    assert tails([("Ludwig", "van", "Beethoven"), ("Ada", "Lie")], "en") == {("van", "Beethoven")}


def test_a_whole_name_is_its_tail_where_its_particle_is_a_word() -> None:
    assert tails([("von", "Hansen")], "de") == {("von", "Hansen")}
    assert tails([("of", "Hansen"), ("El", "Hansen")], "nb") == set()


def test_a_tail_keeps_its_capital() -> None:
    known = tails([("Gianluca", "Conti", "Della", "Valle")], "it")
    assert completed(["Della", "Valle"], [], known, "it") == [(0, 2)]
    assert completed(["della", "Valle", "Stura"], [], known, "it") == []
