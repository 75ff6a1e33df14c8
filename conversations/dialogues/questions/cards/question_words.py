"""Tell what a question is about: its telling words, their synonyms, the part that it names."""

from collections.abc import Sequence
from functools import lru_cache

from conversations.dialogues.questions.cards.requested_parts import (
    find_requested_part,
    is_common_word,
    ways_to_ask,
)
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.phrases import Phrases
from conversations.text.fold import fold
from conversations.text.folded_text import analysed_once
from conversations.text.matching import is_exact_match

_FEWEST_LETTERS = 2  # of a word that tells what a question is about


def names_part(said: Utterance) -> bool:
    """Tell whether *said* equals a way of asking for one part of an answer."""
    name = find_requested_part(said)
    return bool(name) and is_exact_match(said, ways_to_ask(name, said.phrases))


@analysed_once
def content_words(said: Utterance) -> Sequence[str]:
    """Return the words of *said* that don't fit just any question or procedure, in lower case."""
    return tuple(
        word.casefold()
        for word in said.words
        if len(word) >= _FEWEST_LETTERS and not is_common_word(word, said.phrases)
    )


def synonyms_in(said: Utterance) -> Sequence[tuple[str, str]]:
    """Return, folded, what *said* says and what means the same: "ban goc" and "ban chinh"."""
    pairs = _synonym_pairs(said.phrases)
    padded = f" {said.folded} "
    return [(one, other) for one, other in pairs if f" {one} " in padded]


@lru_cache(maxsize=8)
def _synonym_pairs(phrases: Phrases) -> Sequence[tuple[str, str]]:
    both = (pair.split("=", 1) for pair in phrases.words("asking-alike-words") if "=" in pair)
    pairs = [(fold(one), fold(other)) for one, other in both]
    return [*pairs, *((other, one) for one, other in pairs)]
