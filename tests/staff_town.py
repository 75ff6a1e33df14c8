"""A town in tests, with residents and a staff bot."""

from hashlib import sha256
from itertools import count

import msgspec
from msgspec import structs
from sqlalchemy import select

from bot.registry import REGISTRY
from bot.services.inbound.receive_batch import receive_batch
from bot.services.officials import staff_bot
from bot.services.officials.permissions import Role
from bot.services.reports.official_notice_rendering import MORE_WORK
from conversations.engine.model.messages import Inbound, Reply, Start, Tap, Text
from conversations.engine.model.person import Person
from conversations.staff.officials import access
from storage.repositories import media, wanted_files
from storage.tables import (
    AUDITS,
    CONTACTS,
    INBOX,
    OFFICIAL_CHATS,
    OUTBOX,
    REPORT_EVENTS,
    REPORTS,
)
from tests import notices
from tests.official import TO_OFFICIAL

HOLE = "ổ gà to giữa đường, xe máy hay ngã"
PLACE = ("phố Thống Nhất", "trạm y tế", "đúng")


class Town:
    """Residents and officials, each with their bot; reads every table."""

    def __init__(self, database, services):
        self.database = database
        self.context = services.context
        self.services = services
        self.staff = structs.replace(
            self.services,
            entries=REGISTRY.staff_dialogues,
            phrases_for=TO_OFFICIAL,
            newcomer=Person(),
            play=access.play,
            conclude=access.conclude,
        )
        self._ids = count(1)

    def says(self, who, *contents):
        """Send a resident's messages one after another."""
        for content in contents:
            self._take(self.services, "fake", who, content)

    def tells(self, who, *contents):
        """Send someone's messages to the staff bot one after another."""
        for content in contents:
            self._take(self.staff, staff_bot.CHANNEL, who, content)

    def taps(self, who, label):
        """Tap the newest button with *label* at the staff bot."""
        replies = reversed(self.replies(who))
        buttons = (b for reply in replies for b in (*reply.buttons, *reply.navigation))
        self.tells(who, Tap(next(b.data for b in buttons if b.label == label)))

    def invited(self, name, *departments, days=2, roles=(Role.ADMINISTRATOR, Role.OFFICER)):
        """Add an official; return the token of their invitation."""
        return self.write(
            staff_bot.add_official, self.context, name, departments, roles, days=days
        )

    def comes_in(self, who, name="Chị Hoa", *departments, **options):
        """Connect someone as a new official."""
        self.tells(who, Start(self.invited(name, *departments, **options)))

    def files(self, who="an", words=HOLE, what="o ga", *, photos=(), contact="giấu tên"):
        """File a resident's report; return its receipt code."""
        self.says(who, f"bao cao {what}", words)
        for photo in photos:
            self.says(who, photo)
        self.says(who, "xong" if photos else "không", *PLACE)
        if "Báo việc mới" in self.offered(who):
            self.says(who, "báo việc mới")
        if "Giấu tên" in self.offered(who):
            self.says(who, contact)
        self.says(who, "gửi đi")
        codes = [reply.receipt for reply in self.replies(who) if reply.receipt]
        assert codes, self.texts(who)[-1]
        return codes[-1]

    def has_photo(self, who, media_id):
        """Store a photo of someone."""
        self.write(
            media.add,
            self.context.unit_id,
            self.person(who),
            media_id,
            kind="photo",
            mime="image/jpeg",
            size=1,
            now=self.context.now(),
        )

    def receives_file(self, media_id, name):
        """Store the file *name* as what was sent as *media_id*; return its name on disk."""
        digest = sha256(name.encode()).hexdigest()
        where = self.context.unit_id, media_id
        self.write(wanted_files.mark_fetched, *where, digest=digest, mime="image/jpeg", size=1_000)
        return digest

    def sends(self):
        """Claim and render everything that is due; return it in order."""
        return notices.claim(self.database, self.services)

    def offered(self, who):
        newest = self.replies(who)[-1]
        return [button.label for button in newest.buttons or newest.navigation]

    def write(self, work, *args, **options):
        return self.database.write_now(work, *args, **options)

    def rows(self, table, **where):
        query = select(table).where(*(table.c[key] == value for key, value in where.items()))
        return self.write(lambda tx: tx.execute(query).mappings().all())

    def person(self, who):
        (contact,) = self.rows(CONTACTS, address=who)
        return contact["person_id"]

    def sent(self, who):
        """Return what was put into the outbox for an address, in its order.

        A notice that waits stands there as it would read when it is due.
        """
        rows = sorted(self.rows(OUTBOX, address=who), key=notices.thread_order)
        return [self.write(notices.as_rendered, self.services, row) for row in rows]

    def replies(self, who):
        return [msgspec.json.decode(row["payload"], type=Reply) for row in self.sent(who)]

    def texts(self, who):
        return [reply.text for reply in self.replies(who)]

    def cards(self, who):
        """Return the notices sent to an official: row and reply."""
        rows = [r for r in self.sent(who) if r["kind"] not in ("", MORE_WORK)]
        return [(row, msgspec.json.decode(row["payload"], type=Reply)) for row in rows]

    def said(self, who):
        """Return the stored messages of someone."""
        rows = sorted(self.rows(INBOX, address=who), key=lambda row: row["position"])
        return [msgspec.json.decode(row["content"]) for row in rows]

    def acts(self):
        rows = sorted(self.rows(AUDITS), key=lambda row: row["number"])
        return [(row["act"], row["actor"], row["subject"]) for row in rows]

    def _take(self, services, channel, who, content):
        said = Text(content) if isinstance(content, str) else content
        inbound = Inbound(channel, f"u{next(self._ids)}", who, said)
        if channel == staff_bot.CHANNEL:
            (inbound,) = self.write(staff_bot.refuse_files, self.context, [inbound])
        return self.write(receive_batch, [inbound], services)


def report(town):
    """Return the row of the only report."""
    (row,) = town.rows(REPORTS)
    return row


def event_kinds(town):
    """Return the kinds of what happened to the reports, in its order."""
    return [e["kind"] for e in sorted(town.rows(REPORT_EVENTS), key=lambda e: e["number"])]


def official(town, who):
    """Return the id of the official who writes as *who*."""
    (chat,) = town.rows(OFFICIAL_CHATS, person_id=town.person(who))
    return chat["official_id"]
