"""Which messages reports consist of: those that filed them, and our messages that show them."""

from msgspec import structs

from bot.services.events import AnswersStored, EffectPerformed
from bot.services.handlers import Listeners
from bot.services.hooks import ReceivedMessage
from bot.services.unit_context import UnitContext
from conversations.engine.model.messages import Edited
from storage.database.transactions import Transaction
from storage.repositories.reports import report_card_log, report_messages


def find_edited_report(tx: Transaction, unit_id: str, message: ReceivedMessage) -> ReceivedMessage:
    """Return *message* with the report that it is about, if it edits the words of one."""
    edited, earlier = message.content, message.earlier
    if not isinstance(edited, Edited) or earlier is None or earlier.text == edited.text:
        return message
    report = report_messages.find_report(tx, unit_id, message.person_id, edited.message)
    return structs.replace(message, earlier=structs.replace(earlier, report=report))


def link_messages(tx: Transaction, context: UnitContext, event: EffectPerformed) -> None:
    """Link the messages whose words an effect contains to the report in its outcome."""
    if event.messages and event.outcome.report_code:
        report_messages.link(tx, context.unit_id, event.outcome.report_code, event.messages)


def log_report_cards(tx: Transaction, context: UnitContext, event: AnswersStored) -> None:
    """Record which of our answers show reports to officials."""
    cards = {id_: reply.reports[-1] for id_, reply in event.replies.items() if reply.reports}
    report_card_log.add(tx, context.unit_id, cards)


REPORT_MESSAGE_LISTENERS: Listeners = {
    EffectPerformed: link_messages,
    AnswersStored: log_report_cards,
}
