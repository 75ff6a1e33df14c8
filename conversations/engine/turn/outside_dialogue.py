"""Process a message that comes while no dialogue is open."""

from msgspec import structs

from conversations.engine.language import commands
from conversations.engine.language.ages import says_age
from conversations.engine.language.landmark_names import named_places
from conversations.engine.language.matters import (
    drop_idioms,
    likely_category,
    tells_matter,
    tells_mended,
)
from conversations.engine.language.plain_words import read_number
from conversations.engine.language.question_analysis import is_question
from conversations.engine.language.utterance import Utterance
from conversations.engine.model import acts
from conversations.engine.model.messages import Contact, Content, Tap, Text
from conversations.engine.model.transcript import Session
from conversations.engine.recognisers.spoken_acts import Evidence
from conversations.engine.replay.told_words import keep_pending_text
from conversations.engine.replay.turn_context import DialogueEntry, Turn, TurnContext
from conversations.engine.routing import doubts, menu
from conversations.engine.routing.wants import find_mainly_named_dialogue, find_wants
from conversations.engine.steps.misses import refusal_reason
from conversations.engine.steps.open_dialogue import begin
from conversations.engine.steps.step import Step, begin_dialogue
from conversations.engine.turn.offers import offer_once
from conversations.engine.understanding import small_talk
from conversations.text.matching import find_within

_COMMANDS = {
    acts.HUMAN: commands.HUMAN,
    acts.HELP: commands.HELP,
    acts.THANKS: commands.THANK,
    acts.GREETING: commands.GREET,
}

# The name under which chat is counted.
_CHAT = "asking"

