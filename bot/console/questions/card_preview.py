"""Preview a card as residents will see it, using the code that answers them."""

from collections.abc import Iterator

from msgspec import Struct, structs

from bot.services.inbound.turn_services import TurnServices, turn_context_of
from conversations.dialogues.questions.cards.card_replies import card_section, whole_card
from conversations.engine.model.cards import SECTIONS, WHO, Card
from conversations.engine.model.messages import Reply
from conversations.engine.model.person import Person
from storage.database.transactions import Transaction
from storage.repositories.person.people import PersonState


class PreviewMessage(Struct, frozen=True):
    """One message in *language*."""

    language: str
    reply: Reply


def preview_card(tx: Transaction, services: TurnServices, card: Card) -> list[PreviewMessage]:
    """Return the answer and each part, in Vietnamese, and in English if the card has any."""
    return list(_preview_messages(tx, services, card))


def _preview_messages(
    tx: Transaction, services: TurnServices, card: Card
) -> Iterator[PreviewMessage]:
    for language in ("vi", "en"):
        if not card.title.in_language(language) or not getattr(card.short, language):
            continue
        person = structs.replace(Person(), language=language)
        turn_context = turn_context_of(tx, services, PersonState("", person, 0, ""))
        yield PreviewMessage(language, whole_card(card, turn_context))
        more = card.more_on(turn_context.now.date())
        for name in SECTIONS:
            words = getattr(more, "who_may_act" if name == WHO else name)
            if words is not None and (language == "vi" or getattr(words, language)):
                # The buttons for other parts are shown once, under the answer.
                yield PreviewMessage(language, Reply(card_section(card, name, turn_context).text))
