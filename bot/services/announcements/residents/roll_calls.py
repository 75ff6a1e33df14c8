"""Roll-calls: answers of those who were asked, people without a phone, and who is silent."""

from collections.abc import Mapping, Sequence
from typing import TypeGuard

from msgspec import Struct, structs

from bot.services.announcements.help_calls import alarms
from bot.services.announcements.help_calls.validity import OPEN_FOR
from bot.services.announcements.residents import news
from bot.services.announcements.retention import ROLL_CALLS_KEPT_FOR
from bot.services.announcements.transitions import APPROVALS
from bot.services.announcements.writing.content import InvalidAnnouncementError
from bot.services.ids import new_id
from bot.services.unit_context import Speaker, UnitContext
from conversations.dialogues.announcements.queries import AskedRollCall, CurrentRollCall
from conversations.dialogues.announcements.roll_call_effects import (
    AnswerRollCall,
    AsideNoted,
    HelpNoted,
    NeedNoted,
    OtherNoted,
    SafeNoted,
    WordsNoted,
    add_need,
)
from conversations.engine.model.effects import Refused
from conversations.engine.model.values import Place
from conversations.engine.questions.places import ResolvedPlace
from conversations.text.fold import clean
from storage.database.transactions import Transaction
from storage.repositories import audit
from storage.repositories.announcements import announcements, roll_calls, versions
from storage.repositories.announcements.roll_calls import (
    HELP,
    HELPED,
    SAFE,
    SILENT,
    Answer,
    Entry,
    Row,
    Subject,
    subject_of,
)
from storage.repositories.announcements.versions import Published
from storage.repositories.officials import officials

__all__ = ["GROUPS", "HELP", "HELPED", "SAFE", "SILENT", "Board", "Entry", "Row"]

GROUPS = (HELP, SILENT, HELPED, SAFE)
"""The groups of a roll-call, first those to look after."""

MOST_NAME = 100
MOST_WORDS = 300

_LISTED = 500


class Board(Struct, frozen=True):
    """How a roll-call stands: *counts* by neighbourhood and group, and those of some groups.

    *entries* are the people without a phone; they are counted, too.
    """

    counts: Mapping[str, Mapping[str, int]]
    people: Sequence[Row]
    entries: Sequence[Entry]

    def total(self, group: str) -> int:
        """Return how many are in *group*."""
        return sum(counts[group] for counts in self.counts.values())


def find_open(tx: Transaction, context: UnitContext) -> Published | None:
    """Return the last announcement that asks for answers, if it is at most a week old, or None."""
    since = context.now() - OPEN_FOR
    found = (one for one in news.list_past(tx, context) if one.started_at > since)
    return next((one for one in found if one.content.asks_if_safe), None)


def current_roll_call(
    tx: Transaction, context: UnitContext, speaker: Speaker, query: CurrentRollCall
) -> AskedRollCall:
    """Return the open roll-call, and what the speaker answered last."""
    del query
    found = find_open(tx, context)
    if found is None:
        return AskedRollCall()
    unit_id, id_ = context.unit_id, found.announcement_id
    mine, near = (
        roll_calls.find_answer(tx, unit_id, id_, Subject(speaker.person_id, is_neighbour))
        for is_neighbour in (False, True)
    )
    is_open, is_open_for_other = _is_open(mine), _is_open(near)
    call = mine if is_open else near if is_open_for_other else None
    by = call.taken_by if call else ""
    taker = (officials.name_of(tx, unit_id, by) or "") if by else ""
    answered = mine.answer if mine else ""
    need = mine.need if mine and answered == HELP and not _has_place(mine) else ""
    return AskedRollCall(found.code, answered, need, is_open, taker, is_open_for_other)


def _is_open(mine: Answer | None) -> TypeGuard[Answer]:
    return mine is not None and mine.answer == HELP and not mine.helped_by


