"""Notices in tests: claimed and rendered as a worker does, or looked at while they wait."""

from collections.abc import Callable
from typing import Any

import msgspec

from bot.background import notice_renderers
from bot.services.delivery.notice_renderer import NoticeRenderer, NoticeRequest
from bot.services.delivery.notify import decode_values
from bot.services.inbound.turn_services import TurnServices
from conversations.engine.model.messages import Reply
from storage.database.transactions import Database, Transaction
from storage.repositories.delivery import outbox, sender_leases
from storage.repositories.delivery.outbox import SENT, Delivery, DeliveryOutcome
from storage.repositories.person import people
from tests.official import TO_OFFICIAL

_encode = msgspec.json.Encoder().encode


def claim(
    database: Database,
    services: TurnServices,
    *,
    owner: str = "owner-b",
    is_local: Callable[[str], bool] | None = None,
) -> list[Delivery]:
    """Claim what is due for *owner*, render the notices among it, and let all of it arrive.

    Return it in its order.
    """
    context = services.context
    renderer = NoticeRenderer(
        context, notice_renderers(services, TO_OFFICIAL), is_local or services.is_local
    )

    def work(tx: Transaction) -> list[Delivery]:
        found = sender_leases.claim(tx, context.unit_id, owner, now=context.now(), limit=500)
        rendered = renderer.render(tx, found, owner)
        now = context.now()
        outbox.record_outcomes(
            tx,
            context.unit_id,
            [
                DeliveryOutcome(d.delivery_id, SENT, now, now)
                for d in (*found.deliveries, *rendered)
            ],
        )
        return sorted([*found.deliveries, *rendered], key=lambda d: (d.urgency, d.position))

    return database.write_now(work)


def as_rendered(tx: Transaction, services: TurnServices, row: Any) -> dict[str, Any]:
    """Return a row of the outbox; render a waiting notice as if it were due."""
    if row["notice"] is None:
        return dict(row)
    context = services.context
    known = people.lock(tx, context.unit_id, [row["person_id"]])[row["person_id"]]
    at = max(context.now(), row["not_before"]).astimezone(context.timezone)
    request = NoticeRequest(tx, known, decode_values(row["notice"]).values, at)
    reply = notice_renderers(services, TO_OFFICIAL)[row["kind"]](request) or Reply("")
    return {**row, "payload": _encode(reply).decode()}


def thread_order(row: Any) -> tuple[float, Any, str]:
    """Return the sort key of a thread's rows: unrendered ones come last."""
    position = float("inf") if row["position"] is None else row["position"]
    return position, row["not_before"], row["delivery_id"]
