"""The page of a roll-call for the rescue team, and the form for people without a phone."""

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial
from typing import NamedTuple
from urllib.parse import urlencode

from msgspec import structs

from bot.console.announcements.editor import AT, AnnouncementEditor
from bot.console.announcements.roll_call_map import draw_map
from bot.console.announcements.words import AnnouncementWords
from bot.console.forms import FormFields, parse_form
from bot.console.site import ConsoleSite
from bot.services.announcements.help_calls import contacts, taking
from bot.services.announcements.help_calls.contacts import Contact
from bot.services.announcements.residents import roll_calls
from bot.services.announcements.residents.roll_calls import (
    GROUPS,
    HELP,
    HELPED,
    SAFE,
    SILENT,
    Board,
    Entry,
)
from bot.services.announcements.writing.content import InvalidAnnouncementError
from bot.services.officials.permissions import Action, SignedInOfficial
from conversations.dialogues.announcements.roll_call_effects import describe_need
from conversations.text.mask import mask_numbers
from handlers.http import Request, Response, Route
from storage.database.transactions import Transaction
from storage.repositories.announcements import announcements, versions
from storage.repositories.announcements.announcements import Announcement
from storage.repositories.announcements.roll_calls import Subject, subject_of
from storage.repositories.announcements.versions import Content
from storage.repositories.officials import officials

_SECONDS = 20
_SILENT = "silent"
_FIELDS = ("name", "neighbourhood", "place", "answer", "need")
_MARKS = {SILENT: (SAFE, HELP), SAFE: (HELP,), HELP: (HELPED, SAFE), HELPED: (HELP,)}


class Person(NamedTuple):
    """A person in the list: *who* is an id; *marks* are what can be noted of them.

    Numbers in what they told are masked. They *can_be_taken*, or the official named *taken_by*
    looks after them, who is this one if *is_mine*. *has_number*: there is one to be shown, and
    *phone* is that one if it was asked for.
    """

    who: str
    name: str
    neighbourhood: str
    place: str
    point: str
    need: str
    group: str
    at: str
    marks: Sequence[str]
    can_be_taken: bool = False
    taken_by: str = ""
    is_mine: bool = False
    has_number: bool = False
    phone: str = ""
    number: int = 0


class _Found(NamedTuple):
    announcement: Announcement
    content: Content
    board: Board
    takers: Mapping[str, str]
    reachable: Collection[Subject]


