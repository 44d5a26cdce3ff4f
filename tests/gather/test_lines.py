"""What single lines are: phrases of the page, captions, bylines."""

from __future__ import annotations

import pytest

from generator.gather.body import features, judge, trees
from generator.gather.draft import Line
from generator.gather.line import byline, phrases
from generator.gather.line.captions import caption

KINDS = [
    ("en", "COMMENTS (48)", "comments"),
    ("en", "Share this article", "share"),
    ("en", "Related Articles", "related"),
    ("en", "READ MORE: Ten bridges", "related"),
    ("en", "Sign up for our newsletter to get the news", "newsletter"),
    ("es", "Para no perderte nada de tu ciudad, suscríbete a nuestro boletín", "newsletter"),
    ("de", "Was im Ort los ist: Abonnieren Sie unseren Newsletter!", "newsletter"),
    (
        "en",
        "The old bridge over the Lune at Halton was closed for repairs in May. Sign up to our newsletter for more.",
        "",
    ),
    ("en", "© 2024 The Gazette", "notice"),
    ("en", "3 min read", "navigation"),
    ("pt", "📲 Clique aqui para seguir o canal no WhatsApp", "newsletter"),
    ("hi", "लोकप्रिय", "related"),
    ("hi", "लोकप्रिय गायक रमेश शर्मा का सोमवार को निधन हो गया।", ""),
    ("hi", "नोटिफिकेशन जारी होते ही भर्ती शुरू हो जाएगी।", ""),
    ("he", "מינוי חוקר מיוחד לאתר את הנעדרים נועד להרגיע את המשפחות.", ""),
    ("zh", "退订机票的旅客可以在七天内得到全额退款。", ""),
    ("zh", "未经授权，不得转载。", "notice"),
    ("vi", "Hủy đăng ký kết hôn trái pháp luật, tòa án nói.", ""),
    ("nl", "Brieven mogen niet langer dan een week blijven liggen.", ""),
    ("is", "Afskráning félagsins úr Kauphöllinni tekur gildi í maí.", ""),
    ("hr", "Odjava stanara trajala je tri mjeseca.", ""),
    ("nb", "Les også: Ti broer", "related"),
    ("nn", "Les òg: Ti bruer", "related"),
    ("nb", "Ansvarlig redaktør Kari Lunde", "notice"),
    ("nb", "Ansvarlig redaktør Kari Lunde sier at broen er stengt.", ""),
    ("sv", "Chefredaktör och ansvarig utgivare: Siv Ek", "notice"),
    ("sv", "Chefredaktör Siv Ek säger att bron är stängd.", ""),
    ("sv", "Chefredaktören lämnar Bladet efter elva år", ""),
    ("nb", "Ansvarlig redaktør: Kari Lunde. Avisa følger Vær Varsom-plakaten.", "notice"),
    ("nb", "Nyhetsredaktør: Per Vik.", "notice"),
    ("ru", "Главный редактор — Иванова А. П.", "notice"),
    (
        "de",
        "Die Inhalte dieser Seite sind geschützt und nur für Leser unserer Zeitung. Alle Rechte vorbehalten.",
        "notice",
    ),
    ("en", "Get the stories that matter from your town every morning at seven. Click to subscribe", "newsletter"),
    ("fi", "MAINOS, JUTTU JATKUU ALLA", "navigation"),
    ("sv", "Mest läst i kategorin", "related"),
    ("da", "Artiklen fortsætter efter annoncen", "navigation"),
    ("de", "Lesen Sie auch: Zehn Brücken", "related"),
    ("fr", "Lire aussi : Dix ponts", "related"),
    ("es", "Te puede interesar", "related"),
    ("pt", "Leia também: Dez pontes", "related"),
    ("it", "Riproduzione riservata", "notice"),
    ("it", "Il Gazzettino © RIPRODUZIONE RISERVATA", "notice"),
    ("it", "Il ponte sul fiume resta chiuso fino alla primavera, ha detto il sindaco. © RIPRODUZIONE RISERVATA", ""),
    ("nl", "Lees ook: Tien bruggen", "related"),
    ("fi", "Lue myös: Kymmenen siltaa", "related"),
    ("pl", "Czytaj też: Dziesięć mostów", "related"),
    ("ru", "Читайте также: Десять мостов", "related"),
    ("ja", "関連記事", "related"),
    ("cs", "Čtěte také: Deset mostů", "related"),
    ("el", "Διαβάστε επίσης: Δέκα γέφυρες", "related"),
    ("hr", "Pročitajte i: Deset mostova", "related"),
    ("hu", "Kapcsolódó cikkek", "related"),
    ("ro", "Citește și: Zece poduri", "related"),
    ("sr", "Прочитајте још: Десет мостова", "related"),
    ("tr", "Yorumlar (3)", "comments"),
    ("uk", "Читайте також: Десять мостів", "related"),
    ("ar", "اقرأ أيضا: عشرة جسور", "related"),
    ("xx", "Share", "share"),
    ("en", "The share of the city grew, and related costs fell.", ""),
    ("nb", "Broen ble stengt i går.", ""),
    ("en", "Advertisement revenue fell by half last year", ""),
    ("en", "Also on Sunday, the bridge was closed.", ""),
    ("fi", "Lisää joukkoon munat yksitellen.", ""),
    ("hr", "Više od polovice građana prelazi most.", ""),
]

