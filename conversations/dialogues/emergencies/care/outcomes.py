"""Read how an emergency ends in words: help came or is coming, or there never was any danger."""

from collections.abc import Sequence
from typing import NamedTuple

from conversations.dialogues.emergencies.detection.alert import (
    CONFIDING,
    SELF_HARM,
    is_same_danger,
)
from conversations.dialogues.emergencies.detection.danger_policy import believes
from conversations.dialogues.emergencies.detection.detection import (
    estimate_danger,
)
from conversations.dialogues.emergencies.detection.needs import (
    COMING,
    DENIED,
    OVER,
    read_needs,
)
from conversations.dialogues.emergencies.detection.word_lists import search_word_lists
from conversations.engine.language.clauses import split_clauses
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.transcript import Care

_OUTCOMES = (DENIED, OVER, COMING)


class Denial(NamedTuple):
    """The *kinds* of danger that somebody denies, and the *rest* of what they say."""

    kinds: tuple[str, ...]
    rest: str


def read_outcome(said: Utterance) -> str:
    """Return whether *said* tells that the danger is OVER, was DENIED, or that help is COMING.

    Return "" if it tells none, or of danger behind that: "xe đến rồi, nhà bên cũng cháy".
    """
    parts = _read_parts(said)
    ends = [at for at, (_, outcome) in enumerate(parts) if outcome]
    if not ends:
        return ""
    behind = [part for part, _ in parts[ends[-1] + 1 :]]
    return "" if any(map(_tells_danger, behind)) else parts[ends[-1]][1]


def read_denial(said: Utterance, care: Care) -> Denial | None:
    """Return which dangers of *care* the words *said* deny, or None if they deny none.

    Despair is not denied away: whoever has it may say that all is well.
    """
    parts = _read_parts(said)
    denials = [part for part, outcome in parts if outcome == DENIED]
    if not denials:
        return None
    kinds = {kind for part in denials for kind in _kinds_denied(part, care)} - {
        SELF_HARM,
        CONFIDING,
    }
    rest = [part.text for part, outcome in parts if outcome != DENIED]
    return Denial(tuple(kind for kind in care.kinds if kind in kinds), ", ".join(rest))


def _kinds_denied(part: Utterance, care: Care) -> Sequence[str]:
    """Return the dangers of *care* that *part* denies: all of them if it names none."""
    named = search_word_lists(part.text, part.phrases)
    if named is None:
        return care.kinds
    return [kind for kind in care.kinds if is_same_danger(kind, (named.kind, *named.also))]


def _read_parts(said: Utterance) -> Sequence[tuple[Utterance, str]]:
    """Return the clauses of *said* with their outcomes; if none has one, *said* with its own."""
    parts = [(clause, _read_one(clause)) for clause in split_clauses(said)]
    if any(outcome for _, outcome in parts):
        return parts
    return [(said, _read_one(said))]


def _read_one(said: Utterance) -> str:
    needs = read_needs(said)
    outcome = max(_OUTCOMES, key=lambda need: needs.get(need, 0.0))
    return outcome if believes(needs.get(outcome, 0.0)) else ""


def _tells_danger(said: Utterance) -> bool:
    """Tell whether *said* alone tells that someone is in danger."""
    return search_word_lists(said.text, said.phrases) is not None or believes(
        estimate_danger(said)
    )
