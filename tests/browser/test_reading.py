"""A reader opens the published site in a real browser: follows links, searches, on a phone, without JavaScript."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

SEARCHES = [("nb", "stormakter"), ("sv", "diplomatiska"), ("en", "fringes")]
"""The language of a seed, and a word that stands in that seed only."""

WAY = ("articles", "people", "stories")
"""From the home page on: the folders of the pages that a reader comes to by links in the text."""


def follow(page: Page, folder: str) -> None:
    """Clicks the first link in the text to a page of that folder, other than its index."""
    link = page.locator(f"article a[href*='{folder}/']:not([href$='index.html'])").first
    link.click()
    page.wait_for_url(re.compile(rf"/{folder}/[^/#]+\.html"))
    expect(page.locator("article h1")).to_be_visible()


def test_links_lead_from_the_home_page_to_an_article_a_person_and_a_story(desktop: Page) -> None:
    for folder in WAY:
        follow(desktop, folder)


def test_without_javascript_all_is_there_to_read_and_links_lead_on(unscripted: Page) -> None:
    for folder in WAY:
        follow(unscripted, folder)
        assert len(unscripted.locator("article").inner_text().split()) > 20


def test_on_a_phone_no_page_is_wider_than_the_screen(phone: Page) -> None:
    for folder in ("", *WAY):
        if folder:
            follow(phone, folder)
        width = phone.evaluate("document.documentElement.scrollWidth")
        assert width <= phone.evaluate("innerWidth"), f"{phone.url} is {width} pixels wide"


@pytest.mark.parametrize(("lang", "word"), SEARCHES)
def test_a_word_leads_to_its_article(desktop: Page, lang: str, word: str) -> None:
    desktop.keyboard.press("/")
    desktop.locator(".md-search__input").press_sequentially(word, delay=20)
    found = desktop.locator(".md-search-result__link[href*='articles/']").first
    expect(found).to_be_visible(timeout=15_000)
    found.click()
    desktop.wait_for_url(re.compile("/articles/"))
    assert word in desktop.locator("article").inner_text()
    assert desktop.evaluate("document.documentElement.lang") == lang


def test_the_keyboard_reaches_the_text_past_the_navigation(desktop: Page) -> None:
    desktop.keyboard.press("Tab")
    expect(desktop.locator(".md-skip")).to_be_focused()
    desktop.keyboard.press("Enter")
    expect(desktop).to_have_url(re.compile("#"))
