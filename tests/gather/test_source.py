"""Which paper an article comes from, as its text says it."""

from __future__ import annotations

from generator.gather.draft import Line
from generator.gather.head.source import find, is_footer
from generator.records import Evidence, Value
from tests.cases import cases

TEXT = {
    "de": "Die alte Brücke wurde am Montag gesperrt, nachdem Ingenieure Risse in zwei Pfeilern gefunden hatten.",
    "en": "The old bridge over the river was closed on Monday after engineers found cracks in two of its pillars.",
    "cs": "Starý most přes řeku byl v pondělí uzavřen poté, co inženýři našli trhliny ve dvou jeho pilířích.",
    "es": "El viejo puente sobre el río fue cerrado el lunes tras hallar los ingenieros grietas en dos de sus pilares.",
    "ko": "강을 가로지르는 오래된 다리가 두 교각에서 균열이 발견되어 월요일에 폐쇄됐다고 시가 밝혔다.",
    "pl": "Stary most nad rzeką zamknięto w poniedziałek, gdy inżynierowie znaleźli pęknięcia w dwóch filarach.",
    "zh": "河上的旧桥星期一关闭，因为工程师在两个桥墩上发现了裂缝，市政府表示修理工作至少需要三个月的时间才能完成。",
}
HEAD = "Bridge"
CASES = [
    ("a label", "zh", ["2021-05-03 08:45 来源：江城晚报 作者：陈晓岚", TEXT["zh"]], "江城晚报"),
    ("a label of a picture", "zh", ["图片来源：江城晚报", TEXT["zh"]], None),
    ("a label that pictures have, too", "cs", ["3. května 2021", "Zdroj: Lipský deník", TEXT["cs"]], "Lipský deník"),
    (
        "below what a picture shows",
        "cs",
        ["Most je od pondělí zavřený a střeží ho policie", "Zdroj: Petr Lis", TEXT["cs"]],
        None,
    ),
    ("a picture agency", "cs", ["Zdroj: Getty Images", TEXT["cs"]], None),
    ("a date behind it", "de", ["Quelle: Schaumburger Rundschau, 3. Mai 2021", TEXT["de"]], "Schaumburger Rundschau"),
    ("a sentence behind it", "en", ["Source: it is said that nobody knows", TEXT["en"]], None),
    ("an office below the text", "es", [TEXT["es"], "Fuente: Ayuntamiento de Lannes"], None),
    ("a paper below the text", "es", [TEXT["es"], "Fuente: Diario de Lannes"], "Diario de Lannes"),
    ("an issue", "pl", ["Głos Lipna nr 41 (1203) • 3 maja 2021 • str. 5", TEXT["pl"]], "Głos Lipna"),
    ("a name between quotes", "pl", ["Gazeta «Głos» №84 (3 maja 2021), str. 1", TEXT["pl"]], "Gazeta «Głos»"),
    ("an agency of a dateline", "ko", [f"(서울=강변통신) 박소연 기자 = {TEXT['ko']}"], "강변통신"),
    ("a reporter of an agency", "zh", [f"（江岸社記者陳曉嵐花蓮9日電）{TEXT['zh']}"], "江岸社"),
    ("the owner of the rights", "en", [TEXT["en"], "© 2021 The Gazette. All rights reserved."], "The Gazette"),
    ("a company", "en", [TEXT["en"], "© 2021 Lake Media Group. All rights reserved."], None),
    ("a company of a paper", "en", [TEXT["en"], "Copyright © 2021 Harbour Gazette Ltd."], "Harbour Gazette"),
    ("rights, and nobody's name", "en", [TEXT["en"], "© 2021 All rights reserved"], None),
    ("a person", "en", [TEXT["en"], "© Ann Lee"], None),
    ("a person with an initial", "en", [TEXT["en"], "© 2021 A. Lee"], None),
    ("who took a picture", "de", [TEXT["de"], "Foto: © Stadtwerke Lauenau 2021"], None),
    ("a sign and a name, as below a picture", "de", [TEXT["de"], "© Feuerwehr Rodenberg"], None),
    ("a sign and a picture agency", "en", [TEXT["en"], "© Getty Images"], None),
    ("a sign and a paper", "de", [TEXT["de"], "© Schaumburger Rundschau"], "Schaumburger Rundschau"),
]


@cases("lang, lines, source", CASES)
def test_the_source_that_a_text_names(lang: str, lines: list[str], source: str | None) -> None:
    body = [text.endswith(TEXT[lang]) for text in lines]
    found, _ = find([Line(HEAD), *map(Line, lines)], [False, *body], 0, lang)
    assert (found.value if found else None) == source


def test_the_foot_of_a_printed_page_is_its_paper_and_a_number() -> None:
    source = Value("Głos Lipna", Evidence("issue of a paper"))
    assert [is_footer(text, source) for text in ("Głos Lipna 5", "5 | Głos Lipna", "Głos Lipna milczy", "5")] == [
        *(True, True, False, False)
    ]
    assert not is_footer("Głos Lipna 5", None)
