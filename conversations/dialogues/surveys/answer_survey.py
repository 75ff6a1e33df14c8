"""The dialogue in which a resident answers a survey; it plays any survey, which is data."""

from collections.abc import Sequence

from msgspec import Struct

from conversations.dialogues.surveys.effects import SendAnswers
from conversations.dialogues.surveys.notice_effects import AnswerPoll
from conversations.dialogues.surveys.poll_words import ToldPoll, parse_told
from conversations.dialogues.surveys.queries import OpenPolls, OpenSurvey, OpenSurveys
from conversations.dialogues.surveys.survey_questions import ask_questions
from conversations.engine.model.endings import Closing
from conversations.engine.model.localised_text import LocalisedText
from conversations.engine.replay.talk import Talk
from conversations.surveys.cited_code import CitedCode
from conversations.surveys.survey import SurveyOption
from conversations.text.fold import words

DIALOGUE = "answer_survey"
CHOSEN = "chosen"
"""The key under which a transcript has the survey that is answered, in a list of one."""


class _Item(Struct, frozen=True):
    """An option of a poll, with other ways of saying it."""

    id: str
    name: LocalisedText
    also: tuple[str, ...] = ()


async def answer_survey(talk: Talk) -> SendAnswers | AnswerPoll | Closing:
    """Ask which survey, then its questions, each if its conditions hold; show it all and send.

    Words that answer a poll do so at once, or choose between the options that they may mean.

    Who answered it before is asked whether to answer it again, unless their answers are final.
    """
    told = await ToldPoll()
    if ":" in told:
        return await _answer_poll(talk, *parse_told(told))
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


async def _answer_poll(talk: Talk, id_: str, meant: Sequence[str]) -> AnswerPoll | Closing:
    if len(meant) == 1:
        return AnswerPoll(id_, meant[0])
    polls = await talk.recall("polls", OpenPolls())
    poll = next((poll for poll in polls if poll.id == id_), None)
    if poll is None:
        return Closing("refused-closed")
    (asked,) = poll.survey.questions
    options = [_as_item(option, asked.options) for option in asked.options if option.id in meant]
    text = asked.text.in_language(talk.known.phrases.language)
    return AnswerPoll(id_, (await talk.choose("option", options, values={"question": text})).id)


def _as_item(option: SurveyOption, options: Sequence[SurveyOption]) -> _Item:
    """Return *option* with the words that no other of *options* has: "sáng"."""
    others = {word for each in options if each != option for word in words(each.name.vi.lower())}
    own = tuple(word for word in words(option.name.vi.lower()) if word not in others)
    return _Item(option.id, option.name, own)


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
