"""Questions that officials add to a survey ready made; results are shown by their answers."""

from collections.abc import Mapping

from bot.phrasebooks import Phrasebook
from conversations.engine.model.localised_text import LocalisedText
from conversations.surveys.age_groups import AGE_GROUP
from conversations.surveys.survey import ONE, SurveyOption, SurveyQuestion

_OPTIONS = {
    AGE_GROUP: ("to_17", "from_18", "from_35", "from_60"),
    "gender": ("woman", "man"),
}
READY = tuple(_OPTIONS)
"""The ids of the ready questions, which are about the person."""


def make_ready_questions(books: Mapping[str, Phrasebook]) -> Mapping[str, SurveyQuestion]:
    """Return the ready questions by their ids."""

    def say(name: str) -> LocalisedText:
        return LocalisedText(*(books[language].say(name) for language in ("vi", "en")))

    return {
        id_: SurveyQuestion(
            id_,
            ONE,
            say(f"ready_question-{id_}"),
            tuple(SurveyOption(its, say(f"ready_question-{id_}-{its}")) for its in options),
        )
        for id_, options in _OPTIONS.items()
    }
