"""The feed of announcements in the format Atom (RFC 4287)."""

from collections.abc import Sequence
from datetime import UTC, datetime
from xml.etree import ElementTree as ET

from bot.pages.announcements import addresses
from bot.services.announcements.residents.query_handlers import as_news
from bot.services.unit_context import UnitContext
from conversations.engine.model.phrases import Phrases
from storage.repositories.announcements.versions import Published

MEDIA_TYPE = "application/atom+xml; charset=utf-8"

_ATOM = "http://www.w3.org/2005/Atom"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_NEVER = datetime(1970, 1, 1, tzinfo=UTC)


def build_feed(
    context: UnitContext, phrases: Phrases, published: Sequence[Published], home: str
) -> bytes:
    """Return the feed of *published*, newest first; *home* is our public address.

    An entry keeps its id for ever. When an announcement is stopped, its entry is updated.
    """
    unit = context.unit.name.in_language(phrases.language)
    own = addresses.FEED if phrases.language == "vi" else f"{addresses.FEED}?language=en"
    feed = ET.Element("feed", {"xmlns": _ATOM, _LANGUAGE: phrases.language})
    _add(feed, "id", addresses.stable_id(context.unit_id, "feed", phrases.language))
    _add(feed, "title", phrases.say("news_page-feed", unit=unit))
    _add(feed, "updated", _moment(max(map(_changed_at, published), default=_NEVER)))
    _add(_add(feed, "author"), "name", phrases.say("news_page-author", unit=unit))
    _add(feed, "link", rel="self", type="application/atom+xml", href=home + own)
    _add(feed, "link", rel="alternate", type="text/html", href=home + addresses.LIST)
    for one in published:
        _add_entry(feed, context, phrases, one, home)
    written: bytes = ET.tostring(feed, encoding="utf-8", xml_declaration=True)
    return written


def _add_entry(
    feed: ET.Element, context: UnitContext, phrases: Phrases, one: Published, home: str
) -> None:
    news = as_news(context, one.code, one.content, phrases.language)
    topic, title = context.unit.topic(one.content.topic), news.in_short(phrases)
    if one.stopped_at is not None:
        title = phrases.say("news_page-feed-stopped", title=title)
    entry = _add(feed, "entry")
    _add(entry, "id", addresses.stable_id(context.unit_id, one.announcement_id))
    _add(entry, "title", title)
    _add(entry, "updated", _moment(_changed_at(one)))
    _add(entry, "published", _moment(one.started_at))
    page = home + addresses.page_of(one.code)
    _add(entry, "link", rel="alternate", type="text/html", href=page)
    if topic is not None and topic.safety:
        alert = home + addresses.cap_of(one.code)
        _add(entry, "link", rel="alternate", type="application/cap+xml", href=alert)
    _add(entry, "category", term=one.content.topic, label=news.topic)
    _add(entry, "content", news.in_full(phrases), type="text")


def _changed_at(one: Published) -> datetime:
    return one.stopped_at or one.started_at


def _moment(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _add(parent: ET.Element, name: str, text: str = "", **attributes: str) -> ET.Element:
    child = ET.SubElement(parent, name, attributes)
    child.text = text or None
    return child
