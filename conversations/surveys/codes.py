"""The codes of surveys, as people say them and as links have them."""

import re

from conversations.text.fold import fold

COMMAND = "/ykien"
ADDRESS = "/yk/{number}"
"""The short address of a survey, which is printed."""

_SAID = re.compile(r"\byk[ -]?0*(\d{1,9})\b")
_LINKED = re.compile(r"yk-(\d{1,9})")


def find_code(text: str) -> str:
    """Return the code that *text* has, like "YK 3", or ""."""
    found = _SAID.search(fold(text))
    return f"YK {found[1]}" if found else ""


def is_code(folded: str) -> bool:
    """Tell whether a text, *folded*, is a code and nothing else."""
    return _SAID.fullmatch(folded) is not None


def slug(code: str) -> str:
    """Return *code* as it stands in links: "yk-3"."""
    return code.casefold().replace(" ", "-")


def address_of(code: str) -> str:
    """Return the path of the survey with *code*: "YK 3" is at "/yk/3"."""
    return ADDRESS.format(number=code.removeprefix("YK "))


def words_of_link(payload: str) -> str:
    """Return the words that a link with *payload* stands for, or "" if it leads to no survey.

    They begin with the command, so that they are no answer to a question that is open.
    """
    found = _LINKED.fullmatch(payload)
    return f"{COMMAND} YK {int(found[1])}" if found else ""
