"""Apply the edit of a message wherever its words were used."""

from collections.abc import Sequence

from msgspec import Struct, structs

from conversations.engine.model.effects import AmendReport
from conversations.engine.model.messages import Content, Edited, Reply, Text
from conversations.engine.model.person import Person
from conversations.engine.model.transcript import Answer, EmergencyWords, Session, Transcript
from conversations.engine.questions.base import PAGE_SIZE, FullAnswer, Question, QuestionContext
from conversations.engine.questions.free_text import FreeTextQuestion
from conversations.engine.replay.dialogue_run import DialogueRun
from conversations.engine.replay.told_words import end_emergency_words
from conversations.engine.replay.turn_context import Turn, TurnContext
from conversations.engine.steps.open_dialogue import OpenDialogue, find_open_dialogue
from conversations.engine.steps.open_question import say_and_ask_again
from conversations.text.fold import clean


class TextChange(Struct, frozen=True):
    """The text of the message *message* before and after its edit.

    A text that is kept for later has at most *most* characters.
    """

    message: str
    before: str
    after: str
    most: int

    @property
    def kept(self) -> str:
        """The part of the new text that is kept for later."""
        return self.after[: self.most]


class ChangedTranscript(Struct, frozen=True):
    """A transcript after an edit; *is_unfit* if its question does not accept the new text."""

    transcript: Transcript
    is_unfit: bool = False

    @property
    def phrase(self) -> str:
        """The phrase that says whether the edit was accepted."""
        return "engine-edit-unfit" if self.is_unfit else "engine-edited"


def as_new_message(
    session: Session, content: Content, context: TurnContext
) -> tuple[Content, TurnContext]:
    """Return an edit as a new text message if the former text was never used.

    That is so if the message was not understood or had no text.
    """
    if not isinstance(content, Edited) or context.earlier is None:
        return content, context
    if context.earlier.text and content.message != session.missed_in:
        return content, context
    return Text(content.text), structs.replace(context, message=content.message)


def apply_edit(session: Session, edited: Edited, context: TurnContext) -> Turn:
    """Return the turn for an edit; it has no reply if the message was used nowhere."""
    change = _change_of(edited, context)
    if clean(change.before) == clean(change.after):
        return Turn(session, ignored="edit_same")
    turn = _in_open(session, change, context) or _in_shelved(session, change, context)
    if turn is not None:
        return turn
    told = session.emergency_words
    if change.message and change.message in {words.message for words in told}:
        if context.emergencies.tells_of_harm(context.utterance_of(change.after)):
            session = end_emergency_words(session, before=change.message)
        else:
            session = structs.replace(session, emergency_words=_retold_words(told, change))
        return say_and_ask_again(session, context.phrases.say("engine-edited"), context)
    if session.pending_text and session.pending_text_message == change.message:
        session = structs.replace(session, pending_text=change.kept)
        return say_and_ask_again(session, context.phrases.say("engine-edited"), context)
    if context.earlier is not None and context.earlier.report:
        # Officials read this text, so it is in Vietnamese whatever the resident speaks.
        say = context.phrases_for(Person()).say
        both = f"{say('edit-before')} {change.before}\n{say('edit-after')} {change.after}"
        return Turn(session, effect=AmendReport(context.earlier.report, both), dialogue="edit")
    return Turn(session, ignored="edit_of_nothing")


def _retold_words(
    told: Sequence[EmergencyWords], change: TextChange
) -> tuple[EmergencyWords, ...]:
    new = EmergencyWords(change.kept, change.message)
    return tuple(new if words.message == change.message else words for words in told)


def edit_held_input(session: Session, edited: Edited, context: TurnContext) -> Turn:
    """Edit a message that is held until consent, silently: the consent question is still open."""
    held = _replaced(session.held, _change_of(edited, context))
    return Turn(structs.replace(session, held=held), ignored="edit_held")


def _change_of(edited: Edited, context: TurnContext) -> TextChange:
    before = context.earlier.text if context.earlier else ""
    return TextChange(edited.message, before, edited.text, context.limits.kept_text)


def _in_open(session: Session, change: TextChange, context: TurnContext) -> Turn | None:
    transcript, dialogue = session.open, find_open_dialogue(session, context)
    if transcript is None or dialogue is None:
        return None
    changed = _change(dialogue.run, transcript, change)
    dialogue.run.close()
    if changed is None:
        return None
    words = context.phrases.say(changed.phrase)
    if transcript.asks_to_resume:
        return Turn(structs.replace(session, open=changed.transcript), (Reply(words),))
    after = OpenDialogue(session, dialogue.entry, changed.transcript, context)
    asked = (dialogue.run.question, after.run.question)
    if any(question is None for question in asked) or len({q.key for q in asked if q}) > 1:
        after.note(gathered=(), page=0)
    return after.go_on(lead=words)


