"""Find what stands around a message that somebody asks about: a greeting, their question."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from conversations.dialogues.announcements.message_check.message_words import Word, split_message
from conversations.engine.model.phrases import Phrases
from conversations.text.fold import clean

# In words. Who asks about a message is brief.
_LONGEST = 24


class Frame(NamedTuple):
    """The ways of saying what may stand around a message without changing what it says.

    Those *around* are set off by punctuation or a line. Those *before* may go straight on with the
    message, and those *after* may follow straight on it.
    """

    around: tuple[tuple[Word, ...], ...]
    before: tuple[tuple[Word, ...], ...]
    after: tuple[tuple[Word, ...], ...]


def load_frame(phrases: Phrases, *own: str) -> Frame:
    """Return the frame by *phrases*; *own* are the sender's name and the announcement's code."""
    around, before, after = _general_frame(phrases)
    return Frame((*around, *(split_message(clean(name)) for name in own)), before, after)


@lru_cache(maxsize=8)
def _general_frame(phrases: Phrases) -> Frame:
    names = ("ask", "frame", "before", "after")
    asking, around, before, after = (
        tuple(split_message(clean(way)) for way in phrases.words(f"check_news-{name}-words"))
        for name in names
    )
    return Frame((*asking, *around, *before, *after), before, after)


def is_frame_alone(message: str, frame: Frame) -> bool:
    """Tell whether *message* has nothing but words of *frame*."""
    said = split_message(clean(message))
    reached = {0}
    for at in range(min(len(said), _LONGEST)):
        if at in reached:
            reached |= {at + len(way) for way in frame.around if _is_at(said, at, way)}
    return len(said) in reached


def find_bodies(said: Sequence[Word], frame: Frame) -> list[tuple[int, int]]:
    """Return the spans of *said* that may be the message itself, the whole first."""
    firsts = [0, *_ends_of_opening(said, frame)]
    ends = [len(said), *_starts_of_closing(said, frame)]
    return [(first, end) for first in firsts for end in ends if first < end] or [(0, len(said))]


def _ends_of_opening(said: Sequence[Word], frame: Frame) -> list[int]:
    """Return where the message may begin behind words of *frame*."""
    reached, apart = {0}, set()
    for at in range(min(len(said), _LONGEST)):
        ways = (way for way in frame.around if at in reached and _is_at(said, at, way))
        for way in ways:
            end = at + len(way)
            reached.add(end)
            if _is_set_off(said[end - 1]) or way in frame.before:
                apart.add(end)
    return sorted(apart)


def _starts_of_closing(said: Sequence[Word], frame: Frame) -> list[int]:
    """Return where the message may end before words of *frame*."""
    reached, apart = {len(said)}, set()
    for end in range(len(said), max(0, len(said) - _LONGEST), -1):
        ways = (
            way for way in frame.around if end in reached and _is_at(said, end - len(way), way)
        )
        for way in ways:
            at = end - len(way)
            reached.add(at)
            if at and (_is_set_off(said[at - 1]) or way in frame.after):
                apart.add(at)
    return sorted(apart)


def _is_set_off(word: Word) -> bool:
    return bool(word.sign) or word.ends_line


def _is_at(said: Sequence[Word], at: int, way: Sequence[Word]) -> bool:
    """Tell whether *said* has *way* from index *at* on; its diacritics may be left out."""
    its = said[at : at + len(way)] if at >= 0 else ()
    return bool(way) and len(its) == len(way) and all(map(_is_meant, its, way))


def _is_meant(word: Word, way: Word) -> bool:
    return word.letters == way.letters and word.diacritics in ("", way.diacritics)
