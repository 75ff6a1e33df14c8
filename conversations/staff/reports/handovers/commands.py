"""What officials type to act on a report: "giao GV 136 cho chị Hoa", "nhận GV 136"."""

import re
from typing import NamedTuple

from conversations.engine.language.corrections import read_correction
from conversations.engine.language.plain_words import strip_courtesies
from conversations.engine.language.utterance import Utterance
from conversations.staff.reports.card_buttons import ACTS, CATEGORY, MORE, OTHER_ACTS
from conversations.text.matching import is_exact_match

# What stands between a code and what is told beside it.
_BETWEEN = " ,.:;–-"


class TypedAct(NamedTuple):
    """An *act* on the report *code*; the *rest* of the words may tell what it needs."""

    act: str
    code: str
    rest: str


def read_typed_act(utterance: Utterance, prefix: str) -> TypedAct | None:
    """Return the act that *utterance* begins with, if a code of a report follows it at once.

    What stands behind the code is kept as it is: residents may read it.
    """
    found = re.match(
        rf"(?P<verb>\D{{2,30}}?)\s*\b{re.escape(prefix)}\s*(?P<number>\d{{1,9}})\b(?P<rest>.*)",
        utterance.text,
        flags=re.IGNORECASE | re.DOTALL,
    )
    if found is None:
        return _read_contrast(strip_courtesies(utterance), prefix)
    code, rest = f"{prefix} {int(found['number'])}", found["rest"].strip(_BETWEEN)
    # "chuyển GV 136 thành câu hỏi" has words of the act on both sides of the code.
    if act := _find_act(utterance.part(f"{found['verb']} {rest}")):
        return TypedAct(act, code, "")
    act = _find_act(utterance.part(found["verb"]))
    return TypedAct(act, code, rest) if act else None


def _find_act(said: Utterance) -> str:
    """Return the act of a card that *said* names, by its button or in other words, or ""."""
    plain, phrases = strip_courtesies(said), said.phrases
    labels = {act: f"staff-card-act-{act}" for act in ACTS if act != MORE}
    names = labels | {act: f"my_work-more-{act}" for act in OTHER_ACTS}
    ways = {
        act: (phrases.say(name), *phrases.words(f"{name}-words")) for act, name in names.items()
    }
    return next((act for act, its in ways.items() if is_exact_match(plain, its)), "")


def _read_contrast(plain: Utterance, prefix: str) -> TypedAct | None:
    """Return the correction of what a report is about: "GV 136 là rác, không phải đèn"."""
    found = re.match(
        rf"{re.escape(prefix)}\s*(?P<number>\d{{1,9}})\b(?P<rest>.*)",
        plain.text,
        flags=re.IGNORECASE | re.DOTALL,
    )
    if found is None:
        return None
    contrast = read_correction(plain.part(found["rest"].strip(_BETWEEN)))
    if not contrast.affirmed.words or not contrast.denied.words:
        return None
    return TypedAct(CATEGORY, f"{prefix} {int(found['number'])}", contrast.affirmed.text)
