"""Officials at the staff bot: invitations, chats, new work, and recipients of news."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import bindparam, delete, exists, insert, select, update

from storage.database.statements import Statement, in_parameter
from storage.database.transactions import Transaction
from storage.repositories.officials.single_use_tokens import use_token
from storage.repositories.reports import report_order
from storage.repositories.reports.report_scope import ReportScope, is_within
from storage.repositories.reports.reports import FullReport
from storage.tables import (
    INVITATIONS,
    OFFICIAL_CHATS,
    OFFICIAL_ROLES,
    OFFICIALS,
    OUTBOX,
    REPORTS,
)
from storage.tables.outbox import STOPPED, UNSENT
from storage.tables.report_states import UNANSWERED_STATES

AT_ONCE = "at_once"
ON_REQUEST = "asked"


class StaffMember(NamedTuple):
    """An official who uses the staff bot; *news* is when they are notified of new work."""

    official_id: str
    name: str
    news: str


def add_invitation(
    tx: Transaction,
    unit_id: str,
    token_hash: str,
    official_id: str,
    *,
    now: datetime,
    until: datetime,
) -> None:
    """Insert an invitation; revoke the official's earlier ones."""
    before = INVITATIONS.c
    tx.execute(
        update(INVITATIONS)
        .where(before.unit_id == unit_id, before.official_id == official_id)
        .where(before.used_at.is_(None))
        .values(used_at=now)
    )
    tx.execute(
        insert(INVITATIONS).values(
            unit_id=unit_id, token_hash=token_hash, official_id=official_id, until=until
        )
    )


def use_invitation(tx: Transaction, unit_id: str, token_hash: str, *, now: datetime) -> str | None:
    """Mark an invitation as used; return its official, or None if used, expired or unknown."""
    return use_token(tx, INVITATIONS, unit_id, token_hash, now=now)


def connect(
    tx: Transaction, unit_id: str, official_id: str, person_id: str, *, news: str, now: datetime
) -> bool:
    """Connect an official to a person at the staff bot; return whether another was replaced."""
    chat = OFFICIAL_CHATS.c
    is_theirs = (chat.unit_id == unit_id) & (chat.official_id == official_id)
    had = tx.execute(delete(OFFICIAL_CHATS).where(is_theirs).returning(chat.news)).scalar()
    tx.execute(
        insert(OFFICIAL_CHATS).values(
            unit_id=unit_id,
            official_id=official_id,
            person_id=person_id,
            news=had or news,
            joined_at=now,
        )
    )
    return had is not None


def list_connected(tx: Transaction, unit_id: str) -> dict[str, datetime]:
    """Return the connected officials by id, and since when."""
    chat = OFFICIAL_CHATS.c
    query = select(chat.official_id, chat.joined_at).where(chat.unit_id == unit_id)
    return {row[0]: row[1] for row in tx.execute(query)}


def disconnect(tx: Transaction, unit_id: str, official_id: str, *, now: datetime) -> None:
    """Disconnect an official; stop the messages that wait for them."""
    invited, chat = INVITATIONS.c, OFFICIAL_CHATS.c
    tx.execute(
        update(INVITATIONS)
        .where(invited.unit_id == unit_id, invited.official_id == official_id)
        .where(invited.used_at.is_(None))
        .values(used_at=now)
    )
    stop_waiting(tx, unit_id, official_id)
    tx.execute(
        delete(OFFICIAL_CHATS).where(chat.unit_id == unit_id, chat.official_id == official_id)
    )


def stop_waiting(tx: Transaction, unit_id: str, official_id: str) -> None:
    """Stop the messages that wait for an official at the staff bot."""
    chat, sent = OFFICIAL_CHATS.c, OUTBOX.c
    theirs = select(chat.person_id).where(chat.unit_id == unit_id, chat.official_id == official_id)
    tx.execute(
        update(OUTBOX)
        .where(sent.unit_id == unit_id, sent.state.in_(UNSENT))
        .where(sent.person_id == theirs.scalar_subquery())
        .values(state=STOPPED, owner=None, reason="removed", notice=None)
    )


def find_member(tx: Transaction, unit_id: str, person_id: str) -> StaffMember | None:
    """Return the official connected to a person, or None."""
    chat = OFFICIAL_CHATS.c
    row = tx.execute(
        select(chat.official_id, OFFICIALS.c.name, chat.news)
        .join(
            OFFICIALS,
            (OFFICIALS.c.unit_id == chat.unit_id) & (OFFICIALS.c.official_id == chat.official_id),
        )
        .where(chat.unit_id == unit_id, chat.person_id == person_id)
    ).first()
    return StaffMember(*row) if row else None


