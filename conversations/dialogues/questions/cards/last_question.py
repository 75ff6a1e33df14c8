"""Remember the last service question for a limited time."""

from msgspec import structs

from conversations.dialogues.questions.cards import card_replies
from conversations.dialogues.questions.cards.card_context import CardContext
from conversations.dialogues.questions.cards.requested_parts import (
    asks_only_for_part,
    find_requested_part,
)
from conversations.engine.model.transcript import LastQuestion, Session
from conversations.engine.replay.turn_context import TurnContext
from conversations.text.fold import clean
from conversations.text.mask import mask_numbers

MOST_KEPT = 200
_ON = " – "


def mask_question(text: str) -> str:
    """Return *text* to remember, without long numbers: they identify someone."""
    return mask_numbers(clean(text))[:MOST_KEPT]


def first_question(asked: LastQuestion) -> str:
    """Return the question *asked* without its follow-ups."""
    return asked.question.split(_ON)[0]


def append_question(asked: LastQuestion, text: str) -> str:
    """Return the question *asked* followed by *text*, as one question."""
    first = first_question(asked)
    return f"{first}{_ON}{mask_question(text)}"[:MOST_KEPT] if first else mask_question(text)


def is_long_ago(asked: LastQuestion, context: TurnContext) -> bool:
    """Tell whether *asked* is too old for a follow-up question."""
    return asked.at is None or context.now - asked.at > context.limits.follow_up


def unanswered_question(session: Session, context: CardContext) -> LastQuestion | None:
    """Return the last question if no card answered it; None otherwise."""
    asked = session.asked
    if asked is None or asked.card or not asked.question or is_long_ago(asked, context):
        return None
    return asked


def awaited_part(session: Session, context: CardContext) -> str:
    """Return the part of a card that was asked for just before without naming the subject."""
    asked = unanswered_question(session, context)
    if asked is None:
        return ""
    last = context.utterance_of(asked.question.split(_ON)[-1])
    return find_requested_part(last) if asks_only_for_part(last) else ""


def follow_up_question(text: str, session: Session, context: CardContext) -> LastQuestion:
    """Return *text* as a follow-up: the last question, followed by *text*."""
    card = last_card(session, context)
    if session.asked is None or not card:
        return LastQuestion(mask_question(text))
    return LastQuestion(append_question(session.asked, text), card)


def last_card(session: Session, context: CardContext) -> str:
    """Return the id of the last card shown, or of the likelier of those offered.

    Return "" if it is too old or was removed.
    """
    asked = session.asked
    if asked is None or is_long_ago(asked, context):
        return ""
    its = asked.card or asked.offered
    return its if card_replies.card_label(its, context) else ""


def question_before_browsing(session: Session, context: CardContext) -> LastQuestion:
    """Return what a typed follow-up needs of the last question while the groups are listed.

    The last card is kept as one that was offered: no button below the groups is about it.
    """
    asked = unanswered_question(session, context) or LastQuestion()
    return structs.replace(asked, offered=last_card(session, context))
