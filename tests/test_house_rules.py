"""Check the rules for the whole repository that no linter can check."""

import ast
import re
import tomllib
import unicodedata
import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib import import_module
from itertools import product
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor
from typer.main import get_command

from bot import language_data
from bot.capabilities import NAMES
from bot.cli import cli
from bot.language_data import read_word_lists
from bot.phrasebooks import REFERENCE, Phrasebook
from bot.registry import REGISTRY
from bot.settings.settings import SECTIONS
from conversations.engine.model.emergency_numbers import EMERGENCY_NUMBERS, SHORT_NUMBERS
from conversations.engine.model.unit_kinds import words_of
from conversations.engine.questions.free_text import FreeTextQuestion
from conversations.engine.questions.phone import PhoneQuestion
from conversations.engine.questions.places import PlaceQuestion, SpotQuestion
from tests.conversations.dialogue_walk import stops
from tests.names_in_code import NamesInCode
from tests.official import official
from tests.resident import BOOKS, ROOT, Resident

LOCALES = ROOT / "locales"
LISTENER = language_data.FOLDER
LANGUAGES = sorted(path.name for path in LOCALES.iterdir() if path.is_dir())
ROOMS = ("conversations", "handlers", "storage", "bot", "bench")
# Phrases of conversations are short and plain. These files hold the words of pages, so the limits
# don't apply to them.
NOT_IN_CONVERSATIONS = re.compile(r"console.*|.*_page")
# What a word list's name ends in, with few exceptions.
LIST_ENDING = "-words"
# These are about words, and people read them.
SHOWN_WITH_A_LISTS_ENDING = {
    "app_feedback-text-words",
    "console-announcement-hint-of-words",
    "console-survey-try-words",
    "console-survey-words",
    "engine-missed-words",
    "my_data_page-kept-words",
    "staff-card-words",
}
# The variables for the person who is addressed: not every language needs them.
# Filled in every phrase: a language may do without them.
ADDRESS_VARIABLES = {"you", "You", "form", *words_of(None, REFERENCE)}
MAX_LABEL, MAX_SENTENCES, MAX_WORDS, MAX_LINES = 20, 2, 40, 400
# Lower it with every list that goes; the goal is 80.
MOST_WORD_LISTS = 385
FORBIDDEN_WORDS = {
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
# The mark of oa, oe and uy at the end of a word stands on the first vowel: "hòa", not "hoà". After
# q the u is no vowel: "quý".
MARK_ON_SECOND_VOWEL = re.compile(
    r"(?:(?<=o)[àáảãạèéẻẽẹ]|(?<=(?<!q)u)[ỳýỷỹỵ])(?![^\W\d_])", re.IGNORECASE
)
HOME_FOLDER = re.compile(r"(?:/home/|/Users/|/root/|[A-Z]:\\Users\\)[\w.-]+")
TEMPORARY_FILE = re.compile(r"/tmp/[\w.-]+")
# An exception from a linter that ends where its reason should follow.
UNEXPLAINED = re.compile(r"# (?:noqa: [\w, ]+|type: ignore\[[\w, -]+\]|fmt: \w+)$")
SKIPPED_FOLDERS = {
    ".git",
    ".venv",
    "build",
    "node_modules",
    "vendor",
    "data",
    "static",
    "__pycache__",
}
SUFFIXES = {".py", ".md", ".toml", ".ftl", ".txt", ".js", ".css", ".html", ".json", ".in", ".mako"}


# Phrases


@cache
def messages(language: str, file: str = "*") -> dict[str, ftl.Message]:
    """Return the messages of *language* by name. Fail if two have the same name."""
    found: dict[str, ftl.Message] = {}
    for path in sorted((LOCALES / language).glob(f"{file}.ftl")):
        for entry in FluentParser().parse(path.read_text("utf-8")).body:
            assert not isinstance(entry, ftl.Junk), f"{path}: {entry.content}"
            if isinstance(entry, ftl.Message):
                assert entry.id.name not in found, f"{path}: {entry.id.name} is defined twice"
                found[entry.id.name] = entry
    return found


class Variables(Visitor):
    """Collects the names of the variables in a message, and of its emergency numbers."""

    def __init__(self, message: ftl.Message) -> None:
        self.names: set[str] = set()
        self.numbers: set[str] = set()
        self.visit(message)

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802 - `Visitor` calls it
        self.names.add(node.id.name)

    def visit_FunctionReference(self, node: ftl.FunctionReference) -> None:  # noqa: N802 - likewise
        if (number := number_of_law(node)) is not None:
            self.numbers.add(number)
        self.generic_visit(node)


def number_of_law(expression: object) -> str | None:
    """Return the number that `{ EMERGENCY("fire") }` stands for, None for other expressions."""
    match expression:
        case ftl.FunctionReference(
            id=ftl.Identifier(name="EMERGENCY"),
            arguments=ftl.CallArguments(positional=[ftl.StringLiteral(value=name)]),
        ):
            return EMERGENCY_NUMBERS[name]
        case _:
            return None


def blanks_of(message: ftl.Message) -> set[str]:
    """Return the names of what *message* needs."""
    found = Variables(message)
    return found.names - ADDRESS_VARIABLES | found.numbers


def texts_of(pattern: ftl.Pattern) -> Iterator[str]:
    """Yield every text that *pattern* can become; each variable is replaced by one word."""
    parts = [
        [part.value] if isinstance(part, ftl.TextElement) else list(texts_in(part))
        for part in pattern.elements
    ]
    return ("".join(chosen) for chosen in product(*parts))


def texts_in(placeable: ftl.Placeable) -> Iterator[str]:
    """Yield the texts of every variant of a choice, a number, or one word for a variable."""
    expression = placeable.expression
    if isinstance(expression, ftl.SelectExpression):
        for variant in expression.variants:
            yield from texts_of(variant.value)
    else:
        yield number_of_law(expression) or "từ"


def conversation_phrases(language: str) -> Iterator[tuple[str, str]]:
    """Yield the name and each possible text of every phrase of a conversation."""
    files = (path.stem for path in sorted((LOCALES / language).glob("*.ftl")))
    for file in files:
        if NOT_IN_CONVERSATIONS.fullmatch(file):
            continue
        for name, message in messages(language, file).items():
            if message.value:
                yield from ((name, text) for text in texts_of(message.value))


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
def test_every_phrase_has_the_same_variables_in_every_language(language):
    own = messages(language)
    faults = {
        name: (sorted(expected), sorted(found))
        for name, message in messages(REFERENCE).items()
        if name in own
        for expected in [blanks_of(message)]
        for found in [blanks_of(own[name])]
        if expected != found
    }

    assert faults == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_phrase_has_at_most_two_sentences_forty_words_and_one_question(language):
    faults = [
        (name, text)
        for name, text in conversation_phrases(language)
        if len(SENTENCE_END.findall(text)) > MAX_SENTENCES
        or len(text.split()) > MAX_WORDS
        or text.count("?") > 1
    ]

    assert faults == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_phrase_has_no_forbidden_word_no_exclamation_mark_and_at_most_one_emoji(language):
    faults = [
        (name, text)
        for name, text in conversation_phrases(language)
        if any(
            re.search(rf"\b{word}\b", text.lower()) for word in FORBIDDEN_WORDS.get(language, ())
        )
        or "!" in text
        or len(EMOJI.findall(text)) > 1
    ]

    assert faults == []


# Word lists


@cache
def names_in_code() -> NamesInCode:
    """Return what the code names; an alert's list names a group of words as "@water"."""
    lists = (read_word_lists(LISTENER / language) for language in LANGUAGES)
    ways = (way for of_language in lists for words in of_language.values() for way in words)
    groups = {group for way in ways for group in re.findall(r"@(\w+)", way)}
    rooms = sources("conversations", "handlers", "storage", "bot")
    return NamesInCode((node for nodes in rooms.values() for node in nodes), groups)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_list_is_in_the_locales(language):
    """Such a list belongs into conversations/language_data/: `words` does not find it here."""
    names = [name for name in messages(language) if name not in SHOWN_WITH_A_LISTS_ENDING]
    lists = [
        name
        for name in names
        if name.endswith(LIST_ENDING) or names_in_code().pass_to("words", name)
    ]

    assert lists == []
    assert set(messages(language)) >= SHOWN_WITH_A_LISTS_ENDING


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_phrase_that_people_read_is_in_the_language_data(language):
    """Such a phrase belongs into locales/: `say` does not find it here."""
    code, lists = names_in_code(), read_word_lists(LISTENER / language)
    said = [
        name
        for name in lists
        if code.pass_to("say", name)
        or not (name.endswith(LIST_ENDING) or code.pass_to("words", name))
    ]

    assert said == []
    assert sorted(lists.keys() & messages(language).keys()) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_list_is_read_by_code(language):
    unread = [
        name for name in read_word_lists(LISTENER / language) if not names_in_code().name(name)
    ]

    assert unread == []


def test_the_listener_gets_no_more_word_lists():
    """Teach the model instead: a list is for what no sentence can teach.

    Lists of other names for a button or a field don't count: `<name>-words` beside the phrase
    `<name>` or `<name>-menu`.
    """
    shown = {name.removesuffix("-menu") for name in messages(REFERENCE)} | messages(
        REFERENCE
    ).keys()
    lists = read_word_lists(LISTENER / REFERENCE)
    others = [name for name in lists if name.removesuffix("-words") not in shown]

    assert len(others) <= MOST_WORD_LISTS


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_word_lists_of_the_reference_and_no_others(language):
    reference, own = (set(read_word_lists(LISTENER / name)) for name in (REFERENCE, language))

    assert sorted(reference - own) == []
    assert sorted(own - reference) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_files_of_word_lists_of_the_reference(language):
    folders = (LISTENER / name for name in (REFERENCE, language))
    files = [sorted(path.name for path in folder.glob("*.ftl")) for folder in folders]

    assert files[0] == files[1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_list_of_words_has_no_empty_entry_and_no_duplicate(language):
    for name, words in read_word_lists(LISTENER / language).items():
        if not name.startswith("alert-"):
            assert "" not in words, name
            assert sorted(set(words)) == sorted(words), name


# Dialogues

# The wordings with which a question of each type rejects an answer.
REJECTIONS: dict[type, tuple[str, ...]] = {
    FreeTextQuestion: ("words", "short", "long"),
    PlaceQuestion: ("long", "outside"),
    SpotQuestion: ("long", "outside"),
    PhoneQuestion: ("none", "old", "other"),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_question_of_every_dialogue_has_all_its_phrases(language):
    alone = Phrasebook(language, LOCALES / language, lists=LISTENER / language)
    for stop in stops(language):
        question, at = stop.asks
        for wording in ("", "again", "simple", *REJECTIONS.get(type(question), ())):
            name = question.phrase(at, wording)
            assert alone.has(name), f"{stop.name}: {wording or 'asked'}"
            assert alone.say(name, **question.phrase_values(at))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_dialogue_has_a_name_words_that_start_it_and_a_phrase_for_its_draft(language):
    alone = Phrasebook(language, LOCALES / language, lists=LISTENER / language)
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
def test_every_button_label_fits_and_is_unique_in_its_message(language):
    residents = [stop.resident() for stop in stops(language)]
    for resident in (*residents, Resident(language=language), official(language)):
        resident.says("…")
        labels = [button.label for button in resident.buttons]
        assert len(set(labels)) == len(labels)
        if resident.asked != "which":  # the labels of these come from reports
            assert max(map(len, labels)) <= MAX_LABEL, labels


# Code


def sources(*rooms: str) -> dict[str, Sequence[ast.AST]]:
    """Return the nodes of the syntax trees of all Python files in *rooms*, by path."""
    paths = (path for room in rooms for path in (ROOT / room).rglob("*.py"))
    kept = (path for path in paths if not SKIPPED_FOLDERS & set(path.parts))
    return {str(path.relative_to(ROOT)): nodes_of(path) for path in sorted(kept)}


@cache
def nodes_of(path: Path) -> Sequence[ast.AST]:
    """Return the nodes of a file, walked once for all rules; `ast.walk` is three times slower."""
    nodes: list[ast.AST] = [ast.parse(path.read_text("utf-8"))]
    for node in nodes:  # it grows meanwhile
        for value in vars(node).values():
            values = value if isinstance(value, list) else (value,)
            nodes += [each for each in values if isinstance(each, ast.AST)]
    return nodes


def calls(nodes: Iterable[ast.AST], method: str) -> Iterator[ast.Attribute]:
    """Yield every call of a *method* of that name, on whatever object."""
    for node in nodes:
        func = node.func if isinstance(node, ast.Call) else None
        if isinstance(func, ast.Attribute) and func.attr == method:
            yield func


@pytest.mark.filterwarnings("default:.* lines")
def test_a_long_file_causes_a_warning():
    """Only a warning: one responsibility for each file matters, not its length."""
    for room in ROOMS:
        for path in (ROOT / room).rglob("*.py"):
            name, lines = path.relative_to(ROOT), len(path.read_text("utf-8").splitlines())
            # A migration is written once and never changed.
            if lines > MAX_LINES and path.parent.name != "versions":
                warnings.warn(
                    f"{name} has {lines} lines: does it have one responsibility?", stacklevel=1
                )


def test_a_transaction_begins_only_in_storage():
    others = sources("handlers", "bot")

    assert [name for name, nodes in others.items() if any(calls(nodes, "begin"))] == []
    assert any(any(calls(nodes, "begin")) for nodes in sources("storage").values())


def test_only_the_with_block_of_a_transaction_commits():
    rooms = sources("conversations", "handlers", "storage", "bot")

    assert [name for name, nodes in rooms.items() if any(calls(nodes, "commit"))] == []


def test_only_the_delivery_worker_sends():
    sends = []
    for name, nodes in sources("conversations", "handlers", "storage", "bot").items():
        for node in nodes:
            if not isinstance(node, ast.Await):
                continue
            # A channel may extend the `send` of its base class.
            objects = [func.value for func in calls(ast.walk(node), "send")]
            sends += [name for one in objects if ast.unparse(one) != "super()"]

    assert set(sends) == {"bot/services/delivery/sending/message_sender.py"}


def test_the_engine_names_no_dialogue_and_no_platform():
    dialogues = (entry.name for entry in (*REGISTRY.dialogues, *REGISTRY.staff_dialogues))
    ours = {
        *dialogues,
        *CHANNELS,
        *(name for entry in REGISTRY.dialogues for name in entry.channels),
    }
    named = [
        (name, node.value)
        for name, nodes in sources("conversations/engine").items()
        for node in nodes
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        if node.value.partition("-")[0] in ours
    ]

    assert named == []


def test_only_the_policy_compares_what_a_message_may_mean():
    allowed = {"conversations/engine/policy.py", "conversations/engine/model/readings.py"}
    read = [
        (name, node.lineno)
        for name, nodes in sources("conversations/engine").items()
        if name not in allowed  # the second one only shows a score
        for node in nodes
        if isinstance(node, ast.Attribute) and node.attr == "score"
    ]

    assert read == []


# What tells how likely a reading is.
SCORES = {
    *("score", "scores", "probability", "of_way", "certainty", "weight", "weigh", "fit"),
    *("lead", "share", "either", "min_lead", "further"),
}
# Danger and cards have policies of their own; a search only ranks what it finds.
POLICIES = (
    "conversations/engine/policy.py",
    "conversations/dialogues/emergencies/detection/",
    "conversations/dialogues/questions/card_policy.py",
    "conversations/dialogues/questions/answers/search/",
)


def names_in(node: ast.AST) -> Iterator[str]:
    for part in ast.walk(node):
        if isinstance(part, ast.Attribute):
            yield part.attr
        elif isinstance(part, ast.Name):
            yield part.id


def test_nothing_but_a_policy_compares_scores():
    order = ast.Lt | ast.LtE | ast.Gt | ast.GtE
    compared = [
        (name, node.lineno)
        for name, nodes in sources("conversations").items()
        if not name.startswith(POLICIES)
        for node in nodes
        if isinstance(node, ast.Compare) and any(isinstance(op, order) for op in node.ops)
        if not SCORES.isdisjoint(names_in(node))
    ]

    assert compared == []


# Imports


def machinery_contract() -> dict[str, Any]:
    """Return the contract that keeps capabilities out of the machinery."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    name = "The machinery imports no capability and no capability's repository"
    contracts: list[dict[str, Any]] = settings["tool"]["importlinter"]["contracts"]
    (contract,) = (each for each in contracts if each["name"] == name)
    return contract


def modules_of(room: str) -> set[str]:
    return {f"{room}.{module.name}" for module in iter_modules(import_module(room).__path__)}


@pytest.mark.parametrize(
    ("room", "machinery"),
    [
        ("bot.services", {"broadcasts"}),
        # All capabilities need people, and the machinery delivers broadcasts.
        ("storage.repositories", {"broadcasts", "person"}),
    ],
)
def test_the_machinery_may_import_no_capability(room, machinery):
    capabilities = {f"{room}.{name}" for name in NAMES if name not in machinery}
    existing = capabilities & modules_of(room)
    assert existing - set(machinery_contract()["forbidden_modules"]) == set()


def test_every_module_of_services_is_a_capability_or_bound_as_machinery():
    capabilities = {f"bot.services.{name}" for name in NAMES} - {"bot.services.broadcasts"}
    bound = set(machinery_contract()["source_modules"])
    assert modules_of("bot.services") - capabilities - bound == set()


# Settings, commands, channels


SETTINGS = [
    (section, key)
    for section, table in tomllib.loads((ROOT / "config.toml").read_text("utf-8")).items()
    for key in table
]


@cache
def attributes_read() -> Mapping[str, Sequence[tuple[str, ast.Attribute]]]:
    """Return the attributes that the code of bot/ reads, by name, with the path of its file."""
    found: dict[str, list[tuple[str, ast.Attribute]]] = {}
    for name, nodes in sources("bot").items():
        for node in nodes:
            if isinstance(node, ast.Attribute):
                found.setdefault(node.attr, []).append((name, node))
    return found


@pytest.mark.parametrize(("section", "key"), SETTINGS, ids=lambda part: part)
def test_every_setting_is_used(section, key):
    read = [
        name
        for name, node in attributes_read().get(key, ())
        for whole in [ast.unparse(node)]
        # With its section, in the file that gets the section only, or in a property of it.
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
def test_every_channel_is_in_the_guide_and_has_tests(channel):
    guide = (ROOT / "docs" / "add-a-channel.md").read_text("utf-8")
    tests = (ROOT / "tests" / "handlers").rglob("test_*.py")
    named = [path for path in tests if f"handlers.{channel}" in path.read_text("utf-8")]

    assert f"handlers/{channel}" in guide
    assert named


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("channel", CHANNELS)
def test_every_channel_has_a_name_in_every_language(channel, language):
    for file, phrase in (("channels", "channel"), ("my_data_page", "my_data_page-channel")):
        words = (ROOT / "locales" / language / f"{file}.ftl").read_text("utf-8")
        assert f"\n{phrase}-{channel} = " in words


# The repository


def text_files() -> Iterator[Path]:
    """Yield every text file that we wrote."""
    for path in ROOT.rglob("*"):
        inside = path.relative_to(ROOT).parts
        is_kept = not any(part in SKIPPED_FOLDERS or part.startswith(".") for part in inside)
        if is_kept and path.is_file() and (path.suffix in SUFFIXES or path.name == "Makefile"):
            yield path


def test_no_file_contains_a_path_of_its_authors_machine():
    found = []
    for path in text_files():
        text = path.read_text("utf-8")
        found += [(path.name, place) for place in HOME_FOLDER.findall(text)]
        if path.suffix != ".md":  # an example in a guide may write a temporary file
            found += [(path.name, place) for place in TEMPORARY_FILE.findall(text)]

    assert found == []


def test_every_exception_from_a_linter_says_why():
    found = {
        f"{path.relative_to(ROOT)}:{number}"
        for path in text_files()
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if UNEXPLAINED.search(line)
    }

    assert found == set()


@pytest.mark.parametrize("page", sorted(path.name for path in (ROOT / "docs").glob("*.md")))
def test_the_examples_of_a_page_import_names_that_exist(page):
    """Modules that the page tells the reader to add, such as a new capability, are left out."""
    text = (ROOT / "docs" / page).read_text("utf-8")
    missing = []
    for block in re.findall("```python\n(.*?)```", text, re.DOTALL):
        for module, names in re.findall(r"^from (\S+) import ([\w, ]+)$", block, re.MULTILINE):
            path = module.replace(".", "/")
            is_added = f"{path}/" in text or not (ROOT / path).parent.is_dir()
            if module.partition(".")[0] in ROOMS and not is_added:
                missing += [
                    f"{module}.{name}"
                    for name in names.split(", ")
                    if f"{path}/{name}.py" not in text and not hasattr(import_module(module), name)
                ]
    assert not missing


@pytest.mark.parametrize("text", ["hoà", "HOÀ", "xoá bỏ", "khoẻ", "uỷ ban", "chìa_khoá", "tuỳ,"])
def test_the_spelling_rule_finds_a_mark_on_the_second_vowel(text):
    assert MARK_ON_SECOND_VOWEL.search(text)


@pytest.mark.parametrize("text", ["hòa", "ủy ban", "quý", "QUỲ", "loại", "toàn", "khuỷu", "suýt"])
def test_the_spelling_rule_accepts_other_marks(text):
    assert not MARK_ON_SECOND_VOWEL.search(text)


def test_one_spelling_of_vietnamese_in_all_that_residents_read():
    """The questions in a pack are left out: residents type them as they like."""
    folders = (LOCALES, LISTENER, ROOT / "storage" / "packs", ROOT / "bot", ROOT / "handlers")
    read = {".ftl", ".toml", ".md", ".html", ".js"}
    found = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in text_files()
        if path.suffix in read and any(folder in path.parents for folder in folders)
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if MARK_ON_SECOND_VOWEL.search(unicodedata.normalize("NFC", line))
    ]

    assert found == []


# The only file of the code that may hold phone numbers: those that law fixes.
NUMBERS_OF_LAW = "conversations/engine/model/emergency_numbers.py"
PHONE_NUMBER = re.compile(
    rf"(?<![\w/#-])(?<!\d[.,:])"
    rf"(?:{'|'.join(SHORT_NUMBERS)}"
    r"|1[89]00[ .]?\d{4}(?:\d\d)?"
    r"|(?:\+84[ .]?|0)[2-9]\d{1,2}[ .]?\d{3,4}[ .]?\d{3,4})"
    r"(?![\w/%]|[.,:-]\d)"
)


@pytest.mark.parametrize(
    "text", ["gọi 114,", "111|112", '"1900 6769"', "18001096", "(0912 345 678)", "0229.3868.123"]
)
def test_the_rule_on_phone_numbers_finds_one(text):
    assert PHONE_NUMBER.search(text)


@pytest.mark.parametrize(
    "text", ["112.5%", "115.000 đồng", "NĐ 114/2016", "1140", "#112", "111_0"]
)
def test_the_rule_on_phone_numbers_accepts_other_numbers(text):
    assert not PHONE_NUMBER.search(text)


def texts_in_code() -> Iterator[tuple[str, str]]:
    """Yield each text of the code and the locales that somebody may be shown, with its file.

    Comments and docstrings are left out, and the packs, which numbers belong into.
    """
    for name, nodes in sources(*ROOMS).items():
        bare = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
        for node in nodes:
            if isinstance(node, ast.Constant) and id(node) not in bare:
                yield name, str(node.value)
    for path in text_files():
        name, text = str(path.relative_to(ROOT)), path.read_text("utf-8")
        if path.suffix == ".ftl":
            yield name, re.sub(r"(?m)^#.*$", "", text)
        elif path.suffix in {".js", ".html"} and name.startswith(ROOMS):
            yield name, re.sub(r"(?s)/\*.*?\*/|^\s*//.*?$", "", text)


def test_no_phone_number_is_in_the_code_or_the_locales():
    """A number belongs into the pack of a commune, unless law fixes it for the whole country."""
    found = {
        f"{name}: {number[0]}"
        for name, text in texts_in_code()
        if name != NUMBERS_OF_LAW
        for number in PHONE_NUMBER.finditer(text)
    }

    assert found == set()


def test_every_language_of_the_locales_is_loaded():
    assert sorted(BOOKS) == LANGUAGES
