"""Tells officials of answer cards of theirs whose time is over: once, in office hours."""

from collections.abc import Sequence
from datetime import datetime

from bot.deeds import work_news
from bot.deeds.desk import Desk
from bot.deeds.work_news import Speak
from conversations.engine.cards import Card
from conversations.engine.messages import Link, Reply
from conversations.engine.phrases import Phrases
from storage.database import Transaction, alone
from storage.repositories import cards_told, people, staff

PAGE = "/office/cards"

# Cards that are named; of the others it is said how many there are.
_NAMED = 3


def tell(tx: Transaction, desk: Desk, *, speak: Speak) -> int:
    """Tell of each card that is over and of which nobody was told; return of how many.

    Whoever is told of new work as it comes gets one message about all cards of their departments.
    A card that has no such official waits until there is one, and stands on the owners' list.
    """
    unit_id, today = desk.unit_id, desk.now().date()
    over = [card for card in desk.unit.cards if card.is_stale(today)]
    if not over:
        return 0
    # Two processes would tell twice.
    alone(tx, f"cards over {unit_id}")
    over = cards_told.untold(tx, unit_id, over)
    told = staff.told_at_once(tx, unit_id)() if over else {}
    outside = {owner: staff.outside(tx, unit_id, owner) for owner in {c.owner for c in over}}
    done: dict[str, Card] = {}
    for known in people.hold(tx, unit_id, told).values():
        cards = [c for c in over if told[known.person_id] not in outside[c.owner]]

        def words(phrases: Phrases, at: datetime, cards: Sequence[Card] = tuple(cards)) -> Reply:
            del at
            return said(cards, desk, phrases)

        if cards and work_news.send(tx, desk, [known], speak, words):
            done.update((card.id, card) for card in cards)
    cards_told.keep(tx, unit_id, done.values(), now=desk.now())
    return len(done)


def said(cards: Sequence[Card], desk: Desk, phrases: Phrases) -> Reply:
    """Return the message about *cards*, with the page where they are seen to."""
    names = ", ".join(f"“{card.title.in_language(phrases.language)}”" for card in cards[:_NAMED])
    more = len(cards) - _NAMED
    if more > 0:
        names = phrases.say("staff-cards-more", names=names, count=more)
    text = phrases.say("staff-cards-over", names=names)
    if not desk.public_url:
        return Reply(text)
    return Reply(text, links=(Link(phrases.say("staff-cards-open"), f"{desk.public_url}{PAGE}"),))
