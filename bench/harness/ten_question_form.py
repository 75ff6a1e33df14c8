"""A dialogue of ten questions, added to the shipped ones in one turn context."""

import shutil
from datetime import datetime, timedelta, timezone
from functools import partial
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory

from bot import language_data, phrasebooks
from bot.phrasebooks import Phrasebook
from bot.registry import REGISTRY
from conversations.dialogues.emergencies.handling import EmergencyCare
from conversations.dialogues.privacy.handling import Privacy
from conversations.engine.model.endings import Closing
from conversations.engine.model.messages import Content, Tap, Text
from conversations.engine.model.person import CONSENT_VERSION, Person
from conversations.engine.model.queries import Query
from conversations.engine.model.transcript import Session
from conversations.engine.replay.dialogue_entry import DialogueEntry
from conversations.engine.replay.dialogue_run import Dialogue
from conversations.engine.replay.talk import Talk
from conversations.engine.replay.turn_context import TurnContext
from conversations.engine.turn.play import play
from storage.unit_pack.pack_folder import read_pack

ROOT = Path(__file__).parent.parent.parent
ANSWERS = 10
NOW = datetime(2026, 11, 23, 7, 30, tzinfo=timezone(timedelta(hours=7)))
TEXT_ANSWER = "Đèn đường ngõ {} tắt, tối lắm"
CHOICE_IN_WORDS = "Ổ gà ở ngõ {} trước cổng trường"

_NAME = "form"
_KINDS = ("choose", "pick", "text")
_OPTIONS = ("often", "seldom", "never")
# The phrases that the form asks with, by kind of the tenth question.
_QUESTIONS_ASKED = {
    tenth: tuple(
        (f"q{number}", kind)
        for number, kind in enumerate([*islice(cycle(_KINDS), ANSWERS - 1), tenth, "pick"], 1)
    )
    for tenth in _KINDS
}
_HEAD = f"""\
{_NAME}-menu = Trả lời bảng hỏi
{_NAME}-doing = trả lời bảng hỏi
{_NAME}-done = Em cảm ơn {{ $you }} ạ.
"""
_QUESTION = """\
form-{key} = {{ $You }} trả lời câu này giúp em nhé.
form-{key}-again = {{ $You }} chọn một mục giúp em nhé.
form-{key}-often = Thường xuyên
form-{key}-seldom = Ít khi
form-{key}-never = Chưa bao giờ
"""
_WAYS_TO_ASK = f"{_NAME}-words = bảng hỏi, trả lời bảng hỏi, /form\n"
_WAYS_TO_ANSWER = """\
form-{key}-often-words = hay, thường, luôn luôn
form-{key}-seldom-words = ít, hiếm khi, thỉnh thoảng
form-{key}-never-words = không, chưa, không bao giờ
"""


async def form(tenth: str, talk: Talk) -> Closing:
    """Ask ten questions, the last one of the kind *tenth*, and one more."""
    for key, kind in _QUESTIONS_ASKED[tenth]:
        if kind == "choose":
            await talk.choose(key, talk.known.categories)
        elif kind == "pick":
            await talk.pick(key, *_OPTIONS)
        else:
            await talk.text(key, least=3, most=2000)
    return Closing("done")


def load_phrasebook() -> Phrasebook:
    """Return the shipped Vietnamese phrasebook with the form's own phrases."""
    keys = [f"q{number}" for number in range(1, ANSWERS + 2)]
    with TemporaryDirectory() as folder:
        spoken = Path(folder) / "locales" / phrasebooks.REFERENCE
        heard = Path(folder) / "language_data" / phrasebooks.REFERENCE
        shutil.copytree(ROOT / "locales" / phrasebooks.REFERENCE, spoken)
        shutil.copytree(language_data.FOLDER / phrasebooks.REFERENCE, heard)
        for path, head, each in (
            (spoken, _HEAD, _QUESTION),
            (heard, _WAYS_TO_ASK, _WAYS_TO_ANSWER),
        ):
            texts = (each.format(key=key) for key in keys)
            (path / f"{_NAME}.ftl").write_text(head + "".join(texts), "utf-8")
        books = phrasebooks.load(spoken.parent, listener=heard.parent)
        return books[phrasebooks.REFERENCE]


def build_turn_context(tenth: str, phrases: Phrasebook) -> TurnContext:
    """Return a turn context with the shipped dialogues, the shipped unit pack and the form."""
    pack = read_pack(ROOT / "storage" / "packs" / "gia-vien")
    return TurnContext(
        entries=(*REGISTRY.dialogues, DialogueEntry(Dialogue(_NAME, partial(form, tenth)))),
        person=Person(consent=CONSENT_VERSION),
        phrases=phrases,
        phrases_for=lambda person: phrases.with_form(person.form),
        version=1,
        unit_of={1: pack}.__getitem__,
        recall=_refuse_recall,
        now=NOW,
        emergencies=EmergencyCare(),
        privacy=Privacy(),
    )


def reach_tenth_question(context: TurnContext) -> tuple[Session, str]:
    """Return the session with nine answers, and the first button of the tenth question."""
    turn = play(Session(), Text("/form"), context)
    for number in range(1, ANSWERS):
        buttons = turn.replies[-1].buttons
        content: Content = Tap(buttons[0].data) if buttons else Text(TEXT_ANSWER.format(number))
        turn = play(turn.session, content, context)
    buttons = turn.replies[-1].buttons
    return turn.session, buttons[0].data if buttons else ""


def _refuse_recall(query: Query[object]) -> object:
    raise LookupError(type(query).__name__)
