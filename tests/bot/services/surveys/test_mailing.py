"""Reminders, results and follow-ups of surveys: who is told what, once each."""

import json
from datetime import timedelta

import pytest
from msgspec import structs
from PIL import Image
from sqlalchemy import select

from bot.media_store import MediaStore
from bot.services.announcements.residents import subscriptions
from bot.services.approvals import NotAllowedError, TransitionError
from bot.services.delivery.notice_renderer import NoticeRequest
from bot.services.parts import NoticeTools
from bot.services.surveys import approval, follow_up
from bot.services.surveys.anonymity import mix_answers
from bot.services.surveys.follow_up import InvalidFollowUpError, StaleFollowUpError
from bot.services.surveys.mailing import (
    SURVEY_FOLLOW_UP,
    SURVEY_FOR_STAFF,
    SURVEY_REMINDER,
    SURVEY_RESULTS,
    SurveyMail,
)
from bot.services.surveys.notice_handlers import set_silence
from bot.services.surveys.notices import survey_renderers
from bot.services.surveys.part import PART
from bot.services.surveys.result_picture import Painter
from conversations.dialogues.surveys.notice_effects import SetSurveySilence
from conversations.engine.model.localised_text import LocalisedText
from conversations.surveys.survey import Survey
from storage.repositories import audit, media
from storage.repositories.announcements.subscriptions import Setting
from storage.repositories.broadcasts.audience import Audience
from storage.repositories.linking import address_links
from storage.repositories.person.people import PersonState
from storage.repositories.surveys import mailings
from storage.repositories.surveys.mailings import Topic
from storage.tables import BROADCAST_RECIPIENTS, OUTBOX, SURVEY_MAILINGS, SURVEY_PICTURES
from tests.bot.services.announcements.office import CONTENT
from tests.bot.services.announcements.office import Office as News
from tests.bot.services.surveys.early_people import record_consents
from tests.bot.services.surveys.test_surveys import APPROVER, OTHER, WRITER, Office
from tests.conversations.surveys.sample_survey import question
from tests.official import TO_OFFICIAL
from tests.resident import AGREED, PACK, SPEAK

ME, CAU = (its.id for its in PACK.neighbourhoods[:2])
GRADES = Survey(
    LocalisedText("Chợ Me sau Tết", "Me market"),
    LocalisedText("Để chợ tiện hơn."),
    (
        question("grade", "scale", "Chợ thế nào ạ?", "How is the market?", is_public=True),
        question("words", "text", "Còn gì nữa không ạ?"),
    ),
    has_reminder=True,
)


class MailOffice(Office):
    """Surveys whose people are told."""

    def __init__(self, database, services, folder):
        super().__init__(database, services.context)
        self.services = services
        self.store = MediaStore(folder)
        self.painter = Painter(self.context, SPEAK, self.store)
        self.mail = SurveyMail(self.context, self.painter, chunk=3)

    def passes(self, **time):
        self.context.clock.passes(**time)

    def runs_mail(self):
        """Run the job as the scheduler does, if it is due; return how often it ran."""
        due = self.database.write_now(self.mail.earliest)
        if due is None or due > self.context.now():
            return 0
        count = 0
        while self.database.write_now(self.mail.run, self.context.now()):
            count += 1
        return count

    def told(self, kind):
        """Return the values of the notices of *kind*, by who gets them."""
        query = select(OUTBOX).where(OUTBOX.c.kind == kind).order_by(OUTBOX.c.person_id)
        rows = self.database.write_now(lambda tx: tx.execute(query).mappings().all())
        found = {row["person_id"]: json.loads(row["notice"])["values"] for row in rows}
        assert len(found) == len(rows)
        return found

    def reads(self, kind, name, values, **told):
        """Return the message as *name* gets it now, or None."""
        render = survey_renderers(NoticeTools(self.services, TO_OFFICIAL))[kind]
        state = PersonState(name, structs.replace(AGREED, **told), 0, "")

        def work(tx):
            return render(NoticeRequest(tx, state, values, self.context.now()))

        return self.database.write_now(work)

    def people_of(self, area, count, grade, **told):
        """Add people of a neighbourhood, and let each of them answer."""
        names = [f"{area}{grade}{n}" for n in range(count)]
        self.people(*names, neighbourhood=area, **told)
        for name in names:
            self.responds(name, {"grade": grade}, neighbourhood=area)
        return names

    def announces(self, *names, survey="s1"):
        """Send an announcement with the survey to people who subscribed."""
        news = News(self.database, self.context)
        for name in names:
            news.subscribes(name)
        news.announces(content=structs.replace(CONTENT, survey=survey))
        self.changes(BROADCAST_RECIPIENTS, state="sent")

    def closes(self):
        self.does(approval.close, APPROVER, "s1", "đủ rồi")
        self.passes(minutes=6)

    def writes(self, vi="Đã lợp mái chợ.", en="", seen=0, by=WRITER):
        self.does(follow_up.write, by, "s1", seen, vi, en)


