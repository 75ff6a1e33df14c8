from pathlib import Path

import pytest

from bot.registry import REGISTRY
from bot.services import redaction, retention_rules
from bot.services.inbound.receive_batch import receive_batch
from conversations.dialogues.questions.card_answering import CardAnswering
from conversations.engine.model.messages import Inbound, Photo, Tap, Text, Voice
from storage.repositories.inbound import inbox
from storage.tables import ALBUM_PARTS, INBOX, MEDIA, MEDIA_LEFT, MISSES
from tests.bot.services.inbound.test_preprocessing import Town
from tests.databases import everything
from tests.resident import KNOWLEDGE, PACK

INFORMER = "tôi muốn tố cáo ông Trần Văn Bí Mật ở xã nhận hối lộ"
MORE = "tiền thì tôi đưa tận tay ông ấy"
IN_ENGLISH = "I want to denounce the official Mr Secretman for taking bribes"


@pytest.fixture
def street(database, services):
    return Town(database, services)


@pytest.fixture
def told(database, services):
    """Send the words of an informer."""
    said = [
        Inbound("webchat", "u1", "home", Text("bao cao o ga")),
        Inbound("webchat", "u2", "home", Text(INFORMER)),
        Inbound("webchat", "u3", "home", Text(INFORMER)),
    ]
    database.write_now(receive_batch, said, services)


@pytest.mark.both
def test_an_informers_words_are_in_no_row(database, told):
    lines = database.write_now(inbox.conversation, PACK.id, "webchat", "home", after=0, most=50)
    assert "không lưu lời" in lines[-2].body + lines[-1].body

    stored = database.write_now(everything)
    assert "bao cao o ga" in stored
    assert "Bí Mật" not in stored


def test_an_informers_words_beside_an_album_are_in_no_row(database, services):
    said = [
        Inbound("telegram", "1", "7", Photo(source="a"), "m1", "album"),
        Inbound("telegram", "2", "7", Text(INFORMER), "m1", "album"),
        Inbound("telegram", "3", "7", Photo(source="b"), "m2", "album"),
    ]
    answers = database.write_now(receive_batch, said, services).answers

    assert "không lưu lời" in answers[0].payload
    assert "Bí Mật" not in database.write_now(everything)


@pytest.mark.sqlite
def test_an_informers_words_are_nowhere_in_the_database_file(database, told):
    database.close()
    path = Path(database.url.removeprefix("sqlite:///"))
    stored = b"".join(p.read_bytes() for p in path.parent.glob(f"{path.name}*"))
    assert b"bao cao o ga" in stored
    assert "Bí Mật".encode() not in stored


@pytest.mark.sqlite
@pytest.mark.parametrize(
    "words",
    [INFORMER, "toi muon to cao ong Tran Van Bi Mat nhan hoi lo", IN_ENGLISH],
    ids=("vi", "without marks", "in English"),
)
async def test_an_informers_words_are_in_no_file_and_no_log_of_the_program(
    page, tmp_path, capfd, words
):
    await page.says(words)  # the person's first message
    await page.says("bao cao o ga", words, "ổ gà to giữa đường", words, "không", words)
    await page.says("phố Thống Nhất", "trạm y tế", "đúng", "giấu tên", words, MORE, "gửi đi")
    await page.says("phản ánh của tôi", "viết thêm", words, MORE, "ổ gà hôm nay to hơn")

    stored = b"".join(p.read_bytes() for p in tmp_path.rglob("*") if p.is_file())
    assert "ổ gà hôm nay to hơn".encode() in stored
    out, err = capfd.readouterr()
    for kept in (stored, out.encode(), err.encode()):
        for name in ("Bí Mật", "Bi Mat", "Secretman", "tận tay"):
            assert name.encode() not in kept


FOLLOWING = (
    "ông ấy lấy 5 triệu của nhà tôi",
    "nhà ông ấy ở ngay cạnh cái ao",
    "con ông ấy nhận làm đường của thôn, đường hỏng hết",
    "hôm ấy là cuối tháng ba",
    "tên đầy đủ là Nguyễn Văn Kín",
)


@pytest.mark.parametrize("begins", [(), ("bao cao o ga", "ổ gà to giữa đường")])
def test_what_follows_a_denunciation_is_in_no_row_and_is_not_passed_on(street, begins):
    street.services.context.answering = CardAnswering(KNOWLEDGE)
    street.says("home", *begins, INFORMER, *FOLLOWING)

    stored = street.database.write_now(everything)
    assert not [text for text in FOLLOWING if text in stored]
    assert street.rows(MISSES) == []
    buttons = {b.label for reply in street.replies("home") for b in reply.buttons}
    assert "Nhờ cán bộ trả lời" not in buttons
    last = street.rows(INBOX)[-len(FOLLOWING) :]
    assert {row["content"] for row in last} == {redaction.REDACTED_CONTENT}
    assert any("Lời này em cũng không lưu" in reply.text for reply in street.replies("home"))


def test_files_that_follow_a_denunciation_are_not_kept(street):
    street.says("home", INFORMER)
    street.sent_file("home", "photo-1")
    street.says("home", Photo("photo-1"), Photo(source="on-telegram"), Voice("", 5, "voice-1"))

    assert street.rows(MEDIA) == []
    assert [row["media_id"] for row in street.rows(MEDIA_LEFT)] == ["photo-1"]
    assert not any(name in street.database.write_now(everything) for name in ("on-telegram",))


def test_an_album_that_follows_a_denunciation_is_not_kept(street):
    street.says("home", INFORMER)
    parts = [
        Inbound("fake", "a1", "home", Photo(source="a"), "m1", "album"),
        Inbound("fake", "a2", "home", Text("đây là phong bì"), "m1", "album"),
        Inbound("fake", "a3", "home", Photo(source="b"), "m2", "album"),
    ]
    street.take(*parts)

    assert street.rows(ALBUM_PARTS) == []
    assert street.rows(MEDIA) == []
    assert "phong bì" not in street.database.write_now(everything)


@pytest.mark.parametrize("what", ["a button", "clear words"])
def test_something_else_ends_the_secrecy(street, what):
    street.says("home", INFORMER, FOLLOWING[0])
    street.says("home", Tap("go:report_problem") if what == "a button" else "gửi phản ánh")
    street.says("home", "Ổ gà, đường hỏng", "ổ gà to giữa đường")

    assert "ổ gà to giữa đường" in street.database.write_now(everything)


def test_the_secrecy_ends_after_half_an_hour(street, clock):
    street.says("home", INFORMER)
    clock.passes(minutes=29)
    street.says("home", FOLLOWING[4])
    clock.passes(minutes=2)
    street.says("home", "con vịt quay ở đâu")

    stored = street.database.write_now(everything)
    assert FOLLOWING[4] not in stored
    assert "con vịt quay ở đâu" in stored


def test_that_someone_informed_is_kept_for_a_day_at_most(street, clock):
    street.says("home", INFORMER)
    assert "secret_until" in street.session("home")
    clock.passes(hours=25)
    rule = next(rule for rule in REGISTRY.retention if rule.name == "informers")
    street.database.write_now(retention_rules.apply_rule, street.services.context, rule)

    assert "secret_until" not in street.session("home")
