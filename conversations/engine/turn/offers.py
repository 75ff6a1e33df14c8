"""Offer a person what is offered once, after the first thing that helped them."""

from msgspec import structs

from conversations.engine.model.transcript import Session
from conversations.engine.replay.turn_context import Turn, TurnContext


def offer_once(turn: Turn, context: TurnContext) -> Turn:
    """Return *turn* with the offer after it, if something helped and the person is not in need.

    Whoever has not agreed that something of them is kept is offered nothing that would keep it.
    """
    session = turn.session
    is_asked = not context.official and context.person.has_consented and not session.offered
    if not is_asked or not _was_helped(session) or _is_in_need(session, context):
        return turn
    offers = (entry.offer(context) for entry in context.entries if entry.offer)
    offered = next(filter(None, offers), None)
    session = structs.replace(session, offered=True)
    replies = (*turn.replies, offered) if offered else turn.replies
    return structs.replace(turn, session=session, replies=replies)


def _was_helped(session: Session) -> bool:
    """Tell whether a card was shown, or a dialogue is over."""
    has_card = session.asked is not None and bool(session.asked.card)
    return has_card or (session.serial > 0 and session.open is None and session.shelved is None)


def _is_in_need(session: Session, context: TurnContext) -> bool:
    """Tell whether there is danger, or something that the person fears others may learn."""
    is_secret = session.secret_until is not None and session.secret_until > context.now
    return is_secret or bool(session.care or session.warned or context.alert)
