"""The page for addresses that do not exist (404, 405)."""

from collections.abc import Mapping

from bot import phrasebooks
from bot.pages.rendering import TEMPLATES, unknown_person
from bot.phrasebooks import Phrasebook
from bot.services.unit_context import UnitContext
from handlers.http import Response


class NotFoundPage:
    """Build the page that says that the address does not exist, and where to go."""

    def __init__(self, context: UnitContext, books: Mapping[str, Phrasebook]) -> None:
        self._context = context
        self._books = books

    def page(self, status: int, headers: Mapping[str, str]) -> Response:
        """Return the page with *status* in the language of the request *headers*."""
        phrases = phrasebooks.phrasebook_for(self._books, unknown_person(headers))
        values = {
            "unit": self._context.unit.name.in_language(phrases.language),
            "language": phrases.language,
            "say": phrases.say,
        }
        return TEMPLATES.page("not_found.html", values, status=status)
