"""Check what must hold after a step, and find replies of the harmful kinds."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

import msgspec
from fluent.syntax import FluentParser
from fluent.syntax.ast import Message, Pattern, TextElement
from msgspec import Struct

from tests.lives import records
from tests.lives.records import News, Records
from tests.lives.script import Holds, Step
from tests.lives.town import Town
from tests.resident import ROOT

_KINDS = Path(__file__).parent / "harmful.toml"


class Situation(Struct, frozen=True):
    """What there is to judge after a step: what was answered, and what officials have.

    *before* and *news_before* are the records before the step; *again* counts how often the same
    answer came one after another.
    """

    reply: str
    labels: Sequence[str]
    asks: str
    before: Records
    after: Records
    news_before: News
    news: News
    again: int = 0


class Kind(Struct, frozen=True, forbid_unknown_fields=True):
    """A kind of reply that no reply may be: *harm* if it is harmful, else it is useless.

    A reply is of the kind if *reply* matches, at a step about one of *about* (any if empty) and of
    none of *not_about*. With *unchanged*, only if nothing changed with the officials ("officials")
    or of the person's news ("news"); with *took*, only if the person gets news of
    this topic no more. With *again*, if it came so often.
    """

    name: str
    reply: str = ""
    about: tuple[str, ...] = ()
    not_about: tuple[str, ...] = ()
    unchanged: str = ""
    took: str = ""
    again: int = 0
    harm: bool = True


@cache
def kinds() -> tuple[Kind, ...]:
    """Return the kinds of replies that no reply may be."""
    return msgspec.convert(tomllib.loads(_KINDS.read_text("utf-8"))["kinds"], tuple[Kind, ...])


def find_kinds(step: Step, found: Situation) -> list[Kind]:
    """Return the kinds that the answer to *step* is of."""
    return [kind for kind in kinds() if _is_of(kind, step, found)]


def _is_of(kind: Kind, step: Step, found: Situation) -> bool:
    if (kind.about and step.about not in kind.about) or step.about in kind.not_about:
        return False
    if kind.unchanged == "officials" and found.before != found.after:
        return False
    has_news = bool(found.news_before.topics)
    if kind.unchanged == "news" and (not has_news or found.news_before != found.news):
        return False
    if kind.took and (kind.took not in found.news_before.topics or kind.took in found.news.topics):
        return False
    return found.again >= kind.again and _matches(kind.reply, found.reply)


def faults(holds: Holds, found: Situation, town: Town, person: str) -> Iterator[str]:
    """Yield what does not hold, in words."""
    yield from _reply_faults(holds, found)
    if holds.asks is not None and not _is_key(holds.asks, found.asks):
        yield f"asks {found.asks or 'nothing'}, not {holds.asks or 'nothing'}"
    if holds.not_asks is not None and _is_key(holds.not_asks, found.asks):
        yield f"asks {found.asks}"
    for label in holds.buttons:
        if not any(_matches(label, shown) for shown in found.labels):
            yield f"no button {label}"
    yield from _record_faults(holds, found.after)
    yield from _person_faults(holds, found.news, town, person)


def _reply_faults(holds: Holds, found: Situation) -> Iterator[str]:
    wanted = [*holds.reply, *map(phrase_pattern, holds.phrase)]
    unwanted = [*holds.not_reply, *map(phrase_pattern, holds.not_phrase)]
    yield from (f"not in the reply: {it}" for it in wanted if not _matches(it, found.reply))
    yield from (f"in the reply: {it}" for it in unwanted if _matches(it, found.reply))


def _record_faults(holds: Holds, after: Records) -> Iterator[str]:
    for name in ("reports", "remarks", "surveys", "roll_call", "poll"):
        wanted, is_ = getattr(holds, name), getattr(after, name)
        if wanted is not None and wanted != is_:
            yield f"{name}: {is_}, not {wanted}"
    for pattern in holds.report_has:
        if not _matches(pattern, after.report_texts):
            yield f"not in the reports: {pattern}"
    for pattern in holds.report_lacks:
        if _matches(pattern, after.report_texts):
            yield f"in the reports: {pattern}"
    for pattern in holds.help_has:
        if not _matches(pattern, after.help_texts):
            yield f"not with those who help: {pattern}"


def _person_faults(holds: Holds, news: News, town: Town, person: str) -> Iterator[str]:
    if holds.news is not None and news.topics != tuple(sorted(holds.news)):
        yield f"news: {', '.join(news.topics) or 'none'}"
    if holds.news_from is not None and news.places != tuple(sorted(holds.news_from)):
        yield f"news from: {', '.join(news.places) or 'everywhere'}"
    if holds.linked is not None:
        count = records.count_addresses(town, person)
        if count != holds.linked:
            yield f"linked: {count}, not {holds.linked}"
    if holds.kept is not None and records.is_kept(town, person) != holds.kept:
        yield "messages are kept" if not holds.kept else "no message is kept"


def phrase_pattern(name: str) -> str:
    """Return an expression for the phrase *name* in any language, whatever fills its blanks."""
    return "|".join(_phrases()[name])


def phrase_found(pattern: str, replies: Sequence[str]) -> bool:
    """Tell whether one of *replies* matches."""
    return any(_matches(pattern, reply) for reply in replies)


@cache
def _phrases() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for path in sorted((ROOT / "locales").glob("*/*.ftl")):
        for entry in FluentParser().parse(path.read_text("utf-8")).body:
            if isinstance(entry, Message) and entry.value:
                found.setdefault(entry.id.name, []).append(_pattern(entry.value))
    return found


def _pattern(value: Pattern) -> str:
    return "".join(
        re.escape(part.value) if isinstance(part, TextElement) else ".*" for part in value.elements
    )


def _is_key(pattern: str, key: str) -> bool:
    return bool(re.fullmatch(pattern, key))


def _matches(pattern: str, text: str) -> bool:
    return bool(re.search(pattern, text.replace("\u00a0", " "), re.IGNORECASE | re.DOTALL))
