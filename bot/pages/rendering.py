"""Templates of the pages for residents."""

from collections.abc import Mapping
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from conversations.engine.model.person import Person
from handlers.webchat.static_files import address_of

FOLDER = Path(__file__).parent

TEMPLATES = Environment(
    loader=FileSystemLoader([FOLDER / "templates", *sorted(FOLDER.glob("*/templates"))]),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
TEMPLATES.globals["address_of"] = address_of


def unknown_person(headers: Mapping[str, str]) -> Person:
    """Return an unknown person with the browser's language."""
    asks = headers.get("accept-language", "").casefold()
    return Person("en" if asks.startswith("en") else "vi")
