"""Notify officials, in office hours, once of each answer card of theirs that has expired."""

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
from storage.repositories.officials import assignments, staff_bot
from storage.repositories.officials.assignments import DEPARTMENT
from storage.repositories.questions import expired_card_notices

CARDS_EXPIRED = "cards_expired"

PAGE = "/office/cards"

_PERIOD = timedelta(minutes=10)

# The number of cards that a message names; the others are counted.
_MOST_NAMED = 3


def expired_card_jobs(context: UnitContext) -> list[Job]:
    """Return the job that notifies owners of their expired cards."""

    def first_expired(tx: Transaction) -> datetime | None:
        del tx
        now = context.now()
        return now if any(card.is_stale(now.date()) for card in context.unit.cards) else None

    return [
        Job(
            "expired_cards",
            when(context, "expired_cards", first_expired, period=_PERIOD),
            lambda tx, _: notify_owners(tx, context),
        )
    ]


def notify_owners(tx: Transaction, context: UnitContext) -> int:
    """Notify officials of expired cards that were not announced yet; return the number of cards.

    Each official who wants immediate news gets one message about all cards of their departments.
    A card without such an official waits for one; the page of due cards lists it meanwhile.
    """
    unit_id, today = context.unit_id, context.now().date()
    expired = [card for card in context.unit.cards if card.is_stale(today)]
    expired = expired_card_notices.find_unannounced(tx, unit_id, expired) if expired else []
    editors = roles_allowing(Action.EDIT_CARDS)
    recipients = staff_bot.find_immediate_recipients(tx, unit_id, editors) if expired else {}
    known = [department.id for department in context.unit.departments]
    outside = {
        owner: assignments.list_outside(tx, DEPARTMENT, unit_id, owner, known)
        for owner in {c.owner for c in expired}
    }
    announced: dict[str, Card] = {}
    for person_id, official in recipients.items():
        cards = [c for c in expired if official not in outside[c.owner]]
        notice = Notice(CARDS_EXPIRED, {"cards": [card.id for card in cards]})
        if cards and official_notices.notify_officials(tx, context, [person_id], notice):
            announced.update((card.id, card) for card in cards)
    expired_card_notices.record(tx, unit_id, announced.values(), now=context.now())
    return len(announced)


def expired_card_renderers(
    context: UnitContext, phrases_for: Callable[[Person], Phrases]
) -> Renderers:
    """Return the renderer of the notice about expired cards."""

    def render(request: NoticeRequest) -> Reply | None:
        named, today = set(request.values["cards"]), request.now.date()
        cards = [c for c in context.unit.cards if c.id in named and c.is_stale(today)]
        if not cards:  # all were checked or retired meanwhile
            return None
        return _render(cards, context, phrases_for(request.recipient.person))

    return {CARDS_EXPIRED: render}


def _render(cards: Sequence[Card], context: UnitContext, phrases: Phrases) -> Reply:
    """Return the message about *cards*, with a link to the page of due cards."""
    shown = cards[:_MOST_NAMED]
    names = ", ".join(f"“{card.title.in_language(phrases.language)}”" for card in shown)
    more = len(cards) - len(shown)
    if more > 0:
        names = phrases.say("staff-cards-more", names=names, count=more)
    text = phrases.say("staff-cards-over", names=names)
    if not context.public_url:
        return Reply(text)
    return Reply(
        text, links=(Link(phrases.say("staff-cards-open"), f"{context.public_url}{PAGE}"),)
    )
