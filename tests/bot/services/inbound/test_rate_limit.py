"""The rate limit of messages, and messages in groups."""

import msgspec
import pytest
from msgspec import structs

from bot.services.inbound.rate_limit import MessageRateLimiter
from conversations.dialogues.emergencies.handling import EmergencyCare
from conversations.engine.model.messages import (
    Contact,
    Content,
    Edited,
    Inbound,
    Moved,
    Photo,
    RateLimited,
    Reachable,
    Start,
    Tap,
    Text,
)
from handlers.telegram.bot_api.calls import is_group
from storage.tables import ALBUM_PARTS, CONTACTS, INBOX, MEDIA
from tests.bot.services.inbound.test_preprocessing import Town
from tests.resident import BOOKS, SPEAK

MOST = 20
BUSY = BOOKS["vi"].say("engine-busy")
DETECT = EmergencyCare().detect
FIRE = "cháy nhà, có người kẹt bên trong"


@pytest.fixture
def town(database, services):
    """People on a platform with a limit of twenty messages a minute for each."""
    town = Town(database, services)
    return town.with_services(limit_rate=MessageRateLimiter(["fake"], MOST, SPEAK, DETECT).admit)


def writes(town, who, number, *, first=1):
    """Send so many short lines; return the outcome of each."""
    batches = [
        town.take(town.message(who, f"dòng {n}", name=str(n)))
        for n in range(first, first + number)
    ]
    return [batch.taken[0].ignored == "unheard" for batch in batches]


def kept(town, who):
    rows = sorted(town.rows(INBOX, address=who), key=lambda row: row["position"])
    return [msgspec.json.decode(row["content"], type=Content) for row in rows]


def told(town, who):
    return [reply.text for reply in town.replies(who)].count(BUSY)


def test_messages_up_to_the_limit_are_admitted_and_the_next_is_told_to_wait(town, clock):
    assert writes(town, "an", MOST) == [False] * MOST
    assert writes(town, "an", 30, first=50) == [True] * 30

    assert told(town, "an") == 1
    assert kept(town, "an")[MOST:] == [RateLimited("engine-busy"), *[RateLimited()] * 29]
    assert writes(town, "ba", 1) == [False]


def test_after_a_minute_messages_are_admitted_and_the_notice_may_be_repeated(town, clock):
    writes(town, "an", MOST + 5)
    clock.passes(seconds=59)
    assert writes(town, "an", 1, first=90) == [True]
    clock.passes(seconds=1)
    assert writes(town, "an", MOST + 1, first=100) == [False] * MOST + [True]

    assert told(town, "an") == 2


def test_a_continuous_sender_is_notified_once_a_minute(town, clock):
    for second in range(180):
        writes(town, "an", 2, first=second * 2)
        clock.passes(seconds=1)

    assert told(town, "an") == 3


def test_a_repeated_message_counts_once_with_the_same_result(town, clock):
    first = town.message("an", "dòng 0", id_="u-0")
    for _ in range(50):
        town.take(first)
    assert writes(town, "an", MOST - 1) == [False] * (MOST - 1)
    late = town.message("an", "dòng 99", id_="u-99")
    (heard,) = town.take(late).taken
    clock.passes(minutes=5)
    (again,) = town.take(late).taken

    assert (heard.ignored, again.repeated) == ("unheard", True)
    assert heard.position == again.position


def test_admitting_a_message_twice_gives_the_same_result(town):
    hearing, now = (
        MessageRateLimiter(["fake"], 2, SPEAK, DETECT),
        town.services.context.now(),
    )
    messages = [town.message("an", "chào", name=str(n)) for n in range(4)]
    first = [hearing.admit(message, now) for message in messages]
    again = [hearing.admit(message, now) for message in messages]

    assert first == again
    assert [message.content for message in first[2:]] == [
        RateLimited("engine-busy"),
        RateLimited(),
    ]


def test_danger_is_admitted_beyond_the_limit(town):
    writes(town, "an", MOST + 3)
    town.says("an", FIRE)

    assert any(reply.calls for reply in town.replies("an"))


def test_danger_is_admitted_up_to_twice_the_limit_only(town):
    writes(town, "an", MOST)
    for _ in range(MOST + 10):
        town.says("an", FIRE)

    assert (
        kept(town, "an").count(RateLimited()) + kept(town, "an").count(RateLimited("engine-busy"))
        == 10
    )


def test_all_parts_of_a_begun_album_are_admitted_with_its_caption(town):
    writes(town, "an", MOST - 1)
    for n in range(10):
        town.take(town.message("an", Photo(source=f"p{n}"), name=f"4{n}", group="A"))
    town.take(town.message("an", "ổ gà to", name="40"))

    assert len(town.rows(ALBUM_PARTS)) == 11
    assert told(town, "an") == 0


