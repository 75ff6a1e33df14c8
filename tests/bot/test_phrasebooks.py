"""Phrases: filling blanks without Fluent gives the same text as Fluent."""

import re
from datetime import UTC, datetime
from itertools import product

import pytest
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import FluentParser
from fluent.syntax.ast import Message
from fluent.syntax.serializer import FluentSerializer

from bot.phrasebooks import Phrasebook, PhraseError, WordwiseParser
from conversations.engine.model.person import FORMS
from tests.resident import BOOKS, ROOT

BLANK = re.compile(r"\$(\w+)")
# Of a function, or of another phrase, which may call one.
FUNCTION = re.compile(r"[A-Z]+\(|\{ [a-z_]+-[\w-]+ \}")

WORDS = """\
person-you = anh/chị
plain-you = Dạ { $you }
plain = { $You } ở { $place } phải không?
braces = Chữ { "{" }trong ngoặc{ "}" } của { $thing }
coded = Mã { CODE($code) } từ { TIME($at) } ở { $place }
number = Nhiều nhất { $most } ảnh
emergency = Gọi { EMERGENCY("fire") } ở { $place }
emergency-chosen = { $count ->
    [0] không gọi
   *[other] gọi { EMERGENCY("fire") }
}
chosen = { $count ->
    [0] không có
   *[other] { $count } tấm
}
"""


@pytest.mark.parametrize("language", ["vi", "en"])
def test_phrases_without_functions_are_the_same_as_with_fluent(language):
    fluent = FluentBundle([language], use_isolating=False)
    blanks = {}
    for file in sorted((ROOT / "locales" / language).glob("*.ftl")):
        resource = FluentResource(file.read_text("utf-8"))
        fluent.add_resource(resource)
        for entry in resource.body:
            text = FluentSerializer().serialize_entry(entry)
            if isinstance(entry, Message) and not FUNCTION.search(text):
                blanks[entry.id.name] = set(BLANK.findall(text)) - {"you", "You", "form"}
    for form, (phrase, names) in product(("", *FORMS), blanks.items()):
        book = BOOKS[language].with_form(form)
        values = {name: f"<{name}> {{x}}" for name in names}
        pattern = fluent.get_message(phrase).value
        assert pattern is not None
        expected, faults = fluent.format_pattern(pattern, {**book.address, **values})

        assert not faults
        assert book.say(phrase, **values) == expected


@pytest.fixture
def book(tmp_path):
    (tmp_path / "words.ftl").write_text(WORDS, "utf-8")
    return Phrasebook("vi", tmp_path)


def test_text_values_are_inserted_unchanged(book):
    assert book.say("plain", place="{phố} $Chợ") == "Anh/chị ở {phố} $Chợ phải không?"
    assert book.say("braces", thing="{thing}") == "Chữ {trong ngoặc} của {thing}"


def test_a_function_formats_a_code_or_a_time(book):
    at = datetime(2026, 11, 23, 7, 30, tzinfo=UTC)
    said = "Mã GV 4 2 7 từ 7 giờ 30 sáng thứ Hai 23/11 ở "

    assert book.say("coded", code="GV 427", at=at, place="phố Chợ") == f"{said}phố Chợ"
    assert book.say("coded", code="GV 427", at=at, place=2000) == f"{said}2.000"


def test_a_phrase_names_an_emergency_number_and_gets_its_digits(book):
    assert book.say("emergency", place="phố Chợ") == "Gọi 114 ở phố Chợ"
    assert book.say("emergency-chosen", count=1) == "gọi 114"


@pytest.mark.parametrize(("count", "said"), [(0, "không có"), (1, "1 tấm"), (2000, "2.000 tấm")])
def test_a_number_is_formatted_for_its_language(book, count, said):
    assert book.say("chosen", count=count) == said


def test_the_cache_depends_on_all_values(book):
    assert [book.say("number", most=most) for most in (5, 3, 5)] == [
        "Nhiều nhất 5 ảnh",
        "Nhiều nhất 3 ảnh",
        "Nhiều nhất 5 ảnh",
    ]


@pytest.mark.parametrize("order", [(None, "cô"), ("cô", None)])
def test_the_cache_depends_on_the_form_of_address(book, order):
    said = {you: book.say("plain-you", **({"you": you} if you else {})) for you in order}

    assert said == {None: "Dạ anh/chị", "cô": "Dạ cô"}


def test_an_unfilled_blank_raises(book):
    for name in ("plain", "number", "chosen", "coded"):
        with pytest.raises(PhraseError, match=name):
            book.say(name)


def test_the_quick_parser_reads_what_fluents_reads_right_or_wrong():
    texts = [file.read_text("utf-8") for file in (ROOT / "locales").rglob("*.ftl")]
    texts += [WORDS[:at] + WORDS[at + 1 :] for at in range(0, len(WORDS), 7)]
    for text in texts:
        quick = WordwiseParser(with_spans=False).parse(text)
        assert quick.equals(FluentParser(with_spans=False).parse(text)), text
