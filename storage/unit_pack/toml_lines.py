"""Find the line of each value in a TOML text, which tomllib does not report."""

import re
from collections import Counter
from collections.abc import Iterator

# The keys and list indexes that lead to a value: ("categories", 3, "name", "vi").
KeyPath = tuple[str | int, ...]

# Each branch keeps what it has read, also of a string without an end: so a scan is linear.
_TOKEN = re.compile(
    r'"""(?:\\.|(?!""")[^\\])*+(?:"{3,5})?' + r"|'''(?:(?!''').)*+(?:'{3,5})?"
    r'|"(?:\\.|[^"\\\n])*+"?' + r"|'[^'\n]*+'?"
    r"|(?P<comment>\#[^\n]*)|\n|[\[\]{}=,.]" + r"|[^\s\[\]{}=,.\#\"']+",
    re.DOTALL,
)
_ENDS = frozenset(",]}\n")


def find_lines(text: str) -> dict[KeyPath, int]:
    """Return the line of every table, key and list item in *text*, which must be valid TOML."""
    scan = _Scanner(text)
    scan.document()
    return scan.lines


def read_tokens(text: str) -> Iterator[tuple[str, int]]:
    """Yield the tokens of *text*, which may be no TOML, each with its line; no comments."""
    line, end = 1, 0
    for token in _TOKEN.finditer(text):
        line, end = line + text.count("\n", end, token.start()), token.start()
        if not token["comment"]:
            yield token[0], line


def find_line(key_path: KeyPath, lines: dict[KeyPath, int]) -> int:
    """Return the line of *key_path*, or of the nearest table around it."""
    while key_path and key_path not in lines:
        key_path = key_path[:-1]
    return lines.get(key_path, 0)


class _Scanner:
    """Scans the tokens once; tomllib has validated them before."""

    def __init__(self, text: str) -> None:
        self.lines: dict[KeyPath, int] = {}
        self._repeated: Counter[KeyPath] = Counter()
        self._tokens = list(read_tokens(text))
        self._tokens.append(("\n", self._tokens[-1][1] if self._tokens else 1))
        self._tokens.reverse()

    def document(self) -> None:
        here: KeyPath = ()
        while self._tokens:
            if self._skip("\n"):
                continue
            if self._skip("["):
                here = self._header()
            else:
                self._pair(here)

    def _header(self) -> KeyPath:
        repeats = self._skip("[")
        key_path: KeyPath = ()
        for key in self._keys():
            # [a.b] below [[a]] belongs to the last item of a.
            latest = self._repeated[key_path]
            key_path = self._mark((*key_path, latest - 1, key) if latest else (*key_path, key))
        if repeats:
            self._repeated[key_path] += 1
        if latest := self._repeated[key_path]:
            key_path = self._mark((*key_path, latest - 1))
        while self._skip("]"):
            pass
        return key_path

    def _pair(self, key_path: KeyPath) -> None:
        for key in self._keys():
            key_path = self._mark((*key_path, key))
        self._skip("=")
        self._value(key_path)

    def _keys(self) -> list[str]:
        keys = [self._next()]
        while self._skip("."):
            keys.append(self._next())
        return [key.strip("\"'") for key in keys]

    def _value(self, key_path: KeyPath) -> None:
        if self._skip("["):
            count = 0
            while not self._skip("]"):
                if not (self._skip(",") or self._skip("\n")):
                    self._value(self._mark((*key_path, count)))
                    count += 1
        elif self._skip("{"):
            while not self._skip("}"):
                if not (self._skip(",") or self._skip("\n")):
                    self._pair(key_path)
        else:
            while self._tokens[-1][0] not in _ENDS:
                self._next()

    def _mark(self, key_path: KeyPath) -> KeyPath:
        self.lines.setdefault(key_path, self._tokens[-1][1])
        return key_path

    def _next(self) -> str:
        return self._tokens.pop()[0]

    def _skip(self, token: str) -> bool:
        if self._tokens and self._tokens[-1][0] == token:
            self._tokens.pop()
            return True
        return False
