"""Where it is: a pin, a neighbourhood, a landmark or one's own words."""

import pytest

from conversations.engine.model.messages import Location, Text
from conversations.engine.questions.base import FullAnswer
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


@pytest.mark.parametrize(
    ("story", "place"),
    [
        ("bãi rác ở phố Chợ bốc mùi cả tuần nay", "phố Chợ"),
        ("bai rac o pho cho boc mui ca tuan nay", "phố Chợ"),
        ("rác ở bến xe mấy hôm nay không ai dọn", "gần bến xe, phố Chợ"),
        ("rac o tram y te may hom nay khong ai don", "gần trạm y tế, phố Thống Nhất"),
        ("rác đầy cổng chợ hôi không chịu nổi", "cổng chợ, phố Chợ"),
        ("rác đầy ngõ 12 phố Thống Nhất mấy hôm nay", "ngõ 12 phố Thống Nhất"),
        ("rác đầy ra từ hôm qua, trước cổng nhà ông Đoàn, cảm ơn cháu", "trước cổng nhà ông Đoàn"),
    ],
)
def test_a_story_that_names_the_place_asks_only_for_its_confirmation(resident, story, place):
    resident.says("/start")
    resident.taps("Gửi phản ánh", "Rác thải")
    resident.says(story, "không")

    resident.sees(f"Chỗ đó là: {place}. Đúng chưa ạ?", "Đúng rồi", "Chọn lại chỗ")


@pytest.mark.parametrize(
    ("story", "place"),
    [
        ("rác đổ ở phố Me gần bưu điện mấy hôm nay", "gần bưu điện, phố Me"),
        ("rac do o pho Me gan buu dien may hom nay", "gần bưu điện, phố Me"),
        ("rác đổ ở phố Me, ngay cạnh bưu điện, mong xã dọn giúp", "gần bưu điện, phố Me"),
        ("rác đổ gần bưu điện phố Me mấy hôm nay", "gần bưu điện phố Me"),
        ("rác đổ ở nhà văn hóa phố Thống Nhất", "gần nhà văn hóa, phố Thống Nhất"),
    ],
)
def test_a_landmark_that_a_story_names_with_its_neighbourhood_is_shown_at_the_review_only(
    resident, story, place
):
    resident.says("/start")
    resident.taps("Gửi phản ánh", "Rác thải")
    resident.says(story, "không")

    assert resident.asked == "review"
    resident.sees(f"Chỗ: {place}\n")
    assert resident.last.pin


@pytest.mark.parametrize(
    "stories",
    [
        # The neighbourhood is not named, or not beside the landmark.
        ["rác đổ ở bến xe Nho Quan mấy hôm nay"],
        ["rác đổ đầy phố Me, hôm qua báo công an xã rồi mà chưa ai dọn"],
        ["rác đổ ở phố Me cách bưu điện 500 mét"],
        # There are two landmarks.
        ["rác đổ ở phố Me từ gần bưu điện đến sân vận động"],
        # A place is denied.
        ["rác đổ mấy hôm nay không phải chợ Me mà ở gần bưu điện phố Me"],
        ["rác đổ ở gần bến xe phố Chợ, không phải chợ Me"],
        # It is where the speaker lives or works, or was.
        ["rác đổ ngập đường, tôi bán ở chợ Me"],
        ["rác đổ ngập đường, tôi bán hàng ở gần bến xe phố Chợ"],
        ["rác đổ ngập đường, nhà tôi ở gần bưu điện phố Me"],
        ["rác đổ đầy phố Me, tôi ở gần bưu điện"],
        ["rác đổ ở phố Me gần bưu điện dọn rồi, còn rác trước cổng nhà tôi thì chưa"],
        ["rác đổ ngập đường, hình như ở phố Me gần bưu điện"],
        # It is in another commune.
        ["rác đổ ở chợ xã Gia Thanh mấy hôm nay"],
        ["rác đổ ở gần bưu điện phố Me xã Gia Thanh"],
        ["rác đổ ở gần bưu điện phố Me, xã Gia Thanh"],
        ["rác đổ bên xã Gia Thanh ở gần bưu điện phố Me"],
        ["ở xã Gia Thanh, rác đổ gần bưu điện phố Me"],
        # It is a question.
        ["rác đổ ở phố Me gần bưu điện mấy hôm nay có ai dọn không?"],
        # Another message names another place.
        ["rác đổ ở phố Me gần bưu điện", "ở phố Cầu gần xưởng mộc cũng có rác"],
    ],
)
def test_a_place_that_a_story_may_not_mean_is_confirmed(resident, stories):
    resident.says("/start")
    resident.taps("Gửi phản ánh", "Rác thải")
    resident.says(*stories, "không")

    assert resident.asked == "place-confirm"


