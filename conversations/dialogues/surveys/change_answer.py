"""The dialogue in which someone changes or withdraws anonymous answers by their secret."""

from conversations.dialogues.surveys.effects import SendAnswers, WithdrawAnswers
from conversations.dialogues.surveys.queries import SECRET_DIGITS, SurveyOfSecret
from conversations.dialogues.surveys.survey_questions import ask_questions
from conversations.engine.model.endings import Closing
from conversations.engine.replay.talk import Talk

DIALOGUE = "change_answer"

# Ids of a survey's questions have no hyphen, so these keys differ from them.
_CODE, _FOUND, _WISH = "the-code", "the-survey", "the-wish"


async def change_answer(talk: Talk) -> SendAnswers | WithdrawAnswers | Closing:
    """Ask for the secret, then whether to answer again or to withdraw."""
    talk.hide()
    code = await talk.code(_CODE, "lost", digits=SECRET_DIGITS)
    if code == "lost":
        return Closing("lost")
    found = await talk.recall(_FOUND, SurveyOfSecret(code))
    if not found:
        return Closing("unknown")
    (chosen,) = found
    wish = await talk.pick(_WISH, "change", "withdraw", "keep")
    if wish == "withdraw":
        return WithdrawAnswers(code)
    if wish == "keep":
        return Closing("kept")
    answers = await ask_questions(talk, chosen)
    await talk.review("review")
    return SendAnswers(chosen.id, chosen.version, answers, code)
