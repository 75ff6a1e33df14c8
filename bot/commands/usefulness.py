"""Measure usefulness: the share of questions whose answer has the facts that people need."""

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

from msgspec import Struct

from bot import phrasebooks
from bot.commands.bootstrap import utc_now
from bot.commands.evaluation import read_json_lines
from bot.commands.newcomers import newcomer_contexts
from conversations.engine.model.messages import Text
from conversations.engine.model.transcript import Session
from conversations.engine.model.unit import Unit
from conversations.engine.turn.play import play
from conversations.text.fold import fold
from storage.unit_pack.pack_folder import read_pack

FILE = "useful_questions.jsonl"  # beside the other files of a unit pack
_SHOWN = 20
_MOST_SHOWN_LETTERS = 70


class UsefulQuestion(Struct, frozen=True, forbid_unknown_fields=True):
    """A question, and *facts*: patterns that its answer must match, folded, all of them."""

    text: str
    facts: tuple[str, ...]
    language: str = "vi"


class UsefulAnswer(NamedTuple):
    """The answer to one question, and the patterns that it does not match."""

    question: UsefulQuestion
    text: str
    missing: tuple[str, ...]


def read_useful_questions(path: Path) -> list[UsefulQuestion]:
    """Return the questions of *path*, one JSON object per line.

    Raises:
        EvaluationError: the file can't be read, or a line is invalid.
    """
    return read_json_lines(path, UsefulQuestion, _find_fault)


def _find_fault(question: UsefulQuestion) -> str:
    """Return what is wrong with the facts of *question*, or ""."""
    try:
        for fact in question.facts:
            re.compile(fact)
    except re.error as error:
        return str(error)
    return "" if question.facts else "the question needs at least one fact"


def ask_useful_questions(
    questions: Sequence[UsefulQuestion],
    unit: Unit,
    books: Mapping[str, phrasebooks.Phrasebook],
    *,
    now: datetime,
) -> list[UsefulAnswer]:
    """Return the answer to each of *questions*, asked by a newcomer."""
    context_of = newcomer_contexts(unit, books, now=now)

    def answer(question: UsefulQuestion) -> UsefulAnswer:
        context = context_of(question.text, question.language)
        turn = play(Session(), Text(question.text), context)
        said = "\n".join(reply.text for reply in turn.replies)
        plain = fold(said)
        missing = tuple(fact for fact in question.facts if not re.search(fact, plain))
        return UsefulAnswer(question, said, missing)

    return [answer(question) for question in questions]


def ask_pack(folder: Path, books: Mapping[str, phrasebooks.Phrasebook]) -> list[UsefulAnswer]:
    """Return the answers to the questions of the pack in *folder*; none if it has no such file.

    Raises:
        PackError: the pack is invalid.
        EvaluationError: its file of questions is.
    """
    path = folder / FILE
    if not path.exists():
        return []
    unit = read_pack(folder)
    for book in books.values():
        book.use_words_of(unit)
    now = utc_now().astimezone(ZoneInfo(unit.timezone))
    return ask_useful_questions(read_useful_questions(path), unit, books, now=now)


def share_useful(answers: Sequence[UsefulAnswer]) -> float | None:
    """Return the share of *answers* that have all facts, to four digits; None without answers."""
    if not answers:
        return None
    return round(sum(not answer.missing for answer in answers) / len(answers), 4)


def report_usefulness(answers: Sequence[UsefulAnswer]) -> str:
    """Return the share as readable lines, with some of the questions that were not answered."""
    lacking = [answer for answer in answers if answer.missing]
    lines = [f"useful answers     {share_useful(answers):.3f}   of {len(answers)} questions"]
    lines += [
        f"  {answer.question.text[:_MOST_SHOWN_LETTERS]}: lacks {' and '.join(answer.missing)}"
        for answer in lacking[:_SHOWN]
    ]
    if len(lacking) > _SHOWN:
        lines.append(f"  and {len(lacking) - _SHOWN} more")
    return "\n".join(lines)
