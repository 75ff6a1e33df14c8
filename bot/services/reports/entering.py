"""Enter reports for people who told them on the phone, at the counter or on paper.

Such a person has a row without an address. Their phone number is one of the report: it joins them
to nobody who writes from it, or whose number it is.
"""

from bot.services.handlers import EffectHandlers
from bot.services.ids import new_id
from bot.services.inbound.person_updates import CONSENT_GIVEN
from bot.services.officials.permissions import Action
from bot.services.officials.staff_bot import find_who_may
from bot.services.reports.effect_handlers import file_report
from bot.services.unit_context import Speaker, UnitContext
from conversations.dialogues.reports.effects import FileReport
from conversations.engine.model.effects import Refused
from conversations.engine.model.person import CONSENT_VERSION, Person
from conversations.engine.model.values import Said
from conversations.staff.reports.effects import EnterReport, ReportEntered
from storage.database.transactions import Transaction
from storage.repositories import audit
from storage.repositories.person import people, profiles
from storage.repositories.reports import entered_reports, reports
from storage.repositories.reports.entered_reports import Entered


def enter_report(
    tx: Transaction, context: UnitContext, speaker: Speaker, effect: EnterReport
) -> ReportEntered | Refused:
    """File a report for somebody who agreed to that before an official."""
    official = find_who_may(tx, context, speaker.person_id, Action.ENTER_REPORTS)
    if official is None:
        return Refused("not_yours")
    unit_id, now, person_id = context.unit_id, context.now(), new_id()
    person = Person(consent=CONSENT_VERSION)
    people.add_without_address(tx, unit_id, person_id, person, position=0, now=now)
    profiles.record_consent(
        tx,
        unit_id,
        person_id,
        act=CONSENT_GIVEN,
        version=CONSENT_VERSION,
        language=person.language,
        channel=effect.mode,
        now=now,
    )
    details, photos = Said(effect.details), effect.photos
    told = FileReport(effect.category, details, photos, effect.place, effect.contact)
    teller = Speaker(person_id, person, effect.mode, "")
    filed = file_report(tx, context, teller, told, sender=speaker.person_id)
    if isinstance(filed, Refused):
        return filed
    found = reports.find_by_code(tx, unit_id, filed.code)
    report_id = found[0] if found else ""
    entered = Entered(official.official_id, effect.mode, effect.name, effect.hears)
    entered_reports.add(tx, unit_id, report_id, entered)
    by = official.official_id
    audit.record(tx, unit_id, by, f"report.enter.{effect.mode}", report_id, now=now)
    return ReportEntered(filed.code, filed.department, filed.due, effect.hears)


ENTERING_HANDLERS: EffectHandlers = {EnterReport: enter_report}
