"""Questions about opening hours are answered yes or no, before any card."""

from datetime import timedelta

import pytest
from msgspec import structs

from bot.services.questions.query_handlers import working_calendar
from conversations.dialogues.questions.hours.opening import open_from
from conversations.engine.model.queries import NextOpening
from conversations.engine.model.unit import OfficeHours
from tests.resident import MONDAY, PACK, Resident

# Monday is 23 November 2026; the Tuesday after it is a public holiday.
CENTRE, POLICE, HEALTH = (f"0229 0000 {line}" for line in ("104", "105", "106"))


def ask(text: str, language: str = "vi") -> str:
    resident = Resident(language=language)
    resident.says(text)
    return resident.last.text


@pytest.mark.parametrize(
    ("asked", "answered"),
    [
        ("12 giờ có ai không", "Dạ không: 12:00 xã nghỉ trưa"),
        ("12 gio co ai khong", "Dạ không: 12:00 xã nghỉ trưa"),
        ("thứ bảy có làm không", "Dạ không: thứ Bảy 28/11 xã nghỉ"),
        ("t7 co lam ko", "Dạ không: thứ Bảy 28/11 xã nghỉ"),
        ("chủ nhật xã có làm việc không", "làm lại từ 7:30 thứ Hai 30/11"),
        ("thứ hai tuần sau xã có làm không", "Dạ có: thứ Hai 30/11"),
        ("mai lễ có mở cửa không", "Dạ không: thứ Ba 24/11 xã nghỉ lễ (Ngày Văn hóa Việt Nam)"),
        ("mai le co mo cua ko", "Dạ không: thứ Ba 24/11 xã nghỉ lễ"),
        ("30/4 xã có làm không", "Dạ không: thứ Sáu 30/4 xã nghỉ lễ"),
        ("mùng hai tháng chín xã có nghỉ không", "Dạ, thứ Năm 2/9 xã nghỉ lễ (Quốc khánh)"),
        ("tết có làm không", "Dạ không: xã nghỉ Tết Nguyên Đán từ thứ Năm 4/2 đến hết"),
        ("mùng 4 tết xã làm việc chưa", "Dạ không: thứ Ba 9/2 xã nghỉ lễ"),
        ("ngày lễ có tiếp dân không", "Dạ không: ngày lễ xã nghỉ; gần nhất là Ngày Văn hóa"),
        ("chiều nay xã có làm không", "Dạ có: thứ Hai 23/11 xã làm việc 13:30–17:00"),
        ("17h còn ai không", "Dạ không: 17:00 là ngoài giờ"),
        ("4 rưỡi chiều ra kịp không", "Dạ có: 16:30 ngày thường xã đang làm việc, đến 17:00"),
        ("giờ này còn làm không", "Dạ có: 7:30 thứ Hai 23/11 xã đang làm việc, đến 11:30"),
        ("mấy giờ nghỉ trưa", "xã nghỉ trưa từ 11:30 đến 13:30"),
        ("may gio nghi trua", "xã nghỉ trưa từ 11:30 đến 13:30"),
        ("xã làm việc từ mấy giờ", "Xã làm việc thứ Hai đến thứ Sáu, 7:30–11:30, 13:30–17:00"),
        ("tan ca 5 giờ, một cửa còn mở không", "Dạ không: 17:00 là ngoài giờ"),
    ],
)
def test_a_day_or_hour_is_answered_first(asked, answered):
    told = ask(asked)

    assert answered in told
    assert CENTRE in told


@pytest.mark.parametrize(
    ("asked", "answered"),
    [
        ("are you open on saturday", "No: on Saturday 28 Nov the commune is closed."),
        ("are you open tomorrow", "No: Tuesday 24 Nov is a public holiday"),
        ("is anyone there at noon", "No: 12:00 is the lunch break"),
        ("is the office open this afternoon", "Yes: on Monday 23 Nov the commune is open 13:30"),
        ("what time do you close", "The commune is open Monday to Friday, 7:30–11:30"),
        ("when is lunch break", "closes for lunch from 11:30 to 13:30"),
    ],
)
def test_in_english(asked, answered):
    assert answered in ask(asked, "en")


@pytest.mark.parametrize("asked", ["trạm y tế mở tới mấy giờ", "tram y te mo toi may gio"])
def test_an_office_with_hours_of_its_own_is_to_be_called(asked):
    told = ask(asked)

    assert f"Trạm Y tế xã có thể có giờ riêng: anh/chị gọi {HEALTH}" in told
    assert "Dạ không" not in ask("trạm y tế chủ nhật có ai không")


@pytest.mark.parametrize(
    ("asked", "office"),
    [
        ("đăng ký kết hôn thứ bảy có làm không", CENTRE),
        ("sáng thứ 7 có làm giấy khai sinh không em", CENTRE),
        ("cuoi tuan co lam can cuoc khong", POLICE),
    ],
)
def test_a_paper_is_asked_for_at_its_own_office(asked, office):
    told = ask(asked)

    assert "thứ Bảy 28/11 xã nghỉ" in told
    assert office in told


def test_after_a_card_its_office_is_meant_and_the_card_stays():
    resident = Resident()
    resident.says("làm lại căn cước bị mất ở đâu", "nghỉ trưa mấy giờ")
    resident.sees("nghỉ trưa từ 11:30 đến 13:30")
    assert len(resident.labels) == 1
    resident.sees(POLICE)
    resident.says("mấy ngày có")
    resident.sees("Làm lại căn cước bị mất")


