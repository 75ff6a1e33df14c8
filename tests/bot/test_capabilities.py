"""Incomplete and clashing capabilities are refused at start in one sentence."""

import subprocess
import sys
from datetime import UTC, datetime

import pytest
from msgspec import structs

from bot.capabilities import NAMES
from bot.capability import (
    Capability,
    CapabilityError,
    Registry,
    check_outcome_tags,
    load_capability,
)
from bot.media_store import MediaStore
from bot.registry import REGISTRY
from bot.services.handlers import Occasion
from bot.services.inbound.erasure import erase_person, run_erasers
from bot.services.parts import (
    WITH_THE_PERSON,
    JobTools,
    NoticeTools,
    OwnItem,
    ServicePart,
    TablePolicy,
)
from bot.services.privacy import erasure_job
from bot.services.privacy.own_data import OwnDataSources, load_own_data
from conversations.dialogues.privacy.effects import EraseMe
from conversations.dialogues.reports.effects import Filed, FileReport
from conversations.dialogues.reports.queries import MyReports
from conversations.engine.model.effects import Effect, Outcome
from conversations.engine.model.person import Person
from conversations.engine.model.queries import Query
from conversations.engine.replay.dialogue_entry import DialogueEntry
from conversations.engine.replay.dialogue_run import Dialogue
from storage.repositories.privacy import erasure
from storage.tables import METADATA
from tests.bot.services.inbound.test_receive_batch import REPORT, Street
from tests.bot.services.privacy.test_data_rights import deliver, settle
from tests.resident import ROOT
from tests.storage.test_migrations import fill, rows_of

DEFAULT_RANK = 100
FILLED_UNIT = "unit_id-1"


class PlayWithToy(Effect, frozen=True, tag=True):
    """An effect without a handler."""


class ToyFiled(Outcome, frozen=True, tag="filed"):
    """An outcome with the tag of another."""


class Toys(Query[int], frozen=True, tag=True):
    """A query without a handler."""

    shape = int


def with_services(**parts):
    """Return a registry of all capabilities and a further one with the service *parts*."""
    return Registry((*REGISTRY.capabilities, Capability("toy", services=ServicePart(**parts))))


def nothing(*_):
    raise AssertionError("nobody calls this")


@pytest.mark.parametrize(
    ("parts", "says"),
    [
        (
            {"effect_handlers": {FileReport: nothing}},
            "The effect FileReport is registered twice, by reports and by toy.",
        ),
        (
            {"query_handlers": {MyReports: nothing}},
            "The query MyReports is registered twice, by reports and by toy.",
        ),
        (
            {"retention": REGISTRY.retention[:1]},
            "The retention rule drafts is registered twice, by privacy and by toy.",
        ),
        (
            {"tables": (TablePolicy("report", "reports", WITH_THE_PERSON),)},
            "The table report is registered twice, by reports and by toy.",
        ),
        (
            {"tables": (TablePolicy("toy_row", "reports", WITH_THE_PERSON),)},
            "There is a TablePolicy for the table toy_row, but no table.",
        ),
    ],
)
def test_clashing_or_unowned_parts_are_refused(parts, says):
    with pytest.raises(CapabilityError) as refused:
        with_services(**parts)
    assert str(refused.value) == says


@pytest.mark.parametrize("erasers", [{}, {Occasion.CONSENT_WITHDRAWN: (nothing,)}])
def test_own_items_without_an_eraser_are_refused(erasers):
    with pytest.raises(CapabilityError) as refused:
        with_services(own_items=nothing, erasers=erasers)
    says = "The capability toy shows people what it holds of them, and has no eraser."
    assert str(refused.value) == says


def test_a_table_erased_with_the_person_needs_an_eraser():
    def without_erasers(one):
        bare = structs.replace(one.services, erasers={})
        return structs.replace(one, services=bare) if one.name == "linking" else one

    with pytest.raises(CapabilityError) as refused:
        Registry(map(without_erasers, REGISTRY.capabilities))
    says = (
        "The table link_code is erased with the person, and its capability linking has no eraser"
    )
    assert str(refused.value).startswith(says)


def test_two_outcomes_with_one_tag_are_refused():
    with pytest.raises(CapabilityError) as refused:
        check_outcome_tags([Filed, ToyFiled])
    assert str(refused.value) == (
        "The outcome tag filed is registered twice, by Filed of "
        f"conversations.dialogues.reports.effects and by ToyFiled of {__name__}."
    )


