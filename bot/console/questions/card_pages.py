"""Pages for answer cards: the list with due cards by owner, one card, its history."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from urllib.parse import quote, urlencode

from msgspec import Struct

from bot.cards.upkeep import Upkeep, list_upkeep
from bot.console.forms import parse_form, parse_number
from bot.console.questions.card_editor import CardEditor
from bot.console.questions.card_form import card_fields
from bot.console.site import ConsoleSite
from bot.console.typed_text import TypedForm, read_typed_form
from bot.services.officials.permissions import Action, SignedInOfficial
from bot.services.questions import card_conflicts, card_editing, card_history, misses
from bot.services.questions.card_conflicts import ConflictChangedError
from bot.services.questions.card_editing import (
    CardChangedError,
    NoSourceError,
    UnknownCardError,
    find_card,
    with_check_date,
)
from bot.services.unit_context import UnitContext
from conversations.dialogues.questions.cards.missing_parts import PART_FIELDS
from conversations.engine.model.cards import Card
from conversations.engine.model.unit import Unit
from handlers.http import Request, Response, Route
from storage.database.transactions import Transaction
from storage.repositories import units

# The size of a card with all fields full, if each letter takes nine bytes in form encoding.
_MOST_BYTES = 262_144
# The due cards of one owner on a page.
_MOST_DUE = 20

CardAction = Callable[[Transaction, UnitContext, str, str, int], object]


class DueCard(Struct, frozen=True):
    """A card that needs its owner's attention, why, and its new expiry if checked today.

    *lacks* lists the missing parts that people asked for, with counts.
    """

    card: Card
    why: str
    until: date | None
    lacks: str


class OwnerCards(Struct, frozen=True):
    """The *count* cards that need one department's attention; *cards* are those from *start*."""

    id: str
    name: str
    cards: Sequence[DueCard]
    start: int
    count: int

    @property
    def before(self) -> int:
        """Where the page of cards before these starts."""
        return max(0, self.start - _MOST_DUE)

    @property
    def after(self) -> int:
        """Where the page of cards after these starts, or 0 if there is none."""
        after = self.start + len(self.cards)
        return after if after < self.count else 0

    @property
    def is_urgent(self) -> bool:
        """Whether a card has expired or soon will, or lacks a part that people asked for."""
        return any(due.why != "unchecked" or due.lacks for due in self.cards)