def find_person(tx: Transaction, unit_id: str, official_id: str) -> str:
    """Return the person that an official is at the staff bot, "" if they don't use it."""
    chat = OFFICIAL_CHATS.c
    query = select(chat.person_id).where(chat.unit_id == unit_id, chat.official_id == official_id)
    return tx.execute(query).scalar() or ""


def list_members(tx: Transaction, unit_id: str, people: Sequence[str]) -> set[str]:
    """Return those of *people* who are officials at the staff bot."""
    chat = OFFICIAL_CHATS.c
    query = select(chat.person_id).where(chat.unit_id == unit_id, chat.person_id.in_(people))
    return set(tx.execute(query).scalars())


def map_people(tx: Transaction, unit_id: str) -> dict[str, str]:
    """Return the person that each official is at the staff bot, by official id."""
    chat = OFFICIAL_CHATS.c
    query = select(chat.official_id, chat.person_id).where(chat.unit_id == unit_id)
    return {row[0]: row[1] for row in tx.execute(query)}


def list_people(tx: Transaction, unit_id: str, officials: Collection[str]) -> list[str]:
    """Return the people of the staff bot who are *officials*."""
    chat = OFFICIAL_CHATS.c
    query = select(chat.person_id).where(
        chat.unit_id == unit_id, chat.official_id.in_(sorted(set(officials)))
    )
    return list(tx.execute(query.order_by(chat.person_id)).scalars())


def set_news(tx: Transaction, unit_id: str, person_id: str, news: str) -> None:
    """Save when an official is notified of new work."""
    chat = OFFICIAL_CHATS.c
    tx.execute(
        update(OFFICIAL_CHATS)
        .where(chat.unit_id == unit_id, chat.person_id == person_id)
        .values(news=news)
    )


_IMMEDIATE_RECIPIENTS = Statement(
    select(OFFICIAL_CHATS.c.person_id, OFFICIAL_CHATS.c.official_id).where(
        OFFICIAL_CHATS.c.unit_id == bindparam("unit"),
        OFFICIAL_CHATS.c.news == AT_ONCE,
        exists().where(
            OFFICIAL_ROLES.c.unit_id == OFFICIAL_CHATS.c.unit_id,
            OFFICIAL_ROLES.c.official_id == OFFICIAL_CHATS.c.official_id,
            in_parameter(OFFICIAL_ROLES.c.role, "roles"),
        ),
    )
)


def find_immediate_recipients(
    tx: Transaction, unit_id: str, roles: Sequence[str]
) -> dict[str, str]:
    """Return, by person, officials with one of *roles* who are notified of new work at once."""
    return dict(_IMMEDIATE_RECIPIENTS.rows(tx, unit=unit_id, roles=roles))


def list_people_with_role(tx: Transaction, unit_id: str, roles: Sequence[str]) -> dict[str, str]:
    """Return, by person, the officials at the staff bot with one of *roles*."""
    chat, role = OFFICIAL_CHATS.c, OFFICIAL_ROLES.c
    has_role = exists().where(
        role.unit_id == chat.unit_id, role.official_id == chat.official_id, role.role.in_(roles)
    )
    query = select(chat.person_id, chat.official_id).where(chat.unit_id == unit_id, has_role)
    return {row[0]: row[1] for row in tx.execute(query)}


def list_people_of(tx: Transaction, unit_id: str, officials: Collection[str]) -> list[str]:
    """Return the people at the staff bot who are those of *officials*."""
    chat = OFFICIAL_CHATS.c
    query = select(chat.person_id).where(chat.unit_id == unit_id, chat.official_id.in_(officials))
    return list(tx.execute(query).scalars())


def list_new_work(
    tx: Transaction,
    unit_id: str,
    scope: ReportScope,
    *,
    after: str,
    most: int,
) -> tuple[list[str], int]:
    """Return the next *most* reports without a first answer after *after*, and how many remain.

    They are within *scope*; the most urgent come first, then the nearest deadline.
    """
    report = REPORTS.c
    query = select(report.report_id).where(
        report.unit_id == unit_id, report.state.in_(UNANSWERED_STATES), is_within(scope)
    )
    if after:
        query = query.where(report_order.is_behind(unit_id, after))
    found = list(tx.execute(query.order_by(*report_order.BY_DEADLINE)).scalars())
    return found[:most], len(found[most:])


def find_report(tx: Transaction, unit_id: str, report_id: str) -> FullReport | None:
    """Return one report as officials see it, or None."""
    query = select(*(REPORTS.c[field] for field in FullReport._fields))
    is_report = (REPORTS.c.unit_id == unit_id) & (REPORTS.c.report_id == report_id)
    row = tx.execute(query.where(is_report)).first()
    return FullReport(*row) if row else None
