"""What only some platforms bring: albums, contacts, links, addresses that change."""

import pytest

from conversations.dialogues.reports.effects import AddRemark
from conversations.dialogues.reports.queries import MyReports
from conversations.engine.model.messages import Contact, Moved, Reachable, Start, Tap
from conversations.engine.model.person import Person
from tests.resident import BOOKS, Resident, report

SAY = BOOKS["vi"].say
TALE = "ổ gà to giữa đường, xe máy hay ngã"
NAMES = ("a", "b", "c", "d", "e", "f", "g")


@pytest.fixture
def resident():
    return Resident()


@pytest.fixture
def asked_for_photos(resident):
    resident.says("báo cáo ổ gà", TALE)
    assert resident.asked == "photos"
    return resident


# Albums


def test_an_album_answers_the_photo_question_with_all_its_photos(asked_for_photos):
    resident = asked_for_photos
    resident.album("a", "b", "c")

    assert len(resident.turn.replies) == 1
    resident.sees(SAY("engine-photos-more", count=3).split(".")[0], "Xong")
    resident.taps("Xong")
    assert resident.given["photos"] == ["a", "b", "c"]


def test_of_too_many_photos_the_first_are_kept_and_the_rest_counted(asked_for_photos):
    resident = asked_for_photos
    resident.album(*NAMES)

    assert resident.given["photos"] == ["a", "b", "c", "d", "e"]
    assert resident.asked == "place"
    resident.sees("còn 2 ảnh em chưa kèm được")


def test_single_photos_count_together_with_those_of_an_album(asked_for_photos):
    resident = asked_for_photos
    resident.photo("a", "b")
    resident.album("b", "c", "d", "e", "f")

    assert resident.given["photos"] == ["a", "b", "c", "d", "e"]
    resident.sees("còn 1 ảnh")


def test_an_album_at_the_limit_is_not_too_much(asked_for_photos):
    asked_for_photos.album(*NAMES[:5])

    assert "chưa kèm" not in asked_for_photos.last.text


def test_an_album_outside_a_dialogue_starts_a_report_and_answers_its_photo_question(resident):
    resident.album("a", "b")
    assert resident.asked == "category"
    resident.says("ổ gà", TALE)

    assert resident.asked == "photos"
    resident.sees("2 ảnh", "Xong")


def test_an_oversized_album_outside_a_dialogue_is_reported_at_its_question(resident):
    resident.album(*NAMES)
    resident.says("ổ gà", TALE)

    assert resident.given["photos"] == ["a", "b", "c", "d", "e"]
    assert resident.asked == "place"
    resident.sees("còn 2 ảnh")


def test_a_late_album_is_added_up_to_the_limit(asked_for_photos):
    resident = asked_for_photos
    resident.photo("a", "b", "c")
    resident.taps("Xong")
    resident.album("d", "e", "f")

    assert resident.given["photos"] == ["a", "b", "c", "d", "e"]
    resident.sees("còn 1 ảnh")
    resident.album("g")
    resident.sees(SAY("engine-photo-late"))


def test_a_repeated_early_album_changes_nothing(asked_for_photos):
    resident = asked_for_photos
    resident.album("a", "b")
    resident.taps("Xong")
    resident.album("a", "b")

    assert resident.given["photos"] == ["a", "b"]


def test_an_oversized_album_ends_a_remark_and_is_reported(resident):
    resident.known[MyReports] = (report(427),)
    resident.says("phản ánh của tôi")
    resident.taps("Thêm ảnh")
    resident.album("a", "b", "c", "d")

    assert resident.effects == [AddRemark("r427", resident.effects[0].remark, ("a", "b", "c"))]
    assert "còn 1 ảnh" in resident.turn.replies[0].text
    assert len(resident.turn.replies) == 2


# Contacts


def test_an_own_contact_before_its_question_is_kept_for_it(asked_for_photos):
    resident = asked_for_photos
    resident.sends(Contact("+84912345678", is_own=True))

    assert resident.asked == "photos"
    resident.sees("0912 345 678", "Không có ảnh")
    assert "contact" in {answer.key for answer in resident.talk.detached_answers}


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("0912345678", "photos"),
        ("may ba hong, goi sang nha ong Nha 0912 345 678", "photos"),
        ("số bà không chín một hai ba bốn năm sáu bảy tám", "photos"),
        ("không có ảnh, số tôi 0912345678", "place"),
    ],
)
def test_a_number_behind_the_story_is_one_to_call_back(asked_for_photos, said, asked):
    resident = asked_for_photos
    resident.says(said)

    assert resident.asked.startswith(asked)
    assert "0912345678" in [answer.value for answer in resident.talk.detached_answers]


