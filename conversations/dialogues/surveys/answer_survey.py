"""The dialogue in which a resident answers a survey; it plays any survey, which is data."""

from conversations.dialogues.surveys.effects import SendAnswers
from conversations.dialogues.surveys.queries import OpenSurvey, OpenSurveys
from conversations.dialogues.surveys.survey_questions import ask_questions
from conversations.engine.model.endings import Closing
from conversations.engine.replay.talk import Talk
from conversations.surveys.cited_code import CitedCode

DIALOGUE = "answer_survey"
CHOSEN = "chosen"
"""The key under which a transcript has the survey that is answered, in a list of one."""


async def answer_survey(talk: Talk) -> SendAnswers | Closing:
    """Ask which survey, then its questions, each if its conditions hold; show it all and send.

    Who answered it before is asked whether to answer it again, unless their answers are final.
    """
    code = await CitedCode()
    chosen = await _choose(talk, code)
    if chosen is None:
        return Closing("gone" if code else "none")
    if chosen.is_full:
        return Closing("full")
    if chosen.is_answered and chosen.survey.is_anonymous:
        return Closing("anonymous")
    if chosen.is_answered and chosen.survey.is_final:
        return Closing("final")
    if chosen.survey.is_anonymous:
        talk.hide()
    if chosen.survey.is_for_meeting:  # one question is its own review
        return SendAnswers(chosen.id, chosen.version, await ask_questions(talk, chosen))
    if chosen.is_answered and await talk.pick("anew", "yes", "no") == "no":
        return Closing("kept")
    answers = await ask_questions(talk, chosen)
    await talk.review("review")
    return SendAnswers(chosen.id, chosen.version, answers)


async def _choose(talk: Talk, code: str) -> OpenSurvey | None:
    """Return the survey with *code*; without one, the one that is chosen from the list.

    Only the chosen one is recalled with its questions: each message reads and stores what was
    recalled.
    """
    if not code:
        surveys = await talk.recall("listed", OpenSurveys())
        listed = [survey for survey in surveys if not survey.survey.is_for_meeting]
        if not listed:
            return None
        is_one = len(listed) == 1
        code = (
            listed[0] if is_one else await talk.choose("survey", listed, can_use_early_text=True)
        ).code
    found = await talk.recall(CHOSEN, OpenSurveys(code))
    return next((survey for survey in found if survey.code == code), None)
