"""Tells everyone whom a report concerns what became of it."""

from collections.abc import Callable, Mapping
from datetime import datetime

import msgspec
from msgspec import Struct, structs

from bot.services.inbound.turn_services import TurnServices, decode_session, turn_context_of
from bot.services.reports.query_handlers import category_name
from bot.services.unit_context import new_id
from conversations.engine.model.messages import Reply
from conversations.engine.replay.turn_context import TurnContext
from conversations.engine.turn.notifications import build_notification as tell_of
from storage.database.transactions import Transaction
from storage.repositories.delivery import outbox
from storage.repositories.delivery.outbox import AT_LEAST_ONCE, Delivery
from storage.repositories.person import addresses, people
from storage.repositories.person.people import PersonState
from storage.repositories.reports import followers, reports

NOTICE_URGENCY = 30

_encode = msgspec.json.Encoder().encode


class Notice(Struct, frozen=True):
    """What to tell: a *phrase* with its *values*, and behind it what *with_reply* says."""

    phrase: str
    values: Mapping[str, object]
    with_reply: Callable[[TurnContext], Reply] | None = None


def hold_recipients(tx: Transaction, unit_id: str, report_id: str) -> dict[str, PersonState]:
    """Return who filed a report and who follows it, their rows held: people before reports."""
    report = reports.get(tx, unit_id, report_id)
    filed = [report.person_id] if report and report.person_id else []
    return people.lock(tx, unit_id, [*filed, *followers.of_report(tx, unit_id, report_id)])


def notify_followers(
    tx: Transaction, services: TurnServices, report_id: str, phrase: str, **values: object
) -> int:
    """Tell everyone who filed or follows a report *phrase*, each in their own words.

    The blanks of the phrase are *values*, the report's `code` and the name of its `category`.
    Return how many it goes to: those who can be reached and did not take their consent back.
    """
    context = services.context
    report = reports.get(tx, context.unit_id, report_id)
    if report is None:
        return 0
    unit, told = context.pack(tx, report.version), 0
    for known in hold_recipients(tx, context.unit_id, report_id).values():
        category = category_name(unit, report.category).in_language(known.person.language)
        blanks = {"code": report.code, "category": category, **values}
        told += notify_person(tx, services, known, Notice(phrase, blanks))
    return told


def notify_person(
    tx: Transaction,
    services: TurnServices,
    known: PersonState,
    news: Notice,
    *,
    urgency: int = NOTICE_URGENCY,
    not_before: datetime | None = None,
) -> bool:
    """Tell *news* to one person, whose row is held.

    Return whether it goes to them: it does not where they can't be reached or took their consent
    back.
    """
    address = addresses.find_preferred(tx, services.context.unit_id, known.person_id)
    if address is None or not known.person.consent:
        return False
    turn_context = turn_context_of(tx, services, known)
    reply = _reply(services, known, news, turn_context)
    context, position = services.context, known.position + 1
    delivery = Delivery(
        delivery_id=new_id(),
        person_id=known.person_id,
        channel=address[0],
        address=address[1],
        position=position,
        urgency=urgency,
        promise=AT_LEAST_ONCE,
        attempts=0,
        payload=_encode(reply).decode(),
    )
    outbox.enqueue(tx, context.unit_id, [delivery], now=context.now(), not_before=not_before)
    people.set_position(tx, context.unit_id, known.person_id, position)
    return True


def _reply(
    services: TurnServices, known: PersonState, news: Notice, turn_context: TurnContext
) -> Reply:
    """Return the message for one person; a talk of theirs that is broken keeps nobody waiting.

    The buttons of another reply go with it where no question waits for its own.
    """
    text = turn_context.phrases.say(news.phrase, **news.values)
    try:
        session = decode_session(services, known.session)
        if news.with_reply is not None:
            more = news.with_reply(turn_context)
            text = f"{text}\n{more.text}"
            if session.open is None and not session.consent_asked:
                return structs.replace(more, text=text)
        return tell_of(session, text, turn_context)
    except Exception as error:  # noqa: BLE001 - whatever fails is theirs alone, and noted
        services.on_error("news", error)
        return Reply(text)
