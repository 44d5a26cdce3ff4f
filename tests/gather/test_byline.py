"""Who wrote an article: bylines with an opening word, and names that stand alone."""

from __future__ import annotations

import pytest

from generator.gather.line.byline import authors, bare, signature
from tests.articles import one
from tests.cases import cases
from tests.gather.test_headline import BODIES, HEADLINES, read

TOLD = "Die alte Brücke wurde am Montag gesperrt, nachdem Ingenieure Risse in zwei Pfeilern gefunden hatten."
OPENED = [
    ("en", "By Ann Lee and Bo Ek, Oslo", ["Ann Lee", "Bo Ek"]),
    ("en", "By ANN LEE | 3 May 2021", ["Ann Lee"]),
    ("en", "By Ann Lee, CNN Business", ["Ann Lee"]),
    ("en", "By Associated Press", []),
    ("en", "5 Minute Read", []),
    ("nb", "Av Kari Lunde", ["Kari Lunde"]),
    ("nb", "Tekst: Kari Lunde Foto: Per Vik", ["Kari Lunde"]),
    ("de", "Von Anna Berger und Max Vogt", ["Anna Berger", "Max Vogt"]),
    ("de", "Interview: Anna Berger", ["Anna Berger"]),
    ("nl", "Door onze correspondent Anna de Boer", ["Anna de Boer"]),
    ("pl", "oprac. Anna Nowak", ["Anna Nowak"]),
    ("fr", "Par Anne Lefèvre, envoyée spéciale", ["Anne Lefèvre"]),
    ("en", "By Ann Lee, Lake News Service", ["Ann Lee"]),
    ("en", "By Emily Post", ["Emily Post"]),
    ("en", "By Yuting Sun", ["Yuting Sun"]),
    ("nb", "AV Kari Lunde", ["Kari Lunde"]),
    ("nb", "SKREVET AV KARI LUNDE", ["Kari Lunde"]),
    ("fr", "PAR MANQUE DE NEIGE", []),
    ("pl", "14 sierpnia 2021, 9:12 oprac. Anna Nowak", ["Anna Nowak"]),
    ("de", "12.05.2021 | Von Anna Berger", ["Anna Berger"]),
    ("de", "12.05.2021, 10:15 Uhr - Von Anna Berger", ["Anna Berger"]),
    ("en", "3 May 2021 by the sea", []),
    ("en", "Published on Monday, 3 May 2021 by Ann Lee", ["Ann Lee"]),
    ("fr", "Publié le 12 novembre 2024 à 14h30 par Anne Lefèvre", ["Anne Lefèvre"]),
    ("es", "Publicado el 5 de junio de 2024 por Ana Ruiz", ["Ana Ruiz"]),
    ("it", "Pubblicato il 3 maggio 2021 alle 10:15 da Anna Rossi", ["Anna Rossi"]),
    ("pt", "Publicado em 03/05/2021 às 10h15 por Ana Silva", ["Ana Silva"]),
    ("de", "Veröffentlicht am Montag, 3. Mai 2021, 10:15 Uhr von Anna Berger", ["Anna Berger"]),
    ("hu", "Megjelent: 2021. május 3. Írta: Kovács Anna", ["Kovács Anna"]),
    ("el", "Δημοσιεύθηκε στις 3 Μαΐου 2021 από Άννα Λιανού", ["Άννα Λιανού"]),
    ("en", "The bridge built on 3 May 2021 by Ann Lee", []),
    ("it", "(di Anna Rossi)", ["Anna Rossi"]),
    ("ar", "كتب: خالد الحموي", ["خالد الحموي"]),
    ("ar", "بقلم محمد العلي", ["محمد العلي"]),
    ("ar", "كتب محمد رسالة إلى أمه", []),
    ("he", "מאת: נועה ברקוביץ'", ["נועה ברקוביץ'"]),
    ("zh", "作者：陈晓岚", ["陈晓岚"]),
    ("zh", "来源：江城晚报 作者：陈晓岚", ["陈晓岚"]),
    ("zh", "本报记者 陈晓岚 王芳", ["陈晓岚", "王芳"]),
    ("zh", "文/陈晓岚", ["陈晓岚"]),
    ("zh", "记者：请问您怎么看？", []),
    ("zh", "来源：江城晚报", []),
    ("zh", "新闻社奥斯陆10月14日电（记者 张伟）大臣14日前往小镇，慰问居民。", []),
    ("ja", "文・山田太郎", ["山田太郎"]),
    ("ja", "記者 山田太郎", ["山田太郎"]),
    ("ja", "山田太郎記者", ["山田太郎"]),
    ("ko", "박소연 기자", ["박소연"]),
    ("ko", "글 박소연", []),
    ("ko", "글: 박소연", ["박소연"]),
    ("ko", "박소연 기자가 현장을 다녀왔다.", []),
    ("ko", "박소연 기자 sypark@example.com", ["박소연"]),
    ("ko", "오늘 기자 회견 열려", []),
    ("ko", "여성 기자 폭행한 50대 구속", []),
    ("ko", "전직 기자 구속", []),
    ("ko", "기고: 이제는 바꿔야 한다", []),
    ("zh", "高级记者 王立", []),
    ("zh", "作者：陈晓岚 来源：江城晚报", ["陈晓岚"]),
    ("zh", "作者：陈晓岚 2021年5月3日", ["陈晓岚"]),
    ("zh", "本报记者 陈晓岚 北京报道", ["陈晓岚"]),
]
BARE = [
    ("en", "Ann Lee", ["Ann Lee"]),
    ("en", "ANN LEE", ["Ann Lee"]),
    ("en", "Ann Lee and Bo Ek", ["Ann Lee", "Bo Ek"]),
    ("en", "Ann Lee, Political Correspondent", ["Ann Lee"]),
    ("en", "Ann Lee | ann.lee@gazette.example", ["Ann Lee"]),
    ("nb", "Kari Lunde, NTB", ["Kari Lunde"]),
    ("en", "Ann Lee Science correspondent", ["Ann Lee"]),
    ("en", "Ann Lee Senior Contributor", ["Ann Lee"]),
    ("en", "Ann Lee BBC", ["Ann Lee"]),
    ("is", "Anna Jónsdóttir skrifar", ["Anna Jónsdóttir"]),
    ("es", "Santiago de Compostela", []),
    ("en", "Prime Minister", []),
    ("en", "World News", []),
    ("en", "New York", []),
    ("en", "Ann Lee wins", []),
    ("en", "Anna Karenina, the novel", []),
    ("fr", "Le Monde", []),
    ("de", "Neueste Meldungen", []),
]