def test_a_notice_kind_of_two_capabilities_is_refused(services):
    tools = NoticeTools(services, services.phrases_for)
    kind = next(iter(REGISTRY.notice_renderers(tools)))
    both = with_services(notices=lambda _: {kind: nothing})
    with pytest.raises(CapabilityError, match=f"The notice {kind} is registered twice, by "):
        both.notice_renderers(tools)


def test_a_duplicate_job_name_is_refused(services, settings):
    tools = JobTools(services, MediaStore(settings.media_folder))
    taken = REGISTRY.jobs(tools)[0]
    with pytest.raises(CapabilityError, match=f"The job {taken.name} is registered twice, by "):
        with_services(jobs=lambda _: [taken]).jobs(tools)


def test_a_capability_registered_twice_is_refused():
    with pytest.raises(CapabilityError) as refused:
        Registry((*REGISTRY.capabilities, load_capability("reports")))
    assert str(refused.value) == "The capability reports is registered twice."


def test_a_refused_start_prints_one_sentence():
    start = (
        "import runpy, sys, bot.capabilities as named\n"
        "named.NAMES = (*named.NAMES, 'reports')\n"
        "sys.argv = ['bot', 'run']\n"
        "runpy.run_module('bot', run_name='__main__')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", start], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert done.stderr == "The capability reports is registered twice.\n"


@pytest.mark.parametrize("room", ["dialogues", "staff_dialogues"])
def test_a_dialogue_registered_twice_is_refused(room):
    entries = getattr(REGISTRY, room)[:1]
    with pytest.raises(CapabilityError, match=f"dialogue {entries[0].name} is registered twice"):
        Registry((*REGISTRY.capabilities, Capability("toy", **{room: entries})))


def test_a_capability_without_any_part_is_refused():
    with pytest.raises(CapabilityError) as refused:
        load_capability("toy")
    assert str(refused.value) == "The capability toy has no part in any room."


def test_an_effect_without_a_handler_is_refused():
    with pytest.raises(CapabilityError, match=r"The effect PlayWithToy of .* has no handler: "):
        REGISTRY.check_effects([FileReport, PlayWithToy])


def test_a_query_without_a_handler_is_refused():
    with pytest.raises(CapabilityError, match=r"The query Toys of .* has no handler: "):
        REGISTRY.check_queries([MyReports, Toys])


def test_a_capability_whose_handlers_are_missing_is_refused_at_start():
    def without_handlers(one):
        bare = structs.replace(one.services, effect_handlers={})
        return structs.replace(one, services=bare) if one.name == "linking" else one

    with pytest.raises(CapabilityError, match=r"The effect \w+ of .*linking.* has no handler"):
        Registry(map(without_handlers, REGISTRY.capabilities))


@pytest.mark.parametrize(
    ("policy", "says"),
    [
        (None, "The table link_try has no retention rule: "),
        (TablePolicy("link_try", "for a while", WITH_THE_PERSON), "is kept by 'for a while'"),
        (TablePolicy("link_try", "words", "later"), "is erased 'later'"),
    ],
)
def test_a_table_without_a_retention_rule_or_an_eraser_is_refused(policy, says):
    def changed(one):
        kept = tuple(p for p in one.services.tables if p.table != "link_try")
        tables = (*kept, policy) if policy and one.name == "linking" else kept
        return structs.replace(one, services=structs.replace(one.services, tables=tables))

    with pytest.raises(CapabilityError, match=says):
        Registry(map(changed, REGISTRY.capabilities))


def test_every_table_has_a_policy_for_deletion():
    assert set(REGISTRY.tables) == set(METADATA.tables)


@pytest.mark.both
def test_every_table_erased_with_the_person_loses_or_redacts_their_row(database, services):
    """The person has a row in every table, so that no eraser can omit one."""
    fill(database)
    (person,) = (row for row in rows_of(database)["person"] if row["unit_id"] == FILLED_UNIT)
    context = structs.replace(services.context, unit_id=FILLED_UNIT)
    services = structs.replace(services, context=context)
    before = rows_of(database)

    def erase(tx):
        replacement = erase_person(tx, services, person["person_id"], "vi")
        run_erasers(tx, services, Occasion.ADDRESSES_FORGOTTEN, replacement)
        erasure.delete_addresses(tx, FILLED_UNIT, replacement)

    database.write_now(erase)
    after = rows_of(database)
    unchanged = [
        name
        for name, policy in REGISTRY.tables.items()
        for row in before[name]
        if policy.erased == WITH_THE_PERSON and row.get("unit_id") == FILLED_UNIT
        if row in after[name]
    ]
    assert unchanged == []


