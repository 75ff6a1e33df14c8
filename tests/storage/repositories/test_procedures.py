from datetime import timedelta

import pytest

from conversations.dialogues.questions.answers.procedures import Procedure
from storage.repositories.questions import procedures
from storage.repositories.questions.procedures import DirectoryChange, DirectoryVersion
from tests.resident import MONDAY, PACK

HOUR = timedelta(hours=1)
A, B, C = (Procedure(f"Thủ tục {n}", "Hộ tịch", "Cấp xã", f"https://a.vn/{n}") for n in "ABC")


@pytest.fixture
def replace(database):
    """Return a function that imports a list, at an hour of Monday."""

    def replace(*listed, after=0, unit_id=PACK.id):
        now = MONDAY + after * HOUR
        return database.write_now(procedures.replace, unit_id, listed, now=now)

    return replace


@pytest.fixture
def every(database):
    return lambda unit_id=PACK.id: database.write_now(procedures.list_all, unit_id)


@pytest.fixture
def standing(database):
    return lambda: database.write_now(procedures.load_version, PACK.id)


def test_a_newer_list_replaces_the_old_one(replace, every):
    assert replace(A, B) == DirectoryChange(count=2, new=2, gone=0)
    assert replace(C, B, after=1) == DirectoryChange(count=2, new=1, gone=1)
    assert every() == [C, B]


def test_the_same_list_changes_nothing(replace, every, standing):
    replace(A, B)
    assert replace(A, B, after=1) == DirectoryChange(count=2, new=0, gone=0)
    assert standing() == DirectoryVersion(2, MONDAY)


def test_a_duplicate_counts_once(replace, every):
    assert replace(A, B, A).count == 2
    assert every() == [A, B]


def test_another_order_or_field_is_a_change(replace, every, standing):
    replace(A, B)
    replace(B, A, after=1)
    assert every() == [B, A]
    other = Procedure(A.title, "Tư pháp", "", A.link)
    replace(B, other, after=2)
    assert every() == [B, other]
    assert standing() == DirectoryVersion(2, MONDAY + 2 * HOUR)


def test_an_empty_directory_has_no_last_change(standing):
    assert standing() == DirectoryVersion(0, None)


def test_each_unit_has_a_directory_of_its_own(replace, every):
    replace(A)
    replace(B, unit_id="elsewhere")
    replace(unit_id="elsewhere")
    assert (every(), every("elsewhere")) == ([A], [])


def test_a_procedure_is_found_by_its_id_until_a_list_lacks_it(database, replace):
    def get():
        return database.write_now(procedures.get, PACK.id, A.id)

    replace(A, B)
    assert get() == A
    replace(B)
    assert get() is None


def test_a_list_of_twenty_thousand_is_imported(replace, every):
    many = [Procedure(f"Thủ tục số {n}", link=f"https://a.vn/{n}") for n in range(20_000)]

    assert replace(*many) == DirectoryChange(count=20_000, new=20_000, gone=0)
    assert every() == many
