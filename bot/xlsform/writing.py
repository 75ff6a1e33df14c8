"""Write a survey as an XLSForm, which KoboToolbox and ODK read and which we read again."""

from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO

from bot.xlsform.columns import (
    ALSO,
    ALSO_SEPARATOR,
    BEGIN_GROUP,
    CHOICES,
    END_GROUP,
    LANGUAGES,
    NEIGHBOURHOODS,
    PUBLIC,
    QUOTAS,
    SELECT_ONE,
    SETTING_OF,
    SETTINGS,
    SURVEY,
    TABLE,
    TITLE_EN,
    TYPES,
    WHY,
    WHY_EN,
    known_list,
)
from bot.xlsform.relevance import write_relevant
from conversations.engine.model.localised_text import LocalisedText
from conversations.engine.model.phrases import Phrases
from conversations.surveys.survey import (
    MATRIX,
    NUMBER,
    OTHER,
    PLACE,
    SCALE,
    UNSURE,
    WITH_OPTIONS,
    YES_NO,
    Survey,
    SurveyQuestion,
)

_LABELS = [f"label::{name}" for name in LANGUAGES.values()]
_YES = "yes"
_WIDTHS = {"label": 45, "relevant": 40, "why": 45, "form_title": 35}
_WIDTH = 16

_Row = Sequence[str]


def write_xlsform(
    survey: Survey,
    form_id: str,
    neighbourhoods: Mapping[str, LocalisedText],
    books: Mapping[str, Phrases],
) -> bytes:
    """Return the workbook of *survey*; *books* are the phrases by language.

    *neighbourhoods* are the names of the unit's, by id: the choices of a place.
    """
    import xlsxwriter  # noqa: PLC0415 - large, and seldom needed

    output = BytesIO()
    # In memory: the process may have no place for files. Nothing is taken for a formula or a link.
    with xlsxwriter.Workbook(output, {"in_memory": True}) as book:
        for name, heads, rows in (
            (SURVEY, _SURVEY_HEADS, _survey_rows(survey)),
            (CHOICES, _CHOICES_HEADS, _choices_rows(survey, neighbourhoods, books)),
            (SETTINGS, _SETTINGS_HEADS, [_settings_row(survey, form_id)]),
        ):
            sheet, bold = book.add_worksheet(name), book.add_format({"bold": True})
            sheet.freeze_panes(1, 0)
            for column, head in enumerate(heads):
                sheet.set_column(column, column, _WIDTHS.get(head.partition("::")[0], _WIDTH))
                sheet.write_string(0, column, head, bold)
            for number, row in enumerate(rows, 1):
                for column, text in enumerate(row):
                    if text:
                        sheet.write_string(number, column, text)
    return output.getvalue()


_SURVEY_HEADS = ["type", "name", *_LABELS, "required", "relevant", "constraint", "parameters"]
_SURVEY_HEADS += ["appearance", PUBLIC]
_CHOICES_HEADS = ["list_name", "name", *_LABELS, ALSO]
_SETTINGS_HEADS = ["form_title", "form_id", "default_language", TITLE_EN, WHY, WHY_EN]
_SETTINGS_HEADS += [*SETTING_OF.values(), QUOTAS]


def _survey_rows(survey: Survey) -> Iterable[_Row]:
    by_id = {part.id: part for part in survey.asked}
    for its in survey.questions:
        relevant, is_public = write_relevant(its.only_if, by_id), _YES if its.is_public else ""
        if its.kind == MATRIX:
            yield (BEGIN_GROUP, its.id, *_pair(its.text), "", relevant, "", "", TABLE, is_public)
            for part, row in zip(its.parts, its.rows, strict=True):
                yield (f"{SELECT_ONE} {_list_of(its)}", part.id, *_pair(row.name), *_how(its))
            yield (END_GROUP,)
            continue
        required, _, *rest = _how(its)
        type_ = f"{TYPES.get(its.kind, SELECT_ONE)} {_list_of(its)}".strip()
        yield (type_, its.id, *_pair(its.text), required, relevant, *rest, is_public)


def _how(its: SurveyQuestion) -> _Row:
    """Return the columns from "required" to "appearance"."""
    return (
        _YES if its.is_required else "",
        "",
        f". >= {its.least} and . <= {its.most}" if its.kind == NUMBER else "",
        "randomize=true" if its.is_shuffled else "",
        "likert" if its.kind == SCALE else "",
    )


def _pair(text: LocalisedText) -> _Row:
    return (text.vi, text.en)


def _choices_rows(
    survey: Survey, neighbourhoods: Mapping[str, LocalisedText], books: Mapping[str, Phrases]
) -> Iterable[_Row]:
    written = set()
    for its in survey.questions:
        list_ = _list_of(its)
        if not list_ or list_ in written:
            continue
        written.add(list_)
        if its.kind == PLACE:
            for id_, name in neighbourhoods.items():
                yield (list_, id_, *_pair(name))
            yield (list_, "elsewhere", *(book.say("engine-elsewhere") for book in _both(books)))
            continue
        for option in its.options:
            also = f"{ALSO_SEPARATOR} ".join(option.also)
            yield (list_, option.id, *_pair(option.name), also)
        own = {option.id for option in its.options}
        for id_ in its.option_ids:
            if id_ not in own:
                phrase = f"survey-{id_}" if id_ in (OTHER, UNSURE) else f"survey-{its.kind}-{id_}"
                yield (list_, id_, *(book.say(phrase) for book in _both(books)))


def _both(books: Mapping[str, Phrases]) -> Iterable[Phrases]:
    return (books[language] for language in LANGUAGES)


def _list_of(its: SurveyQuestion) -> str:
    """Return the name of the list that a question chooses from, "" for none."""
    if its.kind == PLACE:
        return NEIGHBOURHOODS
    if its.kind in (YES_NO, SCALE):
        return known_list(its.kind, has_other=its.has_other, has_unsure=its.has_unsure)
    return f"{its.id}_list" if its.kind in WITH_OPTIONS else ""


def _settings_row(survey: Survey, form_id: str) -> _Row:
    return (
        survey.title.vi,
        form_id,
        LANGUAGES["vi"],
        survey.title.en,
        survey.why.vi,
        survey.why.en,
        *(_setting(getattr(survey, field)) for field in SETTING_OF),
        ", ".join(f"{area}={most}" for area, most in survey.quotas.items()),
    )


def _setting(value: int) -> str:
    """Return a tick or a number as a text, "" for none."""
    return _YES if value is True else str(value or "")
