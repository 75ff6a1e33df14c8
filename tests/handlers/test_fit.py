import string
import unicodedata
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from conversations.engine.model.messages import Button, Pin, Reply
from handlers.channel import Limits
from handlers.fit import TooMuchDataError, fit_reply, numbered_buttons, split_text
from tests.cases import each

same = settings(derandomize=True, deadline=None, max_examples=400)
VIETNAMESE = "aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọỡởợ"
LETTERS = VIETNAMESE + string.ascii_letters + string.digits + " \n.!?,:;…\"'()[]<>&*_`"
WORDS = st.text(st.sampled_from(LETTERS), max_size=800)
ANYTHING = st.text(max_size=300)
APART = WORDS.map(lambda text: unicodedata.normalize("NFD", text))
EMOJI = st.lists(
    st.sampled_from(["🕳️", "👨‍👩‍👧‍👦", "🇻🇳", "📷", "👍🏽", " ", ". ", "ổ gà", "\u202e", "\n"]),
    max_size=120,
).map("".join)
TEXTS = WORDS | APART | EMOJI | ANYTHING


def units(text):
    """Return the length of *text* as platforms count it: in UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2


def letters(text):
    """Return *text* without its white space."""
    return "".join(text.split())


@same
@given(TEXTS, st.integers(2, 120))
def test_every_piece_is_within_the_limit_and_no_word_is_lost(text, most):
    pieces = split_text(text, most)
    assert all(units(piece) <= most for piece in pieces)
    assert letters("".join(pieces)) == letters(text)
    assert all(piece.strip() for piece in pieces) or not text.strip()


@same
@given(TEXTS, st.integers(1, 5000))
def test_a_short_text_is_one_piece(text, more):
    assert split_text(text, units(text) + more) == (text,)


@same
@given(st.lists(st.text(VIETNAMESE, min_size=1, max_size=30), min_size=1), st.integers(31, 200))
def test_a_word_that_fits_is_not_split(words, most):
    pieces = split_text(" ".join(words), most)
    assert [word for piece in pieces for word in piece.split()] == words


def test_a_text_is_split_between_sentences_if_possible():
    sentences = [f"Đây là câu số {n}." for n in range(1, 100)]
    pieces = split_text(" ".join(sentences), 200)
    assert all(piece.endswith(".") for piece in pieces)
    assert " ".join(pieces) == " ".join(sentences)


def test_a_text_is_split_between_lines_rather_than_within_them():
    lines = [f"Việc: một chuyện, số {n}" for n in range(40)]
    pieces = split_text("\n".join(lines), 150)
    assert "\n".join(pieces) == "\n".join(lines)


def test_a_text_without_spaces_is_split():
    pieces = split_text("ạ" * 20_000, 4096)
    assert [len(piece) for piece in pieces] == [4096, 4096, 4096, 4096, 3616]


SIGNS = ["👨‍👩‍👧‍👦", "🇻🇳", "👍🏽", "🕳️", "o\u0309", "a\u0323\u0306"]


@each("sign, most", product(SIGNS, range(12, 24)))
def test_a_combining_mark_stays_with_its_letter(sign, most):
    pieces = split_text(sign * 9, most)
    assert "".join(pieces) == sign * 9
    assert {piece.replace(sign, "") for piece in pieces} == {""}


def test_a_character_longer_than_a_message_is_split():
    assert split_text("o" + "\u0309" * 9, 4) == ("o" + "\u0309" * 3, "\u0309" * 4, "\u0309" * 2)


@pytest.mark.parametrize("place", ["buttons", "navigation"])
def test_a_button_with_too_much_data_is_an_error(place):
    fits, full = (Button("A", "ạ" * 20 + "1234"),), (Button("A", "ạ" * 20 + "12345"),)
    assert fit_reply(structs.replace(Reply("?"), **{place: fits}), Limits(data=64))
    with pytest.raises(TooMuchDataError, match="65 bytes, the platform carries 64"):
        fit_reply(structs.replace(Reply("?"), **{place: full}), Limits(data=64))


def test_a_surrogate_pair_is_not_split():
    assert split_text("🕳" * 5, 3) == ("🕳",) * 5


BUTTONS = st.lists(
    st.builds(Button, st.text(VIETNAMESE, min_size=1, max_size=20), st.text(max_size=20)),
    max_size=12,
).map(tuple)
LIMITS = st.builds(Limits, text=st.integers(30, 400), buttons=st.sampled_from([0, 1, 4, 8, 20]))


@same
@given(TEXTS, BUTTONS, LIMITS)
def test_a_fitted_reply_loses_nothing(text, buttons, limits):
    way_out, pin = (Button("Thôi", "do:cancel"),), Pin(20.3, 105.8, "phố Thống Nhất")
    reply = Reply(text, buttons, way_out, ("text",), ("a" * 64,), pin, "GV 101")
    *first, last = fit_reply(reply, limits)
    assert all(piece == Reply(piece.text) for piece in first)
    assert (last.navigation, last.photos, last.pin) == (way_out, reply.photos, pin)
    assert (last.wants, last.receipt) == (reply.wants, "GV 101")
    assert all(units(piece.text) <= limits.text for piece in (*first, last))
    shown = letters("".join(piece.text for piece in (*first, last)))
    assert len(last.buttons) <= limits.buttons
    if last.buttons == buttons:
        assert shown == letters(text)
    else:
        assert shown == letters(text + numbered_buttons(reply))


@pytest.mark.parametrize("buttons", [0, 3])
def test_buttons_that_can_not_be_shown_become_numbered_lines(buttons):
    reply = Reply(
        "Anh/chị muốn báo việc gì ạ?", tuple(Button(f"Việc {n}", f"{n}") for n in range(4))
    )
    (fitted,) = fit_reply(reply, Limits(buttons=buttons))
    assert fitted.text == "Anh/chị muốn báo việc gì ạ?\n1. Việc 0\n2. Việc 1\n3. Việc 2\n4. Việc 3"
    assert fitted.buttons == ()
