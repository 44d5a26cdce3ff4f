"""Articles from whole seeds: the head, the body, and why the rest went."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.config import Settings
from generator.errors import Refused
from generator.gather import articles
from generator.gather.draft import Line
from generator.gather.forms.wrap import unwrapped
from generator.records import Article, Seed
from tests.articles import one
from tests.cases import cases
from tests.quality.rows import ROOT, SHARED

SETTINGS = Settings()
HOSTILE = SHARED / "hostile/cases"

NORWEGIAN = """Meny
Logg inn
Stenger fjellovergangen etter ras
Ingen kom til skade da raset gikk natt til tirsdag.
Publisert 14. mars 2023 kl. 08.15
Av Kari Lunde
Del på Facebook
STENGT: Veien over fjellet er sperret. Foto: Per Vik/NTB
Raset gikk over veien like etter midnatt, og politiet fikk melding fra en bilist som hadde snudd i siste liten.
– Vi hørte et voldsomt brak og så at hele skråningen var i bevegelse, sier bilisten til avisen tirsdag morgen.
Venter på geologene
Veivesenet sier at overgangen blir stengt til geologene har undersøkt fjellsiden, og det kan ta flere dager.
Trafikken ledes om en annen vei, noe som gir om lag to timer lengre kjøretid for dem som skal østover.
Les også: Slik varsles ras i hele landet
Kommunen ber folk holde seg unna området, for det går fortsatt små steinsprang fra skråningen over veien.
Kommentarer (12)
Mest lest
Personvern
"""

GERMAN = """Rathaus bleibt wegen Wasserschaden geschlossen
Von Anna Berger
Stand: 03.02.2022, 10:15 Uhr
Das Rathaus der Stadt bleibt nach einem Rohrbruch in der Nacht für mindestens zwei Wochen geschlossen.
Die Feuerwehr pumpte nach Angaben eines Sprechers mehrere tausend Liter Wasser aus dem Keller des Gebäudes.
Newsletter abonnieren
Bürgerinnen und Bürger können ihre Anliegen in dieser Zeit per Telefon oder in der Stadtbibliothek vorbringen.
Lesen Sie auch: Neue Schule öffnet im Herbst
"""


PORTUGUESE = """A câmara da cidade aprovou nesta terça-feira a construção de uma nova ponte sobre o rio, depois de \
três anos de debates com os moradores dos dois bairros. Segundo a prefeita, as obras começam em março e devem durar \
pouco mais de dois anos. Quem mora na outra margem hoje leva quase uma hora para chegar ao hospital."""

ENGLISH_LINES = """The old bridge will be closed for two years
The council has decided to close the old bridge for two years while it is being repaired, and the ferry comes back.
The mayor said that nobody liked it, but that the bridge was no longer safe for lorries and buses.
For the people of the other shore the way to the hospital becomes an hour longer than it has been until now."""

STRAY = [
    ("en", ["WATCH LIVE", "The latest local news, weather and traffic where you live", "Sign up for our newsletter"]),
    (
        "de",
        ["Startseite Debatte Ein Imam über Kinderlosigkeit: Was bleibt uns übrig", "0 Kommentare", "Nächster Artikel"],
    ),
    ("tr", ["Haberler Gündem Orman yangınları söndürüldü mü, son durum nedir", "Ekonomi", "Son dakika haberleri"]),
    ("ko", ["엔터 미디어", "전체뉴스", "TV일반", "무단 전재 및 재배포 금지"]),
]


def body(article: Article) -> list[str]:
    return [paragraph.text for paragraph in article.paragraphs]


def test_a_norwegian_page_with_leftovers() -> None:
    article = one("a.txt", NORWEGIAN)
    assert article.title.value == "Stenger fjellovergangen etter ras"
    assert (article.title.inferred, article.title.evidence.line) == (False, 3)
    assert (article.lang.value, article.date and article.date.value) == ("nb", "2023-03-14")
    assert [author.value for author in article.authors] == ["Kari Lunde"]
    assert body(article)[0].startswith("Ingen kom til skade")
    assert [p.text for p in article.paragraphs if p.kind == "heading"] == ["Venter på geologene"]
    assert body(article)[-1].startswith("Kommunen ber folk")
    assert [caption.text for caption in article.captions] == ["STENGT: Veien over fjellet er sperret."]
    why = {dropped.text: dropped.why for dropped in article.dropped}
    assert why["Foto: Per Vik/NTB"] == "credit"
    assert why["Les også: Slik varsles ras i hele landet"] == "related"
    assert why["Kommentarer (12)"] == "comments"
    assert why["Del på Facebook"] == "share"


def test_a_text_without_a_paragraph_is_kept_whole() -> None:
    assert body(one("a.txt", "verse one\nmore\nverse one\nx")) == ["verse one", "more", "verse one", "x"]


def test_a_sentence_that_tells_of_a_date_is_no_date_line() -> None:
    told = "The bridge is due to be completed by January 2024."
    text = f"Bridge to nowhere costs twice as much\n\n{told}\n\n" + "\n\n".join(
        ["It has cost nine millions so far."] * 2
    )
    article = one("a.txt", text)
    assert article.date is None
    assert told in [paragraph.text for paragraph in article.paragraphs]


def test_a_last_paragraph_that_an_agency_signs_is_kept_without_the_sign() -> None:
    told = "Kommunen ber folk kjøre om Vik til veien er ryddet, trolig mot slutten av uken."
    text = NORWEGIAN.split("Kommunen ber folk")[0] + f"{told} (©NTB)\n"
    assert body(one("a.txt", text))[-1] == told


def test_a_sentence_may_begin_with_a_role_of_the_masthead() -> None:
    told = "Administrerende direktør Kari Lunde beklager."
    article = one("a.txt", NORWEGIAN.replace("Kommunen ber folk", f"{told}\n\nKommunen ber folk"))
    assert told in body(article)


def test_a_short_first_line_set_apart_is_the_headline() -> None:
    article = one("a.txt", "Snow\n\nIt fell all night over the northern valleys, and the roads were closed by noon.\n")
    assert (article.title.value, article.title.inferred, len(article.paragraphs)) == ("Snow", False, 1)


def test_a_german_page_with_leftovers() -> None:
    article = one("a.txt", GERMAN)
    assert article.title.value == "Rathaus bleibt wegen Wasserschaden geschlossen"
    assert (article.lang.value, article.date and article.date.value) == ("de", "2022-02-03")
    assert [author.value for author in article.authors] == ["Anna Berger"]
    assert len(article.paragraphs) == 3


SEEDS = [
    ("000_6378cf72d79eee48.txt", "nb", "2022-09", True, "Toppmøtet torsdag og fredag", 3),
    ("001_0d97685a5309a484.txt", "sv", None, False, "Xi till Putin: Vi är nästan lika du och jag", 0),
    ("002_ab2b2c337d7fe449.txt", "en", None, False, "Xi Jinping and Vladimir Putin Met During the Shanghai", 0),
    ("003_f2aaaee231834de1.txt", "en", None, False, "Putin meets Xi to seek support for war in Ukraine", 2),
    ("004_91d68e55cf22e653.txt", "en", None, True, "Leaders Xi Jinping and Vladimir Putin framed", 0),
]
LEFTOVERS = (
    "text size",
    "Mest läst i kategorin",
    "Senaste nytt",
    "COMMENT (48)",
    "Läs även",
    "Related Articles",
    "Back to top button",
    "Mångårig journalist",
    "Comments are closed.",
    "Do you like the content",
    "Foto:",
    "in this still image",
)


@pytest.mark.parametrize(
    ("name", "lang", "date", "inferred", "title", "captions"), SEEDS, ids=[s[0][:3] for s in SEEDS]
)
def test_the_first_five_seeds(
    name: str, lang: str, date: str | None, inferred: bool, title: str, captions: int
) -> None:
    article = one(name, (ROOT / "seeds" / name).read_bytes())
    assert article.lang.value == lang
    assert (article.date and article.date.value) == date
    assert article.title.value.startswith(title)
    assert article.title.inferred == inferred
    assert not article.title.value.endswith(".")
    assert len(article.captions) == captions
    assert not [text for text in body(article) for leftover in LEFTOVERS if leftover in text]


def test_json_of_scrapers() -> None:
    text = "Raset gikk like etter midnatt.\nIngen kom til skade, sier politiet."
    article = one(
        "a.json",
        json.dumps(
            {
                "title": "Ras over veien",
                "authors": ["Kari Lunde", "Per Vik"],
                "date_publish": "2023-03-14 08:15:00",
                "source_domain": "avisen.example",
                "url": "https://avisen.example/ras",
                "language": "no",
                "maintext": text,
            }
        ),
    )
    assert article.seed == "a.json"
    assert (article.title.value, article.lang.value) == ("Ras over veien", "nb")
    assert article.date is not None
    assert article.date.value == "2023-03-14"
    assert [author.value for author in article.authors] == ["Kari Lunde", "Per Vik"]
    assert article.source is not None
    assert article.source.value == "avisen.example"
    assert body(article) == text.split("\n")


def test_records_of_a_list_are_known_by_their_address_wherever_they_stand() -> None:
    records = [{"url": f"https://a.example/{n}", "text": f"This is text number {n}, and it is short."} for n in (1, 2)]
    listed = articles(Seed("a.json", json.dumps(records).encode()), SETTINGS)
    lines = articles(Seed("a.json", json.dumps(records[::-1]).encode()), SETTINGS)
    names = [article.seed for article in listed if isinstance(article, Article)]
    assert len(set(names)) == 2
    assert all(name.startswith("a.json#") and len(name) == len("a.json#") + 10 for name in names)
    assert [article.seed for article in lines if isinstance(article, Article)] == names[::-1]


def test_a_bad_line_of_json_lines_is_named_and_the_others_are_read() -> None:
    good, bad = articles(Seed("a.jsonl", b'{"text": "One short text stands here."}\n{"text": \n'), SETTINGS)
    assert isinstance(good, Article)
    assert isinstance(bad, Refused)
    assert bad.where == "a.jsonl, line 2"


def test_json_nested_too_deep_is_refused() -> None:
    for depth in (60, 100_000):
        (reason,) = articles(Seed("a.json", b"[" * depth + b"]" * depth), SETTINGS)
        assert isinstance(reason, Refused)
        assert "50" in reason.what


def test_a_web_page() -> None:
    paragraphs = "".join(
        f"<p>{text}</p>"
        for text in (
            "The old bridge over the river was closed on Monday after engineers found cracks in two of its pillars.",
            "The council said that repairs would take at least three months and cost about four million pounds.",
            "Drivers are asked to use the northern bridge, where the police expect long queues in the mornings.",
        )
    )
    page = f"""<html lang="en"><head><title>Bridge closed | The Gazette</title>
    <meta property="og:title" content="Bridge closed after cracks are found"><meta name="author" content="Ann Lee">
    <meta property="article:published_time" content="2021-05-03T10:00:00Z"></head>
    <body><nav><a href="/">Home</a><a href="/news">News</a></nav><article><h1>Bridge closed after cracks are found</h1>
    {paragraphs}<h2>What comes next</h2>{paragraphs.replace("Monday", "Friday").replace("The ", "This ")}</article>
    </body></html>"""
    article = one("a.html", page)
    assert article.title.value == "Bridge closed after cracks are found"
    assert article.date is not None
    assert article.date.value == "2021-05-03"
    assert [author.value for author in article.authors] == ["Ann Lee"]
    assert "What comes next" in [p.text for p in article.paragraphs if p.kind == "heading"]


def test_front_matter_gives_any_metadata() -> None:
    article = one(
        "a.md",
        "---\ntitle: No\nauthor: [Ann Lee]\ndate: 2021-05\nlang: en_GB\npeople: [Bo Ek]\n---\n"
        "# Part one\n\nShort text.\n",
    )
    assert (article.title.value, article.lang.value) == ("No", "en")
    assert article.date is not None
    assert article.date.value == "2021-05"
    assert article.given == (("people", ("Bo Ek",)),)
    assert [(p.kind, p.text) for p in article.paragraphs] == [("heading", "Part one"), ("text", "Short text.")]


@pytest.mark.parametrize(
    "block",
    ["a: &a [1]\nb: *a\n", "!!python/object:os.system x", "title: [", "- a\n- b", "just words", "template: x.html"],
)
def test_a_block_that_is_no_metadata_stays_text(block: str) -> None:
    article = one("a.md", f"---\n{block}\n---\nShort text.\n")
    assert "Short text." in body(article)
    assert article.given == ()


def test_lines_of_metadata_before_a_text() -> None:
    article = one(
        "a.txt", "Title: Bridge closed\nDate: 3 May 2021\nSource: The Gazette\n\nIt was closed. Nobody knew why."
    )
    assert article.title.value == "Bridge closed"
    assert article.date is not None
    assert article.date.value == "2021-05-03"
    assert article.source is not None
    assert article.source.value == "The Gazette"
    assert body(article) == ["It was closed. Nobody knew why."]


WRAPPED = """The old bridge over the river was closed on Monday after
engineers found cracks in two of its pillars, the council
said.

