"""Go back, and change earlier answers."""

from collections.abc import Mapping, Sequence
from textwrap import shorten

from msgspec import structs

from conversations.engine.language.utterance import Utterance
from conversations.engine.model.messages import Content, Text
from conversations.engine.model.transcript import Answer, NextMatter, shelve_dialogue
from conversations.engine.questions.base import Holds
from conversations.engine.questions.free_text import tells_story
from conversations.engine.replay.dialogue_run import DialogueRun
from conversations.engine.replay.early_inputs import drop_early_text
from conversations.engine.replay.turn_context import Turn
from conversations.engine.routing import menu
from conversations.engine.steps.open_dialogue import OpenDialogue
from conversations.engine.understanding.corrections import (
    NUMBER,
    OTHER_MATTER,
    Correction,
    find_corrections,
)

# A longer story is cut where the change of it is told: the review below shows it all.
_MOST_SHOWN = 80
# More than anyone tells at once.
_MOST_WAITING = 8


def replay_with(
    dialogue: OpenDialogue,
    answers: Sequence[Answer],
    detached: tuple[Answer, ...] | None = None,
    *,
    edits: str = "",
    gathered: tuple[str, ...] = (),
) -> None:
    """Replay *dialogue* with *answers*, and don't use early texts again.

    *detached* are the detached answers, if they changed. The next question *edits* the answer of
    that key; *gathered* is a part of it. Photos that came for the open question stay, whatever
    else is corrected.
    """
    before, photos = dialogue.run.question, dialogue.transcript.gathered
    has_photos = bool(photos and before and "photo" in before.wants and not dialogue.run.edits)
    dialogue.transcript = drop_early_text(dialogue.transcript)
    dialogue.replay(
        answers=tuple(answers),
        detached_answers=dialogue.run.detached_answers if detached is None else detached,
        edits=edits,
        gathered=gathered,
        page=0,
        misses=0,
    )
    if not has_photos or before is None:
        return
    if dialogue.run.question is not None and dialogue.run.question.key == before.key:
        dialogue.note(gathered=photos)
    else:
        dialogue.run.detach_answer(Answer(before.key, list(photos), before.about))


def go_back(dialogue: OpenDialogue) -> Turn:
    """Ask the question before, or the same one again without what was gathered for it.

    Whoever was editing an answer keeps it as it was.
    """
    transcript, run = dialogue.transcript, dialogue.run
    if transcript.page or (transcript.gathered and not run.edits):
        dialogue.note(page=0, gathered=())
        return dialogue.ask()
    answers = tuple(run.answers)
    if run.edits:
        replay_with(dialogue, answers)
        return dialogue.ask()
    cited = {question.key for question in run.asked if not question.is_ever_asked}
    given = [i for i, answer in enumerate(answers) if not answer.recalled]
    asked = [i for i in given if answers[i].key not in cited]
    if asked:
        replay_with(dialogue, answers[: asked[-1]])
        return dialogue.ask()
    if given:
        return _leave_unanswered(dialogue)
    return menu.greet(shelve_dialogue(dialogue.session), dialogue.context)


def _leave_unanswered(dialogue: OpenDialogue) -> Turn:
    """Leave a dialogue that a link opened, go on with the one before, if any, and say so."""
    dialogue.run.close()
    context, before = dialogue.context, dialogue.session.shelved
    session = structs.replace(dialogue.session, open=None)
    entry = context.entry(before.name) if before else None
    if before is None or entry is None:
        text = context.phrases.say("engine-back-home")
        return menu.menu_turn(session, context, text, dialogue=dialogue.entry.name)
    session = structs.replace(session, open=before, shelved=None)
    resumed = OpenDialogue(session, entry, before, context, is_after_pause=True)
    return resumed.go_on(lead=context.phrases.say("engine-back-before"))


def edit_answer(dialogue: OpenDialogue, key: str, content: Content | None = None) -> Turn:
    """Ask the question *key* again, unless *content* already contains the new answer."""
    if isinstance(content, Text):
        utterance = dialogue.context.utterance_of(content.text)
        if any(key in each.changes for each in corrections_in(dialogue, utterance)):
            return correct(dialogue, utterance)
    answers = tuple(dialogue.run.answers)
    at = next((i for i, answer in enumerate(answers) if answer.key == key), None)
    if at is None:
        return dialogue.ask()
    question = next(question for question in dialogue.run.asked if question.key == key)
    gathered = question.gathered_to_edit(answers[at].value)
    replay_with(dialogue, answers[:at], answers[at:], edits=key, gathered=gathered)
    return dialogue.ask()


