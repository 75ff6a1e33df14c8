"""Judge whether a message, a number, a link or a code comes from the commune."""

from collections.abc import Sequence

from rapidfuzz.distance import LCSseq

from conversations.dialogues.announcements.message_check.evidence import (
    Evidence,
    find_evidence,
)
from conversations.dialogues.announcements.queries import News, Verdict
from conversations.engine.model.unit import Unit
from conversations.text.formatting import format_phone
from conversations.text.links import host_of

OURS, NOT_OURS, UNSURE = "ours", "not_ours", "unsure"

_STATE = ".gov.vn"

# So much of a message must be words of an announcement, in their order, to be like it; or it has
# so much of the announcement, and few words more, such as the headings and the signature.
_ALIKE, _MOST_OF_IT = 0.6, 0.75
_FEW_MORE = 40


def judge(
    evidence: Evidence, sent: Sequence[News], unit: Unit, site: str, named: News | None
) -> Verdict:
    """Return the verdict on *evidence* beside the announcements that were *sent*.

    An announcement has the same code in each language; its reader's comes first. *site* is the
    address of our own pages, or "". *named* is the announcement that has the first
    code of the evidence, or None.
    """
    if evidence.codes and named is None:
        return Verdict(NOT_OURS, "code", evidence.codes[0])
    if named is not None and not (evidence.says_more or evidence.hosts or evidence.phones):
        return Verdict(OURS, "code", named.code, named)
    own = _phones_of(unit)
    strange = [phone for phone in evidence.phones if phone not in own]
    hosts = [host for host in evidence.hosts if not _is_trusted(host, site)]
    if evidence.says_more and (likest := _find_likest(evidence, sent)):
        return Verdict(UNSURE, "alike", likest.code, likest)
    if named is not None:
        return Verdict(NOT_OURS, "changed", named.code, named)
    if hosts:
        return Verdict(NOT_OURS, "link", hosts[0])
    if strange:
        return Verdict(NOT_OURS, "phone", format_phone(strange[0]))
    if evidence.says_more:
        return Verdict(UNSURE)
    if evidence.hosts:
        return Verdict(OURS, "link", evidence.hosts[0])
    if evidence.phones:
        return Verdict(
            OURS, "phone", format_phone(evidence.phones[0]), owner=own[evidence.phones[0]]
        )
    return Verdict(UNSURE)


def _find_likest(evidence: Evidence, sent: Sequence[News]) -> News | None:
    """Return the likest announcement, the newest of several; None if none is like the message.

    It is in the language of which the message has most, the reader's if it has the same of both.
    """

    def count_found(news: News) -> int:
        return LCSseq.similarity(evidence.words, _words_of(news))

    def likeness(news: News) -> tuple[float, bool, float]:
        words, found = _words_of(news), count_found(news)
        share, whole = found / len(evidence.words), found / max(len(words), 1)
        has_few_more = len(evidence.words) <= len(words) + _FEW_MORE
        if has_few_more and whole >= _MOST_OF_IT:
            share = max(share, whole)
        return share, news.code in evidence.codes, whole

    best = max(sent, key=likeness, default=None)
    if best is None or likeness(best)[0] < _ALIKE:
        return None
    # A share tells nothing here: the heading that the message lacks is shorter in one language.
    return max((news for news in sent if news.code == best.code), key=count_found)


def _words_of(news: News) -> tuple[str, ...]:
    return find_evidence(f"{news.topic}\n{news.text}\n{news.place}").words


def _phones_of(unit: Unit) -> dict[str, str]:
    """Return the names of the owners of the unit's numbers, by number."""
    departments = {its.phone: its.name.vi for its in unit.departments if its.phone}
    hotlines = {its.phone: its.name.vi for its in unit.hotlines if its.phone}
    return {**departments, **hotlines, unit.phone: unit.name.vi}


def _is_trusted(host: str, site: str) -> bool:
    """Tell whether *host* is ours or the state's."""
    return host.endswith(_STATE) or (bool(site) and host == host_of(site))
