"""A question in the middle of a dialogue: it is answered, and the open question asked again."""

from typing import NamedTuple

from msgspec import structs

from conversations.engine import asking, card_replies, home
from conversations.engine.asked import asks_for_nothing_else, is_question, section_asked
from conversations.engine.card_replies import NONE, act_of
from conversations.engine.effects import Missed
from conversations.engine.house import House
from conversations.engine.knowledge import Answer, DidYouMean
from conversations.engine.lacks import PartMissed
from conversations.engine.messages import Reply, Tap, Text
from conversations.engine.tellings import tells
from conversations.engine.transcript import Asked, Session


class Aside(NamedTuple):
    """What is said to a question in mid-dialogue, and what is remembered of it."""

    reply: Reply
    asked: Asked
    effect: Missed | PartMissed | None = None


def aside(
    text: str, session: Session, house: House, *, dialogue: str, is_free: bool
) -> Aside | None:
    """Return what is said to *text* as a question in mid-dialogue; None where it is none.

    With *is_free* it fits the open question, as nearly all words do: then it must be a question
    by its form, short, about no matter for a report, and surely answered, or ask for one part of
    what is likely answered.
    """
    knowledge, phrases = house.knowledge, house.phrases
    if knowledge is None:
        return None
    asks = is_question(text, phrases)
    if (is_free and not asks) or home.outright(Text(text), house) is not None:
        return None
    reply = asking.follow_up(text, session, house) or _on_dialogue(text, dialogue, house)
    if reply is not None:
        asked = asking.asked_on(text, session, house)
        return Aside(_plain(reply), asked, asking.lack(asked.card, text, house))
    is_tale = tells(text, phrases) and not asks
    if is_tale or home.invited(text, house) or home.hinted(text, house):
        return None
    judgement = knowledge.judge(text)
    if isinstance(judgement, Answer):
        reply = asking.answer(judgement.id, house, section_asked(text, phrases))
        asked = Asked(asking.kept(text), judgement.id)
        return Aside(_plain(reply), asked, asking.lack(judgement.id, text, house))
    # Cards that are hardly meant would only lead away from what is open.
    is_offer = isinstance(judgement, DidYouMean) and judgement.likely
    if not asks or (is_free and not (is_offer and section_asked(text, phrases))):
        return None
    if asking.says_too_little(text, house):
        return None
    if isinstance(judgement, DidYouMean) and judgement.likely:
        reply = card_replies.offer(judgement.ids, house)
        return Aside(structs.replace(reply, navigation=()), Asked(asking.kept(text)))
    return _unknown(asking.kept(text), house)


def pressed(tap: Tap, session: Session, house: House) -> Aside | None:
    """Return what is said to a button of a card in mid-dialogue, None for other buttons."""
    asked = session.asked or Asked()
    if house.knowledge is not None and (act_of(tap) or ("",))[0] == NONE:
        return _unknown(asked.question, house)
    reply = asking.pressed(tap, house)
    _, id_ = act_of(tap) or ("", "")
    return Aside(_plain(reply), structs.replace(asked, card=id_)) if reply else None


def _unknown(question: str, house: House) -> Aside:
    said = house.phrases.say("asking-unknown-aside", phone=house.unit.phone)
    return Aside(Reply(said), Asked(question), Missed(question) if question else None)


def _on_dialogue(text: str, name: str, house: House) -> Reply | None:
    """Return what is said to a question about the dialogue *name* itself ("mất tiền không?")."""
    if house.knowledge is None or not asks_for_nothing_else(text, house.phrases):
        return None
    phrase = f"{name}-asked-{section_asked(text, house.phrases)}"
    return Reply(house.phrases.say(phrase)) if house.phrases.has(phrase) else None


def _plain(reply: Reply) -> Reply:
    """Return a card's reply with nothing to tap: in mid-dialogue the open question follows."""
    return structs.replace(reply, buttons=(), navigation=())
