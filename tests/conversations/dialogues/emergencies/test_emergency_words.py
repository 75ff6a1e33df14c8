"""What was told in an emergency begins the report that the person then files."""

import pytest

from conversations.engine.model.messages import Tap
from conversations.engine.model.person import Person
from conversations.engine.model.transcript import Session
from tests.resident import AGREED, BOOKS, Resident

WIRE = "Dây điện đứt sà xuống đường gần cây xăng phố Tiến Yết"
SAY = BOOKS["vi"].say


def newcomer(**more):
    return Resident(person=Person(), **more)


def report(resident):
    """Press the button for a report, and agree if that is asked."""
    resident.sends(Tap("go:report_problem"))
    if "Đồng ý" in resident.labels:
        resident.taps("Đồng ý")


def details(resident):
    while resident.asked == "category":
        resident.taps(resident.labels[0])
    return dict(resident.given)["details"]["text"]


# What was told begins the report.


@pytest.mark.parametrize("person", [Person(), AGREED], ids=["newcomer", "agreed"])
@pytest.mark.parametrize(
    "between", [(), ("gọi được rồi",), ("không cần",), ("chưa gọi được",), ("alo",), ("xin chào",)]
)
def test_what_was_told_in_danger_begins_the_report(person, between):
    resident = Resident(person=person)
    resident.says(WIRE, *between)
    report(resident)

    assert resident.given["category"] == "power"
    assert details(resident) == WIRE
    resident.taps("Không có ảnh")
    assert resident.asked == "review"
    assert "ty-petrol" in str(resident.given["place"])


def test_a_cry_in_an_open_report_stays_in_it():
    resident = Resident()
    resident.says("bao cao mat dien", WIRE, "gửi phản ánh")
    assert details(resident) == WIRE
    resident.taps("Không có ảnh")
    resident.says("gửi đi")
    assert "is_urgent=True" in repr(resident.effects[-1])


def test_a_cry_comes_before_what_waited_for_consent():
    resident = newcomer()
    lamp = "đèn đường đầu ngõ nhà tôi tắt ba hôm nay"
    resident.says(lamp, WIRE, "gửi phản ánh")
    resident.taps("Đồng ý")
    assert details(resident) == WIRE

    resident.taps("Không có ảnh", "Gửi đi")
    assert "is_urgent=True" in repr(resident.effects[-1])
    report(resident)
    assert details(resident) == lamp


def test_asking_for_a_report_in_words_does_the_same():
    resident = newcomer()
    resident.says(WIRE, "gửi phản ánh")
    resident.taps("Đồng ý")
    assert details(resident) == WIRE


@pytest.mark.parametrize(
    ("cry", "category"),
    [
        ("day dien dut sa xuong duong gan cay xang pho tien yet", "power"),
        ("chay nha ong Doan xom ben", ""),
        ("cho can chau chay mau", "animals"),
        ("chay nha", ""),
    ],
)
def test_a_frightened_elder_writes_without_diacritics(cry, category):
    resident = newcomer()
    resident.says(cry)
    assert resident.replies[0].calls
    if resident.session.asks_danger:
        resident.taps("Có")
    report(resident)
    if not category:
        assert SAY("engine-text-kept") in [reply.text for reply in resident.replies]
        resident.taps("Xem thêm", "Cây xanh")
    assert resident.given["category"] == (category or "trees")
    assert details(resident) == cry


def test_an_english_cry_begins_the_report_too():
    resident = newcomer(language="en")
    cry = "a power line fell down on the road near the gas station, sparks everywhere"
    resident.says(cry)
    resident.sends(Tap("go:report_problem"))
    resident.taps("Agree")
    while resident.asked == "category":
        resident.taps(resident.labels[0])
    assert details(resident) == cry


def test_what_is_told_on_while_help_is_called_is_added():
    resident = newcomer()
    more = "dây còn tóe lửa, trẻ con đang đứng xem đông lắm"
    resident.says(WIRE, "phải làm sao bây giờ", more, "alo", "gọi được rồi")
    report(resident)
    assert details(resident) == f"{WIRE}\n{more}"


def test_a_second_danger_is_added():
    resident = newcomer()
    fire = "cháy rồi, nhà bên đường bốc cháy to lắm"
    resident.says(WIRE, fire)
    report(resident)
    assert details(resident) == f"{WIRE}\n{fire}"


