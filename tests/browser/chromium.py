"""Where the browser of the tests comes from, and how it is started: Chromium as the system has it, kept quiet."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")
"""As Debian, Ubuntu and the runners of GitHub call it; `install` beside this file looks for the same names."""

QUIET = (
    "--no-sandbox",  # a container's root user has no other choice; the pages are our own
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-sync",
    "--no-first-run",
    "--no-default-browser-check",
)


def executable() -> str | None:
    """The browser's file, or None where there is none."""
    return next((found for name in NAMES if (found := shutil.which(name))), None)


@contextmanager
def started() -> Iterator[Browser]:
    """A running browser without a window. Raises: FileNotFoundError where there is none."""
    found = executable()
    if found is None:
        raise FileNotFoundError(f"none of {', '.join(NAMES)} is on the PATH: install Chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(QUIET))
        yield browser
        browser.close()
