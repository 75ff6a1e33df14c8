import asyncio
import re
from hashlib import scrypt
from itertools import product

import pytest
from msgspec import structs

from bot.services.retention_rules import apply_rule
from bot.services.webchat import return_access, secret_hasher
from bot.services.webchat.retention import RETENTION
from bot.services.webchat.secret_hasher import SecretHasher
from storage.tables import CHAT_COOKIES, METADATA, RETURN_KEYS, RETURN_LINKS, RETURN_TRIES
from tests.fakes import page_of
from tests.resident import BOOKS

SAY = BOOKS["vi"].say
TEN, SIX = "5831904726", "583190"
# Read before the tests hash quickly.
COST = dict(vars(secret_hasher)["_SCRYPT"])


@pytest.fixture
def hashed(monkeypatch):
    """The secrets that were hashed."""
    found = []

    async def hash_fast(self, secret, salt):
        found.append(secret)
        return f"{secret} {salt}"

    monkeypatch.setattr(SecretHasher, "hash", hash_fast)
    return found


@pytest.fixture
async def stranger(app):
    """A page without a cookie."""
    async with page_of(app.web_app()) as page:
        yield page


@pytest.fixture
async def kept(page):
    """A person who filed a report and requested its secret."""
    receipt = await page.files_a_report()
    response = await page.post("keepsake", {"receipt": receipt})
    assert response.status_code == 200
    return response.json()


def wrong(kept):
    """Return another secret than the right one."""
    return str(int(kept["secret"].replace(" ", "")) ^ 1)


async def comes_back(page, **way):
    return await page.post("return", way)


def test_a_secret_is_hashed_as_slowly_as_those_that_are_stored():
    assert COST == {"n": 2**14, "r": 8, "p": 1}


async def test_a_receipt_and_its_secret_open_the_same_conversation(page, stranger, kept):
    assert kept["receipt"] == "GV 101"
    assert re.fullmatch(r"[1-9]\d{3} \d{3} \d{3}", kept["secret"])
    response = await comes_back(stranger, **kept)
    assert (response.status_code, response.json()) == (200, {"back": True})
    assert response.headers["set-cookie"].startswith("caunoi_chat=")
    assert await stranger.thread() == await page.thread()
    await stranger.says("phản ánh của tôi")
    await page.says("thôi")
    assert await stranger.thread() == await page.thread()


@pytest.mark.parametrize("receipt", ["GV 101", "gv101", " Gv 1 0 1 ", "GV-101", "gv.101"])
@pytest.mark.parametrize("separator", ["", "-", "\u00a0. "])
async def test_receipt_and_secret_are_accepted_in_any_spelling(stranger, kept, receipt, separator):
    secret = separator.join(kept["secret"].replace(" ", ""))
    assert (await comes_back(stranger, receipt=receipt, secret=secret)).status_code == 200


async def test_a_new_secret_invalidates_the_old_one(page, stranger, kept):
    new = (await page.post("keepsake", {"receipt": "GV 101"})).json()
    while new["secret"] == kept["secret"]:
        new = (await page.post("keepsake", {"receipt": "GV 101"})).json()
    assert (await comes_back(stranger, **kept)).status_code == 404
    assert (await comes_back(stranger, **new)).status_code == 200


@pytest.mark.parametrize(
    "receipt", ["GV 102", "", "101", "GV", "XX 101", "GV 101 GV 102", "G" * 5000]
)
async def test_an_unknown_receipt_gets_no_secret(page, kept, receipt):
    response = await page.post("keepsake", {"receipt": receipt})
    assert response.status_code == 404
    assert response.json() == {"error": "no_receipt", "say": SAY("webchat-error-receipt")}


async def test_another_persons_receipt_gets_no_secret(stranger, kept):
    await stranger.enters()
    response = await stranger.post("keepsake", {"receipt": "GV 101"})
    assert (response.status_code, response.json()["error"]) == (404, "no_receipt")
    assert (await comes_back(stranger, **kept)).status_code == 200  # the secret is still valid


