"""Offer a person what is offered once, after the first thing that helped them."""

from msgspec import structs

from conversations.engine.model.acts import REPORT
from conversations.engine.model.transcript import Session
from conversations.engine.replay.told_words import has_pending_text
from conversations.engine.replay.turn_context import Turn, TurnContext


def offer_once(turn: Turn, context: TurnContext) -> Turn:
    """Return *turn* with the offer after it, if something helped and the person is not in need.

    Whoever has not agreed that something of them is kept is offered nothing that would keep it.
    """
    session = turn.session
    if not _may_be_offered(session, context):
        return turn
    offering = (entry.asides.offer for entry in context.entries if entry.asides.offer)
    offers = (offer(context) for offer in offering)
    offered = next(filter(None, offers), None)
    session = structs.replace(session, offered=True)
    replies = (*turn.replies, offered) if offered else turn.replies
    return structs.replace(turn, session=session, replies=replies)


def settle_offer(session: Session, dialogue: str, context: TurnContext) -> Session:
    """Return *session* with nothing more to offer, if *dialogue* changed what would be offered."""
    entry = context.entry(dialogue)
    is_settled = entry is not None and entry.asides.offer is not None
    return structs.replace(session, offered=True) if is_settled else session


def offer_in_words(session: Session, context: TurnContext) -> str:
    """Return the sentence that tells how to get what is offered, "" if nothing is to be offered.

    It stands below a receipt, which must stay the newest message. It is no offer with buttons yet:
    that still comes once.
    """
    if not _may_be_offered(session, context):
        return ""
    offers = ((entry.name, entry.asides.offer) for entry in context.entries)
    offering = (name for name, offer in offers if offer and offer(context))
    name = next(offering, "")
    return context.phrases.say(f"{name}-hint") if name else ""


def offer_other_matter(session: Session, context: TurnContext) -> str:
    """Return the sentence that offers to report the matter that was kept, "" if none was."""
    entry = context.entry_for(REPORT)
    if entry is None or not has_pending_text(session, context):
        return ""
    button = context.phrases.say(f"{entry.name}-menu")
    return context.phrases.say("engine-other-matter-next", button=button)


def _may_be_offered(session: Session, context: TurnContext) -> bool:
    is_asked = not context.official and context.person.has_consented and not session.offered
    return is_asked and _was_helped(session) and not _is_in_need(session, context)


def _was_helped(session: Session) -> bool:
    """Tell whether a card was shown, or a dialogue is over."""
    has_card = session.asked is not None and bool(session.asked.card)
    return has_card or (session.serial > 0 and session.open is None and session.shelved is None)


def _is_in_need(session: Session, context: TurnContext) -> bool:
    """Tell whether there is danger, or something that the person fears others may learn."""
    is_secret = session.is_secret_at(context.now)
    return (
        is_secret or session.asks_danger or bool(session.care or session.warned or context.alert)
    )
