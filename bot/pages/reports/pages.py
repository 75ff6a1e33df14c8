"""Build residents' pages about reports; the plain form belongs to the web chat."""

from collections.abc import Sequence

from bot.pages.reports.report_page import ReportPage
from bot.pages.tools import Pages, PageTools


def build_pages(tools: PageTools) -> Sequence[Pages]:
    """Return the pages."""
    return (
        ReportPage(tools.database, tools.context, tools.books, tools.store, tools.webchat_limits),
    )
