"""The HTTP client, against a server that sends planned bytes."""

import asyncio
import ssl
import subprocess
from contextlib import asynccontextmanager

import pytest

from handlers.errors import UncertainError, UnreachableError
from handlers.telegram.drivers import http_client as module
from handlers.telegram.drivers.http_client import HttpClient, open_client
from tests.fakes import until
from tests.handlers.telegram.fake_api import DRIVERS, TOKEN

OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"
CUT = b""


class Far:
    """A server that answers each request with the next of *answers*, CUT hangs up.

    *requests* are the bodies that came, *connections* how many were opened.
    """

    def __init__(self, answers=()):
        self.answers = list(answers)
        self.requests = []
        self.heads = []
        self.connections = 0
        self.writers = []
        self.url = ""

    async def serve(self, reader, writer):
        self.connections += 1
        self.writers.append(writer)
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                self.heads.append(head.decode())
                length = head.lower().partition(b"content-length: ")[2].partition(b"\r")[0]
                self.requests.append(await reader.readexactly(int(length)))
                answer = self.answers.pop(0) if self.answers else OK
                if isinstance(answer, asyncio.Event):
                    await answer.wait()
                    answer = OK
                writer.write(answer)
                if answer == CUT or b"close" in answer:
                    break
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        writer.close()


@asynccontextmanager
async def serving(far, tls=None):
    server = await asyncio.start_server(far.serve, "127.0.0.1", 0, ssl=tls)
    port = server.sockets[0].getsockname()[1]
    far.url = f"{'https' if tls else 'http'}://127.0.0.1:{port}"
    try:
        yield
    finally:
        server.close()
        for writer in far.writers:
            writer.close()


@pytest.fixture
async def far():
    far = Far()
    async with serving(far):
        yield far


def to(far, tls=None):
    lines = open_client(far.url, tls or ssl.create_default_context())
    assert lines is not None
    return lines


@pytest.fixture
async def lines(far):
    lines = to(far)
    yield lines
    await lines.close()


def post(lines, far, body=b"{}", seconds=20.0):
    return lines.post(f"{far.url}/botT/sendMessage", body, seconds=seconds)


async def test_successive_calls_share_one_connection(far, lines):
    for number in range(3):
        answer = await post(lines, far, b'{"n":%d}' % number)
        assert (answer.status, answer.body) == (200, b"{}")
    assert far.requests == [b'{"n":0}', b'{"n":1}', b'{"n":2}']
    assert far.connections == 1
    first = far.heads[0].splitlines()
    assert first[:2] == ["POST /botT/sendMessage HTTP/1.1", f"Host: {far.url[7:]}"]


async def test_parallel_calls_have_one_connection_each(far, lines):
    held = asyncio.Event()
    far.answers = [held]
    slow = asyncio.create_task(post(lines, far, b"1"))
    await until(lambda: far.requests)
    assert (await post(lines, far, b"2")).body == b"{}"
    assert not slow.done()
    held.set()
    assert (await slow).status == 200
    assert far.connections == 2


