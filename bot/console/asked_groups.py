"""What people asked and got no good answer to, in groups, as officials' pages work with it."""

from collections.abc import Sequence

from msgspec import Struct

from bot.console.desk import Office
from bot.console.trials import Trials
from bot.deeds.desk import Desk
from conversations.answers.gathering import Gathered, Miss
from conversations.engine.unit import Unit
from conversations.text.mask import masked
from storage.database import Transaction
from storage.repositories import asked, misses, units
from storage.repositories.asked import ANSWERED, OPEN, Question

_MOST_MISSES = 5000
_MOST_QUESTIONS = 500
_MOST_ANSWERED = 20
# Questions that were passed on are gathered with the misses, under an id that can't be one's.
_PASSED_ON = "q-"


class Group(Struct, frozen=True):
    """One group: of its *ids* some are *misses*, some *questions* whose people wait."""

    gathered: Gathered
    misses: tuple[str, ...]
    questions: tuple[str, ...]

    @property
    def id(self) -> str:
        """What names the group as long as nothing new comes into it."""
        return self.gathered.first.miss_id

    @property
    def times(self) -> int:
        """How often it was asked; a question that was passed on was missed before."""
        return max(len(self.misses), len(self.questions))


class Standing(Struct, frozen=True):
    """The newest unit, all that was missed, and the questions that were answered last."""

    version: int
    unit: Unit
    misses: Sequence[Miss]
    answered: Sequence[Question]


async def standing(office: Office) -> Standing:
    """Return how things stand now."""
    return await office.database.read(_standing, office.desk)


async def groups(trials: Trials, standing: Standing) -> list[Group]:
    """Return all groups, the largest first."""
    return [_group(gathered) for gathered in await trials.groups(standing.misses, standing.unit)]


async def group_with(trials: Trials, standing: Standing, id_: str) -> Group | None:
    """Return the group that the miss or question *id_* is in, None where it is settled."""
    if not id_:
        return None
    found = await groups(trials, standing)
    return next((group for group in found if id_ in group.gathered.ids), None)


def _standing(tx: Transaction, desk: Desk) -> Standing:
    unit_id = desk.unit_id
    version = units.newest(tx, unit_id)
    missed = misses.unsettled(tx, unit_id, most=_MOST_MISSES)
    waiting = asked.listed(tx, unit_id, OPEN, most=_MOST_QUESTIONS)
    return Standing(
        version,
        desk.pack(tx, version),
        [*missed, *(_as_miss(desk, question) for question in waiting)],
        asked.listed(tx, unit_id, ANSWERED, most=_MOST_ANSWERED),
    )


def _as_miss(desk: Desk, question: Question) -> Miss:
    day = question.asked_at.astimezone(desk.timezone).date().isoformat()
    return Miss(f"{_PASSED_ON}{question.question_id}", masked(question.text), day)


def _group(gathered: Gathered) -> Group:
    passed_on = [id_ for id_ in gathered.ids if id_.startswith(_PASSED_ON)]
    return Group(
        gathered,
        tuple(id_ for id_ in gathered.ids if not id_.startswith(_PASSED_ON)),
        tuple(id_.removeprefix(_PASSED_ON) for id_ in passed_on),
    )
