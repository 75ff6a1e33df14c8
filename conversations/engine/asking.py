"""A written message as a question: answered, offered an answer, or honestly not known."""

from msgspec import structs

from conversations.engine import card_replies, home, lacks, small_talk
from conversations.engine.asked import (
    ONLINE,
    SECTIONS,
    asks_for_nothing_else,
    is_question,
    names_a_part,
    section_asked,
)
from conversations.engine.card_replies import ASK, NONE, NOT_THIS, SHOW, act_of, button
from conversations.engine.commands import HUMAN, asks_for_human, speaks
from conversations.engine.commands import button as command_button
from conversations.engine.effects import AskOfficial, Missed
from conversations.engine.house import House, Turn
from conversations.engine.knowledge import Answer, DidYouMean, DontKnow
from conversations.engine.messages import Button, Content, Reply, Tap, Text
from conversations.engine.plain_words import number_said, says_only
from conversations.engine.questions import page_of
from conversations.engine.sorting import asks, begins_a_dialogue, may_tell
from conversations.engine.still_asked import (
    MOST_KEPT,
    asked_on,
    is_long_ago,
    kept,
    last_card,
    part_waited_for,
    unanswered,
    went_on,
)
from conversations.engine.tellings import tells
from conversations.engine.transcript import Asked, Session

DIALOGUE = "asking"
_MOST_SECTIONS = 3
_FEWEST_TO_OFFER = 3
_FEWEST_TO_PASS_ON = 6


def at_home(text: str, session: Session, house: House) -> Turn | None:
    """Return what is said to *text* where nothing is open; None where it begins a dialogue.

    A report that asks for nothing, and a dialogue that is named, go before any answer.
    """
    if house.knowledge is None:
        return None
    if talk := small_talk.heard(text, house.phrases):
        return _small(talk, session, house)
    if begins_a_dialogue(text, house):
        return None
    if asks_for_human(text, house.phrases) and not is_question(text, house.phrases):
        return home.human(session, house)
    if named := home.card_named(text, house):
        return _answered(text, named, session, house)
    judgement = house.knowledge.judge(text)
    if isinstance(judgement, Answer):
        return _answered(text, judgement.id, session, house)
    if home.named_within(text, house) or (not asks(text, house) and home.hinted(text, house)):
        return None
    return _not_sure(text, judgement, session, house)


def went_on_with(content: Content, session: Session, house: House) -> Turn | None:
    """Answer *content* as one more question about the last card, None where it is none."""
    if not isinstance(content, Text) or not (reply := follow_up(content.text, session, house)):
        return None
    asked = asked_on(content.text, session, house)
    effect = lack(asked.card, section_asked(content.text, house.phrases), house)
    return structs.replace(_turn(session, reply, asked, house), effect=effect)


def _answered(text: str, id_: str, session: Session, house: House) -> Turn:
    """Show the card *id_*; a tale is kept, since it may be a report for all that."""
    part = section_asked(text, house.phrases) or part_waited_for(session, house)
    reply = answer(id_, house, part)
    if may_tell(text, house):
        session = _told(text, session, house)
        buttons = (*_reports(house), *reply.buttons[:_MOST_SECTIONS])
        reply = structs.replace(reply, buttons=buttons)
    if small_talk.unasked(text, house.phrases) == small_talk.ENGLISH:
        reply = structs.replace(reply, navigation=(_in_other_language(house), *reply.navigation))
    turn = _turn(session, reply, Asked(kept(text), id_), house)
    return structs.replace(turn, effect=lack(id_, part, house))


def _reports(house: House) -> tuple[Button, ...]:
    """Return the ways into what a tale may be meant for."""
    return tuple(home.button(entry, house) for entry in house.entries if entry.hints)


