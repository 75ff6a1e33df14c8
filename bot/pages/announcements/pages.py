"""Build residents' pages about announcements."""

from collections.abc import Sequence

from bot.pages.announcements.check_page import CheckPage
from bot.pages.announcements.news_pages import NewsPages
from bot.pages.tools import Pages, PageTools


def build_pages(tools: PageTools) -> Sequence[Pages]:
    """Return the pages."""
    shared = (tools.database, tools.context, tools.books, tools.webchat_limits)
    return (NewsPages(*shared, tools.store), CheckPage(*shared))