CAPTIONS = [
    ("Broen er stengt. Foto: Per Vik/NTB", True, ("Broen er stengt.", "Foto: Per Vik/NTB")),
    ("Foto: Per Vik", True, ("", "Foto: Per Vik")),
    ("The old bridge on Monday © Ann Lee", True, ("The old bridge on Monday", "© Ann Lee")),
    ("The old bridge on Monday. © The Gazette 2024", True, ("", "")),
    ("El puente, el lunes. Ann Lee (REUTERS)", True, ("El puente, el lunes.", "Ann Lee (REUTERS")),
    ("The bridge on Monday. (AP Photo/Ann Lee)", True, ("The bridge on Monday.", "AP Photo/Ann Lee")),
    ("The bridge on Monday (Ann Lee/Reuters)", True, ("The bridge on Monday", "Ann Lee/Reuters")),
    ("The bridge on Monday. Credit... Ann Lee", True, ("The bridge on Monday.", "Credit... Ann Lee")),
    ("The bridge is open again (Credit: iStock)", True, ("The bridge is open again", "Credit: iStock")),
    ("El puente, el lunes. EFE/ A.B. Lee", True, ("El puente, el lunes.", "EFE/ A.B. Lee")),
    ("El puente, el lunes. ANA LEE", True, ("El puente, el lunes.", "ANA LEE")),
    ("U.S. MAY CLOSE OLD BRIDGE", True, ("", "")),
    ("The bridge opens on Monday. SEE ALSO", True, ("", "")),
    ("The bridge on Monday. Ann Lee/Harbour Gazette", True, ("The bridge on Monday.", "Ann Lee/Harbour Gazette")),
    ("Symbolbild Foto: dpa", True, ("Symbolbild", "Foto: dpa")),
    ("First picture: So the new bridge may look", True, ("", "")),
    ("They took the credit... The bridge was never built", True, ("", "")),
    ("A picture of the bridge, left, taken on Monday at noon.", True, ("", "")),
    (
        "A picture of the bridge, left, taken on Monday at noon.",
        False,
        ("A picture of the bridge, left, taken on Monday at noon.", ""),
    ),
    ("He said the photo: it was a fake, and that nobody had ever been on the bridge. " * 3, True, ("", "")),
]

RIGHTS = [
    "사진 속 다리 사진 무단 전재 및 재배포 금지, 하늘일보와 사진 기자의 허락을 받으십시오",
    "Picture and photo of the week. Copyright © 2024 The Gazette. All rights reserved.",
    "Foto und Bild des Tages im Bild oben links: Alle Rechte vorbehalten, Zeitung der Stadt",
]