def test_what_is_told_after_the_call_is_added_to_it():
    resident = Resident()
    more = "dây điện vẫn nằm ngang đường, báo xã giúp tôi với"
    resident.says(WIRE, "gọi được rồi", more)
    report(resident)
    assert details(resident) == f"{WIRE}\n{more}"


def test_a_report_that_names_the_same_matter_has_both():
    resident = Resident()
    more = "Gửi phản ánh dây điện rơi trước nhà tôi"
    resident.says(WIRE, "gọi được rồi")
    resident.taps("Gửi phản ánh")
    assert details(resident) == WIRE

    resident = Resident()
    resident.says(WIRE)
    resident.waits(hours=3)
    resident.says(more)
    assert details(resident) == f"{WIRE}\n{more}"


def test_another_matter_is_a_report_of_its_own_and_the_danger_begins_the_next():
    resident = Resident()
    resident.says(WIRE, "gọi được rồi")
    resident.says("Rác thải chất đống trước chợ Me bốc mùi hôi thối")
    assert WIRE not in str(resident.given)
    resident.says("dừng việc này")
    report(resident)
    assert details(resident) == WIRE


ILL = "bà nhà tôi vừa ngã ở sân giếng, kêu tức ngực khó thở"


def test_an_illness_told_before_consent_is_no_part_of_a_later_report():
    resident = newcomer()
    resident.says(ILL, "gọi được rồi", "gui phan anh, cho tha rong o pho Me")
    resident.taps("Đồng ý")
    assert "tức ngực" not in str(resident.given)


def test_nor_of_one_that_begins_with_a_photo():
    resident = newcomer()
    resident.says(ILL, "gọi được rồi")
    resident.waits(hours=5)
    resident.photo("a")
    resident.taps("Đồng ý")
    resident.says("nước nhà em mất từ sáng qua, cả ngõ không có")
    assert resident.given["category"] == "water"
    assert details(resident) == "nước nhà em mất từ sáng qua, cả ngõ không có"


def test_another_dialogue_does_not_use_the_words_up():
    resident = Resident()
    resident.says(WIRE, "gọi được rồi")
    resident.sends(Tap("go:my_reports"))
    resident.says("xin chào")
    report(resident)
    assert details(resident) == WIRE


def test_an_edit_changes_the_words_that_wait():
    resident = newcomer()
    resident.writes("web:1:1", WIRE)
    resident.writes("web:1:2", "dây còn tóe lửa, trẻ con đang đứng xem đông lắm")
    resident.edits("web:1:1", WIRE.replace("xăng", "đa"))
    report(resident)
    first, _ = details(resident).split("\n")
    assert first == WIRE.replace("xăng", "đa")


def test_after_a_step_back_the_story_is_told_anew():
    resident = Resident()
    resident.says(WIRE)
    report(resident)
    resident.taps("Quay lại")
    assert resident.asked == "details"
    resident.says("cái dây nằm trước cổng nhà văn hóa phố Me")
    assert details(resident) == "cái dây nằm trước cổng nhà văn hóa phố Me"


def test_a_report_that_was_stopped_can_be_taken_up_with_the_words():
    resident = Resident()
    resident.says(WIRE)
    report(resident)
    resident.taps("Dừng việc này")
    resident.says("làm tiếp việc dở")
    assert details(resident) == WIRE


def test_a_decline_forgets_the_words():
    resident = newcomer()
    resident.says(WIRE)
    resident.sends(Tap("go:report_problem"))
    resident.taps("Không")
    assert resident.session == Session(serial=resident.session.serial)


# Words that begin no report.


@pytest.mark.parametrize(
    "retraction",
    ["nham, khong co gi", "nhầm rồi em ơi", "báo nhầm", "em gõ nhầm thôi ạ", "đùa thôi"],
)
@pytest.mark.parametrize("between", [(), ("gọi được rồi",)])
def test_a_retracted_danger_begins_no_report(retraction, between):
    resident = newcomer()
    resident.says(WIRE, *between, retraction)
    assert not resident.session.emergency_words
    report(resident)
    assert resident.asked == "category"
    assert resident.given == {}


def test_a_danger_is_retracted_at_the_question_for_consent_too():
    resident = newcomer()
    resident.says(WIRE)
    resident.sends(Tap("go:report_problem"))
    resident.says("nhầm rồi, không có gì đâu")
    assert WIRE not in repr(resident.session)


def test_an_english_danger_is_retracted():
    resident = newcomer(language="en")
    resident.says("a power line fell down on the road near the gas station", "false alarm, sorry")
    assert not resident.session.emergency_words


