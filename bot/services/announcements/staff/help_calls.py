"""Calls for help in the staff bot: the notices, the list of who waits, and taking them."""

from collections.abc import Mapping, Sequence

from bot.services.announcements.help_calls import taking
from bot.services.announcements.help_calls.alarms import HELP_CALLS, HELP_TAKEN
from bot.services.announcements.help_calls.waiting import count_places, list_open_calls
from bot.services.delivery.notice_renderer import NoticeRequest, Renderers
from bot.services.handlers import EffectHandlers, QueryHandlers
from bot.services.officials.permissions import Action, SignedInOfficial
from bot.services.officials.staff_bot import find_user
from bot.services.parts import PhrasesFor
from bot.services.unit_context import Speaker, UnitContext
from conversations.engine.model.effects import Refused
from conversations.engine.model.messages import Button, Link, Reply
from conversations.engine.model.phrases import Phrases
from conversations.staff.announcements.effects import (
    CallsGone,
    CallsTaken,
    TakeCalls,
    take_button,
)
from conversations.staff.announcements.help_call_text import (
    mark_drill,
    safe_text,
    taken_text,
    waiting_text,
)
from conversations.staff.announcements.queries import OpenHelpCalls, WaitingCalls
from storage.database.transactions import Transaction
from storage.repositories.announcements import announcements, help_calls, versions
from storage.repositories.announcements.announcements import Announcement
from storage.repositories.announcements.help_calls import Call, Chosen
from storage.repositories.officials import officials
from storage.tables.roll_calls import SAFE

_SECURE = "https://"
_PAGE = "/office/announcements/{}/roll-call"


def help_call_renderers(context: UnitContext, phrases_for: PhrasesFor) -> Renderers:
    """Return the renderers of the notices about calls for help; none shows words or a phone."""

    def render_calls(request: NoticeRequest) -> Reply | None:
        """Return who waits and who is safe after all; only the last alarm tells who waits."""
        id_, number = request.values["announcement"], request.values["alarm"]
        found, user = _find(request, context, id_)
        if found is None or user is None:
            return None
        phrases = phrases_for(request.recipient.person)
        calls = help_calls.list_calls(request.tx, context.unit_id, id_)
        alarm = help_calls.find_alarm(request.tx, context.unit_id, id_)
        is_last = alarm is not None and alarm.number == number
        waiting = [call for call in calls if call.is_waiting and 0 < call.alarm <= number]
        safe = [call for call in calls if call.answer == SAFE and call.alarm == number]
        is_drill = _is_drill(request.tx, context, found)
        lines: list[str] = []
        buttons: tuple[Button, ...] = ()
        if waiting and is_last:
            shown = _as_waiting(context, found, waiting, number, phrases, is_drill=is_drill)
            lines.append(waiting_text(shown, phrases))
            if user.may(Action.KEEP_ROLL_CALLS):
                buttons = (take_button(id_, number, len(waiting), phrases),)
        if safe:
            text = safe_text(
                found.code, _name_places(context, count_places(safe), phrases), phrases
            )
            lines.append(mark_drill(text, phrases, is_drill=is_drill))
        if not lines:
            return None
        return Reply("\n".join(lines), buttons, links=_links(context, id_, phrases))

    def render_taken(request: NoticeRequest) -> Reply | None:
        """Return which official looks after whom."""
        found, user = _find(request, context, request.values["announcement"])
        if found is None or user is None:
            return None
        phrases = phrases_for(request.recipient.person)
        official = request.values["official"]
        who = officials.name_of(request.tx, context.unit_id, official) or official
        counts: dict[str, int] = {}
        for place in request.values["places"]:
            counts[place] = counts.get(place, 0) + 1
        text = taken_text(found.code, who, _name_places(context, counts, phrases), phrases)
        text = mark_drill(text, phrases, is_drill=_is_drill(request.tx, context, found))
        return Reply(text, links=_links(context, found.announcement_id, phrases))

    return {HELP_CALLS: render_calls, HELP_TAKEN: render_taken}


