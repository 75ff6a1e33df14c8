"""The routes to attack, with the field names that stand in the code of their handlers."""

import ast
import inspect
import re
import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from handlers.http import PUBLIC, Route

_NAME = re.compile(r"[a-z][a-z0-9_.]{1,24}")
_OURS = ("bot.", "handlers.")
_MOST_BODY = 65_536


class Target(NamedTuple):
    """A route to attack; *names* are the field names in its code, *most* is its largest body."""

    method: str
    template: str
    name: str
    most: int
    is_public: bool
    names: Sequence[str]


def targets_of(routes: Sequence[Route], more: Sequence[tuple[str, str]]) -> list[Target]:
    """Return all routes as targets, signing out last; *more* are method and path of others."""
    found = [
        Target(
            route.method,
            route.path,
            route.name,
            route.most,
            route.permission == PUBLIC,
            _names_in(route.handle),
        )
        for route in routes
    ]
    known = {(target.method, target.template) for target in found}
    found += [
        Target(method, path, path, _MOST_BODY, is_public=True, names=())
        for method, path in more
        if (method, path) not in known
    ]
    return sorted(found, key=lambda target: "sign-out" in target.template)


def _names_in(handle: object) -> list[str]:
    """Return the words in the code of *handle* that may be names of fields."""
    functions, modules = [handle], set()
    while functions:
        one: Any = functions.pop()
        one = getattr(one, "__func__", one)
        modules.add(getattr(one, "__module__", ""))
        cells = [cell.cell_contents for cell in getattr(one, "__closure__", None) or ()]
        functions += [cell for cell in cells if inspect.isroutine(cell)]
    near = {
        value.__module__
        for module in modules
        for value in vars(sys.modules[module]).values()
        if inspect.isroutine(value) and str(value.__module__).startswith(_OURS)
    }
    files = {sys.modules[module].__file__ or "" for module in modules | near}
    return sorted({name for file in sorted(files) for name in _names_of_file(file)})


@cache
def _names_of_file(file: str) -> frozenset[str]:
    tree = ast.parse(Path(file).read_text("utf-8"))
    words = {
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    fields = {
        node.target.id
        for node in ast.walk(tree)
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name)
    }
    return frozenset(word for word in words | fields if _NAME.fullmatch(word))
