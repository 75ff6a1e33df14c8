"""The commands that are understood at every question: back, out, help and others."""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from conversations.engine.language.clauses import match_at, split_clauses
from conversations.engine.language.plain_words import extra_words, read_number, strip_courtesies
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.messages import Button, Content, Start, Tap, Text
from conversations.engine.model.phrases import Phrases
from conversations.text.fold import fold
from conversations.text.folded_text import analysed_once
from conversations.text.matching import Candidate, best_match, find_within

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
_MOST_WORDS = 6
# So many other words may stand beside "cứ báo đi".
_FEW_MORE = 3
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


def read_resume_answer(said: Utterance) -> str | None:
    """Return RESUME or DROP if *said* answers "shall we go on?", else None."""
    number = read_number(said)
    if number is not None:
        return dict(enumerate(_ANSWERS, start=1)).get(number)
    return best_match(
        strip_courtesies(said), [Candidate(name, _ways(name, said.phrases)) for name in _ANSWERS]
    )


def rest_beside_resuming(said: Utterance, *, is_fresh: bool) -> Utterance | None:
    """Return the other clauses of *said* if one goes on with what was put aside, else None.

    "Nghĩ lại thì cứ báo đi" goes on; unless it *is_fresh*, only "làm nốt cái hôm qua" does.
    """
    when = "within" if is_fresh else "later"
    ways = said.phrases.words(f"engine-{RESTORE}-{when}-words")
    denials = said.phrases.words(f"engine-{RESTORE}-unless-words")
    rest, goes_on = [], False
    for clause in split_clauses(said):
        is_denied = any(match_at(clause, at, denials) for at in range(len(clause.words)))
        if (
            is_denied
            or not find_within(clause, ways)
            or len(extra_words(clause, ways)) > _FEW_MORE
        ):
            rest.append(clause.text)
        else:
            goes_on = True
    return said.part(", ".join(rest)) if goes_on else None


def read_command(content: Content, utterance_of: Callable[[str], Utterance]) -> str | None:
    """Return the command that *content* gives as a whole, or None."""
    if isinstance(content, Tap):
        name = content.data.removeprefix(_PREFIX)
        return name if content.data.startswith(_PREFIX) and name in _TAPPED else None
    if not isinstance(content, Text) or len(content.text) > _LONGEST:
        return MENU if isinstance(content, Start) else None
    return _find_command_in_words(utterance_of(content.text.strip()))


@analysed_once
def _find_command_in_words(said: Utterance) -> str | None:
    phrases = said.phrases
    if said.text.startswith("/"):
        return _slash_commands(phrases).get(said.text.split("@", maxsplit=1)[0].casefold())
    spoken = _spoken_commands(phrases)
    lost = phrases.words(f"engine-{HELP}-within-words")
    if not _longest_words(lost).isdisjoint(said.folded_words) and find_within(said, lost):
        return None if extra_words(said, lost) else HELP
    if said.folded.count(" ") >= _MOST_WORDS:
        return None
    if said.folded not in spoken:
        said = strip_courtesies(said)
    ways = spoken.get(said.folded, ())
    return next((name for name, way in ways if said.is_same(way)), None)


@lru_cache(maxsize=64)
def _longest_words(ways: tuple[str, ...]) -> frozenset[str]:
    """Return the longest word of each of *ways*; a text without any of them is no command."""
    return frozenset(max(fold(way).split(), key=len) for way in ways)


@lru_cache(maxsize=64)
def _spoken_commands(phrases: Phrases) -> Mapping[str, Sequence[tuple[str, str]]]:
    """Return the commands by their folded wordings, with the wordings as written."""
    wordings: dict[str, list[tuple[str, str]]] = {}
    for name in _SPOKEN:
        for way in _ways(name, phrases):
            if not way.startswith("/"):
                wordings.setdefault(fold(way), []).append((name, way))
    return wordings


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
