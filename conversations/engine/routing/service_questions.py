"""Answers service questions from the cards: answer, offer, or honestly not known."""

from msgspec import structs

from conversations.engine.language.commands import HUMAN, asks_for_human, language_button_data
from conversations.engine.language.commands import button as command_button
from conversations.engine.language.plain_words import read_number, says_only
from conversations.engine.language.question_analysis import (
    asks_only_for_part,
    find_requested_part,
    is_question,
    names_part,
)
from conversations.engine.model import missing_parts
from conversations.engine.model.cards import ONLINE, SECTIONS
from conversations.engine.model.effects import AskOfficial, Missed, PartMissed
from conversations.engine.model.knowledge import CardMatch, DidYouMean, DontKnow
from conversations.engine.model.messages import Button, Content, Reply, Tap, Text
from conversations.engine.model.transcript import LastQuestion, Session
from conversations.engine.questions.base import page_of
from conversations.engine.questions.free_text import tells_story
from conversations.engine.replay.turn_context import Turn, TurnContext
from conversations.engine.routing import card_replies, menu
from conversations.engine.routing.card_replies import (
    ASK,
    NONE,
    NOT_THIS,
    SHOW,
    card_button,
    read_card_button,
)
from conversations.engine.routing.intents import asks_something, begins_dialogue, may_be_report
from conversations.engine.routing.last_question import (
    MOST_KEPT,
    append_question,
    awaited_part,
    follow_up_question,
    is_long_ago,
    last_card,
    mask_question,
    unanswered_question,
)
from conversations.engine.understanding import small_talk

DIALOGUE = "asking"
_MOST_SECTIONS = 3
_FEWEST_TO_OFFER = 3
_FEWEST_TO_PASS_ON = 6


def answer_at_menu(text: str, session: Session, context: TurnContext) -> Turn | None:
    """Return what is said to *text* where nothing is open; None where it begins a dialogue.

    A report that asks for nothing, and a dialogue that is named, go before any answer.
    """
    if context.knowledge is None:
        return None
    if talk := small_talk.classify(text, context.phrases):
        return _small_talk_turn(talk, session, context)
    if begins_dialogue(text, context):
        return None
    if asks_for_human(text, context.phrases) and not is_question(text, context.phrases):
        return menu.say_whom_to_call(session, context)
    if named := menu.find_named_card(text, context):
        return _answered(text, named, session, context)
    judgement = context.knowledge.judge(text)
    if isinstance(judgement, CardMatch):
        return _answered(text, judgement.id, session, context)
    if menu.find_dialogue_within(text, context) or (
        not asks_something(text, context) and menu.find_hinted_dialogue(text, context)
    ):
        return None
    return _not_sure(text, judgement, session, context)


def answer_follow_up(content: Content, session: Session, context: TurnContext) -> Turn | None:
    """Answer *content* as one more question about the last card, None where it is none."""
    if not isinstance(content, Text) or not (
        reply := follow_up_reply(content.text, session, context)
    ):
        return None
    asked = follow_up_question(content.text, session, context)
    effect = missing_part_of(
        asked.card, find_requested_part(content.text, context.phrases), context
    )
    return structs.replace(_turn(session, reply, asked, context), effect=effect)


def _answered(text: str, id_: str, session: Session, context: TurnContext) -> Turn:
    """Show the card *id_*; a tale is kept, since it may be a report for all that."""
    part = find_requested_part(text, context.phrases) or awaited_part(session, context)
    reply = card_reply(id_, context, part)
    if may_be_report(text, context):
        session = _keep_pending_text(text, session, context)
        buttons = (*_reports(context), *reply.buttons[:_MOST_SECTIONS])
        reply = structs.replace(reply, buttons=buttons)
    if small_talk.classify_unanswerable(text, context.phrases) == small_talk.ENGLISH:
        reply = structs.replace(reply, navigation=(_in_other_language(context), *reply.navigation))
    turn = _turn(session, reply, LastQuestion(mask_question(text), id_), context)
    return structs.replace(turn, effect=missing_part_of(id_, part, context))


def _reports(context: TurnContext) -> tuple[Button, ...]:
    """Return the ways into what a tale may be meant for."""
    return tuple(menu.dialogue_button(entry, context) for entry in context.entries if entry.hints)


