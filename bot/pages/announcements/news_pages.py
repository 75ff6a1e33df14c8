"""The public pages of announcements, which need no script, with their feed and alerts."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from msgspec import Struct, structs

from bot.media_store import MediaStore, UnknownMediaError
from bot.pages.announcements import addresses, atom, cap
from bot.pages.announcements.check_page import ADDRESS as CHECK
from bot.pages.rendering import TEMPLATES, unknown_person
from bot.pages.view_limits import limit_views
from bot.phrasebooks import Phrasebook
from bot.services.announcements.residents import news
from bot.services.announcements.residents.query_handlers import as_news
from bot.services.announcements.writing.content import CURRENT
from bot.services.unit_context import UnitContext
from conversations.dialogues.announcements.queries import News
from conversations.text.formatting import format_time
from handlers.http import PUBLIC, Handler, Request, Response, Route, revalidate
from handlers.webchat.limits import PAGES_PER_MINUTE, READS_PER_MINUTE, WebChatLimits
from handlers.webchat.rate_limiter import NetworkLimiter
from storage.database.transactions import Database
from storage.repositories.announcements.versions import Published

_MOST_CURRENT = 50
_FOR_A_DAY = {"Cache-Control": "public, max-age=86400"}


class _Item(Struct, frozen=True):
    """One announcement as a page shows it; *written_in* is the language of its text."""

    address: str
    pictures: Sequence[str]
    news: News
    opening: Sequence[str]
    short: str
    written_in: str
    is_safety: bool
    is_current: bool
    sent: str
    until: str
    stopped: str


class NewsPages:
    """Show announcements to anyone: the current ones, each of them by its code, and the feed."""

    def __init__(
        self,
        database: Database,
        context: UnitContext,
        books: Mapping[str, Phrasebook],
        webchat_limits: WebChatLimits,
        store: MediaStore,
    ) -> None:
        self._database = database
        self._context = context
        self._books = books
        self._store = store
        self._views = webchat_limits.per_network(PAGES_PER_MINUTE)
        self._looks = webchat_limits.per_network(READS_PER_MINUTE)

    def routes(self) -> Sequence[Route]:
        """Return the routes; the feed's before that of a code, since "atom.xml" is none."""
        routes = (
            (addresses.LIST, self._list, "news_list"),
            (addresses.FEED, self._feed, "news_feed"),
            (addresses.PAGE, self._one, "news_page"),
            (addresses.CAP, self._alert, "news_alert"),
        )
        picture = self._limited(self._picture, self._looks)
        return [
            *(
                Route("GET", path, self._limited(handle, self._views), name, permission=PUBLIC)
                for path, handle, name in routes
            ),
            Route("GET", addresses.PICTURE, picture, "news_picture", permission=PUBLIC),
        ]

    def _limited(self, handle: Handler, limiter: NetworkLimiter) -> Handler:
        """Wrap *handle* to refuse a network that asks too often."""
        return limit_views(
            handle, limiter, lambda request: self._phrases(request).say("webchat-error-busy")
        )

    async def _list(self, request: Request) -> Response:
        context, phrases = self._context, self._phrases(request)
        current = await self._database.read(news.list_current, context, most=_MOST_CURRENT)
        past = await self._database.read(news.list_past, context)
        items = [self._item(one, phrases) for one in current]
        known = {one.announcement_id for one in current}
        values = {
            "items": sorted(items, key=lambda item: not item.is_safety),
            "past": [self._item(one, phrases) for one in past if one.announcement_id not in known],
            "here": addresses.LIST,
        }
        return self._page("news.html", request, values)

    async def _one(self, request: Request) -> Response:
        found = await self._find(request)
        if found is None:
            return Response(404)
        better = await self._database.read(news.find_correction, self._context, found.code)
        values = {
            "item": self._item(found, self._phrases(request)),
            "correction": better.code if better else "",
            "correction_page": addresses.page_of(better.code) if better else "",
            "here": addresses.page_of(found.code),
        }
        return self._page("news_one.html", request, values)

    async def _feed(self, request: Request) -> Response:
        found = await self._database.read(news.list_started, self._context)
        # Not the browser's language: a feed at one address is one feed.
        phrases = self._books.get(request.query.get("language", "")) or self._books["vi"]
        body = atom.build_feed(self._context, phrases, found, request.base_url)
        return revalidate(request, Response(body=body, media_type=atom.MEDIA_TYPE))

    async def _alert(self, request: Request) -> Response:
        found = await self._find(request)
        if found is None or not self._is_safety(found):
            return Response(404)
        books, corrects = tuple(self._books.values()), found.content.corrects
        corrected = None
        if corrects:
            corrected = await self._database.read(news.find_started, self._context, corrects)
        body = cap.build_alert(self._context, books, found, request.base_url, corrected)
        return revalidate(request, Response(body=body, media_type=cap.MEDIA_TYPE))

    async def _picture(self, request: Request) -> Response:
        """Return a picture of the announcement; "-s" at the end of its id is the small copy."""
        found, picture = await self._find(request), request.path["picture"]
        is_of_it = found is not None and picture.removesuffix("-s") in found.content.pictures
        try:
            path, kind = self._store.open(picture if is_of_it else "")
        except UnknownMediaError:
            return Response(404)
        return Response(path=str(path), media_type=kind, headers=_FOR_A_DAY)

    async def _find(self, request: Request) -> Published | None:
        code = addresses.code_of(request.path["code"])
        return await self._database.read(news.find_started, self._context, code)

    def _item(self, one: Published, phrases: Phrasebook) -> _Item:
        content, now, language = one.content, self._context.now(), phrases.language
        until = content.valid_until or one.started_at + CURRENT
        item = as_news(self._context, one.code, content, language)
        return _Item(
            addresses.page_of(one.code),
            content.pictures,
            item,
            news.opening_lines(item, phrases),
            item.in_short(phrases),
            "en" if language == "en" and content.en else "vi",
            self._is_safety(one),
            one.stopped_at is None and now < until,
            self._time(one.started_at, language),
            self._time(content.valid_until, language),
            self._time(one.stopped_at, language),
        )

    def _is_safety(self, one: Published) -> bool:
        topic = self._context.unit.topic(one.content.topic)
        return topic is not None and topic.safety

    def _time(self, moment: datetime | None, language: str) -> str:
        """Return the time with its year, as people say it; "" for None."""
        if moment is None:
            return ""
        local = moment.astimezone(self._context.timezone)
        said = format_time(local, language)
        return f"{said}{'/' if language == 'vi' else ' '}{local.year}"

    def _phrases(self, request: Request) -> Phrasebook:
        """Return the phrases in the language that the address names, else in the browser's."""
        asked = request.query.get("language", "")
        return self._books.get(asked) or self._books[unknown_person(request.headers).language]

    def _page(self, template: str, request: Request, values: Mapping[str, object]) -> Response:
        phrases = self._phrases(request)
        shared = {
            "unit": self._context.unit.name.in_language(phrases.language),
            "phone": self._context.unit.phone,
            "language": phrases.language,
            "say": phrases.say,
            "list": addresses.LIST,
            "feed": addresses.FEED,
            "check": CHECK,
        }
        page = TEMPLATES.page(template, {**shared, **values})
        headers = {**page.headers, "Vary": "Accept-Language"}
        return structs.replace(page, headers=headers)
