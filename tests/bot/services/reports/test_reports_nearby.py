"""Finding nearby reports in storage, and joining them."""

from datetime import timedelta

import pytest
from sqlalchemy import insert, update

from bot.registry import REGISTRY
from bot.services.unit_context import Speaker
from conversations.dialogues.reports.queries import MyReach, MyReports, Nearby, ReportsNearby
from conversations.engine.model.messages import Location, Photo
from conversations.engine.model.queries import Reach
from conversations.engine.model.values import Place
from storage.repositories.reports import followers
from storage.tables import REPORT_EVENTS, REPORT_FOLLOWERS, REPORT_MEDIA, REPORTS
from storage.tables.report_states import ANSWERED, CLOSED, REFUSED
from tests.bot.services.inbound.test_receive_batch import DETAILS, PLACE, REPORT, Street
from tests.resident import AGREED, MONDAY

JOIN = ("bao cao o ga", "cái hố ấy to bằng cái nồi rồi", "không", *PLACE)


@pytest.fixture
def street(database, services):
    return Street(database, services)


def with_pin(north=0.0):
    """Return a report of a hole with a pin so many metres north of the health station."""
    pin = Location(20.3412 + north / 111_195, 105.8341)
    return ("bao cao o ga", DETAILS, "không", pin, "đúng")


def recalled(street, query, who="new"):
    person = street.person(who) if who != "new" else "nobody"
    speaker = Speaker(person, AGREED, "fake", who)
    return street.database.write_now(REGISTRY.recall, street.services.context, speaker, query)


def nearby(street, who="new", category="road"):
    """Return the reports near the place of REPORT."""
    (row, *_) = street.rows(REPORTS)
    place = Place(row["neighbourhood"], row["landmark"], row["place_words"])
    return recalled(street, ReportsNearby(category, place), who)


def codes(found):
    return [duplicate.code for duplicate in found.twins]


def change(street, **values):
    street.database.write_now(lambda tx: tx.execute(update(REPORTS).values(**values)))


def test_an_open_report_of_the_same_category_in_the_same_spot_is_near(street):
    street.says("an", *REPORT)
    found = nearby(street)

    assert (codes(found), found.people) == (["GV 101"], 1)
    assert nearby(street, category="lights") == Nearby()


@pytest.mark.parametrize(("state", "count"), [(ANSWERED, 1), (CLOSED, 0), (REFUSED, 0)])
def test_only_open_reports_are_near(street, state, count):
    street.says("an", *REPORT)
    change(street, state=state)

    assert len(nearby(street).twins) == count


@pytest.mark.parametrize(("days", "count"), [(90, 1), (91, 0)])
def test_a_report_older_than_ninety_days_is_not_near(street, clock, days, count):
    street.says("an", *REPORT)
    clock.passes(days=days)

    assert len(nearby(street).twins) == count


@pytest.mark.both
def test_pins_within_the_radius_are_near_nearest_first_and_three_at_most(street):
    for who, north in enumerate((30, -38, 12, 21, 45)):
        street.says(f"p{who}", *with_pin(north))
        for text in ("báo việc mới", "giấu tên", "gửi đi"):
            if not street.replies(f"p{who}")[-1].receipt:
                street.says(f"p{who}", text)
    found = recalled(street, ReportsNearby("road", Place("", "", "", 20.3412, 105.8341)))

    assert [duplicate.metres for duplicate in found.twins] == [10, 20, 30]
    assert found.people == 3


def test_nothing_is_near_for_a_category_without_a_place(street):
    street.says("an", *REPORT)
    change(street, category="other", latitude=20.3412, longitude=105.8341)
    place = Place("", "", "", 20.3412, 105.8341)

    assert recalled(street, ReportsNearby("other", place)) == Nearby()


def test_joining_follows_and_adds_words_and_photos_to_the_report(street):
    street.says("an", *REPORT)
    street.says("binh", *JOIN[:2])
    photo = street.sent_file("binh", "a" * 64)
    street.says("binh", Photo(photo), "xong", *PLACE)
    assert street.replies("binh")[-1].text.startswith("1 người đã báo ổ gà gần đó.")
    street.says("binh", "1")

    assert len(street.rows(REPORTS)) == 1
    (follower,) = street.rows(REPORT_FOLLOWERS)
    assert follower["person_id"] == street.person("binh")
    _, joined = street.rows(REPORT_EVENTS)
    assert (joined["by"], joined["text"]) == ("follower", JOIN[1])
    (file,) = street.rows(REPORT_MEDIA)
    assert (file["media_id"], file["number"]) == (photo, joined["number"])
    assert "nay có 2 người cùng báo" in street.replies("binh")[-1].text
    assert nearby(street).people == 2


@pytest.mark.both
def test_two_people_who_join_in_one_batch_both_follow(street):
    street.says("an", *REPORT)
    for who in ("binh", "chi"):
        street.says(who, *JOIN)
    street.take(*(street.message(who, "1") for who in ("binh", "chi")))

    assert len(street.rows(REPORT_FOLLOWERS)) == 2
    assert [event["number"] for event in street.rows(REPORT_EVENTS)] == [1, 2, 3]


