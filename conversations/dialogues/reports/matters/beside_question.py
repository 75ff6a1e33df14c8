"""Find a question and a report that are told in one message."""

from collections.abc import Sequence

from conversations.engine.language.clauses import split_at_marks
from conversations.engine.language.matters import likely_category
from conversations.engine.language.utterance import Utterance
from conversations.engine.listener import listen
from conversations.engine.model import acts
from conversations.engine.replay.turn_context import TurnContext
from conversations.engine.routing.wants import find_evidence

_MOST_CLAUSES = 8
_FEWEST_WORDS = 3


def split_question(
    utterance: Utterance, context: TurnContext
) -> tuple[Utterance, Utterance] | None:
    """Return the question and the report in *utterance*, each whole and on its own, or None.

    "Đầu ngõ có ổ gà to lắm. Tiện cho em hỏi làm khai sinh cần gì" has both.
    """
    clauses = split_at_marks(utterance)
    if not 1 < len(clauses) <= _MOST_CLAUSES:
        return None
    for at in reversed(range(1, len(clauses))):
        parts = _join(utterance, clauses[:at]), _join(utterance, clauses[at:])
        for question, report in (parts, parts[::-1]):
            if _is_question(question, context) and _is_report(report, context):
                return question, report
    return None


def _join(utterance: Utterance, clauses: Sequence[Utterance]) -> Utterance:
    return utterance.part(", ".join(clause.text for clause in clauses))


def _is_question(clause: Utterance, context: TurnContext) -> bool:
    return context.has_one_answer(clause) and _is(acts.QUESTION, clause, context)


def _is_report(clause: Utterance, context: TurnContext) -> bool:
    is_long = len(clause.words) >= _FEWEST_WORDS
    is_about = bool(likely_category(clause)) and context.names_matter(clause)
    return is_long and is_about and _is(acts.REPORT, clause, context)


def _is(act: str, clause: Utterance, context: TurnContext) -> bool:
    return listen(clause, found=tuple(find_evidence(clause, context))).acts == (act,)
