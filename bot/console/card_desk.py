"""A card in the making: its form, what it would do, and that it is saved."""

from collections.abc import Awaitable, Callable, Mapping, Sequence

from bot.console import forms, preview
from bot.console.asked_groups import Group, group_with, standing
from bot.console.desk import Office
from bot.console.effects import named, told
from bot.console.faults import faults_by_field
from bot.console.forms import Typed
from bot.console.trials import Trials
from bot.deeds import tend_cards
from bot.deeds.desk import look_for_news
from bot.deeds.tend_cards import Draft, FasterError, card_of
from conversations.answers.card_changes import Changed, changes
from conversations.engine.cards import Card
from conversations.engine.unit import Unit
from handlers.channel import Response
from storage.card_forms import CardError, read_card
from storage.unit_packs import with_card, without_card

# What a form sends along beside the fields of the card.
_BEHIND = ("id", "label.vi", *(name for name in forms.names() if name.endswith(".en")))
ALONG = ("seen", "asked", "new", "restores")


class CardDesk:
    """Shows a card's form, tries it, saves it; then *on_saved* goes over to the new cards."""

    def __init__(
        self, office: Office, trials: Trials, on_saved: Callable[[], Awaitable[None]]
    ) -> None:
        self._office = office
        self._on_saved = on_saved
        self._trials = trials

    async def editor(
        self,
        filled: Typed,
        faults: Mapping[str, str] | None = None,
        *,
        faster: FasterError | None = None,
        status: int = 200,
        saved: bool = False,
    ) -> Response:
        """Return the form as it is *filled*; *faster* is who changed the card meanwhile.

        Where it was *saved* just now, it says so.
        """
        stand = await standing(self._office)
        self._trials.warm(stand.unit)
        values = {
            "filled": {name: filled.get(name, "") for name in (*forms.names(), *ALONG)},
            "faults": faults or {},
            "groups": stand.unit.groups,
            "departments": stand.unit.departments,
            "faster": faster,
            "saved": saved,
            "differences": _differences(faster, filled, stand.unit) if faster else [],
            "is_new": filled.get("new") == "1",
            "parts": forms.PARTS,
            "english": any(name in _BEHIND for name in faults or {}),
        }
        return self._office.page("card.html", values, status=status)

    async def tried(self, filled: Typed) -> Response:
        """Return what a resident would see, and what the card would do to questions."""
        office, stand = self._office, await standing(self._office)
        group = await group_with(self._trials, stand, filled.get("asked", ""))
        try:
            card = tend_cards.filled_in(
                _draft(filled, group), stand.unit, office.desk.now().date()
            )
        except CardError as error:
            return await self.editor(filled, faults_by_field(error, office.phrases), status=422)
        mine = group.gathered.ids if group else ()
        after = with_card(stand.unit, card)
        effect = await self._trials.effect(stand.unit, after, stand.misses, mine, card.id)
        values = {
            "card": card,
            "filled": {name: filled.get(name, "") for name in (*forms.names(), *ALONG)},
            "mark": forms.mark(forms.written(filled)),
            "bubbles": await office.database.read(preview.bubbles, office.hall, card),
            "effect": told(effect, named(after, self._trials.directory), card.id, office.phrases),
            "changed": changes(card_of(stand.unit, card.id), card),
            "waiting": len(group.questions) if group else 0,
            "missed": group.times if group else 0,
        }
        return office.page("card_try.html", values)

    async def retiring(self, card: Card, version: int) -> Response:
        """Return what would be without *card*, with the button that takes it out of use."""
        office, stand = self._office, await standing(self._office)
        after = without_card(stand.unit, card.id)
        effect = await self._trials.effect(stand.unit, after, stand.misses)
        name = named(stand.unit, self._trials.directory)
        values = {
            "card": card,
            "seen": version,
            "effect": told(effect, name, "", office.phrases),
        }
        return office.page("card_retire.html", values)

    async def save(self, official: str, filled: Typed) -> Response:
        """Save a card whose effect was seen; another official's change is shown beside it."""
        if filled.get("mark") != forms.mark(forms.written(filled)):
            return await self.tried(filled)
        office, stand = self._office, await standing(self._office)
        group = await group_with(self._trials, stand, filled.get("asked", ""))
        draft = _draft(filled, group)
        try:
            await office.database.write(tend_cards.save, office.hall, official, draft)
        except CardError as error:
            return await self.editor(filled, faults_by_field(error, office.phrases), status=422)
        except FasterError as error:
            again = {**filled, "seen": str(error.version), "new": "" if error.card else "1"}
            return await self.editor(again, faster=error, status=409)
        await self.take_up()
        place = f"/office/card/{draft.written['id']}" if group is None else "/office/questions"
        return Response(303, headers={"Location": f"{place}?saved=1"})

    async def take_up(self) -> None:
        """Let this process answer by what was saved just now; others do within a minute."""
        await self._office.database.read(look_for_news, self._office.desk)
        await self._on_saved()


def _draft(filled: Typed, group: Group | None) -> Draft:
    return Draft(
        forms.written(filled),
        forms.number(filled, "seen"),
        filled.get("new") == "1",
        group.misses if group else (),
        group.questions if group else (),
        max(0, forms.number(filled, "restores")),
    )


def _differences(faster: FasterError, filled: Typed, unit: Unit) -> Sequence[Changed]:
    """Return in what the card that is filled in is not what another official made of it."""
    theirs = faster.card
    try:
        mine: Card | None = read_card(forms.written(filled), unit)
    except CardError:
        mine = None
    return changes(theirs, mine) if mine else []
