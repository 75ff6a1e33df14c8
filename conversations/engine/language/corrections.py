"""Split a correction: what it denies ("không phải ổ gà"), and what it says instead."""

import re
from functools import lru_cache
from typing import NamedTuple

from conversations.engine.language.clauses import match_at, match_openings, split_clauses
from conversations.engine.language.plain_words import filler_words, strip_courtesies
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.phrases import Phrases
from conversations.text.fold import fold
from conversations.text.folded_text import analysed_once

# Behind "nhầm rồi" and "sai chỗ rồi" fewer words only say what was wrong.
_LEAST_KEPT = 3
_LEAST_TOLD = 2
# So many words at most stand before the part that is to be removed.
_MOST_FIRST = 3
# So many words at most stand in "chứ có phải … đâu".
_MOST_DENIED = 6


class Contrast(NamedTuple):
    """What a text affirms, and what it denies, without the words of correcting."""

    affirmed: Utterance
    denied: Utterance
    is_mended: bool = False
    """Whether it says that something was wrong: "nhầm", "không phải"; not only "không"."""
    is_only: bool = False
    """Whether nothing but what it affirms is to stay: "sao lại ghi chuyện ấy, chỉ cái đèn"."""


@analysed_once
def read_correction(said: Utterance) -> Contrast:
    """Return what *said* affirms and denies: "không phải ổ gà đâu, đèn đường cơ"."""
    said = spell_out_denials(said)
    phrases = said.phrases
    turns, within = _any_of(phrases.words("engine-turn-words")), _any_of(_denials_within(phrases))
    parts = [
        _read_part(said.part(piece.strip()))
        for clause in split_clauses(said) or [said]
        for side in turns.split(clause.text)
        for piece in within.sub(r"\n\g<0>", side).split("\n")
        if piece.strip()
    ]
    affirmed, denied = (
        said.part(", ".join(each.text for each in some if each.text))
        for some in ([part.affirmed for part in parts], [part.denied for part in parts])
    )
    is_mended, only = (
        any(part.is_mended for part in parts),
        said.phrases.words("engine-only-words"),
    )
    last = match_at(affirmed, 0, only) if is_mended and denied.words else 0
    return Contrast(_slice(affirmed, last) if last else affirmed, denied, is_mended, last > 0)


def _denials_within(phrases: Phrases) -> tuple[str, ...]:
    """Return the denials that may stand behind what is right: "gần cầu không phải chợ"."""
    slips = phrases.words("engine-slip-words")
    return tuple(way for way in phrases.words("engine-not-words") if way not in slips)


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
    plainly = _either((phrases.say("engine-denial"),))
    return re.compile(
        rf"({opening})(?!(?:{plainly})\s)(?:(?:{first})\s+)?{what}{end}", re.IGNORECASE
    )


def find_removed(said: Utterance) -> Utterance | None:
    """Return the words that *said* asks to remove: "bỏ cái đoạn uống rượu đi"; or None."""
    return next(filter(None, map(_removed_in, split_clauses(said))), None)


def _removed_in(clause: Utterance) -> Utterance | None:
    phrases, plain = clause.phrases, strip_courtesies(clause)
    before = (*phrases.words("engine-hollow-words"), *phrases.words("engine-told-first-words"))
    removing = phrases.words("engine-removal-words")
    for at in range(len(plain.words)):
        if last := match_at(plain, at, removing):
            if find_kept(_slice(plain, last)):
                return None  # "bỏ hết chỉ để cái cống": what is kept tells what goes
            last = match_at(plain, last, phrases.words("engine-removed-part-words")) or last
            return _slice(plain, last)
        if not match_at(plain, at, before):
            break
    return _removed_before(clause)


def find_dropped(said: Utterance) -> Utterance | None:
    """Return what a clause of *said* names first and then drops: "cái … cũng bỏ luôn"; or None."""
    return next(filter(None, map(_removed_before, split_clauses(said))), None)


def _removed_before(clause: Utterance) -> Utterance | None:
    """Return what *clause* names first and then asks to remove: "câu ấy thì xóa đi"; or None."""
    plain, words = strip_courtesies(clause), clause.phrases.words
    removing = words("engine-removal-words")
    parts, between = words("engine-removed-part-words"), len(plain.words)
    # "Với lại cái … cũng bỏ luôn": a few words may stand first.
    first = next(filter(None, (match_at(plain, at, parts) for at in range(_MOST_FIRST))), 0)
    for at in range(first, len(plain.words)) if first else ():
        end = match_at(plain, at, removing)
        ends = (*words("engine-told-last-words"), *words("engine-hollow-words"))
        while end and (last := match_at(plain, end, ends)):
            end = last
        between = at if end == len(plain.words) else between
    told = _slice(plain, first, between)
    return told if first < between < len(plain.words) and _tells(told, 1) else None


