"""Save, check, retire and import answer cards; each change stores a new version of the unit."""

from datetime import date, timedelta

from msgspec import Struct, structs

from bot.services.inbound.turn_services import TurnServices
from bot.services.questions import card_history
from bot.services.questions.answering import answer_questions_by_card
from bot.services.questions.card_history import CHECKED, IMPORTED, RESTORED, RETIRED, SAVED
from bot.services.unit_context import UnitContext
from conversations.dialogues.questions.cards.missing_parts import readable_parts
from conversations.engine.model.cards import Card
from conversations.engine.model.unit import Unit
from storage.database.transactions import Transaction, acquire_lock
from storage.repositories import audit, units
from storage.repositories.questions import misses
from storage.unit_pack.card_parser import CardError, parse_card
from storage.unit_pack.pack_folder import with_card, without_card
from storage.unit_pack.schema import TomlTable, Violation

# The validity of a rechecked card with an expiry whose previous validity is unknown.
_DEFAULT_VALIDITY = timedelta(days=180)


class CardDraft(Struct, frozen=True):
    """A filled card form, based on version *seen* of the unit; *is_new* if it adds a card.

    The card answers *misses* and *questions*. If it restores an old card, *restores* is the
    version of that one.
    """

    written: TomlTable
    seen: int
    is_new: bool = False
    misses: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    restores: int = 0


class ImportedCards(Struct, frozen=True):
    """The *unit* with the cards of a file, checked for the version *checked_for* of the unit.

    *seen* is the version that the official saw the file compared with.
    """

    unit: Unit
    checked_for: int
    seen: int


class CardChangedError(Exception):
    """The official *name* changed the card in *version*: it is *card* now; None if retired."""

    def __init__(self, name: str, version: int, card: Card | None) -> None:
        super().__init__(name)
        self.name = name
        self.version = version
        self.card = card


class UnknownCardError(Exception):
    """There is no such card."""


class NoSourceError(Exception):
    """The card has no source, so it can't be checked against one."""


def find_card(unit: Unit, card_id: str) -> Card | None:
    """Return the card of *unit* with that id, or None."""
    return next((card for card in unit.cards if card.id == card_id), None)


def build_card(draft: CardDraft, unit: Unit, today: date) -> Card:
    """Return the card of *draft* for *unit*; check changed dates against *today*.

    Raises:
        CardError: the card is invalid; the error holds every violation.
    """
    before = find_card(unit, str(draft.written.get("id", "")))
    if draft.is_new and before is not None:
        raise CardError((Violation(("id",), "must not be that of another card", "taken"),))
    days = [draft.written.get(name) for name in ("checked", "expires")]
    is_as_before = before is not None and days == [before.checked, before.expires]
    return parse_card(draft.written, unit, today=None if is_as_before else today)


def save_card(tx: Transaction, services: TurnServices, official: str, draft: CardDraft) -> int:
    """Save a card as a new version of the unit, and settle the misses and questions it answers.

    Return the number of people who get the card as the answer to their question.

    Raises:
        CardError: the card is invalid; the error holds every violation.
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
    """Record that a card was checked against its source today; move its expiry accordingly.

    Raises:
        UnknownCardError: there is no such card.
        NoSourceError: it has no source.
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
    """Remove a card from the unit; return the new version. Older versions still have the card.

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
    """Return *card* as checked on *today*; an expiry moves by the previous validity."""
    expires = card.expires
    if expires is not None:
        validity = expires - card.checked if card.checked else _DEFAULT_VALIDITY
        expires = max(expires, today + validity)
    return structs.replace(card, checked=today, expires=expires)


def import_cards(
    tx: Transaction, context: UnitContext, official: str, imported: ImportedCards
) -> int:
    """Replace the unit's groups and cards by imported ones; return the new version.

    Raises:
        CardChangedError: cards were changed meanwhile.
    """
    now = context.now()
    version, unit = lock_newest_version(tx, context)
    before = _seen_version(tx, context, imported.seen)
    is_as_seen = before and (before.groups, before.cards) == (unit.groups, unit.cards)
    if version != imported.checked_for or not is_as_seen:
        raise CardChangedError(_last_editor(tx, context), version, None)
    saved = units.save(tx, imported.unit, now=now)
    if saved != version:
        audit.record(tx, context.unit_id, official, IMPORTED, f"@{saved}", now=now)
    return saved


def lock_newest_version(tx: Transaction, context: UnitContext) -> tuple[int, Unit]:
    """Return the unit's newest version; until *tx* ends, nobody else can add one."""
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
    """Check that a card is unchanged since version *seen*.

    Raises:
        CardChangedError: another official changed it.
    """
    new_card = find_card(context.pack(tx, version), card_id)
    seen_unit = _seen_version(tx, context, seen)
    old_card = find_card(seen_unit, card_id) if seen_unit else None
    if new_card != old_card and not is_new:
        raise CardChangedError(_last_editor(tx, context, card_id), version, new_card)


def _seen_version(tx: Transaction, context: UnitContext, seen: int) -> Unit | None:
    try:
        return context.pack(tx, seen)
    except LookupError:
        return None


def _last_editor(tx: Transaction, context: UnitContext, card_id: str = "") -> str:
    """Return the name of the official who last changed a card, or "" if it was an operator."""
    changes = card_history.history(tx, context, card_id, most=1)
    return changes[0].by if changes else ""
