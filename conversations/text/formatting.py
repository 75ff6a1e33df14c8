"""Format dates, times, receipt codes and phone numbers as people say them."""

from datetime import datetime, time

_DAYS = {
    "vi": ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
_NOON = 12
_DIGITS_OF_MOBILE = 10
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def format_day(moment: datetime, language: str) -> str:
    """Return the day with its weekday: "thứ Ba 24/11", "Tuesday 24 Nov"."""
    if language == "vi":
        return f"{_DAYS['vi'][moment.weekday()]} {format_date(moment)}"
    return f"{_DAYS['en'][moment.weekday()]} {moment.day} {_MONTHS[moment.month - 1]}"


def format_date(moment: datetime) -> str:
    """Return the day in its shortest form, for a button: "24/11"."""
    return f"{moment.day}/{moment.month}"


def format_time(moment: datetime, language: str) -> str:
    """Return hour and day: "7 giờ 30 sáng thứ Ba 24/11", "7:30 on Tuesday 24 Nov"."""
    on = " " if language == "vi" else " on "
    return f"{format_clock(moment.time(), language)}{on}{format_day(moment, language)}"


def format_clock(clock: time, language: str) -> str:
    """Return a time of the day: "7 giờ 30 sáng", "7:30"."""
    if language == "vi":
        minutes = f" {clock.minute:02}" if clock.minute else ""
        return f"{clock.hour % _NOON or _NOON} giờ{minutes} {_part_of_day(clock.hour)}"
    return f"{clock.hour}:{clock.minute:02}"


def format_weekday(day: int, language: str) -> str:
    """Return a weekday, 0 for Monday: "thứ Ba", "Tuesday"."""
    return _DAYS[language][day]


def _part_of_day(hour: int) -> str:
    for until, name in ((1, "đêm"), (11, "sáng"), (13, "trưa"), (18, "chiều"), (22, "tối")):
        if hour < until:
            return name
    return "đêm"


def format_code(receipt: str) -> str:
    """Return a receipt code letter by letter: "GV 427" is "GV 4 2 7"."""
    prefix, _, digits = receipt.partition(" ")
    return f"{prefix} {' '.join(digits)}".strip()


def format_phone(digits: str) -> str:
    """Return a phone number in groups: "0229 3868 123", "0912 345 678", "1800 1096", "114"."""
    last = 7 if len(digits) == _DIGITS_OF_MOBILE else 8
    parts = (digits[:4], digits[4:last], digits[last:])
    return " ".join(part for part in parts if part)
