"""Where the browser of the tests comes from, and how it is started: Chromium as the system has it, kept quiet."""

from __future__ import annotations

import atexit
import shutil
from functools import cache

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


@cache
def running() -> Browser:
    """The one browser of this process, without a window: Playwright takes no second one beside it.

    Raises: FileNotFoundError where there is none.
    """
    found = executable()
    if found is None:
        raise FileNotFoundError(f"none of {', '.join(NAMES)} is on the PATH: install Chromium")
    playwright = sync_playwright().start()
    browser = playwright.chromium.launch(executable_path=found, args=list(QUIET))
    atexit.register(playwright.stop)
    atexit.register(browser.close)
    return browser
