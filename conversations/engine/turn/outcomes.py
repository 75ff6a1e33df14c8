"""Puts into words what came of an effect."""

from msgspec import structs

from conversations.engine.model.effects import (
    AddRemark,
    ConsentWithdrawn,
    DataErased,
    DataShown,
    Filed,
    FiledAnew,
    FileReport,
    JoinReport,
    MissKept,
    Outcome,
    Refused,
)
from conversations.engine.model.messages import Link, Reply
from conversations.engine.model.transcript import Session
from conversations.engine.replay.turn_context import Turn, TurnContext
from conversations.engine.routing import menu
from conversations.engine.turn import data_rights, linking
from conversations.engine.turn.steps import Step


def conclude(turn: Turn, outcome: Outcome, context: TurnContext) -> Turn:
    """Return *turn* with the words for what came of its effect; what is refused is set aside."""
    if isinstance(outcome, MissKept):
        return structs.replace(turn, effect=None)
    name = f"{turn.dialogue}-{outcome.__struct_config__.tag}"
    if isinstance(outcome, Refused):
        name = f"{name}-{outcome.why}"
        if isinstance(turn.effect, FileReport | JoinReport | AddRemark):
            turn = structs.replace(turn, session=_set_aside(turn, context))
    if isinstance(outcome, DataErased | ConsentWithdrawn):
        return data_rights.say_farewell(turn, outcome, context)
    text = linking.outcome_text(name, outcome, context.phrases)
    receipt = outcome.code if isinstance(outcome, Filed | FiledAnew) else ""
    session = turn.session
    reply = menu.menu_reply(session, context, text, receipt=receipt)
    if isinstance(outcome, DataShown):
        link = Link(context.phrases.say(f"{turn.dialogue}-link"), outcome.url)
        reply = structs.replace(reply, links=(link,))
    ends: tuple[Reply, ...] = (reply,)
    entry = context.entry(session.open.name) if session.open else None
    if session.open is not None and entry is not None:
        aside = Step(session, entry, session.open, context).aside(text)
        session, ends = aside.session, aside.replies
    return structs.replace(
        turn,
        session=session,
        replies=(*turn.replies, *ends),
        effect=None,
        elsewhere=linking.reply_elsewhere(outcome),
    )


def _set_aside(turn: Turn, context: TurnContext) -> Session:
    """Return the session with what was refused set aside, to be gone on with in the world of now.

    The last answer is left out: it was the word to go ahead.
    """
    if turn.draft is None:
        return turn.session
    draft = structs.replace(
        turn.draft, answers=turn.draft.answers[:-1], version=context.version, touched=context.now
    )
    return structs.replace(turn.session, shelved=draft)
