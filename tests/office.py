"""A town with a staff bot in tests: residents report, officials are invited and told."""

from itertools import count

import msgspec
from msgspec import structs
from sqlalchemy import select

from bot.deeds import staff_desk, work_news
from bot.deeds.receive import receive
from conversations.engine.messages import Inbound, Reply, Start, Tap, Text
from conversations.engine.person import Person
from conversations.staff import door
from conversations.staff.catalogue import ENTRIES as STAFF
from storage.repositories import media, senders
from storage.tables import AUDITS, CONTACTS, INBOX, OUTBOX
from tests.official import TO_OFFICIAL

HOLE = "ổ gà to giữa đường, xe máy hay ngã"
PLACE = ("phố Thống Nhất", "trạm y tế", "đúng")


class Town:
    """Residents before one hall, officials before another; every table can be looked at."""

    def __init__(self, database, hall):
        self.database = database
        self.desk = hall.desk
        self.hall = structs.replace(
            hall, spread=lambda *came: work_news.spread(*came, speak=TO_OFFICIAL)
        )
        self.staff = structs.replace(
            self.hall,
            entries=STAFF,
            speak=TO_OFFICIAL,
            newcomer=Person(),
            play=door.play,
            conclude=door.conclude,
        )
        self._ids = count(1)

    def says(self, who, *contents):
        """Let a resident say one thing after another."""
        for content in contents:
            self._take(self.hall, "fake", who, content)

    def tells(self, who, *contents):
        """Let someone say one thing after another to the staff bot."""
        for content in contents:
            self._take(self.staff, staff_desk.CHANNEL, who, content)

    def taps(self, who, label):
        """Tap the newest button at the staff bot that reads *label*."""
        buttons = (button for reply in reversed(self.replies(who)) for button in reply.buttons)
        self.tells(who, Tap(next(b.data for b in buttons if b.label == label)))

    def invited(self, name, *departments, days=2):
        """Add an official; return the token of their invitation."""
        return self.write(staff_desk.add, self.desk, name, departments, days=days)

    def comes_in(self, who, name="Chị Hoa", *departments):
        """Let someone come in as a new official."""
        self.tells(who, Start(self.invited(name, *departments)))

    def files(self, who="an", words=HOLE, what="o ga", *, photos=(), contact="giấu tên"):
        """Let a resident file a report; return its code."""
        self.says(who, f"bao cao {what}", words)
        for photo in photos:
            self.says(who, photo)
        self.says(who, "xong" if photos else "không", *PLACE)
        if "Báo việc mới" in self.offered(who):
            self.says(who, "báo việc mới")
        if "Giấu tên" in self.offered(who):
            self.says(who, contact)
        self.says(who, "gửi đi")
        code = self.replies(who)[-1].receipt
        assert code, self.texts(who)[-1]
        return code

    def has_photo(self, who, media_id):
        """Let someone's photo be there already."""
        self.write(
            media.keep,
            self.desk.unit_id,
            self.person(who),
            media_id,
            kind="photo",
            mime="image/jpeg",
            size=1,
            now=self.desk.now(),
        )

    def sends(self):
        """Let everything that is due be on its way."""
        now = self.desk.now()
        self.write(senders.claim, self.desk.unit_id, "owner-b", now=now, limit=500)

    def offered(self, who):
        return [button.label for button in self.replies(who)[-1].buttons]

    def write(self, deed, *args, **options):
        return self.database.write_now(deed, *args, **options)

    def rows(self, table, **where):
        query = select(table).where(*(table.c[key] == value for key, value in where.items()))
        return self.write(lambda tx: tx.execute(query).mappings().all())

    def person(self, who):
        (contact,) = self.rows(CONTACTS, address=who)
        return contact["person_id"]

    def sent(self, who):
        """Return what was put into the outbox for an address, in its order."""
        return sorted(self.rows(OUTBOX, address=who), key=lambda row: row["position"])

    def replies(self, who):
        return [msgspec.json.decode(row["payload"], type=Reply) for row in self.sent(who)]

    def texts(self, who):
        return [reply.text for reply in self.replies(who)]

    def cards(self, who):
        """Return what was sent to an official of its own accord: row and reply."""
        rows = [
            r for r in self.sent(who) if r["urgency"] in (work_news.WORK, work_news.URGENT_WORK)
        ]
        return [(row, msgspec.json.decode(row["payload"], type=Reply)) for row in rows]

    def said(self, who):
        """Return what is kept of what someone said."""
        rows = sorted(self.rows(INBOX, address=who), key=lambda row: row["position"])
        return [msgspec.json.decode(row["content"]) for row in rows]

    def acts(self):
        rows = sorted(self.rows(AUDITS), key=lambda row: row["number"])
        return [(row["act"], row["actor"], row["subject"]) for row in rows]

    def _take(self, hall, channel, who, content):
        said = Text(content) if isinstance(content, str) else content
        inbound = Inbound(channel, f"u{next(self._ids)}", who, said)
        if channel == staff_desk.CHANNEL:
            inbound = staff_desk.plain(inbound)
        return self.write(receive, [inbound], hall)
