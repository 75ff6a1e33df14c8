"""What each message was taken for is kept beside it, without its words."""

import pytest

from storage.tables import INBOX
from tests.bot.services.inbound.test_receive_batch import Street


@pytest.fixture
def street(database, services):
    return Street(database, services)


def meanings(street):
    return [row["meaning"] for row in street.rows(INBOX)]


@pytest.mark.both
def test_the_winner_and_what_was_near_it_are_kept_without_words(street):
    street.says("an", "đèn đường đầu ngõ hỏng ba hôm rồi")
    (meaning,) = meanings(street)
    act, _, rest = meaning.partition(": ")
    assert act == "report"
    assert rest.startswith(("report 0.", "report 1."))
    assert "category" in rest
    assert "ngõ" not in meaning


@pytest.mark.parametrize(
    "words",
    ["chồng đánh tôi", "tôi muốn tố cáo cán bộ nhận hối lộ", "tôi không muốn sống nữa"],
)
def test_nothing_is_kept_of_dangers_and_denunciations(street, words):
    street.says("an", words, "tôi sợ lắm")
    assert meanings(street) == ["", ""]


def test_it_goes_with_the_words(street):
    street.says("an", "đèn đường đầu ngõ hỏng ba hôm rồi", "xoá dữ liệu của tôi", "xoá ngay")
    assert set(meanings(street)) == {""}