def answer(
    tx: Transaction, context: UnitContext, speaker: Speaker, effect: AnswerRollCall
) -> SafeNoted | HelpNoted | AsideNoted | Refused:
    """Save the speaker's answer; what they told before stays if they still need help."""
    unit_id = context.unit_id
    last = find_open(tx, context)
    current = last.announcement_id if last else ""
    id_ = effect.announcement or current
    found = announcements.find(tx, unit_id, id_) if id_ else None
    if found is None:
        return Refused("none")
    content = versions.load(tx, unit_id, id_, found.version).content
    subject = Subject(speaker.person_id, effect.is_for_other)
    before = _find_locked(tx, context, id_, subject, effect.answer)
    if effect.is_more and not _is_open(before):
        return Refused("none")
    new = _as_safe(context, before) if effect.answer == SAFE else _as_call(context, before, effect)
    roll_calls.save_answer(tx, unit_id, id_, subject, new)
    if new.called_at is not None and new.alarm == 0:
        alarms.tell_of_change(tx, context, id_)
    if effect.is_aside:
        return AsideNoted()
    must_tell = before is None and not speaker.person.has_consented
    noted = _outcome_of(effect, new)(
        id_,
        content.is_drill,
        is_current=id_ == current,
        kept_days=ROLL_CALLS_KEPT_FOR.days if must_tell else 0,
        is_changed=_is_changed(before, new),
    )
    if isinstance(noted, HelpNoted) and not alarms.reaches_keepers(tx, context, found):
        return structs.replace(noted, waits_unread=True)
    return noted


def _is_changed(before: Answer | None, new: Answer) -> bool:
    return before is not None and before.answer != new.answer


def _find_locked(
    tx: Transaction,
    context: UnitContext,
    announcement_id: str,
    subject: Subject,
    said: str,
) -> Answer | None:
    """Return the answer about *subject*, which nobody else changes until this is over.

    Who says first that they are safe changes no call: a whole commune may do so at once.
    """
    key = (context.unit_id, announcement_id, subject)
    if said == SAFE and roll_calls.find_answer(tx, *key) is None:
        return None
    alarms.lock_calls(tx, context, announcement_id)
    return roll_calls.find_answer(tx, *key)


def _as_safe(context: UnitContext, before: Answer | None) -> Answer:
    """Return the answer of someone who is safe; whoever was told of their call learns of it.

    What they told before stays for officials.
    """
    safe = Answer(SAFE, context.now())
    if before is None:
        return safe
    safe = safe._replace(need=before.need)
    if before.answer == SAFE:
        return safe._replace(called_at=before.called_at, alarm=before.alarm)
    was_told = before.alarm > 0 and not before.helped_by
    return safe._replace(called_at=before.called_at) if was_told else safe


def _as_call(context: UnitContext, before: Answer | None, effect: AnswerRollCall) -> Answer:
    """Return the answer of someone who needs help; what they told before stays.

    Who was helped and asks again is a new call, which nobody has taken.
    """
    now = context.now()
    if before is not None and before.answer == HELP:
        kept = before
    else:
        kept = Answer(HELP, now, need=before.need if before else "", called_at=now)
    if kept.helped_by:
        kept = kept._replace(helped_by="", called_at=now, alarm=0, taken_by="", taken_at=None)
    return _with_need(context, kept, effect)._replace(at=now)


def _outcome_of(effect: AnswerRollCall, saved: Answer) -> type[SafeNoted | HelpNoted]:
    if effect.answer == SAFE:
        return SafeNoted
    if effect.is_for_other:
        return OtherNoted
    if not effect.need:
        return HelpNoted
    return NeedNoted if effect.place is not None or _has_place(saved) else WordsNoted


def _has_place(answer: Answer) -> bool:
    """Tell whether the rescuers can find the person; a street alone does not say where."""
    return bool(answer.place or answer.latitude is not None)


def _with_need(context: UnitContext, before: Answer, effect: AnswerRollCall) -> Answer:
    """Return the answer with the need and the place that are told now."""
    need = add_need(before.need, effect.need)
    if effect.place is None:
        return before._replace(need=need, neighbourhood=effect.area or before.neighbourhood)
    place: Place = effect.place
    known = ResolvedPlace(place, context.unit)
    return before._replace(
        need=need,
        neighbourhood=known.neighbourhood.id if known.neighbourhood else "",
        place=place.words or (known.landmark.name.vi if known.landmark else ""),
        latitude=place.latitude,
        longitude=place.longitude,
    )


