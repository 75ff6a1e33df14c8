"""Answer a receipt code of another person without telling whether it exists."""

from conversations.engine.model.messages import Content, Reply, Text
from conversations.engine.model.queries import MyReports
from conversations.engine.questions.report_codes import find_report_codes
from conversations.engine.replay.turn_context import DialogueEntry, TurnContext

# More reports than anyone has; the list that a person sees is shorter.
_ALL = 200


def deny_foreign_report(
    first: Content | None, entry: DialogueEntry, context: TurnContext
) -> tuple[Reply, ...]:
    """Return the reply that says that the code in *first* is none of the person's own reports."""
    name = f"{entry.name}-not_own"
    if entry.cites is None or not isinstance(first, Text) or not context.phrases.has(name):
        return ()
    said = find_report_codes(context.utterance_of(first.text), context.unit.prefix)
    if not said or any(report.code in said for report in context.answer_query(MyReports(_ALL))):
        return ()
    return (Reply(context.phrases.say(name, code=said[0])),)
