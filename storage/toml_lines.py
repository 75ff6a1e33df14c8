"""On which line of a TOML text each value stands, which tomllib does not tell."""

import re
from collections import Counter

# The keys and, in lists, the numbers that lead to a value: ("categories", 3, "name", "vi").
Way = tuple[str | int, ...]

_TOKEN = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}' + r"|'''.*?'{3,5}"
    r'|"(?:\\.|[^"\\\n])*"' + r"|'[^'\n]*'"
    r"|(?P<comment>\#[^\n]*)|\n|[\[\]{}=,.]" + r"|[^\s\[\]{}=,.\#\"']+",
    re.DOTALL,
)
_ENDS = frozenset(",]}\n")


def lines_in(text: str) -> dict[Way, int]:
    """Return the line of every table, key and list item in *text*, which tomllib can read."""
    scan = _Scan(text)
    scan.document()
    return scan.lines


def line_of(way: Way, lines: dict[Way, int]) -> int:
    """Return the line that *way* leads to, or of the nearest thing around it that is written."""
    while way and way not in lines:
        way = way[:-1]
    return lines.get(way, 0)


class _Scan:
    """One walk over the tokens; what tomllib has accepted is not checked again."""

    def __init__(self, text: str) -> None:
        self.lines: dict[Way, int] = {}
        self._repeated: Counter[Way] = Counter()
        self._tokens: list[tuple[str, int]] = []
        line, end = 1, 0
        for token in _TOKEN.finditer(text):
            line, end = line + text.count("\n", end, token.start()), token.start()
            if not token["comment"]:
                self._tokens.append((token[0], line))
        self._tokens.append(("\n", line))
        self._tokens.reverse()

    def document(self) -> None:
        here: Way = ()
        while self._tokens:
            if self._skip("\n"):
                continue
            if self._skip("["):
                here = self._header()
            else:
                self._pair(here)

    def _header(self) -> Way:
        repeats = self._skip("[")
        way: Way = ()
        for key in self._keys():
            # [a.b] under [[a]] speaks of the a that was begun last.
            latest = self._repeated[way]
            way = self._mark((*way, latest - 1, key) if latest else (*way, key))
        if repeats:
            self._repeated[way] += 1
        if latest := self._repeated[way]:
            way = self._mark((*way, latest - 1))
        while self._skip("]"):
            pass
        return way

    def _pair(self, way: Way) -> None:
        for key in self._keys():
            way = self._mark((*way, key))
        self._skip("=")
        self._value(way)

    def _keys(self) -> list[str]:
        keys = [self._next()]
        while self._skip("."):
            keys.append(self._next())
        return [key.strip("\"'") for key in keys]

    def _value(self, way: Way) -> None:
        if self._skip("["):
            count = 0
            while not self._skip("]"):
                if not (self._skip(",") or self._skip("\n")):
                    self._value(self._mark((*way, count)))
                    count += 1
        elif self._skip("{"):
            while not self._skip("}"):
                if not (self._skip(",") or self._skip("\n")):
                    self._pair(way)
        else:
            while self._tokens[-1][0] not in _ENDS:
                self._next()

    def _mark(self, way: Way) -> Way:
        self.lines.setdefault(way, self._tokens[-1][1])
        return way

    def _next(self) -> str:
        return self._tokens.pop()[0]

    def _skip(self, token: str) -> bool:
        if self._tokens and self._tokens[-1][0] == token:
            self._tokens.pop()
            return True
        return False
