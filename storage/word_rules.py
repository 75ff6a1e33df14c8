"""What the local words of a unit pack must be: shorthand, and ways of saying the same."""

import re
from collections.abc import Iterator, Sequence

from conversations.text.fold import accents, clean, fold
from conversations.text.typed import nfc
from storage.pack_shape import Remark, Table, rows
from storage.toml_lines import Way

MOST = 6  # ways of saying one thing, or meanings of one shorthand
FEWEST = 2

_WORD = re.compile(r"[^\W_]+")

Said = tuple[tuple[str, str], ...]


def remarks_on_words(unit: Table) -> Iterator[Remark]:
    """Yield what is wrong with the words of *unit*, of which anything may be missing."""
    yield from _shorthand(unit)
    yield from _alike(unit)


def _shorthand(unit: Table) -> Iterator[Remark]:
    known = {nfc(row["written"]) for _, row in rows(unit, "shorthand") if "written" in row}
    seen: set[str] = set()
    for way, row in rows(unit, "shorthand"):
        written = nfc(row.get("written", ""))
        if written in seen:
            reason = f'must not be that of an earlier entry ("{written}"): write all in one'
            yield Remark((*way, "written"), reason)
        seen.add(written)
        if "means" in row:
            yield from _count(row["means"], (*way, "means"), 1)
            for at, words in enumerate(row["means"]):
                # A meaning is taken as it stands: what leads on to others could lead back.
                if own := known.intersection(nfc(words).split()):
                    yield Remark((*way, "means", at), _unwritten(own, written))
            yield from _empty(row["means"], (*way, "means"))
            yield from _twice(row["means"], (*way, "means"))


def _unwritten(own: set[str], written: str) -> str:
    if written in own:
        return f'entry must not hold the shorthand itself ("{written}")'
    return f'entry must be written out ("{min(own)}" is a shorthand of this pack)'


def _alike(unit: Table) -> Iterator[Remark]:
    seen: dict[Said, int] = {}
    for number, (way, row) in enumerate(rows(unit, "alike")):
        ways = row.get("ways")
        if ways is None:
            continue
        yield from _count(ways, (*way, "ways"), FEWEST)
        yield from _empty(ways, (*way, "ways"))
        yield from _twice(ways, (*way, "ways"))
        for at, words in enumerate(ways):
            # In two entries one thing would lead to another, and perhaps round and back.
            if seen.setdefault(_said(words), number) != number:
                reason = f'entry stands in an earlier list ("{words}"): write all in one'
                yield Remark((*way, "ways", at), reason)


def _count(words: Sequence[str], way: Way, fewest: int) -> Iterator[Remark]:
    if not fewest <= len(words) <= MOST:
        reason = f"must hold {fewest} to {MOST} entries (it has {len(words)})"
        yield Remark(way, reason)


def _empty(ways: Sequence[str], way: Way) -> Iterator[Remark]:
    for at, words in enumerate(ways):
        if not _said(words):
            reason = f'entry must hold a word (it says "{words}")'
            yield Remark((*way, at), reason)


def _twice(ways: Sequence[str], way: Way) -> Iterator[Remark]:
    seen: set[Said] = set()
    for at, words in enumerate(ways):
        if (said := _said(words)) and said in seen:
            yield Remark((*way, at), f'entry says the same as an earlier one ("{words}")')
        seen.add(said)


def _said(text: str) -> Said:
    """Return the words of *text* as they are compared: where a tone mark stands is all one."""
    return tuple((fold(word), accents(word)) for word in _WORD.findall(clean(text).lower()))
