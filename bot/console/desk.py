"""What every page of the officials shares: who is signed in, and how a page is made."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import date, datetime, timedelta
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bot.deeds import sign_in
from bot.deeds.hall import Hall
from conversations.engine.phrases import Phrases
from conversations.text import spoken
from handlers.channel import Handle, Request, Response, cookie_name
from handlers.webchat.doors import is_foreign
from storage.database import Database

FOLDER = Path(__file__).parent

_COOKIE = "caunoi_office"
_DAYS = ("effective", "checked", "expires")

ForOfficial = Callable[[Request, str], Awaitable[Response]]


class Office:
    """Makes pages, and lets in whoever is signed in."""

    def __init__(self, database: Database, hall: Hall, phrases: Phrases) -> None:
        self.database = database
        self.hall = hall
        self.desk = hall.desk
        self.phrases = phrases
        self._templates = Environment(
            loader=FileSystemLoader(FOLDER / "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._templates.globals["say"] = phrases.say
        self._templates.filters["phone"] = spoken.phone
        self._templates.filters["time"] = self._time
        self._templates.filters["day"] = _day
        self._templates.globals["field"] = self.field
        self._templates.globals["named"] = self._named

    def page(
        self,
        template: str,
        values: Mapping[str, object] | None = None,
        *,
        status: int = 200,
        cookie: str = "",
    ) -> Response:
        """Return a page made from *template*."""
        unit = self.desk.unit
        html = self._templates.get_template(template).render(unit=unit, **(values or {}))
        headers = {"Cache-Control": "no-store"}
        return Response(status, html.encode(), "text/html; charset=utf-8", headers, cookie)

    def officials_only(self, handle: ForOfficial) -> Handle:
        """Return *handle* for those who are signed in; others are told how to come in."""

        async def guarded(request: Request) -> Response:
            if is_foreign(request):
                return self.page("refused.html", status=403)
            cookie = self.cookie_of(request)
            official = None
            if cookie:
                official = await self.database.write(sign_in.signed_in, self.desk, cookie)
            if official is None:
                return self.page("signed_out.html", status=401)
            return await handle(request, official)

        return guarded

    def cookie_of(self, request: Request) -> str:
        """Return the session's cookie, "" where there is none."""
        return request.cookie(_COOKIE)

    def cookie_header(self, value: str, *, secure: bool) -> str:
        """Return the Set-Cookie header for *value*; an empty one ends the cookie."""
        name = cookie_name(_COOKIE, secure=secure)
        age = int(sign_in.ABSOLUTE.total_seconds()) if value else 0
        rest = "; Secure" if secure else ""
        return f"{name}={value}; Path=/; Max-Age={age}; HttpOnly; SameSite=Lax{rest}"

    def left(self, due: datetime) -> str:
        """Return how long there is until *due*, or for how long it has passed, in words."""
        rest = due - self.desk.now()
        name = "console-left" if rest >= timedelta() else "console-overdue"
        hours = int(abs(rest).total_seconds() // 3600)
        return self.phrases.say(name, days=hours // 24, hours=hours)

    def field(self, name: str) -> str:
        """Return what a field of a card is called: "more.fee.en" is the fee, in English."""
        inner = name.removeprefix("more.")
        plain, _, language = inner.partition(".")
        label = self.phrases.say(f"console-card-field-{plain}")
        return self.phrases.say("console-card-english", field=label) if language == "en" else label

    def _named(self, name: str, value: str) -> str:
        """Return a field's *value* as people call it: departments and groups have names.

        A day is written as everywhere else.
        """
        if name in _DAYS:
            return _day(date.fromisoformat(value))
        unit = self.desk.unit
        names = {
            "owner": {its.id: its.name.vi for its in unit.departments},
            "group": {its.id: its.name.vi for its in unit.groups},
        }
        return names.get(name, {}).get(value, value)

    def _time(self, moment: datetime) -> str:
        return spoken.time(moment.astimezone(self.desk.timezone), self.phrases.language)


def _day(day: date | None) -> str:
    return f"{day.day}/{day.month}/{day.year}" if day else ""