@pytest.mark.parametrize(
    "story",
    [
        "rác để gần một tháng nay, gần đây càng nhiều hơn",
        "đống rác sau nhà văn hóa để mãi không ai dọn",
        "nhà bà bị ngập rác ba hôm nay rồi",
        "rác từ phố Me sang tận phố Chợ không ai dọn",
        "rac cho vao bao roi van bi boi ra",
        "rác đổ ở nhà văn hóa mấy hôm nay",
        "rác đổ không phải ở gần bưu điện phố Me",
    ],
)
def test_a_story_without_a_clear_place_asks_where(resident, story):
    resident.says("/start")
    resident.taps("Gửi phản ánh", "Rác thải")
    resident.says(story, "không")

    assert resident.asked == "place"


def test_a_spot_refines_a_place_that_was_confirmed_from_the_story(resident):
    resident.says("/start")
    resident.taps("Gửi phản ánh", "Rác thải")
    resident.says("bãi rác ở phố Chợ bốc mùi cả tuần nay", "không", "cạnh ngân hàng")

    resident.sees("Chỗ đó là: cạnh ngân hàng, phố Chợ. Đúng chưa ạ?")


@pytest.mark.parametrize(
    ("spot", "named", "place"),
    [
        ("ở gần nhà văn hóa ấy", "phố Thống Nhất cháu ạ", "gần nhà văn hóa, phố Thống Nhất"),
        ("cạnh nhà ông Đoàn", "phố Me", "cạnh nhà ông Đoàn, phố Me"),
        ("cạnh nhà ông Đoàn", "không phải, phố Me cạnh trường", "phố Me cạnh trường"),
    ],
)
def test_a_neighbourhood_named_after_the_spot_is_added_to_it(at_place, spot, named, place):
    at_place.says(spot, named)

    at_place.sees(f"Chỗ đó là: {place}. Đúng chưa ạ?", "Đúng rồi", "Chọn lại chỗ")


@pytest.mark.parametrize(
    ("said", "neighbourhood"),
    [
        ("Thống Nhất", "thong-nhat"),
        ("o pho thong nhat", "thong-nhat"),
        ("Tiến Yết", "tien-yet"),
        ("Me", "me"),
        ("xóm chợ", "cho"),
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
    at_place.sees("Em chưa nhận được vị trí.")
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
        ("gần chợ", "gần chợ, phố Chợ"),
        ("cổng chợ", "cổng chợ, phố Chợ"),
        ("gan cho a", "gần chợ, phố Chợ"),
        ("o cho", "chợ, phố Chợ"),
        ("chợ", "chợ, phố Chợ"),
        ("bến xe", "bến xe, phố Chợ"),
        ("ở ngay bến xe ấy", "bến xe, phố Chợ"),
        ("trạm y tế", "trạm y tế, phố Thống Nhất"),
        ("nha van hoa pho thong nhat", "nhà văn hóa phố Thống Nhất"),
        ("ngõ 12", "ngõ 12"),
        ("ngõ 12/3 nhé", "ngõ 12/3"),
        ("trước cổng nhà ông Đoàn", "trước cổng nhà ông Đoàn"),
        ("sau chợ", "sau chợ, phố Chợ"),
        ("ở ngay bưu điện ấy cháu ạ", "bưu điện, phố Me"),
        ("chỗ cua cạnh nhà thờ", "chỗ cua cạnh nhà thờ"),
        ("tổ 5", "tổ 5"),
        ("quốc lộ 1", "quốc lộ 1"),
        ("đường đê", "đường đê"),
        ("không phải phố Bến, phố Cầu cạnh xưởng mộc", "phố Cầu cạnh xưởng mộc"),
    ],
)
def test_short_words_of_a_place_are_understood(at_place, said, place):
    at_place.says(said)

    at_place.sees(f"Chỗ đó là: {place}. Đúng chưa ạ?", "Đúng rồi", "Chọn lại chỗ")


