"""Recognise amounts of money, numbers of days and numbers of papers in a text."""

import re

_NUMBER = r"(?<![\w.,/-])\d[\d.,]*(?:\s*(?:-|–|đến|tới|to)\s*\d[\d.,]*)?\s*"
_MONEY = "đồng|đ|₫|vnđ|vnd|dong|nghìn|ngàn|triệu|k|tr|%"
_DAYS = r"ngày|tuần|tháng|working\s+days?|days?|weeks?|months?"
_PAPERS = "bản|tờ|bộ|ảnh|tấm|liên|copies|copy|photos?|sets?|sheets?"
_STATED = re.compile(rf"{_NUMBER}(?:{_MONEY}|{_DAYS}|{_PAPERS})(?!\w)", re.IGNORECASE)


def states_a_figure(text: str) -> bool:
    """Tell whether *text* contains an amount of money or a number of days or papers; not dates."""
    return _STATED.search(text) is not None
