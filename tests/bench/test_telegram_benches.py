"""Short runs of the benches of Telegram, and the fake Bot API that they share.

The runs that start programs are in a soak.
"""

import asyncio
from collections import Counter
from itertools import count
from types import SimpleNamespace
from typing import Any

import msgspec
import pytest

from bench import inbound, latency, memory_telegram
from bench.harness.figure import Goal, Peer, compare_with_peer, compare_with_peers
from bench.load_generator import telegram_bots
from bench.load_generator.fake_bot_api import ApiCall, Button, FakeBotApi, Markup
from bench.load_generator.telegram_residents import EchoUser, ReportingResident
from tests.handlers.telegram.fake_api import DRIVERS, TOKEN


@pytest.fixture(scope="module")
def residents():
    """Return the updates of a few residents and of a few users of the peers, one report each."""

    class Book:
        def __init__(self):
            self.residents = {}
            self.said = []

        def send_update(self, update, on_ack):
            self.said.append(msgspec.json.decode(update))
            on_ack(200)

    def made(kind):
        book = Book()
        return kind(count(1), book, lambda *_: None), book

    return made


def inline(*data):
    rows = [[Button(f"nút {one}", one)] for one in data]
    return ApiCall(message_id=7, reply_markup=Markup(inline_keyboard=rows))


def test_a_resident_taps_offered_buttons_and_types_every_third_answer(residents):
    resident, book = residents(ReportingResident)
    resident.say(0.0)
    for _ in range(3):
        resident.receive(inline("consent:agree", "do:help"))
        resident.say(0.0)
    assert book.said[0]["message"]["text"] == "/start"
    assert [one["callback_query"]["data"] for one in book.said[1:3]] == ["consent:agree"] * 2
    assert book.said[1]["callback_query"]["message"]["message_id"] == 7
    assert book.said[3]["message"]["text"] == "nút consent:agree"


def test_a_resident_waits_for_the_message_with_the_question(residents):
    resident, _ = residents(ReportingResident)
    resident.say(0.0)
    resident.receive(ApiCall(message_id=6))
    assert resident.is_busy
    resident.receive(inline("consent:agree"))
    assert not resident.is_busy


def test_a_resident_with_a_receipt_is_replaced_by_a_new_one(residents):
    resident, book = residents(ReportingResident)
    first = resident.chat
    resident.say(0.0)
    receipt = Markup(inline_keyboard=[[Button("Gửi phản ánh", "go:report_problem")]])
    resident.receive(ApiCall(entities=[msgspec.Raw(b"{}")], reply_markup=receipt))
    assert resident.receipts == 1
    assert resident.chat != first
    assert set(book.residents) == {resident.chat}
    resident.say(0.0)
    assert book.said[-1]["message"]["text"] == "/start"


def test_a_refused_update_is_a_failure(residents):
    resident, book = residents(ReportingResident)
    book.send_update = lambda update, on_ack: on_ack(500)
    resident.say(0.0)
    assert resident.failures == 1
    assert not resident.is_busy


def test_the_peers_get_as_many_texts_as_taps(residents):
    resident, book = residents(EchoUser)
    for _ in range(28):
        resident.say(0.0)
        resident.receive(ApiCall())
    kinds = Counter("tap" if "callback_query" in one else "text" for one in book.said)
    assert kinds == {"tap": 14, "text": 14}


@pytest.mark.parametrize("driver", DRIVERS)
async def test_the_fake_decodes_calls_of_both_libraries(driver):
    heard: list[ApiCall] = []
    api = FakeBotApi(heard.append)
    url = f"http://127.0.0.1:{await api.start()}"
    calls = DRIVERS[driver](TOKEN, url)
    markup = {"inline_keyboard": [[{"text": "Đồng ý", "callback_data": "consent:agree"}]]}
    params = {"chat_id": 42, "text": "ạ", "reply_markup": markup}
    answer = await calls.post("sendMessage", params, {})
    me = await calls.post("getMe", {}, {})
    await calls.close()
    api.close()
    assert [said.chat_id for said in heard] == [42]
    (row,) = heard[0].reply_markup.inline_keyboard
    assert row == [Button("Đồng ý", "consent:agree")]
    assert msgspec.json.decode(answer.body)["result"]["message_id"] == heard[0].message_id
    assert msgspec.json.decode(me.body)["result"]["is_bot"]


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("multipart/form-data; boundary=b", b'Content-Disposition: form-data; name="chat_id"'),
        ("application/x-www-form-urlencoded", b""),
    ],
)
async def test_the_fake_finds_the_chat_in_form_data(kind, body):
    whole = b"--b\r\n%b\r\n\r\n42\r\n--b--\r\n" % body if body else b"text=a&chat_id=42"
    heard: list[ApiCall] = []
    api = FakeBotApi(heard.append)
    reader, writer = await asyncio.open_connection("127.0.0.1", await api.start())
    head = f"POST /bot1:a/sendMessage HTTP/1.1\r\nContent-Type: {kind}\r\n"
    writer.write(f"{head}Content-Length: {len(whole)}\r\n\r\n".encode() + whole)
    assert b"200 OK" in await reader.readline()
    writer.close()
    api.close()
    assert [said.chat_id for said in heard] == [42]


def test_a_goal_relative_to_a_peer_is_compared_with_the_ratio():
    met = compare_with_peer("fast", 30, "a second", Peer("slow", 10), times=Goal(3, at_most=False))
    assert (met.goal, met.met, met.ratio) == ("≥ 3×", True, 3)
    missed = compare_with_peer(
        "fast", 29, "a second", Peer("slow", 10), times=Goal(3, at_most=False)
    )
    assert missed.met is False
    assert compare_with_peer("fast", 29, "a second", Peer("slow", 10), times=None).goal is None


def test_each_of_several_peers_has_its_own_goal():
    peers = {"one": Peer("one", 10), "two": Peer("two", 20)}
    first, second = compare_with_peers(
        "fast", 30, "a second", peers, times={"two": Goal(2, at_most=False)}
    )
    assert (first.name, first.goal) == ("fast", None)
    assert (second.name, second.goal, second.met) == ("fast.vs_two", "≥ 2×", False)


def test_the_load_generator_opens_as_many_connections_as_each_bot_requests():
    running: Any = SimpleNamespace(port=1, process=SimpleNamespace(pid=2))
    bots = (telegram_bots.OURS, telegram_bots.AIOGRAM)
    tasks = [bot.task(running) for bot in bots]
    assert [task.connections for task in tasks] == [100, 40]
    assert "40 connections" in telegram_bots.AIOGRAM.name


@pytest.mark.soak
def test_a_short_run_answers_every_update_and_files_reports():
    bots = {"ours": telegram_bots.OURS, "generator": telegram_bots.GENERATOR}
    goals = {"generator": Goal(1000, at_most=False)}
    made = inbound.compare("inbound", bots, goals, times=1, warm=0, seconds=1, residents=2)
    assert [one.name for one in made] == ["inbound", "inbound.processor"]
    assert all(one.value > 0 for one in made)
    assert made[0].met is False


@pytest.mark.soak
def test_a_short_run_at_a_steady_rate():
    made = latency.compare({"ours": telegram_bots.OURS}, times=1, seconds=1, rate=20, residents=1)
    assert [one.name for one in made] == ["latency", "latency.ack", "latency.p50"]
    assert 0 < made[2].value <= made[0].value


@pytest.mark.soak
def test_memory_is_measured_with_both_bots():
    with telegram_bots.run_load_process() as load_process:
        assert memory_telegram.measure_megabytes(load_process.url, idle=0.1) > 50
