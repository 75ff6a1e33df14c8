"""Data rights: their effect on rows and files."""

import os
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from bot.media_store import MediaStore
from bot.registry import REGISTRY
from bot.services import redaction
from bot.services.media.orphan_files import delete_orphans
from bot.services.privacy import erasure_job
from bot.services.tokens import hash_token
from bot.services.unit_context import Speaker
from conversations.dialogues.reports.effects import AddRemark
from conversations.engine.model.effects import Refused
from conversations.engine.model.messages import Photo, Reply
from conversations.engine.model.person import Person
from conversations.engine.model.values import Said
from storage.repositories import audit
from storage.repositories.delivery import outbox
from storage.repositories.delivery.outbox import SENT, DeliveryOutcome
from storage.repositories.privacy import data_requests
from storage.tables import (
    AUDITS,
    CONSENTS,
    CONTACTS,
    DATA_LINKS,
    DATA_REQUESTS,
    INBOX,
    MEDIA,
    MEDIA_LEFT,
    OUTBOX,
    PEOPLE,
    REPORT_EVENTS,
    REPORT_MEDIA,
    REPORTS,
    RETURN_KEYS,
    RETURN_LINKS,
    TALKS,
)
from storage.tables.report_states import CLOSED, RECEIVED
from tests.bot.services.inbound.test_receive_batch import REPORT, Street
from tests.databases import SQLITE, everything
from tests.fakes import picture

SECRET = "cái cổng sơn vàng"
STORY = f"ổ gà trước {SECRET}, gọi 0912 345 678 hoặc 0987 654 321"
MINE = (
    "bao cao o ga",
    STORY,
    "không",
    "phố Thống Nhất",
    f"cạnh {SECRET}",
    "đúng",
    "giấu tên",
    "để nguyên",
    "gửi đi",
)


@pytest.fixture
def street(database, services):
    return Street(database, services)


@pytest.fixture
def store(settings):
    return MediaStore(settings.media_folder)


def settle(street, state=CLOSED):
    """Close every report."""
    street.database.write_now(lambda tx: tx.execute(REPORTS.update().values(state=state)))


def sweep(street):
    """Run the jobs; return the numbers of erased people and of deleted addresses."""
    erased = street.database.write_now(erasure_job.erase_after_answers, street.services)
    return erased, street.database.write_now(erasure_job.forget_addresses, street.services)


def deliver(street):
    """Mark all sent messages as delivered."""
    context = street.services.context
    records = [
        DeliveryOutcome(row["delivery_id"], SENT, context.now(), context.now())
        for row in street.rows(OUTBOX)
        if row["state"] in ("waiting", "leased")
    ]
    street.database.write_now(outbox.record_outcomes, context.unit_id, records)


def last(street):
    """Send what is due; return the last message to anyone."""
    street.delivers()
    now = street.services.context.now()
    said = [row for row in street.rows(OUTBOX) if row["created_at"] == now]
    row = max(said, key=lambda row: row["position"])  # PostgreSQL moves a row that is updated
    return msgspec.json.decode(row["payload"], type=Reply)


def bytes_of(street):
    """Return all bytes of the database's files, or of a server's rows."""
    if street.database.engine.dialect.name != SQLITE:
        return street.database.write_now(everything).encode()
    street.database.write_now(lambda tx: None)  # comes after the log was scrubbed
    path = Path(street.database.engine.url.database)
    files = (path, path.with_name(f"{path.name}-wal"))
    return b"".join(file.read_bytes() for file in files if file.exists())


# Requests


def test_each_request_has_the_deadlines_of_the_law(street, clock):
    street.says("an", "xem dữ liệu của tôi", "sửa dữ liệu", "rút lại đồng ý", "rút lại")
    street.says("ba", "xoá dữ liệu của tôi", "xoá ngay")
    rows = street.rows(DATA_REQUESTS)

    assert [row["kind"] for row in rows] == ["access", "correct", "withdraw", "erase"]
    assert [(row["done_due"] - row["asked_at"]).days for row in rows] == [10, 10, 15, 10]
    # Two working days after Monday: Tuesday 24 November is a holiday.
    assert {row["answer_due"].astimezone(clock.now.tzinfo).date().day for row in rows} == {26}
    assert all(row["done_at"] == clock.now for row in rows)


