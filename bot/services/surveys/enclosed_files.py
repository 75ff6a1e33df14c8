"""Separate the photos and recordings of answers from what is counted."""

from collections.abc import Mapping, Sequence

from bot.services.unit_context import UnitContext
from conversations.surveys.survey import PHOTO, Answer, SurveyQuestion, Told
from storage.database.transactions import Transaction
from storage.repositories import media
from storage.repositories.surveys.responses import AnswerFile

_PHOTO, _VOICE = "photo", "voice"


def enclose_files(
    tx: Transaction,
    context: UnitContext,
    person_id: str,
    asked: Sequence[SurveyQuestion],
    answers: Mapping[str, Answer],
) -> tuple[dict[str, Answer], list[AnswerFile]]:
    """Return the *answers* to the questions *asked*, and the files in them.

    An answer with photos is "photo". Files that the person did not send are left out; rows of the
    others are locked, so that a concurrent fetch records its file before or after this.
    """
    files = [file for its in asked for file in _files_in(its, answers.get(its.id))]
    sent = media.lock(tx, context.unit_id, person_id, [file.media_id for file in files])
    files = [file for file in files if file.media_id in sent]
    enclosed = {file.question for file in files}
    given: dict[str, Answer] = {}
    for its in asked:
        if its.id in answers:
            answer = answers[its.id]
            if its.kind == PHOTO or (isinstance(answer, Told) and answer.voice):
                is_lost = its.id not in enclosed
                answer = None if is_lost else _PHOTO if its.kind == PHOTO else answer
            given[its.id] = answer
    return given, files


def _files_in(question: SurveyQuestion, answer: Answer) -> list[AnswerFile]:
    if question.kind == PHOTO and isinstance(answer, list):
        return [AnswerFile(question.id, photo, _PHOTO) for photo in answer]
    if isinstance(answer, Told) and answer.voice:
        return [AnswerFile(question.id, answer.voice, _VOICE, answer.seconds)]
    return []
