"""Ends what is left of those who are erased: answers that they waited for, their addresses."""

from datetime import timedelta

import msgspec

from bot.services import redaction
from bot.services.inbound.person_updates import create_replacement_person
from bot.services.inbound.turn_services import TurnServices, run_erasers
from bot.services.privacy.data_rights import (
    erase_person,
    finish_erasure,
)
from bot.services.unit_context import new_id
from conversations.engine.model.messages import Reply
from conversations.engine.model.transcript import Session, session_to_json
from storage.database.transactions import Transaction
from storage.repositories.delivery import outbox
from storage.repositories.delivery.outbox import AT_LEAST_ONCE, Delivery, Urgency
from storage.repositories.person import addresses, people
from storage.repositories.person.people import PersonState, Progress
from storage.repositories.privacy import data_requests, erasure

_MOST = 100
_QUIET = timedelta(hours=1)
_FAREWELL_PHRASE = "my_data-erased"

_encode = msgspec.json.Encoder().encode


def erase_after_answers(tx: Transaction, services: TurnServices) -> int:
    """Erase everyone who wanted to be once their reports were dealt with; return how many."""
    found = data_requests.list_due_erasures(tx, services.context.unit_id, most=_MOST)
    known = people.lock(tx, services.context.unit_id, (person_id for person_id, _ in found))
    for person_id, request_id in found:
        _erase_one(tx, services, known[person_id], request_id)
    return len(found)


def _erase_one(
    tx: Transaction, services: TurnServices, known: PersonState, request_id: str
) -> None:
    context, unit_id = services.context, services.context.unit_id
    address = addresses.find_preferred(tx, unit_id, known.person_id)
    finish_erasure(tx, context, request_id)
    stay = erase_person(tx, context, known.person_id, known.person)
    run_erasers(tx, services, known.person_id)
    replacement_person = create_replacement_person(
        tx, context, known.person_id, known.person.language
    )
    position = known.position + 1
    session = session_to_json(Session()).decode()
    progress = Progress(replacement_person, position, session, "", is_new=True)
    people.save_progress(tx, unit_id, [progress], now=context.now())
    if address is None:
        return
    text = services.phrases_for(known.person).say(_FAREWELL_PHRASE, reports=stay)
    farewell = Delivery(
        delivery_id=new_id(),
        person_id=replacement_person,
        channel=address[0],
        address=address[1],
        position=position,
        urgency=Urgency.ANSWER,
        promise=AT_LEAST_ONCE,
        attempts=0,
        payload=_encode(Reply(text)).decode(),
    )
    outbox.enqueue(tx, unit_id, [farewell], now=context.now())


def forget_addresses(tx: Transaction, services: TurnServices) -> int:
    """Forget the addresses of those who are erased and have their farewell; return how many.

    Whoever agreed anew meanwhile keeps theirs, and who just wrote is not cut off in the midst.
    """
    context, unit_id = services.context, services.context.unit_id
    replacement_persons = data_requests.list_replacement_persons(tx, unit_id, most=_MOST)
    known = people.lock(tx, unit_id, replacement_persons)
    closed = 0
    for replacement_person in replacement_persons:
        if not known[replacement_person].person.consent:
            if erasure.has_unsent_messages(tx, unit_id, replacement_person):
                continue
            if erasure.has_written_since(tx, unit_id, replacement_person, context.now() - _QUIET):
                continue
            erasure.delete_addresses(
                tx,
                unit_id,
                replacement_person,
                content=redaction.REDACTED_CONTENT,
                payload=redaction.REDACTED_REPLY,
            )
            closed += 1
        data_requests.release_replacement_person(tx, unit_id, replacement_person)
    return closed
