"""An office that writes, approves and sends announcements in tests."""

from bot.services.announcements.approval import approval
from bot.services.announcements.residents import subscriptions
from bot.services.announcements.sending import sending
from bot.services.announcements.sending.progress import load_progress
from bot.services.announcements.transitions import APPROVALS
from bot.services.announcements.writing import drafting
from bot.services.announcements.writing.content import hash_content
from conversations.engine.model.messages import Reply
from storage.repositories.announcements import announcements, versions
from storage.repositories.announcements.versions import Content
from tests.bot.services.broadcasts.test_broadcasts import Town

WRITER, APPROVER, OTHER = "writer", "approver", "other"
CONTENT = Content(vi="Mai cắt điện ở phố Me.", topic="power")
SAFETY = Content(vi="Bão sắp vào, ở yên trong nhà.", topic="disaster")


class Office:
    """Calls the services of announcements, each in its own transaction."""

    def __init__(self, database, context):
        self.database = database
        self.context = context

    def does(self, function, *args, **kwargs):
        return self.database.write_now(function, self.context, *args, **kwargs)

    def saves(self, id_="a1", seen=0, content=CONTENT, by=WRITER):
        return self.does(drafting.save, by, id_, seen, content)

    def submits(self, id_="a1", version=1, by=WRITER):
        self.does(approval.submit, by, id_, version)

    def approves(self, id_="a1", version=1, by=APPROVER, content=None, typed=None, word=""):
        shown = content or self.version(id_, version).content
        self.does(
            approval.approve,
            by,
            id_,
            version=version,
            content_hash=hash_content(id_, shown),
            typed_number=typed,
            typed_word=word,
        )

    def returns(self, id_="a1", version=1, by=APPROVER, reason="thiếu giờ"):
        self.does(APPROVALS.return_to_author, by, id_, version, reason)

    def rejects(self, id_="a1", version=1, by=APPROVER, reason="không đúng"):
        self.does(APPROVALS.reject, by, id_, version, reason)

    def halts(self, id_="a1", by=APPROVER, reason="nhầm ngày"):
        self.does(approval.stop, by, id_, reason)

    def waits_for_approval(self, id_="a1", content=CONTENT):
        self.saves(id_, content=content)
        self.submits(id_)

    def all_wait_for_approval(self, ids, contents):
        """Save and submit many announcements in one transaction."""

        def save_all(tx):
            for id_, content in zip(ids, contents, strict=True):
                drafting.save(tx, self.context, WRITER, id_, 0, content)
                approval.submit(tx, self.context, WRITER, id_, 1)

        self.database.write_now(save_all)

    def announces(self, id_="a1", content=CONTENT):
        self.waits_for_approval(id_, content)
        self.approves(id_, word="diễn tập" if content.is_drill else "")

    def runs_job(self):
        """Run the job as the scheduler does, if it is due; tell whether it was."""
        (job,) = sending.announcement_jobs(self.context)
        due = self.database.write_now(job.next_due)
        if due is None or due > self.context.now():
            return False
        while self.database.write_now(job.run, self.context.now()):
            pass
        return True

    def subscribes(self, person, *topics):
        self.does(subscriptions.subscribe, person, topics or ("power",))

    def now(self, id_="a1"):
        return self.database.write_now(announcements.find, self.context.unit_id, id_)

    def version(self, id_, version):
        return self.database.write_now(versions.load, self.context.unit_id, id_, version)

    def acts(self, id_="a1"):
        found = self.database.write_now(
            announcements.TABLES.list_events, self.context.unit_id, id_
        )
        return [(event.act, event.by) for event in found]

    def progress(self, id_="a1"):
        return self.does(load_progress, self.now(id_))


class OfficeTown(Office, Town):
    """An office, and a town of residents on a fake channel."""

    def __init__(self, database, context):
        def say(request):
            values = request.values
            found = versions.load(
                request.tx, context.unit_id, values["announcement"], values["version"]
            )
            return Reply(found.content.vi)

        self.more_renderers = {sending.ANNOUNCEMENT: say}
        if context.open_channels is not None:  # the program is not on the town's channel
            context.open_channels = {*context.open_channels, "fake"}
        Town.__init__(self, database, context)

    def subscribers(self, *names, topics=("power",), **told):
        self.people(*names, **told)
        for name in names:
            self.subscribes(name, *topics)

    def states(self, id_="a1"):
        return dict(self.progress(id_).by_state)
