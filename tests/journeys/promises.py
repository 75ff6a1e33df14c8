"""The invariants after every message, checked on the stored data."""

import asyncio
from collections import Counter

from bot.console.reports.report_pages import ReportPages
from bot.console.site import ConsoleSite
from bot.media_store import MediaStore
from bot.pages.privacy.my_data_page import MyDataPage
from bot.registry import REGISTRY
from bot.services.officials import sign_in
from bot.services.privacy import own_data
from conversations.engine.model.messages import Edited, Moved, Reachable, Reply, Tap, Text
from conversations.engine.model.transcript import Transcript, session_from_json
from conversations.engine.replay.turn_context import Limits
from conversations.text.fold import fold
from handlers.channel import Outgoing
from handlers.fit import utf16_length
from handlers.http import Request, Route
from handlers.telegram.outgoing import outgoing
from handlers.webchat.limits import LIMITS, WebChatLimits
from storage.repositories import audit
from tests.fakes import ReadBody
from tests.journeys.commune import Commune, Heard, Shown
from tests.journeys.random_content import INFORMER
from tests.resident import BOOKS, MONDAY, PACK

WORDS = {"location": "📍 Gửi vị trí", "contact": "📞 Gửi số của bác", "noted": "Dạ vâng ạ."}
LABEL = LIMITS.label
HOME, SEND, SAME = ("go:", "do:menu"), ":review:", ":same:"

# Messages that get no answer: an address that is blocked or moved, a part of an incomplete album,
# a double tap, an edit without effect.
SILENT: dict[str, type] = {
    "double_tap": Tap,
    "edit_same": Edited,
    "edit_of_nothing": Edited,
    "edit_held": Edited,
}


def _confirms() -> set[str]:
    ways = {"1", "so 1"}
    for book in BOOKS.values():
        for name in ("review-send", "same-new", "same-same"):
            label = f"report_problem-{name}"
            ways |= {fold(w) for w in book.words(f"{label}-words")}
            ways |= {fold(book.say(label))} if book.has(label) else set()
    return ways


CONFIRMS = _confirms()


def keeps(heard: Heard, *, in_album: bool = False) -> None:
    """Check the invariants of one message."""
    for shown in heard.shown:
        fits(shown)
    _is_answered(heard, in_album=in_album)
    _stands_in_line(heard)
    _talks_of_one_thing(heard)
    if heard.filed:
        _was_confirmed(heard)
    if heard.inbound.content == Text("/huy") and not in_album:
        _is_home(heard)


def fits(shown: Shown) -> None:
    """Check that a message fits the channel's limits."""
    reply = shown.reply
    assert reply.text.strip(), shown
    for button in (*reply.buttons, *reply.navigation):
        assert 0 < len(button.label) <= LABEL, button
        assert 0 < len(button.data.encode()) <= 64, button
    calls = outgoing(Outgoing("d", "101", shown.position, MONDAY, reply), WORDS)
    for call in calls:
        assert utf16_length(str(call.params.get("text", ""))) <= 4096
        assert utf16_length(str(call.params.get("caption", ""))) <= 1024
    if any(call.method == "sendMessage" for call in calls):
        assert any(str(call.params.get("text", "")).strip() for call in calls)


def _is_answered(heard: Heard, *, in_album: bool) -> None:
    content = heard.inbound.content
    if isinstance(content, Reachable | Moved) or in_album:
        return
    answers = [s for s in heard.shown if s.address == heard.inbound.address]
    if (kind := SILENT.get(heard.ignored)) is not None:
        assert isinstance(content, kind), heard
        return
    assert answers, f"silence to {heard}"


def _stands_in_line(heard: Heard) -> None:
    """Check that positions have no gap, except after a merge of two people."""
    inbound, before, after = heard.inbound, heard.before, heard.after
    if isinstance(inbound.content, Moved):
        return
    assert heard.position == before.position + 1, heard
    answers = [s.position for s in heard.shown if s.address == inbound.address]
    # A new person's first message may be a code, which merges them into the code's maker.
    is_new = not before.person and after.position == heard.position + len(answers)
    if before.person != after.person and not is_new:
        assert answers == sorted(set(answers)), heard
        return
    assert answers == list(range(heard.position + 1, heard.position + 1 + len(answers))), heard


def _talks_of_one_thing(heard: Heard) -> None:
    before, after = heard.before.session, heard.after.session
    for transcript in (after.open, after.shelved):
        if transcript is not None:
            keys = Counter(answer.key for answer in transcript.answers)
            assert not keys or max(keys.values()) == 1, f"answered twice: {keys}"
    if heard.ignored in ("stale_tap", "double_tap") and before.open and after.open:
        assert _given(after.open) <= _given(before.open), "a stale tap answered something"
    if isinstance(heard.inbound.content, Tap) and heard.last is not None:
        _answers_what_is_asked(heard, heard.inbound.content.data, heard.last)


