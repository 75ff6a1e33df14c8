"""Anonymous surveys: take answers, mix them, and change them by a secret.

Until they are mixed, the answers are in a row with the person who gave them. Answers from one
neighbourhood are mixed once there are `SMALLEST_GROUP`; what is left when the survey is over is
mixed without its neighbourhood. Of a mixed answer, nothing stored leads to the person.
"""

import secrets
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from hashlib import sha256
from typing import NamedTuple

from bot.services.jobs.job import Job, when
from bot.services.unit_context import Speaker, UnitContext
from conversations.dialogues.surveys.effects import AnswersWithdrawn, WithdrawAnswers
from conversations.dialogues.surveys.queries import SECRET_DIGITS
from conversations.engine.model.effects import Refused
from conversations.surveys.survey import IN_WORDS, PLACE, Answer, Survey
from storage.database.transactions import Transaction, scrub_after_commit
from storage.repositories.surveys import anonymous, responses, surveys
from storage.repositories.surveys.anonymous import Mixed, Pending, VersionKey
from storage.repositories.surveys.surveys import OPEN, StoredSurvey

SMALLEST_GROUP = 5
"""So many people's answers are mixed at least."""

PERIOD = timedelta(minutes=5)

Shuffle = Callable[[list[Mixed]], None]

_JOB = "mixed_answers"
_RANDOM = secrets.SystemRandom()


def make_secret() -> str:
    """Return a new secret, which leads to answers and to nobody."""
    first = 10 ** (SECRET_DIGITS - 1)
    return str(first + secrets.randbelow(9 * first))


def hash_secret(unit_id: str, secret: str) -> str:
    """Return what is stored of a secret. Who can read the hashes gains nothing by guessing it."""
    return sha256(f"survey:{unit_id}:{secret}".encode()).hexdigest()


def take_answers(
    tx: Transaction,
    context: UnitContext,
    speaker: Speaker,
    stored: StoredSurvey,
    answers: Mapping[str, Answer],
) -> str:
    """Let the *answers* of the speaker wait to be mixed; return the secret that changes them."""
    unit_id, key = context.unit_id, VersionKey(stored.survey_id, stored.version)
    secret = make_secret()
    hash_ = hash_secret(unit_id, secret)
    pending = Pending(speaker.person_id, speaker.person.neighbourhood, answers, hash_)
    anonymous.add(tx, unit_id, key, pending)
    return secret


def hold_open(tx: Transaction, context: UnitContext, stored: StoredSurvey) -> bool:
    """Keep a survey open until the transaction ends; return False if it is over already.

    So nothing is added to answers whose results are shown: whoever closes or edits it waits.
    """
    surveys.lock_shared(tx, context.unit_id, stored.survey_id)
    newest = surveys.find(tx, context.unit_id, stored.survey_id)
    key = VersionKey(stored.survey_id, stored.version)
    return newest is not None and not _is_over(context, newest, key)


def took_part(
    tx: Transaction, context: UnitContext, speaker: Speaker, stored: StoredSurvey
) -> bool:
    """Tell whether the speaker has answered the present version of an anonymous survey."""
    key = VersionKey(stored.survey_id, stored.version)
    return key in anonymous.list_taken_part(tx, context.unit_id, speaker.person_id)


def change_answers(
    tx: Transaction,
    context: UnitContext,
    stored: StoredSurvey,
    secret: str,
    answers: Mapping[str, Answer] | None,
) -> bool:
    """Replace the answers with *secret*, or withdraw them; return False if there are none."""
    unit_id, hash_ = context.unit_id, hash_secret(context.unit_id, secret)
    key = VersionKey(stored.survey_id, stored.version)
    if anonymous.find_secret(tx, unit_id, hash_) != key:
        return False
    anonymous.change(tx, unit_id, key, hash_, answers)
    return True


def withdraw_answers(
    tx: Transaction, context: UnitContext, speaker: Speaker, effect: WithdrawAnswers
) -> AnswersWithdrawn | Refused:
    """Withdraw the answers with a secret, whoever has it."""
    del speaker
    stored = find_by_secret(tx, context, effect.secret)
    if stored is None or not hold_open(tx, context, stored):
        return Refused("closed")
    if not change_answers(tx, context, stored, effect.secret, None):
        return Refused("closed")
    return AnswersWithdrawn()


def find_by_secret(tx: Transaction, context: UnitContext, secret: str) -> StoredSurvey | None:
    """Return the survey to which there are answers with *secret*, None if it is over."""
    unit_id = context.unit_id
    key = anonymous.find_secret(tx, unit_id, hash_secret(unit_id, secret))
    stored = surveys.find(tx, unit_id, key.survey_id) if key else None
    is_open = stored is not None and key is not None and not _is_over(context, stored, key)
    return stored if is_open else None


def mixing_job(context: UnitContext, shuffle: Shuffle = _RANDOM.shuffle) -> Job:
    """Return the job that mixes answers."""

    def earliest(tx: Transaction) -> datetime | None:
        ready = any(each.is_ready for each in _list_waiting(tx, context))
        return context.now() if ready else None

    def run(tx: Transaction, now: datetime) -> int:
        del now
        return mix_answers(tx, context, shuffle)

    return Job(_JOB, when(context, _JOB, earliest, period=PERIOD), run)


