"""Find the codes of announcements in a text: "TB 12", "duyệt tb12"."""

import re

from conversations.engine.language.plain_words import strip_courtesies
from conversations.engine.language.utterance import Utterance
from conversations.engine.replay.turn_context import TurnContext

_CODE = re.compile(r"\btb ?(\d{1,9})\b")
_MOST_WORDS = 8
_MOST_CALLING = 4


def find_code(said: Utterance) -> str:
    """Return the code that *said* names among a few words, or ""."""
    found = _CODE.search(said.folded) if len(said.words) <= _MOST_WORDS else None
    return f"TB {int(found[1])}" if found else ""


def cites_announcement(said: Utterance, context: TurnContext) -> bool:
    """Tell whether *said* names an announcement."""
    del context
    return bool(find_code(said))


def calls_announcement(said: Utterance) -> bool:
    """Tell whether *said* is a code with hardly any other words: "duyệt tin TB 12"."""
    return len(strip_courtesies(said).words) <= _MOST_CALLING and bool(find_code(said))


def is_code(said: Utterance) -> bool:
    """Tell whether *said* is the code of an announcement and nothing else."""
    return bool(_CODE.fullmatch(strip_courtesies(said).folded))
