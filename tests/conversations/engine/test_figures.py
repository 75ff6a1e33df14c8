from datetime import date, timedelta

import pytest

from conversations.dialogues.questions.answers.knowledge_base import KnowledgeBase
from conversations.dialogues.questions.answers.search.lexicon import build_lexicon
from conversations.engine.model.cards import Card, CardDetails
from conversations.engine.model.figures import states_a_figure
from conversations.engine.model.localised_text import LocalisedText
from tests.resident import BOOKS, Resident

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    "text",
    [
        "Nộp 8.000 đồng.",
        "Lệ phí 50.000đ một bản",
        "mất 20k thôi",
        "Sau 3 ngày là có.",
        "5 – 7 ngày làm việc",
        "Mang 2 bản sao, 3 ảnh 4x6.",
        "Within 10 working days.",
        "Bring two photos, 1 copy.",
        "giảm 30%",
    ],
)
def test_sums_days_and_papers_are_figures(text):
    assert states_a_figure(text)


@pytest.mark.parametrize(
    "text",
    [
        "Xin giấy CT07 ở công an xã.",
        "Gọi 19006769, cả ngày đêm.",
        "từ ngày 1/7/2025",
        "Xin học lớp 1, lớp 6 theo thông báo.",
        "VNeID mức 2, giấy tờ cần tích hợp.",
        "Đang có cháy thì gọi 114 ngay.",
        "Since 1 July 2025.",
    ],
)
def test_other_numbers_are_no_figures(text):
    assert not states_a_figure(text)


def test_a_stale_card_shows_no_figures_in_its_text():
    more = CardDetails(
        papers=LocalisedText("Bản chính và 2 bản sao."), place=LocalisedText("Bàn số 2 của xã.")
    )
    said = (LocalisedText("Đóng dấu giáp lai"), LocalisedText("Đến xã."))
    card = Card("stamp", *said, "certify", "service", more=more, expires=TODAY)
    resident = Resident(knowledge=KnowledgeBase([card], [], build_lexicon(BOOKS.values())))
    resident.says("đóng dấu giáp lai")
    resident.sees("Quy định có thể đã đổi", "Xem nơi nộp")
    resident.says("cần mang giấy tờ gì?")
    resident.sees("Quy định có thể đã đổi")
    assert "2 bản sao" not in resident.last.text
    assert card.more_on(TODAY - timedelta(days=1)) == more
