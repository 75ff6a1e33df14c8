"""The officials who can be told of work now: with their chat, their roles and their work."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from bot.services.officials.permissions import (
    Action,
    Scope,
    SignedInOfficial,
    WorkItem,
    allowed_actions,
)
from bot.services.officials.rota import follow_deputies
from bot.services.officials.scopes import known_ids
from bot.services.unit_context import UnitContext
from storage.database.transactions import Transaction
from storage.repositories.officials import assignments, leaves, officials, roles, staff_bot
from storage.repositories.officials.assignments import AREA, DEPARTMENT


class Colleague(Struct, frozen=True):
    """An official at the staff bot: who they are there, and what they may do."""

    person_id: str
    official: SignedInOfficial

    @property
    def is_lead(self) -> bool:
        """Whether officers' work is their concern, too."""
        return self.official.may(Action.APPROVE_CLOSURES)


class Roster(Struct, frozen=True):
    """The officials who can be told something, by id: read once, asked for many reports.

    *away* has the deputy of each who is on leave, "" for nobody.
    """

    colleagues: Mapping[str, Colleague]
    away: Mapping[str, str] = {}

    def find_holder(self, official_id: str | None, item: WorkItem) -> list[Colleague]:
        """Return who works on *item* for the official who holds it; [] if nobody does."""
        found = self.find_stand_in(official_id or "")
        return [found] if found and found.official.may(Action.ANSWER_REPORTS, item) else []

    def find_stand_in(self, official_id: str) -> Colleague | None:
        """Return the official, or the deputy of who is on leave, or that one's deputy; or None."""
        return self.colleagues.get(follow_deputies(self.away, official_id))

    def list_called(self, on_duty: Sequence[str], item: WorkItem) -> list[Colleague]:
        """Return those *on_duty*, told by ids, who have a chat; where none has, the leads."""
        called = [self.colleagues[id_] for id_ in on_duty if id_ in self.colleagues]
        return called or (self.list_leads(item) if on_duty else [])

    def list_officers(self, item: WorkItem) -> list[Colleague]:
        """Return the officers who may work on *item*; leads only where there is no officer."""
        may = [it for it in self._here() if it.official.may(Action.ANSWER_REPORTS, item)]
        return [it for it in may if not it.is_lead] or may

    def list_leads(self, item: WorkItem) -> list[Colleague]:
        """Return the leads of the officers who work on *item*, or their deputies."""
        leads = (id_ for id_ in sorted(self.colleagues) if self.colleagues[id_].is_lead)
        found = [
            self.find_stand_in(id_)
            for id_ in leads
            if self.colleagues[id_].official.may(Action.ANSWER_REPORTS, item)
        ]
        told = [it for it in found if it and it.official.may(Action.ANSWER_REPORTS, item)]
        return list({it.person_id: it for it in told}.values())

    def _here(self) -> list[Colleague]:
        return [self.colleagues[id_] for id_ in sorted(self.colleagues) if id_ not in self.away]


def load_officials(tx: Transaction, context: UnitContext) -> dict[str, SignedInOfficial]:
    """Return all active officials by id, with what they may do; in a few statements for all."""
    unit_id, known = context.unit_id, known_ids(context)
    held = roles.list_all_roles(tx, unit_id)
    departments, areas = (
        assignments.map_assigned(tx, kind, unit_id) for kind in (DEPARTMENT, AREA)
    )

    def scope_of(official_id: str) -> Scope:
        own = (frozenset(it.get(official_id, ())) for it in (departments, areas))
        return Scope(*(ids & ours for ids, ours in zip(own, known, strict=True)))

    return {
        it.official_id: SignedInOfficial(
            it.official_id,
            allowed_actions(held.get(it.official_id, ())),
            "",
            scope_of(it.official_id),
        )
        for it in officials.list_all(tx, unit_id)
    }


def load_roster(tx: Transaction, context: UnitContext) -> Roster:
    """Return the officials at the staff bot, in a few statements for all of them."""
    active = load_officials(tx, context)
    return Roster(
        {
            id_: Colleague(person_id, active[id_])
            for id_, person_id in staff_bot.map_people(tx, context.unit_id).items()
            if id_ in active
        },
        leaves.map_away(tx, context.unit_id, now=context.now()),
    )
