"""The dialogue in which a resident answers a survey; it plays any survey, which is data."""

import re

from conversations.dialogues.surveys.effects import SendAnswers
from conversations.dialogues.surveys.queries import OpenSurvey, OpenSurveys
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.endings import Closing
from conversations.engine.model.unit import Unit
from conversations.engine.replay.talk import Talk
from conversations.surveys.asking import Position, make_question
from conversations.surveys.paths import count_left
from conversations.surveys.survey import Answer, is_asked
from conversations.text.fold import fold

DIALOGUE = "answer_survey"
_CODE = re.compile(r"\byk ?\d+\b")
_MOST_WORDS = 8


async def answer_survey(talk: Talk) -> SendAnswers | Closing:
    """Ask which survey, then its questions, each if its conditions hold; show it all and send.

    Who answered it before is asked whether to answer it again, unless their answers are final.
    """
    surveys = await talk.recall("surveys", OpenSurveys())
    if not surveys:
        return Closing("none")
    chosen = await _choose(talk, surveys)
    if chosen.is_full:
        return Closing("full")
    if chosen.is_answered and chosen.survey.is_anonymous:
        return Closing("anonymous")
    if chosen.is_answered and chosen.survey.is_final:
        return Closing("final")
    if chosen.is_answered and await talk.pick("anew", "yes", "no") == "no":
        return Closing("kept")
    if chosen.survey.is_anonymous:
        talk.hide()
    answers = await ask_questions(talk, chosen)
    await talk.review("review")
    return SendAnswers(chosen.id, chosen.version, answers)


async def ask_questions(talk: Talk, chosen: OpenSurvey) -> dict[str, Answer]:
    """Ask the questions of a survey, each if its conditions hold; return the answers."""
    questions = chosen.survey.asked
    answers: dict[str, Answer] = {}
    for n, question in enumerate(questions):
        if is_asked(question, answers):
            count = len(answers) + count_left(questions[n:], answers)
            number, earlier = len(answers) + 1, tuple(answers)
            of = (chosen.survey, chosen.seed, chosen.id)
            position = Position(number, count, *of, earlier, chosen.until)
            answers[question.id] = await make_question(question, position, talk.known.unit)
    return answers


async def _choose(talk: Talk, surveys: tuple[OpenSurvey, ...]) -> OpenSurvey:
    if len(surveys) == 1:
        return surveys[0]
    return await talk.choose("survey", surveys, can_use_early_text=True)


def cites_survey(said: Utterance, unit: Unit) -> bool:
    """Tell whether *said* has the code of a survey in a few words: "trả lời YK 3"."""
    del unit
    return len(said.words) <= _MOST_WORDS and _CODE.search(fold(said.text)) is not None
