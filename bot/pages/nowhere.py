"""The page for whoever opens an address at which there is nothing."""

from collections.abc import Mapping

from bot import phrasebooks
from bot.deeds.desk import Desk
from bot.pages.printing import TEMPLATES, stranger
from bot.phrasebooks import Phrasebook
from handlers.channel import Response


class Nowhere:
    """Says that there is no such page, and where to go on."""

    def __init__(self, desk: Desk, books: Mapping[str, Phrasebook]) -> None:
        self._desk = desk
        self._books = books

    def page(self, status: int, headers: Mapping[str, str]) -> Response:
        """Return the page with *status*, in the language that a browser's *headers* ask for."""
        phrases = phrasebooks.to(self._books, stranger(headers))
        html = TEMPLATES.get_template("nowhere.html").render(
            unit=self._desk.unit.name.in_language(phrases.language),
            language=phrases.language,
            say=phrases.say,
        )
        kept = {"Cache-Control": "no-store"}
        return Response(status, html.encode(), "text/html; charset=utf-8", kept)
