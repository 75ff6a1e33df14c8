"""Find the text of a refused form, so that the official can copy it."""

from urllib.parse import parse_qs

from handlers.http import Request

_FORM = "application/x-www-form-urlencoded"

# Hidden form fields: the report, group or card, and its version on the page.
_STATE_FIELDS = frozenset(
    {"saw", "to", "order", "before", "group", "card"}
    | {"seen", "asked", "new", "mark", "restores", "version"}
)


def read_typed_text(request: Request) -> list[str]:
    """Return each text typed into the form in *request*; ignore uploaded files."""
    if not request.headers.get("content-type", "").startswith(_FORM):
        return []
    fields = parse_qs(request.body.decode("utf-8", "replace"))
    return [text for name, texts in fields.items() if name not in _STATE_FIELDS for text in texts]
