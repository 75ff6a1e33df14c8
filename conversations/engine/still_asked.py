"""What is remembered of a question, until it is answered or too long ago."""

from conversations.engine import card_replies
from conversations.engine.asked import asks_for_nothing_else, section_asked
from conversations.engine.house import House
from conversations.engine.transcript import Asked, Session
from conversations.text.fold import clean
from conversations.text.mask import masked

MOST_KEPT = 200
_ON = " – "


def kept(text: str) -> str:
    """Return what is remembered of a question: long numbers name someone."""
    return masked(clean(text))[:MOST_KEPT]


def went_on(asked: Asked, text: str) -> str:
    """Return *text* as one more question about what was *asked*: the first stands before it."""
    first, *_ = asked.question.split(_ON)
    return f"{first}{_ON}{kept(text)}"[:MOST_KEPT] if first else kept(text)


def is_long_ago(asked: Asked, house: House) -> bool:
    """Tell whether what was *asked* is too long ago to go on about."""
    return asked.at is None or house.now - asked.at > house.limits.follow_up


def unanswered(session: Session, house: House) -> Asked | None:
    """Return the last question where no card answered it, None where one did or none is asked."""
    asked = session.asked
    if asked is None or asked.card or not asked.question or is_long_ago(asked, house):
        return None
    return asked


def part_waited_for(session: Session, house: House) -> str:
    """Return the part of an answer that was asked for without saying of what, just before."""
    asked = unanswered(session, house)
    if asked is None:
        return ""
    last = asked.question.split(_ON)[-1]
    return section_asked(last, house.phrases) if asks_for_nothing_else(last, house.phrases) else ""


def asked_on(text: str, session: Session, house: House) -> Asked:
    """Return *text* as one more question about the last card: the first stands before it."""
    card = last_card(session, house)
    if session.asked is None or not card:
        return Asked(kept(text))
    return Asked(went_on(session.asked, text), card)


def last_card(session: Session, house: House) -> str:
    """Return the card that was shown last, "" where that is too long ago or it is gone."""
    asked = session.asked
    if asked is None or is_long_ago(asked, house):
        return ""
    return asked.card if card_replies.name_of(asked.card, house) else ""
