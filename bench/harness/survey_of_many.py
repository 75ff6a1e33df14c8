"""Build a database with a survey that many people answered, and an official who may see it."""

from collections.abc import Iterator
from datetime import timedelta
from random import Random

from sqlalchemy import insert

from bench.harness.server_process import ROOT
from bot.commands.bootstrap import utc_now
from bot.registry import REGISTRY
from bot.services.officials import official_registry, sign_in
from bot.services.officials.permissions import Role
from bot.services.surveys import approval, drafting
from bot.services.surveys.content import hash_content
from bot.services.unit_context import UnitContext, open_unit_context
from conversations.engine.model.localised_text import LocalisedText
from conversations.surveys.survey import ONE, SCALE, SEVERAL, YES_NO, Survey, SurveyQuestion
from conversations.surveys.survey import SurveyOption as Option
from storage import migrate
from storage.database.transactions import Database, Transaction
from storage.repositories import units
from storage.repositories.officials import roles
from storage.repositories.surveys.responses import CHAT
from storage.repositories.surveys.surveys import Content
from storage.tables import SURVEY_ANSWERS, SURVEY_RESPONSES
from storage.unit_pack.pack_folder import read_pack

SURVEY = "0" * 32
_AT_ONCE = 2_000
_OPTIONS = tuple(Option(f"o{n}", LocalisedText(f"Lựa chọn {n}")) for n in range(5))
_QUESTIONS = tuple(
    SurveyQuestion(id_, kind, LocalisedText(f"Câu hỏi {id_}?"), options)
    for id_, kind, options in (
        ("first", ONE, _OPTIONS),
        ("second", ONE, _OPTIONS),
        ("several", SEVERAL, _OPTIONS),
        ("yes", YES_NO, ()),
        ("grade", SCALE, ()),
    )
)


def prepare(database: Database, answers: int) -> str:
    """Fill an empty database with *answers*, six of each person; return a token to sign in."""
    migrate.upgrade(database)
    pack = read_pack(ROOT / "storage" / "packs" / "gia-vien")
    database.write_now(units.save, pack, now=utc_now())
    context = database.write_now(open_unit_context, pack.id, utc_now, REGISTRY.hooks)
    database.write_now(_open_survey, context)
    random = Random(1)  # noqa: S311 - the same answers each time
    people = answers // 6
    for first in range(0, people, _AT_ONCE):
        database.write_now(_add, context, random, range(first, min(first + _AT_ONCE, people)))
    database.write_now(_analyze)
    return database.write_now(_invite, context)


def _open_survey(tx: Transaction, context: UnitContext) -> None:
    survey = Survey(LocalisedText("Việc của xã"), LocalisedText("Để làm tốt hơn."), _QUESTIONS)
    content = Content(survey, closes_at=context.now() + timedelta(days=30))
    drafting.save(tx, context, "one", SURVEY, 0, content)
    approval.submit(tx, context, "one", SURVEY, 1)
    shown = hash_content(SURVEY, content)
    approval.approve(tx, context, "other", SURVEY, version=1, content_hash=shown)


def _add(tx: Transaction, context: UnitContext, random: Random, numbers: range) -> None:
    key = {"unit_id": context.unit_id, "survey_id": SURVEY}
    areas = [its.id for its in context.unit.neighbourhoods]
    ids = {number: f"{random.getrandbits(128):032x}" for number in numbers}
    tx.execute(
        insert(SURVEY_RESPONSES),
        [
            {
                **key,
                "person_id": f"{number:032x}",
                "response_id": ids[number],
                "version": 1,
                "mode": CHAT,
                "entered_by": "",
                "neighbourhood": random.choice(areas),
                "kind": random.choice(("resident", "resident", "resident", "business", "")),
                "at": context.now(),
            }
            for number in numbers
        ],
    )
    tx.execute(
        insert(SURVEY_ANSWERS),
        [
            {
                **key,
                "response_id": ids[n],
                "question": question,
                "number": at,
                "value": value,
                "text": "",
            }
            for n in numbers
            for question, at, value in _answers(random)
        ],
    )


def _answers(random: Random) -> Iterator[tuple[str, int, str]]:
    """Yield the six answers of one person: the question, the number, the value."""
    for question in _QUESTIONS:
        chosen = random.sample(question.option_ids, 2 if question.kind == SEVERAL else 1)
        for number, value in enumerate(chosen):
            yield question.id, number, value


def _invite(tx: Transaction, context: UnitContext) -> str:
    token = sign_in.create_sign_in_token(tx, context, minutes=30, name="bench")
    official = official_registry.find_official(tx, context, "bench")[1]
    roles.give(tx, context.unit_id, official, (Role.LEAD,), by="operator", now=context.now())
    return token


def _analyze(tx: Transaction) -> None:
    """Update the planner's statistics, as the server does within a minute."""
    for table in ("survey_response", "survey_answer"):
        tx.exec_driver_sql(f"ANALYZE {table}")