async def test_a_wrong_secret_and_a_wrong_receipt_get_the_same_answer(stranger, kept):
    told = [
        await comes_back(stranger, receipt="GV 101", secret=wrong(kept)),
        await comes_back(stranger, receipt="GV 999", secret=kept["secret"]),
        await comes_back(stranger, receipt="", secret=""),
    ]
    assert {response.status_code for response in told} == {404}
    assert {response.text for response in told} == {told[0].text}
    assert told[0].json() == {"error": "no_way_back", "say": SAY("webchat-error-secret")}
    assert "set-cookie" not in told[0].headers


@pytest.mark.usefixtures("hashed")
async def test_after_five_wrong_secrets_a_network_waits_ten_minutes_for_that_receipt(
    stranger, kept, clock
):
    for _ in range(5):
        response = await comes_back(stranger, receipt="GV 101", secret=wrong(kept))
        assert response.status_code == 404
        clock.passes(minutes=1)
    response = await comes_back(stranger, **kept)
    assert response.status_code == 429
    assert response.json() == {"error": "too_many", "say": SAY("webchat-error-tries")}
    assert int(response.headers["retry-after"]) == 9 * 60 + 1

    clock.passes(minutes=8, seconds=59)
    assert (await comes_back(stranger, **kept)).status_code == 429
    clock.passes(seconds=1)
    assert (await comes_back(stranger, **kept)).status_code == 200


@pytest.mark.usefixtures("hashed")
async def test_a_restart_forgets_no_wrong_secret(app, stranger, kept):
    for _ in range(5):
        await comes_back(stranger, receipt="GV 101", secret=wrong(kept))
    restarted = type(app)(app.settings, app.database, app.context).web_app()
    async with page_of(restarted) as page, page_of(restarted, address="203.0.113.7") as owner:
        assert (await comes_back(page, **kept)).status_code == 429
        assert (await comes_back(owner, **kept)).status_code == 200


@pytest.mark.usefixtures("hashed")
async def test_wrong_secrets_of_strangers_do_not_lock_out_the_owner(app, page, kept):
    web_app = app.web_app()
    for n in range(10):
        async with page_of(web_app, address=f"2001:db8:0:{n}::1") as stranger:
            told = [
                (await comes_back(stranger, receipt="GV 101", secret=wrong(kept))).status_code
                for _ in range(6)
            ]
            assert told == [404] * 5 + [429]
    async with page_of(web_app, address="2001:db8:1::1") as owner:
        assert (await comes_back(owner, **kept)).status_code == 200
    assert (await page.post("keepsake", {"receipt": "GV 101"})).status_code == 200


@pytest.mark.usefixtures("hashed")
async def test_the_owners_device_never_waits(app, page, kept):
    for _ in range(6):
        response = await comes_back(page, receipt=kept["receipt"], secret=wrong(kept))
        assert response.status_code == 200
    for n in range(300):
        async with page_of(app.web_app(), address=f"2001:db8:{n:x}::1") as stranger:
            last = await comes_back(stranger, receipt=kept["receipt"], secret=wrong(kept))
    assert last.status_code == 429
    response = await comes_back(page, receipt=kept["receipt"], secret=kept["secret"])
    assert response.status_code == 200


async def test_another_address_of_the_same_network_waits_too(app, kept):
    web_app = app.web_app()
    told = []
    for n in range(6):
        async with page_of(web_app, address=f"2001:db8::{n}") as stranger:
            response = await comes_back(stranger, receipt="GV 101", secret=wrong(kept))
            told.append(response.status_code)
    assert told == [404] * 5 + [429]


@pytest.mark.both
@pytest.mark.usefixtures("hashed")
async def test_tries_at_the_same_moment_are_all_counted(app, stranger, kept):
    told = await asyncio.gather(
        *(comes_back(stranger, receipt="GV 101", secret=wrong(kept)) for _ in range(12))
    )
    assert sorted(response.status_code for response in told) == [404] * 5 + [429] * 7


