"""Find a question and a report that are told in one message."""

from collections.abc import Sequence
from typing import NamedTuple

from conversations.engine.language.clauses import split_at_marks
from conversations.engine.language.matters import likely_category
from conversations.engine.language.utterance import Utterance
from conversations.engine.listener import listen
from conversations.engine.model import acts
from conversations.engine.replay.turn_context import TurnContext
from conversations.engine.routing.wants import find_evidence

_MOST_CLAUSES = 8
_FEWEST_WORDS = 3


class TwoMatters(NamedTuple):
    """The part of a message that a card answers, and the part that tells what is broken."""

    question: Utterance
    report: Utterance


def find_two_matters(said: Utterance, context: TurnContext) -> TwoMatters | None:
    """Return the question and the report in *said*, each whole and on its own, or None.

    "Đầu ngõ có ổ gà to lắm. Tiện cho em hỏi làm khai sinh cần gì" has both.
    """
    clauses = split_at_marks(said)
    if not 1 < len(clauses) <= _MOST_CLAUSES:
        return None
    for at in reversed(range(1, len(clauses))):
        parts = _join(said, clauses[:at]), _join(said, clauses[at:])
        for question, report in (parts, parts[::-1]):
            if _is_question(question, context) and _is_report(report, context):
                return TwoMatters(question, report)
    return None


def _join(said: Utterance, clauses: Sequence[Utterance]) -> Utterance:
    return said.part(", ".join(clause.text for clause in clauses))


def _is_question(said: Utterance, context: TurnContext) -> bool:
    return context.has_one_answer(said) and _is(acts.QUESTION, said, context)


def _is_report(said: Utterance, context: TurnContext) -> bool:
    is_long = len(said.words) >= _FEWEST_WORDS
    is_about = bool(likely_category(said)) and context.names_matter(said)
    return is_long and is_about and _is(acts.REPORT, said, context)


def _is(act: str, said: Utterance, context: TurnContext) -> bool:
    return listen(said, found=tuple(find_evidence(said, context))).acts == (act,)
