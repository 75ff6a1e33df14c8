"""Read duty as leads tell of it: "tối thứ 6 anh Nam trực", "trực thứ 7 và chủ nhật: chị Hoa"."""

import re
from datetime import date, datetime, timedelta
from typing import NamedTuple

from conversations.staff.officials.leave_days import read_leave_days
from conversations.staff.parts_of_day import HALF, read_part

# "Trực" with these is another word: directly, subordinate, online, standing.
_ON_DUTY = re.compile(
    r"(?<!thường )(?<!thuong )\b(?:trực|truc)\b(?! (?:tiếp|tiep|thuộc|thuoc|tuyến|tuyen|quan))"
    r"|\bon duty\b"
)
_SELF = re.compile(r"\b(?:tôi|toi|em|mình|minh|tui|i am|i'm) (?:xin |nhận )?(?:trực|on duty)\b")
_AND = re.compile(r"\b(?:và|va|and)\b")
_MOST_DAYS = 31


class DutyDays(NamedTuple):
    """The days that were told, in order, and the *part* of each, "" if none was told."""

    days: tuple[date, ...]
    part: str = ""


def tells_duty(text: str) -> bool:
    """Tell whether *text* has the word for being on duty."""
    return bool(_ON_DUTY.search(text.lower()))


def tells_own_duty(text: str) -> bool:
    """Tell whether its author says to be on duty themselves."""
    return bool(_SELF.search(text.lower()))


def read_duty_days(told: str, now: datetime) -> DutyDays:
    """Return the days that *told* names: one, several with "và" between them, or from-to."""
    named: set[date] = set()
    for piece in _AND.split(told.lower()):
        since, until = read_leave_days(piece, now)
        if since is None:
            continue
        last = max(until.day if until else since.day, since.day)
        count = min((last - since.day).days + 1, _MOST_DAYS)
        named |= {since.day + timedelta(days=ahead) for ahead in range(count)}
    part = read_part(told.lower())
    return DutyDays(tuple(sorted(named)), "" if part == HALF else part)
