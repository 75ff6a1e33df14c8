"""Tell the author of an announcement that somebody asks more about it."""

from collections.abc import Callable

from bot.services.delivery.notice_renderer import NoticeRequest, Renderers
from bot.services.delivery.notify import Notice
from bot.services.reports import official_notices
from bot.services.unit_context import UnitContext
from conversations.engine.model.messages import Link, Reply
from conversations.engine.model.person import Person
from conversations.engine.model.phrases import Phrases
from storage.database.transactions import Transaction
from storage.repositories.announcements import announcements
from storage.repositories.officials import staff_bot
from storage.repositories.questions import official_questions
from storage.repositories.questions.official_questions import OPEN

NEWS_QUESTION = "news_question"


def tell_author(tx: Transaction, context: UnitContext, question_id: str, code: str) -> None:
    """Notify the author of the announcement with *code* when the office opens.

    An author who does not use the staff bot finds the question on the page of questions.
    """
    found = announcements.find_by_code(tx, context.unit_id, code)
    person_id = staff_bot.find_person(tx, context.unit_id, found.author) if found else ""
    if found is not None and person_id:
        values = {"question": question_id, "announcement": found.announcement_id, "code": code}
        notice = Notice(NEWS_QUESTION, values)
        official_notices.notify_officials(tx, context, [person_id], notice)


def news_question_renderers(
    context: UnitContext, phrases_for: Callable[[Person], Phrases]
) -> Renderers:
    """Return the renderer of the notice, which has links to the question and the announcement."""

    def render(request: NoticeRequest) -> Reply | None:
        values = request.values
        question = official_questions.get(request.tx, context.unit_id, values["question"])
        if question is None or question.state != OPEN:
            return None
        phrases = phrases_for(request.recipient.person)
        text = phrases.say("staff-news-question", code=values["code"], question=question.text)
        if not context.public_url:
            return Reply(text)
        at = f"{context.public_url}/office"
        links = {
            "open": f"{at}/questions?question={question.question_id}",
            "announcement": f"{at}/announcements/{values['announcement']}",
        }
        return Reply(
            text,
            links=tuple(
                Link(phrases.say(f"staff-news-question-{name}"), url)
                for name, url in links.items()
            ),
        )

    return {NEWS_QUESTION: render}
