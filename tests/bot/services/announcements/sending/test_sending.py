"""Announcements on their way: at their time, to whom they are for, in nobody's quiet hours."""

from datetime import time, timedelta

import pytest
from msgspec import structs
from sqlalchemy import update

from bot.services.announcements.residents import news, subscriptions
from bot.services.announcements.residents.subscriptions import SafetyTopicError, Setting
from bot.services.announcements.sending import progress
from bot.services.working_time import QUIET_HOURS
from storage.repositories.announcements import subscriptions as wanted
from storage.repositories.broadcasts.audience import Audience
from storage.tables import ANNOUNCEMENT_VERSIONS, BROADCAST_RECIPIENTS
from tests.bot.services.announcements.office import CONTENT, SAFETY
from tests.fakes import until
from tests.resident import PACK

STREET, OTHER_STREET = (its.id for its in PACK.neighbourhoods[:2])
HOUR = timedelta(hours=1)


def quiet(town, name, begin, end):
    town.does(subscriptions.save_setting, name, Setting(quiet_from=begin, quiet_until=end))


async def test_subscribers_get_it_once_and_that_is_counted(town):
    town.subscribers("an", "binh")
    town.people("chi")
    town.announces()
    await town.runs()
    await until(lambda: town.states() == {"sent": 2})
    assert town.texts_of("an", "binh", "chi") == [CONTENT.vi] * 2
    assert town.progress().per_minute == 2
    town.reconciles()
    town.runs_job()
    assert town.now().state == "sent"
    assert town.now().ended_at is not None
    assert not town.runs_job()


async def test_it_goes_out_at_its_time(town, clock):
    town.subscribers("an")
    town.announces(content=structs.replace(CONTENT, send_at=town.context.now() + HOUR))
    assert not town.runs_job()
    assert town.now().state == "approved"
    clock.passes(hours=1)
    assert town.runs_job()
    await town.runs()
    await until(lambda: town.states() == {"sent": 1})
    assert town.now().started_at == town.context.now()


@pytest.mark.parametrize("end", ["not_after", "valid_until"])
async def test_what_was_due_while_the_program_was_down_goes_out_unless_it_is_too_late(
    town, clock, end
):
    town.subscribers("an")
    content = structs.replace(CONTENT, send_at=town.context.now() + HOUR)
    town.announces("a1", content)
    town.announces("a2", structs.replace(content, **{end: town.context.now() + 2 * HOUR}))
    clock.passes(hours=2)
    town.runs_job()
    assert town.now("a1").state == "sending"
    assert (town.now("a2").state, town.now("a2").broadcast_id) == ("stopped", "")
    assert town.acts("a2")[-1] == ("expire", "program")


async def test_what_is_unsent_when_it_becomes_too_late_is_cancelled(town, clock):
    town.subscribers("an")
    town.announces(content=structs.replace(CONTENT, not_after=town.context.now() + HOUR))
    clock.passes(hours=1)
    await town.runs()
    town.reconciles()
    assert town.states() == {"cancelled": 1}
    town.runs_job()
    assert town.now().state == "sent"
    assert not town.channel.tried


async def test_a_content_that_was_changed_behind_the_approval_is_not_sent(town, clock):
    town.subscribers("an")
    town.announces(content=structs.replace(CONTENT, send_at=town.context.now() + HOUR))
    town.changes(ANNOUNCEMENT_VERSIONS, vi="Lời khác.")
    clock.passes(hours=1)
    town.runs_job()
    assert (town.now().state, town.now().broadcast_id) == ("stopped", "")
    assert town.acts()[-1] == ("tampered", "program")


async def test_a_stop_cancels_what_is_not_sent(town):
    town.subscribers("an", "binh")
    town.announces()
    town.halts()
    await town.runs()
    town.subscribers("chi", topics=("water",))
    town.announces("a2", structs.replace(CONTENT, topic="water"))
    await until(lambda: town.states("a2") == {"sent": 1})
    assert town.states() == {"cancelled": 2}
    assert town.texts_of("an", "binh") == []
    assert town.does(news.list_current)[0].announcement_id == "a2"


async def test_whoever_opts_out_does_not_get_what_is_queued(town):
    town.subscribers("an", "binh", topics=("power", "water"))
    town.announces()
    town.announces("a2", structs.replace(CONTENT, topic="water"))
    assert town.does(subscriptions.unsubscribe, "an", ["power"]) == 1
    await town.runs()
    await until(lambda: town.states() == {"sent": 1, "stopped": 1})
    await until(lambda: town.states("a2") == {"sent": 2})
    assert town.progress().opted_out == 1
    assert [
        (row.person_id, row.state, row.reason)
        for row in town.does(progress.list_recipients, town.now())
    ] == [("an", "stopped", "opted_out"), ("binh", "sent", "")]
    assert set(town.does(subscriptions.load, "an").topics) == {"water"}


async def test_what_is_claimed_is_not_sent_after_its_person_opted_out(town):
    town.subscribers("an")
    town.announces()
    worker = town.delivery_worker
    await worker.start()
    claimed = await town.database.write(worker._broadcasts.claim, {"fake": 9})  # noqa: SLF001 - the claim alone
    assert [delivery.person_id for delivery in claimed.leased] == ["an"]
    assert town.does(subscriptions.unsubscribe, "an", ["power"]) == 1
    worker.hand_over(claimed.leased)
    await town.runs()
    town.subscribers("binh")
    town.announces("a2")
    await until(lambda: town.states("a2") == {"sent": 1})
    assert town.texts_of("an") == []