class RollCallPages:
    """Show a roll-call, add people without a phone, and note who was helped."""

    def __init__(
        self, site: ConsoleSite, words: AnnouncementWords, editor: AnnouncementEditor
    ) -> None:
        self._site = site
        self._words = words
        self._editor = editor

    def routes(self) -> Sequence[Route]:
        """Return the routes."""
        see, keep = Action.SEE_ANNOUNCEMENTS, Action.KEEP_ROLL_CALLS
        route, at = self._site.route, f"{AT}/{{announcement}}/roll-call"
        return (
            route("GET", at, see, self._board, "office_roll_call"),
            route("GET", f"{at}/add", keep, self._form, "office_roll_call_form"),
            route("POST", f"{at}/add", keep, self._add, "office_roll_call_add"),
            route("POST", f"{at}/mark", keep, self._mark, "office_roll_call_mark"),
            route("POST", f"{at}/take", keep, self._take, "office_roll_call_take"),
            route("POST", f"{at}/give-back", keep, self._give_back, "office_roll_call_give_back"),
            route("POST", f"{at}/contact", keep, self._contact, "office_roll_call_contact"),
        )

    async def _board(self, request: Request, official: SignedInOfficial) -> Response:
        """Show the roll-call; the browser loads it again by itself, unless that is stopped."""
        site, query = self._site, request.query
        group = SILENT if query.get("group") == _SILENT else query.get("group", HELP)
        group = group if group in GROUPS else HELP
        place = query.get("place")
        found = await site.database.read(self._load, request.path["announcement"], group, place)
        if found is None:
            return self._editor.refused(request, official, "gone", 404)
        is_live = query.get("live") != "no"
        page = site.page(
            "roll_call.html",
            self._values(found, group, place, official, is_live=is_live),
            official=official,
        )
        refresh = {"Refresh": str(_SECONDS)} if is_live else {}
        return structs.replace(page, headers={**page.headers, **refresh})

    def _load(self, tx: Transaction, id_: str, group: str, place: str | None) -> _Found | None:
        context = self._site.context
        found = announcements.find(tx, context.unit_id, id_)
        if found is None:
            return None
        content = versions.load(tx, context.unit_id, id_, found.version).content
        board = roll_calls.load_board(tx, context, id_, group=group, neighbourhood=place)
        takers = {
            row.taken_by: officials.name_of(tx, context.unit_id, row.taken_by) or row.taken_by
            for row in board.people
            if row.taken_by
        }
        reachable = contacts.find_reachable(tx, context, board.people)
        return _Found(found, content, board, takers, reachable)

    def _values(
        self,
        found: _Found,
        group: str,
        place: str | None,
        official: SignedInOfficial,
        *,
        is_live: bool,
        contact: Contact | None = None,
    ) -> dict[str, object]:
        board, names = found.board, self._words.neighbourhoods()
        code, id_ = found.announcement.code, found.announcement.announcement_id
        nowhere = self._site.phrases.say("console-roll-call-nowhere")
        shown = {"group": _name(group), **({} if place is None else {"place": place})}
        # Those whom nobody looks after come first, of them who has waited longest.
        rows = sorted(board.people, key=lambda row: bool(row.taken_by))
        people = [
            self._person(row, at, found, official, contact) for at, row in enumerate(rows, 1)
        ]
        return {
            "id": id_,
            "code": code,
            "is_drill": found.content.is_drill,
            "group": _name(group),
            "place": place,
            "place_name": names.get(place or "", nowhere),
            "totals": {_name(it): board.total(it) for it in GROUPS},
            "rows": [
                (key, names.get(key, nowhere), {_name(it): counts[it] for it in GROUPS})
                for key, counts in board.counts.items()
            ],
            "people": people,
            "map": draw_map(self._site.context.unit, rows),
            "contact": contact,
            "is_cut": board.total(group) > len(board.people) + len(board.entries),
            "entries": [
                self._entry(it, official)
                for it in board.entries
                if place is None or it.neighbourhood == place
            ],
            "now": self._site.context.now(),
            "is_live": is_live,
            "here": urlencode(shown),
        }

    def _person(
        self,
        row: roll_calls.Row,
        number: int,
        found: _Found,
        official: SignedInOfficial,
        contact: Contact | None,
    ) -> Person:
        has_point = row.latitude is not None and row.longitude is not None
        needs_help, at = row.group == HELP, row.called_at or row.at
        is_shown = contact is not None and contact.subject == row.subject
        need, place = row.need, row.place
        if not is_shown:
            need, place = mask_numbers(need), mask_numbers(place)
        return Person(
            row.subject.key,
            self._words.subject(row.subject, row.form),
            self._words.neighbourhoods().get(row.neighbourhood, ""),
            place,
            f"{row.latitude:.5f},{row.longitude:.5f}" if has_point else "",
            self._need(need),
            _name(row.group),
            at.astimezone(self._site.context.timezone).strftime("%H:%M") if at else "",
            (HELPED,) if needs_help else (),
            can_be_taken=needs_help and not row.taken_by,
            taken_by=found.takers.get(row.taken_by, "") if needs_help else "",
            is_mine=needs_help and row.taken_by == official.official_id,
            has_number=row.subject in found.reachable and not is_shown,
            phone=contact.phone if contact is not None and is_shown else "",
            number=number if has_point else 0,
        )

    def _need(self, need: str) -> str:
        return describe_need(need, self._site.phrases)

    def _entry(self, entry: Entry, official: SignedInOfficial) -> Person:
        """Return what *official* sees of someone without a phone whom officials wrote down."""
        group = roll_calls.group_of(entry)
        name, place, need = entry.name, entry.place, entry.need
        if not official.may(Action.KEEP_ROLL_CALLS):
            name, place, need = map(mask_numbers, (name, place, need))
        return Person(
            entry.entry_id,
            name,
            self._words.neighbourhoods().get(entry.neighbourhood, ""),
            place,
            "",
            need,
            _name(group),
            entry.at.astimezone(self._site.context.timezone).strftime("%H:%M"),
            _MARKS[group],
        )

    async def _form(self, request: Request, official: SignedInOfficial) -> Response:
        return await self._form_page(request, official, {}, {}, 200)

    async def _form_page(
        self,
        request: Request,
        official: SignedInOfficial,
        filled: FormFields,
        faults: Mapping[str, str],
        status: int,
    ) -> Response:
        site, id_ = self._site, request.path["announcement"]
        found = await site.database.read(self._load, id_, HELP, None)
        if found is None:
            return self._editor.refused(request, official, "gone", 404)
        values = {
            "id": id_,
            "code": found.announcement.code,
            "is_drill": found.content.is_drill,
            "neighbourhoods": self._words.neighbourhoods(),
            "groups": {it: _name(it) for it in (SILENT, SAFE, HELP)},
            "filled": {name: filled.get(name, "") for name in _FIELDS},
            "faults": self._words.faults(faults),
            "is_typed": bool(faults),
        }
        return site.page("roll_call_form.html", values, official=official, status=status)

    async def _add(self, request: Request, official: SignedInOfficial) -> Response:
        """Add someone without a phone; if that can't be, show what was typed with the reason."""
        site, id_, fields = self._site, request.path["announcement"], parse_form(request)
        name, neighbourhood, place, answer, need = (fields.get(it, "") for it in _FIELDS)
        entry = Entry("", name, neighbourhood, place, answer, need, site.context.now(), "")
        try:
            await site.database.write(
                roll_calls.add_entry, site.context, official.official_id, id_, entry
            )
        except LookupError:
            return self._editor.refused(request, official, "gone", 404)
        except InvalidAnnouncementError as error:
            return await self._form_page(request, official, fields, error.faults, 422)
        at = f"{AT}/{id_}/roll-call?sent=roll-call-{id_}"
        return Response(303, headers={"Location": at})

    async def _mark(self, request: Request, official: SignedInOfficial) -> Response:
        """Note what became of someone, and go back to the list that was shown."""
        fields = parse_form(request)
        group = fields.get("mark", "")
        if group not in (SAFE, HELP, HELPED):
            return self._editor.refused(request, official, "gone", 404)
        mark = partial(roll_calls.mark, who=fields.get("who", ""), group=group)
        return await self._do(request, official, mark)

    async def _take(self, request: Request, official: SignedInOfficial) -> Response:
        """Let the official look after someone; whoever another was faster with is shown as is."""
        fields = parse_form(request)
        take = partial(taking.take, chosen=subject_of(fields.get("who", "")))
        return await self._do(request, official, take)

    async def _give_back(self, request: Request, official: SignedInOfficial) -> Response:
        """Let the official look after someone no more."""
        fields = parse_form(request)
        give_back = partial(taking.give_back, subject=subject_of(fields.get("who", "")))
        return await self._do(request, official, give_back)

    async def _do(
        self, request: Request, official: SignedInOfficial, act: Callable[..., object]
    ) -> Response:
        """Do *act*, and go back to the list that was shown."""
        site, id_, fields = self._site, request.path["announcement"], parse_form(request)
        try:
            await site.database.write(act, site.context, official.official_id, id_)
        except LookupError:
            return self._editor.refused(request, official, "gone", 404)
        back = {name: fields[name] for name in ("group", "place") if name in fields}
        return Response(303, headers={"Location": f"{AT}/{id_}/roll-call?{urlencode(back)}"})

    async def _contact(self, request: Request, official: SignedInOfficial) -> Response:
        """Show the list with the number of one person; the page does not renew itself."""
        site, id_, fields = self._site, request.path["announcement"], parse_form(request)
        see = partial(contacts.see_contact, subject=subject_of(fields.get("who", "")))
        try:
            contact = await site.database.write(see, site.context, official.official_id, id_)
        except LookupError:
            return self._editor.refused(request, official, "gone", 404)
        place = fields.get("place")
        found = await site.database.read(self._load, id_, HELP, place)
        if found is None:
            return self._editor.refused(request, official, "gone", 404)
        values = self._values(found, HELP, place, official, is_live=False, contact=contact)
        return site.page("roll_call.html", values, official=official)


def _name(group: str) -> str:
    """Return the name of a group in addresses and phrases."""
    return group or _SILENT
