"""Officials' answers to reports, and the notices to reporter and followers."""

import asyncio
import re
from html import unescape

import pytest
from msgspec import structs
from sqlalchemy import update

from bot.services.officials.permissions import Role
from bot.services.reports.answering import (
    InvalidAnswerError,
    OfficialAnswer,
    ReportChangedError,
    UnknownReportError,
    answer_report,
)
from bot.services.reports.query_handlers import report_facts
from conversations.dialogues.reports.queries import MyReports
from conversations.engine.replay.dialogue_run import Dialogue
from storage.repositories.officials import officials
from storage.repositories.person import profiles
from storage.tables import AUDITS, CONTACTS, OUTBOX, PEOPLE, REPORT_EVENTS, REPORTS
from storage.tables.report_states import ANSWERED, CLOSED, IN_PROGRESS, RECEIVED, REFUSED
from tests.bot.services.inbound.test_receive_batch import REPORT, Street
from tests.bot.services.reports.test_reports_nearby import JOIN
from tests.fakes import OWN_PAGE, office_of, rows
from tests.officers import add_officer
from tests.resident import AGREED, BOOKS

SAY = BOOKS["vi"].say
TEXT = "Phòng Kinh tế vá chiều nay, mời bà con đi chậm."


@pytest.fixture
def street(database, services):
    street = Street(database, services)
    for id_, name in (("o1", "Chị Hoa"), ("o2", "Anh Nam")):
        add_officer(database, services.context, id_, name)
    street.says("an", *REPORT)
    return street


def says(street, saw=RECEIVED, to=ANSWERED, text=TEXT, official="o1"):
    (report,) = street.rows(REPORTS)
    reason = {ANSWERED: "unseen", REFUSED: "level"}.get(to, "")
    word = OfficialAnswer(saw, to, text, reason=reason)
    street.database.write_now(
        answer_report, street.services.context, official, report["report_id"], word
    )


def news(street, who):
    """Send what is due; return the notices to a person about reports."""
    street.delivers()
    return [reply for _, reply in street.notices(who)]


def test_after_an_answer_nobody_is_shown_a_deadline(street):
    (report,) = street.rows(REPORTS)

    def facts(tx):
        return report_facts(tx, street.services.context, report["report_id"])

    assert not street.database.write_now(facts).is_answered
    says(street)
    assert street.database.write_now(facts).is_answered

    street.says("an", "phản ánh của tôi")
    text = street.replies("an")[-1].text
    assert TEXT in text
    assert "chậm nhất" not in text


def test_an_answer_that_comes_while_its_report_is_shown_is_followed_by_no_deadline(street):
    street.says("an", "phản ánh của tôi")
    assert "chậm nhất" in street.replies("an")[-1].text
    says(street)

    (heard,) = news(street, "an")
    assert TEXT in heard.text
    assert "chậm nhất" not in heard.text


def test_an_answer_is_in_history_and_audit_and_reaches_everyone(street):
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
        first, *question = heard.text.splitlines()
        assert first == f"GV 1 0 1 – Ổ gà, đường hỏng, cán bộ trả lời: {TEXT}"
        assert bool(question) == (who == "an")


def test_each_recipient_gets_the_answer_in_their_language(street):
    english = structs.replace(AGREED, language="en")
    who = street.person("an")
    street.database.write_now(profiles.save_profile, street.services.context.unit_id, who, english)
    says(street)

    (heard,) = news(street, "an")
    first, _ = heard.text.splitlines()
    assert first == f"GV 1 0 1 – Potholes, roads, the officials say: {TEXT}"
    assert [button.label for button in heard.buttons] == ["Done", "Not done"]


def test_news_during_a_dialogue_repeats_the_open_question(street):
    street.says("an", "bao den duong hong")
    before = street.replies("an")[-1]
    says(street, to=IN_PROGRESS)
    (heard,) = news(street, "an")
    assert heard.text.endswith(before.text.splitlines()[-1])
    assert heard.buttons == before.buttons
    street.says("an", "đèn tắt ba hôm nay rồi")

    assert "ảnh" in street.replies("an")[-1].text
    positions = [position for position, _, _ in street.thread("an")]
    assert positions == list(range(1, len(positions) + 1))


def test_the_answer_is_shown_among_ones_own_reports(street):
    says(street)
    street.says("an", "phản ánh của tôi")
    assert f"cán bộ trả lời: {TEXT}" in street.replies("an")[-1].text
    says(street, ANSWERED, REFUSED, "Đường này của huyện ạ.")
    street.says("an", "về đầu", "phản ánh của tôi")
    assert "không thuộc việc của xã: Đường này của huyện ạ." in street.replies("an")[-1].text


