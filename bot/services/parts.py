"""The service part of a capability, defined in `bot/services/<name>/part.py`."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from msgspec import Struct

from bot.media_store import MediaStore
from bot.services.delivery.notice_renderer import Renderers
from bot.services.handlers import EffectHandlers, Eraser, Listeners, Occasion, QueryHandlers
from bot.services.hooks import Hooks
from bot.services.inbound.turn_services import TurnServices
from bot.services.jobs.job import Job
from bot.services.retention_rules import Rule
from bot.services.unit_context import UnitContext
from conversations.engine.model.person import Person
from conversations.engine.model.phrases import Phrases
from storage.database.transactions import Transaction

WITH_THE_PERSON = "with the person"
"""Erasing a person deletes the table's rows about them, or removes the person from them."""


class TablePolicy(Struct, frozen=True):
    """The deletion policy of one table.

    *kept* is the name of the retention rule of its rows, or a sentence that says why there is
    none. *erased* is `WITH_THE_PERSON`, or a sentence that says why rows stay after an erasure.
    """

    table: str
    kept: str
    erased: str


class OwnItem(Struct, frozen=True):
    """One item of a person's data, as shown to them under "my data"."""

    at: datetime
    text: str


LoadOwnItems = Callable[[Transaction, UnitContext, str], Sequence[OwnItem]]
"""Returns a capability's data about the person with that id."""


PhrasesFor = Callable[[Person], Phrases]
"""Returns the phrases for a person."""


class NoticeTools(Struct, frozen=True):
    """Dependencies of notice renderers; *official_phrases_for* returns an official's phrases."""

    services: TurnServices
    official_phrases_for: PhrasesFor


class JobTools(Struct, frozen=True):
    """Dependencies of jobs; *store* holds the files."""

    services: TurnServices
    store: MediaStore


class ServicePart(Struct, frozen=True):
    """What a capability contributes to shared features.

    *notices* returns the renderers of the capability's kinds of notices, *jobs* its jobs.
    *hooks* are its functions that the machinery calls. *listeners*, given an official's phrases,
    returns what it does on events of the machinery and of any capability.
    *own_items* and *erasers* cover its data about a person: shown under the heading
    `my_data_page-<capability>`, and erased on each *Occasion* that concerns it.
    """

    effect_handlers: EffectHandlers = {}
    query_handlers: QueryHandlers = {}
    retention: tuple[Rule, ...] = ()
    tables: tuple[TablePolicy, ...] = ()
    notices: Callable[[NoticeTools], Renderers] | None = None
    jobs: Callable[[JobTools], Sequence[Job]] | None = None
    hooks: Hooks = Hooks()
    listeners: Callable[[PhrasesFor], Listeners] | None = None
    own_items: LoadOwnItems | None = None
    erasers: Mapping[Occasion, Eraser] = {}


OwnItemLoaders = Mapping[str, LoadOwnItems]
"""The loader of own data by capability."""
