"""A message that its sender changed: its words are changed wherever they went."""

from collections.abc import Sequence

from msgspec import Struct, structs

from conversations.engine import home
from conversations.engine.effects import AmendReport
from conversations.engine.house import House, Turn
from conversations.engine.messages import Content, Edited, Reply, Text
from conversations.engine.person import Person
from conversations.engine.questions import PAGE, Heard, Open, Question
from conversations.engine.replay import Run
from conversations.engine.steps import Step
from conversations.engine.tellings import Telling
from conversations.engine.transcript import Answer, Session, Transcript
from conversations.text.fold import clean

# What can be told at all, and kept for later.
_MOST = 2000


class Change(Struct, frozen=True):
    """What the message *message* said before and says now."""

    message: str
    before: str
    after: str


class Changed(Struct, frozen=True):
    """A transcript after a change; one that its question does not take *is_unfit*."""

    transcript: Transcript
    is_unfit: bool = False


def anew(session: Session, content: Content, house: House) -> tuple[Content, House]:
    """Return *content* as words that were never heard, where a change amounts to that.

    So it is where the message was not understood, or had no words.
    """
    if not isinstance(content, Edited) or house.earlier is None:
        return content, house
    if house.earlier.text and content.message != session.missed_in:
        return content, house
    return Text(content.text), structs.replace(house, message=content.message)


def edit(session: Session, edited: Edited, house: House) -> Turn:
    """Return what the change brings about: nothing where the words went nowhere."""
    change = Change(edited.message, house.earlier.text if house.earlier else "", edited.text)
    if clean(change.before) == clean(change.after):
        return Turn(session, ignored="edit_same")
    turn = _in_open(session, change, house) or _in_shelved(session, change, house)
    if turn is not None:
        return turn
    if session.told and session.told_in == change.message:
        told = change.after[: house.limits.kept_text]
        return _said(structs.replace(session, told=told), "engine-edited", house)
    if house.earlier is not None and house.earlier.report:
        # Officials read it, whatever the resident speaks.
        say = house.speak(Person()).say
        both = f"{say('edit-before')} {change.before}\n{say('edit-after')} {change.after}"
        return Turn(session, effect=AmendReport(house.earlier.report, both), dialogue="edit")
    return Turn(session, ignored="edit_of_nothing")


def edit_held(session: Session, edited: Edited, house: House) -> Turn:
    """Change what is held until the person agrees; nothing is said, since a question is open."""
    change = Change(edited.message, house.earlier.text if house.earlier else "", edited.text)
    held = _replaced(session.held, change)
    return Turn(structs.replace(session, held=held), ignored="edit_held")


def _in_open(session: Session, change: Change, house: House) -> Turn | None:
    transcript = session.open
    entry = house.entry(transcript.name) if transcript else None
    if transcript is None or entry is None:
        return None
    step = Step(session, entry, transcript, house)
    changed = _change(step.run, transcript, change)
    step.run.close()
    if changed is None:
        return None
    phrase = "engine-edit-unfit" if changed.is_unfit else "engine-edited"
    words = house.phrases.say(phrase)
    if transcript.asks_to_resume:
        return Turn(structs.replace(session, open=changed.transcript), (Reply(words),))
    after = Step(session, entry, changed.transcript, house)
    asked = (step.run.question, after.run.question)
    if any(question is None for question in asked) or len({q.key for q in asked if q}) > 1:
        after.transcript = structs.replace(after.transcript, gathered=(), page=0)
    return after.go_on(lead=words)


def _in_shelved(session: Session, change: Change, house: House) -> Turn | None:
    transcript = session.shelved
    entry = house.entry(transcript.name) if transcript else None
    if transcript is None or entry is None:
        return None
    step = Step(session, entry, transcript, house)
    step.run.close()
    changed = _change(step.run, transcript, change)
    if changed is None:
        return None
    session = structs.replace(session, shelved=changed.transcript)
    return _said(session, "engine-edit-unfit" if changed.is_unfit else "engine-edited", house)


