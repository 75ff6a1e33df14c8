"""What stands on the sheets of a survey: the form on paper, and the poster."""

import re
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from msgspec import Struct

from bot.console.qr_codes import draw
from bot.console.surveys.option_names import Say, name_options
from bot.services.unit_context import UnitContext
from conversations.surveys.survey import (
    IN_WORDS,
    NUMBER,
    PLACE,
    RANKING,
    SEVERAL,
    Survey,
    SurveyQuestion,
)
from conversations.surveys.typed_answers import on_paper
from conversations.text.formatting import format_day, format_phone

SHEETS = {
    path.stem: path.read_text("utf-8") for path in (Path(__file__).parent / "print").glob("*.typ")
}

_LINES = 3
_NARROW = 22
"""Letters of an option of which two stand side by side."""
# The font for paper has no faces.
_SIGN = re.compile(r"^[^\w(]+")


class Sheet(Struct, frozen=True):
    """What a sheet is about: a survey with its code, its end, and the links that open it."""

    code: str
    version: int
    survey: Survey
    closes_at: datetime
    links: Mapping[str, str]


def fill_form(
    sheet: Sheet, numbers: Sequence[int], context: UnitContext, say: Say
) -> dict[str, Any]:
    """Return the values of the forms with *numbers*."""
    survey, link = sheet.survey, sheet.links["web"]
    anonymous = "-anonymous" if survey.is_anonymous else ""
    fields = ("neighbourhood",) if survey.is_anonymous else ("neighbourhood", "name", "phone")
    return {
        "title": survey.title.vi,
        "why": survey.why.vi,
        "author": _unit(context),
        "code": say("console-sheet-code", code=sheet.code, version=sheet.version),
        "page": say("console-sheet-page"),
        "how": say("console-sheet-how"),
        "number_label": say("console-sheet-number"),
        "numbers": [f"{number:04}" for number in numbers],
        "qr": draw(link),
        "scan": say("console-sheet-scan"),
        "address": shown(link),
        "questions": _questions(survey, context, say),
        "agree": say("console-sheet-agree"),
        "fields": [say(f"console-sheet-field-{field}") for field in fields],
        "privacy": say(f"console-sheet-privacy{anonymous}"),
        "back": say("console-sheet-back", until=_last_day(sheet, context), phone=_phone(context)),
    }


def fill_poster(sheet: Sheet, context: UnitContext, say: Say) -> dict[str, object]:
    """Return the values of the poster."""
    return {
        "title": sheet.survey.title.vi,
        "why": sheet.survey.why.vi,
        "author": say("console-sheet-asks", unit=_unit(context)),
        "codes": [
            {"qr": draw(link), "name": say(f"console-sheet-by-{name}"), "address": shown(link)}
            for name, link in sheet.links.items()
        ],
        "send": say("console-sheet-send", code=sheet.code),
        "until": say(
            "console-sheet-until",
            until=_last_day(sheet, context),
            count=len(sheet.survey.asked),
        ),
        "never": say("console-sheet-never", phone=_phone(context)),
    }


def shown(link: str) -> str:
    """Return *link* as it is printed, without what people need not type."""
    return link.partition("://")[2].partition("?")[0] if "://" in link else link


def _questions(survey: Survey, context: UnitContext, say: Say) -> list[dict[str, object]]:
    asked = on_paper(survey)
    numbers = {question.id: n for n, question in enumerate(asked, 1)}
    names = {its.id: dict(name_options(its, context.unit, say)) for its in asked}
    found: list[dict[str, object]] = []
    for question in asked:
        conditions = [
            say(
                "console-sheet-only-if",
                number=numbers[it.question],
                options=", ".join(_plain(names[it.question][id_]) for id_ in it.options),
            )
            for it in question.only_if
        ]
        is_written = question.kind in (*IN_WORDS, NUMBER, PLACE)
        options = [] if is_written else [_plain(name) for name in names[question.id].values()]
        found.append(
            {
                "number": numbers[question.id],
                "text": question.text.vi.replace("\n", " – "),
                "hint": _hint(question, say),
                "only_if": "; ".join(conditions),
                "options": options,
                "columns": 2 if all(len(name) <= _NARROW for name in options) else 1,
                "lines": _LINES if question.kind in IN_WORDS else 1,
            }
        )
    return found


def _hint(question: SurveyQuestion, say: Say) -> str:
    if question.kind == NUMBER:
        return say("console-sheet-hint-number", least=question.least, most=question.most)
    kinds = (SEVERAL, RANKING, PLACE)
    return say(f"console-sheet-hint-{question.kind}") if question.kind in kinds else ""


def _unit(context: UnitContext) -> str:
    name = context.unit.name.vi
    return name[:1].upper() + name[1:]


def _plain(name: str) -> str:
    return _SIGN.sub("", name)


def _last_day(sheet: Sheet, context: UnitContext) -> str:
    return format_day(
        (sheet.closes_at - timedelta(microseconds=1)).astimezone(context.timezone), "vi"
    )


def _phone(context: UnitContext) -> str:
    return format_phone(context.unit.phone)