@pytest.mark.parametrize("person", [Person(), AGREED], ids=["newcomer", "agreed"])
@pytest.mark.parametrize(
    "cry",
    [
        "tôi không muốn sống nữa, tôi muốn chết đi cho xong",
        "chồng tôi đang đánh tôi dã man cứu tôi với",
        "có người cầm dao đuổi chém người ở chợ Me",
        "cháu bé bị bố dượng đánh đập bỏ đói mấy hôm nay",
        "tôi tố cáo ông ấy, ông ấy đang cầm dao đuổi chém người",
    ],
)
def test_what_others_must_not_read_begins_no_report(person, cry):
    resident = Resident(person=person)
    resident.says(cry)
    assert resident.replies[0].calls
    report(resident)
    assert cry not in repr(resident.session)


FIRE = "cháy nhà ở phố Thống Nhất"
SMOKE = "khói bay sang nhà bên cạnh rồi"


@pytest.mark.parametrize(
    "harm",
    [
        "hôm qua chồng em còn đánh em",
        "em định chết trong này luôn",
        "con em bị bố nó đánh",
        "ông Nam hàng xóm dọa giết cả nhà em",
    ],
)
def test_what_is_told_on_of_harm_ends_the_words_of_the_report(harm):
    resident = Resident()
    resident.says(FIRE, SMOKE, harm, "mái nhà sập xuống đường rồi")
    report(resident)
    assert details(resident) == f"{FIRE}\n{SMOKE}"


def test_an_edit_that_tells_of_harm_ends_the_words_too():
    resident = Resident()
    resident.writes("web:1:1", FIRE)
    resident.writes("web:1:2", SMOKE)
    resident.writes("web:1:3", "mái nhà sập xuống đường rồi")
    resident.edits("web:1:2", "hôm qua chồng em còn đánh em")
    report(resident)
    assert details(resident) == FIRE


def test_an_edit_of_the_cry_to_one_of_harm_leaves_no_words():
    resident = Resident()
    resident.writes("web:1:1", FIRE)
    resident.writes("web:1:2", SMOKE)
    resident.edits("web:1:1", "em định chết trong này luôn")
    assert not resident.session.emergency_words


@pytest.mark.parametrize(
    "more",
    [
        SMOKE,
        "nhà có hai đứa trẻ còn ở trong",
        "có một người bị bỏng nặng",
        "lửa lan sang nhà em rồi",
        "mái nhà sập xuống đường rồi",
    ],
)
def test_what_is_told_on_of_the_danger_itself_is_kept(more):
    resident = Resident()
    resident.says(FIRE, more)
    assert [words.text for words in resident.session.emergency_words] == [FIRE, more]


def test_a_later_emergency_is_kept_after_the_words_of_harm_were_used():
    resident = Resident()
    resident.says(FIRE, "hôm qua chồng em còn đánh em")
    report(resident)
    resident.taps(*resident.labels[:1])
    resident.says("dừng việc này", WIRE, "dây còn tóe lửa, trẻ con đang đứng xem đông lắm")
    assert len(resident.session.emergency_words) == 2


def test_words_of_yesterday_begin_no_report():
    resident = Resident()
    resident.says(WIRE, "gọi được rồi")
    resident.waits(hours=23)
    evening = resident.session
    report(resident)
    assert details(resident) == WIRE

    resident.session = evening
    resident.waits(hours=2)
    report(resident)
    assert resident.asked == "category"


# Other warnings, and what we have no answer to.


@pytest.mark.parametrize("person", [Person(), AGREED], ids=["newcomer", "agreed"])
@pytest.mark.parametrize(
    "told",
    [
        "xã mình có bán vé số kiến thiết ở đâu không",
        "tôi muốn khiếu nại việc bồi thường đất của gia đình tôi",
    ],
)
def test_what_was_answered_with_a_number_to_call_begins_the_report(person, told):
    resident = Resident(person=person)
    resident.says(told)
    report(resident)
    assert resident.asked == "category"
    assert SAY("engine-text-kept") in [reply.text for reply in resident.replies]
    resident.taps(resident.labels[0])
    assert details(resident) == told


@pytest.mark.parametrize("before", [(), ("xã mình có bán vé số kiến thiết ở đâu không",)])
def test_a_question_that_a_card_answers_begins_no_report(before):
    resident = Resident()
    resident.says(*before, "làm căn cước cần giấy tờ gì")
    assert "card" in repr(resident.session.asked)
    report(resident)
    assert resident.asked == "category"
    assert resident.given == {}
