"""Define, load and check capabilities."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from importlib import import_module
from importlib.util import find_spec
from typing import Any, TypeVar

from msgspec import Struct

from bot.console.tools import ConsoleTools
from bot.console.tools import Pages as ConsolePages
from bot.pages.tools import Pages, PageTools
from bot.services.delivery.notice_renderer import Renderers
from bot.services.handlers import (
    Erasers,
    Occasion,
    Perform,
    Publish,
    Recall,
    perform_by,
    recall_by,
)
from bot.services.hooks import join_hooks
from bot.services.jobs.job import Job
from bot.services.parts import (
    WITH_THE_PERSON,
    JobTools,
    NoticeTools,
    PhrasesFor,
    ServicePart,
    TablePolicy,
)
from bot.services.privacy.own_data import OwnDataSources
from bot.services.retention_rules import Rule
from bot.services.unit_context import UnitContext
from conversations.engine.model.effects import Effect, Outcome
from conversations.engine.model.queries import Query
from conversations.engine.replay.dialogue_entry import DialogueEntry
from storage.database.transactions import Transaction
from storage.tables import METADATA

K = TypeVar("K")
V = TypeVar("V")

# The package and the module of a capability's part in each room.
_PARTS = {
    "dialogues": ("conversations.dialogues.{}.entries", "ENTRIES"),
    "staff_dialogues": ("conversations.staff.{}.entries", "ENTRIES"),
    "services": ("bot.services.{}.part", "PART"),
    "build_console": ("bot.console.{}.pages", "build_pages"),
    "build_pages": ("bot.pages.{}.pages", "build_pages"),
}


class CapabilityError(Exception):
    """A capability is incomplete or clashes with another; the message says what is wrong."""


class Capability(Struct, frozen=True):
    """One capability: its parts in each room; most have only some of them.

    *dialogues* are for residents, *staff_dialogues* for officials. *services* execute their
    effects and answer their queries. *build_console* builds the pages for officials, *build_pages*
    those for residents.
    """

    name: str
    dialogues: tuple[DialogueEntry, ...] = ()
    staff_dialogues: tuple[DialogueEntry, ...] = ()
    services: ServicePart = ServicePart()
    build_console: Callable[[ConsoleTools], Sequence[ConsolePages]] | None = None
    build_pages: Callable[[PageTools], Sequence[Pages]] | None = None


def load_capability(name: str) -> Capability:
    """Return the capability *name*: its parts are in the folders of that name.

    Raises:
        CapabilityError: no room has such a folder with a part in it.
    """
    parts: dict[str, Any] = {}
    for field, (module, constant) in _PARTS.items():
        path = module.format(name)
        package = path.rpartition(".")[0]
        if find_spec(package) is not None and find_spec(path) is not None:
            parts[field] = getattr(import_module(path), constant)
    if not parts:
        raise CapabilityError(f"The capability {name} has no part in any room.")
    return Capability(name, **parts)


class Registry:
    """All capabilities together.

    Raises:
        CapabilityError: two of them clash, or something belongs to none of them.
    """

    def __init__(self, capabilities: Iterable[Capability]) -> None:
        self.capabilities = tuple(capabilities)
        _check_once("capability", ((c.name, c.name) for c in self.capabilities))
        self.dialogues = _by_rank(c.dialogues for c in self.capabilities)
        self.staff_dialogues = _by_rank(c.staff_dialogues for c in self.capabilities)
        parts = {c.name: c.services for c in self.capabilities}
        _check_once("dialogue", _owned((c.name, c.dialogues) for c in self.capabilities))
        _check_once(
            "staff dialogue", _owned((c.name, c.staff_dialogues) for c in self.capabilities)
        )
        self.effect_handlers = _join("effect", {n: p.effect_handlers for n, p in parts.items()})
        self.query_handlers = _join("query", {n: p.query_handlers for n, p in parts.items()})
        rules = {n: {rule.name: rule for rule in p.retention} for n, p in parts.items()}
        self.retention: tuple[Rule, ...] = tuple(
            sorted(_join("retention rule", rules).values(), key=lambda rule: rule.rank)
        )
        policies = {n: {policy.table: policy for policy in p.tables} for n, p in parts.items()}
        self.tables: Mapping[str, TablePolicy] = _join("table", policies)
        self.erasers: Erasers = {
            occasion: [p.erasers[occasion] for p in parts.values() if occasion in p.erasers]
            for occasion in Occasion
        }
        self.hooks = join_hooks([p.hooks for p in parts.values()])
        loaders = {name: part.own_items for name, part in parts.items() if part.own_items}
        self.own_data = OwnDataSources(self.retention, loaders)
        self._check_tables(METADATA.tables)
        for name, part in parts.items():
            _check_erasers(name, part)
        self.check_effects(_kinds(Effect))
        self.check_queries(_kinds(Query))
        check_outcome_tags(_kinds(Outcome))

    @property
    def perform(self) -> Perform:
        """The function that executes an effect."""
        return perform_by(self.effect_handlers)

    @property
    def recall(self) -> Recall:
        """The function that answers a query."""
        return recall_by(self.query_handlers)

    def notice_renderers(self, tools: NoticeTools) -> Renderers:
        """Return the renderers of all kinds of notices that capabilities send.

        Raises:
            CapabilityError: two capabilities send the same kind.
        """
        parts = {c.name: c.services.notices for c in self.capabilities}
        built = {name: build(tools) for name, build in parts.items() if build}
        return _join("notice", built)

    def jobs(self, tools: JobTools) -> list[Job]:
        """Return the jobs of all capabilities.

        Raises:
            CapabilityError: two jobs have the same name.
        """
        parts = {c.name: c.services.jobs for c in self.capabilities}
        built = {n: {job.name: job for job in build(tools)} for n, build in parts.items() if build}
        return list(_join("job", built).values())

    def publish_with(self, official_phrases_for: PhrasesFor) -> Publish:
        """Return a function that passes an event to the listeners of its type."""
        builders = [c.services.listeners for c in self.capabilities if c.services.listeners]
        built = [build(official_phrases_for) for build in builders]

        def publish(tx: Transaction, context: UnitContext, event: object) -> None:
            for listeners in built:
                if listen := listeners.get(type(event)):
                    listen(tx, context, event)

        return publish

    def console_pages(self, tools: ConsoleTools) -> list[ConsolePages]:
        """Return the officials' pages of all capabilities."""
        built = [c.build_console(tools) for c in self.capabilities if c.build_console]
        return [pages for group in built for pages in group]

    def pages(self, tools: PageTools) -> list[Pages]:
        """Return the residents' pages of all capabilities."""
        built = [c.build_pages(tools) for c in self.capabilities if c.build_pages]
        return [pages for group in built for pages in group]

    def check_effects(self, kinds: Iterable[type[Effect]]) -> None:
        """Check that each kind of effect has a handler.

        Raises:
            CapabilityError: one has none.
        """
        for kind in kinds:
            if kind not in self.effect_handlers:
                raise CapabilityError(
                    f"The effect {kind.__name__} of {kind.__module__} has no handler: "
                    "put it into effect_handlers of PART in bot/services/<capability>/part.py."
                )

    def check_queries(self, kinds: Iterable[type[Query[Any]]]) -> None:
        """Check that each kind of query has a handler.

        Raises:
            CapabilityError: one has none.
        """
        for kind in kinds:
            if kind not in self.query_handlers:
                raise CapabilityError(
                    f"The query {kind.__name__} of {kind.__module__} has no handler: "
                    "put it into query_handlers of PART in bot/services/<capability>/part.py."
                )

    def _check_tables(self, names: Iterable[str]) -> None:
        known = {rule.name for rule in self.retention}
        tables = set(names)
        for name in sorted(tables):
            policy = self.tables.get(name)
            if policy is None:
                raise CapabilityError(
                    f"The table {name} has no retention rule: put a TablePolicy for it into "
                    "part.py of its capability in bot/services/."
                )
            if policy.kept not in known and not _is_reason(policy.kept):
                raise CapabilityError(
                    f"The table {name} is kept by {policy.kept!r}, which is neither a retention "
                    "rule nor a sentence that says why there is none."
                )
            if policy.erased != WITH_THE_PERSON and not _is_reason(policy.erased):
                raise CapabilityError(
                    f"The table {name} is erased {policy.erased!r}, which is neither "
                    "WITH_THE_PERSON nor a sentence that says why its rows stay."
                )
        for name in sorted(set(self.tables) - tables):
            raise CapabilityError(f"There is a TablePolicy for the table {name}, but no table.")


