"""Under which word of a name the index of people puts it."""

from __future__ import annotations

from generator.names.filing import filed_under
from tests.cases import cases

CASES = [
    ("Western", "Ada Brekkhus", "nb", "Brekkhus"),
    ("one word", "Brekkhus", "nb", "Brekkhus"),
    ("brackets", "Ada (Didi) Brekkhus (2)", "nb", "Brekkhus"),
    ("Chinese", "Ai Weiwei", "en", "Ai"),
    ("Chinese, as Taiwan writes it", "Chiang Kai-shek", "en", "Chiang"),
    ("of two family names, that which many bear", "Yun Sun", "en", "Sun"),
    ("an English name in front", "Emily Lau Wai-hing", "en", "Lau"),
    ("Korean", "Kim Yong-hae", "nb", "Kim"),
    ("Korean, in no system", "Song Hye-kyo", "en", "Song"),
    ("Chinese of Singapore", "Lee Swee Keat", "en", "Lee"),
    ("Lee before an American name", "Lee Roy Parnell", "en", "Parnell"),
    ("a Dane called Kim", "Kim Leine", "da", "Leine"),
    ("a Korean family name as a given one", "Lee Krasner", "en", "Krasner"),
    ("Vietnamese", "Ho Chi Minh", "en", "Ho"),
    ("not a Vietnamese", "Mai Buch", "da", "Buch"),
    ("Japanese, as at home", "Kojima Minoru", "en", "Kojima"),
    ("Japanese, as abroad", "Minoru Kojima", "en", "Kojima"),
    ("Hungarian", "Magyar Péter", "hu", "Magyar"),
    ("Icelandic", "Guðni Th. Jóhannesson", "is", "Guðni"),
    ("a daughter", "Johanna Sigurdardottir", "en", "Johanna"),
    ("an Icelandic family name", "Halldór Laxness", "da", "Laxness"),
    ("a Swedish name in -son", "Erik Svensson", "sv", "Svensson"),
    ("two Spanish names", "Federico García Lorca", "nb", "García"),
    ("a Spanish married name", "Cristina Fernández de Kirchner", "en", "Fernández"),
    ("Spanish, with y", "José Ortega y Gasset", "es", "Ortega"),
    ("Catalan, with i", "Jordi Vilaseca i Roure", "ca", "Vilaseca"),
    ("two Portuguese names", "Aníbal Cavaco Silva", "pt", "Silva"),
    ("two Danish names", "Lars Løkke Rasmussen", "da", "Rasmussen"),
    ("a middle name of the family's", "Winston Spencer Churchill", "en", "Churchill"),
    ("two English names", "David Lloyd George", "en", "Lloyd"),
    ("a given name that others have as family name", "Lloyd George Smith", "en", "Smith"),
    ("an Eritrean called like a Spaniard", "Isaias Afwerki", "en", "Isaias"),
    ("the Spaniard", "Isaias Medina", "en", "Medina"),
    ("a title that is the name", "Dalai Lama", "nb", "Dalai"),
    ("a Dutch particle of two words", "Bram in 't Veld", "nl", "Veld"),
    ("an initial is no particle", "John D. Rockefeller III", "en", "Rockefeller"),
    ("Dutch", "Edwin van der Sar", "en", "Sar"),
    ("Belgian", "Herman Van Rompuy", "en", "Van Rompuy"),
    ("German", "Ursula von der Leyen", "de", "Leyen"),
    ("French, an article", "Jean de La Fontaine", "fr", "La Fontaine"),
    ("French, du", "Joachim du Bellay", "fr", "du Bellay"),
    ("French, two names", "Valéry Giscard d'Estaing", "fr", "Giscard"),
    ("French, elided", "Maurice d'Ocagne", "fr", "Ocagne"),
    ("Breton, not Vietnamese", "Jean-Marie Le Pen", "fr", "Le Pen"),
    ("Italian", "Gabriele D'Annunzio", "it", "D'Annunzio"),
    ("in capitals", "LUIZ FELIPE DE ALENCASTRO", "pt", "ALENCASTRO"),
    ("Arabic", "Abdel Fattah el-Sisi", "en", "Sisi"),
    ("an ending that looks like an article", "Silke Kraushaar-Pielach", "de", "Kraushaar-Pielach"),
    ("Arabic, a father's name", "Salah bin Ali", "en", "Salah"),
    ("Arabic, a family's", "Osama bin Laden", "en", "bin Laden"),
    ("Arabic letters", "سلمى البرقوقي", "ar", "برقوقي"),
    ("Arabic letters, a name of two words", "سلمى عبد الرزاق", "ar", "عبد رزاق"),
    ("Indonesian", "Joko Widodo", "en", "Joko"),
    ("Burmese", "Aung San Suu Kyi", "en", "Aung"),
    ("Burmese, with a title", "U Thant", "en", "Thant"),
    ("Thai", "Prayuth Chan-ocha", "en", "Prayuth"),
    ("Ethiopian", "Meles Zenawi", "nb", "Meles"),
    ("son of the same name", "Sammy Davis, Jr.", "en", "Davis"),
    ("a king", "Carl XVI Gustaf", "sv", "Carl"),
    ("a pope", "John Paul II", "en", "John"),
    ("a king as Germans number", "Friedrich Wilhelm IV.", "de", "Friedrich"),
    ("a pope in Russian", "Иоанн Павел II", "ru", "Иоанн"),
    ("an initial like a number", "Ada V. Lindsay", "en", "Lindsay"),
    ("a byname", "Anne of Cleves", "en", "Anne"),
    ("Russian, the family first", "Шишкова Мария Петровна", "ru", "Шишкова"),
    ("Russian, in the usual order", "Роман Аркадьевич Абрамович", "ru", "Абрамович"),
    ("Ukrainian in Latin letters", "Haiduk Viktor Stepanovych", "en", "Haiduk"),
    ("with a title", "Kong Harald", "nb", "Harald"),
]


@cases("name, lang, expected", CASES)
def test_the_word_by_which_a_person_is_found(name: str, lang: str, expected: str) -> None:
    assert filed_under(name, {lang}) == expected


def test_a_name_without_words_is_itself() -> None:
    assert filed_under("(?)") == "(?)"
