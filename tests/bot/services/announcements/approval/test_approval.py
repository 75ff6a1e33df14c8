"""The rules of two people: who may do what to an announcement, in which state."""

from datetime import timedelta

import pytest
from msgspec import structs

from bot.services.announcements.approval.approval import WrongNumberError
from bot.services.announcements.writing.content import InvalidAnnouncementError, hash_content
from bot.services.announcements.writing.drafting import ConcurrentEditError
from bot.services.approvals import (
    InvalidReasonError,
    NotAllowedError,
    TransitionError,
    WrongHashError,
)
from storage.repositories import audit
from storage.repositories.broadcasts import fan_out
from storage.repositories.broadcasts.audience import Audience
from tests.bot.services.announcements.office import (
    APPROVER,
    CONTENT,
    OTHER,
    WRITER,
    OfficeTown,
)

LATER = timedelta(hours=2)


@pytest.fixture
def office(database, context):
    office = OfficeTown(database, context)
    office.subscribers("an", "binh")
    return office


@pytest.fixture
def later(office):
    return structs.replace(CONTENT, send_at=office.context.now() + LATER)


def reach(office, state, later):
    """Bring a new announcement into *state*."""
    if state == "sending":
        office.announces()
        return
    office.saves(content=later)
    if state == "draft":
        return
    office.submits()
    {
        "waiting": lambda: None,
        "returned": office.returns,
        "rejected": office.rejects,
        "approved": office.approves,
        "stopped": lambda: (office.approves(), office.halts()),
    }[state]()


STATES = ("draft", "waiting", "returned", "rejected", "approved", "sending", "stopped")
ALLOWED = {
    "saves": dict.fromkeys(("draft", "waiting", "returned", "approved"), "draft"),
    "submits": {"draft": "waiting", "returned": "waiting"},
    "approves": {"waiting": "approved"},
    "returns": {"waiting": "returned"},
    "rejects": {"waiting": "rejected"},
    "halts": {"approved": "stopped", "sending": "stopped"},
}


@pytest.mark.parametrize("act", ALLOWED)
@pytest.mark.parametrize("state", STATES)
def test_each_act_is_possible_in_the_states_of_the_table_only(office, later, state, act):
    reach(office, state, later)
    before = office.now()
    assert before.state == state
    more = {"seen": 1, "content": structs.replace(later, vi="Chữ khác.")} if act == "saves" else {}

    if after := ALLOWED[act].get(state):
        getattr(office, act)(**more)
        assert office.now().state == after
    else:
        with pytest.raises(TransitionError) as refused:
            getattr(office, act)(**more)
        assert refused.value.state == state
        assert office.now() == before


def test_whoever_wrote_edited_or_submitted_can_not_approve(office):
    office.saves()
    office.saves(seen=1, content=structs.replace(CONTENT, vi="Sửa."), by=OTHER)
    office.submits(version=2, by="third")
    for official in (WRITER, OTHER, "third"):
        with pytest.raises(NotAllowedError, match="edited"):
            office.approves(version=2, by=official)
    office.approves(version=2)
    assert office.now().approved_by == APPROVER


def test_whoever_returned_it_can_neither_edit_nor_submit_it(office):
    office.waits_for_approval()
    office.returns()
    with pytest.raises(NotAllowedError, match="returned"):
        office.saves(seen=1, content=structs.replace(CONTENT, vi="Sửa."), by=APPROVER)
    with pytest.raises(NotAllowedError, match="returned"):
        office.submits(by=APPROVER)
    office.saves(seen=1, content=structs.replace(CONTENT, vi="Mai cắt điện từ 8 giờ."))
    office.submits(version=2)
    office.approves(version=2)
    assert office.now().state == "sending"


@pytest.mark.parametrize(
    "change",
    [
        {"vi": "Chữ khác."},
        {"en": "Other words."},
        {"place": "chợ"},
        {"topic": "water"},
        {"audience": Audience(kinds=("resident",))},
        {"send_at": "later"},
        {"not_after": "later"},
        {"valid_until": "later"},
    ],
)
def test_an_approval_of_anything_else_than_the_content_is_refused(office, later, change):
    office.waits_for_approval()
    values = {key: later.send_at if it == "later" else it for key, it in change.items()}
    with pytest.raises(WrongHashError):
        office.approves(content=structs.replace(CONTENT, **values))
    assert office.now().state == "waiting"


def test_the_hash_is_the_same_in_every_time_zone_and_another_for_each_announcement(later):
    there = structs.replace(later, send_at=later.send_at.astimezone())
    assert hash_content("a1", there) == hash_content("a1", later) != hash_content("a2", later)


def test_an_edit_voids_an_approval(office, later):
    reach(office, "approved", later)
    office.saves(seen=1, content=structs.replace(later, vi="Sửa."))
    edited = office.now()
    assert (edited.state, edited.version) == ("draft", 2)
    assert (edited.content_hash, edited.approved_by) == ("", "")


def test_above_a_thousand_recipients_their_number_must_be_typed(office, monkeypatch):
    counts = {"fake": 1_001}
    monkeypatch.setattr(fan_out, "count_by_channel", lambda *_: counts)
    office.waits_for_approval()
    for typed in (None, 1_000, 10_01_0):
        with pytest.raises(WrongNumberError) as refused:
            office.approves(typed=typed)
        assert refused.value.recipients.total == 1_001
    office.approves(typed=1_001)
    assert office.now().state == "sending"


