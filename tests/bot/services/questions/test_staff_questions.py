"""Officials answer questions in chat, and turn questions and reports into each other."""

import pytest

from conversations.engine.model.messages import Tap
from storage.repositories.questions import official_questions
from storage.tables import ASKED_OFFICIALS, REPORT_EVENTS, REPORTS
from tests.staff_town import HOLE, Town, event_kinds, report

QUESTION = "làm thẻ thư viện xã ở đâu"
ANSWER = "Bác đến nhà văn hóa, sáng thứ Ba ạ."


@pytest.fixture
def town(database, services):
    town = Town(database, services)
    for who, name in (("hoa", "Chị Hoa"), ("nam", "Anh Nam")):
        town.comes_in(who, name, "economy")
        town.tells(who, "báo ngay")
    town.files()
    town.sends()
    return town


def asks(town, who="an", text=QUESTION):
    """Store a question that someone passed on."""
    person, unit_id = town.person(who), town.context.unit_id
    now = town.context.now()
    town.write(official_questions.add, unit_id, "q1", person_id=person, text=text, now=now)


@pytest.mark.both
def test_a_report_becomes_a_question_and_its_resident_is_told_once(town):
    town.tells("hoa", "chuyển GV 101 thành câu hỏi")
    assert town.texts("hoa")[-1].startswith("Em chuyển GV 101 thành câu hỏi rồi ạ")
    town.sends()

    (asked,) = town.rows(ASKED_OFFICIALS)
    assert (asked["text"], asked["person_id"]) == (HOLE, town.person("an"))
    assert report(town)["state"] == "as_question"
    assert event_kinds(town) == ["filed", "as_question"]
    assert town.rows(REPORT_EVENTS, kind="as_question")[0]["reason"] == asked["question_id"]
    assert sum("là câu hỏi nên em chuyển" in text for text in town.texts("an")) == 1
    town.tells("hoa", "câu hỏi chờ", "1", "trả lời", ANSWER)
    assert town.texts("hoa")[-1] == "Em đã gửi câu trả lời cho người hỏi ạ."
    town.sends()
    assert f"Cán bộ trả lời: {ANSWER}" in town.texts("an")[-1]


@pytest.mark.both
def test_a_question_becomes_a_report_and_who_asked_gets_its_code(town):
    asks(town, text="sao đèn trước chợ tắt mãi không ai sửa")
    town.tells("hoa", "câu hỏi chờ", "1", "thành phản ánh", "đèn đường", "phố Me")
    town.tells("hoa", "nhà văn hóa", "đúng")
    assert any("nay là phản ánh GV 102" in text for text in town.texts("hoa"))
    town.sends()

    (filed,) = town.rows(REPORTS, code="GV 102")
    assert (filed["category"], filed["person_id"]) == ("lights", town.person("an"))
    assert filed["details"] == "sao đèn trước chợ tắt mãi không ai sửa"
    kinds = {event["kind"] for event in town.rows(REPORT_EVENTS, report_id=filed["report_id"])}
    assert kinds == {"filed", "from_question"}
    told = [text for text in town.texts("an") if "nay là phản ánh" in text]
    assert len(told) == 1
    assert any("GV 102" in reply.text for _, reply in town.cards("nam")), "officials get the card"
    town.says("an", "cán bộ trả lời câu hỏi của tôi chưa")
    assert "cán bộ đã ghi thành phản ánh G" in town.texts("an")[-1]
    assert "question.turn_into_report" in [act for act, *_ in town.acts()]


def test_the_second_of_two_reads_the_answer_of_the_first(town):
    asks(town)
    town.tells("nam", "câu hỏi chờ", "1", "trả lời")
    town.tells("hoa", "câu hỏi chờ", "1", "trả lời", ANSWER)
    town.tells("nam", "Tôi chưa rõ, bác gọi xã nhé.")
    assert f"Chị Hoa vừa làm câu này trước rồi: “{ANSWER}”" in town.texts("nam")[-1]
    assert "Lời của anh em chưa gửi: “Tôi chưa rõ" in town.texts("nam")[-1]


def test_what_others_follow_or_nobody_would_hear_stays_a_report(town):
    town.files("binh", "ổ gà ấy to quá rồi", "o ga")
    erased = REPORTS.update().values(person_id=None)
    town.write(lambda tx: tx.execute(erased))
    town.tells("hoa", "chuyển GV 101 thành câu hỏi")
    assert any("nên em chưa chuyển ạ" in text for text in town.texts("hoa"))
    assert {row["state"] for row in town.rows(REPORTS)} == {"received"}


def test_no_button_of_another_department_turns_it_into_a_question(town):
    town.comes_in("van", "Chị Vân", "culture")
    town.tells("van", "báo ngay", Tap(f"work:question:{report(town)['report_id']}:1"))
    assert town.texts("van")[-1].startswith("GV 101 là việc của Phòng Kinh tế")
