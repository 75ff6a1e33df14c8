"""A receipt's code that is not among one's own: so it is said, and never whether there is one."""

from conversations.engine.house import Entry, House
from conversations.engine.messages import Content, Reply, Text
from conversations.engine.queries import MyReports
from conversations.engine.receipts import codes_in

# As many as anyone has; those that are shown are fewer.
_ALL = 200


def not_ones_own(first: Content | None, entry: Entry, house: House) -> tuple[Reply, ...]:
    """Return that *first*, with which *entry* is begun, names none of the person's own reports."""
    if entry.cites is None or not isinstance(first, Text):
        return ()
    said = codes_in(first.text, house.unit.prefix, house.phrases)
    if not said or any(report.code in said for report in house.told(MyReports(_ALL))):
        return ()
    return (Reply(house.phrases.say(f"{entry.name}-not_own", code=said[0])),)
