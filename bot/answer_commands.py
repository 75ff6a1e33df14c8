"""Answer cards and the directory of procedures from the command line."""

from collections.abc import Iterator
from pathlib import Path

from bot.deeds import answer_cards, misses
from bot.opening import at_desk, clock
from bot.settings import Settings
from conversations.answers.upkeep import upkeep
from conversations.engine.unit import Unit
from storage.procedure_files import BadRow, read_procedures
from storage.repositories import procedures
from storage.unit_packs import write_answers

MOST_SHOWN = 50  # bad rows that are named; who has more has the wrong file


class BadRowsError(Exception):
    """Rows of a list can't be taken in; the text names them."""

    def __init__(self, bad: list[BadRow]) -> None:
        more = len(bad) - MOST_SHOWN
        lines = [*map(str, bad[:MOST_SHOWN]), *([f"… and {more} more"] if more > 0 else [])]
        says = "The list has bad rows, nothing was changed (--skip-bad takes in the others):"
        super().__init__("\n".join([says, *lines]))


def load_answers(settings: Settings, file: Path) -> str:
    """Put the cards of *file* in the place of the unit's; return what was done.

    Raises:
        PackError: the file is faulty; nothing was changed.
    """
    with at_desk(settings) as (database, desk):
        version, unit = database.write_now(
            answer_cards.take_in_answers, desk.unit_id, file, today=desk.now().date(), now=clock()
        )
    done = f"{unit.name.vi} has {len(unit.cards)} answer cards, version {version}."
    return "\n".join([done, *warnings(unit)])


def export_answers(settings: Settings, file: Path) -> str:
    """Write the cards of the unit's newest version into *file*; return what was done."""
    with at_desk(settings) as (_, desk):
        unit = desk.unit
    write_answers(unit, file)
    return f"{len(unit.cards)} answer cards of {unit.name.vi} are in {file}."


def due_answers(settings: Settings) -> str:
    """Return which cards wait for their owners, and why."""
    with at_desk(settings) as (database, desk):
        unit = desk.unit
        lacking = database.write_now(misses.lacking, desk, unit)
    asked = {id_: sum(parts.values()) for id_, parts in lacking.items()}
    names = {department.id: department.name.vi for department in unit.departments}
    lines = []
    for owner in upkeep(unit.cards, desk.now().date(), asked=asked):
        lines.append(f"{names.get(owner.owner, owner.owner)}:")
        lines += [f"  over since {card.expires}: {card.id}" for card in owner.expired]
        lines += [f"  over on {card.expires}: {card.id}" for card in owner.expiring]
        lines += [f"  never checked: {card.id}" for card in owner.unchecked]
        lines += [f"  lacks what people ask for: {card.id}" for card in owner.lacking]
        cards = (*owner.expired, *owner.expiring, *owner.unchecked, *owner.lacking)
        for id_, parts in ((card.id, lacking[card.id]) for card in cards if card.id in lacking):
            times = ", ".join(f"{part} ({count})" for part, count in parts.items())
            lines.append(f"  asked for and not there, {id_}: {times}")
    return "\n".join(lines) or "Every card was checked and none is over soon."


def import_procedures(settings: Settings, file: Path, *, skip_bad: bool = False) -> str:
    """Put the list in *file* in the place of the unit's directory; return what was done.

    Raises:
        UnreadableListError: the file is no list.
        BadRowsError: some rows are bad, and they were not to be skipped; nothing was changed.
    """
    listed = read_procedures(file)
    if listed.bad and not (skip_bad and listed.procedures):
        raise BadRowsError(listed.bad)
    with at_desk(settings) as (database, desk):
        change = database.write_now(
            procedures.replace, desk.unit_id, listed.procedures, now=clock()
        )
    bad = len({row.place for row in listed.bad})
    skipped = f", {bad} bad rows were skipped" if bad else ""
    return (
        f"The directory has {change.count} procedures: {change.new} new, {change.gone} gone"
        f"{skipped}."
    )


def warnings(unit: Unit) -> Iterator[str]:
    """Yield, for each department, which of its cards nobody has checked."""
    for department in unit.departments:
        ids = [c.id for c in unit.cards if c.owner == department.id and c.checked is None]
        if ids:
            yield f"never checked, {department.id} ({len(ids)}): {', '.join(ids)}"
