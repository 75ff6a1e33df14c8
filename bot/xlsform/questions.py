"""Turn one question of an XLSForm into ours."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bot.xlsform.columns import (
    ALSO,
    ALSO_SEPARATOR,
    CHOICES,
    LANGUAGES,
    NEIGHBOURHOODS,
    PUBLIC,
    SURVEY,
    kind_of_list,
    language_of,
)
from bot.xlsform.form import SOURCE_ROW, Form, head_of, unshield
from bot.xlsform.ids import Ids
from bot.xlsform.outcome import SheetFault
from bot.xlsform.relevance import ExpressionError, read_relevant
from bot.xlsform.workbook import Sheet
from conversations.engine.model.localised_text import LocalisedText
from conversations.surveys.checks import MOST_OPTION_LETTERS
from conversations.surveys.survey import (
    MATRIX,
    NUMBER,
    ONE,
    OTHER,
    PHOTO,
    PLACE,
    RANKING,
    SCALE,
    SEVERAL,
    SPOT,
    STEPS,
    TEXT,
    UNSURE,
    Condition,
    SurveyOption,
    SurveyQuestion,
)
from conversations.text.fold import clean

_SELECTS = {"select one": ONE, "select all that apply": SEVERAL, "rank": RANKING}
_PLAIN = {
    "integer": NUMBER,
    "int": NUMBER,
    "range": NUMBER,
    "text": TEXT,
    "string": TEXT,
    "photo": PHOTO,
    "geopoint": SPOT,
}
_CALCULATIONS = ("calculate", "hidden", "xml-external", "csv-external")
_RATING = "rating"
_OR_OTHER = re.compile(r"\bor[ _](specify )?other$")
_YES, _NO = ("yes", "true", "true()", "1"), ("no", "false", "false()", "0", "")
_BOUND = r"\.\s*(>=|<=|>|<)\s*(-?\d{1,9})"
_BOUNDS = re.compile(rf"\s*{_BOUND}\s*(?:and\s*{_BOUND}\s*)?")


class UnfitCellError(Exception):
    """A cell holds what our surveys don't have; *fault* names it."""

    def __init__(self, fault: SheetFault) -> None:
        super().__init__(fault.fault)
        self.fault = fault