def test_joining_twice_follows_once_and_adds_words(street):
    street.says("an", *REPORT)
    for _ in range(2):
        street.says("binh", *JOIN, "1")

    assert len(street.rows(REPORT_FOLLOWERS)) == 1
    assert len(street.rows(REPORT_EVENTS)) == 3
    assert nearby(street).people == 2


def test_joining_ones_own_report_adds_a_remark(street):
    street.says("an", *REPORT)
    street.says("an", *JOIN)
    assert "đã báo ổ gà gần đó rồi." in street.replies("an")[-1].text
    street.says("an", "1")

    assert street.rows(REPORT_FOLLOWERS) == []
    assert [event["by"] for event in street.rows(REPORT_EVENTS)] == ["resident", "resident"]
    assert "phản ánh GV 1 0 1 của" in street.replies("an")[-1].text


def test_joining_a_closed_report_files_a_new_one(street):
    street.says("an", *REPORT)
    street.says("binh", *JOIN)
    change(street, state=CLOSED)
    street.says("binh", "1")

    old, new = street.rows(REPORTS)
    assert (new["details"], new["landmark"]) == (JOIN[1], old["landmark"])
    assert new["contact"] is None
    answer = street.replies("binh")[-1]
    assert answer.text.startswith("Việc kia vừa khép lại")
    assert answer.receipt == new["code"]
    assert street.rows(REPORT_FOLLOWERS) == []


def test_reporters_are_counted_once_and_without_oneself(street):
    street.says("an", *REPORT)
    street.says("binh", *JOIN, "1")
    found = street.database.write_now(
        followers.count_other_reporters,
        street.services.context.unit_id,
        {street.rows(REPORTS)[0]["report_id"]: street.person("an")},
        street.person("binh"),
    )
    assert found == 1


def test_a_followed_report_is_listed_and_can_be_unfollowed(street):
    street.says("an", *REPORT)
    street.says("binh", *JOIN, "1")
    (mine,) = recalled(street, MyReports(), "binh")
    assert (mine.code, mine.follows) == ("GV 101", True)
    street.says("binh", "phản ánh của tôi", "thôi theo dõi")

    assert street.rows(REPORT_FOLLOWERS) == []
    assert "Em thôi báo tin về GV 1 0 1" in street.replies("binh")[-1].text
    assert recalled(street, MyReports(), "binh") == ()
    assert recalled(street, MyReports(), "an")[0].follows is False


def test_a_follower_can_add_a_remark_and_a_stranger_can_not(street):
    street.says("an", *REPORT)
    street.says("binh", *JOIN, "1", "phản ánh của tôi", "viết thêm", "hôm nay có người ngã")
    assert street.rows(REPORT_EVENTS)[-1]["text"] == "hôm nay có người ngã"

    street.says("binh", "phản ánh của tôi", "viết thêm")
    street.database.write_now(lambda tx: tx.execute(REPORT_FOLLOWERS.delete()))
    street.says("binh", "ổ gà hôm nay to hơn")
    assert "không tìm thấy phản ánh ấy" in street.replies("binh")[-1].text
    assert street.rows(REPORT_EVENTS)[-1]["text"] == "hôm nay có người ngã"


def test_an_overdue_answer_is_admitted_with_a_number_to_call(street, clock):
    street.says("an", *REPORT)
    clock.passes(days=3)
    street.says("an", "phản ánh của tôi")

    text = street.replies("an")[-1].text
    assert "quá hạn" in text
    assert "0229 0000 100" in text


def test_the_last_contact_choice_is_remembered(street, clock):
    street.says("an", *REPORT[:-2], "0912 345 678", "gửi đi")
    assert recalled(street, MyReach(), "an") == Reach("0912345678", "0912345678")
    clock.passes(minutes=1)
    street.says("an", *REPORT[:3], "phố Me", "bưu điện", "đúng", "sửa liên lạc", "giấu tên")
    street.says("an", "gửi đi")

    assert recalled(street, MyReach(), "an") == Reach("", "0912345678")
    assert [row["contact"] for row in street.rows(REPORTS)] == ["0912345678", ""]
    assert recalled(street, MyReach()) == Reach()


def test_thousands_of_other_reports_do_not_hide_a_near_one(street):
    street.says("an", *with_pin(), "giấu tên", "gửi đi")
    (own,) = street.rows(REPORTS)
    far = [
        {
            **own,
            "report_id": f"far-{n}",
            "code": f"XX {n}",
            "latitude": 20.30,
            "filed_at": MONDAY + timedelta(minutes=n),
        }
        for n in range(2000)
    ]
    street.database.write_now(lambda tx: tx.execute(insert(REPORTS), far))
    found = recalled(street, ReportsNearby("road", Place("", "", "", 20.3412, 105.8341)))

    assert codes(found) == ["GV 101"]
