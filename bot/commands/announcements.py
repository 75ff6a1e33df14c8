"""Commands on announcements: submit one from a file, list, tell the progress, pause, stop."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from pathlib import Path

import msgspec
from msgspec import Struct, structs

from bot import phrasebooks
from bot.channels.telegram import TOKEN
from bot.channels.telegram_checks import fetch_username
from bot.commands.bootstrap import open_for_command
from bot.commands.surveys import SurveyCommandError, find_by_code
from bot.services.announcements.approval import approval
from bot.services.announcements.residents import groups
from bot.services.announcements.sending import pausing
from bot.services.announcements.sending.audience import count_recipients
from bot.services.announcements.sending.progress import load_progress
from bot.services.announcements.transitions import APPROVALS
from bot.services.announcements.writing import corrections, drafting
from bot.services.announcements.writing.content import InvalidAnnouncementError
from bot.services.approvals import InvalidReasonError, TransitionError
from bot.services.broadcasts import restored
from bot.services.ids import new_id
from bot.services.surveys.quick_polls import make_question
from bot.services.unit_context import UnitContext
from bot.settings.settings import Settings
from conversations.engine.model.danger import Danger
from conversations.engine.model.localised_text import LocalisedText
from handlers.telegram.incoming import NAME as TELEGRAM
from handlers.webchat.sites import NAME as WEBCHAT
from storage.database.transactions import Transaction
from storage.repositories import audit
from storage.repositories.announcements import announcements, versions
from storage.repositories.announcements.announcements import Announcement
from storage.repositories.announcements.groups import GroupLink
from storage.repositories.announcements.versions import Content
from storage.repositories.broadcasts.audience import Audience

_LISTED = 50
_LOCALES = Path(__file__).parents[2] / "locales"
_OCCURRENCES = 10
_STATES = (
    announcements.DRAFT,
    announcements.WAITING_FOR_APPROVAL,
    announcements.APPROVED,
    announcements.SENDING,
    announcements.SENT,
    announcements.STOPPED,
    announcements.RETURNED,
    announcements.REJECTED,
)


class AnnouncementError(Exception):
    """A command on an announcement can't be done; the message says why."""


class PollFile(Struct, frozen=True, forbid_unknown_fields=True):
    """The question that an announcement asks, and its options."""

    text: LocalisedText
    options: tuple[LocalisedText, ...]


class AnnouncementFile(Struct, frozen=True, forbid_unknown_fields=True):
    """The file of an announcement; times without a zone are local.

    *survey* is the code of one, "YK 7" or 7.
    """

    topic: str
    vi: str
    en: str = ""
    place: str = ""
    neighbourhoods: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    send_at: datetime | None = None
    not_after: datetime | None = None
    valid_until: datetime | None = None
    is_drill: bool = False
    asks_if_safe: bool = False
    repeat: str = ""
    repeat_until: datetime | None = None
    survey: str | int = ""
    poll: PollFile | None = None
    danger: Danger = Danger()


def submit_file(settings: Settings, file: Path) -> str:
    """Submit the announcement in *file* for approval; return a sentence with its code.

    Raises:
        AnnouncementError: the file can't be read, or the announcement can't be submitted.
    """
    try:
        written = msgspec.toml.decode(file.read_bytes(), type=AnnouncementFile)
    except (OSError, msgspec.DecodeError) as error:
        raise AnnouncementError(f"{file}: {error}") from error
    with _errors_in_words(), open_for_command(settings) as (database, context):
        context.open_channels = _open_channels(settings)
        return database.write_now(_submit, context, written)


def list_announcements(settings: Settings) -> str:
    """Return the announcements that were last changed, one per line."""
    with open_for_command(settings) as (database, context):
        found = database.write_now(
            announcements.list_in_states, context.unit_id, _STATES, most=_LISTED
        )
    lines = (
        f"{one.code}  {one.state}  {one.changed_at.astimezone(context.timezone):%Y-%m-%d %H:%M}"
        for one in found
    )
    return "\n".join(lines) or "No announcement yet."


def describe_announcement(settings: Settings, code: str) -> str:
    """Return the state of an announcement and, once it is sent, of its recipients.

    Raises:
        AnnouncementError: there is none with that code.
    """
    with open_for_command(settings) as (database, context):
        return database.write_now(describe_found, context, code)


