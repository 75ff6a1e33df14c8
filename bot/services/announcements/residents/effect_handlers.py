"""The effects of residents choosing the news that they get."""

from bot.services.announcements.residents import roll_calls, subscriptions
from bot.services.announcements.residents.query_handlers import as_plan, my_subscriptions
from bot.services.announcements.residents.subscriptions import OWN_NEIGHBOURHOOD, WHOLE_COMMUNE
from bot.services.handlers import EffectHandlers
from bot.services.unit_context import Speaker, UnitContext
from conversations.dialogues.announcements.effects import (
    EVERYWHERE,
    HERE,
    OFF,
    ON,
    ChangeNews,
    NewsAreaSet,
    NewsChanged,
    NewsPlaceSet,
    NewsPlanned,
    PlanNews,
    SetNewsArea,
    SetNewsPlace,
    Subscribe,
    Subscribed,
    Unsubscribe,
    UnsubscribeAll,
    Unsubscribed,
    UnsubscribedAll,
    restore_data,
)
from conversations.dialogues.announcements.queries import MySubscriptions, Subscriptions
from conversations.dialogues.announcements.roll_call_effects import AnswerRollCall
from conversations.engine.model.effects import Refused
from conversations.engine.model.unit import Topic
from storage.database.transactions import Transaction


def subscribe(
    tx: Transaction, context: UnitContext, speaker: Speaker, effect: Subscribe
) -> Subscribed | Refused:
    """Subscribe the speaker to topics; whoever told no neighbourhood gets news of all.

    A button may be older than a withdrawal of consent.
    """
    if not speaker.person.has_consented:
        return Refused("consent")
    topics = _find(context, effect.topics)
    if not topics:
        return Refused("gone")
    ids = tuple(topic.id for topic in topics)
    subscriptions.subscribe(tx, context, speaker.person_id, ids)
    mine = my_subscriptions(tx, context, speaker, MySubscriptions())
    if not mine.area:
        _save_scope(tx, context, speaker, WHOLE_COMMUNE)
    return Subscribed(ids, _names(topics, speaker), mine)


def unsubscribe(
    tx: Transaction, context: UnitContext, speaker: Speaker, effect: Unsubscribe
) -> Unsubscribed | Refused:
    """End the speaker's news of topics at once; that of safety topics can't be ended."""
    named = _find(context, effect.topics)
    topics = [topic for topic in named if not topic.safety]
    if not topics:
        return Refused("safety" if named else "gone")
    ids = tuple(topic.id for topic in topics)
    subscriptions.unsubscribe(tx, context, speaker.person_id, ids)
    return Unsubscribed(ids, _names(topics, speaker))


def unsubscribe_all(
    tx: Transaction, context: UnitContext, speaker: Speaker, effect: UnsubscribeAll
) -> UnsubscribedAll:
    """End the speaker's news of every topic but those of safety, also of former topics."""
    del effect
    before = my_subscriptions(tx, context, speaker, MySubscriptions())
    wanted = subscriptions.load(tx, context, speaker.person_id).topics
    ids = [id_ for id_ in wanted if id_ not in _safety_topics(context)]
    subscriptions.unsubscribe(tx, context, speaker.person_id, ids)
    return UnsubscribedAll(_undo(tx, context, speaker, before))


def change_news(
    tx: Transaction, context: UnitContext, speaker: Speaker, effect: ChangeNews
) -> NewsChanged | Refused:
    """Set which news the speaker gets, and of which places, and tell all that they get now."""
    if not speaker.person.has_consented:
        return Refused("consent")
    before = my_subscriptions(tx, context, speaker, MySubscriptions())
    if why := _change_place(tx, context, speaker, effect, before):
        return Refused(why)
    safety = _safety_topics(context)
    had = set(subscriptions.load(tx, context, speaker.person_id).topics)
    kept = {ON: _known_topics(context), OFF: had & safety}.get(effect.rest, had)
    wanted = (kept | set(effect.on)) - (set(effect.off) - safety)
    subscriptions.subscribe(tx, context, speaker.person_id, wanted - had)
    subscriptions.unsubscribe(tx, context, speaker.person_id, had - wanted)
    mine = my_subscriptions(tx, context, speaker, MySubscriptions())
    if not mine.area:
        _save_scope(tx, context, speaker, WHOLE_COMMUNE)
    ended = () if effect.rest == OFF else effect.off
    has_none_left = effect.rest == OFF and not mine.topics
    return NewsChanged(
        _names(_find(context, mine.topics), speaker),
        "" if has_none_left else mine.area,
        _names(_find(context, ended), speaker),
        _undo(tx, context, speaker, before),
    )


