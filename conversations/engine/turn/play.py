"""Process one message of one person: session in, turn out."""

from msgspec import structs

from conversations.engine.language import commands
from conversations.engine.language.language_detection import ENGLISH, is_english
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.messages import (
    Content,
    Edited,
    Reply,
    Start,
    Tap,
    Text,
    is_number,
)
from conversations.engine.model.person import LANGUAGES, Person
from conversations.engine.model.transcript import Session, Transcript, shelve_dialogue
from conversations.engine.questions.base import FullAnswer
from conversations.engine.questions.phone import read_early_anonymity
from conversations.engine.replay.dialogue_entry import DialogueEntry
from conversations.engine.replay.profile_reading import LANGUAGE_CHANGED, ProfileChange
from conversations.engine.replay.question_rendering import is_question_button
from conversations.engine.replay.turn_context import Turn, TurnContext
from conversations.engine.routing import menu
from conversations.engine.routing.doubts import resolve_doubt
from conversations.engine.steps.answers import fits, follow
from conversations.engine.steps.beginnings import begin_dialogue
from conversations.engine.steps.hearing import choose_by_label, hear
from conversations.engine.steps.open_dialogue import OpenDialogue, find_open_dialogue
from conversations.engine.steps.open_question import names_option
from conversations.engine.turn import data_rights, edits
from conversations.engine.turn.drafts import (
    ask_to_resume,
    drop_old_drafts,
    leads_on,
    take_resume_answer,
)
from conversations.engine.turn.outside_dialogue import (
    content_beyond_name,
    handle_missing_dialogue,
    route_message,
)
from conversations.engine.turn.service_messages import answer_service_message

_MOST_OF_LABEL = 40


def play(session: Session, content: Content, context: TurnContext) -> Turn:
    """Return the turn for *content* from the person with *session*."""
    if (turn := answer_service_message(session, content, context)) is not None:
        return turn
    session, content, context = context.emergencies.settle(session, content, context)
    if not session.asks_danger:
        session, content, context = resolve_doubt(session, content, context)
    session = drop_old_drafts(session, context)
    content, context = edits.as_new_message(session, content, context)
    before, speaker = context.person, _recognise_speaker(session, content, context)
    if speaker != before:
        context = context.for_person(speaker)
    weighed = context.emergencies.weigh(session, content, context, _warn_or_play)
    session, context = weighed.session, weighed.context
    turn = context.emergencies.take_claim(session, content, context, _warn_or_play)
    if turn is None and weighed.ask is not None:
        turn = weighed.ask(session, content, context, _warn_or_play)
    if turn is None:
        turn = context.emergencies.care_for(session, content, context, _warn_or_play)
        turn = context.emergencies.pass_words_on(turn, session, content, context)
    if speaker != before and turn.person is None:
        turn = structs.replace(turn, person=speaker)
    turn = turn if isinstance(content, Edited) else _record_miss(session, turn, context)
    if context.decided:
        turn = structs.replace(turn, decision=context.decided[-1])
    return _hide(session, context.privacy.tell_masked(_note_call(turn), context))


def _note_call(turn: Turn) -> Turn:
    """Return *turn*; if it brings a cry for help to rescuers, its session knows of that."""
    if turn.effect is None or not turn.effect.calls_rescuers or turn.session.has_called:
        return turn
    return structs.replace(turn, session=structs.replace(turn.session, has_called=True))


def _hide(before: Session, turn: Turn) -> Turn:
    """Return *turn* without words in its session that came in a dialogue that is hidden."""
    if not turn.is_hidden and not (before.open and before.open.is_hidden):
        return turn
    session = structs.replace(turn.session, asked=None)
    if session.open is None or not session.open.is_hidden:
        session = structs.replace(session, doubted="")
    return structs.replace(turn, session=session, is_secret=True, is_hidden=True)


def _warn_or_play(session: Session, content: Content, context: TurnContext) -> Turn:
    if context.alert is not None:
        return context.emergencies.warn(session, content, context, _play_if_consented)
    if answered := context.emergencies.answer_first(session, content, context):
        return answered
    told = context.privacy.answer_secret(session, content, context)
    return told or _play_if_consented(session, content, context)


def _recognise_speaker(session: Session, content: Content, context: TurnContext) -> Person:
    """Return the sender's profile with what *content* shows of them by the way it is written.

    Whoever writes clear English outside a dialogue is answered in English. Whoever speaks of
    themselves as "bà" is called so, if we know no form of address yet.
    """
    person = context.person
    if context.official or not isinstance(content, Text) or person.language == ENGLISH:
        return person
    said = context.utterance_of(content.text)
    if session.open is None and is_english(said):
        return structs.replace(person, language=ENGLISH)
    form = "" if person.form else context.profile.read_own_form(said)
    return structs.replace(person, form=form) if form else person


def _record_miss(session: Session, turn: Turn, context: TurnContext) -> Turn:
    """Record the id of a message that was not understood: its edit counts as a new message."""

    def misses(session: Session) -> int:
        return session.misses + (session.open.misses if session.open else 0)

    missed_in = context.message if misses(turn.session) > misses(session) else ""
    if missed_in == turn.session.missed_in:
        return turn
    return structs.replace(turn, session=structs.replace(turn.session, missed_in=missed_in))


