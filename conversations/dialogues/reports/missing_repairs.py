"""Tell whether someone says that what they reported is not mended: "chưa vá", "hố vẫn sâu"."""

from collections.abc import Sequence

from conversations.engine.language.clauses import match_at, split_clauses
from conversations.engine.language.matters import tells_matter
from conversations.engine.language.question_analysis import is_question, without_phrases
from conversations.engine.language.utterance import Utterance
from conversations.engine.listener import listen
from conversations.engine.model.acts import REPORT
from conversations.text.matching import find_within

# So many words behind "chưa" is what was not done: "chưa thấy cán bộ nào đến".
_NEAR = 4


def tells_missing_repair(said: Utterance) -> bool:
    """Tell whether *said* tells that nothing was mended, or not for long: "chưa vá", "vẫn hỏng".

    "Vá chưa" and "chưa vá à" ask for it.
    """
    not_yet, mending, still, asking = (
        said.phrases.words(f"engine-{name}-words")
        for name in ("not_yet", "mending", "still", "repair-asking")
    )
    if not said.words or is_question(said) or said.words[-1].lower() in asking:
        return False
    if any(_follows(clause, mending, not_yet) for clause in split_clauses(said) or [said]):
        return True
    rest = without_phrases(said, said.phrases.words("engine-still-unless-words"))
    return bool(find_within(rest, still)) and (tells_matter(said) or _may_report(said))


def _follows(said: Utterance, ways: Sequence[str], first: Sequence[str]) -> bool:
    """Tell whether one of *ways* follows closely upon one of *first*."""
    starts = (match_at(said, at, tuple(first)) for at in range(len(said.words)))
    return any(
        match_at(said, at, tuple(ways))
        for start in starts
        if start
        for at in range(start, start + _NEAR)
    )


def _may_report(said: Utterance) -> bool:
    return REPORT in listen(said).acts
