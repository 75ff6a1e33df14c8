"""Permissions with an object: each route about a report × every role × whose report it is."""

import pytest

from bot.services.officials import official_registry
from bot.services.officials.permissions import (
    PERMISSIONS,
    Action,
    Role,
    Scope,
    SignedInOfficial,
    WorkItem,
)
from storage.tables import (
    AUDITS,
    REPORT_DELIVERIES,
    REPORT_EVENTS,
    REPORT_MEDIA,
    REPORTS,
)
from tests.bot.console.browsers import browser_of
from tests.fakes import rows
from tests.resident import BOOKS, MONDAY

SAY = BOOKS["vi"].say
NOT_YOURS = SAY("console-not-yours")
HOLE = "ổ gà to giữa đường"
OWN, OTHER, FOREIGN, AREA = "a" * 32, "b" * 32, "c" * 32, "d" * 32
ABOUT_A_REPORT = ("/office/reports/{report}", "/office/calls/{call}", "/office/media/{media}")
TABLES = (REPORTS, REPORT_EVENTS, REPORT_DELIVERIES, REPORT_MEDIA)


def add_report(tx, unit_id, key, *, department="economy", neighbourhood="thong-nhat", by=""):
    """Insert a report with the id *key*, a photo, and an answer *by* an official, if any."""
    report = {"unit_id": unit_id, "report_id": key}
    when = dict.fromkeys(("filed_at", "answer_due", "resolve_due"), MONDAY)
    where = {"neighbourhood": neighbourhood, "landmark": "", "place_words": ""}
    what = {"version": 1, "category": "road", "department": department, "details": HOLE}
    code = {"code": f"GV {ord(key[0])}", "contact": "0912345678", "state": "received"}
    tx.execute(REPORTS.insert().values(report | when | where | what | code))
    for number, who in enumerate(("resident", *([by] if by else ())), 1):
        kind = {"number": number, "kind": "answered" if by == who else "filed", "text": ""}
        tx.execute(REPORT_EVENTS.insert().values(report | kind | {"by": who, "at": MONDAY}))
    call = {"delivery_id": key, "number": 1, "who": "reporter", "why_not": "stopped", "at": MONDAY}
    tx.execute(REPORT_DELIVERIES.insert().values(report | call))
    photo = {"media_id": key[0] * 64, "number": 1, "position": 0, "kind": "photo"}
    tx.execute(REPORT_MEDIA.insert().values(report | photo))


@pytest.fixture
async def town(app):
    """An app with a report of each kind."""

    def add(tx):
        add_report(tx, app.context.unit_id, OWN)
        add_report(tx, app.context.unit_id, OTHER, department="police")
        add_report(tx, app.context.unit_id, AREA, neighbourhood="tien-yet")
        add_report(tx, "another unit", FOREIGN)

    await app.database.write(add)
    return app


async def assign(app, name, departments=None, areas=None):
    await app.database.write(
        official_registry.assign_work,
        app.context,
        name,
        departments=departments,
        areas=areas,
    )


async def stored(app):
    """Return everything that is stored of reports, and the acts on them."""
    found = {table.name: await rows(app, table) for table in TABLES}
    acts = [row for row in await rows(app, AUDITS) if row["act"].startswith("report.")]
    return found, acts


def path_of(route, key):
    path = route.path.replace("{photo}", "1").replace("{media}", key[0] * 64)
    path = path.replace("{report}", key).replace("{call}", key)
    assert "{" not in path
    return path


@pytest.mark.parametrize("role", Role)
async def test_each_route_about_a_report_keeps_to_the_own_departments(town, role):
    routes = [
        route
        for route in town.routes()
        if route.permission in PERMISSIONS[role] and any(it in route.path for it in ABOUT_A_REPORT)
    ]
    assert bool(routes) == (Action.SEE_REPORTS in PERMISSIONS[role])
    may_find = Action.FIND_REPORTS in PERMISSIONS[role]
    before, wrong = await stored(town), []
    async with browser_of(town, "Chị Hoa", role) as office:
        await assign(town, "Chị Hoa", departments=["economy"])
        for key in (FOREIGN, OTHER, OWN):
            for route in routes:
                response = await office.request(route.method, path_of(route, key))
                is_refused = response.status_code == 403
                assert is_refused == (NOT_YOURS in response.text)
                reads = may_find and route.permission == Action.SEE_REPORTS
                if is_refused != (key == OTHER and not reads):
                    wrong.append((route.name, key, response.status_code))
                if key == FOREIGN and response.status_code != 404:
                    wrong.append((route.name, key, response.status_code))
            if key != OWN:
                assert await stored(town) == before
    assert wrong == []


async def test_a_refused_answer_says_whose_report_it_is_and_keeps_the_words(town):
    async with browser_of(town, "Chị Hoa", Role.OFFICER) as office:
        await assign(town, "Chị Hoa", areas=["thong-nhat"])
        said = {"saw": "received", "to": "answered", "text": "Sáng mai tổ đến vá ổ gà ạ."}
        refused = await office.post(f"/office/reports/{AREA}", data=said)
    assert refused.status_code == 403
    assert "phố Tiến Yết" in refused.text
    assert said["text"] in refused.text
    assert {row["state"] for row in await rows(town, REPORTS)} == {"received"}