def test_each_request_is_audited_by_its_id_only(street):
    street.says("an", "xem dữ liệu của tôi", "xoá dữ liệu của tôi", "xoá ngay")
    (access, erase) = street.rows(DATA_REQUESTS)

    assert [(a["actor"], a["act"], a["subject"]) for a in street.rows(AUDITS)] == [
        ("resident", "data.access", access["request_id"]),
        ("resident", "data.erase", erase["request_id"]),
    ]


def test_the_link_has_the_public_address_and_only_its_hash_is_stored(street):
    street.services.context.public_url = "https://caunoi.example.vn"
    street.says("an", "xem dữ liệu của tôi")

    (link,) = street.replies("an")[-1].links
    address, _, token = link.url.partition("?token=")
    assert address == "https://caunoi.example.vn/my-data"
    (row,) = street.rows(DATA_LINKS)
    assert row["token_hash"] == hash_token(token)


# Withdrawal


@pytest.mark.both
def test_withdrawing_during_a_report_deletes_the_draft_and_words_but_not_filed_reports(street):
    street.says("an", *MINE)
    deliver(street)
    street.says("an", "bao cao o ga", "đèn tắt ba hôm nay", "rút lại đồng ý")
    deliver(street)
    street.says("an", "rút lại")

    (report,) = street.rows(REPORTS)
    assert (report["details"], report["person_id"]) == (STORY, street.person("an"))
    assert {row["content"] for row in street.rows(INBOX)} == {redaction.REDACTED_CONTENT}
    assert {r["payload"] for r in street.rows(OUTBOX) if r["state"] == SENT} == {
        redaction.REDACTED_REPLY
    }
    (talk,) = street.rows(TALKS)
    assert (talk["draft"], "đèn" in talk["session"]) == ("", False)
    assert "bỏ lời nhắn và bản viết dở" in street.replies("an")[-1].text
    (person,) = street.rows(PEOPLE)
    assert person["consent"] == ""
    (consent,) = street.rows(CONSENTS)
    assert consent["act"] == "withdrawn"


def test_after_consenting_again_the_person_finds_their_reports(street, clock):
    street.says("an", *MINE, "rút lại đồng ý", "rút lại")
    clock.passes(minutes=1)
    street.says("an", "gửi phản ánh", "đồng ý", "thôi", "phản ánh của tôi")

    assert "GV 1 0 1" in street.replies("an")[-1].text


# Erasure


def test_an_erased_persons_words_are_not_in_the_bytes_of_the_database(street, clock):
    who = "address-of-an"
    street.says(who, *MINE)
    street.says(who, "tôi là cư dân", "phản ánh của tôi", "viết thêm", f"nhớ {SECRET} nhé")
    settle(street)
    deliver(street)
    assert SECRET.encode() in bytes_of(street)

    street.says(who, "xoá dữ liệu của tôi", "xoá ngay")
    left = bytes_of(street)
    for word in (SECRET, "0912 345", "0987 654"):
        assert word.encode() not in left, word
    deliver(street)
    clock.passes(hours=2)
    assert sweep(street) == (0, 1)

    left = bytes_of(street)
    for word in (SECRET, "0912 345", "0987 654", who):
        assert word.encode() not in left, word
    assert street.rows(CONTACTS) == []
    assert "an" not in {row["address"] for table in (INBOX, OUTBOX) for row in street.rows(table)}


@pytest.mark.both
def test_a_closed_report_keeps_only_code_dates_and_facts(street):
    street.says("an", *MINE)
    settle(street)
    before = street.rows(REPORTS)[0]
    street.says("an", "xoá dữ liệu của tôi", "xoá ngay")

    after = street.rows(REPORTS)[0]
    blank = {"person_id": None, "details": "", "place_words": ""}
    assert dict(after) == {**before, **blank, "latitude": None, "longitude": None}
    assert "chỉ giữ ngày" in last(street).text


def test_an_open_report_keeps_its_words_without_numbers_and_person(street):
    street.says(
        "an",
        *MINE,
        "phản ánh của tôi",
        "viết thêm",
        "ổ gà sâu thêm, hỏi con tôi +84 912-345-679 nhé",
    )
    street.says("an", "xoá dữ liệu của tôi")
    assert "Xóa ngay thì" in last(street).text
    street.says("an", "xoá ngay")

    (report,) = street.rows(REPORTS)
    assert report["details"] == f"ổ gà trước {SECRET}, gọi … hoặc …"
    assert report["person_id"] is None
    assert [e["text"] for e in street.rows(REPORT_EVENTS)] == [
        "",
        "ổ gà sâu thêm, hỏi con tôi … nhé",
    ]
    assert "chỉ giữ 1 phản ánh" in last(street).text


