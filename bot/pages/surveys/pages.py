"""Build residents' pages about surveys."""

from collections.abc import Sequence

from bot.pages.surveys.link_page import LinkPage
from bot.pages.surveys.results_pages import PublicResultPages
from bot.pages.tools import Pages, PageTools


def build_pages(tools: PageTools) -> Sequence[Pages]:
    """Return the pages."""
    results = PublicResultPages(tools.database, tools.context, tools.books, tools.webchat_limits)
    return (LinkPage(), results)
