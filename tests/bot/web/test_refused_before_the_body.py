"""A request that is refused for who sends it, or for its allowance, is refused before its body."""

import pytest

from bot.app import App
from handlers.http import PUBLIC
from tests.fakes import page_of, sign_in
from tests.resident import AGREED

HOST = "127.0.0.1:8080"
OWN, FOREIGN = f"http://{HOST}", "http://elsewhere.example"
FORM, FILE = "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"
WAYS_IN = {
    "/chat/api/session",
    "/chat/api/return",
    "/chat/report",
    "/kiem-tra",
    "/my-data",
    "/office/sign-in",
}
CHAT = ("session", "messages", "media", "return", "keepsake", "link")
LIMITED = {"/my-data", "/kiem-tra", *(f"/chat/api/{name}" for name in CHAT)}
MOST_ALLOWED = {"/chat/api/media": 30}
ELSE_ALLOWED = 10


@pytest.fixture
async def app(settings, database, context, thaw):
    """An app with few allowances."""
    few = {
        "messages_per_minute": 5,
        "conversations_per_minute": 5,
        "return_tries": 1,
        "people_per_network": 1,
    }
    limits = settings.limits.model_copy(update=few)
    own = settings.model_copy(update={"limits": limits})
    app = App(own, database, context, newcomer=AGREED)
    await app.start()
    yield app
    await app.stop()


@pytest.fixture
def routes(app):
    """The routes with a body, by their paths."""
    found = {route.path: route for route in app.routes() if route.method == "POST"}
    assert len(found) >= 20
    return found


@pytest.fixture
async def cookies(app):
    """The cookies of a resident who is also an official."""
    async with page_of(app.web_app()) as page:
        await page.enters()
        await sign_in(page.client, app)
        return "; ".join(f"{name}={value}" for name, value in page.client.cookies.items())


class Door:
    """Sends requests whose bodies never come."""

    def __init__(self, web_app):
        self._web_app = web_app

    async def knocks(self, route, *, cookie="", origin=OWN, kind=FORM):
        """Send a request; return its status, and whether its body was waited for."""
        path = route.path.replace("{card}", "birth")
        for name in ("{report}", "{announcement}", "{survey}", "{call}"):
            path = path.replace(name, "0" * 32)
        assert "{" not in path
        headers = {"host": HOST, "origin": origin, "cookie": cookie, "content-type": kind}
        was_read, answered = [], []

        async def receive():
            was_read.append(True)
            return {"type": "http.disconnect"}

        async def send(message):
            answered.append(message)

        scope = {
            "type": "http",
            "method": "POST",
            "scheme": "http",
            "path": path,
            "query_string": b"",
            "client": ("192.0.2.1", 1),
            "headers": [
                *((name.encode(), value.encode()) for name, value in headers.items() if value),
                (b"content-length", b"100"),
            ],
        }
        await self._web_app(scope, receive, send)
        return answered[0]["status"], bool(was_read)


@pytest.fixture
def door(app):
    return Door(app.web_app())


async def test_a_body_of_another_sites_page_is_not_waited_for(routes, door, cookies):
    for path, route in routes.items():
        assert await door.knocks(route, cookie=cookies, origin=FOREIGN) == (403, False), path


async def test_a_body_without_a_known_cookie_is_not_waited_for(routes, door):
    for path, route in routes.items():
        for cookie in ("", f"caunoi_chat={'a' * 43}; caunoi_office={'a' * 43}"):
            if path not in WAYS_IN:
                # What was typed into a form comes back, to be sent again after signing in.
                kind = "application/json" if route.permission == PUBLIC else FILE
                knocked = await door.knocks(route, cookie=cookie, kind=kind)
                assert knocked == (401, False), path


async def test_a_body_over_the_allowance_is_not_waited_for(routes, door, cookies):
    limited = set()
    for path, route in routes.items():
        own = "" if path == "/chat/api/session" else cookies
        allowed = MOST_ALLOWED.get(path, ELSE_ALLOWED)
        knocked = [await door.knocks(route, cookie=own) for _ in range(allowed + 1)]
        if (429, False) in knocked:
            limited.add(path)
            assert (429, True) not in knocked, path
    assert limited >= LIMITED
