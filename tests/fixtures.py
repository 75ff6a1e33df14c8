"""The shared fixtures: a database with the pilot's pack, a fake clock, an app.

`conftest.py` loads them where tests run.
"""

import asyncio
import gc
import hashlib
import pickle
from collections.abc import AsyncIterator, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache, partial
from importlib import import_module
from pathlib import Path
from types import CodeType, SimpleNamespace
from typing import Any

import pytest
import structlog
from httpx._transports import asgi
from hypothesis import settings as hypothesis_settings
from jinja2 import Environment
from jinja2.bccache import Bucket, BytecodeCache
from sqlalchemy import create_engine
from starlette import routing

from bot import app as app_module
from bot import html_templates, phrasebooks
from bot.app import App
from bot.phrasebooks import Phrasebook
from bot.registry import REGISTRY
from bot.services.inbound.turn_services import TurnServices
from bot.services.linking import address_linking
from bot.services.unit_context import UnitContext, open_unit_context
from bot.services.webchat import secret_hasher
from bot.settings.settings import Settings, load_settings
from bot.subprocess_work.limited_process import Limits as SubprocessLimits
from bot.subprocess_work.work_queue import WorkQueue
from conversations.dialogues.emergencies.handling import EmergencyCare
from conversations.dialogues.privacy.handling import Privacy
from conversations.dialogues.questions.answers.search.index import Index
from conversations.dialogues.questions.answers.search.lexicon import Lexicon
from conversations.dialogues.questions.answers.search.weights import Weights
from conversations.engine.model.unit import Unit
from conversations.engine.replay.turn_context import Limits
from conversations.text.matching import Candidate
from storage.database import connections, pipeline
from storage.database.transactions import Database, Transaction
from storage.repositories import units
from storage.unit_pack import pack_documents, pack_folder
from storage.unit_pack.pack_documents import Document, DocumentSpec
from tests.conftest import ORDER, folder_of
from tests.databases import POSTGRESQL, SQLITE, Databases, Files, Server
from tests.fakes import OWNER, Clock, Page, page_of
from tests.journeys.warm_start import start_fork_server
from tests.official import PUBLISH
from tests.resident import AGREED, BOOKS, LEXICON, PACK, ROOT, SPEAK

hypothesis_settings.register_profile("same", derandomize=True, deadline=None)
hypothesis_settings.load_profile("same")

# More seldom than the program: an app is started and dropped within this many new objects.
COLLECT_AFTER = (200_000, 20, 100)
ON_BOTH = {"storage"}
ON_BOTH_IN_SOAK = {"bot", "journeys"}


@pytest.fixture(autouse=True)
def plain_logs() -> None:
    """Log plain lines, since tracebacks with all values take longer than the tests."""
    structlog.configure(
        processors=[structlog.processors.add_log_level, structlog.processors.KeyValueRenderer()],
        logger_factory=structlog.PrintLoggerFactory(),
    )


