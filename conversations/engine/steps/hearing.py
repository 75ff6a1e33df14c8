"""Process one message inside a dialogue: an answer, or whatever else the person wants."""

from msgspec import structs

from conversations.engine.language import commands
from conversations.engine.language.utterance import Utterance
from conversations.engine.model import acts
from conversations.engine.model.messages import Contact, Content, Reply, Tap, Text, is_number
from conversations.engine.model.transcript import shelve_dialogue
from conversations.engine.questions.base import (
    AnswerReading,
    EditRequest,
    FullAnswer,
    NoAnswer,
    PageTurn,
)
from conversations.engine.questions.choices import says_option
from conversations.engine.questions.phone import read_early_anonymity
from conversations.engine.questions.repetition import repeats_no_photos
from conversations.engine.questions.review import names_sending
from conversations.engine.replay.early_inputs import keep_telling_text
from conversations.engine.replay.question_rendering import put_in_place
from conversations.engine.replay.turn_context import Turn
from conversations.engine.routing import doubts, menu
from conversations.engine.steps import weighing
from conversations.engine.steps.amendments import (
    hide_number,
    keep_number,
    take_parts,
    wants_more,
)
from conversations.engine.steps.answers import follow, read_tap, take_other_place
from conversations.engine.steps.asides import answer_stray, press_answer_button
from conversations.engine.steps.beginnings import begin_dialogue
from conversations.engine.steps.handlers import do, help_here, obey
from conversations.engine.steps.misses import miss, refusal_reason, use_elsewhere
from conversations.engine.steps.open_dialogue import OpenDialogue
from conversations.engine.steps.revisions import edit_answer
from conversations.engine.understanding import small_talk

_TWO = 2
_LEFT = ((acts.LATER,), (acts.SMALL_TALK,))
_RATHER_ASKED = ((acts.HUMAN,), (acts.MY_REPORTS,))
_YES_OR_NO = frozenset((acts.YES, acts.NO))


def hear(dialogue: OpenDialogue, content: Content) -> Turn:
    """Return the turn for *content*."""
    question, context = dialogue.run.question, dialogue.context
    if question is None:
        return dialogue.go_on()
    if is_number(content) and (turn := _take_number(dialogue, content)):
        return turn
    command = _read_command(dialogue, content)
    if command == commands.SKIP and question.can_be_skipped:
        return follow(dialogue, FullAnswer(""))
    if command and command != commands.SKIP and not _is_option(dialogue, content):
        return obey(dialogue, command)
    if dialogue.run.has_lost_answers:
        return dialogue.go_on()
    if isinstance(content, Contact) and (turn := keep_number(dialogue, content)):
        return turn
    if words := refusal_reason(content, question, context):
        return structs.replace(dialogue.ask(words), is_secret=isinstance(content, Contact))
    if isinstance(content, Tap):
        return _press(dialogue, content)
    if isinstance(content, Text) and weighing.is_age_unasked(
        dialogue, context.utterance_of(content.text)
    ):
        turn = dialogue.ask(context.phrases.say("engine-age-unasked"))
        return structs.replace(turn, is_secret=True)
    return _take(dialogue, content)


def choose_by_label(dialogue: OpenDialogue, label: str) -> Turn | None:
    """Return the turn for the button with *label*; None if there is no such button."""
    question = dialogue.run.question
    if question is None or dialogue.run.has_lost_answers:
        return None
    shown = question.visible_options(dialogue.at)
    labelled = [option for option in shown if option.label == label]
    return _choose(dialogue, Tap(labelled[0].id)) if len(labelled) == 1 else None


def _take_number(dialogue: OpenDialogue, number: Content) -> Turn | None:
    """Return the turn for *number* as the answer; None if it is none."""
    if dialogue.run.has_lost_answers:
        return None
    reading = dialogue.question.read(number, dialogue.at)
    return None if isinstance(reading, NoAnswer) else _go_on_with(dialogue, reading)


def sends(dialogue: OpenDialogue, content: Content) -> bool:
    """Tell whether *content* surely wants to send what the open review shows."""
    question = dialogue.run.question
    if question is None or not question.is_review or not isinstance(content, Text):
        return False
    utterance = dialogue.context.utterance_of(content.text)
    return names_sending(utterance) and weighing.weigh(dialogue, utterance) == (acts.YES,)


def is_answered_by(dialogue: OpenDialogue, content: Content) -> bool:
    """Tell whether *content* surely answers the open question, which asks for no story."""
    question, at = dialogue.run.question, dialogue.at
    if question is None or question.is_review or question.asks_for_story:
        return False
    reading = question.read(content, at)
    if isinstance(reading, NoAnswer | EditRequest):
        return False
    if not isinstance(content, Text):
        return not isinstance(content, Tap)
    utterance = at.utterance_of(content.text)
    is_sure = question.is_sure(utterance, reading, at)
    return is_sure or weighing.weigh(dialogue, utterance) == (acts.ANSWER,)


def _read_command(dialogue: OpenDialogue, content: Content) -> str | None:
    command = commands.read_command(content, dialogue.context.utterance_of)
    if command is None or not isinstance(content, Text):
        return command
    utterance = dialogue.context.utterance_of(content.text)
    return None if dialogue.question.is_no_command(utterance) else command


def _is_option(dialogue: OpenDialogue, content: Content) -> bool:
    if not isinstance(content, Text):
        return False
    utterance = dialogue.context.utterance_of(content.text)
    return says_option(utterance, dialogue.question.options(dialogue.at))


