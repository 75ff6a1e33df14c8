"""Words and photos added to other people's reports: who reads them, and erasure."""

from datetime import timedelta
from functools import partial

import pytest

from bot.registry import REGISTRY
from bot.services.officials import official_registry, sign_in
from bot.services.officials.permissions import Role
from bot.services.privacy import own_data
from bot.services.reports import answering
from bot.services.reports.answering import OfficialAnswer
from bot.services.retention_rules import apply_rule
from conversations.dialogues.privacy.queries import MyTraces
from conversations.engine.model.messages import Inbound, Photo, Text
from storage.tables import (
    ALBUM_PARTS,
    MEDIA,
    MEDIA_LEFT,
    OFFICIALS,
    REPORT_EVENTS,
    REPORT_FOLLOWERS,
    REPORT_MEDIA,
    REPORTS,
)
from storage.tables.report_states import ANSWERED, RECEIVED
from tests.bot.services.inbound.test_receive_batch import DETAILS, PLACE, REPORT, Street
from tests.bot.services.privacy.test_data_rights import settle
from tests.bot.services.reports.test_reports_nearby import recalled

SECRET = "trước quán bà Lựu"
PHOTO = "a" * 64


@pytest.fixture
def street(database, services):
    """A street where "binh" added words, a number and a photo to the report of "an"."""
    street = Street(database, services)
    street.says("an", *REPORT)
    street.says("binh", "bao cao o ga", f"ổ gà to lắm rồi, {SECRET}, gọi 0912 345 678")
    street.says("binh", Photo(street.sent_file("binh", PHOTO)), "xong", *PLACE, "1")
    return street


def mine(street, who):
    return street.database.write_now(
        own_data.load_own_data, street.services.context, street.person(who), REGISTRY.own_data
    )


def erase(street, who):
    street.says(who, "xoá dữ liệu của tôi", "xoá ngay")


def answered(street):
    """Answer the report as an official."""
    context = street.services.context
    token = street.database.write_now(
        sign_in.create_sign_in_token, context, minutes=30, name="Chị Hoa"
    )
    street.database.write_now(sign_in.sign_in, context, token)
    change = partial(official_registry.change_roles, add=[Role.LEAD], remove=[])
    street.database.write_now(change, context, "Chị Hoa")
    ((official, report),) = [
        (official["official_id"], report["report_id"])
        for official in street.rows(OFFICIALS)
        for report in street.rows(REPORTS)
    ]
    word = OfficialAnswer(RECEIVED, ANSWERED, "Mai có người đến vá ạ.", reason="unseen")
    street.database.write_now(
        answering.answer_report, street.services.context, official, report, word
    )
    return official


def test_the_reporter_sees_that_others_reported_the_same_but_not_their_words(street):
    official = answered(street)
    (report,) = mine(street, "an").reports

    assert [(h.kind, h.by, h.text) for h in report.history] == [
        ("filed", "resident", ""),
        ("remark", "follower", ""),
        ("answered", "official", "Mai có người đến vá ạ."),
    ]
    assert [h.files for h in report.history] == [[], [], []]
    assert official not in str(report)
    assert mine(street, "an").followed == []


def test_a_follower_reads_own_words_and_the_answer_but_nothing_of_the_reporter(street):
    answered(street)
    data = mine(street, "binh")
    (report,) = data.followed

    assert (data.reports, report.code, report.is_closed) == ([], "GV 101", False)
    assert [(h.kind, h.by) for h in report.history] == [
        ("remark", "resident"),
        ("answered", "official"),
    ]
    assert SECRET in report.history[0].text
    assert report.history[0].files == [PHOTO]
    assert DETAILS not in str(report)


def test_added_words_stay_ones_own_after_unfollowing(street):
    street.says("binh", "phản ánh của tôi", "thôi theo dõi")
    (report,) = mine(street, "binh").followed

    assert report.since is None
    assert SECRET in report.history[0].text