Repairs would take at least three months, and they would
cost about four million pounds, most of which the state is
to pay. Drivers are asked to use the northern bridge.
"""
FOOTER = "Subscribe to our letter and read the news of the whole county every morning at seven"

PARTED = """The old bridge over the river was closed after the engi-
neers found cracks in two of its pillars, the well-known
council said. Repairs will go on for months on the up-
and the downstream side, which is hard for this well-
known town, where both of the banks have their own shops.
On the island, a third of the shops have closed already.
"""

HYPHENS = [
    ("a word in two parts is one again", "after the engineers found cracks"),
    ("a word that has its hyphen elsewhere keeps it", "for this well-known town"),
    ("a hyphen before a joining word stays", "the up- and the downstream side"),
]


@pytest.mark.parametrize("frame", ["{}", f"Home\nNews\n\n{{}}\n{FOOTER}", f"{FOOTER}\n{FOOTER}\n\n{{}}"])
def test_lines_broken_at_a_fixed_width_are_joined_whatever_stands_around(frame: str) -> None:
    found = body(one("a.txt", frame.format(WRAPPED)))
    assert "engineers found cracks in two of its pillars, the council said." in found[0]
    assert found[1].startswith("Repairs would") and found[1].endswith("northern bridge.")


@pytest.mark.parametrize(("title", "expected"), HYPHENS)
def test_words_parted_at_the_end_of_a_line(title: str, expected: str) -> None:
    assert expected in " ".join(body(one("a.txt", PARTED))), title


BODY = [
    "Bridge closed",
    "By Ada Lie",
    "The old bridge over the river was closed on Monday, the council of the town said in a short statement.",
    "Repairs will take three months and cost four million pounds, said the engineer Karin Berg, who found the cracks.",
]
LAST = "The council will meet again on Friday, and the bridge is the first thing that it has to speak about."
ENDS = [
    ("an author's name at the end", ["Ada Lie"], []),
    ("who the author is", ["Ada Lie is a correspondent based in Oslo."], []),
    (
        "a label that comes again",
        [*(f"ABOUT THIS TOO | The {n} bridge" for n in ("first", "next", "last")), LAST],
        [LAST],
    ),
    ("a link below its label", ["Related:", "Ten bridges that you must see"], []),
    (
        "what goes on below a link",
        ["Read also: Ten bridges", "In his book, the engineer Berg tells of many bridges of the county.", "“I knew.”"],
        ["In his book, the engineer Berg tells of many bridges of the county.", "“I knew.”"],
    ),
]

MIDDLE = [
    (
        "below a link, a list and a subhead with a quotation",
        """Klinik in Waldau schließt ihre Geburtsstation
