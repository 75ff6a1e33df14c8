"""The job that asks people who are silent at a review whether to send their report."""

import pytest
from msgspec import structs

from bot.background import build_jobs
from bot.media_store import MediaStore
from bot.metrics import Metrics
from bot.scheduler import Scheduler
from bot.services.jobs import drafts, unsent_drafts
from bot.services.jobs.unsent_drafts import SEND_QUESTION
from conversations.engine.model.messages import Tap
from conversations.engine.replay.turn_context import Limits
from storage.database.transactions import Database
from storage.repositories.delivery.outbox import AT_MOST_ONCE, Urgency
from storage.repositories.inbound import drafts as stored_drafts
from storage.tables import OUTBOX, PEOPLE, REPORTS, TALKS
from tests.bot.services.inbound.test_receive_batch import REPORT, Street

AT_REVIEW = REPORT[:-1]
ANOTHER = ("báo cáo đèn đường", "đèn tắt ba hôm nay", *REPORT[2:-2])
UNSENT = "Phản ánh này em CHƯA gửi, chưa ai nhận được ạ. Anh/chị gửi luôn nhé?"


@pytest.fixture
def street(database, services):
    return Street(database, services)


def runs(street):
    """Run the job until nothing is left."""
    while street.database.write_now(unsent_drafts.ask_silent_people, street.services):
        pass


def asked(street, who="an"):
    """Deliver what is due; return how often *who* was asked in all."""
    street.delivers()
    return [reply.text for reply in street.replies(who)].count(UNSENT)


def test_an_hour_of_silence_at_the_review_is_asked_about_once(street, clock):
    street.says("an", *AT_REVIEW)
    clock.passes(minutes=59)
    runs(street)
    assert asked(street) == 0
    clock.passes(minutes=2)
    runs(street)
    runs(street)
    assert asked(street) == 1
    (row,) = street.rows(OUTBOX, kind=SEND_QUESTION)
    assert (row["urgency"], row["promise"]) == (Urgency.NOTICE, AT_MOST_ONCE)


def test_one_tap_on_the_question_files_the_report(street, clock):
    street.says("an", *AT_REVIEW)
    clock.passes(minutes=61)
    runs(street)
    street.delivers()
    (send,) = [button for button in street.replies("an")[-1].buttons if button.label == "Gửi đi"]
    street.says("an", Tap(send.data))
    assert len(street.rows(REPORTS)) == 1


def test_a_draft_is_asked_about_once_whatever_is_said_after_it(street, clock):
    street.says("an", *AT_REVIEW)
    clock.passes(minutes=61)
    runs(street)
    assert asked(street) == 1
    street.says("an", "cảm ơn em")
    before = asked(street)
    clock.passes(minutes=61)
    runs(street)
    assert asked(street) == before


def test_the_next_draft_is_asked_about_again(street, clock):
    street.says("an", *AT_REVIEW)
    clock.passes(minutes=61)
    runs(street)
    assert asked(street) == 1
    street.says("an", "gửi đi", *ANOTHER)
    clock.passes(minutes=61)
    runs(street)
    assert asked(street) == 2


def test_silence_elsewhere_is_not_asked_about(street, clock):
    street.says("an", *AT_REVIEW[:4])
    street.says("binh", *REPORT)
    street.says("chi", *AT_REVIEW, "để sau")
    clock.passes(minutes=61)
    runs(street)
    assert street.rows(OUTBOX, kind=SEND_QUESTION) == []


@pytest.mark.parametrize("said", ["gửi đi", "sai chỗ rồi", "để sau", "cảm ơn em"])
def test_a_message_before_the_question_goes_out_cancels_it(street, clock, said):
    street.says("an", *AT_REVIEW)
    clock.passes(minutes=61)
    runs(street)
    clock.passes(seconds=1)
    street.says("an", said)
    street.delivers()
    (row,) = street.rows(OUTBOX, kind=SEND_QUESTION)
    assert (row["state"], row["reason"]) == ("stopped", "outdated")


def test_the_question_about_a_draft_is_not_taken_for_one_about_the_next(street, clock):
    street.says("an", *AT_REVIEW)
    clock.passes(minutes=61)
    runs(street)
    street.says("an", "gửi đi", *ANOTHER)
    clock.passes(minutes=61)
    runs(street)
    assert asked(street) == 1


