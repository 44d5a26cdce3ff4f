"""Datelines as agencies write them: where the report begins behind its place, its day and its sender."""

from __future__ import annotations

import pytest

from generator.language import dateline

DATELINES = [
    "QUITO, Ecuador, Oct 15 (AP) — ",
    "EDINBURGH, Scotland, 21 October 2025 — ",
    "NEW YORK, April 3, 2025 /PRNewswire/ -- ",
    "LONDON: ",
    "Rendsburg (dpa) - ",
    "Berlin/Kiel (dpa/lno) - ",
    "Nantes, 14 oct 2025 (AFP) - ",
    "Sagunto (Valencia), 12 feb (EFE).- ",
    "Madrid, 12 de febrero de 2025 (Europa Press) - ",
    "(ANSA) - MATERA, 14 OTT - ",
    "Lisboa, 14 out 2025 (Lusa) – ",
    "København /ritzau/ - ",
    "Larvik (NTB): ",
    "Warszawa, 14.10.2025 (PAP) - ",
    "МОСКВА, 14 октября. /ТАСС/. ",
    "Feb. 23, 2015 -- ",
    "新华社西安11月20日电（记者李明）",
    "中新网北京20日电 (记者 李明) ",
    "(서울=연합뉴스) 이수진 기자 = ",
    "[부산=뉴시스] ",
]
NONE = [
    "The bridge stays closed, the council said.",
    "President Ann Lee (Labour) - who opened it - was there.",
    "Ann Lee (44) was the first to cross.",
]


@pytest.mark.parametrize("sent", DATELINES)
def test_a_report_begins_behind_its_dateline(sent: str) -> None:
    assert dateline.end(f"{sent}The bridge is open.") == len(sent)
    assert dateline.is_sure(sent)


@pytest.mark.parametrize("text", NONE)
def test_a_sentence_is_none(text: str) -> None:
    assert dateline.end(text) == 0
