"""All that the page of one announcement shows, read in one transaction."""

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct, structs

from bot.services.announcements.approval.rights import Rights, find_blockers, find_rights
from bot.services.announcements.residents.notices import announcement_renderers
from bot.services.announcements.sending import audience, progress, resending
from bot.services.announcements.sending.audience import Recipients
from bot.services.announcements.sending.progress import Progress
from bot.services.announcements.sending.sending import ANNOUNCEMENT
from bot.services.announcements.writing import asking, content, corrections, drafting
from bot.services.delivery.notice_renderer import NoticeRequest
from bot.services.inbound.turn_services import TurnServices
from bot.services.officials.permissions import SignedInOfficial
from bot.services.unit_context import UnitContext
from conversations.engine.model.messages import Reply
from conversations.engine.model.person import LANGUAGES, Person
from handlers.channel import Limits
from handlers.fit import fit_reply
from storage.database.transactions import Transaction
from storage.repositories.announcements import announcements, versions
from storage.repositories.announcements.announcements import Announcement
from storage.repositories.announcements.versions import Version
from storage.repositories.approvals import Event
from storage.repositories.officials import officials
from storage.repositories.person.people import PersonState
from storage.repositories.surveys.surveys import StoredSurvey

_MOST_OCCURRENCES = 10


class PreviewMessage(Struct, frozen=True):
    """One message as a channel shows it, in *language*."""

    language: str
    reply: Reply


class AnnouncementView(Struct, frozen=True):
    """An announcement as one official sees it.

    *blockers* are the faults that keep it from being sent, by field. *recipients* and *left_out*,
    people by reason, are counted once it has a topic; when it is being sent, *progress* counts.
    *rounds* is how often it was sent again. *occurrences* are the newest of what repeats;
    *series* is what it is an occurrence of. *asked* is the survey that it carries or asks.
    """

    announcement: Announcement
    versions: Sequence[Version]
    events: Sequence[Event]
    names: Mapping[str, str]
    content_hash: str
    blockers: Mapping[str, str]
    rights: Rights
    recipients: Recipients | None = None
    left_out: Mapping[str, int] = {}
    progress: Progress | None = None
    corrections: Sequence[Announcement] = ()
    rounds: int = 0
    occurrences: Sequence[Announcement] = ()
    series: Announcement | None = None
    asked: StoredSurvey | None = None

    @property
    def version(self) -> Version:
        """The newest version."""
        return self.versions[-1]

    @property
    def is_paused(self) -> bool:
        """Whether its sending is paused, by an official or by itself."""
        hindrance = self.progress.hindrance if self.progress else None
        return hindrance is not None and hindrance.is_pause


def load_view(
    tx: Transaction, context: UnitContext, official: SignedInOfficial, announcement_id: str
) -> AnnouncementView | None:
    """Return an announcement as *official* sees it, or None if there is no such one."""
    unit_id = context.unit_id
    found = announcements.find(tx, unit_id, announcement_id)
    if found is None:
        return None
    saved = versions.list_all(tx, unit_id, announcement_id)
    events = announcements.TABLES.list_events(tx, unit_id, announcement_id)
    newest = saved[-1].content
    actors = {*(version.editor for version in saved), *(event.by for event in events)}
    view = AnnouncementView(
        found,
        saved,
        events,
        names_of(tx, unit_id, actors),
        content.hash_content(announcement_id, newest),
        {},
        find_rights(context, found, saved, events, official),
        occurrences=announcements.list_occurrences(
            tx, unit_id, announcement_id, most=_MOST_OCCURRENCES
        ),
        series=announcements.find(tx, unit_id, found.repeat_of) if found.repeat_of else None,
        asked=asking.find_asked(tx, context, announcement_id, newest),
    )
    if found.broadcast_id:
        sent = progress.load_progress(tx, context, found)
        may_pause = view.rights.stop and sent.queued > 0
        view = structs.replace(view, progress=sent)
        rights = structs.replace(
            view.rights,
            pause=may_pause and not view.is_paused,
            resume=may_pause and view.is_paused,
        )
        return structs.replace(
            view,
            rights=rights,
            corrections=corrections.list_corrections(tx, context, found.code),
            rounds=resending.count_rounds(tx, context, announcement_id),
        )
    if found.state not in drafting.EDITABLE:
        return view
    of_survey = asking.find_survey_faults(tx, context, newest)
    if not newest.topic:
        blockers = find_blockers(context, found, newest, None) | of_survey
        return structs.replace(view, blockers=blockers)
    recipients = audience.count_recipients(tx, context, newest)
    return structs.replace(
        view,
        blockers=find_blockers(context, found, newest, recipients) | of_survey,
        recipients=recipients,
        left_out=audience.count_left_out(tx, context, newest),
    )


def names_of(tx: Transaction, unit_id: str, ids: Iterable[str]) -> dict[str, str]:
    """Return the names of officials by id, "" for the operator and the program."""
    return {id_: officials.name_of(tx, unit_id, id_) for id_ in ids}


def preview(
    tx: Transaction,
    services: TurnServices,
    limits: Mapping[str, Limits],
    announcement_id: str,
    version: Version,
) -> dict[str, list[PreviewMessage]]:
    """Return the messages that residents get, by channel, made by the code that sends them."""
    written = [it for it in LANGUAGES if getattr(version.content, it)]
    replies = [(it, render(tx, services, announcement_id, version, it)) for it in written]
    return {
        channel: [
            PreviewMessage(language, part)
            for language, reply in replies
            if reply is not None
            for part in fit_reply(reply, most)
        ]
        for channel, most in limits.items()
    }


def render(
    tx: Transaction, services: TurnServices, announcement_id: str, version: Version, language: str
) -> Reply | None:
    """Return the message of an announcement in *language*, by the code that sends it."""
    reader = PersonState("", structs.replace(Person(), language=language), 0, "")
    values = {"announcement": announcement_id, "version": version.version}
    make = announcement_renderers(services)[ANNOUNCEMENT]
    return make(NoticeRequest(tx, reader, values, services.context.now()))