@pytest.fixture
def office(database, services, tmp_path):
    office = MailOffice(database, services, tmp_path)
    office.opens(office.content(GRADES))
    return office


# Reminders


@pytest.mark.both
def test_those_who_were_asked_and_did_not_answer_are_reminded_once(office):
    office.people("an", "binh", "chi", "dung", "em")
    office.people("guest", consent="")
    office.announces("an", "binh", "chi")
    office.responds("binh", {"grade": "4"})
    office.does(set_silence, office.speaker("chi"), SetSurveySilence(is_wanted=True))
    assert office.runs_mail() == 0
    office.passes(days=8, minutes=1)
    assert office.runs_mail() == 2
    assert list(office.told(SURVEY_REMINDER)) == ["an", "dung", "em"]
    office.passes(hours=1)
    assert office.runs_mail() == 0


def test_a_survey_for_some_reminds_those_and_who_got_an_announcement(office):
    office.does(approval.close, APPROVER, "s1", "thôi")
    office.people("an", "binh", neighbourhood=ME, kind="resident")
    office.people("chi", neighbourhood=CAU, kind="resident")
    office.people("dung", neighbourhood=ME, kind="trader")
    office.people("em", "giang")
    office.opens(office.content(GRADES, audience=Audience((ME,), ("resident",))), id_="s2")
    office.announces("em", survey="s2")
    office.responds("an", {"grade": "4"}, neighbourhood=ME, kind="resident", id_="s2")
    office.passes(days=8, minutes=1)
    office.runs_mail()
    assert list(office.told(SURVEY_REMINDER)) == ["binh", "em"]


def test_whose_neighbourhood_is_full_is_not_reminded(office):
    survey = structs.replace(GRADES, quotas={ME: 1})
    office.opens(office.content(survey), id_="s2")
    office.people("an", "binh", neighbourhood=ME)
    values = {"survey": "s2", "version": 1}
    assert office.reads(SURVEY_REMINDER, "binh", values, neighbourhood=ME) is not None
    office.responds("an", {"grade": "4"}, neighbourhood=ME, id_="s2")
    assert office.reads(SURVEY_REMINDER, "binh", values, neighbourhood=ME) is None


def test_a_short_survey_is_reminded_of_half_way(office):
    office.people("an")
    content = office.content(GRADES, closes_at=office.context.now() + timedelta(days=2))
    office.opens(content, id_="s2")
    due = office.context.now() + timedelta(days=1)
    assert office.database.write_now(office.mail.earliest) == due


def test_nobody_is_reminded_unless_the_survey_says_so(office):
    office.does(approval.close, APPROVER, "s1", "thôi")
    office.opens(office.content(structs.replace(GRADES, has_reminder=False)), id_="s2")
    office.passes(days=9)
    office.runs_mail()
    assert office.told(SURVEY_REMINDER) == {}


