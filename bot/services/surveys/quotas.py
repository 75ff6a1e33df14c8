"""Tell whether enough people of a neighbourhood answered a survey."""

from bot.services.unit_context import UnitContext
from conversations.surveys.survey import Survey
from storage.database.transactions import Transaction
from storage.repositories.surveys import anonymous, responses
from storage.repositories.surveys.surveys import StoredSurvey


def is_full(
    tx: Transaction, context: UnitContext, stored: StoredSurvey, survey: Survey, neighbourhood: str
) -> bool:
    """Tell whether nobody else of *neighbourhood* may answer the approved version."""
    quota = survey.quotas.get(neighbourhood)
    if quota is None:
        return False
    key = (context.unit_id, stored.survey_id, stored.version)
    count = responses.count_responses(tx, *key).get(neighbourhood, 0)
    if survey.is_anonymous:
        count += anonymous.count_waiting(tx, *key, neighbourhood)
    return count >= quota
