"""What a conversation knows of words: their names."""

from typing import Protocol


class Phrases(Protocol):
    """One language's words, spoken to one person in their form of address."""

    def __hash__(self) -> int: ...

    @property
    def language(self) -> str:
        """The language's code, "vi" or "en"."""

    def say(self, name: str, **values: object) -> str:
        """Return the phrase *name* with its blanks filled.

        Raises:
            LookupError: there is no such phrase, also not in Vietnamese.
        """

    def has(self, name: str) -> bool:
        """Tell whether there is a phrase *name*."""

    def words(self, name: str) -> tuple[str, ...]:
        """Return the comma-separated words that *name* lists, none where it is missing."""
