"""The dialogue in which a resident answers a survey; it plays any survey, which is data."""

from conversations.dialogues.surveys.effects import SendAnswers
from conversations.dialogues.surveys.queries import OpenSurvey, OpenSurveys
from conversations.dialogues.surveys.survey_questions import ask_questions
from conversations.engine.model.endings import Closing
from conversations.engine.replay.talk import Talk
from conversations.surveys.cited_code import CitedCode

DIALOGUE = "answer_survey"


async def answer_survey(talk: Talk) -> SendAnswers | Closing:
    """Ask which survey, then its questions, each if its conditions hold; show it all and send.

    Who answered it before is asked whether to answer it again, unless their answers are final.
    """
    surveys = await talk.recall("surveys", OpenSurveys())
    code = await CitedCode()
    chosen = await _choose(talk, surveys, code)
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


async def _choose(talk: Talk, surveys: tuple[OpenSurvey, ...], code: str) -> OpenSurvey | None:
    """Return the survey with *code*; without one, the one that is chosen from the list."""
    if code:
        return next((survey for survey in surveys if survey.code == code), None)
    listed = [survey for survey in surveys if not survey.survey.is_for_meeting]
    if len(listed) > 1:
        return await talk.choose("survey", listed, can_use_early_text=True)
    return listed[0] if listed else None
