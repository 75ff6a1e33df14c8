"""The quota of one person."""

from contextlib import nullcontext
from datetime import timedelta
from functools import partial

import pytest

from bot.media_store import TooLargeYetError, TooManyFilesError, TooManyYetError
from bot.services.media.quota import (
    BEFORE_CONSENT,
    IN_NO_REPORT,
    MOST_BYTES_BEFORE_CONSENT,
    PER_DAY,
    check_use,
)
from conversations.engine.model.messages import Photo
from conversations.engine.model.person import Person
from storage.repositories import media
from storage.repositories.media import FileUse
from tests.bot.services.inbound.test_receive_batch import Street
from tests.bot.services.privacy.test_data_rights import MINE

MEGABYTE = 1024 * 1024


@pytest.fixture
def street(database, services):
    return Street(database, services)


stranger, agreed = (partial(FileUse, it) for it in (False, True))


@pytest.mark.parametrize(
    ("found", "size", "refused"),
    [
        (stranger(0, 0, 0, 0), 0, None),
        (stranger(0, 0, 0, 0), MOST_BYTES_BEFORE_CONSENT, None),
        (stranger(0, 0, 0, 0), MOST_BYTES_BEFORE_CONSENT + 1, TooLargeYetError),
        (stranger(9, 0, 9, 0), 1, None),
        (stranger(10, 0, 10, 0), 1, TooManyYetError),
        (stranger(1, 0, 1, 50 * MEGABYTE), 1, TooManyYetError),
        (agreed(0, 0, 0, 0), 100 * MEGABYTE, None),
        (agreed(10, 0, 10, 0), 1, None),
        (agreed(60, 0, 59, 0), 1, None),
        (agreed(60, 0, 60, 0), 1, TooManyFilesError),
        (agreed(5, 0, 5, 256 * MEGABYTE), 1, TooManyFilesError),
        (agreed(199, 0, 0, 0), 1, None),
        (agreed(200, 0, 0, 0), 1, TooManyFilesError),
        (agreed(3, 512 * MEGABYTE, 0, 0), 1, TooManyFilesError),
    ],
)
def test_what_is_refused(found, size, refused):
    with pytest.raises(refused) if refused else nullcontext():
        check_use(found, size)


def test_a_quota_before_consent_is_the_smallest():
    for least, most in ((BEFORE_CONSENT, IN_NO_REPORT), (IN_NO_REPORT, PER_DAY)):
        assert (least.files, least.bytes) < (most.files, most.bytes)
        assert least.bytes < most.bytes


@pytest.mark.both
def test_how_much_is_stored_of_a_person(street, clock):
    def use_of(who):
        since = clock.now - timedelta(days=1)
        return street.database.write_now(
            media.load_use, street.services.context.unit_id, street.person(who), since=since
        )

    street.says("an", "xin chào")
    street.with_services(newcomer=Person()).says("ba", "xin chào")
    assert use_of("an") == (True, 0, 0, 0, 0)
    assert use_of("ba") == (False, 0, 0, 0, 0)
    for letter in "abc":
        street.sent_file("an", letter * 64)
    street.sent_file("ba", "a" * 64)
    assert use_of("an") == (True, 3, 3, 3, 3)
    street.says("an", "bao cao o ga", "ổ gà to", Photo("a" * 64), *MINE[2:-2], "gửi đi")
    assert use_of("an") == (True, 3, 3, 2, 2)
    clock.passes(hours=24)
    street.sent_file("an", "d" * 64)
    assert use_of("an") == (True, 1, 1, 3, 3)
