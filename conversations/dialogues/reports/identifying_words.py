"""Find, in the words of a report, by what its author may be known: a name, a phone number."""

from collections.abc import Iterator, Sequence

from conversations.engine.language.clauses import match_at, split_at_marks, word_spans
from conversations.engine.language.utterance import Utterance
from conversations.engine.questions.phone import CONTACT_KEY
from conversations.text import phone
from conversations.text.private_numbers import MASK

_MOST_WORDS_OF_NAME = 4


def find_identifying_words(said: Utterance, dialogue: str) -> tuple[str, ...]:
    """Return the phone numbers in *said* and the names that its author gives, as written."""
    numbers = phone.find_written(said.text)
    named = said.phrases.words(f"{dialogue}-{CONTACT_KEY}-named-words")
    clauses = split_at_marks(said)
    names = (name for clause in clauses for name in _names(clause, named, numbers))
    return tuple(dict.fromkeys((*names, *numbers)))


def mask_words(text: str, found: Sequence[str]) -> str:
    """Return *text* with "•••" for each of the words *found*, the longest first."""
    for words in sorted(found, key=len, reverse=True):
        text = text.replace(words, MASK)
    return text


def _names(clause: Utterance, named: tuple[str, ...], numbers: Sequence[str]) -> Iterator[str]:
    spans, text = word_spans(clause), clause.text
    # In the middle of a clause it may be somebody else's: "hàng xóm tôi tên Tuấn".
    if (end := match_at(clause, 0, named)) and (name := _name_behind(text, spans[end:])):
        yield name
    for number in numbers:
        if (start := text.find(number)) > 0 and (name := _name_before(text, spans, start)):
            yield name


def _name_behind(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """Return the capitalised words at the start of *spans*: small letters may be anything."""
    length = 0
    while length < min(len(spans), _MOST_WORDS_OF_NAME) and text[spans[length][0]].isupper():
        length += 1
    return text[spans[0][0] : spans[length - 1][1]] if length else ""


def _name_before(text: str, spans: Sequence[tuple[int, int]], start: int) -> str:
    """Return the capitalised words that stand right before *start*: "Hạnh 0912 …"."""
    before = [span for span in spans if span[1] <= start]
    first = len(before)
    while first and text[before[first - 1][0]].isupper():
        first -= 1
    return text[before[first][0] : before[-1][1]] if first < len(before) else ""
