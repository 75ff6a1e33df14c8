"""What people around a danger tell and ask is heard: tablets, the vaccine, that it is over."""

import pytest

from conversations.dialogues.emergencies.detection.needs import (
    COMING,
    CONFIDENCE,
    CONFIDING,
    DENIED,
    ILLNESS,
    MEDICINE,
    OVER,
    RABIES,
    SILENT,
    SUPPLIES,
    read_needs,
)
from tests.conversations.dialogues.emergencies.states import ANSWERS
from tests.resident import BOOKS, NOTHING, PACK, Resident, utterance

SAY = BOOKS["vi"].say
HEALTH = PACK.phone_of("commune-health")
HEART = "ong nha toi om nguc kho tho, nga ngoai vuon"
# Nothing was learnt from these.
HELD_OUT = {
    OVER: ("bác sĩ mổ xong cho mẹ em rồi", "ca nha toi da ra dinh lang tranh nuoc, khoe ca"),
    DENIED: ("làm gì có ai đuối nước hả em", "khong he co chay no gi het, chau nham"),
    COMING: ("y tá trạm đang phóng xe qua", "anh cong an noi dang tren duong"),
    SILENT: ("năm sáu số mà không số nào có người thưa",),
    MEDICINE: ("cho bé uống efferalgan được chưa", "bi vay uong thuoc tro tim cua ba no dc ko"),
    RABIES: ("bị mèo lạ cào thì chích ngừa chỗ nào", "rua xa phong xong con phai tiem khong"),
    ILLNESS: ("cháu ngoại tôi ho sốt ba hôm rồi", "vo toi dau bung lam co nen di kham khong"),
    SUPPLIES: ("bà con cần áo phao thì xin ở đâu", "co ai dem xuong vao ruoc ong ba toi khong"),
    CONFIDING: ("lớp em xúm lại chế giễu em hoài", "chau hoc lop 6 bi may ban lon doa danh"),
    CONFIDENCE: ("em nói ra thì ba mẹ em có hay không",),
}


@pytest.mark.parametrize(("need", "texts"), HELD_OUT.items())
def test_a_need_that_nobody_taught_in_these_words_is_the_likeliest(need, texts):
    found = [read_needs(utterance(text)) for text in texts]

    assert [max(each, key=each.__getitem__) for each in found] == [need] * len(texts)


@pytest.mark.parametrize(
    "said", ["trong tủ có thuốc tim của bác, cho ông uống nhé", "cho ong uong aspirin duoc khong"]
)
def test_no_tablets_are_given_but_by_what_a_doctor_says(said):
    resident = Resident()
    resident.says(HEART, said)

    assert resident.last.text == SAY("care-medicine", number="115")


def test_whoever_was_bitten_and_asks_for_the_vaccine_is_told_where_and_when():
    resident = Resident()
    resident.says(
        "chó lạ cắn chảy máu chân cháu tôi 5 tuổi", "thế có phải chích ngừa dại không em"
    )

    told = " ".join(reply.text for reply in resident.replies)
    assert "xà phòng" in told
    assert PACK.hours.text in resident.last.text


def test_whoever_was_bitten_and_has_fever_goes_to_hospital_now():
    resident = Resident()
    resident.says("hôm kia cháu bị chó cắn, giờ cháu sốt nóng cả người")

    assert "bệnh viện ngay hôm nay" in resident.replies[0].text


@pytest.mark.parametrize("question", ["photos", "place", "contact", "details"])
def test_an_illness_told_in_a_report_is_answered_and_no_part_of_it(question):
    resident = Resident(known=dict(NOTHING))
    resident.says("phản ánh")
    while resident.asked != question:
        resident.says(ANSWERS[resident.asked])
    resident.says("con bé nhà em lại sốt 39 độ, có cần đưa ra trạm không")

    assert any(HEALTH in reply.calls for reply in resident.replies)
    assert resident.asked == question
    assert "39" not in repr(resident.talk)


@pytest.mark.parametrize(
    "said",
    [
        "xe cap cuu cho ong di tu nay roi, cam on chau",
        "ông vào phòng cấp cứu rồi em ạ",
        "ong nha toi do roi, ngoi day an chao roi",
    ],
)
def test_the_care_ends_when_it_is_told_to_be_over_in_own_words(said):
    resident = Resident()
    resident.says(HEART, said)

    assert resident.session.care is None


@pytest.mark.parametrize(
    "said",
    [
        "xe đến rồi mà ông vẫn bất tỉnh",
        "cảm ơn cháu, cứu ông nhà tôi với",
        "khong ai den giup ca",
    ],
)
def test_nothing_that_needs_help_ends_the_care(said):
    resident = Resident()
    resident.says(HEART, said)

    assert resident.session.care is not None


@pytest.mark.parametrize(
    "said", ["có ai bị lạc đâu mà tìm", "lam gi co ai di lac, chau hieu lam roi"]
)
def test_a_false_alarm_is_denied_and_what_else_is_said_is_answered(said):
    resident = Resident()
    resident.says("bà nội tôi lẫn bỏ đi từ sáng chưa về", said)
    assert resident.last.text == SAY("care-mistaken")
    assert resident.session.care is None
    assert not resident.session.emergency_words

    resident = Resident()
    resident.says("bà nội tôi lẫn bỏ đi từ sáng chưa về", f"{said}, làm khai sinh cần giấy gì")
    assert "khai sinh" in resident.last.text.lower()


def test_a_denied_danger_leaves_the_other_one():
    resident = Resident()
    resident.says("nước ngập vào nhà rồi cứu với, bố em đang khó thở")
    resident.says("nhà em không ngập đâu, nhưng bố em vẫn khó thở lắm")

    assert resident.session.care is not None
    assert "medical" in resident.session.care.kinds


def test_no_illness_told_in_the_care_becomes_text_of_a_report():
    resident = Resident()
    resident.says(
        "nước tràn vào nhà rồi, mẹ em đang sốt 40 độ",
        "mẹ em lạnh run người",
        "đội cứu hộ đón cả nhà em ra rồi, mẹ em cũng đỡ rồi",
        "em báo cái cống đầu ngõ tắc rác nên nước tràn vào nhà",
    )

    told = repr(resident.talk)
    assert "cống" in told
    assert "40 độ" not in told
    assert "lạnh run" not in told
