"""Counters within one transaction and across several."""

import pytest

from storage.repositories.counters import next_number


def count(tx, name, times, first=101):
    return [next_number(tx, "gia-vien", name, first=first) for _ in range(times)]


def count_in_vain(tx):
    count(tx, "report", 3)
    raise LookupError


def count_by_turns(tx):
    return [*count(tx, "report", 2), *count(tx, "card", 1), *count(tx, "report", 2)]


def test_each_number_is_given_once_within_and_across_transactions(database):
    assert database.write_now(count, "report", 3) == [101, 102, 103]
    assert database.write_now(count, "report", 1) == [104]
    assert database.write_now(count, "report", 3) == [105, 106, 107]


def test_two_counters_are_independent(database):
    database.write_now(count, "report", 1)
    database.write_now(count, "card", 1, first=1)
    assert database.write_now(count_by_turns) == [102, 103, 2, 104, 105]


def test_a_number_of_a_rolled_back_transaction_is_given_again(database):
    database.write_now(count, "report", 1)
    with pytest.raises(LookupError):
        database.write_now(count_in_vain)
    assert database.write_now(count, "report", 2) == [102, 103]


@pytest.mark.postgresql
def test_later_numbers_of_a_transaction_need_no_query(database, trips):
    database.write_now(count, "report", 1)
    trips.clear()
    assert database.write_now(count, "report", 5) == [102, 103, 104, 105, 106]
    assert len(trips) == 1
