"""Permissions: the actions of each role, and on what; anything not in the table is refused.

What belongs to a department or an area is worked on by its officials (`Scope`).

The table is one for all capabilities, though each names its own actions in its routes and staff
dialogues: what a role may do is decided, read and audited for the role as a whole.
"""

from collections.abc import Collection, Iterable, Mapping
from enum import StrEnum

from msgspec import Struct

from conversations.engine.replay.dialogue_entry import DialogueEntry
from handlers.http import PUBLIC, Route


class Role(StrEnum):
    """A role of an official; one official may have several."""

    OFFICER = "officer"
    """Works on reports, questions and answer cards."""
    APPROVER = "approver"
    """Approves texts that others wrote for everybody; may belong to another unit."""
    LEAD = "lead"
    """Leads officers, and can do their work."""
    DEPUTY = "deputy"
    """Does an officer's work, and stands in for a lead where there is none."""
    ADMINISTRATOR = "administrator"
    """Maintains answer cards and answers questions; sees no residents' reports."""
    AUDITOR = "auditor"
    """Reads everything and changes nothing."""
    COUNTER = "counter"
    """Receives people at the counter: finds the report that someone asks about."""


class Action(StrEnum):
    """An action of a page or a dialogue of officials."""

    SEE_REPORTS = "see_reports"
    """Read reports with their photos and places."""
    SEE_CONTACTS = "see_contacts"
    """Uncover the phone number of one report at a time; each look is in the audit."""
    FIND_REPORTS = "find_reports"
    """Find any report by its code or its reporter's phone number, and read it."""
    SEE_TEAM_WORK = "see_team_work"
    """Read the reports that officials of the own departments worked on, wherever they are now."""
    ENTER_REPORTS = "enter_reports"
    """Enter a report that somebody told on the phone, at the counter or on paper."""
    ANSWER_REPORTS = "answer_reports"
    """Answer a report and change its state; be notified of new ones."""
    APPROVE_CLOSURES = "approve_closures"
    """Approve that work is done without a photo of the result."""
    APPROVE_AS_DEPUTY = "approve_as_deputy"
    """Approve the same where no lead can."""
    ASSIGN_REPORTS = "assign_reports"
    """Give a report that another official holds, or nobody, to a colleague."""
    KEEP_DUTY = "keep_duty"
    """Say who is on duty for urgent reports, and when."""
    SEE_QUESTIONS = "see_questions"
    """Read residents' questions that no card answers."""
    ANSWER_QUESTIONS = "answer_questions"
    """Answer those questions, make cards of them, or set them aside."""
    SEE_CARDS = "see_cards"
    """Read answer cards and their history, and export them as a file."""
    EDIT_CARDS = "edit_cards"
    """Add, change, check, retire and import answer cards; a trial shows residents' questions."""
    SEE_ANNOUNCEMENTS = "see_announcements"
    """Read announcements in any state, their history, and who got them."""
    WRITE_ANNOUNCEMENTS = "write_announcements"
    """Write, edit and submit announcements."""
    APPROVE_ANNOUNCEMENTS = "approve_announcements"
    """Approve, return and reject announcements that others wrote."""
    TRY_ANNOUNCEMENTS = "try_announcements"
    """Send an announcement to oneself, as residents will get it."""
    STOP_ANNOUNCEMENTS = "stop_announcements"
    """Stop announcements that are approved or being sent."""
    SEND_AT_ONCE = "send_at_once"
    """Send a safety alert at once, before a second official's word."""
    KEEP_GROUPS = "keep_groups"
    """Invite groups of a platform to announcements, choose what they get, and stop them."""
    KEEP_ROLL_CALLS = "keep_roll_calls"
    """Add people without a phone to a roll-call, and note who is safe or was helped."""
    SEE_SURVEYS = "see_surveys"
    """Read surveys in any state, their history and their results."""
    WRITE_SURVEYS = "write_surveys"
    """Submit surveys."""
    APPROVE_SURVEYS = "approve_surveys"
    """Approve, return and reject surveys that others wrote."""
    CLOSE_SURVEYS = "close_surveys"
    """Close surveys before their end."""
    SEE_FEEDBACK = "see_feedback"
    """Read what residents think of the assistant itself."""
    ENTER_ANSWERS = "enter_answers"
    """Print forms of surveys, and enter what people answered on paper or at the door."""
    ASK_AT_MEETINGS = "ask_at_meetings"
    """Ask one question at a meeting, at once; only who has its code can answer."""
    USE_CHAT = "use_chat"
    """Work in the chat on the officials' pages: what it lets them do has an action of its own."""
    SIGN_OUT = "sign_out"
    """End their own session."""


