"""Tell people about surveys, once each: reminders, results, and what the commune did with them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime, time, timedelta

from msgspec import Struct, to_builtins

from bot.services.delivery.notify import Notice, notify
from bot.services.jobs.job import Job, when
from bot.services.officials.permissions import Action, roles_allowing
from bot.services.parts import JobTools
from bot.services.surveys.analysis.disclosure import are_results_final, load_results
from bot.services.surveys.analysis.tables import ShownResults
from bot.services.surveys.comparison import Comparison, compare
from bot.services.surveys.result_picture import Painter
from bot.services.unit_context import UnitContext
from bot.services.working_time import end_of_quiet_hours
from conversations.surveys.survey import Survey
from storage.database.transactions import Transaction
from storage.repositories.announcements import subscriptions
from storage.repositories.announcements.subscriptions import Setting
from storage.repositories.delivery.outbox import AT_LEAST_ONCE, AT_MOST_ONCE, Urgency
from storage.repositories.officials import staff_bot
from storage.repositories.surveys import follow_ups, mailings, surveys
from storage.repositories.surveys.mailings import (
    ASK_AGAIN,
    ASK_OFFICIALS,
    FOLLOW_UP,
    REMINDER,
    RESULTS,
    Listener,
    Mailing,
    Topic,
)
from storage.repositories.surveys.surveys import CLOSED, OPEN, StoredSurvey

SURVEY_REMINDER, SURVEY_RESULTS = "survey_reminder", "survey_results"
SURVEY_FOLLOW_UP, SURVEY_FOR_STAFF = "survey_follow_up", "survey_for_staff"
"""The kinds of the notices; their values name the *survey* and its *version*."""

FOLLOW_UP_TIME = timedelta(days=30)
"""Within so many days after the end, officials say what they did with the answers."""

CHUNK = 500
"""People who are told in one transaction."""

_JOB = "survey_mail"
_BEFORE_END = timedelta(days=2)
# By then, what is done at the end of a survey is done.
_AFTER_END = timedelta(minutes=5)
_ASKED_AGAIN = FOLLOW_UP_TIME - timedelta(days=7)


class _Due(Struct, frozen=True):
    """A mailing that has not ended, and when it is due."""

    topic: Topic
    at: datetime
    survey: StoredSurvey


class SurveyMail:
    """Finds the mailings that are due, and goes on with them, chunk by chunk.

    Who is told is recorded in the transaction that queues the messages: a process that is killed
    tells nobody twice and forgets nobody, and of several processes one tells each person.
    """

    def __init__(self, context: UnitContext, painter: Painter, *, chunk: int = CHUNK) -> None:
        self._context = context
        self._painter = painter
        self._chunk = chunk
        self._shown: tuple[Topic, ShownResults] | None = None

    def jobs(self) -> list[Job]:
        """Return the job."""
        return [Job(_JOB, when(self._context, _JOB, self.earliest), self.run)]

    def earliest(self, tx: Transaction) -> datetime | None:
        """Return when the next mailing is due, None if there is none."""
        return min((due.at for due in self._list_due(tx)), default=None)

    def run(self, tx: Transaction, now: datetime) -> int:
        """Do a piece of the mailing that is due first; return 0 if none is."""
        due = sorted((its for its in self._list_due(tx) if its.at <= now), key=lambda its: its.at)
        if not due:
            return 0
        works = {
            REMINDER: self._remind,
            RESULTS: self._tell_results,
            FOLLOW_UP: self._tell_follow_up,
            ASK_OFFICIALS: self._ask_officials,
            ASK_AGAIN: self._ask_officials,
        }
        seen = mailings.start(tx, self._context.unit_id, due[0].topic, now=now)
        if self._is_for_meeting(tx, due[0]):
            # Who was there saw the result.
            mailings.end(tx, self._context.unit_id, due[0].topic, seen, now=now)
            return 1
        works[due[0].topic.kind](tx, due[0], seen)
        return 1

    def _list_due(self, tx: Transaction) -> Iterator[_Due]:
        unit_id = self._context.unit_id
        for survey in self._list_unfinished(tx, REMINDER, OPEN):
            if (at := remind_at(tx, unit_id, survey)) is not None:
                yield _due(survey, REMINDER, at)
        told = set(follow_ups.list_approved(tx, unit_id))
        # A follow-up comes behind the results, if these are still being told.
        waits = {RESULTS: _AFTER_END, ASK_OFFICIALS: _AFTER_END, ASK_AGAIN: _ASKED_AGAIN}
        for kind, wait in {**waits, FOLLOW_UP: _AFTER_END * 2}.items():
            for survey in self._list_unfinished(tx, kind, CLOSED):
                is_told = survey.survey_id in told
                has_work = {FOLLOW_UP: is_told, ASK_AGAIN: not is_told}.get(kind, True)
                if kind == RESULTS:
                    has_work = self._are_final(tx, survey)
                if has_work and survey.ended_at is not None:
                    yield _due(survey, kind, survey.ended_at + wait)

    def _are_final(self, tx: Transaction, stored: StoredSurvey) -> bool:
        """Tell whether the results are those that stay: some answers are mixed last."""
        key = (self._context.unit_id, stored.survey_id, stored.version)
        survey = surveys.load_version(tx, *key).content.survey
        return are_results_final(tx, *key, survey)

    def _is_for_meeting(self, tx: Transaction, due: _Due) -> bool:
        key = (self._context.unit_id, due.topic.survey_id, due.topic.version)
        return surveys.load_version(tx, *key).content.survey.is_for_meeting

    def _list_unfinished(self, tx: Transaction, kind: str, state: str) -> Iterator[StoredSurvey]:
        for id_, _ in mailings.list_unfinished(tx, self._context.unit_id, (state,), kind):
            found = surveys.find(tx, self._context.unit_id, id_)
            if found is not None:
                yield found

    def _remind(self, tx: Transaction, due: _Due, seen: Mailing) -> None:
        unit_id, topic = self._context.unit_id, due.topic
        version = surveys.load_version(tx, unit_id, topic.survey_id, topic.version)
        people = mailings.list_silent(
            tx,
            unit_id,
            topic,
            version.content.audience,
            after=seen.after_person,
            most=self._chunk,
        )
        notice, end = Notice(SURVEY_REMINDER, _values(due.topic)), due.survey.closes_at
        self._tell(tx, self._next(tx, due, seen, people), notice, expires=end)

    def _tell_follow_up(self, tx: Transaction, due: _Due, seen: Mailing) -> None:
        people = self._next(tx, due, seen, self._respondents(tx, due, seen))
        self._tell(tx, people, Notice(SURVEY_FOLLOW_UP, _values(due.topic)))

    def _tell_results(self, tx: Transaction, due: _Due, seen: Mailing) -> None:
        """Tell the next people the results of their neighbourhood; first draw the pictures.

        One picture is drawn in a transaction: others wait that long.
        """
        topic, unit_id, stored = due.topic, self._context.unit_id, due.survey
        version = surveys.load_version(tx, unit_id, topic.survey_id, topic.version)
        survey = version.content.survey
        groups = mailings.list_groups(tx, unit_id, topic)
        shown = self._load_results(tx, topic, survey)
        by_area = {area: compare(shown, area) for area, _ in groups}
        if not seen.after_person and any(
            self._painter.draw(tx, stored, survey, by_area[area], area, language)
            for area, language in groups
        ):
            return
        members: dict[tuple[str, str], list[Listener]] = defaultdict(list)
        for person in self._next(tx, due, seen, self._respondents(tx, due, seen)):
            members[person.neighbourhood, person.language].append(person)
        for (area, language), people in members.items():
            results = {
                "results": to_builtins(by_area.get(area, Comparison())),
                "picture": self._painter.find(tx, stored, area, language),
            }
            self._tell(tx, people, Notice(SURVEY_RESULTS, {**_values(topic), **results}))

    def _load_results(self, tx: Transaction, topic: Topic, survey: Survey) -> ShownResults:
        """Return the results of a survey that has ended; they are counted once."""
        if self._shown is None or self._shown[0] != topic:
            key = (topic.survey_id, topic.version)
            self._shown = topic, load_results(tx, self._context, *key, survey)
        return self._shown[1]

    def _respondents(self, tx: Transaction, due: _Due, seen: Mailing) -> Sequence[Listener]:
        unit_id = self._context.unit_id
        return mailings.list_respondents(
            tx, unit_id, due.topic, after=seen.after_person, most=self._chunk
        )

    def _next(
        self, tx: Transaction, due: _Due, seen: Mailing, people: Sequence[Listener]
    ) -> Sequence[Listener]:
        """Record that *people* are told by this transaction; return those whom it is to tell.

        Without any, the mailing ends.
        """
        unit_id = self._context.unit_id
        if not people:
            mailings.end(tx, unit_id, due.topic, seen, now=self._context.now())
            return ()
        ids = [its.person_id for its in people]
        return people if mailings.advance(tx, unit_id, due.topic, seen, ids) else ()

    def _ask_officials(self, tx: Transaction, due: _Due, seen: Mailing) -> None:
        """Ask those who wrote and approved a survey what was done with it, if anyone answered.

        The second time, everyone who may write surveys is asked.
        """
        unit_id, topic, survey = self._context.unit_id, due.topic, due.survey
        is_first = mailings.end(tx, unit_id, topic, seen, now=self._context.now())
        if not is_first or not mailings.list_groups(tx, unit_id, topic):
            return
        people = staff_bot.list_people_of(tx, unit_id, [survey.author, survey.approved_by])
        if topic.kind == ASK_AGAIN:
            roles = roles_allowing(Action.WRITE_SURVEYS)
            people = [*people, *staff_bot.list_people_with_role(tx, unit_id, roles)]
        tell_officials(tx, self._context, topic, topic.kind, people)

    def _tell(
        self,
        tx: Transaction,
        people: Sequence[Listener],
        notice: Notice,
        *,
        expires: datetime | None = None,
    ) -> None:
        """Queue *notice*, for each after their own quiet hours."""
        context, ids = self._context, [its.person_id for its in people]
        settings = subscriptions.load_settings(tx, context.unit_id, ids)
        groups: dict[datetime, list[str]] = defaultdict(list)
        for id_ in ids:
            its = settings.get(id_, Setting())
            quiet = time.fromisoformat(its.quiet_from), time.fromisoformat(its.quiet_until)
            groups[end_of_quiet_hours(context.now(), quiet)].append(id_)
        for at, members in groups.items():
            notify(
                tx,
                context,
                members,
                notice,
                urgency=Urgency.NOTICE,
                promise=AT_MOST_ONCE,
                not_before=at,
                expires=expires,
            )


def mailing_jobs(tools: JobTools) -> list[Job]:
    """Return the job that tells people about surveys."""
    services = tools.services
    painter = Painter(services.context, services.phrases_for, tools.store)
    return SurveyMail(services.context, painter).jobs()


def tell_officials(
    tx: Transaction, context: UnitContext, topic: Topic, act: str, people: Sequence[str]
) -> None:
    """Tell officials at the staff bot, by their ids as people, what is to do about a survey."""
    notice = Notice(SURVEY_FOR_STAFF, {**_values(topic), "act": act})
    notify(tx, context, people, notice, urgency=Urgency.NOTICE, promise=AT_LEAST_ONCE)


def remind_at(tx: Transaction, unit_id: str, survey: StoredSurvey) -> datetime | None:
    """Return when those who did not answer are reminded, None if never.

    That is two days before the end, or half-way if the survey takes less than four days.
    """
    version = surveys.load_version(tx, unit_id, survey.survey_id, survey.version)
    if survey.closes_at is None or not version.content.survey.has_reminder:
        return None
    opened = max(filter(None, (survey.opens_at, survey.changed_at)))
    return survey.closes_at - min(_BEFORE_END, (survey.closes_at - opened) / 2)


def _due(survey: StoredSurvey, kind: str, at: datetime) -> _Due:
    return _Due(Topic(survey.survey_id, survey.version, kind), at, survey)


def _values(topic: Topic) -> dict[str, object]:
    return {"survey": topic.survey_id, "version": topic.version}
