"""Handlers of the queries about one's own data."""

from bot.services.handlers import QueryHandlers
from bot.services.privacy.data_rights import count_traces
from bot.services.unit_context import Speaker, UnitContext
from conversations.dialogues.privacy.queries import MyTraces, Traces
from storage.database.transactions import Transaction


def my_traces(tx: Transaction, context: UnitContext, speaker: Speaker, query: MyTraces) -> Traces:
    """Return how many reports and photos of the speaker there are."""
    del query
    return count_traces(tx, context, speaker.person_id)


QUERY_HANDLERS: QueryHandlers = {MyTraces: my_traces}
