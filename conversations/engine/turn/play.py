"""Plays one message of one person: session in, turn out."""

from msgspec import structs

from conversations.engine.language import commands
from conversations.engine.language.ages import remove_age
from conversations.engine.model.messages import Content, Edited, Reply, Tap, Text
from conversations.engine.model.person import LANGUAGES
from conversations.engine.model.transcript import Session, Transcript, shelve_dialogue
from conversations.engine.questions.personal_details import FormOfAddressQuestion
from conversations.engine.replay.early_inputs import leave_dialogue
from conversations.engine.replay.turn_context import DialogueEntry, Turn, TurnContext
from conversations.engine.routing import menu
from conversations.engine.turn import consent, data_rights, edits
from conversations.engine.turn.drafts import ask_to_resume, drop_old_drafts, take_resume_answer
from conversations.engine.turn.outside_dialogue import (
    content_beyond_name,
    handle_missing_dialogue,
    route_message,
)
from conversations.engine.turn.service_messages import answer_service_message
from conversations.engine.turn.steps import Step, begin_dialogue
from conversations.engine.turn.warning import warn
from conversations.engine.understanding.person_changes import (
    FORM_CHANGED,
    KIND_CHANGED,
    LANGUAGE_CHANGED,
    PersonChange,
    read_person_change,
)


def play(session: Session, content: Content, context: TurnContext) -> Turn:
    """Return what *content* brings about for the person whose *session* it is."""
    if (turn := answer_service_message(session, content, context)) is not None:
        return turn
    session = drop_old_drafts(session, context)
    content, context = edits.as_new_message(session, content, context)
    if context.alert is not None:
        turn = warn(context.alert, session, content, context, _agreed_play)
    else:
        turn = _agreed_play(session, content, context)
    return turn if isinstance(content, Edited) else _noting_a_miss(session, turn, context)


def _noting_a_miss(session: Session, turn: Turn, context: TurnContext) -> Turn:
    """Remember which message was not understood: whoever mends its words says them anew."""

    def misses(session: Session) -> int:
        return session.misses + (session.open.misses if session.open else 0)

    missed_in = context.message if misses(turn.session) > misses(session) else ""
    if missed_in == turn.session.missed_in:
        return turn
    return structs.replace(turn, session=structs.replace(turn.session, missed_in=missed_in))


def _agreed_play(session: Session, content: Content, context: TurnContext) -> Turn:
    """Play *content* for whoever agreed that we may; ask everyone else first."""
    if not context.official and (pressed := _press_notice_button(session, content, context)):
        return pressed
    change = _find_person_change(session, content, context)
    if change is not None:
        return _apply_person_change(change, session, context)
    if _is_double(session, content, context):
        return Turn(session, ignored="double_tap")
    if context.official or context.person.has_consented:
        return _play(session, content, context)
    if isinstance(content, Edited):
        return edits.edit_held_input(session, content, context)
    right = None
    if not consent.is_answer(session, content, context):
        right = _used_right(session, content, context)
    return right or consent.ask(session, content, context, _apply_change_or_play)


def _press_notice_button(session: Session, content: Content, context: TurnContext) -> Turn | None:
    """Return what a button of some dialogue's notice asks for; None where it is none of these."""
    if not isinstance(content, Tap):
        return None
    for entry in context.entries:
        effect = entry.read_notice_button(content.data) if entry.read_notice_button else None
        if effect is not None:
            return Turn(session, effect=effect, dialogue=entry.name)
    return None


def _apply_change_or_play(session: Session, content: Content, context: TurnContext) -> Turn:
    """Play what was held until they agreed."""
    change = _find_person_change(session, content, context)
    return (
        _play(session, content, context)
        if change is None
        else _apply_person_change(change, session, context)
    )


def _used_right(session: Session, content: Content, context: TurnContext) -> Turn | None:
    """Return what comes of a right, which needs no consent; None where *content* uses none."""
    if (
        not data_rights.is_dialogue_open(session, context)
        and data_rights.find_requested_right(content, context) is None
    ):
        return None
    turn = _play(session, content, context)
    if turn.session.open is None or data_rights.is_dialogue_open(turn.session, context):
        return turn
    # What else was asked for in the midst of it does need consent.
    return consent.ask(structs.replace(session, open=None), content, context, _play)


def _find_person_change(
    session: Session, content: Content, context: TurnContext
) -> PersonChange | None:
    language = commands.requested_language(content)
    if language in LANGUAGES:
        return PersonChange(structs.replace(context.person, language=language), LANGUAGE_CHANGED)
    if not isinstance(content, Text):
        return None
    said = remove_age(content.text, context.phrases)
    change = read_person_change(
        said, context.person, context.phrases, context.unit, context.channels
    )
    if change is not None and said != content.text:
        change = structs.replace(change, has_age=True)
    if change is None or change.phrase in (LANGUAGE_CHANGED, FORM_CHANGED):
        return change
    if not context.person.has_consented or (
        change.maybe and _is_answer(change, content, session, context)
    ):
        return None
    return change


