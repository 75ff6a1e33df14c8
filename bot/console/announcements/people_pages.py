"""Who gets an announcement, who does not and why, and who got it."""

from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from functools import partial
from typing import NamedTuple, TypeVar
from urllib.parse import urlencode

from bot.console.announcements.editor import AT, AnnouncementEditor
from bot.console.announcements.words import AnnouncementWords
from bot.console.csv_files import BOM, csv_lines
from bot.console.site import ConsoleSite
from bot.services.announcements.sending import audience, progress
from bot.services.announcements.sending.audience import PersonReach
from bot.services.announcements.sending.progress import OPTED_OUT, QUEUED, RecipientState
from bot.services.officials.permissions import Action, SignedInOfficial
from conversations.engine.questions.channel_names import channel_name
from handlers.http import Request, Response, Route
from storage.database.transactions import Transaction
from storage.repositories import audit
from storage.repositories.announcements import announcements, versions
from storage.repositories.announcements.announcements import Announcement
from storage.repositories.delivery.outbox import LEASED, SENDING, WAITING

T = TypeVar("T", PersonReach, RecipientState)

_COLUMNS = ("name", "neighbourhood", "channel", "what")
_PAGE = 50
_CHUNK = 1_000


class Person(NamedTuple):
    """A person in the list."""

    name: str
    neighbourhood: str
    channel: str
    what: str


class PeopleList(NamedTuple):
    """A page of those who are *wanted*, and the id behind which the next one starts, or ""."""

    code: str
    wanted: Mapping[str, str]
    people: Sequence[Person]
    next: str


def group_of_state(state: str, reason: str) -> str:
    """Return the group, as in `Progress.by_group`, of a recipient in *state*."""
    if state in {WAITING, LEASED, SENDING}:
        return QUEUED
    return OPTED_OUT if reason == OPTED_OUT else state


