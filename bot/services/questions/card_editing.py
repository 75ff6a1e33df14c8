"""Officials tend answer cards: each change makes a version of the unit, in one transaction."""

from datetime import date, timedelta

from msgspec import Struct, structs

from bot.services.inbound.turn_services import TurnServices
from bot.services.questions import card_history
from bot.services.questions.answering import answer_questions_by_card
from bot.services.questions.card_history import CHECKED, IMPORTED, RESTORED, RETIRED, SAVED
from bot.services.unit_context import UnitContext
from conversations.engine.model.cards import Card
from conversations.engine.model.missing_parts import readable_parts
from conversations.engine.model.unit import Unit
from storage.database.transactions import Transaction, acquire_lock
from storage.repositories import audit, units
from storage.repositories.questions import misses
from storage.unit_pack.card_parser import CardError, parse_card
from storage.unit_pack.pack_folder import parse_answers, with_card, without_card
from storage.unit_pack.schema import TomlTable, Violation

# How long a card whose time is over is good again, where nobody said before how long.
_GOOD_FOR = timedelta(days=180)


class CardDraft(Struct, frozen=True):
    """A card as it was filled in, on version *seen* of the unit; *is_new* where there was none.

    *misses* and *questions* are what it answers; *restores* is the version that it was taken from.
    """

    written: TomlTable
    seen: int
    is_new: bool = False
    misses: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    restores: int = 0


class CardChangedError(Exception):
    """Another official changed the card meanwhile, in *version*: it is *card* now, or gone."""

    def __init__(self, name: str, version: int, card: Card | None) -> None:
        super().__init__(name)
        self.name = name
        self.version = version
        self.card = card


class UnknownCardError(Exception):
    """There is no such card, or no longer."""


class NoSourceError(Exception):
    """No source was ever named for the card, so that it can't have been checked."""


def find_card(unit: Unit, card_id: str) -> Card | None:
    """Return a card of *unit*, None where there is none of that id."""
    return next((card for card in unit.cards if card.id == card_id), None)


def build_card(draft: CardDraft, unit: Unit, today: date) -> Card:
    """Return the card of a draft for *unit*; new days must be true *today*.

    Raises:
        CardError: something is not as it must be; the error holds every violation.
    """
    before = find_card(unit, str(draft.written.get("id", "")))
    if draft.is_new and before is not None:
        raise CardError((Violation(("id",), "must not be that of another card", "taken"),))
    days = [draft.written.get(name) for name in ("checked", "expires")]
    is_as_before = before is not None and days == [before.checked, before.expires]
    return parse_card(draft.written, unit, today=None if is_as_before else today)


def save_card(tx: Transaction, services: TurnServices, official: str, draft: CardDraft) -> int:
    """Keep a card as a new version, close what it answers, and tell who asked; return how many.

    Raises:
        CardError: something is not as it must be; the error holds every violation.
        CardChangedError: another official changed the card meanwhile.
    """
    context, now = services.context, services.context.now()
    version, unit = lock_newest_version(tx, context)
    card_id = str(draft.written.get("id", ""))
    _refuse_if_changed(tx, context, version, draft.seen, card_id, is_new=draft.is_new)
    card = build_card(draft, unit, now.date())
    if card != find_card(unit, card.id):
        version = units.save(tx, with_card(unit, card), now=now)
        before = _seen_version(tx, context, draft.restores)
        act = RESTORED if before and card == find_card(before, card.id) else SAVED
        audit.record(tx, context.unit_id, official, act, f"{card.id}@{version}", now=now)
    misses.settle_missing_parts(tx, context.unit_id, card.id, readable_parts(card, now.date()))
    if misses.settle(tx, context.unit_id, draft.misses, card.id):
        audit.record(tx, context.unit_id, official, "miss.settle", card.id, now=now)
    return answer_questions_by_card(tx, services, official, draft.questions, card)


