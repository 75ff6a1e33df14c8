"""Group questions without a good answer, for officials' pages."""

from collections.abc import Sequence

from msgspec import Struct

from bot.cards.miss_groups import MissGroup
from bot.console.questions.trials import CardTrials
from bot.console.site import ConsoleSite
from bot.services.unit_context import UnitContext
from conversations.dialogues.questions.effects import Miss
from conversations.engine.model.unit import Unit
from conversations.text.mask import mask_numbers
from storage.database.transactions import Transaction
from storage.repositories import units
from storage.repositories.questions import misses, official_questions
from storage.repositories.questions.official_questions import ANSWERED, OPEN, Question

_MOST_MISSES = 5000
_MOST_QUESTIONS = 500
_MOST_ANSWERED = 20
# Questions for officials are grouped with the misses; the prefix keeps their ids apart.
_PASSED_ON = "q-"


class Group(Struct, frozen=True):
    """One group; its *ids* are those of *misses* and of *questions* whose people wait."""

    gathered: MissGroup
    misses: tuple[str, ...]
    questions: tuple[str, ...]

    @property
    def id(self) -> str:
        """The group's id, which stays the same until the group changes."""
        return self.gathered.first.miss_id

    @property
    def times(self) -> int:
        """How often it was asked: the number of misses, which include passed-on questions."""
        return max(len(self.misses), len(self.questions))


class QuestionsSnapshot(Struct, frozen=True):
    """The newest unit, all misses, and the most recently answered questions."""

    version: int
    unit: Unit
    misses: Sequence[Miss]
    answered: Sequence[Question]


async def load_snapshot(site: ConsoleSite) -> QuestionsSnapshot:
    """Return the current snapshot."""
    return await site.database.read(_read_snapshot, site.context)


async def group_questions(trials: CardTrials, snapshot: QuestionsSnapshot) -> list[Group]:
    """Return all groups, the largest first."""
    return [_group(gathered) for gathered in await trials.groups(snapshot.misses, snapshot.unit)]


async def find_group(trials: CardTrials, snapshot: QuestionsSnapshot, id_: str) -> Group | None:
    """Return the group that contains the miss or question *id_*, or None if it is settled."""
    if not id_:
        return None
    found = await group_questions(trials, snapshot)
    return next((group for group in found if id_ in group.gathered.ids), None)


def _read_snapshot(tx: Transaction, context: UnitContext) -> QuestionsSnapshot:
    unit_id = context.unit_id
    version = units.find_newest(tx, unit_id)
    missed = misses.list_unsettled(tx, unit_id, most=_MOST_MISSES)
    waiting = official_questions.list_by_state(tx, unit_id, OPEN, most=_MOST_QUESTIONS)
    return QuestionsSnapshot(
        version,
        context.pack(tx, version),
        [*missed, *(_as_miss(context, question) for question in waiting)],
        official_questions.list_by_state(tx, unit_id, ANSWERED, most=_MOST_ANSWERED),
    )


def _as_miss(context: UnitContext, question: Question) -> Miss:
    day = question.asked_at.astimezone(context.timezone).date().isoformat()
    return Miss(f"{_PASSED_ON}{question.question_id}", mask_numbers(question.text), day)


def _group(gathered: MissGroup) -> Group:
    passed_on = [id_ for id_ in gathered.ids if id_.startswith(_PASSED_ON)]
    return Group(
        gathered,
        tuple(id_ for id_ in gathered.ids if not id_.startswith(_PASSED_ON)),
        tuple(id_.removeprefix(_PASSED_ON) for id_ in passed_on),
    )
