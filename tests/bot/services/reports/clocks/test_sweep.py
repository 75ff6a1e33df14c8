"""Reminders before a report is due, what leads hear after it, and what residents are told."""

from datetime import datetime

import msgspec
import pytest
from msgspec import structs

from bot.services.officials.permissions import Role
from bot.services.reports.answering import OfficialAnswer, answer_report
from bot.services.reports.clocks import sweep
from bot.services.working_time import moment_before, next_opening, working_day
from conversations.engine.model.messages import Reply, Start
from storage.repositories.delivery.outbox import Urgency
from storage.repositories.reports import reports
from storage.tables import OFFICIALS, OUTBOX, REPORT_CLOCK_STEPS, REPORTS
from storage.tables.report_states import ANSWERED, IN_PROGRESS
from storage.tables.reports import DANGER
from tests.resident import LOCAL
from tests.staff_town import Town

HOLE = "GV 101 · Ổ gà, đường hỏng"
OFFICER, LEAD = (Role.ADMINISTRATOR, Role.OFFICER), (Role.LEAD,)


class Office(Town):
    """A town with an officer, Chị Hoa, and a lead, Anh Nam, in which time passes."""

    def __init__(self, database, services, clock):
        super().__init__(database, services)
        self.clock = clock
        self.tells("hoa", Start(self.invited("Chị Hoa", roles=OFFICER)))
        self.tells("nam", Start(self.invited("Anh Nam", roles=LEAD)))

    def at(self, day, hour, minute=0, month=11):
        """Let it be a local time of 2026; return what each address is told until then."""
        self.clock.now = datetime(2026, month, day, hour, minute, tzinfo=LOCAL)
        return self.sweeps()

    def sweeps(self):
        """Take all steps that are due, and send what may go out; return it by address."""
        while self.write(sweep.take_steps, self.context, self.context.now()):
            pass
        told: dict[str, list[str]] = {}
        for delivery in self.sends():
            text = msgspec.json.decode(delivery.payload, type=Reply).text
            told.setdefault(delivery.address, []).append(text)
        return told

    def report(self):
        return self.rows(REPORTS)[0]

    def answers(self, to, who="Chị Hoa"):
        report, text = self.report(), "Em đã nhận, mai thợ đến vá ạ."
        word = OfficialAnswer(report["state"], to, text, reason="unseen")
        self.write(answer_report, self.context, self.id_of(who), report["report_id"], word)

    def id_of(self, name):
        return self.rows(OFFICIALS, name=name)[0]["official_id"]


@pytest.fixture
def office(database, services, clock):
    """The office with a report of Monday 23/11, 7:30; its answer is due on Wednesday at 8:00."""
    office = Office(database, services, clock)
    office.files()
    office.sends()
    return office


def test_an_officer_is_reminded_once_and_the_lead_told_once_it_is_late(office):
    # Eight working hours to take it on end where those to answer it do: 24/11 is a holiday.
    assert office.sweeps() == {}
    assert office.at(23, 15, 29) == {}
    assert office.at(23, 15, 30) == {
        "hoa": [f"Sắp đến hạn, 1 việc:\n{HOLE} · trả lời trước 8 giờ sáng thứ Tư 25/11"]
    }
    assert (office.at(23, 16), office.at(24, 10), office.at(25, 7, 59)) == ({}, {}, {})
    told = office.at(25, 8)
    assert told["nam"] == [
        f"Quá hạn hoặc để lâu, 1 việc:\n{HOLE} · chưa trả lời, hạn 8 giờ sáng thứ Tư 25/11"
    ]
    assert "hoa" not in told
    assert office.at(25, 16) == {}


@pytest.mark.both
def test_residents_hear_an_apology_once_with_who_was_reminded(office):
    office.at(23, 15, 30)
    (said,) = office.at(25, 8)["an"]
    assert "em đã hẹn 8 giờ sáng thứ Tư 25/11 mà việc chưa xong, em xin lỗi" in said
    assert "Em đã nhắc lãnh đạo phụ trách Phòng Kinh tế" in said
    assert office.at(26, 8) == {}
    assert "an" not in office.at(11, 8, month=12)
    (weeks,) = office.at(21, 8, month=12)["an"]
    assert "đã bốn tuần" in weeks
    assert office.at(21, 8, month=12) == {}