def _play_if_consented(session: Session, content: Content, context: TurnContext) -> Turn:
    """Process *content*; ask for consent if it is needed and missing."""
    if pressed := _press_notice_button(session, content, context):
        return pressed
    content = _read_start_button(content, context)
    if _is_repeated_tap(session, content, context):
        return Turn(session, ignored="double_tap")
    if context.official or context.person.has_consented:
        return _play_message(session, content, context)
    return context.privacy.play(session, content, context, _play_message)


def _press_notice_button(session: Session, content: Content, context: TurnContext) -> Turn | None:
    """Return the turn for a button of a dialogue's notice, or a link; None for other content."""
    data = _notice_data(content)
    for entry in context.entries if data else ():
        effect = entry.buttons.read_effect(data)
        if effect is not None:
            return Turn(session, effect=effect, dialogue=entry.name)
    return None


def _notice_data(content: Content) -> str:
    """Return the data of a button or link that may stand in a notice; "" for other content."""
    if isinstance(content, Start):
        return content.payload
    data = content.data if isinstance(content, Tap) else ""
    return "" if is_question_button(data) else data


def _read_start_button(content: Content, context: TurnContext) -> Content:
    """Return the words that a notice's button or a link stands for; other content as it is."""
    if not (data := _notice_data(content)):
        return content
    read = (entry.buttons.read_words(data, context.phrases) for entry in context.entries)
    words = next(filter(None, read), "")
    return Text(words) if words else content


def _play_message(session: Session, content: Content, context: TurnContext) -> Turn:
    """Process a message, whoever sent it."""
    if session.open is not None and is_number(content):
        return _play(session, content, context)
    if isinstance(content, Text) and (turn := _choose_by_label(session, content, context)):
        return turn
    if (turn := _do_wish(session, content, context)) is not None:
        return turn
    change = _find_person_change(session, content, context)
    return (
        _play(session, content, context)
        if change is None
        else _apply_person_change(change, session, context)
    )


def _choose_by_label(session: Session, content: Text, context: TurnContext) -> Turn | None:
    """Return the turn for the words of a button of the open question, None for other words."""
    transcript = session.open
    if transcript is None or transcript.asks_to_resume or len(content.text) > _MOST_OF_LABEL:
        return None
    entry = context.entry(transcript.name)
    if entry is None or context.now - transcript.asked_at > context.limits.pause:
        return None
    dialogue = OpenDialogue(_record_tap(session, content, context), entry, transcript, context)
    turn = choose_by_label(dialogue, content.text)
    if turn is None:
        dialogue.run.close()
    return turn


def _do_wish(session: Session, content: Content, context: TurnContext) -> Turn | None:
    """Return the turn for words that say all that an effect needs; None for other content."""
    if not isinstance(content, Text):
        return None
    name, effect = context.wish_in(context.utterance_of(content.text))
    if effect is None or names_option(session, content, context):
        return None
    if session.open is not None and session.open.name == name:
        session = structs.replace(session, open=None)  # it asks for the same
    return Turn(session, effect=effect, dialogue=name)


def _find_person_change(
    session: Session, content: Content, context: TurnContext
) -> ProfileChange | None:
    language = commands.requested_language(content)
    if language in LANGUAGES:
        return ProfileChange(structs.replace(context.person, language=language), LANGUAGE_CHANGED)
    if not isinstance(content, Text):
        return None
    said = context.utterance_of(content.text)
    change = context.profile.read_change(said, context.person, context.unit, context.channels)
    if change is None or not change.may_be_answer:
        return change
    return None if _is_answer(change, content, session, context) else change


def _is_answer(
    change: ProfileChange, content: Text, session: Session, context: TurnContext
) -> bool:
    """Tell whether a possible wish is rather the answer to the open question, or part of it."""
    dialogue = find_open_dialogue(session, context)
    if dialogue is None:
        return False
    question, is_fit = dialogue.run.question, fits(dialogue, content)
    dialogue.run.close()
    if change.may_be_told and not dialogue.entry.starts.yields:
        return True
    return is_fit and question is not None and not question.can_take_any_text


def _apply_person_change(change: ProfileChange, session: Session, context: TurnContext) -> Turn:
    """Save the changed profile, and ask the open question again in the new language or form."""
    context = context.for_person(change.person)
    text = context.phrases.say(change.phrase, what=change.what)
    if change.has_age:
        text = f"{context.phrases.say('engine-age-unasked')} {text}"
    dialogue = find_open_dialogue(session, context)
    if dialogue is None:
        turn = menu.menu_turn(session, context, text)
    elif change.answers and dialogue.question.profile_field == change.answers:
        turn = follow(dialogue, FullAnswer(getattr(change.person, change.answers)))
        turn = structs.replace(turn, replies=(Reply(text), *turn.replies))
    else:
        turn = dialogue.say(text)
    return structs.replace(turn, person=change.person, is_secret=turn.is_secret or change.has_age)


