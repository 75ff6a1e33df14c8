"""Polling: no update is confirmed before it is stored."""

import asyncio
from typing import Any

import pytest

from handlers.errors import ConflictError, NotStoredError, RevokedError, ThrottledError
from handlers.telegram.bot_api.callback_acks import CallbackAcks
from handlers.telegram.updates.backoff import Backoff
from handlers.telegram.updates.intake import Intake
from handlers.telegram.updates.polling import UpdatePoller
from handlers.telegram.updates.schema import Update
from tests.fakes import until
from tests.handlers.telegram.fake_api import Broken, Refused


def said(number, text="chào", chat=7):
    content = {"message_id": number, "chat": {"id": chat}, "from": {"id": chat}, "text": text}
    return {"update_id": number, "message": content}


def tapped(number):
    query = {"id": f"q{number}", "from": {"id": 7}, "data": "1:a"}
    return {
        "update_id": number,
        "callback_query": {**query, "message": {"message_id": 3, "chat": {"id": 7}}},
    }


def numbers(host):
    return [inbound.update_id for inbound in host.received]


async def test_the_offset_moves_only_after_the_commit(api, bot, host):
    host.hold = asyncio.Event()
    api.brings(said(10), said(11))
    bot().start()
    await until(lambda: host.begun)
    assert api.offsets == [0]
    host.hold.set()
    await until(lambda: len(api.offsets) > 1)
    assert api.offsets == [0, 12]
    assert numbers(host) == ["10", "11"]


async def test_updates_not_stored_at_a_stop_are_fetched_again(api, bot, host):
    host.hold = asyncio.Event()
    api.brings(said(10))
    first = bot()
    first.start()
    await until(lambda: host.begun)
    await first.stop_receiving()
    host.hold = None
    bot().start()
    await until(lambda: host.received)
    assert numbers(host) == ["10"]


async def test_an_update_that_was_not_stored_is_delivered_again(api, bot, host):
    host.faults.extend([OSError(28, "full"), OSError(28, "full")])
    api.brings(said(10))
    bot().start()
    await until(lambda: len(api.offsets) > 2)
    assert api.offsets == [0, 10, 11]
    assert numbers(host) == ["10"]
    assert host.told == [("poll", "OSError"), ("poll", "well")]


async def test_an_update_that_can_never_be_stored_does_not_block_the_others(api, bot, host):
    host.never = {"10"}
    api.brings(said(10), said(11), said(12))
    bot().start()
    await until(lambda: 13 in api.offsets)
    assert {"11", "12"} <= set(numbers(host))
    assert ("update", "ValueError") in host.told


async def test_a_single_failing_update_is_retried_since_the_database_may_fail(api, bot, host):
    host.never = {"10"}
    api.brings(said(10))
    bot().start()
    await until(lambda: len(api.offsets) > 9)
    assert set(api.offsets) == {0, 10}


async def test_while_nothing_can_be_stored_no_update_is_tried_alone_or_skipped(api, bot, host):
    host.faults.extend([NotStoredError("unreachable", 10)] * 9)
    api.brings(said(10), said(11))
    bot().start()
    await until(lambda: 12 in api.offsets)
    assert host.begun == 10
    assert numbers(host) == ["10", "11"]
    assert ("update", "NotStoredError") not in host.told


def noting(slept):
    """Return a sleep that takes no time, and notes in *slept* how long it was to be."""

    async def sleep(seconds):
        slept.append(seconds)
        await asyncio.sleep(0)

    return sleep


@pytest.mark.parametrize(
    "plan",
    [
        Refused(500),
        Refused(429, "", {"retry_after": 3}),
        Broken(502, b"<html>"),
        Broken(200, b"{"),
        Broken(),
        Refused(409, "Conflict: terminated by other getUpdates request"),
        Refused(401, "Unauthorized"),
    ],
    ids=["500", "429", "a page", "half a JSON", "an end", "409", "401"],
)
async def test_after_each_failure_it_waits_and_polls_again(api, bot, host, plan):
    slept: list[float] = []
    api.plan("getUpdates", plan, plan)
    api.brings(said(10))
    bot(sleep=noting(slept)).start()
    await until(lambda: host.received)
    assert len([seconds for seconds in slept if seconds > 0.2]) == 2
    # The operator gets one log line about it, and one when it is over.
    assert [what for what, _ in host.told] == ["poll", "poll"]
    assert host.told[1] == ("poll", "well")


async def test_during_an_outage_the_delay_grows_and_polling_never_stops(api, bot, host):
    slept: list[float] = []
    api.plan("getUpdates", *[Refused(502)] * 32)
    api.brings(said(10))
    bot(sleep=noting(slept)).start()
    await until(lambda: host.received)
    assert sum(slept) > 600
    assert max(slept) <= 30
    assert numbers(host) == ["10"]


async def test_a_process_without_the_lease_never_polls(api, bot, host):
    host.is_our_turn = False
    api.brings(said(10))
    bot().start()
    await until(lambda: host.asked > 3)
    assert api.made == []
    host.is_our_turn = True
    await until(lambda: host.received)


async def test_a_process_that_gets_the_lease_again_starts_over(api, bot, host):
    bot().start()
    await until(lambda: api.offsets)
    host.is_our_turn = False
    asked = host.asked
    api.brings(said(10))
    await until(lambda: host.asked > asked + 1)
    host.is_our_turn = True
    await until(lambda: len(api.calls("deleteWebhook")) == 2)


