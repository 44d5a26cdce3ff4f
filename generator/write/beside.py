"""Files beside the pages, written by the generator alone: source texts, maps of places, the feed."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from urllib.parse import unquote

from generator.geography import gazetteer
from generator.seeds import file_of
from generator.site import PlacePage
from generator.write.alike import alike
from generator.write.locator import svg

SOURCES, MAPS, FEED = "sources", "maps", "feed.xml"

_BESIDE = re.compile(rf"{SOURCES}/.+\.txt|{MAPS}/.+\.svg|{re.escape(FEED)}", re.DOTALL)
_LINK = re.compile(rf"\]\((?:\.\./)*({SOURCES}/[^()\s]+\.txt|{MAPS}/[^()\s]+\.svg)\)".encode())
_LIST = re.compile(rb"<!-- tidings:begin .*?<!-- tidings:end ", re.DOTALL)


def source(seed: str) -> str:
    """Where the text of a seed (or of the file that holds it, for `file.jsonl#key`) stands below docs/.

    It always ends in .txt, so that a web server never takes a seed's HTML for a page of the site.
    """
    file = file_of(seed)
    return f"{SOURCES}/{file}" if file.endswith(".txt") else f"{SOURCES}/{file}.txt"


def sources(seeds: Mapping[str, bytes], shown: Iterable[str]) -> dict[str, bytes]:
    """path -> bytes of the source texts that pages link to. `seeds`: bytes by seed path, `shown`: seeds of articles."""
    wanted = sorted(set(map(file_of, shown)) & seeds.keys())
    return {source(file): seeds[file] for file in wanted}


def published(docs: Path, files: Iterable[str]) -> dict[str, bytes]:
    """path -> bytes of what stands beside the pages now, people's own texts and maps too. `files` are the paths of the
    regular files in `docs`: nothing is read by way of a link."""
    return {path: (docs / path).read_bytes() for path in sorted(files) if _BESIDE.fullmatch(path)}


def kept(published: Mapping[str, bytes], seeds: Iterable[str]) -> dict[str, bytes]:
    """Of what stands there the source texts of seeds that are gone or cannot be read: pages that people keep link to
    them."""
    return {path: published[path] for path in map(source, seeds) if path in published}


def renamed(
    published: Mapping[str, bytes], seeds: Mapping[str, bytes], known: Iterable[str], reseeded: Mapping[str, str]
) -> dict[str, str]:
    """Old name -> new name of the seed files that are not there any more under the name by which pages know them,
    but under one that no page knows: the one that people wrote into the page (`reseeded`: old -> new seed), or that of
    a file which is, byte for byte or in half its words, as it was published. `seeds`: bytes by seed path."""
    said = {file_of(old): file_of(new) for old, new in reseeded.items()}
    before = set(map(file_of, known))
    fresh = seeds.keys() - before
    same: dict[bytes | None, list[str]] = defaultdict(list)
    for seed in sorted(fresh, reverse=True):
        same[seeds[seed]].append(seed)
    found: dict[str, str] = {}
    for old in sorted(before - seeds.keys()) if fresh else ():
        copies = same[published.get(source(old))]
        while copies and copies[-1] not in fresh:
            copies.pop()
        new = said[old] if said.get(old) in fresh else copies[-1] if copies else None
        if new:
            found[old] = new
            fresh.remove(new)
    gone = {old: published[source(old)] for old in before - seeds.keys() - found.keys() if source(old) in published}
    if gone and fresh:
        found |= alike(
            gone, {seed: seeds[seed] for seed in sorted(fresh)}, (seeds[seed] for seed in before & seeds.keys())
        )
    return found


def changed(published: Mapping[str, bytes], seeds: Mapping[str, bytes], renamed: Mapping[str, str]) -> set[str]:
    """The seed files whose text was published, and was another; `renamed`: old name -> new name of files."""
    old = {new: name for name, new in renamed.items()}
    return {file for file, data in seeds.items() if published.get(source(old.get(file, file)), data) != data}


def map_of(place: PlacePage) -> str:
    """Where a place's map stands below docs/; "" when nobody knows where the place lies."""
    name = place.path.removeprefix("places/").removesuffix(".md")
    return f"{MAPS}/{name}.svg" if place.lat is not None else ""


Spot = tuple[str, float, float, str, str]
"""A map to draw: its path, degrees north and east of the place, the place's name, the code of a country."""


def spots(places: Iterable[PlacePage]) -> list[Spot]:
    """The maps that a site needs."""
    return [
        (map_of(place), place.lat, place.lon, place.name, _code(place))
        for place in places
        if place.lat is not None and place.lon is not None
    ]


def drawn(spot: Spot) -> tuple[str, bytes]:
    """(path, bytes) of one map."""
    path, lat, lon, name, country = spot
    return path, svg(lat, lon, name, country).encode()


def _code(place: PlacePage) -> str:
    """The ISO 3166-1 code of a country's page, "" for other places."""
    known = gazetteer.place(place.name)
    return known.key if known and known.kind == "country" else ""


def steps(
    published: Mapping[str, bytes], wanted: Mapping[str, bytes], before: Iterable[bytes]
) -> list[tuple[str, bytes | None]]:
    """What to write so that docs/ holds these files: (path, bytes or None). Those to which a list of the generator's
    linked (`before`: base, which may hold a person's words around lists) go when they are wanted no more; all others
    are people's own, and stay."""
    changed = [(path, data) for path, data in wanted.items() if published.get(path) != data]
    gone = published.keys() - wanted.keys()
    ours = {FEED, *(path for page in before if gone for path in _links(page))}
    return [*sorted(changed), *((path, None) for path in sorted(gone & ours))]


def _links(page: bytes) -> Iterator[str]:
    """The paths below docs/ of the source texts and maps that the lists of a page show."""
    links = (link for listed in _LIST.findall(page) for link in _LINK.findall(listed))
    return (unquote(link.decode("utf-8", "replace")) for link in links)
