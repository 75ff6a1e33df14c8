"""What is told before an announcement is sent: how long it takes, and what is in its way."""

import pytest
from msgspec import structs

from bot.services.announcements.residents import subscriptions
from bot.services.announcements.residents.subscriptions import OWN_NEIGHBOURHOOD, Setting
from bot.services.announcements.sending.audience import count_recipients
from bot.services.announcements.sending.outlook import ChannelOutlook, look_ahead
from bot.services.announcements.writing.content import InvalidAnnouncementError
from bot.services.delivery.notify import notify, phrase
from conversations.engine.model.messages import Reply
from handlers.channel import Pace
from handlers.telegram.pace import PACE
from storage.repositories.delivery.outbox import AT_MOST_ONCE, Urgency
from tests.bot.services.announcements.office import CONTENT, SAFETY, OfficeTown

SLOW = Pace(2)
REPLY = Reply("Mai cắt điện.")


@pytest.fixture
def office(database, context):
    return OfficeTown(database, context)


def outlook(office, paces, content=CONTENT, reply=REPLY):
    def look(tx):
        context = office.context
        recipients = count_recipients(tx, context, content)
        return look_ahead(tx, context, content, recipients, reply, paces)

    return office.database.write_now(look)


@pytest.mark.both
def test_the_time_is_that_of_all_who_get_it_and_of_what_waits_before(office):
    office.subscribers(*(f"p{n}" for n in range(5)))
    paces = {"fake": Pace(1)}
    assert outlook(office, paces).channels == [ChannelOutlook("fake", 5, 0, 1)]

    def queue(tx):
        for _ in range(60):
            notify(
                tx,
                office.context,
                ["p0"],
                phrase("engine-trouble"),
                urgency=Urgency.ANSWER,
                promise=AT_MOST_ONCE,
            )

    office.database.write_now(queue)
    found = outlook(office, paces)
    assert found.channels == [ChannelOutlook("fake", 5, 60, 2)]
    assert found.minutes == 2


def test_each_picture_of_an_album_counts_as_a_message(office):
    office.subscribers(*(f"p{n}" for n in range(31)))
    paces = {"fake": structs.replace(PACE, per_second=1)}
    assert outlook(office, paces).minutes == 1
    assert (
        outlook(office, paces, reply=structs.replace(REPLY, photos=("a", "b", "c"))).minutes == 2
    )


def test_on_a_channel_of_our_own_a_message_arrives_at_once(office):
    office.subscribers("an")
    assert outlook(office, {"fake": None}).channels == [ChannelOutlook("fake", 1, 0, 0)]


def test_people_whose_channel_is_not_open_are_counted(office):
    office.subscribers("an")
    assert outlook(office, {}).channels == [ChannelOutlook("fake", 1, 0, None)]


def test_what_reaches_nobody_since_all_channels_are_off_is_not_submitted(office):
    office.subscribers("an")
    office.context.open_channels = {"webchat"}
    office.saves()
    with pytest.raises(InvalidAnnouncementError) as refused:
        office.submits()
    assert refused.value.faults == {"audience": "no_channel"}
    office.people("binh", channel="webchat")
    office.subscribes("binh")
    office.submits()
    office.context.open_channels = set()
    with pytest.raises(InvalidAnnouncementError):
        office.approves()
    office.context.open_channels = {"fake"}
    office.approves()
    assert office.now().state == "sending"


@pytest.mark.parametrize(
    ("hour", "minute", "quiet"), [(6, 29, 1), (6, 30, 0), (12, 0, 1), (20, 59, 0), (21, 0, 1)]
)
def test_people_in_their_quiet_hours_at_that_time_are_counted(office, hour, minute, quiet):
    office.subscribers("an", "binh", "chi")
    noon, none = Setting(OWN_NEIGHBOURHOOD, "11:30", "13:00"), Setting(quiet_until="21:00")
    for name, setting in (("binh", noon), ("chi", none)):
        office.does(subscriptions.save_setting, name, setting)
    tomorrow = office.context.now().replace(hour=hour, minute=minute, second=0)
    tomorrow = tomorrow.replace(day=tomorrow.day + 1)
    assert outlook(office, {}, structs.replace(CONTENT, send_at=tomorrow)).quiet == quiet
    assert outlook(office, {}, structs.replace(SAFETY, send_at=tomorrow)).quiet == 0
