"""Play the toy dialogues in a process where nothing of ours but the engine can be imported.

It prints the effect as JSON. `test_toy_catalogue.py` runs it.
"""

import importlib
import pkgutil
import sys
from datetime import UTC, datetime
from importlib.abc import MetaPathFinder

OURS = ("bot", "conversations", "handlers", "storage", "tests")
ALLOWED = ("conversations.engine", "conversations.text")
TOYS = "tests.conversations.engine.toys"


class _EngineOnly(MetaPathFinder):
    """Refuses to import what is ours and neither the engine nor below it."""

    def find_spec(self, fullname, path=None, target=None):
        del path, target
        is_ours = fullname.partition(".")[0] in OURS and fullname != "conversations"
        if is_ours and not (fullname.startswith(ALLOWED) or TOYS.startswith(fullname)):
            message = f"the engine imports {fullname}"
            raise ImportError(message)


sys.meta_path.insert(0, _EngineOnly())

import msgspec  # noqa: E402 - imports are refused from here on

import conversations.engine  # noqa: E402 - as above
from conversations.engine.model.messages import Tap, Text  # noqa: E402 - as above
from conversations.engine.model.person import CONSENT_VERSION, Person  # noqa: E402 - as above
from conversations.engine.model.transcript import Session  # noqa: E402 - as above
from conversations.engine.replay.turn_context import TurnContext  # noqa: E402 - as above
from conversations.engine.turn.play import play  # noqa: E402 - as above
from tests.conversations.engine import toys  # noqa: E402 - as above

NOW = datetime(2026, 11, 2, 9, tzinfo=UTC)


class NamedPhrases:
    """Says the names of phrases; knows no words and no model."""

    language = "vi"
    sentence_model = None

    def say(self, name, **values):
        del values
        return name

    def has(self, name):
        return name.startswith("engine-")

    def words(self, name):
        del name
        return ()


def talk_through(*contents):
    """Return the last turn of a conversation in which a person sends *contents*."""
    phrases, session = NamedPhrases(), Session()
    context = TurnContext(
        entries=toys.TOYS,
        person=Person(consent=CONSENT_VERSION),
        phrases=phrases,
        phrases_for=lambda _: phrases,
        version=1,
        unit_of={1: toys.TOWN}.__getitem__,
        recall=lambda query: NOW,
        now=NOW,
    )
    for content in contents:
        turn = play(session, content, context)
        session = turn.session
    return turn


def main():
    for module in pkgutil.walk_packages(conversations.engine.__path__, "conversations.engine."):
        importlib.import_module(module.name)
    prices = talk_through(Tap("go:show_prices"))
    asked = talk_through(Tap("go:order_tree"), Text("2"), Text("giao buổi sáng sớm giúp tôi"))
    *_, review = asked.replies
    ordered = talk_through(
        Tap("go:order_tree"),
        Text("2"),
        Text("giao buổi sáng sớm giúp tôi"),
        Tap(review.buttons[0].data),
    )
    told = {"prices": prices.replies[-1].text, "order": ordered.effect}
    sys.stdout.write(msgspec.json.encode(told).decode())


if __name__ == "__main__":
    main()