def open_help_calls(
    tx: Transaction, context: UnitContext, speaker: Speaker, query: OpenHelpCalls
) -> WaitingCalls:
    """Return the roll-call in which most people wait, if the speaker may keep roll-calls."""
    del query
    user = find_user(tx, context, speaker.person_id)
    if user is None or not user.may(Action.KEEP_ROLL_CALLS):
        return WaitingCalls()
    found = [calls for calls in list_open_calls(tx, context) if calls.count]
    if not found:
        return WaitingCalls()
    calls = max(found, key=lambda calls: (not calls.is_drill, calls.count))
    language = speaker.person.language
    return WaitingCalls(
        calls.announcement_id,
        calls.code,
        _in_language(context, calls.waiting, language),
        0,
        calls.since,
        calls.told_by,
        calls.is_drill,
        calls.until,
    )


def take_calls(
    tx: Transaction, context: UnitContext, speaker: Speaker, effect: TakeCalls
) -> CallsTaken | CallsGone | Refused:
    """Let the speaker look after people who need help, if they may keep roll-calls."""
    user = find_user(tx, context, speaker.person_id)
    if user is None or not user.may(Action.KEEP_ROLL_CALLS):
        return Refused("not_allowed")
    try:
        chosen = Chosen(effect.told_by, effect.called_by)
        taken = taking.take(tx, context, user.official_id, effect.announcement, chosen=chosen)
    except LookupError:
        return Refused("gone")
    if taken.count:
        return CallsTaken(taken.code, taken.count)
    return CallsGone(taken.code, taken.by)


def _find(
    request: NoticeRequest, context: UnitContext, announcement_id: str
) -> tuple[Announcement | None, SignedInOfficial | None]:
    """Return the announcement, and the recipient if they keep roll-calls or wrote it."""
    found = announcements.find(request.tx, context.unit_id, announcement_id)
    user = find_user(request.tx, context, request.recipient.person_id)
    if found is None or user is None:
        return None, None
    is_author = user.official_id == found.author and user.may(Action.SEE_ANNOUNCEMENTS)
    return found, user if user.may(Action.KEEP_ROLL_CALLS) or is_author else None


def _as_waiting(
    context: UnitContext,
    found: Announcement,
    waiting: Sequence[Call],
    number: int,
    phrases: Phrases,
    *,
    is_drill: bool,
) -> WaitingCalls:
    return WaitingCalls(
        found.announcement_id,
        found.code,
        _name_places(context, count_places(waiting), phrases),
        sum(call.alarm == number for call in waiting),
        waiting[0].called_at.astimezone(context.timezone),
        number,
        is_drill,
    )


def _is_drill(tx: Transaction, context: UnitContext, found: Announcement) -> bool:
    saved = versions.load(tx, context.unit_id, found.announcement_id, found.version)
    return saved.content.is_drill


def _name_places(
    context: UnitContext, counts: Mapping[str, int], phrases: Phrases
) -> Mapping[str, int]:
    return _in_language(context, counts, phrases.language)


def _in_language(
    context: UnitContext, counts: Mapping[str, int], language: str
) -> Mapping[str, int]:
    """Return *counts* by the names of neighbourhoods; those that are gone count as unknown."""
    names = {place.id: place.name.in_language(language) for place in context.unit.neighbourhoods}
    named: dict[str, int] = {}
    for id_, count in counts.items():
        name = names.get(id_, "")
        named[name] = named.get(name, 0) + count
    return named


def _links(context: UnitContext, announcement_id: str, phrases: Phrases) -> tuple[Link, ...]:
    """Return the link to the page, if others can open it."""
    page = f"{context.public_url}{_PAGE.format(announcement_id)}"
    return (Link(phrases.say("help_calls-page"), page),) if page.startswith(_SECURE) else ()


HELP_CALL_EFFECT_HANDLERS: EffectHandlers = {TakeCalls: take_calls}
HELP_CALL_QUERY_HANDLERS: QueryHandlers = {OpenHelpCalls: open_help_calls}
