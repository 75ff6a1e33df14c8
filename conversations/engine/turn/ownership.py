"""Answers a receipt's code that is not the person's own, without telling whether it exists."""

from conversations.engine.model.messages import Content, Reply, Text
from conversations.engine.model.queries import MyReports
from conversations.engine.questions.report_codes import find_report_codes
from conversations.engine.replay.turn_context import DialogueEntry, TurnContext

# As many as anyone has; those that are shown are fewer.
_ALL = 200


def deny_foreign_report(
    first: Content | None, entry: DialogueEntry, context: TurnContext
) -> tuple[Reply, ...]:
    """Return that *first*, with which *entry* is begun, names none of the person's own reports."""
    if entry.cites is None or not isinstance(first, Text):
        return ()
    said = find_report_codes(first.text, context.unit.prefix, context.phrases)
    if not said or any(report.code in said for report in context.answer_query(MyReports(_ALL))):
        return ()
    return (Reply(context.phrases.say(f"{entry.name}-not_own", code=said[0])),)
