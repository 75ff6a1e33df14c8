"""Remind people of their drafts, and delete expired drafts."""

from datetime import datetime, timedelta

from bot.services.delivery.notice_renderer import NoticeRequest, Renderers
from bot.services.delivery.notify import Notice, notify
from bot.services.inbound.turn_services import TurnServices, decode_session, turn_context_of
from bot.services.jobs.job import Job, when
from bot.services.working_time import next_daytime
from conversations.engine.model.messages import Reply
from conversations.engine.model.transcript import Session, session_to_json
from conversations.engine.turn.drafts import drop_old_drafts
from conversations.engine.turn.notifications import build_reminder, shelve_until_resumed
from storage.database.transactions import Transaction
from storage.repositories.delivery.outbox import AT_MOST_ONCE, Urgency
from storage.repositories.inbound import drafts
from storage.repositories.person.people import PersonState

DRAFT_REMINDER = "draft_reminder"

_AHEAD = timedelta(days=1)
_MOST = 200


def draft_jobs(services: TurnServices) -> list[Job]:
    """Return the jobs that remind of drafts and delete them."""
    context, lifetime = services.context, services.limits.draft

    def first_to_remind(tx: Transaction) -> datetime | None:
        oldest = drafts.find_oldest(tx, context.unit_id, only_unreminded=True)
        if oldest is None:
            return None
        due = (oldest + lifetime - _AHEAD).astimezone(context.timezone)
        return next_daytime(max(due, context.now()))

    def first_to_forget(tx: Transaction) -> datetime | None:
        oldest = drafts.find_oldest(tx, context.unit_id)
        return oldest + lifetime if oldest else None

    return [
        Job(
            "draft_reminders",
            when(context, "draft_reminders", first_to_remind),
            lambda tx, _: send_reminders(tx, services),
        ),
        Job(
            "forgotten_drafts",
            when(context, "forgotten_drafts", first_to_forget),
            lambda tx, _: forget_drafts(tx, services),
        ),
    ]


def send_reminders(tx: Transaction, services: TurnServices) -> int:
    """In the daytime, remind everyone whose draft expires tomorrow; return their number."""
    context, now = services.context, services.context.now()
    if next_daytime(now) != now:
        return 0
    since = now - services.limits.draft + _AHEAD
    found = drafts.list_untouched(
        tx, context.unit_id, since=since, most=_MOST, only_unreminded=True
    )
    return sum(_remind_one(tx, services, draft) for draft in found)


def forget_drafts(tx: Transaction, services: TurnServices) -> int:
    """Delete drafts that were untouched for their whole lifetime; return their number."""
    context, now = services.context, services.context.now()
    found = drafts.list_untouched(
        tx, context.unit_id, since=now - services.limits.draft, most=_MOST
    )
    for draft in found:
        session = drop_old_drafts(
            decode_session(services, draft.session), turn_context_of(tx, services, draft)
        )
        kept = Session(serial=session.serial, misses=session.misses, last_tap=session.last_tap)
        drafts.discard(
            tx, context.unit_id, draft.person_id, session=session_to_json(kept).decode()
        )
    return len(found)


def draft_renderers(services: TurnServices) -> Renderers:
    """Return the renderer of reminders."""

    def render(request: NoticeRequest) -> Reply | None:
        session = decode_session(services, request.recipient.session)
        if session.open is not None:  # the person has resumed the draft meanwhile
            return None
        turn_context = turn_context_of(request.tx, services, request.recipient)
        return build_reminder(session, turn_context)

    return {DRAFT_REMINDER: render}


def _remind_one(tx: Transaction, services: TurnServices, draft: PersonState) -> bool:
    """Remind one person, whose row is locked; shelve the draft until it is resumed."""
    context = services.context
    session = decode_session(services, draft.session)
    deliveries = {}
    if build_reminder(session, turn_context_of(tx, services, draft)) is not None:
        session = shelve_until_resumed(session)
        deliveries = notify(
            tx,
            context,
            [draft.person_id],
            Notice(DRAFT_REMINDER),
            urgency=Urgency.NOTICE,
            promise=AT_MOST_ONCE,
        )
    drafts.mark_reminded(
        tx,
        context.unit_id,
        draft.person_id,
        session=session_to_json(session).decode(),
        now=context.now(),
    )
    return bool(deliveries)
