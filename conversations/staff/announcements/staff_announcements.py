"""The dialogue in which an official sees announcements, and decides about them."""

from conversations.engine.model.endings import Closing
from conversations.engine.replay.talk import AskAgain, Talk
from conversations.staff.announcements.announcement_card import card_text
from conversations.staff.announcements.effects import (
    APPROVE,
    AT_ONCE,
    CONFIRM,
    CORRECT,
    EDIT,
    PAUSE,
    REFUSE,
    REJECT,
    RESEND,
    RESUME,
    RETURN,
    STOP,
    SUBMIT,
    CorrectAnnouncement,
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
    TypedWord,
    as_item,
)

_WITH_REASON = (RETURN, REJECT, STOP, REFUSE)
_SENDS = (APPROVE, AT_ONCE)
# What goes on comes first, what ends it last.
_ORDER = (
    *(CONFIRM, REFUSE, SUBMIT, APPROVE, EDIT, RETURN, REJECT, AT_ONCE),
    *(PAUSE, RESUME, STOP, RESEND, CORRECT),
)
_Decided = DecideAnnouncement | EditAnnouncement | CorrectAnnouncement

_LEAST_REASON, _MOST_REASON = 3, 500


async def staff_announcements(talk: Talk) -> _Decided | Closing:
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
        pictures=card.draft.pictures,
        about=[card.version, card.state, card.at.isoformat()],
        values={
            "card": card_text(card, talk.known.unit, phrases),
            "count": card.again if RESEND in card.acts else card.total,
        },
    )
    if act == REFRESH:
        await AskAgain("card")
    if act == CLOSE:
        return Closing("enough")
    if act == EDIT:
        return EditAnnouncement(card.code)
    if act == CORRECT:
        return CorrectAnnouncement(card.id)
    return await _decision(card, act)


async def _decision(card: Card, act: str) -> DecideAnnouncement:
    """Return what the official decided, with the number, the word or the reason that it needs."""
    typed, word, reason = None, "", ""
    if act in _SENDS and card.total > card.typed_above:
        typed = await TypedNumber("typed", card.total)
    if act == AT_ONCE or (act == APPROVE and card.draft.is_drill):
        word = await TypedWord("word", "drill" if card.draft.is_drill else "real")
    if act in _WITH_REASON:
        said = await OfficialText("reason", least=_LEAST_REASON, most=_MOST_REASON, about=act)
        reason = said.text
    return DecideAnnouncement(
        card.id, card.version, act, card.hash, typed, word, reason, card.rounds
    )


def _acts(card: Card) -> list[str]:
    """Return what may be done now: what goes on first, and to close it last."""
    again = (REFRESH,) if card.sending is not None else ()
    return [*again, *(act for act in _ORDER if act in card.acts), CLOSE]
