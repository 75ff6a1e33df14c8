"""Tells officials of answer cards of theirs whose time is over: once, in office hours."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from bot.services.delivery.notice_renderer import NoticeRequest, Renderers
from bot.services.delivery.notify import Notice
from bot.services.jobs.job import Job, when
from bot.services.officials.permissions import Action, roles_allowing
from bot.services.reports import official_notices
from bot.services.unit_context import UnitContext
from conversations.engine.model.cards import Card
from conversations.engine.model.messages import Link, Reply
from conversations.engine.model.person import Person
from conversations.engine.model.phrases import Phrases
from storage.database.transactions import Transaction
from storage.repositories.officials import staff_bot
from storage.repositories.questions import expired_card_notices

CARDS_EXPIRED = "cards_expired"

PAGE = "/office/cards"

_PERIOD = timedelta(minutes=10)

# Cards that are named; of the others it is said how many there are.
_NAMED = 3


def expired_card_jobs(context: UnitContext) -> list[Job]:
    """Return the job that tells owners of their cards whose time is over."""

    def first_over(tx: Transaction) -> datetime | None:
        del tx
        now = context.now()
        return now if any(card.is_stale(now.date()) for card in context.unit.cards) else None

    return [
        Job(
            "expired_cards",
            when(context, "expired_cards", first_over, period=_PERIOD),
            lambda tx, _: notify_owners(tx, context),
        )
    ]


def notify_owners(tx: Transaction, context: UnitContext) -> int:
    """Tell of each card that is over and of which nobody was told; return of how many.

    Whoever is told of new work as it comes gets one message about all cards of their departments.
    A card that has no such official waits until there is one, and stands on the owners' list.
    """
    unit_id, today = context.unit_id, context.now().date()
    over = [card for card in context.unit.cards if card.is_stale(today)]
    over = expired_card_notices.find_unannounced(tx, unit_id, over) if over else []
    editors = roles_allowing(Action.EDIT_CARDS)
    told = staff_bot.find_immediate_recipients(tx, unit_id, editors) if over else {}
    outside = {
        owner: staff_bot.list_outside_department(tx, unit_id, owner)
        for owner in {c.owner for c in over}
    }
    done: dict[str, Card] = {}
    for person_id, official in told.items():
        cards = [c for c in over if official not in outside[c.owner]]
        notice = Notice(CARDS_EXPIRED, {"cards": [card.id for card in cards]})
        if cards and official_notices.notify_officials(tx, context, [person_id], notice):
            done.update((card.id, card) for card in cards)
    expired_card_notices.record(tx, unit_id, done.values(), now=context.now())
    return len(done)


def expired_card_renderers(
    context: UnitContext, phrases_for: Callable[[Person], Phrases]
) -> Renderers:
    """Return the renderer of the message about cards whose time is over."""

    def render(request: NoticeRequest) -> Reply | None:
        named, today = set(request.values["cards"]), request.now.date()
        cards = [c for c in context.unit.cards if c.id in named and c.is_stale(today)]
        # Those that were seen to meanwhile are not told of.
        if not cards:
            return None
        return _render(cards, context, phrases_for(request.recipient.person))

    return {CARDS_EXPIRED: render}


def _render(cards: Sequence[Card], context: UnitContext, phrases: Phrases) -> Reply:
    """Return the message about *cards*, with the page where they are seen to."""
    names = ", ".join(f"“{card.title.in_language(phrases.language)}”" for card in cards[:_NAMED])
    more = len(cards) - _NAMED
    if more > 0:
        names = phrases.say("staff-cards-more", names=names, count=more)
    text = phrases.say("staff-cards-over", names=names)
    if not context.public_url:
        return Reply(text)
    return Reply(
        text, links=(Link(phrases.say("staff-cards-open"), f"{context.public_url}{PAGE}"),)
    )
