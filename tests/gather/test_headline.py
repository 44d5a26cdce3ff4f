"""Which line of a text is the headline, in the layouts that people paste."""

from __future__ import annotations

import pytest

from generator.gather.draft import Draft, Line
from generator.gather.head import broken, title
from generator.gather.head.title import without_site
from generator.records import Article
from tests.articles import one
from tests.cases import cases

BODIES = {
    "en": [
        "The old bridge over the river was closed on Monday after engineers found cracks in two of its pillars.",
        "The council said that repairs would take at least three months and cost about four million pounds.",
        "Drivers are asked to use the northern bridge, where the police expect long queues in the mornings.",
    ],
    "nb": [
        "Den gamle broen over elva ble stengt mandag etter at ingeniører fant sprekker i to av pilarene.",
        "Kommunen sier at reparasjonene vil ta minst tre måneder og koste om lag førti millioner kroner.",
        "Bilistene blir bedt om å bruke den nordre broen, der politiet venter lange køer om morgenen.",
    ],
    "sv": [
        "Den gamla bron över älven stängdes i måndags efter att ingenjörer hittat sprickor i två av pelarna.",
        "Kommunen uppger att reparationerna tar minst tre månader och kostar omkring fyrtio miljoner kronor.",
        "Bilister uppmanas att använda den norra bron, där polisen väntar sig långa köer på morgnarna.",
    ],
    "de": [
        "Die alte Brücke über den Fluss ist am Montag gesperrt worden, weil zwei Pfeiler Risse haben.",
        "Die Stadt teilte mit, dass die Arbeiten mindestens drei Monate dauern und vier Millionen Euro kosten.",
        "Autofahrer sollen die nördliche Brücke nehmen, wo die Polizei am Morgen mit langen Staus rechnet.",
    ],
    "fr": [
        "Le vieux pont sur la rivière a été fermé lundi après la découverte de fissures dans deux de ses piliers.",
        "La mairie indique que les réparations dureront au moins trois mois et coûteront quatre millions d’euros.",
        "Les automobilistes sont invités à prendre le pont du nord, où la police attend de longues files le matin.",
    ],
    "fi": [
        "Joen ylittävä vanha silta suljettiin maanantaina, kun kahdesta sen pilarista löytyi halkeamia.",
        "Kaupungin mukaan sillan korjaus kestää ainakin kolme kuukautta ja maksaa noin neljä miljoonaa euroa.",
        "Autoilijoita kehotetaan käyttämään pohjoista siltaa, jolla poliisi odottaa aamuisin pitkiä jonoja.",
    ],
    "ja": [
        "川に架かる古い橋は、二本の橋脚に亀裂が見つかったため月曜日に閉鎖された。市が明らかにした。",
        "市によると、橋の修理には少なくとも三か月かかり、費用は約四億円に上る見通しだという。",
        "警察は運転手に北の橋を使うよう呼びかけており、朝は長い渋滞が予想されるとしている。",
    ],
}
HEADLINES = {
    "en": "Old bridge closed after cracks are found",
    "nb": "Stenger den gamle broen etter funn av sprekker",
    "sv": "Gamla bron stängs efter sprickor i pelarna",
    "de": "Alte Brücke wegen Rissen gesperrt",
    "fr": "Le vieux pont fermé après la découverte de fissures",
    "fi": "Vanha silta suljettiin halkeamien takia",
    "ja": "古い橋、亀裂で閉鎖 修理に三か月",
}
LAYOUTS = {
    "alone on top": "{head}\n{body}",
    "set apart": "{head}\n\n{body}",
    "with a site's name": "{head} | The Gazette\n\n{body}",
    "below a rubric": "News\n{head}\n{body}",
    "below a menu": "Menu\nHome\nSport\nWeather\n{head}\n{body}",
    "repeated": "{head}\n{head}\n{body}",
    "repeated after a trail": "Home > News > {head}\n{head}\n{body}",
    "above a date": "{head}\n2021-05-03\n{body}",
    "as Markdown": "# {head}\n\n{body}",
}


def read(text: str, suffix: str = "txt") -> Article:
    return one(f"a.{suffix}", text)


