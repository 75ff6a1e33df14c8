"""Telling questions and reports apart: minimum shares on the shipped set."""

from functools import cache

import msgspec
import pytest

from bot.cards.evaluation import LabelledQuestion
from conversations.engine.language.question_analysis import is_question
from conversations.engine.model.messages import Text
from conversations.engine.model.transcript import Session
from conversations.engine.turn.play import play
from tests.resident import ROOT, Resident, utterance

QUESTIONS = ROOT / "storage" / "packs" / "gia-vien" / "questions.jsonl"


# Most questions are of the kind "in": some sixty of them tell as much, and half of the others.
SHARE_OF_IN = pytest.mark.parametrize("step", [42, pytest.param(1, marks=pytest.mark.soak)])


@cache
def shares(step: int) -> dict[str, dict[str, float]]:
    """Return, for each kind, the shares of the results of its messages outside a dialogue.

    Of the kind "in", only one in *step* is said; of the others half, unless *step* is 1.
    """
    context = Resident().context
    lines = QUESTIONS.read_bytes().splitlines()
    texts: dict[str, list[str]] = {}
    for question in (msgspec.json.decode(line, type=LabelledQuestion) for line in lines):
        texts.setdefault(question.kind, []).append(question.text)
    texts = {kind: its[:: step if kind == "in" else min(step, 2)] for kind, its in texts.items()}
    came = {
        kind: [play(Session(), Text(text), context).dialogue for text in its]
        for kind, its in texts.items()
    }
    return {
        kind: {name: names.count(name) / len(names) for name in set(names)}
        for kind, names in came.items()
    }


@SHARE_OF_IN
def test_most_reports_start_the_report_dialogue(step):
    # Others get "I don't know" with "Gửi phản ánh" beside it, and their words are kept.
    assert shares(step)["report"]["report_problem"] >= 0.72


@SHARE_OF_IN
@pytest.mark.parametrize(
    ("kind", "most"), [("in", 0.04), ("near", 0.055), ("far", 0.08), ("smalltalk", 0.04)]
)
def test_questions_rarely_start_a_report(kind, most, step):
    assert shares(step)[kind].get("report_problem", 0) <= most


@SHARE_OF_IN
def test_nearly_all_questions_are_judged(step):
    assert shares(step)["in"]["asking"] >= 0.89


@pytest.mark.parametrize(
    "smell",
    [
        "rac thai chat dong truoc cong truong pho me, hoi lam",
        "rac boc mui hoi nong nac",
        "nuoc thai chay ra duong hoi qua",
    ],
)
def test_a_smell_without_diacritics_is_no_question(smell):
    resident = Resident()
    resident.says(smell)

    assert resident.asked == "photos"


@pytest.mark.parametrize(
    "tale", ["cong hoi qua chiu khong noi", "xe tai chay qua lam hong duong", "nuoc gieng bi ban"]
)
def test_broken_or_smelling_things_start_a_report(tale):
    resident = Resident()
    resident.says(tale)

    assert resident.talk.name == "report_problem"


def test_a_question_that_begins_like_a_smell_is_a_question():
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
def test_a_request_to_the_commune_to_act_starts_a_report(wish):
    resident = Resident()
    resident.says(wish)

    assert resident.asked == "photos"


@pytest.mark.parametrize("wish", ["xin xã cấp giấy khai sinh", "xin sửa giấy khai sinh"])
def test_a_request_for_a_document_starts_no_report(wish):
    resident = Resident()
    resident.says(wish)

    assert resident.is_at_home()
