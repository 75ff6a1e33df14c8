"""The rules for the hotlines of a unit pack: a wrong number may cost a life."""

import re
from collections.abc import Iterator
from datetime import date

from conversations.engine.model.emergency_numbers import (
    EMERGENCY_NUMBERS,
    MAX_SHORT_LENGTH,
    SHORT_NUMBERS,
)
from conversations.text.phone import national
from storage.unit_pack.schema import TomlTable, Violation, rows
from storage.unit_pack.toml_lines import KeyPath

# Lines of companies and offices, which cost nothing or more than a usual call.
_SERVICE = re.compile(r"1[89]00(?:\d{4}|\d{6})")


def is_short(phone: str) -> bool:
    """Tell whether *phone*, digits only, is too short for a person, an office or a company."""
    return len(phone) <= MAX_SHORT_LENGTH


def is_known_number(phone: str) -> bool:
    """Tell whether *phone*, digits only, is a number of Vietnam that needs no source."""
    if is_short(phone):
        return phone in SHORT_NUMBERS
    return national(phone) == phone or _SERVICE.fullmatch(phone) is not None


def check_hotlines(unit: TomlTable, today: date | None) -> Iterator[Violation]:
    """Yield the violations in the hotlines of *unit*, whose fields may be missing."""
    for key_path, hotline in rows(unit, "hotlines"):
        if hotline.get("phone"):
            yield from _check_number(hotline, key_path)
        confirmed = hotline.get("confirmed")
        if today is not None and confirmed and confirmed > today:
            reason = f"không thể sau hôm nay, {today} (đang ghi {confirmed})"
            yield Violation((*key_path, "confirmed"), reason, "future")


def _check_number(hotline: TomlTable, key_path: KeyPath) -> Iterator[Violation]:
    id_, phone = hotline.get("id", ""), hotline["phone"]
    by_law = EMERGENCY_NUMBERS.get(id_, phone)
    if phone != by_law:
        reason = f'mã "{id_}" dành cho số khẩn cấp {by_law}: ghi mã khác cho số {phone}'
        yield Violation((*key_path, "id"), reason, "by_law")
    elif is_known_number(phone) or (is_short(phone) and hotline.get("source")):
        return
    elif is_short(phone):
        known = ", ".join(SHORT_NUMBERS)
        reason = (
            f"số ngắn ngoài {known} thì phải ghi nơi công bố số ấy: "
            f'source = "…" (đang ghi "{phone}")'
        )
        yield Violation((*key_path, "phone"), reason, "no_source")
    else:
        reason = (
            "không phải số gọi được: máy bàn có cả mã vùng, di động 10 số, "
            f'tổng đài 1800, 1900 (đang ghi "{phone}")'
        )
        yield Violation((*key_path, "phone"), reason, "no_number")
