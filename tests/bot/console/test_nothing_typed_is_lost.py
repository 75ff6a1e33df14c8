"""What an official typed comes back when it can't be stored: changed, signed out, full disk."""

import re
import sqlite3
from contextlib import contextmanager
from functools import partial
from html import unescape

import httpx
import pytest
import sqlalchemy as sa
from sqlalchemy.exc import OperationalError

from bot.console.forms import MOST_FIELDS
from bot.services.officials import official_registry
from bot.services.officials import sign_in as links
from bot.services.officials.permissions import Role
from storage.repositories.reports import reports
from storage.tables import ASKED_OFFICIALS, CONTACTS, OUTBOX, PEOPLE, REPORT_EVENTS, REPORTS
from tests.bot.console.browsers import HTML, shows_number
from tests.bot.console.questions.test_card_pages import fields, form, saves
from tests.bot.console.questions.test_question_pages import BUFFALO, asks, waiting
from tests.bot.console.reports.test_report_pages import file_report
from tests.fakes import HOME, office_of, page_of, rows
from tests.resident import BOOKS

SAY = BOOKS["vi"].say
MINE = "Sáng mai <b>tổ</b> đến vá chỗ này."
THEIRS = "Việc này thuộc tỉnh, xã đã chuyển."


@pytest.fixture
async def office(app):
    """A browser in which an official is signed in."""
    async with office_of(app, HTML, Role.LEAD) as client:
        yield client


@pytest.fixture
async def colleague(app):
    """Another browser, in which another official is signed in."""
    transport = httpx.ASGITransport(app.web_app())
    async with httpx.AsyncClient(transport=transport, base_url=HOME, headers=HTML) as client:
        token = await new_link(app, "Anh Nam")
        assert (await client.post("/office/sign-in", data={"token": token})).status_code == 303
        change = partial(official_registry.change_roles, add=[Role.LEAD], remove=[])
        await app.database.write(change, app.context, "Anh Nam")
        yield client


async def new_link(app, name="Chị Hoa"):
    return await app.database.write(links.create_sign_in_token, app.context, minutes=30, name=name)


async def changes(app, statement):
    await app.database.write(lambda tx: tx.execute(statement))


async def report_path(app):
    (report,) = await rows(app, REPORTS)
    return f"/office/reports/{report['report_id']}"


def answer(text=MINE, **more):
    return {"saw": "received", "to": "answered", "no_photo": "unseen", "text": text, **more}


def boxes(html):
    """Return the texts in the boxes of a page."""
    return [
        unescape(text)
        for text in re.findall(r"<textarea[^>]*>\n(.*?)</textarea>", html, re.DOTALL)
    ]


def sent_again(html):
    """Return where the form with the kept text goes, and its fields as a browser sends them."""
    (action, inner) = re.findall(
        r'<form method="post" action="([^"]+)">[^\n]*\n(.*?)</form>', html, re.DOTALL
    )[-1]
    state = fields(inner)
    texts = re.findall(r'<textarea[^>]* name="([^"]+)"[^>]*>\n(.*?)</textarea>', inner, re.DOTALL)
    return action, {**state, **{name: unescape(text) for name, text in texts}}


# Someone else was faster


async def goes_out(app):
    """Wait until no notice waits any more."""
    while any(row["kind"] and row["state"] == "waiting" for row in await rows(app, OUTBOX)):
        pass


async def test_in_the_due_order_the_second_answer_is_shown_beside_the_first(
    app, office, colleague
):
    await file_report(app, 1)
    path = await report_path(app)
    form_ = answer(order="due")
    assert path in (await office.get("/office?order=due")).text
    first = await colleague.post(
        path, data=answer(THEIRS, to="refused", refusal="utility", order="due")
    )
    assert first.status_code == 303
    await goes_out(app)

    response = await office.post(path, data=form_)
    assert response.status_code == 409
    assert boxes(response.text) == [MINE]
    html = unescape(response.text)
    alert = SAY("console-faster", who="Anh Nam", state=SAY("console-state-refused"))
    assert f'role="alert" tabindex="-1" autofocus>\n  <p>{alert}</p>' in html
    assert f"{SAY('console-answer-theirs')} <q>{THEIRS}</q>" in html
    assert SAY("console-answer-closed") in html
    assert (await office.post(path, data=form_)).text == response.text  # as F5 does


