"""What officials did by mistake and can take back, and to which state a report returns."""

from collections.abc import Sequence

from storage.repositories.reports.replies import list_standing_replies
from storage.repositories.reports.reports import NO_REPLY, REMARK, HistoryEvent
from storage.tables.report_states import (
    IN_PROGRESS,
    MERGED,
    RECEIVED,
    STATES,
    TAKEN_BACK,
    Mover,
    awaits_reply,
    can_move,
)
from storage.tables.reports import UNMERGED


def find_retractable(state: str, events: Sequence[HistoryEvent]) -> HistoryEvent | str:
    """Return the newest words to the residents of a report that stand; else why there are none.

    They can be taken back until somebody acted on them: "judged" then.
    """
    standing = list_standing_replies(events)
    if not standing:
        return "none_sent"
    if standing[-1].kind != state or not can_move(Mover.UNDO, state, IN_PROGRESS):
        return "judged"
    return standing[-1]


def find_state_before(events: Sequence[HistoryEvent], number: int) -> str:
    """Return the state in which a report was before the event *number*, by its history.

    A question that waited for its resident then waits no more.
    """
    state = before_merge = RECEIVED
    for event in events:
        if event.number == number:
            break
        if event.kind == MERGED:
            before_merge = state
        if event.kind in STATES:
            state = event.kind
        elif event.kind == UNMERGED:
            state = before_merge
        elif event.kind == TAKEN_BACK or (
            event.kind in (REMARK, NO_REPLY) and awaits_reply(state)
        ):
            state = IN_PROGRESS
    return IN_PROGRESS if awaits_reply(state) else state
