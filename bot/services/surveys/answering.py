"""Offer open surveys to a resident, and store what they answered."""

import zlib
from datetime import timedelta

from bot.services.handlers import EffectHandlers, QueryHandlers
from bot.services.ids import new_id
from bot.services.surveys.enclosed_files import enclose_files
from bot.services.surveys.quotas import is_full
from bot.services.unit_context import Speaker, UnitContext
from conversations.dialogues.surveys.effects import AnswersSent, SendAnswers
from conversations.dialogues.surveys.queries import OpenSurvey, OpenSurveys
from conversations.engine.model.effects import Refused
from conversations.engine.model.person import Person
from conversations.surveys.survey import IN_WORDS, Survey, select_asked
from storage.database.transactions import Transaction
from storage.repositories.broadcasts.audience import Audience
from storage.repositories.surveys import responses, surveys
from storage.repositories.surveys.responses import CHAT, Response
from storage.repositories.surveys.surveys import StoredSurvey

_MOST_OPEN = 20


def open_surveys(
    tx: Transaction, context: UnitContext, speaker: Speaker, query: OpenSurveys
) -> tuple[OpenSurvey, ...]:
    """Return the surveys that the speaker may answer now, those not answered yet first."""
    del query
    unit_id, now, person = context.unit_id, context.now(), speaker.person
    answered = {
        (own.survey_id, own.version)
        for own in responses.list_answered(tx, unit_id, speaker.person_id)
    }
    found = []
    for one in surveys.list_open(tx, unit_id, now=now, most=_MOST_OPEN):
        content = surveys.load_version(tx, unit_id, one.survey_id, one.version).content
        if _is_asked(content.audience, person):
            key, survey = (one.survey_id, one.version), content.survey
            seed = zlib.crc32(f"{one.survey_id}:{speaker.person_id}".encode())
            is_answered = key in answered
            is_over = not is_answered and is_full(tx, context, one, survey, person.neighbourhood)
            found.append(OpenSurvey(*key, one.code, survey, seed, is_answered, is_over))
    return tuple(sorted(found, key=lambda survey: survey.is_answered or survey.is_full))


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
    person, person_id = speaker.person, speaker.person_id
    if why := _refusal(tx, context, found, survey, speaker):
        return Refused(why)
    asked = select_asked(survey.asked, effect.answers)
    response = Response(
        person_id, new_id(), found.version, CHAT, "", person.neighbourhood, person.kind, now
    )
    answers, files = enclose_files(tx, context, person_id, asked, effect.answers)
    is_changed = responses.replace(
        tx,
        unit_id,
        found.survey_id,
        response,
        answers,
        words=frozenset(its.id for its in asked if its.kind in IN_WORDS),
        files=files,
    )
    last = (found.closes_at - timedelta(microseconds=1)).astimezone(context.timezone)
    title = survey.title.in_language(person.language)
    return AnswersSent(title, last, is_changed, survey.is_final)


def _refusal(
    tx: Transaction,
    context: UnitContext,
    stored: StoredSurvey,
    survey: Survey,
    speaker: Speaker,
) -> str:
    """Return why the speaker may not answer (again): "final", "full" or ""."""
    key = (context.unit_id, stored.survey_id)
    neighbourhood = speaker.person.neighbourhood
    if survey.is_final or neighbourhood in survey.quotas:
        surveys.lock(tx, *key)
    own = responses.find_version(tx, *key, speaker.person_id)
    if own == stored.version:
        return "final" if survey.is_final else ""
    return "full" if is_full(tx, context, stored, survey, neighbourhood) else ""


def _is_asked(audience: Audience, person: Person) -> bool:
    """Tell whether *person* belongs to *audience*; those of unknown home or kind do."""
    wanted = (
        (audience.neighbourhoods, person.neighbourhood),
        (audience.kinds, person.kind),
    )
    return all(not ids or not its or its in ids for ids, its in wanted)


EFFECT_HANDLERS: EffectHandlers = {SendAnswers: send_answers}
QUERY_HANDLERS: QueryHandlers = {OpenSurveys: open_surveys}
