"""Rebuild the knowledge base when cards or procedures have changed."""

import asyncio
import time
from collections.abc import Callable

from bot import logs
from bot.services.unit_context import UnitContext
from conversations.dialogues.questions.answers.knowledge_base import build_knowledge_base
from conversations.dialogues.questions.answers.procedures import Procedure
from conversations.dialogues.questions.answers.search.lexicon import Lexicon, add_unit_words
from conversations.dialogues.questions.card_answering import CardAnswering
from conversations.dialogues.questions.cards.knowledge import Knowledge
from conversations.engine.model.cards import Card
from storage.database.transactions import Database
from storage.repositories.questions import procedures
from storage.repositories.questions.procedures import DirectoryVersion

BuildKnowledge = Callable[[tuple[Card, ...], tuple[Procedure, ...], Lexicon], Knowledge]

log = logs.get_logger()


class KnowledgeRefresher:
    """Replace the context's knowledge base by one of the newest cards and procedures.

    It is built in a thread, so that messages don't wait; until it is ready, they are answered from
    the old one.
    """

    def __init__(
        self,
        database: Database,
        context: UnitContext,
        lexicon: Lexicon,
        make: BuildKnowledge = build_knowledge_base,
    ) -> None:
        self._make = make
        self._database = database
        self._context = context
        self.lexicon = lexicon
        self._loaded: tuple[int, DirectoryVersion] | None = None
        self._lock = asyncio.Lock()

    async def refresh(self) -> None:
        """Rebuild the knowledge base, unless it is up to date."""
        async with self._lock:
            context = self._context
            version = context.version
            directory_version = await self._database.read(procedures.load_version, context.unit_id)
            if self._loaded == (version, directory_version):
                return
            listed = await self._database.read(procedures.list_all, context.unit_id)
            unit = context.packs[version]
            lexicon = add_unit_words(self.lexicon, unit)
            started = time.perf_counter()
            knowledge = await asyncio.to_thread(self._make, unit.cards, tuple(listed), lexicon)
            context.answering = CardAnswering(knowledge)
            write_log = log.info if self._loaded else log.debug
            self._loaded = (version, directory_version)
            write_log(
                "knowledge.made",
                version=version,
                cards=len(unit.cards),
                procedures=len(listed),
                seconds=round(time.perf_counter() - started, 3),
            )
