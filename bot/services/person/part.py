"""The service part of profiles; updates of profiles are in `bot/services/inbound/`."""

from bot.services.parts import WITH_THE_PERSON, ServicePart, TablePolicy

PART = ServicePart(
    tables=(
        TablePolicy("person", "It stays as long as the person is not erased.", WITH_THE_PERSON),
        TablePolicy("contact", "It stays as long as the person is not erased.", WITH_THE_PERSON),
        TablePolicy("consent", "consents", "It is the proof of what was agreed to."),
    ),
)
