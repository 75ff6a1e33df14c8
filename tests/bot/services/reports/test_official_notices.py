"""Notices to officials: content, time, and redaction after an erasure."""

from datetime import datetime
from functools import partial

import pytest
from msgspec import structs
from sqlalchemy import update

from bot.services.officials import official_registry
from bot.services.officials.permissions import Role
from bot.services.reports import official_notices
from bot.services.reports.answering import OfficialAnswer, answer_report
from conversations.engine.model.messages import Photo, Start
from storage.repositories import wanted_files
from storage.repositories.delivery.outbox import Urgency
from storage.tables import (
    MEDIA,
    OFFICIAL_CHATS,
    OFFICIAL_DEPARTMENTS,
    OUTBOX,
    REPORT_CARDS,
    REPORT_EVENTS,
    REPORTS,
    TALKS,
)
from storage.tables.reports import DANGER
from tests.resident import LOCAL
from tests.staff_town import HOLE, PLACE, Town


class BrokenError(Exception):
    """An exception of our own."""


@pytest.fixture
def town(database, services):
    return Town(database, services)


def at(day, hour, minute=0):
    return datetime(2026, 11, day, hour, minute, tzinfo=LOCAL)


def test_a_report_arrives_as_a_card_with_all_answers(town):
    town.comes_in("hoa")
    town.files(contact="0912 345 678")

    ((row, card),) = town.cards("hoa")
    assert card.text.splitlines() == [
        "GV 101 · Ổ gà, đường hỏng",
        f"“{HOLE}”",
        "Chỗ: gần trạm y tế, phố Thống Nhất",
        "Gửi lúc 7 giờ 30 sáng thứ Hai 23/11",
        "Hạn trả lời: 8 giờ sáng thứ Tư 25/11, còn 2 ngày",
        'Có số điện thoại: bấm "Xem số" ở trang cán bộ',
    ]
    assert [link.label for link in card.links] == ["Xem bản đồ"]
    assert (row["promise"], row["urgency"], row["state"]) == ("at_least_once", 20, "waiting")
    assert row["not_before"] == town.context.now()


def test_numbers_in_the_words_of_a_report_stay_off_the_card(town):
    town.comes_in("hoa")
    town.files(contact="giấu tên")
    place = "gần nhà ông Tư, gọi 0987 654 321 chỉ đường"
    change = REPORTS.update().values(details="ổ gà, gọi 0987654321", place_words=place)
    town.database.write_now(lambda tx: tx.execute(change))
    ((_, card),) = town.cards("hoa")
    assert "654" not in card.text
    assert "Có số điện thoại" in card.text


def test_an_anonymous_resident_is_not_named(town):
    town.comes_in("hoa")
    town.files(contact="giấu tên")

    ((_, card),) = town.cards("hoa")
    assert card.text.endswith("Người gửi giấu tên")
    assert town.person("an") not in str(card)


def test_stored_photos_are_sent_with_the_card(town):
    town.comes_in("hoa")
    town.says("an", "xin chào")
    town.has_photo("an", "photo-1")
    town.files(photos=[Photo("photo-1")])

    ((_, card),) = town.cards("hoa")
    assert card.photos == ("photo-1",)


def test_missing_photos_are_announced_and_follow_together(town):
    town.comes_in("hoa")
    town.files(photos=[Photo(source="file-1"), Photo(source="file-2")])
    town.sends()

    ((_, card),) = town.cards("hoa")
    assert card.photos == ()
    assert "2 ảnh đang tải về, em gửi tiếp ngay khi có." in card.text

    first, second = (row["media_id"] for row in town.rows(MEDIA))
    for photo in (first, second):
        assert len(town.cards("hoa")) == 1
        town.write(
            wanted_files.mark_fetched,
            town.context.unit_id,
            photo,
            digest=f"{photo}d",
            mime="image/jpeg",
            size=1,
        )
        town.write(official_notices.send_late_photos, town.context, photo)
    _, (_, late) = town.cards("hoa")
    assert late.text == "Ảnh của GV 101 đã về, em gửi kèm đây ạ."
    assert set(late.photos) == {first, second}

    town.write(official_notices.send_late_photos, town.context, second)
    assert len(town.cards("hoa")) == 2


