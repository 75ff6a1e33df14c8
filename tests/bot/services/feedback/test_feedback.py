"""What people say about the assistant is stored without numbers, a few times a day, and erased."""

from datetime import timedelta

import pytest

from bot.services.feedback.part import MOST_A_DAY, erase, keep_feedback, own_items
from bot.services.unit_context import Speaker
from conversations.dialogues.feedback.effects import FeedbackKept, KeepFeedback
from conversations.engine.model.effects import Refused
from storage.repositories import feedback
from tests.bot.services.broadcasts.test_broadcasts import Town
from tests.resident import AGREED


@pytest.fixture
def town(database, context):
    town = Town(database, context)
    town.people("an", "ba")
    return town


def says(town, person, text):
    speaker = Speaker(person, AGREED, "fake", person)
    return town.database.write_now(keep_feedback, town.context, speaker, KeepFeedback(text))


def texts(town):
    kept = town.database.write_now(feedback.list_newest, town.context.unit_id, most=99)
    return [its.text for its in kept]


@pytest.mark.both
def test_it_is_kept_with_its_person_and_erased_with_them(town, context):
    assert says(town, "an", "Chữ nhỏ quá, gọi tôi 0912 345 678") == FeedbackKept()
    says(town, "ba", "Hay quá")

    assert sorted(texts(town)) == ["Chữ nhỏ quá, gọi tôi …", "Hay quá"]
    (own,) = town.database.write_now(own_items, context, "an")
    assert own.text.startswith("Chữ nhỏ quá")
    town.database.write_now(erase, context, "an")
    assert texts(town) == ["Hay quá"]
    later = context.now() + timedelta(days=1)
    town.database.write_now(feedback.delete_before, context.unit_id, before=later, most=9)
    assert texts(town) == []


def test_one_person_is_kept_a_number_of_times_a_day(town):
    said = [says(town, "an", f"lần {n}") for n in range(MOST_A_DAY + 1)]

    assert said == [FeedbackKept()] * MOST_A_DAY + [Refused("many")]
    assert len(texts(town)) == MOST_A_DAY