def test_a_reminder_waits_for_the_end_of_each_persons_quiet_hours(office):
    office.people("an", "binh")
    office.announces("an", "binh")
    now = office.context.now()
    own = Setting(quiet_from=f"{now:%H}:00", quiet_until=f"{now + timedelta(hours=2):%H}:00")
    office.does(subscriptions.save_setting, "an", own)
    office.passes(days=8, minutes=1)
    office.runs_mail()
    query = select(OUTBOX.c.person_id, OUTBOX.c.not_before).where(OUTBOX.c.kind == SURVEY_REMINDER)
    waits = dict(map(tuple, office.database.write_now(lambda tx: tx.execute(query).all())))
    now = office.context.now()
    assert waits["binh"] == now
    assert waits["an"] == (now + timedelta(hours=2)).replace(minute=0, second=0, microsecond=0)


def test_a_reminder_is_dropped_for_whoever_answered_meanwhile_and_after_the_end(office):
    values = {"survey": "s1", "version": 1}
    office.people("an", "binh")
    message = office.reads(SURVEY_REMINDER, "an", values)
    assert 'Phiếu "Chợ Me sau Tết" còn nhận trả lời tới hết ngày' in message.text
    assert [its.label for its in message.buttons] == ["Trả lời 2 câu hỏi", "Thôi báo về phiếu"]
    office.responds("an", {"grade": "4"})
    assert office.reads(SURVEY_REMINDER, "an", values) is None
    assert office.reads(SURVEY_REMINDER, "binh", {"survey": "s1", "version": 2}) is None
    office.does(approval.close, APPROVER, "s1", "đủ rồi")
    assert office.reads(SURVEY_REMINDER, "binh", values) is None


def test_whoever_linked_addresses_after_the_announcement_is_asked_once(office):
    office.people("an", "binh")
    office.announces("an", "binh")
    link, now = address_links.merge_person, office.context.now()
    office.database.write_now(link, office.context.unit_id, giver="an", taker="binh", now=now)
    office.passes(days=8, minutes=1)
    office.runs_mail()
    assert list(office.told(SURVEY_REMINDER)) == ["binh"]


# Results


def test_each_respondent_is_told_the_results_of_their_neighbourhood_once(office):
    names = [*office.people_of(ME, 6, "4"), *office.people_of(CAU, 5, "2")]
    office.people("khach")
    office.closes()
    assert office.runs_mail() > 0
    told = office.told(SURVEY_RESULTS)
    assert list(told) == sorted(names)
    mine = office.reads(SURVEY_RESULTS, names[0], told[names[0]], neighbourhood=ME)
    assert mine.text == (
        'Phiếu "Chợ Me sau Tết" đã xong, cảm ơn anh/chị đã trả lời ạ. Có 11 người cho ý kiến.\n'
        f"Chợ thế nào ạ? – 🙂 Khá tốt: {PACK.neighbourhoods[0].name.vi} 100%, toàn xã 55%."
    )
    assert len(mine.photos) == 1
    theirs = office.reads(SURVEY_RESULTS, names[-1], told[names[-1]], neighbourhood=CAU)
    assert f"{PACK.neighbourhoods[1].name.vi} 0%, toàn xã 55%." in theirs.text
    assert mine.photos != theirs.photos
    office.passes(hours=1)
    assert office.runs_mail() == 0
    ended = select(SURVEY_MAILINGS.c.people, SURVEY_MAILINGS.c.after_person)
    rows = office.database.write_now(
        lambda tx: tx.execute(ended.where(SURVEY_MAILINGS.c.kind == "results")).all()
    )
    assert rows == [(11, "")]


def test_a_picture_is_stored_kept_by_the_sweep_and_goes_with_its_survey(office):
    names = office.people_of(ME, 6, "4")
    office.people_of(CAU, 6, "2", language="en")
    office.closes()
    office.runs_mail()
    pictures = {its["picture"] for its in office.told(SURVEY_RESULTS).values()}
    assert len(pictures) == 2
    picture = office.told(SURVEY_RESULTS)[names[0]]["picture"]
    with Image.open(office.store.open(picture)[0]) as image:
        assert image.width == 720
        assert 200 < image.height < 900
    unit_id = office.context.unit_id
    assert office.database.write_now(media.is_referenced, picture)
    assert office.database.write_now(media.name_on_disk, unit_id, picture) == picture
    office.passes(days=3 * 366)
    (rule,) = (rule for rule in PART.retention if rule.name == "surveys")
    before = office.context.now()
    office.database.write_now(rule.apply, unit_id, before, 10)
    rows = office.database.write_now(lambda tx: tx.execute(select(SURVEY_PICTURES)).all())
    assert rows == []
    assert not office.database.write_now(media.is_referenced, picture)