def stop_announcement(settings: Settings, code: str, reason: str) -> str:
    """Stop an announcement; return its state and that of its recipients.

    Raises:
        AnnouncementError: there is none with that code, or nothing of it can be stopped.
    """
    with _errors_in_words(), open_for_command(settings) as (database, context):
        return database.write_now(_stop, context, code, reason)


def pause_announcement(settings: Settings, code: str) -> str:
    """Pause the sending of an announcement; return its state and that of its recipients.

    Raises:
        AnnouncementError: there is none with that code, or it is not being sent.
    """
    with _errors_in_words(), open_for_command(settings) as (database, context):
        return database.write_now(_switch, context, code, pausing.pause)


def resume_announcement(settings: Settings, code: str) -> str:
    """Go on with the sending of an announcement; return its state and that of its recipients.

    Raises:
        AnnouncementError: there is none with that code, or it is not paused.
    """
    with _errors_in_words(), open_for_command(settings) as (database, context):
        return database.write_now(_switch, context, code, pausing.resume)


def release_announcements(settings: Settings) -> str:
    """Let announcements of a restored backup be sent; return a sentence about it."""
    with open_for_command(settings) as (database, context):
        released = database.write_now(restored.release, context, audit.OPERATOR)
    return "Announcements are sent again." if released else "Nothing was held."


def make_group_link(
    settings: Settings, label: str, topics: Sequence[str], neighbourhood: str
) -> str:
    """Return a sentence with the link by which one group subscribes.

    Raises:
        AnnouncementError: a topic or the neighbourhood is unknown.
    """
    with open_for_command(settings) as (database, context):
        try:
            payload = database.write_now(
                groups.create_link, context, audit.OPERATOR, label, topics, neighbourhood
            )
        except groups.GroupLinkError as error:
            raise AnnouncementError(str(error)) from error
    bot = fetch_username(TELEGRAM, settings) or "NAME"
    return (
        f"Good once, for {groups.DAYS} days. Whoever manages the group opens it on their phone:\n"
        f"  {groups.address_of(bot, payload)}"
    )


def list_groups(settings: Settings) -> str:
    """Return the links for groups, one per line, with what became of each."""
    with open_for_command(settings) as (database, context):
        found = database.write_now(groups.list_links, context)
        now = context.now()
    return "\n".join(_describe_group(link, now) for link in found) or "No group yet."


def _describe_group(link: GroupLink, now: datetime) -> str:
    state = "link expired" if link.until <= now else "link not used yet"
    if link.used_at is not None:
        state = "subscribed"
    if link.left_at is not None:
        state = "stopped" if link.stopped_by else "left"
    area = link.neighbourhood or "whole commune"
    return f"{link.label}  {state}  {area}  {', '.join(link.topics)}"


def correct_announcement(settings: Settings, code: str, vi: str, en: str) -> str:
    """Submit the correction of an announcement; return a sentence with the code that it gets.

    Without a text of its own it says that the announcement was a mistake.

    Raises:
        AnnouncementError: there is none with that code, or nothing of it was sent.
    """
    with _errors_in_words(), open_for_command(settings) as (database, context):
        context.open_channels = _open_channels(settings)
        return database.write_now(_correct, context, code, vi, en)


def _open_channels(settings: Settings) -> Collection[str]:
    """Return the channels on which the program, with these settings, writes to residents."""
    token = settings.secret(settings.telegram.token_from)
    return {WEBCHAT, TELEGRAM} if TOKEN.fullmatch(token) else {WEBCHAT}


def _correct(tx: Transaction, context: UnitContext, code: str, vi: str, en: str) -> str:
    wrong = _find(tx, context, code)
    phrases_for = partial(phrasebooks.phrasebook_for, phrasebooks.load(_LOCALES, context.unit))
    id_ = corrections.prepare(tx, context, phrases_for, audit.OPERATOR, wrong.announcement_id)
    seen = APPROVALS.find(tx, context, id_).version
    content = versions.load(tx, context.unit_id, id_, seen).content
    if vi:
        content = structs.replace(content, vi=vi, en=en)
    version = drafting.save(tx, context, audit.OPERATOR, id_, seen, content).version
    return _submit_version(tx, context, id_, version, f"corrects {wrong.code} and ")


