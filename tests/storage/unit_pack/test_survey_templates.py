"""The rules for templates of surveys in a unit pack."""

import msgspec
import pytest

from conversations.surveys.checks import find_warnings
from conversations.surveys.survey import Survey
from storage.unit_pack.pack_rules import check_pack
from tests.resident import BOOKS, PACK

NAME = {"vi": "Chợ", "en": "Market"}
QUESTION = {"id": "goes", "kind": "yes_no", "text": NAME}
SURVEY = {"title": NAME, "why": NAME, "questions": [QUESTION]}
TEMPLATE = {"id": "market", "name": NAME, "survey": SURVEY}


def violations(*templates):
    """Return the places of the faults in *templates*, and the reasons."""
    return {
        found.key_path: found.reason
        for found in check_pack({"survey_templates": list(templates)}, None)
        if found.key_path[0] == "survey_templates"
    }


def test_a_survey_that_can_be_asked_has_no_fault():
    assert violations(TEMPLATE) == {}


@pytest.mark.parametrize(
    ("change", "key", "said"),
    [
        ({"name": {**NAME, "vi": "Ý kiến về chợ Me sau Tết"}}, ("name", "vi"), "nút bấm"),
        ({"survey": {**SURVEY, "questions": "goes"}}, ("survey",), "`$.questions`"),
        (
            {"survey": {**SURVEY, "questions": [{**QUESTION, "kind": "oral"}]}},
            ("survey", "questions", 0),
            "kind",
        ),
        ({"survey": {**SURVEY, "questions": []}}, ("survey",), "empty"),
    ],
    ids=["name", "shape", "kind", "no-question"],
)
def test_a_fault_in_a_template_is_named_with_its_place(change, key, said):
    ((found, reason),) = violations({**TEMPLATE, **change}).items()
    assert found == ("survey_templates", 0, *key)
    assert said in reason


def test_an_id_is_used_once():
    assert len(violations(TEMPLATE, TEMPLATE)) == 1


@pytest.mark.parametrize("template", PACK.survey_templates, ids=lambda its: its.id)
def test_the_shipped_templates_have_nothing_to_warn_of(template):
    assert find_warnings(msgspec.convert(template.survey, Survey), BOOKS) == []
