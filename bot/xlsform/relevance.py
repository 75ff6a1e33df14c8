"""Conditions as XLSForm writes them: ${goes} = 'yes' and selected(${fix}, 'roof')."""

import re
from collections.abc import Mapping, Sequence

from conversations.surveys.survey import SEVERAL, Condition, SurveyQuestion

MOST_LETTERS = 1_000
_MOST_DEPTH = 10
_TOKEN = re.compile(
    r"""\s*(?:\$\{\s*(?P<name>[^{}\s]+)\s*\}
    |'(?P<single>[^']*)' | "(?P<double>[^"]*)" | (?P<number>\d+)
    |(?P<word>selected|and|or|[=(),]))""",
    re.VERBOSE,
)
_NAME, _VALUE = "name", "value"


class ExpressionError(Exception):
    """An expression says what our conditions can't."""


class _Parser:
    """Parses one expression by recursive descent; a token is its kind and its text."""

    def __init__(self, expression: str) -> None:
        if len(expression) > MOST_LETTERS:
            raise ExpressionError
        self._tokens = _split(expression)
        self._at = 0
        self._depth = 0

    def parse(self) -> list[Condition]:
        """Return the conditions that all have to hold."""
        found = self._either()
        if self._at < len(self._tokens):
            raise ExpressionError
        return found

    def _either(self) -> list[Condition]:
        """Parse alternatives: all of them about the same question."""
        found = self._all()
        while self._take("or"):
            other = self._all()
            if len(found) != 1 or len(other) != 1 or found[0].question != other[0].question:
                raise ExpressionError
            options = dict.fromkeys((*found[0].options, *other[0].options))
            found = [Condition(found[0].question, tuple(options))]
        return found

    def _all(self) -> list[Condition]:
        found = self._one()
        while self._take("and"):
            found += self._one()
        return found

    def _one(self) -> list[Condition]:
        if self._take("("):
            self._depth += 1
            if self._depth > _MOST_DEPTH:
                raise ExpressionError
            found = self._either()
            self._depth -= 1
            self._need(")")
            return found
        if self._take("selected"):
            self._need("(")
            question = self._text(_NAME)
            self._need(",")
            option = self._text(_VALUE)
            self._need(")")
        else:
            question = self._text(_NAME)
            self._need("=")
            option = self._text(_VALUE)
        return [Condition(question, (option,))]

    def _take(self, word: str) -> bool:
        is_next = self._tokens[self._at : self._at + 1] == [("word", word)]
        self._at += is_next
        return is_next

    def _need(self, word: str) -> None:
        if not self._take(word):
            raise ExpressionError

    def _text(self, kind: str) -> str:
        if self._at == len(self._tokens) or self._tokens[self._at][0] != kind:
            raise ExpressionError
        self._at += 1
        return self._tokens[self._at - 1][1]


def read_relevant(expression: str) -> list[Condition]:
    """Return the conditions of an expression, with the names that the sheet has.

    Raises:
        ExpressionError: our conditions can't say it.
    """
    return _Parser(expression).parse()


def write_relevant(
    conditions: Sequence[Condition], questions: Mapping[str, SurveyQuestion]
) -> str:
    """Return the expression for *conditions* on the *questions*, by id; "" for none."""
    parts = [
        " or ".join(_write_one(questions[its.question], option) for option in its.options)
        for its in conditions
    ]
    return " and ".join(f"({part})" for part in parts) if len(parts) > 1 else "".join(parts)


def _write_one(question: SurveyQuestion, option: str) -> str:
    name = f"${{{question.id}}}"
    return f"selected({name}, '{option}')" if question.kind == SEVERAL else f"{name} = '{option}'"


def _split(expression: str) -> list[tuple[str, str]]:
    tokens = []
    at, text = 0, expression.strip()
    while at < len(text):
        found = _TOKEN.match(text, at)
        if found is None:
            raise ExpressionError
        kind = str(found.lastgroup)
        is_value = kind in ("single", "double", "number")
        tokens.append((_VALUE if is_value else kind, found[kind].strip()))
        at = found.end()
    return tokens
