from hypothesis import given
from hypothesis import strategies as st

from generator.infer.people.features import elsewhere, seen
from generator.infer.people.model import load, unpacked
from generator.infer.people.scores import shipped
from generator.infer.people.tokens import words

WORDS = (
    *("Kari", "Berg", "Bergs", "berg", "O’Hara", "Norge", "van", "der", "statsminister", "President", "said", "to"),
    *("av", "og", ",", ".", "«", "|", "2026", "Ивана", "Жижек", "https://x.no/a|b", "王毅"),
)

MODEL = load()


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=14), st.sampled_from(["", "nb", "en", "hr", "zu"]))
def test_a_score_is_the_sum_of_the_weights_of_all_that_is_seen(said: list[str], lang: str) -> None:
    found = words(" ".join(said))
    article = elsewhere([found])
    for run in found.runs:
        summed = [
            sum(MODEL.weights.get(what, 0) for what in seen(found, i, run, lang, article)) + MODEL.boldness.get(lang, 0)
            for i in range(*run)
        ]
        assert shipped().of_run(found, run, lang, article)[0] == tuple(map(unpacked, summed))
