"""Tells everyone whom a report concerns what became of it."""

from collections.abc import Callable, Mapping
from datetime import datetime

import msgspec
from msgspec import Struct, structs

from bot.deeds.desk import new_id
from bot.deeds.drafts import house_of
from bot.deeds.hall import Hall, session_of
from bot.deeds.recalls import category_name
from conversations.engine.house import House
from conversations.engine.messages import Reply
from conversations.engine.unasked import tell as tell_of
from storage.database import Transaction
from storage.repositories import addresses, followers, outbox, people, reports
from storage.repositories.outbox import AT_LEAST_ONCE, Delivery
from storage.repositories.people import Known

NEWS = 30

_encode = msgspec.json.Encoder().encode


class News(Struct, frozen=True):
    """What to tell: a *phrase* with its *values*, and behind it what *with_reply* says."""

    phrase: str
    values: Mapping[str, object]
    with_reply: Callable[[House], Reply] | None = None


def hold_listeners(tx: Transaction, unit_id: str, report_id: str) -> dict[str, Known]:
    """Return who filed a report and who follows it, their rows held: people before reports."""
    report = reports.get(tx, unit_id, report_id)
    filed = [report.person_id] if report and report.person_id else []
    return people.hold(tx, unit_id, [*filed, *followers.of_report(tx, unit_id, report_id)])


def tell(tx: Transaction, hall: Hall, report_id: str, phrase: str, **values: object) -> int:
    """Tell everyone who filed or follows a report *phrase*, each in their own words.

    The blanks of the phrase are *values*, the report's `code` and the name of its `category`.
    Return how many it goes to: those who can be reached and did not take their consent back.
    """
    desk = hall.desk
    report = reports.get(tx, desk.unit_id, report_id)
    if report is None:
        return 0
    unit, told = desk.pack(tx, report.version), 0
    for known in hold_listeners(tx, desk.unit_id, report_id).values():
        category = category_name(unit, report.category).in_language(known.person.language)
        blanks = {"code": report.code, "category": category, **values}
        told += tell_one(tx, hall, known, News(phrase, blanks))
    return told


def tell_one(
    tx: Transaction,
    hall: Hall,
    known: Known,
    news: News,
    *,
    urgency: int = NEWS,
    not_before: datetime | None = None,
) -> bool:
    """Tell *news* to one person, whose row is held.

    Return whether it goes to them: it does not where they can't be reached or took their consent
    back.
    """
    address = addresses.best(tx, hall.desk.unit_id, known.person_id)
    if address is None or not known.person.consent:
        return False
    house = house_of(tx, hall, known)
    reply = _reply(hall, known, news, house)
    desk, position = hall.desk, known.position + 1
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
    outbox.enqueue(tx, desk.unit_id, [delivery], now=desk.now(), not_before=not_before)
    people.advance(tx, desk.unit_id, known.person_id, position)
    return True


def _reply(hall: Hall, known: Known, news: News, house: House) -> Reply:
    """Return the message for one person; a talk of theirs that is broken keeps nobody waiting.

    The buttons of another reply go with it where no question waits for its own.
    """
    text = house.phrases.say(news.phrase, **news.values)
    try:
        session = session_of(hall, known.session)
        if news.with_reply is not None:
            more = news.with_reply(house)
            text = f"{text}\n{more.text}"
            if session.open is None and not session.consent_asked:
                return structs.replace(more, text=text)
        return tell_of(session, text, house)
    except Exception as error:  # noqa: BLE001 - whatever fails is theirs alone, and noted
        hall.on_trouble("news", error)
        return Reply(text)
