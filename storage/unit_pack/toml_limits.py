"""Refuse TOML that takes very long to parse, before it is parsed."""

from typing import NamedTuple

from storage.unit_pack.toml_lines import read_tokens

# tomllib takes time in the square of the parts of a key, and recurses once a bracket.
MOST_PARTS = 8
MOST_DEPTH = 16
# The longest number, date or key without quotation marks: a number is converted in the square.
MOST_BARE = 200

_OPENING, _CLOSING = frozenset("[{"), frozenset("]}")


class Excess(NamedTuple):
    """A place over a limit: its *line*, a reason, and one word for it."""

    line: int
    reason: str
    code: str


def find_excess(text: str) -> Excess | None:
    """Return the first place in *text* over a limit, or None; takes linear time."""
    depth, parts, follows_dot = 0, 1, False
    for word, line in read_tokens(text):
        if word == ".":
            follows_dot = True
            parts += 1
            if parts > MOST_PARTS:
                reason = f"tên mục có nhiều nhất {MOST_PARTS} phần cách nhau bằng dấu chấm"
                return Excess(line, reason, "dotted")
            continue
        parts, follows_dot = parts if follows_dot else 1, False
        if word in _OPENING:
            depth += 1
            if depth > MOST_DEPTH:
                reason = f"các dấu ngoặc lồng nhau nhiều nhất {MOST_DEPTH} lớp"
                return Excess(line, reason, "deep")
        elif word in _CLOSING:
            depth = max(0, depth - 1)
        elif len(word) > MOST_BARE and word[0] not in "\"'":
            reason = f"chữ không có ngoặc kép dài nhất {MOST_BARE} ký tự"
            return Excess(line, reason, "long_bare")
    return None