def test_a_person_without_consent_gets_no_news_and_followers_do(street):
    street.says("binh", *JOIN, "1")
    unconsented = structs.replace(AGREED, consent="")
    who = street.person("an")
    street.database.write_now(
        profiles.save_profile, street.services.context.unit_id, who, unconsented
    )
    says(street)

    assert news(street, "an") == []
    assert len(news(street, "binh")) == 1


def test_a_broken_draft_does_not_prevent_news(street, troubles):
    street.says("binh", *JOIN, "1")
    street.says("an", "bao den duong hong")

    def broken(tx, context, speaker, query):
        raise LookupError(query)

    async def asks_of_reports(talk):
        await talk.recall("mine", MyReports())
        raise AssertionError

    (entry, *others) = street.services.entries
    changed = structs.replace(entry, dialogue=Dialogue(entry.name, asks_of_reports))
    street = street.with_services(recall=broken, entries=(changed, *others))
    says(street, to=IN_PROGRESS)
    street.delivers()

    assert [type(error) for error in troubles] == [LookupError]
    for who in ("an", "binh"):
        assert any(TEXT in reply.text for reply in street.replies(who))


def test_an_unreachable_person_does_not_delay_others(street, clock):
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
def test_a_text_too_short_or_too_long_is_refused_by_field_and_reason(street, text, why):
    with pytest.raises(InvalidAnswerError) as error:
        says(street, text=text)

    assert error.value.faults == {"text": why}
    assert street.rows(REPORTS)[0]["state"] == RECEIVED


@pytest.mark.parametrize(
    ("saw", "to"),
    [(RECEIVED, CLOSED), (ANSWERED, ANSWERED), (CLOSED, ANSWERED), (RECEIVED, ""), ("", "x")],
)
def test_an_invalid_state_transition_is_refused(street, saw, to):
    with pytest.raises(InvalidAnswerError) as error:
        says(street, saw, to)

    assert error.value.faults == {"to": "unfit"}


def test_the_second_of_two_officials_is_told_who_was_first(street):
    says(street)
    with pytest.raises(ReportChangedError) as error:
        says(street, text="Việc này không phải của xã ạ.", to=REFUSED, official="o2")

    assert (error.value.name, error.value.state) == ("Chị Hoa", ANSWERED)
    assert len(street.rows(REPORT_EVENTS)) == 2
    assert len(news(street, "an")) == 1


def test_a_notice_that_can_not_be_rendered_fails_alone(street):
    street.says("binh", *JOIN, "1")
    english = structs.replace(AGREED, language="en")
    who = street.person("an")
    street.database.write_now(profiles.save_profile, street.services.context.unit_id, who, english)
    says(street)
    book_of = street.services.phrases_for

    def broken(person):
        return 1 / 0 if person.language == "en" else book_of(person)

    assert len(news(street.with_services(phrases_for=broken), "binh")) == 1
    (row,) = [row for row in street.rows(OUTBOX, address="an") if row["kind"]]
    assert (row["state"], row["reason"], row["notice"]) == ("failed", "ZeroDivisionError", None)
    street.says("an", "xin chào")
    assert street.replies("an")


def test_an_unknown_report_can_not_be_answered(street):
    with pytest.raises(UnknownReportError):
        street.database.write_now(
            answer_report,
            street.services.context,
            "o1",
            "x",
            OfficialAnswer(RECEIVED, ANSWERED, TEXT),
        )


# The form


@pytest.fixture
async def office(app):
    async with office_of(app, OWN_PAGE, Role.LEAD) as client:
        yield client


async def sends(office, app, **typed):
    (report,) = await app.database.read(lambda tx: tx.execute(REPORTS.select()).mappings().all())
    form = {
        "saw": RECEIVED,
        "to": ANSWERED,
        "no_photo": "unseen",
        "refusal": "level",
        "text": TEXT,
        "before": "",
        **typed,
    }
    return await office.post(f"/office/reports/{report['report_id']}", data=form)


