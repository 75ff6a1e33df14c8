"""Parsing an uploaded file of cards in a limited process."""

from datetime import date

import pytest

from bot.console.questions.fault_messages import file_fault_message
from bot.subprocess_work.card_files import parse_card_file
from bot.subprocess_work.limited_process import TookTooLongError, TookTooMuchMemoryError
from bot.subprocess_work.work_queue import WorkQueue
from storage.unit_pack.pack_folder import PackError, format_answers
from tests.resident import BOOKS, PACK

TODAY = date(2026, 11, 26)
CARD = '[[cards]]\nid = "{}"\ngroup = "g"\nowner = "service"\ntitle.vi = "a"\nshort.vi = "b"\n'
GROUP = '[[groups]]\nid = "g"\nname.vi = "g"\n'


@pytest.fixture
def queue():
    return WorkQueue(at_once=1, most_waiting=0)


async def faults_of(queue, text):
    with pytest.raises(PackError) as caught:
        await parse_card_file(queue, text, PACK, today=TODAY)
    return caught.value.faults


async def test_a_valid_file_gives_the_unit_with_its_cards(queue):
    assert await parse_card_file(queue, format_answers(PACK), PACK, today=TODAY) == PACK


async def test_the_faults_of_a_file_come_back_whole(queue):
    (fault,) = await faults_of(queue, "x = [")
    assert (fault.line, fault.code, fault.reason) == (
        1,
        "cut",
        "tệp hết giữa chừng, còn thiếu dấu đóng ngoặc",
    )


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (GROUP + "".join(CARD.format(at) for at in range(1001)), "many_cards"),
        (GROUP + CARD.format("a") + 'asks = ["a"' + ', "a"' * 20_000 + "]", "many_asks"),
    ],
)
async def test_more_cards_than_a_process_can_serve_are_refused(queue, text, code):
    (fault,) = await faults_of(queue, text)

    assert fault.code == code
    assert str(fault.counted) in file_fault_message(fault, BOOKS["vi"]).replace(".", "")


@pytest.mark.parametrize("error", [TookTooLongError, TookTooMuchMemoryError])
async def test_a_file_that_takes_too_much_is_a_fault_with_a_sentence(error):
    class Exhausted(WorkQueue):
        async def run(self, job, data, limits):
            raise error

    (fault,) = await faults_of(Exhausted(at_once=1, most_waiting=0), "")

    assert fault.code == error.code
    assert file_fault_message(fault, BOOKS["vi"]) == BOOKS["vi"].say(
        f"console-file-fault-{error.code}"
    )
