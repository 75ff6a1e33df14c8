"""Answer a question in the middle of a dialogue, before the open question is asked again."""

from typing import NamedTuple

from msgspec import structs

from conversations.engine.language.question_analysis import (
    asks_only_for_part,
    find_requested_part,
    is_question,
)
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.effects import Missed, PartMissed
from conversations.engine.model.knowledge import CardMatch, DidYouMean
from conversations.engine.model.messages import Reply, Tap
from conversations.engine.model.transcript import LastQuestion, Session
from conversations.engine.questions.free_text import tells_story
from conversations.engine.replay.turn_context import TurnContext
from conversations.engine.routing import card_replies, intents, menu, service_questions
from conversations.engine.routing.card_replies import NONE, read_card_button
from conversations.engine.routing.last_question import (
    follow_up_question,
    mask_question,
    unanswered_question,
)
from conversations.engine.understanding import small_talk


class SideAnswer(NamedTuple):
    """The reply to a side question, and what to remember of it."""

    reply: Reply
    asked: LastQuestion
    effect: Missed | PartMissed | None = None


def answer_side_question(
    said: Utterance, session: Session, context: TurnContext, *, dialogue: str, is_free: bool
) -> SideAnswer | None:
    """Return the answer to *said* as a side question; None if it is not one.

    When *is_free*, the open question accepts almost any text. Then *said* must have the form of a
    question, must not name a subject for a report, and must be surely answered, or must ask for
    one part of a likely card.
    """
    if context.knowledge is None:
        return None
    if is_free and not is_question(said):
        return None
    if reply := service_questions.follow_up_reply(said, session, context):
        asked, part = follow_up_question(said.text, session, context), find_requested_part(said)
        return SideAnswer(
            _without_buttons(reply),
            asked,
            service_questions.missing_part_of(asked.card, part, context),
        )
    if menu.find_explicit_dialogue_in_words(said, context) is not None:
        return None
    if reply := _answer_about_dialogue(said, dialogue, session, context):
        return SideAnswer(reply, session.asked or LastQuestion())
    if not is_free and (reply := _small_talk(said, context)):
        return SideAnswer(reply, session.asked or LastQuestion())
    if intents.invites_dialogue(said, context) or (
        is_free and menu.find_hinted_dialogue(said, context)
    ):
        return None
    return _answer_from_cards(said, context, dialogue=dialogue, is_free=is_free)


def _answer_from_cards(
    said: Utterance, context: TurnContext, *, dialogue: str, is_free: bool
) -> SideAnswer | None:
    """Return the cards' answer to *said*; None if it is a statement."""
    judgement = context.judge(said)
    named = menu.find_named_card(said, context)
    if isinstance(judgement, CardMatch):
        named = named or judgement.id
    if named and not _is_statement(said, dialogue, context):
        part = find_requested_part(said)
        reply = service_questions.card_reply(named, context, part)
        asked = LastQuestion(mask_question(said.text), named)
        return SideAnswer(
            _without_buttons(reply), asked, service_questions.missing_part_of(named, part, context)
        )
    asks = is_question(said) and menu.find_hinted_dialogue(said, context) is None
    if not asks or service_questions.says_too_little(said, context):
        return None
    # Unlikely cards would only distract from the open question.
    if isinstance(judgement, DidYouMean) and judgement.likely:
        if is_free and not find_requested_part(said):
            return None
        reply = card_replies.offer_cards(judgement.ids, context)
        return SideAnswer(
            structs.replace(reply, navigation=()), LastQuestion(mask_question(said.text))
        )
    return None if is_free else _unknown(mask_question(said.text), context)


def _is_statement(said: Utterance, name: str, context: TurnContext) -> bool:
    """Tell whether *said* is a statement; never in a dialogue that yields."""
    entry = context.entry(name)
    if intents.asks_something(said, context) or (entry is not None and entry.yields):
        return False
    return tells_story(said) or menu.find_hinted_dialogue(said, context) is not None


def _small_talk(said: Utterance, context: TurnContext) -> Reply | None:
    """Return the reply to small talk or anger that answers no open question; None for the rest."""
    phrases = context.phrases
    kind = small_talk.classify(said) or small_talk.classify_unanswerable(said)
    if kind not in small_talk.MID_DIALOGUE_KINDS or tells_story(said):
        return None
    return Reply(phrases.say(f"small_talk-{kind}", phone=context.unit.phone))


def answer_side_button(tap: Tap, session: Session, context: TurnContext) -> SideAnswer | None:
    """Return the answer to a card's button in a dialogue; None for other buttons."""
    asked = session.asked or LastQuestion()
    if context.knowledge is not None and (read_card_button(tap) or ("",))[0] == NONE:
        return _unknown(asked.question, context)
    reply = service_questions.show_pressed_card(tap, context)
    _, id_ = read_card_button(tap) or ("", "")
    return SideAnswer(_without_buttons(reply), structs.replace(asked, card=id_)) if reply else None


def _unknown(question: str, context: TurnContext) -> SideAnswer:
    said = context.phrases.say("asking-unknown-aside", phone=context.unit.phone)
    return SideAnswer(Reply(said), LastQuestion(question), Missed(question) if question else None)


def _answer_about_dialogue(
    said: Utterance, name: str, session: Session, context: TurnContext
) -> Reply | None:
    """Return the answer to a question about the dialogue *name* itself ("mất tiền không?").

    If an earlier question is unanswered, the text may be about that one: the reply says so.
    """
    if context.knowledge is None or not asks_only_for_part(said):
        return None
    phrase = f"{name}-asked-{find_requested_part(said)}"
    if not context.phrases.has(phrase):
        return None
    answer = context.phrases.say(phrase)
    if unanswered_question(session, context) is not None:
        answer = context.phrases.say("asking-of-what-aside", answer=answer)
    return Reply(answer)


def _without_buttons(reply: Reply) -> Reply:
    """Return *reply* without buttons, because the open question follows."""
    return structs.replace(reply, buttons=(), navigation=())
