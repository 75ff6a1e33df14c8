"""Ends what is left of those who are erased: answers that they waited for, their addresses."""

from datetime import timedelta

import msgspec

from bot.deeds import blanks
from bot.deeds.data_rights import erase, finish, part
from bot.deeds.desk import new_id
from bot.deeds.hall import Hall
from conversations.engine.messages import Reply
from conversations.engine.transcript import Session, to_json
from storage.database import Transaction
from storage.repositories import addresses, data_requests, erasure, outbox, people
from storage.repositories.outbox import ANSWER, AT_LEAST_ONCE, Delivery
from storage.repositories.people import Known, Progress

_MOST = 100
_QUIET = timedelta(hours=1)
_FAREWELL = "my_data-erased"

_encode = msgspec.json.Encoder().encode


def erase_answered(tx: Transaction, hall: Hall) -> int:
    """Erase everyone who wanted to be once their reports were dealt with; return how many."""
    found = data_requests.ripe(tx, hall.desk.unit_id, most=_MOST)
    known = people.hold(tx, hall.desk.unit_id, (person_id for person_id, _ in found))
    for person_id, request_id in found:
        _erase_one(tx, hall, known[person_id], request_id)
    return len(found)


def _erase_one(tx: Transaction, hall: Hall, known: Known, request_id: str) -> None:
    desk, unit_id = hall.desk, hall.desk.unit_id
    address = addresses.best(tx, unit_id, known.person_id)
    finish(tx, desk, request_id)
    stay = erase(tx, desk, known.person_id, known.person)
    heir = part(tx, desk, known.person_id, known.person.language)
    position = known.position + 1
    session = to_json(Session()).decode()
    progress = Progress(heir, position, session, "", is_new=True)
    people.keep(tx, unit_id, [progress], now=desk.now())
    if address is None:
        return
    text = hall.speak(known.person).say(_FAREWELL, reports=stay)
    farewell = Delivery(
        delivery_id=new_id(),
        person_id=heir,
        channel=address[0],
        address=address[1],
        position=position,
        urgency=ANSWER,
        promise=AT_LEAST_ONCE,
        attempts=0,
        payload=_encode(Reply(text)).decode(),
    )
    outbox.enqueue(tx, unit_id, [farewell], now=desk.now())


def close_doors(tx: Transaction, hall: Hall) -> int:
    """Forget the addresses of those who are erased and have their farewell; return how many.

    Whoever agreed anew meanwhile keeps theirs, and who just wrote is not cut off in the midst.
    """
    desk, unit_id = hall.desk, hall.desk.unit_id
    heirs = data_requests.parted(tx, unit_id, most=_MOST)
    known = people.hold(tx, unit_id, heirs)
    closed = 0
    for heir in heirs:
        if not known[heir].person.consent:
            if erasure.is_waited_for(tx, unit_id, heir):
                continue
            if erasure.spoke_since(tx, unit_id, heir, desk.now() - _QUIET):
                continue
            erasure.close_doors(tx, unit_id, heir, content=blanks.SAID, payload=blanks.REPLIED)
            closed += 1
        data_requests.release(tx, unit_id, heir)
    return closed
