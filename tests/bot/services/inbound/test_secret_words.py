from pathlib import Path

import pytest

from bot.services.inbound.receive_batch import receive_batch
from conversations.engine.model.messages import Inbound, Photo, Text
from storage.repositories.inbound import inbox
from tests.databases import everything
from tests.resident import PACK

INFORMER = "tôi muốn tố cáo ông Trần Văn Bí Mật ở xã nhận hối lộ"
IN_ENGLISH = "I want to denounce the official Mr Secretman for taking bribes"


@pytest.fixture
def told(database, services):
    """Send the words of an informer."""
    said = [
        Inbound("webchat", "u1", "home", Text("bao cao o ga")),
        Inbound("webchat", "u2", "home", Text(INFORMER)),
        Inbound("webchat", "u3", "home", Text(INFORMER)),
    ]
    database.write_now(receive_batch, said, services)


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
    await page.says("phố Thống Nhất", "trạm y tế", "đúng", "giấu tên", words, "gửi đi")
    await page.says("phản ánh của tôi", "viết thêm", words, "hôm nay to hơn")

    stored = b"".join(p.read_bytes() for p in tmp_path.rglob("*") if p.is_file())
    assert "hôm nay to hơn".encode() in stored
    out, err = capfd.readouterr()
    for kept in (stored, out.encode(), err.encode()):
        for name in ("Bí Mật", "Bi Mat", "Secretman"):
            assert name.encode() not in kept
