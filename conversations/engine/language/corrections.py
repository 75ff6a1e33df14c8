"""Read a correction or a doubt: what someone denies ("không phải ổ gà") or is unsure about."""

import re
from functools import lru_cache
from typing import NamedTuple

from conversations.engine.language.clauses import match_at, match_openings, split_clauses
from conversations.engine.language.plain_words import filler_words, strip_courtesies
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.phrases import Phrases
from conversations.text.fold import fold
from conversations.text.folded_text import analysed_once
from conversations.text.matching import find_within

# Behind "nhầm rồi" and "sai chỗ rồi" fewer words only say what was wrong.
_LEAST_KEPT = 3
_LEAST_TOLD = 2
# So many words at most stand in "chứ có phải … đâu".
_MOST_DENIED = 6


class Correction(NamedTuple):
    """What a text affirms, and what it denies: the words behind "không phải"."""

    affirmed: Utterance
    denied: Utterance
    is_mended: bool = False
    """Whether it says that something was wrong: "nhầm", "không phải"; not only "không"."""


@analysed_once
def read_correction(said: Utterance) -> Correction:
    """Return what *said* affirms and denies: "không phải ổ gà đâu, đèn đường cơ"."""
    said = spell_out_denials(said)
    turns, within = _turns(said.phrases), _any_of(said.phrases.words("engine-denial-within-words"))
    parts = (
        said.part(piece.strip())
        for clause in split_clauses(said) or [said]
        for side in turns.split(clause.text)
        for piece in within.sub(r"\n\g<0>", side).split("\n")
        if piece.strip()
    )
    kept: list[str] = []
    denied: list[str] = []
    is_mended = False
    for part in parts:
        rest, wrong = _read_part(part)
        kept += [rest] if rest else []
        if wrong is not None:
            denied += [wrong] if wrong else []
            is_mended = is_mended or _mends(part)
    affirmed = said.part(", ".join(kept))
    return Correction(affirmed, said.part(", ".join(denied)), is_mended)


@analysed_once
def spell_out_denials(said: Utterance) -> Utterance:
    """Return *said* with "không phải" where it denies by a question: "chứ có phải phố Me đâu"."""
    plainly, pattern = said.phrases.say("engine-denial"), _rhetoric(said.phrases)
    if not pattern.search(said.text):
        return said
    return said.part(pattern.sub(rf"\1{plainly} \2", said.text))


@lru_cache(maxsize=8)
def _rhetoric(phrases: Phrases) -> re.Pattern[str]:
    """Return the pattern of "chứ Me nào", "chứ có phải Me đâu" and, in a clause, the latter."""
    turn, first, last = (
        _either(phrases.words(f"engine-rhetoric-{name}-words"))
        for name in ("turn", "first", "last")
    )
    what = rf"((?:[^\W_]+\s+){{1,{_MOST_DENIED}}}?)(?:{last})"
    # "Đâu em": one word of address may follow.
    end = r"(?=\W*(?:[^\W_]+\W*)?(?:[,;.!\n]|$))"
    opening = rf"\b(?:{turn})\s+|(?:^|[,;.!\n])\s*(?=(?:{first})\s)"
    return re.compile(rf"({opening})(?:(?:{first})\s+)?{what}{end}", re.IGNORECASE)


def drop_denials(said: Utterance) -> Utterance:
    """Return *said* without what it denies: "không phải ổ gà, đèn đường cơ" gives the rest."""
    return read_correction(said).affirmed


def find_removed(said: Utterance) -> Utterance | None:
    """Return the words that *said* asks to remove: "bỏ cái đoạn uống rượu đi"; or None."""
    return next(filter(None, map(_removed_in, split_clauses(said))), None)


def _removed_in(clause: Utterance) -> Utterance | None:
    phrases, plain = clause.phrases, strip_courtesies(clause)
    before = (*phrases.words("engine-hollow-words"), *phrases.words("engine-told-first-words"))
    removing = phrases.words("engine-removal-words")
    for at in range(len(plain.words)):
        if last := match_at(plain, at, removing):
            last = match_at(plain, last, phrases.words("engine-removed-part-words")) or last
            return plain.part(" ".join(plain.words[last:]))
        if not match_at(plain, at, before):
            break
    return None


def _read_part(part: Utterance) -> tuple[str, str | None]:
    """Return what *part* affirms and what it denies; None if it denies nothing."""
    phrases, plain = part.phrases, strip_courtesies(part)
    slip = match_at(plain, 0, phrases.words("engine-slip-words"))
    if slip:
        rest = plain.part(" ".join(plain.words[slip:]))
        is_open = fold(plain.words[slip - 1]) in phrases.words("engine-slip-end-words")
        return (rest.text if is_open or _tells(rest, _LEAST_KEPT) else ""), ""
    last = match_at(plain, 0, phrases.words("engine-denial-words"))
    if not last:
        return part.text, None
    ends = phrases.words("engine-denied-end-words")
    for at in range(last + 1, len(plain.words)):
        end = match_at(plain, at, ends)
        rest = plain.part(" ".join(plain.words[end:])) if end else plain
        denied = plain.part(" ".join(plain.words[last:at]))
        if end and _tells(denied, 1) and (not rest.words or _tells(rest, _LEAST_TOLD)):
            return rest.text, denied.text
    return "", " ".join(plain.words[last:])


def _mends(part: Utterance) -> bool:
    plain = strip_courtesies(part)
    ways = (*part.phrases.words("engine-not-words"), *part.phrases.words("engine-slip-words"))
    return bool(match_at(plain, 0, ways))


def _tells(said: Utterance, least: int) -> bool:
    """Tell whether *said* has *least* words that mean something by themselves."""
    hollow = filler_words(said.phrases)
    return sum(word not in hollow for word in said.folded_words) >= least


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


def _turns(phrases: Phrases) -> re.Pattern[str]:
    """Return the pattern of the words at which a correction turns: "mà", "chứ", "but"."""
    return _any_of(phrases.words("engine-turn-words"))


@lru_cache(maxsize=8)
def _any_of(ways: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern of *ways* as whole words, with and without diacritics."""
    return re.compile(rf"\b(?:{_either(ways)})\b", re.IGNORECASE)


def _either(ways: tuple[str, ...]) -> str:
    """Return the pattern of any of *ways*, with and without diacritics."""
    both = sorted({*ways, *map(fold, ways)}, key=len, reverse=True)
    return "|".join(map(re.escape, both))
