"""The ready question about the age group; who tells an age is in one of the groups."""

import re
from collections.abc import Sequence

from conversations.surveys.survey import SurveyOption

AGE_GROUP = "age_group"
"""The id of the question."""

_OLDEST = 130
_NUMBERS = re.compile(r"\d+")
_TWO = 2


def find_group(age: int, options: Sequence[SurveyOption]) -> str:
    """Return the id of the option that *age* belongs to, "" if there is none.

    The names tell the ages: "18–34"; with one number, the first is for the younger ("Dưới 18"),
    the others are from that age on ("Từ 60 trở lên").
    """
    if not 0 < age <= _OLDEST:
        return ""
    found = ""
    for number, option in enumerate(options):
        ages = [int(its) for its in _NUMBERS.findall(option.name.vi)]
        if len(ages) == _TWO:
            is_in = ages[0] <= age <= ages[1]
        else:
            is_in = len(ages) == 1 and (age < ages[0] if number == 0 else age >= ages[0])
        found = option.id if is_in else found
    return found