def _said(session: Session, phrase: str, house: House) -> Turn:
    """Say one sentence, and ask again what is open."""
    words = house.phrases.say(phrase)
    entry = house.entry(session.open.name) if session.open else None
    if session.open is not None and entry is not None:
        return Step(session, entry, session.open, house).aside(words)
    return Turn(session, (home.menu(session, house, words),))


def _change(run: Run, transcript: Transcript, change: Change) -> Changed | None:
    """Return *transcript* with the change in it, None where the message is not in it.

    The first answer that the message gave is given anew. The later ones are set aside, from
    where they are taken again while they fit.
    """
    questions = iter(run.asked)
    asked = [None if answer.recalled else next(questions) for answer in run.answers]
    answers = [_retold(answer, change) for answer in run.answers]
    aside = [_retold(answer, change) for answer in run.spare]
    stash = _replaced(transcript.stash, change)
    held = next(iter(_replaced((transcript.held,), change))) if transcript.held else None
    if any(map(_is_too_long, (*answers, *aside), (*asked, *[None] * len(aside)))):
        return Changed(transcript, is_unfit=True)
    new = structs.replace(
        transcript, answers=tuple(answers), spare=tuple(aside), stash=stash, held=held
    )
    at = next((i for i, a in enumerate(answers) if _is_of(a, change)), None)
    if at is None:
        is_in = answers != run.answers or aside != [*run.spare] or stash != transcript.stash
        return Changed(new) if is_in or held != transcript.held else None
    question = asked[at]
    value = _reread(question, run.answers[at], change, run.open(transcript)) if question else None
    if value is None:
        return Changed(transcript, is_unfit=True)
    given = structs.replace(answers[at], value=value)
    later = [
        answer
        for answer, old in zip(answers[at + 1 :], run.answers[at + 1 :], strict=True)
        if not _is_of(answer, change) or answer != old
    ]
    return Changed(structs.replace(new, answers=(*answers[:at], given), spare=(*later, *aside)))


def _is_too_long(answer: Answer, question: Question[object] | None) -> bool:
    """Tell whether *answer*, as it was changed, tells more than can be told."""
    text = answer.value.get("text", "") if isinstance(answer.value, dict) else ""
    return len(text) > (question.most if isinstance(question, Telling) else _MOST)


def _is_of(answer: Answer, change: Change) -> bool:
    return bool(change.message) and answer.said_in == change.message and not answer.recalled


def _replaced(contents: Sequence[Content], change: Change) -> tuple[Content, ...]:
    before, after = Text(change.before), Text(change.after[:_MOST])
    return tuple(after if change.before and content == before else content for content in contents)


def _retold(answer: Answer, change: Change) -> Answer:
    """Return *answer* with the message's words, as one piece of a story, changed in it."""
    value, before = answer.value, clean(change.before)
    if answer.recalled or not isinstance(value, dict) or not before:
        return answer
    lines = f"\n{value.get('text', '')}\n"
    if f"\n{before}\n" not in lines:
        return answer
    text = lines.replace(f"\n{before}\n", f"\n{clean(change.after)}\n", 1).strip("\n")
    return structs.replace(answer, value={**value, "text": text})


def _reread(question: Question[object], answer: Answer, change: Change, at: Open) -> object | None:
    """Return what *question* takes the changed words for, None where it takes them for nothing."""
    if isinstance(question, Telling):
        told = _retold(answer, change)
        whole = told.value.get("text") if isinstance(told.value, dict) else None
        is_retold = told != answer
        reading = question.read(Text(str(whole) if is_retold else change.after), at)
        return told.value if is_retold and isinstance(reading, Heard) else _value(reading)
    was, now = Text(change.before), Text(change.after)
    at = structs.replace(at, gathered=(), stash=(now,))
    pages = (structs.replace(at, page=n) for n in range(len(question.options(at)) // PAGE + 1))
    # A number chose from the page that was shown, which nobody wrote down.
    page = next((p for p in pages if _value(question.read(was, p)) == answer.value), at)
    value = _value(question.read(now, structs.replace(page, stash=(now,))))
    return value if value is not None else _value(question.welcome(at))


def _value(reading: object) -> object | None:
    return reading.value if isinstance(reading, Heard) else None