class QuestionReader:
    """Turns the questions of a *form* into ours, in their order.

    *rows* are the rows that they come from, by id.
    """

    def __init__(self, sheets: Mapping[str, Sheet], form: Form) -> None:
        self._sheets = sheets
        self._lists: Mapping[str, Sequence[Form]] = form.get(CHOICES, {})
        self._ids = Ids()
        # By the name in the sheet: the id of the question, and the ids of its options by name.
        self._known: dict[str, tuple[str, Mapping[str, str]]] = {}
        self.rows: dict[str, int] = {}

    def read(self, its: Form, expressions: Sequence[Form]) -> SurveyQuestion:
        """Return the question *its*, which is asked if all *expressions* hold.

        An expression is the row of the form that has it: of the question, or of its groups.

        Raises:
            UnfitCellError: a cell of it has no meaning for us.
        """
        kind, options, names, more = self._read_kind(its)
        id_ = self._ids.make(its["name"])
        conditions = self._read_all_conditions(expressions)
        self._known[its["name"]] = (id_, names)
        self.rows[id_] = row_of(its)
        return SurveyQuestion(
            id_,
            kind,
            read_text(its.get("label", "")),
            options=options,
            only_if=conditions,
            is_required=self._read_yes(its, "required", text_at(its, "bind", "required")),
            is_public=self._read_yes(its, PUBLIC, text_at(its, PUBLIC)),
            **more,
        )

    def read_matrix(self, group: Form, expressions: Sequence[Form]) -> SurveyQuestion | None:
        """Return the matrix that a *group* is; None if its questions are asked one by one.

        Raises:
            UnfitCellError: a cell of it has no meaning for us.
        """
        rows = [its for its in group["children"] if row_of(its)]
        parts = ("type", "itemset", "bind", "parameters", "choice_filter")
        is_uniform = all(its.get(part) == rows[0].get(part) for its in rows for part in parts)
        if not rows or not is_uniform or rows[0]["type"] != "select one":
            return None
        kind, options, names, more = self._read_choice(rows[0], ONE)
        if kind != ONE or text_at(rows[0], "bind", "relevant"):
            return None
        id_, made = self._ids.make(group["name"]), Ids()
        conditions = self._read_all_conditions(expressions)
        self.rows[id_] = row_of(group)
        own = []
        for its in rows:
            row_id = made.make(its["name"].removeprefix(f"{group['name']}."))
            own.append(SurveyOption(row_id, read_text(its.get("label", ""))))
            self._known[its["name"]] = (f"{id_}.{row_id}", names)
        return SurveyQuestion(
            id_,
            MATRIX,
            read_text(label_of(group)),
            options=options,
            rows=tuple(own),
            only_if=conditions,
            is_required=self._read_yes(rows[0], "required", text_at(rows[0], "bind", "required")),
            is_public=self._read_yes(group, PUBLIC, text_at(group, PUBLIC)),
            **more,
        )

    def _read_kind(
        self, its: Form
    ) -> tuple[str, tuple[SurveyOption, ...], Mapping[str, str], dict[str, Any]]:
        """Return the kind, the options, their ids by name, and other fields of the question."""
        type_ = its["type"]
        if type_ in _SELECTS:
            return self._read_choice(its, _SELECTS[type_])
        if type_ in _CALCULATIONS:
            raise self.unfit("calculation", its, "type", type_)
        if type_ not in _PLAIN:
            word = "external" if type_.startswith("select") else "type"
            raise self.unfit(word, its, "type", type_)
        if type_ == "range" and text_at(its, "control", "appearance") == _RATING:
            limits = self._read_range(its)
            if limits == {"least": 1, "most": len(STEPS)}:
                return SCALE, (), dict(zip(STEPS, STEPS, strict=True)), {}
        if type_ == "range":
            return NUMBER, (), {}, self._read_range(its)
        bounds = text_at(its, "bind", "constraint")
        if _PLAIN[type_] == NUMBER:
            return NUMBER, (), {}, self._read_bounds(its, bounds)
        if bounds:
            raise self.unfit("constraint", its, "constraint", bounds)
        return _PLAIN[type_], (), {}, {}

    def _read_choice(
        self, its: Form, kind: str
    ) -> tuple[str, tuple[SurveyOption, ...], Mapping[str, str], dict[str, Any]]:
        list_ = its["itemset"]
        if list_ == NEIGHBOURHOODS and kind == ONE:
            return PLACE, (), {}, {}
        if list_ not in self._lists:
            raise self.unfit("external", its, "type", list_)
        if filter_ := text_at(its, "choice_filter"):
            raise self.unfit("filter", its, "choice_filter", filter_)
        # A list that ends with "or other" elsewhere has no row for that.
        choices = [choice for choice in self._lists[list_] if SOURCE_ROW in choice]
        names = {choice["name"] for choice in choices}
        extra = {OTHER: OTHER in names or self._is_or_other(its), UNSURE: UNSURE in names}
        more: dict[str, Any] = {f"has_{id_}": True for id_, is_there in extra.items() if is_there}
        if text_at(its, "parameters", "randomize") == "true":
            more["is_shuffled"] = True
        own = [choice for choice in choices if choice["name"] not in extra]
        ids = {id_: id_ for id_, is_there in extra.items() if is_there}
        if kind == ONE and (special := kind_of_list(list_, {choice["name"] for choice in own})):
            return special, (), ids | {choice["name"]: choice["name"] for choice in own}, more
        made = Ids()
        for choice in own:
            ids[choice["name"]] = made.make(choice["name"])
        known = {} if kind == RANKING else ids
        return kind, tuple(self._read_option(choice, ids) for choice in own), known, more

    def _read_option(self, choice: Form, ids: Mapping[str, str]) -> SurveyOption:
        name = read_text(choice.get("label", ""))
        also = (clean(unshield(word)) for word in text_at(choice, ALSO).split(ALSO_SEPARATOR))
        if not name.vi and not name.en:
            raise self.unfit("empty", choice, "label", choice["name"], CHOICES)
        if max(len(name.vi), len(name.en)) > MOST_OPTION_LETTERS:
            raise self.unfit("long-option", choice, "label", name.vi, CHOICES)
        return SurveyOption(ids[choice["name"]], name, tuple(filter(None, also)))

    def _is_or_other(self, its: Form) -> bool:
        """Tell whether the type in the sheet ends with "or other"; the form does not tell."""
        cells = dict(self._sheets[SURVEY].rows)[row_of(its)]
        return bool(_OR_OTHER.search(cells.get(self.column("type", "command"), "")))

    def _read_range(self, its: Form) -> dict[str, Any]:
        control = its["control"]
        try:
            limits = {"least": int(control["start"]), "most": int(control["end"])}
        except ValueError:
            raise self.unfit("whole", its, "parameters", control["start"]) from None
        return limits

    def _read_bounds(self, its: Form, bounds: str) -> dict[str, Any]:
        if not bounds:
            return {}
        found = _BOUNDS.fullmatch(bounds)
        if found is None:
            raise self.unfit("constraint", its, "constraint", bounds)
        limits: dict[str, Any] = {}
        for sign, digits in (found.group(1, 2), found.group(3, 4)):
            if sign:
                at = int(digits) + {">": 1, "<": -1}.get(sign, 0)
                limits["least" if sign.startswith(">") else "most"] = at
        return limits

    def _read_all_conditions(self, rows: Sequence[Form]) -> tuple[Condition, ...]:
        return tuple(its for row in rows for its in self._read_conditions(row))

    def _read_conditions(self, row: Form) -> Iterator[Condition]:
        expression = text_at(row, "bind", "relevant")
        try:
            conditions = read_relevant(expression)
        except ExpressionError:
            raise self.unfit("relevant", row, "relevant", expression) from None
        for condition in conditions:
            if condition.question not in self._known:
                raise self.unfit("later", row, "relevant", condition.question)
            id_, names = self._known[condition.question]
            if unknown := [name for name in condition.options if name not in names]:
                raise self.unfit("unknown", row, "relevant", unknown[0])
            yield Condition(id_, tuple(names[name] for name in condition.options))

    def _read_yes(self, its: Form, head: str, said: str) -> bool:
        if said.lower() in (*_YES, *_NO):
            return said.lower() in _YES
        raise self.unfit("yes-no", its, head, said)

    def unfit(
        self, word: str, its: Form, head: str, said: str, sheet: str = SURVEY
    ) -> UnfitCellError:
        """Return the error about the cell in the row *its*, in the column *head*."""
        column = self.column(head, sheet=sheet)
        return UnfitCellError(SheetFault(word, sheet, row_of(its), column, unshield(said)))

    def column(self, *heads: str, sheet: str = SURVEY) -> str:
        """Return the letter of the first column with one of these names, "" if there is none."""
        found = self._sheets[sheet].heads.items()
        wanted = (*heads, "relevance") if "relevant" in heads else heads
        return next((letter for letter, head in found if head_of(head) in wanted), "")


