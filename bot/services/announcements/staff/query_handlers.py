"""What officials see of announcements in the staff bot."""

from collections.abc import Mapping

from msgspec import structs

from bot.services.announcements.approval import at_once
from bot.services.announcements.approval.approval import TYPED_ABOVE
from bot.services.announcements.approval.rights import Rights, find_blockers, find_rights
from bot.services.announcements.sending import resending
from bot.services.announcements.sending.audience import count_recipients
from bot.services.announcements.sending.progress import Progress, load_progress
from bot.services.announcements.writing import drafting, repeats
from bot.services.announcements.writing.content import hash_content
from bot.services.announcements.writing.pictures import find_chosen
from bot.services.approvals import PROGRAM
from bot.services.handlers import QueryHandlers
from bot.services.officials.permissions import SignedInOfficial
from bot.services.officials.staff_bot import find_user
from bot.services.unit_context import Speaker, UnitContext
from conversations.staff.announcements.effects import (
    APPROVE,
    AT_ONCE,
    CONFIRM,
    CORRECT,
    EDIT,
    PAUSE,
    REFUSE,
    REJECT,
    RESEND,
    RESUME,
    RETURN,
    STOP,
    SUBMIT,
)
from conversations.staff.announcements.queries import (
    AnnouncementCard,
    BeginWriting,
    Card,
    CheckDraft,
    Checked,
    Draft,
    ListedAnnouncement,
    OfficeAnnouncements,
    SecondWord,
    Sending,
    Writing,
)
from storage.database.transactions import Transaction
from storage.repositories.announcements import announcements, versions
from storage.repositories.announcements.announcements import (
    APPROVED,
    DRAFT,
    REJECTED,
    RETURNED,
    SENDING,
    SENT,
    STOPPED,
    WAITING_FOR_APPROVAL,
    Announcement,
)
from storage.repositories.announcements.versions import Content
from storage.repositories.approvals import Event
from storage.repositories.officials import officials

_OPEN = (WAITING_FOR_APPROVAL, RETURNED, DRAFT, APPROVED, SENDING)
_ENDED = (SENT, STOPPED, REJECTED)
_MOST_OPEN, _MOST_ENDED = 40, 20
_TIMES = ("send_at", "valid_until", "not_after", "repeat_until")
_MANNERS = ("repeat", "is_drill", "asks_if_safe", "danger")
_IN_DRAFT = ("topic", "pictures", "place", *_TIMES, *_MANNERS)
SHOWN = frozenset((*_IN_DRAFT, "vi", "en", "audience", "corrects"))
"""The fields of a version that a dialogue shows; what has others is approved in the console."""

# After them others may follow: a correction of what was stopped.
_ENDING = frozenset((RETURN, REJECT, STOP, "expire", "tampered"))
_PLAIN = Content(vi="", topic="")


def office_announcements(
    tx: Transaction, context: UnitContext, speaker: Speaker, query: OfficeAnnouncements
) -> tuple[ListedAnnouncement, ...]:
    """Return the announcements that officials see, what waits for someone first."""
    del query
    unit_id, language = context.unit_id, speaker.person.language
    going_on = announcements.list_in_states(tx, unit_id, _OPEN, most=_MOST_OPEN)
    ended = announcements.list_in_states(tx, unit_id, _ENDED, most=_MOST_ENDED)
    going_on.sort(key=lambda one: _OPEN.index(one.state))
    return tuple(_as_listed(tx, context, one, language) for one in (*going_on, *ended))


def announcement_card(
    tx: Transaction, context: UnitContext, speaker: Speaker, query: AnnouncementCard
) -> Card | None:
    """Return an announcement as the speaker sees it now."""
    user = find_user(tx, context, speaker.person_id)
    found = announcements.find(tx, context.unit_id, query.announcement)
    if user is None or found is None:
        return None
    return build_card(tx, context, found, user, speaker.person.language)