Die Klinik in Waldau schließt zum Jahresende ihre Geburtsstation. Grund ist der Mangel an Hebammen.
Geschäftsführer Dirk Ehlers nannte die Entscheidung »bitter, aber ohne Alternative«.
@ Mehr dazu: Wo in Hessen noch Kinder zur Welt kommen
Landrätin Simone Vogt will nun
1. einen Fahrdienst nach Kassel einrichten,
2. Hebammen mit 500 Euro im Monat fördern,
3. im Januar mit dem Land verhandeln.
»Eine Stunde Fahrt ist zu viel«
Die Hebamme Gabi Roth arbeitet seit 22 Jahren in Waldau. »Eine Stunde Fahrt ist zu viel«, sagt Roth.""",
    ),
    (
        "below a link, an item a line",
        """Ferry workers at Port Carrick call off strike
Ferry workers at Port Carrick have called off a strike that was due to begin on Friday, their union said.
"It is not everything we asked for, but it is fair," said the union's secretary, Donald Muir.
@ READ MORE: How the island ferries ran out of crews
Under the deal, the company will also
• hire 25 new deckhands before summer
• repair the crew quarters on two ships
Islanders relieved
Shopkeeper Morag Bain had stocked up on flour and diesel. "Now I have too much of both," she said.
The first ferry leaves on Friday at 6 a.m.""",
    ),
    (
        "below a link in Russian",
        """В Заречье закрывают последнюю пекарню
