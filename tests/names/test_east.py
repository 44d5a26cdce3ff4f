"""Names in Chinese, Japanese and Korean letters: what may write them in Latin ones, and what is somebody else's."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.authority import known
from generator.names.filing import filed_under
from generator.names.native import is_read, is_written, ways
from generator.names.polivanov import romanised
from generator.names.reading import readings
from generator.names.resemblance import resemblance
from generator.names.romanised import korean, mandarin, wade_giles
from generator.names.sounds import bones, sound
from generator.records import Decisions, PersonDecision
from tests.cases import cases

WRITTEN = [
    ("pinyin", "习近平", "Xi Jinping", True),
    ("traditional characters", "習近平", "Xi Jinping", True),
    ("the family name behind", "习近平", "Jinping Xi", True),
    ("a family name with a reading of its own", "单霁翔", "Shan Jixiang", True),
    ("but not in given names", "李单", "Li Shan", True),
    ("Wade-Giles", "赖清德", "Lai Ching-te", True),
    ("Taiwan, with its own family names", "蔡英文", "Tsai Ing-wen", True),
    ("Hong Kong", "梁振英", "Leung Chun-ying", True),
    ("Hong Kong, with an English name in front", "刘慧卿", "Emily Lau Wai-hing", True),
    ("two family names", "叶刘淑仪", "Ip Lau Suk-yee", True),
    ("Singapore", "李显龙", "Lee Hsien Loong", True),
    ("a family name of two characters", "欧阳明", "Ouyang Ming", True),
    ("Korean", "김정은", "Kim Jong-un", True),
    ("Korean, by the Revised Romanisation", "김정은", "Gim Jeongeun", True),
    ("a family name as its bearers write it", "이재명", "Lee Jae-myung", True),
    ("another", "박근혜", "Park Geun-hye", True),
    ("in the North", "최룡해", "Choe Ryong Hae", True),
    ("Korean in Han characters", "金正恩", "Kim Jong-un", True),
    ("Japanese", "高市早苗", "Sanae Takaichi", True),
    ("Japanese, the family name in front", "村上春樹", "Murakami Haruki", True),
    ("Japanese, a family name of three characters", "長谷川美咲", "Misaki Hasegawa", True),
    ("Japanese, with a mark that repeats", "佐々木朗希", "Roki Sasaki", True),
    ("Japanese, a given name of one character", "石破茂", "Shigeru Ishiba", True),
    ("Japanese, a long vowel with a sign for it", "大谷翔平", "Shohei Ohtani", True),
    ("Japanese, one without", "大谷翔平", "Shouhei Otani", True),
    ("Japanese, n before p", "久保純平", "Jumpei Kubo", True),
    ("Japanese, in simplified characters", "黑泽明", "Akira Kurosawa", True),
    ("Japanese, another given name", "安倍晋三", "Shintaro Abe", False),
    ("Japanese, another family name", "安倍晋三", "Shinzo Aso", False),
    ("another person of the family", "김정은", "Kim Jong-nam", False),
    ("one syllable less", "李克强", "Li Qiang", False),
    ("one vowel", "王毅", "Wang Ye", False),
    ("another division of the same letters", "樊刚", "Fang Ang", False),
]

BY_SOUND = [
    ("Chinese", "安格拉·默克尔", "zh", "Angela Merkel", "de", True),
    ("Chinese, traditional", "約翰·愛德華茲", "zh", "John Edwards", "en", True),
    ("of one character", "麦克·李", "zh", "Mike Lee", "en", True),
    ("Japanese", "ドナルド・トランプ", "ja", "Donald Trump", "en", True),
    ("Japanese, with double hyphen", "ヘレ・トーニング＝シュミット", "ja", "Helle Thorning-Schmidt", "da", True),
    ("Korean", "앙겔라 메르켈", "ko", "Angela Merkel", "de", True),
    ("an r that the English do not say", "科里·加德纳", "zh", "Cory Gardner", "en", True),
    ("a Russian family name", "ミハイル・ベロゼロフ", "ja", "Mikhail Belozerov", "en", True),
    ("Japanese in Cyrillic letters", "Кэнъити Ито", "ru", "Kenichi Ito", "en", True),
    ("another Japanese given name that differs by a letter", "Синдзи Абэ", "ru", "Shinzo Abe", "en", False),
    ("another one with another vowel", "Дзюн Мори", "ru", "Jin Mori", "en", False),
    ("another one with another last vowel", "Юка Сато", "ru", "Yuko Sato", "en", False),
    ("another one that begins alike", "Такэси Ямада", "ru", "Takashi Yamada", "en", False),
    ("one that Russians write as they hear it", "Йоко Оно", "ru", "Yoko Ono", "en", True),
    ("another given name", "ジョージ・ブラウン", "ja", "Gordon Brown", "en", False),
    ("two given names that sound alike", "アラン・ジョンソン", "ja", "Ellen Johnson", "en", False),
    ("two family names that end in a and o", "윌리엄 레타", "ko", "William Ruto", "en", False),
    ("two short family names", "马克·里德", "zh", "Mark Rutte", "nl", False),
]


@cases("name, latin, expected", WRITTEN)
def test_a_name_syllable_by_syllable(name: str, latin: str, expected: bool) -> None:
    assert any(resemblance(a, b) == 1 for a in readings(name, "zh") for b in readings(latin, "en")) is expected


@cases("name, lang, latin, latin_lang, expected", BY_SOUND)
def test_a_foreign_name_by_its_sound(name: str, lang: str, latin: str, latin_lang: str, expected: bool) -> None:
    best = max(resemblance(a, b) for a in readings(name, lang) for b in readings(latin, latin_lang))
    assert (best >= 0.78) is expected


def test_one_korean_in_both_scripts() -> None:
    assert is_read("金正恩", "김정은") and is_read("崔龙海", "최룡해") and is_read("崔龙海", "최용해")
    assert not is_read("金正恩", "김정남")


def test_what_is_no_name_of_two_to_four_syllables_has_no_spelling() -> None:
    assert ways("普") == ways("普京大帝万岁") == ways("プーチン") == ways("Putin") == ()


@pytest.mark.parametrize(
    ("name", "family"),
    [
        ("Li Qiang", "Li"),
        ("Kim Jong Un", "Kim"),
        ("Lee Jae Myung", "Lee"),
        ("Ban Ki-moon", "Ban"),
        ("Bruce Lee", "Lee"),
        ("Kim Clijsters", "Clijsters"),
        ("Kim Larsen", "Larsen"),
        ("Lee Anderson", "Anderson"),
        ("Lee Harvey Oswald", "Oswald"),
    ],
)
def test_a_family_name_that_stands_first(name: str, family: str) -> None:
    assert filed_under(name) == family


EDITED = known(
    Decisions(
        people=(
            PersonDecision(
                "ada",
                "Ada Brekkhus",
                (("zh", "白愛達"), ("ko", "브레쿠스")),
            ),
        )
    )
)


@pytest.mark.parametrize(
    ("form", "lang"), [("白愛達", "zh"), ("白爱达", "zh-Hans"), ("白愛達", "ja"), ("브레쿠스", "ko")]
)
def test_a_spelling_that_an_editor_adds_leads_to_the_person_in_every_language(form: str, lang: str) -> None:
    assert [known.key for known in EDITED.contenders(form, lang)] == ["ada"]
    assert [spot.key for spot in EDITED.index(lang).find(f"（{form}）")] == ["ada"]


@pytest.mark.parametrize(
    ("name", "latin"),
    [
        ("Синъити Таканаси", ("shinichi", "takanashi")),
        ("Сігеру Ісіба", ("shigeru", "ishiba")),
        ("Дзюнъитиро Коидзуми", ("junichiro", "koizumi")),
        ("Михаил Белозеров", ()),
        ("Нина Котова", ()),
        ("Таканаси", ()),
    ],
)
def test_a_japanese_name_in_cyrillic_letters(name: str, latin: tuple[str, ...]) -> None:
    assert romanised(name.split()) == latin


CHARACTERS = st.sampled_from("李王张陈林黄明国英文志伟丽华建军")
SYLLABLES = st.sampled_from("김이박최정강한윤서지민준현우영은진호수")


@given(st.text(CHARACTERS, min_size=2, max_size=3))
def test_a_name_fits_its_own_spelling_and_shares_its_consonants(name: str) -> None:
    for read in (mandarin, wade_giles):
        family, *given_name = (min(read(character)) for character in name)
        assert is_written(name, (family, "".join(given_name)))
        assert is_written(name, ("".join(given_name), family))
        spelt = bones(bones(sound(family)) + "".join(bones(sound(s)) for s in given_name))
        assert spelt in {one for way in ways(name) for one in way.bones}


@given(st.text(SYLLABLES, min_size=3, max_size=3), st.text(SYLLABLES, min_size=2, max_size=2))
def test_a_korean_name_fits_what_each_of_its_syllables_may_be_alone(name: str, other: str) -> None:
    spelt = ("".join(min(korean(syllable)) for syllable in other),)
    fits = is_written(name, ("Kim", *spelt))
    same = name[0] == "김" and all(not korean(a).isdisjoint(korean(b)) for a, b in zip(name[1:], other, strict=True))
    assert same or not fits
    assert fits or name != "김" + other
