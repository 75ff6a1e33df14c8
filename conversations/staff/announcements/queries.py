"""Queries of officials' dialogues about announcements."""

from collections.abc import Mapping
from datetime import datetime
from typing import ClassVar

from msgspec import Struct

from conversations.engine.model.danger import Danger
from conversations.engine.model.queries import Query


class Draft(Struct, frozen=True, omit_defaults=True):
    """What an official writes in a dialogue; topic, neighbourhoods and kinds are ids.

    *pictures* are ids of the media store, of pictures that are saved or that the official sent.
    It is sent at *send_at*, or once approved if that is None, and again by the rule *repeat*.
    Nothing that *is_drill* is true. It *asks_if_safe* whoever gets it. Of a safety topic, it warns
    of a *danger*, whose levels are all known or all "".
    """

    topic: str = ""
    text: str = ""
    english: str = ""
    pictures: tuple[str, ...] = ()
    place: str = ""
    neighbourhoods: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    send_at: datetime | None = None
    valid_until: datetime | None = None
    not_after: datetime | None = None
    repeat: str = ""
    repeat_until: datetime | None = None
    is_drill: bool = False
    asks_if_safe: bool = False
    danger: Danger = Danger()


class ListedAnnouncement(Struct, frozen=True, omit_defaults=True):
    """One announcement in the list; *topic* is the name of its topic."""

    id: str
    code: str
    topic: str
    state: str
    text: str = ""


class OfficeAnnouncements(Query[tuple[ListedAnnouncement, ...]], frozen=True, tag=True):
    """The announcements that officials see: first what waits for someone, then the newest."""

    shape: ClassVar[object] = tuple[ListedAnnouncement, ...]


class Sending(Struct, frozen=True, omit_defaults=True):
    """How far the sending is: recipients by what became of their message.

    *seconds_left* is how long the rest takes at the pace of the last minute, None if unknown.
    *hindrance* is a word for what keeps the rest from being sent, perhaps until *hindered_until*.
    """

    counts: Mapping[str, int] = {}
    per_minute: int = 0
    seconds_left: int | None = None
    hindrance: str = ""
    hindered_until: datetime | None = None

    @property
    def total(self) -> int:
        """How many recipients there are."""
        return sum(self.counts.values())

    @property
    def done(self) -> int:
        """How many it does not have to be sent to any more."""
        return self.total - self.counts.get("queued", 0)


class SecondWord(Struct, frozen=True, omit_defaults=True):
    """What became of the second word about an alert that *sender* sent at once.

    *state* is "asked", "missing", "confirmed" or "refused"; it was due at *until*. *who* gave it,
    perhaps *late*, with a *reason*.
    """

    state: str
    sender: str
    until: datetime
    who: str = ""
    is_late: bool = False
    reason: str = ""


class Card(Struct, frozen=True, omit_defaults=True):
    """Everything about one announcement that an official sees before they decide, *at* a time.

    *acts* are what they may do now, by the names of the effects.
    *why_not* is a word for why they may not approve what waits: "edited" by them, or "elsewhere",
    since it has parts that only the console shows. *faults* keep it from being sent, by field.
    Recipients are counted *by_channel* before the sending. With more than *typed_above* of them
    the approver types the number. *reason* is that of the last act, *ended_act*, by *ended_by*.
    *editor* saved this version. It *corrects* the announcement with that code. It was sent again
    *rounds* times, and could be to *again* people now.
    """

    id: str
    code: str
    version: int
    hash: str
    state: str
    author: str
    editor: str
    topic: str
    sender: str
    at: datetime
    draft: Draft
    corrects: str = ""
    is_safety: bool = False
    acts: tuple[str, ...] = ()
    why_not: str = ""
    faults: Mapping[str, str] = {}
    by_channel: Mapping[str, int] | None = None
    typed_above: int = 0
    sending: Sending | None = None
    ended_act: str = ""
    ended_by: str = ""
    reason: str = ""
    second_word: SecondWord | None = None
    rounds: int = 0
    again: int = 0

    @property
    def total(self) -> int:
        """How many people would get it now."""
        return sum((self.by_channel or {}).values())


class AnnouncementCard(Query[Card | None], frozen=True, tag=True):
    """One announcement as the official sees it now; None if it is gone."""

    shape: ClassVar[object] = Card | None

    announcement: str


class Writing(Struct, frozen=True, omit_defaults=True):
    """What someone who begins to write needs: the time, and what they may edit instead.

    What they wrote and have to go on with comes first. *repeats* are the rules of the unit.
    """

    now: datetime
    editable: tuple[ListedAnnouncement, ...] = ()
    repeats: tuple[str, ...] = ()


class BeginWriting(Query[Writing], frozen=True, tag=True):
    """What the official needs who begins to write an announcement."""

    shape: ClassVar[object] = Writing


class Checked(Struct, frozen=True, omit_defaults=True):
    """Who would get a draft, by channel, and what keeps it from being sent, by field.

    *code* and *sender* are what its message shows; *code* is "" before it is saved. *corrects* is
    that of the version that it follows.
    """

    sender: str
    by_channel: Mapping[str, int] | None = None
    faults: Mapping[str, str] = {}
    code: str = ""
    corrects: str = ""


class CheckDraft(Query[Checked], frozen=True, tag=True, omit_defaults=True):
    """What would become of *draft*, a new announcement or the next version of one."""

    shape: ClassVar[object] = Checked

    draft: Draft
    announcement: str = ""


class WaitingCalls(Struct, frozen=True, omit_defaults=True):
    """The people whom nobody looks after in the roll-call of an *announcement*.

    *places* counts them by the name of their neighbourhood, "" if it is unknown; *new* of them
    were not told of before. *since* is when the first of them called, *until* when the last did,
    *told_by* the last alarm.
    """

    announcement: str = ""
    code: str = ""
    places: Mapping[str, int] = {}
    new: int = 0
    since: datetime | None = None
    told_by: int = 0
    is_drill: bool = False
    until: datetime | None = None

    @property
    def count(self) -> int:
        """How many people wait."""
        return sum(self.places.values())


class OpenHelpCalls(Query[WaitingCalls], frozen=True, tag=True):
    """The roll-call in which most people wait for help; one without anybody if there is none."""

    shape: ClassVar[object] = WaitingCalls