def test_a_lost_photo_is_reported_to_officials(town):
    town.comes_in("hoa")
    town.files(photos=[Photo(source="file-1")])
    town.sends()
    (photo,) = (row["media_id"] for row in town.rows(MEDIA))
    town.write(wanted_files.mark_lost, town.context.unit_id, photo, reason="expired")
    town.write(official_notices.send_late_photos, town.context, photo)

    _, (_, late) = town.cards("hoa")
    assert (late.text, late.photos) == ("Có 1 ảnh của GV 101 em không lấy được.", ())


def test_late_photos_are_sent_only_to_officials_who_got_the_card(town):
    town.files(photos=[Photo(source="file-1")])
    town.comes_in("hoa")
    (photo,) = (row["media_id"] for row in town.rows(MEDIA))
    town.write(
        wanted_files.mark_fetched,
        town.context.unit_id,
        photo,
        digest="d",
        mime="image/jpeg",
        size=1,
    )
    town.write(official_notices.send_late_photos, town.context, photo)

    assert town.cards("hoa") == []


@pytest.mark.parametrize(
    ("filed", "told"),
    [
        pytest.param(at(23, 9), at(23, 9), id="in the morning at once"),
        pytest.param(at(23, 12), at(23, 13, 30), id="at noon when the office opens again"),
        pytest.param(at(25, 22), at(26, 7, 30), id="at night in the morning"),
        pytest.param(at(24, 9), at(25, 7, 30), id="on a holiday on the next day"),
        pytest.param(at(28, 10), at(30, 7, 30), id="on Saturday on Monday"),
    ],
)
def test_a_report_that_is_not_urgent_arrives_in_office_hours(town, clock, filed, told):
    town.comes_in("hoa")
    clock.now = filed
    town.files()

    ((row, _),) = town.cards("hoa")
    assert row["not_before"] == told
    assert row["created_at"] == filed


def test_an_urgent_category_arrives_at_night(town, clock):
    town.comes_in("hoa")
    clock.now = at(23, 22)
    town.files(words="mất điện cả ngõ từ chiều", what="mat dien")

    ((row, card),) = town.cards("hoa")
    assert (row["not_before"], row["urgency"]) == (clock.now, Urgency.ALERT)
    assert card.text.startswith("GV 101 · Mất điện, dây điện · GẤP\n")


def test_words_about_danger_arrive_at_night_in_any_category(town, clock):
    town.comes_in("hoa")
    clock.now = at(23, 22)
    town.says("an", "bao cao rac thai", "đống rác đang cháy lan sang nhà bên cạnh")
    town.says("an", "gọi được rồi", "làm tiếp việc dở", "không", *PLACE, "giấu tên", "gửi đi")

    ((row, card),) = town.cards("hoa")
    assert row["not_before"] == clock.now
    assert "· GẤP" in card.text.splitlines()[0]


def test_what_was_told_in_danger_before_the_report_arrives_at_night_and_is_marked(town, clock):
    town.comes_in("hoa")
    town.files("binh")
    clock.now = at(23, 22)
    wire = "Dây điện đứt sà xuống đường gần cây xăng phố Tiến Yết"
    town.says("an", wire, "không cần", "gửi phản ánh", "không có ảnh", "giấu tên", "gửi đi")

    ((row, card),) = [each for each in town.cards("hoa") if "GV 102" in each[1].text]
    assert row["not_before"] == clock.now
    assert card.text.startswith("GV 102 · Mất điện, dây điện · GẤP\n")
    assert wire in card.text

    clock.now = at(25, 8)
    town.sends()
    before = len(town.texts("hoa"))
    town.tells("hoa", "việc mới")
    first, second, _ = town.texts("hoa")[before:]
    assert first.startswith("GV 102 · Mất điện, dây điện · GẤP\n")
    assert second.startswith("GV 101 · Ổ gà, đường hỏng\n")


