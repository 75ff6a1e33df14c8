"""Process a message that comes while no dialogue is open."""

from collections.abc import Sequence

from msgspec import structs

from conversations.engine.acts.outside import (
    ask_what_to_report,
    do,
    go_on_with,
    obey,
    restore_dialogue,
)
from conversations.engine.language import commands
from conversations.engine.language.matters import (
    likely_category,
)
from conversations.engine.language.plain_words import read_number
from conversations.engine.language.question_analysis import is_question
from conversations.engine.language.utterance import Utterance
from conversations.engine.model import acts
from conversations.engine.model.messages import Contact, Content, Tap, Text
from conversations.engine.model.transcript import Session
from conversations.engine.replay.turn_context import Turn, TurnContext
from conversations.engine.replay.unsent_draft import say_unsent
from conversations.engine.routing import doubts, menu
from conversations.engine.routing.next_steps import Place
from conversations.engine.routing.wants import find_mainly_named_dialogue, find_wants
from conversations.engine.steps.beginnings import begin_dialogue
from conversations.engine.steps.hearing import hear, is_answered_by, sends
from conversations.engine.steps.misses import refusal_reason
from conversations.engine.steps.open_dialogue import OpenDialogue
from conversations.engine.understanding import small_talk
from conversations.text.matching import find_within

# The name under which chat is counted.
_CHAT = "asking"

# Whoever is cheated or in despair needs another answer than the news that they name.
_NEED = frozenset((acts.SCAM, acts.DISTRESS))
_FEW = 4


def route_message(session: Session, content: Content, context: TurnContext) -> Turn:
    """Return the turn for *content* when no question is open."""
    answering = context.answering
    content = answering.read_shown_button(content, session, context)
    if turn := (
        answering.press_button(content, session, context)
        or answering.answer_follow_up(content, _not_asking(session), context)
    ):
        return turn
    session = _asked_before(session)
    command = commands.read_command(content, context.utterance_of) or _asked_to_restore(
        session, content, context
    )
    number = menu.read_menu_number(content, session, context) if command is None else ""
    command = commands.RESTORE if number == commands.RESTORE else command
    session = _not_asking(session)
    if command is None and (page := menu.turn_menu_page(content, session, context)) is not None:
        return page
    if command is not None:
        return obey(command, session, context)
    if text := refusal_reason(content, None, context):
        reply = menu.menu_reply(session, context, text)
        return Turn(session, (reply,), is_secret=isinstance(content, Contact))
    session = structs.replace(session, page=0) if session.page else session
    requested = context.entry(number) or menu.find_requested_dialogue(content, context)
    # A photo alone asks for nothing by itself.
    if (requested is None or not isinstance(content, Text | Tap)) and (
        turn := _go_on_with_put_off(content, session, context)
        or go_on_with(session, content, context)
    ):
        return turn
    entry = requested or menu.find_menu_word_dialogue(content, context)
    if entry is not None:
        return begin_dialogue(session, entry, context, content_beyond_name(content, context))
    if isinstance(content, Text):
        return _listen(content, session, context)
    turn = menu.say_not_understood(content, session, context)
    return structs.replace(turn, ignored="stale_tap") if isinstance(content, Tap) else turn


