"""The life of a report after an answer: how it is confirmed, reopened and closed."""

import pytest

from bot.services.reports.answering import OfficialAnswer, answer_report
from bot.services.reports.life.closing import close_unconfirmed, closing_jobs
from storage.repositories.officials import officials
from storage.tables import OUTBOX, REPORT_EVENTS, REPORTS
from storage.tables.report_states import ANSWERED, CLOSED, IN_PROGRESS
from tests.bot.services.inbound.test_receive_batch import REPORT, Street
from tests.bot.services.reports.test_reports_nearby import JOIN

pytestmark = pytest.mark.both

MENDED = "Tổ đường bộ đã vá xong sáng nay ạ."


@pytest.fixture
def street(database, services):
    street = Street(database, services)
    for id_, name in (("o1", "Chị Hoa"), ("o2", "Anh Nam")):
        database.write_now(
            officials.add, services.context.unit_id, id_, name, now=services.context.now()
        )
    street.says("an", *REPORT)
    return street


def report_of(street):
    (report, *_) = street.rows(REPORTS)
    return report


def answers(street, to=ANSWERED, text=MENDED, official="o1"):
    report = report_of(street)
    word = OfficialAnswer(report["state"], to, text)
    street.database.write_now(answer_report, street.services, official, report["report_id"], word)


def close_expired(street):
    context = street.services.context
    return street.database.write_now(close_unconfirmed, context, context.now())


def test_an_answer_that_nobody_confirms_closes_after_14_days_and_each_is_told_once(street, clock):
    street.says("binh", *JOIN, "1")
    answers(street)
    clock.passes(days=13)
    assert close_expired(street) == 0
    clock.passes(days=1, hours=1)
    (job,) = closing_jobs(street.services)
    assert street.database.write_now(job.next_due) is not None
    assert (close_expired(street), close_expired(street)) == (1, 0)

    assert report_of(street)["state"] == CLOSED
    assert street.rows(REPORT_EVENTS)[-1]["kind"] == CLOSED
    street.delivers()
    for who in ("an", "binh"):
        told = [reply.text for _, reply in street.notices(who)]
        assert [("khép mã này lại" in text) for text in told] == [False, True]
    assert street.database.write_now(job.next_due) is None


def test_an_answer_in_between_closes_nothing(street, clock):
    answers(street, IN_PROGRESS, "Em đã nhận, mai thợ đến vá ạ.")
    clock.passes(days=100)

    assert close_expired(street) == 0
    assert report_of(street)["state"] == IN_PROGRESS


def test_a_report_answered_before_there_was_a_question_is_closed_in_silence(street, clock):
    answers(street)
    street.delivers()
    before = len(street.rows(OUTBOX))
    street.database.write_now(lambda tx: tx.execute(REPORTS.update().values(open_answer=None)))
    clock.passes(days=15)

    assert close_expired(street) == 1
    assert report_of(street)["state"] == CLOSED
    assert len(street.rows(OUTBOX)) == before
