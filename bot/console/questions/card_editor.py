"""Edit a card: show its form, try it, save it."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from urllib.parse import quote, urlencode

from bot.cards.changes import (
    FieldChange,
    compare_cards,
    list_stale_english,
)
from bot.console.forms import FormFields, parse_number
from bot.console.questions import card_form, card_preview
from bot.console.questions.fault_messages import faults_by_field
from bot.console.questions.question_groups import Group, find_group, load_snapshot
from bot.console.questions.trial_summary import summarise_trial, title_lookup
from bot.console.questions.trials import CardTrials
from bot.console.site import ConsoleSite
from bot.services.officials.permissions import SignedInOfficial
from bot.services.questions import card_conflicts, card_editing
from bot.services.questions.card_editing import CardChangedError, CardDraft, find_card
from bot.services.unit_context import load_newest_version
from conversations.engine.model.cards import Card
from conversations.engine.model.unit import Unit
from conversations.text.fold import clean, fold
from handlers.http import Response
from storage.unit_pack.card_parser import CardError, parse_card
from storage.unit_pack.pack_folder import with_card, without_card

# Form fields in addition to those of the card.
_FOLDED_FIELDS = (
    "id",
    "label.vi",
    *(name for name in card_form.field_names() if name.endswith(".en")),
)
_ID = 16
STATE_FIELDS = ("seen", "asked", "new", "restores")


class CardEditor:
    """Show a card's form, try it, save it; then *on_saved* reloads the cards."""

    def __init__(
        self, site: ConsoleSite, trials: CardTrials, on_saved: Callable[[], Awaitable[None]]
    ) -> None:
        self._site = site
        self._on_saved = on_saved
        self._trials = trials

    async def show_form(
        self,
        official: SignedInOfficial,
        filled: FormFields,
        faults: Mapping[str, str] | None = None,
        *,
        faster: CardChangedError | None = None,
        status: int = 200,
        saved: bool = False,
        is_typed: bool = True,
    ) -> Response:
        """Return the form with the fields *filled*; *faster* reports another official's change.

        *saved* shows that it was just saved. The fields are what someone typed, unless not
        *is_typed*.
        """
        snapshot = await load_snapshot(self._site)
        self._trials.warm(snapshot.unit)
        values = {
            "filled": {
                name: filled.get(name, "") for name in (*card_form.field_names(), *STATE_FIELDS)
            },
            "faults": faults or {},
            "groups": snapshot.unit.groups,
            "departments": snapshot.unit.departments,
            "facts": ", ".join(fact.id for fact in snapshot.unit.facts),
            "faster": faster,
            "conflict": await self._site.database.read(
                card_conflicts.find_open_conflict, self._site.context, filled.get("id", "")
            ),
            "saved": saved,
            "differences": _differences(faster, filled, snapshot.unit) if faster else [],
            "is_new": filled.get("new") == "1",
            "is_typed": is_typed,
            "draft_key": _draft_key(filled),
            "draft_page": _draft_page(filled),
            "parts": card_form.PARTS,
            "english": any(name in _FOLDED_FIELDS for name in faults or {}),
        }
        return self._site.page("card.html", values, official=official, status=status)

    async def show_trial(self, official: SignedInOfficial, filled: FormFields) -> Response:
        """Return the preview for residents and the card's effect on questions."""
        site, snapshot = self._site, await load_snapshot(self._site)
        typed = filled
        if filled.get("new") and not filled.get("id"):
            taken = [card.id for card in snapshot.unit.cards]
            filled = {**filled, "id": _free_id(filled.get("title.vi", ""), taken)}
        group = await find_group(self._trials, snapshot, filled.get("asked", ""))
        try:
            card = card_editing.build_card(
                _draft(filled, group), snapshot.unit, site.context.now().date()
            )
        except CardError as error:
            return await self.show_form(
                official, typed, faults_by_field(error, site.phrases), status=422
            )
        misses = group.gathered.ids if group else ()
        after = with_card(snapshot.unit, card)
        effect = await self._trials.effect(snapshot.unit, after, snapshot.misses, misses, card.id)
        before = find_card(snapshot.unit, card.id)
        changes = compare_cards(before, card)
        values = {
            "card": card,
            "filled": {
                name: filled.get(name, "") for name in (*card_form.field_names(), *STATE_FIELDS)
            },
            "draft_key": _draft_key(filled),
            "draft_page": _draft_page(filled),
            "mark": card_form.fingerprint(card_form.to_table(filled)),
            "bubbles": await site.database.read(card_preview.preview_card, site.services, card),
            "effect": summarise_trial(
                effect, title_lookup(after, self._trials.directory), card.id, site.phrases
            ),
            "changed": changes,
            "stale_english": list_stale_english(changes, card) if before else [],
            "waiting": len(group.questions) if group else 0,
            "missed": group.times if group else 0,
        }
        return site.page("card_trial.html", values, official=official)

    async def show_retirement(
        self, official: SignedInOfficial, card: Card, version: int
    ) -> Response:
        """Return the effect of removing *card*, with the button that retires it."""
        site, snapshot = self._site, await load_snapshot(self._site)
        after = without_card(snapshot.unit, card.id)
        effect = await self._trials.effect(snapshot.unit, after, snapshot.misses)
        name = title_lookup(snapshot.unit, self._trials.directory)
        values = {
            "card": card,
            "seen": version,
            "effect": summarise_trial(effect, name, "", site.phrases),
        }
        return site.page("card_retire.html", values, official=official)

    async def save(self, official: SignedInOfficial, filled: FormFields) -> Response:
        """Save a card that was tried; if another official changed it, show both versions."""
        if filled.get("mark") != card_form.fingerprint(card_form.to_table(filled)):
            return await self.show_trial(official, filled)
        site, snapshot = self._site, await load_snapshot(self._site)
        group = await find_group(self._trials, snapshot, filled.get("asked", ""))
        draft = _draft(filled, group)
        try:
            await site.database.write(
                card_editing.save_card, site.services, official.official_id, draft
            )
        except CardError as error:
            return await self.show_form(
                official, filled, faults_by_field(error, site.phrases), status=422
            )
        except CardChangedError as error:
            again = {**filled, "seen": str(error.version), "new": "" if error.card else "1"}
            return await self.show_form(official, again, faster=error, status=409)
        await self.reload_cards()
        place = f"/office/card/{draft.written['id']}" if group is None else "/office/questions"
        query = urlencode({"saved": 1, "sent": _draft_key(filled)})
        return Response(303, headers={"Location": f"{place}?{query}"})

    async def reload_cards(self) -> None:
        """Reload the cards in this process; other processes reload within a minute."""
        await self._site.database.read(load_newest_version, self._site.context)
        await self._on_saved()


