"""Keep an informer's words secret: what follows a denunciation is not stored either."""

from datetime import timedelta

from msgspec import structs

from conversations.engine.language import commands
from conversations.engine.language.plain_words import read_number
from conversations.engine.language.utterance import Utterance
from conversations.engine.listener import listen
from conversations.engine.model import acts
from conversations.engine.model.messages import (
    Album,
    Contact,
    Content,
    Edited,
    Location,
    Photo,
    Start,
    Tap,
    Text,
    Voice,
    input_kind,
)
from conversations.engine.model.transcript import Session
from conversations.engine.policy import Place
from conversations.engine.questions.base import NoAnswer
from conversations.engine.questions.choices import says_option
from conversations.engine.questions.phone import read_early_anonymity
from conversations.engine.questions.review import names_sending
from conversations.engine.replay.turn_context import Turn, TurnContext
from conversations.engine.routing import menu
from conversations.engine.steps.open_question import open_question, say_and_ask_again
from conversations.text.matching import find_within

_SECRET_FOR = timedelta(minutes=30)
_MOST_COURTEOUS_WORDS = 6
_COURTESIES = frozenset((acts.THANKS, acts.GOODBYE, acts.GREETING))
_CLEAR_WANTS = frozenset(
    (
        acts.MY_REPORTS,
        acts.MY_DATA,
        acts.HUMAN,
        acts.STOP,
        acts.LANGUAGE,
        acts.LARGER_TEXT,
        acts.ABUSE,
    )
)


def begin_secrecy(session: Session, context: TurnContext) -> Session:
    """Return *session* after a denunciation: the words that follow are secret for a while."""
    return structs.replace(session, secret_until=context.now + _SECRET_FOR)


def follow_secrecy(session: Session, content: Content, context: TurnContext) -> Session:
    """Return *session* without secrecy if its time is over or *content* is something else."""
    if session.secret_until is None:
        return session
    is_over = not session.is_secret_at(context.now) or (
        context.alert is None and _starts_anew(session, content, context)
    )
    return structs.replace(session, secret_until=None) if is_over else session


def refuse_words(session: Session, content: Content, context: TurnContext) -> Turn:
    """Return the turn for words that are not stored: tell where to go, ask the open question.

    In an emergency only ask the question: what to do is told first. A question that a card answers
    is answered, and nothing is kept of it either: it may be about what was informed of.
    """
    if (answer := _answer_question(session, content, context)) is not None:
        return structs.replace(answer, session=session, is_secret=True)
    text = context.phrases.say("alert-denunciation-more", phone=context.unit.phone)
    turn = say_and_ask_again(session, text, context)
    is_emergency = context.alert is not None and context.alert.is_emergency
    replies = turn.replies[1:] if is_emergency else turn.replies
    return structs.replace(turn, replies=replies, is_secret=True)


def _answer_question(session: Session, content: Content, context: TurnContext) -> Turn | None:
    """Return the turn for a clear question with one answer, asked outside a dialogue, or None."""
    if not isinstance(content, Text) or session.open is not None or context.alert is not None:
        return None
    said = context.utterance_of(content.text)
    if _clear_act(said) != acts.QUESTION or not context.has_one_answer(said):
        return None
    return context.answering.answer(said, session, context)


def must_refuse(session: Session, content: Content, context: TurnContext) -> bool:
    """Tell whether *content* goes on with what was informed of, after `follow_secrecy`."""
    is_told = isinstance(content, Text | Edited | Photo | Album | Voice | Location | Contact)
    is_kept_secret = is_told and session.is_secret_at(context.now)
    return is_kept_secret and not _is_courtesy(content, context)


def _starts_anew(session: Session, content: Content, context: TurnContext) -> bool:
    """Tell whether *content* is a button, or clearly starts or answers something else."""
    if isinstance(content, Photo | Album | Voice | Location | Contact):
        return _is_wanted(session, content, context)
    if isinstance(content, Text) and not _is_courtesy(content, context):
        return _is_something_else(session, content, context)
    return isinstance(content, Tap | Start)


def _is_courtesy(content: Content, context: TurnContext) -> bool:
    """Tell whether *content* is only a greeting or thanks, which end nothing."""
    if not isinstance(content, Text) or len(content.text.split()) > _MOST_COURTEOUS_WORDS:
        return False
    if commands.read_command(content, context.utterance_of) in commands.COURTESIES:
        return True
    return _clear_act(context.utterance_of(content.text)) in _COURTESIES


def _is_wanted(session: Session, content: Content, context: TurnContext) -> bool:
    """Tell whether the open question asks for this kind of content."""
    question, _ = open_question(session, context)
    return question is not None and input_kind(content) in question.wants


def _is_something_else(session: Session, content: Text, context: TurnContext) -> bool:
    said = context.utterance_of(content.text)
    if commands.read_command(content, context.utterance_of) or read_number(said) is not None:
        return True
    if menu.find_requested_dialogue(content, context) or menu.find_menu_word_dialogue(
        content, context
    ):
        return True
    if session.open and read_early_anonymity(content, session.open.name, context.utterance_of):
        return True  # "đừng nói tên tôi với chúng nó" is about the report that is open
    if find_within(said, said.phrases.words("alert-denunciation-more-words")):
        return False
    return _answers(session, said, context) or _is_clear_want(said, context)


def _is_clear_want(said: Utterance, context: TurnContext) -> bool:
    """Tell whether *said* surely wants something: names what is broken, or asks what we know."""
    if context.names_matter(said) or names_sending(said):
        return True
    act = _clear_act(said)
    return context.is_surely_answered(said) if act == acts.QUESTION else act in _CLEAR_WANTS


def _clear_act(said: Utterance, asked: str = "") -> str:
    """Return the act that *said* is without doubt, at a question of the kind *asked*, or ""."""
    meant = listen(said, Place.CONFIDENTIAL, asked=asked).acts
    return meant[0] if len(meant) == 1 else ""


def _answers(session: Session, said: Utterance, context: TurnContext) -> bool:
    """Tell whether *said* surely answers the open question; a free text may be anything."""
    question, at = open_question(session, context)
    if question is None or at is None or question.asks_for_story:
        return False
    reading = question.read(Text(said.text), at)
    if not isinstance(reading, NoAnswer) and question.is_sure(said, reading, at):
        return True
    act = _clear_act(said, question.kind)
    by_act = question.read_act(act, at) if act else NoAnswer()
    return says_option(said, question.options(at)) or not isinstance(by_act, NoAnswer)