def _play(session: Session, content: Content, context: TurnContext) -> Turn:
    if isinstance(content, Edited):
        return edits.apply_edit(session, content, context)
    session = _record_tap(session, content, context)
    transcript = session.open
    if transcript is None:
        return route_message(session, content, context)
    entry = context.entry(transcript.name)
    words = content if isinstance(content, Text) and not is_number(content) else None
    right = data_rights.find_requested_right(words, context) if words else None
    if (
        right is not None
        and right.name != transcript.name
        and not names_option(session, content, context)
        # "Bỏ số điện thoại của tôi ra" is about the report that is being written.
        and not read_early_anonymity(content, transcript.name, context.utterance_of)
    ):
        return begin_dialogue(
            shelve_dialogue(session), right, context, content_beyond_name(content, context)
        )
    if entry is None:
        return handle_missing_dialogue(structs.replace(session, open=None), content, context)
    if words and (turn := _start_called_dialogue(session, transcript, words, context)):
        return turn
    if transcript.asks_to_resume:
        return take_resume_answer(session, entry, transcript, content, context)
    is_paused = context.now - transcript.asked_at > context.limits.pause
    if is_paused and (turn := _offer_to_resume(session, entry, transcript, content, context)):
        return turn
    dialogue = OpenDialogue(session, entry, transcript, context, is_after_pause=is_paused)
    return hear(dialogue, content)


def _offer_to_resume(
    session: Session,
    entry: DialogueEntry,
    transcript: Transcript,
    content: Content,
    context: TurnContext,
) -> Turn | None:
    """Return the turn for words after a pause; None for what goes on without a question."""
    command = commands.read_command(content, context.utterance_of)
    if not isinstance(content, Text) or not (command is None or command in commands.COURTESIES):
        return None
    if not transcript.is_started:
        return _play_after_pause(session, entry, transcript, content, context)
    dialogue = OpenDialogue(session, entry, transcript, context, is_after_pause=True)
    goes_on = command is None and leads_on(dialogue, content)
    dialogue.run.close()
    if goes_on:
        return None
    return ask_to_resume(session, transcript, None if command else content, context)


def _start_called_dialogue(
    session: Session, transcript: Transcript, content: Text, context: TurnContext
) -> Turn | None:
    """Start a dialogue that *content* asks for by command or name, at any question.

    The open dialogue's own command restarts it, because a command is never an answer. A bare
    command does not if that would set aside answers.
    """
    said = context.utterance_of(content.text)
    commanded = menu.find_commanded_dialogue(said, context)
    called = menu.find_called_dialogue(said, context)
    if commanded is not None:
        aside, is_bare = (
            shelve_dialogue(session),
            commands.looks_like_command(content.text),
        )
        is_here = commanded.name == transcript.name and aside.shelved != session.shelved
        if is_here and is_bare:
            return None
        if is_here and _asks_for_same(transcript, commanded, said, context):
            dialogue = OpenDialogue(session, commanded, transcript, context)
            return hear(dialogue, content) if fits(dialogue, content) else dialogue.go_on()
        return begin_dialogue(aside, commanded, context, content_beyond_name(content, context))
    if called is not None and called.name != transcript.name:
        return begin_dialogue(shelve_dialogue(session), called, context, content)
    return None


def _asks_for_same(
    transcript: Transcript, entry: DialogueEntry, said: Utterance, context: TurnContext
) -> bool:
    """Tell whether *said* starts *entry* for what is open: a link that was opened again."""
    told = entry.starts.read_early(said, context)
    return told is not None and any(
        (its.key, its.value) == (told.key, told.value) for its in transcript.answers
    )


def _play_after_pause(
    session: Session,
    entry: DialogueEntry,
    transcript: Transcript,
    content: Text,
    context: TurnContext,
) -> Turn:
    """Return the turn for *content* after a pause, when the dialogue holds no answers.

    It may still answer the open question of a dialogue that yields, or of a view.
    """
    dialogue = OpenDialogue(session, entry, transcript, context, is_after_pause=True)
    is_answer = dialogue.run.has_lost_answers or fits(dialogue, content)
    if (entry.starts.yields or transcript.is_view) and is_answer:
        return hear(dialogue, content)
    dialogue.run.close()
    return route_message(structs.replace(session, open=None), content, context)


def _is_repeated_tap(session: Session, content: Content, context: TurnContext) -> bool:
    """Tell whether *content* repeats the last tap within a short time (shaky fingers)."""
    if not isinstance(content, Tap) or content.data != session.last_tap:
        return False
    return session.tapped is not None and context.now - session.tapped <= context.limits.double


def _record_tap(session: Session, content: Content, context: TurnContext) -> Session:
    """Return *session* with this tap recorded, or with the last one cleared."""
    if isinstance(content, Tap) and not commands.is_command_button(content):
        return structs.replace(session, last_tap=content.data, tapped=context.now)
    return structs.replace(session, last_tap="", tapped=None) if session.last_tap else session