def test_a_contact_of_somebody_else_is_not_stored_and_the_question_is_repeated(asked_for_photos):
    resident = asked_for_photos
    resident.sends(Contact("+84912345678", is_own=False))

    assert resident.turn.is_secret
    assert resident.asked == "photos"
    resident.sees(SAY("engine-contact-unasked"), "Không có ảnh")


def test_a_contact_outside_a_dialogue_is_not_stored(resident):
    resident.sends(Contact("+84912345678", is_own=True))

    assert resident.turn.is_secret
    resident.sees(SAY("engine-contact-unasked"))
    assert resident.steps


def test_a_contact_before_consent_is_not_held():
    resident = Resident(person=Person())
    resident.sends(Contact("+84912345678", is_own=True))

    assert resident.turn.is_secret
    assert resident.session.held == ()


# Links and addresses


@pytest.mark.parametrize("payload", ["", "r_427", "x" * 64])
def test_a_person_who_opens_a_link_is_welcomed_whatever_its_payload(asked_for_photos, payload):
    resident = asked_for_photos
    resident.sends(Start(payload))

    resident.sees(SAY("engine-welcome", unit="xã Gia Viễn").split(",")[0])
    assert resident.session.shelved is not None
    assert "x" * 64 not in str(resident.session)


@pytest.mark.parametrize("content", [Reachable(is_so=False), Reachable(is_so=True), Moved("2")])
def test_changes_of_address_are_ignored_by_the_engine(asked_for_photos, content):
    resident = asked_for_photos
    before = resident.session
    resident.sends(content)

    assert (resident.turn.replies, resident.session) == ((), before)
    assert resident.ignored


# Edited messages of ours


def test_a_page_turned_by_a_tap_replaces_the_old_one(resident):
    resident.says("gửi phản ánh")
    assert not resident.last.in_place
    resident.taps("Xem thêm")
    assert resident.last.in_place
    resident.says("xem thêm")
    assert not resident.last.in_place


def test_an_answer_by_tap_is_followed_by_the_next_question_in_a_new_message(resident):
    resident.says("gửi phản ánh")
    resident.taps(resident.labels[0])

    assert resident.asked == "details"
    assert not resident.last.in_place


def test_the_number_of_photos_is_shown_below_them(asked_for_photos):
    asked_for_photos.photo("a")

    assert not asked_for_photos.last.in_place


# Two devices, and double taps


def test_an_old_message_with_buttons_is_marked_as_old_on_another_device(resident):
    resident.says("gửi phản ánh")
    on_the_phone = resident.button(resident.labels[0])
    resident.taps(resident.labels[1])
    resident.waits(minutes=1)
    resident.sends(Tap(on_the_phone))

    assert resident.ignored == "stale_tap"
    assert resident.asked == "details"
    assert not resident.last.in_place
    resident.sees(SAY("engine-stale"))


def test_the_same_tap_from_two_devices_counts_once(resident):
    resident.says("gửi phản ánh")
    tap = Tap(resident.button(resident.labels[0]))
    resident.sends(tap)
    resident.sends(tap)

    assert resident.ignored == "double_tap"
    assert resident.turn.replies == ()


def test_a_page_of_an_old_message_can_not_be_turned_in_another_dialogue(resident):
    resident.says("gửi phản ánh")
    more = resident.button("Xem thêm")
    resident.says("thôi", "gửi phản ánh")
    resident.sends(Tap(more))

    assert resident.ignored == "stale_tap"
    assert not resident.last.in_place


# Commands of a platform's menu


@pytest.mark.parametrize("said", ["/nothing", "/nothing@CauNoiBot", "/a1_b"])
def test_an_unknown_command_is_a_request_for_help_and_no_question(resident, said):
    resident.says(said)

    resident.sees("viết vài chữ, không cần dấu")
    assert resident.effects == []
    assert resident.session.asked is None


def test_words_after_a_command_are_read_without_it(resident):
    resident.says("/phananh ổ gà to giữa đường, xe máy hay ngã")

    assert resident.given["details"] == {"text": "ổ gà to giữa đường, xe máy hay ngã"}
