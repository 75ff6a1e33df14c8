"""Which words to residents can be taken back: those on which nobody has acted."""

from collections.abc import Sequence

from storage.repositories.reports.replies import list_standing_replies
from storage.repositories.reports.reports import HistoryEvent
from storage.tables.report_states import IN_PROGRESS, Mover, can_move


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
