"""What a conversation brings about, and what came of it: plain values, no deeds."""

from datetime import datetime

from msgspec import Struct


class Said(Struct, frozen=True, omit_defaults=True):
    """What a person told, in writing or by voice."""

    text: str = ""
    voice: str = ""
    seconds: int = 0


class Place(Struct, frozen=True, omit_defaults=True):
    """Where something is: ids of the unit pack, the person's words, a point where known."""

    neighbourhood: str = ""
    landmark: str = ""
    words: str = ""
    latitude: float | None = None
    longitude: float | None = None


class FileReport(Struct, frozen=True, tag=True):
    """A resident reports something that needs attention."""

    category: str
    details: Said
    photos: tuple[str, ...]
    place: Place


class AddRemark(Struct, frozen=True, tag=True):
    """A resident adds words or photos to a report of their own."""

    report: str
    remark: Said
    photos: tuple[str, ...] = ()


class AmendReport(Struct, frozen=True, tag=True):
    """A resident changed a message that went into a report: *words* hold both versions."""

    report: str
    words: str


Effect = FileReport | AddRemark | AmendReport


class Filed(Struct, frozen=True, tag="filed"):
    """The report is on its way; *due* is when a first answer is owed at the latest."""

    code: str
    department: str
    due: datetime


class Remarked(Struct, frozen=True, tag="remarked"):
    """The remark stands in the report's history."""

    code: str


class Amended(Struct, frozen=True, tag="amended"):
    """The changed words stand in the report's history, beside those that were there."""

    code: str


class Refused(Struct, frozen=True, tag="refused"):
    """It could not be done any more; *why* ends the name of the phrase that says so."""

    why: str


Outcome = Filed | Remarked | Amended | Refused


class AboutMe(Struct, frozen=True):
    """Who the person is, as they just told it; None where they left a question out."""

    form: str | None
    neighbourhood: str | None
    kind: str | None


class Closing(Struct, frozen=True):
    """A conversation that ends with words alone: the end of a phrase's name, its blanks."""

    phrase: str
    values: dict[str, object] = {}
