"""Every dialogue of the officials, in the order in which they are tried and shown."""

from conversations.engine.house import Entry
from conversations.engine.replay import Dialogue
from conversations.staff import new_work, work_news

ENTRIES: tuple[Entry, ...] = (
    Entry(Dialogue("new_work", new_work.new_work), slight=True),
    Entry(Dialogue("work_news", work_news.work_news), calls=work_news.calls, slight=True),
)
