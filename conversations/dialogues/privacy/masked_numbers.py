"""Tell people that private numbers in their message were masked."""

from msgspec import structs

from conversations.engine.language.clauses import split_clauses
from conversations.engine.language.plain_words import filler_words
from conversations.engine.language.question_analysis import is_question
from conversations.engine.listener import listen
from conversations.engine.model.acts import QUESTION, SCAM
from conversations.engine.model.messages import Content, Reply, Text
from conversations.engine.model.transcript import Session
from conversations.engine.replay.turn_context import Turn, TurnContext
from conversations.engine.routing import menu
from conversations.engine.routing.wants import find_wanted_dialogue
from conversations.text.fold import fold
from conversations.text.private_numbers import CODE, MASK, PASSWORD

# Kinds of what was masked that serve only to get in somewhere.
_SECRETS = frozenset((CODE, PASSWORD))


def answer_bare_number(session: Session, content: Content, context: TurnContext) -> Turn | None:
    """Return the menu for a message outside a dialogue that only told what was masked, or None.

    Whoever tells a secret wants somebody to use it, which we never do.
    """
    is_at_home = session.open is None and (
        context.person.has_consented or not session.consent_asked
    )
    if not (context.masked and is_at_home and isinstance(content, Text)):
        return None
    names = ("private-code-words", "private-identity-words", "private-between-words")
    words = {
        fold(word) for name in names for way in context.phrases.words(name) for word in way.split()
    }
    said = context.utterance_of(content.text)
    is_bare = (words | filler_words(said.phrases)).issuperset(said.folded_words)
    if not is_bare and not (
        _SECRETS.issuperset(context.masked) and not _wants_more(content, session, context)
    ):
        return None
    return Turn(
        session, (menu.menu_reply(session, context, _masked_note(context)),), has_note=True
    )


def _wants_more(content: Text, session: Session, context: TurnContext) -> bool:
    """Tell whether *content*, in which a secret was masked, also wants what we can do."""
    entry = find_wanted_dialogue(content, session, context)
    if context.is_answered_by_card(content) or (entry is not None and entry.act != QUESTION):
        return True
    said = context.utterance_of(content.text)
    if SCAM in listen(said).acts:
        return True  # "nó bảo tôi đọc mã OTP 483920"
    return any(is_question(part) for part in split_clauses(said) if MASK not in part.text)


def tell_masked(turn: Turn, context: TurnContext) -> Turn:
    """Return *turn* with the note, first, that private numbers in the message were masked.

    In an emergency nothing comes before the number to call.
    """
    if not context.masked or (context.alert and context.alert.is_emergency):
        return turn
    if turn.has_note:
        return turn
    note = Reply(_masked_note(context))
    return structs.replace(turn, replies=(note, *turn.replies), has_note=True)


def _masked_note(context: TurnContext) -> str:
    kind = context.masked[0] if len(context.masked) == 1 else "several"
    return context.phrases.say("private-masked", kind=kind)
