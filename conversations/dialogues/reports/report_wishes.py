"""Recognise the bare wish to report something: "báo giúp bà với", "cho bác gửi phản ánh"."""

from conversations.engine.language.clauses import match_at
from conversations.engine.language.matters import likely_category
from conversations.engine.language.question_analysis import is_question, without_phrases
from conversations.engine.language.utterance import Utterance
from conversations.text.folded_text import analysed_once
from conversations.text.matching import find_within

_MOST_WORDS = 12


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
    words = said.phrases.words
    if len(said.words) > _MOST_WORDS or find_within(said, words("my_reports-perhaps-words")):
        return False  # "báo hôm nọ đến đâu rồi"
    told = without_phrases(said, words("card-place-words"))
    asked = without_phrases(told, words("asking-next-question-words"))
    is_where = told.words != said.words and is_question(said)
    acts = words("engine-report-act-words")
    return is_where and bool(find_within(said, acts) and likely_category(asked))
