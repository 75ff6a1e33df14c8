"""The public results of surveys that have ended: of the questions that are public."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from msgspec import structs

from bot.pages.announcements.addresses import code_of
from bot.pages.rendering import TEMPLATES, unknown_person
from bot.pages.surveys import addresses
from bot.phrasebooks import Phrasebook
from bot.services.surveys.analysis.chart import draw_bars
from bot.services.surveys.analysis.counting import SurveyCounter
from bot.services.surveys.analysis.shown import ResultWriter, format_share
from bot.services.surveys.analysis.tables import AREA
from bot.services.unit_context import UnitContext
from conversations.surveys.survey import Survey
from conversations.text.formatting import format_time
from handlers.http import PUBLIC, Handler, Request, Response, Route
from handlers.webchat.authentication import too_many_views
from handlers.webchat.limits import PAGES_PER_MINUTE, WebChatLimits
from storage.database.transactions import Database, Transaction
from storage.repositories.surveys import follow_ups, surveys
from storage.repositories.surveys.surveys import CLOSED, OPEN, StoredSurvey

_KEPT = timedelta(minutes=1)
_MOST_KEPT = 200
_LISTED = 50


class _Published(NamedTuple):
    """A survey that is open or has ended, and whether anything of it is public."""

    stored: StoredSurvey
    survey: Survey

    @property
    def is_public(self) -> bool:
        """Whether any of its results may be seen by everybody."""
        return any(question.is_public for question in self.survey.questions)


class PublicResultPages:
    """Show the results of surveys to anyone; a page is made once a minute at most."""

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
        self._views = webchat_limits.per_network(PAGES_PER_MINUTE)
        self._counter = SurveyCounter(database, context)
        self._kept: dict[tuple[str, str], tuple[datetime, Response]] = {}

    def routes(self) -> Sequence[Route]:
        """Return the routes."""
        return [
            Route("GET", path, self._cached(make), name, permission=PUBLIC)
            for path, make, name in (
                (addresses.LIST, self._list, "survey_list"),
                (addresses.PAGE, self._one, "survey_page"),
            )
        ]

    def _cached(self, make: Callable[[str, Phrasebook], Awaitable[Response]]) -> Handler:
        """Return a handler that shows what *make* made of a code in the last minute.

        It refuses a network that asks too often.
        """

        async def shown(request: Request) -> Response:
            phrases = self._phrases(request)
            if wait := self._views.take(request.client):
                return too_many_views(wait, phrases.say("webchat-error-busy"))
            now, code = self._context.now(), code_of(request.path.get("code", ""))
            key = (code, phrases.language)
            kept = self._kept.get(key)
            if kept is not None and now - kept[0] < _KEPT:
                return kept[1]
            response = await make(code, phrases)
            if response.status == 200:  # noqa: PLR2004 - others are quick to make
                if len(self._kept) >= _MOST_KEPT:
                    self._kept.clear()
                self._kept[key] = (now, response)
            return response

        return shown

    async def _list(self, code: str, phrases: Phrasebook) -> Response:
        del code
        found = await self._database.read(self._read_list)
        items = [
            {
                "address": addresses.page_of(one.stored.code),
                "code": one.stored.code,
                "title": one.survey.title.in_language(phrases.language),
                "state": self._say_state(one.stored, phrases),
            }
            for one in found
        ]
        return self._page("survey_list.html", phrases, addresses.LIST, {"items": items})

    async def _one(self, code: str, phrases: Phrasebook) -> Response:
        found = await self._database.read(self._find, code)
        if found is None:
            return Response(404)
        stored, survey = found
        results = None
        if stored.state == CLOSED:
            writer = ResultWriter(self._context, phrases, survey)
            loaded = await self._counter.load_results(stored.survey_id, stored.version, survey)
            results = writer.write(loaded)
        done = await self._database.read(
            follow_ups.find_approved, self._context.unit_id, stored.survey_id
        )
        values = {
            "done": done.in_language(phrases.language) if done else "",
            "code": stored.code,
            "survey_title": survey.title.in_language(phrases.language),
            "why": survey.why.in_language(phrases.language),
            "state": self._say_state(stored, phrases),
            "results": results,
            "area": AREA,
            "chart": draw_bars,
            "percent": format_share,
        }
        return self._page("survey_page.html", phrases, addresses.page_of(stored.code), values)

    def _read_list(self, tx: Transaction) -> list[_Published]:
        unit_id = self._context.unit_id
        found = surveys.list_in_states(tx, unit_id, (OPEN, CLOSED), most=_LISTED)
        shown = [self._load(tx, one) for one in found]
        return [one for one in shown if one.is_public]

    def _find(self, tx: Transaction, code: str) -> _Published | None:
        found = surveys.find_by_code(tx, self._context.unit_id, code)
        if found is None or found.state not in (OPEN, CLOSED):
            return None
        one = self._load(tx, found)
        return one if one.is_public else None

    def _load(self, tx: Transaction, one: StoredSurvey) -> _Published:
        unit_id = self._context.unit_id
        version = surveys.load_version(tx, unit_id, one.survey_id, one.version)
        return _Published(one, version.content.survey)

    def _say_state(self, one: StoredSurvey, phrases: Phrasebook) -> str:
        moment = one.ended_at if one.state == CLOSED else one.closes_at
        if moment is None:
            return phrases.say("survey_results-page-open")
        at = format_time(moment.astimezone(self._context.timezone), phrases.language)
        if one.state == CLOSED:
            return phrases.say("survey_results-page-ended", at=at)
        return phrases.say("survey_results-page-open-until", until=at)

    def _phrases(self, request: Request) -> Phrasebook:
        """Return the phrases in the language that the address names, else in the browser's."""
        asked = request.query.get("language", "")
        return self._books.get(asked) or self._books[unknown_person(request.headers).language]

    def _page(
        self, template: str, phrases: Phrasebook, here: str, values: Mapping[str, object]
    ) -> Response:
        shared = {
            "unit": self._context.unit.name.in_language(phrases.language),
            "phone": self._context.unit.phone,
            "language": phrases.language,
            "say": phrases.say,
            "list": addresses.LIST,
            "here": here,
        }
        page = TEMPLATES.page(template, {**shared, **values})
        seconds = int(_KEPT.total_seconds())
        headers = {"Cache-Control": f"public, max-age={seconds}", "Vary": "Accept-Language"}
        return structs.replace(page, headers={**page.headers, **headers})
