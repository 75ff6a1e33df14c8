"""The messages of announcements and digests, with the buttons that end news of their kinds."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from msgspec import structs

from bot.services.announcements.content import MAX_PICTURES
from bot.services.announcements.query_handlers import as_news
from bot.services.announcements.sending import ANNOUNCEMENT, TRIAL
from bot.services.delivery.digests import DIGEST
from bot.services.delivery.notice_renderer import NoticeRequest, Renderers
from bot.services.inbound.turn_services import TurnServices
from conversations.dialogues.announcements.ask_about_news import ask_button
from conversations.dialogues.announcements.effects import digest_buttons, unsubscribe_button
from conversations.dialogues.announcements.queries import digest_text
from conversations.dialogues.announcements.roll_call_effects import answer_buttons
from conversations.engine.model.messages import Reply
from storage.repositories.announcements import announcements, versions
from storage.repositories.announcements.versions import Content


class Found(NamedTuple):
    """An announcement with its code."""

    code: str
    content: Content


def announcement_renderers(services: TurnServices) -> Renderers:
    """Return the renderers of announcements, of trials of them, and of digests."""
    context = services.context

    def find(request: NoticeRequest, values: Mapping[str, Any]) -> Found | None:
        id_ = values["announcement"]
        found = announcements.find(request.tx, context.unit_id, id_)
        if found is None:
            return None
        return Found(
            found.code, versions.load(request.tx, context.unit_id, id_, values["version"]).content
        )

    def render_digest(request: NoticeRequest) -> Reply | None:
        each = [find(request, its["values"]) for its in request.values["notices"]]
        found = [its for its in each if its is not None]
        if not found:
            return None
        phrases = services.phrases_for(request.recipient.person)
        news = [as_news(context, *its, phrases.language) for its in found]
        named = [context.unit.topic(its.content.topic) for its in found]
        topics = dict.fromkeys(topic for topic in named if topic is not None)
        pictures = dict.fromkeys(picture for its in found for picture in its.content.pictures)
        return Reply(
            digest_text(news, phrases),
            digest_buttons(tuple(topics), phrases),
            wants=("text",),
            photos=tuple(pictures)[:MAX_PICTURES],
        )

    def render(request: NoticeRequest) -> Reply | None:
        found = find(request, request.values)
        if found is None:
            return None
        code, content = found
        phrases = services.phrases_for(request.recipient.person)
        text = as_news(context, code, content, phrases.language).in_full(phrases)
        topic = context.unit.topic(content.topic)
        # News of a safety topic can't be ended by topic, nor that of a topic that is gone.
        can_be_ended = topic is not None and not topic.safety
        buttons = (unsubscribe_button(content.topic, phrases),) if can_be_ended else ()
        # In danger people call, and don't wait for an answer.
        if topic is None or not topic.safety:
            buttons = (*buttons, ask_button(code, phrases))
        if content.asks_if_safe:
            answers = answer_buttons(
                request.values["announcement"], phrases, is_drill=content.is_drill
            )
            buttons = (*answers, *buttons)
        return Reply(text, buttons, wants=("text",), photos=content.pictures)

    def render_trial(request: NoticeRequest) -> Reply | None:
        phrases = services.phrases_for(request.recipient.person)
        reply = render(request)
        # Its button would end the news of the official themselves.
        trial = phrases.say("announcement-trial")
        return reply and structs.replace(reply, text=f"{trial}\n{reply.text}", buttons=())

    return {ANNOUNCEMENT: render, TRIAL: render_trial, DIGEST: render_digest}