def _submit(tx: Transaction, context: UnitContext, written: AnnouncementFile) -> str:
    content = _content(tx, context, written)
    id_ = drafting.save(tx, context, audit.OPERATOR, new_id(), 0, content).announcement_id
    return _submit_version(tx, context, id_, 1)


def _submit_version(
    tx: Transaction, context: UnitContext, id_: str, version: int, does: str = ""
) -> str:
    approval.submit(tx, context, audit.OPERATOR, id_, version)
    content = versions.load(tx, context.unit_id, id_, version).content
    recipients = count_recipients(tx, context, content)
    code = APPROVALS.find(tx, context, id_).code
    return (
        f"{code} {does}waits for an official's approval. "
        f"It goes to {recipients.total} ({_counts(recipients.by_channel)})."
    )


def _stop(tx: Transaction, context: UnitContext, code: str, reason: str) -> str:
    found = _find(tx, context, code)
    approval.stop(tx, context, audit.OPERATOR, found.announcement_id, reason)
    return describe_found(tx, context, code)


def _switch(
    tx: Transaction,
    context: UnitContext,
    code: str,
    switch: Callable[[Transaction, UnitContext, str, str], None],
) -> str:
    switch(tx, context, audit.OPERATOR, _find(tx, context, code).announcement_id)
    return describe_found(tx, context, code)


def describe_found(tx: Transaction, context: UnitContext, code: str) -> str:
    """Return the state of an announcement, its text and, once it is sent, of its recipients.

    Raises:
        AnnouncementError: there is none with that code.
    """
    found = _find(tx, context, code)
    content = versions.load(tx, context.unit_id, found.announcement_id, found.version).content
    lines = [f"{found.code}  {found.state}", *content.vi.splitlines()]
    if content.repeat:
        due = found.send_at if found.state == announcements.APPROVED else None
        following = f", next {due.astimezone(context.timezone):%Y-%m-%d %H:%M}" if due else ""
        lines.append(f"repeats: {content.repeat}{following}")
        made = announcements.list_occurrences(
            tx, context.unit_id, found.announcement_id, most=_OCCURRENCES
        )
        lines += [f"  {one.code}  {one.state}" for one in made]
    if found.broadcast_id:
        progress = load_progress(tx, context, found)
        lines.append(f"{progress.total} recipients: {_counts(progress.by_state)}")
        if (hindrance := progress.hindrance) is not None:
            until = hindrance.until and hindrance.until.astimezone(context.timezone)
            how = "paused" if hindrance.is_pause else "waits"
            lines.append(f"{how}: {hindrance.why}{f', until {until:%H:%M}' if until else ''}")
        if progress.queued and progress.time_left is not None:
            lines.append(f"{progress.per_minute} a minute, {progress.time_left} left")
    return "\n".join(lines)


def _find(tx: Transaction, context: UnitContext, code: str) -> Announcement:
    found = announcements.find_by_code(tx, context.unit_id, f"TB {code.upper().strip('TB ')}")
    if found is None:
        raise AnnouncementError(f"There is no announcement {code}.")
    return found


def _counts(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{name} {count}" for name, count in sorted(counts.items())) or "0"


def _content(tx: Transaction, context: UnitContext, written: AnnouncementFile) -> Content:
    def local(moment: datetime | None) -> datetime | None:
        return moment and (moment if moment.tzinfo else moment.replace(tzinfo=context.timezone))

    survey, poll = str(written.survey), written.poll
    return Content(
        vi=written.vi,
        topic=written.topic,
        en=written.en,
        place=written.place,
        valid_until=local(written.valid_until),
        audience=Audience(written.neighbourhoods, written.kinds),
        send_at=local(written.send_at),
        not_after=local(written.not_after),
        is_drill=written.is_drill,
        asks_if_safe=written.asks_if_safe,
        repeat=written.repeat,
        repeat_until=local(written.repeat_until),
        survey=find_by_code(tx, context, survey).survey_id if survey else "",
        poll=make_question(poll.text, poll.options) if poll else None,
        danger=written.danger,
    )


@contextmanager
def _errors_in_words() -> Iterator[None]:
    try:
        yield
    except (InvalidAnnouncementError, InvalidReasonError, SurveyCommandError) as error:
        raise AnnouncementError(str(error)) from error
    except TransitionError as error:
        raise AnnouncementError(f"It is {error.state}.") from error
