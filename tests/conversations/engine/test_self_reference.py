"""How people speak of themselves tells how to address them; others they speak of don't."""

import pytest

from conversations.dialogues.person.profile.self_reference import read_own_form
from conversations.engine.model.person import FORMS, Person
from tests.resident import BOOKS, Resident, utterance

OWN = {
    "ba": [
        "bà thấy cái đường trước cổng bị lún",
        "ba thay cai duong truoc cong bi lun",
        "chau oi cho ba hoi ti",
        "thôi bà đổi ý rồi",
        "thoi ba doi y roi",
        "ba muon noi chuyen voi nguoi",
        "giúp bà với cháu ơi",
        "gui giup ba",
        "ba cam on chau",
        "cho bà biết bao giờ có",
        "bà không đồng ý",
        "chao con, ba la Hoa o xom 3, dem qua cai cong tac toi om ca ngo",
        "thi ba noi roi ma",
        "bà là Tý đây",
        "em oi ba Tuat o xom 5 day, nuoc may ban qua",
        "bà nghĩ chưa cần đâu",
        "chao con, ba nam nay 74 tuoi roi, cai cong truoc ngo tac",
    ],
    "bac": [
        "gửi giúp bác",
        "gui giup bac nhe chau",
        "dạ bác nhờ cháu báo cái đèn hỏng",
        "cháu ơi, bác không biết chụp ảnh",
        "bac bi mat the can cuoc",
        "nhà bác ở thôn 3",
        "Bác muốn hỏi",
    ],
    "chu": ["cho chú hỏi làm khai sinh cần gì", "cho chu hoi"],
    "co": ["cô ở phố Đình", "cho cô hỏi chút"],
    "cu": ["cụ không biết", "dung roi cu 80 tuoi roi"],
    "ong": ["ông muốn hỏi lương hưu", "ong thay den duong tat"],
    "chi": ["chị hỏi làm căn cước"],
    "anh": ["đường hỏng lắm, anh thấy ba hôm rồi"],
}
OTHERS = [
    "bà Lan nhà bên đổ rác",
    "bà Lan thấy rồi",
    "bà Lan 80 tuổi rồi",
    "co 80 tuoi roi",
    "cu 80 tuoi nga o cong cho",
    "ông ấy thấy",
    "bà ấy muốn hỏi",
    "cô giáo bảo thế",
    "cô giáo hỏi giấy khai sinh",
    "gọi bác sĩ giúp",
    "gửi giúp bác sĩ",
    "con chó của bác Tư",
    "con chó nhà ông cắn bà",
    "cho bác Tư hỏi",
    "hỏi giùm bác Tư",
    "trước nhà ông Đoàn",
    "chú bảo vệ đánh người",
    "anh hùng",
    "bác Hồ",
    "ông bà nội ngoại",
    "bà bị ngã",
    "gặp cô",
    "cô ở phố Đình hay đổ rác ra đường",
    # Someone else is meant, since the author calls themselves otherwise.
    "tôi thấy bà ấy đổ rác",
    "tui thấy đường hỏng",
    "bác ơi cho cháu hỏi",
    "chú cho em hỏi",
    "bác gửi giúp cháu với",
    "bạn muốn gì",
    "em muốn hỏi",
    # Someone is quoted.
    "hàng xóm bảo: bác thấy rồi",
    'ông ấy nói "bà muốn kiện"',
    # On behalf of someone.
    "làm căn cước cho bà",
    "nộp hộ bà được không",
    "nop ho ba duoc khong",
    # Other words without diacritics.
    "co muon hoi",
    "co thay",
    "co ai khong",
    "chi hoi",
    "cho co hoi viec lam",
    "ba hôm rồi",
    "ba cai o ga",
    "ba thấy đường hỏng",
    # Two forms.
    "bà thấy rồi, cho bác hỏi",
]


@pytest.mark.parametrize(
    ("form", "said"), [(f, said) for f, lines in OWN.items() for said in lines]
)
def test_people_are_addressed_as_they_speak_of_themselves(form, said):
    assert read_own_form(utterance(said)) == form


@pytest.mark.parametrize("said", OTHERS)
def test_words_for_others_are_no_form_of_address(said):
    assert read_own_form(utterance(said)) == ""


def test_the_form_is_used_in_that_very_answer_and_kept():
    resident = Resident(person=Person())
    resident.says("cho bà hỏi làm hộ chiếu hết bao nhiêu tiền", "cảm ơn cháu")
    resident.sees("Bà cần gì nữa")
    assert resident.person == Person(form="ba")


def test_a_form_that_was_asked_for_stays():
    resident = Resident()
    resident.says("gọi tôi là cô", "cho bác hỏi làm khai sinh cần gì")
    assert resident.person.form == "co"

    resident.says("cho bà hỏi", "gọi tôi là bà")
    assert resident.person.form == "ba"


def test_a_story_of_a_grandmother_is_answered_with_her_form_in_the_report():
    resident = Resident()
    resident.says("bà thấy đèn đường trước nhà văn hoá phố Me hỏng ba hôm rồi")
    assert resident.talk.name == "report_problem"
    resident.sees("Bà có ảnh")


@pytest.mark.parametrize("form", FORMS)
def test_each_form_has_its_word_and_can_be_asked_for(form):
    label = BOOKS["vi"].say(f"person-form-{form}")
    assert BOOKS["vi"].with_form(form).address["You"] == label
    resident = Resident()
    resident.says(f"gọi tôi là {label.lower()}")
    assert resident.person.form == form
