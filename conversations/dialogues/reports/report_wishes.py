"""Recognise the bare wish to report something: "báo giúp bà với", "cho bác gửi phản ánh"."""

from collections.abc import Iterator

from conversations.engine.language.clauses import match_at
from conversations.engine.language.matters import likely_category
from conversations.engine.language.question_analysis import without_phrases
from conversations.engine.language.utterance import Utterance
from conversations.text.folded_text import analysed_once

_MOST_WORDS = 12
# So many words may stand between "báo" and "ở đâu": "báo cái đèn hỏng ở đâu".
_MOST_BETWEEN = 6


@analysed_once
def is_bare_wish(said: Utterance) -> bool:
    """Tell whether *said* wishes to report, and tells neither what nor that it was done.

    "Gửi cho bà" asks to be sent something.
    """
    if not said.words or len(said.words) > _MOST_WORDS:
        return False
    phrases = said.phrases
    acts, wishes, matters, light, to_me = (
        phrases.words(f"engine-report-{name}-words")
        for name in ("act", "wish", "matter", "light", "to_me")
    )
    at, is_act, is_wish = 0, False, False
    while at < len(said.words):
        if last := match_at(said, at, acts):
            if match_at(said, last, to_me):
                return False
            is_act = True
        elif last := match_at(said, at, wishes) or match_at(said, at, matters):
            is_wish = True
        else:
            last = match_at(said, at, light)
        if not last:
            return False
        at = last
    return is_act and is_wish


@analysed_once
def asks_where_to_report(said: Utterance) -> bool:
    """Tell whether *said* asks where, or to whom, to report a matter that it names."""
    if len(said.words) > _MOST_WORDS:
        return False
    acts, where = (said.phrases.words(f"engine-report-{name}-words") for name in ("act", "where"))
    first, behind = next(_matches(said, acts, 0), (0, 0))
    last, end = next(_matches(said, where, behind), (0, 0))
    if not (behind and end) or last - behind > _MOST_BETWEEN:
        return False
    told = said.part(" ".join((*said.words[:first], *said.words[behind:last])))
    asking = said.phrases.words("asking-next-question-words")
    return bool(likely_category(without_phrases(told, asking)))


def _matches(said: Utterance, ways: tuple[str, ...], at: int) -> Iterator[tuple[int, int]]:
    """Yield where one of *ways* begins in *said*, at *at* or later, and the index behind it."""
    for first in range(at, len(said.words)):
        if end := match_at(said, first, ways):
            yield first, end
