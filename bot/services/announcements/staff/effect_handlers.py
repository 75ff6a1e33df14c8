"""What officials do with announcements in the staff bot: by the services of the console."""

from collections.abc import Callable, Mapping
from typing import Any

from msgspec import structs

from bot.services.announcements.approval import approval, at_once
from bot.services.announcements.approval.approval import WrongNumberError, WrongWordError
from bot.services.announcements.sending import pausing, resending
from bot.services.announcements.sending.audience import count_recipients
from bot.services.announcements.sending.progress import load_progress
from bot.services.announcements.staff.query_handlers import as_content, has_other_parts
from bot.services.announcements.transitions import APPROVALS
from bot.services.announcements.writing import corrections, drafting
from bot.services.announcements.writing.content import InvalidAnnouncementError, check_complete
from bot.services.announcements.writing.drafting import ConcurrentEditError
from bot.services.announcements.writing.pictures import find_chosen
from bot.services.approvals import (
    InvalidReasonError,
    NotAllowedError,
    TransitionError,
    WrongHashError,
)
from bot.services.handlers import EffectHandlers
from bot.services.ids import new_id
from bot.services.officials.permissions import Action
from bot.services.officials.staff_bot import find_user
from bot.services.unit_context import Speaker, UnitContext
from conversations.engine.model.effects import Refused
from conversations.staff.announcements.effects import (
    APPROVE,
    AT_ONCE,
    CONFIRM,
    PAUSE,
    REFUSE,
    REJECT,
    RESEND,
    RESUME,
    RETURN,
    STOP,
    SUBMIT,
    AnnouncementDecided,
    AnnouncementMoved,
    AnnouncementSaved,
    AnnouncementSubmitted,
    CorrectAnnouncement,
    DecideAnnouncement,
    EditAnnouncement,
    EditingBegins,
    SaveAnnouncement,
)
from storage.database.transactions import Transaction
from storage.repositories import media
from storage.repositories.announcements import announcements, versions
from storage.repositories.announcements.announcements import Announcement
from storage.repositories.announcements.versions import Content

_NEEDED = {
    SUBMIT: Action.WRITE_ANNOUNCEMENTS,
    APPROVE: Action.APPROVE_ANNOUNCEMENTS,
    RETURN: Action.APPROVE_ANNOUNCEMENTS,
    REJECT: Action.APPROVE_ANNOUNCEMENTS,
    STOP: Action.STOP_ANNOUNCEMENTS,
    PAUSE: Action.STOP_ANNOUNCEMENTS,
    RESUME: Action.STOP_ANNOUNCEMENTS,
    AT_ONCE: Action.SEND_AT_ONCE,
    CONFIRM: Action.APPROVE_ANNOUNCEMENTS,
    REFUSE: Action.APPROVE_ANNOUNCEMENTS,
    RESEND: Action.APPROVE_ANNOUNCEMENTS,
}


def decide(
    tx: Transaction, context: UnitContext, speaker: Speaker, effect: DecideAnnouncement
) -> AnnouncementDecided | AnnouncementMoved | Refused:
    """Do what the speaker decided, if they may and the announcement is as they saw it."""
    user = find_user(tx, context, speaker.person_id)
    needed = _NEEDED.get(effect.act)
    if user is None or needed is None or not user.may(needed):
        return Refused("not_allowed")
    found = announcements.find(tx, context.unit_id, effect.announcement)
    if found is None:
        return Refused("gone")
    try:
        _perform(tx, context, user.official_id, effect)
    except TransitionError:
        return AnnouncementMoved("moved", found.code)
    except WrongWordError:
        return Refused("word")
    except WrongHashError:
        return AnnouncementMoved("hash", found.code)
    except WrongNumberError as error:
        return AnnouncementMoved("number", found.code, error.recipients.total)
    except (InvalidAnnouncementError, InvalidReasonError):
        return AnnouncementMoved("invalid", found.code)
    except NotAllowedError as error:
        return Refused(error.why)
    count = _count(tx, context, announcements.find(tx, context.unit_id, found.announcement_id))
    return AnnouncementDecided(effect.act, found.code, count)


def begin_editing(
    tx: Transaction, context: UnitContext, speaker: Speaker, effect: EditAnnouncement
) -> EditingBegins | Refused:
    """Let the speaker edit an announcement; saving it checks whether they may."""
    user = find_user(tx, context, speaker.person_id)
    if user is None or not user.may(Action.WRITE_ANNOUNCEMENTS):
        return Refused("not_allowed")
    return EditingBegins(effect.code)


