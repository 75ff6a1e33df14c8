"""How fast Telegram lets one bot send; a group's address is a negative number."""

from handlers.channel import Outgoing, Pace
from handlers.fit import fit
from handlers.telegram.limits import LIMITS

PER_SECOND = 30
PER_GROUP_MINUTE = 20
# More than one a second to the same person is borne for a short while; how long is not said.
BURST = 5


def is_group(address: str) -> bool:
    """Tell whether *address* is a group's."""
    return address.startswith("-")


def weigh(message: Outgoing) -> int:
    """Return how many messages Telegram counts for *message*: each text, picture and pin."""
    reply = message.reply
    texts = len(fit(reply, LIMITS)) if reply.text else 0
    # What is short enough stands below the last picture.
    own_text = texts if texts > 1 or not reply.photos else 0
    return max(1, own_text + len(reply.photos) + (reply.pin is not None))


PACE = Pace(
    PER_SECOND,
    burst=BURST,
    per_group_minute=PER_GROUP_MINUTE,
    is_group=is_group,
    weigh=weigh,
)
