"""What a conversation brings about, and what came of it: plain values, no deeds."""

from datetime import datetime

from msgspec import Struct

from conversations.engine.model.missing_parts import PartMissed


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
    """A resident reports something that needs attention.

    *contact* is a number that officials may call, "" where the person stays anonymous to them,
    None where that was not asked.
    """

    category: str
    details: Said
    photos: tuple[str, ...]
    place: Place
    contact: str | None = None


class JoinReport(Struct, frozen=True, tag=True):
    """What a resident *told* is the matter of a *report* that is there already."""

    report: str
    told: FileReport


class AddRemark(Struct, frozen=True, tag=True):
    """A resident adds words or photos to a report of their own, or to one that they follow."""

    report: str
    remark: Said
    photos: tuple[str, ...] = ()


class AmendReport(Struct, frozen=True, tag=True):
    """A resident changed a message that went into a report: *words* hold both versions."""

    report: str
    words: str


class Unfollow(Struct, frozen=True, tag=True):
    """A resident no longer wants to hear what becomes of a report of someone else."""

    report: str


class OfferLink(Struct, frozen=True, tag=True):
    """A person wants a code with which another address of theirs becomes one with this."""


class UseLinkCode(Struct, frozen=True, tag=True):
    """A person says a code that was made at another address."""

    code: str


class Unlink(Struct, frozen=True, tag=True):
    """An address shall not be the person's any more; "" is the one that was linked last."""

    address: str = ""


class SeeMyData(Struct, frozen=True, tag=True):
    """A person wants to see all that we have of them."""


class FixMyData(Struct, frozen=True, tag=True):
    """A person wants something of theirs corrected, and is told how."""


class EraseMe(Struct, frozen=True, tag=True):
    """A person wants to be erased: *when* is "now" or "after_answers"."""

    when: str = "now"


class WithdrawConsent(Struct, frozen=True, tag=True):
    """A person doesn't agree any more that we keep what they say."""


class EnterOffice(Struct, frozen=True, tag=True):
    """Someone came to the staff bot by the link of an invitation, which carried *token*."""

    token: str


class ChooseNews(Struct, frozen=True, tag=True):
    """An official wants to be told of new work *when* it comes ("at_once") or "asked" for."""

    when: str


class Missed(Struct, frozen=True, tag=True):
    """A *question*, long numbers taken out, was not answered; nothing of who asked is kept.

    *card* is the id of what was shown and was not meant, "" where nothing was.
    """

    question: str
    card: str = ""


class AskOfficial(Struct, frozen=True, tag=True):
    """A person, who is kept with it, wants an official's answer to their *question*."""

    question: str


Effect = (
    FileReport
    | JoinReport
    | AddRemark
    | AmendReport
    | Unfollow
    | OfferLink
    | UseLinkCode
    | Unlink
    | SeeMyData
    | FixMyData
    | EraseMe
    | WithdrawConsent
    | EnterOffice
    | ChooseNews
    | Missed
    | PartMissed
    | AskOfficial
)


class Filed(Struct, frozen=True, tag="filed"):
    """The report is on its way; *due* is when a first answer is owed at the latest."""

    code: str
    department: str
    due: datetime


class FiledAnew(Struct, frozen=True, tag="filed_anew"):
    """The report to be joined is closed by now: what was told is a new one, on its way."""

    code: str
    department: str
    due: datetime


class Joined(Struct, frozen=True, tag="joined"):
    """The person follows a report of *people* in all, and what they told stands in it."""

    code: str
    people: int


class Remarked(Struct, frozen=True, tag="remarked"):
    """The remark stands in the report's history."""

    code: str


class Amended(Struct, frozen=True, tag="amended"):
    """The changed words stand in the report's history, beside those that were there."""

    code: str


class Refused(Struct, frozen=True, tag="refused"):
    """It could not be done any more; *why* ends the name of the phrase that says so."""

    why: str


class Unfollowed(Struct, frozen=True, tag="unfollowed"):
    """The person hears no more of the report."""

    code: str


class Offered(Struct, frozen=True, tag="offered"):
    """The code is to be said at the other address until *until*."""

    code: str
    until: datetime


class Linked(Struct, frozen=True, tag="linked", omit_defaults=True):
    """The address where it was said, on *channel*, belongs to the one who made the code.

    *maker* is where the code was made, *address* what the new one is called when it is to go.
    Where there was no room for two dialogues that were set aside, *kept* names the one that was
    touched last and *dropped* the other.
    """

    channel: str
    address: str
    maker: tuple[str, str]
    kept: str = ""
    dropped: str = ""


class Unlinked(Struct, frozen=True, tag="unlinked"):
    """The address *gone*, on *channel*, is a person of its own; *is_here* if it was this one."""

    channel: str
    gone: tuple[str, str]
    is_here: bool = False


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


class Entered(Struct, frozen=True, tag="entered"):
    """The address is from now on that of the official *name*."""

    name: str


class NewsChosen(Struct, frozen=True, tag="chosen"):
    """The official is told of new work *when* they chose."""

    when: str


class MissKept(Struct, frozen=True, tag="miss_kept"):
    """What was missed is kept; about that there is nothing to say."""


class PassedOn(Struct, frozen=True, tag="passed_on"):
    """An official will answer the question."""


Outcome = (
    Filed
    | FiledAnew
    | Joined
    | Remarked
    | Amended
    | Unfollowed
    | Offered
    | Linked
    | Unlinked
    | DataShown
    | DataFixed
    | ErasureWaits
    | DataErased
    | ConsentWithdrawn
    | Entered
    | NewsChosen
    | MissKept
    | PassedOn
    | Refused
)
