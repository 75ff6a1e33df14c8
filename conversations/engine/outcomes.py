"""Puts into words what came of an effect."""

from msgspec import structs

from conversations.engine import home, linking, rights
from conversations.engine.effects import (
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
from conversations.engine.house import House, Turn
from conversations.engine.messages import Link, Reply
from conversations.engine.steps import Step
from conversations.engine.transcript import Session


def conclude(turn: Turn, outcome: Outcome, house: House) -> Turn:
    """Return *turn* with the words for what came of its effect; what is refused is set aside."""
    if isinstance(outcome, MissKept):
        return structs.replace(turn, effect=None)
    name = f"{turn.dialogue}-{outcome.__struct_config__.tag}"
    if isinstance(outcome, Refused):
        name = f"{name}-{outcome.why}"
        if isinstance(turn.effect, FileReport | JoinReport | AddRemark):
            turn = structs.replace(turn, session=_set_aside(turn, house))
    if isinstance(outcome, DataErased | ConsentWithdrawn):
        return rights.part(turn, outcome, house)
    text = linking.said(name, outcome, house.phrases)
    receipt = outcome.code if isinstance(outcome, Filed | FiledAnew) else ""
    session = turn.session
    reply = home.menu(session, house, text, receipt=receipt)
    if isinstance(outcome, DataShown):
        link = Link(house.phrases.say(f"{turn.dialogue}-link"), outcome.url)
        reply = structs.replace(reply, links=(link,))
    ends: tuple[Reply, ...] = (reply,)
    entry = house.entry(session.open.name) if session.open else None
    if session.open is not None and entry is not None:
        aside = Step(session, entry, session.open, house).aside(text)
        session, ends = aside.session, aside.replies
    return structs.replace(
        turn,
        session=session,
        replies=(*turn.replies, *ends),
        effect=None,
        elsewhere=linking.elsewhere(outcome),
    )


def _set_aside(turn: Turn, house: House) -> Session:
    """Return the session with what was refused set aside, to be gone on with in the world of now.

    The last answer is left out: it was the word to go ahead.
    """
    if turn.draft is None:
        return turn.session
    draft = structs.replace(
        turn.draft, answers=turn.draft.answers[:-1], version=house.version, touched=house.now
    )
    return structs.replace(turn.session, shelved=draft)
