"""Create ids for stored rows."""

import secrets
import time

_RANDOM_BYTES = 10
_LENGTH = 32


def new_id() -> str:
    """Return a new id of 32 hexadecimal digits: 12 of the time in milliseconds, 20 random ones.

    Ids sort by the time at which they were made.
    """
    milliseconds = time.time_ns() // 1_000_000
    return f"{milliseconds:012x}{secrets.token_hex(_RANDOM_BYTES)}"


def is_id(text: str) -> bool:
    """Tell whether *text* looks like an id that we made: it comes back in a form."""
    return len(text) == _LENGTH and text.isascii() and text.isalnum()