@pytest.mark.parametrize(
    "said",
    [
        "đúng",
        "đúng rồi ạ",
        "ừ",
        "dung",
        "không",
        "không phải",
        "gửi đi",
        "gui di",
        "ok",
        "cảm ơn bà",
    ],
)
@pytest.mark.parametrize("before", [(), ("phố Bến",)])
def test_a_yes_or_no_is_never_a_place(at_place, before, said):
    at_place.says(*before, said)

    place = at_place.given.get("place", {})
    told = {**place, **at_place.given.get("place-near", {})}
    assert "words" not in told
    assert "landmark" not in told


@pytest.mark.parametrize(
    "said", ["ngay chỗ tôi đứng", "ngay cho toi dung", "ở đây này", "trước cổng nhà tôi"]
)
@pytest.mark.parametrize("before", [(), ("phố Chợ",)])
def test_a_place_that_only_the_person_knows_asks_for_the_pin_and_keeps_the_words(
    at_place, before, said
):
    at_place.says(*before)
    asked = at_place.asked
    at_place.says(said)

    at_place.sees("Chỗ ấy em chưa thấy được ạ. Anh/chị bấm 📍 để gửi vị trí")
    assert at_place.asked == asked
    at_place.location(20.3459, 105.8321)
    at_place.taps("Đúng rồi")
    at_place.says("giấu tên")
    assert f"xe không đến lấy\n{said}" in at_place.last.text


def test_refused_words_are_kept_once_with_the_words_of_the_report(at_place):
    at_place.says("cột to", "cột to", "phố Me", "cạnh bưu điện")
    at_place.taps("Đúng rồi")

    assert at_place.given["details"] == {"text": "xe không đến lấy\ncột to"}


@pytest.mark.parametrize("said", ["bao giờ có xe rác?", "ai đi dọn thế", "đúng rồi", "9"])
def test_questions_and_short_answers_are_not_kept_as_words_of_the_report(at_place, said):
    at_place.says(said)

    assert at_place.given["details"] == {"text": "xe không đến lấy"}


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("không phải chỗ đó, ở gần bến xe cơ", "gần bến xe, phố Chợ"),
        ("khong phai cho do o gan ben xe co", "gần bến xe, phố Chợ"),
        ("không phải ở chợ, ở bến xe", "bến xe, phố Chợ"),
        ("sai chỗ rồi, cạnh ngân hàng", "cạnh ngân hàng, phố Chợ"),
        ("ở phố Cầu gần xưởng mộc chứ không phải phố Bến", "phố Cầu gần xưởng mộc"),
        ("không phải phố Bến mà là phố Cầu gần xưởng mộc", "phố Cầu gần xưởng mộc"),
        ("không phải phố Bến, trước cổng nhà ông Đoàn", "trước cổng nhà ông Đoàn"),
    ],
)
def test_a_place_that_is_denied_is_not_the_place(at_place, said, place):
    at_place.says("phố Bến gần dốc đê", said)

    at_place.sees(f"Chỗ đó là: {place}. Đúng chưa ạ?", "Đúng rồi", "Chọn lại chỗ")


@pytest.mark.parametrize(
    ("said", "asked"),
    [("ở phố Cầu chứ không phải phố Bến", "place-near"), ("không phải phố Bến", "place")],
)
def test_denying_the_place_without_a_spot_asks_on(at_place, said, asked):
    at_place.says("phố Bến gần dốc đê", said)

    assert at_place.asked == asked
    assert at_place.given.get("place", {}).get("neighbourhood") != "ben"


def test_another_neighbourhood_at_the_spot_replaces_the_first(at_place):
    at_place.says("phố Bến", "ở phố Cầu gần xưởng mộc chứ không phải phố Bến")

    at_place.sees("Chỗ đó là: phố Cầu gần xưởng mộc. Đúng chưa ạ?")


