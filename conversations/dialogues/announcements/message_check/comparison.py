"""Compare a message that somebody got with an announcement, word by word in both directions."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from rapidfuzz.distance import LCSseq, Levenshtein

from conversations.announcements.message import AnnouncementLine
from conversations.dialogues.announcements.message_check.frames import Frame, find_bodies
from conversations.dialogues.announcements.message_check.message_words import (
    ASKED,
    END,
    Word,
    has_diacritics,
    split_message,
)
from conversations.text.direction import show_turned
from conversations.text.fold import clean

SAME, PART, DIFFERENT = "same", "part", "different"

_CONTEXT = 2
"""So many words before and after a difference are quoted with it."""

# A heading of ours is compared with the message if the message has so much of it.
_QUOTED = 0.6


class Quote(NamedTuple):
    """Words that differ, *marked*, between the words around them."""

    before: str
    marked: str
    after: str


class Difference(NamedTuple):
    """What the message has in place of the commune's words; one of both may mark nothing."""

    theirs: Quote
    ours: Quote


class Comparison(NamedTuple):
    """How a message differs from an announcement.

    *kind* is SAME, PART if whole sentences are missing and nothing else, or DIFFERENT. *text* is
    the whole announcement, and *marked* are the places in it that the message has not. If it
    *changes_sense*, a number, a code, a link or words within a sentence differ.
    """

    kind: str
    text: str
    marked: tuple[tuple[int, int], ...] = ()
    differences: tuple[Difference, ...] = ()
    changes_sense: bool = False

    def pieces(self) -> Iterator[tuple[str, bool]]:
        """Yield the pieces of the announcement, each with whether it is marked."""
        at = 0
        for start, end in self.marked:
            yield self.text[at:start], False
            yield self.text[start:end], True
            at = end
        yield self.text[at:], False


class _Sentence(NamedTuple):
    """A sentence or line of an announcement: its words from *first* until before *end*."""

    first: int
    end: int
    is_needed: bool


class _Own(NamedTuple):
    """An announcement as it is compared."""

    text: str
    words: tuple[Word, ...]
    sentences: tuple[_Sentence, ...]


def compare(message: str, lines: Sequence[AnnouncementLine], frame: Frame) -> Comparison:
    """Return how *message*, without its frame, differs from the announcement with *lines*."""
    message, own = clean(show_turned(message)), _read_own(lines)
    said = split_message(message)
    bodies = find_bodies(said, frame)
    found = (_match(said[first:end], own) for first, end in bodies)
    matched = [one for one in found if one is not None]
    if matched:
        return min(matched, key=lambda one: (one.kind != SAME, len(one.marked)))
    first, end = min(bodies, key=lambda body: body[1] - body[0])
    return _find_differences(message, said[first:end], own)


def _read_own(lines: Sequence[AnnouncementLine]) -> _Own:
    cleaned = [AnnouncementLine(clean(line.text), line.is_needed) for line in lines]
    text = "\n".join(line.text for line in cleaned)
    words = split_message(text)
    sentences, first, end_of_line = [], 0, -1
    for line in cleaned:
        end_of_line += len(line.text) + 1
        count = sum(word.start < end_of_line for word in words)
        ends = [at + 1 for at in range(first, count) if words[at].ends_sentence or at + 1 == count]
        starts = [first, *ends]
        sentences += [_Sentence(*span, line.is_needed) for span in pairwise(starts)]
        first = count
    return _Own(text, words, tuple(sentences))


def _match(said: Sequence[Word], own: _Own) -> Comparison | None:
    """Return the comparison if *said* consists of sentences of *own* in their order, or None."""
    exactly = has_diacritics(said)
    mine = [word.key(has_diacritics=exactly) for word in said]
    keys = [word.key(has_diacritics=exactly) for word in own.words]
    # By how many words of the message were found: the sentences that have them.
    ways: dict[int, tuple[_Sentence, ...]] = {0: ()}
    for sentence in own.sentences:
        length, its = sentence.end - sentence.first, keys[sentence.first : sentence.end]
        for at, way in sorted(ways.items(), reverse=True):
            if mine[at : at + length] == its:
                more, other = (*way, sentence), ways.get(at + length)
                if other is None or _count_needed(more) > _count_needed(other):
                    ways[at + length] = more
    way = ways.get(len(said), ())
    if not _count_needed(way) or not _has_same_signs(said, own, way):
        return None
    missing = [one for one in own.sentences if one.is_needed and one not in way]
    marked = tuple((own.words[one.first].start, own.words[one.end - 1].end) for one in missing)
    return Comparison(PART if missing else SAME, own.text, marked)


def _count_needed(way: Sequence[_Sentence]) -> int:
    return sum(one.is_needed for one in way)


