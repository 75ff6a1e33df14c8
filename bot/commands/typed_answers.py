"""Read what an administrator types about a new commune, each kind of answer by one function."""

import re
from collections.abc import Callable, Iterable
from datetime import date
from typing import TypeVar

from conversations.engine.model.unit import FormerName
from conversations.engine.model.unit_kinds import (
    NEIGHBOURHOOD_KINDS,
    UNIT_KINDS,
    split_unit_name,
)
from conversations.text.fold import clean, fold
from storage.unit_pack.hotline_rules import is_known_number
from storage.unit_pack.leftovers import shipped_commune
from storage.unit_pack.schema import MAX_BUTTON_LENGTH

FORMER_KINDS = (*UNIT_KINDS, "thị trấn", "thị xã", "huyện", "quận", "thành phố", "một phần")
PROVINCE_KINDS = ("tỉnh", "thành phố")
MAX_NAME_LENGTH = 60

T = TypeVar("T")

_TIME = r"(\d{1,2})(?:[:h.](\d{2})?)?"
_SPAN = re.compile(rf"{_TIME}(?:-|–|đến|tới){_TIME}")
_DAY = re.compile(r"(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>\d{4})")
_ISO_DAY = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})")


class UnfitAnswerError(Exception):
    """An answer can't be used; the text says kindly what would fit."""


def read_name(text: str, kinds: Iterable[str], example: str) -> str:
    """Return a name that begins with one of *kinds*, in small letters: "xã Gia Hưng"."""
    text = " ".join(clean(text).split())
    kind = next((kind for kind in kinds if text.lower().startswith(f"{kind} ")), None)
    if kind is None:
        first = ", ".join(kinds)
        raise UnfitAnswerError(f"Tên cần một trong các chữ này ở đầu: {first}. Ví dụ: {example}")
    if not re.search(r"\w", text[len(kind) :]) or len(text) > MAX_NAME_LENGTH:
        raise UnfitAnswerError(f"Em cần một tên như: {example}")
    return kind + text[len(kind) :]


def read_unit_name(text: str) -> str:
    """Return the name of a commune."""
    name = read_name(text, UNIT_KINDS, "xã Gia Hưng")
    if name == shipped_commune().name:
        raise UnfitAnswerError(f"{name} đã có gói dữ liệu rồi. Anh/chị ghi tên xã của mình.")
    return name


def read_former_name(text: str, today: date) -> FormerName:
    """Return a former name with the last day on which it was valid."""
    name, _, until = text.rpartition(",")
    example = "xã Gia Lạc, 30/6/2025"
    day = _DAY.fullmatch(until.strip()) or _ISO_DAY.fullmatch(until.strip())
    if not day:
        raise UnfitAnswerError(
            f"Em cần tên, dấu phẩy, rồi ngày cuối dùng tên ấy. Ví dụ: {example}"
        )
    try:
        last = date(int(day["year"]), int(day["month"]), int(day["day"]))
    except ValueError:
        raise UnfitAnswerError(f"Lịch không có ngày {until.strip()}. Ví dụ: {example}") from None
    if last > today:
        raise UnfitAnswerError(f"Ngày {until.strip()} chưa tới. Đây là tên cũ, ví dụ: {example}")
    name = read_name(name, FORMER_KINDS, example)
    if name in shipped_commune().former_names:
        whose = shipped_commune().name
        raise UnfitAnswerError(
            f"{name} là tên cũ của {whose}. Xã mình cũng có thì ghi khác đi một chút, "
            f"ví dụ: một phần {name}, {until.strip()}"
        )
    return FormerName(name, last.isoformat())


def read_part_name(text: str) -> str:
    """Return the name of a neighbourhood, which fits a button."""
    name = read_name(text, NEIGHBOURHOOD_KINDS, "thôn Đông")
    if len(name) > MAX_BUTTON_LENGTH:
        raise UnfitAnswerError(
            f"Tên phải vừa nút bấm, nhiều nhất {MAX_BUTTON_LENGTH} chữ cái. Anh/chị viết gọn lại."
        )
    return name


