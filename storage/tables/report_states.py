"""The states of a report: one table that says what each means; no other module compares states.

A state is stored in `report.state`. For each state the table says whose turn it is, which clock
runs, and who may move the report where. Residents are told by the phrases `news-<state>`, when a
report gets the state, and `my_reports-state-<state>`, when they look. docs/report-life.md shows
the table as a picture.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import NamedTuple

RECEIVED = "received"
ACCEPTED = "accepted"
IN_PROGRESS = "in_progress"
ASKED = "asked"
ANSWERED = "answered"
REOPENED = "reopened"
CONFIRMED = "confirmed"
CLOSED = "closed"
REFUSED = "refused"
MERGED = "merged"
WITHDRAWN = "withdrawn"
AS_QUESTION = "as_question"


class Mover(StrEnum):
    """Who moves a report: an official, a resident (or a follower), or time that has passed.

    UNDO is an official who takes back what one did by mistake.
    """

    OFFICIAL = "official"
    UNDO = "undo"
    RESIDENT = "resident"
    TIME = "time"


class Clock(StrEnum):
    """What has to happen until when.

    ANSWER: officials answer until `answer_due`. RESOLVE: officials finish until `resolve_due`.
    REPLY and CONFIRM: the resident replies or confirms until `resident_due`; the clocks of the
    officials stand still meanwhile.
    """

    ANSWER = "answer"
    RESOLVE = "resolve"
    REPLY = "reply"
    CONFIRM = "confirm"


class State(NamedTuple):
    """One state: the *clock* that runs, None in a closed report, and the *moves* from here."""

    name: str
    clock: Clock | None
    moves: Mapping[Mover, tuple[str, ...]]


_WORK = (IN_PROGRESS, ASKED, ANSWERED, REFUSED)
_ELSEWHERE = (MERGED, AS_QUESTION)
_UNANSWERED = {Mover.OFFICIAL: (*_WORK, ACCEPTED, *_ELSEWHERE), Mover.RESIDENT: (WITHDRAWN,)}
_AFTERWARDS = {Mover.RESIDENT: (REOPENED,)}

STATES = {
    state.name: state
    for state in (
        State(RECEIVED, Clock.ANSWER, _UNANSWERED),
        State(
            ACCEPTED,
            Clock.ANSWER,
            {Mover.OFFICIAL: (*_WORK, *_ELSEWHERE), Mover.RESIDENT: (WITHDRAWN,)},
        ),
        State(
            IN_PROGRESS,
            Clock.RESOLVE,
            {
                Mover.OFFICIAL: (*_WORK, *_ELSEWHERE),
                Mover.UNDO: (IN_PROGRESS,),
                Mover.RESIDENT: (WITHDRAWN,),
            },
        ),
        State(
            ASKED,
            Clock.REPLY,
            {
                Mover.OFFICIAL: (*_WORK, *_ELSEWHERE),
                Mover.UNDO: (IN_PROGRESS,),
                Mover.RESIDENT: (IN_PROGRESS, WITHDRAWN),
                Mover.TIME: (IN_PROGRESS,),
            },
        ),
        State(
            ANSWERED,
            Clock.CONFIRM,
            {
                Mover.OFFICIAL: (IN_PROGRESS, REFUSED),
                Mover.UNDO: (IN_PROGRESS,),
                Mover.RESIDENT: (CONFIRMED, REOPENED, WITHDRAWN),
                Mover.TIME: (CLOSED,),
            },
        ),
        State(REOPENED, Clock.ANSWER, _UNANSWERED),
        State(CONFIRMED, None, _AFTERWARDS),
        State(CLOSED, None, {Mover.RESIDENT: (CONFIRMED, REOPENED)}),
        State(REFUSED, None, {Mover.UNDO: (IN_PROGRESS,), **_AFTERWARDS}),
        State(MERGED, None, {Mover.UNDO: (RECEIVED, ACCEPTED, IN_PROGRESS, REOPENED)}),
        State(WITHDRAWN, None, {}),
        State(AS_QUESTION, None, {}),
    )
}


def _names(*clocks: Clock) -> tuple[str, ...]:
    return tuple(state.name for state in STATES.values() if state.clock in clocks)


OPEN_STATES = _names(*Clock)
"""The states of reports of which something is still to come."""

UNANSWERED_STATES = _names(Clock.ANSWER)
"""The states of reports that wait for an answer: the first one, or another one."""

WORKING_STATES = _names(Clock.ANSWER, Clock.RESOLVE)
"""The states in which it is the officials' turn."""