@pytest.mark.parametrize("lang", sorted(HEADLINES))
@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_headline_is_found_in_every_layout(layout: str, lang: str) -> None:
    text = LAYOUTS[layout].format(head=HEADLINES[lang], body="\n".join(BODIES[lang]))
    found = read(text, "md" if layout == "as Markdown" else "txt")
    assert (found.title.value, found.title.inferred) == (HEADLINES[lang], False)
    assert HEADLINES[lang] not in [paragraph.text for paragraph in found.paragraphs]
    assert found.lang.value == lang


@pytest.mark.parametrize("lang", sorted(HEADLINES))
def test_a_text_without_a_headline_is_headed_by_its_first_sentence(lang: str) -> None:
    found = read("\n".join(BODIES[lang]))
    assert found.title.inferred
    assert BODIES[lang][0].startswith(found.title.value.rstrip("…"))
    assert len(found.paragraphs) == len(BODIES[lang])


@pytest.mark.parametrize(
    ("lang", "sent", "said"),
    [
        ("nb", "OSLO, 3. mai (NTB) – ", "Den gamle broen er stengt"),
        ("en", "CAPE TOWN — ", "The old bridge is closed"),
        ("es", "Lima, 3 may (EFE).- ", "El viejo puente está cerrado"),
        ("ru", "МОСКВА, 3 мая — ", "Старый мост закрыт"),
    ],
)
def test_where_and_when_a_report_was_sent_is_no_part_of_its_headline(lang: str, sent: str, said: str) -> None:
    assert title.inferred([Line(f"{sent}{said}.")], lang).value == said


def test_a_match_at_the_head_of_a_sentence_is_no_dateline() -> None:
    text = "Brann – Viking endte uten mål. NRK – Norges største – viste kampen."
    assert title.inferred([Line(text)], "nb").value == "Brann – Viking endte uten mål"


def test_a_headline_that_begins_with_a_colon_goes_on_from_the_line_above() -> None:
    body = "\n".join(BODIES["en"])
    found = read(f"Old bridge\n: Closed after cracks were found in its pillars\nBy Ann Lee\n3 May 2021\n{body}")
    assert found.title.value == "Old bridge: Closed after cracks were found in its pillars"


def test_a_line_that_says_when_it_was_updated_is_no_headline() -> None:
    body = "\n".join(BODIES["en"])
    found = read(f"{HEADLINES['en']}\nTown of Two Rivers, Gazette News Desk | Updated: 3 May 2021, 09:01 AM\n{body}")
    assert found.title.value == HEADLINES["en"]


def test_a_trail_that_leads_to_a_section_is_no_headline() -> None:
    found = read("\n".join(["Home › News › Old bridge county › Bridges", HEADLINES["en"], "3 May 2021", *BODIES["en"]]))
    assert found.title.value == HEADLINES["en"]


LAST_CRUMB = "Brückensperrung: Risse in Pfeilern – wie sicher ist die alte Brücke?"
BELOW_A_CRUMB = [
    ("in other words below an overline", ["Risse im Beton", "Alte Brücke zu: Wie sicher sind ihre Pfeiler?"], 1),
    ("in the same words at once", ["Wie sicher ist die alte Brücke?"], None),
    (
        "in other words above a lead, and longer",
        [
            "Risse im Beton",
            "Fachleute fanden Risse in Pfeilern und zweifeln, wie sicher die alte Brücke ist",
            "Gesperrt wird sie noch am Abend.",
        ],
        1,
    ),
    (
        "a longer lead without a stop below a rubric",
        ["Exklusiv", "Fachleute fanden Risse in Pfeilern und zweifeln, wie sicher die alte Brücke ist"],
        None,
    ),
    (
        "another article below a rubric, on the same subject",
        ["Analyse", "Alte Pfeiler: Warum niemand früher hinsah"],
        None,
    ),
    (
        "a lead below a byline",
        ["Von Anna Lehmann", "Alte Brücke und Pfeiler werden nun drei Monate lang saniert"],
        None,
    ),
    ("another article below a rubric", ["Mehr dazu", "Stadtfest lockt Tausende Besucher an"], None),
]


