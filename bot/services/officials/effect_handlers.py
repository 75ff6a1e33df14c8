"""Handlers of the effects of entering the staff bot."""

from bot.services.handlers import EffectHandlers
from bot.services.officials import staff_bot
from conversations.staff.officials.effects import EnterOffice

EFFECT_HANDLERS: EffectHandlers = {EnterOffice: staff_bot.enter}
