"""Every dialogue of the officials, in the order in which they are tried and shown."""

from conversations.engine.replay.dialogue_run import Dialogue
from conversations.engine.replay.turn_context import DialogueEntry
from conversations.staff.reports import new_work, work_news

ENTRIES: tuple[DialogueEntry, ...] = (
    DialogueEntry(Dialogue("new_work", new_work.new_work), slight=True),
    DialogueEntry(
        Dialogue("work_news", work_news.work_news), calls=work_news.is_news_choice, slight=True
    ),
)
