"""Tells officials of new work: a card for each report, in the transaction that brings it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

import msgspec

from bot.services.reports.query_handlers import find_category, report_facts
from bot.services.unit_context import UnitContext, new_id
from bot.services.working_time import next_opening
from conversations.dialogues.reports.effects import Filed, FiledAnew, Joined
from conversations.engine.alerts.detection import detect_alert
from conversations.engine.model.effects import Outcome
from conversations.engine.model.messages import Button, Reply
from conversations.engine.model.person import LANGUAGES, Person
from conversations.engine.model.phrases import Phrases
from conversations.engine.routing import menu
from conversations.staff.reports.entries import ENTRIES
from conversations.staff.reports.queries import Facts
from conversations.staff.reports.report_card import build_report_card, category_label
from storage.database.transactions import Transaction
from storage.repositories.delivery import outbox
from storage.repositories.delivery.outbox import AT_LEAST_ONCE, Delivery
from storage.repositories.officials import staff_bot
from storage.repositories.person import addresses, people
from storage.repositories.person.people import PersonState
from storage.repositories.reports import report_card_log, reports

# Behind answers; what is urgent must not wait behind what waits for the morning.
URGENT_WORK = 15
WORK = 20
MORE_WORK = 21

# So many cards wait for the office to open; that there are more is one message behind them.
_MOST_WAITING = 5

# The numbers of people at which it says something that one more has told of a matter.
_NOTABLE_COUNTS = (2, 3, 5, 10, 20, 50, 100, 200, 500)

_NEW_WORK = next(entry for entry in ENTRIES if entry.name == "new_work")

PhrasesFor = Callable[[Person], Phrases]
Words = Callable[[Phrases, datetime], Reply]

_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder(Reply).decode


def outcome_notifier(
    tx: Transaction, context: UnitContext, *, phrases_for: PhrasesFor
) -> Callable[[Outcome], None]:
    """Ask whom to tell of new work; return what tells them of the report that is news to them."""
    told = staff_bot.find_immediate_recipients(tx, context.unit_id)

    def tell(outcome: Outcome) -> None:
        if isinstance(outcome, Filed | FiledAnew | Joined):
            _notify_of_outcome(tx, context, outcome, told(), phrases_for)

    return tell


def _notify_of_outcome(
    tx: Transaction,
    context: UnitContext,
    outcome: Filed | FiledAnew | Joined,
    told: Mapping[str, str],
    phrases_for: PhrasesFor,
) -> None:
    found = reports.find_by_code(tx, context.unit_id, outcome.code) if told else None
    report = report_facts(tx, context, found[0]) if found else None
    if report is None:
        return
    recipients = _recipients(tx, context, report.id, told)
    if isinstance(outcome, Joined):
        _notify_of_follower(tx, context, report, recipients, phrases_for)
        return
    unit, danger = context.pack(tx, report.version), _mentions_danger(report, phrases_for)
    at_once = danger or _is_urgent(context, report)
    _notify_of_report(
        tx,
        context,
        report.id,
        recipients,
        phrases_for,
        lambda phrases, at: build_report_card(report, unit, phrases, at, danger=danger),
        at_once=at_once,
    )


def _notify_of_follower(
    tx: Transaction,
    context: UnitContext,
    report: Facts,
    recipients: Sequence[PersonState],
    phrases_for: PhrasesFor,
) -> None:
    """Tell that one more person told of a matter: where it counts, or brought photos."""
    new = _new_photos(tx, context.unit_id, report.id)
    if not new and report.people not in _NOTABLE_COUNTS:
        return
    unit = context.pack(tx, report.version)

    def words(phrases: Phrases, at: datetime) -> Reply:
        del at
        category_name = category_label(report, unit, phrases)
        text = phrases.say(
            "staff-joined", code=report.code, category=category_name, count=report.people
        )
        if new:
            text = f"{text}\n{phrases.say('staff-joined-photos', count=len(new))}"
        return Reply(text, photos=new, reports=(report.id,))

    _notify_of_report(
        tx, context, report.id, recipients, phrases_for, words, at_once=_is_urgent(context, report)
    )


def send_late_photos(
    tx: Transaction, context: UnitContext, media_id: str, *, phrases_for: PhrasesFor
) -> None:
    """Send the photos that a card promised, once none of its report is on its way any more.

    A card that still waits for the morning is shown with them.
    """
    for report_id in report_card_log.of_file(tx, context.unit_id, media_id):
        report = report_facts(tx, context, report_id)
        if report is None or report.waiting:
            continue
        seen: dict[str, set[str]] = {}
        for person_id, payload in report_card_log.list_shown(tx, context.unit_id, report_id):
            seen.setdefault(person_id, set()).update(_decode(payload).photos)
        everyone = people.lock(tx, context.unit_id, seen)
        updated = _show_with_photos(tx, context, report, everyone, phrases_for)
        for known in (known for id_, known in everyone.items() if id_ not in updated):
            photos = tuple(p for p in report.photos if p not in seen[known.person_id])
            _send_late(tx, context, report, known, photos, media_id, phrases_for)


def _show_with_photos(
    tx: Transaction,
    context: UnitContext,
    report: Facts,
    known: Mapping[str, PersonState],
    phrases_for: PhrasesFor,
) -> set[str]:
    """Let the cards of a report that are not sent yet show it as it is now; return whose."""
    unit, danger = context.pack(tx, report.version), _mentions_danger(report, phrases_for)
    updated = set()
    for each in report_card_log.list_waiting(tx, context.unit_id, report.id):
        now = build_report_card(
            report, unit, phrases_for(known[each.person_id].person), each.at, danger=danger
        )
        # Other messages about a report have another first line.
        is_card = _decode(each.payload).text.partition("\n")[0] == now.text.partition("\n")[0]
        payload = _encode(now).decode()
        if is_card and report_card_log.replace_payload(
            tx, context.unit_id, each.delivery_id, payload
        ):
            updated.add(each.person_id)
    return updated


def _send_late(
    tx: Transaction,
    context: UnitContext,
    report: Facts,
    known: PersonState,
    photos: tuple[str, ...],
    media_id: str,
    phrases_for: PhrasesFor,
) -> None:
    is_lost = media_id not in report.photos
    if (not photos and not is_lost) or staff_bot.find_member(
        tx, context.unit_id, known.person_id
    ) is None:
        return

    def words(phrases: Phrases, at: datetime) -> Reply:
        del at
        lines = [phrases.say("staff-photos", code=report.code)] if photos else []
        if is_lost:
            lines.append(phrases.say("staff-photos-lost", code=report.code, count=report.lost))
        return Reply("\n".join(lines), photos=photos, reports=(report.id,))

    at_once = _is_urgent(context, report) or _mentions_danger(report, phrases_for)
    _notify_of_report(tx, context, report.id, [known], phrases_for, words, at_once=at_once)


def _recipients(
    tx: Transaction, context: UnitContext, report_id: str, told: Mapping[str, str]
) -> list[PersonState]:
    """Return who is told as it comes, and of this department.

    The rows of all of them are held, in the one order: two reports that come at once then
    wait for each other, whichever departments they are for.
    """
    held = people.lock(tx, context.unit_id, told)
    report = staff_bot.find_report(tx, context.unit_id, report_id)
    outside = (
        staff_bot.list_outside_department(tx, context.unit_id, report.department)
        if report
        else set()
    )
    return [known for id_, known in held.items() if told[id_] not in outside]


def _notify_of_report(
    tx: Transaction,
    context: UnitContext,
    report_id: str,
    recipients: Sequence[PersonState],
    phrases_for: PhrasesFor,
    words: Words,
    *,
    at_once: bool,
) -> None:
    """Put *words* about a report into the outbox for each listener who can be reached.

    Nobody reads forty cards when they come to work: whom enough wait for is told of more once.
    """
    waiting = {} if at_once else _waiting(tx, context, recipients)
    full = {id_ for id_, urgencies in waiting.items() if urgencies.count(WORK) >= _MOST_WAITING}
    free = [known for known in recipients if known.person_id not in full]
    sent = notify_officials(tx, context, free, phrases_for, words, at_once=at_once)
    report_card_log.add(tx, context.unit_id, dict.fromkeys(sent, report_id))
    not_yet_notified = [
        k for k in recipients if k.person_id in full and MORE_WORK not in waiting[k.person_id]
    ]
    notify_officials(
        tx, context, not_yet_notified, phrases_for, _more_work_notice, urgency=MORE_WORK
    )


def _waiting(
    tx: Transaction, context: UnitContext, recipients: Sequence[PersonState]
) -> dict[str, list[int]]:
    """Return, by person, how urgent is what waits until the office opens; {} while it is open."""
    now = context.now()
    opens = next_opening(context.unit, now)
    if opens <= now:
        return {}
    return {
        k.person_id: outbox.list_waiting_urgencies(tx, context.unit_id, k.person_id, opens)
        for k in recipients
    }


def _more_work_notice(phrases: Phrases, at: datetime) -> Reply:
    del at
    label, data = phrases.say(f"{_NEW_WORK.name}-menu"), menu.button_data(_NEW_WORK)
    return Reply(phrases.say("staff-more"), buttons=(Button(label, data),))


def notify_officials(
    tx: Transaction,
    context: UnitContext,
    recipients: Sequence[PersonState],
    phrases_for: PhrasesFor,
    words: Words,
    *,
    at_once: bool = False,
    urgency: int = WORK,
) -> list[str]:
    """Put *words* into the outbox for each listener who can be reached; return the deliveries.

    They wait for the next opening, unless they are to go *at_once*.
    """
    now = context.now()
    at = now if at_once else next_opening(context.unit, now)
    deliveries = []
    for known in recipients:
        address = addresses.find_preferred(tx, context.unit_id, known.person_id)
        if address is None:
            continue
        position = known.position + 1
        people.set_position(tx, context.unit_id, known.person_id, position)
        deliveries.append(
            Delivery(
                delivery_id=new_id(),
                person_id=known.person_id,
                channel=address[0],
                address=address[1],
                position=position,
                urgency=URGENT_WORK if at_once else urgency,
                promise=AT_LEAST_ONCE,
                attempts=0,
                payload=_encode(words(phrases_for(known.person), at)).decode(),
            )
        )
    outbox.enqueue(tx, context.unit_id, deliveries, now=now, not_before=at)
    return [delivery.delivery_id for delivery in deliveries]


def _is_urgent(context: UnitContext, report: Facts) -> bool:
    kind = find_category(context.unit, report.category)
    return kind is not None and kind.urgent


def _mentions_danger(report: Facts, phrases_for: PhrasesFor) -> bool:
    alerts = (
        detect_alert(report.details, phrases_for(Person(language))) for language in LANGUAGES
    )
    return any(alert is not None and alert.is_emergency for alert in alerts)


def _new_photos(tx: Transaction, unit_id: str, report_id: str) -> tuple[str, ...]:
    """Return the photos of a report's newest event that are here already."""
    last = reports.history(tx, unit_id, [report_id])[-1].number
    sent = reports.media(tx, unit_id, [report_id])
    return tuple(
        file.media_id
        for file in sent
        if file.number == last and file.kind == "photo" and file.state == "kept"
    )
