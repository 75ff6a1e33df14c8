"""Find the open question of a session, and ask it again."""

from typing import Any

from conversations.engine.language.plain_words import strip_courtesies
from conversations.engine.model.messages import Content, Text
from conversations.engine.model.transcript import Session
from conversations.engine.questions.base import Question, QuestionContext
from conversations.engine.questions.choices import says_option
from conversations.engine.replay.turn_context import Turn, TurnContext
from conversations.engine.routing import menu
from conversations.engine.steps.open_dialogue import find_open_dialogue


def open_question(
    session: Session, context: TurnContext
) -> tuple[Question[Any] | None, QuestionContext | None]:
    """Return the open question and the context in which it was asked, or None twice."""
    dialogue = find_open_dialogue(session, context)
    if dialogue is None:
        return None, None
    dialogue.run.close()
    return dialogue.run.question, dialogue.at


def names_option(session: Session, content: Content, context: TurnContext) -> bool:
    """Tell whether *content* is an option of the open question: a survey's "không đồng ý"."""
    transcript = session.open
    if transcript is None or transcript.asks_to_resume or not isinstance(content, Text):
        return False
    question, at = open_question(session, context)
    if question is None or at is None:
        return False
    said = strip_courtesies(context.utterance_of(content.text))
    return says_option(said, question.options(at))


def say_and_ask_again(
    session: Session, text: str, context: TurnContext, *, calls: tuple[str, ...] = ()
) -> Turn:
    """Say *text*, then ask the open question again; if there is none, show the menu.

    *calls* are the phone numbers that *text* tells.
    """
    dialogue = find_open_dialogue(session, context)
    if dialogue is None:
        return menu.menu_turn(session, context, text, calls=calls)
    return dialogue.say(text, calls=calls)