def read_department_name(text: str) -> str:
    """Return the name of a department."""
    name = " ".join(clean(text).split())
    if not re.search(r"[^\W\d_]", name) or len(name) > MAX_NAME_LENGTH:
        raise UnfitAnswerError("Em cần tên bộ phận, ví dụ: Phòng Kinh tế, Hạ tầng và Đô thị")
    return name


def read_code(text: str) -> str:
    """Return the official number of a commune, or "" if it is not known yet."""
    code = text.strip()
    if code and not re.fullmatch(r"[0-9]{5}", code):
        raise UnfitAnswerError("Mã có 5 chữ số, ví dụ: 14470. Chưa biết thì bấm Enter.")
    if code and code == shipped_commune().code:
        raise UnfitAnswerError(f"{code} là mã của {shipped_commune().name}. Anh/chị xem lại.")
    return code


def read_prefix(text: str) -> str:
    """Return the letters of receipt codes."""
    letters = text.strip().upper()
    if not re.fullmatch("[A-Z]{1,4}", letters):
        raise UnfitAnswerError("Em cần 1 đến 4 chữ cái không dấu, ví dụ: GH")
    return letters


def suggest_prefix(name: str) -> str:
    """Return the initials of *name* without its kind: "GH" for "xã Gia Hưng"."""
    _, bare = split_unit_name(name)
    letters = "".join(word[0] for word in fold(bare).split() if word[0].isalpha())
    return letters.upper()[:4]


def read_phone(text: str) -> str:
    """Return a phone number as digits with its first 0."""
    digits = re.sub(r"[\s.()-]", "", text).replace("+84", "0")
    if not (digits.isdecimal() and is_known_number(digits)):
        raise UnfitAnswerError(
            "Số điện thoại bắt đầu bằng 0 hoặc 1. Máy bàn thì ghi cả mã vùng, "
            "di động có 10 số, tổng đài bắt đầu bằng 1800, 1900."
        )
    if any(shipped_commune().finds_in(digits)):
        raise UnfitAnswerError("Đây là số trong gói dữ liệu mẫu. Anh/chị ghi số thật của xã.")
    return digits


def read_span(text: str, after: str = "") -> tuple[str, str]:
    """Return two times "HH:MM", the first not before *after*."""
    found = _SPAN.fullmatch(text.lower().replace("giờ", "h").replace(" ", ""))
    if not found:
        raise UnfitAnswerError("Em cần hai giờ, ví dụ: 7:30-11:30")
    hour, minute, to_hour, to_minute = (int(part or 0) for part in found.groups())
    if max(hour, to_hour) > 23 or max(minute, to_minute) > 59:  # noqa: PLR2004 - a clock's
        raise UnfitAnswerError("Đồng hồ không có giờ ấy. Ví dụ: 7:30-11:30")
    start, end = f"{hour:02}:{minute:02}", f"{to_hour:02}:{to_minute:02}"
    if end <= start:
        raise UnfitAnswerError("Giờ bắt đầu viết trước, giờ nghỉ viết sau. Ví dụ: 7:30-11:30")
    if start < after:
        raise UnfitAnswerError("Giờ chiều viết theo 24 giờ, sau buổi sáng. Ví dụ: 13:30-17:00")
    return start, end


def read_choice(text: str, count: int) -> tuple[int]:
    """Return the index of the chosen one of *count* numbered lines."""
    chosen = text.strip()
    if not (chosen.isdecimal() and 1 <= int(chosen) <= count):
        raise UnfitAnswerError(f"Anh/chị gõ một số từ 1 đến {count}.")
    return (int(chosen) - 1,)


def read_choices(text: str, count: int) -> tuple[int, ...]:
    """Return the indexes of the chosen ones of *count* numbered lines, none for no answer."""
    chosen = [part for part in re.split(r"[\s,;]+", text) if part]
    return tuple(dict.fromkeys(number for part in chosen for number in read_choice(part, count)))


def optional(read: Callable[[str], T]) -> Callable[[str], T | None]:
    """Return *read* that takes no answer for None."""
    return lambda text: read(text) if text.strip() else None
