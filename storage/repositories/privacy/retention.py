"""Delete or anonymise old data, one batch per call; each function returns its number of rows."""

from collections.abc import Callable, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, and_, delete, func, or_, select, tuple_, update

from storage.database.transactions import Transaction
from storage.repositories import media
from storage.repositories.reports.erasure import anonymize_report
from storage.repositories.reports.followers import is_followed
from storage.repositories.reports.reports import FOLLOWER, RESIDENT
from storage.tables import (
    CONSENTS,
    DATA_LINKS,
    DATA_REQUESTS,
    INBOX,
    MEDIA,
    OFFICIAL_CHATS,
    OUTBOX,
    PEOPLE,
    REPORT_EVENTS,
    REPORT_MEDIA,
    REPORTS,
    RETURN_LINKS,
    SIGN_IN_LINKS,
    TALKS,
)
from storage.tables.outbox import UNSENT
from storage.tables.report_states import OPEN_STATES


def redact_messages(
    tx: Transaction,
    unit_id: str,
    *,
    before: datetime,
    most: int,
    content: str,
    payload: str,
    only_strangers: bool = False,
) -> int:
    """Replace messages from before *before* by *content* and *payload*.

    With *only_strangers*, only those of people without consent who are no officials.
    """
    said = and_(
        INBOX.c.unit_id == unit_id, INBOX.c.received_at < before, INBOX.c.content != content
    )
    sent = and_(
        OUTBOX.c.unit_id == unit_id,
        OUTBOX.c.created_at < before,
        OUTBOX.c.payload != payload,
        OUTBOX.c.state.not_in(UNSENT),
    )
    if only_strangers:
        strangers = select(PEOPLE.c.person_id).where(
            PEOPLE.c.unit_id == unit_id, PEOPLE.c.consent == "", ~_is_official()
        )
        said = and_(said, INBOX.c.person_id.in_(strangers))
        sent = and_(sent, OUTBOX.c.person_id.in_(strangers))
    theirs = select(INBOX.c.channel, INBOX.c.update_id).where(said).limit(most)
    ours = select(OUTBOX.c.delivery_id).where(sent).limit(most)
    named = tuple_(INBOX.c.channel, INBOX.c.update_id)
    blank = {"content": content, "meaning": ""}
    blanked = tx.execute(update(INBOX).where(said, named.in_(theirs)).values(blank))
    emptied = tx.execute(
        update(OUTBOX)
        .where(sent, OUTBOX.c.delivery_id.in_(ours))
        .values(payload=payload, notice=None)
    )
    return blanked.rowcount + emptied.rowcount


def reset_talks(
    tx: Transaction, unit_id: str, *, before: datetime, most: int, session: str
) -> int:
    """Reset conversations of people without consent: they hold words from before it."""
    stale = (
        select(TALKS.c.person_id)
        .join(
            PEOPLE,
            (PEOPLE.c.unit_id == TALKS.c.unit_id) & (PEOPLE.c.person_id == TALKS.c.person_id),
        )
        .where(
            TALKS.c.unit_id == unit_id,
            TALKS.c.touched_at < before,
            TALKS.c.session != session,
            PEOPLE.c.consent == "",
            ~_is_official(),
        )
        .limit(most)
    )
    return tx.execute(
        update(TALKS)
        .where(TALKS.c.unit_id == unit_id, TALKS.c.person_id.in_(stale))
        .values(session=session, draft="")
    ).rowcount


def redact_talks(
    tx: Transaction,
    unit_id: str,
    *,
    before: datetime,
    most: int,
    keys: Sequence[str],
    redact: Callable[[str], str],
) -> int:
    """Apply *redact* to old sessions that have one of the JSON *keys*."""
    has_texts = or_(*(TALKS.c.session.like(f'%"{key}":%') for key in keys))
    old = (TALKS.c.unit_id == unit_id, TALKS.c.touched_at < before, has_texts)
    rows = tx.execute(select(TALKS.c.person_id, TALKS.c.session).where(*old).limit(most)).all()
    quieter = [(id_, left) for id_, session in rows if (left := redact(session)) != session]
    for person_id, left in quieter:
        tx.execute(
            update(TALKS)
            .where(TALKS.c.unit_id == unit_id, TALKS.c.person_id == person_id)
            .values(session=left)
        )
    return len(quieter)


def _is_official() -> ColumnElement[bool]:
    """Return the condition that the row's person is an official: consent is not asked of them."""
    chat = OFFICIAL_CHATS.c
    return (
        select(chat.official_id)
        .where(chat.unit_id == PEOPLE.c.unit_id, chat.person_id == PEOPLE.c.person_id)
        .exists()
    )


def delete_media(tx: Transaction, unit_id: str, *, before: datetime, most: int) -> int:
    """Delete the rows of files that no report, no answer and no open dialogue contains."""
    return _delete_media(tx, unit_id, MEDIA.c.kept_at < before, most=most)


def delete_loose_media(tx: Transaction, unit_id: str, *, before: datetime, most: int) -> int:
    """Likewise, only of files that no message contains, or whose sender did not agree."""
    agreed = media.may_be_stored(unit_id)
    is_loose = or_(MEDIA.c.is_sent.is_(False), MEDIA.c.person_id.not_in(agreed))
    return _delete_media(tx, unit_id, and_(MEDIA.c.kept_at < before, is_loose), most=most)