@cases("below, place", BELOW_A_CRUMB)
def test_the_headline_stands_below_the_last_crumb(below: list[str], place: int | None) -> None:
    found = read("\n".join(["Home", "Politik", LAST_CRUMB, *below, "09.09.2025, 14:55 Uhr", *BODIES["de"]]))
    assert found.title.value == (LAST_CRUMB if place is None else below[place])


IN_TRAILS = [
    ("a numbered crumb alone", ["1. Home", "2. Local", f"3. {HEADLINES['en']}"], HEADLINES["en"]),
    (
        "the crumb has the overline too",
        ["1. Home", "2. Local", f"3. Two Rivers: {HEADLINES['en']}", "Two Rivers", HEADLINES["en"]],
        f"Two Rivers: {HEADLINES['en']}",
    ),
    ("the site behind it", [f"News Local {HEADLINES['en']} - Latest news", HEADLINES["en"]], HEADLINES["en"]),
    (
        "a list of contents above, with the end of the headline",
        [
            "In this report",
            "After cracks are found",
            "A river town",
            "Local",
            f"Old bridge: {'After cracks are found'}",
        ],
        "Old bridge: After cracks are found",
    ),
    (
        "the crumb says overline and headline",
        [
            "Home",
            "Town engineers' old bridge with cracks -- CLOSED!",
            "Town engineers",
            "Old bridge with cracks closed",
        ],
        "Town engineers' old bridge with cracks -- CLOSED!",
    ),
]


@cases("top, title", IN_TRAILS)
def test_the_headline_beside_a_trail(top: list[str], title: str) -> None:
    assert read("\n".join([*top, "By Ann Lee", "3 May 2021", *BODIES["en"]])).title.value == title


BELOW_A_HEADLINE = [
    ("what a union says", "sv", "Facket: ”En katastrof för alla som jobbar”"),
    ("what somebody says, with a dash", "nb", "Næringslivet: – Helt uforståelig i sesongen"),
    ("a quotation", "fr", "« Cela va durer tout l’été »"),
]


@cases("lang, lead", BELOW_A_HEADLINE)
def test_a_lead_that_asks_or_quotes_is_no_headline_and_stays(lang: str, lead: str) -> None:
    menu = ["Menu", "Sport", "Extra"]
    found = read("\n".join([*menu, HEADLINES[lang], lead, "Ann Lee", "2021-05-03 14:22", *BODIES[lang]]))
    assert found.title.value == HEADLINES[lang]
    assert found.paragraphs[0].text == lead


def test_a_short_lead_in_a_script_without_spaces_stays() -> None:
    lead = "古い橋の橋脚二本に亀裂"
    found = read("\n".join(["トップ", "社会", "経済", HEADLINES["ja"], lead, "2021年5月3日 21時10分", *BODIES["ja"]]))
    assert (found.title.value, found.paragraphs[0].text) == (HEADLINES["ja"], lead)


def test_a_lead_that_asks_is_no_headline() -> None:
    headline, lead = "The town lost its bridge. Now it waits", "Can engineers mend cracks in the pillars of a bridge?"
    found = read("\n".join(["Features", headline, lead, "By Ann Lee", "3 May 2021", *BODIES["en"]]))
    assert (found.title.value, found.paragraphs[0].text) == (headline, lead)


def test_a_caption_that_a_name_signs_is_no_headline() -> None:
    headline = "A driver who crossed the water every day shares five things that surprised her, from the fog to what"
    headline += " she ate and who came along"
    caption = "The old bridge over the river after engineers found cracks in two of its pillars. Ann Lee"
    found = read("\n".join(["Life", headline, "By Bo Ek", caption, "3 May 2021", "Share", *BODIES["en"]]))
    assert found.title.value == headline