def test_notices_for_the_morning_do_not_delay_urgent_ones(town, clock):
    town.comes_in("hoa")
    clock.now = at(23, 22)
    town.files("an")
    town.files("binh", words="mất điện cả ngõ từ chiều", what="mat dien")
    clock.passes(minutes=1)

    sent = [d.urgency for d in town.sends() if d.address == "hoa"]
    assert sent == [Urgency.ALERT, Urgency.ANSWER, Urgency.ANSWER]


def test_officials_get_reports_of_their_departments_or_of_all(town):
    town.comes_in("hoa", "Chị Hoa", "economy")
    town.comes_in("tuan", "Anh Tuấn", "culture", "police")
    town.comes_in("quan", "Quản trị")
    town.files("an")
    town.files("binh", words="hát karaoke ầm ĩ tới nửa đêm", what="tieng on")

    def codes(who):
        return [card.text.split(" · ")[0] for _, card in town.cards(who)]

    assert codes("hoa") == ["GV 101"]
    assert codes("tuan") == ["GV 102"]
    assert codes("quan") == ["GV 101", "GV 102"]


def test_a_department_that_the_pack_no_longer_has_hides_no_report(town):
    town.comes_in("hoa", "Chị Hoa", "economy")
    town.comes_in("tuan", "Anh Tuấn", "culture")
    is_culture = OFFICIAL_DEPARTMENTS.c.department == "culture"
    renamed = update(OFFICIAL_DEPARTMENTS).where(is_culture).values(department="gone")
    town.write(lambda tx: tx.execute(renamed))
    town.files()
    town.write(lambda tx: tx.execute(update(REPORTS).values(department="gone")))
    town.tells("hoa", "việc mới")
    town.tells("tuan", "việc mới")

    for who in ("hoa", "tuan"):  # once when it was filed, and once on request
        shown = [text for text in town.texts(who) if text.startswith("GV 101 · Ổ gà")]
        assert len(shown) == 2


def test_an_official_with_news_on_request_is_not_notified(town):
    town.comes_in("hoa")
    town.taps("hoa", "Khi tôi hỏi")
    town.files()
    assert town.cards("hoa") == []
    town.tells("hoa", "viec moi")

    assert town.texts("hoa")[-2].startswith("GV 101 · Ổ gà")
    assert town.texts("hoa")[-1] == "Trên đây là mọi việc đang chờ trả lời ạ."
    town.tells("hoa", "báo ngay")
    town.files("binh")
    assert len(town.cards("hoa")) == 1


def test_a_report_filed_before_any_official_joined_is_listed_on_request(town):
    town.files()
    town.comes_in("hoa")
    town.tells("hoa", "việc mới")

    assert town.texts("hoa")[-2].startswith("GV 101 · Ổ gà")


def test_the_most_urgent_then_the_nearest_deadline_are_first_and_the_rest_on_the_next_page(
    town, clock
):
    town.comes_in("hoa", "Chị Hoa", "economy")
    for number in range(4):
        town.files(f"resident {number}")
        clock.passes(hours=1)
    town.files("binh", words="cây đổ chắn ngang ngõ 3", what="cay xanh")
    town.files("chi", words="hát karaoke ầm ĩ tới nửa đêm", what="tieng on")
    filed = town.rows(REPORTS, department="economy")
    due = {row["code"]: (-row["urgency"], row["answer_due"]) for row in filed}
    town.sends()
    before = len(town.texts("hoa"))
    town.tells("hoa", "việc mới", "xem thêm")

    shown = [text.split(" · ")[0] for text in town.texts("hoa")[before:] if " · " in text]
    assert shown == sorted(due, key=lambda code: (due[code], code)), due
    assert town.texts("hoa")[before + 3].startswith("Còn 2 việc nữa.")
    assert shown != sorted(due)


