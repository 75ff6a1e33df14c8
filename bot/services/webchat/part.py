"""The service part of the web chat."""

from bot.services.parts import WITH_THE_PERSON, ServicePart, TablePolicy

PART = ServicePart(
    tables=(
        TablePolicy("return_key", "reports", WITH_THE_PERSON),
        TablePolicy("return_link", "links", WITH_THE_PERSON),
        TablePolicy("chat_cookie", "It goes when its address is forgotten.", WITH_THE_PERSON),
    ),
)
