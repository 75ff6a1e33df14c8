"""What the services for photos and recordings contribute."""

from bot.services.media.retention import RETENTION
from bot.services.parts import WITH_THE_PERSON, ServicePart, TablePolicy

_SWEPT = "Its rows go as soon as the files are deleted, within minutes."
_FILES = "It names files, and nobody whose they were."

PART = ServicePart(
    retention=RETENTION,
    tables=(
        TablePolicy("media", "media", WITH_THE_PERSON),
        TablePolicy("media_left", _SWEPT, _FILES),
    ),
)
