"""The banner of the console: who needs help in a roll-call, and who looks after them."""

from collections.abc import Mapping, Sequence

from bot.console.announcements.editor import AT
from bot.console.live_notices import LiveNotice
from bot.console.site import ConsoleSite
from bot.services.announcements.help_calls.waiting import OpenCalls, list_open_calls
from bot.services.unit_context import UnitContext
from conversations.staff.announcements.help_call_text import mark_drill, places_text
from handlers.http import Route
from storage.database.transactions import Transaction


class HelpCallBanner:
    """Shows on every open page who needs help, without words and numbers."""

    def __init__(self, site: ConsoleSite) -> None:
        self._site = site

    def routes(self) -> Sequence[Route]:
        """Return the route of the event stream."""
        return (self._site.live_route(self._load, "office_live"),)

    def _load(self, tx: Transaction, context: UnitContext) -> Sequence[LiveNotice]:
        """Return a line for each roll-call: first those in which somebody waits, drills last."""
        found = list_open_calls(tx, context)
        found = sorted(found, key=lambda calls: (calls.is_drill, not calls.count, calls.since))
        return [self._as_notice(calls, context) for calls in found]

    def _as_notice(self, calls: OpenCalls, context: UnitContext) -> LiveNotice:
        phrases, say = self._site.phrases, self._site.phrases.say
        taken = ", ".join(
            say("console-live-taken", who=who, count=count) for who, count in calls.taken.items()
        )
        if not calls.count:
            lines = [f"{calls.code}: {taken}."]
        else:
            lines = [f"{taken}."] if taken else []
            places = places_text(_by_name(calls.waiting, context), phrases)
            since = calls.since.strftime("%H:%M")
            lines.insert(
                0,
                say(
                    "console-live-waiting",
                    code=calls.code,
                    count=calls.count,
                    places=places,
                    since=since,
                ),
            )
        return LiveNotice(
            mark_drill(" ".join(lines), phrases, is_drill=calls.is_drill),
            say("console-live-open"),
            f"{AT}/{calls.announcement_id}/roll-call?group=help",
            is_urgent=bool(calls.count),
        )


def _by_name(counts: Mapping[str, int], context: UnitContext) -> Mapping[str, int]:
    """Return *counts* by the names of neighbourhoods; those that are gone count as unknown."""
    names = {place.id: place.name.vi for place in context.unit.neighbourhoods}
    named: dict[str, int] = {}
    for id_, count in counts.items():
        name = names.get(id_, "")
        named[name] = named.get(name, 0) + count
    return named
