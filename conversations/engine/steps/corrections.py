"""Find which earlier answers a message corrects, and with what."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import msgspec

from conversations.engine.language.clauses import match_at, split_clauses
from conversations.engine.language.corrections import (
    adds_words,
    drop_denials,
    read_correction,
)
from conversations.engine.language.place_words import begins_as_spot, tidy_spot
from conversations.engine.language.question_analysis import without_phrases
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.transcript import Answer
from conversations.engine.model.values import Place
from conversations.engine.questions.base import Question, QuestionContext
from conversations.engine.questions.choices import Choice, find_option
from conversations.engine.questions.free_text import tells_story
from conversations.engine.questions.phone import PhoneQuestion
from conversations.engine.questions.place_confirmation import PlaceConfirmation
from conversations.engine.questions.places import PlaceQuestion, SpotQuestion
from conversations.engine.replay.dialogue_run import DialogueRun
from conversations.engine.steps.rewordings import means_option, retell_matter, shares_words
from conversations.text import phone
from conversations.text.fold import words
from conversations.text.matching import find_within


def find_new_answers(said: Utterance, run: DialogueRun, at: QuestionContext) -> dict[str, object]:
    """Return the new values that *said* itself gives to earlier answers, by their keys."""
    left = drop_denials(said)
    told = left if left.words else said
    recorded = run.values_by_key
    parts = find_named_parts(said, run, at.dialogue)
    found: dict[str, object] = {}
    is_denial = bool(read_correction(said).denied.words)
    is_more = adds_words(said)  # whoever adds "có cả rác nữa" changes no category
    for question in run.asked:
        if isinstance(question, Choice) and (is_more or _chooses_again(said, question, at)):
            continue
        # "Kể sai mất" is about the story, and "cho tôi viết câu khác" names no other category.
        can_guess = not parts or question.review_key in parts
        if isinstance(question, Choice) and not can_guess and not is_denial:
            continue
        value = _new_value(question, told, recorded[question.key], at, can_guess=can_guess)
        if value is not None and value != recorded[question.key]:
            found[question.key] = value
    if any(isinstance(question, Choice) and question.key in found for question in run.asked):
        found.update(retell_matter(left, run, at))
    return found


def _chooses_again(said: Utterance, question: Choice[Any], at: QuestionContext) -> bool:
    """Tell whether *said* only wants to choose the answer to *question* again: "loại khác cơ"."""
    if not _names_one(said, _names(question, said, at.dialogue)):
        return False
    again = (
        *_names(question, said, at.dialogue),
        *said.phrases.words("engine-choosing-words"),
        *said.phrases.words("engine-edit-words"),
        *said.phrases.words("engine-slip-words"),
        *said.phrases.words("engine-not-words"),
    )
    told = drop_denials(said)
    rest, at_word = [], 0
    while at_word < len(told.words):
        last = match_at(told, at_word, again)
        if not last:
            rest.append(told.words[at_word])
        at_word = last or at_word + 1
    return not tells_story(told.part(" ".join(rest)), least=1)


def denies_matter(said: Utterance, run: DialogueRun, at: QuestionContext) -> bool:
    """Tell whether *said* denies what was told to be reported, and tells what it is instead.

    "Không phải ổ gà, cống tắc cơ" does; "không phải hôm nay, rác đầy từ hôm qua" does not. At a
    question for the place, "không phải đình, cây đa cơ" denies a place.
    """
    if isinstance(run.question, PlaceQuestion | SpotQuestion | PlaceConfirmation):
        return False
    affirmed, denied, is_mended = read_correction(said)
    if not is_mended or not affirmed.words:
        return False
    recorded = run.values_by_key
    # "Cong ranh" is a drain that was told, and no gate.
    if _is_place(denied) and not _names_recorded(denied, run, recorded, at):
        return False
    is_about = not denied.words or shares_words(denied, run)
    for question in run.asked:
        if not isinstance(question, Choice) or not question.review_key:
            continue
        id_ = recorded[question.key]
        is_denied = is_about or means_option(denied, question, at) == id_
        new = _new_value(question, affirmed, id_, at, can_guess=True)
        if is_denied and new is not None:
            return True
    return False


def _names_recorded(
    denied: Utterance, run: DialogueRun, recorded: Mapping[str, object], at: QuestionContext
) -> bool:
    """Tell whether *denied* names a category that was *recorded*."""
    choices = [q for q in run.asked if isinstance(q, Choice) and q.review_key]
    named = ((q, find_option(denied, q.options(at))) for q in choices)
    return any(option is not None and option.id == recorded[q.key] for q, option in named)


def _is_place(denied: Utterance) -> bool:
    """Tell whether *denied* only says where: the "ở gần bưu điện" of "không phải ở …"."""
    return bool(denied.words) and begins_as_spot(tidy_spot(denied))


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
        if place is None:
            return None
        named = [question.read_named(clause) for clause in split_clauses(told)]
        spots = [spot for spot in named if spot and _is_same_spot(spot, place)]
        # Of "cống tắc, ở gần bưu điện" only one clause is about the place.
        return _as_recorded(spots[0] if len(spots) == 1 else place)
    if isinstance(question, Choice) and question.review_key:
        options = question.options(at)
        # What was recorded is what they deny: "không phải vỉa hè, vỉa hè tốt rồi".
        others_said = [
            clause.text
            for clause in split_clauses(told)
            if means_option(clause, question, at) != recorded
        ]
        told = told.part(", ".join(others_said)) if others_said else told
        others = [option for option in options if option.id != recorded]
        option = question.meant_option(told, others)
        if option is None and can_guess:
            option = question.likely_option(told, others)
        return option.id if option else None
    return None


def _is_same_spot(one: Place, other: Place) -> bool:
    return (one.neighbourhood, one.landmark) == (other.neighbourhood, other.landmark)


def _as_recorded(place: Place) -> object:
    recorded: object = msgspec.to_builtins(place)
    return recorded


def find_named_parts(said: Utterance, run: DialogueRun, dialogue: str) -> Sequence[str]:
    """Return the keys of earlier answers whose subject *said* names: "sai chỗ rồi".

    "Có chỗ chưa đúng" names none.
    """
    said = without_phrases(said, said.phrases.words("engine-some-part-words"))
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
    if not said.phrases.has(f"{dialogue}-{question.review_key}-label"):
        return ()  # a dialogue without a review
    return question.review_label(QuestionContext(said.phrases, dialogue)).also


def replace_answers(
    answers: Sequence[Answer], changes: Mapping[str, object], message: str
) -> Iterator[Answer]:
    """Yield *answers* with the values in *changes*, said in the message *message*."""
    for answer in answers:
        if answer.key in changes:
            yield Answer(answer.key, changes[answer.key], answer.about, said_in=message)
        else:
            yield answer
