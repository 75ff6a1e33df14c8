"""Tells officials of new work: a card for each report, in the transaction that brings it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

import msgspec

from bot.deeds.desk import Desk, new_id
from bot.deeds.recalls import category
from bot.deeds.staff_desk import facts
from bot.deeds.working_time import next_opening
from conversations.engine import home
from conversations.engine.alerts import recognise
from conversations.engine.effects import Filed, FiledAnew, Joined, Outcome
from conversations.engine.messages import Button, Reply
from conversations.engine.person import LANGUAGES, Person
from conversations.engine.phrases import Phrases
from conversations.engine.queries import Facts
from conversations.staff.card import card, category_of
from conversations.staff.catalogue import ENTRIES
from storage.database import Transaction
from storage.repositories import addresses, outbox, people, report_cards, reports, staff
from storage.repositories.outbox import AT_LEAST_ONCE, Delivery
from storage.repositories.people import Known

# Behind answers; what is urgent must not wait behind what waits for the morning.
URGENT_WORK = 15
WORK = 20
MORE_WORK = 21

# So many cards wait for the office to open; that there are more is one message behind them.
_MOST_WAITING = 5

# The numbers of people at which it says something that one more has told of a matter.
_TELLING = (2, 3, 5, 10, 20, 50, 100, 200, 500)

_NEW_WORK = next(entry for entry in ENTRIES if entry.name == "new_work")

Speak = Callable[[Person], Phrases]
Words = Callable[[Phrases, datetime], Reply]

_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder(Reply).decode


def spread(tx: Transaction, desk: Desk, *, speak: Speak) -> Callable[[Outcome], None]:
    """Ask whom to tell of new work; return what tells them of the report that is news to them."""
    told = staff.told_at_once(tx, desk.unit_id)

    def tell(outcome: Outcome) -> None:
        if isinstance(outcome, Filed | FiledAnew | Joined):
            _spread(tx, desk, outcome, told(), speak)

    return tell


def _spread(
    tx: Transaction,
    desk: Desk,
    outcome: Filed | FiledAnew | Joined,
    told: Mapping[str, str],
    speak: Speak,
) -> None:
    found = reports.by_code(tx, desk.unit_id, outcome.code) if told else None
    report = facts(tx, desk, found[0]) if found else None
    if report is None:
        return
    listeners = _listeners(tx, desk, report.id, told)
    if isinstance(outcome, Joined):
        _tell_of_one_more(tx, desk, report, listeners, speak)
        return
    unit, danger = desk.pack(tx, report.version), _tells_of_danger(report, speak)
    at_once = danger or _is_urgent(desk, report)
    _tell(
        tx,
        desk,
        report.id,
        listeners,
        speak,
        lambda phrases, at: card(report, unit, phrases, at, danger=danger),
        at_once=at_once,
    )


def _tell_of_one_more(
    tx: Transaction, desk: Desk, report: Facts, listeners: Sequence[Known], speak: Speak
) -> None:
    """Tell that one more person told of a matter: where it counts, or brought photos."""
    new = _new_photos(tx, desk.unit_id, report.id)
    if not new and report.people not in _TELLING:
        return
    unit = desk.pack(tx, report.version)

    def words(phrases: Phrases, at: datetime) -> Reply:
        del at
        category_name = category_of(report, unit, phrases)
        text = phrases.say(
            "staff-joined", code=report.code, category=category_name, count=report.people
        )
        if new:
            text = f"{text}\n{phrases.say('staff-joined-photos', count=len(new))}"
        return Reply(text, photos=new, reports=(report.id,))

    _tell(tx, desk, report.id, listeners, speak, words, at_once=_is_urgent(desk, report))


def follow_up(tx: Transaction, desk: Desk, media_id: str, *, speak: Speak) -> None:
    """Send the photos that a card promised, once none of its report is on its way any more.

    A card that still waits for the morning is shown with them.
    """
    for report_id in report_cards.of_file(tx, desk.unit_id, media_id):
        report = facts(tx, desk, report_id)
        if report is None or report.waiting:
            continue
        seen: dict[str, set[str]] = {}
        for person_id, payload in report_cards.shown(tx, desk.unit_id, report_id):
            seen.setdefault(person_id, set()).update(_decode(payload).photos)
        everyone = people.hold(tx, desk.unit_id, seen)
        informed = _show_with_photos(tx, desk, report, everyone, speak)
        for known in (known for id_, known in everyone.items() if id_ not in informed):
            photos = tuple(p for p in report.photos if p not in seen[known.person_id])
            _send_late(tx, desk, report, known, photos, media_id, speak)


def _show_with_photos(
    tx: Transaction, desk: Desk, report: Facts, known: Mapping[str, Known], speak: Speak
) -> set[str]:
    """Let the cards of a report that are not sent yet show it as it is now; return whose."""
    unit, danger = desk.pack(tx, report.version), _tells_of_danger(report, speak)
    informed = set()
    for each in report_cards.held(tx, desk.unit_id, report.id):
        now = card(report, unit, speak(known[each.person_id].person), each.at, danger=danger)
        # Other messages about a report have another first line.
        is_card = _decode(each.payload).text.partition("\n")[0] == now.text.partition("\n")[0]
        payload = _encode(now).decode()
        if is_card and report_cards.reword(tx, desk.unit_id, each.delivery_id, payload):
            informed.add(each.person_id)
    return informed


def _send_late(
    tx: Transaction,
    desk: Desk,
    report: Facts,
    known: Known,
    photos: tuple[str, ...],
    media_id: str,
    speak: Speak,
) -> None:
    is_lost = media_id not in report.photos
    if (not photos and not is_lost) or staff.post_of(tx, desk.unit_id, known.person_id) is None:
        return

    def words(phrases: Phrases, at: datetime) -> Reply:
        del at
        lines = [phrases.say("staff-photos", code=report.code)] if photos else []
        if is_lost:
            lines.append(phrases.say("staff-photos-lost", code=report.code, count=report.lost))
        return Reply("\n".join(lines), photos=photos, reports=(report.id,))

    at_once = _is_urgent(desk, report) or _tells_of_danger(report, speak)
    _tell(tx, desk, report.id, [known], speak, words, at_once=at_once)


def _listeners(
    tx: Transaction, desk: Desk, report_id: str, told: Mapping[str, str]
) -> list[Known]:
    """Return who is told as it comes, and of this department.

    The rows of all of them are held, in the one order: two reports that come at once then
    wait for each other, whichever departments they are for.
    """
    held = people.hold(tx, desk.unit_id, told)
    report = staff.report(tx, desk.unit_id, report_id)
    outside = staff.outside(tx, desk.unit_id, report.department) if report else set()
    return [known for id_, known in held.items() if told[id_] not in outside]


def _tell(
    tx: Transaction,
    desk: Desk,
    report_id: str,
    listeners: Sequence[Known],
    speak: Speak,
    words: Words,
    *,
    at_once: bool,
) -> None:
    """Put *words* about a report into the outbox for each listener who can be reached.

    Nobody reads forty cards when they come to work: whom enough wait for is told of more once.
    """
    waiting = {} if at_once else _waiting(tx, desk, listeners)
    full = {id_ for id_, urgencies in waiting.items() if urgencies.count(WORK) >= _MOST_WAITING}
    free = [known for known in listeners if known.person_id not in full]
    sent = send(tx, desk, free, speak, words, at_once=at_once)
    report_cards.keep(tx, desk.unit_id, dict.fromkeys(sent, report_id))
    untold = [
        k for k in listeners if k.person_id in full and MORE_WORK not in waiting[k.person_id]
    ]
    send(tx, desk, untold, speak, _more, urgency=MORE_WORK)


def _waiting(tx: Transaction, desk: Desk, listeners: Sequence[Known]) -> dict[str, list[int]]:
    """Return, by person, how urgent is what waits until the office opens; {} while it is open."""
    now = desk.now()
    opens = next_opening(desk.unit, now)
    if opens <= now:
        return {}
    return {k.person_id: outbox.later(tx, desk.unit_id, k.person_id, opens) for k in listeners}


def _more(phrases: Phrases, at: datetime) -> Reply:
    del at
    label, data = phrases.say(f"{_NEW_WORK.name}-menu"), home.data_of(_NEW_WORK)
    return Reply(phrases.say("staff-more"), buttons=(Button(label, data),))


def send(
    tx: Transaction,
    desk: Desk,
    listeners: Sequence[Known],
    speak: Speak,
    words: Words,
    *,
    at_once: bool = False,
    urgency: int = WORK,
) -> list[str]:
    """Put *words* into the outbox for each listener who can be reached; return the deliveries.

    They wait for the next opening, unless they are to go *at_once*.
    """
    now = desk.now()
    at = now if at_once else next_opening(desk.unit, now)
    deliveries = []
    for known in listeners:
        address = addresses.best(tx, desk.unit_id, known.person_id)
        if address is None:
            continue
        position = known.position + 1
        people.advance(tx, desk.unit_id, known.person_id, position)
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
                payload=_encode(words(speak(known.person), at)).decode(),
            )
        )
    outbox.enqueue(tx, desk.unit_id, deliveries, now=now, not_before=at)
    return [delivery.delivery_id for delivery in deliveries]


def _is_urgent(desk: Desk, report: Facts) -> bool:
    kind = category(desk.unit, report.category)
    return kind is not None and kind.urgent


def _tells_of_danger(report: Facts, speak: Speak) -> bool:
    alerts = (recognise(report.details, speak(Person(language))) for language in LANGUAGES)
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
