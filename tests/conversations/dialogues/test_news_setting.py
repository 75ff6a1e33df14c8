"""Residents say in one sentence when and of which places they want news."""

import pytest
from msgspec import structs

from conversations.dialogues.announcements.effects import PlanNews, SetNewsPlace
from tests.resident import PACK, Resident

STREET = PACK.neighbourhoods[1]


@pytest.fixture
def resident():
    return Resident()


@pytest.mark.parametrize(
    ("said", "effect"),
    [
        ("đừng gửi ban đêm", PlanNews(quiet_from="21:00", quiet_until="06:30")),
        ("dung gui tin ban dem nua", PlanNews(quiet_from="21:00", quiet_until="06:30")),
        ("em đừng nhắn tin lúc tôi ngủ nhé", PlanNews(quiet_from="21:00", quiet_until="06:30")),
        ("đừng nhắn tin sau 9 giờ", PlanNews(quiet_from="21:00")),
        ("đừng gửi tin trước 7 giờ sáng", PlanNews(quiet_until="07:00")),
        (
            "đừng nhắn từ 10 giờ đêm đến 5 giờ sáng",
            PlanNews(quiet_from="22:00", quiet_until="05:00"),
        ),
        ("gửi cả ban đêm cũng được", PlanNews(quiet_from="00:00", quiet_until="00:00")),
        ("gửi gộp mỗi ngày một lần lúc 6 giờ chiều", PlanNews("daily", "18:00")),
        ("gop tin moi ngay giup bac", PlanNews("daily")),
        ("mỗi ngày gửi một lần thôi", PlanNews("daily")),
        ("gộp tin lúc 7h tối", PlanNews("daily", "19:00")),
        ("gom tin mỗi tuần vào chủ nhật lúc 8 giờ sáng", PlanNews("weekly", "08:00", 6)),
        ("nhắn tin cho tôi tuần một lần", None),
        ("gửi tin cho tôi mỗi tuần một lần", None),
        ("có tin là gửi ngay", PlanNews("now")),
        ("đừng gộp tin nữa", PlanNews("now")),
        (f"gửi thêm tin của {STREET.name.vi} nữa", SetNewsPlace(STREET.id)),
        (
            f"thôi không nhận tin {STREET.name.vi} nữa",
            SetNewsPlace(STREET.id, wanted=False),
        ),
    ],
)
def test_one_sentence_says_when_and_of_where_to_send_news(resident, said, effect):
    resident.says(said)

    assert resident.effects == [effect or PlanNews("weekly")]


@pytest.mark.parametrize(
    ("said", "effect"),
    [
        ("don't send me news at night", PlanNews(quiet_from="21:00", quiet_until="06:30")),
        ("send me news once a day at 6 pm", PlanNews("daily", "18:00")),
        ("please send news once a week on Sunday", PlanNews("weekly", None, 6)),
        ("send me news at once", PlanNews("now")),
        (f"send me news of {STREET.name.en} too", SetNewsPlace(STREET.id)),
    ],
)
def test_one_english_sentence_does_the_same(said, effect):
    resident = Resident(language="en", person=structs.replace(Resident().person, language="en"))
    resident.says(said)

    assert resident.effects == [effect]


@pytest.mark.parametrize(
    "said",
    [
        "rác mỗi tuần gom một lần",
        "ban đêm đừng đổ rác",
        "một tuần gửi xe một lần hết bao nhiêu",
        "hàng xóm hát karaoke ban đêm",
        "sau 9 giờ tối không có điện",
        "tin này có thật không",
        f"{STREET.name.vi} mất nước từ 7 giờ sáng",
        "đừng gửi nữa",
        "khi nào gửi kết quả hồ sơ",
    ],
)
def test_other_sentences_change_no_times(resident, said):
    resident.says(said)

    assert not [e for e in resident.effects if isinstance(e, PlanNews | SetNewsPlace)]
