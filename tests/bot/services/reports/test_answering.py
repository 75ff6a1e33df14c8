"""Officials answer; whoever filed and whoever follows hears it, each in their own words."""

import asyncio
from html import unescape

import httpx
import pytest
from msgspec import structs
from sqlalchemy import update

from bot.services.reports.answering import (
    InvalidAnswerError,
    OfficialAnswer,
    ReportChangedError,
    UnknownReportError,
    answer_report,
)
from conversations.engine.model.queries import MyReports
from conversations.engine.replay.dialogue_run import Dialogue
from storage.repositories.officials import officials
from storage.repositories.person import profiles
from storage.tables import AUDITS, CONTACTS, OUTBOX, PEOPLE, REPORT_EVENTS, REPORTS
from storage.tables.reports import ANSWERED, NOT_OURS, RECEIVED, SETTLED
from tests.bot.services.inbound.test_receive_batch import REPORT, Street
from tests.bot.services.reports.test_reports_nearby import JOIN
from tests.fakes import HOME, sign_in
from tests.resident import AGREED, BOOKS

pytestmark = pytest.mark.both

SAY = BOOKS["vi"].say
TEXT = "Tổ Đô thị vá chiều nay, mời bà con đi chậm."


@pytest.fixture
def street(database, services):
    street = Street(database, services)
    for id_, name in (("o1", "Chị Hoa"), ("o2", "Anh Nam")):
        database.write_now(
            officials.add, services.context.unit_id, id_, name, now=services.context.now()
        )
    street.says("an", *REPORT)
    return street


def says(street, saw=RECEIVED, to=ANSWERED, text=TEXT, official="o1"):
    (report,) = street.rows(REPORTS)
    word = OfficialAnswer(saw, to, text)
    street.database.write_now(answer_report, street.services, official, report["report_id"], word)


def news(street, who):
    """Let what is due go out; return what someone hears of their reports."""
    street.delivers()
    return [reply for _, reply in street.notices(who)]


def test_an_answer_stands_in_the_history_and_the_audit_and_is_heard_by_everyone(street):
    street.says("binh", *JOIN, "1")
    says(street)

    (report,) = street.rows(REPORTS)
    assert report["state"] == ANSWERED
    event = street.rows(REPORT_EVENTS)[-1]
    assert (event["kind"], event["by"], event["text"]) == (ANSWERED, "o1", TEXT)
    noted = street.rows(AUDITS)[-1]
    assert (noted["actor"], noted["act"], noted["subject"]) == (
        "o1",
        "report.answered",
        report["report_id"],
    )
    for who in ("an", "binh"):
        (heard,) = news(street, who)
        assert heard.text == f"GV 1 0 1 – Ổ gà, đường hỏng, cán bộ trả lời: {TEXT}"
        assert "Phản ánh của tôi" in [button.label for button in heard.buttons]


def test_each_hears_it_in_their_own_language(street):
    english = structs.replace(AGREED, language="en")
    who = street.person("an")
    street.database.write_now(profiles.save_profile, street.services.context.unit_id, who, english)
    says(street)

    (heard,) = news(street, "an")
    assert heard.text == f"GV 1 0 1 – Potholes, roads, the officials say: {TEXT}"


def test_who_is_in_the_middle_of_a_dialogue_is_asked_again_and_goes_on(street):
    street.says("an", "bao den duong hong")
    before = street.replies("an")[-1]
    says(street)
    (heard,) = news(street, "an")
    assert heard.text.endswith(before.text.splitlines()[-1])
    assert heard.buttons == before.buttons
    street.says("an", "đèn tắt ba hôm nay rồi")

    assert "ảnh" in street.replies("an")[-1].text
    positions = [position for position, _, _ in street.thread("an")]
    assert positions == list(range(1, len(positions) + 1))


