"""What people say of themselves: how to call them, where they live, who they are."""

from msgspec import Struct

from conversations.engine.clauses import clauses, opened
from conversations.engine.hoods import hood_called, hood_in, names_of
from conversations.engine.person import FORMS, KINDS
from conversations.engine.phrases import Phrases
from conversations.engine.plain_words import bare, beside
from conversations.engine.unit import Neighbourhood, Unit
from conversations.text.fold import fold
from conversations.text.likeness import is_one_of
from conversations.text.remembered import remembered
from conversations.text.typed import typed

_LONGEST_PART = 40
_LONGEST_CALL = 60
_A_NAME = 1
_A_NAME_OR_TWO = 2
_WHOM_TO_CALL_WHAT = 3


class Told(Struct, frozen=True):
    """What was told of oneself; what was not is None."""

    form: str | None = None
    home: Neighbourhood | None = None
    kind: str | None = None


def told_at_once(text: str, unit: Unit, phrases: Phrases) -> Told | None:
    """Return what *text* tells, None unless each of its several clauses tells something."""
    parts = clauses(text)
    if len(parts) <= 1:
        return None
    found = [told(part, unit, phrases) for part in parts]
    if Told() in found:
        return None
    return Told(
        next((each.form for each in found if each.form), None),
        next((each.home for each in found if each.home), None),
        next((each.kind for each in found if each.kind), None),
    )


def told(clause: str, unit: Unit, phrases: Phrases) -> Told:
    """Return what the one *clause* tells."""
    said = bare(clause, phrases)
    if form := form_asked_for(said, phrases) or form_said(said, phrases):
        return Told(form=form)
    if home := hood_called(said, unit, phrases) or home_told(said, unit, phrases):
        return Told(home=home)
    return Told(kind=kind_told(said, phrases) or kind_said(said, phrases) or None)


def form_said(text: str, phrases: Phrases) -> str:
    """Return the form of address that *text* names as a whole, "" where it names none."""
    forms = (form for form in FORMS if is_one_of(text, _ways_of_form(form, phrases)))
    return next(forms, "")


@remembered
def form_asked_for(said: str, phrases: Phrases) -> str:
    """Return the form in which *said* asks to be called: "gọi tôi là cô Lan nhé".

    Where Telex left its keys behind ("goi toi laf coo"), they are read as they were meant.
    """
    if len(said) > _LONGEST_CALL:
        return ""
    for way in dict.fromkeys((said, untelexed(fold(said)))):
        for _, rest in opened(way, phrases.words("person-call-words")):
            first, _, more = rest.partition(" ")
            form = form_said(first, phrases)
            if form and len(beside(more, (), phrases)) <= _A_NAME:
                return form
    return _form_enough(said, phrases)


def _form_enough(said: str, phrases: Phrases) -> str:
    """Return the form that is enough for them ("gọi cô là được rồi"): "gọi cô" alone is a call."""
    enough = frozenset(map(fold, phrases.words("person-call-enough-words")))
    for _, rest in opened(said, phrases.words("person-call-plain-words")):
        first, _, more = rest.partition(" ")
        if more in enough:
            return form_said(first, phrases)
    return ""


def form_named(text: str, phrases: Phrases) -> str:
    """Return the form in the last clause of *text* where just that was asked: "tôi là cô Lan"."""
    said = fold(bare(clauses(text)[-1], phrases)).split() if clauses(text) else []
    if not frozenset(said).isdisjoint(map(fold, phrases.words("person-call-not-words"))):
        return ""
    before = frozenset(map(fold, phrases.words("person-call-before-words")))
    for at in reversed(range(len(said))):
        is_led_in = at == 0 or said[at - 1] in before
        if is_led_in and len(said) - at - 1 <= _A_NAME and (form := form_said(said[at], phrases)):
            return form
    return ""


def refuses_form(said: str, phrases: Phrases) -> bool:
    """Tell whether *said* begins by refusing a form: "đừng gọi tôi là anh chị nữa"."""
    refusals = phrases.words("person-call-refused-words")
    return is_one_of(said, refusals) or any(opened(said, refusals))


def _asks_for_unknown_form(said: str, phrases: Phrases) -> bool:
    """Tell whether *said* is of how to call them, and we have no such form: "gọi tôi là mẹ"."""
    if refuses_form(said, phrases):
        return True
    return any(
        len(opening.split()) >= _WHOM_TO_CALL_WHAT and len(rest.split()) <= _A_NAME_OR_TWO
        for opening, rest in opened(said, phrases.words("person-call-words"))
    )


def untelexed(folded: str) -> str:
    """Return the *folded* words without what the keys of Telex left in them."""
    return " ".join(map(_untelexed, folded.split()))


def _untelexed(word: str) -> str:
    read = typed(word)
    return read.readings[1].plain if read.is_odd and len(read.readings) > 1 else word


def home_told(said: str, unit: Unit, phrases: Phrases) -> Neighbourhood | None:
    """Return where someone says that they live: "nhà tôi ở phố Tiến Yết"."""
    return _home_after(said, phrases.words("person-live-words"), unit, phrases)


def home_changed(said: str, unit: Unit, phrases: Phrases) -> Neighbourhood | None:
    """Return where someone says that they live from now on: "đổi nơi ở sang phố Chợ"."""
    return _home_after(said, phrases.words("person-move-words"), unit, phrases)


def _home_after(
    said: str, openings: tuple[str, ...], unit: Unit, phrases: Phrases
) -> Neighbourhood | None:
    for _, place in opened(said, openings):
        hood = hood_in(place, unit, phrases)
        if hood is not None:
            more = beside(place, names_of(hood, phrases), phrases)
            # "tôi ở phố Me, đèn đường hỏng" tells of a lamp.
            kinds = map(fold, phrases.words("engine-place-kinds"))
            return hood if set(more) <= {*fold(unit.name.vi).split(), *kinds} else None
    return None


def kind_told(said: str, phrases: Phrases) -> str:
    """Return who someone says that they are: "tôi là hộ kinh doanh"."""
    return next((k for k in KINDS if is_one_of(said, phrases.words(f"person-am-{k}-words"))), "")


def kind_said(said: str, phrases: Phrases) -> str:
    """Return the kind of people that *said* names as a whole."""
    for kind in KINDS:
        name = f"about_me-kind-{kind}"
        if is_one_of(said, (phrases.say(name), *phrases.words(f"{name}-words"))):
            return kind
    return ""


@remembered
def part_asked_for(text: str, dialogue: str, phrases: Phrases) -> str:
    """Return the one part of a dialogue, "form", "home" or "kind", that is all *text* asks for.

    The phrases `<dialogue>-only-<part>-words` are ways of asking for one of the last two.
    """
    if len(text) > _LONGEST_PART:
        return ""
    said = bare(text, phrases)
    if _asks_for_unknown_form(said, phrases):
        return "form"
    parts = ("home", "kind")
    return next(
        (p for p in parts if is_one_of(said, phrases.words(f"{dialogue}-only-{p}-words"))), ""
    )


def _ways_of_form(form: str, phrases: Phrases) -> tuple[str, ...]:
    name = f"about_me-form-{form}"
    return (phrases.say(name), *phrases.words(f"{name}-words"))
