"""Correct what was sent, for exactly those who got it; a draft stands ready for each alert."""

from datetime import datetime, timedelta

from msgspec import structs

from bot.services.announcements.transitions import APPROVALS
from bot.services.announcements.writing import drafting
from bot.services.announcements.writing.drafting import EDITABLE
from bot.services.approvals import PROGRAM, TransitionError
from bot.services.ids import new_id
from bot.services.inbound.turn_services import TurnServices
from bot.services.jobs.job import Job, when
from bot.services.parts import PhrasesFor
from bot.services.unit_context import UnitContext
from conversations.engine.model.danger import Danger
from conversations.engine.model.person import Person
from storage.database.transactions import Transaction
from storage.repositories.announcements import versions
from storage.repositories.announcements.announcements import Announcement
from storage.repositories.announcements.versions import Content

_NO_DANGER = Danger("past", "minor", "unlikely")
"""What a correction tells that says nothing but that the alert was a mistake."""

_JOB = "corrections"
_PERIOD = timedelta(seconds=10)
_RECENT = timedelta(days=1)


def prepare(
    tx: Transaction,
    context: UnitContext,
    phrases_for: PhrasesFor | None,
    official: str,
    announcement_id: str,
) -> str:
    """Return the id of the draft that corrects an announcement; make one if there is none.

    It says that the announcement was a mistake, and can be sent as it is; without *phrases_for*
    it says nothing yet.

    Raises:
        LookupError: there is no such announcement.
        TransitionError: nothing of it was sent yet.
    """
    wrong = APPROVALS.find(tx, context, announcement_id)
    if not wrong.broadcast_id:
        raise TransitionError(wrong.state)
    for one in list_corrections(tx, context, wrong.code):
        if one.state in EDITABLE:
            return one.announcement_id
    was = versions.load(tx, context.unit_id, announcement_id, wrong.version).content
    vi, en = (
        phrases_for(structs.replace(Person(), language=language)).say(
            "announcement-correction", code=wrong.code
        )
        if phrases_for
        else ""
        for language in ("vi", "en")
    )
    content = Content(
        vi=vi,
        topic=was.topic,
        en=en if was.en else "",
        is_drill=was.is_drill,
        corrects=wrong.code,
        danger=_NO_DANGER,
    )
    return drafting.save(tx, context, official, new_id(), 0, content).announcement_id


def list_corrections(tx: Transaction, context: UnitContext, code: str) -> list[Announcement]:
    """Return the corrections of the announcement with *code*, the oldest first."""
    ids = versions.list_corrections(tx, context.unit_id, code)
    return sorted(
        (APPROVALS.find(tx, context, id_) for id_ in ids), key=lambda one: one.created_at
    )


def correction_jobs(services: TurnServices) -> list[Job]:
    """Return the job that prepares a correction for each alert that is being sent."""
    context = services.context

    def list_alerts(tx: Transaction) -> list[str]:
        topics = [topic.id for topic in context.unit.topics if topic.safety]
        since = context.now() - _RECENT
        return versions.list_uncorrected(tx, context.unit_id, topics, since=since)

    def earliest(tx: Transaction) -> datetime | None:
        return context.now() if list_alerts(tx) else None

    def run(tx: Transaction, now: datetime) -> int:
        del now
        alerts = list_alerts(tx)
        for id_ in alerts:
            prepare(tx, context, services.phrases_for, PROGRAM, id_)
        return len(alerts)

    return [Job(_JOB, when(context, _JOB, earliest, period=_PERIOD), run)]