В посёлке Заречье в пятницу закроется последняя пекарня. Она работала с 1961 года.
Хозяйка пекарни Нина Орлова говорит, что мука подорожала вдвое.
@ Читайте также: Почему дорожает хлеб
Теперь жителям придётся
- ездить за хлебом в Сосновку,
- печь самим.
«Печь умеют не все»
Глава посёлка Игорь Белов обещает помочь. «Мы ищем нового пекаря», — сказал Белов.""",
    ),
    (
        "above a caption that a word of pictures opens",
        """إغلاق جسر النهر القديم في مدينة الرملة
قررت بلدية الرملة إغلاق الجسر القديم أمام الشاحنات ابتداء من يوم الأحد بعد ظهور شقوق في أحد أعمدته.
وقال رئيس البلدية سامي حداد إن سلامة السكان أهم من التجارة، وإن الإصلاح سيستغرق ستة أشهر على الأقل.
@ صورة: الجسر القديم صباح الثلاثاء
وقال التاجر كريم منصور: "سنخسر نصف زبائننا قبل الشتاء".
ووعدت البلدية بفتح طريق بديل شمال المدينة.""",
    ),
    (
        "above a caption in Danish",
        """Færge stødte på grund ved Samsø
Færgen Tunø stødte tirsdag morgen på grund ud for Samsø med 88 passagerer om bord. Ingen kom til skade.
Kaptajn Bent Kjærgaard siger, at tågen kom på få minutter.
@ Foto: Færgen Tunø ud for Kolby Kås
– Vi mærkede et bump, og så stod alt stille, fortæller passageren Jette Holm.
Søfartsstyrelsen undersøger nu ulykken. Rederiet aflyser alle afgange i dag.""",
    ),
]


@pytest.mark.parametrize(("title", "ending", "kept"), ENDS)
def test_how_an_article_ends(title: str, ending: list[str], kept: list[str]) -> None:
    assert body(one("a.txt", "\n".join([*BODY, *ending]))) == [*BODY[2:], *kept], title


@pytest.mark.parametrize(("title", "text"), MIDDLE)
def test_nothing_is_lost_beside_a_leftover_in_the_middle(title: str, text: str) -> None:
    first, *rest = [line for line in text.splitlines() if not line.startswith("@")]
    found = one("a.txt", text.replace("@ ", ""))
    assert (found.title.value, body(found)) == (first, rest), title


def test_a_list_of_short_lines_is_not_joined() -> None:
    lines = tuple(Line(f"{number}. A house at number {number} in the long street by the river") for number in range(12))
    assert unwrapped(lines) == lines


def test_as_is_changes_nothing() -> None:
    text = "Meny\n\n  Logg inn\nXi  møtte Putin i Beijing torsdag.\n"
    assert body(one("a.txt", text, as_is=True)) == ["Meny", "  Logg inn", "Xi  møtte Putin i Beijing torsdag."]


def test_a_line_above_the_limit_is_refused_with_the_limit() -> None:
    (reason,) = articles(Seed("a.txt", b"word " * 5000), SETTINGS)
    assert isinstance(reason, Refused)
    assert "20,000" in reason.what


@pytest.mark.skipif(not HOSTILE.exists(), reason="the hostile cases are not here")
@pytest.mark.parametrize("folder", ["bytes", "text", "title", "frontmatter"])
def test_hostile_seeds_are_read_or_refused(folder: str) -> None:
    for file in sorted((HOSTILE / folder).iterdir()):
        (found,) = articles(Seed(file.name, file.read_bytes()), SETTINGS)
        assert isinstance(found, Refused) or (found.title.value and found.paragraphs), file.name


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=400), st.sampled_from(["txt", "md", "html", "json", "jsonl"]), st.booleans())
def test_any_text_is_read_or_refused_and_no_line_is_lost(text: str, suffix: str, as_is: bool) -> None:
    for found in articles(Seed(f"a.{suffix}", text.encode("utf-8", "replace")), SETTINGS, as_is):
        if isinstance(found, Article):
            assert found.title.value
            assert found.paragraphs


@pytest.mark.parametrize(("lang", "leftovers"), STRAY)
def test_leftovers_in_another_language_do_not_tell_the_language(lang: str, leftovers: list[str]) -> None:
    text = "\n".join([*leftovers, PORTUGUESE, *leftovers[:2]])
    assert one("a.txt", text).lang.value == "pt", lang


def test_no_paragraph_weighs_more_than_all_short_lines() -> None:
    wrapped = ["The council of the town has bought the old", "BRIDGE, which it wants to open again next year"] * 12
    footer = (
        "Startseite Gesellschaft Ein Verein der Stadt feiert in diesem Jahr ein sehr rundes Jubiläum mit allen Gästen"
    )
    assert one("a.txt", "\n".join([footer, *wrapped])).lang.value == "en"


VOID = ["http: / / bridges. blogspot. com / 2017 / 05 / bridge", "www.gazette.com", "gazette.example.com", "Read more"]


@pytest.mark.parametrize("title", VOID)
def test_an_address_or_a_button_is_no_headline(title: str) -> None:
    sentence = "The council has decided to close the old bridge."
    text = f"{sentence} It is repaired, and the ferry comes back. The mayor said so on Tuesday, after a long debate."
    for seed in (f"---\ntitle: {title}\n---\n{text}\n{text[::-1]}", f"{title}\n{text}\n"):
        assert one("a.md", seed).title.value == sentence.rstrip(".")


def test_a_headline_said_three_times_is_said_once() -> None:
    said = "The old bridge will be closed"
    assert one("a.md", f"---\ntitle: {said} {said} {said}\n---\nThe council has decided so.").title.value == said


def test_the_words_of_a_button_go_from_the_end_of_a_paragraph() -> None:
    lines = ENGLISH_LINES.replace("buses.", "buses. Read more Read more")
    assert body(one("a.txt", lines)) == ENGLISH_LINES.splitlines()[1:]


LINKS = [
    "Life with bridges: How they are built\nLife with bridges: Who pays?\nLife with bridges: Ten of the oldest",
    "ann.lee@gazette.example",
    "Columnist Ann Lee ann.lee@gazette.example",
]


@pytest.mark.parametrize("links", LINKS)
def test_links_and_addresses_between_paragraphs_go(links: str) -> None:
    first, second, *rest = ENGLISH_LINES.splitlines()
    assert body(one("a.txt", "\n".join([first, second, links, *rest]))) == [second, *rest]


def test_people_who_speak_are_no_list_of_links() -> None:
    spoken = ["Mayor Lee: It is not safe.", "Mayor Lee: It never was.", "Mayor Lee: We close it."]
    first, second, *rest = ENGLISH_LINES.splitlines()
    assert body(one("a.txt", "\n".join([first, second, *spoken, *rest]))) == [second, *spoken, *rest]


SHOWN = "The mayor of the town at the old bridge, where lorries wait for the ferry"
GONE = [
    ("a caption below the name of its agency", 2, ["Reuters", SHOWN], "caption"),
    ("a caption once more, without its credit", 2, [f"{SHOWN}. Photo: Ann Lee", f"{SHOWN}."], "caption"),
    ("who has the rights to it, and since when", 1, ["© 3 May 2021 The Gazette"], "notice"),
    ("when it was updated", 3, ["Updated 4 May 2021, 10:15"], "date"),
    ("the desk of an author below a date", 1, ["4 May 2021", "Ann Lee", "Harbour desk"], "byline"),
]


@cases("at, lines, why", GONE)
def test_a_line_that_is_no_part_of_the_text_goes(at: int, lines: list[str], why: str) -> None:
    text = ENGLISH_LINES.splitlines()
    found = one("a.txt", "\n".join([*text[:at], *lines, *text[at:]]))
    assert body(found) == text[1:]
    assert (found.dropped[-1].text, found.dropped[-1].why) == (lines[-1], why)
    assert (found.date is None) is (why not in ("date", "byline"))


VOIDS = [
    ("a.txt", "title: The old bridge\n", "there is no text in it"),
    ("a.json", '["The old bridge"]', "this is no JSON object"),
    ("a.json", '{"title": "The old bridge"}', "it has no text"),
]


@pytest.mark.parametrize(("path", "text", "what"), VOIDS)
def test_a_seed_without_a_text_is_refused(path: str, text: str, what: str) -> None:
    (found,) = articles(Seed(path, text.encode()), SETTINGS)
    assert isinstance(found, Refused)
    assert found.what == what


def test_a_block_that_never_ends_is_text() -> None:
    assert body(one("a.txt", f"---\ntitle: Another bridge\n{ENGLISH_LINES}")) == ENGLISH_LINES.splitlines()[1:]
