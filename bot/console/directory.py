"""The procedures that have no card, looked through for questions in the process beside ours."""

from collections.abc import Awaitable, Callable, Iterable, Mapping

from bot import aside
from bot.console.desk import Office
from conversations.answers.index import Found
from conversations.answers.procedures import Procedure
from conversations.answers.usage import Usage
from storage.database import Transaction
from storage.repositories import procedures
from storage.repositories.procedures import Standing

# What a directory answers is weighed against the best cards, of which so many are looked at.
_MOST = 3

List = tuple[Standing, list[Procedure] | None]
Read = Callable[[Standing | None], Awaitable[List]]


async def _empty(_known: Standing | None) -> List:
    return Standing(0, None), []


class Directory:
    """Remembers what it has for each question, until there is another list or other habits."""

    def __init__(self, read: Read = _empty) -> None:
        self._read = read
        self.standing: Standing | None = None
        self._usage: Usage | None = None
        self._listed: Mapping[str, Procedure] = {}
        self._found: dict[str, Found] = {}

    async def found(self, texts: Iterable[str], usage: Usage) -> Mapping[str, Found]:
        """Return what is likest to each of *texts*; nothing where the directory is empty."""
        standing, listed = await self._read(self.standing)
        if listed is not None or usage != self._usage:
            self._found = {}
        if listed is not None:
            self._listed = {procedure.id: procedure for procedure in listed}
        self.standing, self._usage = standing, usage
        if not self._listed:
            return {}
        found = self._found
        if new := [text for text in dict.fromkeys(texts) if text not in found]:
            named = [procedure.named for procedure in self._listed.values()]
            found.update(zip(new, await aside.look_up(named, new, usage, _MOST), strict=True))
        return found

    def title(self, id_: str) -> str:
        """Return the title of the procedure *id_*, "" where the list does not have it."""
        procedure = self._listed.get(id_)
        return procedure.title if procedure else ""


def of(office: Office) -> Directory:
    """Return the directory of the office's unit, read again only where it has changed."""

    def changed(tx: Transaction, known: Standing | None) -> List:
        unit_id = office.desk.unit_id
        standing = procedures.standing(tx, unit_id)
        return standing, None if standing == known else procedures.every(tx, unit_id)

    async def read(known: Standing | None) -> List:
        return await office.database.read(changed, known)

    return Directory(read)
