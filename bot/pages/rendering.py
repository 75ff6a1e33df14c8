"""Templates of the pages for residents."""

from collections.abc import Mapping
from pathlib import Path

from bot.html_templates import HtmlTemplates
from conversations.engine.model.person import Person

TEMPLATES = HtmlTemplates(Path(__file__).parent)


def unknown_person(headers: Mapping[str, str]) -> Person:
    """Return an unknown person with the browser's language."""
    asks = headers.get("accept-language", "").casefold()
    return Person("en" if asks.startswith("en") else "vi")