OPENED = [
    ("ru", "На фото: мост утром", True),
    ("ru", "На фото мост утром", True),
    (
        "ru",
        "На фото, которое губернатор выложил утром, видно, что по мосту уже едут машины. "
        "Работы ещё идут, но люди ждать не хотели.",
        False,
    ),
    (
        "uk",
        "На фото, яке губернатор виклав зранку, видно, що мостом уже їдуть машини. "
        "Роботи ще тривають, але люди чекати не хотіли, тож поїхали.",
        False,
    ),
    (
        "ru",
        "На фото (слева): мост, который открыли раньше срока, и первые машины, что поехали по нему утром, было много. ",
        True,
    ),
]

BYLINES = [
    ("en", "By Ann Lee and Bo Ek", ("Ann Lee", "Bo Ek")),
    ("en", "By ANN LEE JAN. 13, 2017", ("Ann Lee",)),
    ("en", "By Ann Lee, Oslo correspondent", ("Ann Lee",)),
    ("en", "By the way, it rained", ()),
    ("en", "By Staff", ()),
    ("en", "3 Minute Read", ()),
    ("nb", "Av Kari Lunde og Per Vik", ("Kari Lunde", "Per Vik")),
    ("nb", "Av og til regner det", ()),
    ("de", "Von Anna von der Heide", ("Anna von der Heide",)),
    ("de", "Von Anna Berger Korrespondentin", ("Anna Berger",)),
    ("fr", "Par Jean de La Tour", ("Jean de La Tour",)),
    ("it", "di Anna Rossi", ("Anna Rossi",)),
]


@pytest.mark.parametrize(("lang", "text", "kind"), KINDS)
def test_phrases(lang: str, text: str, kind: str) -> None:
    assert phrases.kind(text, lang) == kind


@pytest.mark.parametrize("label", ["Image caption: ", "Image caption, ", "Image caption ", "IMAGE CAPTION: "])
def test_what_only_calls_a_line_a_caption_is_no_part_of_it(label: str) -> None:
    assert caption(f"{label}The ferry has been in Molde since Sunday", "en", False)[0].startswith("The ferry")


@pytest.mark.parametrize(("text", "inside", "parts"), CAPTIONS)
def test_captions(text: str, inside: bool, parts: tuple[str, str]) -> None:
    assert caption(text, "nb", inside) == parts


@pytest.mark.parametrize("text", RIGHTS)
def test_a_line_of_rights_is_no_caption(text: str) -> None:
    assert caption(text, "de", inside=False) == ("", "")


@pytest.mark.parametrize(("lang", "text", "is_caption"), OPENED)
def test_a_paragraph_may_begin_as_captions_do(lang: str, text: str, is_caption: bool) -> None:
    assert (caption(text.strip(), lang, inside=True) != ("", "")) == is_caption


CREDITED = [
    ("Broen er stengt.", ("Broen er stengt.", "")),
    ("– Broen er stengt, sier ordføreren.", ("", "")),
    ("Broen er stengt, og ingen vet når den åpner igjen. " * 7, ("", "")),
]


@pytest.mark.parametrize(("text", "parts"), CREDITED)
def test_a_line_of_the_body_above_a_lone_credit_is_a_caption(text: str, parts: tuple[str, str]) -> None:
    assert caption(text.strip(), "nb", inside=True, credited=True) == parts


@pytest.mark.parametrize(("lang", "text", "names"), BYLINES)
def test_bylines(lang: str, text: str, names: tuple[str, ...]) -> None:
    assert byline.authors(text, lang) == names


def test_every_line_has_every_feature_and_a_score() -> None:
    page = tuple(
        Line(text) for text in ("Menu", "日本語の記事です。", "A sentence stands here, and it is long enough.", "-")
    )
    seen = features.features(page, "en")
    assert seen.shape == (4, len(features.NAMES))
    assert trees.scores(seen).shape == (4,)
    assert any(judge.body(page, "en"))