def text_at(its: Form, *path: str) -> str:
    """Return the text at *path*, "" if there is none, or no text: heads may have any shape."""
    value: Any = its
    for key in path:
        value = value.get(key, "") if isinstance(value, Mapping) else ""
    return value if isinstance(value, str) else ""


def is_table(group: Form) -> bool:
    """Tell whether a group is shown as a table: pyxform makes a row of labels for it."""
    return any(text_at(its, "control", "appearance") == "label" for its in group["children"])


def label_of(group: Form) -> object:
    """Return the label of a group; pyxform moves that of a table to a note in it."""
    made = (its for its in group["children"] if its["type"] == "note" and not row_of(its))
    return group.get("label") or next((note.get("label", "") for note in made), "")


def row_of(its: Form) -> int:
    """Return the row that a part of the form comes from, 0 if pyxform made it."""
    return int(its.get(SOURCE_ROW, 0))


def read_text(label: object) -> LocalisedText:
    """Return a text in our languages; one without a language is Vietnamese."""
    if not isinstance(label, Mapping):
        return LocalisedText(clean(unshield(str(label))))
    texts: dict[str, str] = {}
    for name, text in label.items():
        language = language_of(name) or ("vi" if name == "default" else "")
        if language in LANGUAGES:
            texts[language] = clean(unshield(str(text)))
    return LocalisedText(texts.get("vi", ""), texts.get("en", ""))
