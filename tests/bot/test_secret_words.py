from pathlib import Path

import pytest

from bot.deeds.receive import receive
from conversations.engine.messages import Inbound, Photo, Text
from storage.repositories import inbox
from tests.databases import everything
from tests.resident import PACK

INFORMER = "tôi muốn tố cáo ông Trần Văn Bí Mật ở xã nhận hối lộ"


@pytest.fixture
def told(database, hall):
    """Let an informer speak."""
    said = [
        Inbound("webchat", "u1", "home", Text("bao cao o ga")),
        Inbound("webchat", "u2", "home", Text(INFORMER)),
        Inbound("webchat", "u3", "home", Text(INFORMER)),
    ]
    database.write_now(receive, said, hall)


def test_an_informers_words_are_in_no_row(database, told):
    lines = database.write_now(inbox.conversation, PACK.id, "webchat", "home", after=0, most=50)
    assert "không lưu lời" in lines[-2].body + lines[-1].body

    stored = database.write_now(everything)
    assert "bao cao o ga" in stored
    assert "Bí Mật" not in stored


def test_an_informers_words_beside_an_album_are_in_no_row(database, hall):
    said = [
        Inbound("telegram", "1", "7", Photo(source="a"), "m1", "album"),
        Inbound("telegram", "2", "7", Text(INFORMER), "m1", "album"),
        Inbound("telegram", "3", "7", Photo(source="b"), "m2", "album"),
    ]
    answers = database.write_now(receive, said, hall).answers

    assert "không lưu lời" in answers[0].payload
    assert "Bí Mật" not in database.write_now(everything)


@pytest.mark.sqlite
def test_an_informers_words_are_nowhere_in_the_file(database, told):
    database.close()
    path = Path(database.url.removeprefix("sqlite:///"))
    stored = b"".join(p.read_bytes() for p in path.parent.glob(f"{path.name}*"))
    assert b"bao cao o ga" in stored
    assert "Bí Mật".encode() not in stored
