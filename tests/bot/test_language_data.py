"""What the listener knows is read from its own folder, apart from what people read."""

import pytest

from bot.language_data import WordListError, read_word_lists
from bot.phrasebooks import Phrasebook, PhraseError

LISTS = """\
### A comment

greet-words = chào, xin chào ,
    alo
call-words = gọi { EMERGENCY("fire") }, gọi { EMERGENCY("police") }
"""


@pytest.fixture
def write(tmp_path):
    def write(text, name="words.ftl"):
        folder = tmp_path / "vi"
        folder.mkdir(exist_ok=True)
        (folder / name).write_text(text, "utf-8")
        read_word_lists.cache_clear()
        return folder

    return write


def test_a_list_has_commas_between_its_words_and_may_name_emergency_numbers(write):
    lists = read_word_lists(write(LISTS))

    assert lists == {
        "greet-words": ("chào", "xin chào", "alo"),
        "call-words": ("gọi 114", "gọi 113"),
    }


def test_a_long_list_may_name_emergency_numbers(write):
    long = ", ".join(f"cách nói thứ {number}" for number in range(500))

    lists = read_word_lists(write(f'long-words = gọi {{ EMERGENCY("fire") }}, {long}\n'))

    assert len(lists["long-words"]) == 501


def test_a_phrasebook_has_the_lists_of_the_listener(write, tmp_path):
    phrases = tmp_path / "phrases"
    phrases.mkdir()
    (phrases / "words.ftl").write_text("person-you = bạn\n", "utf-8")

    book = Phrasebook("vi", phrases, lists=write(LISTS))

    assert book.words("greet-words") == ("chào", "xin chào", "alo")
    assert book.words("other-words") == ()
    with pytest.raises(PhraseError, match="person-you is a phrase"):
        book.words("person-you")
    with pytest.raises(PhraseError, match="greet-words"):
        book.say("greet-words")


def test_a_language_without_lists_has_none(tmp_path):
    assert read_word_lists(tmp_path / "tay") == {}


@pytest.mark.parametrize(
    "value", ["{ $you } ơi", "{ $count ->\n    [0] không\n   *[other] có\n }"]
)
def test_a_list_with_a_blank_or_a_choice_is_refused_by_its_name(write, value):
    with pytest.raises(WordListError, match=r"words\.ftl: greet-words"):
        read_word_lists(write(f"greet-words = {value}\n"))


def test_a_list_that_is_there_twice_is_refused_by_its_name(write):
    write(LISTS)
    with pytest.raises(WordListError, match="greet-words"):
        read_word_lists(write("greet-words = chào\n", "others.ftl"))