_READS = frozenset({Action.SEE_CARDS, Action.SEE_QUESTIONS, Action.SEE_FEEDBACK, Action.SIGN_OUT})
_ANNOUNCES = frozenset({Action.SEE_ANNOUNCEMENTS, Action.STOP_ANNOUNCEMENTS})
_SURVEYS = frozenset({Action.SEE_SURVEYS, Action.CLOSE_SURVEYS})
_WRITES = (_ANNOUNCES | _SURVEYS) | {
    Action.WRITE_ANNOUNCEMENTS,
    Action.TRY_ANNOUNCEMENTS,
    Action.KEEP_GROUPS,
    Action.KEEP_ROLL_CALLS,
    Action.WRITE_SURVEYS,
    Action.ENTER_ANSWERS,
    Action.ASK_AT_MEETINGS,
}
_APPROVES = (_ANNOUNCES | _SURVEYS) | {
    Action.APPROVE_ANNOUNCEMENTS,
    Action.TRY_ANNOUNCEMENTS,
    Action.APPROVE_SURVEYS,
}
_KNOWLEDGE = _READS | {Action.ANSWER_QUESTIONS, Action.EDIT_CARDS}
_WORK = _KNOWLEDGE | {
    Action.SEE_REPORTS,
    Action.SEE_CONTACTS,
    Action.ANSWER_REPORTS,
    Action.ENTER_REPORTS,
    Action.USE_CHAT,
}

PERMISSIONS: Mapping[Role, frozenset[Action]] = {
    Role.OFFICER: _WORK | _WRITES,
    Role.APPROVER: frozenset({Action.SEE_CARDS, Action.SIGN_OUT, Action.USE_CHAT}) | _APPROVES,
    Role.LEAD: _WORK
    | _WRITES
    | _APPROVES
    | {Action.SEND_AT_ONCE, Action.FIND_REPORTS, Action.SEE_TEAM_WORK}
    | {Action.APPROVE_CLOSURES, Action.ASSIGN_REPORTS, Action.KEEP_DUTY},
    Role.DEPUTY: _WORK | _WRITES | {Action.APPROVE_AS_DEPUTY},
    Role.ADMINISTRATOR: _KNOWLEDGE,
    Role.AUDITOR: _READS
    | {Action.SEE_REPORTS, Action.SEE_ANNOUNCEMENTS, Action.SEE_SURVEYS, Action.USE_CHAT},
    Role.COUNTER: _READS
    | {Action.SEE_REPORTS, Action.FIND_REPORTS, Action.ENTER_REPORTS, Action.USE_CHAT},
}

_TO_READ = frozenset({Action.SEE_REPORTS})
"""The actions that an official may also do on what they worked on before, or find."""


class PermissionSetupError(Exception):
    """A route or a dialogue has no valid permission; the message says which."""


class NotAllowedError(Exception):
    """An official may not do something, or no more: another attempt does not help."""


class WorkItem(Struct, frozen=True):
    """What an act is about: something of a department and an area, each "" if it is of all.

    *workers* are the officials who did something on it.
    """

    department: str = ""
    area: str = ""
    workers: frozenset[str] = frozenset()


class Scope(Struct, frozen=True):
    """What an official works on: the ids of departments and of areas, each empty for all.

    *colleagues* are the officials whose work they see beside their own.
    """

    departments: frozenset[str] = frozenset()
    areas: frozenset[str] = frozenset()
    colleagues: frozenset[str] = frozenset()

    def covers(self, item: WorkItem) -> bool:
        """Tell whether *item* is of these departments and areas."""
        return _is_in(item.department, self.departments) and _is_in(item.area, self.areas)


def _is_in(id_: str, own: frozenset[str]) -> bool:
    return not own or not id_ or id_ in own


class SignedInOfficial(Struct, frozen=True):
    """The official of a session, with the actions that their roles allow, and on what.

    *form_token* proves that a form was on a page of this session.
    """

    official_id: str
    actions: Collection[Action]
    form_token: str
    scope: Scope = Scope()

    @property
    def workers(self) -> frozenset[str]:
        """The official, and those whose work they see."""
        return self.scope.colleagues | {self.official_id}

    def may(self, action: Action, item: WorkItem | None = None) -> bool:
        """Tell whether the official may do *action*, and do it on *item*.

        What they worked on and passed on, and what they found, they still read.
        """
        if action not in self.actions:
            return False
        if item is None or self.scope.covers(item):
            return True
        can_find = Action.FIND_REPORTS in self.actions
        return action in _TO_READ and (can_find or not self.workers.isdisjoint(item.workers))


NOBODY = SignedInOfficial("", (), "")
"""A visitor who is not signed in."""


def allowed_actions(roles: Iterable[str]) -> frozenset[Action]:
    """Return the actions that *roles* allow; an unknown role allows nothing."""
    known = [Role(role) for role in roles if role in set(Role)]
    return frozenset().union(*(PERMISSIONS[role] for role in known))


def roles_allowing(action: Action) -> list[Role]:
    """Return the roles that allow *action*."""
    return [role for role, actions in PERMISSIONS.items() if action in actions]


def check_routes(routes: Iterable[Route]) -> None:
    """Check that each route is public or has an action.

    Raises:
        PermissionSetupError: one has neither.
    """
    known = {PUBLIC, *Action}
    for route in routes:
        if route.permission not in known:
            _refuse(f"The route {route.method} {route.path}", route.permission)


def check_dialogues(entries: Iterable[DialogueEntry]) -> None:
    """Check that each dialogue of the staff bot has an action.

    Raises:
        PermissionSetupError: one has none.
    """
    known = set(Action)
    for entry in entries:
        if entry.action not in known:
            _refuse(f"The staff dialogue {entry.name}", entry.action)


def _refuse(what: str, permission: str) -> None:
    names = f"the unknown permission {permission!r}" if permission else "no permission"
    raise PermissionSetupError(f"{what} names {names}: give it an Action, or PUBLIC to a route.")
