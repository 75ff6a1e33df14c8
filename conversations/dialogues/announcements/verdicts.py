"""Judge whether a message, a number, a link or a code comes from the commune."""

import re
from collections.abc import Collection, Sequence
from urllib.parse import urlsplit

from msgspec import Struct
from rapidfuzz.distance import LCSseq

from conversations.dialogues.announcements.queries import News, Verdict
from conversations.engine.model.unit import Unit
from conversations.text.fold import fold
from conversations.text.formatting import format_phone, format_time
from conversations.text.phone import national
from conversations.text.tokenizer import split_words

LONGEST = 4000
"""So many characters of a message are judged."""

OURS, NOT_OURS, UNSURE = "ours", "not_ours", "unsure"

_CODE = re.compile(r"(?<!\w)TB[\s.\-]?(\d{1,5})(?!\d)", re.IGNORECASE)
_PHONE = re.compile(r"(?<!\d)(?:\+?84|0|1[89]00)(?:[\s.()\-]{0,2}\d){4,10}(?!\d)")
_ENDS = (
    "vn|com|net|org|info|top|xyz|me|ly|shop|cc|icu|site|online|club|vip|app|io|co|link|live|pro"
)
_HOST = r"(?:[a-z0-9](?:[a-z0-9\-]{0,62})\.){1,5}"
_LINK = re.compile(
    rf"(?:https?://|www\.)[^\s<>\"]{{1,500}}|(?<![\w.@\-])(?:{_HOST})(?:{_ENDS})(?![\w\-])"
    rf"(?:[/:?#][^\s<>\"]{{0,500}})?",
    re.IGNORECASE,
)
_STATE = ".gov.vn"
_FOREIGN = "84"

# So much of a message must be words of an announcement, in their order, to be that announcement,
# or to be like it.
_SAME, _ALIKE = 0.85, 0.6
_FEWEST_WORDS = 5


class Evidence(Struct, frozen=True):
    """What in a message tells where it comes from: codes, phones, hosts of links, its words."""

    codes: tuple[str, ...]
    phones: tuple[str, ...]
    hosts: tuple[str, ...]
    words: tuple[str, ...]

    @property
    def is_any(self) -> bool:
        """Whether there is something that can be compared."""
        is_named = bool(self.codes or self.phones or self.hosts)
        return is_named or len(self.words) >= _FEWEST_WORDS

    @property
    def says_more(self) -> bool:
        """Whether it is more than a code, a number or a link."""
        return len(self.words) >= _FEWEST_WORDS


def find_codes(text: str) -> tuple[str, ...]:
    """Return the codes of announcements that *text* names."""
    return tuple(f"TB {int(number)}" for number in _CODE.findall(text[:LONGEST]))


def find_evidence(text: str, asking: str = "") -> Evidence:
    """Return the evidence in *text*, of which the words are those beside codes and links.

    The words *asking*, by which someone asks about the rest, are no part of it.
    """
    text = text[:LONGEST]
    links = _LINK.findall(text)
    rest = _LINK.sub(" ", text)
    phones = tuple(filter(None, map(_phone, _PHONE.findall(rest))))
    rest = _CODE.sub(" ", _PHONE.sub(" ", rest))
    return Evidence(
        find_codes(text), phones, tuple(map(_host, links)), _without(_words(rest), asking)
    )


def judge(
    evidence: Evidence, sent: Sequence[News], unit: Unit, site: str, named: News | None
) -> Verdict:
    """Return the verdict on *evidence* beside the announcements that were *sent*.

    *site* is the address of our own pages, or "". *named* is the announcement that has the first
    code of the evidence, or None.
    """
    if evidence.codes and named is None:
        return Verdict(NOT_OURS, "code", evidence.codes[0])
    if named is not None and not (evidence.says_more or evidence.hosts or evidence.phones):
        return Verdict(OURS, "code", named.code, named)
    own = _phones_of(unit)
    strange = [phone for phone in evidence.phones if phone not in own]
    hosts = [host for host in evidence.hosts if not _is_trusted(host, site)]
    if evidence.says_more and (verdict := _compare(evidence, sent, strange, hosts)):
        return verdict
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


def _compare(
    evidence: Evidence, sent: Sequence[News], phones: Collection[str], hosts: Collection[str]
) -> Verdict | None:
    """Return the verdict by the likest announcement; None if none is like the message."""
    best, share, known = None, 0.0, Evidence((), (), (), ())
    for news in sent:
        its = find_evidence(_all_that_is_said(news))
        found = LCSseq.similarity(evidence.words, its.words) / len(evidence.words)
        if found > share:
            best, share, known = news, found, its
    if best is None or share < _ALIKE:
        return None
    numbers = {word for word in evidence.words if any(map(str.isdigit, word))}
    is_changed = bool(
        numbers.difference(known.words)
        or set(phones).difference(known.phones)
        or set(hosts).difference(known.hosts)
        or any(code != best.code for code in evidence.codes)
    )
    if is_changed:
        return Verdict(NOT_OURS, "changed", best.code, best)
    return Verdict(*((OURS, "text") if share >= _SAME else (UNSURE, "alike")), best.code, best)


def _all_that_is_said(news: News) -> str:
    """Return the words of *news* as its message has them."""
    until = [format_time(news.until, language) for language in ("vi", "en")] if news.until else []
    # In this order: a forwarded message has these lines.
    return "\n".join(
        (news.topic, news.text, "Ở:", news.place, "Đến:", *until, _SENDER, news.sender)
    )


_SENDER = "Ủy ban nhân dân gửi, mã tin"


def _words(text: str) -> tuple[str, ...]:
    return tuple(map(fold, split_words(text)))


def _without(said: tuple[str, ...], asking: str) -> tuple[str, ...]:
    """Return the words *said* without the last ones that are *asking*."""
    way = _words(asking)
    starts = range(len(said) - len(way), -1, -1)
    at = next((n for n in starts if way and said[n : n + len(way)] == way), None)
    return said if at is None else (*said[:at], *said[at + len(way) :])


def _phone(typed: str) -> str:
    """Return the digits of a number as it is called in Vietnam, or "" if nobody has such a one."""
    digits = "".join(filter(str.isdigit, typed))
    if digits.startswith(_FOREIGN):
        digits = f"0{digits.removeprefix(_FOREIGN)}"
    is_service = digits.startswith(("1800", "1900"))
    return digits if is_service or len(digits) in (10, 11) else national(typed)


def _phones_of(unit: Unit) -> dict[str, str]:
    """Return the names of the owners of the unit's numbers, by number."""
    departments = {its.phone: its.name.vi for its in unit.departments if its.phone}
    hotlines = {its.phone: its.name.vi for its in unit.hotlines if its.phone}
    return {**departments, **hotlines, unit.phone: unit.name.vi}


def _host(link: str) -> str:
    """Return the host that *link* really leads to: "x.gov.vn@y.top" leads to y.top."""
    try:
        host = urlsplit(link if "://" in link else f"//{link}").hostname
    except ValueError:
        host = None
    return (host or link).rstrip(".")


def _is_trusted(host: str, site: str) -> bool:
    """Tell whether *host* is ours or the state's."""
    return host.endswith(_STATE) or (bool(site) and host == _host(site))
