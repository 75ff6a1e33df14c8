"""Random people answer random surveys by taps and in words; what is sent is what they meant."""

from random import Random

import pytest

from conversations.dialogues.surveys.effects import SendAnswers
from conversations.dialogues.surveys.queries import OpenSurvey, OpenSurveys
from conversations.surveys.survey import (
    MOST_PHOTOS,
    SPOT,
    TEXT,
    Answer,
    Told,
    is_asked,
)
from tests.conversations.surveys.random_surveys import ALL, random_answer, random_survey
from tests.resident import PACK, Resident

_FEW, _MANY = 20, 300
_LABELS = {its.id: its.name.vi[:1].upper() + its.name.vi[1:] for its in PACK.neighbourhoods}


def answers(resident, asked, meant, random):
    """Let *resident* tell what they *meant* in one of the ways of telling it."""
    labels = {its.id: its.name.vi for its in asked.options} | _LABELS | {"other": "Ý khác"}
    match asked.kind:
        case _ if meant is None:
            resident.says("bỏ qua")
        case "number" | "text" | "place":
            resident.says(labels.get(meant, str(meant)))
        case "spot":
            resident.says(meant.text)
        case "photo":
            resident.photo(*meant)
            resident.finishes(len(meant) < MOST_PHOTOS)
        case "several":
            resident.taps(*(labels[id_] for id_ in meant))
            resident.finishes(len(meant) < len(asked.option_ids))
        case "ranking" if random.random() < 0.5:
            numbers = {name: n for n, _, name in map(_split, resident.last.text.splitlines())}
            resident.says(" ".join(numbers[labels[id_]] for id_ in meant))
        case "ranking":
            resident.taps(*(labels[id_] for id_ in meant[:-1]))
        case _:
            resident.chooses(meant)


def _split(line):
    return line.partition(". ")


class Person(Resident):
    """A resident who taps the button of an option by its id, and "Xong" if it is needed."""

    def finishes(self, is_open):
        if is_open:
            self.taps("Xong")

    def chooses(self, id_):
        if not any(its.data.endswith(f":{id_}") for its in self.last.buttons):
            self.taps("Xem thêm")
        label = next(its.label for its in self.last.buttons if its.data.endswith(f":{id_}"))
        self.taps(label)


def meaning(asked, random):
    """Return what someone means as the answer to a question, None to skip it."""
    if random.random() < 0.15:
        return None
    if asked.kind == SPOT:
        return Told("gần chợ Me, phố Chợ")
    if asked.kind == TEXT:
        return random.choice(("chợ bẩn quá", "cần thêm chỗ để xe", "thêm đèn cho sáng"))
    return random_answer(asked, random)


@pytest.mark.parametrize(
    "count", [_FEW, pytest.param(_MANY, marks=pytest.mark.soak)], ids=["few", "many"]
)
def test_what_is_sent_is_what_was_meant(count):
    random = Random(count)
    for nth in range(count):
        survey = random_survey(random, ALL)
        person = Person()
        person.known[OpenSurveys] = (OpenSurvey("s1", 1, "YK 1", survey, seed=nth),)
        person.says("phiếu hỏi")
        meant: dict[str, Answer] = {}
        for asked in survey.asked:
            if is_asked(asked, meant):
                assert f"Câu {len(meant) + 1}/" in person.last.text, (survey, person.last)
                meant[asked.id] = meaning(asked, random)
                answers(person, asked, meant[asked.id], random)
        person.taps("Gửi")
        (sent,) = (it for it in person.effects if isinstance(it, SendAnswers))
        assert sent.answers == meant, survey
