"""What officials type to hand a report over: "giao GV 136 cho chị Hoa"."""

import re
from typing import NamedTuple

from conversations.engine.language.plain_words import strip_courtesies
from conversations.engine.language.utterance import Utterance
from conversations.staff.reports.card_buttons import OTHER_ACTS
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
        return None
    verb = plain.part(found["verb"].strip())
    for act in OTHER_ACTS:
        if is_exact_match(verb, plain.phrases.words(f"my_work-more-{act}-words")):
            rest = found["rest"].strip(" ,.:;–-")
            return TypedAct(act, f"{prefix} {int(found['number'])}", rest)
    return None