def _listen(content: Text, session: Session, context: TurnContext) -> Turn:
    """Do what *content* wants."""
    said = context.utterance_of(content.text)
    if commands.looks_like_command(content.text):
        return obey(commands.HELP, session, context)  # an unknown command isn't a question
    if context.profile.says_age(said):
        text = context.phrases.say("engine-age")
        return Turn(session, (menu.menu_reply(session, context, text),), is_secret=True)
    checked = context.check(content)
    # "Cái này có phải của xã thật không" asks about us, unless it names a message or a fraud.
    is_of_message = checked is not None and (checked.is_named or checked.is_fraud)
    if checked is not None and (is_of_message or not context.is_about_us(said)):
        return menu.menu_turn(session, context, checked.text, calls=checked.calls)
    if turn := _take_up_or_begin(said, session, context):
        return turn
    kind = _find_kind(said, context)
    wants = find_wants(said, session, context) if kind in ("", small_talk.LONG) else ()
    is_bare = len(said.words) <= _FEW  # "tin điện" tells of nothing that happened
    if (is_bare or _NEED.isdisjoint(wants)) and (
        turn := context.answering.answer_from_news(said, session, context)
    ):
        return turn
    if (acts.REPORT in wants or acts.QUESTION in wants) and (
        turn := _serve_both(said, session, context)
    ):
        return turn
    # A long text may be a story: then it starts a dialogue.
    if kind and not any(map(context.entry_for, wants)):
        return _small_talk_turn(kind, session, context)
    return _carry_out(wants, content, session, context)


def _serve_both(said: Utterance, session: Session, context: TurnContext) -> Turn | None:
    """Answer the question in *said* and begin the report that it also tells, or return None."""
    entry = context.entry_for(acts.REPORT)
    if context.meant or entry is None or entry.matters is None:
        return None
    both = entry.matters.split_question(said, context)
    answered = context.answering.answer(both[0], session, context) if both else None
    if both is None or answered is None:
        return None
    begun = begin_dialogue(answered.session, entry, context, Text(both[1].text))
    # The buttons of the answer would not go with the question of the report.
    answers = (structs.replace(each, buttons=(), navigation=()) for each in answered.replies)
    return structs.replace(begun, replies=(*answers, *begun.replies))


def _carry_out(
    wants: Sequence[str], content: Text, session: Session, context: TurnContext
) -> Turn:
    """Do the one act that *content* wants, ask which of two, or say that it is unclear."""
    if len(wants) == 1:
        return do(wants[0], content, session, context)
    said = context.utterance_of(content.text)
    named = find_mainly_named_dialogue(said, context)
    # "Tôi đã phản ánh những gì" names reporting, and wants anything but that.
    if named is not None and (not wants or not named.act or named.act in wants):
        return begin_dialogue(session, named, context, content)
    if acts.MY_DATA in wants and not context.person.has_consented:
        meant = acts.QUESTION if is_question(said) else acts.MY_DATA
        return do(meant, content, session, context)
    if session.shelved is not None and acts.STOP in wants:
        return do(acts.STOP, content, session, context)  # what was put aside is what stops
    if wants:
        session = doubts.doubt(session, content.text, context)
        return Turn(session, (doubts.doubt_reply(wants, context),))
    followed = go_on_with(session, content, context, is_last=True)
    return followed or _say_unclear(content, said, session, context)


def _say_unclear(content: Text, said: Utterance, session: Session, context: TurnContext) -> Turn:
    """Ask what is wrong if *said* is about a matter near its author: "đường chỗ bác"."""
    if likely_category(said) and find_within(said, said.phrases.words("engine-here-words")):
        return ask_what_to_report(content, session, context)
    return menu.say_not_understood(content, session, context)


def _find_kind(said: Utterance, context: TurnContext) -> str:
    """Return why nobody can read *said*, or which small talk it is; "" for anything else."""
    if unreadable := small_talk.classify_unreadable(said):
        return unreadable
    return "" if context.answering.is_named(said) else small_talk.classify(said)


def _take_up_or_begin(said: Utterance, session: Session, context: TurnContext) -> Turn | None:
    """Return the turn if *said* goes on with what was put aside, or only wishes for a dialogue."""
    if _takes_up_again(said, session, context):
        return restore_dialogue(session, context, lead=context.phrases.say("engine-go-on-here"))
    entry = next((e for e in context.entries if e.starts.is_wished(said)), None)
    return begin_dialogue(session, entry, context) if entry else None