async def test_an_official_answers_by_the_form_and_the_resident_is_notified(app, page, office):
    await page.files_a_report()
    shown = unescape((await office.get("/office")).text)
    assert SAY("console-answer", code="GV 101") in shown
    assert SAY("console-anonymous") in shown
    response = await sends(office, app)
    assert response.status_code == 303
    await page.hears(TEXT)
    shown = unescape((await office.get(response.headers["location"])).text)
    assert SAY("console-sent", code="GV 101", state=SAY("console-state-answered")) in shown
    told = SAY("console-told-reporter", channel=SAY("channel-webchat"))
    assert told in shown

    shown = unescape((await office.get("/office")).text)
    assert told not in shown
    assert TEXT in shown
    assert "Chị Hoa" in shown
    assert 'value="in_progress"' in shown
    assert 'value="closed"' not in shown
    assert (await sends(office, app, saw=ANSWERED, to=REFUSED)).status_code == 303
    assert '<form method="post" action="/office/reports/' not in (await office.get("/office")).text


async def test_a_refused_answer_keeps_the_typed_text(app, page, office):
    await page.files_a_report()
    response = await sends(office, app, text="<b>ngắn", to="settled")
    shown = response.text
    assert response.status_code == 422
    assert "&lt;b&gt;ngắn</textarea>" in shown
    assert SAY("console-fault-text-short", least=10, most=2000) in shown
    assert SAY("console-fault-to-unfit") in shown


async def test_the_second_official_sees_who_was_first_and_keeps_the_typed_text(app, page, office):
    await page.files_a_report()
    await sends(office, app)
    response = await sends(office, app, text="Lời của người đến sau.")

    shown = unescape(response.text)
    assert response.status_code == 409
    assert SAY("console-faster", who="Chị Hoa", state=SAY("console-state-answered")) in shown
    assert "Lời của người đến sau.</textarea>" in shown


@pytest.mark.both
async def test_of_two_concurrent_forms_one_is_accepted(app, page, office):
    await page.files_a_report()
    other = "Việc này không phải của xã ạ."
    sent = await asyncio.gather(
        sends(office, app), sends(office, app, to=REFUSED, text=other), sends(office, app)
    )
    statuses = [response.status_code for response in sent]
    assert statuses in ([303, 409, 303], [409, 303, 409])
    told = TEXT if statuses[0] == 303 else other
    await page.hears(told)
    assert len([r for r in await page.replies() if TEXT in r["text"] or other in r["text"]]) == 1


async def test_an_answer_to_a_report_that_is_gone_is_refused_with_a_reason(app, page, office):
    await page.files_a_report()
    assert (await sends(office, app, to=REFUSED)).status_code == 303
    assert (await sends(office, app)).status_code == 409


async def test_a_cross_origin_post_does_not_answer(app, page, office):
    await page.files_a_report()
    (report,) = await app.database.read(lambda tx: tx.execute(REPORTS.select()).mappings().all())
    response = await office.post(
        f"/office/reports/{report['report_id']}",
        data={"saw": RECEIVED, "to": ANSWERED, "no_photo": "unseen", "text": TEXT},
        headers={"Origin": "https://elsewhere.example"},
    )
    assert response.status_code == 403
    assert await app.database.read(officials.find_first, app.context.unit_id)


async def test_the_list_counts_reporters_without_names(app, page, office):
    await page.files_a_report()
    people = await app.database.read(lambda tx: list(tx.execute(PEOPLE.select()).mappings().all()))
    shown = (await office.get("/office")).text
    assert all(person["person_id"] not in shown for person in people)
    assert SAY("console-people", count=2) not in shown


async def test_on_the_page_done_needs_a_reason_which_a_lead_approves_by_a_button(app, page):
    await page.files_a_report()
    async with office_of(app) as officer:
        refused = await sends(officer, app, no_photo="")
        assert refused.status_code == 422
        assert SAY("console-fault-no_photo-missing") in unescape(refused.text)
        assert (await sends(officer, app)).status_code == 303
        closure = SAY("console-closure", reason=SAY("staff-no_photo-unseen"))
        shown = unescape((await officer.get("/office")).text)
        assert closure in shown
        assert SAY("staff-card-act-close") not in shown
    async with office_of(app, OWN_PAGE, Role.LEAD) as lead:
        shown = unescape((await lead.get("/office")).text)
        form = shown.split(closure)[1].split("</form>")[0]
        (path,) = re.findall(r'action="([^"]+)"', form)
        fields = dict(re.findall(r'name="([^"]+)" value="([^"]*)"', form))
        assert (await lead.post(path, data=fields)).status_code == 303
    events = await rows(app, REPORT_EVENTS)
    assert [(event["kind"], event["text"]) for event in events[1:]] == [
        (IN_PROGRESS, TEXT),
        (ANSWERED, TEXT),
    ]
