"""What people think of the assistant itself: grouped by likeness, and as a file for its makers."""

from collections.abc import Sequence

from bot.cards.miss_groups import MissGroup
from bot.console.csv_files import BOM, csv_lines
from bot.console.site import ConsoleSite
from bot.console.tools import ConsoleTools, Pages
from bot.services.officials.permissions import Action, SignedInOfficial
from bot.subprocess_work import trials
from bot.subprocess_work.work_queue import WorkQueue
from conversations.dialogues.questions.answers.search.lexicon import Lexicon
from conversations.dialogues.questions.effects import Miss
from handlers.http import Request, Response, Route
from storage.database.transactions import Transaction
from storage.repositories import audit, feedback
from storage.repositories.feedback import Feedback

AT = "/office/feedback"

_MOST = 5_000
# To group them takes about a second of a processor.
_AT_ONCE = 1
_MOST_WAITING = 8


def build_pages(tools: ConsoleTools) -> Sequence[Pages]:
    """Return the pages."""
    queue = WorkQueue(at_once=_AT_ONCE, most_waiting=_MOST_WAITING)
    return (FeedbackPages(tools.site, queue, tools.lexicon),)


class FeedbackPages:
    """Show the feedback in groups with their counts; send all of it as a file."""

    def __init__(self, site: ConsoleSite, queue: WorkQueue, lexicon: Lexicon) -> None:
        self._site = site
        self._queue = queue
        self._lexicon = lexicon

    def routes(self) -> Sequence[Route]:
        """Return the routes."""
        see = Action.SEE_FEEDBACK
        return (
            self._site.room(AT, see, self._list, "office_feedback"),
            self._site.route(
                "GET", f"{AT}/feedback.csv", see, self._export, "office_feedback_csv"
            ),
        )

    async def _list(self, request: Request, official: SignedInOfficial) -> Response:
        del request
        said = await self._site.database.read(self._load)
        groups = await self._group(said)
        newest = {its.feedback_id: its.at for its in reversed(said)}
        values = {
            "count": len(said),
            "groups": [(it, max(newest[id_] for id_ in it.ids)) for it in groups],
        }
        return self._site.page("feedback.html", values, official=official)

    async def _export(self, request: Request, official: SignedInOfficial) -> Response:
        """Send each text with its day and the number of its group, and nobody's name."""
        del request
        said = await self._site.database.write(self._take_out, official.official_id)
        number = {
            id_: n for n, group in enumerate(await self._group(said), 1) for id_ in group.ids
        }
        timezone = self._site.context.timezone
        rows = sorted(
            (
                number[its.feedback_id],
                its.at.astimezone(timezone).date().isoformat(),
                its.text,
            )
            for its in said
        )
        lines = [["group", "day", "text"], *([str(n), day, text] for n, day, text in rows)]
        headers = {
            "Cache-Control": "no-store",
            "Content-Disposition": 'attachment; filename="feedback.csv"',
        }
        return Response(200, csv_lines(lines, BOM), "text/csv; charset=utf-8", headers)

    def _load(self, tx: Transaction) -> list[Feedback]:
        return feedback.list_newest(tx, self._site.context.unit_id, most=_MOST)

    def _take_out(self, tx: Transaction, official: str) -> list[Feedback]:
        context = self._site.context
        audit.record(tx, context.unit_id, official, "feedback.export", "", now=context.now())
        return self._load(tx)

    async def _group(self, said: Sequence[Feedback]) -> list[MissGroup]:
        if not said:
            return []
        texts = [Miss(its.feedback_id, its.text, its.at.date().isoformat()) for its in said]
        return await trials.group_misses(self._queue, texts, self._lexicon)