def test_a_thousand_recipients_need_no_number(office, monkeypatch):
    monkeypatch.setattr(fan_out, "count_by_channel", lambda *_: {"fake": 600, "web": 400})
    office.waits_for_approval()
    office.approves()
    assert office.now().state == "sending"


@pytest.mark.parametrize(
    ("change", "faults"),
    [
        ({"vi": " \n "}, {"vi": "empty"}),
        ({"topic": ""}, {"topic": "empty"}),
        ({"send_at": -1}, {"send_at": "past"}),
        ({"not_after": 0}, {"not_after": "past"}),
        ({"send_at": 2, "not_after": 2}, {"not_after": "early"}),
        ({"send_at": 2, "valid_until": 1}, {"valid_until": "early"}),
        ({"topic": "water"}, {"audience": "nobody"}),
        ({"audience": Audience(("thong-nhat",))}, {"audience": "nobody"}),
    ],
)
def test_what_can_not_be_sent_is_not_submitted(office, change, faults):
    now = office.context.now()
    values = {
        key: now + timedelta(hours=value) if isinstance(value, int) else value
        for key, value in change.items()
    }
    office.saves(content=structs.replace(CONTENT, **values))
    with pytest.raises(InvalidAnnouncementError) as refused:
        office.submits()
    assert refused.value.faults == faults
    assert office.now().state == "draft"


@pytest.mark.parametrize(
    ("change", "faults"),
    [
        ({"vi": "x" * 1_001, "en": "y" * 1_001}, {"vi": "long", "en": "long"}),
        ({"place": "x" * 201}, {"place": "long"}),
        ({"topic": "toys"}, {"topic": "unknown"}),
        (
            {"audience": Audience(("atlantis",), ("elf",))},
            {"neighbourhoods": "unknown", "kinds": "unknown"},
        ),
    ],
)
def test_what_can_not_be_stored_is_not_saved(office, change, faults):
    with pytest.raises(InvalidAnnouncementError) as refused:
        office.saves(content=structs.replace(CONTENT, **change))
    assert refused.value.faults == faults
    assert office.now() is None


def test_what_waited_beyond_the_time_to_send_it_is_sent_once_it_is_approved(office, clock):
    soon = office.context.now() + timedelta(hours=1)
    office.waits_for_approval(content=structs.replace(CONTENT, send_at=soon))
    clock.passes(hours=2)
    office.approves()
    assert office.now().state == "sending"


def test_what_became_late_while_it_waited_is_not_approved(office, clock):
    soon = office.context.now() + timedelta(hours=1)
    office.waits_for_approval(content=structs.replace(CONTENT, not_after=soon))
    clock.passes(hours=1)
    with pytest.raises(InvalidAnnouncementError) as refused:
        office.approves()
    assert refused.value.faults == {"not_after": "past"}


@pytest.mark.parametrize(("reason", "fault"), [(" ", "empty"), ("x" * 501, "long")])
@pytest.mark.parametrize("act", ["returns", "rejects", "halts"])
def test_a_return_a_rejection_and_a_stop_need_a_reason(office, act, reason, fault):
    office.waits_for_approval()
    with pytest.raises(InvalidReasonError) as refused:
        getattr(office, act)(reason=reason)
    assert refused.value.faults == {"reason": fault}


def test_a_second_editor_is_told_what_the_first_one_saved(office):
    office.saves()
    office.saves(seen=1, content=structs.replace(CONTENT, vi="Của tôi."), by=OTHER)
    with pytest.raises(ConcurrentEditError) as refused:
        office.saves(seen=1, content=structs.replace(CONTENT, vi="Của em."))
    assert refused.value.newest.content.vi == "Của tôi."
    assert (refused.value.newest.version, refused.value.newest.editor) == (2, OTHER)


def test_a_form_that_is_sent_twice_saves_once(office):
    assert office.saves() == office.saves() == ("a1", 1)
    edited = structs.replace(CONTENT, vi="  Sửa.  \n")
    assert office.saves(seen=1, content=edited) == office.saves(seen=1, content=edited)
    assert office.now().version == 2
    assert office.now().code == "TB 1"
    assert office.version("a1", 2).content.vi == "Sửa."


def test_an_unknown_announcement_is_not_found(office):
    with pytest.raises(LookupError):
        office.saves(seen=3)
    with pytest.raises(LookupError):
        office.submits()


def test_each_act_is_in_the_history_with_its_reason_and_in_the_audit(office):
    office.waits_for_approval()
    office.returns(reason="thiếu giờ")
    office.saves(seen=1, content=structs.replace(CONTENT, vi="Từ 8 giờ."))
    office.submits(version=2)
    office.approves(version=2)
    office.halts(reason="nhầm ngày")
    expected = [
        ("create", WRITER),
        ("submit", WRITER),
        ("return", APPROVER),
        ("save", WRITER),
        ("submit", WRITER),
        ("approve", APPROVER),
        ("start", "program"),
        ("stop", APPROVER),
    ]
    assert office.acts() == expected
    acts = office.database.write_now(lambda tx: list(audit.list_acts(tx, office.context.unit_id)))
    assert [(act.act, act.actor, act.subject) for act in acts] == [
        (f"announcement.{act}", by, "a1") for act, by in expected
    ]