async def test_at_the_start_a_webhook_is_removed_without_dropping_updates(api, bot, host):
    bot().start()
    await until(lambda: api.offsets and len(api.calls("setMyShortDescription")) == 2)
    (away,) = api.calls("deleteWebhook")
    assert not away.params.get("drop_pending_updates")
    assert api.calls("setChatMenuButton")


async def test_people_read_about_the_bot_before_they_start_it(api, bot, host):
    bot().start()
    await until(lambda: len(api.calls("setMyShortDescription")) == 2)
    profile = host.profile()
    for language in ("", "en"):
        (long,) = [one.params for one in api.calls("setMyDescription") if _of(one) == language]
        (short,) = [
            one.params for one in api.calls("setMyShortDescription") if _of(one) == language
        ]
        assert long["description"] == profile[language].description
        assert short["short_description"] == profile[language].short_description


async def test_groups_and_private_chats_have_commands_of_their_own(api, bot, host):
    bot().start()
    await until(lambda: api.calls("setChatMenuButton"))
    menus = {
        (_of(one), one.params["scope"]["type"]): [c["command"] for c in one.params["commands"]]
        for one in api.calls("setMyCommands")
    }
    assert menus == {
        ("", "all_private_chats"): ["huy"],
        ("", "all_group_chats"): ["hoi"],
        ("en", "all_private_chats"): ["huy"],
    }


def _of(made):
    return made.params.get("language_code", "")


async def test_a_failed_start_is_retried(api, bot, host):
    api.plan("getMe", Refused(500), Broken())
    api.plan("setMyCommands", Refused(400, "Bad Request: BOT_COMMAND_INVALID"))
    api.brings(said(10))
    bot().start()
    await until(lambda: host.received and ("menu", "RefusedError") in host.told)


async def test_each_tap_is_acknowledged_even_if_nothing_can_be_stored(api, bot, host):
    host.hold = asyncio.Event()
    api.plan("answerCallbackQuery", Refused(400, "Bad Request: query is too old"))
    api.brings(tapped(10), tapped(11))
    bot().start()
    await until(lambda: len(api.calls("answerCallbackQuery")) == 2)
    assert host.received == []
    assert {made.params["callback_query_id"] for made in api.calls("answerCallbackQuery")} == {
        "q10",
        "q11",
    }


@pytest.mark.parametrize(
    ("plans", "answers"),
    [
        ([Refused(500)], 2),
        ([Refused(429, "", {"retry_after": 3})], 2),
        ([Broken(), Refused(502), Refused(500)], 3),
        ([Refused(429, "", {"retry_after": 30})], 1),
        ([Refused(401, "Unauthorized")], 1),
    ],
    ids=["500", "429", "three times", "429 for too long", "401"],
)
async def test_a_failed_acknowledgement_is_retried_while_telegram_accepts_it(
    api, bot, host, plans, answers
):
    api.plan("answerCallbackQuery", *plans)
    api.brings(tapped(10), said(11))
    bot().start()
    await until(lambda: len(api.calls("answerCallbackQuery")) == answers)
    await until(lambda: sum(what == "press" for what, _ in host.counted) == answers)
    await asyncio.sleep(0.02)
    assert len(api.calls("answerCallbackQuery")) == answers
    assert numbers(host) == ["10", "11"]


async def test_updates_without_content_are_counted_and_skipped(api, bot, host):
    api.brings({"update_id": 10, "poll": {}}, {"update_id": 11, "message": {"text": 5}})
    bot().start()
    await until(lambda: 12 in api.offsets)
    assert host.passed_over == ["kind", "unexpected"]
    assert host.puzzling == [(10, "kind"), (11, "unexpected")]


async def test_immediate_empty_answers_do_not_cause_a_busy_loop(api, bot, host):
    slept: list[float] = []
    api.plan("getUpdates", *[Broken(200, b'{"ok":true,"result":[]}')] * 5)
    api.brings(said(10))
    bot(sleep=noting(slept), now=lambda: 0.0).start()
    await until(lambda: host.received)
    assert len(slept) == 5
    assert host.told == []


async def test_after_a_day_without_updates_the_offset_is_reset(api, host):
    """Telegram may have restarted the numbering at a lower number."""
    asked: list[int] = []
    hours = [0.0, 0.0, 12.0, 25.0, 26.0]

    class Quiet:
        async def updates(self, offset):
            asked.append(offset)
            if len(asked) == 1:
                return [Update(70)]
            if len(asked) == 5:
                raise asyncio.CancelledError
            return []

    quiet: Any = Quiet()
    poll = UpdatePoller(
        quiet,
        host,
        Intake("telegram", host, CallbackAcks(quiet, host)),
        register=_register,
        backoff=Backoff(),
        sleep=_at_once,
        now=lambda: hours[len(asked) - 1] * 3600,
    )
    with pytest.raises(asyncio.CancelledError):
        await poll.run()
    assert asked == [0, 71, 71, 71, 0]


async def _register():
    pass


async def _at_once(seconds):
    pass


def test_the_backoff_grows_to_half_a_minute_and_resets():
    backoff = Backoff(chance=lambda: 0.0)
    waits = [backoff.delay_after(OSError()) for _ in range(12)]
    assert waits == sorted(waits)
    assert (waits[0], waits[-1]) == (0.5, 15.0)
    backoff.reset()
    assert backoff.delay_after(OSError()) == 0.5
    assert Backoff(chance=lambda: 0.99).delay_after(OSError()) > 0.9


def test_the_backoff_follows_the_platform_and_is_long_for_operator_faults():
    backoff = Backoff(chance=lambda: 0.0)
    assert backoff.delay_after(ThrottledError(17)) == 17
    assert backoff.delay_after(ConflictError()) == 10
    assert backoff.delay_after(RevokedError()) == 300
