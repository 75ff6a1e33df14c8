"""News is chosen in words: each topic has its verb, and what is not clear is asked."""

import pytest

from conversations.dialogues.announcements.effects import (
    EVERYWHERE,
    HERE,
    OFF,
    ON,
    ChangeNews,
    NewsChanged,
    Subscribe,
    Unsubscribe,
    UnsubscribeAll,
    read_button,
    restore_data,
)
from conversations.dialogues.announcements.queries import MySubscriptions, Subscriptions
from conversations.engine.model.messages import Tap
from conversations.engine.model.person import Person
from tests.resident import BOOKS, Resident

BOTH = Subscriptions(("power", "water"), everywhere=True)
DRAFT = "đèn đường phố Chợ tắt ba hôm nay"


@pytest.fixture
def resident():
    resident = Resident()
    resident.known[MySubscriptions] = BOTH
    return resident


@pytest.mark.parametrize(
    ("said", "effect"),
    [
        ("tin nước thì thôi, điện vẫn nhắn bác nhé", ChangeNews(("power",), ("water",))),
        ("tat tin nuoc, giu tin dien", ChangeNews(("power",), ("water",))),
        (
            "bỏ tin y tế với họp dân, thêm tin trường học",
            ChangeNews(("school",), ("health", "meeting")),
        ),
        ("tắt tin nước, tin khác để nguyên", Unsubscribe(("water",))),
        ("tắt tin điện, tin nước", Unsubscribe(("power", "water"))),
        ("tắt tin họp, lịch tiêm", Unsubscribe(("meeting", "health"))),
        ("chỉ nhận tin cúp điện thôi nhé", ChangeNews(("power",), rest=OFF)),
        ("tắt hết tin trừ cắt điện", ChangeNews(("power",), rest=OFF)),
        ("nhận tất cả tin trừ họp dân", ChangeNews(off=("meeting",), rest=ON)),
        ("chỉ nhận tin của phố Bến thôi", ChangeNews(place="ben", is_only_place=True)),
        ("chi gui tin o thon toi thoi", ChangeNews(place=HERE, is_only_place=True)),
        ("gửi tin của cả xã cho tôi", ChangeNews(place=EVERYWHERE)),
        ("nhận tin mất điện ở phố Bến", ChangeNews(("power",), place="ben")),
        ("bật lại tin nước giúp cô", Subscribe(("water",))),
        ("cả tin bão nữa", Subscribe(("disaster",))),
        ("bữa nào cúp nước nhắn u trước nghen", Subscribe(("water",))),
        ("khong can bao lich cat nuoc nua", Unsubscribe(("water",))),
        ("à mà thôi nhận lại cái tin điện cho tôi, đổi ý rồi", Subscribe(("power",))),
        ("hủy hết các tin đi nhé", UnsubscribeAll()),
        ("thoi tat tin gi nua het, phien lam", UnsubscribeAll()),
        ("thôi tắt tin đi cháu", UnsubscribeAll()),
        ("cháu ơi đừng gửi nữa", UnsubscribeAll()),
        ("thoi dung gui nua", UnsubscribeAll()),
        ("từ mai thôi đừng gửi tin gì cho bác", UnsubscribeAll()),
        ("máy cứ kêu suốt, tắt tin của xã đi", UnsubscribeAll()),
        ("bác đang nhận những tin gì đấy, bỏ tin y tế đi nhé", Unsubscribe(("health",))),
        ("tắt tin nước cho tôi, được không", Unsubscribe(("water",))),
        ("cho tôi nhận tin chăn nuôi với thời vụ", Subscribe(("farming",))),
    ],
)
def test_each_topic_has_its_verb(resident, said, effect):
    resident.says(said)
    assert resident.effects == [effect]


@pytest.mark.parametrize(
    ("said", "effect"),
    [
        ("stop the water news but keep power cuts", ChangeNews(("power",), ("water",))),
        ("let me know before you cut the water", Subscribe(("water",))),
        ("please turn off all notifications", UnsubscribeAll()),
        ("only power cuts please, drop the rest", ChangeNews(("power",), rest=OFF)),
    ],
)
def test_each_topic_has_its_verb_in_english(resident, said, effect):
    resident.language = "en"
    resident.says(said)
    assert resident.effects == [effect]


