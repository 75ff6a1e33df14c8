"""Permissions: every console route and staff dialogue × every role."""

import re

import pytest
from msgspec import structs

from bot.console.live_notices import ADDRESS
from bot.registry import REGISTRY
from bot.services.officials import official_registry, permissions, sign_in
from bot.services.officials.chat_visitors import SITE
from bot.services.officials.permissions import (
    PERMISSIONS,
    Action,
    PermissionSetupError,
    Role,
    allowed_actions,
)
from conversations.engine.model.messages import Start, Tap
from conversations.engine.routing import menu
from handlers.http import PUBLIC, Route
from storage.repositories.officials import roles as role_rows
from storage.tables import OFFICIAL_ROLES, OUTBOX
from storage.tables.outbox import STOPPED
from tests.bot.console.questions.test_question_pages import BUFFALO, missed
from tests.fakes import page_of, picture
from tests.resident import BOOKS
from tests.staff_town import Town

SAY = BOOKS["vi"].say
NOT_ALLOWED = SAY("console-not-allowed")
PLACES = {
    "{media}": "0" * 64,
    "{report}": "0" * 32,
    "{announcement}": "0" * 32,
    "{survey}": "0" * 32,
    "{card}": "buffalo",
    "{photo}": "1",
    "{picture}": "0" * 64,
    "{call}": "0" * 32,
}
STAFF = REGISTRY.staff_dialogues
STREAMS = (ADDRESS, f"{SITE.path}/api/events")
ANSWER = "Sáng mai tổ đến vá ổ gà trước trạm y tế."


@pytest.fixture
def town(database, services):
    return Town(database, services)


def console_routes(app):
    """Return all routes that need a permission; signing out comes last.

    Event streams do not end; test_live_notices.py and test_staff_chat.py ask for them.
    """
    closed = [
        route for route in app.routes() if route.permission != PUBLIC and route.path not in STREAMS
    ]
    return sorted(closed, key=lambda route: route.permission == Action.SIGN_OUT)


def path_of(route):
    path = route.path
    for variable, value in PLACES.items():
        path = path.replace(variable, value)
    assert "{" not in path
    return path


async def comes_in(page, app, roles):
    """Sign in an official with exactly *roles*."""

    def invited(tx):
        token = sign_in.create_sign_in_token(tx, app.context, minutes=5, name="Ông Bảo")
        official = official_registry.find_official(tx, app.context, "Ông Bảo")[1]
        unit_id, now = app.context.unit_id, app.context.now()
        role_rows.withdraw(tx, unit_id, official, list(Role))
        role_rows.give(tx, unit_id, official, roles, by="operator", now=now)
        return token

    token = await app.database.write(invited)
    return await page.client.post("/office/sign-in", data={"token": token})


async def opened(app, roles):
    """Return method and path of the routes that are open to *roles*."""
    let_in = {}
    async with page_of(app.web_app()) as page:
        await comes_in(page, app, roles)
        for route in console_routes(app):
            response = await page.client.request(route.method, path_of(route))
            assert response.status_code != 401, route.path
            is_refused = response.status_code == 403
            assert is_refused == (NOT_ALLOWED in response.text), route.path
            let_in[route.method, route.path] = not is_refused
    return let_in


# Pages


@pytest.mark.parametrize("role", Role)
async def test_each_route_is_open_to_exactly_the_roles_of_the_table(app, role):
    expected = {
        (route.method, route.path): route.permission in PERMISSIONS[role]
        for route in console_routes(app)
    }
    assert len(expected) > 20
    assert await opened(app, [role]) == expected


def test_several_roles_allow_what_each_allows():
    both = PERMISSIONS[Role.APPROVER] | PERMISSIONS[Role.AUDITOR]
    assert allowed_actions([Role.APPROVER, Role.AUDITOR]) == both


async def test_unknown_roles_allow_nothing(app):
    assert set((await opened(app, ["mayor", "Officer"])).values()) == {False}


async def test_every_console_route_except_signing_in_names_an_action(app):
    public = {r.path for r in app.routes() if r.permission == PUBLIC}
    assert {path for path in public if path.startswith("/office")} == {"/office/sign-in"}
    assert all(route.path.startswith("/office") for route in console_routes(app))


def test_every_action_is_used_by_a_route_or_a_dialogue(app):
    named = {route.permission for route in console_routes(app)}
    widens_the_list = {Action.SEE_TEAM_WORK, Action.KEEP_DUTY}
    beside_answers = {Action.APPROVE_CLOSURES, Action.APPROVE_AS_DEPUTY, Action.ASSIGN_REPORTS}
    used = named | {entry.action for entry in STAFF} | widens_the_list | beside_answers
    assert used == set(Action)


