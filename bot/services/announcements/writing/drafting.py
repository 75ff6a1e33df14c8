"""Save what an official writes: each save is a version, and voids an approval."""

from collections.abc import Sequence
from typing import NamedTuple

from msgspec import structs

from bot.media_store import StoredFile
from bot.services.announcements.transitions import APPROVALS, next_code
from bot.services.announcements.writing.content import (
    InvalidAnnouncementError,
    check_storable,
    tidy,
    with_usual_danger,
)
from bot.services.approvals import TransitionError
from bot.services.unit_context import UnitContext
from storage.database.transactions import Transaction
from storage.repositories.announcements import announcements, pictures, versions
from storage.repositories.announcements.announcements import (
    APPROVED,
    DRAFT,
    RETURNED,
    WAITING_FOR_APPROVAL,
    Announcement,
)
from storage.repositories.announcements.versions import Content, Version
from storage.repositories.approvals import Event

EDITABLE = (DRAFT, RETURNED, WAITING_FOR_APPROVAL, APPROVED)
"""The states in which an announcement can be edited; it then is a draft again."""

CREATED, SAVED = "create", "save"


class ConcurrentEditError(Exception):
    """Someone else saved a version meanwhile; *newest* is that version."""

    def __init__(self, newest: Version) -> None:
        super().__init__(f"version {newest.version}")
        self.newest = newest


class Saved(NamedTuple):
    """The announcement as it is saved, with the number of its newest version."""

    announcement_id: str
    version: int


def save(
    tx: Transaction,
    context: UnitContext,
    official: str,
    announcement_id: str,
    seen_version: int,
    content: Content,
    brought: Sequence[StoredFile] = (),
) -> Saved:
    """Save *content* over the version that the editor saw; 0 for a new announcement.

    The id of a new one comes from the form, so that a form that is sent twice makes one. Saving
    what is saved already makes no new version. *brought* are stored files that become pictures.

    Raises:
        InvalidAnnouncementError: a text is too long, or an id is unknown.
        ConcurrentEditError: someone saved another version since then.
        TransitionError: it is being sent, or it has ended.
        NotAllowedError: the official returned it.
        LookupError: there is none with that id, and a version of it was seen.
    """
    content = tidy(content)
    check_storable(context, content)
    unit_id, now = context.unit_id, context.now()
    others = set(content.pictures) - {kept.media for kept in brought}
    if not others <= pictures.list_known(tx, unit_id, others):
        raise InvalidAnnouncementError({"picture": "unknown"})
    known = announcements.find(tx, unit_id, announcement_id)
    if known is None:
        if seen_version:
            raise LookupError(announcement_id)
        content = with_usual_danger(context, content)
        code = next_code(tx, context)
        announcements.create(tx, unit_id, announcement_id, code=code, author=official, now=now)
        _add_pictures(tx, context, announcement_id, brought)
        versions.add(tx, unit_id, announcement_id, Version(1, content, official, now))
        APPROVALS.record(tx, context, announcement_id, Event(CREATED, official, "", 1, now))
        return Saved(announcement_id, 1)
    newest = versions.load(tx, unit_id, announcement_id, known.version)
    content = with_usual_danger(context, _keep_what_it_corrects(content, newest.content))
    if newest.content == content and (newest.editor == official or seen_version == known.version):
        return Saved(announcement_id, known.version)
    if known.version != seen_version:
        raise ConcurrentEditError(newest)
    return _save_version(tx, context, official, known, content, brought)


def _keep_what_it_corrects(content: Content, before: Content) -> Content:
    """Return *content*; a correction keeps what it corrects, and what it has from that."""
    if not before.corrects:
        return content
    return structs.replace(
        content,
        corrects=before.corrects,
        topic=before.topic,
        is_drill=before.is_drill,
        audience=before.audience,
    )


def _save_version(
    tx: Transaction,
    context: UnitContext,
    official: str,
    known: Announcement,
    content: Content,
    brought: Sequence[StoredFile],
) -> Saved:
    APPROVALS.check_not_returned(tx, context, official, known.announcement_id)
    version, now = known.version + 1, context.now()
    try:
        APPROVALS.change(
            tx,
            context,
            known,
            SAVED,
            official,
            states=EDITABLE,
            values={"state": DRAFT, "version": version, "content_hash": "", "approved_by": ""},
        )
    except TransitionError as error:
        if error.state not in EDITABLE:
            raise
        newest = APPROVALS.find(tx, context, known.announcement_id)
        seen = versions.load(tx, context.unit_id, newest.announcement_id, newest.version)
        raise ConcurrentEditError(seen) from error
    _add_pictures(tx, context, known.announcement_id, brought)
    row = Version(version, content, official, now)
    versions.add(tx, context.unit_id, known.announcement_id, row)
    return Saved(known.announcement_id, version)


def _add_pictures(
    tx: Transaction, context: UnitContext, announcement_id: str, brought: Sequence[StoredFile]
) -> None:
    for kept in brought:
        pictures.add(
            tx, context.unit_id, announcement_id, kept.media, kept.bytes, now=context.now()
        )
