"""Parse plain forms."""

import re
from collections.abc import Iterator, Mapping
from urllib.parse import parse_qsl

from handlers.http import Request

# More than any form has: one of a survey with 30 questions has many. The page that gives the typed
# text back shows each field.
MOST_FIELDS = 3000

# Forms with a file have three fields; a browser's heads of parts have about a hundred bytes.
_MOST_PARTS = 20
_MOST_HEAD = 1000
_BOUNDARY = re.compile(
    r'multipart/form-data; *boundary=(?:"(?P<quoted>[^"]{1,70})"|(?P<plain>[^\s";]{1,70}))',
    re.IGNORECASE,
)
_NAME = re.compile(rb'\bname="([^"\r\n]{0,100})"', re.IGNORECASE)

FormFields = Mapping[str, str]


def read_fields(request: Request) -> list[tuple[str, str]]:
    """Return the names and values of the form's fields; none if it has too many."""
    body = request.body.decode("utf-8", "replace")
    try:
        return parse_qsl(body, keep_blank_values=True, max_num_fields=MOST_FIELDS)
    except ValueError:
        return []


def parse_form(request: Request) -> FormFields:
    """Return the form's fields by name; the first value of a repeated name."""
    return dict(reversed(read_fields(request)))


def parse_number(filled: FormFields, name: str) -> int:
    """Return the whole number in the field *name*, or -1 if it is none."""
    digits = filled.get(name, "")
    return int(digits) if digits.isdecimal() and len(digits) < 10 else -1  # noqa: PLR2004 - fits in an integer


def read_parts(content_type: str, body: bytes) -> dict[str, bytes]:
    """Return the fields of a form with files by name, the first of a repeated name."""
    return dict(reversed([*_split_parts(content_type, body)]))


def read_files(content_type: str, body: bytes, name: str) -> list[bytes]:
    """Return the files that were chosen in the field *name* of a form."""
    parts = _split_parts(content_type, body)
    return [content for field, content in parts if field == name and content]


def _split_parts(content_type: str, body: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield the fields of a form with files, by name.

    The parser of `email` takes minutes for 40 KB of semicolons; this one takes linear time.
    """
    kind = _BOUNDARY.fullmatch(content_type[:_MOST_HEAD])
    if kind is None:
        return
    boundary = b"\r\n--" + (kind["quoted"] or kind["plain"]).encode("latin-1", "replace")
    parts = (b"\r\n" + body).split(boundary, _MOST_PARTS + 1)
    # Before the first boundary and after the last there is nothing of the form.
    for part in parts[1:-1]:
        head, has_content, content = part.partition(b"\r\n\r\n")
        name = _NAME.search(head) if len(head) <= _MOST_HEAD else None
        if name and has_content:
            yield name[1].decode("utf-8", "replace"), content
