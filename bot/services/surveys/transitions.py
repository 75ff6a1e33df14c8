"""Make a transition of a survey, with its event and its line in the audit."""

from collections.abc import Collection, Mapping
from typing import Any

from bot.services.unit_context import UnitContext
from storage.database.transactions import Transaction
from storage.repositories import audit
from storage.repositories.approvals import Event
from storage.repositories.surveys import surveys
from storage.repositories.surveys.surveys import TABLES, StoredSurvey

PROGRAM = "program"
"""The actor of what the program does by itself, in the audit and the history."""


class TransitionError(Exception):
    """The survey is not (any more) in a state or at a version that allows it.

    *survey* is how it is now.
    """

    def __init__(self, survey: StoredSurvey) -> None:
        super().__init__(survey.state)
        self.survey = survey


class NotAllowedError(Exception):
    """This official may not do it to this survey; *why* is "edited" or "returned".

    Whoever wrote or submitted it can't approve it; whoever returned it can't write it any more.
    """

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def find(tx: Transaction, context: UnitContext, survey_id: str) -> StoredSurvey:
    """Return a survey.

    Raises:
        LookupError: there is none with that id.
    """
    found = surveys.find(tx, context.unit_id, survey_id)
    if found is None:
        raise LookupError(survey_id)
    return found


def change(  # noqa: PLR0913 - who does what, and from where to where
    tx: Transaction,
    context: UnitContext,
    seen: StoredSurvey,
    act: str,
    by: str,
    *,
    states: Collection[str],
    values: Mapping[str, Any],
    reason: str = "",
) -> None:
    """Set *values* if the survey still is at the version that was *seen*; record the *act*.

    Raises:
        TransitionError: it is not in one of *states*, or at another version.
    """
    unit_id, id_, now = context.unit_id, seen.survey_id, context.now()
    if not TABLES.change(
        tx, unit_id, id_, states=states, seen_version=seen.version, values=values, now=now
    ):
        raise TransitionError(find(tx, context, id_))
    record(tx, context, id_, Event(act, by, reason, values.get("version", seen.version), now))


def record(tx: Transaction, context: UnitContext, survey_id: str, event: Event) -> None:
    """Add an act to the history and to the audit."""
    TABLES.add_event(tx, context.unit_id, survey_id, event)
    act = f"survey.{event.act}"
    audit.record(tx, context.unit_id, event.by, act, survey_id, now=event.at)
