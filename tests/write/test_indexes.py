"""The indexes: what they list, and in which order."""

from __future__ import annotations

import re

from generator.site import PersonPage, Site
from generator.write.edition import Edition
from generator.write.indexes import indexes


def test_names_stand_by_surname_whatever_their_accents_and_case() -> None:
    names = ["Zoe Abel", "LAUREN ALAINA", "Ann Åberg", "Bo Olsen", "Ada Øst", "Yan Zorn"]
    people = [PersonPage(f"people/{number}.md", name) for number, name in enumerate(reversed(names))]
    page = indexes(Edition(Site(people=tuple(people)), "Site", limit=300))["people/index.md"]
    assert re.findall(r"^- (.*) 0$", page, re.M) == [
        "Zoe Abel", "Ann Åberg", "LAUREN ALAINA", "Bo Olsen", "Yan Zorn", "Ada Øst",
    ]  # fmt: skip
