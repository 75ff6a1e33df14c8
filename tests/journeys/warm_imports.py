"""What a start of the program imports and makes, for processes that fork from one that has it.

Only the fork server imports this module: the libraries of the drivers alone take seconds.
"""

import gc
import os
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path

from bot import language_data, phrasebooks
from bot.cli import cli
from bot.commands import bootstrap, run
from bot.phrasebooks import Phrasebook
from conversations.dialogues.emergencies.detection import word_lists
from conversations.dialogues.questions.answers.knowledge_base import build_knowledge_base
from conversations.dialogues.questions.answers.search.lexicon import add_unit_words, build_lexicon
from conversations.engine.model.unit import Unit
from tests.resident import BOOKS, PACK

for _name in (
    "alembic.command",
    "storage.migrate",
    "uvloop",
    "httpcore",
    "anyio._backends._asyncio",
    "handlers.telegram.drivers.aiogram_driver",
    "handlers.telegram.drivers.ptb_driver",
):
    import_module(_name)


def _load(
    folder: Path, unit: Unit | None = None, *, listener: Path = language_data.FOLDER
) -> Mapping[str, Phrasebook]:
    del folder, unit, listener  # each process serves the pilot
    return BOOKS


def _read_pack(folder: Path) -> Unit:
    del folder
    return PACK


def _migrate_in_fork() -> int:
    """Do in a fork what the program starts a new Python for; return its exit status."""
    if child := os.fork():
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    status = 1
    try:
        cli(["migrate"], standalone_mode=False)
        status = 0
    finally:
        os._exit(status)


phrasebooks.load = _load
vars(run)["_migrate_in_subprocess"] = _migrate_in_fork
vars(bootstrap)["read_pack"] = _read_pack
for _book in BOOKS.values():
    word_lists.load_word_lists(_book)
build_knowledge_base(PACK.cards, (), add_unit_words(build_lexicon(BOOKS.values()), PACK))

# Else each process would go through all this, and so copy it.
gc.collect()
gc.freeze()
gc.enable()
