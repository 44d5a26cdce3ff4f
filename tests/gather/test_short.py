"""Short articles: a few lines in a local paper, letters, live texts, print, mail, with little to tell their parts."""

from __future__ import annotations

import pytest

from generator.config import Settings
from generator.gather import articles
from generator.records import Article, Seed
from tests.cases import cases

LETTER = (
    "Depuis deux mois, la mairie a retiré les bancs de la place pour les réparer, et les anciens s'assoient par terre.",
    "J'ai demandé à la mairie : ils attendent de la peinture. Qu'on nous les rende comme ils étaient.",
)
NEWS = (
    "Wegen eines Schadens an der Pumpe bleibt das Bad in Lauenau bis Juli zu. Das teilte die Stadt am Montag mit.",
    "Die Reparatur kostet rund 80.000 Euro, sagte Bürgermeister Uwe Lang. Dauerkarten werden anteilig erstattet.",
)


def read(*lines: str) -> Article:
    (found,) = articles(Seed("a.txt", "\n".join(lines).encode()), Settings())
    assert isinstance(found, Article)
    return found


def texts(article: Article) -> list[str]:
    return [paragraph.text for paragraph in article.paragraphs]


LEAD = "Ein Schaden an der Pumpe fällt erst beim Füllen der Becken auf, und der Hersteller hat Ferien bis August"
HEADED = [
    ("below a section", ["Courrier des lecteurs", "Les bancs de la place"], LETTER),
    ("below a trail", ["Startseite | Lokales | Kreis Lauen", "Freibad öffnet im Juli"], NEWS),
    ("below two rubrics", ["Start / Lokales", "Freibad öffnet im Juli"], NEWS),
    ("above a date", ["Freibad öffnet im Juli", "Veröffentlicht am 3. Mai 2021 von Anna Berger"], NEWS),
    ("above a source", ["Freibad öffnet im Juli", "Erschienen in: Lauenauer Bote"], NEWS),
    ("above a longer lead", ["Streit um die Pumpe", LEAD], NEWS),
]


@cases("top, below", HEADED)
def test_the_headline_of_a_short_text(top: list[str], below: tuple[str, ...]) -> None:
    found = read(*top, *below)
    headline = next(line for line in top if line[:3] in ("Les", "Fre", "Str"))
    assert (found.title.value, found.title.inferred) == (headline, False)
    assert texts(found) == [*(line for line in top if line == LEAD), *below]


NOT_HEADED = [
    ("an overline that ends as a sentence", "Das Bad öffnet im Juli."),
    ("a section", "Leserbriefe"),
    ("a name", "Anna Berger"),
    ("in another language", "Le stade ouvre enfin"),
]


@cases("line", NOT_HEADED)
def test_what_is_no_headline_above_a_paragraph(line: str) -> None:
    assert read(line, *NEWS, *NEWS[:1]).title.value != line


TO_COME = [
    "Konzert: Samstag, 20. Juli 2024, ab 15 Uhr",
    "Bis zum 20. Juli 2024.",
    "Das Bad öffnet am Samstag, 20. Juli 2024.",
]


@pytest.mark.parametrize("line", TO_COME)
def test_a_day_to_come_in_the_last_line_is_not_that_of_publication(line: str) -> None:
    found = read("Freibad öffnet im Juli", *NEWS, line)
    assert found.date is None
    assert texts(found)[-1] == line


SIGNED = [
    ["Lucette Bonnet, Castres"],
    ["Lucette Bonnet. Castres"],
    ["Lucette Bonnet", "Castres"],
    ["(par Lucette Bonnet)"],
    ["Par Lucette Bonnet"],
    ["Lucette Bonnet", "Saint-Pons"],
]


@pytest.mark.parametrize("lines", SIGNED, ids=[" / ".join(case) for case in SIGNED])
def test_who_signs_a_letter(lines: list[str]) -> None:
    found = read("Les bancs de la place", *LETTER, *lines)
    assert [author.value for author in found.authors] == ["Lucette Bonnet"]
    assert texts(found) == [*LETTER]


LIVE = [
    *(
        "18h05",
        "Un train sur trois en Bretagne",
        "La circulation reste très perturbée entre Rennes et Brest. La direction",
    ),
    *(
        "16h30",
        "Manifestation à Quimper",
        "Huit cents personnes ont défilé de la gare à la préfecture, selon la police.",
    ),
]
LIVE[2] += " annonce un retour à la normale demain."


