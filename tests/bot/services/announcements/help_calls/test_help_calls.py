"""Officials learn of calls for help at once, together, and again until one takes them."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from msgspec import structs
from sqlalchemy import text

from bot.services.announcements.help_calls import alarms, taking
from bot.services.announcements.help_calls.alarms import HELP_CALLS, REPEAT, TOGETHER
from bot.services.announcements.help_calls.waiting import list_open_calls
from bot.services.announcements.part import PART
from bot.services.announcements.residents import roll_calls
from bot.services.announcements.residents.roll_calls import HELP, HELPED, SAFE
from bot.services.handlers import Occasion
from bot.services.officials.permissions import Role
from bot.services.unit_context import Speaker
from conversations.dialogues.announcements.roll_call_effects import AnswerRollCall
from conversations.engine.model.person import Person
from storage.database.transactions import Database
from storage.repositories.announcements.help_calls import Chosen
from storage.repositories.announcements.roll_calls import Subject
from storage.repositories.delivery.outbox import Urgency
from storage.repositories.person import people
from storage.tables import OUTBOX
from tests.bot.services.announcements.office import SAFETY
from tests.bot.services.announcements.staff_office import StaffOffice
from tests.fakes import DEADLINE
from tests.resident import AGREED, PACK
from tests.staff_town import Town

STREET, OTHER_STREET = PACK.neighbourhoods[:2]
ASKS = structs.replace(SAFETY, asks_if_safe=True)
HOA, NAM, KIEM = "hoa", "nam", "kiem"
WORDS = "mẹ già nằm liệt, gọi 0912 345 678"


class AlarmedOffice(StaffOffice):
    """Officials at the staff bot during a roll-call, and residents who answer it."""

    def __init__(self, database, services):
        super().__init__(database, services)
        self.seen = {}

    def begins(self, content=ASKS):
        self.has_official(HOA, "Chị Hoa", Role.OFFICER, Role.ADMINISTRATOR)
        self.has_official(NAM, "Anh Nam", Role.LEAD)
        self.has_official(KIEM, "Cô Kiêm", Role.AUDITOR)
        for who in (HOA, NAM, KIEM):
            self.tells(who, "báo ngay")
        found = {("fake", name): name for name in ("an", "binh", "chi")}
        lives = structs.replace(AGREED, neighbourhood=STREET.id)
        self.write(people.add, self.context.unit_id, found, person=lives, now=self.context.now())
        self.saves(content=content, by=self.ids[HOA])
        self.submits(by=self.ids[HOA])
        self.approves(by=self.ids[NAM], word="diễn tập" if content.is_drill else "")
        self.runs_job()
        return self

    def answers(self, name, answer=HELP, need="", person=AGREED):
        speaker = Speaker(name, person, "fake", name)
        return self.does(roll_calls.answer, speaker, AnswerRollCall("a1", answer, need))

    def alarms(self):
        """Run the job as the scheduler does; return how many alarms it raised."""
        (job,) = alarms.help_call_jobs(self.context)
        due = self.write(job.next_due)
        if due is None or due > self.context.now():
            return 0
        return self.write(job.run, self.context.now())

    def told(self, who):
        """Return the notices of calls for help that an official got since the last look."""
        self.sends()
        texts = [reply.text for row, reply in self.cards(who) if row["kind"].startswith("help_")]
        before, self.seen[who] = self.seen.get(who, 0), len(texts)
        return texts[before:]


@pytest.fixture
def office(database, services):
    return AlarmedOffice(database, services).begins()


def test_author_and_keepers_are_told_at_once_also_at_night(office, clock):
    clock.passes(hours=16)  # half past eleven at night
    assert not office.answers("an", need=WORDS).waits_unread
    assert office.told(HOA) == [
        f"TB 1: 1 người báo cần giúp, chưa ai nhận lo: {STREET.name.vi} 1."
    ]
    assert len(office.told(NAM)) == 1
    assert office.told(KIEM) == []
    rows = office.rows(OUTBOX, kind=HELP_CALLS)
    assert {row["urgency"] for row in rows} == {Urgency.ALERT}
    # Four digits alone would now and then be in a random id.
    shown = "".join(map(str, rows)).replace(" ", "")
    assert "0912345" not in shown
    assert "liệt" not in shown


def test_who_wants_work_on_request_is_told_all_the_same(office):
    office.tells(HOA, "khi tôi hỏi")
    office.answers("an")
    assert len(office.told(HOA)) == 1


def test_several_calls_within_a_minute_are_one_notice_with_counts(office, clock):
    office.answers("an")
    office.told(HOA)
    office.answers("binh")
    office.answers("chi")
    assert office.alarms() == 0
    clock.passes(seconds=TOGETHER.total_seconds() - 1)
    assert office.alarms() == 0
    clock.passes(seconds=1)
    assert office.alarms() == 1
    assert office.told(HOA) == [
        f"TB 1: thêm 2 người báo cần giúp. Tất cả 3 người chưa ai nhận lo: {STREET.name.vi} 3."
    ]
    assert office.alarms() == 0


def test_more_words_of_the_same_call_are_no_new_notice(office, clock):
    office.answers("an")
    office.told(HOA)
    office.answers("an", need="nước vào nhà")
    clock.passes(seconds=TOGETHER.total_seconds())
    assert office.alarms() == 0
    assert office.told(HOA) == []


def test_it_is_repeated_every_three_minutes_until_someone_takes_it(office, clock):
    office.answers("an")
    office.told(HOA)
    for _ in range(3):
        clock.passes(seconds=REPEAT.total_seconds() - 1)
        assert office.alarms() == 0
        clock.passes(seconds=1)
        assert office.alarms() == 1
        (text,) = office.told(HOA)
        assert "mà chưa ai nhận lo" in text
    office.taps(HOA, "Tôi lo việc này")
    assert "đã nhận lo 1 người ở TB 1" in office.texts(HOA)[-1]
    assert office.told(NAM)[-1] == (
        f"TB 1: Chị Hoa đã nhận lo 1 người cần giúp: {STREET.name.vi} 1."
    )
    assert office.told(HOA) == []
    clock.passes(minutes=10)
    office.alarms()
    assert office.told(HOA) == office.told(NAM) == []
    assert ("roll_call.take", office.ids[HOA], "a1") in Town.acts(office)


def test_the_second_to_take_it_learns_who_was_faster(office):
    office.answers("an")
    office.told(HOA)
    office.told(NAM)
    office.taps(HOA, "Tôi lo việc này")
    office.taps(NAM, "Tôi lo việc này")
    assert office.texts(NAM)[-1] == "Chị Hoa đã nhận lo ở TB 1 trước rồi ạ."


def test_a_button_takes_only_what_its_notice_told_of(office, clock):
    office.answers("an")
    office.told(HOA)
    office.answers("binh")
    office.taps(HOA, "Tôi lo việc này")
    clock.passes(minutes=1)
    assert office.alarms() == 1
    assert office.told(NAM)[-1].startswith("TB 1: 1 người báo cần giúp")
    (calls,) = office.does(list_open_calls)
    assert (calls.count, calls.taken) == (1, {"Chị Hoa": 1})


def test_what_is_given_back_is_told_of_again(office, clock):
    office.answers("an")
    office.told(HOA)
    office.taps(HOA, "Tôi lo việc này")
    office.told(NAM)
    clock.passes(minutes=2)
    with pytest.raises(LookupError):
        office.does(taking.give_back, office.ids[NAM], "a1", Subject("an"))
    office.does(taking.give_back, office.ids[HOA], "a1", Subject("an"))
    assert len(office.told(NAM)) == 1


def test_being_safe_after_all_ends_the_repetition_and_officials_see_it(office, clock):
    office.answers("an")
    office.told(HOA)
    clock.passes(minutes=2)
    office.answers("an", SAFE)
    assert office.told(HOA) == [
        f"TB 1: 1 người trước báo cần giúp, nay báo an toàn: {STREET.name.vi} 1."
    ]
    office.answers("an", SAFE)
    clock.passes(minutes=10)
    assert office.alarms() == 0
    assert office.told(HOA) == []


def test_who_is_safe_before_anyone_was_told_is_no_news(office, clock):
    office.answers("an")
    office.told(HOA)
    office.answers("binh")
    office.answers("binh", SAFE)
    clock.passes(minutes=1)
    office.alarms()
    assert all("an toàn" not in text for text in office.told(HOA))


def test_who_was_helped_is_told_of_no_more_and_asks_anew(office, clock):
    office.answers("an")
    office.told(HOA)
    office.does(roll_calls.mark, office.ids[HOA], "a1", "an", HELPED)
    clock.passes(minutes=3)
    office.alarms()
    assert office.told(HOA) == []
    office.answers("an")
    assert len(office.told(HOA)) == 1


def test_an_erased_person_is_told_of_no_more(office, clock):
    office.answers("an")
    office.told(HOA)
    office.does(PART.erasers[Occasion.PERSON_ERASED], "an")
    clock.passes(minutes=3)
    office.alarms()
    assert office.told(HOA) == []


def test_after_a_week_nothing_is_repeated(office, clock):
    office.answers("an")
    office.told(HOA)
    clock.passes(days=7)
    assert office.alarms() == 1
    clock.passes(minutes=3)
    assert office.alarms() == 0


def test_an_official_who_may_no_longer_keep_roll_calls_is_told_nothing(office):
    office.answers("an")
    assert office.told(KIEM) == []
    office.tells(KIEM, "ai cần giúp")
    assert "chưa giao" in office.texts(KIEM)[-1]


def test_only_the_newest_of_the_notices_that_wait_tells_who_waits(office, clock):
    office.answers("an")
    clock.passes(minutes=3)
    office.alarms()
    assert len(office.told(HOA)) == 1


def test_a_drill_says_so_first(database, services):
    office = AlarmedOffice(database, services)
    office.begins(structs.replace(ASKS, is_drill=True))
    office.answers("an")
    (text,) = office.told(HOA)
    assert text.startswith("DIỄN TẬP: TB 1")
    office.tells(NAM, "ai cần giúp")
    assert office.texts(NAM)[-1].startswith("DIỄN TẬP")
    office.taps(NAM, "Tôi lo")
    assert office.told(HOA)[-1].startswith("DIỄN TẬP: TB 1: Anh Nam")


def test_a_newcomer_without_consent_is_heard_and_told_what_is_kept(office):
    office.services = structs.replace(office.services, newcomer=Person())
    office.says("moi", "cần giúp, nước vào nhà, ngõ 12")
    assert "Em giữ 90 ngày" in "\n".join(office.texts("moi"))
    assert len(office.told(HOA)) == 1
    (call,) = office.does(roll_calls.load_board, "a1").people
    assert call.need == "cần giúp, nước vào nhà, ngõ 12"
    office.says("moi", "em an toàn rồi ạ", "đèn đường phố Chợ tắt ba hôm nay")
    assert "Em lưu l" in office.texts("moi")[-1]


@pytest.mark.both
def test_any_number_of_processes_raise_each_alarm_once(settings, office, clock):
    """The first call, the grouped ones, and a repetition: each is one notice to each official."""
    clock.passes(minutes=1)
    others = [Database(settings.database_url) for _ in range(2)]
    bases = [office.database, *others]

    def each(work):
        start = threading.Barrier(len(bases))

        def run(at):
            start.wait()
            return bases[at].write_now(work(at), office.context)

        with ThreadPoolExecutor(len(bases)) as pool:
            return list(pool.map(run, range(len(bases))))

    def call(at):
        speaker = Speaker(("an", "binh", "chi")[at], Person(), "fake", "")
        return lambda tx, context: roll_calls.answer(
            tx, context, speaker, AnswerRollCall("a1", HELP)
        )

    def count():
        return len(office.rows(OUTBOX, kind=HELP_CALLS, person_id=office.person(HOA)))

    def job(_at):
        (found,) = alarms.help_call_jobs(office.context)
        return lambda tx, context: found.run(tx, context.now())

    try:
        each(call)
        assert count() == 1
        clock.passes(seconds=TOGETHER.total_seconds())
        assert sum(each(job)) == 1
        assert count() == 2
        clock.passes(seconds=REPEAT.total_seconds())
        assert sum(each(job)) == 1
        assert count() == 3
        takes = each(
            lambda at: (
                lambda tx, context: taking.take(
                    tx, context, office.ids[(HOA, NAM, HOA)[at]], "a1", chosen=Chosen(3)
                )
            )
        )
        assert sorted(taken.count for taken in takes) == [0, 0, 3]
    finally:
        for other in others:
            other.close()


@pytest.mark.postgresql
@pytest.mark.parametrize("what", ["more words", "helped"])
def test_what_happens_to_a_call_at_the_same_time_is_not_lost(settings, office, what):
    """A process that changes a call waits for the one that takes it."""
    office.answers("an", need="nước vào nhà")
    is_taken, other = threading.Event(), Database(settings.database_url)

    def take(tx, context):
        taking.take(tx, context, office.ids[HOA], "a1", chosen=Subject("an"))
        is_taken.set()
        until = time.monotonic() + DEADLINE
        while not tx.execute(text("SELECT count(*) FROM pg_locks WHERE NOT granted")).scalar():
            assert time.monotonic() < until, "nobody waits for this transaction"

    def change(tx, context):
        assert is_taken.wait(DEADLINE)
        if what == "helped":
            roll_calls.mark(tx, context, office.ids[NAM], "a1", "an", HELPED)
            return
        speaker = Speaker("an", AGREED, "fake", "an")
        roll_calls.answer(tx, context, speaker, AnswerRollCall("a1", HELP, "thêm hai cháu nhỏ"))

    try:
        with ThreadPoolExecutor(2) as pool:
            works = [
                pool.submit(base.write_now, work, office.context)
                for base, work in ((office.database, take), (other, change))
            ]
            for work in works:
                work.result()
    finally:
        other.close()
    (row,) = office.does(
        roll_calls.load_board, "a1", group=HELPED if what == "helped" else HELP
    ).people
    assert row.taken_by == office.ids[HOA]


def test_the_list_counts_those_whom_its_button_takes(office, clock):
    office.answers("an")
    office.told(HOA)
    office.answers("binh")  # too soon after the notice: no alarm told of it yet
    office.tells(NAM, "ai cần giúp")
    office.taps(NAM, "Tôi lo")
    assert "2 người" in office.texts(NAM)[-1]
    (calls,) = office.does(list_open_calls)
    assert calls.count == 0
    clock.passes(minutes=1)
    office.alarms()
    assert all("báo cần giúp" not in told for told in office.told(HOA))


def test_the_list_takes_the_only_call_before_any_alarm_told_of_it(office, clock):
    office.answers("an")
    office.told(HOA)
    office.taps(HOA, "Tôi lo việc này")
    office.answers("binh")
    office.tells(NAM, "ai cần giúp")
    office.taps(NAM, "Tôi lo")
    assert "đã nhận lo 1 người" in office.texts(NAM)[-1]


def test_the_job_runs_soon_after_it_is_due(office, clock):
    office.answers("an")
    (job,) = alarms.help_call_jobs(office.context)
    assert office.write(job.next_due) == clock.now + REPEAT
    office.answers("binh")
    assert office.write(job.next_due) == clock.now + TOGETHER
    clock.passes(seconds=63)
    assert clock.now - office.write(job.next_due) < timedelta(seconds=5)
