"""Killing processes that tell people the results of a survey, and several of them at once."""

import signal
from collections import Counter

import pytest
from sqlalchemy import select

from bot.services.surveys import approval
from bot.services.surveys.mailing import SURVEY_RESULTS
from storage.tables import OUTBOX, SURVEY_MAILINGS, SURVEY_PICTURES
from tests.bot.services.surveys.test_mailing import CAU, GRADES, ME
from tests.bot.services.surveys.test_surveys import APPROVER, Office
from tests.journeys.failing_mailing import POINTS, tell, tell_beside_others
from tests.journeys.racing_processes import race
from tests.journeys.warm_start import PROCESSES

PEOPLE = [f"p{n:02}" for n in range(16)]


class ToldOffice(Office):
    """A survey that has ended, and the messages to those who answered it."""

    def ends(self):
        self.opens(self.content(GRADES))
        for n, name in enumerate(PEOPLE):
            home = (ME, CAU)[n % 2]
            self.people(name, neighbourhood=home)
            self.responds(name, {"grade": str(3 + n % 2)}, neighbourhood=home)
        self.does(approval.close, APPROVER, "s1", "đủ rồi")

    def rows(self, query):
        return self.database.write_now(lambda tx: tx.execute(query).all())

    def told(self):
        query = select(OUTBOX.c.person_id).where(OUTBOX.c.kind == SURVEY_RESULTS)
        return Counter(row[0] for row in self.rows(query))

    def counted(self):
        ended = SURVEY_MAILINGS.c.ended_at.is_not(None)
        is_it = SURVEY_MAILINGS.c.kind == "results"
        return [row[0] for row in self.rows(select(SURVEY_MAILINGS.c.people).where(ended, is_it))]


@pytest.fixture
def office(database, context):
    office = ToldOffice(database, context)
    office.ends()
    return office


def test_others_go_on_after_kills_at_each_point(office, database, tmp_path):
    for point in POINTS:
        telling = PROCESSES.Process(target=tell, args=(database.url, str(tmp_path), point, 1))
        telling.start()
        telling.join()
        assert telling.exitcode == -signal.SIGKILL, point
        assert set(office.told().values()) <= {1}
    race(tell_beside_others, database.url, 1, str(tmp_path))
    assert office.told() == dict.fromkeys(PEOPLE, 1)
    assert office.counted() == [len(PEOPLE)]


@pytest.mark.postgresql
def test_of_three_processes_each_person_is_told_by_one(office, database, tmp_path):
    race(tell_beside_others, database.url, 3, str(tmp_path))
    assert office.told() == dict.fromkeys(PEOPLE, 1)
    assert office.counted() == [len(PEOPLE)]
    pictures = office.rows(select(SURVEY_PICTURES.c.neighbourhood, SURVEY_PICTURES.c.language))
    assert sorted(map(tuple, pictures)) == [(area, "vi") for area in sorted((ME, CAU))]
