"""Find phone numbers of Vietnam as people type them."""

import re

from phonenumbers import NumberParseException, PhoneNumberType, number_type, parse
from phonenumbers import national_significant_number as significant

_CALLED = {
    PhoneNumberType.MOBILE,
    PhoneNumberType.FIXED_LINE,
    PhoneNumberType.FIXED_LINE_OR_MOBILE,
}
_VIETNAM = 84
_NUMBER = re.compile(r"[+(]?\d(?:[\s.()\-]*\d){6,14}")
# Until 2018 mobile numbers had eleven digits and began with 012, 016, 018 or 019.
_OLD = re.compile(r"(?:0|84)1[2689]\d{8}")
_LONGEST = 200


def national(text: str) -> str:
    """Return the only phone number in *text* as digits that begin with 0, or ""."""
    found = {number for typed in _find_numbers(text) if (number := _to_national(typed))}
    return found.pop() if len(found) == 1 else ""


def find_written(text: str) -> tuple[str, ...]:
    """Return the phone numbers in *text*, however long it is, as they are written."""
    return tuple(typed for typed in _NUMBER.findall(text) if _to_national(typed))


def has_old_number(text: str) -> bool:
    """Tell whether *text* has a mobile number of eleven digits, the form used until 2018."""
    return any(_OLD.fullmatch(re.sub(r"\D", "", typed)) for typed in _find_numbers(text))


def _find_numbers(text: str) -> list[str]:
    return _NUMBER.findall(text) if len(text) <= _LONGEST else []


def _to_national(typed: str) -> str:
    try:
        number = parse(typed, "VN")
    except NumberParseException:
        return ""
    if number.country_code != _VIETNAM or number_type(number) not in _CALLED:
        return ""
    return f"0{significant(number)}"
