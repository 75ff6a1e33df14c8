"""What an announcement says: its hash, and what is wrong with it."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from hashlib import sha256

import msgspec
from msgspec import structs

from bot.services.announcements.writing.repeats import RULES, find_fault
from bot.services.unit_context import UnitContext
from conversations.announcements.message import MAX_PICTURES
from conversations.engine.model.danger import NOT_KNOWN, SCALES, Danger
from conversations.engine.model.person import KINDS, LANGUAGES
from conversations.surveys.survey import SurveyQuestion
from conversations.text.fold import clean, fold
from storage.repositories.announcements.versions import Content
from storage.repositories.broadcasts.audience import Audience

CURRENT = timedelta(days=14)
"""How long an announcement is current if it does not say until when it is valid."""

MAX_LENGTH = 1_000
"""Letters of a text: with the line of its topic and the code, below each channel's limit."""

MAX_PLACE_LENGTH = 200

BLANK = re.compile(r"\[[^\[\]\n]{1,40}\]")
"""What someone has still to fill in, as templates have it: "[từ giờ nào]"."""

MAX_QUESTION_LENGTH = 200
LEAST_OPTIONS, MOST_OPTIONS = 2, 5
MAX_OPTION_LENGTH = 20
"""Letters of an option of a poll: it is a button."""

_TIMES = ("valid_until", "send_at", "not_after", "repeat_until")

_encode = msgspec.json.Encoder().encode


class InvalidAnnouncementError(Exception):
    """A text can't be stored or submitted; *faults* has one word for each field with a fault.

    The words: "empty", "long", "unknown" (an id that the unit does not have), "past", "early"
    (before the field that it must follow), "blank" (a blank of a template is not filled), "full"
    (it has more pictures than allowed), "nobody" (an audience without anyone), "no_channel" (no
    channel of the audience is open), "never" (a repeat without any occurrence). Of a survey:
    "not_open" and "opens_later" (when it is sent), "both" (a poll, too). Of the options of a poll:
    "options" (their number), "buttons" (one does not fit on a button), "twice".
    """

    def __init__(self, faults: dict[str, str]) -> None:
        super().__init__(", ".join(f"{field}: {fault}" for field, fault in faults.items()))
        self.faults = faults


def tidy(content: Content) -> Content:
    """Return *content* without surplus spaces."""
    return structs.replace(
        content,
        vi=_tidy_lines(content.vi),
        en=_tidy_lines(content.en),
        place=clean(content.place),
    )


def with_usual_danger(context: UnitContext, content: Content) -> Content:
    """Return *content* with a level for all that nobody said of its danger.

    An announcement whose topic is not one of safety warns of none.
    """
    topic = context.unit.topic(content.topic)
    if topic is None or not topic.safety:
        return structs.replace(content, danger=Danger())
    usual = topic.danger.completed(NOT_KNOWN)
    return structs.replace(content, danger=content.danger.completed(usual))


def hash_content(announcement_id: str, content: Content) -> str:
    """Return the hash that an approval names: of the text, the audience and the times."""
    times = {name: _in_utc(getattr(content, name)) for name in _TIMES}
    same = structs.replace(content, **times)
    # Without what is as by default: a new field changes no hash that is stored.
    told = {
        field.name: value
        for field in structs.fields(Content)
        if (value := getattr(same, field.name)) != field.default
    }
    return sha256(_encode([announcement_id, told])).hexdigest()


def full_audience(context: UnitContext, content: Content) -> Audience:
    """Return the audience with its topic, as it is counted and sent to."""
    topic = context.unit.topic(content.topic)
    return structs.replace(
        content.audience,
        topic=content.topic,
        is_safety=topic is not None and topic.safety,
        corrects=content.corrects,
    )


def check_storable(context: UnitContext, content: Content) -> None:
    """Check what even a draft must fulfil.

    Raises:
        InvalidAnnouncementError: a text is too long, or an id is unknown.
    """
    faults = dict(_storage_faults(context, content))
    if faults:
        raise InvalidAnnouncementError(faults)


def check_complete(
    context: UnitContext, content: Content, now: datetime, *, has_waited: bool = False
) -> None:
    """Check that an announcement may be approved, but for the number of its recipients.

    The time to send one that *has_waited* for its approval may have passed: it is sent at once.

    Raises:
        InvalidAnnouncementError: a text is missing, or a time can't be kept.
    """
    sent_at = content.send_at or now
    if has_waited and not content.repeat:
        sent_at = max(now, sent_at)
    faults = dict(_completeness_faults(content, now, sent_at))
    faults |= dict(_storage_faults(context, content))
    faults = find_fault(context, content, now) | faults
    if faults:
        raise InvalidAnnouncementError(faults)


def _storage_faults(context: UnitContext, content: Content) -> Iterator[tuple[str, str]]:
    for field, most in (("vi", MAX_LENGTH), ("en", MAX_LENGTH), ("place", MAX_PLACE_LENGTH)):
        if len(getattr(content, field)) > most:
            yield field, "long"
    if len(content.pictures) > MAX_PICTURES:
        yield "picture", "full"
    unit = context.unit
    if content.topic and unit.topic(content.topic) is None:
        yield "topic", "unknown"
    if not set(content.audience.neighbourhoods) <= {its.id for its in unit.neighbourhoods}:
        yield "neighbourhoods", "unknown"
    if not set(content.audience.kinds) <= set(KINDS):
        yield "kinds", "unknown"
    if content.repeat and content.repeat not in RULES:
        yield "repeat", "unknown"
    for name, levels in SCALES.items():
        if getattr(content.danger, name) not in ("", *levels):
            yield name, "unknown"


def _completeness_faults(
    content: Content, now: datetime, sent_at: datetime
) -> Iterator[tuple[str, str]]:
    for field in ("vi", "topic"):
        if not getattr(content, field):
            yield field, "empty"
    for field in ("vi", "en"):
        if BLANK.search(getattr(content, field)):
            yield field, "blank"
    # What repeats goes on after its first time; its other times are those of one occurrence.
    earliest = sent_at if content.repeat else max(now, sent_at)
    if sent_at < now and not content.repeat:
        yield "send_at", "past"
    if content.poll is not None:
        yield from _poll_faults(content.poll)
        if content.survey:
            yield "survey", "both"
    for field in ("not_after", "valid_until"):
        end = getattr(content, field)
        if end is not None and end <= earliest:
            yield field, "past" if end <= now and not content.repeat else "early"


def _poll_faults(poll: SurveyQuestion) -> Iterator[tuple[str, str]]:
    if not poll.text.vi:
        yield "poll_vi", "empty"
    for field, text in (("poll_vi", poll.text.vi), ("poll_en", poll.text.en)):
        if len(text) > MAX_QUESTION_LENGTH:
            yield field, "long"
    if not LEAST_OPTIONS <= len(poll.options) <= MOST_OPTIONS:
        yield "options_vi", "options"
    for language in LANGUAGES:
        names = [getattr(option.name, language) for option in poll.options]
        given = [fold(name) for name in names if name]
        if any(len(name) > MAX_OPTION_LENGTH for name in names):
            yield f"options_{language}", "buttons"
        if len(set(given)) < len(given):
            yield f"options_{language}", "twice"


def _in_utc(moment: datetime | None) -> datetime | None:
    return None if moment is None else moment.astimezone(UTC)


def _tidy_lines(text: str) -> str:
    """Return *text* with its lines, but without surplus spaces and empty lines at its ends."""
    return "\n".join(clean(line) for line in text.splitlines()).strip()