def test_a_person_who_writes_after_an_erasure_is_new_and_asked_for_consent(street):
    street.says("an", *MINE)
    old = street.person("an")
    street.says("an", "xoá dữ liệu của tôi", "xoá ngay", "phản ánh của tôi")

    assert street.person("an") != old
    assert "chưa gửi phản ánh nào" in last(street).text
    street.says("an", REPORT[0])
    assert "Em lưu l" in last(street).text


def test_a_repeated_message_from_before_the_erasure_has_no_effect(street):
    message = street.message("an", REPORT[0])
    street.take(message)
    street.says("an", *REPORT[1:], "xoá dữ liệu của tôi", "xoá ngay")

    (taken,) = street.take(message).taken
    assert taken.repeated
    assert len(street.rows(REPORTS)) == 1


@pytest.mark.both
def test_an_erasure_includes_earlier_messages_of_the_same_batch(street):
    said = [street.message("an", text) for text in (*MINE, "xoá dữ liệu của tôi", "xoá ngay")]
    batch = street.take(*said, street.message("an", "xin chào"))

    assert batch.answers
    assert SECRET not in "".join(row["content"] for row in street.rows(INBOX))
    assert SECRET not in "".join(row["payload"] for row in street.rows(OUTBOX))
    (farewell, *_) = batch.answers
    assert "Em đã xóa xong" in farewell.payload
    is_theirs = [row["address"] == "an" for row in street.rows(INBOX)]
    assert is_theirs == [False] * len(said) + [True]


@pytest.mark.both
def test_return_access_and_links_end_at_once(street):
    street.says("an", *MINE, "xem dữ liệu của tôi")
    unit, person = street.services.context.unit_id, street.person("an")
    report = street.rows(REPORTS)[0]["report_id"]
    for table, row in (
        (
            RETURN_KEYS,
            {"report_id": report, "secret_hash": "h", "made_at": street.services.context.now()},
        ),
        (
            RETURN_LINKS,
            {"token_hash": "h", "person_id": person, "until": street.services.context.now()},
        ),
    ):
        street.database.write_now(
            lambda tx, table=table, row=row: tx.execute(table.insert().values(unit_id=unit, **row))
        )
    street.says("an", "xoá dữ liệu của tôi", "xoá ngay")

    assert [street.rows(t) for t in (RETURN_KEYS, RETURN_LINKS, DATA_LINKS)] == [[], [], []]


def test_consents_stay_as_proof_under_an_anonymous_id(street, clock):
    street = street.with_services(newcomer=Person())
    street.says("an", REPORT[0])
    clock.passes(minutes=1)
    street.says("an", "đồng ý")
    clock.passes(minutes=1)
    old = street.person("an")
    street.says("an", "xoá dữ liệu của tôi", "xoá ngay")

    assert [(c["person_id"], c["act"]) for c in street.rows(CONSENTS)] == [
        (old, "given"),
        (old, "withdrawn"),
    ]
    for table in (CONTACTS, REPORTS, DATA_REQUESTS, MEDIA, TALKS):
        assert street.rows(table, person_id=old) == []


def test_the_address_is_stored_until_the_farewell_has_arrived(street, clock):
    street.says("an", "xoá dữ liệu của tôi", "xoá ngay")
    clock.passes(hours=2)
    assert sweep(street) == (0, 0)
    deliver(street)
    assert sweep(street) == (0, 1)
    assert street.rows(CONTACTS) == []
    assert sweep(street) == (0, 0)
    assert {row["person_id"] for row in street.rows(DATA_REQUESTS)} == {None}


def test_consenting_again_keeps_the_address(street, clock):
    street.says("an", "xoá dữ liệu của tôi", "xoá ngay", "gửi phản ánh", "đồng ý")
    deliver(street)
    clock.passes(hours=2)

    assert sweep(street) == (0, 0)
    assert street.rows(CONTACTS)
    assert data_requests.ERASE in {row["kind"] for row in street.rows(DATA_REQUESTS)}


