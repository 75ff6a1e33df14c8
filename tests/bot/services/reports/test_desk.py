"""Officials work on reports from their cards in the staff bot."""

import pytest

from conversations.engine.model.messages import Photo, Tap
from storage.tables import OFFICIAL_CHATS, OFFICIAL_DEPARTMENTS, REPORT_EVENTS, TALKS
from tests.staff_town import Town, event_kinds, report

MENDED = "Sáng nay tổ đường bộ đã vá xong ổ gà."


@pytest.fixture
def town(database, services):
    town = Town(database, services)
    town.comes_in("hoa", "Chị Hoa", "economy")
    town.comes_in("nam", "Anh Nam", "economy")
    for who in ("hoa", "nam"):
        town.tells(who, "báo ngay")
    town.files()
    town.sends()
    return town


def card(town, who="hoa"):
    return town.cards(who)[0][1]


def buttons(town, who="hoa"):
    return {button.label: button.data for button in card(town, who).buttons}


def has_proof(town, who="hoa"):
    town.has_photo(who, "proof-1")
    return Photo("proof-1")


@pytest.mark.both
def test_from_received_to_confirmed_in_six_steps_of_the_official_and_one_of_the_resident(town):
    steps = 0

    def does(content):
        nonlocal steps
        steps += 1
        if isinstance(content, str) and content.startswith("["):
            return town.taps("hoa", content[1:-1])
        return town.tells("hoa", content)

    does("[Nhận việc]")
    assert town.texts("hoa")[-1].startswith("Chị nhận GV 101 rồi ạ, em đã báo người dân.")
    town.sends()
    does("[Trả lời]")
    does("[Đã xong]")
    does(MENDED)
    does(has_proof(town))
    does("[Gửi người dân]")
    assert town.texts("hoa")[-1] == "Em đã gửi câu trả lời của GV 101 tới 1 người."
    town.sends()
    told = town.replies("an")
    assert any("đã có cán bộ nhận việc. Chậm nhất" in reply.text for reply in told)
    asks = told[-1]
    assert MENDED in asks.text
    assert asks.photos == ("proof-1",)
    town.says("an", Tap(next(b.data for b in asks.buttons if b.label == "Xong rồi")))

    assert steps <= 6
    assert report(town)["state"] == "confirmed"
    assert event_kinds(town) == ["filed", "accepted", "answered", "confirmed"]


def test_the_card_is_one_message_without_a_phone_and_with_what_can_be_done(town):
    shown = card(town)
    assert list(buttons(town)) == ["Nhận việc", "Hỏi thêm", "Trả lời", "Từ chối", "Việc khác…"]
    assert shown.pin is None
    assert [link.label for link in shown.links] == ["Xem bản đồ"]
    assert "Hạn trả lời" in shown.text
    assert not any(number.isdecimal() and len(number) >= 9 for number in shown.text.split())


def test_who_takes_it_on_holds_it_and_pressing_twice_counts_once(town):
    data = buttons(town)["Nhận việc"]
    town.tells("hoa", Tap(data), Tap(data))

    (hoa,) = [
        c["official_id"] for c in town.rows(OFFICIAL_CHATS) if c["person_id"] == town.person("hoa")
    ]
    assert (report(town)["state"], report(town)["assignee"]) == ("accepted", hoa)
    assert event_kinds(town) == ["filed", "accepted"]
    assert sum("nhận việc" in text for text in town.texts("an")) == 1


def test_the_second_of_two_sees_the_first_and_overwrites_nothing(town):
    first, second = buttons(town), buttons(town, "nam")
    town.tells("nam", Tap(second["Trả lời"]), "đang làm")
    town.tells("hoa", Tap(first["Nhận việc"]))
    town.tells("nam", "Em đã nhận, mai thợ đến vá nhé bà con.")
    assert "Chị Hoa đã nhận GV 101 trước rồi" in town.texts("nam")[-1]
    assert (
        "Lời của anh em chưa gửi: “Em đã nhận, mai thợ đến vá nhé bà con.”"
        in town.texts("nam")[-1]
    )
    assert event_kinds(town) == ["filed", "accepted"]

    town.tells("hoa", Tap(first["Trả lời"]), "đang làm", "Mai thợ đến vá, bà con đi chậm nhé.")
    town.tells("nam", Tap(second["Nhận việc"]))
    assert "Chị Hoa vừa viết cho người dân về GV 101: “Mai thợ đến vá" in town.texts("nam")[-1]
    assert event_kinds(town) == ["filed", "accepted", "in_progress"]


def test_a_question_stops_the_clocks_and_its_answer_comes_back(town, clock):
    town.taps("hoa", "Nhận việc")
    due = report(town)["answer_due"]
    town.sends()
    town.tells("hoa", Tap(buttons(town)["Hỏi thêm"]), "Ổ gà ở trước số nhà bao nhiêu ạ?")
    assert "hạn tạm dừng" in town.texts("hoa")[-1]
    assert report(town)["state"] == "asked"
    town.sends()
    assert "cán bộ hỏi: Ổ gà ở trước số nhà bao nhiêu ạ?" in town.texts("an")[-1]
    clock.passes(days=2)
    town.says("an", "trước cổng số 12 nhà bà Tý")
    assert "Em đã chuyển lời này cho Phòng Kinh tế" in town.texts("an")[-1]

    town.sends()
    assert report(town)["state"] == "in_progress"
    assert report(town)["answer_due"] > due
    assert "trước cổng số 12" in town.cards("hoa")[-1][1].text
    assert event_kinds(town) == ["filed", "accepted", "asked", "remark"]


