"""What the services for broadcasts contribute."""

from bot.services.broadcasts.retention import RETENTION
from bot.services.parts import WITH_THE_PERSON, ServicePart, TablePolicy

_SAME_FOR_ALL = "It holds what many were told, and nothing of anyone."

PART = ServicePart(
    retention=RETENTION,
    tables=(
        TablePolicy("broadcast", "broadcasts", _SAME_FOR_ALL),
        TablePolicy("broadcast_text", "broadcast_texts", _SAME_FOR_ALL),
        TablePolicy("broadcast_recipient", "broadcasts", WITH_THE_PERSON),
    ),
)