@pytest.mark.parametrize(("lang", "text", "names"), OPENED)
def test_a_byline_with_an_opening_word(lang: str, text: str, names: list[str]) -> None:
    assert list(authors(text, lang)) == names


@pytest.mark.parametrize(("lang", "text", "names"), BARE)
def test_names_that_stand_alone(lang: str, text: str, names: list[str]) -> None:
    assert list(bare(text, lang)) == names


LEAD = "Two pillars have cracks, and it will take months to mend them, the council fears."
LINES = [
    ("en", ["Ann Lee"], ["Ann Lee"], 0),
    ("nb", ["Kari Lunde", "Journalist"], ["Kari Lunde"], 0),
    ("sv", ["Anna Berg", "anna.berg@tidningen.example"], ["Anna Berg"], 0),
    ("de", ["Anna Berger", "03.05.2021, 10:15 Uhr"], ["Anna Berger"], 0),
    ("fi", ["Anna Virtanen"], ["Anna Virtanen"], 0),
    ("en", [LEAD, "Ann Lee", "Staff reporter"], ["Ann Lee"], 1),
    ("en", [LEAD, "Ann Lee"], [], 2),
    ("nb", ["Kari Lunde", "Per Vik", "Publisert 3. mai 2021"], ["Kari Lunde", "Per Vik"], 0),
    ("en", ["3 May 2021", "Ann Lee", "The Gazette, Harbour desk", "Share"], ["Ann Lee"], 0),
    ("en", ["Ann Lee", "Harbour Gazette", "3 May 2021"], ["Ann Lee"], 0),
    ("sv", ["Anna Berg", "Text", "Erik Lund", "Foto", "3 maj 2021"], ["Anna Berg"], 0),
    ("nb", ["Anna Holm", "Næringslivsreporter", "3. mai 2021"], ["Anna Holm"], 0),
]


@pytest.mark.parametrize(("lang", "below", "names", "more"), LINES)
def test_a_name_below_the_headline_is_the_author(lang: str, below: list[str], names: list[str], more: int) -> None:
    found = read("\n".join([HEADLINES[lang], *below, *BODIES[lang]]))
    assert [author.value for author in found.authors] == names
    assert len(found.paragraphs) == len(BODIES[lang]) + more
    assert {one.why for one in found.dropped if one.text in names} <= {"byline"}


@pytest.mark.parametrize(
    ("above", "below"),
    [
        (["Kari Lunde", "Kommentator"], []),
        ([], ["Kari Lunde", "kari.lunde@avisa.example", "Del saken"]),
        ([], ["Del saken", "Les også: Fergen som aldri kom", "Kari Lunde", "kari.lunde@avisa.example"]),
    ],
    ids=["above the headline", "below the text", "below links"],
)
def test_a_name_elsewhere_is_the_author_with_a_role_or_an_address(above: list[str], below: list[str]) -> None:
    found = read("\n".join([*above, HEADLINES["nb"], *BODIES["nb"], *below]))
    assert [author.value for author in found.authors] == ["Kari Lunde"]
    assert [paragraph.text for paragraph in found.paragraphs] == BODIES["nb"]


SIGNATURES = [
    (", Rosenheim", []),
    ("Anna Berger, Bückeburg", ["Anna Berger"]),
    ("Anna Berger", ["Anna Berger"]),
    ("Anna Berger, die Siegerin", []),
]


@pytest.mark.parametrize(("text", "names"), SIGNATURES)
def test_a_letter_is_signed_with_a_place(text: str, names: list[str]) -> None:
    assert list(signature(text, "de")) == names


def test_an_author_stated_as_what_opens_a_byline_is_none() -> None:
    seed = (
        '{"title": "Broen er lukket", "authors": ["Af", "Anna Holm"], "language": "da", "maintext": "Den er lukket."}'
    )
    assert [author.value for author in read(seed, "json").authors] == ["Anna Holm"]


OF_OTHERS = [
    ("a town", "Von Bad Nenndorf", []),
    ("a company", "3. Mai 2021 von Lindner Verlag", []),
    ("a person called like a town", "Von Jack London", ["Jack London"]),
]


@cases("line, names", OF_OTHERS)
def test_towns_and_companies_are_no_authors(line: str, names: list[str]) -> None:
    found = one("a.txt", f"Die Brücke bleibt bis Juli gesperrt\n{line}\n{TOLD}\n{TOLD.replace('Montag', 'Dienstag')}")
    assert ([author.value for author in found.authors], found.title.inferred) == (names, False)
