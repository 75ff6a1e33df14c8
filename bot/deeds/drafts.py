"""Reminds people of what they left open, and forgets it when its time is over."""

from datetime import timedelta

import msgspec

from bot.deeds.desk import Desk, Speaker, new_id
from bot.deeds.hall import Hall, session_of
from bot.deeds.working_time import next_daytime
from conversations.engine.house import House
from conversations.engine.queries import Query
from conversations.engine.resuming import without_old_drafts
from conversations.engine.transcript import Session, to_json
from conversations.engine.unasked import remind as remind_of
from storage.database import Transaction
from storage.repositories import addresses, drafts, outbox
from storage.repositories.outbox import AT_MOST_ONCE, Delivery
from storage.repositories.people import Known

REMINDER = 50

_AHEAD = timedelta(days=1)
_MOST = 200

_encode = msgspec.json.Encoder().encode


def remind(tx: Transaction, hall: Hall) -> int:
    """Remind, by day, everyone whose draft will be forgotten tomorrow; return how many."""
    desk, now = hall.desk, hall.desk.now()
    if next_daytime(now) != now:
        return 0
    since = now - hall.limits.draft + _AHEAD
    found = drafts.untouched(tx, desk.unit_id, since=since, most=_MOST, only_unreminded=True)
    return sum(_remind_one(tx, hall, draft) for draft in found)


def forget(tx: Transaction, hall: Hall) -> int:
    """Forget drafts that nobody has touched for as long as they are kept; return how many."""
    desk, now = hall.desk, hall.desk.now()
    found = drafts.untouched(tx, desk.unit_id, since=now - hall.limits.draft, most=_MOST)
    for draft in found:
        session = without_old_drafts(session_of(hall, draft.session), house_of(tx, hall, draft))
        kept = Session(serial=session.serial, misses=session.misses, last_tap=session.last_tap)
        drafts.forget(tx, desk.unit_id, draft.person_id, session=to_json(kept).decode())
    return len(found)


def _remind_one(tx: Transaction, hall: Hall, draft: Known) -> bool:
    desk = hall.desk
    turn = remind_of(session_of(hall, draft.session), house_of(tx, hall, draft))
    address = addresses.best(tx, desk.unit_id, draft.person_id)
    position = draft.position
    if address is not None:
        for reply in turn.replies:
            position += 1
            _enqueue(tx, desk, draft, address, position, _encode(reply).decode())
    drafts.remind(
        tx,
        desk.unit_id,
        draft.person_id,
        position=position,
        session=to_json(turn.session).decode(),
        now=desk.now(),
    )
    return address is not None


def _enqueue(
    tx: Transaction,
    desk: Desk,
    draft: Known,
    address: tuple[str, str],
    position: int,
    payload: str,
) -> None:
    delivery = Delivery(
        delivery_id=new_id(),
        person_id=draft.person_id,
        channel=address[0],
        address=address[1],
        position=position,
        urgency=REMINDER,
        promise=AT_MOST_ONCE,
        attempts=0,
        payload=payload,
    )
    outbox.enqueue(tx, desk.unit_id, [delivery], now=desk.now())


def house_of(tx: Transaction, hall: Hall, known: Known) -> House:
    """Return the house as it is for someone who says nothing just now."""
    desk = hall.desk
    speaker = Speaker(known.person_id, known.person, "", "")

    def recall(query: Query[object]) -> object:
        return hall.recall(tx, desk, speaker, query)

    return House(
        entries=hall.entries,
        person=known.person,
        phrases=hall.speak(known.person),
        speak=hall.speak,
        version=desk.version,
        unit_of=lambda version: desk.pack(tx, version),
        recall=recall,
        now=desk.now(),
        limits=hall.limits,
    )
