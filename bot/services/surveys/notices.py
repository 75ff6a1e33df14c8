"""The messages about surveys: to people who were asked or answered, and to officials."""

from datetime import timedelta

import msgspec

from bot.services.delivery.notice_renderer import NoticeRequest, Renderers
from bot.services.inbound.turn_services import TurnServices
from bot.services.officials.permissions import Action
from bot.services.officials.staff_bot import find_user
from bot.services.parts import NoticeTools, PhrasesFor
from bot.services.surveys import follow_up, quotas
from bot.services.surveys.analysis.names import ResultNames
from bot.services.surveys.analysis.tables import AREA
from bot.services.surveys.comparison import ComparedQuestion, Comparison, percent
from bot.services.surveys.mailing import (
    FOLLOW_UP_TIME,
    SURVEY_FOLLOW_UP,
    SURVEY_FOR_STAFF,
    SURVEY_REMINDER,
    SURVEY_RESULTS,
)
from bot.services.unit_context import UnitContext
from conversations.dialogues.surveys.notice_effects import silence_button, start_button
from conversations.engine.model.messages import Link, Reply
from conversations.engine.model.phrases import Phrases
from conversations.surveys.paths import count_longest_path
from conversations.surveys.survey import Survey
from storage.repositories.surveys import follow_ups, mailings, silences, surveys
from storage.repositories.surveys.mailings import Topic
from storage.repositories.surveys.surveys import OPEN, StoredSurvey

MOST_LINES = 3
"""Questions whose results are told in words; a picture shows more."""

_TICK = timedelta(microseconds=1)
_SECURE = "https://"
_PAGE = "/office/surveys"


def survey_renderers(tools: NoticeTools) -> Renderers:
    """Return the renderers of all notices about surveys."""
    news = SurveyNews(tools.services)
    return {
        SURVEY_REMINDER: news.remind,
        SURVEY_RESULTS: news.tell_results,
        SURVEY_FOLLOW_UP: news.tell_follow_up,
        **_staff_renderers(tools.services.context, tools.official_phrases_for),
    }


class SurveyNews:
    """Renders what people are told; nothing for whoever wants no more of it by then."""

    def __init__(self, services: TurnServices) -> None:
        self._services = services
        self._context = services.context

    def remind(self, request: NoticeRequest) -> Reply | None:
        """Ask someone again who has not answered; nothing if they can't, or have meanwhile."""
        found, context = self._find(request), self._context
        if found is None or found.closes_at is None:
            return None
        is_open = (found.state, found.version) == (OPEN, request.values["version"])
        if not is_open or found.closes_at <= context.now():
            return None
        who, topic = request.recipient.person_id, Topic(found.survey_id, found.version, "")
        if mailings.is_respondent(request.tx, context.unit_id, topic, who):
            return None
        survey, phrases = self._survey(request), self._phrases(request)
        home = request.recipient.person.neighbourhood
        if quotas.is_full(request.tx, context, found, survey, home):
            return None
        until = (found.closes_at - _TICK).astimezone(context.timezone)
        count = count_longest_path(survey.asked)
        title = survey.title.in_language(phrases.language)
        text = phrases.say("survey_news-reminder", title=title, until=until, count=count)
        buttons = (start_button(found.code, count, phrases), silence_button(phrases))
        return Reply(text, buttons, wants=("text",))

    def tell_results(self, request: NoticeRequest) -> Reply | None:
        """Tell someone who answered what came of it: in their neighbourhood, and everywhere."""
        if self._find(request) is None:
            return None
        survey, phrases = self._survey(request), self._phrases(request)
        results = msgspec.convert(request.values["results"], Comparison)
        title = survey.title.in_language(phrases.language)
        lines = [phrases.say("survey_news-results", title=title, count=results.respondents)]
        if results.questions:
            names = ResultNames(phrases, self._context.unit)
            told = results.questions[:MOST_LINES]
            lines += [_tell(survey, its, names, phrases) for its in told]
        else:
            lines.append(phrases.say(f"survey_news-{_why_nothing(survey, results)}"))
        picture = request.values["picture"]
        photos = (picture,) if picture else ()
        return Reply("\n".join(lines), (silence_button(phrases),), wants=("text",), photos=photos)

    def tell_follow_up(self, request: NoticeRequest) -> Reply | None:
        """Tell someone who answered what the commune did with the answers."""
        found = self._find(request)
        if found is None:
            return None
        done = follow_ups.find_approved(request.tx, self._context.unit_id, found.survey_id)
        if done is None:
            return None
        survey, phrases = self._survey(request), self._phrases(request)
        language = phrases.language
        text = phrases.say(
            "survey_news-follow_up",
            title=survey.title.in_language(language),
            text=done.in_language(language),
        )
        return Reply(text, (silence_button(phrases),), wants=("text",))

    def _find(self, request: NoticeRequest) -> StoredSurvey | None:
        """Return the survey, None if the person wants no word about it."""
        unit_id, who = self._context.unit_id, request.recipient.person_id
        if silences.find(request.tx, unit_id, who) is not None:
            return None
        return surveys.find(request.tx, unit_id, request.values["survey"])

    def _survey(self, request: NoticeRequest) -> Survey:
        id_, version = request.values["survey"], request.values["version"]
        found = surveys.load_version(request.tx, self._context.unit_id, id_, version)
        return found.content.survey

    def _phrases(self, request: NoticeRequest) -> Phrases:
        return self._services.phrases_for(request.recipient.person)