@pytest.mark.usefixtures("hashed")
async def test_a_right_secret_resets_the_count_of_wrong_ones(stranger, kept):
    for _ in range(2):
        for _ in range(3):
            await comes_back(stranger, receipt="GV 101", secret=wrong(kept))
        assert (await comes_back(stranger, **kept)).status_code == 200


@pytest.mark.usefixtures("hashed")
async def test_a_wait_for_one_receipt_holds_up_no_other(page, stranger, kept):
    second = await page.files_a_report()
    other = (await page.post("keepsake", {"receipt": second})).json()
    for _ in range(5):
        await comes_back(stranger, receipt="GV 101", secret=wrong(kept))
    assert (await comes_back(stranger, **kept)).status_code == 429
    assert (await comes_back(stranger, **other)).status_code == 200


@pytest.mark.usefixtures("hashed")
async def test_a_network_may_guess_at_few_receipts(stranger):
    for n in range(20):
        assert (await comes_back(stranger, receipt=f"GV {n}", secret="1")).status_code == 404
    response = await comes_back(stranger, receipt="GV 21", secret="1")
    assert (response.status_code, response.json()["error"]) == (429, "too_many")


async def test_every_try_costs_one_hash_whether_there_is_a_secret_or_not(page, stranger, hashed):
    first = await page.files_a_report()
    await page.files_a_report()  # nobody asked for the secret of this one
    assert (await page.post("keepsake", {"receipt": first})).status_code == 200
    for receipt, secret in product(("GV 101", "GV 102", "GV 999", ""), (TEN, SIX, "", "x")):
        hashed.clear()
        response = await comes_back(stranger, receipt=receipt, secret=secret)
        assert response.status_code == 404
        assert response.json() == {"error": "no_way_back", "say": SAY("webchat-error-secret")}
        assert len(hashed) == 1


async def test_who_does_not_own_a_receipt_causes_no_hash(page, stranger, hashed):
    await page.files_a_report()
    await stranger.enters()
    assert (await stranger.post("keepsake", {"receipt": "GV 101"})).status_code == 404
    assert hashed == []


async def test_when_too_many_wait_for_a_hash_one_is_asked_to_come_back(
    page, stranger, kept, monkeypatch
):
    monkeypatch.setattr(secret_hasher, "_MOST_AT_ONCE", 0)
    told = [await page.post("keepsake", {"receipt": "GV 101"}), await comes_back(stranger, **kept)]
    for response in told:
        assert response.status_code == 503
        assert response.json() == {"error": "busy", "say": SAY("webchat-error-busy")}
        assert int(response.headers["retry-after"]) > 0
    monkeypatch.undo()
    assert (await comes_back(stranger, **kept)).status_code == 200


async def test_an_old_secret_of_six_digits_still_works_and_gets_a_salt(app, stranger, kept):
    def keep_old(tx):
        old = scrypt(b"583190", salt=b"GV 101", **vars(secret_hasher)["_SCRYPT"]).hex()
        tx.execute(RETURN_KEYS.update().values(secret_hash=old, salt=""))

    await app.database.write(keep_old)
    assert (await comes_back(stranger, receipt="GV 101", secret="583 191")).status_code == 404
    for _ in range(2):
        response = await comes_back(stranger, receipt="GV 101", secret="583 190")
        assert response.status_code == 200
        (key,) = await app.database.read(lambda tx: tx.execute(RETURN_KEYS.select()).all())
        assert len(key.salt) == 32


async def test_equal_secrets_have_different_hashes(app, page, monkeypatch):
    monkeypatch.setattr(return_access, "randbelow", lambda _: 4831904726)
    for _ in range(2):
        receipt = await page.files_a_report()
        made = (await page.post("keepsake", {"receipt": receipt})).json()
        assert made["secret"] == "5831 904 726"
    keys = await app.database.read(lambda tx: tx.execute(RETURN_KEYS.select()).all())
    assert len({key.secret_hash for key in keys}) == len({key.salt for key in keys}) == 2


