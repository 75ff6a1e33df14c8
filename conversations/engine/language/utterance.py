"""What a person said: a text in someone's language, analysed once per message."""

from msgspec import Struct, field

from conversations.engine.model.phrases import Phrases
from conversations.text.folded_text import FoldedText


class Utterance(FoldedText):
    """A text, and the *phrases* of the person who said it.

    The functions of this package that take an utterance keep their results with it. *parts* are
    the utterances of one message in these phrases, by their text.
    """

    def __init__(self, text: str, phrases: Phrases, parts: "dict[str, Utterance]") -> None:
        super().__init__(text)
        self.phrases = phrases
        self._parts = parts

    def part(self, text: str) -> "Utterance":
        """Return the utterance of *text*, a part of this one or a text derived from it."""
        return _find_or_make(text, self.phrases, self._parts)


class Utterances(Struct):
    """The utterances of one message: each text is analysed once for each person's phrases."""

    by_phrases: dict[Phrases, dict[str, Utterance]] = field(default_factory=dict)

    def utterance_of(self, text: str, phrases: Phrases) -> Utterance:
        """Return the utterance of *text* by someone who is spoken to in *phrases*."""
        return _find_or_make(text, phrases, self.by_phrases.setdefault(phrases, {}))

    def forget(self) -> None:
        """Forget all texts now: utterances refer to each other, so they would stay for a while."""
        for parts in self.by_phrases.values():
            for said in parts.values():
                said.analyses.clear()
            parts.clear()
        self.by_phrases.clear()


def _find_or_make(text: str, phrases: Phrases, parts: dict[str, Utterance]) -> Utterance:
    said = parts.get(text)
    if said is None:
        said = parts[text] = Utterance(text, phrases, parts)
    return said
