"""The service part of linking."""

from bot.services.linking.effect_handlers import EFFECT_HANDLERS
from bot.services.linking.query_handlers import QUERY_HANDLERS
from bot.services.parts import WITH_THE_PERSON, ServicePart, TablePolicy

_AT_ADDRESS = "Its rows go when their address is forgotten."

PART = ServicePart(
    effect_handlers=EFFECT_HANDLERS,
    query_handlers=QUERY_HANDLERS,
    tables=(
        TablePolicy("link_code", _AT_ADDRESS, WITH_THE_PERSON),
        TablePolicy("link_try", _AT_ADDRESS, WITH_THE_PERSON),
    ),
)
