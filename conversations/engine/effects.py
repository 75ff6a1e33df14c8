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


class SeeMyData(Struct, frozen=True, tag=True):
    """A person wants to see all that we have of them."""


class FixMyData(Struct, frozen=True, tag=True):
    """A person wants something of theirs corrected, and is told how."""


class EraseMe(Struct, frozen=True, tag=True):
    """A person wants to be erased: *when* is "now" or "after_answers"."""

    when: str = "now"


class WithdrawConsent(Struct, frozen=True, tag=True):
    """A person doesn't agree any more that we keep what they say."""


Effect = FileReport | AddRemark | SeeMyData | FixMyData | EraseMe | WithdrawConsent


class Filed(Struct, frozen=True, tag="filed"):
    """The report is on its way; *due* is when a first answer is owed at the latest."""

    code: str
    department: str
    due: datetime


class Remarked(Struct, frozen=True, tag="remarked"):
    """The remark stands in the report's history."""

    code: str


class Refused(Struct, frozen=True, tag="refused"):
    """It could not be done any more; *why* ends the name of the phrase that says so."""

    why: str


class DataShown(Struct, frozen=True, tag="shown"):
    """Their data can be read at *url*, once, for *hours* hours."""

    url: str
    hours: int


class DataFixed(Struct, frozen=True, tag="fixed"):
    """They know how to correct what we have of them."""


class ErasureWaits(Struct, frozen=True, tag="waits"):
    """They will be erased once their *reports* are dealt with."""

    reports: int


class DataErased(Struct, frozen=True, tag="erased"):
    """They are erased; *reports* of theirs stay, without them."""

    reports: int


class ConsentWithdrawn(Struct, frozen=True, tag="withdrawn"):
    """Nothing of what they say is kept from now on; *reports* go on without them."""

    reports: int


Outcome = (
    Filed
    | Remarked
    | Refused
    | DataShown
    | DataFixed
    | ErasureWaits
    | DataErased
    | ConsentWithdrawn
)


class AboutMe(Struct, frozen=True):
    """Who the person is, as they just told it; None where they left a question out."""

    form: str | None
    neighbourhood: str | None
    kind: str | None


class Closing(Struct, frozen=True):
    """A conversation that ends with words alone: the end of a phrase's name, its blanks."""

    phrase: str
    values: dict[str, object] = {}