async def test_an_opting_out_that_the_fan_out_did_not_see_counts_at_the_claim(town):
    town.subscribers("an", "binh")
    town.announces()
    town.database.write_now(wanted.remove, town.context.unit_id, "an", ["power"])
    await town.runs()
    await until(lambda: town.states() == {"sent": 1, "stopped": 1})
    assert town.progress().opted_out == 1


async def test_a_safety_alert_goes_to_everyone_who_agreed_at_any_hour(town, clock):
    clock.passes(hours=15)
    town.subscribers("an", topics=("power",))
    town.people("binh")
    town.people("chi", consent="")
    with pytest.raises(SafetyTopicError):
        town.does(subscriptions.unsubscribe, "an", ["power", "disaster"])
    assert set(town.does(subscriptions.load, "an").topics) == {"power"}
    town.announces(content=SAFETY)
    await town.runs()
    await until(lambda: town.states() == {"sent": 2})
    assert town.texts_of("an", "binh", "chi") == [SAFETY.vi] * 2


async def test_news_waits_for_the_end_of_each_persons_quiet_hours(town, clock):
    clock.passes(hours=14)  # to 21:30
    town.subscribers("an", "binh", "chi", "dung")
    quiet(town, "binh", "22:30", "05:00")
    quiet(town, "chi", "13:00", "22:00")
    quiet(town, "dung", "00:00", "00:00")
    town.announces()
    await town.runs()
    await until(lambda: town.states() == {"sent": 2, "waiting": 2})
    assert town.texts_of("binh", "dung") == [CONTENT.vi] * 2
    clock.passes(minutes=30)
    await until(lambda: town.states() == {"sent": 3, "waiting": 1})
    assert town.texts_of("chi") == [CONTENT.vi]
    clock.passes(hours=8, minutes=29)
    assert town.progress().queued == 1
    assert town.texts_of("an") == []
    clock.passes(minutes=1)
    await until(lambda: town.states() == {"sent": 4})


def test_the_usual_quiet_hours_are_those_of_all_notices():
    usual = Setting()
    hours = usual.quiet_from, usual.quiet_until
    assert tuple(map(time.fromisoformat, hours)) == QUIET_HOURS


@pytest.mark.parametrize(
    "wrong",
    [{"scope": "all"}, {"quiet_from": "9 giờ"}, {"quiet_until": "0630"}],
)
def test_a_setting_that_could_not_be_read_is_refused(town, wrong):
    with pytest.raises(ValueError, match=next(iter(wrong.values()))):
        town.does(subscriptions.save_setting, "an", Setting()._replace(**wrong))


async def test_news_of_a_street_goes_to_those_who_live_there_or_want_all(town):
    town.subscribers("an", neighbourhood=STREET)
    town.subscribers("binh", "chi", neighbourhood=OTHER_STREET)
    town.does(subscriptions.save_setting, "chi", Setting(scope=subscriptions.WHOLE_COMMUNE))
    town.announces(content=structs.replace(CONTENT, audience=Audience((STREET,))))
    await town.runs()
    await until(lambda: town.states() == {"sent": 2})
    assert town.texts_of("an", "binh", "chi") == [CONTENT.vi] * 2


def test_subscribing_twice_and_to_an_unknown_topic_changes_nothing(town, clock):
    town.people("an")
    town.subscribes("an", "power")
    since = town.does(subscriptions.load, "an").topics
    clock.passes(hours=1)
    town.subscribes("an", "power", "toys", "water")
    topics = town.does(subscriptions.load, "an").topics
    assert list(topics) == ["power", "water"]
    assert topics["power"] == since["power"]


def test_what_is_sent_can_be_read_while_it_is_valid(town, clock):
    town.subscribers("an", topics=("power", "water"))
    now = town.context.now()
    town.announces("a1", structs.replace(CONTENT, valid_until=now + HOUR))
    town.announces("a2", structs.replace(CONTENT, topic="water"))
    town.waits_for_approval("a3")

    def codes(list_, **options):
        return [one.code for one in town.does(list_, **options)]

    assert codes(news.list_current) == ["TB 2", "TB 1"]
    assert codes(news.list_current, topics=["power"]) == ["TB 1"]
    assert town.does(news.find_published, "TB 1").content.vi == CONTENT.vi
    assert town.does(news.find_published, "TB 3") is None
    assert town.does(news.find_published, "TB 9") is None
    clock.passes(hours=1)
    assert codes(news.list_current) == ["TB 2"]
    clock.passes(days=14)
    assert codes(news.list_current) == []
    assert codes(news.list_past) == ["TB 2", "TB 1"]


async def test_the_time_that_is_left_follows_from_the_last_minute(town, clock):
    names = [f"p{n}" for n in range(6)]
    town.subscribers(*names)
    town.announces()
    assert town.progress().time_left is None
    town.database.write_now(
        lambda tx: tx.execute(
            update(BROADCAST_RECIPIENTS)
            .where(BROADCAST_RECIPIENTS.c.person_id < "p4")
            .values(state="sent", sent_at=town.context.now() - timedelta(seconds=59))
        )
    )
    assert town.progress().total == 6
    assert town.progress().time_left == timedelta(seconds=30)
    clock.passes(minutes=1)
    assert town.progress().time_left is None
