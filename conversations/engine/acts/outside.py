"""What is done with each act while no question is open."""

from collections.abc import Callable, Mapping

from msgspec import structs

from conversations.engine import policy
from conversations.engine.acts.offers import offer_once
from conversations.engine.language import commands
from conversations.engine.language.corrections import find_removed
from conversations.engine.language.deaths import tells_death
from conversations.engine.language.landmark_names import named_places
from conversations.engine.language.matters import (
    drop_idioms,
    tells_matter,
    tells_mended,
    tells_relapse,
)
from conversations.engine.language.question_analysis import is_question
from conversations.engine.language.utterance import Utterance
from conversations.engine.listener import listen
from conversations.engine.model import acts
from conversations.engine.model.messages import Content, Text
from conversations.engine.model.transcript import Session
from conversations.engine.replay.dialogue_entry import DialogueEntry
from conversations.engine.replay.told_words import keep_pending_text
from conversations.engine.replay.turn_context import Turn, TurnContext
from conversations.engine.replay.unsent_draft import say_unsent
from conversations.engine.routing import menu
from conversations.engine.routing.next_steps import Place, start_button
from conversations.engine.routing.wants import find_mainly_named_dialogue
from conversations.engine.steps.beginnings import begin_dialogue
from conversations.engine.steps.handlers import drops_draft
from conversations.engine.steps.open_dialogue import OpenDialogue
from conversations.engine.understanding import small_talk
from conversations.engine.understanding.frauds import advise
from conversations.text.matching import find_within

# A card says more than the words that answer these.
_IN_WORDS = frozenset((acts.HELP, acts.SMALL_TALK, acts.LARGER_TEXT, acts.HUMAN, acts.ABOUT_ME))
_MAY_BELIEVE = frozenset((acts.GOODBYE, acts.MY_REPORTS))
_RATHER_ASKED = frozenset((acts.MY_REPORTS, acts.HUMAN))
_MOURNING = frozenset((acts.DISTRESS, acts.REPORT, acts.PLACE))
# Where nothing else helps, a dialogue does that is named in passing: "gửi lắm thế, phiền quá".
_UNHELPED = frozenset(
    (acts.QUESTION, acts.SMALL_TALK, acts.ABUSE, acts.EDIT, acts.MY_REPORTS, acts.STOP)
)
# Soon after a report these are about it, if nothing else is known of them.
_VAGUE = frozenset((acts.QUESTION, acts.REPORT, acts.EDIT, acts.PLACE, acts.BACK))

_Handler = Callable[[Text, Session, TurnContext], Turn]


def do(act: str, content: Text, session: Session, context: TurnContext) -> Turn:
    """Return the turn that does *act*, which *content* wants.

    Who takes leave, or asks what became of it, may believe that a draft was sent.
    """
    turn = _do(act, content, session, context)
    unsent = say_unsent(session, context) if act in _MAY_BELIEVE and turn.replies else ""
    if not unsent:
        return turn
    first = turn.replies[0]
    lines = (first.text, unsent) if act == acts.GOODBYE else (unsent, first.text)
    first = structs.replace(first, text="\n".join(lines))
    return structs.replace(turn, replies=(first, *turn.replies[1:]))


def _do(act: str, content: Text, session: Session, context: TurnContext) -> Turn:
    said = context.utterance_of(content.text)
    named = find_mainly_named_dialogue(said, context) if act in _UNHELPED else None
    is_known = context.has_answers(said) and (act == acts.QUESTION or _refuses(act, said, context))
    # A dialogue that serves a wish is not named in passing: "phản ánh cho vui thôi".
    if named is not None and not named.act and not is_known:
        return begin_dialogue(session, named, context, content)
    if act in _VAGUE and not is_known:
        turn = go_on_with(session, content, context, is_last=True)
        if turn is not None:
            return turn
    if is_known or _is_rather_question(act, said, context):
        return _answer(content, session, context)
    handle = _HANDLERS.get(act)
    return handle(content, session, context) if handle else _serve(act, content, session, context)


