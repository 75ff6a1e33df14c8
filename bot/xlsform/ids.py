"""Ids of ours for the names that a sheet has."""

from conversations.surveys.checks import is_id
from conversations.text.fold import fold

_MOST_LETTERS = 12


class Ids:
    """Makes ids, each once: the name itself if it may be one."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def make(self, name: str) -> str:
        """Return an id for *name*."""
        base = name if is_id(name) else _shorten(name)
        number, id_ = 2, base
        while id_ in self._taken:
            id_ = f"{base[: _MOST_LETTERS - len(str(number))]}{number}"
            number += 1
        self._taken.add(id_)
        return id_


def _shorten(name: str) -> str:
    plain = "".join(letter if letter.isascii() else " " for letter in fold(name))
    words = "_".join(plain.split())
    return (words if words[:1].isalpha() else f"n{words}")[:_MOST_LETTERS].rstrip("_")
