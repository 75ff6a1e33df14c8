"""The dialogue in which an official writes an announcement, or edits one, and submits it."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from msgspec import structs

from conversations.engine.language.utterance import Utterance
from conversations.engine.model.acts import NO, YES
from conversations.engine.model.danger import NOT_KNOWN, SCALES, Danger
from conversations.engine.model.endings import Closing
from conversations.engine.model.phrases import Phrases
from conversations.engine.model.unit import Topic, Unit
from conversations.engine.model.unit_kinds import name_whole
from conversations.engine.questions.base import Question
from conversations.engine.questions.choices import Choice
from conversations.engine.questions.review import SEND
from conversations.engine.replay.talk import Talk
from conversations.engine.replay.turn_context import TurnContext
from conversations.staff.announcements.announcement_card import (
    audience_text,
    manner_lines,
    time_lines,
)
from conversations.staff.announcements.codes import find_code
from conversations.staff.announcements.draft_questions import (
    NONE,
    AudienceQuestion,
    DraftChoice,
    DraftPick,
    DraftReview,
    OptionalText,
    TimeQuestion,
    audience_ids,
    chosen_audience,
)
from conversations.staff.announcements.effects import EDIT, SaveAnnouncement
from conversations.staff.announcements.pictures_question import PicturesQuestion
from conversations.staff.announcements.queries import (
    AnnouncementCard,
    BeginWriting,
    Card,
    CheckDraft,
    Draft,
    Writing,
)
from conversations.staff.announcements.questions import OfficialText, as_item
from conversations.text.matching import find_within

DIALOGUE = "write_announcement"
_NEW, _MINE = "new", "mine"
_LEAST, _MOST = 5, 1_000
_LEAST_PLACE, _MOST_PLACE = 2, 200


async def write_announcement(talk: Talk) -> SaveAnnouncement | Closing:
    """Ask for its parts, show the preview with the exact number, and save or submit it."""
    phrases = talk.known.phrases
    begun = await talk.recall("begun", BeginWriting())
    card = None
    if begun.editable:
        items = [as_item(it, phrases) for it in begun.editable]
        chosen = await DraftChoice("which", items, none=_NEW)
        if chosen is not None:
            card = await talk.recall("card", AnnouncementCard(chosen.id))
            if card is None or EDIT not in card.acts:
                return Closing("not_editable", {"code": chosen.code})
    draft = await _ask(talk, begun, card.draft if card else None)
    id_ = card.id if card else ""
    checked = await talk.recall("checked", CheckDraft(draft, id_))
    answer = await DraftReview("review", talk.given, draft, checked, talk.known.unit)
    seen = card.version if card else 0
    if card is not None:
        newest = await talk.recall("newest", AnnouncementCard(card.id))
        if newest is not None and newest.version != seen:
            if await _ask_which(talk, newest, draft) != _MINE:
                return Closing("kept_theirs", {"code": card.code})
            seen = newest.version
    return SaveAnnouncement(draft, id_, seen, submits=answer == SEND)


def asks_to_edit(said: Utterance, context: TurnContext) -> bool:
    """Tell whether *said* asks to edit an announcement by its code: "sửa TB 12"."""
    del context
    ways = said.phrases.words(f"{DIALOGUE}-edit-words")
    return bool(find_code(said)) and bool(find_within(said, ways))


async def _ask(talk: Talk, begun: Writing, saved: Draft | None) -> Draft:
    """Ask for the parts; those of a *saved* version stand until the official edits them."""
    unit, old = talk.known.unit, saved or Draft()

    def ask(question: Question[Any], value: object) -> Question[Any]:
        question.preset = value if saved is not None else None
        return question

    topic = await ask(Choice("topic", unit.topics, can_use_early_text=True), old.topic or None)
    text = await ask(
        OfficialText("text", least=_LEAST, most=_MOST), {"text": old.text} if old.text else None
    )
    # No question for those who have none: a picture is taken whenever it is sent.
    pictures = await PicturesQuestion("pictures", old.pictures)
    place = await ask(
        OptionalText(
            "place", least=_LEAST_PLACE, most=_MOST_PLACE, ready={"whole": name_whole(unit)}
        ),
        {"text": old.place},
    )
    audience = chosen_audience(await ask(AudienceQuestion("audience", unit), audience_ids(old)))
    send_at = await ask(
        TimeQuestion("send_at", begun.now, ends_with_day=False), _recorded(old.send_at)
    )
    later = await _ask_the_rest(begun, old, topic)
    return structs.replace(
        audience,
        topic=topic.id,
        text=text.text,
        pictures=pictures,
        place=place.text,
        send_at=send_at,
        **later,
    )


async def _ask_the_rest(begun: Writing, old: Draft, topic: Topic) -> dict[str, Any]:
    """Ask for the parts that only who edits them at the preview is asked for."""

    async def ask(question: Question[Any], value: object) -> Any:  # noqa: ANN401 - as it loads
        question.preset = value
        return await question

    english = await ask(OptionalText("english", least=_LEAST, most=_MOST), {"text": old.english})
    found: dict[str, Any] = {"english": english.text}
    for name in ("valid_until", "not_after"):
        found[name] = await ask(_time(name, begun), _recorded(getattr(old, name)))
    rules = DraftPick("repeat", (NONE, *begun.repeats), stem="console-announcement-repeat")
    repeat = await ask(rules, old.repeat or NONE)
    if repeat != NONE:
        found["repeat"] = repeat
        until = _time("repeat_until", begun)
        found["repeat_until"] = await ask(until, _recorded(old.repeat_until))
    if topic.safety:
        was_known = old.danger.completed(topic.danger.completed(NOT_KNOWN))
        levels = []
        for name, names in SCALES.items():
            scale = DraftPick(name, names, stem=f"console-announcement-{name}")
            levels.append(await ask(scale, getattr(was_known, name)))
        found["danger"] = Danger(*levels)
    for name in ("is_drill", "asks_if_safe"):
        was = getattr(old, name)
        if topic.safety or was:
            found[name] = await ask(DraftPick(name, (NO, YES)), YES if was else NO) == YES
    return found


def _time(name: str, begun: Writing) -> TimeQuestion:
    return TimeQuestion(name, begun.now, ends_with_day=name != "not_after")


def _recorded(moment: datetime | None) -> str:
    return moment.isoformat() if moment else ""


async def _ask_which(talk: Talk, newest: Card, draft: Draft) -> str:
    """Ask whether to save this draft over the version that someone else saved meanwhile."""
    phrases, unit = talk.known.phrases, talk.known.unit
    theirs, mine = (
        "\n".join(_differing(one, other, unit, phrases))
        for one, other in ((newest.draft, draft), (draft, newest.draft))
    )
    return await talk.pick(
        "conflict",
        _MINE,
        "theirs",
        about=[newest.version, mine],
        who=newest.editor,
        theirs=theirs,
        mine=mine,
    )


def _differing(one: Draft, other: Draft, unit: Unit, phrases: Phrases) -> Iterator[str]:
    """Yield the parts of *one* that *other* has not: texts, for whom, times."""
    for name in ("text", "place", "english"):
        if getattr(one, name) != getattr(other, name):
            yield f"{phrases.say(f'{DIALOGUE}-{name}-label')}: {getattr(one, name) or '–'}"
    if (said := audience_text(one, unit, phrases)) != audience_text(other, unit, phrases):
        yield said
    for lines in (manner_lines, time_lines):
        known = set(lines(other, phrases))
        yield from (line for line in lines(one, phrases) if line not in known)
