"""Parse the form of an announcement, and fill it again."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import zip_longest
from typing import NamedTuple
from zoneinfo import ZoneInfo

from msgspec import Struct, structs

from bot.console.forms import FormFields, parse_number, read_fields
from bot.services.surveys.quick_polls import make_question
from conversations.engine.model.danger import SCALES, Danger
from conversations.engine.model.localised_text import LocalisedText
from conversations.surveys.survey import SurveyQuestion
from conversations.text.fold import clean
from handlers.http import Request
from storage.repositories.announcements.versions import Content
from storage.repositories.broadcasts.audience import Audience

NOW, LATER = "now", "later"
TEXTS = ("vi", "en", "place")
ASKED = ("survey", "poll_vi", "options_vi", "poll_en", "options_en")
"""The survey that it carries, or the poll: its question, and a line for each option."""
TIMES = ("send_at", "not_after", "valid_until", "repeat_until")
FLAGS = ("asks_if_safe", "is_drill")
"""The boxes that are checked or not."""
LEVELS = tuple(SCALES)
"""The levels of the danger that a safety announcement warns of."""
CHOICES = ("neighbourhoods", "kinds")
"""The fields with any number of values: of whom it is for, none means everyone."""


class FilledForm(Struct, frozen=True):
    """The fields as someone typed them, by name, and what they checked of `CHOICES`.

    *id* is "" for a new announcement. *seen* is the version that the form showed.
    """

    fields: FormFields
    chosen: Mapping[str, Sequence[str]]
    id: str = ""
    seen: int = 0

    def value(self, name: str) -> str:
        """Return what is in a field with one value."""
        return self.fields.get(name, "")


class Times(NamedTuple):
    """The times of a form, None if empty; *faults* are those that are no time, by field."""

    found: Mapping[str, datetime | None]
    faults: Mapping[str, str]


def parse_announcement(request: Request) -> FilledForm:
    """Return the form that *request* brings."""
    pairs = read_fields(request)
    fields = dict(reversed(pairs))
    chosen = {
        name: tuple(dict.fromkeys(value for key, value in pairs if key == name))
        for name in CHOICES
    }
    return FilledForm(fields, chosen, fields.get("id", ""), max(0, parse_number(fields, "seen")))


def parse_times(filled: FilledForm, timezone: ZoneInfo) -> Times:
    """Return the times of the form; what has no time zone is in *timezone*.

    What is sent once it is approved has no `send_at`, whatever is in that field.
    """
    is_later = filled.value("when") == LATER
    found: dict[str, datetime | None] = dict.fromkeys(TIMES)
    faults: dict[str, str] = {}
    for name in TIMES:
        typed = filled.value(name).strip()
        if name == "send_at" and not is_later:
            continue
        if name == "send_at" and not typed:
            faults[name] = "empty"
        if typed:
            try:
                moment = datetime.fromisoformat(typed)
            except ValueError:
                faults[name] = "shape"
            else:
                found[name] = moment if moment.tzinfo else moment.replace(tzinfo=timezone)
    return Times(found, faults)


def build_content(filled: FilledForm, times: Times) -> Content:
    """Return the announcement of a form."""
    neighbourhoods, kinds = (tuple(filled.chosen[name]) for name in CHOICES)
    vi, en, place = (_text(filled.value(name)) for name in TEXTS)
    return Content(
        vi=vi,
        topic=filled.value("topic"),
        en=en,
        place=place,
        valid_until=times.found["valid_until"],
        audience=Audience(neighbourhoods, kinds),
        send_at=times.found["send_at"],
        not_after=times.found["not_after"],
        is_drill=bool(filled.value("is_drill")),
        asks_if_safe=bool(filled.value("asks_if_safe")),
        repeat=filled.value("repeat"),
        repeat_until=times.found["repeat_until"],
        survey=filled.value("survey"),
        poll=_build_poll(filled),
        danger=Danger(*(filled.value(name) for name in LEVELS)),
    )


def find_poll_faults(filled: FilledForm) -> dict[str, str]:
    """Return what is wrong with the lines of a poll, by field: English for some options only."""
    vi, en = (_lines(filled.value(f"options_{language}")) for language in ("vi", "en"))
    return {"options_en": "uneven"} if en and len(en) != len(vi) else {}


def _build_poll(filled: FilledForm) -> SurveyQuestion | None:
    """Return the poll of a form, None if nothing of it is filled."""
    text = LocalisedText(*(_text(filled.value(f"poll_{language}")) for language in ("vi", "en")))
    vi, en = (_lines(filled.value(f"options_{language}")) for language in ("vi", "en"))
    if not text.vi and not text.en and not vi:
        return None
    names = zip_longest(vi, en[: len(vi)], fillvalue="")
    return make_question(text, (LocalisedText(*name) for name in names))


def _fill_poll(poll: SurveyQuestion | None) -> dict[str, str]:
    if poll is None:
        return {}
    options = {
        f"options_{language}": "\n".join(
            filter(None, (getattr(option.name, language) for option in poll.options))
        )
        for language in ("vi", "en")
    }
    return {"poll_vi": poll.text.vi, "poll_en": poll.text.en, **options}


def fill_form(content: Content, id_: str, version: int, timezone: ZoneInfo) -> FilledForm:
    """Return the form of a saved announcement."""
    fields = {
        "topic": content.topic,
        **{name: getattr(content, name) for name in TEXTS},
        "when": LATER if content.send_at else NOW,
        "repeat": content.repeat,
        "survey": content.survey,
        **_fill_poll(content.poll),
        **structs.asdict(content.danger),
        **{name: _time(getattr(content, name), timezone) for name in TIMES},
        **{name: "yes" if getattr(content, name) else "" for name in FLAGS},
    }
    chosen = {name: getattr(content.audience, name) for name in CHOICES}
    return FilledForm(fields, chosen, id_, version)


def flatten(form: FilledForm) -> dict[str, str]:
    """Return the fields as texts by name; ids stand for topics, neighbourhoods and kinds."""
    names = ("topic", *TEXTS, *CHOICES, *ASKED, "when", "repeat", *TIMES, *FLAGS, *LEVELS)
    return {
        name: ", ".join(form.chosen[name]) if name in CHOICES else _text(form.value(name))
        for name in names
    }


def _time(moment: datetime | None, timezone: ZoneInfo) -> str:
    return moment.astimezone(timezone).strftime("%Y-%m-%dT%H:%M") if moment else ""


def _lines(typed: str) -> list[str]:
    return [line for each in typed.splitlines() if (line := clean(each).strip())]


def _text(typed: str) -> str:
    lines = clean(typed.replace("\r\n", "\n")).split("\n")
    return "\n".join(line.rstrip() for line in lines)
