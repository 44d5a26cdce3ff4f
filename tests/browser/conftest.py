"""Fixtures: the address of the served site, the browser, and pages that fail their test if anything goes wrong."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request

from tests.browser.served import build, served


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(build(tmp_path_factory.mktemp("project"))) as found:
        yield found


def watched(context: BrowserContext, address: str) -> Iterator[Page]:
    """A page of that context. After the test: it asked no other host, missed no file and reported no error."""
    wrong: list[str] = []

    def asked(request: Request) -> None:
        if not request.url.startswith((address, "data:", "blob:")):
            wrong.append(f"asked {request.url}")

    def failed(request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # the reader had followed a link before all was loaded
            wrong.append(f"did not get {request.url}: {request.failure}")

    context.set_default_timeout(10_000)
    page = context.new_page()
    page.on("request", asked)
    page.on("requestfailed", failed)
    page.on("response", lambda answer: wrong.append(f"{answer.status} {answer.url}") if answer.status >= 400 else None)
    page.on(
        "console", lambda said: wrong.append(f"console: {said.text}") if said.type in ("error", "warning") else None
    )
    page.on("pageerror", lambda error: wrong.append(f"error: {error}"))
    page.goto(address)
    yield page
    context.close()
    assert wrong == []


@pytest.fixture
def desktop(browser: Browser, address: str) -> Iterator[Page]:
    """The home page in a wide window."""
    yield from watched(browser.new_context(viewport={"width": 1280, "height": 900}), address)


@pytest.fixture
def phone(browser: Browser, address: str) -> Iterator[Page]:
    """The home page on a phone."""
    yield from watched(browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True), address)


@pytest.fixture
def unscripted(browser: Browser, address: str) -> Iterator[Page]:
    """The home page in a browser without JavaScript."""
    yield from watched(browser.new_context(java_script_enabled=False), address)
