"""The rules that compare several values of a unit pack."""

import math
import re
from collections.abc import Iterable, Iterator
from datetime import date

import msgspec

from conversations.engine.model.danger import SCALES
from conversations.engine.model.unit import OfficeHours, Unit
from conversations.surveys.checks import find_faults
from conversations.surveys.survey import Survey
from storage.unit_pack.card_rules import check_cards
from storage.unit_pack.hotline_rules import check_hotlines
from storage.unit_pack.places.border_rules import check_borders
from storage.unit_pack.places.name_rules import check_place_names
from storage.unit_pack.schema import (
    TomlTable,
    Violation,
    check_button_lengths,
    check_name_lengths,
    check_reference,
    check_table,
    check_unique_ids,
    ids,
    rows,
)
from storage.unit_pack.toml_lines import KeyPath
from storage.unit_pack.word_rules import check_words

MAX_STORIES = 4  # ready sentences of a category


def check_pack(written: TomlTable, today: date | None) -> Iterator[Violation]:
    """Yield the violations in *written*, the plain values of a pack.

    If *today* is given, no card may be expired then: new cards must be valid at first. A value
    with a violation is left out of the rules that compare values, so that one mistake is reported
    once.
    """
    unit = yield from check_table(written, Unit, ())
    neighbourhoods, departments = rows(unit, "neighbourhoods"), rows(unit, "departments")
    categories, hotlines = rows(unit, "categories"), rows(unit, "hotlines")
    landmarks = [
        row
        for key_path, neighbourhood in neighbourhoods
        for row in rows(neighbourhood, "landmarks", key_path)
    ]
    facts, topics = rows(unit, "facts"), rows(unit, "topics")
    for entries in (
        neighbourhoods,
        landmarks,
        departments,
        categories,
        hotlines,
        facts,
        topics,
    ):
        yield from check_unique_ids(entries)
    for key_path, row in (*neighbourhoods, *landmarks, *categories, *topics):
        yield from check_name_lengths(row, key_path)
    for key_path, category in categories:
        yield from _check_stories(category, key_path)
    yield from check_borders(neighbourhoods)
    yield from check_place_names(unit, today)
    for key_path, category in categories:
        yield from _check_deadlines(category, key_path)
        if "departments" in unit:
            yield from check_reference(
                category, "department", key_path, ids(departments), "bộ phận"
            )
    if "categories" in unit and "other" not in ids(categories):
        reason = 'phải có một loại mang mã "other", cho việc không thuộc loại nào'
        yield Violation(("categories",), reason)
    yield from _check_hours(unit.get("hours", {}))
    yield from _check_templates(unit)
    yield from _check_survey_templates(unit)
    yield from check_words(unit)
    yield from check_hotlines(unit, today)
    yield from check_cards(unit, today)


# The rules that compare values. Each takes valid values only; any of them may be missing.


def _check_templates(unit: TomlTable) -> Iterator[Violation]:
    blanks, templates = rows(unit, "announcement_blanks"), rows(unit, "announcement_templates")
    for entries in (blanks, templates):
        yield from check_unique_ids(entries)
    yield from _check_dangers((*rows(unit, "topics"), *templates))
    known, topics = ids(blanks), ids(rows(unit, "topics"))
    for key_path, template in templates:
        yield from check_name_lengths(template, key_path)
        yield from check_reference(template, "topic", key_path, topics, "chủ đề")
        for number, paragraph in enumerate(template.get("paragraphs", ())):
            for language, text in paragraph.items():
                for blank in re.findall(r"\{([^{}]*)\}", text):
                    inner = (*key_path, "paragraphs", number)
                    row = {language: blank}
                    yield from check_reference(row, language, inner, known, "chỗ trống")


def _check_dangers(entries: Iterable[tuple[KeyPath, TomlTable]]) -> Iterator[Violation]:
    for key_path, row in entries:
        for name, levels in SCALES.items():
            inner = (*key_path, "danger")
            yield from check_reference(row.get("danger", {}), name, inner, levels, "mức")


def _check_survey_templates(unit: TomlTable) -> Iterator[Violation]:
    templates = rows(unit, "survey_templates")
    yield from check_unique_ids(templates)
    for key_path, template in templates:
        yield from check_name_lengths(template, key_path)
        inner = (*key_path, "survey")
        try:
            survey = msgspec.convert(template.get("survey", {}), Survey)
        except msgspec.ValidationError as error:
            yield Violation(inner, f"không phải một phiếu hỏi ({error})")
            continue
        numbers = {its.id: number for number, its in enumerate(survey.questions)}
        for its in find_faults(survey):
            where = (*inner, "questions", numbers[its.question]) if its.question else inner
            yield Violation(where, f"có lỗi: {its.fault} (conversations/surveys/checks.py)")


def _check_stories(category: TomlTable, key_path: KeyPath) -> Iterator[Violation]:
    stories = category.get("stories", ())
    if len(stories) > MAX_STORIES:
        reason = f"nhiều nhất {MAX_STORIES} câu, mỗi câu một nút (đang có {len(stories)})"
        yield Violation((*key_path, "stories"), reason)
    for number, story in enumerate(stories):
        yield from check_button_lengths(story, (*key_path, "stories", number))


def _check_deadlines(category: TomlTable, key_path: KeyPath) -> Iterator[Violation]:
    answer, resolve = category.get("answer_hours", 0), category.get("resolve_hours", math.inf)
    if resolve < answer:
        reason = f"không được ít hơn answer_hours, {answer} (đang ghi {resolve})"
        yield Violation((*key_path, "resolve_hours"), reason)


def _check_hours(hours: TomlTable) -> Iterator[Violation]:
    _, noon = hours.get("morning", OfficeHours().morning)
    start, _ = hours.get("afternoon", OfficeHours().afternoon)
    if start < noon:
        reason = f'không được bắt đầu trước khi hết buổi sáng, "{noon}" (đang ghi "{start}")'
        yield Violation(("hours", "afternoon"), reason)
