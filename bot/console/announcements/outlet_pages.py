"""Announcements on paper and by loudspeaker: the sheets to print, and who read what aloud."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from msgspec import Struct

from bot.console.announcements.announcement_view import names_of
from bot.console.announcements.editor import AT, AnnouncementEditor
from bot.console.qr_codes import draw
from bot.console.site import ConsoleSite
from bot.services.announcements.residents import news
from bot.services.announcements.residents.query_handlers import as_news
from bot.services.announcements.sending import loudspeaker
from bot.services.approvals import TransitionError
from bot.services.officials.permissions import Action, SignedInOfficial
from bot.subprocess_work.typesetter import typeset
from bot.subprocess_work.work_queue import WorkQueue
from bot.vendor import PRINT_FONTS
from conversations.dialogues.announcements.queries import News
from conversations.text.formatting import format_day, format_phone, format_time
from handlers.http import Request, Response, Route
from storage.database.transactions import Transaction
from storage.repositories.announcements.versions import Published

OUTLETS = f"{AT}/outlets"
BOARD = f"{OUTLETS}/board.pdf"
SCRIPT = f"{OUTLETS}/loudspeaker.pdf"

_SHEETS = {
    path.stem: path.read_text("utf-8") for path in (Path(__file__).parent / "print").glob("*.typ")
}
_MOST = 30


class _Reading(Struct, frozen=True):
    """Who read an announcement aloud, and when."""

    who: str
    at: datetime


class _Item(Struct, frozen=True):
    """One current announcement: what is said of it, how long that takes, and who read it."""

    id: str
    news: News
    opening: Sequence[str]
    is_urgent: bool
    script: Sequence[str]
    takes: timedelta
    readings: Sequence[_Reading]


class OutletPages:
    """Show what can be printed and read aloud; make the sheets; record what was read."""

    def __init__(self, site: ConsoleSite, editor: AnnouncementEditor, queue: WorkQueue) -> None:
        self._site = site
        self._editor = editor
        self._queue = queue

    def routes(self) -> Sequence[Route]:
        """Return the routes."""
        route, see = self._site.route, Action.SEE_ANNOUNCEMENTS
        return (
            route("GET", OUTLETS, see, self._show, "office_outlets"),
            route("GET", BOARD, see, self._board, "office_outlets_board"),
            route("GET", SCRIPT, see, self._script, "office_outlets_loudspeaker"),
            route(
                "POST",
                f"{AT}/{{announcement}}/{loudspeaker.READ_ALOUD}",
                Action.WRITE_ANNOUNCEMENTS,
                self._mark_read,
                "office_announcement_read_aloud",
            ),
        )

    async def _show(self, request: Request, official: SignedInOfficial) -> Response:
        items = await self._site.database.read(self._load)
        read = request.query.get("read", "")
        values = {
            "items": items,
            "read": next((it.news.code for it in items if it.id == read and it.readings), ""),
            "takes": self._takes,
            "total": self._takes(sum((item.takes for item in items), timedelta())),
            "pace": loudspeaker.WORDS_A_MINUTE,
            "board": BOARD,
            "script": SCRIPT,
        }
        return self._site.page("outlets.html", values, official=official)

    async def _board(self, request: Request, official: SignedInOfficial) -> Response:
        """Make the sheet for the notice board."""
        del official
        say, items = self._site.phrases.say, await self._site.database.read(self._load)
        labels = {"place": say("news_page-place"), "until": say("news_page-until")}
        values = {
            **self._head("board"),
            "newest": say("console-outlets-newest"),
            "address": f"{request.base_url}/tin",
            "qr": draw(f"{request.base_url}/tin"),
            "warning": say("console-outlets-warning", phone=self._phone()),
            "items": [
                {
                    "topic": item.news.topic,
                    "code": item.news.code,
                    "urgent": item.is_urgent,
                    "lines": [*item.opening, *item.news.text.splitlines()],
                    "facts": [
                        {"name": labels[name], "value": value}
                        for name, value in (
                            ("place", item.news.place),
                            ("until", self._time(item.news.until)),
                        )
                        if value
                    ],
                }
                for item in items
            ],
        }
        return await self._print("board", values)

    async def _script(self, request: Request, official: SignedInOfficial) -> Response:
        """Make the script of all current announcements, or of the one that is asked for."""
        del official
        say, items = self._site.phrases.say, await self._site.database.read(self._load)
        asked, unit = request.query.get("only", ""), self._site.context.unit.name.vi
        chosen = [item for item in items if asked in {"", item.id}]
        total = self._takes(sum((item.takes for item in chosen), timedelta()))
        values = {
            **self._head("loudspeaker"),
            "pace": say("console-outlets-total", time=total, pace=loudspeaker.WORDS_A_MINUTE),
            "opening": say("console-outlets-opening", unit=unit),
            "closing": say("console-outlets-closing", unit=unit, phone=self._phone()),
            "items": [
                {
                    "code": item.news.code,
                    "topic": item.news.topic,
                    "takes": self._takes(item.takes),
                    "lines": item.script,
                }
                for item in chosen
            ],
        }
        return await self._print("loudspeaker", values)

    async def _mark_read(self, request: Request, official: SignedInOfficial) -> Response:
        site, id_ = self._site, request.path["announcement"]
        try:
            await site.database.write(
                loudspeaker.mark_read, site.context, official.official_id, id_
            )
        except LookupError:
            return self._editor.refused(request, official, "gone", 404)
        except TransitionError:
            return self._editor.refused(request, official, "unread")
        return Response(303, headers={"Location": f"{OUTLETS}?read={id_}"})

    def _load(self, tx: Transaction) -> list[_Item]:
        """Return what is valid now, emergencies first."""
        found = news.list_current(tx, self._site.context, most=_MOST)
        return sorted((self._item(tx, one) for one in found), key=lambda item: not item.is_urgent)

    def _item(self, tx: Transaction, one: Published) -> _Item:
        context, content = self._site.context, one.content
        item = as_news(context, one.code, content, "vi")
        topic, script = context.unit.topic(content.topic), self._read_aloud(item)
        readings = loudspeaker.list_readings(tx, context, one.announcement_id)
        names = names_of(tx, context.unit_id, {it.by for it in readings})
        return _Item(
            one.announcement_id,
            item,
            news.opening_lines(item, self._site.phrases),
            topic is not None and topic.safety,
            script,
            loudspeaker.reading_time(" ".join(script)),
            [_Reading(names[it.by], it.at) for it in readings],
        )

    def _read_aloud(self, item: News) -> list[str]:
        """Return the lines of one announcement as they are read."""
        say, lines = self._site.phrases.say, item.text.splitlines()
        lines.insert(0, say("console-outlets-about", topic=item.topic, code=item.code))
        lines[:0] = news.opening_lines(item, self._site.phrases)
        if item.place:
            lines.append(say("console-outlets-place", place=item.place))
        if item.until:
            lines.append(say("console-outlets-until", time=self._time(item.until)))
        return lines

    def _head(self, sheet: str) -> dict[str, object]:
        """Return what every sheet has at its head."""
        say, now = self._site.phrases.say, self._site.context.now()
        days = [format_day(day, "vi") for day in (now, now + timedelta(days=6))]
        return {
            "title": say(f"console-outlets-{sheet}"),
            "author": say("news_page-author", unit=self._site.context.unit.name.vi),
            "span": say(
                f"console-outlets-{sheet}-span", first=days[0], last=days[1], at=self._time(now)
            ),
            "none": say("news_page-none"),
        }

    async def _print(self, sheet: str, values: Mapping[str, object]) -> Response:
        pdf = await typeset(self._queue, _SHEETS[sheet], values, PRINT_FONTS)
        day = self._site.context.now().date().isoformat()
        headers = {
            "Cache-Control": "no-store",
            "Content-Disposition": f'attachment; filename="{sheet}-{day}.pdf"',
        }
        return Response(body=pdf, media_type="application/pdf", headers=headers)

    def _takes(self, time: timedelta) -> str:
        minutes, seconds = divmod(int(time.total_seconds()), 60)
        return self._site.phrases.say("console-outlets-takes", minutes=minutes, seconds=seconds)

    def _time(self, moment: datetime | None) -> str:
        if moment is None:
            return ""
        return format_time(moment.astimezone(self._site.context.timezone), "vi")

    def _phone(self) -> str:
        return format_phone(self._site.context.unit.phone)
