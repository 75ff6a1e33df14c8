"""A correction changes the field that it is about, and leaves every other field as it was."""

import random
import unicodedata
from collections.abc import Iterator
from typing import Any, NamedTuple

import pytest

from conversations.dialogues.reports.queries import MyReach
from conversations.engine.model.messages import Tap
from conversations.engine.model.queries import Reach
from conversations.text import formatting
from conversations.text.fold import fold
from tests.cases import each
from tests.resident import ASKED_BEFORE, BOOKS, PACK, Resident

_SEED = 20261201
_EACH, _FEW = 5, 2  # cases of each form: all, and those before the soak

# {old} is what was recorded, {new} is what is right.
_FORMS = {
    "place": (
        "nhầm, {new} cơ",
        "nhầm, {new} mới đúng",
        "nhầm rồi em ơi, {new} mới phải",
        "không phải {old} mà là {new}",
        "không phải {old} đâu, {new} cơ",
        "{old} sai rồi, {new} mới đúng",
        "à quên, {new} cơ",
        "à quên, chỗ đó {new} mới phải",
        "chỗ đó là {new} chứ không phải {old}",
        "{new} chứ không phải {old}",
        "sửa chỗ thành {new}",
        "sửa lại chỗ là {new}",
        "đổi lại là {new}",
        "sai chỗ rồi, {new} mới đúng",
    ),
    "contact": (
        "nhầm số rồi, {new} mới đúng",
        "không phải {old} mà là {new}",
        "số {old} sai rồi, {new} mới đúng",
        "à quên, số tôi là {new} cơ",
        "sửa số điện thoại thành {new}",
        "đổi số điện thoại lại là {new}",
        "số {new} chứ không phải {old}",
        "đổi lại là {new}",
    ),
    "details": (
        "không phải {old} mà là {new}",
        "không phải {old} đâu, {new} cơ",
        "{old} sai rồi, {new} mới đúng",
        "{new} chứ không phải {old}",
        "à quên, {new} chứ không phải {old}",
        "nhầm, {new} chứ không phải {old}",
        "sửa {old} thành {new}",
        "ghi nhầm rồi, không phải {old}, {new} mới đúng",
    ),
    "category": (
        "sai loại rồi, {new} cơ",
        "nhầm loại việc, {new} mới đúng",
        "sửa loại việc thành {new}",
        "đổi lại loại là {new}",
        "việc này là {new} chứ không phải {old}",
    ),
}
_ENGLISH = {
    "place": (
        "wrong place, it is {new}",
        "not {old}, {new}",
        "sorry, I meant {new}",
        "change the place to {new}",
        "the place is {new}, not {old}",
    ),
    "contact": (
        "wrong number, it is {new}",
        "change the phone number to {new}",
        "my number is {new}, not {old}",
    ),
    "details": ("not {old} but {new}", "it was {new}, not {old}"),
    "category": ("wrong kind, it is {new}", "change the kind to {new}"),
}
_SINCE = {
    "vi": (
        "từ hôm qua",
        "từ thứ hai",
        "ba hôm nay",
        "hai tuần rồi",
        "từ tháng trước",
        "cả tháng nay",
    ),
    "en": ("since Monday", "for two weeks", "since yesterday", "since last month"),
}
_STORY = {"vi": "bà con ai cũng kêu, {since}, chưa ai ra xem", "en": "people complain {since}"}
_KINDS = ("road", "lights", "waste", "drains", "trees", "noise", "animals")
# Only the place is asked about again.
_ASKED = ("place-confirm", "review")
_WORDS_OF_CORRECTING = (
    *("nhầm", "mới đúng", "mới phải", "không phải", "đổi lại", "à quên", "sửa", "chứ", "sai"),
    *("wrong", "sorry", "meant", "change"),
)


class Case(NamedTuple):
    """A report at its review, and a message that corrects one field of it."""

    language: str
    told: dict[str, str]
    field: str
    text: str
    new: str


def _spots(language: str) -> list[tuple[str, str, str]]:
    """Return the ids of each neighbourhood and landmark, and words for that spot."""
    near = {"vi": "gần {} {}", "en": "near the {} in {}"}[language]
    return [
        (
            hood.id,
            spot.id,
            near.format(spot.name.in_language(language), hood.name.in_language("vi")),
        )
        for hood in PACK.neighbourhoods
        for spot in hood.landmarks
        if "nhà văn hóa" not in spot.name.vi and " " in spot.name.en
    ]


