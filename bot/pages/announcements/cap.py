"""Safety announcements in the Common Alerting Protocol, version 1.2, for other programs."""

from collections.abc import Iterator
from datetime import datetime
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

from msgspec import structs

from bot.pages.announcements import addresses
from bot.services.announcements.residents import news
from bot.services.announcements.residents.query_handlers import as_news
from bot.services.announcements.writing.content import CURRENT
from bot.services.unit_context import UnitContext
from conversations.engine.model.danger import NOT_KNOWN
from conversations.engine.model.phrases import Phrases
from conversations.engine.model.unit import Neighbourhood
from storage.repositories.announcements.versions import Published

MEDIA_TYPE = "application/cap+xml; charset=utf-8"

_CAP = "urn:oasis:names:tc:emergency:cap:1.2"
_LANGUAGES = {"vi": "vi-VN", "en": "en-US"}
_HEADLINE = 160
_CLOSED_RING = 4


def build_alert(
    context: UnitContext,
    books: tuple[Phrases, ...],
    published: Published,
    home: str,
    corrected: Published | None = None,
) -> bytes:
    """Return the alert of a safety announcement, with one part for each language of *books*.

    *home* is our public address. A correction updates the alert of what it *corrected*. If the
    announcement was stopped, the alert cancels the one that was there before.
    """
    sender, stopped_at = urlsplit(home).hostname or context.unit_id, published.stopped_at
    own, is_drill = _identifier(context, published), published.content.is_drill
    alert = ET.Element("alert", {"xmlns": _CAP})
    _add(alert, "identifier", own if stopped_at is None else f"{own}.cancel")
    _add(alert, "sender", sender)
    _add(alert, "sent", _moment(context, stopped_at or published.started_at))
    _add(alert, "status", "Exercise" if is_drill else "Actual")
    earlier = published if stopped_at is not None else corrected
    kind = "Alert" if earlier is None else "Update" if stopped_at is None else "Cancel"
    _add(alert, "msgType", kind)
    _add(alert, "scope", "Public")
    if is_drill:
        _add(alert, "note", books[0].say("announcement-drill"))
    if earlier is not None:
        sent = _moment(context, earlier.started_at)
        _add(alert, "references", f"{sender},{_identifier(context, earlier)},{sent}")
    for phrases in books:
        if phrases.language == "vi" or published.content.en:
            _add_info(alert, context, phrases, published, home)
    written: bytes = ET.tostring(alert, encoding="utf-8", xml_declaration=True)
    return written


def _add_info(
    alert: ET.Element, context: UnitContext, phrases: Phrases, published: Published, home: str
) -> None:
    content, unit, language = published.content, context.unit, phrases.language
    item = as_news(context, published.code, content, language)
    expires = content.valid_until or published.started_at + CURRENT
    info = _add(alert, "info")
    _add(info, "language", _LANGUAGES[language])
    _add(info, "category", "Safety")
    _add(info, "event", item.topic)
    for name, level in structs.asdict(content.danger.completed(NOT_KNOWN)).items():
        _add(info, name, level.capitalize())
    _add(info, "expires", _moment(context, expires))
    _add(info, "senderName", phrases.say("news_page-author", unit=unit.name.in_language(language)))
    _add(info, "headline", item.in_short(phrases)[:_HEADLINE])
    _add(info, "description", "\n".join([*news.opening_lines(item, phrases), item.text]))
    _add(info, "web", home + addresses.page_of(published.code))
    _add(info, "contact", unit.phone)
    area, places = _add(info, "area"), list(_neighbourhoods(context, published))
    names = [place.name.in_language(language) for place in places] or [item.sender]
    _add(area, "areaDesc", ", ".join([item.place, *names] if item.place else names))
    for place in places or unit.neighbourhoods:
        if len(place.boundary) >= _CLOSED_RING - 1:
            _add(area, "polygon", _ring(place))
    if unit.code:
        geocode = _add(area, "geocode")
        _add(geocode, "valueName", "GSO")
        _add(geocode, "value", unit.code)


def _neighbourhoods(context: UnitContext, published: Published) -> Iterator[Neighbourhood]:
    """Yield the neighbourhoods that it is for; none if it is for the whole commune."""
    chosen = published.content.audience.neighbourhoods
    return (place for place in context.unit.neighbourhoods if place.id in chosen)


def _ring(place: Neighbourhood) -> str:
    """Return a closed ring of "latitude,longitude"."""
    ring = place.boundary
    closed = ring if ring[0] == ring[-1] else (*ring, ring[0])
    return " ".join(f"{latitude:.5f},{longitude:.5f}" for longitude, latitude in closed)


def _identifier(context: UnitContext, published: Published) -> str:
    return f"{context.unit_id}.{addresses.slug(published.code)}"


def _moment(context: UnitContext, moment: datetime) -> str:
    """Return a time as the protocol wants it: with the offset, without parts of seconds."""
    return moment.astimezone(context.timezone).isoformat(timespec="seconds")


def _add(parent: ET.Element, name: str, text: str = "") -> ET.Element:
    child = ET.SubElement(parent, name)
    child.text = text or None
    return child
