"""Surveys at random, of all kinds, that can be asked."""

from hypothesis import assume
from hypothesis import strategies as st
from msgspec.structs import fields

from bot.xlsform.columns import SETTING_OF
from conversations.engine.model.localised_text import LocalisedText
from conversations.surveys.checks import find_faults
from conversations.surveys.survey import (
    KINDS,
    MATRIX,
    NUMBER,
    PHOTO,
    SPOT,
    WITH_OPTIONS,
    Condition,
    Survey,
    SurveyOption,
    SurveyQuestion,
)

_EXPOSING = (PHOTO, SPOT)
_IDS = st.sampled_from(("a", "b1", "road", "q_2", "yes_no", "scale", "n", "name", "a_list"))
# What a spreadsheet, its formulas or its conditions may take for something else.
_TEXTS = st.sampled_from(
    (
        "Chợ Me",
        "=A1+1",
        "“Đường” hay ‘điện’?",
        "'lạ'",
        "-5",
        "007",
        "TRUE",
        "1/2",
        "yes",
        "a\nb",
        "<b>&amp;",
        "other",
        "selected(x, 'a')",
        "50%",
        "😀",
        "_x0041_",
    )
)
_ENGLISH = st.sampled_from(("", "Me market", "“road”"))
_WORDS = st.sampled_from(((), ("mái che",), ("đường", "lối đi")))


@st.composite
def options(draw, *, has_also=True):
    ids = draw(st.lists(_IDS, min_size=2, max_size=4, unique=True))
    return tuple(
        SurveyOption(
            id_,
            LocalisedText(f"{draw(_TEXTS)} {n}", f"{draw(_ENGLISH)} {n}".strip()),
            draw(_WORDS) if has_also else (),
        )
        for n, id_ in enumerate(ids)
    )


@st.composite
def questions(draw, id_, before, *, is_anonymous):
    kind = draw(
        st.sampled_from([kind for kind in KINDS if not (is_anonymous and kind in _EXPOSING)])
    )
    yes = st.booleans()
    more = {}
    if kind in WITH_OPTIONS:
        more = {"options": draw(options()), "is_shuffled": draw(yes)}
    if kind == MATRIX:
        more["rows"] = draw(options(has_also=False))
    if kind == NUMBER:
        least = draw(st.integers(-50, 50))
        more = {"least": least, "most": least + draw(st.integers(1, 10**6))}
    asked = SurveyQuestion(id_, kind, LocalisedText(draw(_TEXTS), draw(_ENGLISH)), **more)
    if asked.is_choice or kind == MATRIX:
        more |= {"has_other": draw(yes), "has_unsure": draw(yes)}
    conditions: tuple[Condition, ...] = ()
    if choices := [part for one in before for part in one.parts if part.is_choice]:
        most = 0 if is_anonymous else 2
        some = draw(st.lists(st.sampled_from(choices), max_size=most))
        conditions = tuple(
            Condition(
                one.id, tuple(draw(st.permutations(one.option_ids))[: draw(st.integers(1, 3))])
            )
            for one in some
        )
    return SurveyQuestion(
        id_,
        kind,
        asked.text,
        only_if=conditions,
        is_required=draw(yes),
        is_public=draw(yes),
        **more,
    )


@st.composite
def surveys(draw):
    """Return a survey with no fault."""
    is_anonymous = draw(st.booleans())
    found: list[SurveyQuestion] = []
    for id_ in draw(st.lists(_IDS, min_size=1, max_size=5, unique=True)):
        found.append(draw(questions(id_, found, is_anonymous=is_anonymous)))
    settings = {its.name: its.default for its in fields(Survey) if its.name in SETTING_OF}
    for name, default in settings.items():
        settings[name] = draw(st.booleans() if isinstance(default, bool) else st.integers(0, 999))
    settings["is_anonymous"] = is_anonymous
    survey = Survey(
        LocalisedText(draw(_TEXTS), draw(_ENGLISH)),
        LocalisedText(draw(_TEXTS), draw(_ENGLISH)),
        tuple(found),
        **settings,
        quotas=draw(st.dictionaries(_IDS, st.integers(1, 999), max_size=3)),
    )
    assume(not find_faults(survey))
    return survey
