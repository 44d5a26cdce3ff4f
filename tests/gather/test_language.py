"""The language of a text, and of hardly any text."""

from __future__ import annotations

import pytest
from py3langid import langid

from generator.gather.head.language import canonical, detect, is_mixed
from generator.gather.head.likely import ranked

TEXTS = [
    ("nb", "Hun sa at de ikke kunne komme hjem før i morgen, for veien var stengt av et ras."),
    ("nn", "Ho sa at dei ikkje kunne kome heim før i morgon, for vegen var stengd av eit ras."),
    ("da", "Hun sagde, at de ikke kunne komme hjem før i morgen, fordi vejen var spærret."),
    ("sv", "Hon sade att de inte kunde komma hem förrän i morgon, för vägen var avstängd."),
    ("en", "She said that they could not come home until tomorrow, for the road was closed."),
    ("de", "Sie sagte, dass sie erst morgen nach Hause kommen könnten, weil die Straße gesperrt sei."),
    ("fi", "Hän sanoi, etteivät he pääse kotiin ennen huomista, koska tie on suljettu."),
    ("ru", "Она сказала, что они смогут вернуться домой только завтра, потому что дорога закрыта."),
    ("uk", "Вона сказала, що вони зможуть повернутися додому лише завтра, бо дорога закрита."),
    ("ja", "道路が閉鎖されたため、明日まで帰れないと彼女は言った。"),
    ("zh-Hans", "她说因为道路关闭，他们明天才能回家。"),
    ("zh-Hant", "她說因為道路關閉，他們明天才能回家。"),
    ("zh", "中文十人大小上下"),
    ("ko", "도로가 폐쇄되어 내일까지 집에 갈 수 없다고 그녀는 말했다."),
    ("ti", "ንልዕሊ 40 ሽሕ ህዝቢ ጽሩይ ማይ ዝስተ ዘቕርብ ሓድሽ መስመር ማይ ሎሚ ኣብ መቐለ ተመሪቑ።"),
    ("am", "ከ40 ሺህ በላይ ለሚሆኑ ነዋሪዎች ንጹህ የመጠጥ ውሃ የሚያቀርብ አዲስ መስመር ዛሬ በከተማዋ ተመረቀ።"),
    ("nb", "Møtet ble avlyst i går"),
    ("und", "Senaste nytt"),
    ("und", "OK"),
    ("und", "12:30 – 45 %"),
]

TAGS = [
    ("no", "nb"),
    ("en_US", "en"),
    ("zh-hans", "zh-Hans"),
    ("zh-CN", "zh-Hans"),
    ("zh_TW", "zh-Hant"),
    ("zh", "zh"),
    ("EN", "en"),
    ("nob", "nb"),
    ("Norwegian text", ""),
    ("", ""),
]


@pytest.mark.parametrize(("lang", "text"), TEXTS)
def test_detect(lang: str, text: str) -> None:
    assert detect(text) == lang


def test_a_text_half_in_another_language_is_doubtful() -> None:
    english = "The council has decided to sell the old school, for its roof has been leaking for many years now. " * 2
    german = "Die Gemeinde hat beschlossen, die alte Schule zu verkaufen, weil das Dach seit Jahren undicht ist. " * 2
    assert is_mixed(english + german)
    assert not is_mixed(english)
    assert not is_mixed(german)


@pytest.mark.parametrize(("tag", "code"), TAGS)
def test_canonical(tag: str, code: str) -> None:
    assert canonical(tag) == code


@pytest.mark.parametrize("text", [text for lang, text in TEXTS if lang != "und"])
def test_the_likeliest_languages_are_those_that_py3langid_names(text: str) -> None:
    found, expected = ranked(text, 3), langid.rank(text)[:3]
    assert [lang for lang, _ in found] == [lang for lang, _ in expected]
    assert [score for _, score in found] == pytest.approx([score for _, score in expected], abs=0.01)
