"""The rules for templates of announcements in a unit pack."""

import pytest

from storage.unit_pack.pack_rules import check_pack

NAME = {"vi": "Cắt nước", "en": "Water cut"}
TOPIC = {"id": "water", "name": NAME}
BLANK = {"id": "from", "name": {"vi": "từ giờ nào", "en": "from when"}, "kind": "time"}
TEMPLATE = {
    "id": "water",
    "name": NAME,
    "topic": "water",
    "paragraphs": [{"vi": "Cắt nước từ {from}.", "en": "Water cut from {from}."}],
    "default_hours": ["08:00", "16:00"],
}


def violations(blanks=(BLANK,), templates=(TEMPLATE,)):
    """Return the places of the faults in blanks and templates, and the reasons."""
    written = {
        "topics": [TOPIC],
        "announcement_blanks": list(blanks),
        "announcement_templates": list(templates),
    }
    return {
        found.key_path: found.reason
        for found in check_pack(written, None)
        if str(found.key_path[0]).startswith("announcement_")
    }


def test_a_template_with_its_blanks_has_no_fault():
    assert violations() == {}


@pytest.mark.parametrize(
    ("change", "key", "said"),
    [
        ({"topic": "warter"}, ("topic",), 'có phải là "water" không?'),
        ({"name": {**NAME, "vi": "Tin báo cắt nước cả xã"}}, ("name", "vi"), "nút bấm"),
        ({"default_hours": ["16:00", "08:00"]}, ("default_hours",), "giờ sớm viết trước"),
        ({"danger": {"urgency": "soon"}}, ("danger", "urgency"), 'mã "soon"'),
        (
            {"paragraphs": [{"vi": "Từ {form}.", "en": "From {from}."}]},
            ("paragraphs", 0, "vi"),
            'có phải là "from" không?',
        ),
    ],
)
def test_a_fault_in_a_template_is_named_with_its_place(change, key, said):
    ((found, reason),) = violations(templates=[{**TEMPLATE, **change}]).items()
    assert found == ("announcement_templates", 0, *key)
    assert said in reason


def test_a_blank_is_a_text_a_day_or_a_time():
    (reason,) = violations(blanks=[{**BLANK, "kind": "number"}]).values()
    assert '"text"' in reason


def test_an_id_is_used_once():
    assert len(violations(templates=[TEMPLATE, TEMPLATE])) == 1
    assert len(violations(blanks=[BLANK, BLANK])) == 1