# Whoever is cheated or in despair needs another answer than the news that they name.
_NEED = frozenset((acts.SCAM, acts.DISTRESS))
_FEW = 4
# A card says more than the words that answer these.
_IN_WORDS = frozenset((acts.HELP, acts.SMALL_TALK, acts.LARGER_TEXT, acts.HUMAN, acts.ABOUT_ME))
# Where nothing else helps, a dialogue does that is named in passing: "gửi lắm thế, phiền quá".
_UNHELPED = frozenset(
    (acts.QUESTION, acts.SMALL_TALK, acts.ABUSE, acts.EDIT, acts.MY_REPORTS, acts.STOP)
)
# Soon after a report these are about it, if nothing else is known of them.
_VAGUE = frozenset((acts.QUESTION, acts.REPORT, acts.EDIT, acts.PLACE, acts.BACK))


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
        return _obeyed(command, session, context)
    if text := refusal_reason(content, None, context):
        reply = menu.menu_reply(session, context, text)
        return Turn(session, (reply,), is_secret=isinstance(content, Contact))
    session = structs.replace(session, page=0) if session.page else session
    requested = context.entry(number) or menu.find_requested_dialogue(content, context)
    # A photo alone asks for nothing by itself.
    if (requested is None or not isinstance(content, Text | Tap)) and (
        turn := _go_on_with(session, content, context)
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
        return _obeyed(commands.HELP, session, context)  # an unknown command isn't a question
    if says_age(said):
        text = context.phrases.say("engine-age")
        return Turn(session, (menu.menu_reply(session, context, text),), is_secret=True)
    # "Cái này có phải của xã thật không"
    is_about_us = Evidence.ABOUT_US in context.answering.find_evidence(said, context)
    if not is_about_us and (checked := context.check(content)) is not None:
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
    # A long text may be a story: then it starts a dialogue.
    if kind and not any(map(context.entry_for, wants)):
        return _small_talk_turn(kind, session, context)
    named = find_mainly_named_dialogue(said, context) if len(wants) != 1 else None
    if named is not None:
        return begin_dialogue(session, named, context, content)
    if len(wants) > 1:
        session = doubts.doubt(session, content.text, context)
        return Turn(session, (doubts.doubt_reply(wants, context),))
    if wants:
        return _do(wants[0], content, session, context)
    return _go_on_with(session, content, context, is_last=True) or _say_unclear(
        content, said, session, context
    )


def _say_unclear(content: Text, said: Utterance, session: Session, context: TurnContext) -> Turn:
    """Ask what is wrong if *said* is about a matter near its author: "đường chỗ bác"."""
    if likely_category(said) and find_within(said, said.phrases.words("engine-here-words")):
        return _ask_what_to_report(content, session, context)
    return menu.say_not_understood(content, session, context)


def _find_kind(said: Utterance, context: TurnContext) -> str:
    """Return why nobody can read *said*, or which small talk it is; "" for anything else."""
    if unreadable := small_talk.classify_unreadable(said):
        return unreadable
    return "" if context.answering.is_named(said) else small_talk.classify(said)


def _take_up_or_begin(said: Utterance, session: Session, context: TurnContext) -> Turn | None:
    """Return the turn if *said* goes on with what was put aside, or only wishes for a dialogue."""
    if _takes_up_again(said, session, context) or _sends_put_off(said, session, context):
        return restore_dialogue(session, context, lead=context.phrases.say("engine-go-on-here"))
    entry = next((e for e in context.entries if e.is_wished and e.is_wished(said)), None)
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
    return not any(entry.names and entry.names(rest, context.unit) for entry in context.entries)


def _sends_put_off(said: Utterance, session: Session, context: TurnContext) -> bool:
    """Tell whether *said* surely wants to send what was put off at its review a short while ago.

    The review is shown again first: nothing is sent that was not asked for.
    """
    last = session.shelved
    entry = context.entry(last.name) if last else None
    if last is None or entry is None or context.now - last.touched > context.limits.pause:
        return False
    step = Step(structs.replace(session, open=last, shelved=None), entry, last, context)
    is_sent = step.sends(said)
    step.run.close()
    return is_sent


def _go_on_with(
    session: Session, content: Content, context: TurnContext, *, is_last: bool = False
) -> Turn | None:
    """Return the turn if *content* goes on with a dialogue that ended: "à quên"; else None."""
    followed = menu.find_followed_dialogue(content, context, is_last=is_last)
    if followed is None:
        return None
    entry, answer = followed
    return begin(Step, session, entry, context, content, answer)


def _do(act: str, content: Text, session: Session, context: TurnContext) -> Turn:
    """Do what the act *act* wants."""
    said = context.utterance_of(content.text)
    named = find_mainly_named_dialogue(said, context) if act in _UNHELPED else None
    # Nothing is kept of who has not agreed: "không cho lưu gì hết" is answered, and needs no more.
    refuses = act == acts.MY_DATA and not context.person.has_consented and not is_question(said)
    is_known = (act == acts.QUESTION or refuses) and context.has_answers(said)
    # A dialogue that serves a wish is not named in passing: "phản ánh cho vui thôi".
    if named is not None and not named.act and not is_known:
        return begin_dialogue(session, named, context, content)
    if (
        act in _VAGUE
        and not is_known
        and (turn := _go_on_with(session, content, context, is_last=True))
    ):
        return turn
    if act in _IN_WORDS and not small_talk.classify(said) and context.has_one_answer(said):
        return _answer_question(said, session, context)
    if act == acts.QUESTION or (refuses and is_known):
        turn = _answer_question(said, session, context)
        return _offer_to_report(said, turn, context)
    if act in (acts.REPORT, acts.THANKS) and tells_mended(said):
        return menu.menu_turn(session, context, context.phrases.say("engine-mended"))
    if act in _COMMANDS:
        return _obeyed(_COMMANDS[act], session, context)
    if act == acts.STOP and menu.find_dialogue_within(said, context):
        act = acts.MY_REPORTS  # "hủy phản ánh giúp tôi" is about one that was sent
    if (entry := context.entry_for(act)) is not None:
        if act == acts.REPORT and not _tells_what(said, entry, context):
            return _ask_what_to_report(content, session, context)
        return begin_dialogue(session, entry, context, content)
    reply = small_talk.reply_to(act, said, context.unit)
    if reply is None:
        return menu.say_not_understood(content, session, context)
    return menu.menu_turn(session, context, reply.text, calls=reply.calls)


def _answer_question(said: Utterance, session: Session, context: TurnContext) -> Turn:
    turn = context.answering.answer(said, session, context)
    return turn or menu.say_not_understood(Text(said.text), session, context)


def _small_talk_turn(kind: str, session: Session, context: TurnContext) -> Turn:
    """Return the answer to small talk of the kind *kind*, with the menu."""
    text = context.phrases.say(f"small_talk-{kind}", phone=context.unit.phone)
    reply = menu.menu_reply(session, context, text)
    if kind == small_talk.SCRIPT:
        human = commands.button(commands.HUMAN, context.phrases)
        reply = structs.replace(reply, navigation=(menu.language_button(context), human))
    return Turn(structs.replace(session, page=0), (reply,), dialogue=_CHAT)


def _offer_to_report(said: Utterance, turn: Turn, context: TurnContext) -> Turn:
    """Return *turn*, which answers *said*, with a button to report what *said* names."""
    entry = context.entry_for(acts.REPORT)
    first = turn.replies[0] if turn.replies else None
    is_told = context.names_matter(said) and tells_matter(said)
    if entry is None or first is None or not is_told:
        return turn
    button = menu.start_button(entry.name, context.phrases)
    if button in first.buttons:
        return turn
    session = keep_pending_text(turn.session, said.text, context)
    first = structs.replace(first, navigation=(button, *first.navigation))
    return structs.replace(turn, session=session, replies=(first, *turn.replies[1:]))


def _tells_what(said: Utterance, entry: DialogueEntry, context: TurnContext) -> bool:
    """Tell whether *said* names something to report, a place, or the wish to report."""
    if context.meant or entry.names is None or entry.names(said, context.unit):
        return True
    within = menu.find_dialogue_within(said, context)
    if within is not None and within[1] == entry:
        return True
    # "Hỏng" alone may be said of one's own things.
    ways = context.phrases.words(f"{entry.name}-trouble-words")
    trouble = [way for way in ways if " " in way]
    is_told = tells_matter(said) or find_within(drop_idioms(said), trouble)
    return bool(is_told or named_places(said, context.unit))


def _ask_what_to_report(content: Text, session: Session, context: TurnContext) -> Turn:
    """Ask what is to be reported, if anything: "nồi cá cháy rồi" may be no more than chat."""
    session = keep_pending_text(session, content.text, context)
    return menu.menu_turn(session, context, context.phrases.say("engine-report-what"))


def _obeyed(command: str, session: Session, context: TurnContext) -> Turn:
    if command in (commands.RESTORE, commands.RESUME):
        return restore_dialogue(session, context)
    if command == commands.HUMAN:
        return menu.say_whom_to_call(session, context)
    if command == commands.HELP:
        text = context.phrases.say("engine-help-text", phone=context.unit.phone)
        return menu.menu_turn(session, context, text)
    if command == commands.THANK:
        text = context.phrases.say("engine-thank-home")
        return offer_once(menu.menu_turn(session, context, text), context)
    return menu.greet(session, context)


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


def restore_dialogue(session: Session, context: TurnContext, *, lead: str = "") -> Turn:
    """Resume the dialogue that was set aside."""
    transcript = session.shelved
    entry = context.entry(transcript.name) if transcript else None
    if transcript is None or entry is None:
        return menu.greet(structs.replace(session, shelved=None), context)
    session = structs.replace(session, open=transcript, shelved=None)
    return Step(session, entry, transcript, context, is_after_pause=True).go_on(lead=lead)


def handle_missing_dialogue(session: Session, content: Content, context: TurnContext) -> Turn:
    """Process *content* when the open dialogue no longer exists."""
    if commands.read_command(content, context.utterance_of) or menu.find_requested_dialogue(
        content, context
    ):
        return route_message(session, content, context)
    return menu.menu_turn(session, context, context.phrases.say("engine-gone"))