def drops_all(said: Utterance) -> bool:
    """Tell whether *said* asks to drop the whole report: "xóa sạch đi", not "bỏ hết chuyện ấy"."""
    dropping, part, ends = (
        said.phrases.words(f"engine-{its}-words")
        for its in ("drop-draft", "removed-part", "denied-end")
    )
    for clause in split_clauses(said):
        for at in range(len(clause.words)):
            end = match_at(clause, at, dropping)
            # "Bỏ hết mấy câu trên" removes a part, "đừng lưu gì cả" does not.
            goes_on = _tells(_slice(clause, end, end + 1), 1) and not match_at(clause, end, ends)
            if end and not goes_on and not match_at(clause, end, part):
                return find_kept(said) is None
    return False


def find_kept(said: Utterance) -> Utterance | None:
    """Return what *said* asks to keep alone: "bỏ hết đi, chỉ để cái cống thôi"; or None."""
    for clause in split_clauses(said):
        only, keeping = (
            clause.phrases.words(f"engine-{its}-words") for its in ("only", "choosing")
        )
        for at in range(len(clause.words)):
            first, then = (
                (match_at(clause, at, one) and match_at(clause, match_at(clause, at, one), other))
                for one, other in ((only, keeping), (keeping, only))
            )
            if (last := first or then) and _tells(rest := _slice(clause, last), 1):
                return rest
    return None


def _read_part(part: Utterance) -> Contrast:
    plain, words, nothing = strip_courtesies(part), part.phrases.words, part.part("")
    if opening := match_at(plain, 0, words("engine-addition-words")):
        part = plain = strip_courtesies(_slice(plain, opening))
    slips, become = words("engine-slip-words"), words("engine-become-words")
    if slip := match_at(plain, 0, slips):
        rest = _slice(plain, slip)
        is_told = fold(plain.words[slip - 1]) in map(fold, become) or _tells(rest, _LEAST_KEPT)
        return Contrast(_without_end(rest) if is_told else nothing, nothing, is_mended=True)
    denials = words("engine-not-words")
    if last := match_at(plain, 0, (*denials, *words("engine-denial-words"))):
        affirmed, denied = _split_denial(plain, last)
        return Contrast(affirmed, denied, is_mended=bool(match_at(plain, 0, denials)))
    count, edit = len(plain.words), match_at(plain, 0, words("engine-edit-words"))
    for at in range(edit, count) if edit else ():
        if (last := match_at(plain, at, become)) and last < count:
            changed = _slice(plain, edit, at)
            return Contrast(_slice(plain, last), changed, is_mended=True)
    for at in range(1, count):
        if match_at(plain, at, slips) == count and _tells(before := _slice(plain, 0, at), 1):
            return Contrast(nothing, before, is_mended=True)
    right = _without_end(plain)
    return Contrast(part if right is plain else right, nothing, is_mended=right is not plain)


def _split_denial(plain: Utterance, last: int) -> tuple[Utterance, Utterance]:
    """Return what *plain*, which denies up to the word *last*, affirms and what it denies."""
    ends = plain.phrases.words("engine-denied-end-words")
    for at in range(last + 1, len(plain.words)):
        if end := match_at(plain, at, ends):
            rest, denied = _slice(plain, end), _slice(plain, last, at)
            if _tells(denied, 1) and (not rest.words or _tells(rest, _LEAST_TOLD)):
                return rest, denied
    return plain.part(""), _slice(plain, last)


def _without_end(said: Utterance) -> Utterance:
    """Return *said* without the "mới đúng" at its end, which says that the rest is right."""
    ways = tuple(way for way in said.phrases.words("engine-told-last-words") if " " in way)
    ends = (at for at in range(1, len(said.words)) if match_at(said, at, ways) == len(said.words))
    at = next(ends, 0)
    return _slice(said, 0, at) if at else said


def _slice(said: Utterance, first: int, last: int | None = None) -> Utterance:
    return said.part(" ".join(said.words[first:last]))


def _tells(said: Utterance, least: int) -> bool:
    """Tell whether *said* has *least* words that mean something by themselves."""
    hollow = filler_words(said.phrases)
    return sum(word not in hollow for word in said.folded_words) >= least


def adds_words(said: Utterance) -> bool:
    """Tell whether *said* begins as people do who add to what they told: "à quên"."""
    more = said.phrases.words("engine-addition-words")
    return any(match_openings(strip_courtesies(said).folded, more))


@lru_cache(maxsize=8)
def _any_of(ways: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern of *ways* as whole words, with and without diacritics."""
    return re.compile(rf"\b(?:{_either(ways)})\b", re.IGNORECASE)


def _either(ways: tuple[str, ...]) -> str:
    """Return the pattern of any of *ways*, with and without diacritics."""
    both = sorted({*ways, *map(fold, ways)}, key=len, reverse=True)
    return "|".join(map(re.escape, both))
