"""The answers to a survey in words, as its results name them."""

from conversations.engine.model.phrases import Phrases
from conversations.engine.model.unit import Unit
from conversations.surveys.survey import OTHER, UNSURE, SurveyQuestion


def name_answer(question: SurveyQuestion, value: str, phrases: Phrases) -> str:
    """Return the name of the option *value* of a question."""
    for option in question.options:
        if option.id == value:
            return option.name.in_language(phrases.language)
    own = f"survey-{question.kind}-{value}"
    return phrases.say(f"survey-{value}" if value in (OTHER, UNSURE) else own)


def name_answers(question: SurveyQuestion, values: tuple[str, ...], phrases: Phrases) -> str:
    """Return the names of options that are counted together."""
    return " / ".join(name_answer(question, value, phrases) for value in values)


def name_area(unit: Unit, area: str, language: str) -> str:
    """Return the name of a neighbourhood, "" if the unit has none with that id."""
    found = (its.name.in_language(language) for its in unit.neighbourhoods if its.id == area)
    return next(found, "")


def percent(share: float) -> int:
    """Return a share as a whole number of percent."""
    return round(share * 100)