def test_the_results_of_few_people_are_not_told_apart(office):
    few = office.people_of(CAU, 3, "1")
    office.people_of(ME, 8, "4")
    office.closes()
    office.runs_mail()
    told = office.told(SURVEY_RESULTS)[few[0]]["results"]
    assert told == {"respondents": 11, "questions": []}
    values = office.told(SURVEY_RESULTS)[few[0]]
    text = office.reads(SURVEY_RESULTS, few[0], values, neighbourhood=CAU).text
    assert text.endswith("Ít người trả lời quá nên em không nêu số, kẻo đoán ra ai chọn gì ạ.")


def test_without_a_public_question_people_hear_that_the_commune_reads_them(office):
    grade, *more = GRADES.questions
    hidden = structs.replace(GRADES, questions=(structs.replace(grade, is_public=False), *more))
    office.saves(office.content(hidden), seen=1)
    office.submits(2)
    office.approves(2)
    office.people(*(f"p{n}" for n in range(5)))
    for n in range(5):
        office.responds(f"p{n}", {"grade": "4"}, version=2)
    office.closes()
    office.runs_mail()
    values = office.told(SURVEY_RESULTS)["p0"]
    assert values["picture"] == ""
    assert office.reads(SURVEY_RESULTS, "p0", values).text.endswith("em báo anh/chị sau.")
    office.does(set_silence, office.speaker("p0"), SetSurveySilence(is_wanted=True))
    assert office.reads(SURVEY_RESULTS, "p0", values) is None


def test_results_of_an_anonymous_survey_are_told_once_all_answers_are_mixed(office):
    """Else a picture would show what the last few change."""
    names = [f"p{n}" for n in range(7)]
    office.people(*names, neighbourhood=ME)
    record_consents(office.database, office.context.unit_id, names, at=office.context.now())
    office.passes(minutes=1)
    asked = structs.replace(GRADES, is_anonymous=True)
    office.opens(office.content(asked), id_="a1")
    for n in range(6):
        office.responds(f"p{n}", {"grade": "4"}, neighbourhood=ME, id_="a1")
    office.does(mix_answers, list.reverse)
    office.responds("p6", {"grade": "1"}, neighbourhood=CAU, id_="a1")
    office.does(approval.close, APPROVER, "a1", "xong")
    office.passes(minutes=6)
    office.runs_mail()
    assert office.told(SURVEY_RESULTS) == {}
    office.does(mix_answers, list.reverse)
    office.runs_mail()
    told = office.told(SURVEY_RESULTS)
    assert {values["results"]["respondents"] for values in told.values()} == {7}
    assert len(told) == 7


def test_of_an_anonymous_one_with_too_few_who_count_it_is_told_that_there_is_no_result(office):
    office.people("an", "binh")
    office.opens(office.content(structs.replace(GRADES, is_anonymous=True)), id_="a1")
    for name in ("an", "binh"):
        office.responds(name, {"grade": "4"}, id_="a1")
    office.does(approval.close, APPROVER, "a1", "xong")
    office.does(mix_answers, list.reverse)
    office.passes(minutes=6)
    office.runs_mail()
    values = office.told(SURVEY_RESULTS)["an"]
    text = office.reads(SURVEY_RESULTS, "an", values).text
    assert text.endswith("Chưa đủ phiếu để trộn cho kín nên em không có kết quả để báo ạ.")


