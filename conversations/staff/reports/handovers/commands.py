"""What officials type to hand a report over or to correct it: "giao GV 136 cho chị Hoa"."""

import re
from typing import NamedTuple

from conversations.engine.language.corrections import read_correction
from conversations.engine.language.plain_words import strip_courtesies
from conversations.engine.language.utterance import Utterance
from conversations.staff.reports.card_buttons import CATEGORY, OTHER_ACTS
from conversations.text.matching import is_exact_match


class TypedAct(NamedTuple):
    """An *act* on the report *code*; the *rest* of the words may tell what it needs."""

    act: str
    code: str
    rest: str


def read_typed_act(utterance: Utterance, prefix: str) -> TypedAct | None:
    """Return the act that *utterance* begins with, if a code of a report follows it at once."""
    plain = strip_courtesies(utterance)
    found = re.match(
        rf"(?P<verb>\D{{2,30}}?)\s*\b{re.escape(prefix)}\s*(?P<number>\d{{1,9}})\b(?P<rest>.*)",
        plain.text,
        flags=re.IGNORECASE | re.DOTALL,
    )
    if found is None:
        return _read_contrast(plain, prefix)
    code, rest = f"{prefix} {int(found['number'])}", found["rest"].strip(" ,.:;–-")
    verb = found["verb"].strip()
    # "chuyển GV 136 thành câu hỏi" has words of the act on both sides of the code.
    for words, left in ((f"{verb} {rest}", ""), (verb, rest)):
        said = plain.part(words)
        for act in OTHER_ACTS:
            if is_exact_match(said, plain.phrases.words(f"my_work-more-{act}-words")):
                return TypedAct(act, code, left)
    return None


def _read_contrast(plain: Utterance, prefix: str) -> TypedAct | None:
    """Return the correction of what a report is about: "GV 136 là rác, không phải đèn"."""
    found = re.match(
        rf"{re.escape(prefix)}\s*(?P<number>\d{{1,9}})\b(?P<rest>.*)",
        plain.text,
        flags=re.IGNORECASE | re.DOTALL,
    )
    if found is None:
        return None
    contrast = read_correction(plain.part(found["rest"].strip(" ,.:;–-")))
    if not contrast.affirmed.words or not contrast.denied.words:
        return None
    return TypedAct(CATEGORY, f"{prefix} {int(found['number'])}", contrast.affirmed.text)
