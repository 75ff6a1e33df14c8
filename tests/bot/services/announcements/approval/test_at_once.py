"""Safety alerts that one official sends at once, a second one's word, and drills."""

from datetime import timedelta

import pytest
from msgspec import structs

from bot.services.announcements.approval import approval, at_once
from bot.services.announcements.approval.approval import WrongNumberError, WrongWordError
from bot.services.announcements.approval.at_once import CONFIRM_WITHIN, CONFIRMATION
from bot.services.announcements.staff.confirmation_rendering import confirmation_renderers
from bot.services.announcements.writing.content import hash_content
from bot.services.approvals import NotAllowedError, TransitionError
from bot.services.delivery.notice_renderer import NoticeRequest
from bot.services.officials.permissions import Role
from conversations.engine.model.person import Person
from storage.repositories.broadcasts import fan_out
from storage.repositories.officials import officials, roles, staff_bot
from storage.repositories.person import people
from storage.repositories.person.people import PersonState
from storage.tables import OUTBOX
from tests.bot.services.announcements.office import (
    APPROVER,
    CONTENT,
    OTHER,
    SAFETY,
    WRITER,
    OfficeTown,
)
from tests.resident import AGREED, BOOKS

DRILL = structs.replace(SAFETY, is_drill=True)
MINUTE = timedelta(minutes=1)


class AlertTown(OfficeTown):
    """A town whose officials may send alerts at once."""

    def sends_at_once(self, id_="a1", by=WRITER, word="Gửi ngay", typed=None, content=None):
        shown = content or self.version(id_, 1).content
        self.does(
            at_once.send_at_once,
            by,
            id_,
            version=1,
            content_hash=hash_content(id_, shown),
            typed_word=word,
            typed_number=typed,
        )

    def waits_for_words(self):
        """Run the job as the scheduler does, if it is due; tell whether it was."""
        (job,) = at_once.confirmation_jobs(self.context)
        due = self.database.write_now(job.next_due)
        if due is None or due > self.context.now():
            return False
        while self.database.write_now(job.run, self.context.now()):
            pass
        return True


@pytest.fixture
def town(database, context):
    town = AlertTown(database, context)
    town.people("an", "binh")
    return town


@pytest.mark.both
def test_an_alert_goes_out_at_once_and_waits_for_a_second_word(town):
    town.saves(content=SAFETY)
    town.sends_at_once()
    sent = town.now()
    assert (sent.state, sent.approved_by, sent.confirmation) == ("sending", WRITER, "asked")
    assert sent.confirmation_due == town.context.now() + CONFIRM_WITHIN
    assert town.states() == {"waiting": 2}
    town.does(at_once.confirm, APPROVER, "a1")
    assert town.now().confirmation == "confirmed"
    assert [act for act, _ in town.acts()] == ["create", "at_once", "start", "confirm"]
    assert not town.waits_for_words()


def test_the_lack_of_a_second_word_is_recorded_once_and_a_late_word_still_counts(town, clock):
    town.saves(content=SAFETY)
    town.sends_at_once()
    clock.passes(minutes=14, seconds=59)
    assert not town.waits_for_words()
    clock.passes(seconds=1)
    assert town.waits_for_words()
    clock.passes(minutes=5)
    assert not town.waits_for_words()
    assert town.now().confirmation == "missing"
    assert town.acts()[-1] == ("unconfirmed", "program")
    town.does(at_once.confirm, APPROVER, "a1")
    assert town.now().confirmation == "confirmed"


@pytest.mark.parametrize("by", [WRITER, OTHER])
def test_neither_who_sent_it_nor_who_wrote_it_gives_the_second_word(town, by):
    town.saves(content=SAFETY, by=OTHER)
    town.sends_at_once(by=WRITER)
    for act, more in ((at_once.confirm, ()), (at_once.refuse, ("nhầm xã",))):
        with pytest.raises(NotAllowedError, match="edited"):
            town.does(act, by, "a1", *more)
    assert town.now().confirmation == "asked"


async def test_a_second_word_against_it_stops_what_is_unsent(town):
    town.saves(content=SAFETY)
    town.sends_at_once()
    town.does(at_once.refuse, APPROVER, "a1", "nhầm xã")
    assert (town.now().state, town.now().confirmation) == ("stopped", "refused")
    assert town.states() == {"cancelled": 2}
    with pytest.raises(TransitionError):
        town.does(at_once.confirm, OTHER, "a1")


