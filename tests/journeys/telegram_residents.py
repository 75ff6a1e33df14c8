"""People who file reports over Telegram, with the answers that they expect."""

import asyncio
import re
from collections.abc import Callable, Sequence

from tests.fake_telegram.people import Resident
from tests.fake_telegram.platform import Platform, Sent

Step = Callable[[Resident], object]

_KEY = 60

# Messages that remove the keyboard, which another process may have done already. And a photo,
# which has no text, is not shown in a review before it was fetched.
_MAY_BE_MISSING = ("Dạ vâng ạ.", "")

# The number of received photos: fewer than all after a kill in the middle of an album.
_ALBUM = "Em đã nhận"


def details(number: int) -> str:
    return f"ổ gà to trước nhà số {number}, xe máy hay ngã"


def says(text: str) -> Step:
    return lambda resident: resident.says(text)


def presses(label: str) -> Step:
    return lambda resident: resident.presses(label)


def sends_album(resident: Resident) -> None:
    """Send three photos at once, the first one with a caption."""
    album = f"a{resident.id}"
    for shade in (90, 120, 150):
        resident.sends_photo(album=album, shade=shade)


def words_of(number: int) -> tuple[str, ...]:
    """Return what a person types up to the review."""
    return (
        "/start",
        "bao cao o ga",
        "đồng ý",
        details(number),
        "không",
        "phố Thống Nhất",
        f"cạnh nhà bà Vàng Anh số {number}",
        "đúng",
        "giấu tên",
    )


def by_words(number: int) -> list[Step]:
    return [*map(says, words_of(number)), presses("Gửi đi")]


def by_taps(number: int) -> list[Step]:
    return [
        says("/start"),
        says("gửi phản ánh"),
        presses("Đồng ý"),
        presses("Ổ gà, đường hỏng"),
        says(details(number)),
        presses("Không có ảnh"),
        presses("Phố Thống Nhất"),
        says(f"cạnh nhà bà Vàng Anh số {number}"),
        presses("Đúng rồi"),
        presses("Giấu tên"),
        presses("Gửi đi"),
    ]


def with_album(number: int) -> list[Step]:
    steps = by_words(number)
    return [*steps[:4], sends_album, says("xong"), *steps[5:]]


KINDS = (by_words, by_taps, with_album)
WITH_ALBUM = 2

# One of eight people has photos, which are fetched a few at a time.
_TURNS = (0, 1, 0, 1, 0, 1, 0, WITH_ALBUM)
LEARNERS = [100_000 + _TURNS.index(kind) for kind in range(len(KINDS))]


def key(sent: Sent) -> str:
    """Return a key of an answer that does not depend on the person."""
    text = re.sub(r"chậm nhất .*? (?=\S+ sẽ)", "", sent.text.replace("\u00a0", " "))
    if not text.startswith(_ALBUM):
        text = re.sub(r"\d+( \d+)*", "#", text)
    return text[:_KEY]


def _is(said: str) -> Callable[[Sent], bool]:
    return lambda sent: key(sent) == said


class Walk:
    """One person's steps to a report, in the *number*-th of the variants."""

    def __init__(self, platform: Platform, number: int) -> None:
        self.number = number
        self.resident = Resident(platform, number)
        self.way = _TURNS[number % len(_TURNS)]
        self.steps = KINDS[self.way](number)
        self.answered = 0

    async def learns(self, is_quiet: Callable[[], bool]) -> list[list[str]]:
        """Take each step without faults; return the answers to each."""
        heard, resident = [], self.resident
        for step in self.steps:
            before = len(resident.heard)
            step(resident)
            await resident.hears(lambda _: True, after=before)
            while not is_quiet():
                await asyncio.sleep(0.05)
            said = (key(sent) for sent in resident.heard[before:])
            heard.append([one for one in said if one not in _MAY_BE_MISSING])
        return heard

    @property
    def has_keyboard(self) -> bool:
        """Whether a keyboard is shown below the conversation."""
        markups = (sent.params.get("reply_markup") or {} for sent in self.resident.heard)
        kinds = [kind for m in markups for kind in ("keyboard", "remove_keyboard") if kind in m]
        return kinds[-1:] == ["keyboard"]

    async def walks(self, answers: Sequence[Sequence[str]]) -> None:
        """Take each step once the previous one has the answers in *answers*."""
        at = 0
        for step, expected in zip(self.steps, answers, strict=True):
            step(self.resident)
            for one in expected:
                at = 1 + await self.resident.hears(_is(one), after=at)
            self.answered += 1


def repeats(walk: Walk, answers: Sequence[Sequence[str]], bulk: str) -> int:
    """Return how many answers came more than once; *bulk* begins what is no answer.

    Raises:
        AssertionError: something came out of turn, or never.
    """
    expected = [one for step in answers for one in step]
    came, again = 0, 0
    for sent in walk.resident.heard:
        said = key(sent)
        is_part = said.startswith(_ALBUM) and said not in expected
        if said in _MAY_BE_MISSING or is_part or said.startswith(bulk):
            continue
        if came < len(expected) and said == expected[came]:
            came += 1
        else:
            assert said in expected[:came], (said, expected, came)
            again += 1
    assert came == len(expected), (walk.number, expected[came:])
    return again
