"""Corrections to exactly those who got an announcement, and sending again what did not arrive."""

import pytest
from msgspec import structs

from bot.services.announcements.approval import approval, at_once
from bot.services.announcements.residents import news, subscriptions
from bot.services.announcements.sending import audience, resending
from bot.services.announcements.writing import corrections
from bot.services.announcements.writing.content import InvalidAnnouncementError, hash_content
from bot.services.approvals import TransitionError
from handlers.errors import UncertainError
from storage.repositories.broadcasts import broadcasts
from storage.tables import BROADCAST_RECIPIENTS, CONTACTS, PEOPLE
from tests.bot.services.announcements.office import APPROVER, CONTENT, SAFETY, WRITER, OfficeTown
from tests.fakes import until
from tests.resident import BOOKS


def phrases_for(person):
    return BOOKS[person.language]


class Newsroom(OfficeTown):
    """A town whose office corrects what it sent."""

    def prepares(self, id_="a1", by=WRITER):
        return self.does(corrections.prepare, phrases_for, by, id_)

    def corrects(self, id_="a1"):
        """Send the prepared correction of an announcement; return its id."""
        draft = self.prepares(id_)
        self.submits(draft)
        self.approves(draft)
        return draft

    async def announces_to_all(self, content=CONTENT, **counts):
        self.announces(content=content)
        await self.runs()
        await until(lambda: self.states() == counts)
        self.reconciles()
        self.runs_job()

    def row(self, name, **values):
        is_theirs = BROADCAST_RECIPIENTS.c.person_id == name
        self.database.write_now(
            lambda tx: tx.execute(BROADCAST_RECIPIENTS.update().where(is_theirs).values(**values))
        )

    def reach(self, id_):
        content = self.version(id_, 1).content
        people = self.does(audience.list_people, content)
        return {one.person_id: one.why_not or one.channel for one in people}

    def resends(self, id_="a1", rounds=0):
        return self.does(resending.resend, APPROVER, id_, rounds)


@pytest.fixture
async def town(database, context):
    town = Newsroom(database, context)
    yield town
    await town.stops()


@pytest.mark.both
async def test_a_correction_goes_to_exactly_those_who_got_it_or_may_have(town):
    town.subscribers("an", "binh", "chi", "dung")
    await town.announces_to_all(sent=4)
    town.row("binh", state="unknown")
    town.row("chi", state="failed")
    town.row("dung", state="stopped")
    town.subscribers("moi")
    town.does(subscriptions.unsubscribe, "an", ["power"])
    draft = town.prepares()
    assert town.reach(draft) == {
        "an": "fake",
        "binh": "fake",
        **dict.fromkeys(("chi", "dung", "moi"), "not_reached"),
    }
    assert town.does(audience.count_recipients, town.version(draft, 1).content).total == 2
    town.corrects()
    await until(lambda: town.states(draft) == {"sent": 2})
    text = BOOKS["vi"].say("announcement-correction", code="TB 1")
    assert [town.texts_of(name)[1:] for name in ("an", "binh", "chi", "moi")] == [
        [text],
        [text],
        [],
        [],
    ]


async def test_a_correction_goes_to_the_address_that_got_it(town):
    town.subscribers("an", "binh")
    await town.announces_to_all(sent=2)
    add = CONTACTS.insert().values(
        unit_id=town.context.unit_id,
        channel="other",
        address="an-2",
        person_id="an",
        seen=0,
        created_at=town.context.now(),
    )
    town.database.write_now(lambda tx: tx.execute(add))
    town.changes(PEOPLE, channel="other")
    is_binh = CONTACTS.c.person_id == "binh"
    stopped = CONTACTS.update().where(is_binh).values(stopped_at=town.context.now())
    town.database.write_now(lambda tx: tx.execute(stopped))
    draft = town.corrects()
    assert town.reach(draft) == {"an": "fake", "binh": "stopped"}
    await until(lambda: town.states(draft) == {"sent": 1})
    assert len(town.texts_of("an")) == 2


async def test_whoever_was_linked_since_gets_the_correction_at_the_address_of_then(town):
    town.subscribers("an")
    town.people("moi", channel="other")
    await town.announces_to_all(sent=1)

    def link(tx):
        tx.execute(CONTACTS.update().where(CONTACTS.c.person_id == "an").values(person_id="moi"))
        tx.execute(PEOPLE.update().where(PEOPLE.c.person_id == "an").values(merged_into="moi"))

    town.database.write_now(link)
    draft = town.prepares()
    assert town.reach(draft) == {"moi": "fake"}


