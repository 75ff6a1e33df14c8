"""Offer open surveys to a resident, and store what they answered."""

import zlib
from datetime import timedelta

from bot.services.handlers import EffectHandlers, QueryHandlers
from bot.services.ids import new_id
from bot.services.unit_context import Speaker, UnitContext
from conversations.dialogues.surveys.effects import AnswersSent, SendAnswers
from conversations.dialogues.surveys.queries import OpenSurvey, OpenSurveys
from conversations.engine.model.effects import Refused
from conversations.engine.model.person import Person
from conversations.surveys.survey import TEXT, select_asked
from storage.database.transactions import Transaction
from storage.repositories.broadcasts.audience import Audience
from storage.repositories.surveys import responses, surveys
from storage.repositories.surveys.responses import CHAT, Response

_MOST_OPEN = 20


def open_surveys(
    tx: Transaction, context: UnitContext, speaker: Speaker, query: OpenSurveys
) -> tuple[OpenSurvey, ...]:
    """Return the surveys that the speaker may answer now, those not answered yet first."""
    del query
    unit_id, now = context.unit_id, context.now()
    answered = {
        (own.survey_id, own.version)
        for own in responses.list_answered(tx, unit_id, speaker.person_id)
    }
    found = []
    for one in surveys.list_open(tx, unit_id, now=now, most=_MOST_OPEN):
        content = surveys.load_version(tx, unit_id, one.survey_id, one.version).content
        if _is_asked(content.audience, speaker.person):
            key = (one.survey_id, one.version)
            seed = zlib.crc32(f"{one.survey_id}:{speaker.person_id}".encode())
            found.append(OpenSurvey(*key, one.code, content.survey, seed, key in answered))
    return tuple(sorted(found, key=lambda survey: survey.is_answered))


def send_answers(
    tx: Transaction, context: UnitContext, speaker: Speaker, effect: SendAnswers
) -> AnswersSent | Refused:
    """Store the answers of the speaker, instead of those that they sent before.

    Only the answers to questions on the person's path are kept.
    """
    unit_id, now = context.unit_id, context.now()
    found = surveys.find(tx, unit_id, effect.survey)
    if found is None or found.closes_at is None or found.state == surveys.CLOSED:
        return Refused("closed")
    if found.state != surveys.OPEN or found.version != effect.version:
        return Refused("changed")
    if found.closes_at <= now:
        return Refused("closed")
    survey = surveys.load_version(tx, unit_id, found.survey_id, found.version).content.survey
    asked = select_asked(survey.questions, effect.answers)
    person = speaker.person
    response = Response(
        speaker.person_id,
        new_id(),
        found.version,
        CHAT,
        "",
        person.neighbourhood,
        person.kind,
        now,
    )
    is_changed = responses.replace(
        tx,
        unit_id,
        found.survey_id,
        response,
        {its.id: effect.answers[its.id] for its in asked if its.id in effect.answers},
        words=frozenset(its.id for its in asked if its.kind == TEXT),
    )
    last = (found.closes_at - timedelta(microseconds=1)).astimezone(context.timezone)
    title = survey.title.in_language(person.language)
    return AnswersSent(title, last, is_changed)


def _is_asked(audience: Audience, person: Person) -> bool:
    """Tell whether *person* belongs to *audience*; those of unknown home or kind do."""
    wanted = (
        (audience.neighbourhoods, person.neighbourhood),
        (audience.kinds, person.kind),
    )
    return all(not ids or not its or its in ids for ids, its in wanted)


EFFECT_HANDLERS: EffectHandlers = {SendAnswers: send_answers}
QUERY_HANDLERS: QueryHandlers = {OpenSurveys: open_surveys}
