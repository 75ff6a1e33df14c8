import asyncio
import signal
import socket

import httpx
import pytest

from tests.journeys.app_process import AppProcess, Neighbour, comes_about

HELLO = ("/start", "gửi phản ánh", "đồng ý", "về đầu")
REPORT = (
    *HELLO,
    "bao cao o ga",
    "ổ gà to giữa đường, xe máy hay ngã",
    "không",
    "phố Thống Nhất",
)
REST = ("trạm y tế", "đúng", "giấu tên", "gửi đi")


def report_at(number):
    """Return the messages of a report at a place of one's own."""
    return (*REPORT, f"cạnh nhà số {number}", *REST[1:])


@pytest.fixture
async def app(request, databases, tmp_path):
    """The running program; its parameter is whether it is started cold."""
    with databases.new(tmp_path) as url:
        app = AppProcess(tmp_path, url, is_cold=getattr(request, "param", False))
        await app.starts()
        yield app
        app.clears()


@pytest.fixture
async def neighbour(app):
    neighbour = Neighbour(app, "an")
    await neighbour.enters()
    yield neighbour
    await neighbour.leaves()


async def says(neighbour, *texts):
    for text in texts:
        await neighbour.says(text)


# Every other app is stopped by SIGINT.
@pytest.mark.parametrize(
    ("number", "most"),
    [
        (signal.SIGTERM, None),
        pytest.param(signal.SIGTERM, 2, marks=pytest.mark.soak),
        pytest.param(signal.SIGINT, 2, marks=pytest.mark.soak),
    ],
)
async def test_it_stops_with_open_pages_and_nothing_is_lost(app, neighbour, number, most):
    others = [Neighbour(app, f"n{n}") for n in range(10)]
    ears = [asyncio.create_task(neighbour.listens()) for _ in range(3)]
    for other in others:
        await other.enters()
        ears.append(asyncio.create_task(other.listens()))
    await says(neighbour, *REPORT)
    await asyncio.gather(*(other.says("/start") for other in others))
    await comes_about(lambda: all(len(other.heard) == 2 for other in others))

    status, seconds = await app.ends(number)
    assert status == 0
    assert most is None or seconds < most
    assert app.rows("SELECT count(*) FROM inbox") == [(len(REPORT) + len(others),)]
    assert app.rows("SELECT DISTINCT state FROM outbox WHERE owner IS NOT NULL") == []
    assert app.rows("SELECT count(*) FROM sender") == [(0,)]
    for ear in ears:
        ear.cancel()
    await asyncio.gather(*ears, return_exceptions=True)
    for other in others:
        await other.leaves()


async def test_it_stops_while_officials_pages_wait_for_news(app):
    token = app.sign_in_link().partition("token=")[2]
    async with httpx.AsyncClient(
        base_url=app.home, verify=False, headers={"Origin": app.home}
    ) as office:
        signed_in = await office.post("/office/sign-in", data={"token": token})
        assert signed_in.status_code == 303
        async with office.stream("GET", "/office/live") as stream:
            lines = stream.aiter_lines()
            while not (await anext(lines)).startswith("data:"):
                pass
            assert (await app.ends())[0] == 0
            assert not any([line async for line in lines])
    assert "Traceback" not in app.said()


async def test_a_message_in_flight_at_the_stop_is_stored_or_sent_again(app, neighbour):
    others = [Neighbour(app, f"n{n}") for n in range(12)]
    for other in others:
        await other.enters()
    walks = [asyncio.create_task(says(other, *report_at(n))) for n, other in enumerate(others)]
    await comes_about(lambda: sum(len(other.taken) for other in others) > 24)
    assert (await app.ends())[0] == 0
    await app.starts()
    await asyncio.gather(*walks)
    assert app.rows("SELECT count(*), count(DISTINCT person_id) FROM report") == [(12, 12)]
    for other in others:
        thread = await other.thread()
        assert [m["position"] for m in thread] == list(range(1, 2 * len(report_at(0)) + 2))
        assert thread[-1]["reply"]["receipt"]
        await other.leaves()


@pytest.mark.parametrize("app", [True], ids=["cold"], indirect=True)
async def test_a_second_start_continues_the_conversation(app, neighbour):
    await says(neighbour, *REPORT)
    before = await neighbour.thread()
    assert (await app.ends())[0] == 0
    app.is_cold = False
    await app.starts()
    assert await neighbour.thread() == before
    await says(neighbour, *REST)
    assert neighbour.answers[-1]["receipt"] == "GV 101"
    session = await neighbour.insists("POST", "session", {})
    assert (session["new"], session["position"]) == (False, 2 * len(report_at(0)) + 1)

    # Only the first start says how the first official comes in; no file of output has a link.
    first, second = (out.read_text("utf-8") for out, _ in app.outputs)
    assert ("user link" in first, "user link" in second) == (True, False)
    assert "token=" not in first + second
    for said in (first, second):
        assert f"{app.home}/chat\n" in said
    assert app.rows("SELECT count(*) FROM official") == [(1,)]


async def test_a_taken_port_is_reported_in_one_line(tmp_path):
    app = AppProcess(tmp_path)
    with socket.create_server(("127.0.0.1", app.port)):
        app.home = "http://127.0.0.1:1"  # nobody answers there
        with pytest.raises(AssertionError, match=f"can't listen on 127.0.0.1:{app.port}"):
            await app.starts()
    assert await app.is_over() == 2
    assert len(app.said().strip().splitlines()) == 1


async def test_two_processes_on_one_database_keep_one_order(app, tmp_path, neighbour):
    """As in a restart where the new process starts before the old one has ended."""
    second = AppProcess(tmp_path / "second", app.url)
    await second.starts()
    there = Neighbour(second, "an")
    there.client.cookies = neighbour.client.cookies
    for n, text in enumerate((*REPORT, *REST)):
        speaker = there if n % 2 else neighbour
        speaker.taken = {**neighbour.taken, **there.taken}
        await speaker.says(text)
        neighbour.taken = there.taken = speaker.taken
    assert speaker.answers[-1]["receipt"] == "GV 101"
    assert await there.thread() == await neighbour.thread()
    await there.leaves()
    assert (await second.ends())[0] == 0
    second.clears()