def test_an_answered_report_is_no_new_work(town):
    town.files()
    town.comes_in("hoa")
    (report,) = town.rows(REPORTS)
    word = OfficialAnswer("received", "answered", "Sáng mai chúng tôi sẽ vá.", reason="unseen")
    (chat,) = town.rows(OFFICIAL_CHATS)
    town.write(answer_report, town.context, chat["official_id"], report["report_id"], word)
    town.tells("hoa", "việc mới")

    assert town.texts("hoa")[-1].startswith("Chưa có việc mới nào chờ chị ạ.")


def test_an_officials_session_contains_nothing_of_a_report(town):
    town.comes_in("hoa")
    for number in range(4):
        town.files(f"resident {number}")
    town.tells("hoa", "việc mới")

    (talk,) = town.rows(TALKS, person_id=town.person("hoa"))
    assert "new_work" in talk["session"]
    assert "ổ gà" not in talk["session"]


def joins(town, who, *photos):
    town.says(who, "bao cao o ga", HOLE)
    for photo in photos:
        town.says(who, photo)
    town.says(who, "xong" if photos else "không", "phố Thống Nhất", "trạm y tế", "đúng")
    town.says(who, "1")
    if "Giấu tên" in town.offered(who):
        town.says(who, "giấu tên")
    if "Gửi đi" in " ".join(town.offered(who)):
        town.says(who, "gửi đi")


CRY = "có người ngã xuống hố chảy nhiều máu bất tỉnh"


def joins_crying(town, who):
    town.says(who, "bao cao o ga", CRY, "gọi được rồi", "làm tiếp việc dở", "không có ảnh")
    town.says(who, *PLACE, "1")


def by_number(event):
    return event["number"]


def test_one_more_reporter_is_announced_at_notable_counts(town):
    town.comes_in("hoa")
    town.files("an")
    for number in range(3):
        joins(town, f"neighbour {number}")

    assert town.rows(REPORTS, state="received", code="GV 102") == []
    assert [card.text for _, card in town.cards("hoa")][1:] == [
        "GV 101 · Ổ gà, đường hỏng: có thêm người báo cùng việc, nay là 2 người.",
        "GV 101 · Ổ gà, đường hỏng: có thêm người báo cùng việc, nay là 3 người.",
    ]


def test_one_more_reporter_who_cries_is_announced_at_once_with_their_words(town, clock):
    town.comes_in("hoa")
    town.files("an")
    for number in range(2):
        joins(town, f"neighbour {number}")
    clock.now = at(23, 22)
    joins_crying(town, "binh")

    row, card = town.cards("hoa")[-1]
    assert (row["urgency"], row["not_before"]) == (Urgency.ALERT, clock.now)
    assert CRY in card.text


def test_a_cry_that_joins_an_answered_report_puts_it_back(town, clock):
    town.tells("hoa", Start(town.invited("Chị Hoa", roles=[Role.ADMINISTRATOR, Role.LEAD])))
    town.files("an")
    (report,) = town.rows(REPORTS)
    word = OfficialAnswer("received", "answered", "Mai thợ đến vá ạ.", reason="unseen")
    official = town.rows(OFFICIAL_CHATS)[0]["official_id"]
    town.write(answer_report, town.context, official, report["report_id"], word)
    clock.passes(days=7)
    joins_crying(town, "binh")

    (again,) = town.rows(REPORTS)
    assert (again["state"], again["urgency"]) == ("reopened", DANGER)
    assert again["answer_due"] > clock.now
    assert max(town.rows(REPORT_EVENTS), key=by_number)["kind"] == "reopened"
    _, card = town.cards("hoa")[-1]
    assert CRY in card.text


