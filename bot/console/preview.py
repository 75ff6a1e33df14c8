"""A card as a resident will see it."""

from datetime import date

from msgspec import Struct

from bot.console.forms import PARTS
from conversations.engine.cards import Card
from conversations.engine.phrases import Phrases


class Bubble(Struct, frozen=True):
    """One message: what it says, and the buttons under it."""

    text: str
    buttons: tuple[str, ...] = ()
    links: tuple[str, ...] = ()


def bubbles(card: Card, phrases: Phrases, today: date) -> list[Bubble]:
    """Return the answer, then each part that can be read on *today*."""
    language, more = phrases.language, card.more_on(today)
    parts = {name: words for name in PARTS if (words := getattr(more, name))}
    names = tuple(phrases.say(f"console-card-more-{name}") for name in parts)
    links = (more.link,) if more.link else ()
    said = f"{card.title.in_language(language)}\n{card.short.in_language(language)}"
    return [
        Bubble(said, names, links),
        *(
            Bubble(f"{name}: {words.in_language(language)}")
            for name, words in zip(names, parts.values(), strict=True)
        ),
    ]