async def test_the_second_answer_can_still_be_sent_if_the_report_is_open(app, office, colleague):
    await file_report(app, 1)
    path = await report_path(app)
    await colleague.post(path, data=answer(THEIRS))
    response = await office.post(path, data=answer())
    assert response.status_code == 409
    action, again = sent_again(response.text)
    assert again["saw"] == "answered"
    sent = await office.post(action, data={**again, "to": "in_progress"})
    assert sent.status_code == 303
    assert [e["text"] for e in await rows(app, REPORT_EVENTS)][1:] == [THEIRS, MINE]


async def test_the_same_answer_sent_twice_is_one_answer(app, office):
    await file_report(app, 1)
    path = await report_path(app)
    first, second = [await office.post(path, data=answer()) for _ in range(2)]
    assert first.status_code == second.status_code == 303
    assert first.headers["location"] == second.headers["location"]
    assert len(await rows(app, REPORT_EVENTS)) == 2


async def test_an_answer_to_a_report_that_was_removed_comes_back(app, office):
    response = await office.post(f"/office/reports/{'0' * 32}", data=answer())
    assert response.status_code == 404
    assert boxes(response.text) == [MINE]


async def test_a_very_long_answer_comes_back_whole(app, office):
    await file_report(app, 1)
    long = "Tổ đến vá. " * 2000
    response = await office.post(await report_path(app), data=answer(long))
    assert response.status_code == 422
    assert boxes(response.text) == [long]


async def test_two_officials_who_answer_one_question_see_both_answers(app, office, colleague):
    await asks(app, "an", BUFFALO[0])
    ids = waiting((await office.get("/office/questions")).text)
    typed = {"questions": ids, "text": MINE}
    await colleague.post("/office/questions/answer", data={**typed, "text": THEIRS})

    response = await office.post("/office/questions/answer", data=typed)
    assert response.status_code == 409
    assert boxes(response.text) == [MINE]
    html = unescape(response.text)
    assert f"<q>{THEIRS}</q>" in html
    assert "Anh Nam" in html
    (question,) = await rows(app, ASKED_OFFICIALS)
    assert question["answer"] == THEIRS
    short = await office.post("/office/questions/answer", data={**typed, "text": "Ừ <b>"})
    assert (short.status_code, boxes(short.text)) == (409, ["Ừ <b>"])


async def test_a_phone_number_in_a_question_stays_covered_after_the_answer(app, office):
    await asks(app, "an", f"{BUFFALO[0]}, gọi tôi 0912 345 678")
    ids = waiting((await office.get("/office/questions")).text)
    sent = await office.post("/office/questions/answer", data={"questions": ids, "text": MINE})
    for address in ("/office/questions", sent.headers["location"]):
        shown = unescape((await office.get(address)).text)
        assert BUFFALO[0] in shown
        assert not shows_number(shown, "0912345678")


async def test_an_answer_goes_only_to_those_whose_question_was_on_the_page(app, office):
    await asks(app, "an", BUFFALO[0])
    ids = waiting((await office.get("/office/questions")).text)
    await asks(app, "binh", BUFFALO[0])
    await office.post("/office/questions/answer", data={"questions": ids, "text": MINE})
    states = {q["question_id"]: q["state"] for q in await rows(app, ASKED_OFFICIALS)}
    assert states.pop(ids) == "answered"
    assert list(states.values()) == ["open"]


@pytest.mark.parametrize(
    "path",
    [
        "/office/card/none/retire",
        "/office/card/none/check",
        "/office/card/none/restore",
        "/office/surveys/none/follow-up",
        "/office/surveys/none/paper/print",
        "/office/surveys/none/try",
    ],
)
async def test_what_is_typed_for_something_that_was_removed_comes_back(office, path):
    response = await office.post(path, data={"seen": "1", "vi": MINE, "text": MINE})
    assert response.status_code == 404
    assert boxes(response.text) == [MINE, MINE]


