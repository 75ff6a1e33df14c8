"""What a survey asks: its hash, and what is wrong with it."""

from datetime import UTC, datetime
from hashlib import sha256

import msgspec
from msgspec import structs

from bot.services.unit_context import UnitContext
from conversations.engine.model.person import KINDS
from conversations.surveys.checks import SurveyFault, find_faults
from storage.repositories.surveys.surveys import Content

_encode = msgspec.json.Encoder().encode


class InvalidSurveyError(Exception):
    """A survey can't be stored or submitted; *faults* say why, each with its question.

    Besides those of the checker, faults of the whole survey are: "no-end", "past" (its end has
    passed), "early" (it ends before it opens), "neighbourhoods" and "kinds" (unknown ones),
    "quota" (of a neighbourhood that is not asked), "anonymity" (it can't change any more).
    """

    def __init__(self, faults: list[SurveyFault]) -> None:
        super().__init__(", ".join(f"{its.question or 'survey'}: {its.fault}" for its in faults))
        self.faults = faults


def hash_content(survey_id: str, content: Content) -> str:
    """Return the hash that an approval names: of the questions, the audience and the times."""
    times = {name: _in_utc(getattr(content, name)) for name in ("opens_at", "closes_at")}
    return sha256(_encode([survey_id, structs.replace(content, **times)])).hexdigest()


def check_complete(context: UnitContext, content: Content) -> None:
    """Check that a survey may be asked.

    Raises:
        InvalidSurveyError: it has a fault.
    """
    if faults := find_all_faults(context, content):
        raise InvalidSurveyError(faults)


def find_all_faults(context: UnitContext, content: Content) -> list[SurveyFault]:
    """Return everything for which a survey can't be asked."""
    found = (SurveyFault("", word) for word in _faults_of_whole(context, content))
    return [*find_faults(content.survey), *found]


def _faults_of_whole(context: UnitContext, content: Content) -> list[str]:
    now, end = context.now(), content.closes_at
    known = {its.id for its in context.unit.neighbourhoods}
    asked = content.audience.neighbourhoods or known
    found = {
        "no-end": end is None,
        "past": end is not None and end <= now,
        "early": end is not None and content.opens_at is not None and end <= content.opens_at,
        "neighbourhoods": not known.issuperset(
            (*content.audience.neighbourhoods, *content.survey.quotas)
        ),
        "quota": known.issuperset(content.survey.quotas)
        and not set(asked).issuperset(content.survey.quotas),
        "kinds": not set(KINDS).issuperset(content.audience.kinds),
    }
    return [word for word, is_so in found.items() if is_so]


def _in_utc(moment: datetime | None) -> datetime | None:
    return None if moment is None else moment.astimezone(UTC)
