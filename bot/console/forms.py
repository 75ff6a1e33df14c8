"""Parse plain forms."""

from collections.abc import Mapping
from urllib.parse import parse_qs

from handlers.http import Request

FormFields = Mapping[str, str]


def parse_form(request: Request) -> FormFields:
    """Return the form's fields by name; the first value of a repeated name."""
    body = request.body.decode("utf-8", "replace")
    return {name: values[0] for name, values in parse_qs(body, keep_blank_values=True).items()}


def parse_number(filled: FormFields, name: str) -> int:
    """Return the whole number in the field *name*, or -1 if it is none."""
    digits = filled.get(name, "")
    return int(digits) if digits.isdecimal() and len(digits) < 10 else -1  # noqa: PLR2004 - fits in an integer
