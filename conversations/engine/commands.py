"""What a person may say at any question: back, out, help; known to no dialogue."""

import re
from functools import lru_cache

from rapidfuzz import fuzz, process

from conversations.engine.asked import asks_for_nothing_else
from conversations.engine.messages import Button, Content, Start, Tap, Text
from conversations.engine.phrases import Phrases
from conversations.engine.plain_words import bare, beside, number_said
from conversations.text.fold import fold, same
from conversations.text.likeness import CLEAR, Named, is_within, meant
from conversations.text.remembered import remembered

BACK = "back"
CANCEL = "cancel"
MENU = "menu"
HELP = "help"
HUMAN = "human"
GREET = "greet"
THANK = "thank"
RESTORE = "restore"
RESUME = "resume"
DROP = "drop"
SKIP = "skip"

COURTESIES = (GREET, THANK)
_SPOKEN = (BACK, CANCEL, MENU, HELP, HUMAN, RESTORE, SKIP, *COURTESIES)
_ANSWERS = (RESUME, DROP)
_TAPPED = (*_SPOKEN, *_ANSWERS)
_PREFIX = "do:"
_SPEAK = "speak:"
_LONGEST = 40
_FORGIVING = 5
_MOST_WORDS = 6
_COMMAND = re.compile(r"/[A-Za-z0-9_]+(@[A-Za-z0-9_]+)?")


@lru_cache(maxsize=1024)
def button(command: str, phrases: Phrases) -> Button:
    """Return the button that gives *command*."""
    return Button(phrases.say(f"engine-{command}"), _PREFIX + command)


@lru_cache(maxsize=256)
def ways_out(phrases: Phrases, *, first: bool, skips: bool) -> tuple[Button, ...]:
    """Return the buttons that lead away from a question.

    From the *first* there is no way back; one that *skips* may be left unanswered.
    """
    names = (*([] if first else [BACK]), *([SKIP] if skips else []), HUMAN, CANCEL)
    return tuple(button(name, phrases) for name in names)


def data_of(command: str) -> str:
    """Return the data of the button that gives *command*."""
    return f"{_PREFIX}{command}"


def speaks(language: str) -> str:
    """Return the data of the button that asks to speak *language* from now on."""
    return f"{_SPEAK}{language}"


def language_of(content: Content) -> str:
    """Return the language that the button *content* asks for, "" where it asks for none."""
    data = content.data if isinstance(content, Tap) else ""
    return data.removeprefix(_SPEAK) if data.startswith(_SPEAK) else ""


def is_command(content: Content) -> bool:
    """Tell whether *content* is a button that gives a command."""
    return isinstance(content, Tap) and content.data.startswith(_PREFIX)


def answered(text: str, phrases: Phrases) -> str | None:
    """Return RESUME or DROP where *text* answers "shall we go on?", or None."""
    number = number_said(text, phrases)
    if number is not None:
        return dict(enumerate(_ANSWERS, start=1)).get(number)
    return meant(bare(text, phrases), [Named(name, _ways(name, phrases)) for name in _ANSWERS])


def heard(content: Content, phrases: Phrases) -> str | None:
    """Return the command that *content* gives as a whole, or None."""
    if isinstance(content, Tap):
        name = content.data.removeprefix(_PREFIX)
        return name if content.data.startswith(_PREFIX) and name in _TAPPED else None
    if not isinstance(content, Text) or len(content.text) > _LONGEST:
        return MENU if isinstance(content, Start) else None
    return _heard_in_words(content.text.strip(), phrases)


@remembered
def _heard_in_words(text: str, phrases: Phrases) -> str | None:
    if text.startswith("/"):
        return _slashed(phrases).get(text.split("@", maxsplit=1)[0].casefold())
    spoken, said = _spoken(phrases), fold(text)
    lost = phrases.words(f"engine-{HELP}-within-words")
    if not _telling(lost).isdisjoint(said.split()) and is_within(text, lost):
        return None if beside(text, lost, phrases) else HELP
    if said.count(" ") >= _MOST_WORDS:
        return None
    if said not in spoken:
        text = bare(text, phrases)
        said = fold(text)
    if said in spoken:
        return next((name for name, way in spoken[said] if same(text, way)), None)
    if not text.isascii():
        marked = ((n, way) for n in _SPOKEN for way in phrases.words(f"engine-{n}-marked-words"))
        with_marks = next((name for name, way in marked if same(text, way)), None)
        if with_marks is not None:
            return with_marks
    if len(said) < _FORGIVING:
        return None
    like = process.extractOne(said, spoken.keys(), scorer=fuzz.ratio, score_cutoff=CLEAR)
    if like is None or len(like[0]) < _FORGIVING:
        return None
    # "Làm ở đâu" is like "xem ở đâu", and asks for something all the same.
    return None if asks_for_nothing_else(text, phrases) else spoken[like[0]][0][0]


@lru_cache(maxsize=64)
def _telling(ways: tuple[str, ...]) -> frozenset[str]:
    """Return the longest word of each of *ways*: without one of these, none of them is said."""
    return frozenset(max(fold(way).split(), key=len) for way in ways)


def asks_for_human(text: str, phrases: Phrases) -> bool:
    """Tell whether *text* asks, among other words, for someone to talk to."""
    return bool(is_within(text, [way for way in _ways(HUMAN, phrases) if " " in way]))


@lru_cache(maxsize=64)
def _spoken(phrases: Phrases) -> dict[str, list[tuple[str, str]]]:
    """Return, by what is said when it is folded, the commands with their ways as written."""
    spoken: dict[str, list[tuple[str, str]]] = {}
    for name in _SPOKEN:
        for way in _ways(name, phrases):
            if not way.startswith("/"):
                spoken.setdefault(fold(way), []).append((name, way))
    return spoken


@lru_cache(maxsize=64)
def _slashed(phrases: Phrases) -> dict[str, str]:
    return {way: name for name in _SPOKEN for way in _ways(name, phrases) if way[:1] == "/"}


def is_like_one(text: str) -> bool:
    """Tell whether *text* is written as a command and nothing else, such as "/nothing"."""
    return bool(_COMMAND.fullmatch(text.strip()))


def behind_one(text: str) -> str:
    """Return what *text* says behind a command: "/phananh ổ gà" tells of a pothole."""
    parts = text.split(maxsplit=1)
    return parts[1].strip() if len(parts) > 1 and is_like_one(parts[0]) else text


def _ways(name: str, phrases: Phrases) -> tuple[str, ...]:
    return (phrases.say(f"engine-{name}"), *phrases.words(f"engine-{name}-words"))
