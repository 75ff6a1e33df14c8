"""Search the procedures without a card for answers to questions, in a subprocess."""

from collections.abc import Awaitable, Callable, Iterable, Mapping

from bot.console.site import ConsoleSite
from bot.subprocess_work import trials
from bot.subprocess_work.work_queue import WorkQueue
from conversations.dialogues.questions.answers.procedures import Procedure
from conversations.dialogues.questions.answers.search.index import SearchResult
from conversations.dialogues.questions.answers.search.lexicon import Lexicon
from storage.database.transactions import Transaction
from storage.repositories.questions import procedures
from storage.repositories.questions.procedures import DirectoryVersion

# The number of procedures to compare with the best cards.
_MOST = 3

List = tuple[DirectoryVersion, list[Procedure] | None]
Read = Callable[[DirectoryVersion | None], Awaitable[List]]


async def _empty(_known: DirectoryVersion | None) -> List:
    return DirectoryVersion(0, None), []


class ProcedureDirectory:
    """Search the directory with a cache per question, until the list or the lexicon changes."""

    def __init__(self, read: Read = _empty) -> None:
        self._read = read
        self.version: DirectoryVersion | None = None
        self._lexicon: Lexicon | None = None
        self._listed: Mapping[str, Procedure] = {}
        self._found: dict[str, SearchResult] = {}

    async def found(
        self, queue: WorkQueue, texts: Iterable[str], lexicon: Lexicon
    ) -> Mapping[str, SearchResult]:
        """Return the most similar procedures for each of *texts*; {} if the directory is empty."""
        version, listed = await self._read(self.version)
        if listed is not None or lexicon != self._lexicon:
            self._found = {}
        if listed is not None:
            self._listed = {procedure.id: procedure for procedure in listed}
        self.version, self._lexicon = version, lexicon
        if not self._listed:
            return {}
        found = self._found
        if new := [text for text in dict.fromkeys(texts) if text not in found]:
            named = [procedure.named for procedure in self._listed.values()]
            results = await trials.search_procedures(queue, named, new, lexicon, _MOST)
            found.update(zip(new, results, strict=True))
        return found

    def title(self, id_: str) -> str:
        """Return the title of the procedure *id_*, or "" if it is not in the list."""
        procedure = self._listed.get(id_)
        return procedure.title if procedure else ""


def open_directory(site: ConsoleSite) -> ProcedureDirectory:
    """Return the directory of the unit; read it again only if it has changed."""

    def changed(tx: Transaction, known: DirectoryVersion | None) -> List:
        unit_id = site.context.unit_id
        version = procedures.load_version(tx, unit_id)
        return version, None if version == known else procedures.list_all(tx, unit_id)

    async def read(known: DirectoryVersion | None) -> List:
        return await site.database.read(changed, known)

    return ProcedureDirectory(read)