def _serve(act: str, content: Text, session: Session, context: TurnContext) -> Turn:
    """Begin the dialogue that serves *act*, or say the words that answer it."""
    if (entry := context.entry_for(act)) is not None:
        return begin_dialogue(session, entry, context, content)
    reply = small_talk.reply_to(act, context.utterance_of(content.text), context.unit)
    if reply is None:
        return menu.say_not_understood(content, session, context)
    return menu.menu_turn(session, context, reply.text, calls=reply.calls)


def _report(content: Text, session: Session, context: TurnContext) -> Turn:
    said, entry = context.utterance_of(content.text), context.entry_for(acts.REPORT)
    if tells_mended(said):
        return menu.menu_turn(session, context, context.phrases.say("engine-mended"))
    if entry is not None and not _tells_what(said, entry, context):
        # "Lợn nhà tôi bỏ ăn, gọi ai xuống xem"; who is telling already goes on with it.
        is_asked = not session.held and context.has_one_answer(said)
        return (_answer if is_asked else ask_what_to_report)(content, session, context)
    return _serve(acts.REPORT, content, session, context)


def _thank(content: Text, session: Session, context: TurnContext) -> Turn:
    said = context.utterance_of(content.text)
    if tells_mended(said) or (tells_relapse(said) and tells_matter(said)):
        return _report(content, session, context)
    return obey(commands.THANK, session, context)


def _stop(content: Text, session: Session, context: TurnContext) -> Turn:
    """Drop the draft that was set aside, or go to what was sent: "hủy phản ánh giúp tôi"."""
    said = context.utterance_of(content.text)
    is_dropped = drops_draft(said) or find_removed(said) is not None
    if session.shelved is not None and is_dropped:
        session = structs.replace(session, shelved=None)
        return menu.menu_turn(session, context, context.phrases.say("engine-draft-dropped"))
    is_of_sent = menu.find_dialogue_within(said, context) is not None
    return _serve(acts.MY_REPORTS if is_of_sent else acts.STOP, content, session, context)


def _obeying(command: str) -> _Handler:
    def handle(content: Text, session: Session, context: TurnContext) -> Turn:
        del content
        return obey(command, session, context)

    return handle


def _answer(content: Text, session: Session, context: TurnContext) -> Turn:
    said = context.utterance_of(content.text)
    turn = context.answering.answer(said, session, context)
    turn = turn or menu.say_not_understood(content, session, context)
    return _offer_to_report(said, turn, context)


def _warn_of_fraud(content: Text, session: Session, context: TurnContext) -> Turn:
    session, reply = advise(context.utterance_of(content.text), session, context)
    return menu.menu_turn(session, context, reply.text, calls=reply.calls)


_HANDLERS: Mapping[str, _Handler] = {
    acts.QUESTION: _answer,
    acts.REPORT: _report,
    acts.THANKS: _thank,
    acts.STOP: _stop,
    acts.HUMAN: _obeying(commands.HUMAN),
    acts.HELP: _obeying(commands.HELP),
    acts.GREETING: _obeying(commands.GREET),
    acts.SCAM: _warn_of_fraud,
}


def _refuses(act: str, said: Utterance, context: TurnContext) -> bool:
    """Tell whether *said* only wants nothing kept of somebody of whom nothing is kept."""
    return act == acts.MY_DATA and not context.person.has_consented and not is_question(said)


