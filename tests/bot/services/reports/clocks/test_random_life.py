"""A seeded walk through the life of reports: anybody does anything, at any time."""

from collections import Counter
from datetime import timedelta
from random import Random

import msgspec
import pytest
from sqlalchemy import select

from bot.registry import REGISTRY
from bot.services.officials import leaves, staff_bot
from bot.services.officials.leaves import LeaveError, LeaveSpan
from bot.services.officials.permissions import Role
from bot.services.officials.rota import list_on_duty, load_rota
from bot.services.reports.answering import InvalidAnswerError, ReportChangedError
from bot.services.reports.clocks.handing_over import hand_over
from bot.services.reports.clocks.sweep import take_steps
from bot.services.reports.life.closing import close_unconfirmed
from bot.services.unit_context import Speaker
from conversations.dialogues.reports.answers.effects import ConfirmWork, RejectWork
from conversations.dialogues.reports.effects import AddRemark, FileReport, Withdraw
from conversations.engine.model.effects import Refused
from conversations.engine.model.values import Place, Said
from conversations.staff.officials.duty_effects import AddDuty, DropDuty
from conversations.staff.reports.effects import (
    AcceptReport,
    AnswerReport,
    AskResident,
    CloseReport,
    ExtendReport,
    RefuseReport,
)
from conversations.staff.reports.handovers.effects import (
    CorrectCategory,
    CorrectPlace,
    MergeReport,
    RewordAnswer,
    TakeBackAnswer,
    TurnIntoQuestion,
    UnmergeReport,
)
from storage.repositories.officials import duties, officials
from storage.repositories.officials import staff_bot as members
from storage.repositories.person import people
from storage.tables import OUTBOX, REPORT_CLOCK_STEPS, REPORT_EVENTS, REPORTS
from storage.tables.report_states import (
    ANSWERED,
    MERGED,
    REPLY_KINDS,
    Mover,
    can_move,
    has_same_clock,
)
from tests.resident import AGREED

QUICK, ALL = 2_000, 20_000
STAFF = {
    "hoa": (Role.ADMINISTRATOR, Role.OFFICER),
    "lan": (Role.OFFICER,),
    "nam": (Role.LEAD,),
    "kien": (Role.AUDITOR,),
}
WORDS = "Tổ đường bộ đã đến xem, mai vá ạ."
TOLD = (
    *("accepted", "extended", "closed", "recategorised", "relocated", "merged"),
    *("taken_back", "reworded", "unmerged", "as_question"),
)


