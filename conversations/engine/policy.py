"""Decide what to do with a message: the one place that compares what it may mean.

Each reading has a probability. The table tells, for each act, what it costs to do it though
something else was meant (*wrong*), and to do something else though it was meant (*missed*). What
costs least on average is done: one act, a question which of two is meant, or to say that it is
unclear (Horvitz 1999, Principles of mixed-initiative user interfaces).
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from enum import Enum
from functools import cache
from itertools import combinations
from typing import NamedTuple

from conversations.engine.model import acts
from conversations.engine.model.readings import Decision, Evidence, Reading


class Place(Enum):
    """Where the person is, as far as it changes what a mistake costs."""

    OUTSIDE = "outside"
    AT_QUESTION = "question"
    AT_OTHER_QUESTION = "other question"
    """A question of a kind of which no sentences are labelled: a survey's, an official's."""
    AT_TELLING = "telling"
    """A question for the story: it takes whatever is said."""
    AT_REVIEW = "review"
    AT_CONSENT = "consent"
    CARE = "care"
    CONFIDENTIAL = "confidential"


class Cost(NamedTuple):
    """What it costs to do an act by mistake, and not to do it when it was meant."""

    wrong: float
    missed: float


# Asking costs the person a tap; saying that it is unclear costs them a message.
_ASKING, _UNCLEAR = 0.6, 1.0
# What it costs if neither of the two that are asked about was meant.
_NEITHER = 0.7

_COSTS: Mapping[str, Cost] = {
    acts.THANKS: Cost(0.7, 0.0),
    acts.GREETING: Cost(0.7, 0.0),
    acts.GOODBYE: Cost(0.7, 0.0),
    acts.SMALL_TALK: Cost(0.7, 0.0),
    acts.GIBBERISH: Cost(0.7, 0.0),
    acts.HELP: Cost(0.7, 0.3),
    acts.ABUSE: Cost(1.0, 0.3),
    acts.LARGER_TEXT: Cost(0.7, 0.5),
    acts.DISTRESS: Cost(0.7, 2.0),
    acts.SCAM: Cost(1.0, 2.0),
    acts.QUESTION: Cost(0.8, 0.7),
    acts.HUMAN: Cost(1.0, 1.0),
    acts.MY_REPORTS: Cost(1.0, 1.0),
    acts.SUBSCRIPTION: Cost(1.0, 1.0),
    acts.BACK: Cost(1.5, 0.7),
    acts.LANGUAGE: Cost(1.5, 1.0),
    acts.ABOUT_ME: Cost(1.5, 0.5),
    acts.REPORT: Cost(1.0, 1.0),
    acts.ANSWER: Cost(1.5, 1.0),
    acts.PLACE: Cost(1.5, 0.3),
    acts.SKIP: Cost(1.5, 1.0),
    acts.EDIT: Cost(1.0, 1.5),
    acts.YES: Cost(2.0, 1.0),
    acts.NO: Cost(2.0, 1.0),
    acts.LATER: Cost(1.5, 0.5),
    acts.STOP: Cost(2.0, 1.0),
    acts.MY_DATA: Cost(2.5, 3.0),
}
# Rows that differ by place: a yes sends the report, or has the person's words stored.
_AT: Mapping[tuple[Place, str], Cost] = {
    # Outside a dialogue there is little to go back to.
    (Place.OUTSIDE, acts.BACK): Cost(1.5, 0.2),
    # A story with a needless sentence harms nobody; what was told and not kept is lost.
    (Place.AT_TELLING, acts.ANSWER): Cost(0.5, 3.0),
    (Place.AT_REVIEW, acts.YES): Cost(6.0, 1.0),
    (Place.AT_CONSENT, acts.YES): Cost(6.0, 1.0),
    # A no deletes what was told.
    (Place.AT_CONSENT, acts.NO): Cost(5.0, 1.0),
    (Place.AT_CONSENT, acts.STOP): Cost(5.0, 1.0),
    # Whoever wants no more messages may not be the only one who reads them.
    (Place.CARE, acts.STOP): Cost(3.0, 1.0),
}


# Only these mean the same at whatever question.
_ANYWHERE = frozenset(
    (
        acts.STOP,
        acts.LATER,
        acts.HUMAN,
        acts.QUESTION,
        acts.REPORT,
        acts.MY_REPORTS,
        acts.SUBSCRIPTION,
        acts.MY_DATA,
        acts.SCAM,
    )
)
# Where any mistake costs at least so much: to leave a question that was answered, to comfort those
# who are still in danger, to store what an informer tells.
_LEAST_WRONG = {Place.AT_OTHER_QUESTION: 5.0, Place.CARE: 5.0, Place.CONFIDENTIAL: 8.0}


# Both set the draft aside: nobody cares which.
_LEAVING = {acts.STOP, acts.LATER}


@cache
def _never_asked(place: Place) -> Collection[str]:
    """Return the acts that are done rather than asked about.

    The answers to some change nothing. A place that is told outside a dialogue begins a report;
    in a report a matter, a place or what one tells of oneself belongs to it. Where a mistake costs
    much nothing is asked: what is not sure is taken for what it is about there.
    """
    if place in _LEAST_WRONG:
        return acts.ACTS
    told = {acts.PLACE} if place == Place.OUTSIDE else {acts.PLACE, acts.REPORT, acts.ABOUT_ME}
    return acts.HARMLESS | told


# How evidence shifts the logarithm of the odds of an act. Fitted on the 7,527 labelled sentences
# that are said outside a dialogue, to scores of models that had not learnt them; on sentences
# never learnt the acts are then told by .930 (macro-F1), by the model alone .928. All other signs
# that were tried (forms of requests, fuzzy commands, lists of small talk, figures of speech) added
# less than .3.
SHIFTS: Mapping[Evidence, Mapping[str, float]] = {
    Evidence.CARD: {acts.QUESTION: 0.5},
    # Who tells of a trouble seldom asks for the fee or the fine. Without this row .952 of the 520
    # questions of `python -m bot evaluate` get a useful answer, with it .956.
    Evidence.PART: {acts.QUESTION: 2.0},
    Evidence.NO_CARD: {acts.QUESTION: -0.3},
    Evidence.ABOUT_US: {acts.HELP: 0.4},
    Evidence.QUESTION: {acts.QUESTION: 0.4, acts.REPORT: -0.6},
    Evidence.MATTER: {acts.REPORT: 0.4},
    Evidence.CATEGORY: {acts.REPORT: 0.8},
    Evidence.CORRECTION: {acts.EDIT: 5.0},
    Evidence.PLACE: {acts.PLACE: 2.5},
    # Who leaves a phone number is to be called: "gọi chú số 0912 345 678".
    Evidence.NUMBER: {acts.HUMAN: -3.0},
    # Each word is one of a wish about news; the model takes many such for a stop or a question.
    Evidence.NEWS: {acts.SUBSCRIPTION: 8.0},
}


class Choice(NamedTuple):
    """The acts to do or to ask about, none for "unclear", and what that costs on average."""

    cost: float
    acts: tuple[str, ...]


def decide(readings: Sequence[Reading], place: Place, found: Sequence[Evidence] = ()) -> Decision:
    """Return what costs least on average of all that *readings* allow at *place*.

    *found* is kept with it, for whoever explains it.
    """
    return Decision(weigh(readings, place)[0].acts, tuple(_rank(readings)), tuple(found))


def weigh(readings: Sequence[Reading], place: Place) -> Sequence[Choice]:
    """Return all that may be done, with what it costs on average, the cheapest first."""
    if place == Place.AT_OTHER_QUESTION:
        readings = _with_answer(readings)
    return sorted(_choices(_rank(readings), place), key=lambda choice: choice.cost)


def _rank(readings: Sequence[Reading]) -> Sequence[Reading]:
    return sorted(readings, key=lambda reading: -reading.score)


def _with_answer(readings: Sequence[Reading]) -> Sequence[Reading]:
    """Return *readings* for a question whose answers no model knows: all else may be one."""
    kept = [reading for reading in readings if reading.act in _ANYWHERE]
    other = max(0.0, 1.0 - sum(reading.score for reading in kept))
    return [*kept, Reading(acts.ANSWER, other)]


# Computed for each message, the table would cost as much as the rest of a decision.
@cache
def _costs_at(place: Place) -> Mapping[str, Cost]:
    """Return the cost of each act at *place*."""
    least = _LEAST_WRONG.get(place, 0.0)
    costs = {
        act: cost if act == acts.ANSWER else Cost(max(least, cost.wrong), cost.missed)
        for act, cost in _COSTS.items()
    }
    return costs | {act: cost for (at, act), cost in _AT.items() if at == place}


def _choices(ranked: Sequence[Reading], place: Place) -> Iterator[Choice]:
    costs, never_asked = _costs_at(place), _never_asked(place)
    likely = {reading.act: reading.score for reading in ranked}
    missed = {act: likely[act] * costs[act].missed for act in likely}
    all_missed = sum(missed.values())
    # What none of the readings explains is missed by all choices alike.
    unknown = max(0.0, 1.0 - sum(likely.values()))
    yield Choice(_UNCLEAR * (1.0 - unknown) + all_missed, ())
    for act, score in likely.items():
        wrong = (1.0 - score) * costs[act].wrong
        yield Choice(wrong + all_missed - missed[act], (act,))
    askable = [act for act in likely if act not in never_asked][:2]
    for one, other in combinations(askable, 2):
        if {one, other} == _LEAVING:
            continue
        neither = (1.0 - likely[one] - likely[other]) * _NEITHER
        left = all_missed - missed[one] - missed[other]
        yield Choice(_ASKING + neither + left, (one, other))


# What is done for another act may still be a question, with such a chance.
_ASKED_TOO = 0.05


def may_ask(decision: Decision) -> bool:
    """Tell whether what was decided about may be a question all the same."""
    asked = (each.score for each in decision.readings if each.act == acts.QUESTION)
    return max(asked, default=0.0) >= _ASKED_TOO


# What words are about, as far as nothing is done by it alone: a wrong category is corrected at the
# review. So one bar for the score stands in place of two costs.


class Bar(NamedTuple):
    """The *least* score that is believed, and how far it must *lead* the next one.

    The scores of categories are logarithms of odds.
    """

    least: float
    lead: float = 0.0


# On sentences never learnt from, 96 of 100 categories that pass this are right.
CATEGORY = Bar(0.0, lead=2.0)
# What tells of an emergency: hardly a learnt sentence tells of a fire.
SURE_CATEGORY = Bar(3.0)
# A sentence tells of some matter if one is as likely as this, though others are near.
ANY_CATEGORY = Bar(0.0)
# If it must be one of a few, that one need not be as likely as if it could be any.
ONE_OF_FEW = Bar(-0.5, lead=1.0)
# A sentence with words for one category is about another if that one is unlikely beside it.
OTHER_CATEGORY = Bar(1.5)
UNLIKELY = -2.0


def passes(score: float, bar: Bar) -> bool:
    """Tell whether *score* alone passes *bar*."""
    return score >= bar.least


def is_unlikely(score: float) -> bool:
    """Tell whether nothing speaks for what has *score*."""
    return score <= UNLIKELY


def pick(scores: Mapping[str, float], bar: Bar) -> str:
    """Return the name with the highest of *scores* if it passes *bar*, else ""."""
    best, *others = sorted(scores, key=scores.__getitem__, reverse=True) or [""]
    if not best:
        return ""
    leads = all(scores[best] >= scores[other] + bar.lead for other in others[:1])
    return best if leads and passes(scores[best], bar) else ""


# Which answers a message corrects, of those that it may.


class Certainty(Enum):
    """How sure it is that a message corrects something."""

    CLEAR = "clear"
    POSSIBLE = "possible"
    VAGUE = "vague"


class Fit(Enum):
    """How surely words are a value of an answer; that it is named tells as much as SURE."""

    SURE = 1.0
    LIKELY = 0.5
    HARDLY = 0.2
    NONE = 0.0


class Signs(NamedTuple):
    """What tells that a message corrects an answer; with the fit NONE it says no other value."""

    is_named: bool
    is_denied: bool
    fit: Fit = Fit.NONE

    @property
    def weight(self) -> float:
        """How much all of them tell."""
        return Fit.SURE.value * (self.is_named + self.is_denied) + self.fit.value


class RankedCorrections(NamedTuple):
    """The number of the *best* correction, of its *rivals*, and of others that are *sure*."""

    best: int
    rivals: Sequence[int]
    sure: Sequence[int]


def rank_corrections(found: Sequence[Signs]) -> RankedCorrections:
    """Return which of the corrections with the signs *found* to make: first one with a value."""
    best, *others = sorted(
        range(len(found)), key=lambda at: (found[at].fit is Fit.NONE, -found[at].weight)
    )
    rivals = [
        at
        for at in others
        if found[at].fit is not Fit.NONE and found[at].weight >= found[best].weight
    ]
    sure = [at for at in others if found[at].weight >= Fit.SURE.value]
    return RankedCorrections(best, rivals, sure)


def certainty_of(signs: Signs) -> Certainty:
    """Return how sure an express correction with *signs* is."""
    is_sure = signs.is_named or signs.is_denied or signs.fit in (Fit.SURE, Fit.LIKELY)
    return Certainty.CLEAR if is_sure else Certainty.POSSIBLE
