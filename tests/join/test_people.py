"""One person from many forms: what is joined, what is kept apart, what is asked, and that it scales."""

from __future__ import annotations

import sys
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.authority import Authority, known
from generator.join.people import identify
from generator.records import (
    OF_SEVERAL,
    Decisions,
    Evidence,
    Findings,
    Mention,
    Named,
    Person,
    PersonDecision,
    Question,
)
from tests.articles import article
from tests.cases import cases

NOBODY = Authority()
SHIPPED = known(Decisions())


def about(seed: str, lang: str, *names: str, role: str = "", countries: Sequence[str] = ()) -> Findings:
    """An article that names these people once each, all in that role, and these countries."""
    text = ", ".join(names)
    people = []
    for name in names:
        start = text.index(name)
        mention = Mention(0, start, start + len(name), name)
        people.append(Named(name, (mention,), "model", (role,) if role else ()))
    return Findings(article(lang, text, seed=seed), tuple(people), tuple(Named(c, (), of=c) for c in countries))


def join(*findings: Findings, authority: Authority = NOBODY) -> tuple[tuple[Person, ...], tuple[Question, ...]]:
    return identify(findings, authority)


def names(*findings: Findings, authority: Authority = NOBODY) -> list[str]:
    return [person.name for person in join(*findings, authority=authority)[0]]


JOINED = [
    ("order", "Orbán Viktor", "Viktor Orbán"),
    ("hyphen or space", "Kim Jong Un", "Kim Jong-un"),
    ("capitals", "ADA BREKKHUS", "Ada Brekkhus"),
    ("marks", "Ada Brekkhús", "Ada Brekkhus"),
    ("composition", unicodedata.normalize("NFD", "Åse Brekkhús"), "Åse Brekkhús"),
    ("hidden characters", "Ada\u200b Brekkhus", "Ada Brekkhus"),
    ("a middle initial", "Ada B. Brekkhus", "Ada Brekkhus"),
    ("Russian letters", "Ада Бреккус", "Ada Brekkus"),
    ("Greek letters", "Άντα Μπρέκους", "Anta Mprekous"),
]