async def test_what_is_unsent_of_the_corrected_one_is_stopped(town):
    town.subscribers("an", "binh")
    town.announces()
    town.row("an", state="sent")
    draft = town.corrects()
    assert town.now("a1").state == "stopped"
    assert town.states("a1") == {"sent": 1, "cancelled": 1}
    assert town.states(draft) == {"waiting": 1}


async def test_what_was_corrected_is_no_current_news(town):
    town.subscribers("an")
    await town.announces_to_all(sent=1)
    draft = town.corrects()
    current = town.does(news.list_current)
    assert [(one.announcement_id, one.content.corrects) for one in current] == [(draft, "TB 1")]


def test_there_is_one_open_correction_and_an_edit_keeps_what_it_corrects(town):
    town.subscribers("an")
    town.announces()
    town.row("an", state="sent")
    draft = town.prepares()
    assert town.prepares(by="someone") == draft
    edited = structs.replace(CONTENT, vi="Mất điện ngày kia.", topic="water", is_drill=True)
    town.saves(draft, 1, edited)
    now = town.version(draft, 2).content
    assert (now.vi, now.topic, now.corrects, now.is_drill) == (edited.vi, "power", "TB 1", False)
    town.submits(draft, 2)
    town.approves(draft, 2)
    assert town.prepares() != draft


def test_what_was_sent_to_nobody_is_not_corrected(town):
    town.saves()
    with pytest.raises(TransitionError):
        town.prepares()
    with pytest.raises(LookupError):
        town.prepares("a9")


async def test_a_correction_stands_ready_for_each_alert_and_one_person_sends_it(town, services):
    town.people("an")
    await town.announces_to_all(SAFETY, sent=1)
    (job,) = corrections.correction_jobs(services)
    assert town.database.write_now(job.next_due) <= town.context.now()
    assert town.database.write_now(job.run, town.context.now()) == 1
    assert town.database.write_now(job.run, town.context.now()) == 0
    (draft,) = town.does(corrections.list_corrections, "TB 1")
    assert (draft.state, draft.author) == ("draft", "program")
    content = town.version(draft.announcement_id, 1).content
    town.does(
        at_once.send_at_once,
        WRITER,
        draft.announcement_id,
        version=1,
        content_hash=hash_content(draft.announcement_id, content),
        typed_word="gửi ngay",
    )
    await until(lambda: town.states(draft.announcement_id) == {"sent": 1})
    assert town.database.write_now(job.next_due) is None


# Sending again


async def test_what_failed_or_may_not_have_arrived_is_sent_again_once_a_round(town):
    town.channel.plan("chi", UncertainError(), UncertainError())
    town.subscribers("an", "binh", "chi")
    await town.announces_to_all(sent=2, unknown=1)
    town.row("binh", state="failed", reason="RefusedError")
    assert town.resends() == 2
    assert (town.progress().total, town.progress().queued) == (3, 2)
    with pytest.raises(TransitionError):
        town.resends()
    await until(lambda: town.states() == {"sent": 2, "unknown": 1})
    assert [len(town.texts_of(name)) for name in ("an", "binh", "chi")] == [1, 2, 0]
    town.reconciles()
    town.runs_job()
    assert town.acts()[-2:] == [("resend", APPROVER), ("finish", "program")]
    with pytest.raises(TransitionError):
        town.resends(rounds=0)
    assert town.now().state == "sent"


async def test_nothing_is_sent_again_if_it_reached_everyone_or_its_time_is_over(town, clock):
    town.subscribers("an")
    hour = structs.replace(CONTENT, not_after=town.context.now().replace(hour=23))
    await town.announces_to_all(hour, sent=1)
    with pytest.raises(InvalidAnnouncementError, match="reached"):
        town.resends()
    town.row("an", state="failed")
    clock.passes(hours=20)
    with pytest.raises(InvalidAnnouncementError, match="past"):
        town.resends()
    assert (town.now().state, town.states()) == ("sent", {"failed": 1})


async def test_what_has_no_words_any_more_is_not_sent_again(town, clock):
    town.subscribers("an")
    await town.announces_to_all(sent=1)
    town.row("an", state="unknown")
    clock.passes(days=91)
    town.retains("broadcast_texts")
    with pytest.raises(InvalidAnnouncementError):
        town.resends()
    found = town.now().broadcast_id
    assert (
        town.database.write_now(broadcasts.find_state, town.context.unit_id, found) == "finished"
    )


def test_only_what_has_been_sent_is_sent_again(town):
    town.subscribers("an")
    town.announces()
    with pytest.raises(TransitionError):
        town.resends()
    town.does(approval.stop, APPROVER, "a1", "nhầm")
    with pytest.raises(TransitionError):
        town.resends()
