"""Templates of announcements: begin a form with one, and fill in the blanks of its texts."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from msgspec import structs

from bot.console.announcements.form import CHOICES, NOW, FilledForm
from bot.services.unit_context import UnitContext
from conversations.engine.model.person import LANGUAGES
from conversations.engine.model.unit import AnnouncementBlank, AnnouncementTemplate, Unit
from conversations.text.fold import clean
from conversations.text.formatting import format_clock, format_day

# The form has a field for the place in any case.
PLACE = "place"

_DAY, _FROM, _UNTIL = "day", "from", "until"
_ID = re.compile(r"\{([^{}]*)\}")


class FilledBlanks(NamedTuple):
    """A form whose blanks are filled as far as something was typed, and the *faults* by field."""

    form: FilledForm
    faults: Mapping[str, str]


def find_template(unit: Unit, id_: str) -> AnnouncementTemplate | None:
    """Return a template of the unit, or None."""
    return next((it for it in unit.announcement_templates if it.id == id_), None)


def begin_with(unit: Unit, template: AnnouncementTemplate) -> FilledForm:
    """Return the form that begins with *template*."""
    texts = {language: _write_out(unit, template, language) for language in LANGUAGES}
    hours = dict(zip((_FROM, _UNTIL), template.default_hours or (), strict=False))
    fields = {"template": template.id, "topic": template.topic, "when": NOW, **texts}
    fields |= structs.asdict(template.danger)
    fields |= {field_of(id_): hour for id_, hour in hours.items()}
    return FilledForm(fields, dict.fromkeys(CHOICES, ()))


def _write_out(unit: Unit, template: AnnouncementTemplate, language: str) -> str:
    """Return the text of *template* with the names of its blanks."""
    unfilled = {it.id: it.unfilled(language) for it in unit.announcement_blanks}
    paragraphs = (it.in_language(language) for it in template.paragraphs)
    return "\n".join(_ID.sub(lambda found: unfilled[found[1]], it) for it in paragraphs)


def find_blanks(unit: Unit, form: FilledForm) -> list[AnnouncementBlank]:
    """Return the blanks that the texts of *form* still have."""
    return [
        it
        for it in unit.announcement_blanks
        if any(it.unfilled(language) in form.value(language) for language in LANGUAGES)
    ]


def field_of(blank: str) -> str:
    """Return the name of the field for a blank."""
    return PLACE if blank == PLACE else f"blank-{blank}"


def fill_blanks(context: UnitContext, form: FilledForm) -> FilledBlanks:
    """Write what was typed for the blanks into the texts; days and times in each language.

    The news is valid until the end that was typed, unless the form has another time for that.
    """
    blanks = find_blanks(context.unit, form)
    typed = {it.id: value for it in blanks if (value := clean(form.value(field_of(it.id))))}
    texts = {language: form.value(language) for language in LANGUAGES}
    faults: dict[str, str] = {}
    for it in blanks:
        for language in LANGUAGES if it.id in typed else ():
            try:
                said = _say(it.kind, typed[it.id], language)
            except ValueError:
                faults[field_of(it.id)] = "shape"
            else:
                texts[language] = texts[language].replace(it.unfilled(language), said)
    if faults:
        return FilledBlanks(form, faults)
    fields = {**form.fields, **texts}
    if (end := _find_end(blanks, typed)) and not form.value("valid_until").strip():
        fields["valid_until"] = end.isoformat(timespec="minutes")
    return FilledBlanks(structs.replace(form, fields=fields), {})


def _say(kind: str, typed: str, language: str) -> str:
    """Return what was typed for a blank as people say it.

    Raises:
        ValueError: it is no day or time.
    """
    if kind == "day":
        return format_day(datetime.combine(date.fromisoformat(typed), time()), language)
    if kind == "time":
        return format_clock(time.fromisoformat(typed), language)
    return typed


def _find_end(blanks: Sequence[AnnouncementBlank], typed: Mapping[str, str]) -> datetime | None:
    """Return the end of what the news is about, which may be after midnight, or None."""
    times = dict(_read_times(blanks, typed))
    begin, end = times.get(_FROM), times.get(_UNTIL)
    if _DAY not in typed or end is None:
        return None
    day = date.fromisoformat(typed[_DAY])
    if begin is not None and end <= begin:
        day += timedelta(days=1)
    return datetime.combine(day, end)


def _read_times(
    blanks: Sequence[AnnouncementBlank], typed: Mapping[str, str]
) -> Iterator[tuple[str, time]]:
    for it in blanks:
        if it.kind == "time" and it.id in typed:
            yield it.id, time.fromisoformat(typed[it.id])