def begin_writing(
    tx: Transaction, context: UnitContext, speaker: Speaker, query: BeginWriting
) -> Writing:
    """Return the time, and what the speaker may edit, first what is theirs to go on with."""
    del query
    user, unit_id = find_user(tx, context, speaker.person_id), context.unit_id
    editable = []
    for one in announcements.list_in_states(tx, unit_id, drafting.EDITABLE, most=_MOST_OPEN):
        saved = versions.list_all(tx, unit_id, one.announcement_id)
        events = announcements.TABLES.list_events(tx, unit_id, one.announcement_id)
        if user is not None and find_rights(context, one, saved, events, user).edit:
            is_mine = user.official_id in {version.editor for version in saved}
            rank = (not is_mine, drafting.EDITABLE.index(one.state))
            editable.append((rank, _as_listed(tx, context, one, speaker.person.language)))
    editable.sort(key=lambda pair: pair[0])
    listed = tuple(listed for _, listed in editable)
    return Writing(context.now(), listed, repeats.rules_of(context.unit))


def check_draft(
    tx: Transaction, context: UnitContext, speaker: Speaker, query: CheckDraft
) -> Checked:
    """Return who would get a draft, and what keeps it from being sent."""
    found = announcements.find(tx, context.unit_id, query.announcement)
    content = as_content(tx, context, found, query.draft)
    recipients = count_recipients(tx, context, content)
    faults = find_blockers(context, None, content, recipients)
    if has_other_parts(content):
        faults = {**faults, "parts": "elsewhere"}
    if find_chosen(tx, context, speaker.person_id, query.draft.pictures).gone:
        faults = {**faults, "picture": "gone"}
    return Checked(
        context.unit.name.in_language(speaker.person.language),
        recipients.by_channel,
        faults,
        found.code if found else "",
        content.corrects,
    )


def as_content(
    tx: Transaction, context: UnitContext, found: Announcement | None, draft: Draft
) -> Content:
    """Return *draft* as the next version of an announcement, or as the first of a new one.

    Parts that a dialogue does not change stay as they are.
    """
    base = _PLAIN
    if found is not None:
        base = versions.load(tx, context.unit_id, found.announcement_id, found.version).content
    audience = structs.replace(
        base.audience, neighbourhoods=draft.neighbourhoods, kinds=draft.kinds
    )
    parts = {name: getattr(draft, name) for name in _IN_DRAFT}
    return structs.replace(base, vi=draft.text, en=draft.english, audience=audience, **parts)


def build_card(
    tx: Transaction,
    context: UnitContext,
    found: Announcement,
    user: SignedInOfficial,
    language: str,
) -> Card:
    """Return an announcement as *user* sees it now, with names in *language*."""
    unit_id, id_ = context.unit_id, found.announcement_id
    saved = versions.list_all(tx, unit_id, id_)
    events = announcements.TABLES.list_events(tx, unit_id, id_)
    content = saved[-1].content
    rights = find_rights(context, found, saved, events, user)
    topic = context.unit.topic(content.topic)
    last = _last_act(found, events)
    card = Card(
        id=id_,
        code=found.code,
        version=found.version,
        hash=hash_content(id_, content),
        state=found.state,
        author=officials.name_of(tx, unit_id, found.author),
        editor=_actor_name(tx, context, saved[-1].editor),
        topic=topic.name.in_language(language) if topic else content.topic,
        sender=context.unit.name.in_language(language),
        at=context.now(),
        draft=as_draft(context, content),
        corrects=content.corrects,
        is_safety=topic is not None and topic.safety,
        typed_above=TYPED_ABOVE,
        ended_act=last.act if last else "",
        ended_by=_actor_name(tx, context, last.by) if last else "",
        reason=last.reason if last else "",
        second_word=_second_word(tx, context, found, events),
    )
    if found.broadcast_id:
        sent = load_progress(tx, context, found)
        return structs.replace(
            card,
            acts=_acts_of_sent(rights, sent),
            sending=_as_sending(sent, context),
            rounds=resending.count_rounds(tx, context, id_),
            again=sent.missed,
        )
    if found.state not in drafting.EDITABLE:
        return card
    recipients = count_recipients(tx, context, content) if content.topic else None
    faults = find_blockers(context, found, content, recipients)
    is_whole = not has_other_parts(content)
    return structs.replace(
        card,
        faults=faults,
        by_channel=recipients.by_channel if recipients else None,
        acts=_acts(rights, can_be_sent=is_whole and not faults),
        why_not=_why_not(rights, is_whole=is_whole),
    )