def _answers_what_is_asked(heard: Heard, data: str, last: Reply) -> None:
    """Check that a button of another question than the open one is no answer."""
    before, after = heard.before.session.open, heard.after.session.open
    asked = {head for button in last.buttons if (head := _head(button.data))}
    head = _head(data)
    if before is None or not asked or not head or head in asked:
        return
    if after is None and heard.now - before.touched > Limits().draft:
        return  # it was too old to be resumed
    assert after is not None, "a stale tap ended the dialogue"
    if after.serial == before.serial:
        assert _given(after) <= _given(before), "a stale tap answered something"


def _given(transcript: Transcript) -> set[tuple[str, str]]:
    """Return the person's answers, without recalls, which may be queried again."""
    return {(a.key, repr(a.value)) for a in transcript.answers if not a.recalled}


def _head(data: str) -> str:
    """Return the part of a button's data that identifies its question, "" if it has none."""
    head = data.rpartition(":")[0]
    return head if head.partition(":")[0].isdecimal() else ""


def _was_confirmed(heard: Heard) -> None:
    """Check that a new report had consent, a review, and was sent by a word or a tap."""
    assert heard.filed == 1, "two reports of one message"
    assert heard.before.consent, "filed without consent"
    content, last, talk = heard.inbound.content, heard.last, heard.before.session.open
    assert last is not None
    assert talk is not None
    asked = [b.data for b in last.buttons if SEND in b.data or SAME in b.data]
    if talk.held is not None and any(b.data == "do:resume" for b in last.buttons):
        content = talk.held
    else:
        assert asked, f"filed though {last} was asked"
    if isinstance(content, Tap):
        assert SEND in content.data or SAME in content.data, content
    else:
        assert isinstance(content, Text), content
        assert fold(content.text) in CONFIRMS, content


def _is_home(heard: Heard) -> None:
    assert heard.after.session.open is None, "/huy does not end the dialogue"
    last = heard.shown[-1].reply
    ways = [b.data for b in (*last.buttons, *last.navigation)]
    leads_home = any(way.startswith(HOME) for way in ways)
    is_in_emergency = heard.after.session.care is not None
    assert leads_home != is_in_emergency, f"after /huy: {last}"


def hold_at_the_end(commune: Commune, folder) -> None:
    """Check the invariants of all stored data."""
    for (session,) in commune.rows("SELECT session FROM talk"):
        session_from_json(session)
    both = (
        "SELECT person_id, channel, address, position FROM inbox UNION ALL "
        "SELECT person_id, channel, address, position FROM outbox WHERE position IS NOT NULL"
    )
    count = f"SELECT count(*) FROM ({both}) GROUP BY person_id, channel, address, position"
    assert not commune.rows(f"{count} HAVING count(*) > 1"), "two messages at one position"
    assert not commune.rows("PRAGMA foreign_key_check")
    assert commune.rows("SELECT count(*) FROM report WHERE unit_id = ?", PACK.id) == commune.rows(
        "SELECT coalesce(sum(value) - 100, 0) FROM counter WHERE name = 'report'"
    )
    assert commune.database.write_now(audit.verify, PACK.id) is None
    _keep_no_informer(commune)
    if commune.reports():
        asyncio.run(_show_no_markup(commune, folder))


def _keep_no_informer(commune: Commune) -> None:
    stored = b"".join(p.read_bytes() for p in commune.file.parent.glob("caunoi.db*"))
    assert INFORMER.encode() not in stored.lower(), "an informer's words are kept"


async def _show_no_markup(commune: Commune, folder) -> None:
    """Check that the pages for officials and people escape all texts."""
    database, context = commune.database, commune.context
    token = database.write_now(sign_in.create_sign_in_token, context, minutes=30, name="Chị Hoa")
    cookie = database.write_now(sign_in.sign_in, context, token) or ""
    store = MediaStore(folder / "media")
    site = ConsoleSite(database, commune.services, BOOKS["vi"])
    await _is_escaped(ReportPages(site, store).routes()[0], {"caunoi_office": cookie})
    links = [link.url for shown in commune.shown() for link in shown.reply.links]
    tokens = [url.partition("token=")[2] for url in links]
    cookies = [database.write_now(own_data.open_link, context, t) for t in tokens]
    mine = next(
        r
        for r in MyDataPage(
            database, context, BOOKS, store, REGISTRY.own_data, WebChatLimits()
        ).routes()
        if "page" in r.name
    )
    for cookie in filter(None, cookies):
        await _is_escaped(mine, {"caunoi_data": cookie})


async def _is_escaped(route: Route, cookies: dict[str, str]) -> None:
    request = Request("GET", {}, {}, {}, cookies, ReadBody(), "", secure=False, base_url="")
    page = await route.handle(request)
    assert page.status == 200
    assert b"<img src=x" not in page.body
    assert b"<script>" not in page.body
    assert b">49<" not in page.body
