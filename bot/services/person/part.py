"""What is held of people themselves; their updates are part of `bot/services/inbound/`."""

from bot.services.parts import WITH_THE_PERSON, ServicePart, TablePolicy

PART = ServicePart(
    tables=(
        TablePolicy("person", "It stays as long as the person is not erased.", WITH_THE_PERSON),
        TablePolicy("contact", "It stays as long as the person is not erased.", WITH_THE_PERSON),
        TablePolicy("consent", "consents", "It is the proof of what was agreed to."),
    ),
)
