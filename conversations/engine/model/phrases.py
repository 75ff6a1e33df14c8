"""The interface through which conversations get texts: by the names of phrases."""

from typing import Protocol

from conversations.text.sentence_model import SentenceModel


class Phrases(Protocol):
    """The phrases of one language, in one person's form of address."""

    def __hash__(self) -> int: ...

    @property
    def language(self) -> str:
        """The language's code, "vi" or "en"."""

    @property
    def sentence_model(self) -> SentenceModel | None:
        """What tells what a sentence is for; None if it did not learn this language."""

    def say(self, name: str, **values: object) -> str:
        """Return the phrase *name* with *values* filled in.

        Raises:
            LookupError: neither this language nor Vietnamese has the phrase.
        """

    def has(self, name: str) -> bool:
        """Tell whether there is a phrase *name*."""

    def words(self, name: str) -> tuple[str, ...]:
        """Return the words of the list *name*, which nobody is shown; () if it is missing."""
