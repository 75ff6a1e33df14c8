"""A yes counts only for a review that had arrived; a question shows photos and place once."""

import msgspec
import pytest
from msgspec import structs

from bot.services.inbound import asked_questions
from conversations.engine.model.messages import Inbound, Photo, Reply, Tap, Text
from storage.repositories.delivery import outbox
from storage.repositories.delivery.outbox import FAILED, SENT, DeliveryOutcome
from storage.tables import OUTBOX, REPORTS
from tests.bot.services.inbound.test_receive_batch import REPORT, Street

*STORY, SEND = REPORT
UNSEEN = "Em CHƯA gửi"


@pytest.fixture
def street(database, services):
    return Street(database, structs.replace(services, tells_delivery=lambda name: name == "fake"))


def arrive(street, who, number, *, state=SENT):
    """Record the outcome of the newest message to *who*, as the platform's message *number*."""
    row = max(street.rows(OUTBOX, address=who), key=lambda one: one["position"])
    now = street.services.context.now()
    outcome = DeliveryOutcome(row["delivery_id"], state, now, now, number)
    street.database.write_now(outbox.record_outcomes, street.services.context.unit_id, [outcome])
    return msgspec.json.decode(row["payload"], type=Reply)


def say(street, who, content, message):
    said = Text(content) if isinstance(content, str) else content
    street.take(Inbound("fake", f"{who}-{message}", who, said, message=message))


def reports(street):
    return [row["code"] for row in street.rows(REPORTS)]


@pytest.mark.parametrize(("number", "yes", "is_filed"), [("41", "42", True), ("41", "40", False)])
def test_a_yes_counts_if_the_review_arrived_before_it(street, number, yes, is_filed):
    street.says("an", *STORY)
    arrive(street, "an", number)
    say(street, "an", SEND, yes)
    assert bool(reports(street)) is is_filed


def test_a_yes_to_a_review_that_has_not_arrived_sends_nothing_and_says_so(street):
    street.says("an", *STORY)
    say(street, "an", SEND, "42")
    last = street.replies("an")[-1]
    assert reports(street) == []
    assert last.text.startswith(UNSEEN)
    assert "GV" not in last.text
    assert last.buttons[0].label == "Gửi đi"
    arrive(street, "an", "43")
    say(street, "an", SEND, "44")
    assert len(reports(street)) == 1


def test_a_yes_behind_a_new_number_does_not_count_for_the_review_without_it(street):
    street.says("an", *STORY)
    arrive(street, "an", "41")
    say(street, "an", "0912345678", "42")
    say(street, "an", SEND, "43")
    assert reports(street) == []


def test_a_yes_with_a_remark_counts_for_the_review_that_arrived(street):
    street.says("an", *STORY)
    arrive(street, "an", "41")
    say(street, "an", f"{SEND}, bà cụ mới ngã ở đó hôm qua", "42")
    (filed,) = street.rows(REPORTS)
    assert "bà cụ mới ngã" in filed["details"]


def test_a_yes_with_a_remark_before_the_review_sends_nothing(street):
    street.says("an", *STORY)
    say(street, "an", f"{SEND}, bà cụ mới ngã ở đó hôm qua", "42")
    assert reports(street) == []
    arrive(street, "an", "43")
    say(street, "an", SEND, "44")
    assert len(reports(street)) == 1


def test_a_held_yes_with_a_remark_confirms_no_later_review(street):
    street.says("an", *STORY)
    arrive(street, "an", "45")
    say(street, "an", f"{SEND}, bà cụ mới ngã ở đó hôm qua", "42")
    arrive(street, "an", "46")
    say(street, "an", "0912345678", "47")
    say(street, "an", SEND, "48")
    assert reports(street) == []


@pytest.mark.both
def test_a_yes_in_the_same_batch_as_the_last_answer_does_not_count(street):
    street.says("an", *STORY[:-1])
    last = [
        Inbound("fake", f"b{number}", "an", Text(text), message=number)
        for number, text in (("42", STORY[-1]), ("43", SEND))
    ]
    street.take(*last)
    assert reports(street) == []
    assert street.replies("an")[-1].text.startswith(UNSEEN)


