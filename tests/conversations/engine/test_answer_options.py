"""Every answer of every question can be given by tap, by number and by words."""

from functools import cache

import pytest

from conversations.engine.model.messages import Text
from conversations.engine.questions.free_text import FreeTextQuestion
from conversations.text.fold import fold
from tests.cases import each
from tests.conversations.dialogue_walk import every_stop, name_of
from tests.conversations.surveys.sample_survey import MARKET, ROADS
from tests.resident import BOOKS

LONG = 7


@cache
def choices():
    return [stop for stop in every_stop() if stop.asks[0].options(stop.asks[1])]


@cache
def closed_choices():
    """Return the choices whose answer is not kept as it was written."""
    return [stop for stop in choices() if not isinstance(stop.asks[0], FreeTextQuestion)]


def first_of(stops):
    """Return the first of *stops* for each question and language."""
    # The last of a comprehension wins.
    return list(
        {
            (stop.language, stop.asks[1].dialogue, stop.asks[0].key): stop
            for stop in reversed(stops)
        }.values()
    )


@cache
def open_choices():
    """Return the choices whose answer is kept as it was written."""
    return [stop for stop in choices() if isinstance(stop.asks[0], FreeTextQuestion)]


def outcome(stop, content):
    """Return what *content* brings about, apart from how it was said."""
    resident = stop.resident()
    resident.sends(content)
    talk = resident.session.open
    if talk is None:
        return resident.effects, resident.last.text
    answers = [(answer.key, answer.value) for answer in talk.answers]
    return resident.asked, answers, talk.page, talk.gathered, talk.misses


@cache
def shown(stop):
    """Return each option that can be tapped here, with what a tap on it brings about."""
    question, at = stop.asks
    options = question.visible_options(at)
    done = [(option, outcome(stop, stop.tap(option.id))) for option in options]
    nothing = outcome(stop, Text("…"))
    for option, tapped in done:
        assert tapped != nothing, option
    return done


