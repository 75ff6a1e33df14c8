"""An official's pages in browser tests."""

from playwright.sync_api import Page, expect

_DRAFTS = "Object.keys(localStorage).filter(key => key.startsWith('caunoi-draft:'))"


def enters_the_console(page: Page, link: str) -> None:
    """Sign in by *link*, and wait until the first page of the console is there."""
    page.goto(link)
    page.get_by_role("button", name="Vào trang cán bộ").click()
    expect(page.get_by_role("button", name="Thoát").first).to_be_visible()


def has_no_draft(page: Page) -> None:
    """Check that the browser keeps no text; a page that follows discards it in its script."""
    page.wait_for_function(f"{_DRAFTS}.length === 0")
