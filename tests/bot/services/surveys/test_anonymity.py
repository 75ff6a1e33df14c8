"""Anonymous surveys: what waits, what is mixed, and what a secret can change."""

from collections import Counter
from datetime import timedelta
from random import Random

import pytest
from msgspec import structs

from bot.services.surveys import anonymity, approval
from bot.services.surveys.answering import send_answers
from bot.services.surveys.content import InvalidSurveyError
from bot.services.surveys.mixer import SMALLEST_GROUP
from bot.services.surveys.part import erase, own_items, withdraw
from conversations.dialogues.surveys.effects import AnswersSent, SendAnswers, WithdrawAnswers
from conversations.engine.model.effects import Refused
from conversations.surveys.checks import SurveyFault
from conversations.surveys.survey import Answer
from storage.repositories.linking import address_links
from storage.repositories.person import hidden_talks
from storage.repositories.surveys import anonymous
from storage.repositories.surveys.anonymous import VersionKey
from storage.repositories.surveys.responses import MIXED
from storage.tables import SURVEY_PARTICIPANTS, SURVEY_PENDING, SURVEY_RESPONSES
from tests.bot.services.surveys.anonymous_office import FEW, HIDDEN, AnonymousOffice
from tests.bot.services.surveys.test_surveys import ANSWERS, WRITER
from tests.conversations.surveys.sample_survey import MARKET


@pytest.fixture
def office(database, context):
    return AnonymousOffice(database, context)


# What waits and what is mixed


def test_too_few_answers_wait_and_enough_are_mixed_without_a_person_and_a_time(office):
    office.opens()
    office.group("a", FEW)
    office.runs_jobs()
    assert (len(office.rows(SURVEY_PENDING, "person_id")), office.areas()) == (FEW, {})
    office.group("b", 1)
    office.runs_jobs()
    assert office.rows(SURVEY_PENDING, "person_id") == []
    known = office.rows(SURVEY_RESPONSES, "mode", "neighbourhood", "kind", "entered_by", "at")
    assert set(known) == {(MIXED, "me", "", "", None)}
    assert office.areas() == {"me": SMALLEST_GROUP}
    people = set(office.rows(SURVEY_PARTICIPANTS, "person_id"))
    assert people.isdisjoint(office.rows(SURVEY_RESPONSES, "person_id"))
    assert office.tally("grade") == {"4": SMALLEST_GROUP}


def test_a_person_answers_once_whether_it_is_mixed_or_not(office):
    office.opens()
    office.group("a", FEW)
    assert office.responds("a0", ANSWERS) == Refused("taken")
    office.group("b", 1)
    office.runs_jobs()
    assert office.responds("a0", ANSWERS) == Refused("taken")
    assert (office.offered("a0")[0].is_answered, office.offered("c")[0].is_answered) == (
        True,
        False,
    )
    assert office.tally("grade") == {"4": SMALLEST_GROUP}


def test_each_neighbourhood_is_mixed_by_itself_and_the_rest_at_the_end(office, clock):
    office.opens()
    office.group("a")
    office.group("b", FEW, neighbourhood="ben")
    office.group("c", 2, neighbourhood="")
    office.runs_jobs()
    assert office.areas() == {"me": SMALLEST_GROUP}
    office.passes_the_end(clock)
    assert office.areas() == {"me": SMALLEST_GROUP, "": FEW + 2}


@pytest.mark.parametrize(
    ("before", "areas"),
    [({"me": 7}, {"": 8}), ({"me": 7, "cau": 6}, {"me": 7, "": 7})],
    ids=["the only one", "the smallest"],
)
def test_the_last_few_are_mixed_again_with_a_whole_neighbourhood(office, clock, before, areas):
    office.opens()
    for area, size in before.items():
        office.group(area, size, neighbourhood=area)
    office.runs_jobs()
    kept = set(office.rows(SURVEY_RESPONSES, "response_id"))
    office.group("b", 1, neighbourhood="ben", grade="1")
    office.passes_the_end(clock)
    assert office.areas() == areas
    new = set(office.rows(SURVEY_RESPONSES, "response_id")) - kept
    assert len(new) == areas[""]
    assert office.tally("grade") == {"4": sum(before.values()), "1": 1}


def test_the_last_of_a_neighbourhood_are_mixed_again_with_it(office, clock):
    office.opens()
    office.group("a", neighbourhood="me")
    office.group("b", 7, neighbourhood="ben")
    office.runs_jobs()
    kept = set(office.rows(SURVEY_RESPONSES, "response_id"))
    office.group("c", 1, neighbourhood="me", grade="1")
    office.replaces(office.secrets["b0"], grade="2")
    office.passes_the_end(clock)
    assert office.areas() == {"me": SMALLEST_GROUP + 1, "ben": 7}
    assert kept.isdisjoint(office.rows(SURVEY_RESPONSES, "response_id"))


