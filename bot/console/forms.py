"""Parse plain forms."""

from collections.abc import Mapping
from urllib.parse import parse_qsl

from handlers.http import Request

# More than any form has. The page that gives the typed text back shows each field.
_MOST_FIELDS = 200

FormFields = Mapping[str, str]


def read_fields(request: Request) -> list[tuple[str, str]]:
    """Return the names and values of the form's fields; none if it has too many."""
    body = request.body.decode("utf-8", "replace")
    try:
        return parse_qsl(body, keep_blank_values=True, max_num_fields=_MOST_FIELDS)
    except ValueError:
        return []


def parse_form(request: Request) -> FormFields:
    """Return the form's fields by name; the first value of a repeated name."""
    return dict(reversed(read_fields(request)))


def parse_number(filled: FormFields, name: str) -> int:
    """Return the whole number in the field *name*, or -1 if it is none."""
    digits = filled.get(name, "")
    return int(digits) if digits.isdecimal() and len(digits) < 10 else -1  # noqa: PLR2004 - fits in an integer