@pytest.mark.parametrize(
    "top", [["Grève des trains : la journée en direct"], ["Direct : Grève des trains", "3 mai 2021"]]
)
def test_the_times_and_subheads_of_a_live_text_stay(top: list[str]) -> None:
    found = read(*top, *LIVE)
    assert found.title.value == top[0]
    assert texts(found) == LIVE


def test_a_printed_headline_of_two_lines_is_whole() -> None:
    small = read("Seite 3", "", "Freibad bleibt zu. Stadt", "sucht den Hersteller", "", *NEWS)
    capital = read(
        "Winzer bangen um ihre", "Steillagen an der Pumpe", "", *NEWS, "Steillagen fehlen den Winzern sehr, sagte er."
    )
    assert small.title.value == "Freibad bleibt zu. Stadt sucht den Hersteller"
    assert capital.title.value == "Winzer bangen um ihre Steillagen an der Pumpe"


def test_one_number_between_dashes_is_that_of_a_page() -> None:
    found = read("Freibad öffnet im Juli", "", NEWS[0], "", "- 3 -", "", NEWS[1])
    assert texts(found) == [*NEWS]
    assert [dropped.why for dropped in found.dropped if dropped.text == "- 3 -"] == ["page number"]


MAIL = """---------- Přeposlaná zpráva ---------
Od: {sender}
Datum: po 4. 3. 2024 v 6:12
Předmět: Ranní přehled
Komu: <odberatele@podjestedskydenik.example>

Kraj zavře dvě porodnice

Krajští zastupitelé v neděli večer rozhodli, že od července skončí porodnice v Turnově a ve Frýdlantu kvůli lékařům.

Odbory svolaly na středu shromáždění před budovu krajského úřadu. Petici podepsalo šest tisíc lidí z celého kraje.

Odhlásit odběr
"""
SENDERS = [
    ("Podještědský deník <zpravodaj@podjestedskydenik.example>", "Podještědský deník", "2024-03-04"),
    ("Jana Lišková <jana@posta.example>", None, None),
    ("Jana <redakce@trojanak.example>", None, None),
    ("Trojanák <redakce@posta.trojanak.example>", "Trojanák", "2024-03-04"),
]


@pytest.mark.parametrize(("sender", "source", "date"), SENDERS, ids=[case[0] for case in SENDERS])
def test_the_mail_of_a_paper_gives_its_name_and_the_day(sender: str, source: str | None, date: str | None) -> None:
    found = read(MAIL.format(sender=sender))
    assert (found.title.value, len(found.paragraphs)) == ("Kraj zavře dvě porodnice", 2)
    assert (found.source.value if found.source else None) == source
    assert (found.date.value if found.date else None) == date


QUOTING = [
    "Council leader apologises for angry message",
    "By Tom Reed",
    "This is what she wrote to a resident of Mill Lane:",
    *("From: Anita Crowe", "To: Derek Hall", "Date: 3 May 2021", "Subject: Your drain"),
    "Please stop writing to me about the drain, for you are a pest and nobody here reads your letters any more.",
    "Mr Hall said that he was shocked by the message, and the council leader said that she was sorry for it.",
]


@pytest.mark.parametrize("note", ["", "---- Original message ----", "Begin forwarded message:"])
def test_a_message_that_an_article_quotes_is_no_mail(note: str) -> None:
    assert read(*QUOTING).title.value == QUOTING[0]
    forwarded = read(*filter(None, [note]), *QUOTING[3:7], QUOTING[0], *QUOTING[7:])
    assert (forwarded.title.value, texts(forwarded)) == (QUOTING[0], QUOTING[7:])


def test_a_record_copied_from_a_reader_of_feeds() -> None:
    found = read(
        "Bergblatt (RSS)", "Titel: Freibad öffnet im Juli", "Link: https://berg.example/1", "Autor: Ann Lee", *NEWS
    )
    assert (found.title.value, [author.value for author in found.authors]) == ("Freibad öffnet im Juli", ["Ann Lee"])
    assert texts(found) == [*NEWS]


def test_a_page_as_an_archive_kept_it() -> None:
    found = read("Wayback Machine", "5 captures", "10 Aug 2022 - 19 Dec 2023", "Freibad öffnet im Juli", *NEWS)
    assert found.date is None
    assert (found.title.value, texts(found)) == ("Freibad öffnet im Juli", [*NEWS])


def test_a_sentence_below_a_headline_that_ends_in_a_small_word_is_its_lead() -> None:
    headline, lead = "Freibad: Stadt hält Schaden an", "Die Pumpe kostet die Stadt viel Geld."
    found = read(headline, lead, "", *NEWS, "Die Freibad-Pumpe hat Schaden genommen.")
    assert (found.title.value, texts(found)[0]) == (headline, lead)
