"""Count the recipients of an announcement, and tell for each person why they are none."""

from collections.abc import Mapping

from msgspec import Struct

from bot.services.announcements.writing.content import full_audience
from bot.services.unit_context import UnitContext
from storage.database.transactions import Transaction
from storage.repositories.announcements.versions import Content
from storage.repositories.broadcasts import fan_out
from storage.repositories.broadcasts.fan_out import PersonReach

__all__ = [
    "PersonReach",
    "Recipients",
    "count_left_out",
    "count_recipients",
    "fault_of",
    "list_people",
]


class Recipients(Struct, frozen=True):
    """How many people would get an announcement now, on each channel."""

    by_channel: Mapping[str, int]

    @property
    def total(self) -> int:
        """How many people would get it."""
        return sum(self.by_channel.values())


def count_recipients(tx: Transaction, context: UnitContext, content: Content) -> Recipients:
    """Count who would get *content* now; sending selects by the same condition."""
    audience = full_audience(context, content)
    return Recipients(fan_out.count_by_channel(tx, context.unit_id, audience))


def fault_of(context: UnitContext, recipients: Recipients) -> str:
    """Return why nobody would get it, or "": "nobody" is meant, or "no_channel" is open."""
    if not recipients.total:
        return "nobody"
    known = context.open_channels
    is_closed = known is not None and not any(it in known for it in recipients.by_channel)
    return "no_channel" if is_closed else ""


def count_left_out(tx: Transaction, context: UnitContext, content: Content) -> dict[str, int]:
    """Return how many people are no recipients now, by the reason as in `list_people`."""
    audience = full_audience(context, content)
    counts = fan_out.count_by_why_not(tx, context.unit_id, audience)
    return {why_not: count for why_not, count in counts.items() if why_not}


def list_people(
    tx: Transaction, context: UnitContext, content: Content, *, after: str = "", most: int = 200
) -> list[PersonReach]:
    """Return up to *most* people behind *after* by id, recipients or not.

    *why_not* of each is "" for a recipient, or "erased", "no_consent", "stopped",
    "not_subscribed", "other_neighbourhood" or "other_kind".
    """
    audience = full_audience(context, content)
    return fan_out.list_reach(tx, context.unit_id, audience, after=after, most=most)
