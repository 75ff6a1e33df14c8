"""The rules of the house that no linter knows."""

import ast
import re
import tomllib
import warnings
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor
from typer.main import get_command

from bot.cli import cli
from bot.phrasebooks import REFERENCE, Phrasebook
from bot.registry import REGISTRY
from bot.settings.settings import SECTIONS
from conversations.engine.questions.free_text import FreeTextQuestion
from conversations.engine.questions.phone import PhoneQuestion
from conversations.engine.questions.places import PlaceQuestion, SpotQuestion
from tests.conversations.dialogue_walk import stops
from tests.official import official
from tests.resident import BOOKS, ROOT, Resident

LOCALES = ROOT / "locales"
LANGUAGES = sorted(path.name for path in LOCALES.iterdir() if path.is_dir())
ROOMS = ("conversations", "handlers", "storage", "bot", "bench")
# Phrases of a conversation are short and plain; these files are officials' pages, residents'
# pages, and words that people use.
NOT_IN_CONVERSATIONS = re.compile(r"console.*|.*_page|asking")
LISTS = ("-words", "-kinds", "-first", "-last", "-lead")
YOU = {"you", "You", "form"}
LABEL, SENTENCES, WORDS, MOST_LINES = 20, 2, 40, 400
NEVER = {
    "vi": (
        "(?<!xin )lỗi",
        "hệ thống",
        "invalid",
        "vui lòng",
        "hợp lệ",
        "không thành công",
        "người dùng",
    ),
    "en": ("error", "system", "invalid", "user", "session expired"),
}
EMOJI = re.compile("[\U0001f300-\U0001faff\u2600-\u27bf]")
SENTENCE_END = re.compile(r"[.!?…]+[\"”]?(?=\s|$)")
MACHINES = re.compile(r"(?:/home/|/Users/|/root/|[A-Z]:\\Users\\)[\w.-]+")
TEMPORARY = re.compile(r"/tmp/[\w.-]+")
SKIPPED = {".git", ".venv", "node_modules", "vendor", "data", "static", "__pycache__"}
TEXTS = {".py", ".md", ".toml", ".ftl", ".txt", ".js", ".css", ".html", ".json", ".in", ".mako"}


# Words


@cache
def messages(language: str, file: str = "*") -> dict[str, ftl.Message]:
    """Return the messages of *language* by their names; a name that comes twice is a fault."""
    found: dict[str, ftl.Message] = {}
    for path in sorted((LOCALES / language).glob(f"{file}.ftl")):
        for entry in FluentParser().parse(path.read_text("utf-8")).body:
            assert not isinstance(entry, ftl.Junk), f"{path}: {entry.content}"
            if isinstance(entry, ftl.Message):
                assert entry.id.name not in found, f"{path}: {entry.id.name} comes twice"
                found[entry.id.name] = entry
    return found


class Variables(Visitor):
    """Collects the names of the blanks of a message."""

    def __init__(self, message: ftl.Message) -> None:
        self.names: set[str] = set()
        self.visit(message)

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802
        self.names.add(node.id.name)


def readings(pattern: ftl.Pattern) -> Iterator[str]:
    """Yield every text that *pattern* can become; a blank is one word."""
    parts = [
        [part.value] if isinstance(part, ftl.TextElement) else list(blank(part))
        for part in pattern.elements
    ]
    return ("".join(chosen) for chosen in product(*parts))


def blank(placeable: ftl.Placeable) -> Iterator[str]:
    chosen = placeable.expression
    if isinstance(chosen, ftl.SelectExpression):
        for variant in chosen.variants:
            yield from readings(variant.value)
    else:
        yield "từ"


