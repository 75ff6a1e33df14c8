"""Where it is: a pin, a neighbourhood, a landmark or one's own words."""

import pytest

from conversations.engine.model.messages import Location
from tests.resident import PACK, Resident


@pytest.fixture
def resident():
    return Resident()


@pytest.fixture
def at_place(resident):
    resident.says("/start")
    resident.taps("Gửi phản ánh", "Rác thải")
    resident.says("xe không đến lấy", "không")
    assert resident.asked == "place"
    return resident


def test_a_report_with_a_neighbourhood_asks_only_for_the_spot(resident):
    resident.says("/start")
    resident.taps("Gửi phản ánh", "Rác thải")
    resident.says("bãi rác ở phố Chợ bốc mùi cả tuần nay", "không")

    resident.sees("Chỗ đó ở phố Chợ, gần đâu ạ?", "Chợ Me", "Nhà văn hóa", "Bến xe", "Ngân hàng")


@pytest.mark.parametrize(
    ("said", "neighbourhood"),
    [
        ("Thống Nhất", "thong-nhat"),
        ("o pho thong nhat", "thong-nhat"),
        ("Tiến Yết", "tien-yet"),
        ("Me", "me"),
        ("chợ", "cho"),
        ("số 2", "tien-yet"),
        ("hai", "tien-yet"),
    ],
)
def test_a_neighbourhood_is_recognised_by_its_short_names(at_place, said, neighbourhood):
    at_place.says(said)
    place = at_place.given["place"]

    assert {name: value for name, value in place.items() if value} == {
        "neighbourhood": neighbourhood
    }
    assert at_place.asked == "place-near"


@pytest.mark.parametrize(
    "said", ["📍 Gửi vị trí", "gui vi tri", "tôi không biết gửi vị trí", "Em gửi định vị rồi ạ"]
)
@pytest.mark.parametrize("before", [(), ("phố Chợ",)])
def test_the_label_of_the_location_button_is_no_place(at_place, before, said):
    at_place.says(*before)
    asked = at_place.asked
    at_place.says(said)

    assert at_place.asked == asked
    at_place.sees("Vị trí chưa tới em ạ.")
    at_place.says("gần cây xăng")
    assert at_place.asked == "place-confirm"


def test_a_spot_chosen_by_name_keeps_the_name(at_place):
    at_place.sends(Location(20.3412, 105.8341, label="Quán bà Tư, ngõ 12 phố Thống Nhất"))

    at_place.sees("Chỗ đó là: Quán bà Tư, ngõ 12 phố Thống Nhất. Đúng chưa ạ?")
    assert at_place.given["place"]["latitude"] == 20.3412


def test_the_name_of_a_spot_is_as_limited_as_typed_text(at_place):
    at_place.sends(Location(20.3412, 105.8341, label="Quán " + "rất " * 200))

    assert len(at_place.given["place"]["words"]) <= 300


def test_a_unique_landmark_implies_its_neighbourhood(at_place):
    at_place.says("đối diện công viên")

    at_place.sees("Chỗ đó là: đối diện công viên, phố Mới.")


def test_a_landmark_of_every_neighbourhood_implies_none(at_place):
    at_place.says("sau nhà văn hóa")

    at_place.sees("Chỗ đó là: sau nhà văn hóa. Đúng chưa ạ?")


def test_words_about_the_spot_are_kept_beside_the_landmark(at_place):
    at_place.says("phố Me", "ngõ nhà ông Ba, cạnh bưu điện")

    at_place.sees("ngõ nhà ông Ba, cạnh bưu điện, phố Me")
    assert at_place.last.pin


def test_a_pin_overrides_the_chosen_neighbourhood(at_place):
    at_place.says("phố Thống Nhất")
    at_place.location(20.3459, 105.8321)

    at_place.sees("Chỗ đó là: gần bưu điện, phố Me.")


def test_a_pin_on_another_continent_is_never_accepted(at_place):
    at_place.location(48.8566, 2.3522)
    at_place.sees("Chỗ này ở ngoài xã")
    at_place.says("phố Me")
    at_place.location(48.8566, 2.3522)

    at_place.sees("Chỗ này ở ngoài xã")
    assert at_place.asked == "place-near"