@pytest.mark.parametrize(
    "said",
    [
        "tắt bớt tin đi em",
        "đừng gửi tin bóng đá nữa",
        "tin này đừng gửi nữa",
        "mở lại tin hôm trước tôi tắt",
        "xã có gì mới thì nhắn tôi",
        "bỏ tin nước, nước vẫn nhận",
    ],
)
def test_an_unclear_wish_is_asked_about_and_changes_nothing(resident, said):
    resident.says(said)
    assert resident.effects == []


@pytest.mark.parametrize(
    "said",
    [
        "thôi từ nay khỏi nhận tin gì nữa, dừng luôn đi",
        "bo het cac thong bao di nha",
        "ngưng nhắn tin cho cô nhé, cảm ơn",
        "dung nhan nua chau",
    ],
)
@pytest.mark.parametrize("before", ["", "giấy khai sinh cần gì", "chọn tin"])
def test_all_news_ends_whatever_was_answered_before(resident, before, said):
    resident.says(*filter(None, (before, said)))
    assert resident.effects == [UnsubscribeAll()]


@pytest.mark.parametrize("said", ["thôi bỏ đi", "dừng lại", "hủy đi em", "thoi khong can nua"])
def test_a_stop_that_names_no_news_ends_none(resident, said):
    resident.says("giấy khai sinh cần gì", said)
    assert not [effect for effect in resident.effects if isinstance(effect, UnsubscribeAll)]


@pytest.mark.parametrize(
    "said",
    [
        "ơ thôi nhận lại tin cắt điện nhé",
        "thoi gui lai tin mat dien cho chu, nghi lai roi",
        "à mà thôi nhắn lại cái cúp điện cho bà",
        "bao gio dien cat thi nhan co",
    ],
)
def test_who_changes_their_mind_gets_the_news_again(resident, said):
    resident.known[MySubscriptions] = Subscriptions(("water",), everywhere=True)
    resident.says(said)
    assert resident.effects == [Subscribe(("power",))]


@pytest.mark.parametrize(
    "said",
    [
        "tin mất điện là của cả phường hay mỗi phố Bến vậy",
        "chu hoi tin gui cho pho chu hay ca xa",
        "bà đang nhận tin của cả xã đấy hả",
        "em nhan tin nuoc o pho Me hay ca xa nhi",
    ],
)
def test_who_asks_where_news_is_from_is_told_and_nothing_changes(resident, said):
    resident.says(said)
    assert resident.effects == []
    resident.sees("của cả xã")


def test_who_asks_which_news_they_get_hears_it(resident):
    resident.says("cô đang nhận những tin gì")
    resident.sees("Anh/chị đang nhận tin cắt điện, cắt nước của cả xã")
    stranger = Resident()
    stranger.says("cô đang nhận những tin gì")
    stranger.sees("chưa chọn tin nào")


@pytest.mark.parametrize(
    "said",
    ["có tin cúp điện nào chưa cháu", "xa co tin mat dien gi khong", "co tin cat dien chua"],
)
def test_who_asks_for_news_of_a_topic_is_told_that_there_is_none(resident, said):
    resident.says(said)
    assert resident.effects == []
    resident.sees("chưa có tin cắt điện")


@pytest.mark.parametrize(
    "said",
    [
        "mất nước từ hôm kia rồi em ơi",
        "mai có cúp điện không cháu",
        "tôi rút lại đồng ý lưu tin nhắn",
        "không nhận được tin cắt điện",
        "nhận tin nhắn lạ đòi tiền điện",
        "bỏ tin nước thì có bị làm sao không",
        "tôi nhận tin cắt điện của cả xã hay riêng phố Me",
    ],
)
def test_what_only_sounds_like_it_changes_no_news(resident, said):
    resident.says(said)
    kinds = (Subscribe, Unsubscribe, UnsubscribeAll, ChangeNews)
    assert not [effect for effect in resident.effects if isinstance(effect, kinds)]


