"""Ask people in an emergency, after a while, whether help came."""

from datetime import datetime, timedelta

from bot.services.delivery.notice_renderer import NoticeRequest, Renderers
from bot.services.delivery.notify import Notice, notify
from bot.services.inbound.turn_services import TurnServices, decode_session, turn_context_of
from bot.services.unit_context import Speaker, UnitContext
from conversations.dialogues.emergencies.care.care import follow_up_reply
from conversations.engine.model.effects import FollowUp, FollowUpPlanned
from conversations.engine.model.messages import Reply
from storage.database.transactions import Transaction
from storage.repositories.delivery.outbox import AT_LEAST_ONCE, Urgency

FOLLOW_UP = "alert_follow_up"

# Each question is asked from the first time on, and not any more from the second on.
_TIMES = (
    (timedelta(minutes=10), timedelta(minutes=60)),
    (timedelta(minutes=60), timedelta(minutes=120)),
)


def plan_follow_up(
    tx: Transaction, context: UnitContext, speaker: Speaker, effect: FollowUp
) -> FollowUpPlanned:
    """Queue the questions, for the conversation in which the person cried for help.

    They need no consent, and contain nothing but the time: what was told is not repeated.
    """
    for first, last in _TIMES:
        notify(
            tx,
            context,
            [speaker.person_id],
            Notice(FOLLOW_UP, {"since": effect.since.isoformat()}),
            urgency=Urgency.ALERT,
            promise=AT_LEAST_ONCE,
            not_before=effect.since + first,
            expires=effect.since + last,
            conversation=(speaker.channel, speaker.address),
        )
    return FollowUpPlanned()


def follow_up_renderers(services: TurnServices) -> Renderers:
    """Return the renderer of the questions; they are dropped if the person has answered."""

    def render(request: NoticeRequest) -> Reply | None:
        session = decode_session(services, request.recipient.session)
        since = datetime.fromisoformat(request.values["since"])
        context = turn_context_of(request.tx, services, request.recipient)
        return follow_up_reply(session, since, context)

    return {FOLLOW_UP: render}