@pytest.mark.parametrize(("batches", "is_filed"), [(1, False), (2, True)])
def test_where_people_read_what_is_stored_the_review_must_be_stored_before(
    street, batches, is_filed
):
    street = street.with_services(tells_delivery=lambda _: False, is_local=lambda _: True)
    street.says("an", *STORY[:-1])
    messages = [street.message("an", text) for text in (STORY[-1], SEND)]
    for batch in [messages] if batches == 1 else [[one] for one in messages]:
        street.take(*batch)
    assert bool(reports(street)) is is_filed


def test_the_button_of_the_review_proves_that_it_arrived(street):
    street.says("an", *STORY)
    review = street.replies("an")[-1]
    say(street, "an", Tap(review.buttons[0].data), "41")
    assert len(reports(street)) == 1


def test_a_review_that_never_arrives_is_shown_again(street):
    street.says("an", *STORY)
    review = arrive(street, "an", "", state=FAILED)
    say(street, "an", SEND, "42")
    assert reports(street) == []
    assert review.text in street.replies("an")[-1].text


def test_a_channel_that_tells_no_delivery_takes_the_yes_at_its_word(street):
    street.with_services(tells_delivery=lambda _: False).says("an", *REPORT)
    assert len(reports(street)) == 1


# Photos and place


def with_photo(street, who):
    """Tell a report with a photo and a pin up to the review; return the review."""
    street.says(who, *STORY[:2])
    photo = street.sent_file(who, "a" * 64)
    street.says(who, Photo(photo), "xong", *STORY[3:])
    return street.replies(who)[-1]


def test_a_review_shows_photos_and_place_once(street):
    review = with_photo(street, "an")
    assert review.photos
    assert review.pin
    street.says("an", "hả", "giúp")
    again = street.replies("an")[-1]
    assert again.asks == review.asks
    assert (again.photos, again.pin) == ((), None)


def test_a_review_shows_again_what_stands_far_above(street, monkeypatch):
    monkeypatch.setattr(asked_questions, "_FAR", 1)
    review = with_photo(street, "an")
    street.says("an", "hả")
    again = street.replies("an")[-1]
    assert (again.photos, again.pin) == (review.photos, review.pin)


def test_a_review_that_failed_to_arrive_shows_them_again(street):
    with_photo(street, "an")
    arrive(street, "an", "", state=FAILED)
    street.says("an", "hả")
    assert street.replies("an")[-1].photos


def test_a_changed_review_does_not_show_the_same_photos_again(street):
    review = with_photo(street, "an")
    street.says("an", "0912345678")
    changed = street.replies("an")[-1]
    assert changed.asks != review.asks
    assert "0912 345 678" in changed.text
    assert (changed.photos, changed.pin) == ((), None)


# Taps


def test_an_answer_to_a_tap_names_the_message_and_the_button(street):
    street.says("an", "bao cao o ga")
    asked = street.replies("an")[-1]
    assert asked.asks
    say(street, "an", Tap("do:human"), "41")
    rows = sorted(street.rows(OUTBOX, address="an"), key=lambda row: row["position"])[1:]
    replies = [msgspec.json.decode(row["payload"], type=Reply) for row in rows]
    assert [(row["edits"], reply.pressed) for row, reply in zip(rows, replies, strict=True)] == [
        ("41", "do:human"),
        ("", ""),
    ]


def test_a_tap_that_was_not_taken_changes_no_message(street):
    street.says("an", "bao cao o ga")
    say(street, "an", Tap("1:category::gone"), "41")
    assert {row["edits"] for row in street.rows(OUTBOX, address="an")} == {""}


# What is not sent yet


def test_a_message_that_asks_nothing_says_that_a_report_is_not_sent(street):
    street.says("an", *STORY[:3])
    assert street.replies("an")[-1].unsent is None  # it asks the next question
    street.says("an", "về đầu")
    assert street.replies("an")[-1].unsent
    street.says("an", "mẹ tôi ngất không thở")
    assert street.replies("an")[-1].unsent is None
