"""The page of the groups of a platform that get announcements."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from bot.console.announcements.announcement_view import names_of
from bot.console.announcements.editor import AT, AnnouncementEditor
from bot.console.announcements.words import AnnouncementWords
from bot.console.forms import parse_form, read_fields
from bot.console.site import ConsoleSite
from bot.console.tools import BotUsername
from bot.services.announcements.residents import groups
from bot.services.announcements.residents.groups import GroupEndedError, GroupLinkError
from bot.services.officials.permissions import Action, SignedInOfficial
from handlers.http import Request, Response, Route
from storage.database.transactions import Transaction
from storage.repositories.announcements.groups import GroupLink

GROUPS = f"{AT}/groups"

_DONE = ("saved", "stopped")
_TELEGRAM = "telegram"


class Filled(NamedTuple):
    """A form that makes or changes a link, with what is at *fault* in it, "" if nothing is.

    *id* names the link, "" for a new one.
    """

    id: str = ""
    label: str = ""
    topics: Sequence[str] = ()
    neighbourhood: str = ""
    fault: str = ""


class ShownGroup(NamedTuple):
    """A group in the list, or a link that waits for one; *state* is the ending of a phrase."""

    form: Filled
    state: str
    topics: str
    area: str
    invited_by: str
    used_at: datetime | None
    until: datetime
    left_at: datetime | None
    stopped_by: str


class GroupPages:
    """List groups with what they get, invite others, change what they get, and stop them."""

    def __init__(
        self,
        site: ConsoleSite,
        words: AnnouncementWords,
        editor: AnnouncementEditor,
        bot_username: BotUsername,
    ) -> None:
        self._site = site
        self._words = words
        self._editor = editor
        self._bot_username = bot_username

    def routes(self) -> Sequence[Route]:
        """Return the routes."""
        route, keep = self._site.route, Action.KEEP_GROUPS
        return (
            route("GET", GROUPS, Action.SEE_ANNOUNCEMENTS, self._list, "office_groups"),
            route("POST", f"{GROUPS}/add", keep, self._add, "office_groups_add"),
            route("POST", f"{GROUPS}/save", keep, self._save, "office_groups_save"),
            route("POST", f"{GROUPS}/stop", keep, self._stop, "office_groups_stop"),
        )

    async def _list(self, request: Request, official: SignedInOfficial) -> Response:
        done = request.query.get("done", "")
        return await self._page(official, done=done if done in _DONE else "")

    async def _page(
        self,
        official: SignedInOfficial,
        *,
        done: str = "",
        link: str = "",
        filled: Filled = Filled(),  # noqa: B008 - a frozen value
    ) -> Response:
        """Return the page, perhaps with a form that could not be done, or with a new *link*."""
        topics = {it.id: it.name.vi for it in self._site.context.unit.topics if not it.safety}
        values = {
            "groups": await self._site.database.read(self._load, filled),
            "new": filled if filled.fault and not filled.id else Filled(topics=tuple(topics)),
            "fault": filled.fault,
            "done": done,
            "link": link,
            "days": groups.DAYS,
            "longest": groups.MAX_LABEL,
            "topics": topics,
            "neighbourhoods": self._words.neighbourhoods(),
        }
        status = 422 if filled.fault else 200
        return self._site.page("groups.html", values, official=official, status=status)

    def _load(self, tx: Transaction, filled: Filled) -> list[ShownGroup]:
        context, places = self._site.context, self._words.neighbourhoods()
        found = groups.list_links(tx, context)
        people = {it.made_by for it in found} | {it.stopped_by for it in found}
        names = names_of(tx, context.unit_id, people)
        return [
            self._shown(
                link, names, places, filled if filled.id == link.token_hash else _as_form(link)
            )
            for link in found
        ]

    def _shown(
        self, link: GroupLink, names: Mapping[str, str], places: Mapping[str, str], form: Filled
    ) -> ShownGroup:
        unit = self._site.context.unit
        topics = [it.name.vi for it in unit.topics if it.id in link.topics]
        return ShownGroup(
            form,
            _state(link, self._site.context.now()),
            ", ".join(topics),
            places.get(link.neighbourhood, link.neighbourhood) or unit.name.vi,
            names[link.made_by],
            link.used_at,
            link.until,
            link.left_at,
            names[link.stopped_by],
        )

    async def _add(self, request: Request, official: SignedInOfficial) -> Response:
        """Make a link, and show it: only its hash is stored, so nobody can see it again."""
        site, filled = self._site, _parse(request)._replace(id="")
        bot = await self._bot_username()
        if not bot:
            return await self._page(official, filled=filled._replace(fault=_TELEGRAM))
        try:
            payload = await site.database.write(
                groups.create_link,
                site.context,
                official.official_id,
                filled.label,
                self._with_safety(filled.topics),
                filled.neighbourhood,
            )
        except GroupLinkError as error:
            return await self._page(official, filled=filled._replace(fault=error.field))
        return await self._page(official, link=groups.address_of(bot, payload))

    def _with_safety(self, topics: Collection[str]) -> list[str]:
        return [it.id for it in self._site.context.unit.topics if it.safety or it.id in topics]

    async def _save(self, request: Request, official: SignedInOfficial) -> Response:
        site, filled = self._site, _parse(request)
        try:
            await site.database.write(
                groups.change,
                site.context,
                official.official_id,
                filled.id,
                filled.label,
                tuple(filled.topics),
                filled.neighbourhood,
            )
        except GroupLinkError as error:
            return await self._page(official, filled=filled._replace(fault=error.field))
        except (GroupEndedError, LookupError):
            return self._editor.refused(request, official, "group-ended")
        return Response(303, headers={"Location": f"{GROUPS}?done=saved"})

    async def _stop(self, request: Request, official: SignedInOfficial) -> Response:
        site, id_ = self._site, parse_form(request).get("group", "")
        try:
            await site.database.write(groups.stop, site.context, official.official_id, id_)
        except (GroupEndedError, LookupError):
            return self._editor.refused(request, official, "group-ended")
        return Response(303, headers={"Location": f"{GROUPS}?done=stopped"})


def _parse(request: Request) -> Filled:
    fields = parse_form(request)
    return Filled(
        fields.get("group", ""),
        fields.get("label", ""),
        [value for name, value in read_fields(request) if name == "topics"],
        fields.get("neighbourhood", ""),
    )


def _as_form(link: GroupLink) -> Filled:
    return Filled(link.token_hash, link.label, link.topics, link.neighbourhood)


def _state(link: GroupLink, now: datetime) -> str:
    if link.left_at is not None:
        return "stopped" if link.stopped_by else "left"
    if link.used_at is not None:
        return "subscribed"
    return "waiting" if link.until > now else "expired"