def without_one_letter(text):
    """Return *text* with a slip: the middle letter of its longest word is missing."""
    longest = max(filter(str.isalpha, text.split()), key=len)
    slip = longest[: len(longest) // 2] + longest[len(longest) // 2 + 1 :]
    return text.replace(longest, slip, 1)


def test_the_walk_reaches_every_kind_of_question_in_each_language():
    keys = {
        (stop.language, f"{at.dialogue}-{q.key}") for stop in every_stop() for q, at in [stop.asks]
    }

    for language in BOOKS:
        assert {key for said, key in keys if said == language} == {
            "app_feedback-text",
            "read_news-one",
            "read_news-older",
            "my_topics-topic",
            "check_news-message",
            "ask_about_news-which",
            "ask_about_news-question",
            "report_problem-category",
            "report_problem-details",
            "report_problem-photos",
            "report_problem-place",
            "report_problem-place-near",
            "report_problem-place-confirm",
            "report_problem-contact",
            "report_problem-review",
            "my_reports-which",
            *(
                f"enter_report-{its}"
                for its in ("mode", "agreed", "category", "details", "photos", "place")
            ),
            *(
                f"enter_report-{its}"
                for its in ("place-near", "place-confirm", "name", "contact", "hears", "review")
            ),
            *(f"staff_questions-{its}" for its in ("which", "act", "answer", "category")),
            *(f"staff_questions-{its}" for its in ("place", "place-near", "place-confirm")),
            "my_work-which",
            "my_reports-act",
            "my_reports-remark",
            "my_reports-photos",
            "my_reports-withdraw",
            *(["about_me-form"] if language == "vi" else []),
            "about_me-home",
            "about_me-kind",
            "roll_call-state",
            "roll_call-need",
            "roll_call-place",
            "roll_call-place-near",
            "roll_call-place-confirm",
            "my_data-act",
            "my_data-erase",
            "my_data-withdraw",
            "my_channels-act",
            "my_channels-code",
            "my_channels-join",
            "my_channels-which",
            "my_channels-first",
            *(f"answer_survey-{its.id}" for its in (*MARKET.questions, *ROADS.asked)),
            "answer_survey-anew",
            *(f"news_setting-{its}" for its in ("begin", "end", "how", "at", "day", "place")),
            "answer_survey-survey",
            "answer_survey-road",
            "answer_survey-review",
            *(f"change_answer-{its}" for its in ("the-code", "the-wish", "road", "review")),
            "new_work-page-1",
            "work_news-when",
            *(f"leave-{its}" for its in ("what", "since", "until", "deputy")),
            *(f"duty-{its}" for its in ("what", "day", "who", "deputy", "which")),
            *(f"team_work-{its}" for its in ("holder", "which", "taker")),
            "help_calls-act",
            "write_announcement-which",
            "write_announcement-topic",
            "write_announcement-text",
            "write_announcement-place",
            "write_announcement-audience",
            "write_announcement-send_at",
            "write_announcement-review",
            "staff_announcements-one",
            "staff_announcements-act",
            "staff_announcements-typed",
            "staff_announcements-reason",
        }


@each("stop", lambda: first_of(choices()), name=name_of)
def test_each_answer_can_be_given_by_its_number(stop):
    check_numbers(stop)


@pytest.mark.soak
@each("stop", choices, name=name_of)
def test_each_answer_can_be_given_by_its_number_wherever_its_question_is_asked(stop):
    check_numbers(stop)


def check_numbers(stop):
    phrases = BOOKS[stop.language]
    (lead,), words = phrases.words("engine-number-lead"), phrases.words("engine-number-words")
    question, at = stop.asks
    named = {fold(way) for option in question.options(at) for way in option.also}
    for number, (_, tapped) in enumerate(shown(stop), start=1):
        spelled = words[number - 1]
        # Many people write "ba" for "bà".
        ways = () if fold(spelled) in named else (spelled,)
        said = (f"{number}", f" {number}. ", f"{lead} {number}", *ways)
        for spelling in {*said, *map(fold, said)}:
            assert outcome(stop, Text(spelling)) == tapped, spelling


@each("stop", open_choices, name=name_of)
def test_the_words_of_a_button_do_what_the_button_does(stop):
    done = shown(stop)
    labels = [option.label for option, _ in done]
    for option, tapped in done:
        if labels.count(option.label) == 1:
            assert outcome(stop, Text(option.label)) == tapped, option.label


@each("stop", lambda: first_of(closed_choices()), name=name_of)
def test_each_answer_can_be_given_in_words_with_and_without_diacritics(stop):
    check_words(stop, step=6)


@pytest.mark.soak
@each("stop", closed_choices, name=name_of)
def test_each_answer_can_be_given_in_words_wherever_its_question_is_asked(stop):
    check_words(stop)


def check_words(stop, step=1):
    """Say each option by its label and by every *step*-th of its other names."""
    for number, (option, tapped) in enumerate(shown(stop)):
        said = (option.label, *option.also[number % step :: step])
        # Nothing is left of an emoji.
        for spelling in {*said, option.label.upper(), *filter(None, map(fold, said))}:
            assert outcome(stop, Text(spelling)) == tapped, spelling


@pytest.mark.soak
@each("stop", closed_choices, name=name_of)
def test_each_answer_can_be_given_in_capitals(stop):
    for option, tapped in shown(stop):
        for said in option.also:
            assert outcome(stop, Text(said.upper())) == tapped, said.upper()


@each("stop", lambda: first_of(closed_choices()), name=name_of)
def test_one_missing_letter_is_accepted_in_longer_answers(stop):
    check_slips(stop)


@pytest.mark.soak
@each("stop", closed_choices, name=name_of)
def test_one_missing_letter_is_accepted_wherever_its_question_is_asked(stop):
    check_slips(stop)


def check_slips(stop):
    for option, tapped in shown(stop):
        said = fold(option.label)
        if len(said) >= LONG:
            slip = without_one_letter(said)
            assert outcome(stop, Text(slip)) == tapped, slip


@each("stop", choices, name=name_of)
def test_an_answer_of_another_page_can_be_named_too(stop):
    question, at = stop.asks
    here = [option.id for option, _ in shown(stop)]
    for option in question.options(at):
        if option.id not in here:
            assert outcome(stop, Text(option.label)) == outcome(stop, stop.tap(option.id)), option
