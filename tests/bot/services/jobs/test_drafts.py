from datetime import UTC, datetime, timedelta

import pytest

from bot.registry import REGISTRY
from bot.services.inbound.receive_batch import receive_batch
from bot.services.inbound.turn_services import TurnServices
from bot.services.jobs import drafts
from bot.services.unit_context import open_unit_context
from conversations.dialogues.emergencies.handling import EmergencyCare
from conversations.dialogues.privacy.handling import Privacy
from conversations.engine.model.messages import Inbound, Text
from conversations.engine.replay.turn_context import Limits
from storage.repositories.delivery.outbox import AT_MOST_ONCE
from storage.repositories.inbound import inbox
from tests import notices
from tests.official import PUBLISH
from tests.resident import AGREED, PACK, SPEAK

WEDNESDAY_MORNING = datetime(2026, 11, 25, 2, 0, tzinfo=UTC)


class Town:
    """A database with one resident, and a fake clock."""

    def __init__(self, database):
        self.now = WEDNESDAY_MORNING
        self.database = database
        context = database.write_now(open_unit_context, PACK.id, lambda: self.now, REGISTRY.hooks)
        self.services = TurnServices(
            context,
            REGISTRY.dialogues,
            SPEAK,
            Limits(),
            "owner",
            lambda kind, error: None,
            REGISTRY.recall,
            REGISTRY.perform,
            REGISTRY.erasers,
            PUBLISH,
            newcomer=AGREED,
            emergencies=EmergencyCare(),
            privacy=Privacy(),
        )
        self.said = 0

    def says(self, *texts):
        for text in texts:
            self.said += 1
            inbound = Inbound("webchat", f"u{self.said}", "home", Text(text))
            batch = self.database.write_now(receive_batch, [inbound], self.services)
        return batch.answers[-1]

    def remind(self):
        return self.database.write_now(drafts.send_reminders, self.services)

    def forget(self):
        return self.database.write_now(drafts.forget_drafts, self.services)

    def waits(self, **time):
        self.now += timedelta(**time)

    def talk(self):
        talk = (inbox.conversation, PACK.id, "webchat", "home")
        return self.database.write_now(*talk, after=0, most=100)


@pytest.fixture
def town(database):
    return Town(database)


def test_a_draft_is_reminded_of_once_on_its_sixth_day(town):
    town.says("bao cao o ga")
    town.waits(days=5)
    assert town.remind() == 0
    town.waits(days=1, hours=1)
    assert town.remind() == 1
    assert town.remind() == 0
    notices.claim(town.database, town.services)
    newest = town.talk()[-1]
    assert "gửi phản ánh" in newest.body
    assert "Làm tiếp việc dở" in newest.body


def test_nobody_is_reminded_at_night(town):
    town.says("bao cao o ga")
    town.waits(days=6, hours=12)
    assert town.remind() == 0
    town.waits(hours=12)
    assert town.remind() == 1


@pytest.mark.both
def test_a_reminder_is_sent_at_most_once(town):
    town.says("bao cao o ga")
    town.waits(days=6, hours=1)
    town.remind()
    claimed = notices.claim(town.database, town.services)
    assert claimed[-1].promise == AT_MOST_ONCE
    assert "Làm tiếp việc dở" in claimed[-1].payload


def test_after_the_reminder_the_draft_can_be_resumed(town):
    town.says("bao cao o ga", "to lam, xe may nga hoai")
    town.waits(days=6, hours=1)
    town.remind()
    assert "ảnh" in town.says("lam tiep").payload


def test_a_resumed_draft_is_followed_by_a_reminder_of_the_next_one(town):
    town.says("bao cao o ga")
    town.waits(days=6, hours=1)
    town.remind()
    town.says("lam tiep")
    town.waits(days=6, hours=1)
    assert town.remind() == 1


def test_after_a_week_the_draft_is_deleted_and_the_rest_of_the_session_stays(town):
    town.says("bao cao o ga")
    town.waits(days=7, hours=1)
    assert town.forget() == 1
    assert town.forget() == 0
    assert len(town.talk()) == 2
    assert "Em là Cầu Nối" in town.says("xin chao").payload


def test_a_person_without_a_draft_gets_no_reminder(town):
    town.says("xin chao")
    town.waits(days=6, hours=1)
    assert town.remind() == 0
    assert town.forget() == 0
