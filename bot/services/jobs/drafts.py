"""Reminds people of what they left open, and forgets it when its time is over."""

from datetime import timedelta

import msgspec

from bot.services.inbound.turn_services import TurnServices, decode_session, turn_context_of
from bot.services.unit_context import UnitContext, new_id
from bot.services.working_time import next_daytime
from conversations.engine.model.transcript import Session, session_to_json
from conversations.engine.turn.drafts import drop_old_drafts
from conversations.engine.turn.notifications import build_reminder as remind_of
from storage.database.transactions import Transaction
from storage.repositories.delivery import outbox
from storage.repositories.delivery.outbox import AT_MOST_ONCE, Delivery
from storage.repositories.inbound import drafts
from storage.repositories.person import addresses
from storage.repositories.person.people import PersonState

REMINDER = 50

_AHEAD = timedelta(days=1)
_MOST = 200

_encode = msgspec.json.Encoder().encode


def send_reminders(tx: Transaction, services: TurnServices) -> int:
    """Remind, by day, everyone whose draft will be forgotten tomorrow; return how many."""
    context, now = services.context, services.context.now()
    if next_daytime(now) != now:
        return 0
    since = now - services.limits.draft + _AHEAD
    found = drafts.list_untouched(
        tx, context.unit_id, since=since, most=_MOST, only_unreminded=True
    )
    return sum(_remind_one(tx, services, draft) for draft in found)


def forget_drafts(tx: Transaction, services: TurnServices) -> int:
    """Forget drafts that nobody has touched for as long as they are kept; return how many."""
    context, now = services.context, services.context.now()
    found = drafts.list_untouched(
        tx, context.unit_id, since=now - services.limits.draft, most=_MOST
    )
    for draft in found:
        session = drop_old_drafts(
            decode_session(services, draft.session), turn_context_of(tx, services, draft)
        )
        kept = Session(serial=session.serial, misses=session.misses, last_tap=session.last_tap)
        drafts.discard(
            tx, context.unit_id, draft.person_id, session=session_to_json(kept).decode()
        )
    return len(found)


def _remind_one(tx: Transaction, services: TurnServices, draft: PersonState) -> bool:
    context = services.context
    turn = remind_of(decode_session(services, draft.session), turn_context_of(tx, services, draft))
    address = addresses.find_preferred(tx, context.unit_id, draft.person_id)
    position = draft.position
    if address is not None:
        for reply in turn.replies:
            position += 1
            _enqueue(tx, context, draft, address, position, _encode(reply).decode())
    drafts.mark_reminded(
        tx,
        context.unit_id,
        draft.person_id,
        position=position,
        session=session_to_json(turn.session).decode(),
        now=context.now(),
    )
    return address is not None


def _enqueue(
    tx: Transaction,
    context: UnitContext,
    draft: PersonState,
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
    outbox.enqueue(tx, context.unit_id, [delivery], now=context.now())