@pytest.mark.parametrize("act", ["retire", "check"])
async def test_what_is_typed_beside_a_card_that_was_changed_meanwhile_comes_back(
    app, office, colleague, act
):
    await saves(colleague, {**await form(colleague, "birth"), "short.vi": "Mời bác ra xã ạ."})
    response = await office.post(f"/office/card/birth/{act}", data={"seen": "1", "note": MINE})
    assert response.status_code == 409
    assert boxes(response.text) == [MINE]


async def test_an_answer_to_a_question_that_was_removed_comes_back(app, office):
    typed = {"questions": "0" * 32, "text": MINE}
    response = await office.post("/office/questions/answer", data=typed)
    assert response.status_code == 404
    assert boxes(response.text) == [MINE]


async def test_a_change_of_a_card_that_was_retired_meanwhile_comes_back(app, office, colleague):
    filled = {**await form(office, "birth"), "short.vi": "Mời bác ra xã ạ."}
    await colleague.post("/office/card/birth/retire", data={"seen": "1"})
    response = await saves(office, filled)
    assert response.status_code == 409
    assert "Mời bác ra xã ạ." in boxes(response.text)
    assert "Anh Nam" in response.text


# The session ended


async def test_a_session_that_ended_while_typing_leads_back_to_the_form_with_the_text(
    app, office, clock
):
    await file_report(app, 1)
    path = await report_path(app)
    clock.passes(hours=13)
    referer = {"Referer": f"{HOME}{path}?order=due"}
    refused = await office.post(path, data=answer(order="due"), headers=referer)
    assert refused.status_code == 401
    assert boxes(refused.text) == [MINE]
    assert SAY("console-signed-out-back") in refused.text
    assert not [e for e in await rows(app, REPORT_EVENTS) if e["text"]]

    entered = await office.post("/office/sign-in", data={"token": await new_link(app)})
    assert entered.headers["location"] == f"{path}?order=due"
    shown = await office.get(entered.headers["location"])
    assert shown.status_code == 200
    assert "caunoi_back" not in office.cookies

    action, again = sent_again(refused.text)
    sent = await office.post(action, data=again)
    assert sent.headers["location"].startswith("/office?order=due&sent=report-")
    assert (await rows(app, REPORT_EVENTS))[-1]["text"] == MINE


async def test_a_page_that_was_asked_for_is_shown_after_signing_in(app, office, clock):
    clock.passes(hours=13)
    assert (await office.get("/office/questions?from=20")).status_code == 401
    entered = await office.post("/office/sign-in", data={"token": await new_link(app)})
    assert entered.headers["location"] == "/office/questions?from=20"
    clock.passes(hours=1)
    assert (await office.get("/office/questions")).status_code == 200
    entered = await office.post("/office/sign-in", data={"token": await new_link(app)})
    assert entered.headers["location"] == "/office"


@pytest.mark.parametrize(
    "back",
    [
        "https%3A%2F%2Felsewhere.example%2Foffice",
        "%2F%2Felsewhere.example%2Foffice",
        "%2Foffice%0D%0AX-Y%3A+z",
        "%2Fchat",
        "%2Foffice%2Fsign-out",
        "javascript%3Aalert(1)",
        "%2Foffice%2Fcard%2F%E1%BB%95",
        "%FF",
        "%2F%2F%5B",
    ],
)
async def test_after_signing_in_no_foreign_page_is_opened(app, back):
    async with page_of(app.web_app()) as page:
        page.client.cookies.set("caunoi_back", back)
        data = {"token": await new_link(app)}
        entered = await page.client.post("/office/sign-in", data=data)
        assert entered.headers["location"] == "/office"


async def test_a_picture_that_is_refused_does_not_change_where_to_return(office, clock):
    clock.passes(hours=13)
    picture = await office.get(f"/office/media/{'0' * 64}", headers={"Accept": "image/*"})
    assert picture.status_code == 401
    assert "set-cookie" not in picture.headers


async def test_an_address_that_is_none_is_no_page_to_return_to(office, clock):
    clock.passes(hours=13)
    refused = await office.post("/office/sign-out", headers={"Referer": "http://["})
    assert refused.status_code == 401
    assert "set-cookie" not in refused.headers


