"""The whole way: articles on one event in two scripts give each person one page with both spellings."""

from __future__ import annotations

from pathlib import Path

from tests import sites
from tests.cases import cases

KOREAN = """부산 부두서 크레인 쓰러져 3명 부상

2024년 3월 12일

부산 신항에서 화요일 아침 크레인이 쓰러져 노동자 세 명이 다쳤다. 한도윤 시장은 사고 현장을 찾아 부상자 가족을 위로했다.

부산항만공사 서지안 사장은 “강풍이 원인으로 보인다”고 말했다. 한도윤 시장은 부두를 사흘 동안 닫겠다고 밝혔다.

서지안 사장은 기자들에게 크레인을 지난해 점검했다고 설명했다.
"""

ENGLISH = """Three hurt as crane falls at Busan port

March 12, 2024

BUSAN - Three workers were injured on Tuesday morning when a crane fell at the new port of Busan in South Korea. Mayor
Han Do-yoon visited the site and met the families of the injured.

Seo Ji-an, president of the port authority, said strong wind seemed to be the cause. Han Do-yoon said the quay would
stay closed for three days.

"We inspected the crane last year," Seo Ji-an told reporters.
"""

CHINESE = """釜山港起重机倒塌三人受伤

2024年3月12日

周二早上，一台起重机在釜山新港倒塌，三名工人受伤。顾问埃里克·布雷克胡斯说，大风可能是原因。市长周立平在会上表示，码头将关闭三天。

顾问埃里克·布雷克胡斯告诉记者，起重机去年检查过。
"""

NORWEGIAN = """Tre skadd da kran veltet i Busan

12. mars 2024

Tre arbeidere ble skadd da en kran veltet i den nye havna i Busan tirsdag morgen. Havnerådgiver Erik Brekkhus sier at
kraftig vind kan være årsaken. Ordfører Zhou Liping sa på møtet at kaia blir stengt i tre dager.

– Krana ble kontrollert i fjor, sa Erik Brekkhus.
"""

CASES = [
    ("Korean, English", (KOREAN, ENGLISH), {"han-do-yoon": "한도윤", "seo-ji-an": "서지안"}),
    ("Chinese, Norwegian", (CHINESE, NORWEGIAN), {"erik-brekkhus": "埃里克·布雷克胡斯", "zhou-liping": "周立平"}),
]


@cases("articles, expected", CASES)
def test_two_people_in_two_scripts_have_a_page_each(
    articles: tuple[str, str], expected: dict[str, str], tmp_path: Path
) -> None:
    site = sites.make(tmp_path / "site", {f"{number}.txt": text for number, text in enumerate(articles)})
    sites.build(site)
    pages = {Path(path).stem: text for path, text in sites.pages(site).items() if path.startswith("people/")}
    assert pages.keys() - {"index"} == expected.keys()
    for slug, spelling in expected.items():
        assert "2 articles" in pages[slug] and spelling in pages[slug]
