from generator.infer.people import lineups
from generator.infer.people.evidence import Run
from generator.infer.people.tokens import words

TEXT = (
    "Harlach: Huber – Wagner, Klein (76. Tschurtz), Hofer (Elfmeter), Gruber. Der Gast kam nach der Pause aus Harlach."
)


def named() -> set[str]:
    """What is told to be a name where Huber, Wagner and Gruber are names by themselves."""
    read = words(TEXT)
    by_themselves = {"Huber", "Wagner", "Gruber", "Harlach"}
    runs = [
        Run((a, b), read.texts[a:b], ((a, b),) if read.texts[a] in by_themselves else (), a in read.opens, ((0, 0, 0),))
        for a, b in read.runs
    ]
    return {" ".join(run.texts) for here in lineups.read([read], [runs], "de") for run in here if run.names}


def test_a_line_up_goes_on_behind_the_minutes_in_its_brackets() -> None:
    assert {"Klein", "Tschurtz", "Hofer"} <= named()


def test_a_word_in_brackets_of_its_own_is_no_player_and_a_team_none_anywhere() -> None:
    assert {"Elfmeter", "Harlach", "Pause"}.isdisjoint(named())


def test_a_list_of_banks_is_no_line_up() -> None:
    read = words("Lenders: Lazard, Nomura, Morgan, Jefferies, Hoare, Cazenove, Martin.")
    runs = [Run((a, b), read.texts[a:b], ((a, b),), a in read.opens, ((0, 0, 0),)) for a, b in read.runs]
    assert not any(run.listed for here in lineups.read([read], [runs], "en") for run in here)
