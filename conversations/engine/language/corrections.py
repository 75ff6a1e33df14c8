"""Read a correction or a doubt: what someone denies ("không phải ổ gà") or is unsure about."""

import re
from functools import lru_cache

from conversations.engine.language.clauses import match_openings, split_clauses
from conversations.engine.language.plain_words import strip_courtesies
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.phrases import Phrases
from conversations.text.fold import fold
from conversations.text.matching import find_within


def drop_denials(said: Utterance) -> Utterance:
    """Return *said* without what it denies: "không phải ổ gà, đèn đường cơ" gives the rest."""
    denials = said.phrases.words("engine-denial-words")
    turns, within = _turns(said.phrases), _any_of(said.phrases.words("engine-denial-within-words"))
    parts = (
        said.part(piece)
        for clause in split_clauses(said) or [said]
        for side in turns.split(clause.text)
        for piece in within.sub(r"\n\g<0>", side).split("\n")
        if piece.strip()
    )
    kept = (part.text.strip() for part in parts if not _is_denial(part, denials))
    return said.part(", ".join(kept))


def has_doubt(said: Utterance) -> bool:
    """Tell whether *said* has a word that may turn a yes: "nhưng", "đừng", "khoan".

    "Không thiếu gì, không sửa nữa" has none.
    """
    calm = _any_of(said.phrases.words("engine-no-doubt-words"))
    rest = said.part(calm.sub(" ", said.text))
    return bool(find_within(rest, said.phrases.words("engine-doubt-words")))


def adds_words(said: Utterance) -> bool:
    """Tell whether *said* begins as people do who add to what they told: "à quên"."""
    more = said.phrases.words("engine-addition-words")
    return any(match_openings(strip_courtesies(said).folded, more))


def _is_denial(part: Utterance, denials: tuple[str, ...]) -> bool:
    plain = strip_courtesies(part).folded
    return plain in set(map(fold, denials)) or any(match_openings(plain, denials))


def _turns(phrases: Phrases) -> re.Pattern[str]:
    """Return the pattern of the words at which a correction turns: "mà", "chứ", "but"."""
    return _any_of(phrases.words("engine-turn-words"))


@lru_cache(maxsize=8)
def _any_of(ways: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern of *ways* as whole words, with and without diacritics."""
    both = sorted({*ways, *map(fold, ways)}, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, both))})\b", re.IGNORECASE)