def _press(dialogue: OpenDialogue, tap: Tap) -> Turn:
    if choice := read_tap(dialogue, tap):
        return _choose(dialogue, choice)
    if turn := press_answer_button(dialogue, tap):
        return turn
    other = menu.find_requested_dialogue(tap, dialogue.context)
    if other is not None and other.name != dialogue.entry.name:
        return begin_dialogue(shelve_dialogue(dialogue.session), other, dialogue.context)
    turn = dialogue.ask(dialogue.context.phrases.say("engine-stale"))
    return structs.replace(turn, ignored="stale_tap")


def _choose(dialogue: OpenDialogue, choice: Tap) -> Turn:
    return _go_on_with(dialogue, dialogue.question.read(choice, dialogue.at))


def _go_on_with(dialogue: OpenDialogue, reading: AnswerReading) -> Turn:
    turn = follow(dialogue, reading)
    return put_in_place(turn) if isinstance(reading, PageTurn) else turn


def _take(dialogue: OpenDialogue, content: Content) -> Turn:
    """Process *content* as an answer or as a side question."""
    context, entry, question, at = dialogue.context, dialogue.entry, dialogue.question, dialogue.at
    if (
        entry.matters is not None
        and isinstance(content, Text)
        and (turn := entry.matters.hear(dialogue, context.utterance_of(content.text), _take))
    ):
        return turn
    hidden = read_early_anonymity(content, entry.name, context.utterance_of)
    if turn := hide_number(dialogue, hidden) if hidden else keep_number(dialogue, content):
        return turn
    if isinstance(content, Text) and (
        turn := take_parts(dialogue, context.utterance_of(content.text))
    ):
        return turn
    reading = question.read(content, at)
    if isinstance(reading, NoAnswer) and reading.is_secret:
        return structs.replace(miss(dialogue, reading), is_secret=True)
    if isinstance(reading, NoAnswer) and menu.asks_anew(content, entry, context):
        return begin_dialogue(shelve_dialogue(dialogue.session), entry, context, content)
    if repeats_no_photos(content, reading, question, dialogue.run.asked, at):
        return dialogue.ask()
    if isinstance(content, Text):
        utterance = context.utterance_of(content.text)
        is_no_answer = isinstance(reading, NoAnswer) and not wants_more(dialogue, utterance)
        if hidden and (is_no_answer or weighing.only_hides(dialogue, utterance)):
            return dialogue.ask(context.phrases.say(f"{entry.name}-anonymous"))
        if turn := _listen(dialogue, utterance, reading):
            return turn
    return _follow_or_miss(dialogue, content, reading)


def _follow_or_miss(dialogue: OpenDialogue, content: Content, reading: AnswerReading) -> Turn:
    """Go on with *reading*, or say that *content* is no answer."""
    if not (isinstance(reading, NoAnswer) and reading.why in weighing.EXACT_REASONS):
        dialogue.transcript = keep_telling_text(
            dialogue.transcript, content, dialogue.run, dialogue.context.limits
        )
    if isinstance(reading, NoAnswer):
        if turn := take_other_place(dialogue, content):
            return turn
        if reading.otherwise is None:
            return miss(dialogue, reading, content)
        return use_elsewhere(dialogue, reading, content) or follow(dialogue, reading.otherwise)
    if isinstance(reading, EditRequest):
        return edit_answer(dialogue, reading.key, content)
    return follow(dialogue, reading)


def _listen(dialogue: OpenDialogue, utterance: Utterance, reading: AnswerReading) -> Turn | None:
    """Do what *utterance* wants; return None if it is the answer *reading*, or else a miss."""
    context, question = dialogue.context, dialogue.question
    is_told = bool(context.meant)
    if not is_told and weighing.is_exact(dialogue, utterance, reading):
        return None
    if not is_told and weighing.announces_photo(dialogue, utterance, reading):
        return dialogue.say(context.phrases.say("engine-photos-welcome"))
    if reply := small_talk.reply_to_chat(utterance, context.unit):
        return answer_stray(dialogue, reply)
    # A bad number is a try.
    is_other = isinstance(reading, NoAnswer) and "contact" not in question.wants
    if is_other and (checked := context.check(Text(utterance.text))):
        return dialogue.reply(Reply(checked.text, calls=checked.calls))
    if not is_told:
        if weighing.asks_why(dialogue, utterance):
            return help_here(dialogue)
        is_name = menu.find_named_dialogue(utterance, context) == dialogue.entry
        asks_again = is_name and not question.can_take_any_text
        if asks_again or weighing.asks_to_repeat(dialogue, utterance):
            return dialogue.ask()
    return _do_likeliest(dialogue, utterance, reading)


def _do_likeliest(
    dialogue: OpenDialogue, utterance: Utterance, reading: AnswerReading
) -> Turn | None:
    """Do what *utterance* likely wants, or ask which of two; return None as `_listen` does."""
    context, question = dialogue.context, dialogue.question
    chosen = weighing.weigh(dialogue, utterance)
    # "Khoan, cho cô hỏi giờ làm việc đã"; "số trạm y tế là bao nhiêu nhỉ".
    is_left = not chosen or chosen in _LEFT
    # "Có ai biết tôi báo không" wants no official.
    is_left = is_left or (chosen in _RATHER_ASKED and context.is_about_us(utterance))
    is_other = isinstance(reading, NoAnswer) and "contact" not in question.wants
    if is_left and is_other and weighing.asks_for_card(dialogue, utterance):
        chosen = (acts.QUESTION,)
    if len(chosen) < _TWO:
        return do(dialogue, chosen[0], utterance, reading) if chosen else None
    if _YES_OR_NO.issuperset(chosen) or acts.ANSWER in chosen:
        return None  # the question itself asks better which of the two it is
    dialogue.session = doubts.doubt(dialogue.session, utterance.text, context)
    return dialogue.record(doubts.doubt_reply(chosen, context, is_unsent=question.is_review))
