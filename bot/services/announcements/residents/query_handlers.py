"""What residents read: the news, and what they subscribed to."""

from bot.services.announcements.residents import news, roll_calls, subscriptions
from bot.services.announcements.residents.subscriptions import WHOLE_COMMUNE, Setting
from bot.services.handlers import QueryHandlers
from bot.services.unit_context import Speaker, UnitContext
from conversations.dialogues.announcements.queries import (
    CurrentNews,
    CurrentRollCall,
    MyNewsSetting,
    MySubscriptions,
    News,
    NewsPlan,
    NewsSetting,
    PastNews,
    Subscriptions,
)
from conversations.engine.model.localised_text import LocalisedText
from storage.database.transactions import Transaction
from storage.repositories.announcements.versions import Content


def current_news(
    tx: Transaction, context: UnitContext, speaker: Speaker, query: CurrentNews
) -> tuple[News, ...]:
    """Return the announcements that are valid now, in the speaker's language."""
    found = news.list_current(tx, context, topics=query.topics)
    language = speaker.person.language
    return tuple(as_news(context, one.code, one.content, language) for one in found)


def past_news(
    tx: Transaction, context: UnitContext, speaker: Speaker, query: PastNews
) -> tuple[News, ...]:
    """Return the announcements that are not current any more, in the speaker's language."""
    del query
    current = {one.announcement_id for one in news.list_current(tx, context)}
    language = speaker.person.language
    return tuple(
        as_news(context, one.code, one.content, language)
        for one in news.list_past(tx, context)
        if one.announcement_id not in current
    )


def my_subscriptions(
    tx: Transaction, context: UnitContext, speaker: Speaker, query: MySubscriptions
) -> Subscriptions:
    """Return what the speaker gets news of; topics that the pack no longer has are left out."""
    del query
    wanted, unit, person = (
        subscriptions.load(tx, context, speaker.person_id),
        context.unit,
        speaker.person,
    )
    home = next((its for its in unit.neighbourhoods if its.id == person.neighbourhood), None)
    places = [its for its in unit.neighbourhoods if its.id in wanted.places and its != home]
    return Subscriptions(
        tuple(topic.id for topic in unit.topics if topic.id in wanted.topics),
        home.name.in_language(person.language) if home else "",
        everywhere=wanted.setting.scope == WHOLE_COMMUNE,
        places=tuple(place.id for place in places),
        place_names=tuple(place.name.in_language(person.language) for place in places),
    )


def my_news_setting(
    tx: Transaction, context: UnitContext, speaker: Speaker, query: MyNewsSetting
) -> NewsSetting:
    """Return when and of which other places the speaker gets news."""
    del query
    wanted = subscriptions.load(tx, context, speaker.person_id)
    is_whole = wanted.setting.scope == WHOLE_COMMUNE
    return NewsSetting(as_plan(wanted.setting), tuple(wanted.places), everywhere=is_whole)


def as_plan(setting: Setting) -> NewsPlan:
    """Return the times of a setting."""
    return NewsPlan(
        setting.frequency,
        setting.digest_at,
        setting.digest_day,
        setting.quiet_from,
        setting.quiet_until,
    )


def as_news(context: UnitContext, code: str, content: Content, language: str) -> News:
    """Return an announcement as it is read in *language*; Vietnamese if that was not written."""
    topic = context.unit.topic(content.topic)
    name = (topic or context.unit).name
    until = content.valid_until
    return News(
        code,
        name.in_language(language),
        LocalisedText(content.vi, content.en).in_language(language),
        context.unit.name.in_language(language),
        content.place,
        until and until.astimezone(context.timezone),
        content.is_drill,
        content.corrects,
        language,
    )


QUERY_HANDLERS: QueryHandlers = {
    CurrentNews: current_news,
    PastNews: past_news,
    MySubscriptions: my_subscriptions,
    CurrentRollCall: roll_calls.current_roll_call,
    MyNewsSetting: my_news_setting,
}
