"""The entries of officials' dialogues about reports."""

from conversations.engine.replay.dialogue_run import Dialogue
from conversations.engine.replay.turn_context import DialogueEntry
from conversations.staff.reports import new_work, work_news

ENTRIES: tuple[DialogueEntry, ...] = (
    DialogueEntry(
        Dialogue("new_work", new_work.new_work), rank=10, is_brief=True, action="see_reports"
    ),
    DialogueEntry(
        Dialogue("work_news", work_news.work_news),
        rank=20,
        calls=work_news.is_news_choice,
        is_brief=True,
        action="see_reports",
    ),
)