@pytest.mark.parametrize(
    "asked",
    [
        "thứ bảy có tiêm phòng không",
        "chợ mấy giờ mở",
        "mai có cắt điện không",
        "12 giờ đêm hàng xóm còn hát karaoke có ai phạt không",
        "hôm nay có ai đến dọn rác không",
        "trường mầm non mấy giờ đóng cửa",
        "bưu điện thứ bảy có mở không",
        "giờ làm giấy khai sinh cần gì",
        "đêm nay có ai giúp không",
        "có người xưng công an bắt chuyển tiền, tôi làm thế nào",
        "loa phường ồn quá sáng nào cũng mở",
    ],
)
def test_what_else_is_asked_is_no_question_about_the_commune(asked):
    told = ask(asked)

    assert "Dạ có" not in told
    assert "Dạ không" not in told
    assert "xã nghỉ" not in told


def test_the_hours_of_another_place_are_not_those_of_the_commune():
    resident = Resident()
    resident.says("bưu điện ở đâu", "thứ bảy có mở không")
    resident.sees("Điều này xã chưa ghi cho em.")


def test_a_commune_that_works_on_saturdays_says_so():
    hours = OfficeHours(saturday=("07:30", "11:00"))
    resident = Resident(units={1: structs.replace(PACK, hours=hours)})
    resident.says("thứ bảy có làm không")
    resident.sees("Dạ có: thứ Bảy 28/11 xã làm việc 7:30–11:00.")
    resident.says("chiều thứ bảy có làm không")
    resident.sees("Dạ không: thứ Bảy 28/11 xã nghỉ")


def test_in_the_middle_of_a_report_the_question_is_asked_again():
    resident = Resident(now=MONDAY + timedelta(hours=1))
    resident.says("gửi phản ánh", "thứ bảy xã có làm việc không")
    assert any("Dạ không: thứ Bảy 28/11" in reply.text for reply in resident.replies)
    assert not resident.is_at_home()


@pytest.mark.parametrize("said", ["lam ho chieu o dau, xa co lam khong", "ho chieu mat may ngay"])
def test_a_passport_without_marks_is_no_afternoon(said):
    resident = Resident()
    resident.says(said)

    resident.sees("Làm hộ chiếu\n")


def test_the_name_of_an_office_is_no_hour():
    resident = Resident()
    resident.says("trung tâm hành chính công làm việc giờ nào")

    resident.sees("7:30–11:30, 13:30–17:00")


def test_an_office_that_another_clause_names_is_the_one_that_is_asked_about():
    resident = Resident()
    resident.says("trạm y tế ở đâu, mấy giờ mở cửa")

    hours, card = (reply.text for reply in resident.replies[-2:])
    assert "Trạm Y tế xã có thể có giờ riêng" in hours
    assert card.startswith("Trạm Y tế xã ở đâu")


@pytest.mark.parametrize(
    ("waits", "told"),
    [
        (timedelta(), "giờ này xã đang làm việc"),
        (timedelta(hours=12), "giờ này xã nghỉ, anh/chị gọi từ 7 giờ 30 sáng thứ Tư 25/11"),
        (timedelta(days=1, hours=2), "giờ này xã nghỉ, anh/chị gọi từ 7 giờ 30 sáng thứ Tư 25/11"),
        (
            timedelta(days=6, hours=2),
            "giờ này xã nghỉ, anh/chị gọi từ 7 giờ 30 sáng thứ Hai 30/11",
        ),
    ],
    ids=["open", "evening before a holiday", "holiday", "Sunday"],
)
def test_below_the_number_of_an_office_stands_once_whether_it_is_open_now(waits, told):
    resident = Resident(now=MONDAY + waits)
    resident.known[NextOpening] = lambda query: open_from(
        query.at, PACK.hours, working_calendar(query.at.date())
    )
    resident.says("bố mẹ chưa cưới thì khai sinh cho con mang họ bố thế nào")

    lines = resident.last.text.split("\n")
    named = next(n for n, line in enumerate(lines) if CENTRE in line)
    assert told in lines[named + 1]
    assert resident.last.text.count(PACK.hours.text) == 1


def test_an_answer_about_hours_tells_them_once():
    resident = Resident()
    resident.says("xã làm việc từ mấy giờ")

    assert resident.last.text.count(PACK.hours.text) == 1


def test_hours_and_a_fee_that_one_message_asks_for_are_both_told():
    resident = Resident()
    resident.says("làm lại căn cước bị mất hết bao nhiêu tiền, sáng thứ bảy có làm không")

    hours, card = (reply.text for reply in resident.replies[-2:])
    assert hours.startswith("Dạ không: thứ Bảy 28/11")
    assert "35.000 đồng" in card


def test_whether_the_office_is_open_stands_before_a_card_that_is_asked_for_on_a_weekend():
    resident = Resident()
    resident.says("đăng ký khai sinh ngày chủ nhật có được không ạ")

    hours, card = (reply.text for reply in resident.replies[-2:])
    assert hours.startswith("Dạ không: Chủ nhật 29/11")
    assert card.startswith("Đăng ký khai sinh")