def _delete_media(tx: Transaction, unit_id: str, which: ColumnElement[bool], *, most: int) -> int:
    in_draft = (
        select(TALKS.c.person_id)
        .where(
            TALKS.c.unit_id == MEDIA.c.unit_id,
            TALKS.c.person_id == MEDIA.c.person_id,
            TALKS.c.session.contains(MEDIA.c.media_id),
        )
        .exists()
    )
    query = (
        select(MEDIA.c.media_id, MEDIA.c.person_id)
        .where(MEDIA.c.unit_id == unit_id, which, ~media.is_in_use(), ~in_draft)
        .limit(most)
    )
    found = tx.execute(query).all()
    media.mark_files_orphaned(tx, unit_id, [row[0] for row in found])
    for media_id, person_id in found:
        tx.execute(
            delete(MEDIA).where(
                MEDIA.c.unit_id == unit_id,
                MEDIA.c.media_id == media_id,
                MEDIA.c.person_id == person_id,
            )
        )
    return len(found)


def delete_links(tx: Transaction, unit_id: str, *, before: datetime, most: int) -> int:
    """Delete links of every kind that ended before *before*."""
    count = 0
    for table in (SIGN_IN_LINKS, RETURN_LINKS, DATA_LINKS):
        is_old = and_(table.c.unit_id == unit_id, table.c.until < before)
        ids = select(table.c.token_hash).where(is_old).limit(most)
        count += tx.execute(delete(table).where(is_old, table.c.token_hash.in_(ids))).rowcount
    return count


def anonymize_closed_reports(tx: Transaction, unit_id: str, *, before: datetime, most: int) -> int:
    """Anonymise reports that were closed before *before*."""
    query = (
        select(REPORTS.c.report_id)
        .where(
            REPORTS.c.unit_id == unit_id,
            REPORTS.c.state.not_in(OPEN_STATES),
            or_(
                REPORTS.c.person_id.is_not(None), REPORTS.c.details != "", REPORTS.c.contact != ""
            ),
            _last_event() < before,
        )
        .limit(most)
    )
    return _anonymize_each(tx, unit_id, list(tx.execute(query).scalars()))


def anonymize_erased_reports(tx: Transaction, unit_id: str, *, before: datetime, most: int) -> int:
    """Anonymise closed reports of erased people completely."""
    query = (
        select(REPORTS.c.report_id)
        .where(
            REPORTS.c.unit_id == unit_id,
            REPORTS.c.state.not_in(OPEN_STATES),
            REPORTS.c.person_id.is_(None),
            or_(REPORTS.c.details != "", REPORTS.c.place_words != "", _has_remark(), _has_media()),
            _last_event() < before,
        )
        .limit(most)
    )
    found = tx.execute(query).scalars().all()
    left = [id_ for id_ in found if not is_followed(tx, unit_id, id_, None)]
    return _anonymize_each(tx, unit_id, left)


def delete_requests(tx: Transaction, unit_id: str, *, before: datetime, most: int) -> int:
    """Delete data requests that were done before *before*."""
    is_old = and_(DATA_REQUESTS.c.unit_id == unit_id, DATA_REQUESTS.c.done_at < before)
    ids = select(DATA_REQUESTS.c.request_id).where(is_old).limit(most)
    old = delete(DATA_REQUESTS).where(
        DATA_REQUESTS.c.unit_id == unit_id, DATA_REQUESTS.c.request_id.in_(ids)
    )
    return tx.execute(old).rowcount


def delete_consents(tx: Transaction, unit_id: str, *, before: datetime, most: int) -> int:
    """Delete consents that were withdrawn before *before* and not given again."""
    query = (
        select(CONSENTS.c.person_id)
        .join(
            PEOPLE,
            (PEOPLE.c.unit_id == CONSENTS.c.unit_id)
            & (PEOPLE.c.person_id == CONSENTS.c.person_id),
        )
        .where(CONSENTS.c.unit_id == unit_id, PEOPLE.c.consent == "")
        .group_by(CONSENTS.c.person_id)
        .having(func.max(CONSENTS.c.at) < before)
        .limit(most)
    )
    people = list(tx.execute(query).scalars())
    old = delete(CONSENTS).where(CONSENTS.c.unit_id == unit_id, CONSENTS.c.person_id.in_(people))
    return tx.execute(old).rowcount


def _last_event() -> ColumnElement[datetime]:
    """Return an expression for the time of the row's last event."""
    return (
        select(func.max(REPORT_EVENTS.c.at))
        .where(
            REPORT_EVENTS.c.unit_id == REPORTS.c.unit_id,
            REPORT_EVENTS.c.report_id == REPORTS.c.report_id,
        )
        .scalar_subquery()
    )


def _has_remark() -> ColumnElement[bool]:
    return (
        select(REPORT_EVENTS.c.number)
        .where(
            REPORT_EVENTS.c.unit_id == REPORTS.c.unit_id,
            REPORT_EVENTS.c.report_id == REPORTS.c.report_id,
            REPORT_EVENTS.c.by.in_((RESIDENT, FOLLOWER)),
            REPORT_EVENTS.c.text != "",
        )
        .exists()
    )


def _has_media() -> ColumnElement[bool]:
    return (
        select(REPORT_MEDIA.c.media_id)
        .where(
            REPORT_MEDIA.c.unit_id == REPORTS.c.unit_id,
            REPORT_MEDIA.c.report_id == REPORTS.c.report_id,
        )
        .exists()
    )


def _anonymize_each(tx: Transaction, unit_id: str, ids: list[str]) -> int:
    for id_ in ids:
        anonymize_report(tx, unit_id, id_)
    return len(ids)
