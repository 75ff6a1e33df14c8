"""The retention rules, as docs/privacy.md lists them."""

import re
from datetime import timedelta

import pytest

from bot.background import build_jobs
from bot.media_store import MediaStore
from bot.metrics import Metrics
from bot.registry import REGISTRY
from bot.scheduler import Scheduler
from bot.services import retention_rules
from bot.services.redaction import REDACTED_CONTENT, REDACTED_REPLY
from conversations.engine.model.messages import Album, Photo
from conversations.engine.model.person import Person
from conversations.engine.model.transcript import session_from_json
from storage.repositories.privacy import retention as stored
from storage.tables import (
    AUDITS,
    CONSENTS,
    DATA_LINKS,
    DATA_REQUESTS,
    INBOX,
    MEDIA,
    MEDIA_LEFT,
    OUTBOX,
    REPORT_EVENTS,
    REPORTS,
    TALKS,
)
from tests.bot.services.inbound.test_receive_batch import Street
from tests.bot.services.privacy.test_data_rights import MINE, STORY, deliver, settle
from tests.resident import BOOKS, ROOT

RULES = {rule.name: rule for rule in REGISTRY.retention}
FIVE_YEARS = timedelta(days=5 * 365.25)
MOMENT = timedelta(seconds=1)


@pytest.fixture
def street(database, services):
    return Street(database, services)


def keep_to(street, name):
    return street.database.write_now(
        retention_rules.apply_rule, street.services.context, RULES[name]
    )


def test_the_page_lists_the_rules_of_the_code():
    page = (ROOT / "docs" / "privacy.md").read_text("utf-8")
    rows = [line for line in page.splitlines() if re.search(r"\| \d{4}-\d\d-\d\d \|$", line)]

    assert rows == [
        f"| {' | '.join(row)} |" for row in retention_rules.rules_table(REGISTRY.retention)
    ]


@pytest.mark.parametrize(
    ("language", "days", "years"), [("vi", "90 ngày", "5 năm"), ("en", "90 days", "5 years")]
)
def test_the_consent_text_states_the_periods_of_the_code(language, days, years):
    text = BOOKS[language].say("consent-more", unit="xã")

    assert f"{RULES['words'].length[0]} " in days
    assert f"{RULES['reports'].length[0]} " in years
    assert days in text
    assert years in text


@pytest.mark.parametrize("name", [rule.name for rule in RULES.values() if rule.about_people])
def test_every_rule_has_words_for_residents_in_each_language(name):
    for book in BOOKS.values():
        assert book.say(f"my_data_page-kept-{name}")


def test_the_rule_for_drafts_equals_the_default_setting(settings):
    assert RULES["drafts"].keeps == timedelta(days=settings.dialogue.draft_days)


def test_messages_are_redacted_after_ninety_days_unless_they_still_wait(street, clock):
    street.says("an", *MINE)
    deliver(street)
    clock.passes(days=1)
    street.says("an", "phản ánh của tôi")  # the answer is still in flight
    clock.passes(days=89)
    assert keep_to(street, "words") == 0
    clock.passes(seconds=1)
    assert keep_to(street, "words") == 2 * len(MINE)
    assert sum(row["content"] == REDACTED_CONTENT for row in street.rows(INBOX)) == len(MINE)
    clock.passes(days=1)
    assert keep_to(street, "words") == 1
    assert [row["payload"] == REDACTED_REPLY for row in street.rows(OUTBOX)].count(False) == 1
    assert street.rows(REPORTS)[0]["details"] == STORY


def test_messages_of_people_without_consent_are_redacted_after_a_day(street, clock):
    street.says("an", "bao cao den duong")
    stranger = street.with_services(newcomer=Person())
    stranger.says("ba", "ổ gà ở ngõ nhà tôi")
    deliver(street)
    clock.passes(hours=24)
    assert keep_to(street, "strangers") == 0
    clock.passes(seconds=1)
    # The person's message, the answer, and the words held until consent.
    assert keep_to(street, "strangers") == 3
    assert street.rows(INBOX, address="ba")[0]["content"] == REDACTED_CONTENT
    assert street.rows(INBOX, address="an")[0]["content"] != REDACTED_CONTENT
    assert "ngõ" not in street.rows(TALKS, person_id=street.person("ba"))[0]["session"]
    assert session_from_json(street.rows(TALKS, person_id=street.person("an"))[0]["session"]).open
    assert keep_to(street, "strangers") == 0


def test_a_photo_in_no_report_and_no_draft_is_deleted_after_a_week(street, clock):
    street.says("an", "xin chào")
    for name in "abc":
        street.sent_file("an", name * 64)
    street.says("an", "bao cao o ga", "ổ gà to", Photo("a" * 64), *MINE[2:])
    street.says("an", "bao cao den duong", "đèn tắt")
    clock.passes(days=6)
    street.says("an", Photo("b" * 64))
    clock.passes(days=1, seconds=1)

    assert keep_to(street, "media") == 1
    assert {row["media_id"][0] for row in street.rows(MEDIA)} == {"a", "b"}
    assert [row["media_id"][0] for row in street.rows(MEDIA_LEFT)] == ["c"]