def _is_answer(
    change: PersonChange, content: Text, session: Session, context: TurnContext
) -> bool:
    """Tell whether what may be a wish answers the open question, or is part of a tale there."""
    entry = context.entry(session.open.name) if session.open else None
    if session.open is None or entry is None:
        return False
    if change.phrase != KIND_CHANGED and not entry.yields:
        return True
    step = Step(session, entry, session.open, context)
    question, fits = step.run.question, step.fits(content)
    step.run.close()
    return fits and question is not None and not question.can_take_any_text


def _apply_person_change(change: PersonChange, session: Session, context: TurnContext) -> Turn:
    """Change who the person is, and ask again what was asked, in the words of now on.

    Where that was just how to call them, it is answered.
    """
    context = context.for_person(change.person)
    text = context.phrases.say(change.phrase, what=change.what)
    if change.has_age:
        text = f"{context.phrases.say('engine-age-unasked')} {text}"
    entry = context.entry(session.open.name) if session.open else None
    if session.consent_asked:
        turn = consent.ask_again(session, context, text)
    elif session.open is not None and entry is not None:
        step = Step(session, entry, session.open, context)
        if change.phrase == FORM_CHANGED and isinstance(step.run.question, FormOfAddressQuestion):
            called = context.phrases.say(f"person-form-{change.person.form}")
            turn = step.hear(Text(called))
            turn = structs.replace(turn, replies=(Reply(text), *turn.replies))
        else:
            turn = step.aside(text)
    else:
        turn = Turn(session, (menu.menu_reply(session, context, text),))
    return structs.replace(turn, person=change.person, is_secret=turn.is_secret or change.has_age)


def _play(session: Session, content: Content, context: TurnContext) -> Turn:
    if isinstance(content, Edited):
        return edits.apply_edit(session, content, context)
    session = _noted(session, content, context)
    transcript = session.open
    if transcript is None:
        return route_message(session, content, context)
    right = (
        data_rights.find_requested_right(content, context) if isinstance(content, Text) else None
    )
    if right is not None and right.name != transcript.name:
        return begin_dialogue(
            shelve_dialogue(session), right, context, content_beyond_name(content, context)
        )
    entry = context.entry(transcript.name)
    if entry is None:
        return handle_missing_dialogue(structs.replace(session, open=None), content, context)
    if isinstance(content, Text) and (turn := _called_away(session, transcript, content, context)):
        return turn
    if transcript.asks_to_resume:
        return take_resume_answer(session, entry, transcript, content, context)
    paused = context.now - transcript.touched > context.limits.pause
    if paused and isinstance(content, Text):
        command = commands.read_command(content, context.phrases)
        if command is None or command in commands.COURTESIES:
            if not transcript.is_started:
                return _after_a_pause(session, entry, transcript, content, context)
            return ask_to_resume(session, transcript, None if command else content, context)
    return Step(session, entry, transcript, context, is_after_pause=paused).hear(content)


def _called_away(
    session: Session, transcript: Transcript, content: Text, context: TurnContext
) -> Turn | None:
    """Begin a dialogue where *content* asks for it, wherever that is said.

    A command begins the open dialogue anew: whoever gives it does not answer what is asked there.
    By itself it does not where that would set aside what was given already.
    """
    commanded, called = (
        menu.find_commanded_dialogue(content.text, context),
        menu.find_called_dialogue(content.text, context),
    )
    if commanded is not None:
        aside, is_bare = (
            leave_dialogue(session, commanded),
            commands.looks_like_command(content.text),
        )
        is_here = commanded.name == transcript.name and aside.shelved != session.shelved
        if is_here and is_bare:
            return None
        return begin_dialogue(aside, commanded, context, content_beyond_name(content, context))
    if called is not None and called.name != transcript.name:
        return begin_dialogue(shelve_dialogue(session), called, context, content)
    return None


def _after_a_pause(
    session: Session,
    entry: DialogueEntry,
    transcript: Transcript,
    content: Text,
    context: TurnContext,
) -> Turn:
    """Return what *content* brings about where nothing was given that would be missed.

    Where it harms nothing, it may still be the answer that was asked for.
    """
    step = Step(session, entry, transcript, context, is_after_pause=True)
    if entry.yields and step.fits(content):
        return step.hear(content)
    step.run.close()
    return route_message(structs.replace(session, open=None), content, context)


def _is_double(session: Session, content: Content, context: TurnContext) -> bool:
    """Tell whether *content* is the last tap once more, as shaky fingers make it."""
    if not isinstance(content, Tap) or content.data != session.last_tap:
        return False
    return session.tapped is not None and context.now - session.tapped <= context.limits.double


def _noted(session: Session, content: Content, context: TurnContext) -> Session:
    """Return *session* with the tap, or without the last one."""
    if isinstance(content, Tap) and not commands.is_command_button(content):
        return structs.replace(session, last_tap=content.data, tapped=context.now)
    return structs.replace(session, last_tap="", tapped=None) if session.last_tap else session
