"""Handlers of the effects about one's own data."""

from bot.services.handlers import EffectHandlers
from bot.services.privacy import data_rights
from conversations.dialogues.privacy.effects import (
    EraseMe,
    FixMyData,
    SeeMyData,
    WithdrawConsent,
)

EFFECT_HANDLERS: EffectHandlers = {
    SeeMyData: data_rights.see_data,
    FixMyData: data_rights.fix_data,
    EraseMe: data_rights.erase_when,
    WithdrawConsent: data_rights.withdraw_consent,
}
