"""The service part of surveys."""

from collections.abc import Sequence
from datetime import datetime

from bot.services.approvals import PROGRAM
from bot.services.handlers import Occasion
from bot.services.jobs.job import Job, when
from bot.services.parts import WITH_THE_PERSON, OwnItem, ServicePart, TablePolicy
from bot.services.surveys import approval
from bot.services.surveys.anonymity import mixing_job
from bot.services.surveys.answering import EFFECT_HANDLERS, QUERY_HANDLERS
from bot.services.surveys.mailing import mailing_jobs
from bot.services.surveys.notice_handlers import NOTICE_EFFECT_HANDLERS
from bot.services.surveys.notices import survey_renderers
from bot.services.surveys.retention import RETENTION
from bot.services.unit_context import UnitContext
from conversations.engine.model.localised_text import LocalisedText
from storage.database.transactions import Transaction
from storage.repositories.privacy import own_data
from storage.repositories.surveys import anonymous, responses, silences, surveys

_JOB = "surveys"
_FILES = {"photo": LocalisedText("ảnh", "photos"), "voice": LocalisedText("ghi âm", "a recording")}
_COUNTS_ONLY = "It holds counts without people."
_OFFICIALS_ONLY = "It is what the commune asked; of people it names officials only."
_WITHOUT_ACCOUNT = "Officials entered it for someone who has no account, and remove it if asked."
_HOW_FAR = "It holds how many were told and, for seconds, the id of the last one."
_RESULTS_ONLY = "It holds counts of at least five people, and nothing of anyone."
_WANTED = "It is kept until the person wants to be told again, or withdraws consent."

# Parts have no phrases; it is the same in all languages.
_SILENCE_ITEM = "🔕 YK"


def survey_jobs(context: UnitContext) -> list[Job]:
    """Return the jobs that close surveys at their end, and that mix anonymous answers."""

    def earliest(tx: Transaction) -> datetime | None:
        return surveys.find_next_end(tx, context.unit_id)

    def run(tx: Transaction, now: datetime) -> int:
        over = surveys.list_over(tx, context.unit_id, now=now)
        for one in over:
            approval.close(tx, context, PROGRAM, one.survey_id)
        return len(over)

    return [Job(_JOB, when(context, _JOB, earliest), run), mixing_job(context)]


def own_items(tx: Transaction, context: UnitContext, person_id: str) -> Sequence[OwnItem]:
    """Return the surveys that a person answered, for "my data"."""
    unit_id = context.unit_id
    language = own_data.load_person(tx, unit_id, person_id).person.language
    items = []
    for own in responses.list_answered(tx, unit_id, person_id):
        content = surveys.load_version(tx, unit_id, own.survey_id, own.version).content
        answers = responses.list_own_answers(tx, unit_id, own.survey_id, person_id)
        lines = [content.survey.title.in_language(language)]
        for question in content.survey.asked:
            if question.id in answers:
                named = {its.id: its.name for its in question.options} | _FILES
                names = {id_: name.in_language(language) for id_, name in named.items()}
                given = ", ".join(names.get(value, value) for value in answers[question.id])
                lines.append(f"{question.text.in_language(language)} {given}")
        items.append(OwnItem(own.at, "\n".join(lines)))
    if (at := silences.find(tx, unit_id, person_id)) is not None:
        items.append(OwnItem(at, _SILENCE_ITEM))
    return [*items, *_anonymous_items(tx, context, person_id, language)]


def _anonymous_items(
    tx: Transaction, context: UnitContext, person_id: str, language: str
) -> Sequence[OwnItem]:
    """Return that a person took part, with the time of the survey: theirs is not stored."""
    found = []
    for key in sorted(anonymous.list_taken_part(tx, context.unit_id, person_id)):
        version = surveys.load_version(tx, context.unit_id, *key)
        title = version.content.survey.title.in_language(language)
        found.append(OwnItem(version.saved_at, f"{title} …"))
    return found


def withdraw(tx: Transaction, context: UnitContext, person_id: str) -> None:
    """Delete what a person answered, and what they answered anonymously and is not mixed yet.

    That they took part where it is mixed stays: they could answer once more.
    """
    responses.delete_of_person(tx, context.unit_id, person_id)
    anonymous.delete_pending_of(tx, context.unit_id, person_id)
    silences.delete_of_person(tx, context.unit_id, person_id)


def erase(tx: Transaction, context: UnitContext, person_id: str) -> None:
    """Delete what a person answered, and where they took part; nobody knows mixed answers."""
    responses.delete_of_person(tx, context.unit_id, person_id)
    anonymous.delete_of_person(tx, context.unit_id, person_id)
    silences.delete_of_person(tx, context.unit_id, person_id)


PART = ServicePart(
    effect_handlers={**EFFECT_HANDLERS, **NOTICE_EFFECT_HANDLERS},
    query_handlers=QUERY_HANDLERS,
    retention=RETENTION,
    tables=(
        TablePolicy("survey", "surveys", _OFFICIALS_ONLY),
        TablePolicy("survey_version", "surveys", _OFFICIALS_ONLY),
        TablePolicy("survey_event", "surveys", _OFFICIALS_ONLY),
        TablePolicy("survey_print", "surveys", _OFFICIALS_ONLY),
        TablePolicy("survey_form", "surveys", _WITHOUT_ACCOUNT),
        TablePolicy("survey_response", "surveys", WITH_THE_PERSON),
        TablePolicy("survey_answer", "surveys", WITH_THE_PERSON),
        TablePolicy("survey_media", "surveys", WITH_THE_PERSON),
        TablePolicy("survey_participant", "surveys", WITH_THE_PERSON),
        TablePolicy("survey_pending", "surveys", WITH_THE_PERSON),
        TablePolicy("survey_tally", "surveys", _COUNTS_ONLY),
        TablePolicy("survey_mailing", "surveys", _HOW_FAR),
        TablePolicy("survey_follow_up", "surveys", _OFFICIALS_ONLY),
        TablePolicy("survey_picture", "surveys", _RESULTS_ONLY),
        TablePolicy("survey_silence", _WANTED, WITH_THE_PERSON),
    ),
    jobs=lambda tools: [*survey_jobs(tools.services.context), *mailing_jobs(tools)],
    notices=survey_renderers,
    own_items=own_items,
    erasers={Occasion.PERSON_ERASED: erase, Occasion.CONSENT_WITHDRAWN: withdraw},
)
