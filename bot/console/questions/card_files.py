"""Export all cards as a file, and import a file after a trial."""

import asyncio
from collections.abc import Sequence

from msgspec import Struct, structs

from bot.cards.changes import compare_cards
from bot.console.forms import FormFields, parse_number
from bot.console.questions.card_editor import CardEditor
from bot.console.questions.card_form import parse_multipart
from bot.console.questions.fault_messages import file_fault_message
from bot.console.questions.question_groups import load_snapshot
from bot.console.questions.trial_summary import summarise_trial, title_lookup
from bot.console.questions.trials import CardTrials
from bot.console.site import ConsoleSite
from bot.services.officials.permissions import Action, SignedInOfficial
from bot.services.questions import card_editing
from bot.services.questions.card_editing import CardChangedError, ImportedCards
from bot.subprocess_work.card_files import parse_card_file
from bot.subprocess_work.work_queue import WorkQueue
from conversations.engine.model.cards import Card
from conversations.engine.model.unit import Unit
from handlers.http import Request, Response, Route
from storage.unit_pack.pack_folder import Fault, PackError, format_answers

_MOST_BYTES = 2_000_000
_MOST_FAULTS = 100
_NOT_UTF8 = Fault("", 0, "", "must be saved as UTF-8", "utf8")


class CardDifference(Struct, frozen=True):
    """The cards that a file adds, changes and lacks."""

    new: Sequence[Card]
    changed: Sequence[Card]
    gone: Sequence[Card]


class CardFiles:
    """Export and import cards as a file."""

    def __init__(
        self, site: ConsoleSite, queue: WorkQueue, trials: CardTrials, cards: CardEditor
    ) -> None:
        self._site = site
        self._queue = queue
        self._trials = trials
        self._editor = cards

    def routes(self) -> Sequence[Route]:
        """Return the routes."""
        route, at = self._site.route, "/office/cards"
        see, edit, most = Action.SEE_CARDS, Action.EDIT_CARDS, _MOST_BYTES
        return (
            route("GET", f"{at}/file", see, self._export, "office_cards_file"),
            route("POST", f"{at}/file", edit, self._try, "office_cards_try", most),
            route("POST", f"{at}/file/save", edit, self._save, "office_cards_save", most),
        )

    async def _export(self, request: Request, official: SignedInOfficial) -> Response:
        del request, official
        snapshot = await load_snapshot(self._site)
        headers = {
            "Cache-Control": "no-store",
            "Content-Disposition": f'attachment; filename="{snapshot.unit.id}-cards.toml"',
        }
        # A tenth of a second, in which messages must not wait.
        text = await asyncio.to_thread(format_answers, snapshot.unit)
        return Response(200, text.encode(), "application/toml; charset=utf-8", headers)

    async def _try(self, request: Request, official: SignedInOfficial) -> Response:
        """Show the changes that a file would make, and their effect on questions."""
        filled = _read(request)
        if filled is None:
            return self._faults_page(official, [_NOT_UTF8])
        return await self._trial_page(official, filled.get("file", ""))

    async def _trial_page(self, official: SignedInOfficial, text: str) -> Response:
        site, snapshot = self._site, await load_snapshot(self._site)
        try:
            after = await self._parse(text, snapshot.unit)
        except PackError as error:
            return self._faults_page(official, error.faults)
        effect = await self._trials.effect(snapshot.unit, after, snapshot.misses)
        values = {
            "text": text,
            "seen": snapshot.version,
            "difference": _difference(snapshot.unit, after),
            "effect": summarise_trial(
                effect, title_lookup(after, self._trials.directory), "", site.phrases
            ),
        }
        return site.page("card_file_trial.html", values, official=official)

    async def _save(self, request: Request, official: SignedInOfficial) -> Response:
        site, filled = self._site, _read(request)
        if filled is None:
            return self._faults_page(official, [_NOT_UTF8])
        seen, text = parse_number(filled, "seen"), filled.get("file", "")
        snapshot = await load_snapshot(site)
        try:
            imported = ImportedCards(
                await self._parse(text, snapshot.unit), snapshot.version, seen
            )
            await site.database.write(
                card_editing.import_cards, site.context, official.official_id, imported
            )
        except PackError as error:
            return self._faults_page(official, error.faults)
        except CardChangedError:
            return await self._trial_page(official, text)
        await self._editor.reload_cards()
        return Response(303, headers={"Location": "/office/cards"})

    async def _parse(self, text: str, unit: Unit) -> Unit:
        today = self._site.context.now().date()
        return await parse_card_file(self._queue, text, unit, today=today)

    def _faults_page(self, official: SignedInOfficial, faults: Sequence[Fault]) -> Response:
        shown = [
            (fault, file_fault_message(fault, self._site.phrases))
            for fault in faults[:_MOST_FAULTS]
        ]
        values = {"faults": shown, "count": len(faults)}
        page = self._site.page("card_file_faults.html", values, official=official, status=422)
        return structs.replace(page, ignored=faults[0].code or "invalid")


def _read(request: Request) -> FormFields | None:
    """Return the fields of a form with a file, or None if one is not UTF-8."""
    try:
        return parse_multipart(request)
    except UnicodeDecodeError:
        return None


def _difference(before: Unit, after: Unit) -> CardDifference:
    old, new = ({card.id: card for card in unit.cards} for unit in (before, after))
    return CardDifference(
        [card for card in after.cards if card.id not in old],
        [c for c in after.cards if c.id in old and compare_cards(old[c.id], c)],
        [card for card in before.cards if card.id not in new],
    )
