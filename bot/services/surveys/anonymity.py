"""Anonymous surveys: take answers, mix them, and change them by a secret.

Until they are mixed, the answers are in a row with the person who gave them. Answers from one
neighbourhood are mixed once they come from `SMALLEST_GROUP` sources; what is left when the survey
is over is mixed then (`mixer`). Of a mixed answer, nothing stored leads to the person.
"""

import secrets
from collections.abc import Mapping
from datetime import datetime, timedelta
from hashlib import sha256
from typing import NamedTuple

from bot.services.jobs.job import Job, when
from bot.services.surveys.mixer import SMALLEST_GROUP, Shuffle, mix_version
from bot.services.unit_context import Speaker, UnitContext
from conversations.dialogues.surveys.effects import AnswersWithdrawn, WithdrawAnswers
from conversations.dialogues.surveys.queries import SECRET_DIGITS
from conversations.engine.model.effects import Refused
from conversations.surveys.survey import Answer
from storage.database.transactions import Transaction, scrub_after_commit
from storage.repositories.surveys import anonymous, surveys
from storage.repositories.surveys.anonymous import Pending, VersionKey
from storage.repositories.surveys.surveys import OPEN, StoredSurvey

PERIOD = timedelta(minutes=5)

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


def hold_open(
    tx: Transaction, context: UnitContext, stored: StoredSurvey, *, counts_places: bool = False
) -> bool:
    """Keep a survey open until the transaction ends; return False if it is over already.

    So nothing is added to answers whose results are shown: whoever closes or edits it waits. If
    it *counts_places*, others who answer wait as well.
    """
    # Two who hold it together and then want it alone would wait for each other.
    lock = surveys.lock if counts_places else surveys.lock_shared
    lock(tx, context.unit_id, stored.survey_id)
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
    count = sum(
        mix_version(tx, context.unit_id, each.key, each.areas, shuffle, is_over=each.is_over)
        for each in ready
    )
    if count:
        scrub_after_commit(tx, *anonymous.TABLES_BEFORE)
    return count


class _Waiting(NamedTuple):
    """Answers to a version that wait, and whether it is over; of *areas*, they are enough."""

    key: VersionKey
    areas: frozenset[str]
    is_over: bool

    @property
    def is_ready(self) -> bool:
        return self.is_over or bool(self.areas)


def _list_waiting(tx: Transaction, context: UnitContext) -> list[_Waiting]:
    """Return the versions with answers that wait."""
    found: dict[VersionKey, set[str]] = {}
    for group in anonymous.count_pending(tx, context.unit_id):
        areas = found.setdefault(group.key, set())
        if group.sources >= SMALLEST_GROUP:
            areas.add(group.neighbourhood)
    waiting = []
    for key, areas in found.items():
        stored = surveys.find(tx, context.unit_id, key.survey_id)
        is_over = stored is None or _is_over(context, stored, key)
        waiting.append(_Waiting(key, frozenset(areas), is_over))
    return waiting


def _is_over(context: UnitContext, stored: StoredSurvey, key: VersionKey) -> bool:
    """Tell whether a version takes no answers any more: an edit ends it, too."""
    is_asked = stored.state == OPEN and stored.version == key.version
    return not is_asked or stored.closes_at is None or stored.closes_at <= context.now()
