"""The last question: what is remembered of it until it is answered or too old."""

from conversations.engine.language.question_analysis import asks_only_for_part, find_requested_part
from conversations.engine.model.transcript import LastQuestion, Session
from conversations.engine.replay.turn_context import TurnContext
from conversations.engine.routing import card_replies
from conversations.text.fold import clean
from conversations.text.mask import mask_numbers

MOST_KEPT = 200
_ON = " – "


def mask_question(text: str) -> str:
    """Return what is remembered of a question: long numbers name someone."""
    return mask_numbers(clean(text))[:MOST_KEPT]


def append_question(asked: LastQuestion, text: str) -> str:
    """Return *text* as one more question about what was *asked*: the first stands before it."""
    first, *_ = asked.question.split(_ON)
    return f"{first}{_ON}{mask_question(text)}"[:MOST_KEPT] if first else mask_question(text)


def is_long_ago(asked: LastQuestion, context: TurnContext) -> bool:
    """Tell whether what was *asked* is too long ago to go on about."""
    return asked.at is None or context.now - asked.at > context.limits.follow_up


def unanswered_question(session: Session, context: TurnContext) -> LastQuestion | None:
    """Return the last question where no card answered it, None where one did or none is asked."""
    asked = session.asked
    if asked is None or asked.card or not asked.question or is_long_ago(asked, context):
        return None
    return asked


def awaited_part(session: Session, context: TurnContext) -> str:
    """Return the part of an answer that was asked for without saying of what, just before."""
    asked = unanswered_question(session, context)
    if asked is None:
        return ""
    last = asked.question.split(_ON)[-1]
    return (
        find_requested_part(last, context.phrases)
        if asks_only_for_part(last, context.phrases)
        else ""
    )


def follow_up_question(text: str, session: Session, context: TurnContext) -> LastQuestion:
    """Return *text* as one more question about the last card: the first stands before it."""
    card = last_card(session, context)
    if session.asked is None or not card:
        return LastQuestion(mask_question(text))
    return LastQuestion(append_question(session.asked, text), card)


def last_card(session: Session, context: TurnContext) -> str:
    """Return the card that was shown last, "" where that is too long ago or it is gone."""
    asked = session.asked
    if asked is None or is_long_ago(asked, context):
        return ""
    return asked.card if card_replies.card_label(asked.card, context) else ""