def test_a_file_that_was_not_sent_is_deleted_after_a_day(street, clock):
    street.says("an", "xin chào")
    for name in "abcd":
        street.sent_file("an", name * 64)
    street.says("an", Photo("a" * 64))  # in no dialogue
    street.says("an", "bao cao o ga", "ổ gà to", Album((Photo("b" * 64), Photo("c" * 64))))
    clock.passes(hours=24)
    assert keep_to(street, "loose_media") == 0
    clock.passes(seconds=1)
    assert keep_to(street, "loose_media") == 1
    assert [row["media_id"][0] for row in street.rows(MEDIA_LEFT)] == ["d"]


def test_a_file_of_someone_who_did_not_agree_is_deleted_with_the_message_that_waits(street, clock):
    stranger = street.with_services(newcomer=Person())
    stranger.says("ba", "xin chào")
    stranger.sent_file("ba", "a" * 64)
    stranger.says("ba", Photo("a" * 64), "ổ gà ở ngõ nhà tôi")
    clock.passes(hours=24, seconds=1)

    assert keep_to(street, "loose_media") == 0
    assert keep_to(street, "strangers") > 0
    assert keep_to(street, "loose_media") == 1
    assert street.rows(MEDIA) == []


def test_someone_who_declines_is_forgotten_with_their_files(street):
    stranger = street.with_services(newcomer=Person())
    stranger.says("ba", "xin chào")
    stranger.sent_file("ba", "a" * 64)
    stranger.says("ba", Photo("a" * 64), "bao cao o ga", "không đồng ý")

    assert street.rows(MEDIA) == []
    assert [row["media_id"][0] for row in street.rows(MEDIA_LEFT)] == ["a"]


def test_links_are_deleted_thirty_days_after_their_end(street, clock):
    street.says("an", "xem dữ liệu của tôi")
    clock.passes(days=31)
    assert keep_to(street, "links") == 0
    clock.passes(seconds=1)
    assert keep_to(street, "links") == 1
    assert street.rows(DATA_LINKS) == []


@pytest.mark.both
def test_a_closed_report_is_anonymised_after_five_years(street, clock):
    street.says("an", *MINE)
    clock.now += FIVE_YEARS + MOMENT
    assert keep_to(street, "reports") == 0  # it is still open
    settle(street)
    assert keep_to(street, "reports") == 1

    (report,) = street.rows(REPORTS)
    assert (report["person_id"], report["details"], report["place_words"]) == (None, "", "")
    assert report["code"] == "GV 101"
    assert keep_to(street, "reports") == 0


@pytest.mark.both
@pytest.mark.parametrize("followed", [False, True])
def test_words_of_erased_people_are_deleted_at_closing_unless_someone_follows(
    street, clock, followed, monkeypatch
):
    street.says("an", *MINE, "phản ánh của tôi", "viết thêm", "hôm nay to hơn")
    street.says("an", "xoá dữ liệu của tôi", "xoá ngay")
    monkeypatch.setattr(stored, "is_followed", lambda *_: followed)
    clock.passes(seconds=1)
    assert keep_to(street, "erased") == 0
    settle(street)
    assert keep_to(street, "erased") == (0 if followed else 1)

    is_empty = {row["text"] for row in street.rows(REPORT_EVENTS)} == {""}
    assert is_empty is not followed


def test_requests_and_consents_are_stored_for_five_years(street, clock):
    street = street.with_services(newcomer=Person())
    street.says("an", "gửi phản ánh", "đồng ý")
    street.says("ba", "gửi phản ánh", "đồng ý")
    clock.passes(minutes=1)
    street.says("an", "rút lại đồng ý", "rút lại")
    clock.now += FIVE_YEARS
    assert (keep_to(street, "requests"), keep_to(street, "consents")) == (0, 0)
    clock.passes(seconds=1)
    assert (keep_to(street, "requests"), keep_to(street, "consents")) == (1, 2)
    assert street.rows(DATA_REQUESTS) == []
    assert [row["person_id"] for row in street.rows(CONSENTS)] == [street.person("ba")]
    assert street.rows(AUDITS)


@pytest.mark.both
async def test_the_jobs_apply_every_rule_in_batches_and_count(street, settings, clock):
    street.says("an", *MINE)
    deliver(street)
    clock.passes(days=91)
    metrics, store = Metrics(), MediaStore(settings.media_folder)
    jobs = build_jobs(street.services, store, metrics)
    await Scheduler(street.database, street.services.context, jobs).sweep()

    words = f'caunoi_let_go_total{{rule="words"}} {float(2 * len(MINE))}'
    assert words.encode() in metrics.render()
    assert {row["content"] for row in street.rows(INBOX)} == {REDACTED_CONTENT}
