"""What officials work on: load and change their departments and areas."""

from collections.abc import Collection, Sequence

from bot.services.officials.errors import OfficialError
from bot.services.officials.permissions import (
    Action,
    Scope,
    SignedInOfficial,
    allowed_actions,
)
from bot.services.officials.rota import list_on_duty
from bot.services.unit_context import UnitContext
from storage.database.transactions import Transaction
from storage.repositories import audit
from storage.repositories.officials import assignments, roles
from storage.repositories.officials.assignments import AREA, DEPARTMENT

_KINDS = (DEPARTMENT, AREA)
_NAMES = ("department", "area")


def load_scope(
    tx: Transaction, context: UnitContext, official_id: str, actions: Collection[Action]
) -> Scope:
    """Return what an official works on.

    Only departments and areas of the present pack count: whose are all gone works for all, as does
    who is on duty now.
    """
    if Action.ANSWER_REPORTS in actions and official_id in list_on_duty(tx, context):
        return Scope()
    departments, areas = (
        frozenset(assignments.list_assigned(tx, kind, context.unit_id, official_id)) & known
        for kind, known in zip(_KINDS, known_ids(context), strict=True)
    )
    colleagues: frozenset[str] = frozenset()
    if departments and Action.SEE_TEAM_WORK in actions:
        everyone = assignments.map_assigned(tx, DEPARTMENT, context.unit_id)
        colleagues = frozenset(id_ for id_, own in everyone.items() if departments & {*own})
    return Scope(departments, areas, colleagues)


def load_official(
    tx: Transaction, context: UnitContext, official_id: str, form_token: str = ""
) -> SignedInOfficial:
    """Return an official with what they may do now, and on what."""
    actions = allowed_actions(roles.list_roles(tx, context.unit_id, official_id))
    scope = load_scope(tx, context, official_id, actions)
    return SignedInOfficial(official_id, actions, form_token, scope)


def known_ids(context: UnitContext) -> tuple[frozenset[str], frozenset[str]]:
    """Return the ids of the departments and of the areas of the present pack."""
    departments, areas = _list_known(context)
    return frozenset(departments), frozenset(areas)


def _list_known(context: UnitContext) -> tuple[list[str], list[str]]:
    unit = context.unit
    return [it.id for it in unit.departments], [it.id for it in unit.neighbourhoods]


def check_known(
    context: UnitContext, departments: Sequence[str] = (), areas: Sequence[str] = ()
) -> None:
    """Check that the unit has these departments and areas.

    Raises:
        OfficialError: it does not have one of them.
    """
    for name, ids, known in zip(_NAMES, (departments, areas), _list_known(context), strict=True):
        for id_ in ids:
            if id_ not in known:
                names = ", ".join(known)
                raise OfficialError(f"There is no {name} {id_!r}; there are {names}.")


def change_assignments(
    tx: Transaction,
    context: UnitContext,
    official_id: str,
    *,
    departments: Sequence[str] | None = None,
    areas: Sequence[str] | None = None,
) -> None:
    """Set the departments or the areas of an official, if given; [] stands for all.

    Raises:
        OfficialError: there is no such department or area.
    """
    check_known(context, departments or (), areas or ())
    unit_id, now, by = context.unit_id, context.now(), audit.OPERATOR
    for kind, name, ids in zip(_KINDS, _NAMES, (departments, areas), strict=True):
        if ids is None:
            continue
        before = assignments.list_assigned(tx, kind, unit_id, official_id)
        added = sorted({*ids} - {*before})
        gone = sorted({*before} - {*ids})
        assignments.assign(tx, kind, unit_id, official_id, added)
        assignments.withdraw(tx, kind, unit_id, official_id, gone)
        acts = [f"official.give.{name}.{id_}" for id_ in added]
        for act in (*acts, *(f"official.take.{name}.{id_}" for id_ in gone)):
            audit.record(tx, unit_id, by, act, official_id, now=now)
