"""An official in tests, who uses the staff bot."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Any

from msgspec import structs

from bot import phrasebooks
from bot.registry import REGISTRY
from conversations.engine.model.localised_text import LocalisedText
from conversations.engine.model.person import Person
from conversations.engine.model.values import Place
from conversations.staff.announcements.queries import (
    AnnouncementCard,
    BeginWriting,
    Card,
    CheckDraft,
    Checked,
    Draft,
    ListedAnnouncement,
    OfficeAnnouncements,
    OpenHelpCalls,
    Sending,
    WaitingCalls,
    Writing,
)
from conversations.staff.officials import access
from conversations.staff.officials.duty_effects import DutySpan
from conversations.staff.officials.duty_queries import (
    Duties,
    DutyBoard,
    DutyDeputy,
    FindDutyDeputy,
    ListedShift,
)
from conversations.staff.officials.leave_queries import LeaveBoard, OwnLeave, StandIn
from conversations.staff.officials.queries import CurrentStaffBotUser, StaffBotUser
from conversations.staff.questions.queries import WaitingQuestion, WaitingQuestions
from conversations.staff.reports.card_buttons import ACTS
from conversations.staff.reports.handovers.queries import (
    NOBODY,
    Colleague,
    Holder,
    HolderWork,
    Takers,
    TeamWork,
)
from conversations.staff.reports.queries import (
    Facts,
    FindReport,
    HeldReport,
    MyWork,
    NewWork,
    ReportFacts,
    ReportHead,
    WaitingReports,
)
from tests.resident import BOOKS, MONDAY, Resident

NAME = "Chị Hoa"
# The actions of the staff bot's dialogues.
ACTIONS = tuple(dict.fromkeys(entry.action for entry in REGISTRY.staff_dialogues))
_ACTS = {
    "waiting": ("approve", "return", "reject"),
    "draft": ("submit", "edit"),
    "sending": ("stop",),
}
LISTED = tuple(
    ListedAnnouncement(f"a{number}", f"TB {number}", "Cắt điện", state, "Sáng mai cắt điện.")
    for number, state in ((12, "waiting"), (11, "draft"), (10, "sending"), (9, "sent"))
)
_NAMELESS = LocalisedText("")
COLLEAGUES = (Colleague("o2", LocalisedText("Anh Nam")), Colleague("o3", LocalisedText("Bà Lê")))
STAND_INS = tuple(StandIn(colleague.id, colleague.name) for colleague in COLLEAGUES)
HELD = (
    HeldReport("r1", "GV 1", "Ổ gà, đường hỏng", due=MONDAY, is_late=True, is_urgent=True),
    HeldReport("r2", "GV 2", "Đèn đường"),
)
SHIFT = ListedShift("s1", "o2", "Anh Nam", DutySpan(MONDAY, MONDAY + timedelta(hours=5)))
WAITING = WaitingCalls("a1", "TB 12", {"Phố Chợ": 2, "": 1}, since=MONDAY, told_by=3)
TO_OFFICIAL = partial(phrasebooks.official_phrasebook_for, BOOKS)
PUBLISH = REGISTRY.publish_with(TO_OFFICIAL)


def facts(number: int, **more: Any) -> Facts:
    """Return the facts of a report, as storage would return them."""
    plain = Facts(
        id=f"r{number}",
        code=f"GV {number}",
        version=1,
        category="road",
        filed=MONDAY,
        due=MONDAY + timedelta(days=1, hours=2),
        details="ổ gà to giữa đường",
        place=Place("thong-nhat", words="trước trạm y tế"),
    )
    return structs.replace(plain, **more)


def at_work(resident: Resident, name: str = NAME) -> None:
    """Connect *resident* to the staff bot as the official *name*, or as a stranger."""
    if resident.entries is not REGISTRY.staff_dialogues:
        resident.person = Person(resident.language, kind=access.OFFICIAL if name else "")
    resident.entries, resident.phrases_for = REGISTRY.staff_dialogues, TO_OFFICIAL
    resident.play, resident.conclude = access.play, access.conclude
    resident.known = {**resident.known, CurrentStaffBotUser: StaffBotUser(name, actions=ACTIONS)}


def official(
    language: str = "vi",
    *,
    work: WaitingReports = WaitingReports(),  # noqa: B008 - a frozen value
    name: str = NAME,
) -> Resident:
    """Return an official with the waiting reports *work*."""
    resident = Resident(language=language)
    at_work(resident, name)
    resident.known |= {
        NewWork: pages(work),
        ReportFacts: shown,
        MyWork: HELD,
        TeamWork: (
            Holder("o1", LocalisedText("Chị Lan"), 2, late=1),
            Holder(NOBODY, _NAMELESS, 1),
        ),
        HolderWork: HELD,
        Takers: COLLEAGUES,
        OwnLeave: LeaveBoard(MONDAY, STAND_INS, MONDAY.date()),
        Duties: DutyBoard(MONDAY, (SHIFT,), STAND_INS, may_keep=True, own="o2"),
        FindDutyDeputy: lambda query: (
            DutyDeputy(MONDAY.date(), "o2", "Anh Nam") if query.official == "o3" else None
        ),
        FindReport: found,
        WaitingQuestions: (
            WaitingQuestion("q1", LocalisedText("Câu 1", "Question 1"), "thẻ thư viện", MONDAY),
        ),
        OfficeAnnouncements: LISTED,
        OpenHelpCalls: WAITING,
        AnnouncementCard: announcement,
        BeginWriting: Writing(MONDAY, LISTED[:2]),
        CheckDraft: Checked("xã Gia Viễn", {"telegram": 142}),
    }
    return resident


def pages(work: WaitingReports) -> Callable[[NewWork], WaitingReports]:
    """Return the pages of waiting reports: *work*, and the number of further ones."""
    more = WaitingReports(tuple(f"r{500 + number}" for number in range(work.left)))
    return lambda query: more if query.after else work


def announcement(query: AnnouncementCard) -> Card | None:
    """Return an announcement as an official sees it: that of `LISTED` in its state."""
    listed = next(it for it in LISTED if it.id == query.announcement)
    plain = Card(
        id=listed.id,
        code=listed.code,
        version=1,
        hash="h1",
        state=listed.state,
        author="Anh Tuấn",
        editor="Anh Tuấn",
        topic=listed.topic,
        sender="xã Gia Viễn",
        at=MONDAY,
        draft=Draft("power", "Sáng mai 8 giờ cắt điện ở phố Thống Nhất."),
        by_channel={"telegram": 1_200, "webchat": 4},
        typed_above=1_000,
        acts=_ACTS.get(listed.state, ()),
    )
    if listed.state != "sending":
        return plain
    counts = {"sent": 900, "queued": 300, "failed": 4}
    return structs.replace(plain, by_channel=None, sending=Sending(counts, 600, 30))


def shown(query: ReportFacts) -> Facts:
    """Return the facts of any report."""
    return facts(int(query.report.removeprefix("r")))


def found(query: FindReport) -> ReportHead:
    """Return the head of any report, on which everything can be done."""
    number = (query.code or query.id).removeprefix("r").removeprefix("GV ")
    return ReportHead(f"r{number}", f"GV {number}", "Phòng Kinh tế", ACTS, last=1)
