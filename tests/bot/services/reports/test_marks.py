"""The card of a report tells an official what to look at twice; nothing is dropped for it."""

import pytest

from bot.services.reports.marks import is_harsh
from conversations.engine.model.messages import Photo
from storage.tables import REPORTS
from tests.staff_town import Town

TEXT = "đề nghị sửa ngay cho bà con đi lại an toàn"


@pytest.fixture
def town(database, services):
    town = Town(database, services)
    town.comes_in("hoa", "Chị Hoa", "economy")
    town.tells("hoa", "báo ngay")
    return town


def card(town, code):
    town.tells("hoa", code)
    return next(text for text in reversed(town.texts("hoa")) if text.startswith(code))


@pytest.mark.both
def test_the_same_words_of_others_are_counted_and_not_named(town):
    for who in ("an", "binh", "cuc"):
        town.files(who, TEXT)
    town.sends()
    told = card(town, "GV 103")
    assert "Lời này giống hệt 2 phản ánh của người khác" in told
    assert "GV 101" not in told

    own = REPORTS.update().values(person_id=town.person("an"))
    town.write(lambda tx: tx.execute(own))
    assert "giống hệt" not in card(town, "GV 103"), "one person may tell it again"


def test_short_words_are_the_same_by_chance(town):
    town.files("an", "ổ gà to quá")
    town.files("binh", "ổ gà to quá")
    assert "giống hệt" not in card(town, "GV 102")


@pytest.mark.both
def test_the_same_photo_again_is_marked(town):
    for who, media_id in (("an", "p1"), ("binh", "p2"), ("cuc", "p3")):
        town.says(who, "xin chào", "đồng ý")
        town.has_photo(who, media_id)
        town.receives_file(media_id, "the same" if who != "cuc" else "another")
        town.files(who, photos=[Photo(media_id)])
    assert "Có ảnh đã nằm ở một phản ánh khác" in card(town, "GV 102")
    assert "Có ảnh đã nằm" not in card(town, "GV 103")


@pytest.mark.parametrize(
    ("text", "harsh"),
    [
        ("đường hỏng cả năm, đồ ăn hại", True),
        ("lũ ăn hại. ổ gà to giữa đường", True),
        ("rác vứt đi đầy đường, gọi mãi không ai dọn", False),
        ("ổ gà to giữa đường, xe máy hay ngã", False),
        ("chó điên chạy rông trước trường học", False),
    ],
)
def test_insults_are_marked_and_what_a_report_tells_is_not(text, harsh):
    assert is_harsh(text) == harsh
