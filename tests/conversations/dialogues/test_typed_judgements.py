"""What is typed when an answer asks whether the work is done goes to the report of that answer."""

from datetime import timedelta

import pytest
from msgspec import structs

from conversations.dialogues.reports.answers.effects import ConfirmWork
from conversations.dialogues.reports.effects import AddRemark
from conversations.dialogues.reports.queries import MyReports
from tests.resident import MONDAY, Resident, report


def _answered(number: int, matter: str, answer: int):
    """Return a report whose newest answer asks whether the work is done."""
    of = report(number, matter, matter=matter, state="answered", answer="Đã làm ạ.")
    return structs.replace(of, answered=MONDAY, open_answer=answer, is_open=True)


RUBBISH, DRAIN, LAMP = (
    _answered(101, "waste", 3),
    _answered(102, "drains", 4),
    _answered(103, "lights", 5),
)
NOISE = structs.replace(report(104, "noise", matter="noise"), is_open=True)
OPEN_DRAIN = structs.replace(report(105, "drains", matter="drains"), is_open=True)


def _who_filed(*mine) -> Resident:
    resident = Resident(known={**Resident().known, MyReports: mine})
    resident.now = MONDAY + timedelta(hours=3)
    return resident


@pytest.mark.parametrize(
    ("judged", "said"),
    [
        (RUBBISH, "chưa dọn hết đâu, mới được có một nửa, đống phía sau vẫn nguyên"),
        (RUBBISH, "mới xúc được nửa đống thôi, phía sau còn nguyên"),
        (DRAIN, "khơi rồi nhưng nắp cống thì bỏ ngỏ chưa ai đậy"),
        (DRAIN, "khoi thong roi ma nap cong chua day lai"),
    ],
)
def test_what_is_missing_is_a_remark_on_the_judged_report(judged, said):
    resident = _who_filed(NOISE, judged)
    resident.says(said)
    (effect,) = resident.effects
    assert isinstance(effect, AddRemark)
    assert (effect.report, effect.remark.text, effect.is_thanks) == (judged.id, said, False)


@pytest.mark.parametrize(
    "said", ["ừ làm xong rồi cháu ạ, sạch lắm", "đèn sáng rồi em, cảm ơn các bác"]
)
def test_the_news_that_it_is_done_confirms_it(said):
    judged = LAMP if "đèn" in said else RUBBISH
    resident = _who_filed(judged)
    resident.says(said)
    (effect,) = resident.effects
    assert isinstance(effect, ConfirmWork)
    assert (effect.report, effect.answer) == (judged.id, judged.open_answer)


@pytest.mark.parametrize(
    "said",
    [
        "đèn sáng rồi cháu, còn cái cống thì chưa ai tới làm",
        "den sang roi chau, con cai cong tac thi chua ai den lam",
    ],
)
def test_one_message_confirms_a_report_and_goes_on_about_another(said):
    resident = _who_filed(LAMP, OPEN_DRAIN)
    resident.says(said)
    (effect,) = resident.effects
    assert isinstance(effect, ConfirmWork)
    assert effect.report == LAMP.id
    assert effect.beside is not None
    assert (effect.beside.report, effect.beside.remark.text) == (OPEN_DRAIN.id, said)
    resident.sees("còn lời về GV 4 2 8 em đã chuyển cho cán bộ")


@pytest.mark.parametrize(
    "said",
    ["chó thả rông ở đầu ngõ dữ lắm, trẻ con sợ", "rác chất đống ở chợ, phố Bến ấy, mấy hôm rồi"],
)
def test_another_matter_or_place_is_reported_anew(said):
    resident = _who_filed(structs.replace(RUBBISH, neighbourhood="me"))
    resident.says(said)
    assert not resident.effects
    assert resident.talk.name == "report_problem"


def test_a_question_judges_nothing():
    resident = _who_filed(RUBBISH)
    resident.says("bao giờ thì dọn hết rác hả cháu?")
    assert not resident.effects
