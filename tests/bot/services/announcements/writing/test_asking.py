"""Announcements that carry a survey, or ask a poll by their buttons."""

from datetime import timedelta

import pytest
from msgspec import structs

from bot.services.announcements.part import PART as ANNOUNCEMENTS
from bot.services.announcements.writing.content import InvalidAnnouncementError
from bot.services.approvals import WrongHashError
from bot.services.delivery.broadcasts.digests import DIGEST
from bot.services.delivery.notice_renderer import NoticeRequest
from bot.services.parts import NoticeTools
from bot.services.surveys import approval, drafting
from bot.services.surveys.content import hash_content
from conversations.engine.model.localised_text import LocalisedText
from conversations.engine.model.person import Person
from conversations.surveys.survey import ONE, SurveyQuestion
from handlers.telegram import limits
from storage.repositories.approvals import Event
from storage.repositories.person.people import PersonState
from storage.repositories.surveys import surveys
from tests.bot.services.announcements.office import APPROVER, CONTENT, WRITER
from tests.bot.services.announcements.residents.test_residents import Commune, tap
from tests.bot.services.surveys.plain_counts import load_counts
from tests.conversations.surveys.sample_survey import MARKET, option
from tests.official import TO_OFFICIAL

OPTIONS = (option("o1", "Tối thứ Bảy", "Saturday night"), option("o2", "Sáng Chủ nhật"))
SIX = tuple(option(f"o{n}", f"Lựa chọn {n}") for n in range(6))
POLL = SurveyQuestion("poll", ONE, LocalisedText("Họp lúc nào tiện ạ?"), OPTIONS, is_public=True)
ASKS = structs.replace(CONTENT, vi="Sắp họp tổ dân phố.", poll=POLL)
CARRIES = structs.replace(CONTENT, survey="s1")


class AskingCommune(Commune):
    """A commune whose announcements ask for opinions."""

    def opens_survey(self, days=10, **times):
        end = self.context.now() + timedelta(days=days)
        content = surveys.Content(MARKET, closes_at=end, **times)
        self.does(drafting.save, WRITER, "s1", 0, content)
        self.does(approval.submit, WRITER, "s1", 1)
        hash_ = hash_content("s1", content)
        self.does(approval.approve, APPROVER, "s1", version=1, content_hash=hash_)

    def poll(self, id_="a1"):
        return self.database.write_now(surveys.find, self.context.unit_id, id_)

    def tally(self, id_="a1"):
        survey = self.database.write_now(surveys.load_version, self.context.unit_id, id_, 1)
        (counts,) = self.does(load_counts, id_, 1, survey.content.survey).questions
        return counts.values

    def labels(self, **person):
        return [button.label for button in self.renders(**person).buttons]

    def renders_digest(self, *ids):
        tools = NoticeTools(self.services, TO_OFFICIAL)
        assert ANNOUNCEMENTS.notices is not None
        render = ANNOUNCEMENTS.notices(tools)[DIGEST]
        notices = [{"kind": "", "values": {"announcement": id_, "version": 1}} for id_ in ids]

        def work(tx):
            known = PersonState("", Person(), 0, "")
            return render(NoticeRequest(tx, known, {"notices": notices}, self.context.now()))

        return self.database.write_now(work)


@pytest.fixture
def commune(database, services):
    commune = AskingCommune(database, services)
    commune.says("an", "đăng ký tin điện")
    return commune


@pytest.mark.both
def test_one_tap_answers_a_poll_and_another_changes_the_answer(commune):
    commune.announces(content=ASKS)
    message = commune.renders()
    assert message.text.count("Họp lúc nào tiện ạ?") == 1
    labels = [button.label for button in message.buttons]
    assert labels == ["Tối thứ Bảy", "Sáng Chủ nhật", "Bớt tin loại này"]

    noted = commune.hears("an", tap(message, "Tối thứ Bảy"))
    assert noted.text.startswith("Em ghi: Tối thứ Bảy.")
    assert commune.tally() == {"o1": 1}
    assert [its.label for its in noted.buttons] == ["Sáng Chủ nhật"]
    changed = commune.hears("an", tap(noted, "Sáng Chủ nhật"))
    assert changed.text.startswith("Em đổi thành: Sáng Chủ nhật.")
    commune.says("binh", tap(message, "Sáng Chủ nhật"))
    assert commune.tally() == {"o2": 2}


def test_an_answer_that_is_typed_hours_later_counts_as_a_tap_does(commune, clock):
    commune.announces(content=ASKS)
    clock.passes(hours=6)
    noted = commune.hears("an", "sáng chủ nhật nhé em")
    assert noted.text.startswith("Em ghi: Sáng Chủ nhật.")
    assert commune.tally() == {"o2": 1}
    changed = commune.hears("an", "thứ bảy đi")
    assert changed.text.startswith("Em đổi thành: Tối thứ Bảy.")
    assert commune.tally() == {"o1": 1}
    commune.hears("an", tap(changed, "Sáng Chủ nhật"))
    assert commune.tally() == {"o2": 1}