def _not_sure(
    text: str, judgement: DidYouMean | DontKnow, session: Session, context: TurnContext
) -> Turn | None:
    """Return what is said where no card surely answers *text*."""
    why = small_talk.classify_unanswerable(text, context.phrases)
    if why == small_talk.RUDE:
        return _missed(
            _small_talk_turn(why, _keep_pending_text(text, session, context), context), session
        )
    if _letters(text) < _FEWEST_TO_OFFER:
        return None
    if asks_only_for_part(text, context.phrases):
        return _of_what(text, session, context)
    # Few words that ask for nothing, and are hardly like a card, are meant for none.
    if (
        isinstance(judgement, DidYouMean)
        and why != small_talk.SCRIPT
        and (judgement.likely or asks_something(text, context) or may_be_report(text, context))
    ):
        return _missed(_offered(text, judgement, session, context), session)
    if why:
        return _missed(
            _small_talk_turn(why, _keep_pending_text(text, session, context), context), session
        )
    if says_too_little(text, context):
        return None
    return _unknown(mask_question(text), _keep_pending_text(text, session, context), context)


def _of_what(text: str, session: Session, context: TurnContext) -> Turn:
    """Ask what the part that *text* asks for is of; an official may know what we don't."""
    reply = menu.menu_reply(session, context, context.phrases.say("asking-of-what"))
    before = unanswered_question(session, context)
    if before is None or asks_only_for_part(before.question, context.phrases):
        return _missed(_turn(session, reply, LastQuestion(mask_question(text)), context), session)
    reply = structs.replace(reply, buttons=(card_button(ASK, context), *reply.buttons[:2]))
    return _missed(
        _turn(session, reply, LastQuestion(append_question(before, text)), context), session
    )


def _offered(text: str, meant: DidYouMean, session: Session, context: TurnContext) -> Turn:
    """Ask which card was meant; a tale is kept, since it may be a report."""
    reply = card_replies.offer_cards(meant.ids, context)
    if may_be_report(text, context):
        session = _keep_pending_text(text, session, context)
        if not meant.likely:
            *cards, none = reply.buttons
            reply = structs.replace(reply, buttons=(*cards, *_reports(context), none))
    if small_talk.classify_unanswerable(text, context.phrases) == small_talk.ENGLISH:
        reply = structs.replace(reply, navigation=(_in_other_language(context), *reply.navigation))
    return _turn(session, reply, LastQuestion(mask_question(text)), context)


def says_too_little(text: str, context: TurnContext) -> bool:
    """Tell whether an official could not know either what *text* asks for."""
    if _letters(text) < _FEWEST_TO_PASS_ON:
        return True
    return context.knowledge is None or context.knowledge.is_about_nothing(text)


def _letters(text: str) -> int:
    return sum(map(str.isalpha, text[:MOST_KEPT]))


def read_shown_button(content: Content, session: Session, context: TurnContext) -> Content:
    """Return the button that *content* says by its number or words, of those that were shown."""
    asked = session.asked
    if asked is None or not asked.choices or not isinstance(content, Text):
        return content
    if is_long_ago(asked, context):
        return content
    number = read_number(content.text, context.phrases)
    if number is not None and 1 <= number <= len(asked.choices):
        return Tap(asked.choices[number - 1].data)
    shown = (
        (*asked.choices, card_button(NOT_THIS, context, asked.card))
        if asked.card
        else asked.choices
    )
    for its in shown:
        ways = (its.label, *_ways_to_say(its, context))
        if says_only(content.text, ways, context.phrases):
            return content if is_question(content.text, context.phrases) else Tap(its.data)
    return content


def press_card_button(content: Content, session: Session, context: TurnContext) -> Turn | None:
    """Return what a button of a card brings about, None for other buttons."""
    act = read_card_button(content)
    if act is None or context.knowledge is None:
        return None
    name, id_ = act
    asked = session.asked or LastQuestion()
    if name == ASK:
        return _passed_on(asked, session, context)
    if name in (NONE, NOT_THIS):
        return _not_this(asked, id_, session, context)
    reply = show_pressed_card(content, context)
    return _turn(session, reply, structs.replace(asked, card=id_), context) if reply else None


def show_pressed_card(content: Content, context: TurnContext) -> Reply | None:
    """Return what a button of a card shows of it, None for other buttons and where it is gone."""
    name, id_ = read_card_button(content) or ("", "")
    card = context.knowledge.card(id_) if context.knowledge else None
    if name == SHOW:
        return card_reply(id_, context) if card_replies.card_label(id_, context) else None
    if card is None:
        return None
    if (page := page_of(name)) is not None:
        return structs.replace(card_replies.whole_card(card, context, page=page), in_place=True)
    return card_replies.card_section(card, name, context) if name in SECTIONS else None


