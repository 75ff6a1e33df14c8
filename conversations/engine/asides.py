"""A question in the middle of a dialogue: it is answered, and the open question asked again."""

from typing import NamedTuple

from msgspec import structs

from conversations.engine import asking, card_replies, home, small_talk, sorting
from conversations.engine.asked import asks_for_nothing_else, is_question, section_asked
from conversations.engine.card_replies import NONE, act_of
from conversations.engine.effects import Missed
from conversations.engine.house import House
from conversations.engine.knowledge import Answer, DidYouMean
from conversations.engine.lacks import PartMissed
from conversations.engine.messages import Reply, Tap, Text
from conversations.engine.still_asked import asked_on, kept, unanswered
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
    if house.knowledge is None:
        return None
    if is_free and not is_question(text, house.phrases):
        return None
    if reply := asking.follow_up(text, session, house):
        asked, part = asked_on(text, session, house), section_asked(text, house.phrases)
        return Aside(_plain(reply), asked, asking.lack(asked.card, part, house))
    if home.outright(Text(text), house) is not None:
        return None
    if reply := _on_dialogue(text, dialogue, session, house):
        return Aside(reply, session.asked or Asked())
    if not is_free and (reply := _small_talk(text, house)):
        return Aside(reply, session.asked or Asked())
    if sorting.invites(text, house) or (is_free and home.hinted(text, house)):
        return None
    return _judged(text, house, dialogue=dialogue, is_free=is_free)


def _judged(text: str, house: House, *, dialogue: str, is_free: bool) -> Aside | None:
    """Return what the cards say to *text*, None where it rather tells than asks."""
    judgement = house.knowledge.judge(text) if house.knowledge else None
    named = home.card_named(text, house)
    if isinstance(judgement, Answer):
        named = named or judgement.id
    if named and not _is_told(text, dialogue, house):
        part = section_asked(text, house.phrases)
        reply = asking.answer(named, house, part)
        asked = Asked(kept(text), named)
        return Aside(_plain(reply), asked, asking.lack(named, part, house))
    asks = is_question(text, house.phrases) and home.hinted(text, house) is None
    if not asks or asking.says_too_little(text, house):
        return None
    # Cards that are hardly meant would only lead away from what is open.
    if isinstance(judgement, DidYouMean) and judgement.likely:
        if is_free and not section_asked(text, house.phrases):
            return None
        reply = card_replies.offer(judgement.ids, house)
        return Aside(structs.replace(reply, navigation=()), Asked(kept(text)))
    return None if is_free else _unknown(kept(text), house)


def _is_told(text: str, name: str, house: House) -> bool:
    """Tell whether *text* rather tells than asks; there is nothing to tell where one yields."""
    entry = house.entry(name)
    if sorting.asks(text, house) or (entry is not None and entry.yields):
        return False
    return tells(text, house.phrases) or home.hinted(text, house) is not None


def _small_talk(text: str, house: House) -> Reply | None:
    """Return what is said to small talk that answers no open question, and to anger."""
    phrases = house.phrases
    kind = small_talk.heard(text, phrases) or small_talk.unasked(text, phrases)
    if kind not in small_talk.BESIDE or tells(text, phrases):
        return None
    return Reply(phrases.say(f"small_talk-{kind}", phone=house.unit.phone))


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


def _on_dialogue(text: str, name: str, session: Session, house: House) -> Reply | None:
    """Return what is said to a question about the dialogue *name* itself ("mất tiền không?").

    It may as well be about what was asked before, and not answered: that is said, too.
    """
    if house.knowledge is None or not asks_for_nothing_else(text, house.phrases):
        return None
    phrase = f"{name}-asked-{section_asked(text, house.phrases)}"
    if not house.phrases.has(phrase):
        return None
    said = house.phrases.say(phrase)
    if unanswered(session, house) is not None:
        said = house.phrases.say("asking-of-what-aside", answer=said)
    return Reply(said)


def _plain(reply: Reply) -> Reply:
    """Return a card's reply with nothing to tap: in mid-dialogue the open question follows."""
    return structs.replace(reply, buttons=(), navigation=())
