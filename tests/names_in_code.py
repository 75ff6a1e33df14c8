"""Which phrases and word lists the code names: its texts, and the f-strings that compose them.

`f"engine-{name}-words"` names "engine-back-words" if "back" is a text of the code too.
"""

import ast
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

_NAME = re.compile(r"[\w-]+")
_READ = (ast.Constant, ast.JoinedStr, ast.Call)
# How deep a text that is put together may stand in another one.
_DEEPEST = 2

Parts = tuple[str | None, ...]
"""A text as its parts; None stands for what the program puts in."""


class NamesInCode:
    """The names that syntax trees can put together; *more* are names from elsewhere."""

    def __init__(self, nodes: Iterable[ast.AST], more: Iterable[str] = ()) -> None:
        nodes = [node for node in nodes if isinstance(node, _READ)]
        texts = [parts for node in nodes if (parts := _parts_of(node))]
        self._texts = {parts[0] for parts in texts if _NAME.fullmatch(parts[0] or "")} | {*more}
        composed = {parts for parts in texts if None in parts and any(map(_has_name, parts))}
        self._composed = [(parts, _shape_of(parts)) for parts in composed]
        self._passed = {name: set(_arguments(nodes, name)) for name in ("say", "words")}
        self._names = lru_cache(maxsize=None)(self._can_be)
        self._fit = lru_cache(maxsize=None)(self._fits)

    def name(self, text: str) -> bool:
        """Tell whether the code can name *text*."""
        return self._names(text, _DEEPEST)

    def pass_to(self, function: str, text: str) -> bool:
        """Tell whether a call of *function* can name *text*, as far as the call itself shows."""
        return any(self._fit(parts, text, 0) for parts in self._passed[function])

    def _can_be(self, text: str, depth: int) -> bool:
        if text in self._texts:
            return True
        return depth > 0 and any(
            shape.fullmatch(text) and self._fit(parts, text, depth - 1)
            for parts, shape in self._composed
        )

    def _fits(self, parts: Parts, text: str, depth: int) -> bool:
        if not parts:
            return not text
        head, rest = parts[0], parts[1:]
        if head is not None:
            return text.startswith(head) and self._fit(rest, text[len(head) :], depth)
        return any(
            self._fit(rest, text[end:], depth) and self._names(text[:end], depth)
            for end in range(1, len(text) + 1)
        )


def _parts_of(node: ast.AST) -> Parts:
    match node:
        case ast.Constant(value=str(text)):
            return (text,)
        case ast.JoinedStr(values=values):
            return tuple(v.value if isinstance(v, ast.Constant) else None for v in values)  # type: ignore[misc]  # the constants of an f-string are texts
        case _:
            return ()


def _shape_of(parts: Parts) -> re.Pattern[str]:
    return re.compile("".join(".+" if part is None else re.escape(part) for part in parts))


def _arguments(nodes: Iterable[ast.AST], function: str) -> Iterator[Parts]:
    """Yield the first argument of each call of *function*, or of `folded_…`, if it is a text."""
    for node in nodes:
        match node:
            case ast.Call(func=ast.Attribute(attr=called) | ast.Name(id=called), args=[first, *_]):
                parts = _parts_of(first)
                # What begins or ends with anything says nothing by itself.
                is_sure = parts and _has_name(parts[0]) and parts[-1] is not None
                if is_sure and called.endswith(function):
                    yield parts


def _has_name(part: str | None) -> bool:
    return part is not None and bool(re.search(r"\w", part))
