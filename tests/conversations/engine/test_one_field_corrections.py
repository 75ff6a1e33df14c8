"""A correction of one answer leaves all others as they are, byte for byte."""

import unicodedata
from copy import copy
from functools import cache

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from conversations.dialogues.reports.queries import MyReach
from conversations.engine.model.queries import Reach
from tests.resident import NOTHING, Resident

# How people name a matter, and what they tell of it.
_MATTERS = {
    "lights": ("đèn đường", "tối mò mò, đi lễ về cứ phải soi điện thoại"),
    "road": ("ổ gà", "xe thồ đi qua cứ nảy lên bần bật"),
    "waste": ("rác", "ruồi nhặng bâu đầy, ba hôm nay chưa ai hót"),
    "drains": ("cống tắc", "nước đen ngòm trào cả lên sân"),
    "trees": ("cây đổ", "cành chìa ra chắn hết nửa lối đi"),
}
_PLACES = (
    "ngõ 2 phố Me",
    "gần bưu điện phố Me",
    "cổng chào phố Tiến Yết",
    "trước cửa nhà ông Tám",
)
_PHONES = ("0912 345 611", "0987 112 233", "0229 3868 145")
# Which answers a correction of each field may change, and how people say it.
_CHANGED = {
    "place": {"place", "place-near", "place-confirm"},
    "contact": {"contact"},
    "category": {"category", "details"},
    "details": {"details"},
}
_WAYS = {
    "place": (
        "nhầm, {new} mới đúng",
        "sai chỗ rồi, {new} cơ",
        "không phải {old}, {new} cháu ạ",
        "{new} chứ không phải {old}",
        "chỗ thì sửa lại là {new}",
        "u nói lộn, {new}",
        "đâu phải {old}, {new} mà",
    ),
    "contact": (
        "số điện thoại sai rồi, {new}",
        "nhầm số, {new} mới đúng",
        "gọi số {new} chứ đừng gọi {old}",
        "đổi số lại thành {new} nhé",
    ),
    "category": (
        "không phải {old} đâu, {new} cơ",
        "{new} chứ không phải {old}",
        "đổi việc lại thành {new}",
        "bỏ {old} đi, ghi là {new} giúp u",
        "đâu phải {old}, {new} mà cháu",
    ),
    "details": (
        "nội dung: {new}",
        "thêm giúp u là {new}",
        "à quên, {new}",
        "ghi thêm là {new} nhé",
    ),
}
_MOST_ASKED = 6
_MORE = ("bị từ hôm rằm rồi", "hôm kia có người vấp ngã", "mưa xuống là càng tệ")


@cache
def _at_review(matter: str, place: str, phone: str) -> Resident:
    """Return someone at the review of a report."""
    name, story = _MATTERS[matter]
    resident = Resident(known={**NOTHING, MyReach: Reach()})
    resident.says("báo cáo", name, story)
    return _up_to_review(resident, place=place, contact=phone)


def _up_to_review(resident: Resident, *, place: str, contact: str) -> Resident:
    """Answer what is asked before the review; the place that is shown is right."""
    answers = {"photos": "không có ảnh", "place": place, "place-near": place, "contact": contact}
    for _ in range(_MOST_ASKED):
        if resident.asked == "review":
            return resident
        resident.says(answers.get(resident.asked, "đúng rồi"))
    raise AssertionError(resident.last.text)


def _bare(text: str) -> str:
    """Return *text* as people type it without diacritics."""
    plain = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def _answers(resident: Resident) -> dict[str, bytes]:
    return {key: msgspec.json.encode(value) for key, value in resident.given.items()}


def _values(field: str) -> tuple[str, ...]:
    """Return what people may say for *field*."""
    names = tuple(name for name, _ in _MATTERS.values())
    return {"place": _PLACES, "contact": _PHONES, "category": names, "details": _MORE}[field]


@st.composite
def _corrections(draw):
    """Draw a report, the field that is corrected, and the words of that."""
    matter, place, phone = (
        draw(st.sampled_from(each)) for each in (list(_MATTERS), _PLACES, _PHONES)
    )
    field = draw(st.sampled_from(list(_WAYS)))
    old = {"place": place, "contact": phone, "category": _MATTERS[matter][0]}.get(field, "")
    new = draw(st.sampled_from([value for value in _values(field) if value != old]))
    said = draw(st.sampled_from(_WAYS[field])).format(old=old, new=new)
    return (matter, place, phone), field, new, _bare(said) if draw(st.booleans()) else said


@given(_corrections())
@settings(max_examples=90, derandomize=True, deadline=None, database=None)
def test_a_correction_of_one_answer_changes_no_other(drawn):
    report, field, new, said = drawn
    resident = copy(_at_review(*report))
    resident.replies, resident.effects = list(resident.replies), []
    before = _answers(resident)
    resident.says(said)
    told = {"place": report[1], "contact": report[2], field: new}
    after = _answers(_up_to_review(resident, place=told["place"], contact=told["contact"]))
    others = {key: value for key, value in before.items() if key not in _CHANGED[field]}
    assert {key: after.get(key) for key in others} == others, said
    assert not resident.effects, said
    assert any(before.get(key) != after.get(key) for key in _CHANGED[field]), said