TRAPS = """
George W. Bush | George H. W. Bush
George Walker Bush | George Herbert Walker Bush
Kim Jong-un | Kim Jong-il
Kim Jong-un | Kim Jong-nam
Kim Il-sung | Kim Jong-il
Lars Løkke Rasmussen | Anders Fogh Rasmussen
Poul Nyrup Rasmussen | Anders Fogh Rasmussen
Wang Yi | Wang Ji
王毅 | 王义
Li Qiang | Li Keqiang
Li Peng | Li Ping
Jo Johnson | Boris Johnson
Donald Trump | Donald Trump Jr.
Donald Trump | Ivana Trump
Ivana Trump | Ivanka Trump
Hassan Rouhani | Hussein Rouhani
Mahmoud Abbas | Mohammed Abbas
Bashar al-Assad | Hafez al-Assad
Erik Solheim | Eirik Solheim
Kristin Halvorsen | Kristina Halvorsen
Vladimir Petrov | Vladimira Petrova
Sergey Ivanov | Sergey Ivanova
Thomas Martin | Martin Thomas
Lars Larsen | Lars Larsson
Anders Hansen | Anders Hanson
Jan Hansen | Jon Hansen
Karin Andersson | Karen Andersen
Bo Xilai | Bø Xilai
Hillary Clinton | Bill Clinton
Justin Trudeau | Pierre Trudeau
Lech Kaczyński | Jarosław Kaczyński
Vitali Klitschko | Wladimir Klitschko
Marine Le Pen | Jean-Marie Le Pen
Raúl Castro | Fidel Castro
John F. Kennedy | John R. Kennedy
Susan Rice | Susan Price
Emma Watson | Emily Watson
Juan Carlos | Juan Carlos Ferrero
Nicola Sturgeon | Nicolas Sturgeon
Indira Gandhi | Rajiv Gandhi
Serena Williams | Venus Williams
J. D. Vance | Jesse Owens
José Mourinho | José Roberto Marinho
Ivar Brekkhus | Ingvar Brekkhus
Jens Brekkhus | Jan Brekkhus
Per Brekkhus sr. | Per Brekkhus jr.
Per Brekkhus II | Per Brekkhus III
Ola A. Brekkhus | Ola B. Brekkhus
Ludovico Ferrarin | Ludovica Ferrarin
Aleksander Wierzbicki | Aleksandra Wierzbicka
Ivan Perković | Ivana Perković
Jiří Vondráček | Antonín Vondráček
Dan Munteanu | Silviu Munteanu
João Figueiredo | Pedro Figueiredo
Ana Quintanilla | María José Quintanilla
Heikki Salo | Heikki Salonen
Kjeld Mikkelsen | Kaj Mikkelsen
Sten Moslet | Sten Moslätt
Annegret Rauch | Friederike Rauch
Kang Dong-hyun | Kang Dong-hyuk
Eva Hansson | Eva Jansson
강동현 | 강동혁
村瀬美咲 | 村瀬美貴
王建军 | 王建国
Nguyễn Thị Hà | Nguyễn Văn Hà
Nadia Ben Salah | Nadia Bensalem
نادية بن صالح | نادية بن سالم
نادية بن سالم | Nadia Ben Salah
أحمد علي | حامد علي
محمود عباس | Mohammed Abbas
حسن روحاني | Hussein Rouhani
بشار الأسد | Bashir al-Assad
سعد الحريري | Saeed Hariri
דן כהן | דנה כהן
יאיר לפיד | Yaron Lapid
Степан Гайдук | Виктор Гайдук
Виктор Гайдук | Viktoria Haiduk
Иван Петров | Ivana Petrova
Ελένη Παπαδημητρίου | Nikos Papadimitriou
Elena Popescu | Ileana Popescu
Mehmet Kaya | Ahmet Kaya
Devendra Deshpande | Narendra Deshpande
Sarah Thorning | Helle Thorning-Schmidt
Anna Meier | Hanna Maier
Marta Kowalska | Maria Kowalska
Pedro Sánchez | Pedro Santos
李明 | 黎明
李强 | 李克强
習近平 | 习远平
王毅 | Wang Ji
王毅 | Wang Xi
王建军 | Wang Jianguo
李克强 | Li Qiang
张志军 | Zhang Zhijian
刘晓明 | Liu Xiaoming-li
陈志明 | Chan Chi-wai
陳志明 | 陈志民
林郑月娥 | Lam Wai-man
樊刚 | Fang Ang
蔡英文 | Tsai Ming-wen
毛泽东 | Mao Zemin
江泽民 | Jiang Zhimin
김정은 | Kim Jong-nam
김정은 | Kim Jong-il
김정은 | 김정남
金正恩 | 김정일
金正恩 | 金正男
金正恩 | Kim Jong-nam
이명박 | Lee Jae-myung
박지원 | Park Ji-sung
박지성 | 박지원
최민수 | Choi Min-sik
정몽준 | Chung Mong-koo
윤석열 | Yoon Sang-hyun
조국 | Cho Kuk-jin
キム・ジョンナム | Kim Jong-un
キム・ジョンウン | Kim Jong-nam
ジョージ・ブラウン | Gordon Brown
ジョン・ハワード | John Edwards
アラン・ジョンソン | Ellen Johnson
マリー・ルペン | Jean-Marie Le Pen
彼得·科斯特洛 | Fidel Castro
玛丽安·勒庞 | Jean-Marie Le Pen
希拉里·克林顿 | Bill Clinton
伊万娜·特朗普 | Donald Trump
马克·里德 | Mark Rutte
조지 브라운 | Gordon Brown
이반카 트럼프 | Donald Trump
Trần Đức Lương | Trần Đức Lượng
Phạm Minh Chính | Phạm Bình Minh
Nguyễn Xuân Phúc | Nguyễn Phú Trọng
Lars Åberg | Lars Öberg
Björn Sjöstrand | Björn Sjåstrand
Hans Müller | Hans Miller
Anna Bäcker | Anna Becker
Stefan Schröder | Stefan Schrader
Julia Hoffmann | Julia Hofmann
Erik Lång | Erik Läng
Olof Norén | Olof Norin
Lars Hällström | Lars Hellström
Lise Næss | Lise Ness
Rolf Lund | Rolf Lind
Knut Haugen | Knut Høgen
Søren Kjær | Søren Kjer
Jens Møller | Jens Miller
Ole Krag | Ole Krog
Jukka Lahtinen | Jukka Lehtinen
Pekka Mäkelä | Pekka Mäkilä
Tiit Sõõru | Tiit Sööru
Anne Boucher | Anne Bucher
Alain Girard | Alain Gérard
Marie Leroux | Marie Laroux
Luis Marín | Luis Morín
Ana Moreno | Ana Merino
Carmen Pardo | Carmen Prado
Luís Mota | Luís Mata
Luca Ferri | Luca Ferro
Carlo Marini | Carlo Marino
Franco Morelli | Franco Marelli
Marko Babić | Marko Bobić
Ana Marić | Ana Morić
Jan Bakker | Jan Bekker
Wim Peeters | Wim Pieters
Mary Barton | Mary Burton
David Martin | David Marton
Peter Walton | Peter Wilton
Paul Warner | Paul Werner
Peter Meier | Peter Meyer
Jan Kowalski | Jan Kovalsky
Sergej Iwanow | Sergei Ivanova
Andrei Petrov | Andrija Petrov
Owen Ryan | Owen Rian
Peter Christian | Peter Kristian
Anna Killian | Anna Kilian
Olena Shevchenko | Oleh Schewtschenko
Valentin Orlow | Valentina Orlov
Georgios Papadopoulos | Giorgos Papadopoulou
Ogava Miszaki | Masaki Ogawa
Armen Sarkissjan | Armine Sarkissian
""".strip().splitlines()

