"""What tells how a shown report is belongs to it, whichever follow-up is open."""

import pytest
from msgspec import structs

from conversations.dialogues.reports.answers.effects import RejectWork
from conversations.dialogues.reports.effects import AddRemark
from conversations.dialogues.reports.queries import MyReports
from conversations.engine.model.values import Said
from tests.resident import MONDAY, Resident, report

DRAIN = structs.replace(
    report(427, "Ngập, cống tắc", matter="drains", state="answered", answer="Đã thông cống ạ."),
    answered=MONDAY,
)


@pytest.mark.parametrize("follow_up", [(), ("Viết thêm",), ("Thêm ảnh",)])
@pytest.mark.parametrize(
    "said", ["chưa xong", "vẫn hỏng cháu ạ", "van tac nhu cu", "hôm nay lại tắc rồi"]
)
def test_that_it_is_not_done_is_a_remark_on_the_report(follow_up, said):
    resident = Resident(known={**Resident().known, MyReports: (DRAIN,)})
    resident.says("phản ánh của tôi")
    resident.taps(*follow_up)
    resident.says(said)
    (effect,) = resident.effects
    assert isinstance(effect, AddRemark)
    assert (effect.report, effect.remark.text) == ("r427", said)


def test_a_photo_is_still_a_photo():
    resident = Resident(known={**Resident().known, MyReports: (DRAIN,)})
    resident.says("phản ánh của tôi", "thêm ảnh")
    resident.photo("p1")
    resident.says("xong")
    assert resident.effects == [AddRemark("r427", Said(), ("p1",))]


@pytest.mark.parametrize(
    "said",
    [
        "{} ko xong",
        "{} còn nguyên đó",
        "{} van the a",
        "vẫn thế {}",
        "{} y như cũ",
        "{} không xong",
    ],
)
@pytest.mark.parametrize("open_answer", [0, 7])
def test_a_few_words_beside_the_code_say_that_it_is_not_done(said, open_answer):
    asked = structs.replace(DRAIN, open_answer=open_answer)
    resident = Resident(known={**Resident().known, MyReports: (asked,)})
    resident.says(said.format("gv427"))
    (effect,) = resident.effects
    assert isinstance(effect, RejectWork if open_answer else AddRemark)