def pytest_collection_finish() -> None:
    """Exclude imported objects from garbage collection, and collect seldom."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(*COLLECT_AFTER)
    gc.enable()


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Start the fork server beside the first file of its worker: a journey would wait for it."""
    if item.path.name == ORDER[0] and hasattr(item.config, "workerinput"):
        start_fork_server()


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Parametrize tests of storage by SQLite and PostgreSQL, by folder and marks."""
    if "databases" not in metafunc.fixturenames:
        return
    marked, folder = metafunc.definition.get_closest_marker, folder_of(metafunc.definition.path)
    if folder not in ON_BOTH | ON_BOTH_IN_SOAK:
        return
    about: list[Any] = [kind for kind in (SQLITE, POSTGRESQL) if marked(kind)]
    if not about:
        is_now = (folder in ON_BOTH and not marked("postgresql_in_soak")) or marked("both")
        more = POSTGRESQL if is_now else pytest.param(POSTGRESQL, marks=pytest.mark.soak)
        about = [SQLITE, more]
    metafunc.parametrize("databases", about, indirect=True, scope="session")


@pytest.fixture(scope="session")
def files(tmp_path_factory) -> Files:
    return Files(tmp_path_factory.mktemp("prepared"))


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Server]:
    server = Server()
    yield server
    server.stop()


@pytest.fixture(scope="session")
def databases(request: pytest.FixtureRequest) -> Databases:
    """The databases of a test; the first test on PostgreSQL starts a server."""
    is_on_server = getattr(request, "param", SQLITE) == POSTGRESQL
    found: Databases = request.getfixturevalue("postgresql" if is_on_server else "files")
    return found


@pytest.fixture
def settings(tmp_path: Path, databases: Databases) -> Iterator[Settings]:
    """The settings of an installation with a prepared database."""
    config = tmp_path / "config.toml"
    pack = ROOT / "storage/packs/gia-vien"
    with databases.new(tmp_path) as url:
        config.write_text(
            f'[unit]\npack = "{pack}"\n[database]\nurl = "{url}"\nrestore_mark_folder = "data"\n',
            encoding="utf-8",
        )
        yield load_settings(config, {})


@pytest.fixture
def database(settings: Settings) -> Iterator[Database]:
    database = Database(settings.database_url)
    yield database
    database.close()


@pytest.fixture
def trips(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """The round trips to PostgreSQL, by their statements, without commits."""
    made: list[object] = []
    ask = pipeline.fetch_together

    def counted(tx: Transaction, questions: Sequence[pipeline.Query]) -> list[list[pipeline.Row]]:
        made.append(questions)
        return ask(tx, questions)

    monkeypatch.setattr(pipeline, "fetch_together", counted)
    return made


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def context(database: Database, clock: Clock) -> UnitContext:
    return database.write_now(open_unit_context, PACK.id, clock, REGISTRY.hooks)


@pytest.fixture
def troubles() -> list[BaseException]:
    """The exceptions of turns that raised."""
    return []


@pytest.fixture
def services(context: UnitContext, troubles: list[BaseException]) -> TurnServices:
    return TurnServices(
        context,
        REGISTRY.dialogues,
        SPEAK,
        Limits(),
        OWNER,
        lambda _, error: troubles.append(error),
        REGISTRY.recall,
        REGISTRY.perform,
        REGISTRY.erasers,
        PUBLISH,
        newcomer=AGREED,
        emergencies=EmergencyCare(),
        privacy=Privacy(),
    )


class CompiledTemplates(BytecodeCache):
    """Keeps compiled templates in memory for all apps of a run."""

    def __init__(self) -> None:
        self._code: dict[str, CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._code.get(bucket.key)

    def dump_bytecode(self, bucket: Bucket) -> None:
        assert bucket.code is not None
        self._code[bucket.key] = bucket.code


class CompiledStatements(dict[Any, Any]):
    """Keeps compiled statements for all databases of a kind, instead of one of them."""

    def get(self, key: Any, default: Any = None) -> Any:
        return super().get(self._shared(key), default)

    def __setitem__(self, key: Any, compiled: Any) -> None:
        super().__setitem__(self._shared(key), compiled)

    def _shared(self, key: Any) -> Any:
        dialect, *statement = key
        return dialect.name, *statement


@pytest.fixture(scope="session", autouse=True)
def compiled_statements() -> Iterator[None]:
    """Compile each statement once: each database would, which took a sixth of most tests."""
    kept = {"compiled_cache": CompiledStatements()}
    with pytest.MonkeyPatch.context() as patch:
        remembering = partial(create_engine, execution_options=kept)
        patch.setattr(connections, "create_engine", remembering)
        yield


@pytest.fixture(scope="session", autouse=True)
def decoded_packs() -> Iterator[None]:
    """Decode each stored pack once: each test would, which took a tenth of the short ones."""
    with pytest.MonkeyPatch.context() as patch:
        for decode in ("_decode", "_decode_cards"):
            patch.setattr(units, decode, cache(vars(units)[decode]))
        yield


@pytest.fixture(scope="session", autouse=True)
def read_packs() -> Iterator[None]:
    """Parse each file of a pack once and check each pack once, which takes a fifth of a second.

    A pack with faults is checked again. Whoever reads a file gets values of its own.
    """
    parse, build = pack_documents.parse_document, vars(pack_folder)["_build_unit"]
    parsed: dict[object, bytes] = {}
    built: dict[bytes, Unit] = {}

    def parse_once(text: str, file: str, spec: DocumentSpec) -> Document:
        key = text, file, spec.keys, spec.required
        if key not in parsed:
            parsed[key] = pickle.dumps(parse(text, file, spec))
        found: Document = pickle.loads(parsed[key])
        return found

    def build_once(*given: object) -> Unit:
        key = hashlib.sha256(pickle.dumps(given)).digest()
        if key not in built:
            built[key] = build(*given)
        return built[key]

    with pytest.MonkeyPatch.context() as patch:
        for module in (pack_documents, pack_folder):
            patch.setattr(module, "parse_document", parse_once)
        patch.setattr(pack_folder, "_build_unit", build_once)
        yield


@pytest.fixture(scope="session", autouse=True)
def built_indexes() -> Iterator[None]:
    """Build each index of cards once: each app and each trial would, in half a second."""
    build = lru_cache(maxsize=16)(Index.build)

    def once(entries: Iterable[Candidate], *given: Lexicon | Weights | None) -> Index:
        return build(tuple(entries), *given)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Index, "build", once)
        yield


@pytest.fixture(scope="session", autouse=True)
def compiled_templates() -> Iterator[None]:
    """Compile each template once: each app would, which took most of the time of its pages."""
    remembering = partial(Environment, bytecode_cache=CompiledTemplates())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(html_templates, "Environment", remembering)
        yield


@pytest.fixture(scope="session", autouse=True)
def compiled_paths() -> Iterator[None]:
    """Compile the path of each route once: each app would, for some two hundred of them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(routing, "compile_path", cache(routing.compile_path))
        yield


