"""The service part of privacy, including the policies of the machinery's tables."""

from bot.services.delivery.notice_renderer import Renderers
from bot.services.events import PersonReplaced
from bot.services.handlers import Occasion
from bot.services.jobs.job import Job
from bot.services.parts import WITH_THE_PERSON, JobTools, NoticeTools, ServicePart, TablePolicy
from bot.services.privacy import erasers
from bot.services.privacy.effect_handlers import EFFECT_HANDLERS
from bot.services.privacy.erasure_job import erasure_jobs, farewell_renderers
from bot.services.privacy.hidden_talks import hidden_talk_job
from bot.services.privacy.query_handlers import QUERY_HANDLERS
from bot.services.privacy.retention import RETENTION

_PLAYED = "Its rows are deleted when their album is processed, within a minute."
_HIDDEN = "Its rows are deleted once the words are, within a minute of the end of the dialogue."
_ONE_ROW = "It has one row for each name or process, which is overwritten."
_NOBODY = "It holds nothing about people."


def notices(tools: NoticeTools) -> Renderers:
    """Return the renderer of the farewell to an erased person."""
    return farewell_renderers(tools.services.phrases_for)


def jobs(tools: JobTools) -> list[Job]:
    """Return the jobs of erasure, and the one that deletes the words of hidden dialogues."""
    return [*erasure_jobs(tools.services), hidden_talk_job(tools.services.context)]


PART = ServicePart(
    effect_handlers=EFFECT_HANDLERS,
    query_handlers=QUERY_HANDLERS,
    retention=RETENTION,
    jobs=jobs,
    notices=notices,
    listeners=lambda _: {PersonReplaced: erasers.detach_requests},
    tables=(
        TablePolicy("data_request", "requests", WITH_THE_PERSON),
        TablePolicy("data_link", "links", WITH_THE_PERSON),
        TablePolicy("talk", "drafts", WITH_THE_PERSON),
        TablePolicy("inbox", "words", WITH_THE_PERSON),
        TablePolicy("outbox", "words", WITH_THE_PERSON),
        TablePolicy("hidden_talk", _HIDDEN, WITH_THE_PERSON),
        TablePolicy("album_part", _PLAYED, WITH_THE_PERSON),
        TablePolicy("sender", _ONE_ROW, _NOBODY),
        TablePolicy("job_run", "jobs", _NOBODY),
        TablePolicy("lease", _ONE_ROW, _NOBODY),
        TablePolicy("counter", _ONE_ROW, _NOBODY),
        TablePolicy("unit_version", "Reports refer to the version they were made in.", _NOBODY),
    ),
    erasers={
        Occasion.PERSON_ERASED: erasers.erase_all,
        Occasion.CONSENT_WITHDRAWN: erasers.redact_sent_messages,
        Occasion.ADDRESSES_FORGOTTEN: erasers.erase_conversation,
    },
)