def test_a_refusal_has_a_reason_and_the_right_address(town):
    town.taps("hoa", "Từ chối")
    town.tells("hoa", "điện lực", "Bác gọi Điện lực Gia Viễn, số 1900 6769.")
    town.sends()

    assert report(town)["state"] == "refused"
    assert town.rows(REPORT_EVENTS, kind="refused")[0]["reason"] == "utility"
    assert "Điện lực Gia Viễn" in town.texts("an")[-1]


def test_a_complaint_is_sent_to_its_own_door(town):
    town.taps("hoa", "Từ chối")
    town.tells("hoa", "khiếu nại", "Bác gửi đơn tới Chủ tịch UBND giúp ạ.")
    town.sends()

    assert town.rows(REPORT_EVENTS, kind="refused")[0]["reason"] == "complaint"
    told = town.texts("an")[-1]
    assert "phải gửi bằng đơn" in told
    assert "nơi tiếp công dân" in told
    assert "không thuộc việc" not in told


@pytest.mark.parametrize("typed", ["GV 101", "gv101", "mở GV 101 nhé"])
def test_a_code_shows_that_reports_card_and_nothing_else(town, typed):
    before = len(town.replies("hoa"))
    town.tells("hoa", typed)

    (shown,) = town.replies("hoa")[before:]
    assert shown.text.startswith("GV 101 · Ổ gà")
    assert [b.label for b in shown.buttons] == [
        *("Nhận việc", "Hỏi thêm", "Trả lời", "Từ chối", "Việc khác…"),
    ]


def test_a_code_in_the_middle_of_an_answer_shows_the_card_and_keeps_the_answer(town):
    town.taps("hoa", "Trả lời")
    town.tells("hoa", "đang làm", "GV 101")
    assert town.texts("hoa")[-1].startswith("GV 101 · Ổ gà")
    town.tells("hoa", "Mai thợ đến vá, bà con đi chậm nhé.")

    assert report(town)["state"] == "in_progress"


def test_my_work_lists_what_one_holds(town, clock):
    town.tells("hoa", "việc của tôi")
    assert "Chị chưa giữ việc nào ạ." in town.texts("hoa")[-1]
    town.taps("hoa", "Việc của tôi")
    town.tells("hoa", Tap(buttons(town)["Nhận việc"]))
    clock.passes(days=7)
    town.tells("hoa", "việc của tôi")
    assert "Chị đang giữ 1 việc, quá hạn 1" in town.texts("hoa")[-1]
    assert "GV 101 · Ổ gà, đường hỏng · QUÁ HẠN" in town.texts("hoa")[-1]
    town.taps("hoa", "GV 101")

    assert town.texts("hoa")[-1].startswith("GV 101 · Ổ gà")
    (talk,) = town.rows(TALKS, person_id=town.person("hoa"))
    assert "ổ gà" not in talk["session"]


def test_another_departments_official_is_told_whose_report_it_is(town):
    data = buttons(town)["Nhận việc"]
    town.comes_in("lan", "Chị Lan", "culture")
    town.tells("lan", "báo ngay")
    town.tells("lan", "GV 101")
    assert town.texts("lan")[-1] == "GV 101 là việc của Phòng Kinh tế, chưa giao cho chị ạ."
    for act in ("accept", "ask", "reply", "refuse"):
        town.tells("lan", Tap(data.replace("accept", act)))
        assert town.texts("lan")[-1] == "GV 101 là việc của Phòng Kinh tế, chưa giao cho chị ạ."
    town.tells("lan", Tap("work:accept:nothing:1"))

    assert town.texts("lan")[-1].startswith("Em không thấy phản ánh ấy ạ.")
    assert event_kinds(town) == ["filed"]


def test_who_lost_the_department_meanwhile_answers_nothing(town):
    town.tells("hoa", Tap(buttons(town)["Trả lời"]), "đang làm")
    moves = OFFICIAL_DEPARTMENTS.update().values(department="culture")
    town.write(lambda tx: tx.execute(moves))
    town.tells("hoa", "Mai thợ đến vá, bà con đi chậm nhé.")

    assert "không giao cho chị" in town.texts("hoa")[-1]
    assert event_kinds(town) == ["filed"]


def test_an_answer_waits_a_moment_for_a_photo_that_is_still_being_fetched(town, clock):
    town.taps("hoa", "Trả lời")
    town.tells("hoa", "đã xong", MENDED, Photo(source="file-9"), "gửi")
    assert town.texts("hoa")[-1].startswith("Em đã gửi câu trả lời")
    assert not [sent for sent in town.sends() if MENDED in str(sent)]
    clock.passes(seconds=21)
    town.sends()

    assert MENDED in town.texts("an")[-1]
