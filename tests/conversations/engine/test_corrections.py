"""What a message denies, affirms, asks to remove, or takes up again."""

import pytest

from conversations.dialogues.reports.told_matters import names_matter
from conversations.engine.language.commands import rest_beside_resuming
from conversations.engine.language.corrections import find_removed, read_correction
from conversations.engine.language.question_analysis import is_question
from conversations.engine.language.utterance import Utterance
from tests.resident import BOOKS, PACK


def say(text, language="vi"):
    return Utterance(text, BOOKS[language], {})


@pytest.mark.parametrize(
    ("text", "affirmed", "denied"),
    [
        ("không phải ổ gà, đèn đường cơ", "đèn đường cơ", "ổ gà"),
        ("khong phai ranh dau, rac day ra do", "rac day ra do", "ranh"),
        ("k phải 2 hôm đâu 1 tuần rồi", "1 tuần rồi", "2 hôm"),
        ("dây điện chứ không phải cây", "dây điện", "cây"),
        ("nhầm rồi, nắp cống vỡ", "nắp cống vỡ", ""),
        ("bao nham em oi, cong tac nuoc dang", "cong tac nuoc dang", ""),
        ("sua lai la ba dem roi chu khong phai mot dem", "ba dem roi", "mot dem"),
        ("quên mất, phố Cầu chứ có phải phố Bến đâu", "phố Cầu", "phố Bến"),
        ("pho Cau chu pho Ben nao", "pho Cau", "pho Ben"),
        ("có phải rác đâu em, gạch vụn đấy", "gạch vụn đấy", "rác"),
        ("phố Bến sai rồi, phố Cầu mới đúng", "phố Cầu", "phố Bến"),
        ("nhầm, gần bến xe mới phải", "gần bến xe", ""),
        ("à quên, ba hôm chứ không phải hai hôm", "ba hôm", "hai hôm"),
        ("đổi lại là phố Cầu", "phố Cầu", ""),
    ],
)
def test_a_correction_tells_what_is_right_and_what_is_wrong(text, affirmed, denied):
    correction = read_correction(say(text))
    assert (correction.affirmed.text, correction.denied.text) == (affirmed, denied)
    assert correction.is_mended


@pytest.mark.parametrize(
    "text",
    [
        "phải nộp ở đâu",
        "có phải ổ gà không",
        "hỏng chứ gì",
        "không có ảnh, ổ gà to lắm",
        "dung so nay nhe 0377 123 456",
        "đúng rồi, gửi đi",
    ],
)
def test_a_mere_no_mends_nothing(text):
    assert not read_correction(say(text)).is_mended


@pytest.mark.parametrize(
    ("text", "removed"),
    [
        ("bỏ cái đoạn uống rượu đi", "uống rượu đi"),
        ("à em xóa câu ông ấy chửi", "ông ấy chửi"),
        ("dung ghi ong bay do, so ho thu", "ong bay do"),
    ],
)
def test_the_words_to_remove_are_found(text, removed):
    found = find_removed(say(text))
    assert found is not None
    assert found.text == removed


@pytest.mark.parametrize("text", ["họ bỏ rác ra đường", "số này bỏ rồi", "gửi đi"])
def test_nothing_is_removed_by_a_story(text):
    assert find_removed(say(text)) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("nghĩ lại thì cứ báo đi em", True),
        ("u thi bao luon the, lam tiep cho bac", True),
        ("không gửi đi đâu nhé", False),
        ("thôi không báo nữa", False),
        ("thằng cháu đi học về gửi đi mấy lá thư cho bố nó", False),
    ],
)
def test_what_was_put_aside_is_taken_up_again(text, expected):
    assert (rest_beside_resuming(say(text), is_fresh=True) is not None) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("giờ rảnh rồi, làm nốt nhé", True),
        ("lam tiep cai hom qua di", True),
        ("nghĩ lại thì cứ báo đi em", False),
        ("gửi luôn đi", False),
    ],
)
def test_later_only_clear_words_take_it_up_again(text, expected):
    assert (rest_beside_resuming(say(text), is_fresh=False) is not None) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ồn quá không ngủ được gì", False),
        ("ba gia khong nghe gi duoc", False),
        ("không biết cần giấy gì", True),
        ("làm khai sinh cần gì", True),
    ],
)
def test_a_denied_anything_asks_nothing(text, expected):
    assert is_question(say(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("nứt toác gần trường tiểu học phố Tiến Yết", True),
        ("gần trường tiểu học phố Tiến Yết", False),
        ("bài kiểm tra ngập mặt luôn", False),
        ("ngập hết cả ngõ", True),
    ],
)
def test_a_trouble_at_a_place_is_a_matter_and_a_figure_of_speech_is_none(text, expected):
    assert names_matter(say(text), PACK) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("mai thôn có phun thuốc muỗi không bác nhể", True),
        ("chieu co hop khong em nhay", True),
        ("toi nay co chieu phim khong bac nho", True),
        ("nha toi nuoc may khong co", False),
        ("ten duong ay toi khong nho", False),
        ("đèn ngõ cháu hỏng rồi bác nhỉ", False),
        ("rác không ai dọn thế này hả bác", False),
    ],
)
def test_a_tag_behind_the_last_word_of_a_question_changes_nothing(text, expected):
    assert is_question(say(text)) is expected


@pytest.mark.parametrize("opening", ["", "không phải "])
def test_a_very_long_message_is_read_in_few_parts(opening):
    parts: dict[str, Utterance] = {}

    read_correction(Utterance(opening + "đèn " * 2000, BOOKS["vi"], parts))

    assert len(parts) < 20
