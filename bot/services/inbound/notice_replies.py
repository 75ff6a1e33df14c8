"""Renders news: a message to someone who is perhaps in the midst of a conversation."""

from collections.abc import Callable

from msgspec import structs

from bot.services.delivery.notice_renderer import NoticeRequest, Renderers
from bot.services.inbound.turn_services import TurnServices, decode_session, turn_context_of
from conversations.engine.model.messages import Reply
from conversations.engine.replay.turn_context import TurnContext
from conversations.engine.turn.notifications import build_notification

NEWS = "news"
"""The kind of a notice that says one phrase beside the recipient's conversation."""


def news_renderers(services: TurnServices) -> Renderers:
    """Return the renderer of news that are one phrase."""

    def render(request: NoticeRequest) -> Reply:
        return render_news(
            services, request, request.values["phrase"], request.values.get("values", {})
        )

    return {NEWS: render}


def render_news(
    services: TurnServices,
    request: NoticeRequest,
    phrase: str,
    values: dict[str, object],
    more: Callable[[TurnContext], Reply] | None = None,
) -> Reply:
    """Return the message that says *phrase*, and behind it what *more* says.

    What was asked last is asked again with it. The buttons of *more* go with it where no question
    waits for its own. A conversation that is broken keeps nobody from the news.
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
    except Exception as error:  # noqa: BLE001 - whatever fails is theirs alone, and noted
        services.on_error("news", error)
        return Reply(text)
