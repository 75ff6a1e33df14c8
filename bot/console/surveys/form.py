"""Parse the form of a survey, change the order of its parts, and fill it again.

The form has no fields of its own for ids: the page makes them. Its parts follow from the fields of
`SurveyQuestion`, so that a new kind of question or a new tick needs no other code here than its
line in `_PARTS`.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple, TypeVar
from zoneinfo import ZoneInfo

import msgspec
from msgspec import Struct, structs

from bot.console.forms import FormFields, parse_form, parse_number, read_fields
from conversations.engine.model.localised_text import LocalisedText
from conversations.engine.model.person import LANGUAGES
from conversations.surveys.survey import (
    KINDS,
    MATRIX,
    NUMBER,
    ONE,
    PHOTO,
    PLACE,
    RANKING,
    SCALE,
    SEVERAL,
    SPOT,
    TEXT,
    YES_NO,
    Condition,
    Survey,
    SurveyOption,
    SurveyQuestion,
)
from conversations.text.fold import clean
from handlers.http import Request
from storage.repositories.broadcasts.audience import Audience
from storage.repositories.surveys.surveys import Content

TIMES = ("opens_at", "closes_at")
CHOICES = ("neighbourhoods", "kinds")
"""The fields with any number of values: whom it asks, none means everyone."""
SETTINGS = ("is_anonymous", "is_final", "has_reminder")
"""The ticks of the whole survey."""
KEPT = tuple(
    field.name
    for field in msgspec.structs.fields(Survey)
    if field.type is bool and field.name not in SETTINGS
)
"""What a survey is by the page that began it; the form only keeps it."""

_FIELDS = msgspec.structs.fields(SurveyQuestion)
TICKS = tuple(field.name for field in _FIELDS if field.type is bool)
LISTS = tuple(field.name for field in _FIELDS if field.type == tuple[SurveyOption, ...])
NUMBERS = tuple(field.name for field in _FIELDS if field.type is int)
# Of any kind.
_COMMON = {"is_required", "is_public"}
_OFFERS = {"has_other", "has_unsure"}
_PARTS: Mapping[str, set[str]] = {
    ONE: {"options", "is_shuffled", *_OFFERS},
    SEVERAL: {"options", "is_shuffled", *_OFFERS},
    YES_NO: _OFFERS,
    SCALE: _OFFERS,
    NUMBER: {"least", "most"},
    TEXT: set(),
    PLACE: set(),
    PHOTO: set(),
    SPOT: set(),
    RANKING: {"options", "is_shuffled"},
    MATRIX: {"rows", "options", "is_shuffled", *_OFFERS},
}
_MOST_DIGITS = 9
_NONE_READY: Mapping[str, SurveyQuestion] = {}

T = TypeVar("T")


class SurveyForm(Struct, frozen=True):
    """A survey as someone typed it. It may have any fault.

    *id* is "" for a new survey, which may have *begun* with a template or another survey; *seen*
    is the version that the form showed. *unread* are the fields that are no number or time, by
    name, as they were typed. *said* is what was said when the survey was tried in *language*.
    """

    content: Content
    id: str = ""
    seen: int = 0
    begun: str = ""
    unread: Mapping[str, str] = {}
    said: tuple[str, ...] = ()
    language: str = "vi"

    @property
    def questions(self) -> tuple[SurveyQuestion, ...]:
        """The questions."""
        return self.content.survey.questions


class ConditionGroup(NamedTuple):
    """The options of *question*, of which those in *chosen* are a condition; *key* names it."""

    question: SurveyQuestion
    key: str
    chosen: tuple[str, ...]


def has_part(kind: str, part: str) -> bool:
    """Tell whether questions of *kind* have the field *part*."""
    return part in _COMMON or part in _PARTS[kind]


def parse_act(request: Request) -> str:
    """Return which button of the form was pressed, "" for none."""
    return parse_form(request).get("do", "")


def parse_survey(request: Request, timezone: ZoneInfo) -> SurveyForm:
    """Return the form that *request* brings; times are in *timezone*."""
    pairs = read_fields(request)
    fields = dict(reversed(pairs))
    unread: dict[str, str] = {}
    opens_at, closes_at = (_read_time(fields, name, timezone, unread) for name in TIMES)
    neighbourhoods, kinds = (tuple(_all(pairs, name)) for name in CHOICES)
    ticks = {name: bool(fields.get(name)) for name in (*SETTINGS, *KEPT)}
    survey = Survey(
        _localised(fields, "title"),
        _localised(fields, "why"),
        tuple(_read_questions(pairs, fields, unread)),
        quotas=dict(_read_quotas(fields, unread)),
        drawn_by_lot=next(iter(_read_number(fields, "drawn_by_lot", unread)), 0),
        **ticks,
    )
    return SurveyForm(
        Content(survey, Audience(neighbourhoods, kinds), opens_at, closes_at),
        fields.get("id", ""),
        max(0, parse_number(fields, "seen")),
        fields.get("begun", ""),
        unread,
        *_read_trial(pairs),
    )


def parse_trial(request: Request, content: Content) -> SurveyForm:
    """Return the form of a trial of *content*: what was said so far, and in which language."""
    said, language = _read_trial(read_fields(request))
    return SurveyForm(content, said=said, language=language)


def _read_trial(pairs: Sequence[tuple[str, str]]) -> tuple[tuple[str, ...], str]:
    written = [_line(words) for words in _all(pairs, "words")]
    language = "en" if "en" in _all(pairs, "language") else "vi"
    return (*_all(pairs, "said"), *filter(None, written)), language


def _read_questions(
    pairs: Sequence[tuple[str, str]], fields: FormFields, unread: dict[str, str]
) -> Iterator[SurveyQuestion]:
    taken = {fields.get(f"q{n}-id", "") for n in range(len(fields))}
    n = 0
    while (typed := fields.get(f"q{n}-kind")) is not None:
        at, kind = f"q{n}", typed if typed in KINDS else TEXT
        values: dict[str, Any] = {
            name: tuple(_read_options(fields, f"{at}-{name}"))
            for name in LISTS
            if has_part(kind, name)
        }
        values |= {
            name: bool(fields.get(f"{at}-{name}")) for name in TICKS if has_part(kind, name)
        }
        for name in NUMBERS:
            if has_part(kind, name) and (number := _read_number(fields, f"{at}-{name}", unread)):
                values[name] = number[0]
        yield SurveyQuestion(
            fields.get(f"{at}-id") or _next_id("c", taken),
            kind,
            _localised(fields, at),
            only_if=tuple(_read_conditions(_all(pairs, f"{at}-if"))),
            **values,
        )
        n += 1


def _read_options(fields: FormFields, at: str) -> Iterator[SurveyOption]:
    """Yield the options; those without an id get one, and the empty rows have the id ""."""
    taken = {fields.get(f"{at}-{m}-id", "") for m in range(len(fields))}
    m = 0
    while f"{at}-{m}-vi" in fields:
        here = f"{at}-{m}"
        name = _localised(fields, here)
        also = tuple(filter(None, map(_line, fields.get(f"{here}-also", "").split(","))))
        is_empty = not (name.vi or name.en or also)
        id_ = "" if is_empty else fields.get(f"{here}-id") or _next_id("a", taken)
        yield SurveyOption(id_, name, also)
        m += 1


def _read_conditions(chosen: Sequence[str]) -> Iterator[Condition]:
    """Yield the conditions: "c1:0:a2" is an option of a condition on c1."""
    options: dict[str, list[str]] = {}
    for value in chosen:
        key, _, option = value.rpartition(":")
        options.setdefault(key, []).append(option)
    for key, ids in options.items():
        yield Condition(key.rpartition(":")[0], tuple(ids))


def _read_quotas(fields: FormFields, unread: dict[str, str]) -> Iterator[tuple[str, int]]:
    for name in fields:
        if name.startswith("quota-") and (number := _read_number(fields, name, unread)):
            yield name.removeprefix("quota-"), number[0]


def _read_number(fields: FormFields, name: str, unread: dict[str, str]) -> tuple[int, ...]:
    """Return the number in a field, () if it is empty; what is no number is noted in *unread*."""
    typed = fields.get(name, "").strip()
    digits = typed.removeprefix("-")
    if digits.isascii() and digits.isdecimal() and len(digits) <= _MOST_DIGITS:
        return (int(typed),)
    if typed:
        unread[name] = typed
    return ()


def _read_time(
    fields: FormFields, name: str, timezone: ZoneInfo, unread: dict[str, str]
) -> datetime | None:
    typed = fields.get(name, "").strip()
    if not typed:
        return None
    try:
        moment = datetime.fromisoformat(typed)
    except ValueError:
        unread[name] = typed
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=timezone)


def _localised(fields: FormFields, at: str) -> LocalisedText:
    return LocalisedText(*(_line(fields.get(f"{at}-{its}", "")) for its in LANGUAGES))


def _line(typed: str) -> str:
    return " ".join(clean(typed).split())


def _all(pairs: Sequence[tuple[str, str]], name: str) -> list[str]:
    return [value for key, value in pairs if key == name]


def _next_id(letter: str, taken: set[str]) -> str:
    """Return an id that is not *taken*, and take it."""
    id_ = next(id_ for n in range(1, len(taken) + 2) if (id_ := f"{letter}{n}") not in taken)
    taken.add(id_)
    return id_


def perform(
    form: SurveyForm, act: str, ready: Mapping[str, SurveyQuestion] = _NONE_READY
) -> SurveyForm:
    """Return the form after a button of it was pressed.

    A button adds a question ("add:one") or one of those that are *ready* ("ready:gender"), moves
    or removes one ("up:2") or one of its options ("up:2:options:1"), or goes on in the tried
    conversation ("say:Có"). Empty rows are taken away in any case.
    """
    added = ready.get(act.removeprefix("ready:"))
    if added is not None and added.id not in {its.id for its in form.questions}:
        changed = _with_questions(form, (*form.questions, added))
    else:
        changed = _change(form, act)
    filled = [_without_empty_rows(question) for question in changed.questions]
    return _with_questions(changed, filled)


def _change(form: SurveyForm, act: str) -> SurveyForm:
    name, _, words = act.partition(":")
    if name == "say":
        return structs.replace(form, said=(*form.said, words))
    if name in ("again", "language"):
        language = words if words in LANGUAGES else form.language
        return structs.replace(form, said=(), language=language)
    name, *rest = act.split(":")
    if name == "add" and rest and rest[0] in KINDS:
        taken = {question.id for question in form.questions}
        added = SurveyQuestion(_next_id("c", taken), rest[0], LocalisedText(""))
        return _with_questions(form, (*form.questions, added))
    numbers = [int(its) for its in rest if its.isascii() and its.isdecimal()]
    if not numbers or not 0 <= numbers[0] < len(form.questions):
        return form
    number, questions = numbers[0], form.questions
    if len(numbers) == 1:
        questions = _change_order(questions, name, number)
        gone = {its.id for its in form.questions} - {its.id for its in questions}
        return _with_questions(form, [_without_conditions(its, gone) for its in questions])
    its, part = questions[number], rest[1]
    if part in LISTS and numbers[1] < len(getattr(its, part)):
        changed = _change_order(getattr(its, part), name, numbers[1])
        its = structs.replace(its, **{part: changed})
    return _with_questions(form, (*questions[:number], its, *questions[number + 1 :]))


def _change_order(items: Sequence[T], name: str, number: int) -> tuple[T, ...]:
    """Return *items* with one of them moved "up" or "down", or removed by "remove"."""
    changed = list(items)
    moved = changed.pop(number)
    if name != "remove":
        step = {"up": -1, "down": 1}.get(name, 0)
        changed.insert(max(0, number + step), moved)
    return tuple(changed)


def _without_conditions(question: SurveyQuestion, gone: set[str]) -> SurveyQuestion:
    left = tuple(its for its in question.only_if if _base(its.question) not in gone)
    return structs.replace(question, only_if=left)


def _without_empty_rows(question: SurveyQuestion) -> SurveyQuestion:
    filled = {name: tuple(its for its in getattr(question, name) if its.id) for name in LISTS}
    return structs.replace(question, **filled)


def _with_questions(form: SurveyForm, questions: Sequence[SurveyQuestion]) -> SurveyForm:
    survey = structs.replace(form.content.survey, questions=tuple(questions))
    return structs.replace(form, content=structs.replace(form.content, survey=survey))


def list_condition_groups(
    questions: Sequence[SurveyQuestion], number: int
) -> list[ConditionGroup]:
    """Return what the question *number* may depend on: each earlier choice.

    Those that it does depend on are among them, wherever they stand.
    """
    groups = []
    for n, question in enumerate(questions):
        for asked in question.parts:
            used = [its.options for its in questions[number].only_if if its.question == asked.id]
            if used or (asked.is_choice and n < number):
                for count, chosen in enumerate(used or [()]):
                    groups.append(ConditionGroup(asked, f"{asked.id}:{count}", chosen))
    return groups


def _base(id_: str) -> str:
    """Return the id of the question of which *id_* may be a part."""
    return id_.partition(".")[0]