def _draft_key(filled: FormFields) -> str:
    """Return the name under which the browser keeps what is typed in the form.

    It stays the same while the form goes from page to page.
    """
    own = (
        f"new-card-{filled.get('asked', '')}"
        if filled.get("new")
        else f"card-{filled.get('id', '')}"
    )
    return filled.get("draft") or own


def _draft_page(filled: FormFields) -> str:
    """Return the address of the page with the form."""
    if filled.get("new"):
        return f"/office/cards/new?{urlencode({'asked': filled.get('asked', '')})}"
    return f"/office/card/{quote(filled.get('id', ''))}"


def _draft(filled: FormFields, group: Group | None) -> CardDraft:
    return CardDraft(
        card_form.to_table(filled),
        parse_number(filled, "seen"),
        filled.get("new") == "1",
        group.misses if group else (),
        group.questions if group else (),
        max(0, parse_number(filled, "restores")),
    )


def _differences(
    faster: CardChangedError, filled: FormFields, unit: Unit
) -> Sequence[FieldChange]:
    """Return the differences between the filled form and the card that another official saved."""
    saved = faster.card
    try:
        typed: Card | None = parse_card(card_form.to_table(filled), unit)
    except CardError:
        typed = None
    return compare_cards(saved, typed) if typed else []


def _free_id(text: str, taken: Sequence[str]) -> str:
    """Return an unused id from the first words of *text*."""
    words = "-".join(word for word in fold(clean(text)).split() if word.isalnum())
    short = "".join(letter for letter in words if letter.isascii())[:_ID].strip("-") or "card"
    if short not in taken:
        return short
    return next(
        id_ for n in range(2, 100_000) if (id_ := f"{short[: _ID - len(str(n))]}{n}") not in taken
    )
