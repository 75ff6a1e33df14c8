"""Build residents' pages about surveys."""

from collections.abc import Sequence

from bot.pages.surveys.link_page import LinkPage
from bot.pages.tools import Pages, PageTools


def build_pages(tools: PageTools) -> Sequence[Pages]:
    """Return the pages."""
    del tools
    return (LinkPage(),)
