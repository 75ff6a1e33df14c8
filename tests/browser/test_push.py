"""News while the page is closed: the page's question, and its worker, without a push service."""

import json

import pytest
from playwright.sync_api import expect

from bot.services.webchat.push_keys import encode, make_key, public_key_of
from tests.browser.app_server import Server
from tests.browser.conftest import PHONE

KEY = make_key()
SERVICE = "https://fcm.googleapis.com/fcm/send/one"
# A test reaches no push service, which would give the browser its endpoint.
SUBSCRIBE = """
const made = () => ({
  toJSON: () => ({ endpoint: %s, keys: { p256dh: %s, auth: %s } }),
  unsubscribe: async () => localStorage.removeItem("made"),
});
PushManager.prototype.subscribe = async (options) => {
  localStorage.setItem("made", options.applicationServerKey);
  return made();
};
PushManager.prototype.getSubscription = async () => (localStorage.getItem("made") ? made() : null);
""" % tuple(  # noqa: UP031 - the script has braces
    map(json.dumps, (SERVICE, public_key_of(make_key()), encode(b"0123456789abcdef")))
)
WITHOUT_PUSH = "delete self.PushManager"
SHOWN = """async () => {
  const registration = await navigator.serviceWorker.getRegistration("/chat/");
  const shown = await registration.getNotifications();
  return shown.map(({ title, body, lang, tag }) => [title, body, lang, tag]);
}"""
IPHONE = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 "
    "(KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1"
)
NEWS = {"title": "Cầu Nối – xã Gia Viễn", "body": "Mai cắt nước.", "language": "vi"}


class PushingServer(Server):
    """A server with a push key."""

    @property
    def environment(self):
        return {**super().environment, "CAUNOI_PUSH_KEY": KEY}


@pytest.fixture(scope="module")
def server(chromium, files, tmp_path_factory):
    folder = tmp_path_factory.mktemp("server")
    files.file_in(folder)
    server = PushingServer(folder)
    server.opens()
    yield server
    server.clears()


@pytest.fixture
def asked(opens):
    """A phone whose person consents, and then is asked."""
    phone = opens(PHONE)
    phone.page.context.grant_permissions(["notifications"])
    with phone.page.add_init_script(SUBSCRIBE):
        phone.opens()
        phone.sees("Em là Cầu Nối")
        expect(phone.page.locator("#push")).to_be_hidden()
        phone.agrees()
        expect(phone.page.locator("#push")).to_be_visible()
        yield phone


def pushes(phone, tag):
    """Deliver a message to the page's worker, as a push service does through the browser."""
    devtools = phone.page.context.new_cdp_session(phone.page)
    registrations = []
    devtools.on(
        "ServiceWorker.workerRegistrationUpdated",
        lambda event: registrations.extend(event["registrations"]),
    )
    devtools.send("ServiceWorker.enable")
    for _ in range(1_000):  # until the browser has told of it
        if registrations:
            break
        phone.page.evaluate("0")
    (registration,) = {it["registrationId"] for it in registrations if not it["isDeleted"]}
    devtools.send(
        "ServiceWorker.deliverPushMessage",
        {
            "origin": f"{phone.home}/",
            "registrationId": registration,
            "data": json.dumps({**NEWS, "tag": tag}),
        },
    )
    devtools.detach()


def test_the_worker_shows_news_unless_the_chat_is_looked_at(asked, passes):
    passes(asked.page)
    asked.presses("Báo cho tôi")
    line = asked.page.locator("#push-line")
    expect(line).to_contain_text("Máy này sẽ báo khi có tin.")
    expect(asked.page.locator("#push")).to_be_hidden()
    assert asked.page.evaluate("localStorage.getItem('made')") == public_key_of(KEY)

    pushes(asked, "7")
    asked.opens("/tin")
    pushes(asked, "8")
    asked.page.wait_for_function(f"async () => (await ({SHOWN})()).length > 0")
    assert asked.page.evaluate(SHOWN) == [[*NEWS.values(), "8"]]

    asked.opens()
    expect(line).to_contain_text("Máy này sẽ báo khi có tin.")
    asked.opens_menu()
    asked.presses("Thôi báo")
    expect(line).to_contain_text("em báo lên máy lúc có tin nhé?")
    assert asked.page.evaluate("localStorage.getItem('made')") is None


def test_who_does_not_want_it_is_not_asked_again(asked):
    asked.presses("Thôi")
    expect(asked.page.locator("#push")).to_be_hidden()
    asked.page.reload()
    expect(asked.page.locator("#push-line")).to_contain_text("em báo lên máy lúc có tin nhé?")
    expect(asked.page.locator("#push")).to_be_hidden()


def test_an_iphone_is_told_how_to_install_the_chat_and_nothing_else_is(opens, passes):
    phone = opens({**PHONE, "user_agent": IPHONE})
    with phone.page.add_init_script(WITHOUT_PUSH):
        phone.opens().agrees()
    box, line = phone.page.locator("#push"), phone.page.locator("#push-line")
    for place in (box, line):
        expect(place).to_contain_text("bấm Chia sẻ → Thêm vào MH chính")
    expect(box.get_by_role("button")).to_have_text(["Thôi"])
    passes(phone.page)
    phone.presses("Thôi")
    expect(box).to_be_hidden()
    phone.opens_menu()
    expect(line).to_be_visible()


def test_other_browsers_without_push_are_told_nothing(phone):
    with phone.page.add_init_script(WITHOUT_PUSH):
        phone.opens().agrees()
        phone.page.reload()
    phone.sees("Em là Cầu Nối")
    for name in ("#push", "#push-line"):
        expect(phone.page.locator(name)).to_be_hidden()


def test_the_chat_can_be_installed(opens):
    phone = opens(PHONE)
    phone.opens()
    devtools = phone.page.context.new_cdp_session(phone.page)
    errors = devtools.send("Page.getInstallabilityErrors")["installabilityErrors"]
    assert [error["errorId"] for error in errors] == ["in-incognito"]  # as all pages of tests
    found = devtools.send("Page.getAppManifest")
    assert found["errors"] == []
    manifest = json.loads(found["data"])
    assert manifest["name"] == "Cầu Nối – xã Gia Viễn"
    for icon in manifest["icons"]:
        assert (
            phone.page.request.get(phone.home + icon["src"]).headers["content-type"]
            == icon["type"]
        )