async def test_wrong_tries_are_stored_without_addresses_and_forgotten_after_a_day(
    app, stranger, kept, clock
):
    await comes_back(stranger, receipt="GV 101", secret=wrong(kept))
    rows = await app.database.read(lambda tx: tx.execute(RETURN_TRIES.select()).all())
    assert len(rows) == 4
    assert not any("127.0.0.1" in row.key for row in rows)
    clock.passes(days=1, seconds=2)
    for rule in RETENTION:
        await app.database.write(apply_rule, app.context, rule)
    assert await app.database.read(lambda tx: tx.execute(RETURN_TRIES.select()).all()) == []


async def test_a_return_link_works_once(page, stranger):
    await page.says("bao cao o ga")
    link = (await page.post("link", {})).json()
    home, token = link["url"].split("/chat#back=")
    assert home == "http://127.0.0.1:8080"
    assert link["until"].startswith("2026-12-23T")
    assert (await comes_back(stranger, token=token)).status_code == 200
    assert await stranger.thread() == await page.thread()
    response = await comes_back(stranger, token=token)
    assert response.status_code == 404
    assert response.json() == {"error": "no_way_back", "say": SAY("webchat-error-link")}


async def test_a_return_link_is_valid_for_thirty_days(page, stranger, clock):
    tokens = [(await page.post("link", {})).json()["url"].split("#back=")[1] for _ in range(2)]
    clock.passes(days=30, seconds=-1)
    assert (await comes_back(stranger, token=tokens[0])).status_code == 200
    clock.passes(seconds=1)
    assert (await comes_back(stranger, token=tokens[1])).status_code == 404


@pytest.mark.parametrize("token", ["x", "a" * 43, "ạ", "%00"])
async def test_an_unknown_return_link_is_refused(stranger, token):
    response = await comes_back(stranger, token=token)
    assert (response.status_code, response.json()["error"]) == (404, "no_way_back")


@pytest.mark.parametrize("path", ["keepsake", "return", "seen"])
@pytest.mark.parametrize(
    "body", [b"", b"[]", b"{", b'{"receipt": 5}', b"\xff", b'{"receipt": "\xff"}']
)
async def test_an_empty_body_is_malformed(page, path, body):
    response = await page.post(path, body)
    assert response.status_code == 400
    assert response.json() == {"error": "malformed", "say": SAY("engine-kind-unknown")}


async def test_secrets_are_stored_as_hashes_only(app, page, stranger, kept):
    token = (await page.post("link", {})).json()["url"].split("#back=")[1]
    await comes_back(stranger, **kept)
    cookies = [p.client.cookies["caunoi_chat"] for p in (page, stranger)]

    def everything(tx):
        return [
            str(value)
            for table in METADATA.sorted_tables
            for row in tx.execute(table.select())
            for value in row
        ]

    stored = await app.database.read(everything)
    assert all(secret not in value for secret in (token, *cookies) for value in stored)
    counts = [
        await app.database.read(lambda tx, t=table: len(tx.execute(t.select()).all()))
        for table in (CHAT_COOKIES, RETURN_LINKS, RETURN_KEYS)
    ]
    assert counts == [2, 1, 1]
    (key,) = await app.database.read(lambda tx: tx.execute(RETURN_KEYS.select()).all())
    assert len(key.secret_hash) == 128
    assert kept["secret"] not in (key.secret_hash, *stored)
    assert kept["secret"].replace(" ", "") not in (key.secret_hash, *stored)


async def test_over_https_returning_sets_a_secure_cookie(app, page, kept):
    context = structs.replace(app.context)
    web = app.settings.web.model_copy(update={"public_url": "https://caunoi.example.vn"})
    settings = app.settings.model_copy(update={"web": web})
    web_app = type(app)(settings, app.database, context).web_app()
    async with page_of(web_app, home="https://caunoi.example.vn") as stranger:
        response = await comes_back(stranger, **kept)
        assert response.headers["set-cookie"].startswith("__Host-caunoi_chat=")
        assert response.headers["set-cookie"].endswith("; Secure")
