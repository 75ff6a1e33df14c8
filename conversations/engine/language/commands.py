"""The commands that are understood at every question: back, out, help and others."""

import re
from functools import lru_cache

from rapidfuzz import fuzz, process

from conversations.engine.language.plain_words import extra_words, read_number, strip_courtesies
from conversations.engine.language.question_analysis import asks_only_for_part
from conversations.engine.model.messages import Button, Content, Start, Tap, Text
from conversations.engine.model.phrases import Phrases
from conversations.text.fold import fold, is_same_text
from conversations.text.matching import MIN_SIMILARITY, Candidate, best_match, find_within
from conversations.text.text_cache import text_lru_cache

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
    """Return the button for *command*."""
    return Button(phrases.say(f"engine-{command}"), _PREFIX + command)


@lru_cache(maxsize=256)
def exit_buttons(phrases: Phrases, *, first: bool, can_be_skipped: bool) -> tuple[Button, ...]:
    """Return the buttons that leave a question.

    The *first* question has no way back; one that *can_be_skipped* has a button to skip it.
    """
    names = (*([] if first else [BACK]), *([SKIP] if can_be_skipped else []), HUMAN, CANCEL)
    return tuple(button(name, phrases) for name in names)


def button_data(command: str) -> str:
    """Return the data of the button for *command*."""
    return f"{_PREFIX}{command}"


def language_button_data(language: str) -> str:
    """Return the data of the button that switches to *language*."""
    return f"{_SPEAK}{language}"


def requested_language(content: Content) -> str:
    """Return the language that the button *content* switches to, or ""."""
    data = content.data if isinstance(content, Tap) else ""
    return data.removeprefix(_SPEAK) if data.startswith(_SPEAK) else ""


def is_command_button(content: Content) -> bool:
    """Tell whether *content* is a button for a command."""
    return isinstance(content, Tap) and content.data.startswith(_PREFIX)


def read_resume_answer(text: str, phrases: Phrases) -> str | None:
    """Return RESUME or DROP if *text* answers "shall we go on?", else None."""
    number = read_number(text, phrases)
    if number is not None:
        return dict(enumerate(_ANSWERS, start=1)).get(number)
    return best_match(
        strip_courtesies(text, phrases),
        [Candidate(name, _ways(name, phrases)) for name in _ANSWERS],
    )


def read_command(content: Content, phrases: Phrases) -> str | None:
    """Return the command that *content* gives as a whole, or None."""
    if isinstance(content, Tap):
        name = content.data.removeprefix(_PREFIX)
        return name if content.data.startswith(_PREFIX) and name in _TAPPED else None
    if not isinstance(content, Text) or len(content.text) > _LONGEST:
        return MENU if isinstance(content, Start) else None
    return _find_command_in_words(content.text.strip(), phrases)


@text_lru_cache
def _find_command_in_words(text: str, phrases: Phrases) -> str | None:
    if text.startswith("/"):
        return _slash_commands(phrases).get(text.split("@", maxsplit=1)[0].casefold())
    spoken, said = _spoken_commands(phrases), fold(text)
    lost = phrases.words(f"engine-{HELP}-within-words")
    if not _longest_words(lost).isdisjoint(said.split()) and find_within(text, lost):
        return None if extra_words(text, lost, phrases) else HELP
    if said.count(" ") >= _MOST_WORDS:
        return None
    if said not in spoken:
        text = strip_courtesies(text, phrases)
        said = fold(text)
    if said in spoken:
        return next((name for name, way in spoken[said] if is_same_text(text, way)), None)
    if not text.isascii():
        marked = ((n, way) for n in _SPOKEN for way in phrases.words(f"engine-{n}-marked-words"))
        with_marks = next((name for name, way in marked if is_same_text(text, way)), None)
        if with_marks is not None:
            return with_marks
    if len(said) < _FORGIVING:
        return None
    like = process.extractOne(said, spoken.keys(), scorer=fuzz.ratio, score_cutoff=MIN_SIMILARITY)
    if like is None or len(like[0]) < _FORGIVING:
        return None
    # "Làm ở đâu" is similar to "xem ở đâu", but asks where to get something done.
    return None if asks_only_for_part(text, phrases) else spoken[like[0]][0][0]


@lru_cache(maxsize=64)
def _longest_words(ways: tuple[str, ...]) -> frozenset[str]:
    """Return the longest word of each of *ways*; a text without any of them is no command."""
    return frozenset(max(fold(way).split(), key=len) for way in ways)


def asks_for_human(text: str, phrases: Phrases) -> bool:
    """Tell whether *text* asks, among other words, to talk to a human."""
    return bool(find_within(text, [way for way in _ways(HUMAN, phrases) if " " in way]))


@lru_cache(maxsize=64)
def _spoken_commands(phrases: Phrases) -> dict[str, list[tuple[str, str]]]:
    """Return the commands by their folded wordings, with the wordings as written."""
    spoken: dict[str, list[tuple[str, str]]] = {}
    for name in _SPOKEN:
        for way in _ways(name, phrases):
            if not way.startswith("/"):
                spoken.setdefault(fold(way), []).append((name, way))
    return spoken


@lru_cache(maxsize=64)
def _slash_commands(phrases: Phrases) -> dict[str, str]:
    return {way: name for name in _SPOKEN for way in _ways(name, phrases) if way[:1] == "/"}


def looks_like_command(text: str) -> bool:
    """Tell whether *text* has the form of a command only, such as "/nothing"."""
    return bool(_COMMAND.fullmatch(text.strip()))


def text_after_command(text: str) -> str:
    """Return the text after a command: "ổ gà" of "/phananh ổ gà"."""
    parts = text.split(maxsplit=1)
    return parts[1].strip() if len(parts) > 1 and looks_like_command(parts[0]) else text


def _ways(name: str, phrases: Phrases) -> tuple[str, ...]:
    return (phrases.say(f"engine-{name}"), *phrases.words(f"engine-{name}-words"))
