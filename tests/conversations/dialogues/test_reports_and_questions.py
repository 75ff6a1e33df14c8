"""Questions and starts of reports don't steal each other's messages: floors on the shipped set."""

from functools import cache

import msgspec
import pytest

from conversations.answers.evaluation import LabelledQuestion
from conversations.engine.language.question_analysis import is_question
from conversations.engine.model.messages import Text
from conversations.engine.model.transcript import Session
from conversations.engine.turn.play import play
from tests.resident import ROOT, Resident, utterance

QUESTIONS = ROOT / "storage" / "packs" / "gia-vien" / "questions.jsonl"


@cache
def shares() -> dict[str, dict[str, float]]:
    """Return, for each kind, the shares of what its messages lead to at home."""
    context = Resident().context
    came: dict[str, list[str]] = {}
    for line in QUESTIONS.read_bytes().splitlines():
        question = msgspec.json.decode(line, type=LabelledQuestion)
        came.setdefault(question.kind, []).append(
            play(Session(), Text(question.text), context).dialogue
        )
    return {
        kind: {name: names.count(name) / len(names) for name in set(names)}
        for kind, names in came.items()
    }


def test_most_starts_of_reports_lead_into_one():
    # The rest is told that nobody knows, with "Gửi phản ánh" beside it, and its words are kept.
    assert shares()["report"]["report_problem"] >= 0.72


@pytest.mark.parametrize(
    ("kind", "most"), [("in", 0.02), ("near", 0.02), ("far", 0.02), ("smalltalk", 0.04)]
)
def test_hardly_a_question_is_taken_for_a_report(kind, most):
    assert shares()[kind].get("report_problem", 0) <= most


def test_nearly_all_questions_come_to_be_judged():
    assert shares()["in"]["asking"] >= 0.97


@pytest.mark.parametrize(
    "smell",
    [
        "rac thai chat dong truoc cong truong pho me, hoi lam",
        "rac boc mui hoi nong nac",
        "nuoc thai chay ra duong hoi qua",
    ],
)
def test_a_smell_that_is_typed_without_marks_is_no_question(smell):
    resident = Resident()
    resident.says(smell)

    assert resident.asked == "photos"


@pytest.mark.parametrize(
    "tale", ["cong hoi qua chiu khong noi", "xe tai chay qua lam hong duong", "nuoc gieng bi ban"]
)
def test_what_is_broken_or_stinks_is_reported_though_its_kind_is_not_named(tale):
    resident = Resident()
    resident.says(tale)

    assert resident.asked == "category"


def test_a_question_that_begins_like_a_smell_is_one():
    assert is_question(utterance("hoi lam can cuoc"))


@pytest.mark.parametrize(
    "wish",
    [
        "Đường trước nhà tôi bị ngập mỗi khi mưa, xin xã cho người khơi cống",
        "duong truoc nha bi ngap moi khi mua, xin xa cho nguoi khoi cong",
        "đèn đường hỏng mấy hôm nay, cần sửa gấp",
        "cho tha rong can nguoi ngoai duong",
    ],
)
def test_who_wants_the_commune_to_do_something_reports_it(wish):
    resident = Resident()
    resident.says(wish)

    assert resident.asked == "photos"


@pytest.mark.parametrize("wish", ["xin xã cấp giấy khai sinh", "xin sửa giấy khai sinh"])
def test_who_wants_a_paper_of_the_commune_reports_nothing(wish):
    resident = Resident()
    resident.says(wish)

    assert resident.is_at_home()
