"""A whole commune in one process: a real database, a fake clock, and its people."""

import shutil
import sqlite3
from contextlib import suppress
from datetime import datetime, timedelta
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from bot.background import notice_renderers
from bot.registry import REGISTRY
from bot.services import retention_rules
from bot.services.delivery.notice_renderer import NoticeRenderer
from bot.services.inbound import albums as coming
from bot.services.inbound.receive_batch import receive_batch
from bot.services.inbound.turn_services import TurnServices
from bot.services.jobs import drafts, unsent_drafts
from bot.services.officials import sign_in
from bot.services.officials.roles import change_official_roles
from bot.services.privacy import erasure_job
from bot.services.reports import answering
from bot.services.unit_context import load_newest_version, open_unit_context
from conversations.dialogues.emergencies.handling import EmergencyCare
from conversations.dialogues.privacy.handling import Privacy
from conversations.engine.model.messages import Content, Inbound, Reply
from conversations.engine.model.person import Person
from conversations.engine.model.transcript import Session, session_from_json
from conversations.engine.replay.turn_context import Limits
from storage.database.transactions import Database
from storage.repositories import units
from storage.repositories.delivery import outbox, sender_leases
from storage.repositories.delivery.outbox import SENT, DeliveryOutcome
from storage.repositories.inbound import albums
from tests.fakes import Clock
from tests.official import PUBLISH, TO_OFFICIAL
from tests.resident import AGREED, PACK, SPEAK

_decode = msgspec.json.Decoder(Reply).decode


class PowerError(Exception):
    """The power fails before the commit."""


class Standing(NamedTuple):
    """The state of a person's conversation."""

    person: str = ""
    consent: str = ""
    position: int = 0
    session: Session = Session()


class Shown(NamedTuple):
    """One message of ours: address, position, reply."""

    person: str
    channel: str
    address: str
    position: int
    urgency: int
    reply: Reply


class Heard(NamedTuple):
    """One received message and its result; *shown* are its answers."""

    inbound: Inbound
    before: Standing
    after: Standing
    last: Reply | None
    position: int
    ignored: str
    shown: list[Shown]
    filed: int
    now: datetime


