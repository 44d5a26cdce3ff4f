"""Sites for tests: laid out as a project is, and browsed as a reader does."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.browser.served import served
from tests.publish.shown import SAMPLE
from tests.sites import THEME, copied


def lay_out(root: Path) -> Path:
    """A project at `root`: our mkdocs.yml, our theme, and the pages of the sample."""
    copied(root, "mkdocs.yml", THEME)
    shutil.copytree(SAMPLE, root / "docs")
    return root


@contextmanager
def browsing(
    browser: Browser, site: Path, width: int = 1280, scheme: str = "light", scripts: bool = True
) -> Iterator[tuple[Page, str]]:
    """A page of the browser and the site's address; afterwards, no error and no request elsewhere was seen."""
    with served(site) as found:
        address = found.rstrip("/")
        page = browser.new_page(
            viewport={"width": width, "height": 900},
            color_scheme="dark" if scheme == "dark" else "light",
            java_script_enabled=scripts,
        )
        wrong: list[str] = []
        page.on("request", lambda request: None if request.url.startswith(address) else wrong.append(request.url))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
        yield page, address
        page.close()
    assert wrong == []


def search(page: Page, words: str) -> list[str]:
    """The titles that the page's search box finds for the words, best first."""
    box = page.locator("[data-md-component=search-query]")
    box.click()
    page.get_by_text("Type to start searching").wait_for()
    box.fill(words)
    box.press("End")  # the box listens to keys
    found = page.locator(".md-search-result__article h1")
    found.first.wait_for()
    return found.all_inner_texts()