def _in_shelved(session: Session, change: TextChange, context: TurnContext) -> Turn | None:
    transcript = session.shelved
    entry = context.entry(transcript.name) if transcript else None
    if transcript is None or entry is None:
        return None
    dialogue = OpenDialogue(session, entry, transcript, context)
    dialogue.run.close()
    changed = _change(dialogue.run, transcript, change)
    if changed is None:
        return None
    session = structs.replace(session, shelved=changed.transcript)
    return say_and_ask_again(session, context.phrases.say(changed.phrase), context)


def _change(
    run: DialogueRun, transcript: Transcript, change: TextChange
) -> ChangedTranscript | None:
    """Return *transcript* with the edit applied, or None if the message is not in it.

    The first answer that the message gave is replaced. Later answers are detached, and reused as
    long as they fit.
    """
    questions = {question.key: question for question in run.asked}
    asked = [questions.get(answer.key) for answer in run.answers]
    answers = [_retold(answer, change) for answer in run.answers]
    aside = [_retold(answer, change) for answer in run.detached_answers]
    early_inputs = _replaced(transcript.early_inputs, change)
    held = next(iter(_replaced((transcript.held,), change))) if transcript.held else None
    pairs = (*zip(answers, asked, strict=True), *((answer, None) for answer in aside))
    if any(_is_too_long(answer, question, change) for answer, question in pairs):
        return ChangedTranscript(transcript, is_unfit=True)
    new = structs.replace(
        transcript,
        answers=tuple(answers),
        detached_answers=tuple(aside),
        early_inputs=early_inputs,
        held=held,
    )
    at = next((i for i, a in enumerate(answers) if _is_of(a, change)), None)
    if at is None:
        is_in = (
            answers != run.answers
            or aside != [*run.detached_answers]
            or early_inputs != transcript.early_inputs
        )
        return ChangedTranscript(new) if is_in or held != transcript.held else None
    question = asked[at]
    value = (
        _reread(question, run.answers[at], change, run.question_context(transcript))
        if question
        else None
    )
    if value is None:
        return ChangedTranscript(transcript, is_unfit=True)
    given = structs.replace(answers[at], value=value)
    later = [
        answer
        for answer, old in zip(answers[at + 1 :], run.answers[at + 1 :], strict=True)
        if not _is_of(answer, change) or answer != old
    ]
    return ChangedTranscript(
        structs.replace(new, answers=(*answers[:at], given), detached_answers=(*later, *aside))
    )


def _is_too_long(answer: Answer, question: Question[object] | None, change: TextChange) -> bool:
    """Tell whether the edited *answer* is longer than its question allows."""
    text = answer.value.get("text", "") if isinstance(answer.value, dict) else ""
    return len(text) > (question.most if isinstance(question, FreeTextQuestion) else change.most)


def _is_of(answer: Answer, change: TextChange) -> bool:
    return bool(change.message) and answer.said_in == change.message and not answer.recalled


def _replaced(contents: Sequence[Content], change: TextChange) -> tuple[Content, ...]:
    before, after = Text(change.before), Text(change.kept)
    return tuple(after if change.before and content == before else content for content in contents)


def _retold(answer: Answer, change: TextChange) -> Answer:
    """Return *answer* with the message's part of its text replaced."""
    value, before = answer.value, clean(change.before)
    if answer.recalled or not isinstance(value, dict) or not before:
        return answer
    lines = f"\n{value.get('text', '')}\n"
    if f"\n{before}\n" not in lines:
        return answer
    text = lines.replace(f"\n{before}\n", f"\n{clean(change.after)}\n", 1).strip("\n")
    return structs.replace(answer, value={**value, "text": text})


def _reread(
    question: Question[object], answer: Answer, change: TextChange, at: QuestionContext
) -> object | None:
    """Return how *question* reads the new text, or None if it does not accept it."""
    if isinstance(question, FreeTextQuestion):
        told = _retold(answer, change)
        whole = told.value.get("text") if isinstance(told.value, dict) else None
        is_retold = told != answer
        reading = question.read(Text(str(whole) if is_retold else change.after), at)
        return told.value if is_retold and isinstance(reading, FullAnswer) else _value(reading)
    was, now = Text(change.before), Text(change.after)
    at = structs.replace(at, gathered=(), early_inputs=(now,))
    pages = (
        structs.replace(at, page=n) for n in range(len(question.options(at)) // PAGE_SIZE + 1)
    )
    # A number was chosen from the page shown then, which is not recorded: find the page.
    page = next((p for p in pages if _value(question.read(was, p)) == answer.value), at)
    value = _value(question.read(now, structs.replace(page, early_inputs=(now,))))
    return value if value is not None else _value(question.read_early_inputs(at))


def _value(reading: object) -> object | None:
    return reading.value if isinstance(reading, FullAnswer) else None
