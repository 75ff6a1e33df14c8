"""What people asked and got no good answer to: groups of it, and what is made of each."""

from collections.abc import Mapping, Sequence
from datetime import date

from msgspec import Struct

from bot.console.asked_groups import Group, Standing, group_with, groups, standing
from bot.console.card_desk import CardDesk
from bot.console.desk import Office
from bot.console.forms import Typed, fields_of, number, typed
from bot.console.trials import Trials
from bot.deeds import asked_news, misses
from bot.deeds.answer import LEAST, MOST, FaultyError
from bot.deeds.asked_news import AnsweredError
from bot.deeds.tend_cards import card_of
from conversations.text.fold import clean, fold
from handlers.channel import Request, Response, Route
from storage.database import Transaction
from storage.repositories import officials
from storage.repositories.asked import Question

_PAGE = 20
_MOST_BYTES = 65_536
_ID = 16
_LABEL = 20


class Row(Struct, frozen=True):
    """One group as the page shows it; *shown* and *candidates* are ids and titles of cards."""

    group: Group
    newest: date
    candidates: Sequence[tuple[str, str]]
    shown: Sequence[str]


class Form(Struct, frozen=True):
    """An answer that could not be given: to which group, what was typed, and why not."""

    group: str
    text: str
    fault: str


class Questions:
    """Shows what was missed, and turns groups into ways of asking, cards, answers or nothing."""

    def __init__(self, office: Office, trials: Trials, cards: CardDesk) -> None:
        self._office = office
        self._trials = trials
        self._cards = cards

    def routes(self) -> Sequence[Route]:
        """Return the routes."""
        only, at = self._office.officials_only, "/office/questions"
        return (
            Route("GET", at, only(self._list), "office_questions"),
            Route("POST", f"{at}/way", only(self._way), "office_way", _MOST_BYTES),
            Route("POST", f"{at}/new", only(self._new), "office_new_card", _MOST_BYTES),
            Route("POST", f"{at}/leave", only(self._leave), "office_leave", _MOST_BYTES),
            Route("POST", f"{at}/answer", only(self._answer), "office_told", _MOST_BYTES),
        )

    async def _list(self, request: Request, official: str) -> Response:
        del official
        saved = request.query.get("saved") == "1"
        return await self._page(max(0, number(request.query, "from")), saved=saved)

    async def _page(
        self, start: int = 0, form: Form | None = None, status: int = 200, *, saved: bool = False
    ) -> Response:
        stand = await standing(self._office)
        found = await groups(self._trials, stand)
        shown = [g for n, g in enumerate(found) if start <= n < start + _PAGE or _is_of(form, g)]
        near = await self._trials.nearest(
            stand.unit, [group.gathered.first.text for group in shown]
        )
        self._trials.warm(stand.unit)
        values = {
            "rows": [_row(group, stand, near) for group in shown],
            "groups": len(found),
            "times": sum(group.times for group in found),
            "waiting": sum(len(group.questions) for group in found),
            "answered": await self._office.database.read(self._told, stand.answered),
            "cards": stand.unit.cards,
            "older": start + _PAGE if start + _PAGE < len(found) else 0,
            "form": form,
            "saved": saved,
            "limits": {"least": LEAST, "most": MOST},
        }
        return self._office.page("questions.html", values, status=status)

    def _told(
        self, tx: Transaction, answered: Sequence[Question]
    ) -> list[tuple[Question, str, str]]:
        """Return answered questions, each with who answered and by which card."""
        unit = self._office.desk.pack(tx, self._office.desk.version)
        titles = {card.id: card.title.vi for card in unit.cards}
        name = {
            id_: officials.name_of(tx, unit.id, id_) for id_ in {q.answered_by for q in answered}
        }
        return [(q, name[q.answered_by], titles.get(q.card, q.card)) for q in answered]

    async def _way(self, request: Request, official: str) -> Response:
        """Try what was asked as one more way of asking for a card that there is."""
        del official
        filled = typed(request)
        stand = await standing(self._office)
        group = await group_with(self._trials, stand, filled.get("group", ""))
        card = card_of(stand.unit, filled.get("card", ""))
        if group is None or card is None:
            return self._gone()
        asks = "\n".join(dict.fromkeys((*card.asks, group.gathered.first.text)))
        fields = {**fields_of(card), "asks": asks}
        return await self._cards.tried(_sent_along(fields, stand, group, is_new=False))

    async def _new(self, request: Request, official: str) -> Response:
        """Begin a card about what was asked."""
        del official
        stand = await standing(self._office)
        group = await group_with(self._trials, stand, typed(request).get("group", ""))
        if group is None:
            return self._gone()
        first = group.gathered.first.text
        fields = {
            "id": _free_id(first, [card.id for card in stand.unit.cards]),
            "title.vi": first if len(first) <= _LABEL else "",
            "asks": "\n".join(group.gathered.examples),
        }
        return await self._cards.editor(_sent_along(fields, stand, group, is_new=True))

    async def _leave(self, request: Request, official: str) -> Response:
        stand = await standing(self._office)
        group = await group_with(self._trials, stand, typed(request).get("group", ""))
        if group is None:
            return self._gone()
        office = self._office
        await office.database.write(misses.leave, office.desk, official, group.misses)
        return Response(303, headers={"Location": "/office/questions"})

    async def _answer(self, request: Request, official: str) -> Response:
        """Tell everyone of a group who waits what was typed; where it can't be, it stays."""
        filled, office = typed(request), self._office
        stand = await standing(office)
        group = await group_with(self._trials, stand, filled.get("group", ""))
        text = filled.get("text", "")
        if group is None:
            return self._gone()
        try:
            await office.database.write(
                asked_news.answer, office.hall, official, group.questions, text
            )
        except FaultyError as error:
            form = Form(filled["group"], text, error.faults["text"])
            return await self._page(form=form, status=422)
        except AnsweredError:
            return self._gone()
        return Response(303, headers={"Location": "/office/questions#answered"})

    def _gone(self) -> Response:
        return self._office.page("question_gone.html", status=404)


def _is_of(form: Form | None, group: Group) -> bool:
    return form is not None and form.group in group.gathered.ids


def _row(group: Group, stand: Standing, near: Mapping[str, Sequence[str]]) -> Row:
    titles = {card.id: card.title.vi for card in stand.unit.cards}
    gathered = group.gathered
    return Row(
        group,
        date.fromisoformat(gathered.newest),
        [(id_, titles[id_]) for id_ in near[gathered.first.text] if id_ in titles],
        [titles[id_] for id_ in gathered.cards if id_ in titles],
    )


def _sent_along(fields: Typed, stand: Standing, group: Group, *, is_new: bool) -> Typed:
    """Return the fields of a card with what its form sends along."""
    along = {"seen": str(stand.version), "asked": group.id, "new": "1" if is_new else ""}
    return {**fields, **along}


def _free_id(text: str, taken: Sequence[str]) -> str:
    """Return an id made of the first words of *text* that no other card has."""
    words = "-".join(word for word in fold(clean(text)).split() if word.isalnum())
    short = "".join(letter for letter in words if letter.isascii())[:_ID].strip("-") or "card"
    if short not in taken:
        return short
    return next(
        id_ for n in range(2, 100_000) if (id_ := f"{short[: _ID - len(str(n))]}{n}") not in taken
    )