def test_a_second_word_against_what_is_sent_is_recorded_too(town):
    town.saves(content=SAFETY)
    town.sends_at_once()
    town.does(approval.stop, WRITER, "a1", "xong")
    town.does(at_once.refuse, APPROVER, "a1", "nhầm xã")
    assert town.acts()[-1] == ("refuse", APPROVER)


def test_only_an_alert_about_safety_is_sent_at_once_and_only_before_its_approval(town):
    town.subscribes("an")
    town.saves(content=CONTENT)
    with pytest.raises(NotAllowedError, match="no_safety"):
        town.sends_at_once()
    town.announces("a2", SAFETY)
    with pytest.raises(TransitionError):
        town.sends_at_once("a2")
    town.waits_for_approval("a3", SAFETY)
    town.returns("a3")
    with pytest.raises(NotAllowedError, match="returned"):
        town.sends_at_once("a3", by=APPROVER)
    assert town.now("a3").state == "returned"


def test_what_is_approved_by_two_needs_no_second_word(town):
    town.announces(content=SAFETY)
    assert town.now().confirmation == ""
    with pytest.raises(TransitionError):
        town.does(at_once.confirm, OTHER, "a1")


@pytest.mark.parametrize(
    ("content", "right", "wrong"),
    [
        (SAFETY, "gui ngay", ["", "DIỄN TẬP", "gửi"]),
        (DRILL, "Diễn  tập", ["", "GỬI NGAY", "drill này"]),
    ],
)
def test_a_drill_and_the_real_thing_take_different_words(town, content, right, wrong):
    town.saves(content=content)
    for word in wrong:
        with pytest.raises(WrongWordError):
            town.sends_at_once(word=word)
    town.sends_at_once(word=right)
    assert town.now().state == "sending"


def test_a_drill_is_approved_with_its_word_only(town):
    town.waits_for_approval(content=DRILL)
    with pytest.raises(WrongWordError):
        town.approves()
    shown = hash_content("a1", town.version("a1", 1).content)
    given = {"version": 1, "content_hash": shown, "typed_word": "diễn tập"}
    town.does(approval.approve, APPROVER, "a1", **given)
    assert town.now().state == "sending"


def test_the_number_of_many_recipients_is_typed_before_an_alert_at_once(town, monkeypatch):
    monkeypatch.setattr(fan_out, "count_by_channel", lambda *_: {"fake": 1_001})
    town.saves(content=SAFETY)
    with pytest.raises(WrongNumberError):
        town.sends_at_once()
    town.sends_at_once(typed=1_001)
    assert town.now().state == "sending"


@pytest.mark.parametrize("language", BOOKS)
def test_the_words_that_the_page_asks_for_are_those_that_are_accepted(town, language):
    say = BOOKS[language].say
    town.saves(content=SAFETY)
    town.sends_at_once(word=say("console-announcement-word-real"))
    town.saves("a2", content=DRILL)
    town.sends_at_once("a2", word=say("console-announcement-word-drill"))
    assert town.now("a2").state == "sending"


def test_every_other_approver_is_asked_whatever_news_they_chose(town):
    unit_id, now = town.context.unit_id, town.context.now()

    def connect(tx):
        for name, role, news in (
            (WRITER, Role.LEAD, staff_bot.AT_ONCE),
            ("bao", Role.APPROVER, staff_bot.ON_REQUEST),
            ("hoa", Role.OFFICER, staff_bot.AT_ONCE),
        ):
            officials.add(tx, unit_id, name, name, now=now)
            roles.give(tx, unit_id, name, [role], by="operator", now=now)
            chat = {("telegram_staff", name): f"chat-{name}"}
            people.add(tx, unit_id, chat, person=AGREED, now=now)
            staff_bot.connect(tx, unit_id, name, f"chat-{name}", news=news, now=now)

    town.database.write_now(connect)
    town.saves(content=SAFETY)
    town.sends_at_once()
    rows = town.database.write_now(lambda tx: tx.execute(OUTBOX.select()).all())
    assert [(row.person_id, row.kind) for row in rows] == [("chat-bao", CONFIRMATION)]

    render = confirmation_renderers(town.context, lambda person: BOOKS[person.language])

    def message():
        return town.database.write_now(
            lambda tx: render[CONFIRMATION](
                NoticeRequest(tx, PersonState("", Person(), 0, ""), {"announcement": "a1"}, now)
            )
        )

    assert "TB 1" in message().text
    assert SAFETY.vi in message().text
    town.does(at_once.confirm, "bao", "a1")
    assert message() is None
