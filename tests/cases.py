"""Tables of cases: each begins with a title, then says what goes in and what is expected."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import pytest


def cases(names: str, table: Iterable[Sequence[Any]]) -> pytest.MarkDecorator:
    """The test once for each case, under its title; what follows the title are the arguments of these names."""
    return pytest.mark.parametrize(names, [pytest.param(*said, id=title) for title, *said in table])
