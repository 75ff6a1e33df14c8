"""A report that was sent is taken back in words, and stays if nobody said so."""

from datetime import timedelta

import pytest
from msgspec import structs

from conversations.dialogues.reports.effects import Withdraw
from conversations.dialogues.reports.queries import MyReports
from tests.resident import MONDAY, Resident, report

LAMP = report(427, matter="lights")
DRAIN = report(426, "Ngập, cống tắc", matter="drains")


def resident_with(*filed, minutes=10):
    """Return someone who sent *filed*, the first of them *minutes* ago."""
    ago = timedelta(minutes=minutes)
    sent = (structs.replace(it, filed=MONDAY - ago * (n + 1)) for n, it in enumerate(filed))
    return Resident(known={**Resident().known, MyReports: tuple(sent)})


@pytest.mark.parametrize(
    "said",
    [
        "rút lại giúp bác cái phản ánh lúc nãy",
        "thoi u rut lai cai vua bao nhe",
        "huỷ hộ em việc em vừa gửi",
        "em không muốn phản ánh nữa đâu",
        "gv 427 ấy, cho mình rút",
        "thôi khỏi cháu ạ, thợ vừa sửa xong rồi",
    ],
)
def test_what_was_sent_just_now_is_taken_back_in_one_tap(said):
    resident = resident_with(LAMP, DRAIN)
    resident.says(said)
    resident.sees("Em rút GV 4 2 7 (Đèn đường) lại", "Rút lại", "Giữ lại")
    resident.taps("Rút lại")
    (effect,) = resident.effects
    assert isinstance(effect, Withdraw)
    assert (effect.report, effect.remark.text) == ("r427", said)
    resident.sees("cán bộ cũng thấy")


@pytest.mark.parametrize("said", ["ừ, rút đi", "uh rut di", "vâng chắc rồi"])
def test_several_words_of_one_answer_are_that_answer(said):
    resident = resident_with(LAMP)
    resident.says("hủy cái phản ánh ấy đi", said)
    assert [type(effect) for effect in resident.effects] == [Withdraw]


@pytest.mark.parametrize(
    "said",
    ["hủy GV 427 đi", "huy di chau", "tôi sợ lắm, bỏ đi em", "ừ hủy nó đi", "vang huy ho ba voi"],
)
def test_who_asks_for_it_once_more_confirms_it(said):
    resident = resident_with(LAMP)
    resident.says("rút GV 427", said)
    assert [type(effect) for effect in resident.effects] == [Withdraw]


def test_what_one_is_afraid_of_is_taken_back_in_ones_own_words():
    resident = resident_with(report(427, "Tiếng ồn", matter="noise"), minutes=120)
    resident.says("với lại cái phản ánh tiếng ồn kia cũng bỏ luôn, bà sợ họ thù")
    resident.sees("Em rút GV 4 2 7 (Tiếng ồn) lại", "Rút lại", "Giữ lại")


@pytest.mark.parametrize("begun", [(), ("phản ánh của tôi",), ("ổ gà to ở chợ, xe ngã suốt",)])
def test_who_may_know_is_answered_anywhere(begun):
    resident = resident_with(LAMP)
    resident.says(*begun, "có ai biết tôi là người báo không")
    assert any("Chỉ cán bộ có việc đọc phản ánh" in reply.text for reply in resident.replies)


@pytest.mark.parametrize(
    "said",
    ["bỏ cái việc đang dở đi", "còn cái ổ gà thì thôi, bỏ đi nhé"],
)
def test_a_draft_that_was_put_off_is_dropped_in_words(said):
    resident = resident_with()
    resident.says("ổ gà to trước cổng trường phố Me, mấy xe ngã rồi", "thôi để sau", said)
    resident.sees("bỏ hẳn bản nháp")
    assert resident.session.shelved is None


@pytest.mark.parametrize("said", ["đã gửi chưa em", "tạm biệt em nhé"])
def test_who_may_believe_that_a_draft_was_sent_learns_that_it_is_not(said):
    resident = resident_with()
    resident.says("ổ gà to trước cổng trường phố Me, mấy xe ngã rồi", "thôi để sau", said)
    resident.sees("em CHƯA gửi")


@pytest.mark.parametrize(
    "said",
    ["không", "không rút", "thôi", "khoan, cứ giữ", "khoan khoan, dung rut", "để bà nghĩ đã"],
)
def test_it_stays_unless_it_is_confirmed(said):
    resident = resident_with(LAMP)
    resident.says("hủy cái phản ánh ấy đi", said)
    resident.sees("GV 4 2 7 vẫn để cán bộ làm")
    assert not resident.effects


@pytest.mark.parametrize("said", ["bà có bảo rút bao giờ đâu", "ai bảo hủy, cứ giữ cho bà"])
def test_who_speaks_against_it_takes_nothing_back(said):
    resident = resident_with(LAMP)
    resident.says("hủy cái phản ánh ấy đi", said)
    assert not resident.effects


def test_days_later_the_matter_tells_which_or_one_is_asked():
    resident = resident_with(LAMP, DRAIN, minutes=3000)
    resident.says("rút cái cống bác báo hôm kia nhé")
    resident.sees("Em rút GV 4 2 6")
    resident = resident_with(LAMP, DRAIN, minutes=3000)
    resident.says("cho chị rút lại phản ánh với")
    resident.sees("muốn rút phản ánh nào")
    resident.taps(resident.labels[1])
    resident.sees("Em rút GV 4 2 6")


@pytest.mark.parametrize(
    "said",
    ["rút tiền ở đâu", "thôi cảm ơn em", "rút lại được không", "thôi bác về"],
)
def test_other_words_take_nothing_back(said):
    resident = resident_with(LAMP)
    resident.says(said)
    assert "Em rút" not in resident.last.text


def test_a_closed_report_or_one_that_is_followed_cannot_be_taken_back():
    for other in (structs.replace(LAMP, is_open=False), structs.replace(LAMP, follows=True)):
        resident = resident_with(other)
        resident.says("rút lại phản ánh giúp tôi")
        assert "Em rút" not in resident.last.text


def test_beside_a_draft_about_something_else_the_draft_is_kept():
    resident = resident_with(LAMP)
    resident.says("chó nhà bên thả rông cắn gà nhà em", "thôi rút lại cái đèn đường giúp em")
    resident.sees("Em rút GV 4 2 7")
    assert resident.session.shelved is not None
    resident.taps("Rút lại")
    assert [type(effect) for effect in resident.effects] == [Withdraw]


@pytest.mark.parametrize("said", ["giá cà phê thế nào", "mai bà đi lễ chùa", "có phim gì"])
def test_what_nobody_understands_is_not_about_the_report_that_was_just_sent(said):
    resident = resident_with(LAMP)
    resident.says(said)
    assert resident.is_at_home()
    assert "GV" not in resident.last.text
