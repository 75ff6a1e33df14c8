"""Remember a fraud that a person told of: what follows is about it, and gets the next advice."""

from collections.abc import Mapping

from msgspec import structs

from conversations.engine.language.utterance import Utterance
from conversations.engine.model import acts
from conversations.engine.model.messages import Reply
from conversations.engine.model.transcript import Fraud, Session
from conversations.engine.replay.turn_context import TurnContext
from conversations.text.matching import find_within

# What to do about a fraud, by what was told: of a try, of money or a code that is gone; what then.
_TRIED, _CHEATED, _THEN = "scam", "cheated", "scam-then"


def acts_about_fraud(said: Utterance, session: Session, context: TurnContext) -> Mapping[str, str]:
    """Return the acts that are read as about a fraud, if the last thing told was one.

    "Giờ phải làm gì" then asks for no help with the assistant, and "run quá" for no company.
    """
    if not _is_newest(session, context):
        return {}
    is_other = context.has_answers(said) or context.names_matter(said)
    asks = () if is_other else (acts.QUESTION,)
    return dict.fromkeys((acts.HELP, acts.DISTRESS, *asks), acts.SCAM)


def advise(said: Utterance, session: Session, context: TurnContext) -> tuple[Session, Reply]:
    """Return what to do about the fraud that *said* is about; what was said before comes last."""
    advised = session.fraud.advised if session.fraud and _is_kept(session, context) else ()
    is_gone = find_within(said, said.phrases.words("small_talk-cheated-words"))
    first = _CHEATED if is_gone or _CHEATED in advised else _TRIED
    name = min((first, _THEN), key=lambda way: advised.index(way) if way in advised else -1)
    advised = (*(way for way in advised if way != name), name)
    fraud = Fraud(context.now, session.serial, advised)
    police = context.unit.police_phone
    reply = Reply(said.phrases.say(f"small_talk-{name}", phone=police), calls=(police,))
    return structs.replace(session, fraud=fraud), reply


def _is_kept(session: Session, context: TurnContext) -> bool:
    fraud = session.fraud
    return fraud is not None and context.now - fraud.at <= context.limits.follow_up


def _is_newest(session: Session, context: TurnContext) -> bool:
    """Tell whether no dialogue was begun, and no other question answered, since the fraud."""
    fraud, asked = session.fraud, session.asked
    if fraud is None or not _is_kept(session, context) or fraud.serial != session.serial:
        return False
    return asked is None or asked.at is None or asked.at <= fraud.at
