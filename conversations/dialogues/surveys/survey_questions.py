"""The questions of a survey as its dialogues ask them."""

from conversations.dialogues.surveys.queries import OpenSurvey
from conversations.engine.replay.talk import Talk
from conversations.surveys.asking import Position, make_question
from conversations.surveys.survey import Answer, is_asked


async def ask_questions(talk: Talk, chosen: OpenSurvey) -> dict[str, Answer]:
    """Ask the questions of a survey, each if its conditions hold; return the answers."""
    questions = chosen.survey.asked
    answers: dict[str, Answer] = {}
    for n, question in enumerate(questions):
        if is_asked(question, answers):
            of = (chosen.survey, chosen.seed, chosen.id)
            position = Position(dict(answers), questions[n:], *of, chosen.until)
            answers[question.id] = await make_question(question, position, talk.known.unit)
    return answers
