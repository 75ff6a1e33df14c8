"""What the engine knows when somebody writes to it for the first time."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import get_origin

from msgspec import convert

from bot import phrasebooks
from bot.registry import REGISTRY
from bot.services.questions.query_handlers import working_calendar
from conversations.dialogues.announcements.queries import CheckMessage, Verdict
from conversations.dialogues.emergencies.handling import EmergencyCare
from conversations.dialogues.privacy.handling import Privacy
from conversations.dialogues.questions.answers.knowledge_base import KnowledgeBase
from conversations.dialogues.questions.answers.search.lexicon import add_unit_words, build_lexicon
from conversations.dialogues.questions.card_answering import CardAnswering
from conversations.dialogues.questions.queries import FindWorkingCalendar
from conversations.engine.language.utterance import Utterances
from conversations.engine.model.person import Person
from conversations.engine.model.phrases import Phrases
from conversations.engine.model.queries import NextOpening, Query
from conversations.engine.model.unit import Unit
from conversations.engine.replay.turn_context import TurnContext


def newcomer_contexts(
    unit: Unit, books: Mapping[str, phrasebooks.Phrasebook], *, now: datetime
) -> Callable[[str, str], TurnContext]:
    """Return a function that returns the context of a text in a language, the first of a person.

    Storage knows nothing of them.
    """
    lexicon = add_unit_words(build_lexicon(books.values()), unit)
    answering = CardAnswering(KnowledgeBase(unit.cards, (), lexicon))
    emergencies = EmergencyCare()

    def phrases_for(person: Person) -> Phrases:
        return phrasebooks.phrasebook_for(books, person)

    def context_of(text: str, language: str) -> TurnContext:
        person, utterances = Person(language=language), Utterances()
        return TurnContext(
            entries=REGISTRY.dialogues,
            person=person,
            phrases=phrases_for(person),
            phrases_for=phrases_for,
            version=1,
            unit_of=lambda _: unit,
            recall=_know_nothing,
            now=now,
            alert=emergencies.detect(text, person, phrases_for, utterances),
            answering=answering,
            emergencies=emergencies,
            privacy=Privacy(),
            profile=REGISTRY.hooks.profile,
            utterances=utterances,
        )

    return context_of


def _know_nothing(query: Query[object]) -> object:
    """Answer a query as a commune in which nothing has happened yet and whose office is open.

    What is asked for is an empty list or a record of its defaults.
    """
    if isinstance(query, CheckMessage):
        return Verdict("unsure")
    if isinstance(query, NextOpening):
        return query.at
    if isinstance(query, FindWorkingCalendar):
        return working_calendar(query.start)
    return () if get_origin(query.shape) is tuple else convert({}, query.shape)
