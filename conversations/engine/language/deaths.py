"""Recognise that somebody died: "mất" also means "lost"."""

from conversations.engine.language.clauses import match_within, split_clauses
from conversations.engine.language.question_analysis import without_phrases
from conversations.engine.language.utterance import Utterance
from conversations.text.folded_text import analysed_once
from conversations.text.matching import find_within

# So many words at most stand between "bố" and "mất": "bố chồng em vừa mất".
_MOST_BETWEEN = 3


@analysed_once
def tells_death(said: Utterance) -> bool:
    """Tell whether *said* tells that a person died, not that one is missing or feared dead."""
    kin, died, missing, not_missing = (
        said.phrases.words(f"engine-{its}-words")
        for its in ("kin", "died", "missing", "not_missing")
    )
    said = without_phrases(said, not_missing)
    if not find_within(said, died) or find_within(said, missing):
        return False
    clauses = split_clauses(said) or [said]
    return any(match_within(each, (kin, died), most_between=_MOST_BETWEEN) for each in clauses)
