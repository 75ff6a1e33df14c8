"""Polls: surveys of one question, which an announcement asks by its buttons."""

from collections.abc import Iterable
from datetime import datetime

from msgspec import Struct

from bot.services.approvals import APPROVE
from bot.services.surveys.answering import send_answers
from bot.services.surveys.content import hash_content
from bot.services.surveys.drafting import CREATED, next_code
from bot.services.surveys.transitions import APPROVALS
from bot.services.unit_context import Speaker, UnitContext
from conversations.dialogues.surveys.effects import SendAnswers
from conversations.dialogues.surveys.notice_effects import AnswerPoll, PollAnswered
from conversations.engine.model.effects import Refused
from conversations.engine.model.localised_text import LocalisedText
from conversations.surveys.survey import ONE, POLL, Survey, SurveyOption, SurveyQuestion
from storage.database.transactions import Transaction
from storage.repositories.approvals import Event
from storage.repositories.broadcasts.audience import Audience
from storage.repositories.surveys import surveys
from storage.repositories.surveys.surveys import DRAFT, OPEN, Content, Version


class Poll(Struct, frozen=True):
    """The question that an announcement asks, and who wrote and approved it.

    *asked_by* names the announcement, with its beginning in *text*.
    """

    question: SurveyQuestion
    text: LocalisedText
    asked_by: str
    author: str
    approved_by: str
    closes_at: datetime
    audience: Audience = Audience()


def make_question(text: LocalisedText, options: Iterable[LocalisedText]) -> SurveyQuestion:
    """Return the question of a poll with *options*, one button each."""
    made = (SurveyOption(f"o{number}", name) for number, name in enumerate(options, 1))
    return SurveyQuestion(POLL, ONE, text, tuple(made), is_public=True)


def open_poll(tx: Transaction, context: UnitContext, survey_id: str, poll: Poll) -> None:
    """Make the survey of a poll, and open it: it was approved with its announcement."""
    unit_id, now = context.unit_id, context.now()
    if surveys.find(tx, unit_id, survey_id) is not None:
        return
    survey = Survey(poll.text, LocalisedText(poll.asked_by), (poll.question,))
    content = Content(survey, poll.audience, closes_at=poll.closes_at)
    surveys.create(
        tx, unit_id, survey_id, code=next_code(tx, context), author=poll.author, now=now
    )
    surveys.add_version(tx, unit_id, survey_id, Version(1, content, poll.author, now))
    APPROVALS.record(tx, context, survey_id, Event(CREATED, poll.author, poll.asked_by, 1, now))
    draft = surveys.find(tx, unit_id, survey_id)
    if draft is None:
        raise LookupError(survey_id)
    values = {
        "state": OPEN,
        "approved_by": poll.approved_by,
        "content_hash": hash_content(survey_id, content),
        "closes_at": poll.closes_at,
    }
    by, why = poll.approved_by, poll.asked_by
    APPROVALS.change(tx, context, draft, APPROVE, by, states=(DRAFT,), values=values, reason=why)


def answer_poll(
    tx: Transaction, context: UnitContext, speaker: Speaker, effect: AnswerPoll
) -> PollAnswered | Refused:
    """Store the option that the speaker tapped, instead of one that they tapped before.

    A button may be older than a withdrawal of consent, or than a change of the question.
    """
    if not speaker.person.has_consented:
        return Refused("consent")
    found = surveys.find(tx, context.unit_id, effect.survey)
    if found is None or found.state != OPEN:
        return Refused("closed")
    survey = surveys.load_version(tx, context.unit_id, found.survey_id, found.version)
    (asked, *more) = survey.content.survey.questions
    option = next((its for its in asked.options if its.id == effect.option), None)
    if more or option is None:
        return Refused("changed")
    answers = SendAnswers(found.survey_id, found.version, {asked.id: option.id})
    sent = send_answers(tx, context, speaker, answers)
    if isinstance(sent, Refused):
        return sent
    names = {its.id: its.name.in_language(speaker.person.language) for its in asked.options}
    chosen = names.pop(option.id)
    return PollAnswered(found.survey_id, chosen, sent.until, sent.is_changed, names)