def test_each_role_has_its_documented_actions():
    """The permissions as documented, so that a change of the table is deliberate."""
    sees_reports = {role for role in Role if Action.SEE_REPORTS in PERMISSIONS[role]}
    assert sees_reports == {Role.OFFICER, Role.LEAD, Role.DEPUTY, Role.AUDITOR, Role.COUNTER}
    finds = {role for role in Role if Action.FIND_REPORTS in PERMISSIONS[role]}
    assert finds == {Role.LEAD, Role.COUNTER}
    assert Action.SEE_CONTACTS not in PERMISSIONS[Role.AUDITOR] | PERMISSIONS[Role.COUNTER]
    changes = {Action.ANSWER_REPORTS, Action.ANSWER_QUESTIONS, Action.EDIT_CARDS}
    assert not changes & (PERMISSIONS[Role.AUDITOR] | PERMISSIONS[Role.APPROVER])
    writes, approves = Action.WRITE_ANNOUNCEMENTS, Action.APPROVE_ANNOUNCEMENTS
    assert {role for role in Role if writes not in PERMISSIONS[role]} == {
        Role.APPROVER,
        Role.ADMINISTRATOR,
        Role.AUDITOR,
        Role.COUNTER,
    }
    assert {role for role in Role if approves in PERMISSIONS[role]} == {Role.APPROVER, Role.LEAD}
    at_once = {role for role in Role if Action.SEND_AT_ONCE in PERMISSIONS[role]}
    assert at_once == {Role.LEAD}
    stands_in = PERMISSIONS[Role.DEPUTY] - PERMISSIONS[Role.OFFICER]
    assert stands_in == {Action.APPROVE_AS_DEPUTY}
    assert PERMISSIONS[Role.ADMINISTRATOR] | PERMISSIONS[Role.LEAD] | stands_in == set(Action)
    # The chat is for those who have something to do in it.
    for role in Role:
        in_chat = {entry.action for entry in STAFF} & PERMISSIONS[role]
        assert (Action.USE_CHAT in PERMISSIONS[role]) == bool(in_chat)
    # A trial of a card shows residents' questions.
    for role in Role:
        if Action.EDIT_CARDS in PERMISSIONS[role]:
            assert Action.SEE_QUESTIONS in PERMISSIONS[role]
    assert set(PERMISSIONS) == set(Role)


async def test_signing_in_leads_to_the_first_allowed_page(app):
    homes = {}
    for role in Role:
        async with page_of(app.web_app()) as page:
            homes[role] = (await comes_in(page, app, [role])).headers["location"]
            assert (await page.client.get(homes[role])).status_code == 200
    assert homes == {
        Role.OFFICER: "/office",
        Role.LEAD: "/office",
        Role.DEPUTY: "/office",
        Role.AUDITOR: "/office",
        Role.ADMINISTRATOR: "/office/questions",
        Role.APPROVER: "/office/cards",
        Role.COUNTER: "/office",
    }


def offered(html, routes):
    """Return the routes of a page's links and forms."""
    ways = [
        ("GET" if kind == "href" else "POST", path.partition("?")[0].partition("#")[0])
        for kind, path in re.findall(r'\b(href|action|formaction)="(/office[^"]*)"', html)
    ]
    found = []
    for method, path in ways:
        patterns = ((r, re.sub(r"{\w+}", "[^/]+", r.path)) for r in routes)
        fits = [r for r, way in patterns if r.method == method and re.fullmatch(way, path)]
        assert fits, (method, path)
        found.append(fits[0])
    return found


async def test_pages_offer_exactly_the_allowed_routes(app, page):
    await page.files_a_report()
    await missed(app, *BUFFALO)
    card = app.context.unit.cards[0].id
    paths = ("", "/questions", "/cards", f"/card/{card}", f"/card/{card}/history", "/nothing")
    seen: dict[Role, set[str]] = {role: set() for role in Role}
    wrong = []
    for role in Role:
        async with page_of(app.web_app()) as office:
            await comes_in(office, app, [role])
            for path in paths:
                html = (await office.client.get(f"/office{path}")).text
                for route in offered(html, app.routes()):
                    seen[role].add(route.name)
                    if route.permission not in {PUBLIC, *PERMISSIONS[role]}:
                        wrong.append((role, path, route.name))
    assert wrong == []
    assert {"office_answer", "office_leave", "office_card_new"} <= seen[Role.OFFICER]
    assert {"office_card_retiring", "office_card_try", "office_cards_try"} <= seen[Role.OFFICER]
    assert {"office_cards", "office_sign_out"} <= seen[Role.APPROVER]


async def test_a_refused_official_is_told_whom_to_ask_and_keeps_the_typed_text(app, page):
    await page.files_a_report()
    async with page_of(app.web_app()) as office:
        await comes_in(office, app, [Role.OFFICER])
        html = (await office.client.get("/office")).text
        form = html.split('action="/office/reports/')[1].split('"')[0]
        await app.database.write(
            official_registry.change_roles,
            app.context,
            "Ông Bảo",
            add=[Role.AUDITOR],
            remove=[Role.OFFICER],
        )
        said = {"saw": "received", "to": "answered", "text": f"{ANSWER} <b>"}
        refused = await office.client.post(f"/office/reports/{form}", data=said)
        assert refused.status_code == 403
        assert refused.headers["cache-control"] == "no-store"
        assert f"{ANSWER} &lt;b&gt;" in refused.text
        assert SAY("console-action-answer_reports") in refused.text
        assert app.context.unit.phone in refused.text
        assert "received" not in refused.text.split("<main")[1]
        assert ANSWER not in (await office.client.get("/office")).text


