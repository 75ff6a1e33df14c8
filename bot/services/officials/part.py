"""The service part of officials."""

from datetime import date, timedelta

from bot.services.hooks import Hooks
from bot.services.officials.duty_roster import DUTY_HANDLERS, DUTY_QUERY_HANDLERS
from bot.services.officials.effect_handlers import EFFECT_HANDLERS
from bot.services.officials.own_leave import LEAVE_HANDLERS, LEAVE_QUERY_HANDLERS
from bot.services.officials.query_handlers import QUERY_HANDLERS
from bot.services.parts import ServicePart, TablePolicy
from bot.services.retention_rules import Rule, apply_by
from storage.repositories.officials import duties, leaves, staff_bot

_ACCESS = "It says who had access and when, as the audit needs it."
_NO_RESIDENT = "It is about an official, and nothing in it is a resident's."

PART = ServicePart(
    effect_handlers={**EFFECT_HANDLERS, **LEAVE_HANDLERS, **DUTY_HANDLERS},
    query_handlers={**QUERY_HANDLERS, **LEAVE_QUERY_HANDLERS, **DUTY_QUERY_HANDLERS},
    retention=(
        Rule(
            "official_leaves",
            "When officials were on leave, and who stood in for them, after it ended",
            timedelta(days=90),
            "To see who was told of what was late",
            apply_by(leaves.delete_before),
            since=date(2026, 12, 3),
            rank=97,
            about_people=False,
        ),
        Rule(
            "duty_shifts",
            "Which officials were on duty for urgent reports, after it ended",
            timedelta(days=90),
            "To see who was to look at what was late",
            apply_by(duties.delete_before),
            since=date(2026, 12, 3),
            rank=98,
            about_people=False,
        ),
    ),
    hooks=Hooks(consent_exemptions=(staff_bot.list_members,)),
    tables=(
        TablePolicy("official", _ACCESS, _NO_RESIDENT),
        TablePolicy("official_session", _ACCESS, _NO_RESIDENT),
        TablePolicy("sign_in_link", "links", _NO_RESIDENT),
        TablePolicy("invitation", _ACCESS, _NO_RESIDENT),
        TablePolicy("official_department", "It goes when the official is removed.", _NO_RESIDENT),
        TablePolicy("official_area", "It goes when the official is removed.", _NO_RESIDENT),
        TablePolicy(
            "official_role",
            "It goes when the role is taken away.",
            _NO_RESIDENT,
        ),
        TablePolicy("official_leave", "official_leaves", _NO_RESIDENT),
        TablePolicy("duty_shift", "duty_shifts", _NO_RESIDENT),
        TablePolicy("official_chat", "It goes when the official is removed.", _NO_RESIDENT),
        TablePolicy("audit", "Nothing is ever deleted from the audit.", "It holds ids alone."),
    ),
)
