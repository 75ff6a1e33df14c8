"""An office whose officials use the staff bot, in tests."""

from sqlalchemy import select, update

from bot.services.announcements.residents import subscriptions
from bot.services.broadcasts import broadcasts
from bot.services.officials.permissions import Role
from conversations.engine.model.messages import Start
from storage.repositories.announcements import announcements, versions
from storage.repositories.person import people
from storage.tables import BROADCAST_RECIPIENTS, OFFICIALS
from tests.bot.services.announcements.office import CONTENT, Office
from tests.resident import AGREED
from tests.staff_town import Town

WRITER, APPROVER = "tuan", "hoa"

TEXT = "Kính chào bà con. 8 giờ sáng mai cắt điện ở phố Me, bà con sạc sẵn điện thoại nhé."
PLACE = "khu nhà văn hóa"
PARTS = ("viết thông báo cắt điện", TEXT, PLACE, "tất cả", "5 giờ sáng mai")
"""What a writer tells until the preview is shown."""


class StaffOffice(Office, Town):
    """Officials who announce in the staff bot, and residents who get it."""

    def __init__(self, database, services):
        Town.__init__(self, database, services)
        self.ids = {}

    def has_official(self, who, name, *roles):
        """Let an official into the staff bot; note their id."""
        self.tells(who, Start(self.invited(name, roles=roles)))
        (row,) = self.rows(OFFICIALS, name=name)
        self.ids[who] = row["official_id"]

    def opens(self):
        """Let in a writer, who is told of work only if they ask, and an approver."""
        self.has_official(WRITER, "Anh Tuấn", Role.OFFICER, Role.ADMINISTRATOR)
        self.has_official(APPROVER, "Chị Hoa", Role.APPROVER)
        self.has_subscribers(3)
        self.tells(WRITER, "khi tôi hỏi")
        return self

    def saved(self, code="TB 1"):
        """Return an announcement and its newest content."""
        unit_id = self.context.unit_id
        found = self.write(announcements.find_by_code, unit_id, code)
        newest = self.write(versions.load, unit_id, found.announcement_id, found.version)
        return found, newest.content

    def has_subscribers(self, count, *, first=0, topic="power"):
        names = [f"resident-{number}" for number in range(first, first + count)]
        found = {("fake", name): name for name in names}
        unit_id, now = self.context.unit_id, self.context.now()
        self.write(people.add, unit_id, found, person=AGREED, now=now)
        for name in names:
            self.does(subscriptions.subscribe, name, (topic,))

    def waits(self, content=CONTENT, by=WRITER):
        """Save and submit the announcement "a1"."""
        self.saves(content=content, by=self.ids[by])
        self.submits(by=self.ids[by])

    def residents_get(self, count):
        """Note as sent what the next *count* residents get."""
        it, now = BROADCAST_RECIPIENTS.c, self.context.now()

        def send(tx):
            chosen = select(it.person_id).where(it.state == "waiting").limit(count)
            theirs = it.person_id.in_(list(tx.execute(chosen).scalars()))
            tx.execute(
                update(BROADCAST_RECIPIENTS).where(theirs).values(state="sent", sent_at=now)
            )

        self.write(send)

    def jobs_run(self):
        """Let the jobs of broadcasts and of announcements run once."""
        (job,) = broadcasts.broadcast_jobs(self.context)
        while self.write(job.run, self.context.now()):
            pass
        self.runs_job()

    def sent(self, who):
        """Return what an address got: no notice that waits or was dropped."""
        return [row for row in super().sent(who) if row["state"] == "sent" or not row["kind"]]

    def news(self, who):
        """Return the notices to an official about announcements, after sending what is due."""
        self.sends()
        return [
            reply.text for row, reply in self.cards(who) if row["kind"].startswith("announcement_")
        ]
