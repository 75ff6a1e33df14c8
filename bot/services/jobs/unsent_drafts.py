"""Ask people who fell silent at the review of a report whether to send it."""

from datetime import datetime, timedelta

from bot.services.delivery.notice_renderer import NoticeRequest, Renderers
from bot.services.delivery.notify import Notice, notify
from bot.services.inbound.turn_services import TurnServices, decode_session, turn_context_of
from bot.services.jobs.job import Job, when
from bot.services.working_time import end_of_quiet_hours
from conversations.engine.model.messages import Reply
from conversations.engine.model.transcript import session_to_json
from conversations.engine.turn.notifications import build_send_question, mark_prompted
from storage.database.transactions import Transaction
from storage.repositories.delivery.outbox import AT_MOST_ONCE, Urgency
from storage.repositories.inbound import drafts
from storage.repositories.person.people import PersonState

SEND_QUESTION = "send_question"

_MOST = 200
# Who could not be asked for so long after it was due is not asked any more.
_LATEST = timedelta(days=1)


def unsent_draft_jobs(services: TurnServices) -> list[Job]:
    """Return the job that asks whether to send; none if the limit `unsent` is 0."""
    context, silence = services.context, services.limits.unsent
    if not silence:
        return []

    def first_to_ask(tx: Transaction) -> datetime | None:
        after = context.now() - silence - _LATEST
        oldest = drafts.find_oldest_unchecked(
            tx, context.unit_id, _sent_dialogues(services), after=after
        )
        if oldest is None:
            return None
        due = (oldest + silence).astimezone(context.timezone)
        return end_of_quiet_hours(max(due, context.now()))

    return [
        Job(
            "unsent_drafts",
            when(context, "unsent_drafts", first_to_ask),
            lambda tx, _: ask_silent_people(tx, services),
        )
    ]


def ask_silent_people(tx: Transaction, services: TurnServices) -> int:
    """Outside quiet hours, ask those who are silent at a review; return how many were checked.

    Each silence is checked once, and each draft is asked about once. During quiet hours the job
    itself waits, and not only the notice: until then the person may write.
    """
    context, now = services.context, services.context.now()
    if end_of_quiet_hours(now) != now:
        return 0
    before = now - services.limits.unsent
    found = drafts.list_unchecked(
        tx,
        context.unit_id,
        _sent_dialogues(services),
        after=before - _LATEST,
        before=before,
        most=_MOST,
    )
    for draft in found:
        _ask_one(tx, services, draft)
    return len(found)


def send_question_renderers(services: TurnServices) -> Renderers:
    """Return the renderer of the question; it is dropped if the person wrote meanwhile."""

    def render(request: NoticeRequest) -> Reply | None:
        session = decode_session(services, request.recipient.session)
        draft = session.open
        if draft is None or draft.serial != request.values["serial"]:
            return None
        if draft.asked_at != draft.prompted:
            return None
        context = turn_context_of(request.tx, services, request.recipient)
        return build_send_question(session, context)

    return {SEND_QUESTION: render}


def _sent_dialogues(services: TurnServices) -> list[str]:
    return [entry.name for entry in services.entries if entry.unfinished.is_sent]


def _ask_one(tx: Transaction, services: TurnServices, known: PersonState) -> None:
    """Ask one person, whose row is locked, if a review is open that was not asked about yet."""
    context, now = services.context, services.context.now()
    session, stored = decode_session(services, known.session), known.session
    draft = session.open
    if (
        draft is not None
        and draft.prompted is None
        and build_send_question(session, turn_context_of(tx, services, known)) is not None
        and notify(
            tx,
            context,
            [known.person_id],
            Notice(SEND_QUESTION, {"serial": draft.serial}),
            urgency=Urgency.NOTICE,
            promise=AT_MOST_ONCE,
        )
    ):
        stored = session_to_json(mark_prompted(session, now)).decode()
    drafts.mark_checked(tx, context.unit_id, known.person_id, session=stored, now=now)