def _why_nothing(survey: Survey, results: Comparison) -> str:
    """Return why no results are told: "unmixed", "few" or "later"."""
    if survey.is_anonymous and not results.respondents:
        return "unmixed"
    return "few" if any(question.is_public for question in survey.asked) else "later"


def _tell(survey: Survey, its: ComparedQuestion, names: ResultNames, phrases: Phrases) -> str:
    """Return the answer that most people gave, with its shares."""
    question = next(one for one in survey.asked if one.id == its.question)
    line = its.first
    return phrases.say(
        "survey_news-alone" if line.here is None else "survey_news-compared",
        question=names.question(question),
        answer=names.answer(question, line.values),
        place=names.group(AREA, its.places),
        here=percent(line.here or 0),
        everywhere=percent(line.everywhere),
    )


def _staff_renderers(context: UnitContext, phrases_for: PhrasesFor) -> Renderers:
    """Return the renderer of what officials are told to do."""

    def render(request: NoticeRequest) -> Reply | None:
        """Ask for a follow-up, or for its approval; nothing if that was done meanwhile."""
        unit_id, act = context.unit_id, request.values["act"]
        found = surveys.find(request.tx, unit_id, request.values["survey"])
        if found is None or found.ended_at is None:
            return None
        done = follow_ups.find(request.tx, unit_id, found.survey_id)
        is_asked_to_approve = act == follow_up.WAITS
        is_waiting = done is not None and done.state == follow_up.WAITING_FOR_APPROVAL
        action = Action.APPROVE_SURVEYS if is_asked_to_approve else Action.WRITE_SURVEYS
        user = find_user(request.tx, context, request.recipient.person_id)
        is_over = not is_waiting if is_asked_to_approve else done is not None
        if is_over or user is None or not user.may(action):
            return None
        version = surveys.load_version(request.tx, unit_id, found.survey_id, found.version)
        phrases = phrases_for(request.recipient.person)
        text = phrases.say(
            f"staff-survey-{act}",
            code=found.code,
            title=version.content.survey.title.in_language(phrases.language),
            until=(found.ended_at + FOLLOW_UP_TIME).astimezone(context.timezone),
        )
        page = f"{context.public_url}{_PAGE}/{found.survey_id}/follow-up"
        label = phrases.say("staff-survey-open")
        return Reply(text, links=(Link(label, page),) if page.startswith(_SECURE) else ())

    return {SURVEY_FOR_STAFF: render}
