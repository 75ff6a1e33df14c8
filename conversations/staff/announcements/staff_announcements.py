"""The dialogue in which an official sees announcements, and decides about them."""

from conversations.engine.model.endings import Closing
from conversations.engine.replay.talk import AskAgain, Talk
from conversations.staff.announcements.announcement_card import card_text
from conversations.staff.announcements.effects import (
    APPROVE,
    EDIT,
    PAUSE,
    REJECT,
    RESUME,
    RETURN,
    STOP,
    SUBMIT,
    DecideAnnouncement,
    EditAnnouncement,
)
from conversations.staff.announcements.queries import (
    AnnouncementCard,
    Card,
    OfficeAnnouncements,
)
from conversations.staff.announcements.questions import (
    CLOSE,
    REFRESH,
    ActQuestion,
    AnnouncementChoice,
    OfficialText,
    TypedNumber,
    as_item,
)

_WITH_REASON = (RETURN, REJECT, STOP)
_LEAST_REASON, _MOST_REASON = 3, 500


async def staff_announcements(talk: Talk) -> DecideAnnouncement | EditAnnouncement | Closing:
    """Show the list, then one announcement; do with it what the official chooses."""
    phrases = talk.known.phrases
    listed = await talk.recall("list", OfficeAnnouncements())
    if not listed:
        return Closing("none")
    chosen = await AnnouncementChoice(
        "one", [as_item(it, phrases) for it in listed], none="enough"
    )
    if chosen is None:
        return Closing("enough")
    card = await talk.recall("card", AnnouncementCard(chosen.id))
    if card is None:
        return Closing("gone")
    act = await ActQuestion(
        "act",
        _acts(card),
        pictures=card.pictures,
        about=[card.version, card.state, card.at.isoformat()],
        values={"card": card_text(card, talk.known.unit, phrases), "count": card.total},
    )
    if act == REFRESH:
        await AskAgain("card")
    if act == CLOSE:
        return Closing("enough")
    if act == EDIT:
        return EditAnnouncement(card.code)
    return await _decision(card, act)


async def _decision(card: Card, act: str) -> DecideAnnouncement:
    """Return what the official decided, with the number or the reason that it needs."""
    typed, reason = None, ""
    if act == APPROVE and card.total > card.typed_above:
        typed = await TypedNumber("typed", card.total)
    if act in _WITH_REASON:
        said = await OfficialText("reason", least=_LEAST_REASON, most=_MOST_REASON, about=act)
        reason = said.text
    return DecideAnnouncement(card.id, card.version, act, card.hash, typed, reason)


def _acts(card: Card) -> list[str]:
    """Return what may be done now: what goes on first, and to close it last."""
    order = (SUBMIT, APPROVE, EDIT, RETURN, REJECT, PAUSE, RESUME, STOP)
    again = (REFRESH,) if card.sending is not None else ()
    return [*again, *(act for act in order if act in card.acts), CLOSE]
