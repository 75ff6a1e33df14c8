"""What the pages of announcements say in words: states, facts, faults, hints, people."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from msgspec import Struct

from bot.console.site import ConsoleSite
from bot.phrasebooks import Phrasebook
from bot.services.announcements.approval import at_once
from bot.services.announcements.writing import drafting, repeats
from bot.services.announcements.writing.content import (
    MAX_LENGTH,
    MAX_PLACE_LENGTH,
    MAX_QUESTION_LENGTH,
)
from bot.services.approvals import MAX_REASON_LENGTH, PROGRAM
from conversations.engine.model.danger import SCALES
from conversations.staff.announcements.announcement_card import danger_line
from conversations.staff.announcements.text_check import check_text, place_names
from conversations.text.formatting import format_time
from storage.repositories.announcements.announcements import (
    APPROVED,
    REJECTED,
    RETURNED,
    SENDING,
    SENT,
    STOPPED,
    WAITING_FOR_APPROVAL,
    Announcement,
)
from storage.repositories.announcements.roll_calls import Subject
from storage.repositories.announcements.versions import Content

_LIMITS = {
    "vi": MAX_LENGTH,
    "en": MAX_LENGTH,
    "place": MAX_PLACE_LENGTH,
    "poll_vi": MAX_QUESTION_LENGTH,
    "poll_en": MAX_QUESTION_LENGTH,
}
_REASON = MAX_REASON_LENGTH
_START = 200
_MOST_TIMES = 3
# The shape beside the name of a state, and its colour.
_SIGNS = {
    WAITING_FOR_APPROVAL: ("●", "waiting"),
    APPROVED: ("◷", ""),
    SENDING: ("▶", "waiting"),
    SENT: ("✔", ""),
    STOPPED: ("■", "overdue"),
    RETURNED: ("↩", "waiting"),
    REJECTED: ("✕", "overdue"),
}


class Row(Struct, frozen=True):
    """The head of an announcement: in a list, and above its page."""

    id: str
    code: str
    topic: str
    state: str
    mark: str
    tone: str
    start: str
    facts: Sequence[str]
    is_drill: bool
    corrects: str


class AnnouncementWords:
    """Say in words what the pages of announcements show; hints are in the language of *books*."""

    def __init__(self, site: ConsoleSite, books: Mapping[str, Phrasebook]) -> None:
        self._site = site
        self._books = books

    def row(self, found: Announcement, content: Content, author: str) -> Row:
        """Return the head of an announcement that *author* began."""
        mark, tone = _SIGNS.get(found.state, ("○", ""))
        if found.author == PROGRAM:
            author = self._site.phrases.say("console-announcement-program")
        start = content.vi or content.en
        return Row(
            found.announcement_id,
            found.code,
            self.topic(content.topic),
            found.state,
            mark,
            tone,
            start if len(start) <= _START else f"{start[:_START].rstrip()}…",
            list(self._facts(found, content, author)),
            content.is_drill,
            content.corrects,
        )

    def topic(self, id_: str) -> str:
        """Return the name of a topic, or its id if the unit no longer has it."""
        topic = self._site.context.unit.topic(id_)
        return topic.name.vi if topic else id_

    def is_safety(self, content: Content) -> bool:
        """Tell whether the announcement is for everyone's safety, so that it goes out at once."""
        return at_once.is_safety(self._site.context, content)

    def neighbourhoods(self) -> dict[str, str]:
        """Return the names of the unit's neighbourhoods by id."""
        return {it.id: it.name.vi for it in self._site.context.unit.neighbourhoods}

    def repeats(self) -> dict[str, str]:
        """Return the names of the rules by which an announcement can repeat."""
        rules = repeats.rules_of(self._site.context.unit)
        return {it: self._site.phrases.say(f"console-announcement-repeat-{it}") for it in rules}

    def levels(self, name: str) -> dict[str, str]:
        """Return the names of the levels of a scale of danger, the highest first."""
        say = self._site.phrases.say
        return {level: say(f"console-announcement-{name}-{level}") for level in SCALES[name]}

    def audience(self, content: Content) -> str:
        """Return in words for whom the announcement is."""
        say = self._site.phrases.say
        if content.corrects:
            return say("console-announcement-for-corrects", code=content.corrects)
        kind = "safety" if self.is_safety(content) else "topic"
        parts = [say(f"console-announcement-for-{kind}", topic=self.topic(content.topic))]
        places, names = content.audience.neighbourhoods, self.neighbourhoods()
        if places:
            parts.append(", ".join(names.get(place, place) for place in places))
        parts += [say(f"person-kind-{kind}") for kind in content.audience.kinds]
        return " · ".join(parts)

    def faults(self, faults: Mapping[str, str]) -> dict[str, str]:
        """Return for each field with a fault what is wrong, and what would be right."""
        say = self._site.phrases.say
        return {
            field: say(f"console-announcement-fault-{fault}", most=_LIMITS.get(field, _REASON))
            for field, fault in faults.items()
        }

    def hints(self, content: Content) -> list[str]:
        """Return what would make the texts easier to read."""
        places = [content.place, *place_names(self._site.context.unit)]
        say = self._site.phrases.say
        found = [
            it.say(self._site.phrases) for it in check_text(content.vi, self._books["vi"], places)
        ]
        english = [
            it.say(self._site.phrases) for it in check_text(content.en, self._books["en"], places)
        ]
        return found + [say("console-announcement-hint-of-english", hint=it) for it in english]

    def person(self, person_id: str, form: str) -> str:
        """Return who someone is as far as we know: we have no names, so with the end of the id."""
        you = self._books["vi"].with_form(form).say("person-you")
        return self._site.phrases.say(
            "console-announcement-person", you=you, mark=person_id[-6:].upper()
        )

    def subject(self, subject: Subject, form: str) -> str:
        """Return whom an answer to a roll-call is about, and who told it of a neighbour."""
        who = self.person(subject.person_id, form)
        if not subject.is_neighbour:
            return who
        return self._site.phrases.say("console-roll-call-neighbour", who=who)

    def _next_times(self, found: Announcement, content: Content) -> Iterator[str]:
        """Yield the times at which what repeats is due next, if it goes on or may be approved."""
        context = self._site.context
        if found.state not in drafting.EDITABLE:
            return
        # An approved one has its next time; what is due and not started yet still counts.
        since = found.send_at if found.state == APPROVED else None
        due = repeats.list_due(context, content, since=since or context.now())
        times = [format_time(at, self._site.phrases.language) for at in islice(due, _MOST_TIMES)]
        if times:
            yield self._site.phrases.say("console-announcement-at-next", at="; ".join(times))

    def _facts(self, found: Announcement, content: Content, author: str) -> Iterator[str]:
        say, timezone = self._site.phrases.say, self._site.context.timezone
        language = self._site.phrases.language
        times = {
            "changed": found.changed_at,
            "send_at": None if content.repeat else content.send_at,
            "not_after": content.not_after,
            "valid_until": content.valid_until,
            "repeat_until": content.repeat_until,
        }
        yield say("console-announcement-by", who=author or say("console-history-nobody"))
        if content.place:
            yield content.place
        if content.danger.urgency:
            yield danger_line(content.danger, self._site.phrases)
        if content.repeat:
            yield self.repeats().get(content.repeat, content.repeat)
            yield from self._next_times(found, content)
        for name, moment in times.items():
            if moment is not None:
                at = format_time(moment.astimezone(timezone), language)
                yield say(f"console-announcement-at-{name}", at=at)
