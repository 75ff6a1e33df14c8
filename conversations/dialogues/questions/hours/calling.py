"""Tell beside the number of an office whether somebody answers it now."""

from collections.abc import Sequence

from msgspec import structs

from conversations.engine.model.messages import Reply
from conversations.engine.model.queries import NextOpening
from conversations.engine.model.unit import OWN_HOTLINE, Department, Unit
from conversations.engine.replay.turn_context import TurnContext
from conversations.text.formatting import format_phone


def add_calling_hours(replies: Sequence[Reply], context: TurnContext) -> tuple[Reply, ...]:
    """Return *replies*; those with the number of an office also say whether it is open now."""
    return tuple(_add(reply, context) for reply in replies)


def has_own_hours(office: Department, unit: Unit) -> bool:
    """Tell whether *office* also works at other times than the commune, as one with a hotline."""
    own = unit.hotline_phone(f"{OWN_HOTLINE}{office.id}")
    return bool(own) and own != unit.phone


def _add(reply: Reply, context: TurnContext) -> Reply:
    unit = context.unit
    own = {unit.phone_of(each.id) for each in unit.departments if has_own_hours(each, unit)}
    phones = {unit.phone, *(unit.phone_of(each.id) for each in unit.departments)} - own
    lines, written = reply.text.split("\n"), [*map(format_phone, phones)]
    named = (n for n, line in enumerate(lines, 1) if any(phone in line for phone in written))
    below = next(named, None)
    if below is None or unit.hours.text in reply.text:
        return reply
    lines.insert(below, _tell_state(context))
    return structs.replace(reply, text="\n".join(lines))


def _tell_state(context: TurnContext) -> str:
    hours, say = context.unit.hours.text, context.phrases.say
    opens = context.answer_query(NextOpening(context.now))
    if opens > context.now:
        return say("hours-calls-closed", hours=hours, opens=opens)
    return say("hours-calls-open", hours=hours)
