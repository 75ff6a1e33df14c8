"""Pages for questions without a good answer: groups, and an official's action on each."""

from collections.abc import Mapping, Sequence
from datetime import date
from urllib.parse import urlencode

from msgspec import Struct

from bot.console.forms import FormFields, parse_form, parse_number
from bot.console.questions.card_editor import CardEditor
from bot.console.questions.card_form import card_fields
from bot.console.questions.question_groups import (
    Group,
    QuestionsSnapshot,
    find_group,
    group_questions,
    load_snapshot,
)
from bot.console.questions.trials import CardTrials
from bot.console.site import ConsoleSite
from bot.console.typed_text import read_typed_form
from bot.services.delivery.notify import find_reach
from bot.services.officials.permissions import Action, SignedInOfficial
from bot.services.questions import answering, misses
from bot.services.questions.answering import AlreadyAnsweredError
from bot.services.questions.card_editing import find_card
from bot.services.reports.answering import MAX_LENGTH, MIN_LENGTH, InvalidAnswerError
from bot.services.reports.notices import Recipients, count_recipients
from bot.services.unit_context import UnitContext
from conversations.text.mask import mask_numbers
from handlers.http import Request, Response, Route
from storage.database.transactions import Transaction
from storage.repositories.officials import officials
from storage.repositories.questions import official_questions
from storage.repositories.questions.official_questions import Question

_PAGE = 20
# An answer many times longer than allowed is still read, so that its text can be shown again.
_MOST_BYTES = 262_144
_DRAFT = "question-"
_LABEL = 20


class Row(Struct, frozen=True):
    """One group as shown on the page; *shown* and *candidates* are (id, title) of cards."""

    group: Group
    newest: date
    candidates: Sequence[tuple[str, str]]
    shown: Sequence[str]


class RejectedAnswer(Struct, frozen=True):
    """A refused answer: the questions, the typed text, and the reason."""

    questions: Sequence[str]
    text: str
    fault: str


class _Sent(Struct, frozen=True):
    """An answer that was just sent to the people who asked *text*."""

    text: str
    recipients: Sequence[Recipients]