def _change_place(
    tx: Transaction,
    context: UnitContext,
    speaker: Speaker,
    effect: ChangeNews,
    before: Subscriptions,
) -> str:
    """Set of which places the speaker gets news; return why that can't be, or "".

    Who gets news of the whole commune, and wants some of a place too, gets that already; who gets
    none yet means that place alone.
    """
    place, home = effect.place, speaker.person.neighbourhood
    if place == HERE and not home:
        return "home"
    if not place or place == EVERYWHERE:
        if place:
            _save_scope(tx, context, speaker, WHOLE_COMMUNE)
        return ""
    is_exact = place.startswith("=")
    is_first = not before.topics
    if before.everywhere and before.topics and not (effect.is_only_place or is_exact):
        return ""
    wanted = set(filter(None, place.removeprefix("=").split(","))) - {home, HERE}
    known = {neighbourhood.id for neighbourhood in context.unit.neighbourhoods}
    if not wanted <= known:
        return "gone"
    _save_scope(tx, context, speaker, OWN_NEIGHBOURHOOD)
    ended = set(before.places) - wanted if effect.is_only_place or is_exact or is_first else ()
    for id_ in ended:
        subscriptions.set_place(tx, context, speaker.person_id, id_, wanted=False)
    for id_ in wanted:
        subscriptions.set_place(tx, context, speaker.person_id, id_, wanted=True)
    return ""


def _known_topics(context: UnitContext) -> set[str]:
    return {topic.id for topic in context.unit.topics}


def _safety_topics(context: UnitContext) -> set[str]:
    return {topic.id for topic in context.unit.topics if topic.safety}


def _undo(tx: Transaction, context: UnitContext, speaker: Speaker, before: Subscriptions) -> str:
    """Return the data of the button that brings back what the speaker got *before*."""
    now = my_subscriptions(tx, context, speaker, MySubscriptions())
    topics = [topic.id for topic in context.unit.topics if not topic.safety]
    return restore_data(before, now, topics)


def set_area(
    tx: Transaction, context: UnitContext, speaker: Speaker, effect: SetNewsArea
) -> NewsAreaSet | Refused:
    """Set whether the speaker gets news of the whole commune or of their neighbourhood alone."""
    if not speaker.person.has_consented:
        return Refused("consent")
    if not effect.everywhere and not speaker.person.neighbourhood:
        return Refused("home")
    scope = WHOLE_COMMUNE if effect.everywhere else OWN_NEIGHBOURHOOD
    _save_scope(tx, context, speaker, scope)
    return NewsAreaSet(my_subscriptions(tx, context, speaker, MySubscriptions()))


def plan_news(
    tx: Transaction, context: UnitContext, speaker: Speaker, effect: PlanNews
) -> NewsPlanned | Refused:
    """Set when the speaker gets news: how often, and not in which hours."""
    if not speaker.person.has_consented:
        return Refused("consent")
    setting = subscriptions.load(tx, context, speaker.person_id).setting
    planned = effect.changed(as_plan(setting))
    plan = planned.plan
    changed = setting._replace(
        frequency=plan.frequency,
        digest_at=plan.at,
        digest_day=plan.day,
        quiet_from=plan.quiet_from,
        quiet_until=plan.quiet_until,
    )
    try:
        subscriptions.save_setting(tx, context, speaker.person_id, changed)
    except ValueError:  # a button that is not ours
        return Refused("gone")
    return planned


def set_place(
    tx: Transaction, context: UnitContext, speaker: Speaker, effect: SetNewsPlace
) -> NewsPlaceSet | Refused:
    """Set whether the speaker gets news of a neighbourhood besides their own."""
    if not speaker.person.has_consented:
        return Refused("consent")
    found = [its for its in context.unit.neighbourhoods if its.id == effect.neighbourhood]
    if not found:
        return Refused("gone")
    wanted = subscriptions.load(tx, context, speaker.person_id)
    if effect.wanted and wanted.setting.scope == WHOLE_COMMUNE:
        return Refused("everywhere")
    subscriptions.set_place(tx, context, speaker.person_id, found[0].id, wanted=effect.wanted)
    name = found[0].name.in_language(speaker.person.language)
    return NewsPlaceSet(name, found[0].id, effect.wanted)


def _save_scope(tx: Transaction, context: UnitContext, speaker: Speaker, scope: str) -> None:
    setting = subscriptions.load(tx, context, speaker.person_id).setting
    changed = setting._replace(scope=scope)
    subscriptions.save_setting(tx, context, speaker.person_id, changed)


def _find(context: UnitContext, ids: tuple[str, ...]) -> list[Topic]:
    return [topic for topic in context.unit.topics if topic.id in ids]


def _names(topics: list[Topic], speaker: Speaker) -> str:
    language = speaker.person.language
    return ", ".join(topic.name.in_language(language).lower() for topic in topics)


EFFECT_HANDLERS: EffectHandlers = {
    Subscribe: subscribe,
    Unsubscribe: unsubscribe,
    UnsubscribeAll: unsubscribe_all,
    ChangeNews: change_news,
    SetNewsArea: set_area,
    AnswerRollCall: roll_calls.answer,
    PlanNews: plan_news,
    SetNewsPlace: set_place,
}
