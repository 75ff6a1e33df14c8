"""Which of several things was meant."""

import pytest

from conversations.engine.questions.choices import ways_of
from conversations.text.matching import Candidate, best_match, find_within, is_match
from tests.resident import PACK

CATEGORIES = [Candidate(c.id, ways_of(c, "vi")) for c in PACK.categories]
HOODS = [Candidate(n.id, ways_of(n, "vi")) for n in PACK.neighbourhoods]


@pytest.mark.parametrize(
    ("said", "category"),
    [
        ("ổ gà", "road"),
        ("o ga", "road"),
        ("Ổ GÀ to quá", "road"),
        ("đường hỏng", "road"),
        ("duong hong nang", "road"),
        ("đèn đường hỏng", "lights"),
        ("den duong khong sang", "lights"),
        ("đèn đưòng", "lights"),
        ("rac thai boc mui", "waste"),
        ("rác thảii", "waste"),
        ("mất nước từ đêm qua", "water"),
        ("mat dien ca xom", "power"),
        ("điện yếu quá", "power"),
        ("cây đổ chắn đường", "trees"),
        ("cây vướng dây điện", "trees"),
        ("chó thả rông cắn người", "animals"),
        ("tiếng ồn karaoke", "noise"),
        ("nhà hàng xóm hát karaoke to quá", "noise"),
        ("hố ga mất nắp", "drains"),
        ("vỉa hè", "pavement"),
        ("ngập", "drains"),
        ("xây nhà không phép", "building"),
        ("việc khác", "other"),
    ],
)
def test_a_category_is_recognised_by_its_names(said, category):
    assert best_match(said, CATEGORIES) == category


@pytest.mark.parametrize(
    "said",
    [
        "",
        "💡💡",
        "con vịt",
        "đại diện tổ dân phố",
        "tôi điền tờ khai",
        "chưa ai sửa gì",
        "các bác ơi",
        "a",
        "x" * 20_000,
        "đường",
    ],
)
def test_a_text_without_a_category_matches_none(said):
    assert best_match(said, CATEGORIES) is None


def test_of_two_categories_the_first_in_the_text_counts():
    assert best_match("rác vứt dưới cột đèn đường hỏng", CATEGORIES) == "waste"
    assert best_match("đèn đường hỏng cạnh đống rác", CATEGORIES) == "lights"


def test_the_longer_of_two_names_at_one_position_counts():
    short, long = Candidate("water", ("nước",)), Candidate("waste", ("nước thải",))

    assert best_match("nước thải chảy ra ngõ", [short, long]) == "waste"


def test_a_name_of_two_items_matches_neither():
    ways = [Candidate("one", ("nhà văn hóa",)), Candidate("two", ("nhà văn hóa",))]

    assert best_match("nhà văn hóa", ways) is None
    assert best_match("sau nhà văn hóa", ways) is None
    assert best_match("nha van hoaa", ways) is None


@pytest.mark.parametrize(
    ("said", "id_"), [("bàn", "table"), ("bán", "sell"), ("Bàn!", "table"), ("ban", None)]
)
def test_diacritics_decide_between_words_that_fold_to_the_same(said, id_):
    assert best_match(said, [Candidate("table", ("bàn",)), Candidate("sell", ("bán",))]) == id_


@pytest.mark.parametrize(
    ("said", "id_"),
    [
        ("phố Thống Nhất", "thong-nhat"),
        ("pho thong nhta", "thong-nhat"),
        ("ngõ 5 phố Tiến Yết", "tien-yet"),
        ("xóm Đình", "dinh"),
        ("pho me", "me"),
    ],
)
def test_a_neighbourhood_is_recognised_by_its_names(said, id_):
    assert best_match(said, HOODS) == id_


@pytest.mark.parametrize("said", ["dừng rồi", "đứng rồi", "đừng rồi em"])
def test_longer_words_that_differ_only_in_diacritics_are_different(said):
    assert best_match(said, [Candidate("yes", ("đúng rồi",))]) is None


@pytest.mark.parametrize(
    ("said", "ways", "is_it"),
    [
        ("gửi đi", ["gửi đi"], True),
        ("gui di", ["gửi đi"], True),
        ("gửi đy", ["gửi đi"], False),
        ("không có ản", ["không có ảnh"], True),
        ("đừng gửi đi", ["gửi đi"], False),
        ("ừ", ["ừ"], True),
        ("u", ["ừ"], True),
        ("ứ", ["ừ"], False),
        ("", ["ừ"], False),
    ],
)
def test_a_phrase_matches_as_a_whole_or_not_at_all(said, ways, is_it):
    assert is_match(said, ways) is is_it


@pytest.mark.parametrize(
    ("said", "way"),
    [
        ("xem phản ánh của tôi với", "phan anh cua toi"),
        ("tôi muốn phản ánh", "phan anh"),
        ("phạn ảnh", ""),
        ("phảnánh", ""),
        ("siêu phản ánhh", ""),
    ],
)
def test_the_longest_contained_words_are_found(said, way):
    assert find_within(said, ["phản ánh", "phản ánh của tôi"]) == way


def test_the_diacritics_of_a_later_occurrence_count_if_those_of_the_first_do_not():
    assert find_within("bạn bè hay bán bàn ghế", ["bàn"]) == "ban"
    assert find_within("bạn bè hay bán ghế", ["bàn"]) == ""
