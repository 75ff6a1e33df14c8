"""Queries of officials' dialogues about reports."""

from datetime import datetime
from typing import ClassVar

from msgspec import Struct

from conversations.engine.model.localised_text import LocalisedText
from conversations.engine.model.queries import Query
from conversations.engine.model.values import Place


class WaitingReports(Struct, frozen=True, omit_defaults=True):
    """The ids of some reports, and the number that are *left* after them."""

    reports: tuple[str, ...] = ()
    left: int = 0


class NewWork(Query[WaitingReports], frozen=True, tag=True):
    """The next *most* reports *after* one without a first answer, the nearest deadline first."""

    shape: ClassVar[object] = WaitingReports

    after: str = ""
    most: int = 3


class Facts(Struct, frozen=True, omit_defaults=True):
    """Everything about one report that officials see; *version* is that of its unit pack.

    *photos* can be shown; *waiting* counts those that are not fetched yet, *lost* those that can't
    be fetched. *voice* is the total length of voice messages in seconds. *has_number* if the
    person left a phone number; it is shown on the officials' pages only. *people* counts everyone
    who reported it. *is_answered* if it waits for no answer: then its deadline is over. It
    *is_urgent* by its category or its words, and is to be taken on until *take_by* if nobody has
    it. *remark* is what residents added after the newest answer, *answer* that answer if the
    report waits for another one. *seen* is the number of the
    newest event, *acts* are what the official may do by the buttons of the card. *holder* is the
    official who holds it, "" if nobody does. *no_photo* is the code of the reason why there is no
    photo of the result, if a lead has to approve that, or "". *hears* is how somebody hears of it
    whose report an official entered, or "". *ended* is "withdrawn", "as_question" or "merged"
    *into* the report of that code, else "". So many reports of others have the *same_words*; it
    *has_old_photo* if another report has one of its photos, and *is_harsh* if it has insults.
    """

    id: str
    code: str
    version: int
    category: str
    filed: datetime
    due: datetime
    details: str = ""
    place: Place = Place()
    photos: tuple[str, ...] = ()
    waiting: int = 0
    lost: int = 0
    voice: int = 0
    has_number: bool = False
    people: int = 1
    is_answered: bool = False
    is_urgent: bool = False
    take_by: datetime | None = None
    remark: str = ""
    answer: str = ""
    seen: int = 0
    acts: tuple[str, ...] = ()
    holder: str = ""
    no_photo: str = ""
    hears: str = ""
    ended: str = ""
    into: str = ""
    same_words: int = 0
    has_old_photo: bool = False
    is_harsh: bool = False


class ReportHead(Struct, frozen=True, omit_defaults=True):
    """What an official may do with a report, without any of its words.

    *acts* are those of `card_buttons`, *why_not* tells why there are none: "gone", "elsewhere" for
    a report of the *department*, "not_allowed",
    "withdrawn", or "" if it is not the officials' turn. *last* is
    the number of the newest event. It *is_news* if somebody else did something after what was
    seen: the official *who* wrote *words*, or a resident, if *who* is "". Where *words_suffice*,
    the answer that it is done needs no photo. *how* tells what the official did: "answered",
    "accepted", "assigned", "moved", "corrected" or "taken_back". *holder* holds the report now,
    "" if nobody does. *why_stays* tells why nothing that was sent can be taken back, or is "".
    """

    id: str = ""
    code: str = ""
    department: str = ""
    acts: tuple[str, ...] = ()
    why_not: str = ""
    last: int = 0
    is_news: bool = False
    who: str = ""
    words: str = ""
    words_suffice: bool = False
    how: str = ""
    holder: str = ""
    why_stays: str = ""


class FindReport(Query[ReportHead], frozen=True, tag=True):
    """The head of the report with an *id* or a *code*, of which events up to *seen* were seen."""

    shape: ClassVar[object] = ReportHead

    id: str = ""
    code: str = ""
    seen: int = 0


class NewDates(Struct, frozen=True):
    """The dates that are *offered* for a report that is due at *due*, at the time *now*.

    A day without an hour is until the office *closes*, as "17:00".
    """

    now: datetime
    due: datetime
    offered: tuple[datetime, ...]
    closes: str


class FindNewDates(Query[NewDates], frozen=True, tag=True):
    """The dates until which a *report* can be put off."""

    shape: ClassVar[object] = NewDates

    report: str


class HeldReport(Struct, frozen=True, omit_defaults=True):
    """An open report that an official holds: its receipt code, its category, and until when.

    *due* is the end of the officials' clock, None while the resident is asked.
    """

    id: str
    code: str
    category: str
    due: datetime | None = None
    is_late: bool = False
    is_today: bool = False
    is_urgent: bool = False

    @property
    def name(self) -> LocalisedText:
        """The label of its button."""
        return LocalisedText(self.code)

    @property
    def also(self) -> tuple[str, ...]:
        """Other ways of naming it: the number alone."""
        return (self.code.rsplit(maxsplit=1)[-1],)


class MyWork(Query[tuple[HeldReport, ...]], frozen=True, tag=True):
    """The open reports that the official holds, the nearest deadline first."""

    shape: ClassVar[object] = tuple[HeldReport, ...]


class ReportFacts(Query[Facts | None], frozen=True, tag=True):
    """The facts of one report; never recorded, so that no copy stays in a session."""

    shape: ClassVar[object] = Facts | None

    report: str
