"""An official in tests: a resident's twin who talks to the staff bot."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Any

from msgspec import structs

from bot import phrasebooks
from conversations.engine.effects import Place
from conversations.engine.person import Person
from conversations.engine.queries import Facts, NewWork, Post, ReportFacts, WhoIsThere, Work
from conversations.staff import door
from conversations.staff.catalogue import ENTRIES
from tests.resident import BOOKS, MONDAY, Resident

NAME = "Chị Hoa"
TO_OFFICIAL = partial(phrasebooks.to_official, BOOKS)


def facts(number: int, **more: Any) -> Facts:
    """Return what is known of a report, as storage would tell it."""
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
    """Let *resident* talk to the staff bot: as the official *name*, as a stranger without one."""
    if resident.entries is not ENTRIES:
        resident.person = Person(resident.language)
    resident.entries, resident.speak = ENTRIES, TO_OFFICIAL
    resident.play, resident.conclude = door.play, door.conclude
    resident.known = {**resident.known, WhoIsThere: Post(name)}


def official(language: str = "vi", *, work: Work = Work(), name: str = NAME) -> Resident:  # noqa: B008 - a frozen value
    """Return an official for whom *work* waits."""
    resident = Resident(language=language)
    at_work(resident, name)
    resident.known |= {NewWork: pages(work), ReportFacts: shown}
    return resident


def pages(work: Work) -> Callable[[NewWork], Work]:
    """Return what waits, page by page: *work*, and behind it as many more as are left."""
    more = Work(tuple(f"r{500 + number}" for number in range(work.left)))
    return lambda query: more if query.after else work


def shown(query: ReportFacts) -> Facts:
    """Return what is known of whichever report is asked for."""
    return facts(int(query.report.removeprefix("r")))
