"""The names of what people choose from, for pages and sheets of officials."""

from collections.abc import Callable, Sequence

from conversations.engine.model.unit import Unit
from conversations.engine.questions.places import ELSEWHERE
from conversations.surveys.survey import OTHER, PLACE, UNSURE, SurveyQuestion

Say = Callable[..., str]


def name_options(question: SurveyQuestion, unit: Unit, say: Say) -> Sequence[tuple[str, str]]:
    """Return the ids and the Vietnamese names of the options of *question*, in their order."""
    if question.kind == PLACE:
        areas = [(area.id, area.name.vi) for area in unit.neighbourhoods]
        return [*areas, (ELSEWHERE, say("engine-elsewhere"))]
    own = {option.id: option.name.vi for option in question.options}
    return [(id_, own.get(id_) or _shared(question, id_, say)) for id_ in question.option_ids]


def _shared(question: SurveyQuestion, id_: str, say: Say) -> str:
    """Return the name of an option that every such question has."""
    return say(f"survey-{id_}") if id_ in (OTHER, UNSURE) else say(f"survey-{question.kind}-{id_}")