def test_of_a_question_at_a_meeting_nobody_hears_afterwards(office):
    asked = structs.replace(GRADES, questions=GRADES.questions[:1], is_for_meeting=True)
    office.opens(office.content(asked), id_="m1")
    office.people("an")
    office.responds("an", {"grade": "4"}, id_="m1")
    office.does(approval.close, APPROVER, "m1", "xong")
    office.passes(minutes=6)
    office.runs_mail()
    assert office.told(SURVEY_RESULTS) == {}
    assert office.does(follow_up.list_missing) == []


# Follow-ups


def test_what_was_done_is_written_by_one_approved_by_another_and_told_once(office):
    office.people("an", "binh")
    office.responds("an", {"grade": "4"})
    with pytest.raises(TransitionError):
        office.writes()
    office.closes()
    office.writes()
    office.runs_mail()
    assert office.told(SURVEY_FOLLOW_UP) == {}
    with pytest.raises(NotAllowedError):
        office.does(follow_up.approve, WRITER, "s1", 1)
    office.does(follow_up.approve, APPROVER, "s1", 1)
    office.passes(minutes=10)
    office.runs_mail()
    told = office.told(SURVEY_FOLLOW_UP)
    assert list(told) == ["an"]
    text = office.reads(SURVEY_FOLLOW_UP, "an", told["an"]).text
    assert text.endswith("xã tiếp thu như sau ạ:\nĐã lợp mái chợ.")
    office.passes(hours=1)
    assert office.runs_mail() == 0
    acts = office.database.write_now(
        audit.list_of_kinds,
        office.context.unit_id,
        ("survey.follow_up", "survey.approve_follow_up"),
    )
    assert [act.act for act in acts] == ["survey.approve_follow_up", "survey.follow_up"]


def test_two_officials_who_write_at_the_same_time_do_not_lose_a_text(office):
    office.closes()
    office.writes()
    office.writes()
    with pytest.raises(StaleFollowUpError) as raised:
        office.writes("Đã làm đường.", by=OTHER)
    newest = raised.value.newest
    assert newest is not None
    assert newest.vi == "Đã lợp mái chợ."
    office.writes("Đã lợp mái chợ và làm đường.", seen=1, by=OTHER)
    with pytest.raises(StaleFollowUpError):
        office.does(follow_up.approve, APPROVER, "s1", 1)
    office.does(follow_up.approve, APPROVER, "s1", 2)
    with pytest.raises(StaleFollowUpError):
        office.writes("Khác.", seen=2)


@pytest.mark.parametrize(("vi", "fault"), [(" \n", "empty"), ("a" * 601, "long")], ids=str)
def test_a_follow_up_with_a_fault_is_not_stored(office, vi, fault):
    office.closes()
    with pytest.raises(InvalidFollowUpError, match=fault):
        office.writes(vi)


def test_officials_are_asked_at_the_end_and_again_a_week_before_it_is_due(office):
    office.people("an")
    office.responds("an", {"grade": "4"})
    office.closes()
    office.runs_mail()
    acts = select(SURVEY_MAILINGS.c.kind).where(SURVEY_MAILINGS.c.ended_at.is_not(None))

    def ended():
        return sorted(office.database.write_now(lambda tx: tx.execute(acts).scalars().all()))

    assert ended() == ["ask", "results"]
    due = office.database.write_now(office.mail.earliest)
    ended_at = office.context.now() - timedelta(minutes=6)
    assert due == ended_at + timedelta(days=23)
    office.passes(days=23)
    office.runs_mail()
    assert ended() == ["ask", "ask_again", "results"]
    assert office.told(SURVEY_FOR_STAFF) == {}  # none of them is at the staff bot


def test_of_two_processes_with_the_same_people_in_hand_one_tells_them(office):
    topic, unit_id, now = Topic("s1", 1, "results"), office.context.unit_id, office.context.now()

    def race(tx):
        seen = mailings.start(tx, unit_id, topic, now=now)
        assert mailings.start(tx, unit_id, topic, now=now) == seen
        first = mailings.advance(tx, unit_id, topic, seen, ["an", "binh"])
        second = mailings.advance(tx, unit_id, topic, seen, ["an", "binh"])
        return first, second, mailings.end(tx, unit_id, topic, seen, now=now)

    assert office.database.write_now(race) == (True, False, False)