async def test_lists_have_the_own_work_and_who_has_none_assigned_sees_all(town):
    async with browser_of(town, "Chị Hoa", Role.OFFICER) as office:
        for departments, areas, shown in (
            (None, None, {OWN, OTHER, AREA}),
            (["economy"], None, {OWN, AREA}),
            (["economy"], ["thong-nhat"], {OWN}),
            ([], ["tien-yet"], {AREA}),
            ([], [], {OWN, OTHER, AREA}),
        ):
            await assign(town, "Chị Hoa", departments, areas)
            for order in ("", "?order=due"):
                html = (await office.get(f"/office{order}")).text
                found = {key for key in (OWN, OTHER, AREA, FOREIGN) if f'id="{key}"' in html}
                assert found == shown, (departments, areas, order)
            assert f'<a href="/office/reports/{OTHER}"' not in html or OTHER in shown


async def id_of(app, name):
    def find(tx):
        return official_registry.find_official(tx, app.context, name)[1]

    return await app.database.read(find)


async def test_what_was_passed_on_is_still_read_and_no_more_answered(town):
    async with (
        browser_of(town, "Chị Hoa", Role.OFFICER) as office,
        browser_of(town, "Anh Tuấn", Role.OFFICER) as stranger,
        browser_of(town, "Ông Bảo", Role.LEAD) as lead,
    ):
        passed_on, hoa = "e" * 32, await id_of(town, "Chị Hoa")
        unit_id = town.context.unit_id
        await town.database.write(
            lambda tx: add_report(tx, unit_id, passed_on, department="police", by=hoa)
        )
        for name in ("Chị Hoa", "Anh Tuấn", "Ông Bảo"):
            await assign(town, name, departments=["economy"])
        address = f"/office/reports/{passed_on}"
        read = await office.get(address)
        assert read.status_code == 200
        assert f'action="{address}"' not in read.text
        assert f'id="{passed_on}"' in (await office.get("/office")).text
        assert (await office.post(address)).status_code == 403
        # The lead sees the work of their department's officers; another officer does not.
        assert (await lead.get(address)).status_code == 200
        assert f'id="{passed_on}"' in (await lead.get("/office")).text
        assert (await stranger.get(address)).status_code == 403


@pytest.mark.parametrize("asked", ["GV 98", "gv98", "98", "0912.345.678"])
async def test_the_counter_finds_any_report_by_its_code_or_phone(town, asked):
    async with browser_of(town, "Chị Hoa", Role.COUNTER) as counter:
        await assign(town, "Chị Hoa", departments=["economy"])
        assert f'id="{OTHER}"' not in (await counter.get("/office")).text
        found = (await counter.post("/office/find", data={"asked": asked})).text
        by_phone = asked.startswith("09")
        keys = {key for key in (OWN, OTHER, AREA, FOREIGN) if f'id="{key}"' in found}
        assert keys == ({OWN, OTHER, AREA} if by_phone else {OTHER})
        assert (await counter.get(f"/office/reports/{OTHER}")).status_code == 200
    acts = {row["subject"] for row in await rows(town, AUDITS) if row["act"] == "report.find"}
    assert acts == keys


async def test_without_a_code_or_a_phone_nothing_is_found(town):
    async with browser_of(town, "Chị Hoa", Role.COUNTER) as counter:
        for asked in ("", "%", "ổ gà", "0987"):
            found = (await counter.post("/office/find", data={"asked": asked})).text
            assert SAY("console-found", count=0) in found


def test_an_object_of_all_departments_is_worked_on_by_everybody():
    actions = PERMISSIONS[Role.OFFICER]
    officer = SignedInOfficial("hoa", actions, "", Scope(frozenset({"economy"})))
    assert officer.may(Action.ANSWER_REPORTS)
    for item in (WorkItem(), WorkItem("economy"), WorkItem(area="tien-yet")):
        assert officer.may(Action.ANSWER_REPORTS, item)
    assert not officer.may(Action.ANSWER_REPORTS, WorkItem("police", workers=frozenset({"hoa"})))
    assert officer.may(Action.SEE_REPORTS, WorkItem("police", workers=frozenset({"hoa"})))
    assert not officer.may(Action.SEND_AT_ONCE, WorkItem())


async def test_an_address_does_not_show_an_answer_to_a_report_of_another_department(town):
    def answer(tx):
        for key in (OWN, OTHER):
            event = {"kind": "answered", "text": "đã vá", "by": "somebody", "at": MONDAY}
            ids = {"unit_id": town.context.unit_id, "report_id": key, "number": 2}
            tx.execute(REPORT_EVENTS.insert().values(ids | event))

    await town.database.write(answer)
    async with browser_of(town, "Chị Hoa", Role.OFFICER) as office:
        await assign(town, "Chị Hoa", departments=["economy"])
        own, other = [await office.get(f"/office?sent=report-{key}") for key in (OWN, OTHER)]
    assert "GV 97" in own.text
    assert "GV 98" not in other.text