def test_who_gets_no_news_and_wants_none_is_told_so(resident):
    resident.known[MySubscriptions] = Subscriptions()
    resident.says("đừng gửi nữa")
    assert resident.effects == []
    resident.sees("đang không nhận tin nào")


def test_stopping_a_report_is_no_wish_about_news(resident):
    resident.says(DRAFT, "thôi đừng gửi nữa")
    assert resident.effects == []
    assert resident.session.shelved is not None


def test_news_is_chosen_in_the_middle_of_a_report(resident):
    resident.says(DRAFT, "tắt tin nước, điện thì giữ")
    assert resident.effects == [ChangeNews(("power",), ("water",))]


@pytest.mark.parametrize(
    ("said", "effect"),
    [
        ("tắt hết", UnsubscribeAll()),
        ("tat het di chau", UnsubscribeAll()),
        ("tắt tin", UnsubscribeAll()),
        ("thôi đừng gửi nữa", UnsubscribeAll()),
        ("tắt tin cắt nước, giữ cắt điện", ChangeNews(("power",), ("water",))),
        ("chỉ lấy tin phố Me", ChangeNews(place="me", is_only_place=True)),
        ("chỉ cắt điện thôi", ChangeNews(("power",), rest=OFF)),
    ],
)
def test_a_wish_for_news_is_heard_in_the_list_of_topics(resident, said, effect):
    resident.says("chọn tin", said)
    assert resident.effects == [effect]
    assert resident.is_at_home()


@pytest.mark.parametrize("said", ["thôi", "dừng việc này", "xong rồi", "em ơi giá vàng bao nhiêu"])
def test_other_words_in_the_list_of_topics_change_no_news(resident, said):
    resident.says("chọn tin", said)
    kinds = (Subscribe, Unsubscribe, UnsubscribeAll, ChangeNews)
    assert not [effect for effect in resident.effects if isinstance(effect, kinds)]
    assert "Loại này em không bỏ được" not in resident.last.text


def test_who_wants_news_of_one_place_and_of_no_topic_yet_is_asked_which(resident):
    said = NewsChanged("", "phố Me").say("", BOOKS["vi"])
    assert "phố Me" in said
    assert "chưa chọn loại tin nào" in said


def test_who_has_not_agreed_is_asked_before_news_begins():
    resident = Resident(person=Person())
    resident.says("bữa nào cúp nước nhắn u trước nghen")
    assert resident.effects == []
    resident.says("đồng ý")
    assert resident.effects == [Subscribe(("water",))]


def test_the_end_of_all_news_can_be_undone(resident):
    resident.says("tắt hết tin")
    resident.taps("Để như cũ")
    assert resident.effects[-1] == ChangeNews(("power",), rest=OFF)


@pytest.mark.parametrize(
    ("before", "after", "effect"),
    [
        (BOTH, Subscriptions(everywhere=True), ChangeNews(("power", "water"), rest=OFF)),
        (BOTH, Subscriptions(BOTH.topics, "phố Me"), ChangeNews(place=EVERYWHERE)),
        (
            Subscriptions(("power",), places=("ben",)),
            Subscriptions(("power",), everywhere=True),
            ChangeNews(place="=ben"),
        ),
        (
            Subscriptions(("power", "water", "health")),
            Subscriptions(("power",)),
            ChangeNews(off=("school",), rest=ON),
        ),
    ],
)
def test_the_button_restores_what_was_before(before, after, effect):
    data = restore_data(before, after, ("power", "water", "health", "school"))
    assert read_button(data) == effect


def test_what_did_not_change_needs_no_undoing():
    assert restore_data(BOTH, BOTH, ("power",)) == ""


@pytest.mark.parametrize("data", ["news~:", "news~:on:a", "news~:x:a:b", "news~:on:a:b:c"])
def test_a_button_that_is_not_ours_restores_nothing(resident, data):
    assert read_button(data) is None
    resident.sends(Tap(data))
    assert resident.effects == []


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("kind", ["now", "both", "none", "place"])
def test_what_is_read_back_is_short(language, kind):
    say = BOOKS[language].say
    text = say(
        f"my_topics-changed-{kind}", names="cắt điện, họp dân", ended="cắt nước", area="phố Me"
    )
    assert len(text.split()) <= 40
