"""Build officials' pages for signing in and out, and for their chat."""

from collections.abc import Sequence

from bot.console.officials.chat_page import ChatPage
from bot.console.officials.sign_in_pages import SignInPages
from bot.console.tools import ConsoleTools, Pages


def build_pages(tools: ConsoleTools) -> Sequence[Pages]:
    """Return the pages."""
    return (SignInPages(tools.site), ChatPage(tools.site))