def as_draft(context: UnitContext, content: Content) -> Draft:
    """Return what a dialogue shows of *content*, its times in the unit's time zone."""
    found = {name: getattr(content, name) for name in _IN_DRAFT}
    for name in _TIMES:
        found[name] = found[name] and found[name].astimezone(context.timezone)
    audience = content.audience
    return Draft(
        text=content.vi,
        english=content.en,
        neighbourhoods=audience.neighbourhoods,
        kinds=audience.kinds,
        **found,
    )


def has_other_parts(content: Content) -> bool:
    """Tell whether *content* has parts that a dialogue doesn't show."""
    others = [name for name in content.__struct_fields__ if name not in SHOWN]
    return any(getattr(content, name) != getattr(_PLAIN, name) for name in others)


def _as_listed(
    tx: Transaction, context: UnitContext, one: Announcement, language: str
) -> ListedAnnouncement:
    unit_id, id_ = context.unit_id, one.announcement_id
    content = versions.load(tx, unit_id, id_, one.version).content
    topic = context.unit.topic(content.topic)
    return ListedAnnouncement(
        id_,
        one.code,
        topic.name.in_language(language) if topic else content.topic,
        one.state,
        content.vi or content.en,
    )


def _acts(rights: Rights, *, can_be_sent: bool) -> tuple[str, ...]:
    """Return what may be done; what can't be sent can't be submitted or approved."""
    allowed: Mapping[str, bool] = {
        SUBMIT: rights.submit and can_be_sent,
        APPROVE: rights.approve and can_be_sent,
        EDIT: rights.edit,
        RETURN: rights.approve,
        REJECT: rights.approve,
        AT_ONCE: rights.at_once and can_be_sent,
        STOP: rights.stop,
    }
    return tuple(act for act, is_allowed in allowed.items() if is_allowed)


def _why_not(rights: Rights, *, is_whole: bool) -> str:
    if not is_whole and (rights.approve or rights.submit):
        return "elsewhere"
    return rights.why_not_approve


def _acts_of_sent(rights: Rights, sent: Progress) -> tuple[str, ...]:
    """Return what may be done once it is being sent: what waits can be paused, and go on."""
    is_paused = sent.hindrance is not None and sent.hindrance.is_pause
    allowed = {
        CONFIRM: rights.confirm,
        REFUSE: rights.confirm,
        RESUME if is_paused else PAUSE: rights.stop and sent.queued > 0,
        STOP: rights.stop,
        RESEND: rights.resend and sent.missed > 0,
        CORRECT: rights.correct,
    }
    return tuple(act for act, is_allowed in allowed.items() if is_allowed)


def _second_word(
    tx: Transaction, context: UnitContext, found: Announcement, events: list[Event]
) -> SecondWord | None:
    """Return what became of the second word about an alert; None if none is needed."""
    if not found.confirmation or found.confirmation_due is None:
        return None
    by_act = {event.act: event for event in events}
    given = by_act.get(CONFIRM) or by_act.get(REFUSE)
    return SecondWord(
        found.confirmation,
        _actor_name(tx, context, found.approved_by),
        found.confirmation_due.astimezone(context.timezone),
        _actor_name(tx, context, given.by) if given else "",
        at_once.UNCONFIRMED in by_act,
        given.reason if given else "",
    )


def _as_sending(sent: Progress, context: UnitContext) -> Sending:
    left, hindrance = sent.time_left, sent.hindrance
    until = hindrance.until if hindrance else None
    return Sending(
        sent.by_group,
        sent.per_minute,
        int(left.total_seconds()) if left else None,
        hindrance.why if hindrance else "",
        until and until.astimezone(context.timezone),
    )


def _last_act(found: Announcement, events: list[Event]) -> Event | None:
    """Return the act that ended the announcement's way, or sent it back."""
    if found.state not in {RETURNED, REJECTED, STOPPED}:
        return None
    return next((event for event in reversed(events) if event.act in _ENDING), None)


def _actor_name(tx: Transaction, context: UnitContext, actor: str) -> str:
    """Return the name of an official; the program and the operator have their ids for names."""
    return officials.name_of(tx, context.unit_id, actor) or ("" if actor == PROGRAM else actor)


STAFF_QUERY_HANDLERS: QueryHandlers = {
    OfficeAnnouncements: office_announcements,
    AnnouncementCard: announcement_card,
    BeginWriting: begin_writing,
    CheckDraft: check_draft,
}
