"""Enter what people answered on paper or at the door, so that they count like everybody else."""

from collections.abc import Mapping

from msgspec import Struct, structs

from bot.services.approvals import TransitionError
from bot.services.ids import new_id
from bot.services.surveys.answering import send_answers
from bot.services.surveys.transitions import APPROVALS
from bot.services.unit_context import Speaker, UnitContext
from conversations.dialogues.surveys.effects import SendAnswers
from conversations.engine.model.effects import Refused
from conversations.engine.model.person import CONSENT_VERSION, Person
from conversations.surveys.survey import Answer
from conversations.text import phone
from conversations.text.fold import clean, fold
from storage.database.transactions import Transaction
from storage.repositories import audit
from storage.repositories.surveys import anonymous, forms, responses
from storage.repositories.surveys.forms import Form, Print
from storage.repositories.surveys.responses import DOORSTEP, PAPER
from storage.repositories.surveys.surveys import OPEN, StoredSurvey

MODES = (PAPER, DOORSTEP)
WITHDRAWN, MISTAKE = "withdrawn", "mistake"
"""Why an entered form is removed: its person asked for it, or it was typed wrongly."""

MOST_COPIES = 50
MOST_WORDS = 100
"""Letters of a name and of a house."""

_CHANNEL = "paper"


class FormError(Exception):
    """A form can't be entered; *faults* say why, by the field of the page, as one word.

    Of "number": "entered" (it was already), "unprinted" (nobody printed it), "version" (it asks
    other questions). Of "agreed": "missing". Of "person": "paper" or "chat", where someone with
    this name, house or phone answered already, and nobody said that it is someone else; *double*
    is the form of "paper". Of "phone", "name", "house", "neighbourhood", "mode": "wrong". Of "":
    the survey does not take it: "closed", "changed", and further words of `send_answers`.
    """

    def __init__(self, faults: Mapping[str, str], double: Form | None = None) -> None:
        super().__init__(", ".join(f"{field}: {why}" for field, why in faults.items()))
        self.faults = faults
        self.double = double


class Entry(Struct, frozen=True):
    """A form as an official typed it; *number* is 0 if it has none yet.

    *has_agreed*: whoever answered agreed that it is kept. *is_someone_else*: the official was told
    of somebody like them who answered already, and knows that it is another person.
    """

    number: int
    mode: str
    answers: Mapping[str, Answer]
    has_agreed: bool
    neighbourhood: str = ""
    name: str = ""
    house: str = ""
    phone: str = ""
    is_someone_else: bool = False


def print_forms(
    tx: Transaction, context: UnitContext, official: str, survey_id: str, copies: int
) -> Print:
    """Give numbers to *copies* forms of an open survey, for a sheet that is printed.

    Raises:
        LookupError: there is no such survey.
        TransitionError: it is not open.
        FormError: there are no copies, or too many.
    """
    seen = _open(tx, context, survey_id)
    if not 0 < copies <= MOST_COPIES:
        raise FormError({"copies": "limits"})
    unit_id, now = context.unit_id, context.now()
    first = forms.next_number(tx, unit_id, survey_id)
    made = Print(first, first + copies - 1, seen.version, official, now)
    forms.add_print(tx, unit_id, survey_id, made)
    audit.record(tx, unit_id, official, "survey.print", f"{survey_id} {first}", now=now)
    return made


def enter(
    tx: Transaction,
    context: UnitContext,
    official: str,
    survey_id: str,
    version: int,
    entry: Entry,
) -> int:
    """Store the answers of a form; return its number.

    Raises:
        LookupError: there is no such survey.
        TransitionError: it is not open.
        FormError: the form can't be entered.
    """
    seen, unit_id, now = _open(tx, context, survey_id), context.unit_id, context.now()
    entry, faults = _check(context, entry)
    if entry.number:
        faults |= _check_number(tx, context, seen, entry.number)
    if faults:
        raise FormError(faults)
    if not entry.is_someone_else:
        _check_person(tx, context, seen, entry)
    number = entry.number or forms.next_number(tx, unit_id, survey_id)
    person = Person(neighbourhood=entry.neighbourhood, consent=CONSENT_VERSION)
    speaker = Speaker(new_id(), person, _CHANNEL, "")
    effect = SendAnswers(survey_id, version, entry.answers)
    outcome = send_answers(tx, context, speaker, effect, mode=entry.mode, entered_by=official)
    if isinstance(outcome, Refused):
        raise FormError({"": outcome.why})
    form = Form(
        number,
        version,
        speaker.person_id,
        entry.mode,
        entry.neighbourhood,
        entry.name,
        entry.house,
        entry.phone,
        official,
        now,
    )
    forms.add(tx, unit_id, survey_id, form)
    audit.record(tx, unit_id, official, "survey.enter", f"{survey_id} {number}", now=now)
    return number