BROKEN = [
    ("three lines", "fr", ["Le vieux pont fermé", "après la découverte", "de fissures"], "Par Anne Petit", True),
    ("two lines, the first short", "de", ["Alte Brücke gesperrt", "wegen der Risse in zwei Pfeilern"], "", True),
    ("a byline with a small letter", "it", ["Chiuso il vecchio ponte dopo la scoperta"], "di Marco Feltri", True),
    (
        "buttons with small letters",
        "en",
        ["Old bridge closed after cracks are found"],
        "facebook twitter whatsapp",
        True,
    ),
    ("a line of its own", "en", ["Old bridge closed after cracks are found", "Nobody knows for how long"], "", False),
    ("how long ago", "de", ["Alte Brücke wegen Rissen in zwei Pfeilern gesperrt"], "vor 3 Stunden aktualisiert", True),
    ("how long ago", "fr", ["Le vieux pont fermé après des fissures"], "il y a deux heures", True),
    ("who tells it", "it", ["Chiuso il vecchio ponte dopo la scoperta"], "dal nostro inviato", True),
]


@cases("lang, parts, below, one", BROKEN)
def test_a_headline_broken_over_lines_is_whole(lang: str, parts: list[str], below: str, one: bool) -> None:
    body = BODIES.get(lang) or ITALIAN
    found = read("\n".join(["Home", "Sport", *parts, *filter(None, [below]), "3.5.2021", *body]))
    assert found.title.value == (" ".join(parts) if one else parts[0])


ITALIAN = [
    "Il vecchio ponte sul fiume è stato chiuso lunedì dopo che i tecnici hanno trovato crepe in due piloni.",
    "Secondo il comune i lavori dureranno almeno tre mesi e costeranno circa quattro milioni di euro.",
    "Gli automobilisti dovranno usare il ponte nord, dove la polizia si aspetta lunghe code al mattino.",
]


def test_the_headline_may_be_far_above_the_date() -> None:
    headline = "Bridge trouble after cracks are found on Monday"
    lead = "Engineers found cracks in two of its pillars, and the old bridge is closed"
    buttons = ["Save", "Share", "Copy link", "For readers only", "Log in"]
    found = read("\n".join(["Gazette Society", headline, lead, *buttons, "3 May 2021", *BODIES["en"]]))
    assert found.title.value == headline


LABELLED = [
    ("the article itself", "VIDEO: Cracks in the pillars of an old bridge", True),
    ("another article", "VIDEO: Fair draws thousands of people to town", False),
]


@cases("line, itself", LABELLED)
def test_a_line_that_points_elsewhere_may_name_the_article_where_no_other_does(line: str, itself: bool) -> None:
    found = read("\n".join(["Home", "Programmes", line, "3 May 2021", "By Ann Lee", *BODIES["en"]]))
    assert (found.title.value == line) is itself


def test_an_article_that_checks_facts_may_say_so_in_its_headline() -> None:
    found = read("\n".join(["Fact check: Is the old bridge closed?", *BODIES["en"]]))
    assert found.title.value == "Fact check: Is the old bridge closed?"


SITES = [
    ("Bridge closed after cracks | The Gazette", "", "Bridge closed after cracks"),
    ("Bridge closed - The Gazette", "thegazette.example", "Bridge closed"),
    ("Bridge closed - what now?", "thegazette.example", "Bridge closed - what now?"),
    ("News | Bridge closed", "", "News | Bridge closed"),
    ("Farmers block the road | Minister wants talks", "", "Farmers block the road | Minister wants talks"),
    ("Bridge closed - Harbour Gazette", "https://gazette.example/a", "Bridge closed"),
    ("Fire in town - bridge closed", "https://news.example/bridge-closed", "Fire in town - bridge closed"),
]


@pytest.mark.parametrize(("title", "site", "clean"), SITES)
def test_the_name_of_the_site_is_taken_off(title: str, site: str, clean: str) -> None:
    assert without_site(title, site) == clean


PAGES = [
    ("one large heading", "<title>Cracks: what to know</title>", "<h1>{head}</h1>", "h1"),
    ("the site's name is large", "<title>The Gazette: {head}</title>", "<h1>The Gazette</h1><h2>{head}</h2>", "h2"),
    ("a column's name is large", "<title>{head}</title>", "<h1>Bridges and roads</h1><h2>{head}</h2>", "h2"),
    ("a break inside", "<title>{head}</title>", "<h1>Old bridge closed<br>after cracks are found</h1>", "h1"),
    ("nothing shown", "<title>{head} - The Gazette</title>", "", "page metadata title"),
]


