"""The list of answer cards with what waits for their owners; one card; its history."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from urllib.parse import quote

from msgspec import Struct

from bot.console.card_desk import CardDesk
from bot.console.desk import Office
from bot.console.forms import fields_of, number, typed
from bot.deeds import card_history, misses, tend_cards
from bot.deeds.desk import Desk
from bot.deeds.tend_cards import FasterError, UnknownCardError, UnprovenError, card_of, checked_on
from conversations.answers.upkeep import Upkeep, upkeep
from conversations.engine.cards import Card
from conversations.engine.lacks import FIELDS
from conversations.engine.unit import Unit
from handlers.channel import Request, Response, Route
from storage.database import Transaction
from storage.repositories import units

# A card with every field full, each letter written in a form's nine.
_MOST_BYTES = 262_144

Deed = Callable[[Transaction, Desk, str, str, int], object]


class Due(Struct, frozen=True):
    """A card that waits for its owner, why, and until when it would be good if checked today.

    *lacks* says which parts of it were asked for and are not there, and how often.
    """

    card: Card
    why: str
    until: date | None
    lacks: str


class Owner(Struct, frozen=True):
    """What waits for one department."""

    name: str
    cards: Sequence[Due]

    @property
    def presses(self) -> bool:
        """Whether something is over or soon will be, or people asked for what is not there."""
        return any(due.why != "unchecked" or due.lacks for due in self.cards)


class Cards:
    """Shows cards, and takes what officials do with one."""

    def __init__(self, office: Office, cards: CardDesk) -> None:
        self._office = office
        self._cards = cards

    def routes(self) -> Sequence[Route]:
        """Return the routes."""
        only, all_, one = self._office.officials_only, "/office/cards", "/office/card/{card}"
        most = _MOST_BYTES
        return (
            Route("GET", all_, only(self._list), "office_cards"),
            Route("GET", f"{all_}/new", only(self._new), "office_card_new"),
            Route("POST", f"{all_}/edit", only(self._edit), "office_card_edit", most),
            Route("POST", f"{all_}/try", only(self._try), "office_card_try", most),
            Route("POST", f"{all_}/save", only(self._save), "office_card_save", most),
            Route("GET", one, only(self._one), "office_card"),
            Route("GET", f"{one}/history", only(self._history), "office_card_history"),
            Route("POST", f"{one}/check", only(self._check), "office_card_check", most),
            Route("GET", f"{one}/retire", only(self._retiring), "office_card_retiring"),
            Route("POST", f"{one}/retire", only(self._retire), "office_card_retire", most),
            Route("POST", f"{one}/restore", only(self._restore), "office_card_restore", most),
        )

    async def _list(self, request: Request, official: str) -> Response:
        del request, official
        return await self._page()

    async def _page(self, notice: str = "", status: int = 200) -> Response:
        office = self._office
        version, unit = await self._newest()
        today = office.desk.now().date()
        lacking = await office.database.read(misses.lacking, office.desk, unit)
        asked = {id_: sum(parts.values()) for id_, parts in lacking.items()}
        lacks = {id_: self._lacks(parts) for id_, parts in lacking.items()}
        waiting = upkeep(unit.cards, today, asked=asked)
        values = {
            "version": version,
            "owners": [_owner(its, unit, today, lacks) for its in waiting],
            "groups": [(g, [c for c in unit.cards if c.group == g.id]) for g in unit.groups],
            "count": len(unit.cards),
            "today": today,
            "retired": await office.database.read(card_history.retired, office.desk),
            "notice": notice,
        }
        return office.page("cards.html", values, status=status)

    def _lacks(self, parts: Mapping[str, int]) -> str:
        """Return in words which *parts* were asked for, and how often."""
        say = self._office.phrases.say
        named = [
            say(
                "console-card-asked-for",
                part=self._office.field(f"more.{FIELDS[part]}.vi"),
                count=n,
            )
            for part, n in parts.items()
        ]
        return say("console-card-lacks", parts=", ".join(named))

    async def _new(self, request: Request, official: str) -> Response:
        del request, official
        version, _ = await self._newest()
        return await self._cards.editor({"seen": str(version), "new": "1"})

    async def _one(self, request: Request, official: str) -> Response:
        del official
        version, unit = await self._newest()
        card = card_of(unit, request.path["card"])
        if card is None:
            return self._office.page("card_gone.html", status=404)
        filled = {**fields_of(card), "seen": str(version)}
        return await self._cards.editor(filled, saved=request.query.get("saved") == "1")

    async def _edit(self, request: Request, official: str) -> Response:
        del official
        return await self._cards.editor(typed(request))

    async def _try(self, request: Request, official: str) -> Response:
        del official
        return await self._cards.tried(typed(request))

    async def _save(self, request: Request, official: str) -> Response:
        return await self._cards.save(official, typed(request))

    async def _check(self, request: Request, official: str) -> Response:
        """Keep that a card was checked today."""
        return await self._do(tend_cards.check, request, official, "/office/cards#{card}")

    async def _retiring(self, request: Request, official: str) -> Response:
        """Show what would be lost without a card, before it is taken out of use."""
        del official
        version, unit = await self._newest()
        card = card_of(unit, request.path["card"])
        if card is None:
            return self._office.page("card_gone.html", status=404)
        return await self._cards.retiring(card, version)

    async def _retire(self, request: Request, official: str) -> Response:
        return await self._do(tend_cards.retire, request, official, "/office/card/{card}/history")

    async def _do(self, deed: Deed, request: Request, official: str, then: str) -> Response:
        """Do *deed* with a card as it was seen, and go on; where it can't be, say why."""
        office, id_ = self._office, request.path["card"]
        seen = number(typed(request), "seen")
        try:
            await office.database.write(deed, office.desk, official, id_, seen)
        except UnknownCardError:
            return office.page("card_gone.html", status=404)
        except UnprovenError:
            return await self._page("unproven", 422)
        except FasterError:
            return await self._page("faster", 409)
        await self._cards.take_up()
        return Response(303, headers={"Location": then.format(card=quote(id_))})

    async def _restore(self, request: Request, official: str) -> Response:
        """Try a card as it was in an older version; it is saved like any other change."""
        del official
        office, id_ = self._office, request.path["card"]
        of = number(typed(request), "version")
        version, unit = await self._newest()
        happened = await office.database.read(card_history.history, office.desk, id_)
        older = next((its.card for its in happened if its.version == of and its.card), None)
        if older is None:
            return office.page("card_gone.html", status=404)
        is_gone = card_of(unit, id_) is None
        along = {"seen": str(version), "new": "1" if is_gone else "", "restores": str(of)}
        return await self._cards.tried({**fields_of(older), **along})

    async def _history(self, request: Request, official: str) -> Response:
        del official
        office, id_ = self._office, request.path["card"]
        happened = await office.database.read(card_history.history, office.desk, id_)
        if not happened:
            return office.page("card_gone.html", status=404)
        _, unit = await self._newest()
        values = {"id": id_, "card": card_of(unit, id_), "happened": happened}
        return office.page("card_history.html", values)

    async def _newest(self) -> tuple[int, Unit]:
        def newest(tx: Transaction) -> tuple[int, Unit]:
            desk = self._office.desk
            version = units.newest(tx, desk.unit_id)
            return version, desk.pack(tx, version)

        return await self._office.database.read(newest)


def _owner(waits: Upkeep, unit: Unit, today: date, lacks: Mapping[str, str]) -> Owner:
    names = {department.id: department.name.vi for department in unit.departments}
    lists = (
        ("expired", waits.expired),
        ("expiring", waits.expiring),
        ("unchecked", waits.unchecked),
        ("lacking", waits.lacking),
    )
    return Owner(
        names.get(waits.owner, waits.owner),
        [
            Due(card, why, checked_on(card, today).expires, lacks.get(card.id, ""))
            for why, its in lists
            for card in its
        ],
    )
