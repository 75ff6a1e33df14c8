"""Build the report card, the message that shows a report to an official."""

from datetime import datetime, timedelta

from conversations.engine.model.localised_text import LocalisedText
from conversations.engine.model.messages import Link, Reply
from conversations.engine.model.phrases import Phrases
from conversations.engine.model.unit import Unit
from conversations.engine.questions.places import ResolvedPlace
from conversations.staff.reports.card_buttons import card_buttons
from conversations.staff.reports.queries import Facts

_DAY, _HOUR = timedelta(days=1), timedelta(hours=1)
# A phone opens the point in the map that its owner uses, a computer in the browser.
_MAP = "https://maps.google.com/?q="


def build_report_card(facts: Facts, unit: Unit, phrases: Phrases, now: datetime) -> Reply:
    """Return the card of a report at the time *now*; the heading says if it is urgent."""
    say, place = phrases.say, ResolvedPlace(facts.place, unit).display(phrases)
    head = "urgent" if facts.is_urgent else "head"
    lines = [
        say(f"staff-card-{head}", code=facts.code, category=category_label(facts, unit, phrases))
    ]
    if facts.remark:
        lines.append(say("staff-card-remark", words=facts.remark))
    if facts.answer:
        lines.append(say("staff-card-last_answer", words=facts.answer))
    if facts.details:
        lines.append(say("staff-card-words", words=facts.details))
    if facts.voice:
        lines.append(say("staff-card-voice", seconds=facts.voice))
    lines += _marks(facts, phrases)
    lines.append(say("staff-card-place", place=place.text))
    if facts.waiting:
        lines.append(say("staff-card-waiting", count=facts.waiting))
    if facts.lost:
        lines.append(say("staff-card-lost", count=facts.lost))
    lines.append(say("staff-card-filed", filed=facts.filed))
    if facts.people > 1:
        lines.append(say("staff-card-people", count=facts.people))
    how = f"staff-card-{facts.ended or 'answered'}"
    is_over = facts.is_answered
    if facts.take_by is not None:
        lines.append(say("staff-card-take_by", due=facts.take_by))
    lines.append(say(how, into=facts.into) if is_over else _due_line(facts.due, now, phrases))
    lines += _lines_about_people(facts, phrases)
    pin = place.pin
    at = f"{pin.latitude:.5f},{pin.longitude:.5f}" if pin else ""
    return Reply(
        "\n".join(lines),
        card_buttons(facts.id, facts.seen, facts.acts, phrases),
        photos=facts.photos,
        links=(Link(say("staff-card-map"), f"{_MAP}{at}"),) if at else (),
        reports=(facts.id,),
    )


def _marks(facts: Facts, phrases: Phrases) -> list[str]:
    """Return what an official looks at twice."""
    same = phrases.say("staff-card-same_words", count=facts.same_words)
    found = {
        same: facts.same_words > 0,
        phrases.say("staff-card-old_photo"): facts.has_old_photo,
        phrases.say("staff-card-harsh"): facts.is_harsh,
    }
    return [line for line, is_so in found.items() if is_so]


def _lines_about_people(facts: Facts, phrases: Phrases) -> list[str]:
    """Return who can be phoned, how they hear of it, what a lead approves, and who holds it."""
    say = phrases.say
    lines = [say("staff-card-contact" if facts.has_number else "staff-card-anonymous")]
    if facts.hears:
        lines.append(say(f"staff-card-hears-{facts.hears}"))
    if facts.no_photo:
        reason = say(f"staff-no_photo-{facts.no_photo}")
        lines.append(say("staff-card-closure", reason=reason))
    if facts.holder:
        lines.append(say("staff-card-holder", who=facts.holder))
    return lines


def build_remark_message(facts: Facts, unit: Unit, phrases: Phrases, now: datetime) -> Reply:
    """Return the message that tells what residents added to a report that waits for an answer.

    A report with an answer waits again.
    """
    name = "staff-reopened" if facts.answer else "staff-remarked"
    lines = [phrases.say(name, code=facts.code, category=category_label(facts, unit, phrases))]
    if facts.remark:
        lines.append(phrases.say("staff-card-words", words=facts.remark))
    if facts.answer:
        lines.append(phrases.say("staff-card-last_answer", words=facts.answer))
    lines.append(_due_line(facts.due, now, phrases))
    buttons = card_buttons(facts.id, facts.seen, facts.acts, phrases)
    return Reply("\n".join(lines), buttons, reports=(facts.id,))


def category_label(facts: Facts, unit: Unit, phrases: Phrases) -> str:
    """Return the name of the report's category, or its id if the pack does not have it."""
    names = (c.name for c in unit.categories if c.id == facts.category)
    return next(names, LocalisedText(facts.category)).in_language(phrases.language)


def _due_line(due: datetime, now: datetime, phrases: Phrases) -> str:
    """Return the line with the deadline and the time that is left until it."""
    name = "staff-card-due" if due >= now else "staff-card-overdue"
    rest = abs(due - now)
    if rest >= _DAY:
        count, what = rest // _DAY, "days"
    elif rest >= _HOUR:
        count, what = rest // _HOUR, "hours"
    else:
        count, what = max(1, rest // timedelta(minutes=1)), "minutes"
    return phrases.say(name, due=due, count=count, what=what)
