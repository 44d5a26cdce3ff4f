"""Exports of archives: several articles in one text, each with its labels."""

from __future__ import annotations

from generator.config import Settings
from generator.gather import articles
from generator.records import Article, Seed

NEXIS = """Page 1 of 2
Council closes the harbour baths
Date and Time: = 2025-11-03 11:42

Council closes the harbour baths
The Harbour Gazette
October 14, 2025 Tuesday

Copyright 2025 Harbour Newspapers Ltd All Rights Reserved

Section: NEWS; Pg. 7
Length: 131 words
Byline: Ann Lee Local government reporter

Body

The baths at the harbour, opened in 1904 and used by three schools, will close at Easter, the council said on Monday.

"We are not closing a pool, we are admitting that we could not afford one," its leader told the chamber.

Load-Date: October 15, 2025

End of Document

Page 2 of 2
Ferry workers accept their offer
Northern Post
October 15, 2025 Wednesday

Byline: Bo Ek; Ida Moe

Body

Deckhands and engineers of the ferries have accepted a rise of five per cent, which ends a dispute of three weeks.

The company expects its full timetable from Saturday on, and will pay back what passengers had paid.

End of Document
"""

RETRIEVER = """Kommunen säljer huset vid hamnen
Norra Bladet. Publicerat i print. 2025-10-13.

Huset vid hamnen läggs ut till försäljning efter årsskiftet, beslutade kommunstyrelsen i måndags efter en lång debatt.

Det byggdes 1948 och rymmer bibliotek, biograf och en samlingssal för trehundra personer, men taket läcker.

© Norra Bladet
Alla artiklar är skyddade av upphovsrättslagen. Artiklar får inte distribueras utanför den egna organisationen.

Varg siktad vid hamnen
Västra Kuriren. Publicerat på webb. 2025-10-14 08:12.

En ensam varg gick på tisdagsmorgonen över lekplatsen vid hamnen, där barnen hölls inomhus ända till klockan tio.

Enligt länsstyrelsen rör det sig troligen om en ung hanne på vandring norrut, som inte är farlig för någon.

© Västra Kuriren
Alla artiklar är skyddade av upphovsrättslagen. Artiklar får inte distribueras utanför den egna organisationen.
"""

FACTIVA = """Council closes the harbour baths
By Ann Lee
596 words
14 October 2025
09:12
The Harbour Gazette
HRBG
English
© 2025 Harbour Newspapers Ltd. All rights reserved.

The baths at the harbour, opened in 1904 and used by three schools, will close at Easter, the council said on Monday.

Document HRBG000020251014elae0001k

Ferry workers accept their offer
1,023 words
15 October 2025
Northern Post
NRPO
English

Deckhands and engineers of the ferries have accepted a rise of five per cent, which ends a dispute of three weeks.

Document NRPO000020251015elaf00022
"""

PAPERS = """The papers of the harbour

The baths at the harbour, opened in 1904 and used by three schools, were to close at Easter, says a paper of May.

Document 1

Deckhands and engineers of the ferries were to have a rise of five per cent, says the first of the papers we read.

Les hele artikkelen på https://www.harbour.example/papers

The company expected its full timetable from Saturday on, and was to pay back what its passengers had paid till then.
"""


def test_an_export_of_nexis() -> None:
    first, second = _read(NEXIS)
    assert _head(first) == ("Council closes the harbour baths", "2025-10-14", "The Harbour Gazette", ["Ann Lee"])
    assert _head(second) == ("Ferry workers accept their offer", "2025-10-15", "Northern Post", ["Bo Ek", "Ida Moe"])
    assert [paragraph.line for paragraph in first.paragraphs] == [17, 19]
    assert "Length: 131 words" in [dropped.text for dropped in first.dropped if dropped.why == "export"]


def test_an_export_of_retriever() -> None:
    first, second = _read(RETRIEVER)
    assert _head(first) == ("Kommunen säljer huset vid hamnen", "2025-10-13", "Norra Bladet", [])
    assert _head(second) == ("Varg siktad vid hamnen", "2025-10-14", "Västra Kuriren", [])


def test_an_export_of_factiva() -> None:
    first, second = _read(FACTIVA)
    assert _head(first) == ("Council closes the harbour baths", "2025-10-14", "The Harbour Gazette", ["Ann Lee"])
    assert _head(second) == ("Ferry workers accept their offer", "2025-10-15", "Northern Post", [])


def test_who_speaks_in_an_article_is_no_label() -> None:
    asked = "Journalist: Why do they close?"
    first, _ = _read(NEXIS.replace('"We are', f'{asked}\n\n"We are'))
    assert asked in [paragraph.text for paragraph in first.paragraphs]
    assert [author.value for author in first.authors] == ["Ann Lee"]


def test_subheads_and_links_part_no_article() -> None:
    (article,) = _read(PAPERS)
    assert article.seed == "a.txt"


def test_each_article_has_a_name_of_its_own_that_stays() -> None:
    names = [article.seed for article in _read(NEXIS)]
    assert len(set(names)) == 2 and all(name.startswith("a.txt#") for name in names)
    assert [article.seed for article in _read(RETRIEVER + NEXIS)][-1] == names[-1]


def test_a_name_does_not_change_with_the_others_or_the_day_of_loading() -> None:
    names = [article.seed for article in _read(NEXIS)]
    again = NEXIS.replace("Page 2 of 2", "Page 3 of 3").replace("2025-11-03", "2025-11-04")
    more = RETRIEVER.split("Varg")[0] + again.replace("October 15, 2025\n\nEnd", "October 16, 2025\n\nEnd")
    assert [article.seed for article in _read(more)][1:] == names


def test_an_article_that_is_there_twice_is_one_of_the_site() -> None:
    names = [article.seed for article in _read(NEXIS)]
    assert [article.seed for article in _read(NEXIS + NEXIS)] == names


def test_the_only_article_of_an_export_is_called_as_if_others_stood_below() -> None:
    (article,) = _read(NEXIS[: NEXIS.index("Page 2")])
    assert article.seed == _read(NEXIS)[0].seed
    assert _head(article) == ("Council closes the harbour baths", "2025-10-14", "The Harbour Gazette", ["Ann Lee"])


def test_an_article_of_short_paragraphs_below_another_is_one_too() -> None:
    short = "The ferry is back\n\nIt was gone for two years.\n\nNobody liked that, said Bo Ek.\n"
    assert [article.title.value for article in _read(NEXIS + short)][2:] == ["The ferry is back"]


def _read(text: str) -> list[Article]:
    found = articles(Seed("a.txt", text.encode()), Settings())
    return [article for article in found if isinstance(article, Article)]


def _head(article: Article) -> tuple[str, str | None, str | None, list[str]]:
    date, source = (value.value if value else None for value in (article.date, article.source))
    return article.title.value, date, source, [author.value for author in article.authors]
