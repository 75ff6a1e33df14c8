"""What an official typed into a form that is refused: shown again, so that it can be copied."""

from urllib.parse import parse_qs

from handlers.http import Request

_FORM = "application/x-www-form-urlencoded"

# What a form sends along by itself: which report, group or card, and which state of it was seen.
_STATE_FIELDS = frozenset(
    {"saw", "to", "order", "before", "group", "card"}
    | {"seen", "asked", "new", "mark", "restores", "version"}
)


def read_typed_text(request: Request) -> list[str]:
    """Return each text of the form in *request*; a file that it brings is not typed."""
    if not request.headers.get("content-type", "").startswith(_FORM):
        return []
    fields = parse_qs(request.body.decode("utf-8", "replace"))
    return [text for name, texts in fields.items() if name not in _STATE_FIELDS for text in texts]