async def test_a_refused_file_is_not_shown(app):
    async with page_of(app.web_app()) as office:
        await comes_in(office, app, [Role.AUDITOR])
        sent = {"file": ("cards.toml", picture())}
        refused = await office.client.post("/office/cards/file", files=sent)
    assert refused.status_code == 403
    assert "<textarea" not in refused.text


async def test_roles_are_read_with_each_request(app):
    async with page_of(app.web_app()) as office:
        await comes_in(office, app, [Role.OFFICER])
        assert (await office.client.get("/office")).status_code == 200
        await app.database.write(lambda tx: tx.execute(OFFICIAL_ROLES.delete()))
        assert (await office.client.get("/office")).status_code == 403


# Checks at start


async def handle(request):
    raise NotImplementedError


@pytest.mark.parametrize(
    ("permission", "says"), [("", "names no permission"), ("seereports", "'seereports'")]
)
def test_a_route_without_a_known_permission_is_refused_at_start(
    app, monkeypatch, permission, says
):
    route = Route("GET", "/office/new", handle, "office_new", permission=permission)
    monkeypatch.setattr(app, "routes", lambda: [route])
    with pytest.raises(PermissionSetupError, match=f"GET /office/new .*{says}"):
        app.web_app()


@pytest.mark.parametrize("action", ["", "see_everything", PUBLIC])
def test_a_staff_dialogue_without_a_known_action_is_refused_at_start(action):
    entry = structs.replace(STAFF[0], action=action)
    with pytest.raises(PermissionSetupError, match="staff dialogue new_work names"):
        permissions.check_dialogues([entry])


# The staff bot


def is_refused(text):
    return "hỏi người quản trị của xã, số máy" in text


@pytest.mark.parametrize("role", Role)
def test_each_staff_dialogue_is_open_to_exactly_the_roles_of_the_table(town, role):
    town.invited("Quản trị")
    town.tells("bao", Start(town.invited("Ông Bảo", roles=[role])))
    assert STAFF
    for entry in STAFF:
        for asks in (Tap(menu.button_data(entry)), SAY(f"{entry.name}-menu")):
            town.tells("bao", "thôi", asks)  # what is open takes words as an answer
            is_allowed = entry.action in allowed_actions([role])
            assert is_refused(town.texts("bao")[-1]) != is_allowed, (entry.name, asks)


def test_an_official_without_reports_is_welcomed_with_what_they_may_do(town):
    town.invited("Quản trị")
    town.tells("bao", Start(town.invited("Ông Bảo", roles=[Role.APPROVER])))
    assert town.texts("bao")[-1] == "Ông bấm một nút dưới đây để bắt đầu ạ."
    assert town.offered("bao") == ["Xem thông báo"]


def test_an_official_with_nothing_to_do_here_is_welcomed_without_news(town):
    town.invited("Quản trị")
    town.tells("bao", Start(town.invited("Ông Bảo", roles=[Role.ADMINISTRATOR])))
    welcome, nothing = town.texts("bao")
    assert welcome.startswith("Em chào ông Bảo")
    assert is_refused(nothing)
    town.comes_in("hoa")
    town.files()
    assert town.cards("bao") == []
    assert len(town.cards("hoa")) == 1
    town.tells("bao", "xin chào")
    assert is_refused(town.texts("bao")[-1])


def test_waiting_messages_are_not_sent_after_the_permission_is_withdrawn(town):
    town.comes_in("hoa")
    town.tells("bao", Start(town.invited("Ông Bảo", roles=[Role.OFFICER])))
    town.files()
    assert len(town.cards("bao")) == 1
    town.write(
        official_registry.change_roles,
        town.context,
        "Ông Bảo",
        add=[Role.APPROVER],
        remove=[Role.OFFICER],
    )
    assert {row["state"] for row in town.rows(OUTBOX, address="bao")} == {STOPPED}
    assert STOPPED not in {row["state"] for row in town.rows(OUTBOX, address="hoa")}


def test_an_open_dialogue_ends_when_its_action_is_withdrawn(town):
    town.comes_in("hoa")
    town.tells("bao", Start(town.invited("Ông Bảo", roles=[Role.OFFICER])), "đổi cách báo việc")
    town.write(
        official_registry.change_roles,
        town.context,
        "Ông Bảo",
        add=[Role.ADMINISTRATOR],
        remove=[Role.OFFICER],
    )
    town.tells("bao", "báo ngay")
    assert is_refused(town.texts("bao")[-1])
