"""Parse and check an uploaded file of answer cards."""

from collections.abc import Sequence
from datetime import date

import msgspec
from msgspec import Struct

from bot.subprocess_work.limited_process import (
    MEGABYTE,
    Limits,
    TookTooLongError,
    TookTooMuchMemoryError,
)
from bot.subprocess_work.work_queue import WorkQueue
from conversations.engine.model.cards import Card, CardGroup
from conversations.engine.model.unit import Unit
from storage.unit_pack.pack_folder import Fault, PackError, parse_answers

# The worst file of two megabytes takes about 8 seconds and 500 MB; that of the pilot 0.2 seconds.
_CPU_SECONDS = 8
_LIMITS = Limits(30.0, _CPU_SECONDS, 768 * MEGABYTE, 16 * MEGABYTE, opens_files=True)
# Every process has all cards in memory, and searches all ways of asking; a commune has 150.
_MOST_CARDS = 1000
_MOST_ASKS = 20_000


class _CardFile(Struct, frozen=True):
    text: str
    unit: Unit
    today: date


class Answers(Struct, frozen=True):
    """The groups and cards of a file, or its faults."""

    groups: Sequence[CardGroup] = ()
    cards: Sequence[Card] = ()
    faults: Sequence[Fault] = ()


async def parse_card_file(queue: WorkQueue, text: str, unit: Unit, *, today: date) -> Unit:
    """Return *unit* with its groups and cards replaced by those in *text*.

    Raises:
        PackError: the text is invalid, or takes too long or too much memory to parse.
        SubprocessWorkError: too many files wait, or the process failed.
    """
    data = msgspec.json.encode(_CardFile(text, unit, today))
    try:
        output = await queue.run(__name__, data, _LIMITS)
    except TookTooLongError as error:
        raise _refuse("tệp đọc quá lâu", error.code) from error
    except TookTooMuchMemoryError as error:
        raise _refuse("tệp cần quá nhiều bộ nhớ", error.code) from error
    found = msgspec.json.decode(output, type=Answers)
    if found.faults:
        raise PackError(tuple(found.faults))
    return msgspec.structs.replace(unit, groups=tuple(found.groups), cards=tuple(found.cards))


def work(data: bytes) -> bytes:
    """Parse the file in *data*, in the child."""
    asked = msgspec.json.decode(data, type=_CardFile)
    try:
        unit = parse_answers(asked.text, asked.unit, today=asked.today)
        _refuse_too_many(unit)
    except PackError as error:
        return msgspec.json.encode(Answers(faults=error.faults))
    return msgspec.json.encode(Answers(unit.groups, unit.cards))


def _refuse_too_many(unit: Unit) -> None:
    asks = sum(len(card.named.ways) for card in unit.cards)
    if len(unit.cards) > _MOST_CARDS or len(unit.groups) > _MOST_CARDS:
        raise _refuse(f"nhiều nhất {_MOST_CARDS} thẻ", "many_cards", _MOST_CARDS)
    if asks > _MOST_ASKS:
        raise _refuse(f"nhiều nhất {_MOST_ASKS} cách hỏi", "many_asks", _MOST_ASKS)


def _refuse(reason: str, code: str, counted: int = 0) -> PackError:
    return PackError((Fault("", 0, "", reason, code, counted),))
