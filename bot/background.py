"""Collect the notice renderers and the jobs of the machinery and of all capabilities."""

from collections.abc import Callable

from bot.media_store import MediaStore
from bot.metrics import Metrics
from bot.registry import REGISTRY
from bot.services.delivery.notice_renderer import Renderers, phrase_renderer
from bot.services.inbound.notice_replies import news_renderers
from bot.services.inbound.turn_services import TurnServices
from bot.services.jobs.drafts import draft_jobs, draft_renderers
from bot.services.jobs.job import Job
from bot.services.jobs.retention_jobs import retention_jobs
from bot.services.jobs.unsent_drafts import send_question_renderers, unsent_draft_jobs
from bot.services.parts import JobTools, NoticeTools
from conversations.engine.model.person import Person
from conversations.engine.model.phrases import Phrases


def notice_renderers(
    services: TurnServices, to_official: Callable[[Person], Phrases]
) -> Renderers:
    """Return the renderers of all notices; *to_official* returns an official's phrases."""
    return {
        **phrase_renderer(services.phrases_for),
        **news_renderers(services),
        **draft_renderers(services),
        **send_question_renderers(services),
        **REGISTRY.notice_renderers(NoticeTools(services, to_official)),
    }


def build_jobs(services: TurnServices, store: MediaStore, metrics: Metrics) -> list[Job]:
    """Return all jobs."""

    def count_let_go(rule: str, count: int) -> None:
        metrics.let_go.labels(rule).inc(count)

    return [
        *draft_jobs(services),
        *unsent_draft_jobs(services),
        *REGISTRY.jobs(JobTools(services, store)),
        *retention_jobs(services.context, REGISTRY.retention, count_let_go),
    ]
