"""A survey of six questions that the residents of a bench answer."""

from datetime import timedelta

from bot.commands.bootstrap import utc_now
from bot.registry import REGISTRY
from bot.services.ids import new_id
from bot.services.surveys import approval, drafting
from bot.services.surveys.content import hash_content
from bot.services.unit_context import open_unit_context
from conversations.engine.model.localised_text import LocalisedText
from conversations.surveys.survey import (
    NUMBER,
    ONE,
    SCALE,
    SEVERAL,
    TEXT,
    YES,
    YES_NO,
    Condition,
    Survey,
    SurveyOption,
    SurveyQuestion,
)
from storage.database.transactions import Database, Transaction
from storage.repositories.surveys import surveys, tallies
from storage.repositories.surveys.surveys import Content

_WRITER, _APPROVER = "bench-writer", "bench-approver"


def _text(vi: str) -> LocalisedText:
    return LocalisedText(vi, "")


def _options(**names: str) -> tuple[SurveyOption, ...]:
    return tuple(SurveyOption(id_, _text(name)) for id_, name in names.items())


SURVEY = Survey(
    _text("Đường ra trạm bơm"),
    _text("Để xã biết nên sửa đoạn nào trước."),
    (
        SurveyQuestion("uses", YES_NO, _text("Nhà mình có hay đi đường này không ạ?")),
        SurveyQuestion(
            "often",
            ONE,
            _text("Mấy lần một tuần ạ?"),
            _options(once="Một lần", some="Vài lần", daily="Ngày nào cũng đi"),
            only_if=(Condition("uses", (YES,)),),
            has_unsure=True,
        ),
        SurveyQuestion(
            "fix",
            SEVERAL,
            _text("Cần sửa gì trước ạ?"),
            _options(road="Mặt đường", lamp="Đèn đường", drain="Cống thoát nước"),
            is_shuffled=True,
            is_required=True,
        ),
        SurveyQuestion("grade", SCALE, _text("Đường bây giờ thế nào ạ?")),
        SurveyQuestion("people", NUMBER, _text("Trong xóm có mấy người đi ạ?"), is_required=True),
        SurveyQuestion("words", TEXT, _text("Còn điều gì muốn nói với xã ạ?"), is_required=True),
    ),
)

ASKED_OF_ALL = tuple(question.id for question in SURVEY.questions if not question.only_if)


def open_survey(database: Database, unit_id: str) -> str:
    """Open the survey for everybody, for a day; return its code."""
    context = database.write_now(open_unit_context, unit_id, utc_now, REGISTRY.hooks)
    content = Content(SURVEY, closes_at=context.now() + timedelta(days=1))
    id_ = new_id()

    def opens(tx: Transaction) -> str:
        drafting.save(tx, context, _WRITER, id_, 0, content)
        approval.submit(tx, context, _WRITER, id_, 1)
        saved = surveys.load_version(tx, unit_id, id_, 1).content
        approval.approve(
            tx, context, _APPROVER, id_, version=1, content_hash=hash_content(id_, saved)
        )
        found = surveys.find(tx, unit_id, id_)
        if found is None:
            raise LookupError(id_)
        return found.code

    return database.write_now(opens)


def count_answers(tx: Transaction, unit_id: str, code: str) -> tuple[int, int]:
    """Return how many people answered the survey, and how often what it asks of all."""
    found = surveys.find_by_code(tx, unit_id, code)
    if found is None:
        raise LookupError(code)
    tally = tallies.count(tx, unit_id, found.survey_id, 1, now=utc_now())
    asked = sum(its.first for its in tally.answers if its.question in ASKED_OF_ALL)
    return tally.respondents, asked
