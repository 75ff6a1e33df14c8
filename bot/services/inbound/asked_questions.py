"""What a person has seen of the questions that they were asked."""

from collections.abc import Iterable

import msgspec
from msgspec import structs

from bot.services.inbound.turn_services import TurnServices
from conversations.engine.model.messages import Inbound, Reply, Tap
from conversations.engine.model.transcript import unconfirm
from conversations.engine.replay.question_rendering import find_confirmed_review, id_in_any_state
from conversations.engine.replay.turn_context import Turn, TurnContext
from conversations.engine.turn.notifications import build_notification
from storage.database.transactions import Transaction
from storage.repositories.delivery import outbox
from storage.repositories.delivery.outbox import SENT, UNSENT, AskedQuestion, Delivery

_decode = msgspec.json.Decoder(Reply).decode

_ARRIVING = (*UNSENT, SENT)
# What stands so many messages further up is shown again.
_FAR = 40


def without_shown_exhibit(
    tx: Transaction,
    unit_id: str,
    delivery: Delivery,
    reply: Reply,
    pending: Iterable[Delivery],
) -> Reply:
    """Return *reply* without photos and place that the same question has already shown.

    *delivery* is the message to be written. *pending* are messages that are not written yet.
    """
    if not (reply.asks and (reply.photos or reply.pin)):
        return reply
    asks = id_in_any_state(reply.asks)
    unwritten = _list_unwritten(delivery.person_id, asks, pending)
    written = outbox.list_asked_here(tx, unit_id, delivery, asks, after=delivery.position - _FAR)
    shown = [
        _decode(asked.payload)
        for asked in (*written, *unwritten)
        if asked.state in _ARRIVING
        and (asked.channel, asked.address) == (delivery.channel, delivery.address)
    ]
    if reply.photos and any(before.photos == reply.photos for before in shown):
        reply = structs.replace(reply, photos=())
    if reply.pin and any(before.pin == reply.pin for before in shown):
        reply = structs.replace(reply, pin=None)
    return reply


def hold_unseen_confirmation(
    tx: Transaction,
    services: TurnServices,
    turn: Turn,
    turn_context: TurnContext,
    inbound: Inbound,
    person_id: str,
    pending: Iterable[Delivery],
) -> Turn:
    """Return *turn*, or one that asks again if it confirms a review that nobody had seen.

    People write faster than we answer: "gửi đi" may have been sent before the review arrived,
    which shows a number that replaced "giấu tên". Then nothing is sent, and we say so.
    """
    review = find_confirmed_review(turn.draft) if turn.effect is not None else ""
    channel = inbound.channel
    is_known = services.tells_delivery(channel) or services.is_local(channel)
    if not review or turn.draft is None or not is_known:
        return turn
    if isinstance(inbound.content, Tap) and inbound.content.data.startswith(review):
        return turn  # the button was seen
    asked = outbox.list_asked(tx, services.context.unit_id, person_id, review)
    asked += _list_unwritten(person_id, review, pending)
    if any(_is_seen(one, inbound) for one in asked):
        return turn
    session = structs.replace(turn.session, open=unconfirm(turn.draft, turn_context.now))
    text = turn_context.phrases.say("engine-review-unseen")
    reply = build_notification(session, text, turn_context)
    if any(one.state in _ARRIVING for one in asked):
        reply = structs.replace(reply, text=text, photos=(), pin=None)
    return Turn(
        session,
        (reply,),
        dialogue=turn.dialogue,
        person=turn.person,
        is_secret=turn.is_secret,
        is_hidden=turn.is_hidden,
    )


def _is_seen(asked: AskedQuestion, inbound: Inbound) -> bool:
    """Tell whether *asked* had arrived before its person sent *inbound*.

    A platform that numbers the messages of a conversation says which came first.
    """
    if asked.state != SENT:
        return False
    is_here = (asked.channel, asked.address) == (inbound.channel, inbound.address)
    numbers = (asked.external_id or "", inbound.message)
    if not is_here or not all(number.isdecimal() for number in numbers):
        return True
    shown, said = map(int, numbers)
    return shown < said


def _list_unwritten(person_id: str, asks: str, pending: Iterable[Delivery]) -> list[AskedQuestion]:
    """Return those of *pending* to a person whose question has an id that begins with *asks*."""
    return [
        AskedQuestion(d.channel, d.address, outbox.WAITING, None, d.payload)
        for d in pending
        if d.person_id == person_id and f'"asks":"{asks}' in d.payload
    ]
