"""Group what people wrote by likeness: the same wish in other words is one group."""

from collections.abc import Sequence

from msgspec import Struct

from bot.services.surveys.analysis.small_cells import SMALLEST
from bot.subprocess_work import trials
from bot.subprocess_work.work_queue import WorkQueue
from conversations.dialogues.questions.answers.search.lexicon import Lexicon
from conversations.dialogues.questions.effects import Miss

_EXAMPLES = 4


class TextGroup(Struct, frozen=True):
    """Texts that say the same: *first* is the most frequent, *others* are further wordings.

    *people* is how many wrote so; None if they are too few to be counted apart.
    """

    first: str
    others: Sequence[str]
    people: int | None


async def group_texts(queue: WorkQueue, texts: Sequence[str], lexicon: Lexicon) -> list[TextGroup]:
    """Return *texts* in groups by likeness, the largest first; it takes about a second.

    Raises:
        SubprocessWorkError: too many wait, or the process failed.
    """
    numbered = [Miss(str(number), text, "") for number, text in enumerate(texts)]
    return [
        TextGroup(
            group.first.text,
            [text for text in group.examples if text != group.first.text][:_EXAMPLES],
            group.times if group.times >= SMALLEST else None,
        )
        for group in await trials.group_misses(queue, numbered, lexicon)
    ]