def test_what_was_said_is_seen_among_ones_reports(street):
    says(street)
    street.says("an", "phản ánh của tôi")
    assert f"cán bộ trả lời: {TEXT}" in street.replies("an")[-1].text
    says(street, ANSWERED, SETTLED, "Đã vá xong sáng nay ạ.")
    street.says("an", "về đầu", "phản ánh của tôi")
    assert "đã xử lý xong: Đã vá xong sáng nay ạ." in street.replies("an")[-1].text


def test_who_took_their_consent_back_hears_nothing_and_followers_do(street):
    street.says("binh", *JOIN, "1")
    unconsented = structs.replace(AGREED, consent="")
    who = street.person("an")
    street.database.write_now(
        profiles.save_profile, street.services.context.unit_id, who, unconsented
    )
    says(street)

    assert news(street, "an") == []
    assert len(news(street, "binh")) == 1


def test_a_draft_that_is_broken_keeps_nobody_from_hearing(street, troubles):
    street.says("binh", *JOIN, "1")
    street.says("an", "bao den duong hong")

    def broken(tx, context, speaker, query):
        raise LookupError(query)

    async def asks_of_reports(talk):
        await talk.recall("mine", MyReports())
        raise AssertionError

    (entry, *others) = street.services.entries
    changed = structs.replace(entry, dialogue=Dialogue(entry.name, asks_of_reports))
    street = street.with_hall(recall=broken, entries=(changed, *others))
    says(street)
    street.delivers()

    assert [type(error) for error in troubles] == [LookupError]
    for who in ("an", "binh"):
        assert any(TEXT in reply.text for reply in street.replies(who))


def test_who_can_not_be_reached_holds_nobody_up(street, clock):
    street.says("binh", *JOIN, "1")
    gone = update(CONTACTS).where(CONTACTS.c.address == "an").values(stopped_at=clock())
    street.database.write_now(lambda tx: tx.execute(gone))
    says(street)

    assert news(street, "an") == []
    assert len(news(street, "binh")) == 1


@pytest.mark.parametrize(
    ("text", "why"),
    [("", "empty"), ("   \n", "empty"), ("ngắn quá", "short"), ("a" * 2001, "long")],
)
def test_a_text_that_says_too_little_or_too_much_is_refused_by_field_and_reason(street, text, why):
    with pytest.raises(InvalidAnswerError) as error:
        says(street, text=text)

    assert error.value.faults == {"text": why}
    assert street.rows(REPORTS)[0]["state"] == RECEIVED


@pytest.mark.parametrize(
    ("saw", "to"),
    [(RECEIVED, SETTLED), (ANSWERED, ANSWERED), (SETTLED, ANSWERED), (RECEIVED, ""), ("", "x")],
)
def test_a_state_that_does_not_follow_is_refused(street, saw, to):
    with pytest.raises(InvalidAnswerError) as error:
        says(street, saw, to)

    assert error.value.faults == {"to": "unfit"}


def test_of_two_officials_at_once_the_second_is_told_who_was_faster(street):
    says(street)
    with pytest.raises(ReportChangedError) as error:
        says(street, text="Việc này không phải của xã ạ.", to=NOT_OURS, official="o2")

    assert (error.value.name, error.value.state) == ("Chị Hoa", ANSWERED)
    assert len(street.rows(REPORT_EVENTS)) == 2
    assert len(news(street, "an")) == 1


def test_words_that_can_not_be_rendered_fail_alone_and_the_others_hear(street):
    street.says("binh", *JOIN, "1")
    english = structs.replace(AGREED, language="en")
    who = street.person("an")
    street.database.write_now(profiles.save_profile, street.services.context.unit_id, who, english)
    says(street)
    book_of = street.services.phrases_for

    def broken(person):
        return 1 / 0 if person.language == "en" else book_of(person)

    assert len(news(street.with_hall(phrases_for=broken), "binh")) == 1
    (row,) = [row for row in street.rows(OUTBOX, address="an") if row["kind"]]
    assert (row["state"], row["reason"], row["notice"]) == ("failed", "ZeroDivisionError", None)
    street.says("an", "xin chào")
    assert street.replies("an")


