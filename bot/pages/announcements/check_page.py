"""The public page that tells whether a code, a message, a number or a link is the commune's."""

from collections.abc import Mapping, Sequence
from functools import partial
from urllib.parse import parse_qs

from msgspec import structs

from bot import phrasebooks
from bot.pages.rendering import TEMPLATES, unknown_person
from bot.phrasebooks import Phrasebook
from bot.services.announcements.residents.checking import check
from bot.services.unit_context import UnitContext
from conversations.dialogues.announcements.message_check.evidence import LONGEST
from conversations.dialogues.announcements.message_check.verdict_wording import (
    say_verdict,
    split_marks,
)
from conversations.dialogues.announcements.queries import CheckMessage
from conversations.engine.language.utterance import Utterances
from conversations.text.direction import show_turned
from conversations.text.fold import clean
from handlers.http import PUBLIC, Request, Response, Route, is_cross_origin
from handlers.webchat.limits import WebChatLimits
from storage.database.transactions import Database

ADDRESS = "/kiem-tra"

_CHECKS_PER_MINUTE = 10
_MOST_FORM = 32_768


class CheckPage:
    """Ask for a message and say whether the commune sent it; nothing of it is stored."""

    def __init__(
        self,
        database: Database,
        context: UnitContext,
        books: Mapping[str, Phrasebook],
        webchat_limits: WebChatLimits,
    ) -> None:
        self._database = database
        self._context = context
        self._books = books
        self._checks = webchat_limits.per_network(_CHECKS_PER_MINUTE)

    def routes(self) -> Sequence[Route]:
        """Return the routes."""
        name = "check_news"
        return (
            Route("GET", ADDRESS, self._show, name, permission=PUBLIC),
            Route("POST", ADDRESS, self._check, name, most=_MOST_FORM, permission=PUBLIC),
        )

    async def _show(self, request: Request) -> Response:
        return self._page(request, {})

    async def _check(self, request: Request) -> Response:
        if is_cross_origin(request):
            return self._page(request, {"trouble": "webchat-error-foreign"}, status=403)
        if wait := self._checks.take(request.client):
            page = self._page(request, {"trouble": "webchat-error-busy"}, status=429)
            headers = {**page.headers, "Retry-After": str(int(wait) + 1)}
            return structs.replace(page, headers=headers, ignored="too_many")
        text = clean(show_turned(_read(await request.read())))
        if not any(map(str.isalnum, text)):
            return self._page(request, {"trouble": "check_news-message-again"}, status=422)
        phrases = self._phrases(request)
        verdict = await self._database.read(
            check, self._context, CheckMessage(text[:LONGEST]), phrases.language
        )
        said = Utterances().utterance_of(text, phrases)
        phrases_for = partial(phrasebooks.phrasebook_for, self._books)
        told = say_verdict(said, verdict, self._context.unit, phrases_for)
        pieces = tuple(split_marks(told.text))
        return self._page(request, {"text": text, "told": pieces, "calls": told.calls})

    def _phrases(self, request: Request) -> Phrasebook:
        return phrasebooks.phrasebook_for(self._books, unknown_person(request.headers))

    def _page(
        self, request: Request, values: Mapping[str, object], *, status: int = 200
    ) -> Response:
        phrases = self._phrases(request)
        shown = {
            "unit": self._context.unit.name.in_language(phrases.language),
            "language": phrases.language,
            "say": phrases.say,
            "address": ADDRESS,
            "most": LONGEST,
            "text": "",
            "told": (),
            "calls": (),
            "trouble": "",
            **values,
        }
        return TEMPLATES.page("check_news.html", shown, status=status)


def _read(body: bytes) -> str:
    """Return the text of a sent form, "" if there is none."""
    try:
        sent = parse_qs(body.decode("utf-8", "replace"), max_num_fields=2)
    except ValueError:
        sent = {}
    return sent.get("text", [""])[0]