def test_the_last_few_are_mixed_with_several_neighbourhoods_if_need_be(office, clock):
    """After withdrawals, one neighbourhood may have too few answers left."""
    office.opens()
    office.group("a", neighbourhood="")
    office.group("b")
    office.mixes()
    for name in ("a0", "a1", "a2"):
        office.handles(WithdrawAnswers(office.secrets[name]))
    office.group("c", 1, neighbourhood="ben", grade="1")
    office.passes_the_end(clock)
    assert office.areas() == {"": SMALLEST_GROUP + 3}
    assert office.tally("grade") == {"4": SMALLEST_GROUP + 2, "1": 1}


def test_if_fewer_than_a_group_answered_their_answers_are_deleted_at_the_end(office, clock):
    office.opens()
    office.group("a", FEW)
    office.passes_the_end(clock)
    assert office.rows(SURVEY_PENDING, "person_id") == []
    assert office.results().respondents == 0
    unit_id = office.context.unit_id
    assert office.database.write_now(anonymous.count_people, unit_id, "s1", 1) == FEW


def test_an_edit_ends_a_version_whose_answers_are_mixed_apart(office):
    office.opens()
    office.group("a", SMALLEST_GROUP - 1)
    office.group("b", 1, neighbourhood="ben")
    office.saves(office.content(structs.replace(HIDDEN, why=MARKET.title)), seen=1)
    office.runs_jobs()
    assert office.areas() == {"": SMALLEST_GROUP}
    assert office.results(version=1).respondents == SMALLEST_GROUP


def test_a_neighbourhood_that_few_of_a_group_named_is_left_out(office):
    office.opens()
    office.group("a", FEW, area="me")
    office.group("b", SMALLEST_GROUP, area="ben")
    office.runs_jobs()
    area = office.results().of("area")
    assert (area.values, area.skipped) == ({"ben": SMALLEST_GROUP}, FEW)


def test_answers_wait_while_our_messages_still_have_their_words(office):
    office.people("a0")
    office.opens()
    office.group("a")
    note = office.database.write_now
    note(hidden_talks.note, office.context.unit_id, ["a0"])
    assert office.mixes() == 0
    note(hidden_talks.delete_of_person, office.context.unit_id, "a0")
    assert office.mixes() == SMALLEST_GROUP


# Secrets


def test_a_secret_changes_mixed_answers_at_the_next_mixing(office):
    office.opens()
    office.group("a")
    office.mixes()
    assert office.replaces(office.secrets["a2"], grade="1").is_changed
    assert office.mixes() == 0
    assert office.tally("grade") == {"4": SMALLEST_GROUP}
    office.group("b", FEW)
    assert office.mixes() == 0  # who changed them is not known, and might be one of these
    office.group("c", 1)
    assert office.mixes() == SMALLEST_GROUP + 1
    assert office.tally("grade") == {"4": 2 * SMALLEST_GROUP - 1, "1": 1}
    assert office.finds(office.secrets["a2"])


def test_a_secret_changes_answers_that_wait_at_once(office):
    office.opens()
    office.group("a")
    office.replaces(office.secrets["a2"], grade="1")
    office.replaces(office.secrets["a2"], grade="2")
    office.mixes()
    assert office.tally("grade") == {"4": FEW, "2": 1}


def test_answers_are_withdrawn_by_their_secret_only(office):
    office.opens()
    office.group("a", SMALLEST_GROUP + 1)
    office.handles(WithdrawAnswers(office.secrets["a0"]))
    assert office.finds(office.secrets["a0"]) == ()
    office.mixes()
    office.handles(WithdrawAnswers(office.secrets["a1"]))
    assert office.results().respondents == SMALLEST_GROUP
    office.group("b")
    office.mixes()
    assert office.results().respondents == 2 * SMALLEST_GROUP - 1
    assert office.finds(office.secrets["a1"]) == ()


def test_a_wrong_secret_or_one_of_a_survey_that_is_over_changes_nothing(office, clock):
    office.opens()
    office.group("a")
    office.mixes()
    assert office.finds("123456789012") == ()
    assert office.replaces("123456789012") == Refused("taken")
    assert office.handles(WithdrawAnswers("123456789012")) == Refused("closed")
    office.passes_the_end(clock)
    known = office.secrets["a0"]
    assert (office.finds(known), office.replaces(known)) == ((), Refused("closed"))
    assert office.handles(WithdrawAnswers(known)) == Refused("closed")
    assert office.results().respondents == SMALLEST_GROUP


# The rules around it


@pytest.mark.parametrize("is_anonymous", [True, False], ids=["to named", "to anonymous"])
def test_what_was_asked_can_not_change_between_anonymous_and_named(office, is_anonymous):
    asked = structs.replace(HIDDEN, is_anonymous=is_anonymous)
    other = office.content(structs.replace(HIDDEN, is_anonymous=not is_anonymous))
    office.saves(office.content(asked))
    assert office.saves(other, seen=1).version == 2
    office.saves(office.content(asked), seen=2)
    office.submits(version=3)
    office.approves(version=3)
    with pytest.raises(InvalidSurveyError) as refused:
        office.saves(other, seen=3)
    assert refused.value.faults == [SurveyFault("", "anonymity")]
    assert office.state() == "open"