def test_a_postponed_erasure_runs_when_every_report_is_closed(street, clock):
    street.says("an", *MINE)
    street.says("an", "xoá dữ liệu của tôi", "chờ", "xoá dữ liệu của tôi", "chờ")
    deliver(street)
    clock.passes(days=3)
    assert sweep(street) == (0, 0)
    (waits,) = street.rows(DATA_REQUESTS)
    assert (waits["done_at"], waits["outcome"]) == (None, "waits")
    assert street.rows(AUDITS) == []

    settle(street)
    assert sweep(street) == (1, 0)
    assert street.rows(REPORTS)[0]["details"] == ""
    assert "Em đã xóa xong" in last(street).text
    (done,) = street.rows(DATA_REQUESTS)
    assert (done["done_at"], done["outcome"]) == (clock.now, "done")
    deliver(street)
    assert sweep(street) == (0, 1)
    assert SECRET not in str([street.rows(t) for t in (INBOX, OUTBOX, REPORTS, REPORT_EVENTS)])


@pytest.mark.both
def test_the_audit_is_intact_after_an_erasure(street):
    street.says("an", "xem dữ liệu của tôi", "xoá dữ liệu của tôi", "xoá ngay")

    assert street.database.write_now(audit.verify, street.services.context.unit_id) is None


def test_a_receipt_of_an_erased_person_gives_no_access(street):
    street.says("an", *MINE, "phản ánh của tôi", "viết thêm")
    street.says("ba", "xin chào")
    street.says("an", "xoá dữ liệu của tôi", "xoá ngay")

    remark = AddRemark(street.rows(REPORTS)[0]["report_id"], Said("…"))
    speaker = Speaker(street.person("ba"), Person(), "fake", "ba")
    assert street.database.write_now(
        REGISTRY.perform, street.services.context, speaker, remark
    ) == Refused("gone")


# Files


@pytest.mark.both
def test_files_of_a_deleted_report_are_deleted_unless_another_person_sent_them(
    street, store, clock
):
    mine, both = (store.keep_photo(picture(shade=shade)).media for shade in (10, 90))
    street.says("an", "xin chào")
    street.says("ba", "xin chào")
    for who, media in (("an", mine), ("an", both), ("ba", both)):
        street.sent_file(who, media)
    street.says("an", *MINE[:2])
    street.says("an", Photo(mine), Photo(both), "xong", *MINE[3:])
    assert len(street.rows(REPORT_MEDIA)) == 2
    settle(street)
    street.says("an", "xoá dữ liệu của tôi", "xoá ngay")
    assert {row["media_id"] for row in street.rows(MEDIA_LEFT)} == {mine, both}
    assert [row["media_id"] for row in street.rows(MEDIA)] == [both]

    for name in (mine, f"{mine}-s"):
        moment = (clock.now - timedelta(minutes=1)).timestamp()
        os.utime(store.open(name)[0], (moment, moment))

    def delete():
        return street.database.write_now(delete_orphans, street.services.context, store)

    assert delete() == 0  # someone may be sending the same file
    clock.passes(minutes=10)
    assert delete() == 2
    assert store.open(both)
    assert not list(store._folder.rglob(f"{mine}*"))  # noqa: SLF001 - the folder itself
    assert street.rows(MEDIA_LEFT) == []


def test_a_postponed_erasure_waits_for_open_reports_20_days_at_most(street, clock):
    street.says("an", *MINE, "xoá dữ liệu của tôi", "chờ")
    clock.passes(days=19)
    assert sweep(street) == (0, 0)
    clock.passes(days=2)
    assert sweep(street)[0] == 1

    (report,) = street.rows(REPORTS)
    assert (report["person_id"], report["state"]) == (None, RECEIVED)


def test_overdue_requests_are_counted_without_postponed_erasures(street, clock):
    street.says("an", *MINE, "xoá dữ liệu của tôi", "chờ", "xem dữ liệu của tôi")
    clock.passes(days=11)

    def standing():
        unit = street.services.context.unit_id
        return street.database.write_now(data_requests.load_status, unit, now=clock.now)

    assert standing() == (1, 0)
    undone = DATA_REQUESTS.update().values(done_at=None)
    street.database.write_now(lambda tx: tx.execute(undone))
    assert standing() == (2, 1)
