"""What the articles of a story agree on, what only one has, and what each day brought."""

from __future__ import annotations

from typing import Any

from generator.link.facts import agreed, days, reported_once
from generator.link.numbers import numbers
from generator.site import ArticlePage
from tests.cases import cases

NUMBERS = [
    (
        "thousands and decimals, as each language writes them",
        "nb",
        "Av 25.000 betalte 1 250,50 kroner.",
        "25000 1250.50",
    ),
    ("percentages, also of one digit", "de", "Es waren 7 % und 12%.", "7% 12%"),
    ("decimals with and without the sign alike", "fi", "Korko on 1,75 %, oli 1,85 prosenttia.", "1.75 1.85"),
    ("no years", "en", "Of 800 in 1998, 790 were left in 2024.", "800 790"),
    ("no days of a month", "en", "On 16 May and May 18, 40 came, 20 may stay.", "40 20"),
    ("nor both of two", "da", "Fra 14.–16. maj kom 40.", "40"),
    ("nor in other languages", "es", "El 16 de mayo llegaron 40.", "40"),
    ("no single digits, no clock, no part of a name", "en", "At 12:30, 3 Covid-19 and G20 guests ate 44 eggs.", "44"),
    ("nor where the month begins like the word for of", "nb", "Den 10. desember kom 40.", "40"),
    ("percentages in words", "es", "El 12 por ciento, un 7 por ciento y el 3,5 %.", "12% 7% 3.5"),
    ("no points of a hundred", "de", "Es sind 12 Prozent, 14 Prozentpunkte mehr.", "12% 14"),
    ("numbers in words", "fr", "Treize fois, dix-sept élus, douze pour cent, onze millions.", "13 17 12% 11000000"),
    ("no parts of longer ones", "es", "Treinta y ocho, ciento doce, dos mil once; cuarenta.", "38 40"),
    ("nor of words", "en", "Fifty-eight, two hundred and twelve, a ten-year-old, often.", "58"),
    ("up to ninety-nine, also in several words", "fr", "Vingt et un, quatre-vingt-onze, soixante et onze.", "21 91 71"),
    ("as all languages count", "da", "Enoghalvfems, tooghalvtreds, halvtreds.", "91 52 50"),
    ("also where the words change", "ru", "Двадцать один, двадцати одного, один из них.", "21"),
    ("one digit in words only where it is much", "nb", "Fem kom, fem prosent og seks millioner.", "5% 6000000"),
    ("no articles, halves and dozens", "de", "Ein Mann, eine Million, anderthalb Millionen, zwei Dutzend.", ""),
    ("both numbers of a range", "nb", "Fra 1 til 6 milliarder, 10–12 prosent.", "1000000000 6000000000 10% 12%"),
    ("and no more than a range", "zh-Hans", "有3至5万人, 10到20人。", "30000 50000 10 20"),
    ("no times of day", "de", "Um 18 Uhr und elf Uhr kamen 44, um 17.30 Uhr 45 Leute.", "44 45"),
    ("nor with a word before", "nb", "Kl. 18 og klokken tolv kom 44, kl. 17.30 kom 45 kl. 12.", "44 45"),
    ("nor in English", "en", "At 11 p.m., 10 am and ten o'clock came 44.", "44"),
    (
        "nor without one, where decimals have a comma",
        "nb",
        "Toget gikk kl. 7.57, kom klokken 13.10 og kostet 7,57 kr for 44.",
        "7.57 44",
    ),
    ("but percentages", "de", "Es sind 7.57 Prozent.", "7.57"),
    (
        "nor at an hour and its minutes",
        "en",
        "At 7.57 and by 23.10 it was 8.15 for 44, at 7.75 points.",
        "8.15 44 7.75",
    ),
    (
        "nothing that others are a share of",
        "en",
        "One in ten, four out of ten and 3 in 10 of the 12 in 24 homes.",
        "12 24",
    ),
    ("in any language", "es", "Cuatro de cada diez, uno de cada 100, 30 de los 10 pueblos.", "30 10"),
    ("nor a share of one", "nb", "Én av ti og 8 av 10 av de 12 av 40.", "12 40"),
    ("thousands and millions in words", "es", "Son 80 mil; cuestan 2,5 millones.", "80000 2500000"),
    ("also in short", "en", "It paid €1.4bn for 44eggs.", "1400000000"),
    ("among letters that have no spaces", "zh-Hans", "10月18日上午9时52分约1.4万人被安置,持续约24分钟。", "14000 24"),
    ("in the digits of other scripts", "ar", "في ٢٠٢٤ مات ٢١٢٢ من ١٬٣٠٠٬٠٠٠، ٦٫٨ ٪.", "2122 1300000 6.8"),
    ("no numbers of pages or telephones", "en", "Call 004512345 about item 12345678 or lot 450.", "450"),
]


@cases("lang, text, expected", NUMBERS)
def test_numbers_that_say_something(lang: str, text: str, expected: str) -> None:
    assert " ".join(number for number, _ in numbers(article("a", lang, text=(text,)))) == expected


def test_a_number_stands_among_its_words() -> None:
    text = (
        "After the storm of last night the ferry lay still with 214 passengers on board until noon, said the captain."
    )
    ((_, quote),) = numbers(article("a", text=(text,)))
    assert quote.sentence == "… the ferry lay still with 214 passengers on board until noon, …"
    assert quote.sentence[quote.start : quote.end] == "214"


def test_no_word_around_a_number_is_cut() -> None:
    ((_, quote),) = numbers(article("a", "de", text=("Nun liegt der Hauptrefinanzierungssatz bei 4,25 Prozent.",)))
    assert quote.sentence == "Nun liegt der Hauptrefinanzierungssatz bei 4,25 Prozent."


