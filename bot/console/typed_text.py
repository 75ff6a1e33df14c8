"""Find the text of a form that could not be accepted, so that the official keeps it."""

from msgspec import Struct

from bot.console.forms import read_fields
from handlers.http import Request

_FORM = "application/x-www-form-urlencoded"

# Fields that nobody types: the report, group or card, its version on the page, a chosen option.
# A time is chosen too.
_STATE_FIELDS = frozenset(
    {"saw", "to", "order", "before", "after", "from", "group", "owner", "card", "questions"}
    | {
        "seen",
        "asked",
        "new",
        "mark",
        "restores",
        "version",
        "draft",
        "form_token",
        "id",
        "token",
        "kind",
        "choice",
    }
    | {
        "template",
        "topic",
        "neighbourhoods",
        "kinds",
        "when",
        "send_at",
        "not_after",
        "valid_until",
        "hash",
    }
)


class TypedForm(Struct, frozen=True):
    """The fields of a form, by name and value: *texts* that were typed, and the *state*."""

    texts: list[tuple[str, str]]
    state: list[tuple[str, str]]


def has_typed_form(request: Request) -> bool:
    """Tell whether *request* brings a form without a file."""
    is_form = request.headers.get("content-type", "").startswith(_FORM)
    return request.method == "POST" and is_form


def read_typed_form(request: Request) -> TypedForm | None:
    """Return the form in *request*, or None if nothing was typed; ignore uploaded files.

    The body of a form must have been read.
    """
    if not has_typed_form(request):
        return None
    fields = read_fields(request)
    texts = [(name, text) for name, text in fields if text and name not in _STATE_FIELDS]
    if not texts:
        return None
    state = [(name, text) for name, text in fields if not text or name in _STATE_FIELDS]
    return TypedForm(texts, state)