def load_board(
    tx: Transaction,
    context: UnitContext,
    announcement_id: str,
    *,
    group: str = HELP,
    neighbourhood: str | None = None,
) -> Board:
    """Return how a roll-call stands, with the people of one group, of one neighbourhood or all."""
    unit_id = context.unit_id
    entries = roll_calls.list_entries(tx, unit_id, announcement_id)
    known = [place.id for place in context.unit.neighbourhoods]
    counts: dict[str, dict[str, int]] = {}

    def add(place: str, its: str, count: int) -> None:
        # People of neighbourhoods that are no longer in the pack belong to those without one.
        row = counts.setdefault(place if place in known else "", dict.fromkeys(GROUPS, 0))
        row[its] += count

    for (place, its), count in roll_calls.count_groups(tx, unit_id, announcement_id).items():
        add(place, its, count)
    for entry in entries:
        add(entry.neighbourhood, group_of(entry), 1)
    people = roll_calls.list_group(
        tx, unit_id, announcement_id, group, neighbourhood=neighbourhood, most=_LISTED
    )
    in_order = {place: counts[place] for place in (*known, "") if place in counts}
    return Board(in_order, people, entries)


def group_of(entry: Entry) -> str:
    """Return the group of someone without a phone."""
    return HELPED if entry.answer == HELP and entry.helped_by else entry.answer


def add_entry(
    tx: Transaction,
    context: UnitContext,
    official: str,
    announcement_id: str,
    entry: Entry,
) -> None:
    """Add someone without a phone or a house, with what is known of them.

    Raises:
        LookupError: there is no such announcement.
        InvalidAnnouncementError: the name is missing or too long, a text is too long, or the
            neighbourhood is unknown.
    """
    APPROVALS.find(tx, context, announcement_id)
    entry = entry._replace(
        entry_id=new_id(),
        name=clean(entry.name),
        place=clean(entry.place),
        need=clean(entry.need),
        at=context.now(),
        added_by=official,
    )
    faults = {}
    if not entry.name or len(entry.name) > MOST_NAME:
        faults["name"] = "long" if entry.name else "empty"
    for field in ("place", "need"):
        if len(getattr(entry, field)) > MOST_WORDS:
            faults[field] = "long"
    if entry.neighbourhood and entry.neighbourhood not in {
        place.id for place in context.unit.neighbourhoods
    }:
        faults["neighbourhood"] = "unknown"
    if entry.answer not in (SILENT, SAFE, HELP):
        faults["answer"] = "unknown"
    if faults:
        raise InvalidAnnouncementError(faults)
    roll_calls.add_entry(tx, context.unit_id, announcement_id, entry)
    _record(tx, context, official, "add", announcement_id)


def mark(
    tx: Transaction,
    context: UnitContext,
    official: str,
    announcement_id: str,
    who: str,
    group: str,
) -> None:
    """Note that someone was helped or, of those without a phone, is safe or needs help.

    Raises:
        LookupError: there is nobody of whom that can be noted.
    """
    alarms.lock_calls(tx, context, announcement_id)
    unit_id = context.unit_id
    values = {
        HELPED: {"helped_by": official},
        SAFE: {"answer": SAFE, "helped_by": ""},
        HELP: {"answer": HELP, "helped_by": ""},
    }[group]
    is_person = group == HELPED and roll_calls.mark_helped(
        tx, unit_id, announcement_id, subject_of(who), by=official
    )
    if not is_person and not roll_calls.change_entry(
        tx, unit_id, announcement_id, who, at=context.now(), **values
    ):
        raise LookupError(who)
    _record(tx, context, official, group, announcement_id)


def _record(
    tx: Transaction, context: UnitContext, official: str, act: str, announcement_id: str
) -> None:
    name = f"roll_call.{act}"
    audit.record(tx, context.unit_id, official, name, announcement_id, now=context.now())
