"""The options of a question of a survey: their names, their numbers, and several at once."""

import re
from collections.abc import Iterable, Sequence
from hashlib import sha256

from conversations.engine.questions.base import Option, QuestionContext, phrase_option
from conversations.surveys.questions.base import STEM
from conversations.surveys.survey import OTHER, UNSURE, SurveyQuestion
from conversations.text.fold import fold

_BUTTON = 20


def name_options(asked: SurveyQuestion, seed: int, at: QuestionContext) -> list[Option]:
    """Return all options under their full names, in the order that *seed* gives them.

    All rows of a matrix have the same order.
    """
    language = at.phrases.language
    own = [
        Option(its.id, its.name.in_language(language), (its.name.vi, *its.also))
        for its in asked.options
    ]
    if asked.is_shuffled:
        whole = asked.id.partition(".")[0]
        own.sort(key=lambda option: sha256(f"{seed}:{whole}:{option.id}".encode()).digest())
    named = {option.id for option in own}
    return own + [
        phrase_option(
            id_,
            f"{STEM}-{id_}" if id_ in (OTHER, UNSURE) else f"{STEM}-{asked.kind}-{id_}",
            at.phrases,
        )
        for id_ in asked.option_ids
        if id_ not in named
    ]


def names_of(asked: SurveyQuestion, at: QuestionContext) -> dict[str, str]:
    """Return the names of the options by their ids."""
    return {option.id: option.label for option in name_options(asked, 0, at)}


def label_options(named: Sequence[Option]) -> list[Option]:
    """Return the options as buttons: with their numbers if a name is too long for one."""
    if not is_long(named):
        return list(named)
    return [Option(its.id, str(n), (its.label, *its.also)) for n, its in enumerate(named, 1)]


def is_long(named: Iterable[Option]) -> bool:
    """Tell whether a name is too long for a button."""
    return any(len(option.label) > _BUTTON for option in named)


def list_names(named: Iterable[Option]) -> str:
    """Return the names with their numbers, one in a line."""
    return "\n".join(f"{n}. {option.label}" for n, option in enumerate(named, 1))


def split_list(text: str, separators: Sequence[str]) -> list[str]:
    """Return the parts of *text* between commas, semicolons and *separators*, or its numbers."""
    words = [word.rstrip(".)") for word in re.sub("[,;]", " , ", text).split()]
    if all(word.isdecimal() or word == "," for word in words):
        return [word for word in words if word != ","]
    folded = [fold(word) or word for word in words]
    marks = sorted((fold(its).split() for its in separators), key=len, reverse=True)
    parts: list[list[str]] = [[]]
    at = 0
    while at < len(words):
        found = next((its for its in marks if folded[at : at + len(its)] == its), None)
        if found or words[at] == ",":
            parts.append([])
            at += len(found or ",")
        else:
            parts[-1].append(words[at])
            at += 1
    return [" ".join(part) for part in parts if part]