def mix_answers(tx: Transaction, context: UnitContext, shuffle: Shuffle) -> int:
    """Mix the answers that are enough, and those of surveys that are over; return how many.

    No other answers may be written in the same transaction.
    """
    ready = [each for each in _list_waiting(tx, context) if each.is_ready]
    count = sum(_mix_version(tx, context.unit_id, each, shuffle) for each in ready)
    if count:
        scrub_after_commit(tx, *anonymous.TABLES_BEFORE)
    return count


class _Waiting(NamedTuple):
    """Answers to a version that wait: how many by neighbourhood, and whether it is over."""

    key: VersionKey
    counts: Mapping[str, int]
    is_over: bool

    @property
    def is_ready(self) -> bool:
        return self.is_over or any(n >= SMALLEST_GROUP for n in self.counts.values())


def _list_waiting(tx: Transaction, context: UnitContext) -> list[_Waiting]:
    """Return the versions with answers that wait."""
    found: dict[VersionKey, dict[str, int]] = {}
    for its in anonymous.count_pending(tx, context.unit_id):
        found.setdefault(its.key, {})[its.neighbourhood] = its.people
    waiting = []
    for key, counts in found.items():
        stored = surveys.find(tx, context.unit_id, key.survey_id)
        is_over = stored is None or _is_over(context, stored, key)
        waiting.append(_Waiting(key, counts, is_over))
    return waiting


def _is_over(context: UnitContext, stored: StoredSurvey, key: VersionKey) -> bool:
    """Tell whether a version takes no answers any more: an edit ends it, too."""
    is_asked = stored.state == OPEN and stored.version == key.version
    return not is_asked or stored.closes_at is None or stored.closes_at <= context.now()


def _mix_version(tx: Transaction, unit_id: str, ready: _Waiting, shuffle: Shuffle) -> int:
    """Mix the answers to one version; return how many were waiting.

    If fewer than `SMALLEST_GROUP` are left at the end, some mixed ones are mixed again with
    them. If there are none, they are deleted: everyone who took part would be known.
    """
    key = ready.key
    shown = {area for area, count in ready.counts.items() if count >= SMALLEST_GROUP}
    waiting = anonymous.take_pending(tx, unit_id, key, None if ready.is_over else shown)
    _drop_replaced(tx, unit_id, key, waiting)
    survey = surveys.load_version(tx, unit_id, key.survey_id, key.version).content.survey
    words = frozenset(its.id for its in survey.asked if its.kind in IN_WORDS)
    # A row for each question, also for one that a form left empty.
    skipped = dict.fromkeys(its.id for its in survey.asked if not its.only_if)
    mixed = [
        Mixed(
            its.neighbourhood if its.neighbourhood in shown else "",
            responses.to_values({**skipped, **its.answers}, words=words),
            its.secret_hash,
        )
        for its in waiting
        if its.answers is not None
    ]
    left = [its for its in mixed if not its.neighbourhood]
    if 0 < len(left) < SMALLEST_GROUP:
        least = SMALLEST_GROUP - len(left)
        more = _find_partners(anonymous.list_mixed(tx, unit_id, key), least=least)
        if len(left) + len(more) < SMALLEST_GROUP:
            mixed = [its for its in mixed if its.neighbourhood]
        else:
            again = anonymous.take_mixed(tx, unit_id, key, more)
            mixed += [its._replace(neighbourhood="") for its in again]
    mixed = _without_rare_places(mixed, survey)
    shuffle(mixed)
    anonymous.add_mixed(tx, unit_id, key, mixed)
    return len(waiting)


def _drop_replaced(
    tx: Transaction, unit_id: str, key: VersionKey, waiting: Sequence[Pending]
) -> None:
    """Delete mixed answers that *waiting* ones replace or withdraw."""
    hashes = {its.secret_hash for its in waiting}
    old = anonymous.list_mixed(tx, unit_id, key, secrets=hashes)
    anonymous.take_mixed(tx, unit_id, key, [response_id for response_id, _ in old])


def _find_partners(stored: Sequence[tuple[str, str]], *, least: int) -> list[str]:
    """Return the ids of at least *least* mixed answers to mix again, or of all that there are.

    *stored* are ids with their neighbourhoods. Of each neighbourhood that is taken from, enough
    answers stay, or none.
    """
    by_area: dict[str, list[str]] = {}
    for response_id, area in stored:
        by_area.setdefault(area, []).append(response_id)
    found: list[str] = []
    # Those without a neighbourhood lose nothing; of the others, the largest.
    for area in sorted(by_area, key=lambda its: (its != "", -len(by_area[its]), its)):
        if len(found) < least:
            ids = by_area[area]
            is_enough = len(ids) >= 2 * SMALLEST_GROUP
            found += _RANDOM.sample(ids, SMALLEST_GROUP) if is_enough else ids
    return found


def _without_rare_places(mixed: Sequence[Mixed], survey: Survey) -> list[Mixed]:
    """Return *mixed* without the neighbourhoods that few of a group have named as an answer."""
    places = {its.id for its in survey.questions if its.kind == PLACE}
    named = Counter(
        (its.neighbourhood, answer)
        for its in mixed
        for answer in its.answers
        if answer.question in places
    )
    return [
        its._replace(
            answers=[
                answer._replace(value="")
                if named.get((its.neighbourhood, answer), SMALLEST_GROUP) < SMALLEST_GROUP
                else answer
                for answer in its.answers
            ]
        )
        for its in mixed
    ]