def begin_correction(
    tx: Transaction, context: UnitContext, speaker: Speaker, effect: CorrectAnnouncement
) -> EditingBegins | Refused:
    """Let the speaker write the correction of an announcement that was sent."""
    user = find_user(tx, context, speaker.person_id)
    if user is None or not user.may(Action.WRITE_ANNOUNCEMENTS):
        return Refused("not_allowed")
    try:
        draft = corrections.prepare(tx, context, None, user.official_id, effect.announcement)
    except (LookupError, TransitionError):
        return Refused("gone")
    return EditingBegins(APPROVALS.find(tx, context, draft).code)


def save_announcement(
    tx: Transaction, context: UnitContext, speaker: Speaker, effect: SaveAnnouncement
) -> AnnouncementSaved | AnnouncementSubmitted | Refused:
    """Save what the speaker wrote as a new version, and submit it if they want that."""
    user = find_user(tx, context, speaker.person_id)
    if user is None or not user.may(Action.WRITE_ANNOUNCEMENTS):
        return Refused("not_allowed")
    found = announcements.find(tx, context.unit_id, effect.announcement)
    if effect.announcement and found is None:
        return Refused("gone")
    chosen = find_chosen(tx, context, speaker.person_id, effect.draft.pictures)
    if chosen.coming:
        return Refused("picture_coming")
    content = as_content(tx, context, found, effect.draft)
    content = structs.replace(content, pictures=chosen.ids)
    count = count_recipients(tx, context, content).total
    try:
        if effect.submits:
            # Before it is saved: a new one that is refused must not be saved again and again.
            check_complete(context, content, context.now())
            _check_shown(content, has_recipients=count > 0, is_whole=not chosen.gone)
        id_ = effect.announcement or new_id()
        saved = drafting.save(
            tx, context, user.official_id, id_, effect.seen, content, chosen.brought
        )
        if effect.submits:
            approval.submit(tx, context, user.official_id, id_, saved.version)
    except InvalidAnnouncementError:
        return Refused("invalid")
    except ConcurrentEditError:
        return Refused("conflict")
    except TransitionError:
        return Refused("started")
    except NotAllowedError as error:
        return Refused(error.why)
    # They are the announcement's now, and no files of the official any more.
    media.delete_files(tx, context.unit_id, speaker.person_id, effect.draft.pictures)
    code = APPROVALS.find(tx, context, id_).code
    return AnnouncementSubmitted(code, count) if effect.submits else AnnouncementSaved(code)


def _check_shown(content: Content, *, has_recipients: bool, is_whole: bool) -> None:
    """Check what the preview said of *content*; without a picture that is gone it *is_whole*.

    Raises:
        InvalidAnnouncementError: the dialogue did not show all of it, or nobody gets it.
    """
    if not has_recipients or not is_whole or has_other_parts(content):
        raise InvalidAnnouncementError({"parts": "elsewhere"})


def _perform(
    tx: Transaction, context: UnitContext, official: str, effect: DecideAnnouncement
) -> None:
    id_, version = effect.announcement, effect.version
    content = versions.load(tx, context.unit_id, id_, version).content
    if effect.act in {SUBMIT, APPROVE, AT_ONCE} and has_other_parts(content):
        raise WrongHashError  # the dialogue did not show all of it
    who, reason = (tx, context, official, id_), effect.reason
    shown: dict[str, Any] = {
        "version": version,
        "content_hash": effect.content_hash,
        "typed_number": effect.typed_number,
        "typed_word": effect.typed_word,
    }
    acts: Mapping[str, Callable[[], object]] = {
        SUBMIT: lambda: approval.submit(*who, version),
        APPROVE: lambda: approval.approve(*who, **shown),
        RETURN: lambda: APPROVALS.return_to_author(*who, version, reason),
        REJECT: lambda: APPROVALS.reject(*who, version, reason),
        STOP: lambda: approval.stop(*who, reason),
        PAUSE: lambda: pausing.pause(*who),
        RESUME: lambda: pausing.resume(*who),
        AT_ONCE: lambda: at_once.send_at_once(*who, **shown),
        CONFIRM: lambda: at_once.confirm(*who),
        REFUSE: lambda: at_once.refuse(*who, reason),
        RESEND: lambda: resending.resend(*who, effect.rounds),
    }
    acts[effect.act]()


def _count(tx: Transaction, context: UnitContext, found: Announcement | None) -> int:
    """Return how many people get an announcement, or would."""
    if found is None:
        return 0
    if found.broadcast_id:
        return load_progress(tx, context, found).total
    content = versions.load(tx, context.unit_id, found.announcement_id, found.version).content
    return count_recipients(tx, context, content).total


STAFF_EFFECT_HANDLERS: EffectHandlers = {
    DecideAnnouncement: decide,
    EditAnnouncement: begin_editing,
    CorrectAnnouncement: begin_correction,
    SaveAnnouncement: save_announcement,
}