def _not_sure(
    text: str, judgement: DidYouMean | DontKnow, session: Session, house: House
) -> Turn | None:
    """Return what is said where no card surely answers *text*."""
    why = small_talk.unasked(text, house.phrases)
    if why == small_talk.RUDE:
        return _missed(_small(why, _told(text, session, house), house), session)
    if _letters(text) < _FEWEST_TO_OFFER:
        return None
    if asks_for_nothing_else(text, house.phrases):
        return _of_what(text, session, house)
    # Few words that ask for nothing, and are hardly like a card, are meant for none.
    if (
        isinstance(judgement, DidYouMean)
        and why != small_talk.SCRIPT
        and (judgement.likely or asks(text, house) or may_tell(text, house))
    ):
        return _missed(_offered(text, judgement, session, house), session)
    if why:
        return _missed(_small(why, _told(text, session, house), house), session)
    if says_too_little(text, house):
        return None
    return _unknown(kept(text), _told(text, session, house), house)


def _of_what(text: str, session: Session, house: House) -> Turn:
    """Ask what the part that *text* asks for is of; an official may know what we don't."""
    reply = home.menu(session, house, house.phrases.say("asking-of-what"))
    before = unanswered(session, house)
    if before is None or asks_for_nothing_else(before.question, house.phrases):
        return _missed(_turn(session, reply, Asked(kept(text)), house), session)
    reply = structs.replace(reply, buttons=(button(ASK, house), *reply.buttons[:2]))
    return _missed(_turn(session, reply, Asked(went_on(before, text)), house), session)


def _offered(text: str, meant: DidYouMean, session: Session, house: House) -> Turn:
    """Ask which card was meant; a tale is kept, since it may be a report."""
    reply = card_replies.offer(meant.ids, house)
    if may_tell(text, house):
        session = _told(text, session, house)
        if not meant.likely:
            *cards, none = reply.buttons
            reply = structs.replace(reply, buttons=(*cards, *_reports(house), none))
    if small_talk.unasked(text, house.phrases) == small_talk.ENGLISH:
        reply = structs.replace(reply, navigation=(_in_other_language(house), *reply.navigation))
    return _turn(session, reply, Asked(kept(text)), house)


def says_too_little(text: str, house: House) -> bool:
    """Tell whether an official could not know either what *text* asks for."""
    if _letters(text) < _FEWEST_TO_PASS_ON:
        return True
    return house.knowledge is None or house.knowledge.is_about_nothing(text)


def _letters(text: str) -> int:
    return sum(map(str.isalpha, text[:MOST_KEPT]))


def chosen(content: Content, session: Session, house: House) -> Content:
    """Return the button that *content* says by its number or words, of those that were shown."""
    asked = session.asked
    if asked is None or not asked.choices or not isinstance(content, Text):
        return content
    if is_long_ago(asked, house):
        return content
    number = number_said(content.text, house.phrases)
    if number is not None and 1 <= number <= len(asked.choices):
        return Tap(asked.choices[number - 1].data)
    shown = (*asked.choices, button(NOT_THIS, house, asked.card)) if asked.card else asked.choices
    for its in shown:
        ways = (its.label, *_also(its, house))
        if says_only(content.text, ways, house.phrases):
            return content if is_question(content.text, house.phrases) else Tap(its.data)
    return content


def tapped(content: Content, session: Session, house: House) -> Turn | None:
    """Return what a button of a card brings about, None for other buttons."""
    act = act_of(content)
    if act is None or house.knowledge is None:
        return None
    name, id_ = act
    asked = session.asked or Asked()
    if name == ASK:
        return _passed_on(asked, session, house)
    if name in (NONE, NOT_THIS):
        return _not_this(asked, id_, session, house)
    reply = pressed(content, house)
    return _turn(session, reply, structs.replace(asked, card=id_), house) if reply else None


def pressed(content: Content, house: House) -> Reply | None:
    """Return what a button of a card shows of it, None for other buttons and where it is gone."""
    name, id_ = act_of(content) or ("", "")
    card = house.knowledge.card(id_) if house.knowledge else None
    if name == SHOW:
        return answer(id_, house) if card_replies.name_of(id_, house) else None
    if card is None:
        return None
    if (page := page_of(name)) is not None:
        return structs.replace(card_replies.whole(card, house, page=page), in_place=True)
    return card_replies.section(card, name, house) if name in SECTIONS else None


