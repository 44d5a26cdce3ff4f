"""Lists of amounts, as recipes have them: which lines belong to the text."""

from __future__ import annotations

from tests.articles import one
from tests.cases import cases

HEAD = ["Cucina", "Pasta e ceci della nonna, il piatto che scalda l'inverno", "di Lucia Ferraris", "18 gennaio 2022"]
LEAD = ["In inverno la nonna la cucinava ogni venerdì, e la casa profumava di rosmarino fino alla sera della domenica."]
AMOUNTS = [
    "250 g di ceci secchi",
    "200 g di ditalini",
    "½ cipolla",
    "1 rametto di rosmarino",
    "olio d'oliva, sale e pepe",
]
WAY = [
    "Mettete i ceci a bagno in acqua fredda per una notte intera, poi scolateli e sciacquateli bene.",
    "In una pentola capiente fate rosolare l'aglio con il rosmarino, unite il concentrato e lasciate insaporire.",
    "Aggiungete i ceci, coprite con due litri d'acqua e cuocete a fuoco basso per circa due ore.",
]
RANKED = ["1 Crolla il ponte", "2 Sciopero dei treni", "3 Il meteo di domani"]
CASES = [
    ("above the first paragraph", ["Ingredienti per 4 persone", *AMOUNTS, "Preparazione", *WAY]),
    ("between paragraphs", [*LEAD, "Ingredienti per 4 persone", *AMOUNTS, "Preparazione", *WAY]),
]


@cases("body", CASES)
def test_the_amounts_of_a_recipe_belong_to_it(body: list[str]) -> None:
    assert read([*HEAD, *body, "Condividi", "Leggi anche: Minestrone"]) == body


def test_a_ranking_above_the_text_does_not() -> None:
    assert read([*HEAD, *RANKED, *WAY, "Condividi", "Leggi anche: Minestrone"]) == WAY


MOST_READ = [
    ("a ranking by its label", ["Trending", "7 morti nel crollo", "2 ministri via", "40 galline in fuga", *WAY]),
    ("above the headline", ["Oggi", "5 morti sulla via", "3 modi di risparmiare", "10 cose da fare", *HEAD, *WAY]),
]


@cases("lines", MOST_READ)
def test_numbers_that_head_links_are_no_amounts(lines: list[str]) -> None:
    assert read([*lines, "Condividi", "Leggi anche: Minestrone"]) == WAY


def test_no_amount_is_a_headline() -> None:
    found = one("a.txt", "\n".join(["Ingredienti:", *AMOUNTS, *WAY]))
    assert found.title.value.startswith("Mettete i ceci a bagno")


def test_of_a_list_no_line_is_kept_as_a_lead() -> None:
    names = ["1. Ada Finch, for fiction", "2. Oluwole Bright, for poetry", "3. Mina Castle, for history"]
    lines = [
        "Winners of this year's Harbour Prizes",
        *names,
        "The prizes will be handed out in May at the Corn Exchange.",
    ]
    assert read(lines) == lines[-1:]


def read(lines: list[str]) -> list[str]:
    return [paragraph.text for paragraph in one("a.txt", "\n".join(lines)).paragraphs]
