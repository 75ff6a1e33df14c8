"""Parse the form of a card, and forms with a file."""

from collections.abc import Iterator
from datetime import date
from hashlib import sha256

import msgspec

from bot.cards.changes import flatten_card
from bot.console.forms import FormFields, read_parts
from conversations.engine.model.cards import Card
from conversations.text.fold import clean
from handlers.http import Request
from storage.unit_pack.schema import TomlTable

LANGUAGES = ("vi", "en")
PARTS = ("papers", "fee", "time", "place", "form", "who_may_act")
WORDED = ("title", "label", "short", *(f"more.{part}" for part in PARTS))
PLAIN = ("group", "owner", "source", "fact")
DAYS = ("effective", "read", "checked", "expires")


def parse_multipart(request: Request) -> FormFields:
    """Return the fields of a form with an optional file, which must be UTF-8 text.

    Raises:
        UnicodeDecodeError: the file is not UTF-8.
    """
    parts = read_parts(request.headers.get("content-type", ""), request.body)
    return {name: content.decode("utf-8-sig") for name, content in parts.items()}


def card_fields(card: Card) -> FormFields:
    """Return a card as the fields of its form."""
    return flatten_card(card)


def to_table(filled: FormFields) -> TomlTable:
    """Return the filled card as a TOML table; leave empty fields out."""
    table: TomlTable = {"id": _line(filled, "id"), "title": {}, "short": {}}
    table |= {name: line for name in PLAIN if (line := _line(filled, name))}
    table["more"] = {"link": link} if (link := _line(filled, "more.link")) else {}
    for name in WORDED:
        outer, _, inner = name.rpartition(".")
        lines = {
            language: line
            for language in LANGUAGES
            if (line := _line(filled, f"{name}.{language}"))
        }
        if lines:
            (table[outer] if outer else table)[inner] = lines
    table |= {name: _day(line) for name in DAYS if (line := _line(filled, name))}
    asks = filter(None, map(_one_line, filled.get("asks", "").splitlines()))
    if cases := list(_parse_cases(filled.get("cases", ""))):
        table["cases"] = cases
    return table | {"asks": list(dict.fromkeys(asks))}


def _parse_cases(text: str) -> Iterator[TomlTable]:
    """Yield the cases written as `format_cases` does; one case ends where the next asks."""
    asks: list[str] = []
    answers: list[str] = []
    for line in (*filter(None, map(_one_line, text.splitlines())), ""):
        if line.startswith("="):
            answers.append(line.removeprefix("=").strip())
            continue
        if answers or not line:
            if asks or answers:
                answer = dict(zip(LANGUAGES, filter(None, answers), strict=False))
                yield {"asks": list(dict.fromkeys(asks)), "answer": answer}
            asks, answers = [], []
        asks += [line] if line else []


def fingerprint(table: TomlTable) -> str:
    """Return a fingerprint that is equal for cards with equal fields."""
    return sha256(msgspec.json.encode(table, order="deterministic")).hexdigest()[:32]


def field_names() -> Iterator[str]:
    """Yield the names of all fields of a card's form."""
    yield "id"
    for name in WORDED:
        yield from (f"{name}.{language}" for language in LANGUAGES)
    yield from (*PLAIN, *DAYS, "more.link", "asks", "cases")


def _line(filled: FormFields, name: str) -> str:
    return _one_line(filled.get(name, ""))


def _one_line(text: str) -> str:
    """Return *text* on one line: pasted text may contain line breaks, which no field allows."""
    return clean(" ".join(text.split()))


def _day(line: str) -> date | str:
    """Return *line* as a date; return it unchanged if it isn't one, for the error message."""
    try:
        return date.fromisoformat(line)
    except ValueError:
        return line
