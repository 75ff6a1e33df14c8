"""The service part of announcements."""

from collections.abc import Sequence

from bot.services.announcements.approval.at_once import confirmation_jobs
from bot.services.announcements.help_calls.alarms import help_call_jobs
from bot.services.announcements.help_calls.validity import OPEN_FOR
from bot.services.announcements.residents.checking import check
from bot.services.announcements.residents.effect_handlers import EFFECT_HANDLERS
from bot.services.announcements.residents.groups import end_when_left, join
from bot.services.announcements.residents.news_replies import add_code
from bot.services.announcements.residents.notices import announcement_renderers
from bot.services.announcements.residents.query_handlers import QUERY_HANDLERS
from bot.services.announcements.residents.wishes import SubscriberWishes
from bot.services.announcements.retention import RETENTION
from bot.services.announcements.sending.pausing import halt_renderers
from bot.services.announcements.sending.sending import announcement_jobs
from bot.services.announcements.staff.confirmation_rendering import confirmation_renderers
from bot.services.announcements.staff.effect_handlers import STAFF_EFFECT_HANDLERS
from bot.services.announcements.staff.help_calls import (
    HELP_CALL_EFFECT_HANDLERS,
    HELP_CALL_QUERY_HANDLERS,
    help_call_renderers,
)
from bot.services.announcements.staff.query_handlers import STAFF_QUERY_HANDLERS
from bot.services.announcements.staff.transition_notice_rendering import transition_renderers
from bot.services.announcements.writing.corrections import correction_jobs
from bot.services.delivery.notice_renderer import Renderers
from bot.services.events import AddressLeft
from bot.services.handlers import Occasion
from bot.services.hooks import Hooks
from bot.services.jobs.job import Job
from bot.services.parts import (
    WITH_THE_PERSON,
    JobTools,
    NoticeTools,
    OwnItem,
    ServicePart,
    TablePolicy,
)
from bot.services.unit_context import Speaker, UnitContext
from conversations.dialogues.announcements.effects import JoinGroup
from conversations.dialogues.announcements.queries import CheckMessage, Verdict
from conversations.text.formatting import format_weekday
from storage.database.transactions import Transaction
from storage.repositories.announcements import (
    groups,
    roll_calls,
    subscriptions,
)
from storage.repositories.announcements.roll_calls import Answer
from storage.repositories.privacy import own_data

_OFFICIALS_ONLY = "It is what the commune said; of people it names officials only."
_NOBODY = "It counts notices to officials and names nobody."
_WITHOUT_PHONE = "Officials wrote it about someone who has no account here."
_WANTED = "It is kept until the person ends the subscription, or withdraws consent."


def notices(tools: NoticeTools) -> Renderers:
    """Return the renderers of announcements, and of notices to officials about them."""
    return {
        **announcement_renderers(tools.services),
        **confirmation_renderers(tools.services.context, tools.official_phrases_for),
        **transition_renderers(tools.services.context, tools.official_phrases_for),
        **help_call_renderers(tools.services.context, tools.official_phrases_for),
        **halt_renderers(tools.services.context, tools.official_phrases_for),
    }


def jobs(tools: JobTools) -> list[Job]:
    """Return the jobs of announcements: start, end, second words, corrections, calls for help."""
    context = tools.services.context
    return [
        *announcement_jobs(context),
        *confirmation_jobs(context),
        *correction_jobs(tools.services),
        *help_call_jobs(context),
    ]


def check_message(
    tx: Transaction, context: UnitContext, speaker: Speaker, query: CheckMessage
) -> Verdict:
    """Return whether a message that the speaker got comes from the commune."""
    return check(tx, context, query, speaker.person.language)