ACROSS = [
    ("a patronymic", ("uk", "Віктор Степанович Гайдук"), ("en", "Viktor Haiduk")),
    ("what one language writes before a vowel", ("uk", "Юргіта Шяудінене"), ("en", "Jurgita Siaudinene")),
    ("an article written together", ("ar", "يوسف العمراني"), ("fr", "Youssef El Amrani")),
    ("vowels left out", ("ar", "نادية بن صالح"), ("fr", "Nadia Ben Salah")),
    ("vowels left out in Hebrew", ("he", "יאיר לפיד"), ("en", "Yair Lapid")),
    ("another spelling of one letter", ("ar", "أيمن الصفدي"), ("ar", "ايمن الصفدى")),
    ("Greek", ("el", "Ελένη Παπαδημητρίου"), ("en", "Eleni Papadimitriou")),
    ("Bulgarian", ("bg", "Мартин Гърдев"), ("en", "Martin Gardev")),
    ("German and English letters for Cyrillic ones", ("de", "Sergej Iwanow"), ("en", "Sergei Ivanov")),
    ("French and Polish", ("fr", "Andreï Vorontsov"), ("pl", "Andriej Woroncow")),
    ("Danish and Czech", ("da", "Tatjana Sjtjerbak"), ("cs", "Taťjana Ščerbak")),
    ("a patronymic, in German and Swedish", ("de", "Jurij Michajlowitsch Tschernow"), ("sv", "Jurij Tjernov")),
    ("Armenian letters", ("en", "Hrant Bagratyan"), ("de", "Hrant Bagratjan")),
    ("a Hungarian case that doubles the last letter", ("hu", "Tarlós Istvánnal"), ("hu", "Tarlós István")),
    ("the same with a letter of two", ("hu", "Kiss Györggyel"), ("hu", "Kiss György")),
    ("Japanese in Hungarian", ("hu", "Ogava Miszaki"), ("en", "Misaki Ogawa")),
    ("Japanese in Han characters", ("ja", "長谷川美咲"), ("nb", "Misaki Hasegawa")),
    ("Japanese in Cyrillic letters", ("ru", "Синъити Таканаси"), ("en", "Shinichi Takanashi")),
    ("Japanese in Han characters and Cyrillic letters", ("ja", "高梨慎一"), ("ru", "Синъити Таканаси")),
    ("Russian in Katakana", ("ja", "ミハイル・ベロゼロフ"), ("ru", "Михаил Белозеров")),
    ("the same, as China writes it", ("zh", "长谷川美咲"), ("en", "Misaki Hasegawa")),
]


