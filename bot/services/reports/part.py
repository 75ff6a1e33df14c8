"""What the services for reports contribute."""

from bot.services.parts import WITH_THE_PERSON, ServicePart, TablePolicy
from bot.services.reports.effect_handlers import EFFECT_HANDLERS
from bot.services.reports.query_handlers import QUERY_HANDLERS
from bot.services.reports.retention import RETENTION

_WITH_MESSAGE = "It names messages to officials, whose words go with the report."
_IDS = "It holds ids alone; the words of the messages that it names are redacted."

PART = ServicePart(
    effect_handlers=EFFECT_HANDLERS,
    query_handlers=QUERY_HANDLERS,
    retention=RETENTION,
    tables=(
        TablePolicy("report", "reports", WITH_THE_PERSON),
        TablePolicy("report_event", "reports", WITH_THE_PERSON),
        TablePolicy("report_media", "reports", WITH_THE_PERSON),
        TablePolicy("report_follower", "reports", WITH_THE_PERSON),
        TablePolicy("report_message", "reports", WITH_THE_PERSON),
        TablePolicy("report_card", _WITH_MESSAGE, _IDS),
    ),
)