def test_a_number_of_millions_is_shown_with_that_word() -> None:
    told = (("de", "Es kostet 1,3 Mrd. Euro."), ("zh-Hans", "约有1.4万人被安置。"), ("en", "It paid €5m, 1 to 2 bn."))
    quotes = [quote for lang, text in told for _, quote in numbers(article("a", lang, text=(text,)))]
    assert [quote.sentence[quote.start : quote.end] for quote in quotes] == [
        "1,3 Mrd",
        "1.4万",
        "5m",
        "1 to 2 bn",
        "2 bn",
    ]


def test_what_only_one_article_reports() -> None:
    one = article("one", people=("Ann Lee", "Bo Berg"), text=("The bridge cost 4,500 crowns, 12% more.",))
    two = article("two", people=("Ann Lee",), text=("It cost 4,500 crowns.",))
    (alone,) = reported_once([one, two])
    assert (alone.article, alone.people, [q.sentence[q.start : q.end] for q in alone.numbers]) == (
        one,
        ("Bo Berg",),
        ["12%"],
    )


def test_a_country_is_not_reported_once_where_another_article_names_a_town_of_it() -> None:
    told = [article("one", places=("Denmark", "Ukraine")), article("two", places=("Aarhus",))]
    assert [one.places for one in reported_once(told, {"Aarhus": "Denmark"})] == [("Ukraine",), ("Aarhus",)]


def test_a_number_that_another_article_writes_in_words_is_not_reported_once() -> None:
    one = article("one", "nb", text=("Hun er arrestert 13 ganger, 7 prosent av saken.",))
    assert reported_once([one, article("two", "fr", text=("Arrêtée treize fois, soit 7 %.",))]) == ()


def test_a_name_that_another_article_has_in_another_form_is_not_reported_once() -> None:
    one = article("one", places=("Kaes\u014fng",), text=("In Kaes\u014fng.",))
    assert reported_once([one, article("two", text=("From Kaesong.",))]) == ()


OTHERWISE = [
    ("in a headline", {"people": ("Olga Carmona",)}, "en", "Olga Carmona decide", ""),
    ("as the other language calls it", {"places": ("Paris",)}, "nl", "Verlies", "Geklopt in Parijs."),
    ("an age", {"text": ("At 17 he scored.",)}, "en", "Win", "The 17-year-old scored."),
    ("an ordinal", {"text": ("It was 1-1 after 88 minutes.",)}, "sv", "Vinst", "I 88:e minuten."),
]


@cases("one, lang, headline, text", OTHERWISE)
def test_what_another_article_has_otherwise_is_not_reported_once(
    one: dict[str, Any], lang: str, headline: str, text: str
) -> None:
    assert reported_once([article("one", **one), article(headline, lang, text=(text,))]) == ()


def test_a_name_of_a_mark_alone_stops_nothing() -> None:
    one = article("one", people=("\u0301", "Bo Berg"), text=("Bo Berg came.",))
    (alone,) = reported_once([one, article("two", text=("Nobody came.",))])
    assert "Bo Berg" in alone.people


def test_a_short_name_is_not_hidden_by_a_word_that_holds_it() -> None:
    one = article("one", places=("Oman",), text=("In Oman.",))
    (alone,) = reported_once([one, article("two", text=("A woman.",))])
    assert alone.places == ("Oman",)


def test_numbers_that_articles_agree_on_whatever_their_spelling() -> None:
    told = [
        article("a", "nb", text=("34.000 ble drept.",)),
        article("b", text=("It killed 34,000 people.",)),
        article("c", text=("Some 70 fled.",)),
    ]
    ((quotes, count),) = agreed(told, "en")
    assert ([quote.article.title for quote in quotes], count) == (["b", "a"], 2)


def test_each_day_and_whom_it_brought() -> None:
    told = [
        article("a", date="2024-05-16", people=("Ann",)),
        article("b", date="2024-05-16", people=("Bo",)),
        article("c", date="2024-05-17", people=("Bo", "Cy"), places=("Oslo",)),
    ]
    first, second = days(told)
    assert (len(first.articles), first.people) == (2, ())
    assert (second.date, second.people, second.places) == ("2024-05-17", ("Cy",), ("Oslo",))


def test_a_country_is_not_new_where_a_town_of_it_was_named_before() -> None:
    told = [
        article("a", date="2024-05-16", places=("Oslo",)),
        article("b", date="2024-05-17", places=("Norway", "Bergen")),
    ]
    _, second = days(told, {"Oslo": "Norway", "Bergen": "Norway"})
    assert second.places == ("Bergen",)


def test_a_name_is_not_new_that_a_text_had_before() -> None:
    told = [
        article("a", date="2024-05-16", text=("Professor Berg of Leiden agreed.",)),
        article("b", "de", date="2024-05-17", people=("Bo Berg", "Cy Holm"), places=("Leiden",)),
    ]
    _, second = days(told)
    assert (second.people, second.places) == (("Cy Holm",), ())


def test_nothing_is_new_where_the_day_is_not_known() -> None:
    told = [article("a", date="2024-05-16", people=("Ann",)), article("b", date="2024-05~", people=("Bo",))]
    _, second = days(told)
    assert (second.date, second.people) == ("2024-05~", ())


def article(name: str, lang: str = "en", **facts: object) -> ArticlePage:
    return ArticlePage(f"articles/{name}.md", name, lang, **facts)  # type: ignore[arg-type]