class QuestionPages:
    """Show groups of missed questions; turn each into a way of asking, a card or an answer."""

    def __init__(self, site: ConsoleSite, trials: CardTrials, cards: CardEditor) -> None:
        self._site = site
        self._trials = trials
        self._editor = cards

    def routes(self) -> Sequence[Route]:
        """Return the routes."""
        route, at = self._site.route, "/office/questions"
        see, answer, most = Action.SEE_QUESTIONS, Action.ANSWER_QUESTIONS, _MOST_BYTES
        return (
            self._site.room(at, see, self._list, "office_questions"),
            route("POST", f"{at}/way", answer, self._way, "office_way", most),
            route("POST", f"{at}/new", answer, self._new, "office_new_card", most),
            route("POST", f"{at}/leave", answer, self._leave, "office_leave", most),
            route("POST", f"{at}/answer", answer, self._answer, "office_told", most),
        )

    async def _list(self, request: Request, official: SignedInOfficial) -> Response:
        return await self._page(official, request.query)

    async def _page(
        self,
        official: SignedInOfficial,
        query: Mapping[str, str],
        form: RejectedAnswer | None = None,
        status: int = 200,
    ) -> Response:
        """Return the part of the list that *query* names; with a refused *form* its group."""
        snapshot = await load_snapshot(self._site)
        found = await group_questions(self._trials, snapshot)
        start = max(0, parse_number(query, "from"))
        only = form.questions if form else query.get("question", "").split()
        shown, further = found[start : start + _PAGE], found[start + _PAGE :]
        if only:
            shown, further = [group for group in found if _is_group_of(only, group)], []
        near = await self._trials.nearest(
            snapshot.unit, [group.gathered.first.text for group in shown]
        )
        self._trials.warm(snapshot.unit)
        values = {
            "rows": [_row(group, snapshot, near) for group in shown],
            "groups": len(found),
            "times": sum(group.times for group in found),
            "waiting": sum(len(group.questions) for group in found),
            "answered": await self._site.database.read(self._answered_rows, snapshot.answered),
            "cards": snapshot.unit.cards,
            "older": start + _PAGE if further else 0,
            "is_alone": bool(only),
            "form": form,
            "saved": query.get("saved") == "1",
            "sent": await self._site.database.read(
                _find_sent, self._site.context, query.get("sent", "").removeprefix(_DRAFT)
            ),
            "limits": {"least": MIN_LENGTH, "most": MAX_LENGTH},
        }
        return self._site.page("questions.html", values, official=official, status=status)

    def _answered_rows(
        self, tx: Transaction, answered: Sequence[Question]
    ) -> list[tuple[Question, str, str]]:
        """Return answered questions, each with the official's name and the card's title.

        Phone numbers in the questions are covered, as in those that wait.
        """
        unit = self._site.context.pack(tx, self._site.context.version)
        titles = {card.id: card.title.vi for card in unit.cards}
        name = {
            id_: officials.name_of(tx, unit.id, id_) for id_ in {q.answered_by for q in answered}
        }
        return [
            (
                q._replace(text=mask_numbers(q.text)),
                name[q.answered_by],
                titles.get(q.card, q.card),
            )
            for q in answered
        ]

    async def _way(self, request: Request, official: SignedInOfficial) -> Response:
        """Try the question as a new way of asking for an existing card."""
        filled = parse_form(request)
        snapshot = await load_snapshot(self._site)
        group = await find_group(self._trials, snapshot, filled.get("group", ""))
        card = find_card(snapshot.unit, filled.get("card", ""))
        if group is None or card is None:
            return self._gone(request, official)
        asks = "\n".join(dict.fromkeys((*card.asks, group.gathered.first.text)))
        fields = {**card_fields(card), "asks": asks}
        return await self._editor.show_trial(
            official, _with_form_state(fields, snapshot, group, is_new=False)
        )

    async def _new(self, request: Request, official: SignedInOfficial) -> Response:
        """Start a new card for the question."""
        snapshot = await load_snapshot(self._site)
        group = await find_group(self._trials, snapshot, parse_form(request).get("group", ""))
        if group is None:
            return self._gone(request, official)
        first = group.gathered.first.text
        fields = {
            "title.vi": first if len(first) <= _LABEL else "",
            "asks": "\n".join(group.gathered.examples),
        }
        return await self._editor.show_form(
            official, _with_form_state(fields, snapshot, group, is_new=True), is_typed=False
        )

    async def _leave(self, request: Request, official: SignedInOfficial) -> Response:
        snapshot = await load_snapshot(self._site)
        group = await find_group(self._trials, snapshot, parse_form(request).get("group", ""))
        if group is None:
            return self._gone(request, official)
        site = self._site
        await site.database.write(misses.dismiss, site.context, official.official_id, group.misses)
        return Response(303, headers={"Location": "/office/questions"})

    async def _answer(self, request: Request, official: SignedInOfficial) -> Response:
        """Send the typed answer to the people whose questions the official saw.

        If it is refused, show it again.
        """
        filled, site = parse_form(request), self._site
        ids, text = filled.get("questions", "").split(), filled.get("text", "")
        try:
            await site.database.write(
                answering.answer_questions, site.services, official.official_id, ids, text
            )
        except InvalidAnswerError as error:
            found = await group_questions(self._trials, await load_snapshot(site))
            if not any(_is_group_of(ids, group) for group in found):
                return await self._answered_page(request, official, ids)
            form = RejectedAnswer(ids, text, error.faults["text"])
            return await self._page(official, {}, form, status=422)
        except AlreadyAnsweredError:
            return await self._answered_page(request, official, ids)
        sent = urlencode({"sent": f"{_DRAFT}{ids[0]}"})
        return Response(303, headers={"Location": f"/office/questions?{sent}"})

    async def _answered_page(
        self, request: Request, official: SignedInOfficial, ids: Sequence[str]
    ) -> Response:
        """Return the answers that others sent meanwhile, and the typed text."""
        site = self._site
        answered = await site.database.read(
            official_questions.list_by_ids, site.context.unit_id, ids
        )
        if not answered:
            return self._gone(request, official)
        values = {
            "answered": await site.database.read(self._answered_rows, answered),
            "typed": read_typed_form(request),
        }
        return site.page("question_answered.html", values, official=official, status=409)

    def _gone(self, request: Request, official: SignedInOfficial) -> Response:
        return self._site.refusals.gone_page("question_not_found.html", request, official)


def _find_sent(tx: Transaction, context: UnitContext, question_id: str) -> _Sent | None:
    """Return the answer to *question_id* with its recipients, or None if it has none."""
    answered = official_questions.list_answered_together(tx, context.unit_id, question_id)
    if not answered:
        return None
    reach = find_reach(tx, context, [question.person_id for question in answered])
    return _Sent(mask_numbers(answered[0].text), count_recipients("asker", reach.values()))


def _is_group_of(questions: Sequence[str], group: Group) -> bool:
    return not set(questions).isdisjoint(group.questions)


def _row(group: Group, snapshot: QuestionsSnapshot, near: Mapping[str, Sequence[str]]) -> Row:
    titles = {card.id: card.title.vi for card in snapshot.unit.cards}
    gathered = group.gathered
    return Row(
        group,
        date.fromisoformat(gathered.newest),
        [(id_, titles[id_]) for id_ in near[gathered.first.text] if id_ in titles],
        [titles[id_] for id_ in gathered.cards if id_ in titles],
    )


def _with_form_state(
    fields: FormFields, snapshot: QuestionsSnapshot, group: Group, *, is_new: bool
) -> FormFields:
    """Return the fields of a card with the form's state fields."""
    state = {"seen": str(snapshot.version), "asked": group.id, "new": "1" if is_new else ""}
    return {**fields, **state}