def follow_up(text: str, session: Session, house: House) -> Reply | None:
    """Return what the last card says to a question that names no matter of its own.

    One that names a dialogue is about that, unless it asks for a part by the same words.
    """
    shown = last_card(session, house)
    card = house.knowledge.card(shown) if shown and house.knowledge else None
    if not shown or not asks_for_nothing_else(text, house.phrases):
        return None
    named = home.named_within(text, house)
    if named is not None and not names_a_part(named[0], house.phrases):
        return None
    if card is None:
        return answer(shown, house)
    name = section_asked(text, house.phrases)
    return card_replies.section(card, name, house)


def answer(id_: str, house: House, asked: str = "") -> Reply:
    """Return what a card or procedure answers, a figure that was *asked* for before all."""
    card = house.knowledge.card(id_) if house.knowledge else None
    if card is not None:
        if asked == ONLINE:
            return card_replies.section(card, asked, house)
        return card_replies.whole(card, house, asked=asked)
    procedure = house.knowledge.listed(id_) if house.knowledge else None
    if procedure is None:
        raise LookupError(id_)
    return card_replies.listed(procedure, id_, house)


def lack(id_: str, part: str, house: House) -> lacks.PartMissed | None:
    """Return that the card *id_* lacks the *part* that was asked for, None where it does not."""
    card = house.knowledge.card(id_) if house.knowledge else None
    return lacks.lack(card, part, house.now.date()) if card else None


def _turn(session: Session, reply: Reply, asked: Asked, house: House) -> Turn:
    asked = structs.replace(asked, at=house.now, choices=reply.buttons)
    session = structs.replace(session, asked=asked, misses=0, page=0)
    return Turn(session, (reply,), dialogue=DIALOGUE)


def _unknown(question: str, session: Session, house: House, card: str = "") -> Turn:
    text = house.phrases.say("asking-unknown", phone=house.unit.phone)
    first = home.menu(session, house, text)
    buttons = (button(ASK, house), *first.buttons[:2])
    reply = structs.replace(first, text=text, buttons=buttons)
    turn = _missed(_turn(session, reply, Asked(question), house), session)
    return structs.replace(turn, effect=Missed(question, card) if question else None)


def _missed(turn: Turn, before: Session) -> Turn:
    """Return *turn* as one in which the message was not, or not surely, understood."""
    session = structs.replace(turn.session, misses=before.misses + 1)
    return structs.replace(turn, session=session)


def _not_this(asked: Asked, id_: str, session: Session, house: House) -> Turn:
    """Take a card, or what was offered, for a miss: what was asked is still not answered."""
    if not asked.question:
        text = house.phrases.say("asking-ask-anew")
        return Turn(session, (home.menu(session, house, text),), dialogue=DIALOGUE)
    return _unknown(asked.question, session, house, id_)


def _passed_on(asked: Asked, session: Session, house: House) -> Turn:
    if not asked.question:
        text = house.phrases.say("asking-ask-anew")
        return Turn(session, (home.menu(session, house, text),), dialogue=DIALOGUE)
    session = structs.replace(session, asked=None)
    return Turn(session, effect=AskOfficial(asked.question), dialogue=DIALOGUE)


def _small(kind: str, session: Session, house: House) -> Turn:
    text = house.phrases.say(f"small_talk-{kind}", phone=house.unit.phone)
    reply = home.menu(session, house, text)
    if kind in (small_talk.ENGLISH, small_talk.SCRIPT):
        human = command_button(HUMAN, house.phrases)
        reply = structs.replace(reply, navigation=(_in_other_language(house), human))
    return Turn(structs.replace(session, page=0), (reply,), dialogue=DIALOGUE)


def _in_other_language(house: House) -> Button:
    """Return the button that asks to speak the other language from now on."""
    other = "en" if house.phrases.language == "vi" else "vi"
    return Button(house.phrases.say(f"person-speak-{other}"), speaks(other))


def _told(text: str, session: Session, house: House) -> Session:
    """Return *session* with a tale kept, for the dialogue that is chosen next."""
    if not (tells(text, house.phrases) or may_tell(text, house)):
        return session
    told = text[: house.limits.kept_text]
    return structs.replace(session, told=told, told_at=house.now, told_in=house.message)


def _also(its: Button, house: House) -> tuple[str, ...]:
    act = act_of(Tap(its.data))
    name = act[0] if act else ""
    return house.phrases.words(f"card-{name}-words") if name else ()
