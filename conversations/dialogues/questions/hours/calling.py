"""Tell below an answer when the offices whose numbers it names can be called."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from msgspec import structs

from conversations.dialogues.questions.hours.opening import next_opening, open_spans
from conversations.dialogues.questions.queries import FindWorkingCalendar
from conversations.engine.model.messages import Reply
from conversations.engine.model.unit import OWN_HOTLINE, Department, Unit
from conversations.engine.replay.turn_context import TurnContext
from conversations.text.formatting import format_day, format_phone

# Holidays that are over tell how long the office stays closed.
_PAST = timedelta(days=30)


def add_calling_hours(replies: Sequence[Reply], context: TurnContext) -> tuple[Reply, ...]:
    """Return *replies*; those with the number of an office also say whether it is open now."""
    return tuple(_add(reply, context) for reply in replies)


def has_own_hours(office: Department, unit: Unit) -> bool:
    """Tell whether *office* also works at other times than the commune, as one with a hotline."""
    own = unit.hotline_phone(f"{OWN_HOTLINE}{office.id}")
    return bool(own) and own != unit.phone


def _add(reply: Reply, context: TurnContext) -> Reply:
    unit = context.unit
    offices = (office for office in unit.departments if not has_own_hours(office, unit))
    named = any(format_phone(unit.phone_of(office.id)) in reply.text for office in offices)
    if not named or unit.hours.text in reply.text:
        return reply
    return structs.replace(reply, text=f"{reply.text}\n{_tell_state(context)}")


def _tell_state(context: TurnContext) -> str:
    now, hours, say = context.now, context.unit.hours, context.phrases.say
    calendar = context.answer_query(FindWorkingCalendar(now.date() - _PAST))
    spans = open_spans(now.date(), hours, calendar)
    until = next((closes for opens, closes in spans if opens <= now.time() < closes), None)
    if until is not None:
        return say("hours-calls-open", hours=hours.text, until=f"{until.hour}:{until.minute:02}")
    opens = next_opening(now, hours, calendar)
    return say("hours-calls-closed", hours=hours.text, opens=_when(opens, context))


def _when(opens: datetime, context: TurnContext) -> str:
    clock = f"{opens.hour}:{opens.minute:02}"
    is_today = opens.date() == context.now.date()
    return clock if is_today else f"{clock} {format_day(opens, context.phrases.language)}"
