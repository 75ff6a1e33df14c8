"""Find the text of a form that could not be accepted, so that the official keeps it."""

import re

from msgspec import Struct

from bot.console.forms import read_fields
from handlers.http import Request

_FORM = "application/x-www-form-urlencoded"

# Fields that nobody types: the report, group or card, its version on the page, a chosen option.
# A time is chosen too.
_STATE_FIELDS = frozenset(
    {
        "saw",
        "last",
        "to",
        "no_photo",
        "refusal",
        "proof",
        "order",
        "before",
        "after",
        "from",
        "group",
        "work",
        "owner",
        "card",
        "questions",
    }
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
        "survey",
        "neighbourhoods",
        "kinds",
        "when",
        "send_at",
        "not_after",
        "valid_until",
        "hash",
        "begun",
        "is_anonymous",
        "is_final",
        "has_reminder",
        "is_for_meeting",
        "do",
        "said",
        "language",
        "opens_at",
        "closes_at",
    }
)
# The fields of a survey's question that nobody types: "q3-kind", "q3-options-1-id".
_STATE_OF_QUESTION = re.compile(r"q\d+-(?:\w+-\d+-)?(?:id|kind|if|is_\w+|has_\w+)")


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
    texts = [(name, text) for name, text in fields if text and not _is_state(name)]
    if not texts:
        return None
    state = [(name, text) for name, text in fields if not text or _is_state(name)]
    return TypedForm(texts, state)


def _is_state(name: str) -> bool:
    return name in _STATE_FIELDS or _STATE_OF_QUESTION.fullmatch(name) is not None
