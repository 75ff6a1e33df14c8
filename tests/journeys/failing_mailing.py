"""Tell people the results of a survey, in a process that kills itself at a named point."""

from multiprocessing.synchronize import Barrier
from pathlib import Path

from bot.media_store import MediaStore
from bot.registry import REGISTRY
from bot.services.surveys.mailing import SurveyMail
from bot.services.surveys.result_picture import Painter
from bot.services.unit_context import open_unit_context
from storage.database.transactions import Database
from tests.fakes import Clock
from tests.journeys.failing_app import AFTER, BEFORE, COMMITTED, Counter, Point, wrap
from tests.resident import PACK, SPEAK

_ADVANCE = "storage.repositories.surveys.mailings:advance"
POINTS = {
    "before a picture is committed": Point(
        "storage.repositories.surveys.result_pictures:add", AFTER
    ),
    "before a chunk": Point(_ADVANCE, BEFORE),
    "before a chunk is committed": Point("bot.services.surveys.mailing:notify", AFTER),
    "between two chunks": Point(_ADVANCE, COMMITTED),
    "before the end is committed": Point("storage.repositories.surveys.mailings:end", AFTER),
}
"""The points, in the order in which a mailing that goes on after each kill passes them."""

SIZE = 3
AFTER_THE_END = {"minutes": 6}


def tell(url: str, folder: str, point: str, nth: int) -> None:
    """Tell people until the *nth* passage of *point*, in a process of its own."""
    wrap(POINTS[point], Counter(nth).passes)
    _tell(url, folder)


def tell_beside_others(url: str, lane: int, start: Barrier, folder: str) -> int:
    """Tell people as soon as all processes are ready; return how often there was work."""
    del lane
    start.wait()
    return _tell(url, folder)


def _tell(url: str, folder: str) -> int:
    database, clock = Database(url), Clock()
    clock.passes(**AFTER_THE_END)
    context = database.write_now(open_unit_context, PACK.id, clock, REGISTRY.hooks)
    painter = Painter(context, SPEAK, MediaStore(Path(folder)))
    mail, count = SurveyMail(context, painter, chunk=SIZE), 0
    while database.write_now(mail.run, context.now()):
        count += 1
    database.close()
    return count