@pytest.fixture(scope="session", autouse=True)
def asyncio_alone() -> Iterator[None]:
    """Search no other library than asyncio for each request: Python looked through all folders."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(asgi, "create_event", asyncio.Event)
        yield


async def do_here(_: WorkQueue, job: str, data: bytes, __: SubprocessLimits) -> bytes:
    """Do *job* in a thread; a process of its own would take longer than most tests."""
    done: bytes = await asyncio.to_thread(import_module(job).work, data)
    return done


@pytest.fixture(scope="session", autouse=True)
def quick_codes() -> Iterator[None]:
    """Hash codes and secrets quickly; the program, in journeys, does so slowly."""
    with pytest.MonkeyPatch.context() as patch:
        for module in (address_linking, secret_hasher):
            patch.setattr(module, "_SCRYPT", {"n": 2, "r": 1, "p": 1})
        yield


@pytest.fixture(scope="module")
def thaw() -> Iterator[None]:
    """Let the apps of a module share their phrases and this process, and collect garbage once.

    Each would make the alert matcher of every language anew, go through all that a test run has
    in memory, and start processes: that took most of the time of these tests.
    """
    load = phrasebooks.load

    def share(folder: Path, unit: Unit | None = None) -> Mapping[str, Phrasebook]:
        return BOOKS if unit is None or unit.id == PACK.id else load(folder, unit)

    left_alone = SimpleNamespace(freeze=int, set_threshold=lambda *_: None)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(app_module, "gc", left_alone)
        patch.setattr(app_module, "build_lexicon", lambda _: LEXICON)
        patch.setattr(phrasebooks, "load", share)
        patch.setattr(WorkQueue, "run", do_here)
        yield
    gc.collect()
    gc.freeze()  # what is left, so that the next module need not go through it again


@pytest.fixture
async def app(
    settings: Settings, database: Database, context: UnitContext, thaw: None
) -> AsyncIterator[App]:
    """A running app without the web server."""
    limits = settings.limits.model_copy(update={"messages_per_minute": 1000})
    generous = settings.model_copy(update={"limits": limits})
    app = App(generous, database, context, newcomer=AGREED)
    app.web_app = cache(app.web_app)  # type: ignore[method-assign]  # the program makes one too
    await app.start()
    yield app
    await app.stop()


@pytest.fixture
async def page(app: App) -> AsyncIterator[Page]:
    """A page with a conversation."""
    async with page_of(app.web_app()) as page:
        yield await page.enters()