def follow_up_reply(text: str, session: Session, context: TurnContext) -> Reply | None:
    """Return what the last card says to a question that names no matter of its own.

    One that names a dialogue is about that, unless it asks for a part by the same words.
    """
    shown = last_card(session, context)
    card = context.knowledge.card(shown) if shown and context.knowledge else None
    if not shown or not asks_only_for_part(text, context.phrases):
        return None
    named = menu.find_dialogue_within(text, context)
    if named is not None and not names_part(named[0], context.phrases):
        return None
    if card is None:
        return card_reply(shown, context)
    name = find_requested_part(text, context.phrases)
    return card_replies.card_section(card, name, context)


def card_reply(id_: str, context: TurnContext, asked: str = "") -> Reply:
    """Return what a card or procedure answers, a figure that was *asked* for before all."""
    card = context.knowledge.card(id_) if context.knowledge else None
    if card is not None:
        if asked == ONLINE:
            return card_replies.card_section(card, asked, context)
        return card_replies.whole_card(card, context, asked=asked)
    procedure = context.knowledge.listed(id_) if context.knowledge else None
    if procedure is None:
        raise LookupError(id_)
    return card_replies.procedure_reply(procedure, id_, context)


def missing_part_of(id_: str, part: str, context: TurnContext) -> PartMissed | None:
    """Return that the card *id_* lacks the *part* that was asked for, None where it does not."""
    card = context.knowledge.card(id_) if context.knowledge else None
    return missing_parts.find_missing_part(card, part, context.now.date()) if card else None


def _turn(session: Session, reply: Reply, asked: LastQuestion, context: TurnContext) -> Turn:
    asked = structs.replace(asked, at=context.now, choices=reply.buttons)
    session = structs.replace(session, asked=asked, misses=0, page=0)
    return Turn(session, (reply,), dialogue=DIALOGUE)


def _unknown(question: str, session: Session, context: TurnContext, card: str = "") -> Turn:
    text = context.phrases.say("asking-unknown", phone=context.unit.phone)
    first = menu.menu_reply(session, context, text)
    buttons = (card_button(ASK, context), *first.buttons[:2])
    reply = structs.replace(first, text=text, buttons=buttons)
    turn = _missed(_turn(session, reply, LastQuestion(question), context), session)
    return structs.replace(turn, effect=Missed(question, card) if question else None)


def _missed(turn: Turn, before: Session) -> Turn:
    """Return *turn* as one in which the message was not, or not surely, understood."""
    session = structs.replace(turn.session, misses=before.misses + 1)
    return structs.replace(turn, session=session)


def _not_this(asked: LastQuestion, id_: str, session: Session, context: TurnContext) -> Turn:
    """Take a card, or what was offered, for a miss: what was asked is still not answered."""
    if not asked.question:
        text = context.phrases.say("asking-ask-anew")
        return Turn(session, (menu.menu_reply(session, context, text),), dialogue=DIALOGUE)
    return _unknown(asked.question, session, context, id_)


def _passed_on(asked: LastQuestion, session: Session, context: TurnContext) -> Turn:
    if not asked.question:
        text = context.phrases.say("asking-ask-anew")
        return Turn(session, (menu.menu_reply(session, context, text),), dialogue=DIALOGUE)
    session = structs.replace(session, asked=None)
    return Turn(session, effect=AskOfficial(asked.question), dialogue=DIALOGUE)


def _small_talk_turn(kind: str, session: Session, context: TurnContext) -> Turn:
    text = context.phrases.say(f"small_talk-{kind}", phone=context.unit.phone)
    reply = menu.menu_reply(session, context, text)
    if kind in (small_talk.ENGLISH, small_talk.SCRIPT):
        human = command_button(HUMAN, context.phrases)
        reply = structs.replace(reply, navigation=(_in_other_language(context), human))
    return Turn(structs.replace(session, page=0), (reply,), dialogue=DIALOGUE)


def _in_other_language(context: TurnContext) -> Button:
    """Return the button that asks to speak the other language from now on."""
    other = "en" if context.phrases.language == "vi" else "vi"
    return Button(context.phrases.say(f"person-speak-{other}"), language_button_data(other))


def _keep_pending_text(text: str, session: Session, context: TurnContext) -> Session:
    """Return *session* with a tale kept, for the dialogue that is chosen next."""
    if not (tells_story(text, context.phrases) or may_be_report(text, context)):
        return session
    told = text[: context.limits.kept_text]
    return structs.replace(session, told=told, told_at=context.now, told_in=context.message)


def _ways_to_say(its: Button, context: TurnContext) -> tuple[str, ...]:
    act = read_card_button(Tap(its.data))
    name = act[0] if act else ""
    return context.phrases.words(f"card-{name}-words") if name else ()
