"""Sites of a few articles, as every new one is: what all tell of is a story, what all are about is not."""

from __future__ import annotations

import pytest

from generator.join import stories
from tests.join.stories.test_group import CHESS_NB, DEBT_EN, FERRY_EN, FERRY_NB, PRIZE_EN, told

FERRY_DE = """Die Fähre Aurora Borealis ist am Dienstag mit 214 Menschen an Bord vor Kirkenes auf Grund gelaufen.
Das Schiff hatte bei Bugøynes keinen Strom mehr, sagte Kapitänin Ingvild Storaker. Die Reederei Hålogaland Line prüft
den Unfall."""
FERRY_FR = """Un ferry de Hålogaland Line s'est échoué mardi devant Kirkenes, dans le nord de la Norvège.
Les 214 passagers de l'Aurora Borealis sont sains et saufs. La capitaine Ingvild Storaker avait signalé une panne."""
FERRY = {"a": (FERRY_EN, "en"), "b": (FERRY_NB, "nb"), "c": (FERRY_DE, "de"), "d": (FERRY_FR, "fr")}
BOOK_NB = """Ingvild Storaker er ute med en bok om tretti år til sjøs. Den er på 412 sider og kommer i handelen fredag.
Forlaget i Tromsø har trykt 5000 eksemplarer, og kapteinen signerer bøker på torget."""
FLAT_NB = """Ingvild Storaker selger leiligheten i Vadsø etter nabokrangelen. Megleren venter seg 3,2 millioner kroner.
Styrelederen Gunnar Pleym nekter å uttale seg om støyen fra trappeoppgangen."""
CHOIR_NB = """Hurtigrutekoret fikk stående applaus i Alta da Ingvild Storaker sang solo i Bachs pasjon lørdag.
Dirigenten Wenche Aslaksen har øvd inn verket med 46 sangere siden høsten."""


@pytest.mark.parametrize("told_by", ["ab", "abc", "acd", "abcd"])
def test_a_site_of_articles_on_one_event_alone_has_a_story_of_them_all(told_by: str) -> None:
    (story,) = stories.group([told(seed, *FERRY[seed]) for seed in told_by], {})
    assert sorted(story.seeds) == [*told_by]


@pytest.mark.parametrize("others", [1, 2, 3])
def test_others_beside_them_stay_alone(others: int) -> None:
    beside = [told(f"z{number}", text) for number, text in enumerate((PRIZE_EN, DEBT_EN, CHESS_NB)[:others])]
    (story,) = stories.group([*(told(seed, *FERRY[seed]) for seed in "abc"), *beside], {})
    assert sorted(story.seeds) == ["a", "b", "c"]


@pytest.mark.parametrize("texts", [(FLAT_NB, CHOIR_NB), (BOOK_NB, CHOIR_NB), (BOOK_NB, FLAT_NB, CHOIR_NB)])
def test_articles_on_one_woman_alone_are_none(texts: tuple[str, ...]) -> None:
    assert not stories.group([told(text[16:], text, "nb") for text in texts], {})