def test_a_poll_that_is_over_takes_no_typed_answer_and_its_button_says_so(commune, clock):
    until = commune.context.now() + timedelta(days=3)
    commune.announces(content=structs.replace(ASKS, valid_until=until))
    message = commune.renders()
    clock.passes(days=4)
    commune.says("an", "sáng chủ nhật nhé em")
    assert "hết hạn" in commune.hears("an", tap(message, "Sáng Chủ nhật")).text
    assert commune.tally() == {}


def test_a_poll_opens_with_its_announcement_and_names_who_wrote_and_approved_it(commune):
    until = commune.context.now() + timedelta(days=3)
    commune.waits_for_approval(content=structs.replace(ASKS, valid_until=until))
    assert commune.poll() is None
    commune.approves()
    poll = commune.poll()
    assert (poll.code, poll.state, poll.author, poll.approved_by, poll.closes_at) == (
        "YK 1",
        "open",
        WRITER,
        APPROVER,
        until,
    )
    events = commune.database.write_now(surveys.TABLES.list_events, commune.context.unit_id, "a1")
    now = commune.context.now()
    assert events == [
        Event("create", WRITER, "TB 1", 1, now),
        Event("approve", APPROVER, "TB 1", 1, now),
    ]


def test_a_tap_after_the_end_and_one_without_consent_are_refused(commune):
    commune.announces(content=ASKS)
    message = commune.renders()
    newcomers = commune.with_services(newcomer=Person())
    newcomers.says("chi", tap(message, "Tối thứ Bảy"))
    assert commune.tally() == {}
    commune.does(approval.close, APPROVER, "a1", "xong")
    assert "hết hạn" in commune.hears("an", tap(message, "Tối thứ Bảy")).text
    assert commune.tally() == {}


def test_the_buttons_of_a_poll_fit_and_speak_the_language(commune):
    commune.announces(content=ASKS)
    assert commune.labels(language="en") == [
        "Saturday night",
        "Sáng Chủ nhật",
        "Less of this news",
    ]
    assert all(
        len(button.data.encode()) <= limits.LIMITS.data for button in commune.renders().buttons
    )


@pytest.mark.parametrize(
    ("poll", "field", "fault"),
    [
        (structs.replace(POLL, text=LocalisedText("")), "poll_vi", "empty"),
        (structs.replace(POLL, text=LocalisedText("a" * 201)), "poll_vi", "long"),
        (structs.replace(POLL, options=OPTIONS[:1]), "options_vi", "options"),
        (structs.replace(POLL, options=SIX), "options_vi", "options"),
        (structs.replace(POLL, options=(OPTIONS[0],) * 2), "options_vi", "twice"),
        (
            structs.replace(POLL, options=(OPTIONS[0], option("o2", "a" * 21))),
            "options_vi",
            "buttons",
        ),
    ],
    ids=["no-question", "long", "one-option", "six-options", "twice", "long-option"],
)
def test_a_poll_with_a_fault_is_not_submitted(commune, poll, field, fault):
    commune.saves(content=structs.replace(ASKS, poll=poll))
    with pytest.raises(InvalidAnnouncementError) as raised:
        commune.submits()
    assert raised.value.faults[field] == fault


def test_the_button_of_a_survey_starts_it(commune):
    commune.opens_survey()
    commune.announces(content=CARRIES)
    message = commune.renders()
    assert message.buttons[0].label == "Trả lời 7 câu hỏi"
    asked = commune.hears("an", tap(message, "Trả lời 7 câu hỏi"))
    assert "Câu 1/7: Nhà mình có hay đi chợ Me không ạ?" in asked.text


def test_an_announcement_needs_a_survey_that_is_open_when_it_is_sent(commune):
    now, versions = commune.context.now(), [0]

    def fault(content):
        version = commune.saves("a2", seen=versions[-1], content=content).version
        versions.append(version)
        with pytest.raises(InvalidAnnouncementError) as raised:
            commune.submits("a2", version)
        return raised.value.faults["survey"]

    assert fault(CARRIES) == "unknown"
    commune.opens_survey(opens_at=now + timedelta(days=1))
    assert fault(structs.replace(CARRIES, vi="Mai.")) == "opens_later"
    late = structs.replace(CARRIES, send_at=now + timedelta(days=11))
    assert fault(late) == "not_open"
    assert fault(structs.replace(CARRIES, poll=POLL)) == "both"
    commune.does(approval.close, APPROVER, "s1", "xong")
    assert fault(structs.replace(CARRIES, vi="Tin mới.")) == "not_open"


def test_a_survey_that_closed_has_no_button_any_more(commune):
    commune.opens_survey()
    commune.announces(content=CARRIES)
    commune.does(approval.close, APPROVER, "s1", "xong")
    assert commune.labels() == ["Bớt tin loại này", "Hỏi thêm"]


def test_a_digest_has_a_button_for_each_survey(commune):
    commune.opens_survey()
    commune.announces(content=CARRIES)
    commune.announces("a2", ASKS)
    labels = [button.label for button in commune.renders_digest("a1", "a2").buttons]
    assert labels[:2] == ["Trả lời YK 1", "Trả lời YK 2"]


def test_the_survey_and_the_poll_are_part_of_what_is_approved(commune):
    commune.waits_for_approval(content=ASKS)
    other = structs.replace(ASKS, poll=structs.replace(POLL, text=LocalisedText("Khác?")))
    with pytest.raises(WrongHashError):
        commune.approves(content=other)
    assert commune.now().state == "waiting"