def test_one_more_reporter_with_photos_is_announced_with_them(town):
    town.comes_in("hoa")
    town.files("an")
    for number in range(3):
        joins(town, f"neighbour {number}")
    town.says("binh", "xin chào")
    town.has_photo("binh", "photo-9")
    joins(town, "binh", Photo("photo-9"))

    _, card = town.cards("hoa")[-1]
    assert card.photos == ("photo-9",)
    assert card.text.endswith("nay là 5 người.\nẢnh người cùng báo gửi kèm: 1 tấm.")


@pytest.mark.both
def test_cards_about_an_erased_person_are_redacted(town, clock):
    town.comes_in("hoa")
    town.files("an", contact="0912 345 678")
    clock.now = at(23, 22)
    town.comes_in("tuan", "Anh Tuấn")
    town.tells("tuan", "việc mới")
    town.files("an", words="đèn ngõ 2 tối om cả tuần", what="den duong")
    person = town.person("an")
    town.says("an", "xoá hết dữ liệu của tôi")
    for label in ("Xóa ngay", "Xóa hết", "Xóa"):
        if label in town.offered("an"):
            town.says("an", label.lower())
    assert town.rows(REPORTS, person_id=person) == []

    shown = town.rows(REPORT_CARDS)
    assert len(shown) == 4
    for card in shown:
        (row,) = town.rows(OUTBOX, delivery_id=card["delivery_id"])
        assert "ổ gà" not in row["payload"]
        assert "đèn ngõ" not in row["payload"]
        assert "0912" not in row["payload"]
        assert row["state"] != "waiting"
    town.tells("hoa", "việc mới")
    assert not any("0912" in text for text in town.texts("hoa"))
    late = [row for row in town.cards("hoa") if row[0]["state"] == "stopped"]
    assert len(late) == 2


@pytest.mark.both
def test_the_report_and_its_cards_are_one_transaction(town):
    town.comes_in("hoa")

    def broken(*_, **__):
        raise ZeroDivisionError

    town.services = structs.replace(town.services, publish=broken)
    with pytest.raises((ZeroDivisionError, AssertionError)):
        town.files()
    assert town.rows(REPORTS) == []
    assert town.cards("hoa") == []


def test_an_official_gets_the_reports_of_their_area(town):
    works = partial(town.write, official_registry.assign_work, town.context)
    town.comes_in("hoa", "Chị Hoa")
    town.comes_in("tuan", "Anh Tuấn")
    works("Chị Hoa", areas=["thong-nhat"])
    works("Anh Tuấn", areas=["tien-yet"])
    town.files()  # in phố Thống Nhất
    assert [len(town.cards(who)) for who in ("hoa", "tuan")] == [1, 0]
    for who, shown in (("hoa", "GV 101 · Ổ gà"), ("tuan", "Chưa có việc mới nào")):
        town.tells(who, "việc mới")
        assert any(text.startswith(shown) for text in town.texts(who)), town.texts(who)


@pytest.mark.parametrize("is_given_away", [False, True])
def test_a_waiting_card_is_not_sent_after_the_work_is_given_to_another(town, is_given_away):
    town.comes_in("hoa", "Chị Hoa")
    town.files()
    (report,) = town.rows(REPORTS)
    other = "culture" if report["department"] != "culture" else "economy"
    own = other if is_given_away else report["department"]
    town.write(official_registry.assign_work, town.context, "Chị Hoa", departments=[own])
    assert town.acts()[-1][:2] == (f"official.give.department.{own}", "operator")
    cards = [it for it in town.sends() if it.address == "hoa" and report["code"] in it.payload]
    assert bool(cards) == (not is_given_away)


def test_an_auditor_gets_no_card_of_new_work(town):
    town.comes_in("hoa")
    town.comes_in("kiem", "Cô Kiểm", roles=[Role.AUDITOR])
    for who in ("hoa", "kiem"):
        town.tells(who, "báo ngay")
    town.files()

    assert len(town.cards("hoa")) == 1
    assert town.cards("kiem") == []