def test_a_report_that_is_not_there_is_not_answered(street):
    with pytest.raises(UnknownReportError):
        street.database.write_now(
            answer_report, street.services, "o1", "x", OfficialAnswer(RECEIVED, ANSWERED, TEXT)
        )


# The form.


@pytest.fixture
async def office(app):
    transport = httpx.ASGITransport(app.web_app())
    async with httpx.AsyncClient(transport=transport, base_url=HOME) as client:
        await sign_in(client, app)
        yield client


async def sends(office, app, **typed):
    (report,) = await app.database.read(lambda tx: tx.execute(REPORTS.select()).mappings().all())
    form = {"saw": RECEIVED, "to": ANSWERED, "text": TEXT, "before": "", **typed}
    return await office.post(f"/office/reports/{report['report_id']}", data=form)


async def test_an_official_answers_by_the_form_and_the_resident_hears(app, page, office):
    await page.files_a_report()
    shown = unescape((await office.get("/office")).text)
    assert SAY("console-answer", code="GV 101") in shown
    assert SAY("console-anonymous") in shown
    response = await sends(office, app)
    assert response.status_code == 303
    assert "#" in response.headers["location"]

    await page.hears(TEXT)
    shown = unescape((await office.get("/office")).text)
    assert TEXT in shown
    assert "Chị Hoa" in shown
    assert 'value="settled"' in shown
    assert (await sends(office, app, saw=ANSWERED, to=SETTLED)).status_code == 303
    assert '<form method="post" action="/office/reports/' not in (await office.get("/office")).text


async def test_what_was_typed_is_kept_where_it_is_refused(app, page, office):
    await page.files_a_report()
    response = await sends(office, app, text="<b>ngắn", to="settled")
    shown = response.text
    assert response.status_code == 422
    assert "&lt;b&gt;ngắn</textarea>" in shown
    assert SAY("console-fault-text-short", least=10, most=2000) in shown
    assert SAY("console-fault-to-unfit") in shown


async def test_the_second_official_reads_who_was_faster_and_keeps_their_words(app, page, office):
    await page.files_a_report()
    await sends(office, app)
    response = await sends(office, app, text="Lời của người đến sau.")

    shown = unescape(response.text)
    assert response.status_code == 409
    assert SAY("console-faster", who="Chị Hoa", state=SAY("console-state-answered")) in shown
    assert "Lời của người đến sau.</textarea>" in shown


async def test_of_two_forms_sent_at_once_one_is_taken(app, page, office):
    await page.files_a_report()
    sent = await asyncio.gather(
        sends(office, app), sends(office, app, to=NOT_OURS), sends(office, app)
    )
    assert sorted(response.status_code for response in sent) == [303, 409, 409]
    await page.hears(TEXT)
    told = [r for r in await page.replies() if TEXT in r["text"]]
    assert len(told) == 1


async def test_who_comes_too_late_to_a_report_that_is_not_ours_is_told_so(app, page, office):
    await page.files_a_report()
    assert (await sends(office, app, to=NOT_OURS)).status_code == 303
    assert (await sends(office, app)).status_code == 409


async def test_a_page_of_another_site_can_not_answer(app, page, office):
    await page.files_a_report()
    (report,) = await app.database.read(lambda tx: tx.execute(REPORTS.select()).mappings().all())
    response = await office.post(
        f"/office/reports/{report['report_id']}",
        data={"saw": RECEIVED, "to": ANSWERED, "text": TEXT},
        headers={"Origin": "https://elsewhere.example"},
    )
    assert response.status_code == 403
    assert await app.database.read(officials.find_first, app.context.unit_id)


async def test_the_list_counts_who_told_and_names_nobody(app, page, office):
    await page.files_a_report()
    people = await app.database.read(lambda tx: list(tx.execute(PEOPLE.select()).mappings().all()))
    shown = (await office.get("/office")).text
    assert all(person["person_id"] not in shown for person in people)
    assert SAY("console-people", count=2) not in shown
