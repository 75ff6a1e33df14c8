"""Check that the text of an announcement is plain, and says when and where: hints for authors."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from conversations.engine.model.phrases import Phrases
from conversations.engine.model.unit import Unit
from conversations.text.links import LINK, host_of
from conversations.text.matching import find_within

MOST_SENTENCES = 2
"""The sentences of a paragraph that is easy to read."""
MOST_WORDS = 40
"""The words of such a paragraph."""

_LISTS = "console-announcement"
_EQUALS = "="
_FORMAT = "Cf"
# After "TP." or "ông A." no sentence ends.
_SENTENCE_END = re.compile(
    r"(?:(?<!\b[A-ZĐ])(?<!\b[A-ZĐ]{2})(?<!\bTp)[.…]|[!?])[.!?…]*[\"”)]?(?=\s|$)"
)
# "7h30", "7 giờ", "7:30", "24/11", "24-11-2026", "ngày 24", "7 am", "24 Nov".
_TIME = re.compile(
    r"\b\d{1,2}(?:\s?(?:h\d*|giờ|gio|am|pm)|:\d\d|[/-]\d{1,2})\b|\bngày \d"
    r"|\b\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)",
    re.IGNORECASE,
)


class Hint(Struct, frozen=True):
    """One thing that would make a text easier to read.

    *kind* is "sentences", "words", "jargon", "when", "where", "link" or "letters". *said* is the
    start of the paragraph, the word, or the host of the link that it is about; *instead* is a
    plainer word, or the letters that only look like ours; *counted* is how many sentences or words
    there are.
    """

    kind: str
    said: str = ""
    instead: str = ""
    counted: int = 0

    def say(self, phrases: Phrases) -> str:
        """Return the hint in words."""
        most = MOST_SENTENCES if self.kind == "sentences" else MOST_WORDS
        name = f"{_LISTS}-hint-of-{self.kind}"
        return phrases.say(
            name, said=self.said, instead=self.instead, counted=self.counted, most=most
        )


def check_text(text: str, phrases: Phrases, places: Sequence[str]) -> list[Hint]:
    """Return hints about *text*, whose language *phrases* has; a good text, or "", gets none.

    *places* are what says where: the place in the form, names of neighbourhoods and landmarks.
    """
    if not text.strip():
        return []
    sentences = [sentence for paragraph in _paragraphs(text) for sentence in _split(paragraph)]
    hints = [hint for paragraph in _paragraphs(text) for hint in _check_length(paragraph)]
    hints += _check_jargon(sentences, phrases.words(f"{_LISTS}-jargon-words"))
    when = phrases.words(f"{_LISTS}-when-words")
    if not _TIME.search(text) and not _has_any(sentences, when):
        hints.append(Hint("when"))
    if not _has_any(sentences, (*phrases.words(f"{_LISTS}-where-words"), *filter(None, places))):
        hints.append(Hint("where"))
    hosts = dict.fromkeys(host_of(link.rstrip(",;.)")) for link in LINK.findall(text))
    hints += [Hint("link", host) for host in hosts]
    return [*hints, *_check_letters(text)]


def place_names(unit: Unit) -> Iterator[str]:
    """Yield the names of neighbourhoods and landmarks, which say where."""
    for it in unit.neighbourhoods:
        yield from filter(None, (it.name.vi, it.name.en, *it.also))
        # "phố Tiến Yết" is also "Tiến Yết", but "phố Mới" is not "mới".
        own = it.name.vi.partition(" ")[2]
        if " " in own:
            yield own
        for landmark in it.landmarks:
            yield from filter(None, (landmark.name.vi, landmark.name.en, *landmark.also))


def _paragraphs(text: str) -> list[str]:
    return [paragraph for line in text.splitlines() if (paragraph := line.strip())]


def _split(paragraph: str) -> list[str]:
    """Return the sentences of *paragraph*, without their stops."""
    return [part for sentence in _SENTENCE_END.split(paragraph) if (part := sentence.strip())]


def _check_letters(text: str) -> Iterator[Hint]:
    """Yield the words with letters of another script, or with characters that nobody sees."""
    for word in dict.fromkeys(re.findall(r"\S*[^\W\d_]\S*", text)):
        strange = [letter for letter in dict.fromkeys(word) if _is_strange(letter)]
        if strange:
            shown = (f"{it if it.isalpha() else ''} U+{ord(it):04X}".strip() for it in strange)
            yield Hint("letters", word, ", ".join(shown))


def _is_strange(letter: str) -> bool:
    if letter.isalpha():
        return not unicodedata.name(letter, "").startswith("LATIN ")
    return unicodedata.category(letter) == _FORMAT


def _check_length(paragraph: str) -> Iterator[Hint]:
    start = " ".join(paragraph.split()[:5])
    sentences, words = len(_split(paragraph)), len(paragraph.split())
    if sentences > MOST_SENTENCES:
        yield Hint("sentences", start, counted=sentences)
    if words > MOST_WORDS:
        yield Hint("words", start, counted=words)


def _check_jargon(sentences: Sequence[str], pairs: Iterable[str]) -> Iterator[Hint]:
    for pair in pairs:
        said, _, instead = (part.strip() for part in pair.partition(_EQUALS))
        if _has_any(sentences, (said,)):
            yield Hint("jargon", said, instead)


def _has_any(sentences: Iterable[str], ways: Sequence[str]) -> bool:
    # One sentence at a time: the search reads the beginning of a text only.
    return any(find_within(sentence, ways) for sentence in sentences)
