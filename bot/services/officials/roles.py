"""Give and withdraw roles of officials; record each change in the audit log."""

from collections.abc import Sequence

from bot.services.ids import new_id
from bot.services.officials.errors import OfficialError
from bot.services.officials.permissions import Action, Role, allowed_actions
from bot.services.unit_context import UnitContext
from storage.database.transactions import Transaction, acquire_lock
from storage.repositories import audit
from storage.repositories.officials import officials, roles, staff_bot

_FIRST = (Role.OFFICER, Role.ADMINISTRATOR)
_OTHERS = (Role.OFFICER,)


def register_official(
    tx: Transaction, context: UnitContext, name: str, given: Sequence[str] = ()
) -> str:
    """Add an official with the roles *given*; return their id.

    By default, the unit's first official is administrator and officer, any other an officer.

    Raises:
        OfficialError: there is no such role, or the first official would be no administrator.
    """
    # Otherwise two concurrent additions would both be the first.
    acquire_lock(tx, f"roll {context.unit_id}")
    is_first = not officials.list_all(tx, context.unit_id)
    chosen = _known_roles(given) or list(_FIRST if is_first else _OTHERS)
    if is_first and Role.ADMINISTRATOR not in chosen:
        raise OfficialError(
            f"{name} is the first official, and one must be an administrator: "
            "add --role administrator"
        )
    now, official_id = context.now(), new_id()
    officials.add(tx, context.unit_id, official_id, name, now=now)
    audit.record(tx, context.unit_id, audit.OPERATOR, "official.add", official_id, now=now)
    _give(tx, context, official_id, chosen)
    return official_id


def change_official_roles(
    tx: Transaction,
    context: UnitContext,
    official_id: str,
    *,
    add: Sequence[str] = (),
    remove: Sequence[str] = (),
) -> list[str]:
    """Give an official roles and withdraw others; return their new roles.

    If they may no longer see reports, stop the messages that wait for them.

    Raises:
        OfficialError: there is no such role, or no role or administrator would be left.
    """
    unit_id = context.unit_id
    # Otherwise two operators could concurrently remove one each of the last two.
    acquire_lock(tx, f"roll {unit_id}")
    before = roles.list_roles(tx, unit_id, official_id)
    added, removed = _known_roles(add), _known_roles(remove)
    after = [role for role in Role if role in {*before, *added} - set(removed)]
    if not after:
        raise OfficialError("An official has at least one role. To end all: user remove NAME")
    if Role.ADMINISTRATOR in before and Role.ADMINISTRATOR not in after:
        check_not_last_administrator(tx, context, official_id)
    _give(tx, context, official_id, [role for role in after if role not in before])
    _withdraw(tx, context, official_id, [role for role in before if role not in after])
    if Action.SEE_REPORTS in allowed_actions(before) - allowed_actions(after):
        staff_bot.stop_waiting(tx, unit_id, official_id)
    return [*after]


def check_not_last_administrator(tx: Transaction, context: UnitContext, official_id: str) -> None:
    """Check that another official is an administrator.

    Raises:
        OfficialError: no other official is.
    """
    everyone = roles.list_all_roles(tx, context.unit_id)
    others = (held for id_, held in everyone.items() if id_ != official_id)
    if not any(Role.ADMINISTRATOR in held for held in others):
        raise OfficialError(
            "This is the last administrator. Make another one first: "
            "python -m bot user role NAME --add administrator"
        )


def end_roles(tx: Transaction, context: UnitContext, official_id: str) -> None:
    """Withdraw all roles of an official who is being removed."""
    _withdraw(tx, context, official_id, roles.list_roles(tx, context.unit_id, official_id))


def _known_roles(names: Sequence[str]) -> list[Role]:
    for name in names:
        if name not in set(Role):
            raise OfficialError(f"There is no role {name!r}; there are {', '.join(Role)}.")
    return [role for role in Role if role in names]


def _give(tx: Transaction, context: UnitContext, official_id: str, given: Sequence[str]) -> None:
    unit_id, now, by = context.unit_id, context.now(), audit.OPERATOR
    roles.give(tx, unit_id, official_id, given, by=by, now=now)
    for role in given:
        audit.record(tx, unit_id, by, f"official.give.{role}", official_id, now=now)


def _withdraw(
    tx: Transaction, context: UnitContext, official_id: str, taken: Sequence[str]
) -> None:
    unit_id, now = context.unit_id, context.now()
    roles.withdraw(tx, unit_id, official_id, taken)
    for role in taken:
        audit.record(tx, unit_id, audit.OPERATOR, f"official.take.{role}", official_id, now=now)
