"""Handlers of the effects about addresses."""

from bot.services.handlers import EffectHandlers
from bot.services.linking import address_linking
from conversations.dialogues.linking.effects import OfferLink, Unlink, UseLinkCode

EFFECT_HANDLERS: EffectHandlers = {
    OfferLink: address_linking.offer_code,
    UseLinkCode: address_linking.join_by_code,
    Unlink: address_linking.unlink_address,
}
