"""Names of fields, values and times, as officials' pages show them."""

from datetime import date, datetime, timedelta

from bot.services.unit_context import UnitContext
from conversations.engine.model.phrases import Phrases
from conversations.text import formatting

_DAYS = ("effective", "read", "checked", "expires")


class DisplayNames:
    """The names that templates and pages ask for, in the language of *phrases*."""

    def __init__(self, context: UnitContext, phrases: Phrases) -> None:
        self._context = context
        self._phrases = phrases

    def field(self, name: str) -> str:
        """Return the name of a card's field: "more.fee.en" is the fee, in English."""
        inner = name.removeprefix("more.")
        plain, _, language = inner.partition(".")
        label = self._phrases.say(f"console-card-field-{plain}")
        return (
            self._phrases.say("console-card-english", field=label) if language == "en" else label
        )

    def typed_field(self, name: str, number: int, count: int) -> str:
        """Return the name of a field whose text comes back: by its *number* if it has none."""
        if self._phrases.has(own := f"console-announcement-field-{name}"):
            return self._phrases.say(own)
        if self._phrases.has(f"console-card-field-{name.removeprefix('more.').partition('.')[0]}"):
            return self.field(name)
        return self._phrases.say("console-typed-text", number=number, count=count)

    def value(self, name: str, value: str) -> str:
        """Return a field's *value* for display: names of departments and groups instead of ids.

        Format dates as everywhere else.
        """
        if name in _DAYS and value:
            return format_day(date.fromisoformat(value))
        unit = self._context.unit
        names = {
            "owner": {item.id: item.name.vi for item in unit.departments},
            "group": {item.id: item.name.vi for item in unit.groups},
        }
        return names.get(name, {}).get(value, value)

    def time(self, moment: datetime) -> str:
        """Return the day and time of *moment*, by the unit's clock."""
        local = moment.astimezone(self._context.timezone)
        return formatting.format_time(local, self._phrases.language)

    def time_left(self, due: datetime) -> str:
        """Return a text for the time until *due*, or since it."""
        rest = due - self._context.now()
        name = "console-left" if rest >= timedelta() else "console-overdue"
        hours = int(abs(rest).total_seconds() // 3600)
        return self._phrases.say(name, days=hours // 24, hours=hours)


def format_day(day: date | None) -> str:
    """Return *day* as 1/12/2026, or "" if there is none."""
    return f"{day.day}/{day.month}/{day.year}" if day else ""