class Walk:
    """A commune in which random acts by random people follow each other."""

    def __init__(self, database, context, clock, seed):
        self.database, self.context, self.clock = database, context, clock
        self.random = Random(seed)
        self.speakers, self.ids = {}, {}
        self.done: Counter[str] = Counter()
        for who in ("an", "binh", *STAFF):
            channel = staff_bot.CHANNEL if who in STAFF else "fake"
            person_id = f"p-{who}"
            found = {(channel, who): person_id}
            self.write(people.add, context.unit_id, found, person=AGREED, now=context.now())
            self.speakers[who] = Speaker(person_id, AGREED, channel, who)
        for who, roles in STAFF.items():
            own = ["economy"] if who != "lan" else ["culture"]
            known = [it.id for it in context.unit.departments]
            own = [id_ if id_ in known else known[-1] for id_ in own]
            self.write(staff_bot.add_official, context, who, own, roles, days=2)
            id_ = self.write(officials.find_by_name, context.unit_id, who)
            person = self.speakers[who].person_id
            self.write(
                lambda tx, i=id_, p=person: members.connect(
                    tx, context.unit_id, i, p, news="asked", now=context.now()
                )
            )
            self.ids[who] = id_
        self.reports, self.before = [], {}

    def write(self, work, *args, **options):
        return self.database.write_now(work, *args, **options)

    def perform(self, who, effect):
        def work(tx):
            return REGISTRY.perform(tx, self.context, self.speakers[who], effect)

        return self.write(work)

    def read(self, report_ids):
        """Return each report with its history."""

        def work(tx):
            which = [
                (table.c.unit_id == self.context.unit_id) & table.c.report_id.in_(report_ids)
                for table in (REPORTS, REPORT_EVENTS)
            ]
            rows = tx.execute(select(REPORTS).where(which[0])).mappings().all()
            query = select(REPORT_EVENTS).where(which[1]).order_by(REPORT_EVENTS.c.number)
            found: dict[str, tuple[dict[str, object], list[dict[str, object]]]] = {
                row["report_id"]: (dict(row), []) for row in rows
            }
            for event in tx.execute(query).mappings():
                found[event["report_id"]][1].append(dict(event))
            return found

        return self.write(work)

    def step(self):
        """Do one random act, and check all that must hold."""
        random = self.random
        act = random.choice(ACTS)
        if act == "file" or not self.reports:
            act, touched = "file", [self.files()]
        elif act in ("time", "sweep"):
            touched = self.time_passes(act)
        elif act in ("leave", "hand_over"):
            touched = self.office_changes(act)
        elif act == "duty":
            self.duty_changes()
            touched = list(self.reports)
        else:
            touched = [random.choice(self._fitting(act))]
            self.acts(act, touched[0])
        self.done[act] += 1
        for report_id, (row, events) in self.read(touched).items():
            self.check(report_id, row, events, act)

    def _fitting(self, act):
        """Return the reports that an act is likelier to be about."""
        answered = [id_ for id_ in self.reports if self.before[id_][0]["state"] == ANSWERED]
        merged = [id_ for id_ in self.reports if self.before[id_][0]["state"] == MERGED]
        if act == "unmerge" and merged:
            return merged
        return answered if act in ("confirm", "reject") and answered else self.reports

    def _last_reply(self, report_id):
        """Return the number of the newest words to the residents of a report, be it taken back."""
        events = self.before[report_id][1]
        return max((e["number"] for e in events if e["kind"] in REPLY_KINDS), default=0)

    def files(self):
        place = Place(neighbourhood=self.context.unit.neighbourhoods[0].id, words="gần chợ")
        is_urgent = self.random.random() < 0.4
        words = Said(text="ổ gà to giữa đường")
        report = FileReport("road", words, (), place, "", is_urgent=is_urgent)
        self.perform(self.random.choice(("an", "binh")), report)
        ids = self.write(
            lambda tx: (
                tx.execute(select(REPORTS.c.report_id).order_by(REPORTS.c.code)).scalars().all()
            )
        )
        new = next(id_ for id_ in ids if id_ not in self.before)
        self.reports = [*self.reports[-4:], new]
        return new

    def time_passes(self, act):
        if act == "time":
            hours = self.random.choice((0.2, 1, 3, 9, 30, 120, 600))
            self.clock.passes(hours=hours * self.random.random())
        for work in (take_steps, close_unconfirmed):
            while self.write(work, self.context, self.context.now()):
                pass
        self.check_called()
        return list(self.reports)

    def check_called(self):
        """Whoever came on duty was called for each urgent report that nobody has taken on."""
        now = self.context.now()
        rota = self.write(load_rota, self.context, since=now)
        begun = {duty.since for duty in rota.list_duties() if duty.since <= now}
        query = select(REPORT_CLOCK_STEPS).where(REPORT_CLOCK_STEPS.c.step == "ring.accept")
        steps = self.write(lambda tx: tx.execute(query).all())
        called = {(step.report_id, step.due_at) for step in steps}
        for id_, (row, _) in self.read(self.reports).items():
            if row["urgency"] and row["state"] == "received":
                assert all((id_, at) in called for at in begun if at > row["filed_at"])
                self.done["called"] += len(begun)

    def duty_changes(self):
        """Let somebody say who is on duty, or that somebody is not."""
        random, today = self.random, self.context.now().date()
        who = random.choice((*STAFF, *["nam"] * 4))
        first = today + timedelta(days=random.randrange(3))
        days = tuple(first + timedelta(days=ahead) for ahead in range(random.randint(1, 3)))
        part = random.choice(("", "morning", "evening", "night"))
        effects: list[AddDuty | DropDuty] = [
            AddDuty(self.ids[random.choice((*STAFF,))], days, part)
        ] * 3
        shifts = self.write(duties.list_between, self.context.unit_id, since=self.context.now())
        if shifts:
            effects.append(DropDuty((random.choice(shifts).shift_id,)))
        outcome = self.perform(who, random.choice(effects))
        assert who == "nam" or isinstance(outcome, Refused), "only leads keep the rota"

    def office_changes(self, act):
        who, other = self.random.sample(("hoa", "lan", "nam"), 2)
        try:
            if act == "hand_over":
                self.write(
                    hand_over, self.context, self.ids[who], self.ids[other], by=self.ids["nam"]
                )
            else:
                first = self.context.now().date()
                days = LeaveSpan(first, first + timedelta(days=self.random.randrange(5)))
                deputy = self.random.choice(("", self.ids[other]))
                self.write(
                    leaves.take_leave,
                    self.context,
                    self.ids[who],
                    days,
                    deputy=deputy,
                    by=self.ids[who],
                )
        except LeaveError:
            self.done["refused"] += 1
        return list(self.reports)

    def acts(self, act, report_id):
        random, last = self.random, self.before[report_id][1][-1]["number"]
        seen = last if random.random() < 0.9 else max(0, last - 1)
        until = self.context.now() + timedelta(hours=random.randint(-20, 400))
        reason = random.choice(("", "unseen"))
        staff = {
            "accept": AcceptReport(report_id, seen),
            "ask": AskResident(report_id, seen, "Ổ gà ở đoạn nào ạ?"),
            "answer": AnswerReport(
                report_id, seen, WORDS, done=random.random() < 0.6, no_photo=reason
            ),
            "close": CloseReport(report_id, seen),
            "refuse": RefuseReport(report_id, seen, "level", "Bác hỏi Sở Xây dựng giúp ạ."),
            "extend": ExtendReport(report_id, seen, until, "Chờ vật tư về ạ."),
        }
        place = Place(neighbourhood=random.choice(self.context.unit.neighbourhoods).id)
        category = random.choice(("road", "lights", "waste", "power"))
        staff |= {
            "correct": CorrectCategory(report_id, seen, category),
            "merge": MergeReport(report_id, seen, random.choice(self.reports)),
            "as_question": TurnIntoQuestion(report_id, seen),
            "unmerge": UnmergeReport(report_id, seen),
            "relocate": CorrectPlace(report_id, seen, place),
            "reword": RewordAnswer(report_id, seen, self._last_reply(report_id), WORDS),
            "take_back": TakeBackAnswer(report_id, seen, self._last_reply(report_id)),
        }
        resident = {
            "confirm": ConfirmWork(report_id, seen),
            "reject": RejectWork(report_id, seen),
            "remark": AddRemark(report_id, Said(text="vẫn còn ổ gà ạ")),
            "withdraw": Withdraw(report_id),
        }
        who = random.choice((*STAFF, "nam"))
        if act in resident:
            own = self.before[report_id][0]["person_id"]
            who = next(it for it, one in self.speakers.items() if one.person_id == own)
            who = who if random.random() < 0.9 else random.choice(("an", "binh"))
        try:
            self.perform(who, {**staff, **resident}[act])
        except (InvalidAnswerError, ReportChangedError):
            self.done["refused"] += 1

    def check(self, report_id, row, events, act):
        old, had = self.before.get(report_id, (row, []))
        assert events[: len(had)] == had, "history only grows"
        new = events[len(had) :]
        allowed = {self.ids["hoa"], self.ids["nam"], "resident", "follower", Mover.TIME}
        by = {event["by"] for event in new} - allowed
        assert not by or by <= {*self.write(list_on_duty, self.context)}, (act, new)
        if row["state"] != old["state"]:
            movers = [m for m in Mover if can_move(m, old["state"], row["state"])]
            assert movers, (act, old["state"], row["state"])
            assert new, "no state changes without an event"
            if row["state"] == ANSWERED:
                assert new[-1]["by"] == self.ids["nam"], "no photo, no lead"
                assert new[-1]["reason"] == "no_photo.unseen"
        if act == "correct" and new:
            ends = (row["answer_due"], row["resolve_due"])
            assert min(ends) > self.context.now(), "no correction makes it overdue"
            self.before[report_id] = (row, events)
            return
        assert row["resolve_due"] >= old["resolve_due"], act
        if has_same_clock(old["state"], row["state"]) and act != "reject":
            assert row["answer_due"] >= old["answer_due"], act
        self.before[report_id] = (row, events)

    def check_told_once(self):
        """Each word to residents has its event, or its step, and no other has been said."""
        query = select(OUTBOX.c.notice, OUTBOX.c.person_id).where(OUTBOX.c.kind == "report_news")
        notices = self.write(lambda tx: tx.execute(query).all())
        filed = select(REPORTS.c.report_id, REPORTS.c.person_id)
        own = dict(self.write(lambda tx: [tuple(row) for row in tx.execute(filed)]))
        said: Counter[tuple[str, str]] = Counter()
        for notice, person_id in notices:
            values = msgspec.json.decode(notice)["values"]
            if own[values["report"]] == person_id:  # not its followers
                said[
                    values["report"], values["phrase"].removeprefix("news-").removesuffix("-asked")
                ] += 1
        events = self.write(
            lambda tx: tx.execute(select(REPORT_EVENTS.c.report_id, REPORT_EVENTS.c.kind)).all()
        )
        steps = self.write(
            lambda tx: tx.execute(
                select(REPORT_CLOCK_STEPS.c.report_id, REPORT_CLOCK_STEPS.c.step)
            ).all()
        )
        due = Counter((id_, kind) for id_, kind in events if kind in TOLD)
        apologies = Counter((id_, step) for id_, step in steps if step == "apology")
        found = Counter({key: n for key, n in said.items() if key[1] in TOLD})
        assert found == due
        assert Counter({key: n for key, n in said.items() if key[1] == "apology"}) == apologies
        assert all(n == 1 for (_, kind), n in said.items() if kind == "four_weeks")


ACTS = (
    *("time",) * 6,
    *("accept", "answer") * 3,
    *("file", "sweep", "ask", "close", "refuse", "extend", "extend", "leave", "hand_over"),
    *("duty", "correct", "relocate", "merge", "unmerge", "as_question", "reword", "take_back"),
    *("confirm", "reject", "remark", "remark", "withdraw"),
)


def walk(database, context, clock, seed, steps):
    one = Walk(database, context, clock, seed)
    for _ in range(steps):
        one.step()
    one.check_told_once()
    assert set(one.done) >= set(ACTS), "every act was tried"
    kinds = {event["kind"] for _, events in one.before.values() for event in events}
    assert {"closed", "confirmed", "refused", "withdrawn", "reopened", "no_reply"} <= kinds
    assert {"recategorised", "relocated", "merged", "unmerged"} <= kinds
    assert {"taken_back", "reworded", "as_question"} <= kinds
    assert one.done["called"]


@pytest.mark.sqlite
def test_nothing_that_anybody_does_breaks_the_life_of_a_report(database, context, clock):
    walk(database, context, clock, 20261203, QUICK)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(2))
def test_nothing_breaks_it_in_many_steps(database, context, clock, seed):
    walk(database, context, clock, seed, ALL // 2)