@pytest.mark.both
def test_after_an_erasure_words_in_an_open_report_stay_without_numbers_and_person(street):
    assert recalled(street, MyTraces(), "binh").added == 1
    street.says("binh", "xoá dữ liệu của tôi")
    assert "thêm vào phản ánh người khác" in street.replies("binh")[-1].text
    street.says("binh", "xoá ngay")

    added = street.rows(REPORT_EVENTS)[-1]
    assert added["text"] == f"ổ gà to lắm rồi, {SECRET}, gọi …"
    assert added["person_id"] is None
    assert len(street.rows(REPORT_MEDIA)) == 1
    assert street.rows(REPORT_FOLLOWERS) == []


@pytest.mark.both
def test_an_erased_persons_words_are_deleted_when_the_report_is_closed(street):
    (rule,) = [rule for rule in REGISTRY.retention if rule.name == "erased"]

    def sweep():
        return street.database.write_now(apply_rule, street.services.context, rule)

    erase(street, "binh")
    assert sweep() == 0
    settle(street)
    assert (sweep(), sweep()) == (1, 0)

    assert {row["text"] for row in street.rows(REPORT_EVENTS)} == {""}
    assert street.rows(REPORT_MEDIA) == []
    assert street.rows(REPORTS)[0]["details"] == DETAILS


@pytest.mark.both
def test_an_erasure_after_closing_deletes_words_and_photos(street):
    settle(street)
    assert recalled(street, MyTraces(), "binh").added == 0
    erase(street, "binh")

    added = street.rows(REPORT_EVENTS)[-1]
    assert (added["text"], added["person_id"]) == ("", None)
    assert street.rows(REPORT_MEDIA) == []
    assert street.rows(MEDIA) == []
    assert [row["media_id"] for row in street.rows(MEDIA_LEFT)] == [PHOTO]
    assert street.rows(REPORTS)[0]["details"] == DETAILS


def test_after_five_years_words_numbers_and_followers_are_deleted(street, clock):
    street.says("chi", *REPORT[:-2], "báo việc mới", "0912 345 679", "gửi đi")
    assert [row["contact"] for row in street.rows(REPORTS)] == ["", "0912345679"]
    settle(street)
    (rule,) = [rule for rule in REGISTRY.retention if rule.name == "reports"]
    clock.passes(days=rule.keeps.days + 1)
    assert street.database.write_now(apply_rule, street.services.context, rule) == 2

    assert {row["contact"] for row in street.rows(REPORTS)} == {""}
    assert {row["text"] for row in street.rows(REPORT_EVENTS)} == {""}
    assert {row["person_id"] for row in street.rows(REPORT_EVENTS)} == {None}
    assert street.rows(REPORT_FOLLOWERS) == []
    assert street.database.write_now(apply_rule, street.services.context, rule) == 0


def test_words_added_at_a_linked_address_are_ones_own(street, clock):
    clock.now += timedelta(minutes=1)
    street.says("binh-2", "nối kênh", "xin mã")
    code = street.replies("binh-2")[-1].text.partition("nối ")[2][:7]
    street.says("binh", f"nối {code}", "gộp chung")

    assert street.person("binh") == street.person("binh-2")
    (report,) = mine(street, "binh-2").followed
    assert SECRET in report.history[0].text


@pytest.mark.both
def test_an_answer_after_the_reporters_erasure_reaches_followers_only(
    street,
):
    erase(street, "an")
    before = len(street.replies("an"))
    answered(street)
    street.delivers()

    assert street.rows(REPORTS)[0]["state"] == ANSWERED
    assert "Mai có người đến vá ạ." in street.replies("binh")[-1].text
    assert len(street.replies("an")) == before


def test_pictures_being_fetched_are_deleted_with_their_sender(street):
    part = Inbound("fake", "p1", "binh", Photo(source="x"), "m1", "album")
    words = Inbound("fake", "p2", "binh", Text(f"ổ gà {SECRET}"), "m1", "album")
    street.take(part, words)
    assert SECRET in str(street.rows(ALBUM_PARTS))
    erase(street, "binh")

    assert street.rows(ALBUM_PARTS) == []
