"""Commands on the audit: verify the chain, print its newest head."""

import re

from bot.commands.bootstrap import open_for_command
from bot.settings.settings import Settings
from storage.repositories import audit
from storage.repositories.audit import ChainHead

_HEAD = re.compile(r"(?P<number>[0-9]{1,18}):(?P<hash>[0-9a-f]{64})")


class MalformedHeadError(Exception):
    """The given head is malformed; the text shows the format."""


def verify_chain(settings: Settings, known: str) -> tuple[bool, str]:
    """Return whether the chain is intact, and a sentence that says so or where it breaks.

    Raises:
        MalformedHeadError: *known* is neither "" nor a head.
    """
    head = _parse_head(known) if known else None
    with open_for_command(settings) as (database, context):
        broken = database.write_now(audit.verify, context.unit_id, head)
        newest_ = database.write_now(audit.find_head, context.unit_id)
    if broken is not None:
        return False, f"The audit breaks at number {broken.number}: {broken.why}."
    beyond = f"; nothing up to number {head.number} was changed since" if head else ""
    return True, f"The audit is whole: {newest_.number} acts{beyond}."


def newest_head(settings: Settings) -> str:
    """Return the newest head of the chain in the format of `verify_chain`."""
    with open_for_command(settings) as (database, context):
        head = database.write_now(audit.find_head, context.unit_id)
    return f"{head.number}:{head.hash}"


def _parse_head(text: str) -> ChainHead:
    found = _HEAD.fullmatch(text)
    if found is None:
        raise MalformedHeadError(
            f"--head: {text[:80]!r} is not NUMBER:HASH, as `python -m bot audit head` prints it"
        )
    return ChainHead(int(found["number"]), found["hash"])
