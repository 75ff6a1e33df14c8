"""A correction of one answer leaves all others as they are, byte for byte."""

import unicodedata
from copy import copy
from functools import cache

import msgspec
import pytest
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


# A number that stands in the story and in the place, and how people say another one.
_NUMBERED = ("rác", "rác ở số {old} phố Me {old} ngày nay chưa ai hót", "số {old} phố Me")
_NUMBER_WAYS = (
    "{new} chứ không phải {old}",
    "không phải {old}, {new} cơ",
    "sửa {old} thành {new} cho u",
    "u nói {new} mà cháu cứ ghi {old}, sửa lại đi",
    "nhầm, {new} mới đúng chứ không phải {old}",
)
_UNIT_WAYS = (
    "{new} ngày rồi chứ không phải {old} ngày",
    "đã nói {new} ngày mà vẫn ghi {old} ngày à",
)
_REMOVALS = (
    "bỏ câu {told} đi",
    "xóa giúp u đoạn {told}",
    "câu {told} thì bỏ đi cháu",
    "cắt giúp u câu {told}",
)


@given(
    st.sampled_from(_NUMBER_WAYS + _UNIT_WAYS),
    st.sampled_from(("5", "12", "42")),
    st.sampled_from(("7", "24", "51")),
    st.booleans(),
)
@settings(max_examples=40, derandomize=True, deadline=None, database=None)
def test_a_number_is_corrected_wherever_it_was_told(way, old, new, is_bare):
    resident = _at_numbers(old)
    said = way.format(old=old, new=new)
    resident.says(_bare(said) if is_bare else said)
    told = _up_to_review(resident, place="", contact="0912 345 611")
    days, house = new, old if way in _UNIT_WAYS else new
    assert _words(told, "details") == f"rác ở số {house} phố Me {days} ngày nay chưa ai hót", said
    assert _words(told, "place") == f"số {house} phố Me", said
    assert not resident.effects, said


def _words(resident: Resident, key: str) -> str:
    """Return the words of the answer *key*."""
    given = resident.given[key]
    assert isinstance(given, dict)
    return str(given.get("text") or given.get("words"))


def _at_numbers(old: str) -> Resident:
    resident = Resident(known={**NOTHING, MyReach: Reach()})
    matter, story, place = (each.format(old=old) for each in _NUMBERED)
    resident.says("báo cáo", matter, story)
    return _up_to_review(resident, place=place, contact="0912 345 611")


@given(
    st.sampled_from(_REMOVALS),
    st.sampled_from(_MORE),
    st.booleans(),
)
@settings(max_examples=24, derandomize=True, deadline=None, database=None)
def test_what_is_to_go_goes_and_nothing_else(way, told, is_bare):
    resident = copy(_at_review("drains", "ngõ 2 phố Me", "0912 345 611"))
    resident.replies, resident.effects = list(resident.replies), []
    before = _answers(resident)
    resident.says(f"à quên, {told}")
    assert told.encode() in _answers(resident)["details"]
    said = way.format(told=told)
    resident.says(_bare(said) if is_bare else said)
    assert _answers(resident) == before, said
    assert resident.asked == "review", said


@pytest.mark.parametrize("said", ["bỏ câu nhà tôi mất gà đi", "bo cau nha toi mat ga di"])
def test_who_wants_something_removed_that_was_not_told_is_asked_which_part(said):
    resident = copy(_at_review("drains", "ngõ 2 phố Me", "0912 345 611"))
    resident.replies, resident.effects = list(resident.replies), []
    before = _answers(resident)
    resident.says(said)
    resident.sees("Anh/chị muốn sửa phần nào?")
    assert _answers(resident) == before


@pytest.mark.parametrize(
    "said", ["không phải rác, cống tắc cơ", "cống tắc chứ không phải rác đâu ạ"]
)
def test_another_kind_keeps_the_photo_and_what_holds(said):
    resident = Resident(known={**NOTHING, MyReach: Reach()})
    resident.says("rác đổ đầy trước chợ Me, bịt cả lối đi, ba hôm nay rồi")
    resident.photo("p1")
    resident.says(said, "xong", "đúng rồi", "0912 345 611")
    assert resident.given["category"] == "drains"
    assert resident.given["photos"] == ["p1"]
    story = _words(resident, "details")
    assert "ba hôm nay rồi" in story
    assert "cống tắc" in story
    assert "rác" not in story


def test_what_is_not_true_of_the_place_leaves_the_story_too():
    resident = Resident(known={**NOTHING, MyReach: Reach()})
    resident.says("rác đổ ở cổng trường phố Me ba hôm nay rồi, ruồi bâu đầy", "không có ảnh")
    resident = _up_to_review(resident, place="cổng trường phố Me", contact="0912 345 611")
    resident.says("không phải cổng trường phố Me, cạnh bưu điện phố Me cơ")
    resident = _up_to_review(resident, place="", contact="")
    assert "trường" not in _words(resident, "details")
    assert "bưu điện" in _words(resident, "details")


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
