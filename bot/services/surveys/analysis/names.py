"""Name the questions, answers and groups of people of a survey's results, in one language."""

from bot.services.surveys.analysis.small_cells import NOT_ASKED, SKIPPED, Class
from bot.services.surveys.analysis.tables import AREA, GIVEN, KIND
from conversations.engine.model.phrases import Phrases
from conversations.engine.model.unit import Unit
from conversations.engine.questions.places import ELSEWHERE
from conversations.surveys.survey import (
    OTHER,
    PLACE,
    SCALE,
    UNSURE,
    YES_NO,
    SurveyQuestion,
)

_OWN = {SKIPPED: "skipped", NOT_ASKED: "not-asked", GIVEN: "given"}


class ResultNames:
    """The names of what the results of a survey count."""

    def __init__(self, phrases: Phrases, unit: Unit) -> None:
        self._say = phrases.say
        self._language = phrases.language
        self._areas = {its.id: its.name.in_language(self._language) for its in unit.neighbourhoods}

    def question(self, question: SurveyQuestion) -> str:
        """Return the text of a question."""
        return question.text.in_language(self._language)

    def answer(self, question: SurveyQuestion, values: Class) -> str:
        """Return the name of one answer, or of several that are counted together."""
        names = (self._value(question, value) for value in values)
        return f" {self._say('survey_results-join')} ".join(names)

    def group(self, dimension: str, values: Class) -> str:
        """Return the name of a group of people, or of several that are counted together."""
        return ", ".join(self._group(dimension, value) for value in values)

    def row(self, by: str | SurveyQuestion, values: Class) -> str:
        """Return the name of a row of a table: of a dimension, or of a question's answers."""
        return self.group(by, values) if isinstance(by, str) else self.answer(by, values)

    def _group(self, dimension: str, value: str) -> str:
        if not value:
            return self._say(f"survey_results-unknown-{dimension}")
        if dimension == KIND:
            return self._say(f"person-kind-{value}")
        return self._areas.get(value, value) if dimension == AREA else value

    def _value(self, question: SurveyQuestion, value: str) -> str:
        if value in _OWN:
            return self._say(f"survey_results-{_OWN[value]}")
        for option in question.options:
            if option.id == value:
                return option.name.in_language(self._language)
        if value in (OTHER, UNSURE):
            return self._say(f"survey-{value}")
        if question.kind in (YES_NO, SCALE):
            return self._say(f"survey-{question.kind}-{value}")
        if question.kind == PLACE:
            elsewhere = {ELSEWHERE: self._say("engine-elsewhere")}
            return (elsewhere | self._areas).get(value, value)
        return value