def own_items(tx: Transaction, context: UnitContext, person_id: str) -> Sequence[OwnItem]:
    """Return a person's subscriptions, areas and times, and answers to roll-calls."""
    language = own_data.load_person(tx, context.unit_id, person_id).person.language
    names = {topic.id: topic.name.in_language(language) for topic in context.unit.topics}
    wanted = subscriptions.list_topics(tx, context.unit_id, person_id)
    items = [OwnItem(at, names.get(topic, topic)) for topic, at in wanted.items()]
    if (at := subscriptions.find_setting_time(tx, context.unit_id, person_id)) is not None:
        items.append(OwnItem(at, _describe_setting(tx, context, person_id, language)))
    places = subscriptions.list_places(tx, context.unit_id, person_id)
    known = {its.id: its.name.in_language(language) for its in context.unit.neighbourhoods}
    items += [OwnItem(at, known.get(place, place)) for place, at in places.items()]
    answers = roll_calls.list_of_person(tx, context.unit_id, person_id)
    return [*items, *(OwnItem(it.at, _describe_answer(it)) for it in answers)]


def _describe_answer(answer: Answer) -> str:
    sign = "✔" if answer.answer == roll_calls.SAFE else "🆘"
    return f"{sign} {answer.place}".strip()


def _describe_setting(tx: Transaction, context: UnitContext, person_id: str, language: str) -> str:
    setting = subscriptions.load_setting(tx, context.unit_id, person_id)
    quiet = f"🔕 {setting.quiet_from}–{setting.quiet_until}"
    if setting.frequency != subscriptions.AT_ONCE:
        weekly = f"{format_weekday(setting.digest_day, language)} "
        day = weekly if setting.frequency == subscriptions.WEEKLY else ""
        quiet = f"{quiet}, 🕒 {day}{setting.digest_at}"
    is_whole = setting.scope == subscriptions.WHOLE_COMMUNE
    return f"{context.unit.name.in_language(language)}, {quiet}" if is_whole else quiet


def withdraw(tx: Transaction, context: UnitContext, person_id: str) -> None:
    """Delete a person's subscriptions, settings and answers to roll-calls.

    Open calls for help stay: they need no consent, and the rescuers still look for this person.
    """
    since = context.now() - OPEN_FOR
    roll_calls.delete_of_person(tx, context.unit_id, person_id, calls_since=since)
    subscriptions.delete_of_person(tx, context.unit_id, person_id)
    groups.delete_of_person(tx, context.unit_id, person_id)


def erase(tx: Transaction, context: UnitContext, person_id: str) -> None:
    """Delete a person's subscriptions and settings, and all their answers to roll-calls."""
    withdraw(tx, context, person_id)
    roll_calls.delete_of_person(tx, context.unit_id, person_id)


PART = ServicePart(
    effect_handlers={
        **EFFECT_HANDLERS,
        **STAFF_EFFECT_HANDLERS,
        **HELP_CALL_EFFECT_HANDLERS,
        JoinGroup: join,
    },
    query_handlers={
        **QUERY_HANDLERS,
        **STAFF_QUERY_HANDLERS,
        **HELP_CALL_QUERY_HANDLERS,
        CheckMessage: check_message,
    },
    notices=notices,
    retention=RETENTION,
    tables=(
        TablePolicy("announcement", "announcements", _OFFICIALS_ONLY),
        TablePolicy("announcement_version", "announcements", _OFFICIALS_ONLY),
        TablePolicy("announcement_event", "announcements", _OFFICIALS_ONLY),
        TablePolicy("announcement_picture", "announcements", _OFFICIALS_ONLY),
        TablePolicy("uploaded_picture", "announcements", _OFFICIALS_ONLY),
        TablePolicy("group_link", "group_links", WITH_THE_PERSON),
        TablePolicy("roll_call_alarm", "roll_calls", _NOBODY),
        TablePolicy("roll_call_answer", "roll_calls", WITH_THE_PERSON),
        TablePolicy("roll_call_entry", "roll_calls", _WITHOUT_PHONE),
        TablePolicy("subscription", _WANTED, WITH_THE_PERSON),
        TablePolicy("subscription_setting", _WANTED, WITH_THE_PERSON),
        TablePolicy("subscription_place", _WANTED, WITH_THE_PERSON),
    ),
    jobs=jobs,
    hooks=Hooks(before_playing=(add_code,), recipient_wishes=(SubscriberWishes,)),
    listeners=lambda _: {AddressLeft: end_when_left},
    own_items=own_items,
    erasers={Occasion.PERSON_ERASED: erase, Occasion.CONSENT_WITHDRAWN: withdraw},
)
