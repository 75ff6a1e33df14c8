"""Take a message as an answer to the open question."""

from msgspec import structs

from conversations.engine.model.messages import Content, Tap, Text
from conversations.engine.model.person import Person
from conversations.engine.questions.base import (
    AnswerReading,
    EditRequest,
    NoAnswer,
    PageTurn,
    PartialAnswer,
    UnfitError,
)
from conversations.engine.questions.free_text import tells_story
from conversations.engine.replay.early_inputs import drop_early_text
from conversations.engine.replay.question_rendering import read_question_button
from conversations.engine.replay.turn_context import Turn
from conversations.engine.steps.misses import LEAST_TOLD, miss
from conversations.engine.steps.open_dialogue import OpenDialogue
from conversations.engine.steps.revisions import edit_answer


def fits(dialogue: OpenDialogue, content: Content) -> bool:
    """Tell whether *content* answers the open question."""
    question = dialogue.run.question
    if question is None:
        return False
    if isinstance(content, Tap):
        return read_tap(dialogue, content) is not None
    if isinstance(content, Text) and question.asks_for_story:
        return tells_story(dialogue.context.utterance_of(content.text), least=LEAST_TOLD)
    return not isinstance(question.read(content, dialogue.at), NoAnswer)


def read_tap(dialogue: OpenDialogue, tap: Tap) -> Tap | None:
    """Return *tap* with the option of the open question that it chooses, or None."""
    option = read_question_button(tap.data, dialogue.question, dialogue.transcript.serial)
    return Tap(option) if option is not None else None


def take_other_place(dialogue: OpenDialogue, content: Content) -> Turn | None:
    """Process *content* as the correct place, if a wrong one was to be confirmed."""
    place = dialogue.question.corrected_place(content, dialogue.at)
    if place is None:
        return None
    dialogue.run.answer(dialogue.question.denial)
    return follow(dialogue, dialogue.question.read(place, dialogue.at))


def follow(dialogue: OpenDialogue, reading: AnswerReading) -> Turn:
    """Go on with *reading*, which the open question made of the message."""
    match reading:
        case PartialAnswer():
            dialogue.note(gathered=reading.gathered, misses=0)
            return dialogue.ask()
        case PageTurn():
            dialogue.note(page=reading.page)
            return dialogue.ask()
        case EditRequest():
            return edit_answer(dialogue, reading.key)
        case NoAnswer():
            return miss(dialogue, reading)
    person = dialogue.question.update_person(reading.value, dialogue.context.person)
    try:
        dialogue.run.answer(reading.value)
    except UnfitError:
        return miss(dialogue, NoAnswer())
    if person != dialogue.context.person:
        return _go_on_as(dialogue, person)
    if dialogue.run.is_rewound:
        dialogue.transcript = drop_early_text(dialogue.transcript)
    dialogue.note(gathered=(), page=0, misses=0, strays=0)
    return dialogue.go_on(lead=dialogue.say_surplus(reading.surplus))


def _go_on_as(dialogue: OpenDialogue, person: Person) -> Turn:
    """Go on with the person's new form of address."""
    dialogue.context = dialogue.context.for_person(person)
    dialogue.replay(answers=tuple(dialogue.run.answers), misses=0, page=0)
    turn = dialogue.go_on()
    # The same message may have ended the dialogue and changed the profile further.
    return turn if turn.person is not None else structs.replace(turn, person=person)
