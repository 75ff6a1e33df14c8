"""Misses, which are anonymous, and questions for officials, which have a person."""

import msgspec
import pytest

from bot.registry import REGISTRY
from bot.services import retention_rules
from bot.services.privacy import own_data
from bot.services.questions import misses
from bot.services.unit_context import Speaker
from storage.repositories.questions import official_questions
from storage.repositories.questions.misses import list_unsettled, settle_missing_parts
from storage.tables import ASKED_OFFICIALS, MISSES, PEOPLE
from tests.bot.services.inbound.test_receive_batch import Street
from tests.resident import AGREED

RULES = {rule.name: rule for rule in REGISTRY.retention}
QUESTION = "làm sổ đỏ cho con, gọi 0912 345 678, căn cước 037054001234"


@pytest.fixture
def street(database, services):
    return Street(database, services)


def misses_(street, question=QUESTION, kind="unknown", card=""):
    street.database.write_now(
        misses.keep_miss, street.services.context, question=question, kind=kind, card=card
    )


def passes_on(street, who, question=QUESTION):
    street.says(who, "chào em")
    return street.database.write_now(
        misses.ask_official, street.services.context, speaker(street, who), question
    )


def speaker(street, who):
    return Speaker(street.person(who), AGREED, "fake", who)


def test_a_miss_has_only_words_and_a_day(street):
    misses_(street, kind="not_this", card="birth")
    (row,) = street.rows(MISSES)

    assert row["text"] == "làm sổ đỏ cho con, gọi …, căn cước …"
    assert (row["kind"], row["card"], row["settled"]) == ("not_this", "birth", "")
    assert row["day"] == "2026-11-23"
    assert set(row) == {"unit_id", "miss_id", "text", "day", "kind", "card", "settled"}


def test_ids_of_misses_reveal_no_order(street):
    for number in range(20):
        misses_(street, f"câu hỏi {number}")
    ids = {row["text"]: row["miss_id"] for row in street.rows(MISSES)}

    assert sorted(ids, key=lambda text: ids[text]) != [f"câu hỏi {number}" for number in range(20)]


def test_a_missing_part_is_counted_without_words(street):
    context = street.services.context
    for part in ("fee", "fee", "time", "papers"):
        street.database.write_now(misses.keep_missing_part, context, card="divorce", part=part)
    street.database.write_now(
        misses.keep_missing_part, context, card="a card that is gone", part="fee"
    )
    assert {row["text"] for row in street.rows(MISSES)} == {""}
    lacking = street.database.write_now(misses.count_missing_parts, context, context.unit)

    assert lacking == {"divorce": {"fee": 2, "time": 1}}
    assert street.database.write_now(list_unsettled, context.unit_id, most=9) == []
    street.database.write_now(settle_missing_parts, context.unit_id, "divorce", ["fee", "place"])
    assert street.database.write_now(misses.count_missing_parts, context, context.unit) == {
        "divorce": {"time": 1}
    }


@pytest.mark.parametrize("question", ["", "   ", "\u200b"])
def test_a_question_without_words_is_not_stored(street, question):
    misses_(street, question)
    assert street.rows(MISSES) == []


def test_a_long_question_is_shortened(street):
    misses_(street, "nhà ông Sáu " * 500)
    (row,) = street.rows(MISSES)
    assert len(row["text"]) <= misses.MAX_LENGTH
    assert row["text"].endswith("…")


def test_a_question_is_passed_on_with_its_person(street):
    assert passes_on(street, "an")
    (row,) = street.rows(ASKED_OFFICIALS)
    assert (row["text"], row["state"], row["answered_at"]) == (
        QUESTION,
        official_questions.OPEN,
        None,
    )
    assert row["person_id"] in {person["person_id"] for person in street.rows(PEOPLE)}


def test_one_persons_open_questions_are_limited(street):
    kept = [passes_on(street, "an", f"câu {n}") for n in range(misses.MAX_OPEN + 2)]
    assert [bool(id_) for id_ in kept] == [True] * misses.MAX_OPEN + [False] * 2
    assert passes_on(street, "ba")


@pytest.mark.both
def test_an_erasure_deletes_the_persons_questions(street):
    passes_on(street, "an")
    passes_on(street, "ba", "giờ làm việc")
    misses_(street)
    street.says("an", "xoá dữ liệu của tôi", "xoá ngay")

    assert [row["text"] for row in street.rows(ASKED_OFFICIALS)] == ["giờ làm việc"]
    assert len(street.rows(MISSES)) == 1


def test_withdrawing_consent_deletes_the_persons_questions(street):
    passes_on(street, "an")
    street.says("an", "rút lại đồng ý", "rút lại")
    assert street.rows(ASKED_OFFICIALS) == []


def test_own_data_include_questions_for_officials(street):
    passes_on(street, "an")
    who = speaker(street, "an")
    mine = street.database.write_now(
        own_data.load_own_data, street.services.context, who.person_id, REGISTRY.own_data
    )
    (question,) = mine.questions

    assert (question.text, question.answered_at, question.answer) == (QUESTION, None, "")
    assert msgspec.json.decode(msgspec.json.encode(mine))["questions"][0]["text"] == QUESTION


@pytest.mark.parametrize(("name", "days"), [("misses", 365), ("unanswered", 365), ("asked", 90)])
def test_each_kind_of_question_is_deleted_after_its_period(street, clock, name, days):
    passes_on(street, "an")
    misses_(street)
    table = MISSES if name == "misses" else ASKED_OFFICIALS
    if name == "asked":
        (row,) = street.rows(ASKED_OFFICIALS)
        street.database.write_now(
            official_questions.answer,
            street.services.context.unit_id,
            [row["question_id"]],
            by="official",
            now=clock.now,
            text="Mời bác ra xã.",
        )

    def let_go():
        return street.database.write_now(
            retention_rules.apply_rule, street.services.context, RULES[name]
        )

    clock.passes(days=days)
    assert let_go() == 0
    clock.passes(days=1)
    assert (let_go(), street.rows(table)) == (1, [])
