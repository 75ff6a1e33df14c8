"""Offer open surveys to a resident, and store what they answered."""

import zlib
from datetime import datetime, timedelta

from msgspec import structs

from bot.services.handlers import EffectHandlers, QueryHandlers
from bot.services.ids import new_id
from bot.services.surveys import anonymity
from bot.services.surveys.enclosed_files import enclose_files
from bot.services.surveys.quotas import is_full
from bot.services.unit_context import Speaker, UnitContext
from conversations.dialogues.surveys.effects import AnswersSent, SendAnswers, WithdrawAnswers
from conversations.dialogues.surveys.queries import (
    OpenPolls,
    OpenSurvey,
    OpenSurveys,
    SurveyOfSecret,
)
from conversations.engine.model.effects import Refused
from conversations.engine.model.person import Person
from conversations.surveys.survey import IN_WORDS, Survey, select_asked
from storage.database.transactions import Transaction
from storage.repositories.broadcasts.audience import Audience
from storage.repositories.surveys import anonymous, responses, surveys
from storage.repositories.surveys.responses import CHAT, Response
from storage.repositories.surveys.surveys import StoredSurvey

_MOST_OPEN = 20


def open_surveys(
    tx: Transaction, context: UnitContext, speaker: Speaker, query: OpenSurveys
) -> tuple[OpenSurvey, ...]:
    """Return the surveys that the speaker may answer now, those not answered yet first."""
    unit_id, now, person = context.unit_id, context.now(), speaker.person
    answered = _answered(tx, unit_id, speaker.person_id)
    found = []
    for one in surveys.list_open(tx, unit_id, now=now, most=_MOST_OPEN):
        if query.code not in ("", one.code):
            continue
        content = surveys.load_version(tx, unit_id, one.survey_id, one.version).content
        if _is_asked(content.audience, person):
            survey, is_answered = content.survey, (one.survey_id, one.version) in answered
            is_over = not is_answered and is_full(tx, context, one, survey, person.neighbourhood)
            shown = survey if query.code else structs.replace(survey, questions=())
            offer = _offer(context, speaker, one, shown)
            found.append(structs.replace(offer, is_answered=is_answered, is_full=is_over))
    return tuple(sorted(found, key=lambda survey: survey.is_answered or survey.is_full))


def open_polls(
    tx: Transaction, context: UnitContext, speaker: Speaker, query: OpenPolls
) -> tuple[OpenSurvey, ...]:
    """Return the polls that the speaker may answer now, the newest first."""
    del query
    unit_id, now = context.unit_id, context.now()
    found: list[OpenSurvey] = []
    for one in surveys.list_open(tx, unit_id, now=now, most=_MOST_OPEN):
        content = surveys.load_version(tx, unit_id, one.survey_id, one.version).content
        if content.survey.is_poll and _is_asked(content.audience, speaker.person):
            found.append(_offer(context, speaker, one, content.survey))
    if not found:
        return ()
    answered = _answered(tx, unit_id, speaker.person_id)
    return tuple(
        structs.replace(poll, is_answered=(poll.id, poll.version) in answered) for poll in found
    )


def _answered(tx: Transaction, unit_id: str, person_id: str) -> set[tuple[str, int]]:
    """Return the surveys, with their versions, that a person answered."""
    own = responses.list_answered(tx, unit_id, person_id)
    answered: set[tuple[str, int]] = {(each.survey_id, each.version) for each in own}
    return answered | set(anonymous.list_taken_part(tx, unit_id, person_id))


def send_answers(
    tx: Transaction,
    context: UnitContext,
    speaker: Speaker,
    effect: SendAnswers,
    *,
    mode: str = CHAT,
    entered_by: str = "",
) -> AnswersSent | Refused:
    """Store the answers of the speaker, instead of those that they sent before.

    Only the answers to questions on the person's path are kept. *mode* is how they were given,
    *entered_by* the official who typed them in.
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
    counts_places = survey.is_final or bool(survey.quotas)
    if survey.is_anonymous and not anonymity.hold_open(
        tx, context, found, counts_places=counts_places
    ):
        return Refused("closed")
    person, person_id = speaker.person, speaker.person_id
    title, last = survey.title.in_language(person.language), _last_moment(context, found)
    asked = select_asked(survey.asked, effect.answers)
    if effect.secret:
        given = {its.id: effect.answers[its.id] for its in asked if its.id in effect.answers}
        is_known = anonymity.change_answers(tx, context, found, effect.secret, given)
        return AnswersSent(title, last, is_changed=True) if is_known else Refused("taken")
    if why := _refusal(tx, context, found, survey, speaker):
        return Refused(why)
    response = Response(
        person_id,
        new_id(),
        found.version,
        mode,
        entered_by,
        person.neighbourhood,
        person.kind,
        now,
    )
    answers, files = enclose_files(tx, context, person_id, asked, effect.answers)
    if survey.is_anonymous:
        secret = anonymity.take_answers(tx, context, speaker, found, answers)
        return AnswersSent(title, last, is_changed=False, secret=secret)
    is_changed = responses.replace(
        tx,
        unit_id,
        found.survey_id,
        response,
        answers,
        words=frozenset(its.id for its in asked if its.kind in IN_WORDS),
        files=files,
    )
    meeting = found.code if survey.is_for_meeting else ""
    return AnswersSent(title, last, is_changed, survey.is_final, meeting=meeting)


def survey_of_secret(
    tx: Transaction, context: UnitContext, speaker: Speaker, query: SurveyOfSecret
) -> tuple[OpenSurvey, ...]:
    """Return the survey to which there are anonymous answers with a secret, if it is open."""
    stored = anonymity.find_by_secret(tx, context, query.secret)
    if stored is None:
        return ()
    content = surveys.load_version(tx, context.unit_id, stored.survey_id, stored.version).content
    return (_offer(context, speaker, stored, content.survey),)


def _offer(
    context: UnitContext, speaker: Speaker, one: StoredSurvey, survey: Survey
) -> OpenSurvey:
    seed = zlib.crc32(f"{one.survey_id}:{speaker.person_id}".encode())
    until = _last_moment(context, one)
    return OpenSurvey(one.survey_id, one.version, one.code, survey, seed, until=until)


def _last_moment(context: UnitContext, one: StoredSurvey) -> datetime:
    """Return the last moment at which an open survey may be answered, in local time."""
    if one.closes_at is None:
        raise ValueError(one.survey_id)
    return (one.closes_at - timedelta(microseconds=1)).astimezone(context.timezone)


def _refusal(
    tx: Transaction,
    context: UnitContext,
    stored: StoredSurvey,
    survey: Survey,
    speaker: Speaker,
) -> str:
    """Return why the speaker may not answer (again): "taken", "final", "full" or ""."""
    key = (context.unit_id, stored.survey_id)
    neighbourhood = speaker.person.neighbourhood
    if survey.is_final or neighbourhood in survey.quotas:
        surveys.lock(tx, *key)
    if survey.is_anonymous and anonymity.took_part(tx, context, speaker, stored):
        return "taken"
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


EFFECT_HANDLERS: EffectHandlers = {
    SendAnswers: send_answers,
    WithdrawAnswers: anonymity.withdraw_answers,
}
QUERY_HANDLERS: QueryHandlers = {
    OpenSurveys: open_surveys,
    OpenPolls: open_polls,
    SurveyOfSecret: survey_of_secret,
}
