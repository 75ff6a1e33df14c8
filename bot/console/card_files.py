"""All cards as one file: out, and in again once it was seen what that would do."""

from collections.abc import Sequence

from msgspec import Struct

from bot.console.asked_groups import standing
from bot.console.card_desk import CardDesk
from bot.console.desk import Office
from bot.console.effects import named, told
from bot.console.faults import of_file
from bot.console.forms import number, with_file
from bot.console.trials import Trials
from bot.deeds import tend_cards
from bot.deeds.tend_cards import FasterError
from conversations.answers.card_changes import changes
from conversations.engine.cards import Card
from conversations.engine.unit import Unit
from handlers.channel import Request, Response, Route
from storage.unit_packs import Fault, PackError, read_answers_text, written_answers

_MOST_BYTES = 2_000_000
_MOST_FAULTS = 100


class Difference(Struct, frozen=True):
    """The cards that a file brings, changes and lacks."""

    new: Sequence[Card]
    changed: Sequence[Card]
    gone: Sequence[Card]


class CardFiles:
    """Lets cards go out as a file, and takes one in."""

    def __init__(self, office: Office, trials: Trials, cards: CardDesk) -> None:
        self._office = office
        self._trials = trials
        self._cards = cards

    def routes(self) -> Sequence[Route]:
        """Return the routes."""
        only, at = self._office.officials_only, "/office/cards"
        most = _MOST_BYTES
        return (
            Route("GET", f"{at}/file", only(self._export), "office_cards_file"),
            Route("POST", f"{at}/file", only(self._try), "office_cards_try", most),
            Route("POST", f"{at}/file/save", only(self._save), "office_cards_save", most),
        )

    async def _export(self, request: Request, official: str) -> Response:
        del request, official
        stand = await standing(self._office)
        headers = {
            "Cache-Control": "no-store",
            "Content-Disposition": f'attachment; filename="{stand.unit.id}-cards.toml"',
        }
        text = written_answers(stand.unit)
        return Response(200, text.encode(), "application/toml; charset=utf-8", headers)

    async def _try(self, request: Request, official: str) -> Response:
        """Show what a file would change, and what that would do to questions."""
        del official
        text = _text(request)
        if text is None:
            return self._refused([Fault("", 0, "", "must be saved as UTF-8", "utf8")])
        return await self._tried(text)

    async def _tried(self, text: str) -> Response:
        office, stand = self._office, await standing(self._office)
        today = office.desk.now().date()
        try:
            after = read_answers_text(text, stand.unit, today=today)
        except PackError as error:
            return self._refused(error.faults)
        effect = await self._trials.effect(stand.unit, after, stand.misses)
        values = {
            "text": text,
            "seen": stand.version,
            "difference": _difference(stand.unit, after),
            "effect": told(effect, named(after, self._trials.directory), "", office.phrases),
        }
        return office.page("cards_try.html", values)

    async def _save(self, request: Request, official: str) -> Response:
        office, filled = self._office, with_file(request)
        seen, text = number(filled, "seen"), filled.get("file", "")
        try:
            await office.database.write(tend_cards.take_in, office.desk, official, text, seen)
        except PackError as error:
            return self._refused(error.faults)
        except FasterError:
            return await self._tried(text)
        await self._cards.take_up()
        return Response(303, headers={"Location": "/office/cards"})

    def _refused(self, faults: Sequence[Fault]) -> Response:
        shown = [(its, of_file(its, self._office.phrases)) for its in faults[:_MOST_FAULTS]]
        values = {"faults": shown, "count": len(faults)}
        return self._office.page("cards_refused.html", values, status=422)


def _text(request: Request) -> str | None:
    try:
        return with_file(request).get("file", "")
    except UnicodeDecodeError:
        return None


def _difference(before: Unit, after: Unit) -> Difference:
    was, is_ = ({card.id: card for card in unit.cards} for unit in (before, after))
    return Difference(
        [card for card in after.cards if card.id not in was],
        [c for c in after.cards if c.id in was and changes(was[c.id], c)],
        [card for card in before.cards if card.id not in is_],
    )