class PeoplePages:
    """List people by how an announcement reaches them."""

    def __init__(
        self, site: ConsoleSite, words: AnnouncementWords, editor: AnnouncementEditor
    ) -> None:
        self._site = site
        self._words = words
        self._editor = editor

    def routes(self) -> Sequence[Route]:
        """Return the routes."""
        path, see = f"{AT}/{{announcement}}/who", Action.SEE_ANNOUNCEMENTS
        route = self._site.route
        return (
            route("GET", path, see, self._list, "office_announcement_who"),
            route("GET", f"{path}.csv", see, self._export, "office_announcement_who_file"),
        )

    async def _export(self, request: Request, official: SignedInOfficial) -> Response:
        """Send everyone to whom it went as a file, a part of the list at a time."""
        site, id_ = self._site, request.path["announcement"]
        found = await site.database.write(self._record_export, official.official_id, id_)
        if found is None:
            return self._editor.refused(request, official, "gone", 404)
        name = f"{found.code.replace(' ', '-')}.csv"
        headers = {
            "Content-Disposition": f'attachment; filename="{name}"',
            "Cache-Control": "no-store",
        }
        media_type = "text/csv; charset=utf-8"
        return Response(200, b"", media_type, headers, stream=self._write_file(found))

    def _record_export(self, tx: Transaction, official: str, id_: str) -> Announcement | None:
        context = self._site.context
        found = announcements.find(tx, context.unit_id, id_)
        if found is not None:
            act = "announcement.export"
            audit.record(tx, context.unit_id, official, act, id_, now=context.now())
        return found

    async def _write_file(self, found: Announcement) -> AsyncIterator[bytes]:
        """Yield the lines of the file. It ends: each part begins behind the last one."""
        say, after = self._site.phrases.say, ""
        columns = (*_COLUMNS, "when")
        yield csv_lines([[say(f"console-announcement-who-{name}") for name in columns]], BOM)
        while True:
            read = partial(progress.list_recipients, after=after, most=_CHUNK)
            chunk = await self._site.database.read(read, self._site.context, found)
            if chunk:
                yield csv_lines([self._cells(it) for it in chunk])
            if len(chunk) < _CHUNK:
                return
            after = chunk[-1].person_id

    def _cells(self, it: RecipientState) -> list[str]:
        person, context = self._recipient(it), self._site.context
        channel = channel_name(it.channel, self._site.phrases)
        at = it.sent_at and it.sent_at.astimezone(context.timezone)
        when = at.strftime("%Y-%m-%d %H:%M:%S") if at else ""
        return [person.name, person.neighbourhood, channel, person.what, when]

    async def _list(self, request: Request, official: SignedInOfficial) -> Response:
        """List the people of one channel, reason or state of sending, or all."""
        site, id_ = self._site, request.path["announcement"]
        after = request.query.get("after", "")
        found = await site.database.read(self._load, id_, request.query, after)
        if found is None:
            return self._editor.refused(request, official, "gone", 404)
        at, view = f"{AT}/{id_}/who", {k: v for k, v in found.wanted.items() if v}
        further = urlencode({**view, "after": found.next})
        values = {
            "id": id_,
            "code": found.code,
            "columns": _COLUMNS,
            "heading": self._heading(found.wanted, found.code),
            "people": found.people,
            "first": f"{at}?{urlencode(view)}" if after else "",
            "further": f"{at}?{further}" if found.next else "",
        }
        return site.page("announcement_who.html", values, official=official)

    def _load(
        self, tx: Transaction, id_: str, query: Mapping[str, str], after: str
    ) -> PeopleList | None:
        """Return recipients if it was sent, else everyone with the reason why they are none."""
        context = self._site.context
        found = announcements.find(tx, context.unit_id, id_)
        if found is None:
            return None
        if found.broadcast_id:
            got = query.get("got", "")
            sent, last = _collect(
                lambda behind: progress.list_recipients(
                    tx, context, found, after=behind, most=_CHUNK
                ),
                lambda it: got in {"", group_of_state(it.state, it.reason)},
                after,
            )
            people = [self._recipient(it) for it in sent]
            return PeopleList(found.code, {"got": got}, people, last)
        channel, why = query.get("channel", ""), query.get("why", "")
        content = versions.load(tx, context.unit_id, id_, found.version).content
        reached, last = _collect(
            lambda behind: audience.list_people(tx, context, content, after=behind, most=_CHUNK),
            lambda it: why in {"", it.why_not} and channel in {"", it.channel},
            after,
        )
        people = [self._reached(it) for it in reached]
        return PeopleList(found.code, {"channel": channel, "why": why}, people, last)

    def _recipient(self, it: RecipientState) -> Person:
        say = self._site.phrases.say
        what = say(f"console-announcement-got-{group_of_state(it.state, it.reason)}")
        return self._person(it, what)

    def _reached(self, it: PersonReach) -> Person:
        what = (
            f"console-announcement-why-{it.why_not}" if it.why_not else "console-announcement-gets"
        )
        return self._person(it, self._site.phrases.say(what))

    def _person(self, it: PersonReach | RecipientState, what: str) -> Person:
        place = self._words.neighbourhoods().get(it.neighbourhood, it.neighbourhood)
        return Person(self._words.person(it.person_id, it.form), place, it.channel, what)

    def _heading(self, wanted: Mapping[str, str], code: str) -> str:
        phrases = self._site.phrases
        if channel := wanted.get("channel"):
            name = channel_name(channel, phrases)
            return phrases.say("console-announcement-who-on", code=code, channel=name)
        for kind, value in wanted.items():
            if phrases.has(name := f"console-announcement-{kind}-{value}"):
                return f"{code}: {phrases.say(name)}"
        return phrases.say("console-announcement-who", code=code)


def _collect(
    read: Callable[[str], Sequence[T]], is_wanted: Callable[[T], bool], after: str
) -> tuple[list[T], str]:
    """Return a page of those behind *after* that are wanted.

    The text is the id behind which the next page starts, "" if this is the last.
    """
    found: list[T] = []
    while len(found) <= _PAGE:
        chunk = read(after)
        found += filter(is_wanted, chunk)
        if len(chunk) < _CHUNK:
            break
        after = chunk[-1].person_id
    shown = found[:_PAGE]
    return shown, shown[-1].person_id if len(found) > _PAGE else ""
