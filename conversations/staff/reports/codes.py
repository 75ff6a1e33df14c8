"""Find the code of a report in a text of an official: "GV 136", "mở gv136"."""

import re

from conversations.engine.language.plain_words import strip_courtesies
from conversations.engine.language.utterance import Utterance
from conversations.text.fold import fold

_MOST_CALLING = 4


def find_called_code(utterance: Utterance, prefix: str) -> str:
    """Return the code that *utterance* names with hardly any other words, or ""."""
    plain = strip_courtesies(utterance)
    if len(plain.words) > _MOST_CALLING:
        return ""
    found = re.search(rf"\b{re.escape(fold(prefix))} ?(\d{{1,9}})\b", plain.folded)
    return f"{prefix} {int(found[1])}" if found else ""


def is_code(utterance: Utterance, prefix: str) -> bool:
    """Tell whether *utterance* is the code of a report and nothing else."""
    return fold(find_called_code(utterance, prefix)) in (
        strip_courtesies(utterance).folded,
        re.sub(r"(?<=\D)(?=\d)", " ", strip_courtesies(utterance).folded),
    )


def drop_code(text: str, prefix: str) -> str:
    """Return *text* without the code of a report in it."""
    code = rf"\b{re.escape(prefix)}\s?\d{{1,9}}\b[\s,.:;–-]*"
    return re.sub(code, "", text, flags=re.IGNORECASE).strip()
