"""The message of an announcement, with the button that ends news of its kind."""

from msgspec import structs

from bot.services.announcements.query_handlers import as_news
from bot.services.announcements.sending import ANNOUNCEMENT, TRIAL
from bot.services.delivery.notice_renderer import NoticeRequest, Renderers
from bot.services.inbound.turn_services import TurnServices
from conversations.dialogues.announcements.ask_about_news import ask_button
from conversations.dialogues.announcements.effects import unsubscribe_button
from conversations.dialogues.announcements.roll_call_effects import answer_buttons
from conversations.engine.model.messages import Reply
from storage.repositories.announcements import announcements, versions


def announcement_renderers(services: TurnServices) -> Renderers:
    """Return the renderers of announcements, and of trials of them."""

    def render(request: NoticeRequest) -> Reply | None:
        context, id_ = services.context, request.values["announcement"]
        found = announcements.find(request.tx, context.unit_id, id_)
        if found is None:
            return None
        version = request.values["version"]
        content = versions.load(request.tx, context.unit_id, id_, version).content
        phrases = services.phrases_for(request.recipient.person)
        text = as_news(context, found.code, content, phrases.language).in_full(phrases)
        topic = context.unit.topic(content.topic)
        # News of a safety topic can't be ended by topic, nor that of a topic that is gone.
        can_be_ended = topic is not None and not topic.safety
        buttons = (unsubscribe_button(content.topic, phrases),) if can_be_ended else ()
        # In danger people call, and don't wait for an answer.
        if topic is None or not topic.safety:
            buttons = (*buttons, ask_button(found.code, phrases))
        if content.asks_if_safe:
            answers = answer_buttons(id_, phrases, is_drill=content.is_drill)
            buttons = (*answers, *buttons)
        return Reply(text, buttons, wants=("text",), photos=content.pictures)

    def render_trial(request: NoticeRequest) -> Reply | None:
        phrases = services.phrases_for(request.recipient.person)
        reply = render(request)
        # Its button would end the news of the official themselves.
        trial = phrases.say("announcement-trial")
        return reply and structs.replace(reply, text=f"{trial}\n{reply.text}", buttons=())

    return {ANNOUNCEMENT: render, TRIAL: render_trial}
