"""Commands on answer cards and the directory of procedures."""

from collections.abc import Iterator
from pathlib import Path

from bot.cards.upkeep import list_upkeep
from bot.commands.bootstrap import open_for_command, utc_now
from bot.commands.hotlines import HOW_TO_CONFIRM, list_unconfirmed, list_unknown
from bot.services.questions import card_conflicts, card_import, misses
from bot.settings.settings import Settings
from conversations.engine.model.unit import Unit
from storage.repositories.questions import procedures
from storage.unit_pack.pack_folder import write_answers
from storage.unit_pack.procedure_files import InvalidRow, read_procedures

MOST_SHOWN = 50  # invalid rows that are printed; a file with more is probably the wrong one


class BadRowsError(Exception):
    """Rows of a list are invalid; the text names them."""

    def __init__(self, bad: list[InvalidRow]) -> None:
        more = len(bad) - MOST_SHOWN
        lines = [*map(str, bad[:MOST_SHOWN]), *([f"… and {more} more"] if more > 0 else [])]
        says = "The list has invalid rows; nothing was changed (--skip-bad imports the others):"
        super().__init__("\n".join([says, *lines]))


def load_answers(settings: Settings, file: Path) -> str:
    """Replace the unit's cards by those of *file*; return a summary.

    Raises:
        PackError: the file is invalid; nothing was changed.
    """
    with open_for_command(settings) as (database, context):
        version, unit = database.write_now(
            card_import.import_cards, context, file, today=context.now().date()
        )
    done = f"{unit.name.vi} có {len(unit.cards)} thẻ trả lời, bản {version}."
    return "\n".join([done, *warnings(unit)])


def export_answers(settings: Settings, file: Path) -> str:
    """Write the cards of the unit's newest version into *file*; return a summary."""
    with open_for_command(settings) as (_, context):
        unit = context.unit
    write_answers(unit, file)
    return f"Đã ghi {len(unit.cards)} thẻ trả lời của {unit.name.vi} vào {file}."


def due_answers(settings: Settings) -> str:
    """Return the cards that wait for their owners, and why."""
    with open_for_command(settings) as (database, context):
        unit = context.unit
        lacking = database.write_now(misses.count_missing_parts, context, unit)
        conflicts = database.write_now(card_conflicts.find_open_conflicts, context)
    asked = {id_: sum(parts.values()) for id_, parts in lacking.items()}
    names = {department.id: department.name.vi for department in unit.departments}
    lines = []
    for owner in list_upkeep(unit.cards, context.now().date(), asked=asked):
        lines.append(f"{names.get(owner.owner, owner.owner)}:")
        lines += [f"  hết hạn từ {card.expires}: {card.id}" for card in owner.expired]
        lines += [f"  sắp hết hạn, {card.expires}: {card.id}" for card in owner.expiring]
        lines += [f"  chưa ai kiểm tra: {card.id}" for card in owner.unchecked]
        lines += [f"  thiếu phần người dân hỏi: {card.id}" for card in owner.lacking]
        cards = (*owner.expired, *owner.expiring, *owner.unchecked, *owner.lacking)
        for id_, parts in ((card.id, lacking[card.id]) for card in cards if card.id in lacking):
            times = ", ".join(f"{part} ({count})" for part, count in parts.items())
            lines.append(f"  người dân hỏi mà chưa có, {id_}: {times}")
    lines += [f"sửa ở đây khác với trong gói: {one.kind} {one.id}" for one in conflicts]
    return "\n".join(lines) or "Mọi thẻ đều đã kiểm tra và còn hạn."


def import_procedures(settings: Settings, file: Path, *, skip_bad: bool = False) -> str:
    """Replace the unit's directory by the list in *file*; return a summary.

    Raises:
        UnreadableListError: the file is no list.
        BadRowsError: some rows are invalid and *skip_bad* is false; nothing was changed.
    """
    listed = read_procedures(file)
    if listed.bad and not (skip_bad and listed.procedures):
        raise BadRowsError(listed.bad)
    with open_for_command(settings) as (database, context):
        change = database.write_now(
            procedures.replace, context.unit_id, listed.procedures, now=utc_now()
        )
    bad = len({row.place for row in listed.bad})
    skipped = f", {bad} invalid rows were skipped" if bad else ""
    return (
        f"The directory has {change.count} procedures: {change.new} new, {change.gone} gone"
        f"{skipped}."
    )


def warnings(unit: Unit) -> Iterator[str]:
    """Yield what a pack lacks: real data, confirmed numbers, cards that were read, local facts."""
    if unit.invented:
        yield f"Chưa phải số liệu thật, ghi ở invented trong unit.toml ({len(unit.invented)}):"
        yield from (f"  {part}" for part in unit.invented)
    if unconfirmed := list_unconfirmed(unit):
        yield f"Số chưa ai xác nhận ({len(unconfirmed)}), trong hotlines.toml: {HOW_TO_CONFIRM}:"
        yield from (f"  {number}" for number in unconfirmed)
    if unknown_hotlines := list_unknown(unit):
        which = f"trong hotlines.toml ({len(unknown_hotlines)})"
        yield f"Chưa có số {which}, người dân được cho số của xã: {', '.join(unknown_hotlines)}"
    for department in unit.departments:
        ids = [c.id for c in unit.cards if c.owner == department.id and c.seen is None]
        if ids:
            yield f"Thẻ chưa ai kiểm tra, {department.name.vi} ({len(ids)}): {', '.join(ids)}"
    unknown = [fact for fact in unit.facts if fact.text is None]
    if unknown:
        yield f"Chưa điền trong facts.toml ({len(unknown)}), người dân được cho số để hỏi:"
        yield from (f"  {fact.id}: {fact.name.vi}" for fact in unknown)