def _takes_up_again(said: Utterance, session: Session, context: TurnContext) -> bool:
    """Tell whether *said* goes on with the dialogue that was put aside.

    Later than a short while ago it must say so: "giờ làm nốt cái hôm qua".
    "Cống tắc ở phố Bến, báo luôn giúp bà" begins another one.
    """
    last = session.shelved
    if last is None:
        return False
    is_fresh = context.now - last.touched <= context.limits.pause
    rest = commands.rest_beside_resuming(said, is_fresh=is_fresh)
    if rest is None:
        return False
    return not context.names_matter(rest)


def _go_on_with_put_off(content: Content, session: Session, context: TurnContext) -> Turn | None:
    """Return the turn if *content* surely answers what was put off a short while ago, or None.

    However long ago, what would be sent by it is shown again first.
    """
    last = session.shelved
    entry = context.entry(last.name) if last else None
    if last is None or entry is None or _wants_help_with_fraud(content, session, context):
        return None
    put_off = structs.replace(session, open=last, shelved=None)
    dialogue = OpenDialogue(put_off, entry, last, context)
    if sends(dialogue, content):
        dialogue.run.close()
        return restore_dialogue(session, context, lead=context.phrases.say("engine-go-on-here"))
    is_fresh = context.now - last.touched <= context.limits.pause
    if is_fresh and is_answered_by(dialogue, content):
        return hear(dialogue, content)
    dialogue.run.close()
    return None


def _wants_help_with_fraud(content: Content, session: Session, context: TurnContext) -> bool:
    """Tell whether *content* is about a fraud: "lỡ chuyển tiền rồi" sends no draft."""
    if not isinstance(content, Text):
        return False
    return find_wants(context.utterance_of(content.text), session, context) == (acts.SCAM,)


def _small_talk_turn(kind: str, session: Session, context: TurnContext) -> Turn:
    """Return the answer to small talk of the kind *kind*, with the menu."""
    text = context.phrases.say(f"small_talk-{kind}", phone=context.unit.phone)
    if kind == small_talk.BYE and (unsent := say_unsent(session, context)):
        text = f"{text}\n{unsent}"
    reply = menu.menu_reply(session, context, text)
    if kind == small_talk.SCRIPT:
        human = commands.button(commands.HUMAN, context.phrases)
        reply = structs.replace(reply, navigation=(menu.language_button(context), human))
    return Turn(structs.replace(session, page=0), (reply,), dialogue=_CHAT)


def _asked_to_restore(session: Session, content: Content, context: TurnContext) -> str | None:
    """Return the command by which *content* answers a reminder, or None."""
    if session.shelved is None or not isinstance(content, Text):
        return None
    if not session.shelved.asks_to_resume:
        return None
    answer = commands.read_resume_answer(context.utterance_of(content.text))
    return commands.MENU if answer == commands.DROP else answer


def _asked_before(session: Session) -> Session:
    """Return *session* without the last answer's buttons: they are no longer the newest."""
    if session.asked is None or not session.asked.choices:
        return session
    return structs.replace(session, asked=structs.replace(session.asked, choices=()))


def _not_asking(session: Session) -> Session:
    if session.shelved is None or not session.shelved.asks_to_resume:
        return session
    return structs.replace(session, shelved=structs.replace(session.shelved, asks_to_resume=False))


def content_beyond_name(content: Content, context: TurnContext) -> Content | None:
    """Return *content* if it says more than the name of the dialogue, or None."""
    if not isinstance(content, Text):
        return content
    said = context.utterance_of(content.text)
    is_number = read_number(said) is not None
    is_name = menu.find_named_dialogue(said, context) or menu.find_menu_word_dialogue(
        content, context
    )
    return None if is_number or is_name else Text(commands.text_after_command(content.text))


def handle_missing_dialogue(session: Session, content: Content, context: TurnContext) -> Turn:
    """Process *content* when the open dialogue no longer exists."""
    if commands.read_command(content, context.utterance_of) or menu.find_requested_dialogue(
        content, context
    ):
        return route_message(session, content, context)
    text = context.phrases.say("engine-gone")
    return menu.menu_turn(session, context, text, place=Place.HOME)
