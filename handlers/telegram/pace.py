"""How fast Telegram lets one bot send."""

from handlers.channel import Outgoing, Pace
from handlers.fit import TooMuchDataError, is_within
from handlers.telegram.bot_api.calls import Call, is_group
from handlers.telegram.limits import CAPTION
from handlers.telegram.outgoing import LABEL_NAMES, outgoing

PER_SECOND = 30
PER_GROUP_MINUTE = 20
# Telegram tolerates more than one message a second to one person for a short, unstated time.
BURST = 5


def weigh(message: Outgoing) -> int:
    """Return how many messages Telegram counts for *message*; each photo of an album is one.

    So is the edit that marks a question as answered.
    """
    reply = message.reply
    marks = int(bool(message.edits) and not reply.in_place)
    if not reply.photos and is_within(reply.text, CAPTION):
        return marks + (2 if reply.pin is not None and reply.text.strip() else 1)
    try:
        calls = outgoing(message, dict.fromkeys(LABEL_NAMES, ""))
    except TooMuchDataError:
        return 1  # it is rejected before it is sent
    return marks + sum(map(_messages, calls))


def _messages(call: Call) -> int:
    media = call.params.get("media")
    return len(media) if isinstance(media, list) else 1


PACE = Pace(
    PER_SECOND,
    burst=BURST,
    per_group_minute=PER_GROUP_MINUTE,
    is_group=is_group,
    weigh=weigh,
)