def mark_checked(
    tx: Transaction, context: UnitContext, official: str, card_id: str, seen: int
) -> None:
    """Keep that a card was held against its source today, and is good for as long again.

    Raises:
        UnknownCardError: there is no such card.
        UnprovenError: it has no source.
        CardChangedError: another official changed it meanwhile.
    """
    now = context.now()
    version, unit = lock_newest_version(tx, context)
    card = find_card(unit, card_id)
    if card is None:
        raise UnknownCardError(card_id)
    _refuse_if_changed(tx, context, version, seen, card_id)
    if not card.source:
        raise NoSourceError(card_id)
    checked = with_check_date(card, now.date())
    if checked != card:
        version = units.save(tx, with_card(unit, checked), now=now)
        audit.record(tx, context.unit_id, official, CHECKED, f"{card_id}@{version}", now=now)


def retire_card(
    tx: Transaction, context: UnitContext, official: str, card_id: str, seen: int
) -> int:
    """Take a card out of use; its versions stay. Return the version that is without it.

    Raises:
        UnknownCardError: there is no such card.
        CardChangedError: another official changed it meanwhile.
    """
    version, unit = lock_newest_version(tx, context)
    if find_card(unit, card_id) is None:
        raise UnknownCardError(card_id)
    _refuse_if_changed(tx, context, version, seen, card_id)
    version = units.save(tx, without_card(unit, card_id), now=context.now())
    audit.record(tx, context.unit_id, official, RETIRED, f"{card_id}@{version}", now=context.now())
    return version


def with_check_date(card: Card, today: date) -> Card:
    """Return *card* as checked on *today*; one that ends is good for as long as it was before."""
    expires = card.expires
    if expires is not None:
        good_for = expires - card.checked if card.checked else _GOOD_FOR
        expires = max(expires, today + good_for)
    return structs.replace(card, checked=today, expires=expires)


def import_cards(
    tx: Transaction, context: UnitContext, official: str, text: str, seen: int
) -> int:
    """Put the groups and cards that *text* says in the place of the unit's; return the version.

    Raises:
        PackError: the text is faulty; the cards that were in force stay.
        CardChangedError: cards were changed meanwhile.
    """
    now = context.now()
    version, unit = lock_newest_version(tx, context)
    before = _seen_version(tx, context, seen)
    if before is None or (before.groups, before.cards) != (unit.groups, unit.cards):
        raise CardChangedError(_last_editor(tx, context), version, None)
    taken = parse_answers(text, unit, today=now.date())
    kept = units.save(tx, taken, now=now)
    if kept != version:
        audit.record(tx, context.unit_id, official, IMPORTED, f"@{kept}", now=now)
    return kept


def lock_newest_version(tx: Transaction, context: UnitContext) -> tuple[int, Unit]:
    """Return the newest version of the unit, which nobody else adds to until this is over."""
    acquire_lock(tx, f"unit {context.unit_id}")
    version = units.find_newest(tx, context.unit_id)
    return version, context.pack(tx, version)


def _refuse_if_changed(
    tx: Transaction,
    context: UnitContext,
    version: int,
    seen: int,
    card_id: str,
    *,
    is_new: bool = False,
) -> None:
    """See that a card is still what it was in the version that an official saw."""
    now, before = find_card(context.pack(tx, version), card_id), _seen_version(tx, context, seen)
    was = find_card(before, card_id) if before else None
    if now != was and not is_new:
        raise CardChangedError(_last_editor(tx, context, card_id), version, now)


def _seen_version(tx: Transaction, context: UnitContext, seen: int) -> Unit | None:
    try:
        return context.pack(tx, seen)
    except LookupError:
        return None


def _last_editor(tx: Transaction, context: UnitContext, card_id: str = "") -> str:
    """Return the name of the official who changed a card last, "" where it was an operator."""
    happened = card_history.history(tx, context, card_id, most=1)
    return happened[0].by if happened else ""