def test_every_listed_capability_exists():
    assert tuple(one.name for one in REGISTRY.capabilities) == NAMES


def test_a_new_dialogue_comes_last_unless_it_has_a_rank():
    async def begin(talk):
        raise AssertionError(talk)

    def names(rank):
        entry = DialogueEntry(Dialogue("toy", begin), **rank)
        registry = Registry((Capability("toy", dialogues=(entry,)), *REGISTRY.capabilities))
        return [entry.name for entry in registry.dialogues]

    ranked = [e.name for e in REGISTRY.dialogues if e.rank < DEFAULT_RANK]
    assert names({})[: len(ranked) + 1] == [*ranked, "toy"]
    assert names({"rank": 15})[:2] == ["report_problem", "toy"]


def test_own_items_of_a_capability_are_part_of_the_persons_data(database, services):
    street = Street(database, services)
    street.says("an", *REPORT)
    item = OwnItem(datetime(2026, 11, 25, tzinfo=UTC), "một cái ô đen")
    held = {street.person("an"): [item]}

    def load(tx, context, person_id):
        return held.get(person_id, [])

    sources = OwnDataSources(REGISTRY.retention, {"toy": load, "found": lambda *_: ()})
    mine = database.write_now(load_own_data, services.context, street.person("an"), sources)
    assert mine.more == {"toy": [item]}


@pytest.fixture
def erasing(database, services):
    """People of a bot with a capability that records erased people and occasions in `erased`."""
    erased = []

    def eraser_for(occasion):
        return lambda tx, context, person_id: erased.append((occasion, person_id))

    with_toy = with_services(erasers={occasion: eraser_for(occasion) for occasion in Occasion})
    services = structs.replace(services, erasers=with_toy.erasers)
    street = Street(database, services)
    street.says("an", *REPORT)
    return street, erased


def test_the_eraser_runs_with_an_immediate_erasure(erasing):
    street, erased = erasing
    person = street.person("an")
    street.says("an", "xoá dữ liệu của tôi")
    assert erased == []
    street.says("an", "xoá ngay")
    assert erased == [(Occasion.PERSON_ERASED, person)]


def test_the_eraser_runs_with_a_postponed_erasure(erasing):
    street, erased = erasing
    person = street.person("an")
    street.says("an", "xoá dữ liệu của tôi", "chờ")
    settle(street)
    assert erased == []
    street.database.write_now(erasure_job.erase_after_answers, street.services)
    assert erased == [(Occasion.PERSON_ERASED, person)]


def test_the_eraser_runs_with_a_withdrawal_of_consent(erasing):
    street, erased = erasing
    street.says("an", "rút lại đồng ý")
    assert erased == []
    street.says("an", "rút lại")
    person = street.person("an")
    assert erased == [(Occasion.CONSENT_WITHDRAWN, person), (Occasion.WORDS_FORGOTTEN, person)]


def test_the_eraser_runs_when_consent_is_declined(erasing):
    street, erased = erasing
    street.services = structs.replace(street.services, newcomer=Person())
    street.says("binh", "đường hỏng")
    assert erased == []
    street.says("binh", "không đồng ý")
    assert erased == [(Occasion.WORDS_FORGOTTEN, street.person("binh"))]


def test_the_eraser_runs_when_the_addresses_of_an_erased_person_are_deleted(erasing, clock):
    street, erased = erasing
    street.says("an", "xoá dữ liệu của tôi", "xoá ngay")
    replacement = street.person("an")
    deliver(street)
    clock.passes(hours=2)
    assert street.database.write_now(erasure_job.forget_addresses, street.services) == 1
    assert erased[1:] == [(Occasion.ADDRESSES_FORGOTTEN, replacement)]


def test_every_listener_of_its_type_gets_an_event(services):
    heard = []

    def listener(kind):
        return lambda tx, context, event: heard.append((kind, event))

    with_toy = with_services(listeners=lambda _: {PlayWithToy: listener(PlayWithToy)})
    publish = with_toy.publish_with(services.phrases_for)
    publish(None, services.context, PlayWithToy())
    publish(None, services.context, EraseMe())
    assert heard == [(PlayWithToy, PlayWithToy())]
