"""Build residents' pages about their data."""

from collections.abc import Sequence

from bot.pages.privacy.my_data_page import MyDataPage
from bot.pages.tools import Pages, PageTools


def build_pages(tools: PageTools) -> Sequence[Pages]:
    """Return the pages."""
    return (
        MyDataPage(
            tools.database,
            tools.context,
            tools.books,
            tools.store,
            tools.own_data,
            tools.webchat_limits,
        ),
    )