def _cases() -> Iterator[tuple[int, Case]]:
    """Yield cases, each with its number among those of its form."""
    chance = random.Random(_SEED)
    for language, fields in (("vi", _FORMS), ("en", _ENGLISH)):
        for field, forms in fields.items():
            for form in forms:
                for number in range(_EACH):
                    yield number, _case(language, field, form, chance, is_bare=number % 2 == 1)


def _case(language: str, field: str, form: str, chance: random.Random, *, is_bare: bool) -> Case:
    names = {c.id: c.name.in_language(language) for c in PACK.categories if c.id in _KINDS}
    spots = {f"{hood} {spot}": words for hood, spot, words in _spots(language)}
    old, new = {}, {}
    for key, values in (
        ("category", tuple(names)),
        ("details", _SINCE[language]),
        ("place", tuple(spots)),
        ("contact", tuple(f"0912{chance.randrange(10**6):06}" for _ in range(2))),
    ):
        old[key], new[key] = chance.sample(values, 2)
    words = {"category": names, "place": spots}.get(field, {})
    if field == "contact":
        words = {
            number: chance.choice((number, formatting.format_phone(number)))
            for number in (old[field], new[field])
        }
    told = [words.get(one, one) for one in (old[field], new[field])]
    if field == "category":
        told = [name.lower().split(",")[0] for name in told]
    text = form.format(old=told[0], new=told[1])
    return Case(language, old, field, _without_diacritics(text) if is_bare else text, new[field])


def _without_diacritics(text: str) -> str:
    letters = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _review(case: Case) -> Resident:
    """Return a resident at the review of the report of *case*."""
    known: dict[type, object] = {**ASKED_BEFORE, MyReach: Reach()}
    resident = Resident(language=case.language, known=known)
    resident.says("/start")
    resident.taps(BOOKS[case.language].say("report_problem-menu"))
    hood, spot = case.told["place"].split()
    _chooses(resident, case.told["category"])
    resident.says(_STORY[case.language].format(since=case.told["details"]))
    for option in ("none", hood, spot, "yes"):
        _chooses(resident, option)
    resident.says(case.told["contact"])
    assert resident.asked == "review", resident.last.text
    return resident


def _chooses(resident: Resident, option: str) -> None:
    """Press the button of *option*, on whichever page it is."""
    resident.sends(Tap(f"{resident.last.asks}{option}"))


def _fields(resident: Resident) -> dict[str, Any]:
    """Return the answers of the draft by the fields of the review."""
    given: dict[str, Any] = dict(resident.given)
    place: dict[str, Any] = {
        key: given.pop(key) for key in tuple(given) if key.startswith("place")
    }
    near = place.get("place-near", {})
    return {**given, "place": {**place.get("place", {}), **near}}


def _name(case: Case) -> str:
    return f"{case.field}: {case.text}"


@each("case", [case for number, case in _cases() if number < _FEW], name=_name)
def test_a_correction_changes_its_field_and_nothing_else(case):
    _check_correction(case)


@pytest.mark.soak
@each("case", [case for number, case in _cases() if number >= _FEW], name=_name)
def test_more_corrections_change_their_field_and_nothing_else(case):
    _check_correction(case)


def _check_correction(case: Case) -> None:
    resident = _review(case)
    before = _fields(resident)
    resident.says(case.text)
    shown = resident.last.text
    if resident.asked == "place-confirm":
        _chooses(resident, "yes")
    assert resident.asked == "review", f"{resident.asked} is asked: {shown}"
    after = _fields(resident)

    others = {key: value for key, value in after.items() if key != case.field}
    assert others == {key: value for key, value in before.items() if key != case.field}
    assert after[case.field] != before[case.field], f"nothing is changed: {shown}"
    _check_value(case, after[case.field])


def _check_value(case: Case, value: Any) -> None:
    """Check that *value* is what *case* says to be right, without the words of correcting."""
    if case.field == "place":
        assert [value.get("neighbourhood"), value.get("landmark")] == case.new.split(), value
        words = fold(value.get("words", ""))
        assert not any(f" {fold(way)} " in f" {words} " for way in _WORDS_OF_CORRECTING), words
    elif case.field == "details":
        right = _STORY[case.language].format(since=case.new)
        assert fold(value["text"]) == fold(right), value
    else:
        assert value == case.new