def _has_same_signs(said: Sequence[Word], own: _Own, way: Sequence[_Sentence]) -> bool:
    """Tell whether the punctuation of *said* is ours; who types none at all leaves it out.

    "Không, phải sơ tán" has the words of "Không phải sơ tán".
    """
    if not any(word.sign for word in said[:-1]):
        return True
    its = [word for one in way for word in own.words[one.first : one.end]]
    return all(map(_is_same_sign, said[:-1], its[:-1]))


def _is_same_sign(said: Word, own: Word) -> bool:
    if said.sign == own.sign:
        return True
    if own.ends_line:
        return ASKED not in (said.sign, own.sign)
    return said.ends_line and not said.sign and own.sign == END


def _find_differences(message: str, said: Sequence[Word], own: _Own) -> Comparison:
    exactly = has_diacritics(said)
    mine = [word.key(has_diacritics=exactly) for word in said]
    compared = _compared_sentences(said, own)
    its = tuple(word for one in compared for word in own.words[one.first : one.end])
    keys = [word.key(has_diacritics=exactly) for word in its]
    spans = _unequal_spans(mine, keys)
    has_other_words = bool(spans)
    if not has_other_words:  # the punctuation differs
        spans = _spans_of_other_signs(said, its)
    differences = tuple(
        Difference(_quote(message, said, first, end), _quote(own.text, its, first_own, end_own))
        for first, end, first_own, end_own in spans
    )
    marked = tuple(
        (its[first].start, its[end - 1].end) for _, _, first, end in spans if first < end
    )
    needed = [one.is_needed for one in compared for _ in range(one.first, one.end)]
    changes_sense = has_other_words and any(
        _changes_fact(said[first:end], its[first_own:end_own])
        or (
            all(needed[max(0, first_own - 1) : end_own + 1])
            and _changes_sentence(said, its, (first, end, first_own, end_own))
        )
        for first, end, first_own, end_own in spans
    )
    return Comparison(DIFFERENT, own.text, marked, differences, changes_sense)


def _changes_fact(theirs: Sequence[Word], ours: Sequence[Word]) -> bool:
    return any(word.is_fact for word in (*theirs, *ours))


def _changes_sentence(
    said: Sequence[Word], its: Sequence[Word], span: tuple[int, int, int, int]
) -> bool:
    """Tell whether the words of *span* change a sentence of ours.

    Whole sentences that are missing, words around the announcement, an end that is cut off and
    other diacritics change none.
    """
    first, end, first_own, end_own = span
    theirs, ours = said[first:end], its[first_own:end_own]
    if [word.letters for word in theirs] == [word.letters for word in ours]:
        return False
    is_end = end_own == len(its)
    is_start = first_own == 0
    is_whole = (is_start or its[first_own - 1].ends_sentence) and (
        not ours or ours[-1].ends_sentence
    )
    if not theirs:
        return not (is_whole or is_end)
    if is_start or is_end:
        return bool(ours) and not is_whole
    return bool(ours) or not (is_whole and theirs[-1].ends_sentence)


def _spans_of_other_signs(
    said: Sequence[Word], its: Sequence[Word]
) -> list[tuple[int, int, int, int]]:
    """Return the words before and after each sign of the same words that differs."""
    spans: list[tuple[int, int, int, int]] = []
    for at, pair in enumerate(zip(said[:-1], its[:-1], strict=True)):
        if not _is_same_sign(*pair):
            first = spans.pop()[0] if spans and spans[-1][1] > at else at
            spans.append((first, at + 2, first, at + 2))
    return spans


def _compared_sentences(said: Sequence[Word], own: _Own) -> list[_Sentence]:
    """Return our sentences without the headings and the signature that *said* leaves out."""
    letters = [word.letters for word in said]

    def is_compared(one: _Sentence) -> bool:
        its = [word.letters for word in own.words[one.first : one.end]]
        return one.is_needed or LCSseq.similarity(letters, its) >= _QUOTED * len(its)

    return list(filter(is_compared, own.sentences))


def _unequal_spans(mine: list[str], its: list[str]) -> list[tuple[int, int, int, int]]:
    """Return where *mine* is not *its*: from where until where in each of both."""
    spans: list[tuple[int, int, int, int]] = []
    for step in Levenshtein.opcodes(mine, its):
        if step.tag == "equal":
            continue
        first, first_own = step.src_start, step.dest_start
        if spans and (spans[-1][1], spans[-1][3]) == (first, first_own):
            first, _, first_own, _ = spans.pop()
        spans.append((first, step.src_end, first_own, step.dest_end))
    return spans


def _quote(text: str, words: Sequence[Word], first: int, end: int) -> Quote:
    """Return the words from *first* until before *end*, as typed, between those around them."""
    before, after = words[max(0, first - _CONTEXT) : first], words[end : end + _CONTEXT]
    return Quote(
        text[before[0].start : before[-1].end] if before else "",
        text[words[first].start : words[end - 1].end] if first < end else "",
        text[after[0].start : after[-1].end] if after else "",
    )