def _is_rather_question(act: str, said: Utterance, context: TurnContext) -> bool:
    """Tell whether a card says more than what is done for *act*.

    Who fears that this is a swindle asks whose it is, and who tells of a death what is to be done.
    """
    if act == acts.SCAM:
        return context.is_about_us(said)
    if act in _RATHER_ASKED and is_question(said) and context.is_about_us(said):
        # "Có ai biết tôi là người báo không", and not "tôi đã phản ánh những gì".
        return policy.may_ask(listen(said)) and context.has_one_answer(said)
    if act == acts.DISTRESS and context.is_surely_answered(said):
        return True  # "lợn nhà tôi ốm bỏ ăn, gọi ai"
    is_in_words = act in _IN_WORDS or (act in _MOURNING and _is_bereaved(said))
    is_chat = bool(small_talk.classify(said))
    return is_in_words and not is_chat and context.has_one_answer(said)


def _is_bereaved(said: Utterance) -> bool:
    """Tell whether *said* tells of a death, and not of loneliness."""
    return tells_death(said) and not find_within(
        said, said.phrases.words("small_talk-alone-words")
    )


def go_on_with(
    session: Session, content: Content, context: TurnContext, *, is_last: bool = False
) -> Turn | None:
    """Return the turn if *content* goes on with a dialogue that ended: "à quên"; else None."""
    followed = menu.find_followed_dialogue(content, context, is_last=is_last)
    if followed is None:
        return None
    entry, answer = followed
    return begin_dialogue(session, entry, context, content, answer)


def _offer_to_report(said: Utterance, turn: Turn, context: TurnContext) -> Turn:
    """Return *turn*, which answers *said*, with a button to report what *said* names."""
    entry = context.entry_for(acts.REPORT)
    first = turn.replies[0] if turn.replies else None
    is_told = context.names_matter(said) and tells_matter(said)
    if entry is None or first is None or not is_told:
        return turn
    button = start_button(entry.name, context.phrases)
    if button in first.buttons:
        return turn
    session = keep_pending_text(turn.session, said.text, context)
    first = structs.replace(first, navigation=(button, *first.navigation))
    return structs.replace(turn, session=session, replies=(first, *turn.replies[1:]))


def _tells_what(said: Utterance, entry: DialogueEntry, context: TurnContext) -> bool:
    """Tell whether *said* names something to report, a place, or the wish to report."""
    if context.meant or entry.matters is None or entry.matters.is_named(said, context.unit):
        return True
    within = menu.find_dialogue_within(said, context)
    if within is not None and within[1] == entry:
        return True
    # "Hỏng" alone may be said of one's own things.
    ways = context.phrases.words(f"{entry.name}-trouble-words")
    trouble = [way for way in ways if " " in way]
    is_told = tells_matter(said) or find_within(drop_idioms(said), trouble)
    return bool(is_told or named_places(said, context.unit))


def ask_what_to_report(content: Text, session: Session, context: TurnContext) -> Turn:
    """Ask what is to be reported, if anything: "nồi cá cháy rồi" may be no more than chat."""
    session = keep_pending_text(session, content.text, context)
    return menu.menu_turn(session, context, context.phrases.say("engine-report-what"))


def obey(command: str, session: Session, context: TurnContext) -> Turn:
    """Return the turn for *command* while no question is open."""
    if command in (commands.RESTORE, commands.RESUME):
        return restore_dialogue(session, context)
    if command == commands.HUMAN:
        return menu.say_whom_to_call(session, context)
    if command == commands.HELP:
        text = context.phrases.say("engine-help-text", phone=context.unit.phone)
        return menu.menu_turn(session, context, text, place=Place.HOME)
    if command == commands.THANK:
        text = context.phrases.say("engine-thank-home")
        return offer_once(menu.menu_turn(session, context, text), context)
    return menu.greet(session, context)


def restore_dialogue(session: Session, context: TurnContext, *, lead: str = "") -> Turn:
    """Resume the dialogue that was set aside."""
    transcript = session.shelved
    entry = context.entry(transcript.name) if transcript else None
    if transcript is None or entry is None:
        return menu.greet(structs.replace(session, shelved=None), context)
    session = structs.replace(session, open=transcript, shelved=None)
    dialogue = OpenDialogue(session, entry, transcript, context, is_after_pause=True)
    return dialogue.go_on(lead=lead)
