"""The survey or the poll that an announcement asks people to answer."""

from collections.abc import Iterator

from bot.services.announcements.writing.content import CURRENT, InvalidAnnouncementError
from bot.services.surveys import quick_polls
from bot.services.surveys.quick_polls import Poll
from bot.services.unit_context import UnitContext
from conversations.dialogues.surveys import notice_effects
from conversations.engine.model.localised_text import LocalisedText
from conversations.engine.model.messages import Button
from conversations.engine.model.phrases import Phrases
from conversations.surveys.paths import count_longest_path
from storage.database.transactions import Transaction
from storage.repositories.announcements.announcements import Announcement
from storage.repositories.announcements.versions import Content
from storage.repositories.surveys import surveys
from storage.repositories.surveys.surveys import StoredSurvey

_TITLE = 60
_MOST_OFFERED = 50


def list_offered(tx: Transaction, context: UnitContext) -> list[StoredSurvey]:
    """Return the surveys that an announcement may carry: open, or opening later."""
    found = surveys.list_in_states(tx, context.unit_id, (surveys.OPEN,), most=_MOST_OFFERED)
    return [one for one in found if one.closes_at and one.closes_at > context.now()]


def find_survey_faults(tx: Transaction, context: UnitContext, content: Content) -> dict[str, str]:
    """Return what is wrong with the survey of an announcement: is it open when it is sent?"""
    if not content.survey:
        return {}
    found = surveys.find(tx, context.unit_id, content.survey)
    if found is None:
        return {"survey": "unknown"}
    sent_at = max(content.send_at or context.now(), context.now())
    if found.state != surveys.OPEN or not found.closes_at or found.closes_at <= sent_at:
        return {"survey": "not_open"}
    return {"survey": "opens_later"} if found.opens_at and found.opens_at > sent_at else {}


def check_survey(tx: Transaction, context: UnitContext, content: Content) -> None:
    """Check that the survey of an announcement may be answered when it is sent.

    Raises:
        InvalidAnnouncementError: it may not.
    """
    if faults := find_survey_faults(tx, context, content):
        raise InvalidAnnouncementError(faults)


def open_poll(tx: Transaction, context: UnitContext, one: Announcement, content: Content) -> None:
    """Open the poll of an announcement that starts, if it has one.

    It has the announcement's id, and ends when that is of no use any more.
    """
    if content.poll is None:
        return
    text = LocalisedText(_beginning(content.vi), _beginning(content.en))
    poll = Poll(
        content.poll,
        text,
        one.code,
        one.author,
        one.approved_by,
        content.valid_until or context.now() + CURRENT,
        content.audience,
    )
    quick_polls.open_poll(tx, context, one.announcement_id, poll)


def find_asked(
    tx: Transaction, context: UnitContext, announcement_id: str, content: Content
) -> StoredSurvey | None:
    """Return the survey that an announcement carries, or that of its poll once that is open."""
    id_ = announcement_id if content.poll is not None else content.survey
    return surveys.find(tx, context.unit_id, id_) if id_ else None


def answer_buttons(
    tx: Transaction, context: UnitContext, announcement_id: str, content: Content, phrases: Phrases
) -> tuple[Button, ...]:
    """Return the buttons below an announcement that answer its poll, or start its survey."""
    if content.poll is not None:
        return tuple(notice_effects.poll_buttons(announcement_id, content.poll, phrases))
    found = find_asked(tx, context, announcement_id, content)
    if found is None or found.state != surveys.OPEN:
        return ()
    survey = surveys.load_version(tx, context.unit_id, found.survey_id, found.version)
    count = count_longest_path(survey.content.survey.asked)
    return (notice_effects.start_button(found.code, count, phrases),)


def start_buttons(
    tx: Transaction, context: UnitContext, asking: dict[str, Content], phrases: Phrases
) -> Iterator[Button]:
    """Yield a button for each survey or poll of several announcements, by their ids."""
    ids = [its.survey or id_ for id_, its in asking.items() if its.survey or its.poll]
    for id_ in dict.fromkeys(ids):
        found = surveys.find(tx, context.unit_id, id_)
        if found is not None and found.state == surveys.OPEN:
            yield notice_effects.start_button_of(found.code, phrases)


def _beginning(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _TITLE else f"{text[: _TITLE - 1].rsplit(' ', 1)[0]}…"
