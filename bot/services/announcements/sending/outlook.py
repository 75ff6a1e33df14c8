"""What will keep an announcement from going out at once, and how long sending it takes."""

import math
from collections.abc import Mapping, Sequence
from datetime import datetime

from msgspec import Struct

from bot.services.announcements.sending.audience import Recipients
from bot.services.announcements.writing.content import full_audience
from bot.services.unit_context import UnitContext
from conversations.engine.model.messages import Reply
from handlers.channel import Outgoing, Pace
from storage.database.transactions import Transaction
from storage.repositories.announcements.versions import Content
from storage.repositories.broadcasts import fan_out, queue_lengths

Paces = Mapping[str, Pace | None]
"""The pace of each channel that is open; None for one where a message arrives once stored."""


class ChannelOutlook(Struct, frozen=True):
    """What is to be expected of one *channel* with so many *recipients*.

    *ahead* is how many other messages wait there. *minutes* is the time until the last one is
    sent, 0 for at once; None if the channel is not open.
    """

    channel: str
    recipients: int
    ahead: int
    minutes: int | None


class Outlook(Struct, frozen=True):
    """What is to be expected: on each channel; *quiet* people get it when their night ends."""

    channels: Sequence[ChannelOutlook]
    quiet: int

    @property
    def minutes(self) -> int:
        """How long it takes on the slowest channel that is open."""
        return max((it.minutes or 0 for it in self.channels), default=0)


def look_ahead(
    tx: Transaction,
    context: UnitContext,
    content: Content,
    recipients: Recipients,
    reply: Reply,
    paces: Paces,
) -> Outlook:
    """Return what is to be expected of sending *content*, whose message is *reply*."""
    now = context.now()
    at = max(now, content.send_at or now)
    audience = full_audience(context, content)
    waiting = queue_lengths.count_waiting(tx, context.unit_id, now=now) if at == now else {}
    quiet = 0
    if not audience.is_safety:
        clock = at.astimezone(context.timezone).strftime("%H:%M")
        quiet = fan_out.count_quiet(tx, context.unit_id, audience, clock)
    return Outlook(
        [
            _expect(channel, count, waiting.get(channel, 0), reply, paces, now)
            for channel, count in recipients.by_channel.items()
        ],
        quiet,
    )


def _expect(
    channel: str, count: int, ahead: int, reply: Reply, paces: Paces, now: datetime
) -> ChannelOutlook:
    if channel not in paces:
        return ChannelOutlook(channel, count, ahead, None)
    pace = paces[channel]
    if pace is None:
        return ChannelOutlook(channel, count, 0, 0)
    seconds = (ahead + count * pace.weigh(Outgoing("", "", 0, now, reply))) / pace.per_second
    return ChannelOutlook(channel, count, ahead, math.ceil(seconds / 60))