class Commune:
    """One unit with its database, a copy of the file *prepared*."""

    def __init__(self, prepared: Path, folder: Path, *, agreed: bool) -> None:
        self.file = folder / "caunoi.db"
        for old in folder.glob("caunoi.db*"):
            old.unlink()
        shutil.copyfile(prepared, self.file)
        self.database = Database(f"sqlite:///{self.file}")
        self.clock = Clock()
        self.troubles: list[BaseException] = []
        self.newcomer = AGREED if agreed else Person()
        self.numbers = count(1)
        self.owners = count(1)
        self.said: list[tuple[Inbound, int]] = []
        self.sent: set[str] = set()
        self._sent_up_to = 0
        # A connection of its own, independent of the code under test.
        self._look = sqlite3.connect(self.file, isolation_level=None)
        self.services = self._new_services()
        token = self.database.write_now(
            sign_in.create_sign_in_token, self.context, minutes=30, name="Chị Hoa"
        )
        self.database.write_now(sign_in.sign_in, self.context, token)
        ((self.official,),) = self.rows("SELECT official_id FROM official")
        change = partial(change_official_roles, add=["lead"], remove=[])
        self.database.write_now(change, self.context, self.official)

    @property
    def context(self):
        return self.services.context

    def close(self) -> None:
        self._look.close()
        self.database.close()

    def _new_services(self) -> TurnServices:
        context = self.database.write_now(open_unit_context, PACK.id, self.clock, REGISTRY.hooks)
        owner = f"owner-{next(self.owners)}"

        def on_error(_: str, error: BaseException) -> None:
            self.troubles.append(error)

        return TurnServices(
            context,
            REGISTRY.dialogues,
            SPEAK,
            Limits(),
            owner,
            on_error,
            REGISTRY.recall,
            REGISTRY.perform,
            REGISTRY.erasers,
            PUBLISH,
            newcomer=self.newcomer,
            emergencies=EmergencyCare(),
            privacy=Privacy(),
        )

    # State

    def rows(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        return self._look.execute(query, values).fetchall()

    def standing(self, channel: str, address: str) -> Standing:
        """Return the state of the conversation at an address."""
        found = self.rows(
            "SELECT person.person_id, consent, person.position, coalesce(session, '') "
            "FROM contact JOIN person USING (unit_id, person_id) "
            "LEFT JOIN talk USING (unit_id, person_id) "
            "WHERE contact.channel = ? AND contact.address = ?",
            channel,
            address,
        )
        if not found:
            return Standing(consent=self.newcomer.consent)
        person, consent, position, session = found[0]
        return Standing(
            person, consent, position, session_from_json(session) if session else Session()
        )

    def shown(self, after: int = 0) -> list[Shown]:
        """Return our messages after the row *after* that are rendered."""
        query = (
            "SELECT person_id, channel, address, position, urgency, payload FROM outbox "
            "WHERE rowid > ? AND position IS NOT NULL ORDER BY rowid"
        )
        return [Shown._make((*row[:-1], _decode(row[-1]))) for row in self.rows(query, after)]

    def last(self, person: str) -> Reply | None:
        """Return the newest answer to a person, or None."""
        query = (
            "SELECT payload FROM outbox WHERE person_id = ? AND position IS NOT NULL "
            "ORDER BY position DESC LIMIT 1"
        )
        found = self.rows(query, person)
        return _decode(found[0][0]) if found else None

    def newest_row(self) -> int:
        return int(self.rows("SELECT coalesce(max(rowid), 0) FROM outbox")[0][0])

    def reports(self) -> int:
        return int(self.rows("SELECT count(*) FROM report")[0][0])

    def everything(self) -> tuple[Any, ...]:
        """Return all rows that an effect could change."""
        tables = (
            *("report", "report_event", "report_follower", "consent", "data_request", "audit"),
            *("album_part", "contact", "person", "inbox", "outbox", "media", "link_code"),
        )
        counts = ", ".join(f"(SELECT count(*) FROM {table})" for table in tables)
        talks = "(SELECT group_concat(session || draft) FROM talk)"
        people = "(SELECT group_concat(person_id || channel || address) FROM contact)"
        return self.rows(f"SELECT {counts}, {talks}, {people}")[0]

    # Events

    def takes(
        self, channel: str, address: str, content: Content, *, message: str = "", group: str = ""
    ) -> Heard:
        """Receive one new message."""
        # Two consents at the same time would have the same key.
        self.clock.passes(milliseconds=1)
        id_ = str(next(self.numbers))
        inbound = Inbound(channel, id_, address, content, message, group)
        before, rows, reports = self.standing(channel, address), self.newest_row(), self.reports()
        last = self.last(before.person)
        (taken,) = self.database.write_now(receive_batch, [inbound], self.services).taken
        assert not taken.repeated
        self.said.append((inbound, taken.position))
        return Heard(
            inbound,
            before,
            self.standing(channel, address),
            last,
            taken.position,
            taken.ignored,
            self.shown(rows),
            self.reports() - reports,
            self.clock.now,
        )

    def takes_again(self, inbound: Inbound, position: int, *, often: int) -> None:
        """Receive a repeated message: it gets its old position and has no effect."""
        before = self.everything()
        batch = self.database.write_now(receive_batch, [inbound] * often, self.services)
        assert [(t.position, t.repeated) for t in batch.taken] == [(position, True)] * often
        assert not batch.answers
        assert self.everything() == before

    def loses_power(self, inbound: Inbound) -> None:
        """Lose power before the commit of *inbound*, and start another process."""
        before = self.everything()

        def cut(tx) -> None:
            receive_batch(tx, [inbound], self.services)
            raise PowerError

        with suppress(PowerError):
            self.database.write_now(cut)
        assert self.everything() == before
        self.services = self._new_services()

    def is_waiting(self) -> bool:
        return self.newest_row() > self._sent_up_to

    def delivers(self) -> None:
        """Send what is due as the present owner; check that no recorded message is repeated."""
        self._sent_up_to = self.newest_row()
        unit, now, owner = self.context.unit_id, self.context.now(), self.services.owner
        renderers = notice_renderers(self.services, TO_OFFICIAL)
        renderer = NoticeRenderer(self.context, renderers, self.services.is_local)

        def send(tx) -> list[str]:
            sender_leases.record_heartbeat(tx, unit, owner, until=now + timedelta(seconds=10))
            claim = sender_leases.claim(tx, unit, owner, now=now, limit=50)
            claimed = [*claim.deliveries, *renderer.render(tx, claim, owner)]
            at: dict[tuple[str, str, int], int] = {}
            for one in claimed:
                thread = (one.channel, one.address, one.urgency)
                assert at.get(thread, -1) < one.position, "overtaken"
                at[thread] = one.position
            ids = [one.delivery_id for one in claimed]
            outbox.record_outcomes(
                tx, unit, [DeliveryOutcome(i, SENT, at=now, not_before=now) for i in ids]
            )
            return ids

        ids = self.database.write_now(send)
        assert not self.sent & set(ids), "sent twice"
        self.sent |= set(ids)

    def passes(self, **time: float) -> None:
        """Let time pass, and run the due jobs."""
        self.clock.passes(**time)
        write, services = self.database.write_now, self.services
        self.looks_for_news()
        for album in write(
            albums.list_due, self.context.unit_id, quiet_since=self.context.now() - coming.QUIET
        ):
            write(coming.play_album, album, services)
        for write_changes in (
            unsent_drafts.ask_silent_people,
            drafts.send_reminders,
            drafts.forget_drafts,
            erasure_job.erase_after_answers,
            erasure_job.forget_addresses,
        ):
            write(write_changes, services)

        def let_go(tx) -> None:
            for rule in REGISTRY.retention:
                while retention_rules.apply_rule(tx, self.context, rule):
                    pass

        write(let_go)

    def looks_for_news(self) -> None:
        self.database.write_now(load_newest_version, self.context)

    def changes(self, unit) -> None:
        """Load a new version of the unit's pack."""
        self.database.write_now(units.save, unit, now=self.context.now())

    def official_says(self, nth: int, text: str) -> bool:
        """Let an official answer one of the open reports; return whether there is one."""
        found = self.rows(
            "SELECT report_id, state FROM report "
            "WHERE state IN ('received', 'reopened', 'in_progress') ORDER BY code"
        )
        if not found:
            return False
        report, state = found[nth % len(found)]
        to = answering.list_answer_moves(state)[nth % 3]
        reason = "level" if to == "refused" else "unseen"
        word = answering.OfficialAnswer(saw=state, to=to, text=text, reason=reason)
        self.database.write_now(
            answering.answer_report, self.services.context, self.official, report, word
        )
        return True
