"""Count at which question people stop who began to answer a survey, and have not sent it.

What is counted are the drafts that still exist: the dialogues that are open or set aside. Drafts
that were dropped, or forgotten after their lifetime, are not among them; neither is who answered
on paper. People who go on tomorrow are counted today.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

import msgspec
from msgspec import Struct

from bot.services.surveys.analysis.small_cells import is_small
from bot.services.surveys.analysis.tables import ShownResults
from bot.services.unit_context import UnitContext
from conversations.dialogues.surveys.answer_survey import CHOSEN, DIALOGUE
from conversations.engine.model.transcript import Transcript, session_from_json
from conversations.surveys.survey import Survey, SurveyQuestion, select_asked
from storage.database.transactions import Transaction
from storage.repositories.inbound import drafts

_MOST = 1_000


class Step(Struct, frozen=True):
    """How many drafts stop at a question; None if they are a few.

    *share* is the part of those who saw the question, whether they sent their answers or not;
    None if either may not be shown.
    """

    question: SurveyQuestion
    stopped: int | None
    share: float | None


class DropOff(Struct, frozen=True):
    """At which questions people stopped; *drafts* is how many did, None if they are a few.

    If it *is_cut*, only the newest drafts were counted.
    """

    drafts: int | None
    steps: Sequence[Step] = ()
    is_cut: bool = False


def count_drop_off(
    tx: Transaction,
    context: UnitContext,
    survey_id: str,
    version: int,
    survey: Survey,
    results: ShownResults,
    *,
    most: int = _MOST,
) -> DropOff:
    """Return where the drafts of a version of a survey stop."""
    found = drafts.list_sessions(tx, context.unit_id, DIALOGUE, most=most)
    asked = {table.question.id: table.asked for table in results.questions}
    saw: Counter[str] = Counter()
    stopped: Counter[str] = Counter()
    for session in found:
        path = _path(session, survey.asked, survey_id, version)
        saw.update(path)
        stopped.update(path[-1:])
    total = sum(stopped.values())
    if is_small(total):
        return DropOff(None)
    hidden = _find_hidden(stopped)
    steps = []
    for question in survey.asked:
        people = None if question.id in hidden else stopped[question.id]
        sent, share = asked.get(question.id), None
        if people is not None and sent is not None and not is_small(saw[question.id]):
            everyone = sent + saw[question.id]
            share = people / everyone if everyone else None
        steps.append(Step(question, people, share))
    return DropOff(total, steps, is_cut=len(found) == most)


def _find_hidden(stopped: Mapping[str, int]) -> set[str]:
    """Return the questions at which a few stopped, with another if these come out by the total."""
    hidden = {id_ for id_, people in stopped.items() if is_small(people)}
    if is_small(sum(stopped[id_] for id_ in hidden)):
        others = [id_ for id_ in stopped if id_ not in hidden]
        hidden |= set(sorted(others, key=lambda id_: (stopped[id_], id_))[:1])
    return hidden


def _path(
    session: str, questions: Sequence[SurveyQuestion], survey_id: str, version: int
) -> list[str]:
    """Return the questions that a draft came to, [] if it is of another survey or not begun."""
    try:
        read = session_from_json(session)
    except msgspec.DecodeError:
        return []
    for draft in (read.open, read.shelved):
        if draft is None or draft.name != DIALOGUE or not _is_of(draft, survey_id, version):
            continue
        given = {its.key: _plain(its.value) for its in draft.answers}
        path = [question.id for question in select_asked(questions, given)]
        reached = next((n for n, id_ in enumerate(path, 1) if id_ not in given), len(path))
        return path[:reached]
    return []


def _is_of(draft: Transcript, survey_id: str, version: int) -> bool:
    chosen = next((its.value for its in draft.answers if its.key == CHOSEN), None)
    found = chosen if isinstance(chosen, list) else ()
    return any(
        (its.get("id"), its.get("version")) == (survey_id, version)
        for its in found
        if isinstance(its, Mapping)
    )


def _plain(value: object) -> str | int | list[str] | None:
    """Return a recorded answer as far as conditions need it."""
    if isinstance(value, (str, int)):
        return value
    return [str(its) for its in value] if isinstance(value, list) else ""