@pytest.mark.parametrize("said", ["nha van hoa pho thong nhat", "nha van hoa", "phố Thống Nhất"])
def test_naming_the_same_place_again_confirms_it_with_its_point(at_place, said):
    at_place.location(20.3427, 105.8318)
    at_place.sees("Chỗ đó là: gần nhà văn hóa, phố Thống Nhất.")
    at_place.says(said)

    assert at_place.given["place-confirm"] == "yes"
    assert at_place.given["place"]["latitude"] == 20.3427


def test_something_else_that_is_denied_is_no_place(at_place):
    at_place.says("phố Bến gần dốc đê")
    question, at = at_place.question()

    assert not isinstance(question.read(Text("không phải ổ gà"), at), FullAnswer)
    assert question.corrected_place(Text("không phải ổ gà"), at) is None


@pytest.mark.parametrize(
    ("said", "is_place"),
    [
        ("phố Me", True),
        ("bến xe", True),
        ("gan cho", True),
        ("2", True),
        ("sau nhà văn hóa", True),
        ("trước cổng nhà ông Đoàn", True),
        ("ngõ 12", True),
        ("nhà ông Thắng", True),
        ("ngay chỗ tôi đứng", True),
        ("canh nha ba Bay", True),
        ("đường làng tối om", False),
        ("công nhân đâu hết rồi nhỉ", False),
        ("nhà bà Hai", True),
        ("gần 2 tháng nay", False),
        ("lịch cắt điện tuần này?", False),
        ("trạm y tế ở đâu", False),
        ("đúng rồi", False),
        ("gui di", False),
        ("không", False),
        ("tôi muốn kể là " + "hôm qua có xe tải đi qua làm vỡ hết cả mặt đường " * 3, False),
    ],
)
@pytest.mark.parametrize("before", [(), ("phố Bến",)])
def test_a_text_fits_a_place_by_how_it_names_it(at_place, before, said, is_place):
    at_place.says(*before)
    question, at = at_place.question()
    if before and said == "không":
        is_place = True  # there is nothing more to tell

    assert question.takes_as_place(at.utterance_of(said), at) is is_place


@pytest.mark.parametrize(
    ("said", "is_place"),
    [
        ("đúng rồi", True),
        ("không", True),
        ("không phải phố Me", True),
        ("bưu điện phố Me", True),
        ("ở phố Cầu chứ không phải phố Me", True),
        ("không phải chỗ đó, ở gần bến xe cơ", True),
        ("trước cổng nhà ông Đoàn", True),
        ("đường làng tối om", False),
        ("trạm y tế ở đâu?", False),
        ("không phải ổ gà", False),
    ],
)
def test_a_text_fits_the_confirmation_as_an_answer_or_a_correction(at_place, said, is_place):
    at_place.says("phố Me gần bưu điện")
    question, at = at_place.question()

    utterance = at.utterance_of(said)
    assert question.is_sure(utterance, question.read(Text(said), at), at) is is_place


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("near the bus station", "near the bus station, Phố Chợ"),
        ("not there, next to the pharmacy", "next to the pharmacy, Phố Thống Nhất"),
    ],
)
def test_places_are_understood_in_english(said, place):
    resident = Resident(language="en")
    resident.says("/start")
    resident.taps("Report a problem", "Rubbish")
    resident.says("nobody has collected the rubbish since Monday", "no")
    resident.says("phố Me, near the stadium", said)

    resident.sees(place)


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("truoc nha van hoa pho tien yet", "truoc nhà văn hóa phố Tiến Yết"),
        ("không phải, ngõ 3 phố Chợ cơ", "ngõ 3 phố Chợ"),
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
        ("canh tram y te", "cạnh trạm y tế, phố Thống Nhất"),
        ("trạm y tế", "trạm y tế, phố Thống Nhất"),
        ("không, cạnh trạm y tế cơ", "cạnh trạm y tế, phố Thống Nhất"),
        ("gần trường mầm non", "gần trường mầm non, phố Mới"),
        ("gần quán phở Thìn", "gần quán phở Thìn, phố Me"),
        ("ở đối diện nhà văn hóa", "đối diện nhà văn hóa, phố Me"),
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
        ("gần trạm y tế có tiêm chủng không", "Trạm Y tế"),
        ("tiêm chủng cho trẻ ở đâu", "Trạm Y tế xã"),
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
