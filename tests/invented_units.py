"""Three communes that are not the pilot, made as `unit new` makes them."""

import re
from datetime import date

from msgspec import structs

from conversations.engine.model.localised_text import LocalisedText
from conversations.engine.model.unit import Department, FormerName, OfficeHours, Unit
from storage.unit_pack.new_pack import NewUnit, local_text, make_unit
from tests.resident import PACK

TODAY = date(2026, 11, 27)
_COMMUNE = NewUnit(
    name="xã Tân Lâm",
    province="tỉnh Nghệ An",
    code="17001",
    prefix="TL",
    phone="02383111222",
    police_phone="02383111223",
    health_phone="02383111224",
    former_names=(FormerName("xã Lâm Sơn", "2025-06-30"),),
    hours=OfficeHours(),
    departments=(),
    work_of={department.id: department.id for department in PACK.departments},
    categories_of={},
    neighbourhoods=("thôn Đông", "thôn Đoài"),
)


def _make(new: NewUnit, kind: str) -> Unit:
    departments = tuple(
        Department(
            its.id, LocalisedText(local_text(its.name.vi, kind), local_text(its.name.en, kind))
        )
        for its in PACK.departments
    )
    return make_unit(PACK, structs.replace(new, departments=departments), TODAY)


VILLAGES = _make(_COMMUNE, "xã")
WARD = _make(
    structs.replace(
        _COMMUNE,
        name="phường Bình Sơn",
        province="thành phố Hải Phòng",
        code="11001",
        prefix="BS",
        neighbourhoods=("tổ dân phố 1", "tổ dân phố 2", "tổ dân phố 3"),
    ),
    "phường",
)
ISLAND = _make(
    structs.replace(
        _COMMUNE,
        name="đặc khu Hòn Trầm",
        province="tỉnh An Giang",
        code="31001",
        prefix="HT",
        neighbourhoods=("ấp Bãi Dài", "ấp Cửa Lấp", "khu phố 1"),
    ),
    "đặc khu",
)
UNITS = (VILLAGES, WARD, ISLAND)

# Names of and around the pilot. "Thống nhất" is an ordinary word, too.
_PILOT = re.compile(
    r"\b(?:Gia Viễn|Gia Vượng|Gia Thịnh|Gia Hòa|Thịnh Vượng|Thị trấn Me|Tiến Yết|Ninh Bình"
    r"|(?:[Pp]hố|[Cc]hợ|near) Me|Me street|Thong Nhat|0229\d*)\b|Thống Nhất|\bGV \d"
)
# Kinds of places, each with what else its word may mean. A card may tell of any commune's office.
_KINDS = {
    "xã": r"(?<!sáp nhập )(?<!tên )(?<!hợp tác )\bxã\b(?! (?:hội|khác|nào|cũ|đó|, phường))",
    "phường": r"\bphường\b",
    "đặc khu": r"\bđặc khu\b",
    "thôn": r"\bthôn\b",
    "phố": r"(?<!hè )(?<!thành )(?<!khu )(?<!dân )\bphố\b(?! cũ)",
    "khu phố": r"\bkhu phố\b",
    "tổ dân phố": r"\btổ dân phố\b",
    "ấp": r"\bấp\b(?! úng)",
    "commune": r"(?<!any )(?<!other )\bcommunes?\b",
    "ward": r"\bwards?\b",
    "special zone": r"\bspecial zones?\b",
    "village": r"\bvillages?\b",
    "hamlet": r"\bhamlets?\b",
    "residential group": r"\bresidential groups?\b",
}
_OWN = {
    VILLAGES.id: {"xã", "thôn", "commune", "village"},
    WARD.id: {"phường", "tổ dân phố", "ward", "residential group"},
    ISLAND.id: {"đặc khu", "ấp", "khu phố", "special zone", "hamlet"},
}


def pilot_words(text: str) -> list[str]:
    """Return what in *text* is a name or number of the pilot."""
    return [match[0] for match in _PILOT.finditer(text)]


def foreign_words(text: str, unit: Unit) -> list[str]:
    """Return what in *text* belongs to the pilot, or to a kind of place that *unit* is not."""
    kinds = (pattern for kind, pattern in _KINDS.items() if kind not in _OWN[unit.id])
    return pilot_words(text) + [m[0] for p in kinds for m in re.finditer(p, text, re.IGNORECASE)]
