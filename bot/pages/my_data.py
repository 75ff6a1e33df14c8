"""The page on which a person reads all that we have of them, and takes it along as a file."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from urllib.parse import parse_qs

import msgspec

from bot import phrasebooks
from bot.deeds import own_data
from bot.deeds.data_rights import READING
from bot.deeds.desk import Desk
from bot.deeds.own_data import OwnData
from bot.media import MediaStore, UnknownMediaError
from bot.pages.printing import FOLDER, TEMPLATES, stranger
from bot.phrasebooks import Phrasebook
from conversations.engine.person import Person
from conversations.text import spoken
from handlers.channel import Request, Response, Route, cookie_name
from handlers.webchat.doors import is_foreign
from handlers.webchat.page import AS_ATTACHMENT
from storage.database import Database

_COOKIE = "caunoi_data"
_FILE_NAME = "caunoi-my-data.json"
_PRIVATE = {"Cache-Control": "no-store"}


class MyData:
    """Opens a link once, by the press of a button, and then shows the data for a short while."""

    def __init__(
        self, database: Database, desk: Desk, books: Mapping[str, Phrasebook], store: MediaStore
    ) -> None:
        self._database = database
        self._desk = desk
        self._books = books
        self._store = store

    def routes(self) -> Sequence[Route]:
        """Return the routes."""
        return (
            Route("GET", "/my-data", self._ask, "my_data_link"),
            Route("POST", "/my-data", self._open, "my_data_link"),
            Route("GET", "/my-data/page", self._show, "my_data_page"),
            Route("GET", "/my-data/file", self._file, "my_data_file"),
            Route("GET", "/my-data/media/{media}", self._media, "my_data_media"),
            Route("GET", "/static/pages.css", self._style, "pages_static"),
        )

    async def _ask(self, request: Request) -> Response:
        """Show a button: what only previews a link must not use it up."""
        token = request.query.get("token", "")
        person = await self._database.read(own_data.owner, self._desk, token)
        if person is None:
            return self._gone(request)
        return self._page("ask.html", person, {"token": token})

    async def _open(self, request: Request) -> Response:
        if is_foreign(request):
            return self._gone(request, status=403)
        token = parse_qs(request.body.decode("ascii", "replace")).get("token", [""])[0]
        cookie = await self._database.write(own_data.open_link, self._desk, token)
        if cookie is None:
            return self._gone(request)
        name = cookie_name(_COOKIE, secure=request.secure)
        rest = "; Secure" if request.secure else ""
        age = int(READING.total_seconds())
        header = f"{name}={cookie}; Path=/; Max-Age={age}; HttpOnly; SameSite=Strict{rest}"
        return Response(303, headers={"Location": "/my-data/page"}, cookie=header)

    async def _show(self, request: Request) -> Response:
        mine = await self._mine(request)
        if mine is None:
            return self._gone(request)
        return self._page(
            "mine.html", mine.person, {"mine": mine, "minutes": READING.seconds // 60}
        )

    async def _file(self, request: Request) -> Response:
        mine = await self._mine(request)
        if mine is None:
            return self._gone(request)
        disposition = {"Content-Disposition": f'attachment; filename="{_FILE_NAME}"'}
        body = msgspec.json.format(msgspec.json.encode(mine), indent=2)
        return Response(body=body, headers={**_PRIVATE, **disposition})

    async def _media(self, request: Request) -> Response:
        name = await self._database.read(
            own_data.file_name, self._desk, request.cookie(_COOKIE), request.path["media"]
        )
        try:
            path, kind = self._store.open(name or "")
        except UnknownMediaError:
            return Response(404)
        return Response(path=str(path), media_type=kind, headers={**AS_ATTACHMENT, **_PRIVATE})

    async def _style(self, request: Request) -> Response:
        del request
        return Response(
            path=str(FOLDER / "static" / "pages.css"),
            media_type="text/css",
            headers={"Cache-Control": "no-cache"},
        )

    async def _mine(self, request: Request) -> OwnData | None:
        return await self._database.read(own_data.read, self._desk, request.cookie(_COOKIE))

    def _gone(self, request: Request, *, status: int = 410) -> Response:
        """Say that the link is used or too old, in the language of the browser."""
        return self._page("gone.html", stranger(request.headers), {}, status=status)

    def _page(
        self, template: str, person: Person, values: Mapping[str, object], *, status: int = 200
    ) -> Response:
        phrases = phrasebooks.to(self._books, person)
        language = phrases.language

        def time(moment: datetime) -> str:
            local = moment.astimezone(self._desk.timezone)
            return f"{spoken.time(local, language)}{'/' if language == 'vi' else ' '}{local.year}"

        def known(stem: str, ending: str) -> str:
            """Return the phrase for one of a few words, the word itself where there is none."""
            name = f"{stem}-{ending}"
            return phrases.say(name) if phrases.has(name) else ending

        html = TEMPLATES.get_template(template).render(
            unit=self._desk.unit.name.in_language(language),
            phone=self._desk.unit.phone,
            language=language,
            say=phrases.say,
            known=known,
            time=time,
            code=spoken.code,
            **values,
        )
        return Response(status, html.encode(), "text/html; charset=utf-8", _PRIVATE)
