"""Leads note in chat who is on duty for urgent reports; all officials see it."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from bot.services.delivery.notify import notify, phrase
from bot.services.handlers import EffectHandlers, QueryHandlers
from bot.services.ids import new_id
from bot.services.officials.leaves import last_day
from bot.services.officials.permissions import Action, SignedInOfficial
from bot.services.officials.roster import load_officials
from bot.services.officials.rota import load_rota
from bot.services.officials.staff_bot import find_user
from bot.services.unit_context import Speaker, UnitContext
from bot.services.working_time import is_working_day
from conversations.engine.model.effects import Outcome, Refused
from conversations.engine.model.localised_text import LocalisedText
from conversations.staff.officials.duty_effects import (
    AddDuty,
    DropDuty,
    DutyDropped,
    DutyNoted,
    DutySpan,
    UndoDuty,
)
from conversations.staff.officials.duty_queries import (
    Duties,
    DutyBoard,
    DutyDeputy,
    FindDutyDeputy,
    ListedShift,
)
from conversations.staff.officials.leave_queries import StandIn
from conversations.staff.parts_of_day import AFTERNOON, EVENING, MORNING, NIGHT
from storage.database.transactions import Transaction
from storage.repositories import audit
from storage.repositories.delivery.outbox import AT_LEAST_ONCE, Urgency
from storage.repositories.officials import duties, leaves, officials, staff_bot
from storage.repositories.officials.duties import Shift
from storage.repositories.officials.leaves import Leave

_SHOWN = timedelta(days=14)
_FARTHEST = timedelta(days=366)


class _Span(NamedTuple):
    since: datetime
    until: datetime


def list_duties(
    tx: Transaction, context: UnitContext, speaker: Speaker, query: Duties
) -> DutyBoard:
    """Return who is on duty in the next two weeks, and whom a lead may choose."""
    del query
    now = context.now().astimezone(context.timezone)
    official = find_user(tx, context, speaker.person_id)
    if official is None or not official.may(Action.SEE_REPORTS):
        return DutyBoard(now)
    rota = load_rota(tx, context, since=now)
    active = officials.list_all(tx, context.unit_id)
    names = {one.official_id: one.name for one in active}
    shown = []
    for shift in rota.shifts:
        if shift.since > now + _SHOWN:
            continue
        others = [id_ for id_ in rota.who_has(shift) if id_ != shift.official_id]
        shown.append(
            ListedShift(
                shift.shift_id,
                shift.official_id,
                names.get(shift.official_id, ""),
                DutySpan(*_local(context, shift.since, shift.until)),
                is_away=bool(others),
                stand_in=", ".join(names[id_] for id_ in others if id_ in names),
            )
        )
    if not official.may(Action.KEEP_DUTY):
        return DutyBoard(now, tuple(shown))
    may = load_officials(tx, context)
    return DutyBoard(
        now,
        tuple(shown),
        tuple(
            StandIn(one.official_id, LocalisedText(one.name), (one.name.rsplit(maxsplit=1)[-1],))
            for one in active
            if may[one.official_id].may(Action.ANSWER_REPORTS)
        ),
        may_keep=True,
        own=official.official_id,
    )


def find_deputy(
    tx: Transaction, context: UnitContext, speaker: Speaker, query: FindDutyDeputy
) -> DutyDeputy | None:
    """Return who may be on duty for who is on leave then, None if nobody is on leave."""
    del speaker
    spans = _spans(context, query.days, query.part)
    away = _leaves_of(tx, context, query.official, spans)
    if not away:
        return None
    deputies = {it.deputy for it in away}
    deputy = deputies.pop() if len(deputies) == 1 else ""
    is_here = deputy and not _leaves_of(tx, context, deputy, spans)
    name = officials.name_of(tx, context.unit_id, deputy) if is_here else ""
    return DutyDeputy(last_day(context, away[-1]), deputy if name else "", name)


def _leaves_of(
    tx: Transaction, context: UnitContext, official_id: str, spans: Sequence[_Span]
) -> list[Leave]:
    found = [
        leave
        for span in spans
        for leave in leaves.list_between(tx, context.unit_id, since=span.since, until=span.until)
        if leave.official_id == official_id
    ]
    return list(dict.fromkeys(found))


def add_duty(tx: Transaction, context: UnitContext, speaker: Speaker, effect: AddDuty) -> Outcome:
    """Note who is on duty, and tell them."""
    unit_id, now, official_id = context.unit_id, context.now(), effect.official
    lead = _find_keeper(tx, context, speaker)
    if lead is None:
        return Refused("not_lead")
    official = load_officials(tx, context).get(official_id)
    if official is None or not official.may(Action.ANSWER_REPORTS):
        return Refused("not_able")
    spans = _spans(context, effect.days, effect.part)
    ahead = [_Span(max(span.since, now), span.until) for span in spans if span.until > now]
    if not ahead or len(ahead) < len(spans):
        return Refused("past")
    if ahead[-1].since - now > _FARTHEST:
        return Refused("far")
    if _leaves_of(tx, context, official_id, ahead):
        return Refused("away")
    shifts = [Shift(new_id(), official_id, *span) for span in ahead]
    duties.add(tx, unit_id, shifts, by=lead.official_id, now=now)
    duties.look_again(tx, unit_id)
    audit.record(tx, unit_id, lead.official_id, "official.duty", official_id, now=now)
    local = [_local(context, *span) for span in ahead]
    is_told = _tell(tx, context, lead, official_id, "staff-on_duty", local)
    return DutyNoted(
        officials.name_of(tx, unit_id, official_id),
        tuple(DutySpan(*span) for span in local),
        shifts[0].shift_id,
        is_told=is_told,
    )


def drop_duty(
    tx: Transaction, context: UnitContext, speaker: Speaker, effect: DropDuty
) -> Outcome:
    """Note that nobody has the shifts any more, and tell who had them."""
    lead = _find_keeper(tx, context, speaker)
    return Refused("not_lead") if lead is None else _drop(tx, context, lead, effect.shifts)


def undo_duty(
    tx: Transaction, context: UnitContext, speaker: Speaker, effect: UndoDuty
) -> Outcome:
    """Undo what the speaker noted at once."""
    lead = _find_keeper(tx, context, speaker)
    if lead is None:
        return Refused("not_lead")
    noted = duties.list_noted_with(tx, context.unit_id, effect.noted, by=lead.official_id)
    return _drop(tx, context, lead, noted)


def _drop(
    tx: Transaction, context: UnitContext, lead: SignedInOfficial, shift_ids: Sequence[str]
) -> Outcome:
    unit_id, now = context.unit_id, context.now()
    ended = duties.end(tx, unit_id, shift_ids, now=now)
    if not ended:
        return DutyDropped()
    duties.look_again(tx, unit_id)
    first = ended[0]
    audit.record(tx, unit_id, lead.official_id, "official.duty.end", first.official_id, now=now)
    spans = [_local(context, shift.since, shift.until) for shift in ended]
    _tell(tx, context, lead, first.official_id, "staff-off_duty", spans)
    return DutyDropped(officials.name_of(tx, unit_id, first.official_id), DutySpan(*spans[0]))


def _find_keeper(
    tx: Transaction, context: UnitContext, speaker: Speaker
) -> SignedInOfficial | None:
    official = find_user(tx, context, speaker.person_id)
    return official if official and official.may(Action.KEEP_DUTY) else None


def _tell(
    tx: Transaction,
    context: UnitContext,
    lead: SignedInOfficial,
    official_id: str,
    name: str,
    spans: Sequence[_Span],
) -> bool:
    """Tell an official that they are on duty, or not; return False if they have no chat."""
    if official_id == lead.official_id:
        return True
    people = staff_bot.list_people(tx, context.unit_id, [official_id])
    since, until = map(_short, spans[0])
    told = {"since": since, "until": until, "more": len(spans) - 1}
    who = officials.name_of(tx, context.unit_id, lead.official_id)
    notify(
        tx,
        context,
        people,
        phrase(name, who=who, **told),
        urgency=Urgency.NOTICE,
        promise=AT_LEAST_ONCE,
    )
    return bool(people)


def _local(context: UnitContext, since: datetime, until: datetime) -> _Span:
    return _Span(since.astimezone(context.timezone), until.astimezone(context.timezone))


def _short(moment: datetime) -> str:
    """Return a moment as both languages write it: "17:00 4/12"."""
    return f"{moment:%H:%M} {moment.day}/{moment.month}"


def _spans(context: UnitContext, days: Sequence[date], part: str) -> list[_Span]:
    """Return when somebody is on duty in the *part* of each of *days*.

    Without a part it is the evening of a working day, and all of a day off; a night lasts until
    the morning.
    """
    hours, zone = context.unit.hours, context.timezone
    (opens, noon), (after_noon, closes) = hours.morning, hours.afternoon

    def at(day: date, clock: str) -> datetime:
        return datetime.combine(day, time.fromisoformat(clock), zone)

    found = []
    for day in days:
        of_day = part or (EVENING if is_working_day(day) else "")
        begin, end = {
            MORNING: (opens, noon),
            AFTERNOON: (after_noon, closes),
            EVENING: (closes, hours.duty_until),
            NIGHT: (closes, opens),
        }.get(of_day, (opens, hours.duty_until))
        last = day + timedelta(days=of_day == NIGHT)
        found.append(_Span(at(day, begin), at(last, end)))
    return found


DUTY_HANDLERS: EffectHandlers = {AddDuty: add_duty, DropDuty: drop_duty, UndoDuty: undo_duty}
DUTY_QUERY_HANDLERS: QueryHandlers = {Duties: list_duties, FindDutyDeputy: find_deputy}
