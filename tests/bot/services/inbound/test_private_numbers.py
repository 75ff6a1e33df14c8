"""Numbers of papers and cards and secret codes are in no row, whatever they were sent for."""

from pathlib import Path

import pytest
from msgspec import structs

from conversations.dialogues.questions.card_answering import CardAnswering
from conversations.engine.model.messages import Edited, Photo, Tap
from conversations.engine.model.person import Person
from storage.tables import ASKED_OFFICIALS, INBOX, REPORT_EVENTS, REPORTS
from tests.bot.services.inbound.test_albums import Gallery
from tests.databases import everything
from tests.resident import BOOKS, KNOWLEDGE

IDENTITY, CARD, CODE = "037054001234", "4111 1111 1111 1111", "48291377"
SECRETS = (IDENTITY, CARD, CODE)
ALL = f"căn cước {IDENTITY}, thẻ {CARD}, mã OTP là {CODE}"
PHONE = "0912345678"


@pytest.fixture
def street(database, services):
    return Gallery(database, services)


def stored(street):
    return street.database.write_now(everything)


def is_stored(street, secrets=SECRETS):
    rows = stored(street)
    return [secret for secret in secrets if secret in rows]


def taps(street, who, label):
    buttons = {b.label: b.data for r in street.replies(who) for b in (*r.buttons, *r.navigation)}
    street.says(who, Tap(buttons[label]))


def note(kind):
    return BOOKS["vi"].say("private-masked", kind=kind)


def test_a_report_is_stored_without_private_numbers_and_with_the_phone_number(street):
    street.says("an", Tap("go:report_problem"))
    taps(street, "an", "Ổ gà, đường hỏng")
    street.says("an", f"ổ gà sâu trước cổng nhà tôi, {ALL}", "không có ảnh")
    street.says("an", f"phố Me, cạnh bưu điện, {ALL}", "đúng rồi", PHONE)
    taps(street, "an", "Gửi đi")

    (report,) = street.rows(REPORTS)
    assert report["details"].endswith("căn cước •••, thẻ •••, mã OTP là •••")
    assert is_stored(street) == []
    assert PHONE in stored(street)
    said = [reply.text for reply in street.replies("an")]
    assert said.count(note("several")) == 2


def test_the_note_stands_once_before_the_answer(street):
    street.says("an", f"căn cước của tôi là {IDENTITY} và {IDENTITY}")

    first, *others = [reply.text for reply in street.replies("an")]
    assert first == note("identity")
    assert others
    assert note("identity") not in others


@pytest.mark.both
def test_a_remark_and_an_edit_are_stored_without_private_numbers(street):
    street.says("an", Tap("go:report_problem"))
    taps(street, "an", "Ổ gà, đường hỏng")
    street.says("an", "ổ gà sâu giữa đường", "không có ảnh", "phố Me, cạnh bưu điện")
    street.says("an", "đúng rồi", "giấu tên")
    taps(street, "an", "Gửi đi")
    taps(street, "an", "Phản ánh của tôi")
    taps(street, "an", "Viết thêm")
    street.take(street.message("an", f"ổ gà hôm nay to hơn, căn cước {IDENTITY}", name="7"))
    street.take(street.message("an", Edited("7", f"ổ gà hôm qua đã to hơn, căn cước {IDENTITY}")))

    assert any("•••" in row["text"] for row in street.rows(REPORT_EVENTS))
    assert is_stored(street) == []


def test_a_question_for_an_official_is_stored_without_the_secret_code(street):
    street.services.context.answering = CardAnswering(KNOWLEDGE)
    street.says("an", f"bao giờ xã chiếu phim, mã otp {CODE}")
    taps(street, "an", "Nhờ cán bộ trả lời")

    assert "•••" in street.rows(ASKED_OFFICIALS)[0]["text"]
    assert is_stored(street) == []


def test_before_consent_nothing_of_a_private_number_is_held(street):
    shy = Gallery(street.database, structs.replace(street.services, newcomer=Person()))
    shy.says("an", f"ổ gà sâu giữa đường phố Me, {ALL}")

    assert note("several") in [reply.text for reply in shy.replies("an")]
    assert is_stored(shy) == []


async def test_the_caption_of_an_album_is_stored_without_private_numbers(street, clock):
    street.parts("an", 1)
    street.take(street.message("an", f"ổ gà sâu giữa đường, {ALL}", name="1"))
    assert is_stored(street) == []
    clock.passes(seconds=2)
    await street.albums.play_due()

    assert note("several") in street.replies("an")[0].text
    assert is_stored(street) == []


def test_in_an_emergency_the_number_to_call_comes_first(street):
    street.says("an", f"cháy nhà rồi cứu với, căn cước {IDENTITY}")

    assert street.replies("an")[0].calls
    assert is_stored(street) == []


def test_a_caption_of_one_photo_is_masked_before_it_is_stored(street):
    street.take(
        street.message("an", Photo(source="p"), name="3"),
        street.message("an", f"đây là {ALL}", name="3"),
    )

    assert any("•••" in row["content"] for row in street.rows(INBOX))
    assert is_stored(street) == []


@pytest.mark.sqlite
def test_private_numbers_are_nowhere_in_the_database_file(street, database):
    street.says("an", f"ổ gà sâu giữa đường phố Me, {ALL}", "không", ALL, f"phố Me {ALL}", ALL)
    database.close()
    path = Path(database.url.removeprefix("sqlite:///"))
    written = b"".join(p.read_bytes() for p in path.parent.glob(f"{path.name}*"))

    assert "•••".encode() in written
    assert not any(secret.encode() in written for secret in SECRETS)


def test_numbers_in_the_words_of_officials_stay(street):
    office = Gallery(street.database, structs.replace(street.services, masks_numbers=False))
    office.says("an", f"nộp vào tài khoản {CARD}")

    assert is_stored(office, (CARD,)) == [CARD]
