"""Say in words who needs help in a roll-call: its code, how many, and in which streets."""

from collections.abc import Mapping

from conversations.engine.model.phrases import Phrases
from conversations.staff.announcements.queries import WaitingCalls

_STEM = "help_calls"


def waiting_text(calls: WaitingCalls, phrases: Phrases) -> str:
    """Return who waits, how many of them are new, and since when if none is; a drill first."""
    name = "waiting" if calls.new == calls.count else "more" if calls.new else "again"
    text = phrases.say(
        f"{_STEM}-{name}",
        code=calls.code,
        count=calls.count,
        new=calls.new,
        places=places_text(calls.places, phrases),
        since=calls.since,
    )
    return mark_drill(text, phrases, is_drill=calls.is_drill)


def safe_text(code: str, places: Mapping[str, int], phrases: Phrases) -> str:
    """Return how many are safe who needed help before, and in which streets."""
    count = sum(places.values())
    return phrases.say(
        f"{_STEM}-safe", code=code, count=count, places=places_text(places, phrases)
    )


def taken_text(code: str, who: str, places: Mapping[str, int], phrases: Phrases) -> str:
    """Return that the official *who* looks after people in these streets."""
    count = sum(places.values())
    return phrases.say(
        f"{_STEM}-taken", code=code, who=who, count=count, places=places_text(places, phrases)
    )


def places_text(places: Mapping[str, int], phrases: Phrases) -> str:
    """Return how many are in each of *places*, by name; "" stands for an unknown one."""
    nowhere = phrases.say(f"{_STEM}-nowhere")
    return ", ".join(
        phrases.say(f"{_STEM}-place", place=name or nowhere, count=count)
        for name, count in places.items()
    )


def mark_drill(text: str, phrases: Phrases, *, is_drill: bool) -> str:
    """Return *text*, of a drill behind the word for it."""
    return phrases.say("announcement-drill-mark", text=text) if is_drill else text