@cases("one, other", JOINED)
def test_forms_of_one_person_are_joined(one: str, other: str) -> None:
    found = [about("a", "ru", one), about("b", "en", other), about("c", "en", other)]
    assert len(names(*found)) == 1


@pytest.mark.parametrize("pair", TRAPS)
@pytest.mark.parametrize("authority", [NOBODY, SHIPPED], ids=["nobody known", "shipped list"])
def test_two_people_are_never_merged(pair: str, authority: Authority) -> None:
    """Even where all else is alike: the same company, the same role, the same countries."""
    for one, other in (pair.split(" | "), pair.split(" | ")[::-1]):
        many = [about(f"a{i}", "en", one, "Ada Brekkhus", role="politician", countries=("US", "CN")) for i in range(6)]
        few = about("z", "nb", other, "Ada Brekkhus", role="politician", countries=("US", "CN"))
        people, _ = join(*many, few, authority=authority)
        assert sum(person.name != "Ada Brekkhus" for person in people) == 2


@cases("one, other", ACROSS)
def test_one_person_in_two_languages(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert len(names(about("a", *one), about("b", *other))) == 1


def test_a_danish_name_that_ends_as_russian_ones_do_is_asked_about() -> None:
    people, questions = join(about("a", "da", "Peter Skov"), about("b", "en", "Peter Skow"))
    assert [person.name for person in people] == ["Peter Skov", "Peter Skow"]
    assert [question.subject for question in questions] == ["Peter Skow"]


def test_of_two_in_han_characters_who_may_be_read_so_neither_is_taken_for_the_one_in_latin_letters() -> None:
    seeds = about("a", "en", "Misaki Hasegawa"), about("b", "ja", "長谷川美咲"), about("c", "ja", "長谷川岬")
    people, questions = join(*seeds)
    assert len(people) == 3
    assert [question.subject for question in questions] == ["長谷川岬", "長谷川美咲"]


def test_a_chinese_name_is_not_taken_for_a_japanese_one_that_its_characters_may_spell() -> None:
    people, questions = join(about("a", "zh", "林志玲"), about("b", "en", "Shirei Hayashi"))
    assert (len(people), [question.subject for question in questions]) == (2, ["林志玲"])
    assert len(names(about("a", "ja", "林志玲"), about("b", "en", "Shirei Hayashi"))) == 1
    assert len(names(about("a", "zh", "林志玲"), about("b", "en", "Lin Chih-ling"))) == 1


def test_half_of_a_double_name_is_another_person_where_one_article_names_both() -> None:
    both = about("a", "hu", "Kovács-Nagy Gábor", "Kovács Gábor")
    people, questions = join(both, about("b", "ro", "Gábor Kovács-Nagy"))
    assert [person.name for person in people] == ["Gábor Kovács-Nagy", "Kovács Gábor"]
    assert [question.subject for question in questions] == ["Kovács Gábor"]
    assert len(names(about("a", "hu", "Kovács Gábor"), about("b", "hu", "Kovács-Nagy Gábor"))) == 2


def test_a_word_that_two_people_of_its_article_bear_joins_neither() -> None:
    found = about("a", "en", "Oksana Melnychenko", "Danylo Melnychenko", "Melnychenko Senior")
    people = (*found.people[:2], replace(found.people[2], name="Melnychenko", rule=f"model, surname {OF_SEVERAL}"))
    alone = replace(found, people=people)
    assert [p.articles for p in join(alone)[0]] == [
        (("a", "Danylo Melnychenko"),),
        (("a", "Oksana Melnychenko"),),
    ]


def test_a_misspelt_name_joins_where_the_company_and_the_role_are_the_same() -> None:
    right = [about(f"a{i}", "en", "Ada Brekkhus", "Bea Lindqvist", role="prime minister") for i in range(3)]
    wrong = about("z", "sv", "Ada Brekkhys", "Bea Lindqvist", role="premiärminister och prime minister")
    people, questions = join(*right, wrong)
    assert [p.name for p in people] == ["Ada Brekkhus", "Bea Lindqvist"]
    assert {e.rule for e in people[0].evidence} >= {"one word of the name differs a little", "named with"}
    assert questions == ()


def test_a_given_name_written_by_two_systems_is_one_in_the_same_company() -> None:
    for one, other in (("Mikhail Brekkov", "Michail Brekkov"), ("Natalia Brekkova", "Natalja Brekkova")):
        english = about("a", "en", one, "Bea Lindqvist", role="minister")
        people, questions = join(english, about("b", "de", other, "Bea Lindqvist", role="minister"))
        assert len(people) == 2, (one, other)
        assert questions == ()


def test_a_name_that_others_bear_is_no_slip_but_asked_about() -> None:
    many = [about(f"a{i}", "de", "Hans Müller", "Bea Lindqvist", role="minister") for i in range(3)]
    people, questions = join(*many, about("z", "en", "Hans Miller", "Bea Lindqvist", role="minister"))
    assert [p.name for p in people] == ["Bea Lindqvist", "Hans Miller", "Hans Müller"]
    assert [(q.subject, q.text) for q in questions] == [
        (
            "Hans Miller",
            "Hans Miller (1 article) may be Hans Müller (3 articles): one word of the name differs a little",
        )
    ]


def test_a_name_without_marks_of_two_people_with_marks_is_asked_about_once() -> None:
    found = [about("a", "sv", "Erik Lång"), about("b", "sv", "Erik Läng"), about("c", "en", "Erik Lang")]
    people, questions = join(*found)
    assert [p.name for p in people] == ["Erik Lang", "Erik Läng", "Erik Lång"]
    assert [q.subject for q in questions] == ["Erik Lang"]
    assert names(about("a", "sv", "Erik Lång"), about("c", "en", "Erik Lang")) == ["Erik Lång"]
    page = known(Decisions(people=(PersonDecision("erik", "Erik Lång"),)))
    assert [(p.name, len(p.articles)) for p in join(*found, authority=page)[0]] == [("Erik Läng", 1), ("Erik Lång", 2)]


def test_a_question_names_people_as_their_pages_do() -> None:
    russian = [about(f"a{i}", "ru", "Ада Бреккус") for i in range(3)]
    people, questions = join(*russian, about("b", "en", "Ada Brekkus"), about("c", "ru", "А. Бреккус"))
    assert [p.name for p in people] == ["Ada Brekkus", "А. Бреккус"]
    assert [q.text for q in questions] == [
        "А. Бреккус (1 article) may be Ada Brekkus (4 articles): part of a fuller name"
    ]


def test_tones_tell_two_people_apart_where_a_language_has_them() -> None:
    assert names(about("a", "vi", "Trịnh Quang Hùng"), about("b", "vi", "Trịnh Quang Hưng")) == [
        "Trịnh Quang Hùng",
        "Trịnh Quang Hưng",
    ]


def test_without_such_support_it_is_asked_with_evidence_and_the_line_to_write() -> None:
    people, questions = join(
        *[about(f"a{i}", "en", "Ada Brekkhus") for i in range(3)], about("z", "sv", "Ada Brekkhys")
    )
    assert len(people) == 2
    (question,) = questions
    assert question.subject == "Ada Brekkhys"
    assert "Ada Brekkhus (3 articles)" in question.text
    assert "also_known_as: {sv: [Ada Brekkhys]}" in question.answer


def test_two_alike_names_in_one_article_are_two_people() -> None:
    right = [about(f"a{i}", "en", "Ada Brekkhus", "Bea Lindqvist", role="minister") for i in range(3)]
    both = about("z", "en", "Ada Brekkhys", "Ada Brekkhus", "Bea Lindqvist", role="minister")
    assert len(names(*right, both)) == 3


def test_likeness_is_not_handed_on() -> None:
    """Brekkhan is near Brekkhun, and that is near Brekkhunst: still the first is not the last."""
    row = ["Ada Brekkhan"] * 9 + ["Ada Brekkhun"] * 3 + ["Ada Brekkhunst"]
    found = [about(f"{i:02}", "en", name, "Bea Lindqvist", role="minister") for i, name in enumerate(row)]
    people, _ = join(*found)
    together = [{form for _, form, _ in p.forms} for p in people]
    assert not any({"Ada Brekkhan", "Ada Brekkhunst"} <= forms for forms in together)


def test_a_short_form_of_two_people_stays_with_neither_and_is_asked() -> None:
    people, questions = join(
        about("a", "en", "George W. Bush"), about("b", "en", "George H. W. Bush"), about("c", "en", "George Bush")
    )
    assert len(people) == 3
    assert questions[0].subject == "George Bush"


def test_a_family_name_alone_joins_the_one_bearer_in_its_company() -> None:
    people, _ = join(about("a", "en", "Ada Brekkhus", "Bea Lindqvist"), about("b", "sv", "Brekkhus", "Lindqvist"))
    assert [(p.name, len(p.articles)) for p in people] == [("Ada Brekkhus", 2), ("Bea Lindqvist", 2)]
    assert people[0].forms == (("en", "Ada Brekkhus", 1), ("sv", "Brekkhus", 1))


def test_a_single_word_gets_no_page_but_is_asked_about_when_often_named_and_somebody_bears_it() -> None:
    people, questions = join(*[about(f"a{i}", "en", "Brekkhus", "Moe") for i in range(3)], about("b", "nb", "Ada Moe"))
    assert [p.name for p in people] == ["Ada Moe"]
    assert [q.subject for q in questions] == ["Moe"]


def test_an_initial_is_enough_in_the_same_company() -> None:
    alone = [about("a", "en", "A. Brekkhus"), about("b", "en", "Ada Brekkhus")]
    assert names(*alone) == ["A. Brekkhus", "Ada Brekkhus"]
    together = [about("a", "en", "A. Brekkhus", "Bea Lindqvist"), about("b", "en", "Ada Brekkhus", "Bea Lindqvist")]
    assert names(*together) == ["Ada Brekkhus", "Bea Lindqvist"]


def test_a_compound_of_a_name_is_the_name() -> None:
    assert names(about("a", "nb", "Ada Brekkhus-saken"), about("b", "nb", "Ada Brekkhus")) == ["Ada Brekkhus"]


def test_a_name_that_several_known_people_may_bear_is_asked() -> None:
    people, questions = join(about("a", "en", "George Bush"), about("b", "en", "George W. Bush"), authority=SHIPPED)
    assert [p.name for p in people] == ["George Bush", "George W. Bush"]
    assert questions[0].text == "George Bush (1 article) may be George H. W. Bush or George W. Bush"


def test_a_known_mononym_is_a_person() -> None:
    assert names(about("a", "en", "Beyoncé"), authority=SHIPPED) == ["Beyoncé"]


def test_one_known_person_in_many_scripts() -> None:
    forms = [
        ("en", "Vladimir Putin"),
        ("de", "Wladimir Putin"),
        ("ru", "Владимир Путин"),
        ("zh", "普京"),
        ("nb", "Putin"),
    ]
    people, _ = join(*[about(lang, lang, name) for lang, name in forms], authority=SHIPPED)
    assert [(p.name, len(p.articles)) for p in people] == [("Vladimir Putin", 5)]


def test_an_unknown_person_in_two_scripts() -> None:
    assert names(about("a", "en", "Martin Griffiths"), about("b", "ru", "Мартин Гриффитс")) == ["Martin Griffiths"]
    assert names(about("a", "en", "Kristina Watson"), about("b", "ru", "Кристина Уотсон")) == ["Kristina Watson"]
    assert len(names(about("a", "en", "Martin Griffiths"), about("b", "ru", "Мартина Гриффитс"))) == 2


def test_letters_of_another_script_are_not_merged_silently() -> None:
    people, questions = join(about("a", "en", "Vladimir Putin"), about("b", "en", "Vladimir Рutin"), authority=SHIPPED)
    assert len(people) == 2
    assert [q.subject for q in questions] == ["Vladimir Рutin"]


def test_a_decision_joins_and_a_decision_parts() -> None:
    found = [about("a", "en", "Ada Brekkhus"), about("b", "sv", "Ada Brekkhys")]
    joined = known(Decisions(people=(PersonDecision("ada", "Ada Brekkhus", (("sv", "Ada Brekkhys"),)),)))
    assert names(*found, authority=joined) == ["Ada Brekkhus"]
    parted = known(Decisions(people=(PersonDecision("ada", "Ada Brekkhus", different_from=("Ada Brekkhys",)),)))
    people, questions = join(*found, authority=parted)
    assert len(people) == 2
    assert questions == ()


ANSWERED = [
    (
        "one word",
        [*(about(f"a{i}", "en", "Brekkhus", "Moe") for i in range(3)), about("b", "nb", "Ada Moe")],
        "Moe",
        "Ada Moe",
    ),
    ("letters of two scripts", [about("a", "en", "Ada Vale"), about("b", "en", "Ada Vаle")], "Ada Vаle", "Ada Vale"),
    (
        "a slip",
        [*(about(f"a{i}", "en", "Ada Brekkhus") for i in range(2)), about("b", "sv", "Ada Brekkhys")],
        "Ada Brekkhys",
        "Ada Brekkhus",
    ),
    ("an initial", [about("a", "en", "Ada Brekkhus"), about("b", "en", "A. Brekkhus")], "A. Brekkhus", "Ada Brekkhus"),
]


@cases("found, subject, page", ANSWERED)
def test_the_line_that_a_question_gives_settles_it_either_way(found: list[Findings], subject: str, page: str) -> None:
    assert [q.subject for q in join(*found)[1]] == [subject]
    joined = known(Decisions(people=(PersonDecision("ada", page, (("en", subject),)),)))
    parted = known(Decisions(people=(PersonDecision("ada", page, different_from=(subject,)),)))
    together, none = join(*found, authority=joined)
    apart, no_more = join(*found, authority=parted)
    assert none == no_more == ()
    assert {name for p in together if p.name == page for _, name in p.articles} == {page, subject}
    assert not any(name == subject for p in apart if p.name == page for _, name in p.articles)


def test_a_question_tells_where_the_name_stands() -> None:
    (question,) = join(about("a", "en", "Ada Brekkhus"), about("b", "en", "A. Brekkhus"))[1]
    assert question.evidence[-1] == Evidence("named in", "b")


def test_a_person_merged_into_a_page_bears_its_name_however_rare_that_is() -> None:
    pages = (
        PersonDecision("ada-brekkhus", "Ada Brekkhús"),
        PersonDecision("ada-brekkhys", "Ada Brekkhys", merged_into="ada-brekkhus"),
    )
    found = [about("a", "en", "Ada Brekkhús"), about("b", "sv", "Ada Brekkhys"), about("c", "sv", "Ada Brekkhys")]
    assert names(*found, authority=known(Decisions(people=pages))) == ["Ada Brekkhús"]


def test_a_deleted_person_is_not_made() -> None:
    deleted = known(Decisions(people=(PersonDecision("ada", "Ada Brekkhus", deleted=True),)))
    assert names(about("a", "en", "Ada Brekkhus", "Bea Lindqvist"), authority=deleted) == ["Bea Lindqvist"]


def test_the_name_shown_is_in_latin_letters_and_the_most_used() -> None:
    forms = [("ru", "Ада Бреккус"), ("en", "Ada Brekkus"), ("nb", "ADA BREKKUS"), ("de", "Ada Brekkus")]
    assert names(*[about(lang, lang, name) for lang, name in forms]) == ["Ada Brekkus"]


def test_of_two_spellings_as_usual_that_with_the_accents_is_shown() -> None:
    assert names(about("a", "pt", "Joao Brekkhao"), about("b", "pt", "João Brekkhão")) == ["João Brekkhão"]


def test_a_name_without_letters_is_nobodys_page() -> None:
    assert names(about("a", "ja", "・")) == []


def test_the_order_of_the_articles_does_not_matter() -> None:
    found = [about(str(i), "en", f"Ada Brekkhus{'abc'[i % 3]}", "Bea Lindqvist", "Lindqvist") for i in range(9)]
    assert join(*found) == join(*found[::-1])


def test_names_of_people_are_unique() -> None:
    namesake = PersonDecision("ada-2", "Ada Brekkhus", (("en", "Ada the Younger"),), different_from=("ada",))
    authority = known(Decisions(people=(PersonDecision("ada", "Ada Brekkhus", (("en", "Ada the Elder"),)), namesake)))
    found = [about("a", "en", "Ada the Elder"), about("b", "en", "Ada the Younger")]
    assert names(*found, authority=authority) == ["Ada Brekkhus", "Ada Brekkhus (ada-2)"]


def test_work_grows_with_the_articles_and_not_with_their_square() -> None:
    def calls(count: int) -> int:
        draw = Random(count)
        names = ["".join(draw.choices("abdegiklmnorstu", k=9)).title() for _ in range(2 * count)]
        found = [about(str(i), "en", f"Ada {names[i]}", f"Bea Lind{i % 50}", f"{names[-i]} Moe") for i in range(count)]
        events: Counter[str] = Counter()
        sys.setprofile(lambda frame, event, arg: events.update((event,)))
        try:
            join(*found)
        finally:
            sys.setprofile(None)
        return events["call"] + events["c_call"]

    assert calls(1200) < 4 * calls(400)


def test_a_spelling_that_one_language_makes_clear_is_clear_in_all() -> None:
    found = [about("a", "lv", "Donalds Tramps"), about("b", "en", "Donalds Tramps")]
    assert names(*found, authority=SHIPPED) == ["Donald Trump"]


WORDS = st.sampled_from(
    ["Ada", "A.", "Brekkhus", "Brekkhys", "Jr.", "Kim", "Jong-un", "Путин", "普京", "Рutin", "–", "von", "İ"]
)
NAMED = st.lists(WORDS | st.text(max_size=5), min_size=1, max_size=4).map(" ".join).filter(str.strip)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(["en", "ru", "zh", "und"]), st.lists(NAMED, max_size=4, unique=True)), max_size=6
    )
)
def test_whatever_the_names_every_sighting_has_one_home_and_every_person_a_name_of_their_own(
    site: list[tuple[str, list[str]]],
) -> None:
    found = [about(str(i), lang, *people) for i, (lang, people) in enumerate(site)]
    people, _ = join(*found, authority=SHIPPED)
    homes = [place for person in people for place in person.articles]
    given_names = {(f.article.seed, named.name) for f in found for named in f.people}
    assert len(homes) == len(set(homes)) and set(homes) <= given_names
    assert len({person.name for person in people}) == len(people)
    assert all(count > 0 for person in people for _, _, count in person.forms)
