"""Who only wishes to report says so in many ways; who tells or asks something says more."""

import pytest

from conversations.dialogues.reports.report_wishes import is_bare_wish
from tests.resident import utterance

WISHES = [
    "bà muốn gửi phản ánh",
    "bao giup di",
    "báo giúp bà với",
    "gui giup ba",
    "cho bác báo tin",
    "nhờ cháu báo hộ cái",
    "chau oi ba bao cai nay",
    "tôi có việc muốn báo",
    "xin kiến nghị với xã",
    "em muốn phản ánh thì làm thế nào",
]
OTHERS = [
    "bà gửi phản ánh rồi",
    "gửi cho bà",
    "báo cho tôi biết",
    "gửi đi",
    "phản ánh của tôi",
    "báo giúp bà cái cống tắc",
    "bão giúp gì",
    "giúp bà với",
    "muốn xem phản ánh",
    "cho hỏi báo hỏng gọi số nào",
    "",
]


@pytest.mark.parametrize("text", WISHES)
def test_wish_to_report(text: str) -> None:
    assert is_bare_wish(utterance(text))


@pytest.mark.parametrize("text", OTHERS)
def test_more_or_other_than_a_wish(text: str) -> None:
    assert not is_bare_wish(utterance(text))


@pytest.mark.parametrize("text", ["I want to report something", "could I file a complaint please"])
def test_wish_in_english(text: str) -> None:
    assert is_bare_wish(utterance(text, "en"))
