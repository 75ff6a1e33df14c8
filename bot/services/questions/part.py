"""What the services for questions and answer cards contribute."""

from bot.services.parts import WITH_THE_PERSON, ServicePart, TablePolicy
from bot.services.questions.effect_handlers import EFFECT_HANDLERS
from bot.services.questions.retention import RETENTION

_NOBODY = "It holds nothing of who asked."
_CARDS = "It is about what the unit answers, and is replaced with it."

PART = ServicePart(
    effect_handlers=EFFECT_HANDLERS,
    retention=RETENTION,
    tables=(
        TablePolicy("miss", "misses", _NOBODY),
        TablePolicy("asked_official", "asked", WITH_THE_PERSON),
        TablePolicy("card_told", _CARDS, _NOBODY),
        TablePolicy("procedure", _CARDS, _NOBODY),
    ),
)
