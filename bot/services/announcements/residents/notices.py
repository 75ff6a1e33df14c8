"""The messages of announcements and digests, with the buttons that end news of their kinds."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from msgspec import structs

from bot.services.announcements.help_calls.validity import OPEN_FOR
from bot.services.announcements.residents.query_handlers import as_news
from bot.services.announcements.sending.sending import ANNOUNCEMENT
from bot.services.announcements.writing import asking
from bot.services.announcements.writing.trial_message import TRIAL
from bot.services.delivery.broadcasts.digests import DIGEST
from bot.services.delivery.notice_renderer import NoticeRequest, Renderers
from bot.services.inbound.turn_services import TurnServices
from conversations.announcements.message import MAX_PICTURES
from conversations.dialogues.announcements.ask_about_news import ask_button
from conversations.dialogues.announcements.effects import digest_buttons, unsubscribe_button
from conversations.dialogues.announcements.queries import digest_text
from conversations.dialogues.announcements.roll_call_effects import answer_buttons
from conversations.engine.model.messages import Button, Reply
from conversations.engine.model.phrases import Phrases
from conversations.engine.model.unit import Topic
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
        contents = {
            its["values"]["announcement"]: one.content
            for its, one in zip(request.values["notices"], each, strict=True)
            if one is not None
        }
        answers = asking.start_buttons(request.tx, context, contents, phrases)
        return Reply(
            digest_text(news, phrases),
            (*answers, *digest_buttons(tuple(topics), phrases)),
            wants=("text",),
            photos=tuple(pictures)[:MAX_PICTURES],
        )

    def render(request: NoticeRequest) -> Reply | None:
        found = find(request, request.values)
        if found is None:
            return None
        code, content = found
        phrases, topic = (
            services.phrases_for(request.recipient.person),
            context.unit.topic(content.topic),
        )
        news = as_news(context, code, content, phrases.language)
        if content.poll is not None:
            news = news.with_question(content.poll.text)
        text = news.in_full(phrases)
        id_ = request.values["announcement"]
        asked = asking.answer_buttons(request.tx, context, id_, content, phrases)
        buttons = (*asked, *_usual_buttons(topic, id_, found, phrases))
        reply = Reply(text, buttons, wants=("text",), photos=content.pictures)
        if content.poll is None and not content.asks_if_safe:
            return reply
        return structs.replace(reply, lasts_until=content.valid_until or request.now + OPEN_FOR)

    def render_trial(request: NoticeRequest) -> Reply | None:
        phrases = services.phrases_for(request.recipient.person)
        reply = render(request)
        # Its button would end the news of the official themselves.
        trial = phrases.say("announcement-trial")
        return reply and structs.replace(
            reply, text=f"{trial}\n{reply.text}", buttons=(), lasts_until=None
        )

    return {ANNOUNCEMENT: render, TRIAL: render_trial, DIGEST: render_digest}


def _usual_buttons(
    topic: Topic | None, id_: str, found: Found, phrases: Phrases
) -> Iterator[Button]:
    """Yield the buttons below an announcement of *topic*, besides those of a survey."""
    content, is_safety = found.content, topic is not None and topic.safety
    if content.asks_if_safe:
        yield from answer_buttons(id_, phrases, is_drill=content.is_drill)
    # News of a safety topic can't be ended by topic, nor that of a topic that is gone.
    if topic is not None and not is_safety:
        yield unsubscribe_button(content.topic, phrases)
    # In danger people call, and don't wait for an answer. A poll has buttons enough.
    if not is_safety and content.poll is None:
        yield ask_button(found.code, phrases)
