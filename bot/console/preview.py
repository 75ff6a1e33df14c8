"""A card as residents will see it, said by what answers them."""

from collections.abc import Iterator

from msgspec import Struct, structs

from bot.deeds.drafts import house_of
from bot.deeds.hall import Hall
from conversations.engine.asked import SECTIONS, WHO
from conversations.engine.card_replies import section, whole
from conversations.engine.cards import Card
from conversations.engine.messages import Reply
from conversations.engine.person import Person
from storage.database import Transaction
from storage.repositories.people import Known


class Bubble(Struct, frozen=True):
    """One message in *language*."""

    language: str
    reply: Reply


def bubbles(tx: Transaction, hall: Hall, card: Card) -> list[Bubble]:
    """Return the answer and each part that can be read on; in English where it says anything."""
    return list(_bubbles(tx, hall, card))


def _bubbles(tx: Transaction, hall: Hall, card: Card) -> Iterator[Bubble]:
    for language in ("vi", "en"):
        if not card.title.in_language(language) or not getattr(card.short, language):
            continue
        person = structs.replace(Person(), language=language)
        house = house_of(tx, hall, Known("", person, 0, ""))
        yield Bubble(language, whole(card, house))
        more = card.more_on(house.now.date())
        for name in SECTIONS:
            words = getattr(more, "who_may_act" if name == WHO else name)
            if words is not None and (language == "vi" or getattr(words, language)):
                # The ways on to the other parts stand under the answer, once.
                yield Bubble(language, Reply(section(card, name, house).text))