def check_outcome_tags(kinds: Iterable[type[Outcome]]) -> None:
    """Check that no two kinds of outcomes have the same tag.

    Raises:
        CapabilityError: two have.
    """
    owned = (
        (str(kind.__struct_config__.tag), f"{kind.__name__} of {kind.__module__}")
        for kind in kinds
    )
    _check_once("outcome tag", owned)


def _check_erasers(name: str, part: ServicePart) -> None:
    """Check that a capability with data about people can erase it.

    Raises:
        CapabilityError: it has no eraser.
    """
    erases = Occasion.PERSON_ERASED in part.erasers
    for policy in part.tables:
        is_erased = erases or Occasion.ADDRESSES_FORGOTTEN in part.erasers
        if policy.erased == WITH_THE_PERSON and not is_erased:
            raise CapabilityError(
                f"The table {policy.table} is erased with the person, and its capability {name} "
                "has no eraser: put one into erasers of PART in bot/services/<capability>/part.py."
            )
    if part.own_items and not erases:
        raise CapabilityError(
            f"The capability {name} shows people what it holds of them, and has no eraser."
        )


def _is_reason(text: str) -> bool:
    return text.endswith(".") and " " in text


def _by_rank(entries: Iterable[tuple[DialogueEntry, ...]]) -> tuple[DialogueEntry, ...]:
    return tuple(sorted((e for own in entries for e in own), key=lambda entry: entry.rank))


def _owned(
    entries: Iterable[tuple[str, tuple[DialogueEntry, ...]]],
) -> Iterable[tuple[str, str]]:
    return ((entry.name, owner) for owner, own in entries for entry in own)


def _check_once(what: str, owned: Iterable[tuple[str, str]]) -> None:
    """Check that no name occurs twice in *owned*, pairs of a name and its owner."""
    owners: dict[str, str] = {}
    for name, owner in owned:
        if name in owners:
            where = "" if owner == name else f", by {owners[name]} and by {owner}"
            raise CapabilityError(f"The {what} {name} is registered twice{where}.")
        owners[name] = owner


def _join(what: str, parts: Mapping[str, Mapping[K, V]]) -> dict[K, V]:
    """Return the union of *parts*, which are keyed by the name of their capability."""
    _check_once(what, ((_name(key), owner) for owner, part in parts.items() for key in part))
    return {key: value for part in parts.values() for key, value in part.items()}


def _name(key: object) -> str:
    return key.__name__ if isinstance(key, type) else str(key)


def _kinds(base: type[V]) -> list[type[V]]:
    """Return the subclasses of *base* in conversations that have no subclasses themselves."""
    found: list[type[V]] = []
    for kind in base.__subclasses__():
        found += _kinds(kind) if kind.__subclasses__() else [kind]
    return [kind for kind in found if kind.__module__.startswith("conversations.")]
