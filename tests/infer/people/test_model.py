from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from generator.infer.people.model import FILE, Model, Score, load, packed, rounded, save, unpacked


def test_a_model_survives_its_file(tmp_path: Path) -> None:
    model = Model(
        {"w=berg": packed((120, -4, 3)), "s=Xx": packed((1, 2, 0))}, {"OB": -30}, {"nb": packed((60, 60, 60))}
    )
    save(tmp_path / "a", model, ["who and what"])
    assert load(tmp_path / "a") == model


def test_the_same_model_has_the_same_bytes(tmp_path: Path) -> None:
    one, two = {"a=": packed((1, 2, 3)), "b=": 5}, {"b=": 5, "a=": packed((1, 2, 3))}
    save(tmp_path / "one", Model(one, {}, {}), [])
    save(tmp_path / "two", Model(two, {}, {}), [])
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_weights_are_hundredths_above_no_name() -> None:
    model = rounded(
        ({("w=a", "B"): 1.5, ("w=a", "O"): -0.25, ("w=a", "I"): 0.0, ("w=a", "U"): 1.0}, {("O", "B"): 0.5}), {"da": 10}
    )
    assert model == Model({"w=a": packed((175, 25, 125))}, {"OB": 50}, {"da": packed((10, 10, 10))})


SCORES = st.tuples(*[st.integers(-100_000, 100_000)] * 3)


@given(SCORES, SCORES)
def test_packed_scores_add_up(one: Score, other: Score) -> None:
    assert unpacked(packed(one) + packed(other)) == tuple(a + b for a, b in zip(one, other, strict=True))


def test_the_shipped_model_is_small_and_names_its_texts() -> None:
    assert FILE.stat().st_size < 3_000_000
    assert {"nb", "en", "de"} <= set(load(FILE).boldness)
