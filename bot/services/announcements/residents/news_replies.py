"""Questions that people ask in a reply to an announcement."""

from msgspec import structs

from bot.services.hooks import ReceivedMessage
from conversations.engine.language.question_analysis import is_question
from conversations.engine.language.utterance import Utterances
from conversations.engine.model.messages import Text
from storage.database.transactions import Transaction
from storage.repositories.announcements import announcements


def add_code(tx: Transaction, unit_id: str, message: ReceivedMessage) -> ReceivedMessage:
    """Return *message* with the code of the announcement that it asks about in its reply."""
    content, inbound = message.content, message.inbound
    if not inbound.replies_to or not isinstance(content, Text):
        return message
    utterance = Utterances().utterance_of(content.text, message.phrases)
    code = is_question(utterance) and announcements.find_code_of_message(
        tx, unit_id, inbound.channel, inbound.address, inbound.replies_to
    )
    if not code:
        return message
    return structs.replace(message, content=Text(f"{code}: {content.text}"))