def said_in_conversations(language: str) -> Iterator[tuple[str, str]]:
    files = (path.stem for path in sorted((LOCALES / language).glob("*.ftl")))
    for file in files:
        if NOT_IN_CONVERSATIONS.fullmatch(file):
            continue
        for name, message in messages(language, file).items():
            if not name.endswith(LISTS) and message.value:
                yield from ((name, text) for text in readings(message.value))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_phrases_of_the_reference_and_no_others(language):
    reference, own = set(messages(REFERENCE)), set(messages(language))

    assert sorted(reference - own) == []
    assert sorted(own - reference) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_files_of_the_reference(language):
    files = [sorted(p.name for p in (LOCALES / name).iterdir()) for name in (REFERENCE, language)]

    assert files[0] == files[1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_phrase_has_the_same_blanks_in_every_language(language):
    own = messages(language)
    faults = {
        name: (sorted(theirs), sorted(ours))
        for name, message in messages(REFERENCE).items()
        if name in own
        for theirs in [Variables(message).names - YOU]
        for ours in [Variables(own[name]).names - YOU]
        if theirs != ours
    }

    assert faults == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_phrase_has_at_most_two_sentences_forty_words_and_one_question(language):
    faults = [
        (name, text)
        for name, text in said_in_conversations(language)
        if len(SENTENCE_END.findall(text)) > SENTENCES
        or len(text.split()) > WORDS
        or text.count("?") > 1
    ]

    assert faults == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_phrase_is_plain_and_calm(language):
    faults = [
        (name, text)
        for name, text in said_in_conversations(language)
        if any(re.search(rf"\b{word}\b", text.lower()) for word in NEVER.get(language, ()))
        or "!" in text
        or len(EMOJI.findall(text)) > 1
    ]

    assert faults == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_lists_of_words_have_no_empty_places_and_no_word_twice(language):
    for name, message in messages(language).items():
        if name.endswith(LISTS) and message.value and not name.startswith("alert-"):
            (text,) = readings(message.value)
            words = [word.strip() for word in text.split(",")]
            assert "" not in words, name
            assert sorted(set(words)) == sorted(words), name


# Dialogues

# Why an answer to these may be none.
WHY: dict[type, tuple[str, ...]] = {
    FreeTextQuestion: ("words", "short", "long"),
    PlaceQuestion: ("long", "outside"),
    SpotQuestion: ("long", "outside"),
    PhoneQuestion: ("none", "old", "other"),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_question_of_every_dialogue_has_its_words(language):
    alone = Phrasebook(language, LOCALES / language)
    for stop in stops(language):
        question, at = stop.asks
        for wording in ("", "again", "simple", *WHY.get(type(question), ())):
            name = question.phrase(at, wording)
            assert alone.has(name), f"{stop.name}: {wording or 'asked'}"
            assert alone.say(name, **question.phrase_values(at))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_dialogue_has_a_name_ways_of_asking_for_it_and_words_for_a_draft(language):
    alone = Phrasebook(language, LOCALES / language)
    for entry in (*REGISTRY.dialogues, *REGISTRY.staff_dialogues):
        assert alone.say(f"{entry.name}-menu")
        assert alone.words(f"{entry.name}-words")
        assert alone.say(f"{entry.name}-doing")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "entry",
    [*REGISTRY.dialogues, *REGISTRY.staff_dialogues],
    ids=lambda entry: entry.name,
)
def test_every_dialogue_has_a_transcript_in_every_language(entry, language):
    folder = ROOT / "tests" / "conversations" / "transcripts"
    folder = (folder / "staff" if entry in REGISTRY.staff_dialogues else folder) / language

    assert list(folder.glob(f"{entry.name}-*.txt"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_button_fits_and_no_two_of_a_message_read_alike(language):
    residents = [stop.resident() for stop in stops(language)]
    for resident in (*residents, Resident(language=language), official(language)):
        resident.says("…")
        labels = [button.label for button in resident.buttons]
        assert len(set(labels)) == len(labels)
        if resident.asked != "which":  # what stands on these comes from the reports
            assert max(map(len, labels)) <= LABEL, labels


# Code


@cache
def sources(*rooms: str) -> dict[str, ast.Module]:
    paths = (path for room in rooms for path in (ROOT / room).rglob("*.py"))
    kept = (path for path in paths if not SKIPPED & set(path.parts))
    return {
        str(path.relative_to(ROOT)): ast.parse(path.read_text("utf-8")) for path in sorted(kept)
    }


def calls(tree: ast.AST, method: str) -> Iterator[ast.Attribute]:
    for node in ast.walk(tree):
        func = node.func if isinstance(node, ast.Call) else None
        if isinstance(func, ast.Attribute) and func.attr == method:
            yield func


def lines_of(room: str) -> dict[str, int]:
    return {name: len((ROOT / name).read_text("utf-8").splitlines()) for name in sources(room)}


@pytest.mark.filterwarnings("default:.* lines")
def test_a_long_file_is_warned_of():
    """A number of lines is no rule: what counts is that a file has one responsibility."""
    for room in ROOMS:
        for name, lines in lines_of(room).items():
            # A migration is written once and never changed.
            if lines > MOST_LINES and "/migrations/versions/" not in name:
                warnings.warn(
                    f"{name} has {lines} lines: has it one responsibility?", stacklevel=1
                )


def test_a_transaction_begins_only_in_storage():
    others = sources("handlers", "bot")

    assert [name for name, tree in others.items() if any(calls(tree, "begin"))] == []
    assert any(any(calls(tree, "begin")) for tree in sources("storage").values())


def test_a_transaction_is_committed_by_its_block_and_nowhere_else():
    rooms = sources("conversations", "handlers", "storage", "bot")

    assert [name for name, tree in rooms.items() if any(calls(tree, "commit"))] == []


def test_only_delivery_sends():
    sends = []
    for name, tree in sources("conversations", "handlers", "storage", "bot").items():
        for node in ast.walk(tree):
            if not isinstance(node, ast.Await):
                continue
            # A channel may hand on what it was sent to the class that it is made of.
            on = [func.value for func in calls(node, "send")]
            sends += [name for value in on if ast.unparse(value) != "super()"]

    assert set(sends) == {"bot/services/delivery/message_sender.py"}


def test_the_engine_names_no_dialogue_and_no_platform():
    dialogues = (entry.name for entry in (*REGISTRY.dialogues, *REGISTRY.staff_dialogues))
    ours = {
        *dialogues,
        *CHANNELS,
        *(name for entry in REGISTRY.dialogues for name in entry.channels),
    }
    named = [
        (name, node.value)
        for name, tree in sources("conversations/engine").items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        if node.value.partition("-")[0] in ours
    ]

    assert named == []


# Settings, commands, channels


SETTINGS = [
    (section, key)
    for section, table in tomllib.loads((ROOT / "config.toml").read_text("utf-8")).items()
    for key in table
]


@pytest.mark.parametrize(("section", "key"), SETTINGS, ids=lambda part: part)
def test_every_setting_is_used(section, key):
    read = [
        name
        for name, tree in sources("bot").items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr == key
        for whole in [ast.unparse(node)]
        # In full, by the file that a section is handed to, or by a property of the section.
        if f"{section}.{key}" in whole
        or name
        in {
            f"bot/{room}{kind.__name__.lower()}.py"
            for kind in SECTIONS[section].__mro__
            for room in ("", "channels/")
        }
        or (name, whole) == ("bot/settings/sections.py", f"self.{key}")
    ]

    assert read


@pytest.mark.parametrize("section", sorted({section for section, _ in SETTINGS}))
def test_every_section_of_the_settings_is_documented(section):
    assert f"`[{section}]`" in (ROOT / "docs" / "operations.md").read_text("utf-8")


def commands(group: Any = None, lead: str = "") -> Iterator[str]:
    within: Any = group or get_command(cli)
    for name, command in within.commands.items():
        if hasattr(command, "commands"):
            yield from commands(command, f"{lead}{name} ")
        else:
            yield f"{lead}{name}"


@pytest.mark.parametrize("command", sorted(commands()))
def test_every_command_is_in_the_readme(command):
    readme = ROOT / "README.md"

    assert f"`python -m bot {command}`" in readme.read_text("utf-8")


CHANNELS = sorted(p.name for p in (ROOT / "handlers").iterdir() if (p / "channel.py").exists())


@pytest.mark.parametrize("channel", CHANNELS)
def test_every_channel_stands_in_the_guide_and_is_tested(channel):
    guide = (ROOT / "docs" / "add-a-channel.md").read_text("utf-8")
    tests = (ROOT / "tests" / "handlers").rglob("test_*.py")
    named = [path for path in tests if f"handlers.{channel}" in path.read_text("utf-8")]

    assert f"handlers/{channel}" in guide
    assert named


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("channel", CHANNELS)
def test_every_channel_has_a_name_for_people(channel, language):
    for file, phrase in (("channels", "channel"), ("my_data_page", "my_data_page-channel")):
        words = (ROOT / "locales" / language / f"{file}.ftl").read_text("utf-8")
        assert f"\n{phrase}-{channel} = " in words


# The repository


def files() -> Iterator[Path]:
    for path in ROOT.rglob("*"):
        inside = path.relative_to(ROOT).parts
        is_kept = not any(part in SKIPPED or part.startswith(".") for part in inside)
        if is_kept and path.is_file() and (path.suffix in TEXTS or path.name == "Makefile"):
            yield path


def test_no_file_names_a_place_on_its_authors_machine():
    found = []
    for path in files():
        text = path.read_text("utf-8")
        found += [(path.name, place) for place in MACHINES.findall(text)]
        if path.suffix != ".md":  # a guide may show a file that lasts as long as the example
            found += [(path.name, place) for place in TEMPORARY.findall(text)]

    assert found == []


@pytest.mark.parametrize("page", sorted(path.name for path in (ROOT / "docs").glob("*.md")))
def test_what_a_page_imports_is_there(page):
    """Modules that the page itself adds, such as the ones of a new capability, are left out."""
    text = (ROOT / "docs" / page).read_text("utf-8")
    absent = []
    for block in re.findall("```python\n(.*?)```", text, re.DOTALL):
        for module, names in re.findall(r"^from (\S+) import ([\w, ]+)$", block, re.MULTILINE):
            path = module.replace(".", "/")
            is_added = f"{path}/" in text or not (ROOT / path).parent.is_dir()
            if module.partition(".")[0] in ROOMS and not is_added:
                absent += [
                    f"{module}.{name}"
                    for name in names.split(", ")
                    if f"{path}/{name}.py" not in text and not hasattr(import_module(module), name)
                ]
    assert not absent


def test_every_language_is_a_book():
    assert sorted(BOOKS) == LANGUAGES