def test_an_album_over_the_limit_is_not_fetched_and_notified_once(town):
    writes(town, "an", MOST)
    for n in range(10):
        town.take(town.message("an", Photo(source=f"p{n}"), name=f"4{n}", group="A"))
    town.take(town.message("an", "ổ gà to", name="40"))

    assert (town.rows(ALBUM_PARTS), town.rows(MEDIA)) == ([], [])
    assert told(town, "an") == 1


@pytest.mark.parametrize("content", [Tap("do:home"), Edited("1", "dòng một")])
def test_taps_and_edits_over_the_limit_are_ignored(town, content):
    writes(town, "an", MOST)
    (taken,) = town.take(town.message("an", content, name="1")).taken

    assert taken.ignored == "unheard"


def test_stops_and_moves_are_never_limited(town):
    writes(town, "an", MOST + 1)
    town.says("an", Reachable(is_so=False))
    (contact,) = town.rows(CONTACTS, address="an")
    assert contact["stopped_at"] is not None
    town.says("an", Moved("an-2"))

    assert [row["address"] for row in town.rows(CONTACTS)] == ["an-2"]


def test_other_channels_are_not_limited(town):
    hearing = MessageRateLimiter(["telegram"], 1, SPEAK, DETECT)
    message = town.message("an", Text("chào"))

    assert [hearing.admit(message, town.services.context.now()) for _ in range(9)] == [message] * 9


# Order of arrival


def test_a_message_that_arrives_after_its_edit_gets_the_edited_text(town, clock):
    town.says("an", "bao cao o ga")
    (early,) = town.edits("an", "7", "ổ gà sâu ở đầu ngõ 3", id_="702").taken
    assert early.ignored == "edit_of_nothing"
    clock.passes(seconds=20)
    town.take(town.message("an", "ổ gà sâu ở đầu ngõ 9", id_="701", name="7"))

    assert "đầu ngõ 3" in town.session("an")
    assert "đầu ngõ 9" not in town.session("an")


def test_an_edit_applies_to_one_message_at_one_address_for_a_limited_time(town, clock):
    town.says("an", "bao cao o ga")
    town.edits("an", "7", "ổ gà sâu ở đầu ngõ 3")
    town.says("ba", "bao cao o ga")
    town.take(town.message("ba", "ổ gà nhỏ ở đầu ngõ 1", name="7"))
    assert "đầu ngõ 1" in town.session("ba")
    clock.passes(minutes=11)
    town.take(town.message("an", "ổ gà nhỏ ở đầu ngõ 2", name="7"))
    assert "đầu ngõ 2" in town.session("an")


# Groups


@pytest.fixture
def square(database, services):
    """A platform with groups."""
    return Town(database, services).with_services(
        limit_rate=MessageRateLimiter(["fake"], MOST, SPEAK, DETECT, is_group).admit
    )


@pytest.mark.parametrize(
    "content",
    [
        Start(),
        Text("/dulieu"),
        Text("nối kênh"),
        Text("0912345678"),
        Contact("+84912345678", is_own=True),
        Photo(source="p"),
        Tap("do:home"),
    ],
    ids=lambda content: type(content).__name__,
)
def test_in_a_group_people_are_asked_to_write_in_private_and_nothing_is_stored(square, content):
    square.says("-100", content)

    (reply,) = square.replies("-100")
    assert reply.text == BOOKS["vi"].say("engine-in-group")
    assert kept(square, "-100") == [RateLimited("engine-in-group")]
    assert square.rows(MEDIA) == []


def test_a_group_is_notified_once_a_minute(square, clock):
    for _ in range(120):
        square.says("-100", "ổ gà")
        clock.passes(seconds=1)

    assert len(square.replies("-100")) == 2


def test_danger_is_admitted_in_a_group(square):
    square.says("-100", FIRE)

    assert square.replies("-100")[0].calls


def test_a_group_can_move_and_be_left(square):
    square.says("-100", "chào", Moved("-1001"))
    square.says("-1001", Reachable(is_so=False))

    (contact,) = square.rows(CONTACTS, address="-1001")
    assert contact["stopped_at"] is not None


async def test_a_telegram_group_is_recognised_by_its_address(app):
    (message,) = _many("telegram", 1)
    for address, is_heard in (("-1001234567890", False), ("7012345678", True)):
        heard = app.services.limit_rate(
            structs.replace(message, address=address), app.context.now()
        )
        assert (heard.content == message.content) == is_heard


async def test_the_telegram_bots_have_the_limit_of_the_settings(app):
    most = app.settings.limits.messages_per_minute
    say = [app.services.limit_rate(m, app.context.now()) for m in _many("telegram", most + 1)]
    assert [isinstance(m.content, RateLimited) for m in say] == [False] * most + [True]
    web = [app.services.limit_rate(m, app.context.now()) for m in _many("webchat", most + 1)]
    assert not any(isinstance(m.content, RateLimited) for m in web)


def _many(channel, number):
    return [Inbound(channel, f"u{n}", "an", Text("chào"), str(n)) for n in range(number)]
