"""What all tests share."""

from __future__ import annotations

import os

import pytest
from hypothesis import settings
from playwright.sync_api import Browser

from tests.browser.chromium import executable, running

settings.register_profile("tidings", deadline=None)  # a busy machine is no fault of the code
settings.load_profile("tidings")


@pytest.fixture(scope="session")
def browser() -> Browser:
    """Chromium. Where there is none tests skip, but in CI they fail."""
    if executable() is None and not os.environ.get("CI"):
        pytest.skip("no Chromium here: `make test` installs it where it may")
    return running()
