"""What pages of HTML show and their extractor leaves out: dates, bylines, leads, subheads, the name of the site."""

from __future__ import annotations

import pytest

from generator.config import Settings
from generator.gather import articles
from generator.records import Article, Seed
from tests.cases import cases

HEAD = "La piscine de Lannec restera fermée tout l'hiver"
LEAD = "Des fissures découvertes dans le grand bassin repoussent la réouverture de la piscine au mois d'avril."
BODY = (
    "La nouvelle est tombée mardi. Les carreleurs ont remarqué une fissure de deux mètres au fond du grand bassin.",
    "« Nous ne prendrons aucun risque », assure Yann Le Dantec. Les travaux coûteraient 380 000 euros à la ville.",
    "En attendant, les classes prendront le car deux fois par semaine, et les clubs cherchent des créneaux ailleurs.",
)
PAGE = """<html lang="fr"><head><meta charset="utf-8"><title>{head} - {site}</title></head><body>
<div><a href="/">Accueil</a> <a href="/sport">Sport</a></div><div><h1>{head}</h1>{top}
<p>{first}</p><p>{second}</p>{between}<p>{third}</p><div>Partager | Imprimer</div></div></body></html>"""


def page(top: str = "", between: str = "", site: str = "Le Petit Lannecois") -> Article:
    first, second, third = BODY
    text = PAGE.format(head=HEAD, top=top, first=first, second=second, third=third, between=between, site=site)
    (found,) = articles(Seed("a.html", text.encode()), Settings())
    assert isinstance(found, Article)
    return found


BYLINES = [
    "<div>Publié le 12 novembre 2024 à 14h30 par Claire Dumontier</div>",
    "<div>Par Claire Dumontier</div><div>12/11/2024</div>",
    "<span>Claire Dumontier</span><br><span>Publié le 12.11.2024, 14:30</span>",
]


@pytest.mark.parametrize("top", BYLINES)
def test_a_date_and_a_byline_in_a_plain_block(top: str) -> None:
    found = page(top)
    assert found.date is not None
    assert (found.date.value, [author.value for author in found.authors]) == ("2024-11-12", ["Claire Dumontier"])
    assert [paragraph.text for paragraph in found.paragraphs] == [*BODY]


LEADS = [
    ("a lead", f"<div><b>{LEAD}</b></div>", LEAD),
    ("below a byline", f"<div>Par Claire Dumontier</div><div>{LEAD}</div>", LEAD),
    ("a button", "<div>Abonnez-vous pour lire la suite de cet article sur tous vos écrans dès maintenant.</div>", ""),
    ("a trail", "<div>Accueil › La piscine › Les travaux du grand bassin de la ville de Lannec.</div>", ""),
    ("a caption", "<div class='img-caption'>La piscine de Lannec et le grand bassin fissuré, mardi matin.</div>", ""),
    ("a part that is hidden", f"<div style='display: none'>{LEAD}</div>", ""),
    ("an aside", f"<aside><div>{LEAD}</div></aside>", ""),
    ("of other things", "<div>Une erreur est survenue pendant le chargement, veuillez réessayer plus tard.</div>", ""),
]


@cases("top, lead", LEADS)
def test_a_lead_in_a_plain_block(top: str, lead: str) -> None:
    assert [paragraph.text for paragraph in page(top).paragraphs] == [*filter(None, [lead]), *BODY]


def test_a_subhead_between_two_paragraphs() -> None:
    found = page(between="<h3>Les écoles iront à Lorient</h3>")
    assert [p.text for p in found.paragraphs if p.kind == "heading"] == ["Les écoles iront à Lorient"]
    assert [p.text for p in page(between="<h3>Lire aussi :</h3>").paragraphs] == [*BODY]


def test_the_site_that_the_title_of_a_page_names() -> None:
    source = page().source
    assert source is not None
    assert source.value == "Le Petit Lannecois"


def test_a_section_behind_the_headline_is_no_site() -> None:
    assert page(site="Sport").source is None


def test_a_date_below_a_list_of_other_articles_is_not_this_ones() -> None:
    assert page("<div>À lire aussi</div><div>La patinoire rouvre</div><div>12 novembre 2019</div>").date is None
