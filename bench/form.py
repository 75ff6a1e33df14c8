"""A dialogue of ten questions, longer than the shipped ones, beside them in one house."""

import shutil
from datetime import datetime, timedelta, timezone
from functools import partial
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory

from bot import phrasebooks
from bot.phrasebooks import Phrasebook
from conversations.catalogue import ENTRIES
from conversations.engine.endings import Closing
from conversations.engine.house import Entry, House
from conversations.engine.messages import Content, Tap, Text
from conversations.engine.person import CONSENT, Person
from conversations.engine.play import play
from conversations.engine.queries import Query
from conversations.engine.replay import Dialogue
from conversations.engine.talk import Talk
from conversations.engine.transcript import Session
from storage.unit_packs import read_pack

ROOT = Path(__file__).parent.parent
ANSWERS = 10
NOW = datetime(2026, 11, 23, 7, 30, tzinfo=timezone(timedelta(hours=7)))
TOLD = "Đèn đường ngõ {} tắt, tối lắm"
CHOSEN = "Ổ gà ở ngõ {} trước cổng trường"

_NAME = "form"
_KINDS = ("choose", "pick", "text")
_OPTIONS = ("often", "seldom", "never")
# What the form asks, for each kind of tenth question; other dialogues have it written out.
_ASKED = {
    tenth: tuple(
        (f"q{number}", kind)
        for number, kind in enumerate([*islice(cycle(_KINDS), ANSWERS - 1), tenth, "pick"], 1)
    )
    for tenth in _KINDS
}
_HEAD = f"""\
{_NAME}-menu = Trả lời bảng hỏi
{_NAME}-words = bảng hỏi, trả lời bảng hỏi, /form
{_NAME}-doing = trả lời bảng hỏi
{_NAME}-done = Em cảm ơn {{ $you }} ạ.
"""
_QUESTION = """\
form-{key} = {{ $You }} trả lời câu này giúp em nhé.
form-{key}-again = {{ $You }} chọn một mục giúp em nhé.
form-{key}-often = Thường xuyên
form-{key}-often-words = hay, thường, luôn luôn
form-{key}-seldom = Ít khi
form-{key}-seldom-words = ít, hiếm khi, thỉnh thoảng
form-{key}-never = Chưa bao giờ
form-{key}-never-words = không, chưa, không bao giờ
"""


async def form(tenth: str, talk: Talk) -> Closing:
    """Ask ten questions, of which the last is of the kind *tenth*, and one more."""
    for key, kind in _ASKED[tenth]:
        if kind == "choose":
            await talk.choose(key, talk.known.categories)
        elif kind == "pick":
            await talk.pick(key, *_OPTIONS)
        else:
            await talk.text(key, least=3, most=2000)
    return Closing("done")


def phrasebook() -> Phrasebook:
    """Return the shipped Vietnamese phrasebook with the form's own phrases besides."""
    with TemporaryDirectory() as folder:
        spoken = Path(folder) / phrasebooks.REFERENCE
        shutil.copytree(ROOT / "locales" / phrasebooks.REFERENCE, spoken)
        questions = (_QUESTION.format(key=f"q{n}") for n in range(1, ANSWERS + 2))
        (spoken / f"{_NAME}.ftl").write_text(_HEAD + "".join(questions), "utf-8")
        return phrasebooks.load(Path(folder))[phrasebooks.REFERENCE]


def house(tenth: str, phrases: Phrasebook) -> House:
    """Return a house with the shipped dialogues, the shipped unit pack and the form."""
    pack = read_pack(ROOT / "storage" / "packs" / "gia-vien")
    return House(
        entries=(*ENTRIES, Entry(Dialogue(_NAME, partial(form, tenth)))),
        person=Person(consent=CONSENT),
        phrases=phrases,
        speak=lambda person: phrases.to(person.form),
        version=1,
        unit_of={1: pack}.__getitem__,
        recall=_nothing,
        now=NOW,
    )


def before_the_tenth(house: House) -> tuple[Session, str]:
    """Return the talk with nine answers in it, and the first button of the tenth question."""
    turn = play(Session(), Text("/form"), house)
    for number in range(1, ANSWERS):
        buttons = turn.replies[-1].buttons
        content: Content = Tap(buttons[0].data) if buttons else Text(TOLD.format(number))
        turn = play(turn.session, content, house)
    buttons = turn.replies[-1].buttons
    return turn.session, buttons[0].data if buttons else ""


def _nothing(query: Query[object]) -> object:
    raise LookupError(type(query).__name__)
