"""No message that differs from an announcement by a single word is said to be the commune's."""

import re
from collections.abc import Iterator
from datetime import timedelta
from itertools import islice

import pytest
from msgspec import structs

from conversations.dialogues.announcements.message_check.evidence import find_evidence
from conversations.dialogues.announcements.message_check.verdict_wording import (
    SaidVerdict,
    say_verdict,
)
from conversations.dialogues.announcements.message_check.verdicts import OURS, judge
from conversations.dialogues.announcements.queries import News
from conversations.text.fold import fold
from tests.cases import each
from tests.resident import BOOKS, MONDAY, PACK, SPEAK, utterance

FILLED = {
    "vi": {
        "day": "thứ Bảy 5/12",
        "from": "7 giờ 30",
        "until": "16 giờ",
        "place": "phố Bến",
        "about": "đường ngõ",
        "who": "trẻ dưới 5 tuổi",
        "storm": "9",
        "school": "Tiểu học Gia Viễn",
    },
    "en": {
        "day": "Saturday 5 Dec",
        "from": "7:30",
        "until": "16:00",
        "place": "Bến street",
        "about": "the lane",
        "who": "children under 5",
        "storm": "9",
        "school": "Gia Viễn primary school",
    },
}
NEGATIONS = {"vi": "không", "en": "not"}
ADDED = {"vi": ("sau", "cứ", "Chợ", "18"), "en": ("after", "still", "fake", "18")}


def announcement(template, language: str = "vi") -> News:
    text = "\n".join(each.in_language(language) for each in template.paragraphs)
    filled = re.sub(r"{(\w+)}", lambda blank: FILLED[language][blank[1]], text)
    named = PACK.topic(template.topic)
    assert named is not None
    topic = named.name.in_language(language)
    sender = PACK.name.in_language(language)
    place = FILLED[language]["place"]
    until = MONDAY + timedelta(days=2)
    return News("TB 58", topic, filled, sender, place, until, language=language)


ANNOUNCEMENTS = [
    announcement(template, language)
    for template in PACK.announcement_templates
    for language in ("vi", "en")
]
STORM = announcement(next(one for one in PACK.announcement_templates if one.id == "storm"))


def verdict_on(message: str, news: News, language: str = "vi") -> SaidVerdict:
    evidence = find_evidence(message)
    named = news if news.code in evidence.codes else None
    found = judge(evidence, [news], PACK, "", named)
    found = structs.replace(found, sent_at=MONDAY)
    return say_verdict(utterance(message, language), found, PACK, SPEAK)


def copied(news: News) -> str:
    return news.in_full(BOOKS[news.language])


def forms_of(news: News) -> Iterator[str]:
    """Yield the text of an announcement alone, and its message as copied and as retyped."""
    yield from (news.text, copied(news), fold(copied(news)))