def test_an_early_pin_outside_is_explained_at_its_question(resident):
    resident.location(48.8566, 2.3522)
    resident.taps("Rác thải")
    resident.says("xe không đến lấy", "không")

    resident.sees("Chỗ này ở ngoài xã")
    assert resident.asked == "place"


def test_a_new_pin_corrects_the_place_at_its_confirmation(resident):
    resident.says("đèn đường phố Thống Nhất chỗ trạm y tế hỏng mấy hôm nay", "khỏi")
    assert resident.asked == "place-confirm"
    resident.location(20.3459, 105.8321)

    resident.sees("Chỗ đó là: gần bưu điện, phố Me.")


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("truoc nha van hoa pho tien yet", "truoc nha van hoa pho tien yet"),
        ("không phải, ngõ 3 phố Chợ cơ", "ngõ 3 phố Chợ cơ"),
        ("sau chợ phố Thống Nhất", "sau chợ phố Thống Nhất"),
    ],
)
def test_another_place_in_words_corrects_the_place_at_its_confirmation(at_place, said, place):
    at_place.says("phố Thống Nhất gần trạm", said)

    at_place.sees(f"Chỗ đó là: {place}. Đúng chưa ạ?", "Đúng rồi", "Chọn lại chỗ")


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("cạnh trạm y tế", "cạnh trạm y tế, phố Thống Nhất"),
        ("canh tram y te", "canh tram y te, phố Thống Nhất"),
        ("trạm y tế", "trạm y tế, phố Thống Nhất"),
        ("không, cạnh trạm y tế cơ", "cạnh trạm y tế cơ, phố Thống Nhất"),
        ("gần trường mầm non", "gần trường mầm non, phố Mới"),
        ("gần quán phở Thìn", "gần quán phở Thìn, phố Me"),
        ("ở đối diện nhà văn hóa", "ở đối diện nhà văn hóa, phố Me"),
        ("dau ngo nha ong Bay", "dau ngo nha ong Bay, phố Me"),
    ],
)
def test_another_spot_corrects_the_place_even_if_similar_to_a_card(at_place, said, place):
    at_place.says("phố Me cạnh nhà ông Ba", said)

    at_place.sees(f"Chỗ đó là: {place}. Đúng chưa ạ?", "Đúng rồi", "Chọn lại chỗ")
    assert len(at_place.turn.replies) == 1


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("mất bao nhiêu tiền?", "Gửi phản ánh không mất tiền"),
        ("trạm y tế ở đâu?", "Trạm Y tế xã"),
        ("gần trạm y tế có tiêm chủng không", "Trạm Y tế xã"),
        ("tiêm chủng cho trẻ", "Trạm Y tế xã"),
    ],
)
def test_a_question_at_the_confirmation_is_no_other_place(at_place, said, answer):
    at_place.says("phố Me cạnh nhà ông Ba", said)

    assert answer in at_place.replies[-2].text
    at_place.sees("Chỗ đó là: phố Me cạnh nhà ông Ba. Đúng chưa ạ?")


def test_another_neighbourhood_alone_asks_for_the_spot(at_place):
    at_place.says("phố Thống Nhất gần trạm", "không, phố Me")

    at_place.sees("Chỗ đó ở phố Me, gần đâu ạ?")


def test_asking_to_send_confirms_the_place(at_place):
    at_place.says("phố Thống Nhất gần trạm", "gui")

    assert at_place.given["place-confirm"] == "yes"


@pytest.mark.parametrize("before", [(), ("phố Tiến Yết",)])
def test_a_question_about_ones_location_is_no_place(at_place, before):
    at_place.says(*before)
    asked = at_place.asked
    at_place.says("toi o dau")

    assert at_place.asked == asked


def test_a_place_without_a_point_shows_its_landmark_on_the_map(at_place):
    at_place.taps("Phố Me", "Bưu điện")

    assert at_place.last.pin
    landmark = next(s for n in PACK.neighbourhoods for s in n.landmarks if s.id == "post-office")
    assert at_place.last.pin.latitude == landmark.latitude