@cases("top, shown, rule", PAGES)
def test_the_title_of_a_web_page_is_the_one_it_shows(top: str, shown: str, rule: str) -> None:
    head = HEADLINES["en"]
    body = "".join(f"<p>{text}</p>" for text in BODIES["en"])
    page = (
        f"<html><head>{top}<meta property='og:site_name' content='The Gazette'></head><body>{shown}{body}</body></html>"
    )
    found = read(page.format(head=head), "html")
    assert (found.title.value, found.title.evidence.rule) == (head, rule)


CODES = [
    ("a second version", "UPDATE 2-Harbour bridge closed after cracks", "Harbour bridge closed after cracks"),
    ("a second version once more", "RPT-UPDATE 12-Harbour bridge closed", "Harbour bridge closed"),
    ("a longer version", "(AMP) Cerrado el puente del puerto", "Cerrado el puente del puerto"),
    ("a round-up", "ROUNDUP 3: Brücke am Hafen gesperrt", "Brücke am Hafen gesperrt"),
    ("words that begin alike", "UPDATE: Harbour bridge closed", "UPDATE: Harbour bridge closed"),
    ("a magazine", "FOCUS-Bericht zur Brücke", "FOCUS-Bericht zur Brücke"),
]


@cases("text, said", CODES)
def test_what_agencies_put_before_a_headline_goes(text: str, said: str) -> None:
    assert title.clean(text) == said


LEAD = "Lorries may not have crossed for some time, and nobody knows when they will"
ABOVE_LEADS = [
    ("a short headline", ["Old bridge is closed"]),
    ("a headline in capitals", ["OLD BRIDGE IS CLOSED"]),
    ("a headline below an overline", ["RIVERSIDE", "Old bridge is closed"]),
]


@pytest.mark.parametrize("joint", ["\n", "\n\n"])
@cases("above", ABOVE_LEADS)
def test_a_lead_without_a_full_stop_is_no_headline(above: list[str], joint: str) -> None:
    found = read(joint.join([*above, LEAD, *BODIES["en"]]))
    assert (found.title.value, found.title.inferred) == (above[-1], False)
    assert [paragraph.text for paragraph in found.paragraphs] == [LEAD, *BODIES["en"]]


def test_a_first_line_of_which_the_text_does_not_tell_is_no_headline() -> None:
    found = read("\n".join(["Nine ways to cook with apples", HEADLINES["en"], *BODIES["en"]]))
    assert found.title.value == HEADLINES["en"]


def test_a_byline_below_a_headline_is_not_put_to_it_where_the_text_is_broken_at_a_width() -> None:
    body = ["The old bridge over the river was closed on Monday after", "engineers found cracks in two of its"]
    body += ["pillars, and the council said that repairs would take at", "least three months and cost about four"]
    body += ["million pounds. Drivers are asked to use the northern bridge,", "where the police expect long queues."]
    found = read("\n".join(["Old bridge over the river closed after cracks are found", "Ann Lee", *body]))
    assert found.title.value == "Old bridge over the river closed after cracks are found"


def test_a_rubric_above_a_name_with_a_small_letter_is_no_part_of_the_headline() -> None:
    body = ["eBay was closed on Monday after engineers found cracks in two of its pillars, the council said at noon."]
    found = read(
        "\n".join(["Tech and money", "eBay closed after cracks are found", "Ann Lee", "3 May 2021", *body * 3])
    )
    assert found.title.value == "eBay closed after cracks are found"


def test_letters_without_capitals_do_not_show_that_a_headline_goes_on() -> None:
    lead = "ინჟინრებმა ორ ბურჯში ბზარები იპოვეს"
    body = ["ძველი ხიდი მდინარეზე ორშაბათს დაიკეტა, რადგან ინჟინრებმა ორ ბურჯში ბზარები იპოვეს, განაცხადა მერიამ."]
    found = read("\n".join(["ძველი ხიდი მდინარეზე დაიკეტა", lead, "", *body * 3]))
    assert found.title.value in ("ძველი ხიდი მდინარეზე დაიკეტა", lead)


