"""An office that asks an anonymous survey."""

from collections import Counter
from datetime import timedelta
from random import Random

from bot.services.surveys import anonymity, entering
from bot.services.surveys.answering import EFFECT_HANDLERS, survey_of_secret
from bot.services.surveys.entering import Entry
from bot.services.surveys.mixer import SMALLEST_GROUP
from conversations.dialogues.surveys.effects import AnswersSent, SendAnswers
from conversations.dialogues.surveys.queries import SurveyOfSecret
from storage.repositories.surveys.responses import PAPER
from storage.tables import SURVEY_RESPONSES
from tests.bot.services.surveys.early_people import add_people
from tests.bot.services.surveys.test_surveys import ANSWERS, Office
from tests.conversations.surveys.sample_survey import ANONYMOUS_MARKET

HIDDEN = ANONYMOUS_MARKET
FEW = SMALLEST_GROUP - 1


class AnonymousOffice(Office):
    """Asks an anonymous survey; *secrets* are those of people by name, whom we have *met*."""

    def __init__(self, database, context):
        super().__init__(database, context)
        self.secrets = {}
        self.met = set()

    def opens(self, content=None, id_="s1"):
        super().opens(content or self.content(HIDDEN), id_)

    def people(self, *names, **told):
        """Add people who consented a month ago."""
        self.known(*names)

    def known(self, *names, at=None):
        """Let people consent, a month ago if not *at* another time."""
        moment = at or self.context.now() - timedelta(days=30)
        new = [name for name in names if name not in self.met]
        self.met.update(new)
        add_people(self.database, self.context.unit_id, new, at=moment)

    def answer(self, *names, neighbourhood="me", since=None, **answers):
        """Let people answer who consented a month ago, or *since* another time."""
        self.known(*names, at=since)
        for name in names:
            given = self.responds(name, {**ANSWERS, **answers}, neighbourhood=neighbourhood)
            assert isinstance(given, AnswersSent)
            self.secrets[name] = given.secret

    def group(self, letter, size=SMALLEST_GROUP, **options):
        self.answer(*(f"{letter}{n}" for n in range(size)), **options)

    def forms(self, official, count, *, neighbourhood="me", **answers):
        """Let an official enter forms on paper."""
        for _ in range(count):
            given = {**ANSWERS, **answers}
            entry = Entry(0, PAPER, given, has_agreed=True, neighbourhood=neighbourhood)
            self.does(entering.enter, official, "s1", 1, entry)

    def replaces(self, secret, version=1, **answers):
        effect = SendAnswers("s1", version, {**ANSWERS, **answers}, secret)
        return self.handles(effect)

    def handles(self, effect):
        return self.does(EFFECT_HANDLERS[type(effect)], self.speaker("someone"), effect)

    def mixes(self):
        shuffle = Random(7).shuffle
        return self.does(anonymity.mix_answers, shuffle)

    def passes_the_end(self, clock):
        clock.passes(days=11)
        self.runs_jobs()

    def rows(self, table, *names):
        columns = [table.c[name] for name in names]
        return self.database.write_now(
            lambda tx: [
                tuple(row) for row in tx.execute(table.select().with_only_columns(*columns))
            ]
        )

    def areas(self):
        """Return how many mixed answers there are by neighbourhood."""
        return Counter(area for (area,) in self.rows(SURVEY_RESPONSES, "neighbourhood"))

    def finds(self, secret):
        return self.does(survey_of_secret, self.speaker("someone"), SurveyOfSecret(secret))
