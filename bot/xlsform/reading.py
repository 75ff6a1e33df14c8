"""Turn a workbook with an XLSForm into a survey."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

import msgspec
from msgspec import structs
from msgspec.structs import FieldInfo, fields

from bot.xlsform.columns import (
    ALSO,
    CHOICES,
    LANGUAGES,
    PUBLIC,
    QUOTAS,
    SETTING_OF,
    SETTINGS,
    SURVEY,
    TITLE_EN,
    WHY,
    WHY_EN,
    language_of,
)
from bot.xlsform.form import Form, head_of, read_form
from bot.xlsform.outcome import ReadFile, Remark, SheetFault, XlsFormError
from bot.xlsform.questions import (
    QuestionReader,
    UnfitCellError,
    is_table,
    label_of,
    read_text,
    row_of,
    text_at,
)
from bot.xlsform.workbook import Sheet, read_workbook
from conversations.engine.model.localised_text import LocalisedText
from conversations.surveys.checks import MOST_LETTERS, SurveyFault, find_faults
from conversations.surveys.survey import Survey, SurveyQuestion
from conversations.text.fold import clean

MOST_FAULTS = 50

_GROUP, _REPEATS = "group", ("repeat", "loop")
_METADATA = {
    *("start", "end", "today", "deviceid", "phonenumber", "username", "email", "audit"),
    *("simserial", "subscriberid", "start-geopoint", "background-audio", "background-geopoint"),
}
_REFERENCE = "${"
_TITLE = ("form_title", "title", "set_form_title")
_YES = "yes"
_NUMBER = re.compile(r"\d{1,9}")
_QUOTA = re.compile(r"([\w-]+)\s*=\s*(\d{1,6})")
# The columns that we read, or that only say how a phone shows the question.
_USED = {
    SURVEY: {
        *("type", "command", "name", "tag", "value", "label", "caption", "relevant", "relevance"),
        *("required", "constraint", "parameters", "appearance", "choice_filter", PUBLIC),
    },
    CHOICES: {"list_name", "name", "value", "label", "caption", ALSO},
}
# The columns of faults that stand neither in a text nor in a name.
_HEADS_OF = {"branches": ("relevant",)}


def work(data: bytes) -> bytes:
    """Read the workbook in *data*, in a process of its own; return a `ReadFile` as JSON."""
    try:
        read = read_xlsform(data)
    except XlsFormError as error:
        read = ReadFile(faults=tuple(error.faults))
    return msgspec.json.encode(read)


def read_xlsform(data: bytes) -> ReadFile:
    """Return the survey of a workbook; its title and reason may be missing.

    Raises:
        XlsFormError: it can't be one of our surveys.
    """
    return _Reading(read_workbook(data)).run()


class _Reading:
    """Reads one file: gathers the questions, the faults and the remarks."""

    def __init__(self, sheets: dict[str, Sheet]) -> None:
        self._sheets = sheets
        self._faults: list[SheetFault] = []
        self._remarks: dict[str, list[str]] = defaultdict(list)
        self._questions: list[SurveyQuestion] = []
        self._note = ""

    def run(self) -> ReadFile:
        """Return the survey, or raise all faults."""
        self._faults += self._find_references()
        self._raise_faults()
        form = read_form(self._sheets)
        reader = QuestionReader(self._sheets, form)
        self._walk(form["children"], [], reader)
        survey = self._read_settings()
        self._raise_faults()
        self._faults += [self._locate(fault, reader) for fault in find_faults(_named(survey))]
        self._raise_faults()
        self._note_what_is_unused()
        said = ((word, ", ".join(dict.fromkeys(names))) for word, names in self._remarks.items())
        return ReadFile(survey, tuple(Remark(word, names[:MOST_LETTERS]) for word, names in said))

    def _raise_faults(self) -> None:
        if self._faults:
            raise XlsFormError(list(dict.fromkeys(self._faults))[:MOST_FAULTS])

    def _find_references(self) -> Iterator[SheetFault]:
        """Yield the texts that would show an earlier answer, which we don't do."""
        for name in (SURVEY, CHOICES):
            sheet = self._sheets[name]
            for number, cells in sheet.rows:
                for letter, text in cells.items():
                    if head_of(sheet.heads[letter]) in ("label", "caption") and _REFERENCE in text:
                        yield SheetFault("answer-in-text", name, number, letter, text)

    def _walk(
        self, children: Sequence[Form], conditions: Sequence[Form], reader: QuestionReader
    ) -> None:
        for its in children:
            if not row_of(its):
                continue  # made by pyxform
            own = [*conditions, its] if text_at(its, "bind", "relevant") else conditions
            try:
                self._take(its, own, reader)
            except UnfitCellError as error:
                self._faults.append(error.fault)

    def _take(self, its: Form, conditions: Sequence[Form], reader: QuestionReader) -> None:
        type_ = its["type"]
        if type_ in _REPEATS:
            raise reader.unfit("repeat", its, "type", type_)
        if type_ == _GROUP:
            if is_table(its) and (matrix := reader.read_matrix(its, conditions)):
                self._questions.append(matrix)
                return
            self._take_text(read_text(label_of(its)).vi)
            self._walk(its["children"], conditions, reader)
        elif type_ == "note":
            self._take_text(read_text(its.get("label", "")).vi)
        elif type_ in _METADATA:
            self._remarks["metadata"].append(type_)
        else:
            self._questions.append(reader.read(its, conditions))

    def _take_text(self, text: str) -> None:
        """Take the first text before all questions for the reason; no other is shown."""
        if not text:
            return
        is_reason = not self._note and not self._questions and len(text) <= MOST_LETTERS
        if is_reason and not self._setting(WHY):
            self._note = text
        self._remarks["why" if self._note == text else "notes"].append(text)

    def _read_settings(self) -> Survey:
        title = next(filter(None, map(self._setting, _TITLE)), "")
        return Survey(
            LocalisedText(title, self._setting(TITLE_EN)),
            LocalisedText(self._setting(WHY) or self._note, self._setting(WHY_EN)),
            tuple(self._questions),
            quotas=self._read_quotas(),
            **{
                its.name: self._read_field(its) for its in fields(Survey) if its.name in SETTING_OF
            },
        )

    def _setting(self, name: str) -> str:
        """Return the text below the head *name* of the settings, "" if there is none."""
        letter, cells = self._find_setting(name)
        return clean(cells[1].get(letter, ""))

    def _find_setting(self, name: str) -> tuple[str, tuple[int, dict[str, str]]]:
        sheet = self._sheets[SETTINGS]
        heads = (letter for letter, head in sheet.heads.items() if head_of(head) == name)
        rows = ((number, dict(cells)) for number, cells in sheet.rows)
        return next(heads, ""), next(rows, (0, {}))

    def _read_field(self, field: FieldInfo) -> Any:  # noqa: ANN401 - a tick or a number
        """Return what the settings have for a field of the survey."""
        name = SETTING_OF[field.name]
        said = self._setting(name)
        if isinstance(field.default, bool):
            return said.lower() == _YES
        if said and not _NUMBER.fullmatch(said):
            letter, (row, _) = self._find_setting(name)
            self._faults.append(SheetFault("whole", SETTINGS, row, letter, said))
            return 0
        return int(said or 0)

    def _read_quotas(self) -> dict[str, int]:
        quotas = {}
        for part in filter(None, re.split(r"[,;\n]", self._setting(QUOTAS))):
            found = _QUOTA.fullmatch(part.strip())
            if found is None:
                letter, (row, _) = self._find_setting(QUOTAS)
                self._faults.append(SheetFault("quotas", SETTINGS, row, letter, part))
                continue
            quotas[found[1]] = int(found[2])
        return quotas

    def _locate(self, fault: SurveyFault, reader: QuestionReader) -> SheetFault:
        """Return where in the sheets the *fault* of the survey is."""
        if row := reader.rows.get(fault.question, 0):
            asked = next(its for its in self._questions if its.id == fault.question)
            is_text = fault.fault in ("empty", "long")
            heads = ("label", "caption") if is_text else _HEADS_OF.get(fault.fault, ("name",))
            column = reader.column(*heads)
            if fault.fault == "empty" and asked.text.en:
                return SheetFault("no-vietnamese", SURVEY, row, column, asked.text.en)
            return SheetFault(fault.fault, SURVEY, row, column, asked.text.vi)
        return SheetFault(fault.fault, SETTINGS if fault.fault == "long" else SURVEY)

    def _note_what_is_unused(self) -> None:
        for name, used in _USED.items():
            sheet = self._sheets[name]
            filled = {letter for _, cells in sheet.rows for letter in cells}
            for letter, head in sheet.heads.items():
                if letter in filled and head_of(head) not in used:
                    self._remarks["columns"].append(head)
                _, is_localised, language = head.partition("::")
                if is_localised and letter in filled and head_of(head) == "label":
                    code = language_of(language)
                    if code not in LANGUAGES and language.strip() != "default":
                        self._remarks["languages"].append(language.strip())


def _named(survey: Survey) -> Survey:
    """Return *survey* with a title and a reason, which may follow on the page of the draft."""
    title, why = (text if text.vi else LocalisedText("?") for text in (survey.title, survey.why))
    return structs.replace(survey, title=title, why=why)
