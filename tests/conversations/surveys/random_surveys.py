"""Random surveys without faults, answers to them, and what is wrong with some."""

from collections.abc import Callable
from random import Random

from msgspec import structs

from conversations.engine.model.localised_text import LocalisedText
from conversations.surveys.checks import MOST_LETTERS, find_faults
from conversations.surveys.survey import (
    MATRIX,
    NUMBER,
    ONE,
    PHOTO,
    PLACE,
    RANKING,
    SEVERAL,
    SPOT,
    TEXT,
    WITH_OPTIONS,
    Answer,
    Condition,
    Survey,
    SurveyQuestion,
    Told,
)
from tests.conversations.surveys.sample_survey import MARKET, option, question

COUNTED = (ONE, SEVERAL, "yes_no", "scale", NUMBER, TEXT)
ALL = (*COUNTED, PLACE, PHOTO, SPOT, RANKING, MATRIX)
AREAS = ("me", "cho", "tien-yet")
PHOTOS = ("p1", "p2", "p3")

_MOST_QUESTIONS = 8


def random_survey(random: Random, kinds: tuple[str, ...] = COUNTED) -> Survey:
    """Return a survey without faults, whose later questions have conditions on earlier ones."""
    while True:
        asked: list[SurveyQuestion] = []
        for n in range(random.randint(1, _MOST_QUESTIONS)):
            its = _random_question(f"q{n}", random, kinds)
            parts = [part for one in asked for part in one.parts]
            before = [part for part in parts if part.is_choice]
            if before and random.random() < 0.5:
                on = random.choice(before)
                some = random.sample(on.option_ids, random.randint(1, len(on.option_ids)))
                its = structs.replace(its, only_if=(Condition(on.id, tuple(some)),))
            asked.append(its)
        survey = Survey(MARKET.title, MARKET.why, tuple(asked))
        if not find_faults(survey):
            return survey


def _random_question(id_: str, random: Random, kinds: tuple[str, ...]) -> SurveyQuestion:
    kind = random.choice(kinds)
    names = [option(f"o{i}", f"Ý {'ABCD'[i]}") for i in range(random.randint(2, 4))]
    rows = [option(f"r{i}", f"Việc {i}") for i in range(random.randint(2, 3))]
    return question(
        id_,
        kind,
        options=tuple(names) if kind in WITH_OPTIONS else (),
        rows=tuple(rows) if kind == MATRIX else (),
        has_other=kind in (ONE, SEVERAL) and random.random() < 0.2,
        has_unsure=kind in (ONE, MATRIX) and random.random() < 0.2,
        is_shuffled=random.random() < 0.3,
    )


def random_answers(survey: Survey, random: Random) -> dict[str, Answer]:
    """Return answers of someone to *survey*, also to questions that they are not asked."""
    return {
        its.id: None if random.random() < 0.2 else random_answer(its, random)
        for its in survey.asked
    }


def random_answer(its: SurveyQuestion, random: Random) -> Answer:
    """Return an answer to one question."""
    match its.kind:
        case "several":
            return random.sample(its.option_ids, random.randint(1, len(its.option_ids)))
        case "ranking":
            return random.sample(its.option_ids, len(its.option_ids))
        case "photo":
            return random.sample(PHOTOS, random.randint(1, len(PHOTOS)))
        case "spot":
            return Told(f"chỗ {random.random()}", latitude=20.25, longitude=105.83)
        case "place":
            return random.choice(AREAS)
        case "number":
            return random.randint(0, 9)
        case "text":
            return f"lời {random.random()}"
    return random.choice(its.option_ids)


Mutation = Callable[[SurveyQuestion], SurveyQuestion]

_TWO = (option("a", "Có mái"), option("b", "Không mái"))
MUTATIONS: dict[str, Mutation] = {
    "id": lambda its: structs.replace(its, id="Q 1"),
    "kind": lambda its: structs.replace(its, kind="essay"),
    "empty": lambda its: structs.replace(its, text=LocalisedText("")),
    "long": lambda its: structs.replace(its, text=LocalisedText("v" * (MOST_LETTERS + 1))),
    "few": lambda its: structs.replace(its, kind=ONE, options=_TWO[:1], rows=()),
    "many": lambda its: structs.replace(its, kind=TEXT, options=_TWO, rows=()),
    "twice": lambda its: structs.replace(its, kind=RANKING, options=(*_TWO, _TWO[0]), rows=()),
    "limits": lambda its: structs.replace(its, kind=NUMBER, options=(), rows=(), least=9, most=9),
    "extra": lambda its: structs.replace(its, kind=PHOTO, options=(), rows=(), has_unsure=True),
    "later": lambda its: structs.replace(its, only_if=(Condition("nowhere", ("yes",)),)),
}
"""Changes to a question, by the fault that each is."""


def break_survey(survey: Survey, fault: str, random: Random) -> tuple[Survey, str]:
    """Return *survey* with *fault* in one question, and the id of that question."""
    questions = list(survey.questions)
    at = random.randrange(len(questions))
    questions[at] = MUTATIONS[fault](questions[at])
    return structs.replace(survey, questions=tuple(questions)), questions[at].id