async def test_a_form_with_more_fields_than_ours_have_does_not_come_back(office, clock):
    clock.passes(hours=13)
    texts = [str(number) for number in range(MOST_FIELDS + 1)]
    for count, shown in ((MOST_FIELDS, texts[:MOST_FIELDS]), (MOST_FIELDS + 1, [])):
        response = await office.post("/office/sign-out", data={"text": texts[:count]})
        assert response.status_code == 401
        assert boxes(response.text) == shown


# A full disk, and other trouble


@contextmanager
def full_disk(database):
    """Let no writing transaction of *database* commit, for lack of room."""

    def refuse(connection):
        if not connection.get_execution_options().get("reads_only"):
            error = sqlite3.OperationalError("database or disk is full")
            raise OperationalError("COMMIT", None, error)

    sa.event.listen(database.engine, "commit", refuse)
    yield
    sa.event.remove(database.engine, "commit", refuse)


async def test_on_a_full_disk_the_text_comes_back_and_pages_can_be_read(app, office, capsys):
    await file_report(app, 1)
    path = await report_path(app)
    with full_disk(app.database):
        refused = await office.post(path, data=answer())
        assert refused.status_code == 503
        assert boxes(refused.text) == [MINE]
        assert SAY("console-trouble-full") in unescape(refused.text)
        assert (await office.get(path)).status_code == 200
        entered = await office.post("/office/sign-in", data={"token": "x" * 43})
        assert (entered.status_code, boxes(entered.text)) == (503, [])
        ready = await office.get("/readyz")
        assert (ready.status_code, ready.text) == (503, "the disk is full\n")
    said = capsys.readouterr()
    lines = [line for line in (said.out + said.err).splitlines() if "storage.full" in line]
    assert len(lines) == 1
    assert "office_answer" in lines[0]
    assert "tổ" not in lines[0]

    action, again = sent_again(refused.text)
    assert (await office.post(action, data=again)).status_code == 303
    assert (await rows(app, REPORT_EVENTS))[-1]["text"] == MINE
    assert (await office.get("/readyz")).text == "ready\n"


async def test_after_an_error_of_ours_the_text_comes_back(app, office, monkeypatch):
    await file_report(app, 1)

    def broken(*_, **__):
        raise LookupError(MINE)

    monkeypatch.setattr(reports, "change_state", broken)
    response = await office.post(await report_path(app), data=answer())
    assert response.status_code == 500
    assert boxes(response.text) == [MINE]
    assert SAY("console-trouble-error") in unescape(response.text)


# To whom an answer went


async def told(app, office):
    """Answer the report; return what the page says about the people once it went out."""
    sent = await office.post(await report_path(app), data=answer("Tổ đến vá sáng mai."))
    await goes_out(app)
    html = unescape((await office.get(sent.headers["location"])).text)
    (notice,) = re.findall(r'<div class="notice done" role="status">(.*?)</div>', html, re.DOTALL)
    return re.sub(r"<[^>]+>|\s+", " ", notice)


async def test_after_an_answer_the_page_says_whom_it_reached(app, office):
    await file_report(app, 1)
    await changes(app, sa.update(REPORTS).values(contact="0912345678"))
    shown = await told(app, office)
    assert SAY("console-told-reporter", channel=SAY("channel-webchat")) in shown


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (sa.update(CONTACTS).values(stopped_at=sa.func.current_timestamp()), "stopped"),
        (sa.update(PEOPLE).values(consent=""), "withdrawn"),
        (sa.update(REPORTS).values(person_id=None), "erased"),
    ],
)
async def test_after_an_answer_the_page_says_whom_it_did_not_reach_and_why(
    app, office, change, why
):
    await file_report(app, 1)
    await changes(app, sa.update(REPORTS).values(contact="0912345678"))
    await changes(app, change)
    shown = await told(app, office)
    assert SAY("console-not-told-reporter") in shown
    assert SAY(f"console-not-told-{why}") in shown
    assert SAY("console-not-told-call") in shown
    assert (SAY("console-not-told-later") in shown) == (why != "erased")
