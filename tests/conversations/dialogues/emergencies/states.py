"""States in which a person may be when something happens: each with a question that is open."""

from collections.abc import Callable, Mapping

from conversations.dialogues.announcements.queries import AskedRollCall, CurrentRollCall
from conversations.dialogues.reports.queries import MyReports
from conversations.dialogues.surveys.queries import OpenSurveys
from conversations.engine.model.person import Person
from tests.conversations.surveys.sample_survey import OPEN_MARKET, OPEN_ROAD
from tests.resident import AGREED, NOTHING, Resident, report


def _after(*texts: str, taps: tuple[str, ...] = (), person: Person = AGREED) -> Resident:
    resident = Resident(person=person)
    resident.says(*texts)
    resident.taps(*taps)
    return resident


ANSWERS = {
    "category": "đèn đường",
    "details": "đèn hỏng mấy hôm rồi",
    "photos": "không có ảnh",
    "place": "phố Me",
    "place-near": "trước bưu điện",
    "place-confirm": "đúng rồi",
    "contact": "0912 345 678",
}


def _in_report(question: str) -> Resident:
    """Return a newcomer at *question* of a report."""
    resident = Resident(known=dict(NOTHING))
    resident.says("phản ánh")
    while resident.asked != question:
        resident.says(ANSWERS[resident.asked])
    return resident


def _in_survey(survey: object) -> Resident:
    resident = Resident()
    resident.known[OpenSurveys] = (survey,)
    resident.says("phiếu hỏi")
    return resident


def _at_told_answer() -> Resident:
    resident = _in_survey(OPEN_MARKET)
    resident.says("không", "mái che")
    return resident


def _in_my_reports(*texts: str) -> Resident:
    resident = Resident()
    resident.known[MyReports] = (report(427), report(415))
    resident.says("phản ánh của tôi", *texts)
    return resident


def _asked_to_resume() -> Resident:
    resident = _in_report("photos")
    resident.waits(hours=20)
    resident.says("em ơi")
    assert resident.talk.asks_to_resume
    return resident


def _called_the_roll() -> Resident:
    resident = Resident()
    resident.known[CurrentRollCall] = AskedRollCall("TB 12")
    resident.says("điểm danh")
    return resident


STATES: Mapping[str, Callable[[], Resident]] = {
    "home": Resident,
    "a stranger at home": lambda: Resident(person=Person()),
    "consent": lambda: _after("đèn đường phố Me hỏng", person=Person()),
    "category": lambda: _in_report("category"),
    "details": lambda: _in_report("details"),
    "photos": lambda: _in_report("photos"),
    "place": lambda: _in_report("place"),
    "phone": lambda: _in_report("contact"),
    "review": lambda: _in_report("review"),
    "edit menu": lambda: _edit(_in_report("review")),
    "draft put off": lambda: _stop(_in_report("photos")),
    "resume question": _asked_to_resume,
    "survey, options": lambda: _in_survey(OPEN_MARKET),
    "survey, free answer": _at_told_answer,
    "poll": lambda: _in_survey(OPEN_ROAD),
    "denunciation": lambda: _after("tôi tố cáo ông chủ tịch xã ăn hối lộ"),
    "my reports": _in_my_reports,
    "a remark": lambda: _in_my_reports("427", "viết thêm"),
    "roll-call": _called_the_roll,
    "a card": lambda: _after("làm giấy khai sinh cần gì"),
    "topics of news": lambda: _after("chọn tin muốn nhận"),
    "a message to check": lambda: _after("tin này có thật không"),
    "channels": lambda: _after("nối kênh"),
    "complaint": lambda: _after("tôi muốn khiếu nại quyết định xử phạt"),
    "doubt": lambda: _after("trộm vào chùa lấy hòm công đức"),
}


def _edit(resident: Resident) -> Resident:
    resident.taps("Sửa")
    return resident


def _stop(resident: Resident) -> Resident:
    resident.says("dừng lại")
    return resident