def test_before_it_is_asked_it_may_change(office):
    later = office.context.now() + timedelta(days=1)
    office.opens(office.content(HIDDEN, opens_at=later))
    assert office.saves(office.content(MARKET, opens_at=later), seen=1, by=WRITER).version == 2


def test_own_data_says_only_that_someone_took_part(office):
    office.people("a0")
    office.opens()
    office.group("a")
    for _ in range(2):
        (item,) = office.does(own_items, "a0")
        assert item.text == "Chợ Me sau Tết …"
        office.mixes()


def test_erasing_a_person_leaves_only_answers_that_are_nobodys(office):
    office.people("a0", "b0")
    office.opens()
    office.group("a")
    office.mixes()
    office.group("b", 1)
    for name in ("a0", "b0"):
        office.does(erase, name)
        assert office.does(own_items, name) == []
    assert office.rows(SURVEY_PENDING, "person_id") == []
    assert office.results().respondents == SMALLEST_GROUP


def test_who_withdraws_consent_takes_back_what_waits_and_answers_mixed_ones_once(office):
    office.opens()
    office.group("a")
    office.mixes()
    office.group("b", 1)
    for name in ("a0", "b0"):
        office.does(withdraw, name)
    assert office.rows(SURVEY_PENDING, "person_id") == []
    assert office.responds("a0", ANSWERS) == Refused("taken")
    assert isinstance(office.responds("b0", ANSWERS), AnswersSent)


def test_two_linked_addresses_whose_answers_wait_count_as_one_person(office):
    office.people("a0", "a1")
    office.opens()
    office.group("a", 2)
    unit_id, now = office.context.unit_id, office.context.now()
    office.database.write_now(address_links.merge_person, unit_id, "a1", "a0", now=now)
    assert office.rows(SURVEY_PENDING, "person_id") == [("a0",)]
    assert office.database.write_now(anonymous.count_people, unit_id, "s1", 1) == 1


def test_everyone_who_answered_is_known_and_no_mixed_answer_is_a_person(office):
    office.opens()
    office.group("a")
    office.mixes()
    office.group("b", 2)
    found = office.database.write_now(anonymous.list_people, office.context.unit_id, "s1", 1)
    assert found == sorted(office.secrets)


_STREAMS, _MANY_STREAMS, _ACTS = 8, 200, 60
_AREAS = ("", "me", "ben")


@pytest.mark.parametrize(
    "streams", [_STREAMS, pytest.param(_MANY_STREAMS, marks=pytest.mark.soak)]
)
def test_the_counts_are_those_of_a_plain_model_and_no_group_is_small(office, streams):
    """People answer, change and withdraw while answers are mixed; then the survey ends."""
    random = Random(2027)
    office.known(*(f"p{n}" for n in range(30)))  # of 40
    for stream in range(streams):
        id_ = f"r{stream}"
        office.opens(id_=id_)
        grades = office.database.write_now(plays, office, random, id_)
        office.does(approval.close, WRITER, id_, "xong")
        groups = office.database.write_now(mixes_once, office, random, id_)
        assert all(size >= SMALLEST_GROUP for size in groups.values()), (stream, groups)
        counts = office.tally("grade", id_=id_)
        if counts != Counter(grades.values()):
            # The last had too few sources, and few others were mixed and not withdrawn.
            assert sum(counts.values()) < SMALLEST_GROUP, stream


def plays(tx, office, random, id_):
    """Do random acts; return the grades that count, by their secrets."""
    grades = {}
    people = random.choice((3, 8, 40))
    for _ in range(_ACTS):
        act, grade = random.random(), random.choice("12345")
        answers: dict[str, Answer] = {**ANSWERS, "grade": grade}
        if act < 0.7:
            speaker = office.speaker(
                f"p{random.randrange(people)}", neighbourhood=random.choice(_AREAS)
            )
            given = send_answers(tx, office.context, speaker, SendAnswers(id_, 1, answers))
            if isinstance(given, AnswersSent):
                grades[given.secret] = grade
        elif act < 0.9 and grades:
            secret = random.choice(sorted(grades))
            if act < 0.8:
                effect = SendAnswers(id_, 1, answers, secret)
                send_answers(tx, office.context, office.speaker("someone"), effect)
                grades[secret] = grade
            else:
                anonymity.withdraw_answers(
                    tx, office.context, office.speaker("x"), WithdrawAnswers(secret)
                )
                del grades[secret]
        else:
            groups = mixes_once(tx, office, random, id_)
            assert all(size >= SMALLEST_GROUP for size in groups.values()), groups
    return grades


def mixes_once(tx, office, random, id_):
    """Mix once; return how many answers came at once, by their neighbourhood."""
    key = VersionKey(id_, 1)
    before = set(anonymous.list_mixed(tx, office.context.unit_id, key))
    anonymity.mix_answers(tx, office.context, random.shuffle)
    new = set(anonymous.list_mixed(tx, office.context.unit_id, key)) - before
    return Counter(area for _, area in new)
