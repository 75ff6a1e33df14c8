"""A town in which people answer an anonymous survey, and whose tables an attacker reads."""

import re

import sqlalchemy as sa

from bot.services.privacy.hidden_talks import empty_hidden_talks
from bot.services.surveys import anonymity
from conversations.surveys.survey import Survey
from storage.tables import (
    METADATA,
    OUTBOX,
)
from storage.tables.outbox import SENT
from tests.bot.services.inbound.test_receive_batch import Street
from tests.bot.services.surveys.anonymous_office import AnonymousOffice
from tests.conversations.surveys.sample_survey import MARKET, question

PEOPLE = 6
ASKED = Survey(
    MARKET.title,
    MARKET.why,
    (question("good", "yes_no", "Chợ có tốt không ạ?"), question("words", "text", "Vì sao ạ?")),
    is_anonymous=True,
)


class Town:
    """People who answer in the chat; what each wrote is unlike all else."""

    def __init__(self, database, context, services):
        self.database = database
        self.street = Street(database, services)
        self.office = AnonymousOffice(database, context)
        self.context = context
        self.words = {f"an{n}": f"zq{n:02}chobanthiuqua" for n in range(PEOPLE)}
        self.codes = {}
        self.shuffled = []
        self.office.known(*self.words)

    def begins(self, name):
        self.street.says(name, "phiếu hỏi", "có", self.words[name])

    def ends(self, name):
        self.street.says(name, "gửi đi")
        (code,) = re.findall(r"\d{4} \d{4} \d{4}", self.street.replies(name)[-1].text)
        self.codes[name] = code

    def empties(self):
        """Let our messages arrive, and lose their words."""
        self.office.changes(OUTBOX, state=SENT)
        return self.database.write_now(empty_hidden_talks, self.context)

    def shuffle(self, mixed):
        mixed.sort(key=lambda its: its.secret_hash)
        self.shuffled[:] = [its.secret_hash for its in mixed]

    async def answers(self):
        """Answer, and mix the answers."""
        self.office.opens(self.office.content(ASKED))
        for name in self.words:
            self.begins(name)
            self.ends(name)
        self.empties()
        await self.database.write(anonymity.mix_answers, self.context, self.shuffle)
        await self.database.scrub_again()

    def asks(self, query):
        return self.database.write_now(lambda tx: tx.exec_driver_sql(query).scalars().all())

    def tables(self):
        """Return all rows as one text for each table."""
        return self.database.write_now(
            lambda tx: {
                table.name: repr(tx.execute(sa.select(table)).all())
                for table in METADATA.sorted_tables
            }
        )

    def tables_with(self, text):
        return {name for name, rows in self.tables().items() if text in rows}