RESOLVING_STATES = _names(Clock.RESOLVE)
"""The states in which officials have answered, and are to finish the work."""

REPLYING_STATES = _names(Clock.REPLY)
"""The states in which an official asked the resident something."""

HELD_STATES = _names(Clock.ANSWER, Clock.RESOLVE, Clock.REPLY)
"""The states in which an official has a report in hand, be it that they wait for its resident."""

REPLY_KINDS = (IN_PROGRESS, ASKED, ANSWERED, REFUSED, "settled", "not_ours")
"""The kinds of event that are an official's words to the residents of a report.

Each but the last two has the name of the state that it led to. Those two are the kinds of replies
from before there were `CLOSED` and `REFUSED`.
"""


EXTENDED = "extended"
"""The kind of event with which an official promises another date; the state stays."""

TAKEN_BACK = "taken_back"
"""The kind of event with which an official takes back words that were sent by mistake."""

REWORDED = "reworded"
"""The kind of event with which they do so, and the next event has the right words."""

RETRACTIONS = (TAKEN_BACK, REWORDED)
"""The kinds of event after which words no longer stand; the reason is the number of those."""

TOLD_KINDS = (*REPLY_KINDS, EXTENDED, *RETRACTIONS)
"""The kinds of event whose words are an official's to the residents of a report."""


def is_open(state: str) -> bool:
    """Tell whether something of a report in this state is still to come."""
    return state in OPEN_STATES


def awaits_answer(state: str) -> bool:
    """Tell whether a report in this state waits for the first answer, or for another one."""
    return state in UNANSWERED_STATES


def awaits_officials(state: str) -> bool:
    """Tell whether it is the officials' turn in this state."""
    return state in WORKING_STATES


def awaits_acceptance(state: str) -> bool:
    """Tell whether nobody has taken on a report in this state yet."""
    return ACCEPTED in list_moves(Mover.OFFICIAL, state) and state != REOPENED


def clock_of(state: str) -> Clock | None:
    """Return the clock that runs in a state, None in a closed report or an unknown state."""
    known = STATES.get(state)
    return known.clock if known else None


def awaits_confirmation(state: str) -> bool:
    """Tell whether a report in this state is answered, and its resident says if it is done."""
    return state in _names(Clock.CONFIRM)


def is_held(state: str) -> bool:
    """Tell whether an official has a report in this state in hand."""
    return state in HELD_STATES


def awaits_reply(state: str) -> bool:
    """Tell whether an official asked the resident something."""
    return state in REPLYING_STATES


def has_same_clock(state: str, to: str) -> bool:
    """Tell whether the clock that runs in *state* goes on in the state *to*."""
    return clock_of(state) is not None and clock_of(state) == clock_of(to)


def can_move(mover: Mover, state: str, to: str) -> bool:
    """Tell whether *mover* may move a report from *state* to the state *to*."""
    return to in list_moves(mover, state)


def list_moves(mover: Mover, state: str, among: Iterable[str] = STATES) -> tuple[str, ...]:
    """Return the states, of those *among*, to which *mover* may move a report from *state*."""
    known = STATES.get(state)
    moves = known.moves.get(mover, ()) if known else ()
    return tuple(to for to in moves if to in set(among))
