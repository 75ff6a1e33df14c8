"""The table of states of a report."""

import pytest
from sqlalchemy import select

from conversations.engine.model.phrases import Phrases
from storage import migrate
from storage.database.transactions import Database
from storage.tables import REPORTS
from storage.tables.report_states import (
    ANSWERED,
    AS_QUESTION,
    CLOSED,
    CONFIRMED,
    OPEN_STATES,
    RECEIVED,
    REFUSED,
    REPLY_KINDS,
    STATES,
    WITHDRAWN,
    Clock,
    Mover,
    can_move,
)
from tests.resident import BOOKS


def test_every_state_is_final_or_can_be_left_and_open_ones_by_someone_in_time():
    reachable, new = set(), {RECEIVED}
    while new:
        reachable |= new
        new = {
            to for name in new for moves in STATES[name].moves.values() for to in moves
        } - reachable
    assert reachable == set(STATES)
    for state in STATES.values():
        assert (state.clock is not None) == (state.name in OPEN_STATES)
        if state.clock in (Clock.REPLY, Clock.CONFIRM):
            assert state.moves[Mover.TIME], "silence must lead somewhere"
        if state.clock in (Clock.ANSWER, Clock.RESOLVE):
            assert state.moves[Mover.OFFICIAL]
    assert {name for name, state in STATES.items() if not state.moves} == {
        AS_QUESTION,
        WITHDRAWN,
    }


def test_nobody_but_residents_and_time_closes_an_answered_report():
    for state in STATES:
        for closed in (CLOSED, CONFIRMED):
            assert not can_move(Mover.OFFICIAL, state, closed)
    assert can_move(Mover.TIME, ANSWERED, CLOSED)
    assert can_move(Mover.RESIDENT, ANSWERED, CONFIRMED)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_state_and_reply_has_words_for_residents_and_officials(language):
    phrases: Phrases = BOOKS[language]
    heads = (
        "my_reports-state",
        "my_reports-answer",
        "my_data_page-state",
        "my_data_page-event",
        "console-state",
    )
    names = [f"{head}-{state}" for head in heads for state in STATES]
    names += [f"my_data_page-event-{kind}" for kind in REPLY_KINDS]
    missing = [name for name in names if not phrases.has(name) and not name.endswith("-received")]
    assert missing == []


def test_live_reports_get_the_states_of_the_table(databases, tmp_path):
    with databases.new(tmp_path, empty=True) as url:
        database = Database(url)
        migrate.upgrade(database, "0055")
        old = {"r1": "received", "r2": "answered", "r3": "settled", "r4": "not_ours"}
        with database.begin() as tx:
            columns = "unit_id, report_id, code, version, category, department, details, "
            columns += "neighbourhood, landmark, place_words, state, filed_at, answer_due, "
            columns += "resolve_due, urgency"
            for id_, state in old.items():
                tx.exec_driver_sql(
                    f"INSERT INTO report ({columns}) VALUES ('u', '{id_}', '{id_}', 1, 'c', 'd', "
                    f"'', '', '', '', '{state}', '2026-11-01 08:00:00', '2026-11-02 08:00:00', "
                    "'2026-11-03 08:00:00', 0)"
                )
        migrate.upgrade(database)
        with database.begin() as tx:
            rows = {row.report_id: row for row in tx.execute(select(REPORTS))}
        states = {id_: row.state for id_, row in rows.items()}
        assert states == {"r1": RECEIVED, "r2": ANSWERED, "r3": CLOSED, "r4": REFUSED}
        assert [id_ for id_, row in rows.items() if row.resident_due] == ["r2"]
        assert rows["r2"].resident_due.year >= 2026
        assert all(row.open_answer is None for row in rows.values())
        database.close()