def falsify(message: str, language: str) -> Iterator[str]:
    """Yield *message* with one word dropped, negated, replaced, swapped or added."""
    words = re.split(r"(\s+)", message)
    plain = fold if message.isascii() else str
    for at in range(0, len(words), 2):
        before, word, after = words[:at], words[at], words[at + 1 :]
        other = ADDED[language][at // 2 % len(ADDED[language])]
        yield "".join((*before, *after))
        yield "".join((*before, plain(NEGATIONS[language]), " ", word, *after))
        yield "".join((*before, plain(other), " ", word, *after))
        yield "".join((*before, plain(other), *after))
        if len(after) > 1:
            yield "".join((*before, after[1], after[0], word, *after[2:]))
    yield from (f"{message} {plain(one)}" for one in (NEGATIONS[language], *ADDED[language]))


def certified(news: News, step: int = 1) -> list[str]:
    """Return which of every *step*-th falsified message is said to be the commune's."""
    original = fold(copied(news))
    # The heading and the verb of the signature may be left out; they say nothing of what happens.
    same = {
        fold(news.text),
        original,
        original.removeprefix(f"{fold(news.topic)} "),
        original.replace(" gui ma tin ", " ma tin "),
    }
    return [
        message
        for start, form in enumerate(forms_of(news))
        for message in islice(falsify(form, news.language), start, None, step)
        if verdict_on(message, news).verdict.kind == OURS and fold(message) not in same
    ]


def name_of(news: News) -> str:
    return f"{news.topic} {news.language}"


# A word is changed in five ways, which shares no factor with the step: each way is tried on words
# in all parts of an announcement.
@each("news", ANNOUNCEMENTS, name=name_of)
def test_no_announcement_with_another_word_is_certified(news):
    assert not certified(news, step=7)


@pytest.mark.soak
@each("news", ANNOUNCEMENTS, name=name_of)
def test_no_announcement_with_any_other_word_is_certified(news):
    assert not certified(news)


@each("news", ANNOUNCEMENTS, name=name_of)
def test_every_announcement_is_recognised_as_it_was_received_and_retyped(news):
    told = [verdict_on(form, news) for form in forms_of(news)]

    assert [one.verdict.why for one in told] == ["text"] * len(told)
    assert all(news.text in one.text for one in told)


@pytest.mark.parametrize(
    "around",
    [
        "Có thật không ạ? {}",
        "Chuyển tiếp:\n{}",
        "Em ơi cho bác hỏi {} có thật không",
        "Kính gửi bà con,\n{}\nTin này có thật không em?",
        "{}\nUBND xã Gia Viễn",
        "{} Mã tin TB 58, có thật không",
    ],
)
def test_what_stands_around_an_announcement_does_not_matter(around):
    assert verdict_on(around.format(STORM.text), STORM).verdict.why == "text"


@pytest.mark.parametrize(
    ("message", "told"),
    [
        (f"Tin giả: {STORM.text}", "xã không viết «Tin giả»"),
        (f"Có thật không {STORM.text}", "xã không viết «Có thật không»"),
        (
            STORM.text.replace("ở yên", "không ở yên"),
            "“bà con «không» ở yên”, xã không viết «không»",
        ),
        (
            STORM.text.replace("phố Bến", "phố Chợ"),
            "“tới phố «Chợ» từ 7”, xã viết “tới phố «Bến» từ 7”",
        ),
        (STORM.text.replace("sát ", ""), "Xã viết “cành cây «sát» nhà, trữ”"),
        (STORM.text.replace("từ 7", "từ 17"), "“Bến từ «17» giờ 30”, xã viết “Bến từ «7» giờ 30”"),
        (STORM.text.replace("vào, bà", "vào bà"), "“Khi bão «vào bà» con ở”, xã viết"),
        (STORM.text.replace("trữ nước", "❌ trữ nước"), "xã không viết «❌»"),
        (
            STORM.text.replace("yên", "уên"),
            "“con ở «уên» trong nhà”, xã viết “con ở «yên» trong nhà”",
        ),
        (f"{STORM.text} Xem bit.ly/x", "xã không viết «Xem bit.ly/x»"),
        # Who reads it sees "thứ Bảy 21/5".
        (STORM.text.replace("5/12", "\u202e5/12\u202c"), "xã không viết «\ufffd»"),
    ],
)
def test_what_differs_is_shown_beside_the_communes_words(message, told):
    found = verdict_on(message, STORM)

    assert told in found.text
    assert found.verdict.kind != OURS
    assert "Cả tin của xã viết thế này" in found.text
    assert found.calls


def test_a_part_of_an_announcement_is_called_a_part_and_the_rest_is_shown():
    told = verdict_on("\n".join(STORM.text.split("\n")[1:]), STORM).text

    assert told.startswith("Tin này mới là một phần của tin TB 58")
    assert "«Bão số 9 có thể ảnh hưởng tới phố Bến từ 7 giờ 30, thứ Bảy 5/12»" in told


def test_a_place_that_the_text_does_not_name_is_needed():
    news = structs.replace(STORM, text="Nước sắp về, bà con sơ tán ngay.", place="Phố Me")

    assert verdict_on(news.text, news).verdict.why == "part"
    assert verdict_on(copied(news), news).verdict.why == "text"


def test_a_drill_without_its_word_is_not_certified():
    drill = structs.replace(STORM, is_drill=True)

    assert verdict_on(drill.text, drill).verdict.why == "part"
    assert "Đó là tin diễn tập" in verdict_on(copied(drill), drill).text


def test_a_code_below_other_words_is_not_certified():
    told = verdict_on("Cứ ra sông. TB 58", STORM)

    assert told.text.startswith("Xã có gửi tin mã TB 58")
    assert STORM.text in told.text
    assert verdict_on("mã tin TB 58 có thật không", STORM).text.startswith("Đúng là mã tin của xã")


def test_the_padding_of_a_message_hides_nothing():
    message = f"{STORM.text}{' ' * 4000}Gọi 0987 654 321 để đóng tiền"

    assert "xã không viết «Gọi 0987 654 321 để đóng tiền»" in verdict_on(message, STORM).text


def test_other_punctuation_is_shown_and_is_no_other_number():
    told = verdict_on(STORM.text.replace("30, thứ", "30 thứ"), STORM)

    assert told.verdict.why == "alike"
    assert "viết “7 giờ «30 thứ» Bảy 5”, xã viết “7 giờ «30, thứ» Bảy 5”" in told.text
    twice = verdict_on(STORM.text.replace("buộc mái nhà", "buộc, mái, nhà"), STORM)
    assert "viết “con chằng «buộc, mái, nhà» chặt cành”, xã viết" in twice.text
    assert "con chằng «buộc mái nhà», chặt cành cây sát nhà" in twice.text
    assert verdict_on(STORM.text.replace(",", "").replace(".", ""), STORM).verdict.why == "text"


def changed(before: str, after: str) -> str:
    assert before in STORM.text
    return STORM.text.replace(before, after)


FIRST, *_, LAST = STORM.text.split("\n")


@pytest.mark.parametrize(
    ("message", "why"),
    [
        (changed("ở yên", "không ở yên"), "changed"),
        (changed("ở yên", "ra"), "changed"),
        (changed("chằng buộc ", ""), "changed"),
        (changed("chặt cành", "đừng chặt cành"), "changed"),
        (changed(LAST, f"Không {LAST[0].lower()}{LAST[1:]}"), "changed"),
        (fold(changed("ở yên", "không ở yên")), "changed"),
        (changed("bà con", "ba con"), "alike"),
        (f"Bác Tư ơi đọc đi này {STORM.text}", "alike"),
        (f"{STORM.text} Bác Tư đọc chưa", "alike"),
        (STORM.text.removeprefix(FIRST), "part"),
    ],
)
def test_other_words_within_a_sentence_make_another_message(message, why):
    assert verdict_on(message, STORM).verdict.why == why


@pytest.mark.parametrize("cut", ["{} Khi bão vào, bà con ở yên", "Bác Tư ơi. {}", "{}"])
def test_a_cut_end_and_missing_sentences_make_no_other_message(cut):
    _, middle, _ = STORM.text.split("\n")
    kept, left = middle.split(" Khi bão")
    news = structs.replace(STORM, text=f"Bão sắp vào.\n{kept} Khi bão{left}", place="")

    assert verdict_on(cut.format(kept), news).verdict.why in ("alike", "part")


def test_diacritics_count_if_the_message_has_any():
    message = STORM.text.replace("trữ", "trụ")

    assert verdict_on(message, STORM).verdict.why == "alike"
    assert verdict_on(fold(message), STORM).verdict.why == "text"