SIGNED = [
    ("first of the text", "en", "Rest in peace, old bridge. Ann Lee"),
    ("a title before the name", "cs", "Cenu za nový most přes řeku získala Ing. Jana Nováková"),
]


@cases("lang, headline", SIGNED)
def test_a_headline_may_end_in_a_name_behind_a_stop(lang: str, headline: str) -> None:
    body = {
        "en": BODIES["en"],
        "cs": ["Cenu za nejlepší stavbu roku dostala v sobotu inženýrka, která navrhla nový most přes řeku ve městě."]
        * 3,
    }
    assert read(f"{headline}\n\n" + "\n\n".join(body[lang])).title.value == headline


def test_a_headline_in_capitals_behind_an_abbreviation_is_no_credit() -> None:
    headline = "U.S. MAY CLOSE OLD BRIDGE <BRD> OVER RIVER"
    body = [
        "HARBOUR, March 30 - The State Department of",
        "Transport said it would close the old bridge for three months.",
    ]
    assert read("\n".join([headline, "", *body, "", *BODIES["en"]])).title.value == headline


def test_lines_of_a_sentence_broken_at_a_width_are_no_headline() -> None:
    body = [True, True, True, False]
    lines = tuple(
        Line(text, at) for at, text in enumerate(["The harbour council said", "that the bridge", "is closed", "x"], 1)
    )
    draft = Draft("a.txt", (*lines, Line("The harbour bridge is closed, said the council.", 5)))
    assert broken.joined(draft, [*body, True], 1, "en")[0] is draft


FEW = [
    ("two lines", ["Storken er tilbage", "Et storkepar har igen slået sig ned i Smedager ved Tinglev."], True),
    ("no full stop", ["Snow closes A9", "Drivers told to stay at home as blizzards hit the Highlands"], True),
    ("a byline between", ["Mayor resigns", "By Ann Pugh", "The mayor of Tenby resigned after a row over cars."], True),
    ("a script without spaces", ["长江水位创新低", "受持续高温影响，长江武汉段水位跌至历史同期最低。"], True),
    ("a script without small letters", ["설악산에 첫눈", "16일 새벽 설악산에 올해 첫눈이 내렸다."], True),
    ("two sentences", ["The lifeboat was called out twice.", "Both swimmers were taken to hospital on Sunday."], False),
    ("a longer sentence", ["On Sunday the lifeboat was called out twice", "Nobody was hurt on the beach."], False),
    ("a sentence broken at a width", ["The lifeboat was called", "out twice on Sunday to help two swimmers."], False),
    ("a name", ["Anna Pugh", "The lifeboat was called out twice on Sunday to help two swimmers."], False),
    ("a time", ["Updated at 10.30", "The lifeboat was called out twice on Sunday to help two swimmers."], False),
    ("a role", ["From our correspondent", "The lifeboat was called out twice on Sunday to help two boys."], False),
    ("who has one", ["Editor quits over tax row", "The editor of the Gazette quit on Sunday over a row."], True),
    ("a paper", ["Harbour Gazette", "The lifeboat was called out twice on Sunday to help two swimmers."], False),
]


@cases("lines, headed", FEW)
def test_the_headline_of_a_text_of_hardly_any_lines(lines: list[str], headed: bool) -> None:
    found = read("\n".join(lines))
    assert found.title.inferred is not headed
    assert (found.title.value == lines[0]) is headed or found.title.inferred


ALONE = [
    ("below a rubric", ["News"], "Nine weeks of queues await the town", True),
    ("above a lead", [], "Nine weeks of queues await the town\nNobody knows where else to go", True),
    ("in another language", ["News"], "Ni uker med kø venter byen fra tirsdag", False),
    ("below what may be another", ["Seven ways to cook with apples"], "Nine weeks of queues await the town", False),
]


@cases("above, line, headed", ALONE)
def test_a_line_alone_above_the_text_need_share_no_longer_word_with_it(
    above: list[str], line: str, headed: bool
) -> None:
    found = read("\n".join([*above, line, *BODIES["en"], "Share", "Read also", "Ten things to do in May"]))
    assert (found.title.value == line.split("\n")[0]) is headed