class CardPages:
    """Show cards, and process officials' actions on one."""

    def __init__(self, site: ConsoleSite, cards: CardEditor) -> None:
        self._site = site
        self._editor = cards

    def routes(self) -> Sequence[Route]:
        """Return the routes."""
        route, all_, one = self._site.route, "/office/cards", "/office/card/{card}"
        see, edit, most = Action.SEE_CARDS, Action.EDIT_CARDS, _MOST_BYTES
        return (
            self._site.room(all_, see, self._list, "office_cards"),
            route("GET", f"{all_}/new", edit, self._new, "office_card_new"),
            route("POST", f"{all_}/edit", edit, self._edit, "office_card_edit", most),
            route("POST", f"{all_}/try", edit, self._try, "office_card_try", most),
            route("POST", f"{all_}/save", edit, self._save, "office_card_save", most),
            route("POST", f"{all_}/conflict", edit, self._settle, "office_card_conflict"),
            route("GET", one, see, self._one, "office_card"),
            route("GET", f"{one}/history", see, self._history, "office_card_history"),
            route("POST", f"{one}/check", edit, self._check, "office_card_check", most),
            route("GET", f"{one}/retire", edit, self._retirement_page, "office_card_retiring"),
            route("POST", f"{one}/retire", edit, self._retire, "office_card_retire", most),
            route("POST", f"{one}/restore", edit, self._restore, "office_card_restore", most),
        )

    async def _list(self, request: Request, official: SignedInOfficial) -> Response:
        return await self._page(official, request.query)

    async def _page(
        self,
        official: SignedInOfficial,
        query: Mapping[str, str],
        notice: str = "",
        status: int = 200,
        typed: TypedForm | None = None,
    ) -> Response:
        """Return the list; *query* names the owner of whom not the first due cards are shown."""
        site = self._site
        version, unit = await self._newest()
        today = site.context.now().date()
        lacking = await site.database.read(misses.count_missing_parts, site.context, unit)
        asked = {id_: sum(parts.values()) for id_, parts in lacking.items()}
        lacks = {id_: self._lacks(parts) for id_, parts in lacking.items()}
        waiting = list_upkeep(unit.cards, today, asked=asked)
        start = max(0, parse_number(query, "from"))
        starts = {query.get("owner", ""): start}
        settled = query.get("settled", "")
        values = {
            "version": version,
            "conflicts": await site.database.read(
                card_conflicts.find_open_conflicts, site.context
            ),
            "departments": {one.id: one.name.vi for one in unit.departments},
            "settled": settled if settled in ("keep", "take") else "",
            "owners": [
                _owner_cards(upkeep, unit, today, lacks, starts.get(upkeep.owner, 0))
                for upkeep in waiting
            ],
            "owner": query.get("owner", ""),
            "checked": find_card(unit, query.get("checked", "")),
            "groups": [(g, [c for c in unit.cards if c.group == g.id]) for g in unit.groups],
            "count": len(unit.cards),
            "today": today,
            "retired": await site.database.read(card_history.retired_cards, site.context),
            "notice": notice,
            "typed": typed,
            "again": "",
        }
        return site.page("cards.html", values, official=official, status=status)

    def _lacks(self, parts: Mapping[str, int]) -> str:
        """Return a text that lists *parts* and how often each was asked for."""
        say = self._site.phrases.say
        named = [
            say(
                "console-card-asked-for",
                part=self._site.names.field(f"more.{PART_FIELDS[part]}.vi"),
                count=n,
            )
            for part, n in parts.items()
        ]
        return say("console-card-lacks", parts=", ".join(named))

    async def _new(self, request: Request, official: SignedInOfficial) -> Response:
        """Show an empty card; *asked* names the question that it is to answer, if any."""
        version, _ = await self._newest()
        asked = request.query.get("asked", "")
        filled = {"seen": str(version), "new": "1", "asked": asked}
        return await self._editor.show_form(official, filled, is_typed=False)

    async def _one(self, request: Request, official: SignedInOfficial) -> Response:
        version, unit = await self._newest()
        card = find_card(unit, request.path["card"])
        if card is None:
            return self._site.refusals.gone_page("card_not_found.html", request, official)
        filled = {**card_fields(card), "seen": str(version)}
        return await self._editor.show_form(
            official, filled, saved=request.query.get("saved") == "1", is_typed=False
        )

    async def _edit(self, request: Request, official: SignedInOfficial) -> Response:
        return await self._editor.show_form(official, parse_form(request))

    async def _try(self, request: Request, official: SignedInOfficial) -> Response:
        return await self._editor.show_trial(official, parse_form(request))

    async def _save(self, request: Request, official: SignedInOfficial) -> Response:
        return await self._editor.save(official, parse_form(request))

    async def _settle(self, request: Request, official: SignedInOfficial) -> Response:
        """Keep what is here, or take what the pack has."""
        site, filled = self._site, parse_form(request)
        seen = (filled.get("kind", ""), filled.get("id", ""), filled.get("mark", ""))
        take = filled.get("choice") == "take"
        settle = partial(card_conflicts.settle, take=take)
        try:
            await site.database.write(settle, site.context, official.official_id, seen)
        except ConflictChangedError:
            return await self._page(official, filled, "faster", 409, read_typed_form(request))
        await self._editor.reload_cards()
        settled = "take" if take else "keep"
        return Response(303, headers={"Location": f"/office/cards?settled={settled}"})

    async def _check(self, request: Request, official: SignedInOfficial) -> Response:
        """Record that a card was checked today; go back to the due cards of its owner."""
        filled, card = parse_form(request), request.path["card"]
        place = {name: filled[name] for name in ("owner", "from") if filled.get(name)}
        query = urlencode({**place, "checked": card})
        return await self._apply(
            card_editing.mark_checked, request, official, f"/office/cards?{query}#checked"
        )

    async def _retirement_page(self, request: Request, official: SignedInOfficial) -> Response:
        """Show the effect of removing a card, before it is retired."""
        version, unit = await self._newest()
        card = find_card(unit, request.path["card"])
        if card is None:
            return self._site.refusals.gone_page("card_not_found.html", request, official)
        return await self._editor.show_retirement(official, card, version)

    async def _retire(self, request: Request, official: SignedInOfficial) -> Response:
        return await self._apply(
            card_editing.retire_card,
            request,
            official,
            f"/office/card/{quote(request.path['card'])}/history",
        )

    async def _apply(
        self, action: CardAction, request: Request, official: SignedInOfficial, then: str
    ) -> Response:
        """Apply *action* to the card version that the official saw; redirect, or say why not."""
        site, id_, filled = self._site, request.path["card"], parse_form(request)
        seen = parse_number(filled, "seen")
        try:
            await site.database.write(action, site.context, official.official_id, id_, seen)
        except UnknownCardError:
            return site.refusals.gone_page("card_not_found.html", request, official)
        except NoSourceError:
            return await self._page(official, filled, "unproven", 422, read_typed_form(request))
        except CardChangedError:
            return await self._page(official, filled, "faster", 409, read_typed_form(request))
        await self._editor.reload_cards()
        return Response(303, headers={"Location": then})

    async def _restore(self, request: Request, official: SignedInOfficial) -> Response:
        """Show the trial of an older version of a card; it is saved like any other change."""
        site, id_ = self._site, request.path["card"]
        wanted = parse_number(parse_form(request), "version")
        version, unit = await self._newest()
        changes = await site.database.read(card_history.history, site.context, id_)
        older = next(
            (change.card for change in changes if change.version == wanted and change.card), None
        )
        if older is None:
            return site.refusals.gone_page("card_not_found.html", request, official)
        is_gone = find_card(unit, id_) is None
        state = {"seen": str(version), "new": "1" if is_gone else "", "restores": str(wanted)}
        return await self._editor.show_trial(official, {**card_fields(older), **state})

    async def _history(self, request: Request, official: SignedInOfficial) -> Response:
        site, id_ = self._site, request.path["card"]
        changes = await site.database.read(card_history.history, site.context, id_)
        if not changes:
            return site.refusals.gone_page("card_not_found.html", request, official)
        _, unit = await self._newest()
        values = {
            "id": id_,
            "card": find_card(unit, id_),
            "happened": changes,
            "conflict": await site.database.read(
                card_conflicts.find_open_conflict, site.context, id_
            ),
        }
        return site.page("card_history.html", values, official=official)

    async def _newest(self) -> tuple[int, Unit]:
        def newest(tx: Transaction) -> tuple[int, Unit]:
            context = self._site.context
            version = units.find_newest(tx, context.unit_id)
            return version, context.pack(tx, version)

        return await self._site.database.read(newest)


def _owner_cards(
    waits: Upkeep, unit: Unit, today: date, lacks: Mapping[str, str], start: int
) -> OwnerCards:
    names = {department.id: department.name.vi for department in unit.departments}
    lists = (
        ("expired", waits.expired),
        ("expiring", waits.expiring),
        ("lacking", waits.lacking),
        ("unchecked", waits.unchecked),
    )
    due = [
        DueCard(card, why, with_check_date(card, today).expires, lacks.get(card.id, ""))
        for why, cards in lists
        for card in cards
    ]
    # After a check on the last page it may be empty: show the last that is not.
    start = min(start, (len(due) - 1) // _MOST_DUE * _MOST_DUE)
    shown = due[start : start + _MOST_DUE]
    return OwnerCards(waits.owner, names.get(waits.owner, waits.owner), shown, start, len(due))
