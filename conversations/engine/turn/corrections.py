"""Find which earlier answers a message corrects, and with what."""

from collections.abc import Iterator, Sequence

import msgspec

from conversations.engine.language.corrections import drop_denials
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.transcript import Answer
from conversations.engine.questions.base import Question, QuestionContext
from conversations.engine.questions.choices import Choice, find_option
from conversations.engine.questions.phone import PhoneQuestion
from conversations.engine.questions.places import PlaceQuestion
from conversations.engine.replay.dialogue_run import DialogueRun
from conversations.text import phone
from conversations.text.fold import words
from conversations.text.matching import find_within


def find_new_answers(said: Utterance, run: DialogueRun, at: QuestionContext) -> dict[str, object]:
    """Return the new values that *said* itself gives to earlier answers, by their keys."""
    left = drop_denials(said)
    told = left if left.words else said
    recorded = {answer.key: answer.value for answer in run.answers}
    parts = find_named_parts(said, run, at.dialogue)
    found: dict[str, object] = {}
    for question in run.asked:
        # "Kể sai mất" is about the story, and tells no new category.
        can_guess = not parts or question.review_key in parts
        value = _new_value(question, told, recorded[question.key], at, can_guess=can_guess)
        if value is not None and value != recorded[question.key]:
            found[question.key] = value
    return found


def _new_value(
    question: Question[object],
    told: Utterance,
    recorded: object,
    at: QuestionContext,
    *,
    can_guess: bool,
) -> object | None:
    if isinstance(question, PhoneQuestion):
        return phone.national(told.text) or None
    if isinstance(question, PlaceQuestion):
        place = question.read_named(told)
        return msgspec.to_builtins(place) if place is not None else None
    if isinstance(question, Choice) and question.review_key:
        # What was recorded is what they deny.
        others = [option for option in question.options(at) if option.id != recorded]
        option = find_option(told, others)
        if option is None and can_guess:
            option = question.likely_option(told, others)
        return option.id if option else None
    return None


def find_named_parts(said: Utterance, run: DialogueRun, dialogue: str) -> Sequence[str]:
    """Return the keys of earlier answers whose subject *said* names: "sai chỗ rồi"."""
    return [
        question.review_key
        for question in run.asked
        if question.review_key and _names_one(said, _names(question, said, dialogue))
    ]


def _names_one(said: Utterance, names: tuple[str, ...]) -> bool:
    """Tell whether *said* has one of *names*; whoever types diacritics means them.

    "Cho tôi sửa" does not name the place ("chỗ"), "cho sai roi" does.
    """
    if said.text.isascii():
        return bool(find_within(said, names))
    spoken = {word.casefold() for word in said.words}
    return any(spoken.issuperset(words(name)) and find_within(said, (name,)) for name in names)


def _names(question: Question[object], said: Utterance, dialogue: str) -> tuple[str, ...]:
    return question.review_label(QuestionContext(said.phrases, dialogue)).also


def replace_answers(
    answers: Sequence[Answer], changes: dict[str, object], message: str
) -> Iterator[Answer]:
    """Yield *answers* with the values in *changes*, said in the message *message*."""
    for answer in answers:
        if answer.key in changes:
            yield Answer(answer.key, changes[answer.key], answer.about, said_in=message)
        else:
            yield answer