def test_in_quiet_hours_it_is_not_asked_and_a_message_meanwhile_counts(street, clock):
    clock.now = clock.now.replace(hour=20, minute=30)
    street.says("an", *AT_REVIEW)
    street.says("binh", *AT_REVIEW)
    clock.passes(minutes=61)
    runs(street)
    street.says("binh", "gửi đi")
    assert street.rows(OUTBOX, kind=SEND_QUESTION) == []
    clock.passes(hours=9, minutes=30)
    runs(street)
    assert (asked(street), asked(street, "binh")) == (1, 0)


def test_without_consent_nothing_is_asked(street, clock):
    street.says("an", *AT_REVIEW)
    street.database.write_now(lambda tx: tx.execute(PEOPLE.update().values(consent="")))
    clock.passes(minutes=61)
    runs(street)
    assert street.rows(OUTBOX, kind=SEND_QUESTION) == []


def test_an_erased_person_is_not_asked(street, clock):
    for who in ("an", "binh"):
        street.says(who, *AT_REVIEW)
    street.says("binh", "xoá dữ liệu của tôi", "xoá ngay")
    clock.passes(minutes=61)
    runs(street)
    street.says("an", "xoá dữ liệu của tôi", "xoá ngay")
    assert (asked(street), asked(street, "binh")) == (0, 0)
    (row,) = street.rows(OUTBOX, kind=SEND_QUESTION)
    assert (row["state"], row["notice"]) == ("stopped", None)


def test_a_day_later_it_is_too_late(street, clock):
    street.says("an", *AT_REVIEW)
    clock.passes(hours=25, minutes=1)
    runs(street)
    assert asked(street) == 0


def test_the_reminder_of_the_sixth_day_stays(street, clock):
    street.says("an", *AT_REVIEW)
    clock.passes(minutes=61)
    runs(street)
    clock.passes(days=6)
    assert street.database.write_now(drafts.send_reminders, street.services) == 1


@pytest.mark.both
def test_an_undecodable_session_does_not_stop_others(street, clock, troubles):
    for who in ("an", "binh"):
        street.says(who, *AT_REVIEW)
    broken = TALKS.update().where(TALKS.c.person_id == street.person("an"))
    street.database.write_now(lambda tx: tx.execute(broken.values(session='{"open": 5}')))
    clock.passes(minutes=61)
    runs(street)
    assert (asked(street, "binh"), len(troubles)) == (1, 1)


@pytest.mark.both
async def test_a_crash_leaves_no_question_and_the_next_process_asks_once(
    street, clock, tmp_path, monkeypatch
):
    street.says("an", *AT_REVIEW)
    clock.passes(minutes=61)
    jobs = build_jobs(street.services, MediaStore(tmp_path / "media"), Metrics())
    (job,) = [job for job in jobs if job.name == "unsent_drafts"]

    def fails(*_args, **_options):
        raise ZeroDivisionError

    with monkeypatch.context() as patched:
        patched.setattr(stored_drafts, "mark_checked", fails)
        await Scheduler(street.database, street.services.context, [job]).sweep()
    assert street.rows(OUTBOX, kind=SEND_QUESTION) == []
    others = [Database(street.database.url) for _ in range(2)]
    for database in others:
        await Scheduler(database, street.services.context, [job]).sweep()
        clock.passes(minutes=1)
        database.close()
    assert asked(street) == 1


def test_0_turns_it_off(street, tmp_path):
    services = structs.replace(street.services, limits=Limits(unsent=Limits().unsent * 0))
    jobs = build_jobs(services, MediaStore(tmp_path / "media"), Metrics())
    assert "unsent_drafts" not in {job.name for job in jobs}


def test_the_job_is_due_when_the_hour_is_over_or_when_quiet_hours_end(street, clock, tmp_path):
    (job,) = unsent_drafts.unsent_draft_jobs(street.services)

    def due():
        return street.database.write_now(job.next_due)

    assert due() is None
    begun = clock.now
    street.says("an", *AT_REVIEW)
    assert due() == begun + street.services.limits.unsent
    clock.now = begun.replace(hour=20, minute=30)
    street.says("an", "cảm ơn em")
    clock.passes(minutes=1)
    due_at = due().astimezone(street.services.context.timezone)
    assert (due_at.hour, due_at.minute) == (6, 30)
