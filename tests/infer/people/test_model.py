from pathlib import Path

from generator.infer.people.model import FILE, Model, load, rounded, save


def test_a_model_survives_its_file(tmp_path: Path) -> None:
    model = Model({"w=berg": (120, -4, 3), "s=Xx": (1, 2, 0)}, {"OB": -30}, {"nb": 60})
    save(tmp_path / "a", model, ["who and what"])
    assert load(tmp_path / "a") == model


def test_the_same_model_has_the_same_bytes(tmp_path: Path) -> None:
    one, two = {"a=": (1, 2, 3), "b=": (3, 4, 5)}, {"b=": (3, 4, 5), "a=": (1, 2, 3)}
    save(tmp_path / "one", Model(one, {}, {}), [])
    save(tmp_path / "two", Model(two, {}, {}), [])
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_weights_are_hundredths_above_no_name() -> None:
    model = rounded(
        {("w=a", "B"): 1.5, ("w=a", "O"): -0.25, ("w=a", "I"): 0.0, ("w=a", "U"): 1.0}, {("O", "B"): 0.5}, {"da": 10}
    )
    assert model == Model({"w=a": (175, 25, 125)}, {"OB": 50}, {"da": 10})


def test_the_shipped_model_is_small_and_names_its_texts() -> None:
    assert FILE.stat().st_size < 3_000_000
    assert {"nb", "en", "de"} <= set(load(FILE).boldness)
