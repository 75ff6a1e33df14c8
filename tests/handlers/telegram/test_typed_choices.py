"""Keyboard buttons, which send their label as text, mean the same as inline buttons."""

from functools import cache

from msgspec import structs

from conversations.engine.model.messages import Tap, Text
from tests.cases import each
from tests.conversations.dialogue_walk import every_stop, name_of


@cache
def asking():
    return [stop for stop in every_stop() if {"location", "contact"} & set(stop.asks[0].wants)]


def asked_again(stop):
    """Return a resident to whom the question and its buttons are shown."""
    resident = stop.resident()
    resident.says("…")
    return resident


def labels():
    return [(stop, button.label) for stop in asking() for button in asked_again(stop).buttons]


def test_both_languages_have_questions_for_a_place():
    assert {stop.language for stop, _ in labels()} == {"vi", "en"}


@each("stop, label", labels, name=lambda case: f"{case[0].name}: {case[1]}")
def test_a_typed_label_means_the_same_as_its_button(stop, label):
    pressed, typed = asked_again(stop), asked_again(stop)
    pressed.sends(Tap(pressed.button(label)))
    typed.sends(Text(label))
    assert typed.asked == pressed.asked
    # Only the message of a tapped button can be edited.
    assert structs.replace(typed.last, in_place=pressed.last.in_place) == pressed.last


@each("stop", asking, name=name_of)
def test_the_label_of_a_request_button_is_no_answer(stop):
    resident = asked_again(stop)
    asked, given = resident.asked, resident.given
    for way in set(stop.asks[0].wants) & {"location", "contact"}:
        resident.sends(Text(resident.context.phrases.say(f"telegram-{way}")))
        assert (resident.asked, resident.given) == (asked, given)