def test_nobody_is_said_to_be_reminded_who_was_not(database, services, clock):
    town = Office.__new__(Office)
    Town.__init__(town, database, services)
    town.clock = clock
    town.files()
    town.sends()
    (said,) = town.at(25, 8)["an"]
    assert "nhắc" not in said
    assert "gọi 0229 0000 100" in said


def test_a_commune_that_confirmed_no_deadline_promises_none(database, services, clock):
    office = Office(database, services, clock)
    unit = structs.replace(office.context.unit, deadlines_confirmed=None)
    office.context.packs[office.context.version] = unit
    office.files()
    office.sends()
    assert (
        "sớm nhất có thể anh/chị sẽ có hồi âm. Mã của anh/chị: GV 1 0 1" in office.texts("an")[-1]
    )
    assert office.report()["promised"] is None
    assert "an" not in office.at(25, 8)


def test_an_answer_stops_its_clock_and_the_work_has_the_next_one(office):
    office.answers(IN_PROGRESS)
    assert "an" in office.sweeps()
    assert office.at(26, 8) == {}
    due = office.report()["resolve_due"].astimezone(LOCAL)
    unit = office.context.unit
    office.clock.now = moment_before(unit, due, working_day(unit))
    assert office.sweeps().keys() == {"hoa"}
    office.clock.now = next_opening(unit, due)
    told = office.sweeps()
    assert told.keys() == {"nam"}
    assert told["nam"][0].endswith("Chị Hoa giữ")
    office.answers(ANSWERED, "Anh Nam")
    office.sweeps()
    assert office.report()["next_step"] is None


def test_many_reports_that_come_together_are_one_counted_notice(office):
    for who in ("binh", "chi", "dung", "em", "phuc", "giang"):
        office.files(who)
    office.sends()
    (said,) = office.at(23, 15, 30)["hoa"]
    assert said.startswith("Sắp đến hạn, 7 việc:")
    assert said.endswith("Và 2 việc nữa.")


def test_what_waits_for_the_office_to_open_grows_into_one_notice(office):
    office.files("binh")
    office.sends()
    move = REPORTS.update().values(answer_due=datetime(2026, 11, 23, 18, tzinfo=LOCAL))
    office.write(lambda tx: tx.execute(move.where(REPORTS.c.code == "GV 101")))
    assert "nam" not in office.at(23, 19)
    assert "nam" not in office.at(24, 20)
    (said,) = office.at(25, 8, 30)["nam"]
    assert said.startswith("Quá hạn hoặc để lâu, 2 việc:")


def test_only_an_urgent_report_is_told_of_outside_hours(office):
    report = office.report()
    office.write(reports.set_urgency, office.context.unit_id, report["report_id"], DANGER)
    due = datetime(2026, 11, 23, 22, tzinfo=LOCAL)
    move = REPORTS.update().values(answer_due=due)
    office.write(lambda tx: tx.execute(move))
    assert "nam" in office.at(23, 22)
    assert {row["urgency"] for row in office.rows(OUTBOX, kind="work_late")} == {Urgency.ALERT}


def test_what_was_done_while_a_notice_waited_is_not_told(office):
    office.at(23, 15, 30)
    move = REPORTS.update().values(answer_due=datetime(2026, 11, 23, 18, tzinfo=LOCAL))
    office.write(lambda tx: tx.execute(move.values(next_step=REPORTS.c.filed_at)))
    office.at(23, 19)
    office.answers(IN_PROGRESS)
    assert "nam" not in office.at(25, 8)


@pytest.mark.both
def test_a_crash_before_the_commit_tells_everybody_once(office):
    class CrashError(Exception):
        """A crash of ours."""

    def crash(tx):
        sweep.take_steps(tx, office.context, office.context.now())
        raise CrashError

    office.at(23, 15, 30)
    office.clock.now = datetime(2026, 11, 25, 8, tzinfo=LOCAL)
    for _ in range(3):
        with pytest.raises(CrashError):
            office.write(crash)
    assert {who: len(texts) for who, texts in office.sweeps().items()} == {"an": 1, "nam": 1}
    # All that the clocks know is looked at again, and nothing is told twice.
    assert len(office.rows(REPORT_CLOCK_STEPS)) == 3
    again = REPORTS.update().values(next_step=REPORTS.c.filed_at)
    office.write(lambda tx: tx.execute(again))
    assert office.sweeps() == {}
