"""Render news for people who may be in the middle of a conversation."""

from collections.abc import Callable

from msgspec import structs

from bot.services.delivery.broadcasts.open_dialogues import LONGEST_WAIT, OPEN_QUESTION
from bot.services.delivery.notice_renderer import NoticeRequest, Renderers
from bot.services.inbound.turn_services import TurnServices, decode_session, turn_context_of
from conversations.engine.model.messages import Reply
from conversations.engine.replay.turn_context import TurnContext
from conversations.engine.turn.notifications import build_notification, build_open_question

NEWS = "news"
"""The kind of a notice that says one phrase beside the recipient's conversation."""


def news_renderers(services: TurnServices) -> Renderers:
    """Return the renderers of news that consist of one phrase, and of open questions."""

    def render(request: NoticeRequest) -> Reply:
        values = request.values
        reply = render_news(services, request, values["phrase"], values.get("values", {}))
        return structs.replace(reply, sender=values.get("sender", ""))

    def ask_again(request: NoticeRequest) -> Reply | None:
        session = decode_session(services, request.recipient.session)
        draft = session.open
        if draft is not None and draft.is_brief and request.now - draft.asked_at > LONGEST_WAIT:
            return None  # it was left, and is not kept
        turn_context = turn_context_of(request.tx, services, request.recipient)
        try:
            question = build_open_question(session, turn_context)
            return question and structs.replace(question, photos=(), pin=None)
        except Exception as error:  # noqa: BLE001 - the failure concerns one person, and is logged
            services.on_error("news", error)
            return None

    return {NEWS: render, OPEN_QUESTION: ask_again}


def render_news(
    services: TurnServices,
    request: NoticeRequest,
    phrase: str,
    values: dict[str, object],
    more: Callable[[TurnContext], Reply] | None = None,
) -> Reply:
    """Return the message with *phrase*, followed by the reply of *more*.

    It repeats the open question. The buttons of *more* are included only if no question is open.
    If the conversation's state is broken, return the phrase alone.
    """
    turn_context = turn_context_of(request.tx, services, request.recipient)
    text = turn_context.phrases.say(phrase, **values)
    try:
        session = decode_session(services, request.recipient.session)
        if more is not None:
            reply = more(turn_context)
            text = f"{text}\n{reply.text}"
            if session.open is None and not session.consent_asked:
                return structs.replace(reply, text=text)
        return build_notification(session, text, turn_context)
    except Exception as error:  # noqa: BLE001 - the failure concerns one person, and is logged
        services.on_error("news", error)
        return Reply(text)
