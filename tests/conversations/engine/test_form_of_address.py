"""How one wants to be called is heard as people say it, not only as the buttons read."""

import pytest

from conversations.engine.model.messages import Tap
from conversations.engine.model.person import Person
from tests.resident import Resident


@pytest.fixture
def resident():
    return Resident()


@pytest.mark.parametrize(
    ("said", "form"),
    [
        ("goi toi la ba", "ba"),
        ("gọi tôi là bà Tư nhé", "ba"),
        ("goi co la duoc roi", "co"),
        ("gọi bác thôi", "bac"),
        ("thoi cu goi chi nhe", "chi"),
        ("dung goi toi la anh chi nua, goi la bac", "bac"),
        ("tôi không phải anh chị, gọi tôi là cô nhé", "co"),
        ("just call me cô please", "co"),
    ],
)
@pytest.mark.parametrize("in_report", [False, True])
def test_a_form_of_address_is_understood_at_any_question(resident, said, form, in_report):
    if in_report:
        resident.sends(Tap("go:report_problem"))
        resident.says("1")
    if said.startswith("just"):
        resident.says("doi sang tieng anh")
    asked = resident.asked
    resident.says(said)
    assert resident.person.form == form
    assert resident.asked == asked


@pytest.mark.parametrize(
    ("said", "form"),
    [
        ("toi la co Lan", "co"),
        ("ba", "ba"),
        ("bà Tư", "ba"),
        ("toi thich duoc goi la chu", "chu"),
        ("doi sang goi toi la ong", "ong"),
        ("toi 72 tuoi roi, goi la ba", "ba"),
        ("3", "chu"),
    ],
)
def test_the_form_may_be_anywhere_near_the_end_of_an_answer(resident, said, form):
    resident.sends(Tap("go:about_me"))
    resident.says(said)
    assert resident.person.form == form
    assert resident.asked == "home"


@pytest.mark.parametrize("said", ["khong phai anh", "đừng gọi là chị", "nha toi o gan cho"])
def test_an_answer_without_a_form_is_asked_again(resident, said):
    resident.sends(Tap("go:about_me"))
    resident.says(said)
    assert resident.person.form == ""
    assert resident.asked == "form"


@pytest.mark.parametrize("said", ["goi toi la me", "dung goi toi la anh chi nua"])
def test_an_unsupported_form_is_explained(resident, said):
    resident.sends(Tap("go:report_problem"))
    resident.says("1", said)
    assert resident.asked == "form"

    resident.says("bác")
    assert resident.person.form == "bac"
    assert resident.steps[0] == "Làm tiếp việc dở"


@pytest.mark.parametrize(
    "said", ["goi bac si", "gọi anh Tuấn sửa điện", "goi co", "đừng gọi điện"]
)
def test_asking_whom_to_phone_is_no_form_of_address(resident, said):
    resident.says(said)
    assert resident.person.form == ""
    assert resident.asked != "form"


@pytest.mark.parametrize(
    ("said", "hood"), [("nha toi o thon Tien Yet", "tien-yet"), ("tôi ở xóm Chợ", "cho")]
)
def test_a_place_is_recognised_by_any_word_for_its_kind(resident, said, hood):
    resident.says(said)
    assert resident.person.neighbourhood == hood


def test_three_profile_items_with_a_name_are_understood_together(resident):
    resident.says("goi toi la chu Ba, nha toi o thon Tien Yet, toi la ho kinh doanh")
    told = resident.person
    assert (told.form, told.neighbourhood, told.kind) == ("chu", "tien-yet", "business")


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("toi la nong dan", "resident"),
        ("dan thuong", "resident"),
        ("tôi về hưu rồi", "resident"),
        ("toi ban hang o cho", "business"),
    ],
)
def test_the_kind_of_person_may_be_given_by_ones_work(resident, said, kind):
    resident.sends(Tap("go:about_me"))
    resident.says("bo qua", "toi khong muon noi", said)
    assert resident.person.kind == kind
    assert resident.is_at_home()


def test_a_person_who_wants_no_more_questions_is_not_asked(resident):
    resident.sends(Tap("go:about_me"))
    resident.says("dung hoi nua")
    resident.sees("em dừng ở đây", *resident.labels)
    assert resident.is_at_home()


def test_an_answer_after_a_pause_is_still_an_answer(resident):
    resident.sends(Tap("go:about_me"))
    resident.says("bác")
    resident.waits(hours=5)
    resident.says("pho me")
    assert resident.asked == "kind"

    resident.waits(hours=5)
    resident.says("đèn đường hỏng")
    assert resident.talk.name == "report_problem"


@pytest.mark.parametrize("then", ["bao cao o ga", "về đầu", "thôi", "xem dữ liệu của tôi"])
def test_given_answers_stay_whatever_happens_next(resident, then):
    resident.sends(Tap("go:about_me"))
    resident.says("bác", "phố Me", then)
    assert (resident.person.form, resident.person.neighbourhood) == ("bac", "me")


@pytest.mark.parametrize(
    ("said", "form"),
    [
        ("goi toi la ong di, 74 tuoi roi", "ong"),
        ("goi ba la cu di chau, 80 tuoi roi", "cu"),
        ("gọi tôi là cụ đi, ngoài bảy mươi rồi", "cu"),
    ],
)
def test_who_says_how_to_be_called_is_not_asked_about_danger(resident, said, form):
    resident.says("đèn đường phố Chợ tắt ba hôm nay")
    asked = resident.asked
    resident.says(said)
    assert resident.person.form == form
    assert resident.asked == asked
    assert not resident.session.asks_danger


@pytest.mark.parametrize(
    ("said", "form"),
    [
        ("đồng ý, cụ 75 tuổi rồi cháu ạ", "cu"),
        ("u dong y, dung roi ong la 70 tuoi", "ong"),
        ("được rồi, bà năm nay 69", "ba"),
    ],
)
def test_an_age_beside_consent_tells_the_form_and_the_report_goes_on(said, form):
    resident = Resident(person=Person())
    resident.says("đèn đường phố Chợ tắt ba hôm nay", said)
    assert resident.person.form == form
    assert resident.asked == "photos"
    assert all("Muốn em đổi cách gọi" not in reply.text for reply in resident.turn.replies)


def test_the_age_of_somebody_else_tells_no_form(resident):
    resident.says("bà ngã ngoài sân, cụ 82 tuổi")
    assert resident.person.form == ""


@pytest.mark.parametrize(
    "said",
    [
        "chau oi, ba nam nay 71 tuoi, den duong gan tram y te pho Thong Nhat tat may hom nay",
        "ông 80 tuổi rồi, cái cống trước cửa nhà tắc, nước tràn ra đường",
    ],
)
def test_an_age_told_first_does_not_make_a_trouble_a_question(said):
    resident = Resident(person=Person())
    resident.says(said)
    assert "Em nghe rồi" in resident.turn.replies[0].text
