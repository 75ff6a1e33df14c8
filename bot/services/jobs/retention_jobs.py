"""Apply the retention rules, one job for each rule."""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from bot.services.jobs.job import Job, every
from bot.services.retention_rules import Rule, apply_rule
from bot.services.unit_context import UnitContext
from storage.database.transactions import Transaction, scrub_after_commit

_PERIOD = timedelta(hours=1)


def retention_jobs(
    context: UnitContext, rules: Iterable[Rule], on_let_go: Callable[[str, int], None]
) -> list[Job]:
    """Return a job for each rule; *on_let_go* gets the rule's name and the number of items."""

    def job(rule: Rule) -> Job:
        def run(tx: Transaction, now: datetime) -> int:
            del now
            count = apply_rule(tx, context, rule)
            if count:
                scrub_after_commit(tx)
            on_let_go(rule.name, count)
            return count

        name = f"retention_{rule.name}"
        return Job(name, every(context, name, _PERIOD), run)

    return [job(rule) for rule in rules if rule.apply is not None]