@pytest.mark.parametrize(
    ("answer", "body"),
    [
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n", b"{}"),
        (b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{}", b"{}"),
        (b"HTTP/1.0 200 OK\r\nX: close\r\n\r\n{}", b"{}"),
        (b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}", b"{}"),
        (b"HTTP/1.1 100 Continue\r\n\r\n" + OK, b"{}"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", b""),
    ],
    ids=["in chunks", "until its end", "of old", "the last one", "after a 100", "empty"],
)
async def test_an_answer_is_parsed_in_any_valid_form(far, lines, answer, body):
    far.answers = [answer]
    assert (await post(lines, far)).body == body
    assert (await post(lines, far)).body == b"{}"
    assert far.connections == (2 if b"close" in answer else 1)


async def test_an_answer_in_pieces_is_one_answer(far, lines):
    far.answers = [held := asyncio.Event()]
    asking = asyncio.create_task(post(lines, far))
    await until(lambda: far.writers and far.requests)
    begin = b"HTTP/1.1 429 Too Many\r\nContent-Length: 4\r\n\r\n"
    for byte in begin + b"abcd":
        far.writers[0].write(bytes([byte]))
        await far.writers[0].drain()
    answer = await asking
    assert (answer.status, answer.body) == (429, b"abcd")
    far.writers[0].close()
    held.set()


@pytest.mark.parametrize(
    "answer",
    [
        CUT,
        b"SSH-2.0-OpenSSH_9.2\r\n\r\nclose",
        b"HTTP/1.1 200 OK\r\nContent-Le close",
        b"HTTP/1.1 101 Switching\r\nUpgrade: x\r\nConnection: upgrade, close\r\n\r\n",
    ],
    ids=["nothing", "no http", "half a head", "another protocol"],
)
async def test_a_call_without_an_answer_is_uncertain_and_never_repeated(far, lines, answer):
    await post(lines, far)
    far.answers = [answer]
    with pytest.raises(UncertainError):
        await post(lines, far, b"once")
    assert far.requests.count(b"once") == 1
    assert (await post(lines, far)).status == 200


async def test_a_connection_closed_while_idle_is_not_reused(far, lines):
    await post(lines, far)
    far.writers[0].close()
    await until(lambda: not lines.open)
    assert (await post(lines, far, b"once")).status == 200
    assert far.requests.count(b"once") == 1
    assert far.connections == 2


async def test_a_connection_with_unsolicited_data_is_not_reused(far, lines):
    await post(lines, far)
    far.writers[0].write(b"HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\n\r\n")
    await until(lambda: not lines.open)
    assert (await post(lines, far)).status == 200


async def test_a_connection_that_was_idle_for_long_is_not_reused(far, lines, monkeypatch):
    await post(lines, far)
    monkeypatch.setattr(module, "IDLE_SECONDS", 0.0)
    await post(lines, far)
    assert far.connections == 2


async def test_a_late_answer_is_dropped(far, lines):
    far.answers = [late := asyncio.Event()]
    with pytest.raises(UncertainError):
        await post(lines, far, b"late", seconds=0.05)
    late.set()
    assert (await post(lines, far, b"next")).status == 200
    assert far.connections == 2


async def test_each_call_has_its_own_timeout(far, lines):
    far.answers = [held := asyncio.Event(), never := asyncio.Event(), never]
    long = asyncio.create_task(post(lines, far, b"long"))
    await until(lambda: far.requests)
    for body in (b"short", b"short again"):
        with pytest.raises(UncertainError):
            await post(lines, far, body, seconds=0.05)
    assert not long.done()
    held.set()
    never.set()
    assert (await long).status == 200


async def test_a_cancelled_call_does_not_get_another_answer(far, lines):
    far.answers = [held := asyncio.Event()]
    asking = asyncio.create_task(post(lines, far))
    await until(lambda: far.requests)
    asking.cancel()
    await asyncio.gather(asking, return_exceptions=True)
    assert asking.cancelled()
    held.set()
    assert (await post(lines, far)).status == 200
    assert far.connections == 2


async def test_an_endless_answer_is_cut_off(far, lines, monkeypatch):
    monkeypatch.setattr(module, "MOST_BYTES", 10)
    far.answers = [b"HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n" + bytes(20)]
    with pytest.raises(UncertainError):
        await post(lines, far)


async def test_calls_over_the_connection_limit_wait(far, monkeypatch):
    monkeypatch.setattr(module, "AT_ONCE", 2)
    lines = to(far)
    far.answers = [asyncio.Event(), asyncio.Event()]
    held = list(far.answers)
    asking = [asyncio.create_task(post(lines, far)) for _ in range(5)]
    await until(lambda: len(far.requests) == 2)
    for event in held:
        event.set()
    assert [answer.status for answer in await asyncio.gather(*asking)] == [200] * 5
    assert far.connections == 2
    await lines.close()


async def test_a_call_without_a_free_connection_sent_nothing(far, monkeypatch):
    monkeypatch.setattr(module, "AT_ONCE", 1)
    lines = HttpClient("127.0.0.1", int(far.url.rpartition(":")[2]), "far", None, connect=0.05)
    far.answers = [held := asyncio.Event()]
    first = asyncio.create_task(lines.post("http://far/a", b"1", seconds=20))
    await until(lambda: far.requests)
    with pytest.raises(UnreachableError):
        await lines.post("http://far/a", b"2", seconds=20)
    held.set()
    await first
    assert far.requests == [b"1"]
    await lines.close()


async def test_a_failed_handshake_sent_nothing(far):
    port = int(far.url.rpartition(":")[2])
    lines = HttpClient("127.0.0.1", port, "far", ssl.create_default_context(), connect=0.1)
    with pytest.raises(UnreachableError):
        await lines.post("https://far/a", b"1", seconds=20)
    assert far.requests == []
    await lines.close()


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    """A certificate for 127.0.0.1 that nobody but this test trusts, with its key."""
    at = tmp_path_factory.mktemp("tls")
    key, named = at / "key.pem", at / "certificate.pem"
    made = ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    whose = ["-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1", "-days", "2"]
    try:
        subprocess.run(
            ["openssl", *made, *whose, "-keyout", key, "-out", named],
            check=True,
            capture_output=True,
        )
    except FileNotFoundError:
        pytest.skip("there is no openssl")
    return named, key


async def test_tls_works_and_an_unknown_certificate_is_sent_nothing(certificate):
    named, key = certificate
    own = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    own.load_cert_chain(named, key)
    far = Far()
    async with serving(far, own):
        trusting = to(far, ssl.create_default_context(cafile=str(named)))
        assert [(await post(trusting, far)).status for _ in range(2)] == [200, 200]
        assert far.connections == 1
        await trusting.close()

        strict = to(far)
        with pytest.raises(UnreachableError):
            await post(strict, far, b"secret")
        assert b"secret" not in far.requests
        await strict.close()


@pytest.mark.parametrize(
    "url", ["telegram", "ftp://a/", "http://", "http://me:secret@a/", "http://a:x/", "http://ă/"]
)
def test_unsupported_urls_are_left_to_the_library(url):
    assert open_client(url, ssl.create_default_context()) is None


async def test_a_photo_does_not_disturb_calls_in_progress(api):
    driver = DRIVERS["aiogram"](TOKEN, api.url)
    held = asyncio.Event()
    api.plan("sendMessage", held)
    asking = asyncio.create_task(driver.post("sendMessage", {"chat_id": 7, "text": "a"}, {}))
    await until(lambda: api.made)
    await driver.post("sendPhoto", {"chat_id": 7, "photo": "attach://p"}, {"p": b"one"})
    held.set()
    assert (await asking).status == 200
    await driver.close()
