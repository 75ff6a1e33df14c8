"""Officials tend answer cards: each change makes a version of the unit, in one transaction."""

from datetime import date, timedelta

from msgspec import Struct, structs

from bot.deeds import card_history
from bot.deeds.asked_news import answer_by_card, hold_askers
from bot.deeds.card_history import CHECKED, IMPORTED, RESTORED, RETIRED, SAVED
from bot.deeds.desk import Desk
from bot.deeds.hall import Hall
from conversations.engine.cards import Card
from conversations.engine.lacks import parts_of
from conversations.engine.unit import Unit
from storage.card_forms import CardError, read_card
from storage.database import Transaction, alone
from storage.pack_shape import Remark, Table
from storage.repositories import audit, misses, units
from storage.unit_packs import read_answers_text, with_card, without_card

# How long a card whose time is over is good again, where nobody said before how long.
_GOOD_FOR = timedelta(days=180)


class Draft(Struct, frozen=True):
    """A card as it was filled in, on version *seen* of the unit; *is_new* where there was none.

    *misses* and *questions* are what it answers; *restores* is the version that it was taken from.
    """

    written: Table
    seen: int
    is_new: bool = False
    misses: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    restores: int = 0


class FasterError(Exception):
    """Another official changed the card meanwhile, in *version*: it is *card* now, or gone."""

    def __init__(self, name: str, version: int, card: Card | None) -> None:
        super().__init__(name)
        self.name = name
        self.version = version
        self.card = card


class UnknownCardError(Exception):
    """There is no such card, or no longer."""


class UnprovenError(Exception):
    """No source was ever named for the card, so that it can't have been checked."""


def card_of(unit: Unit, card_id: str) -> Card | None:
    """Return a card of *unit*, None where there is none of that id."""
    return next((card for card in unit.cards if card.id == card_id), None)


def filled_in(draft: Draft, unit: Unit, today: date) -> Card:
    """Return the card of a draft for *unit*; new days must be true *today*.

    Raises:
        CardError: something is not as it must be; the error holds every remark.
    """
    before = card_of(unit, str(draft.written.get("id", "")))
    if draft.is_new and before is not None:
        raise CardError((Remark(("id",), "must not be that of another card", "taken"),))
    days = [draft.written.get(name) for name in ("checked", "expires")]
    is_as_before = before is not None and days == [before.checked, before.expires]
    return read_card(draft.written, unit, today=None if is_as_before else today)


def save(tx: Transaction, hall: Hall, official: str, draft: Draft) -> int:
    """Keep a card as a new version, close what it answers, and tell who asked; return how many.

    Raises:
        CardError: something is not as it must be; the error holds every remark.
        FasterError: another official changed the card meanwhile.
    """
    desk, now = hall.desk, hall.desk.now()
    # People before the unit: messages hold people first too.
    askers = hold_askers(tx, desk.unit_id, draft.questions)
    version, unit = newest(tx, desk)
    card_id = str(draft.written.get("id", ""))
    _refuse_if_changed(tx, desk, version, draft.seen, card_id, is_new=draft.is_new)
    card = filled_in(draft, unit, now.date())
    if card != card_of(unit, card.id):
        version = units.keep(tx, with_card(unit, card), now=now)
        before = _seen(tx, desk, draft.restores)
        act = RESTORED if before and card == card_of(before, card.id) else SAVED
        audit.note(tx, desk.unit_id, official, act, f"{card.id}@{version}", now=now)
    misses.fill(tx, desk.unit_id, card.id, parts_of(card, now.date()))
    if misses.settle(tx, desk.unit_id, draft.misses, card.id):
        audit.note(tx, desk.unit_id, official, "miss.settle", card.id, now=now)
    return answer_by_card(tx, hall, official, draft.questions, card, askers)


def check(tx: Transaction, desk: Desk, official: str, card_id: str, seen: int) -> None:
    """Keep that a card was held against its source today, and is good for as long again.

    Raises:
        UnknownCardError: there is no such card.
        UnprovenError: it has no source.
        FasterError: another official changed it meanwhile.
    """
    now = desk.now()
    version, unit = newest(tx, desk)
    card = card_of(unit, card_id)
    if card is None:
        raise UnknownCardError(card_id)
    _refuse_if_changed(tx, desk, version, seen, card_id)
    if not card.source:
        raise UnprovenError(card_id)
    checked = checked_on(card, now.date())
    if checked != card:
        version = units.keep(tx, with_card(unit, checked), now=now)
        audit.note(tx, desk.unit_id, official, CHECKED, f"{card_id}@{version}", now=now)


def retire(tx: Transaction, desk: Desk, official: str, card_id: str, seen: int) -> int:
    """Take a card out of use; its versions stay. Return the version that is without it.

    Raises:
        UnknownCardError: there is no such card.
        FasterError: another official changed it meanwhile.
    """
    version, unit = newest(tx, desk)
    if card_of(unit, card_id) is None:
        raise UnknownCardError(card_id)
    _refuse_if_changed(tx, desk, version, seen, card_id)
    version = units.keep(tx, without_card(unit, card_id), now=desk.now())
    audit.note(tx, desk.unit_id, official, RETIRED, f"{card_id}@{version}", now=desk.now())
    return version


def checked_on(card: Card, today: date) -> Card:
    """Return *card* as checked on *today*; one that ends is good for as long as it was before."""
    expires = card.expires
    if expires is not None:
        good_for = expires - card.checked if card.checked else _GOOD_FOR
        expires = max(expires, today + good_for)
    return structs.replace(card, checked=today, expires=expires)


def take_in(tx: Transaction, desk: Desk, official: str, text: str, seen: int) -> int:
    """Put the groups and cards that *text* says in the place of the unit's; return the version.

    Raises:
        PackError: the text is faulty; the cards that were in force stay.
        FasterError: cards were changed meanwhile.
    """
    now = desk.now()
    version, unit = newest(tx, desk)
    before = _seen(tx, desk, seen)
    if before is None or (before.groups, before.cards) != (unit.groups, unit.cards):
        raise FasterError(_who_saved(tx, desk), version, None)
    taken = read_answers_text(text, unit, today=now.date())
    kept = units.keep(tx, taken, now=now)
    if kept != version:
        audit.note(tx, desk.unit_id, official, IMPORTED, f"@{kept}", now=now)
    return kept


def newest(tx: Transaction, desk: Desk) -> tuple[int, Unit]:
    """Return the newest version of the unit, which nobody else adds to until this is over."""
    alone(tx, f"unit {desk.unit_id}")
    version = units.newest(tx, desk.unit_id)
    return version, desk.pack(tx, version)


def _refuse_if_changed(
    tx: Transaction, desk: Desk, version: int, seen: int, card_id: str, *, is_new: bool = False
) -> None:
    """See that a card is still what it was in the version that an official saw."""
    now, before = card_of(desk.pack(tx, version), card_id), _seen(tx, desk, seen)
    was = card_of(before, card_id) if before else None
    if now != was and not is_new:
        raise FasterError(_who_saved(tx, desk, card_id), version, now)


def _seen(tx: Transaction, desk: Desk, seen: int) -> Unit | None:
    try:
        return desk.pack(tx, seen)
    except LookupError:
        return None


def _who_saved(tx: Transaction, desk: Desk, card_id: str = "") -> str:
    """Return the name of the official who changed a card last, "" where it was an operator."""
    happened = card_history.history(tx, desk, card_id, most=1)
    return happened[0].by if happened else ""
