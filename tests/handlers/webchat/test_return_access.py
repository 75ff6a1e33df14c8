import re

import pytest
from msgspec import structs

from storage.tables import CHAT_COOKIES, METADATA, RETURN_KEYS, RETURN_LINKS
from tests.fakes import page_of
from tests.resident import BOOKS

SAY = BOOKS["vi"].say


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
    return f"{(int(kept['secret'].replace(' ', '')) + 1) % 10**6:06}"


async def comes_back(page, **way):
    return await page.post("return", way)


async def test_a_receipt_and_its_secret_open_the_same_conversation(page, stranger, kept):
    assert kept["receipt"] == "GV 101"
    assert re.fullmatch(r"\d{3} \d{3}", kept["secret"])
    response = await comes_back(stranger, **kept)
    assert (response.status_code, response.json()) == (200, {"back": True})
    assert response.headers["set-cookie"].startswith("caunoi_chat=")
    assert await stranger.thread() == await page.thread()
    await stranger.says("phản ánh của tôi")
    await page.says("thôi")
    assert await stranger.thread() == await page.thread()


@pytest.mark.parametrize("receipt", ["GV 101", "gv101", " Gv 1 0 1 ", "GV-101", "gv.101"])
@pytest.mark.parametrize("spelled", ["{}", " {} ", "{0[0]}-{0[1]}"])
async def test_receipt_and_secret_are_accepted_in_any_spelling(stranger, kept, receipt, spelled):
    secret = spelled.format(kept["secret"].split() if "0[" in spelled else kept["secret"])
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


async def test_five_wrong_secrets_lock_a_receipt_for_ten_minutes(stranger, kept, clock):
    for _ in range(5):
        response = await comes_back(stranger, receipt="GV 101", secret=wrong(kept))
        assert response.status_code == 404
        clock.passes(minutes=1)
    response = await comes_back(stranger, **kept)
    assert response.status_code == 429
    assert response.json() == {"error": "too_many", "say": SAY("webchat-error-tries")}
    assert int(response.headers["retry-after"]) == 5 * 60 + 1

    clock.passes(minutes=4, seconds=59)
    assert (await comes_back(stranger, **kept)).status_code == 429
    clock.passes(seconds=1)
    assert (await comes_back(stranger, **kept)).status_code == 200


async def test_a_right_secret_resets_the_count_of_wrong_ones(stranger, kept):
    for _ in range(2):
        for _ in range(3):
            await comes_back(stranger, receipt="GV 101", secret=wrong(kept))
        assert (await comes_back(stranger, **kept)).status_code == 200


async def test_a_locked_receipt_locks_no_other(page, stranger, kept):
    second = await page.files_a_report()
    other = (await page.post("keepsake", {"receipt": second})).json()
    for _ in range(5):
        await comes_back(stranger, receipt="GV 101", secret=wrong(kept))
    assert (await comes_back(stranger, **kept)).status_code == 429
    assert (await comes_back(stranger, **other)).status_code == 200


async def test_attempts_to_return_from_one_address_are_limited(stranger):
    for n in range(30):
        assert (await comes_back(stranger, receipt=f"GV {n}", secret="1")).status_code == 404
    response = await comes_back(stranger, receipt="GV 31", secret="1")
    assert (response.status_code, response.json()["error"]) == (429, "too_many")


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