def remove(
    tx: Transaction, context: UnitContext, official: str, survey_id: str, number: int, why: str
) -> None:
    """Delete an entered form with its answers; its number may be entered again.

    Raises:
        LookupError: there is no such survey, or no form with this number.
        FormError: the answers are joined to nobody any more, or there is no reason.
    """
    APPROVALS.find(tx, context, survey_id)
    unit_id = context.unit_id
    form = forms.find(tx, unit_id, survey_id, number)
    if form is None:
        raise LookupError(number)
    if why not in (WITHDRAWN, MISTAKE):
        raise FormError({"why": "missing"})
    if not responses.delete_response(tx, unit_id, survey_id, form.respondent_id):
        raise FormError({"number": "mixed"})
    forms.delete_form(tx, unit_id, survey_id, number)
    subject = f"{survey_id} {number}"
    audit.record(tx, unit_id, official, f"survey.remove.{why}", subject, now=context.now())


def _open(tx: Transaction, context: UnitContext, survey_id: str) -> StoredSurvey:
    seen = APPROVALS.find(tx, context, survey_id)
    if seen.state != OPEN:
        raise TransitionError(seen.state)
    return seen


def _check(context: UnitContext, entry: Entry) -> tuple[Entry, dict[str, str]]:
    """Return the entry with its words cleaned, and its faults."""
    name, house, told = clean(entry.name), clean(entry.house), clean(entry.phone)
    digits = phone.national(told)
    known = {"", *(its.id for its in context.unit.neighbourhoods)}
    is_wrong = {
        "mode": entry.mode not in MODES,
        "neighbourhood": entry.neighbourhood not in known,
        "name": len(name) > MOST_WORDS,
        "house": len(house) > MOST_WORDS,
        "phone": bool(told) and not digits,
    }
    faults = {field: "wrong" for field, is_so in is_wrong.items() if is_so}
    if not entry.has_agreed:
        faults["agreed"] = "missing"
    return structs.replace(entry, name=name, house=house, phone=digits), faults


def _check_number(
    tx: Transaction, context: UnitContext, seen: StoredSurvey, number: int
) -> dict[str, str]:
    unit_id, id_ = context.unit_id, seen.survey_id
    if forms.find(tx, unit_id, id_, number):
        return {"number": "entered"}
    printed = forms.find_print(tx, unit_id, id_, number)
    if printed is None:
        return {"number": "unprinted"}
    return {} if printed.version == seen.version else {"number": "version"}


def _check_person(tx: Transaction, context: UnitContext, seen: StoredSurvey, entry: Entry) -> None:
    """Check that nobody with the same name, house or phone answered already.

    Of people in the chat, only a phone number that they left with a report is known.

    Raises:
        FormError: someone did.
    """
    unit_id = context.unit_id
    key = (seen.survey_id, seen.version)
    near = forms.list_near(tx, unit_id, *key, entry.neighbourhood, entry.phone)
    double = next((form for form in near if _is_like(form, entry)), None)
    if double is not None:
        raise FormError({"person": "paper"}, double)
    people = forms.list_people_with_phone(tx, unit_id, entry.phone) if entry.phone else ()
    for person_id in people:
        answered = responses.list_answered(tx, unit_id, person_id)
        taken_part = anonymous.list_taken_part(tx, unit_id, person_id)
        if key in {*((own.survey_id, own.version) for own in answered), *taken_part}:
            raise FormError({"person": "chat"})


def _is_like(form: Form, entry: Entry) -> bool:
    """Tell whether *form* may be of the same person as *entry*.

    People of one house share its number, and perhaps a phone, but have names of their own.
    """
    if _differ(form.name, entry.name):
        return False
    if entry.phone and form.phone == entry.phone:
        return True
    if form.neighbourhood != entry.neighbourhood:
        return False
    is_same_name = _agree(form.name, entry.name) and not _differ(form.house, entry.house)
    return is_same_name or _agree(form.house, entry.house)


def _agree(one: str, other: str) -> bool:
    return bool(one) and fold(one) == fold(other)


def _differ(one: str, other: str) -> bool:
    return bool(one and other) and fold(one) != fold(other)
