"""A reader opens the published site in a real browser: follows links, searches, on a phone, without JavaScript."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.xdist_group("browser")  # one site and one browser for all of these

SEARCHES = [
    ("Norwegian", "stormakter", "Toppmøtet"),
    ("Swedish", "handelsförbindelserna", "Xi till Putin"),
    ("English", "fringes", "Shanghai Cooperation Organization"),
]
"""Language, a word that stands in one seed only, and words of the page that must be found."""


def follow(page: Page, folder: str) -> None:
    """Clicks the first link in the text to a page of that folder, other than its index."""
    link = page.locator(f"article a[href*='{folder}/']:not([href$='{folder}/'])").first
    link.click()
    page.wait_for_url(re.compile(rf"/{folder}/[^/#]+/"))
    expect(page.locator("article h1")).to_be_visible()


def from_home_to_a_story(page: Page) -> list[str]:
    """Home -> article -> person -> article -> story, by links alone; gives the heading of each."""
    headings = [page.locator("article h1").inner_text()]
    for folder in ("articles", "people", "articles", "stories"):
        follow(page, folder)
        headings.append(page.locator("article h1").inner_text())
    return headings


def test_links_lead_from_the_home_page_to_an_article_a_person_and_a_story(desktop: Page) -> None:
    assert len(set(from_home_to_a_story(desktop))) >= 4


def test_without_javascript_everything_is_there_to_read_and_links_lead_on(unscripted: Page) -> None:
    headings = from_home_to_a_story(unscripted)
    assert len(set(headings)) >= 4 and all(headings)


def test_on_a_phone_no_page_is_wider_than_the_screen(phone: Page) -> None:
    for folder in ("", "articles", "people", "articles", "stories"):
        if folder:
            follow(phone, folder)
        width = phone.evaluate("document.documentElement.scrollWidth")
        assert width <= 360, f"{phone.url} is {width} pixels wide"


@pytest.mark.parametrize(("language", "word", "heading"), SEARCHES, ids=[language for language, _, _ in SEARCHES])
def test_a_word_leads_to_its_article(desktop: Page, language: str, word: str, heading: str) -> None:
    desktop.keyboard.press("/")
    desktop.locator(".md-search__input").press_sequentially(word, delay=20)
    found = desktop.locator(".md-search-result__link[href*='articles/']").first
    expect(found).to_be_visible(timeout=15_000)
    found.click()
    desktop.wait_for_url(re.compile("/articles/"))
    assert word in desktop.locator("article").inner_text()
    assert heading in desktop.locator("article").inner_text()


def test_the_keyboard_reaches_the_text_past_the_navigation(desktop: Page) -> None:
    desktop.keyboard.press("Tab")
    expect(desktop.locator(".md-skip")).to_be_focused()
    desktop.keyboard.press("Enter")
    assert "#" in desktop.url


def test_each_page_says_its_language(desktop: Page) -> None:
    assert desktop.evaluate("document.documentElement.lang") == "en"
    link = desktop.locator("article li:has(span[lang=nb]) a[href*='articles/']").first
    link.click()
    desktop.wait_for_url(re.compile("/articles/"))
    assert desktop.evaluate("document.documentElement.lang") == "nb"
