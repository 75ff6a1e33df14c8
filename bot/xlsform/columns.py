"""Names in the sheets: of columns, lists and types, for reading and writing."""

import re

from msgspec.structs import fields

from conversations.surveys.survey import (
    NO,
    NUMBER,
    OTHER,
    PHOTO,
    RANKING,
    SCALE,
    SEVERAL,
    SPOT,
    STEPS,
    TEXT,
    UNSURE,
    YES,
    YES_NO,
    Survey,
)
from conversations.text.fold import fold

SURVEY, CHOICES, SETTINGS = "survey", "choices", "settings"

LANGUAGES = {"vi": "Tiếng Việt (vi)", "en": "English (en)"}
"""How the heads of columns name our languages: "label::English (en)"."""

NEIGHBOURHOODS = "neighbourhoods"
"""The list of the neighbourhoods of the unit: a choice from it is a place."""

# Columns of ours, which other programs ignore.
PUBLIC, ALSO = "public", "also"
TITLE_EN, WHY, WHY_EN, QUOTAS = "title_en", "why", "why_en", "quotas"
SETTING_OF = {
    field.name: field.name.removeprefix("is_").removeprefix("has_")
    for field in fields(Survey)
    if isinstance(field.default, int) and field.name != "is_for_meeting"
}
"""The columns of what a survey is, by field: "yes", or a number. A meeting is asked at once."""

TYPES = {
    SEVERAL: "select_multiple",
    RANKING: "rank",
    NUMBER: "integer",
    TEXT: "text",
    PHOTO: "image",
    SPOT: "geopoint",
}
"""The types of the kinds; any other is a `SELECT_ONE`."""
SELECT_ONE = "select_one"

BEGIN_GROUP, END_GROUP, TABLE = "begin_group", "end_group", "table-list"
"""A matrix is a group that is shown as a table: a choice from one list for each row."""

ALSO_SEPARATOR = ";"

# The lists whose choices have our own names: the kind, and the ids of the options.
_KNOWN = {YES_NO: (YES, NO), SCALE: STEPS}
_EXTRA = (OTHER, UNSURE)

_CODE = re.compile(r"\(([a-z]{2,3})(?:-[\w-]+)?\)\s*$", re.IGNORECASE)
_NAMES = {"vietnamese": "vi", "tieng viet": "vi", "english": "en", "tieng anh": "en"}


def known_list(kind: str, *, has_other: bool, has_unsure: bool) -> str:
    """Return the name of the list of a yes-or-no question or a scale."""
    extra = zip(_EXTRA, (has_other, has_unsure), strict=True)
    return "_".join((kind, *(name for name, is_there in extra if is_there)))


def kind_of_list(name: str, choices: set[str]) -> str:
    """Return the kind that a list stands for by its *name*; "" for a list of its own."""
    for kind, ids in _KNOWN.items():
        if re.fullmatch(rf"{kind}(_{OTHER})?(_{UNSURE})?", name) and choices == set(ids):
            return kind
    return ""


def language_of(name: str) -> str:
    """Return the code of a language that the head of a column names; "" if we don't know it."""
    if code := _CODE.search(name):
        return code[1].lower()
    folded = fold(name)
    return folded if folded in LANGUAGES else _NAMES.get(folded, "")