def correct(dialogue: OpenDialogue, utterance: Utterance) -> Turn:
    """Change the answers that *utterance* corrects, or ask again the one that it calls wrong.

    If it says neither, ask which part is wrong at the review, and else the question before.
    """
    found = find_corrections(utterance, dialogue.run, dialogue.at, is_decided=True)
    if found and found[0].field == OTHER_MATTER:
        lead = keep_other_matter(dialogue, found[0].said or utterance)
        before = utterance.part(found[0].before)
        if tells_story(before):
            keep_words(dialogue, Text(before.text))
        return dialogue.ask(lead)
    if changes := {key: new for each in found for key, new in each.changes.items()}:
        return _change(dialogue, changes, found[0])
    if found and found[0].field == NUMBER:
        return dialogue.ask()  # it was changed before
    if found and found[0].field:
        return edit_answer(dialogue, found[0].field)
    if dialogue.question.is_review:
        dialogue.note(page=1)  # which part?
        return dialogue.ask()
    if dialogue.question.denial:
        dialogue.run.answer(dialogue.question.denial)
        return dialogue.go_on()
    # Where nothing was told yet, "nhầm" is no wish to leave.
    is_told = any(not answer.recalled for answer in dialogue.run.answers)
    return go_back(dialogue) if is_told or dialogue.transcript.gathered else dialogue.ask()


def corrections_in(dialogue: OpenDialogue, utterance: Utterance) -> Sequence[Correction]:
    """Return what *utterance* corrects of the answers of *dialogue*, the surest first."""
    return find_corrections(utterance, dialogue.run, dialogue.at)


def keep_words(dialogue: OpenDialogue, content: Text) -> bool:
    """Add the words of *content* to an earlier answer; tell whether one had room."""
    longer = add_to_earlier_answer(content, dialogue.run)
    if longer is not None:
        # A review reads them back.
        detached = dialogue.run.detached_answers
        dialogue.replay(answers=tuple(longer), detached_answers=detached)
    return longer is not None


def add_to_earlier_answer(content: Content, run: DialogueRun) -> Sequence[Answer] | None:
    """Return the answers with *content* added to an earlier one, or None if none has room."""
    places = {answer.key: at for at, answer in enumerate(run.answers)}
    for question in run.asked:
        at = places[question.key]
        value = question.add_later_input(run.answers[at].value, content)
        if value is not None:
            answer = structs.replace(run.answers[at], value=value, recalled=False)
            return (*run.answers[:at], answer, *run.answers[at + 1 :])
    return None


def _change(dialogue: OpenDialogue, changes: Mapping[str, object], first: Correction) -> Turn:
    """Go on with the *changes* of earlier answers, and say what they are.

    What *first* says of another kind may answer what follows too; where the place was not
    asked yet, the earlier words may still tell it.
    """
    lead = _say_changes(dialogue, changes)
    early = dialogue.transcript.early_inputs
    answers = replace_answers(dialogue.run.answers, changes, dialogue.context.message)
    is_kind = any(
        question.holds is Holds.OPTION and question.key in changes
        for question in dialogue.run.asked
    )
    has_place = any(question.asks_where for question in dialogue.run.asked)
    replay_with(dialogue, answers)
    told = [Text(first.said.text)] if is_kind and first.said else []
    for question in dialogue.run.asked:
        new = changes.get(question.key)
        if question.holds is Holds.STORY and isinstance(new, dict) and not has_place:
            told.append(Text(str(new.get("text", ""))))
    for content in (*told, *(early if is_kind and not has_place else ())):
        if content not in dialogue.transcript.early_inputs:
            dialogue.keep(content)
    return dialogue.go_on(lead=lead)


def _say_changes(dialogue: OpenDialogue, changes: Mapping[str, object]) -> str:
    """Return the line that says what *changes*: each field and its new value."""
    at, say, before = dialogue.at, dialogue.context.phrases.say, dialogue.run.values_by_key
    shown: list[str] = []
    for question in dialogue.run.asked:
        new = changes.get(question.key)
        if new is None or (question.asks_for_story and len(changes) > 1):
            continue
        both = (before[question.key], new)
        was, value = (question.summary(question.load(each), at).text for each in both)
        if question.asks_for_story and value.startswith(was):
            return say("engine-text-added")
        label = say(f"{dialogue.entry.name}-{question.key}-label")
        value = shorten(value, _MOST_SHOWN, placeholder="…").rstrip(".")
        shown.append(f"{label}: {value}")
    return say("engine-corrected", what="; ".join(shown))


def keep_other_matter(dialogue: OpenDialogue, said: Utterance) -> str:
    """Keep the matter that *said* tells for the next report; return the text that says so."""
    context, port = dialogue.context, dialogue.entry.matters
    kind = port.kind_of(said, context.unit) if port else ""
    waiting = dialogue.transcript.next_matters
    # "Còn cái ổ gà nữa" tells nothing new of the pothole that waits.
    if not kind or kind not in {each.kind for each in waiting}:
        new = NextMatter(said.text[: context.limits.kept_text], kind, context.message)
        dialogue.note(next_matters=(*waiting, new)[:_MOST_WAITING])
    name = dialogue.name_matters([kind])
    return context.phrases.say("engine-other-matter-kept", what=name or "none")


def replace_answers(
    answers: Sequence[Answer], changes: Mapping[str, object], message: str
) -> tuple[Answer, ...]:
    """Return *answers* with the values in *changes*, said in the message *message*."""
    return tuple(
        Answer(each.key, changes[each.key], each.about, said_in=message)
        if each.key in changes
        else each
        for each in answers
    )
