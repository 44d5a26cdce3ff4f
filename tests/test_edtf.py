"""Which texts are dates."""

from __future__ import annotations

import pytest

from generator.edtf import is_date

DATES = """
2022  2022-09  2022-09-14  2024-02-29  2022~  2022-09?  2022-09-14%  202X  20XX  2022-XX  2022-09-XX  2022-XX-XX
2022-21  -0044  Y17000  2022/2023  2022-09-14/2022-10  2022/..  ../2022  2022/  2022-09-14T12:30:00Z
2022-09-14T12:30:00+02:00
"""
OTHERS = """
22  2022-13  2022-09-31  2023-02-29  2022-9-1  14.09.2022  2022-00  2022-25  2022-21-01  20X2  2022-XX-14  X  2022~~
2022/2023/2024  /  ../..  2022-09-14T25:00:00Z  2022-09T12:00:00Z  yesterday  Y2022  2022-13-45  ２０２２
"""


@pytest.mark.parametrize("text", DATES.split())
def test_a_date(text: str) -> None:
    assert is_date(text)


@pytest.mark.parametrize("text", [*OTHERS.split(), "", " 2022", "2022 "])
def test_no_date(text: str) -> None:
    assert not is_date(text)
