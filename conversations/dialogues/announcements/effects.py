"""Effects of choosing news, their outcomes, and the buttons that cause them."""

from collections.abc import Sequence
from datetime import time
from typing import ClassVar

from msgspec import structs

from conversations.dialogues.announcements.queries import NewsPlan, Subscriptions
from conversations.engine.model.effects import Effect, Outcome
from conversations.engine.model.messages import GROUP_PREFIX, Button
from conversations.engine.model.phrases import Phrases
from conversations.engine.model.unit import Topic
from conversations.engine.routing.next_steps import start_button
from conversations.text.formatting import format_clock, format_weekday

DIALOGUE = "my_topics"
SETTING = "news_setting"

ON, OFF = "on", "off"
HERE, EVERYWHERE = "@home", "@commune"
"""Places of `ChangeNews` beside the ids of neighbourhoods."""

_ON, _OFF = "news+:", "news-:"
_RESTORE = "news~:"
_EVERYWHERE, _AT_HOME = "news@:commune", "news@:home"
_PLAN = "news=:"
_PACKED, _RESTORED = 4, 2
_LABEL = 20
_MOST_ENDED = 3


class Subscribe(Effect, frozen=True, tag=True):
    """A person wants news of *topics*, by their ids."""

    topics: tuple[str, ...]


class Unsubscribe(Effect, frozen=True, tag=True):
    """A person wants no more news of *topics*, by their ids."""

    needs_consent: ClassVar[bool] = False

    topics: tuple[str, ...]


class UnsubscribeAll(Effect, frozen=True, tag=True):
    """A person wants no more news of any topic."""

    needs_consent: ClassVar[bool] = False


class ChangeNews(Effect, frozen=True, tag=True, omit_defaults=True):
    """A person wants news of the topics *on*, by id, and none of *off*; others are the *rest*.

    *rest* is `ON` or `OFF`, "" to leave them as they are. *place* is the id of a neighbourhood,
    `HERE` or `EVERYWHERE`; news of other places is not wanted if it *is_only_place*. To restore
    what was before, *place* has all neighbourhoods besides their own: "=me,ben".
    """

    on: tuple[str, ...] = ()
    off: tuple[str, ...] = ()
    rest: str = ""
    place: str = ""
    is_only_place: bool = False

    def simplest(self) -> Effect:
        """Return the effect that does the same and has words of its own, if there is one."""
        if self == ChangeNews(on=self.on):
            return Subscribe(self.on)
        if self == ChangeNews(off=self.off):
            return Unsubscribe(self.off)
        if self == ChangeNews(rest=OFF):
            return UnsubscribeAll()
        return self


class SetNewsArea(Effect, frozen=True, tag=True):
    """A person wants news of the whole commune, *everywhere*, or of their neighbourhood alone."""

    everywhere: bool


class JoinGroup(Effect, frozen=True, tag=True):
    """A group opened an official's link, and wants the news that the link with *token* names."""

    needs_consent: ClassVar[bool] = False

    token: str


class GroupJoined(Outcome, frozen=True, tag="group_joined"):
    """The group gets news of the topics called *names*, of the *area* with that name."""

    names: str
    area: str


class Subscribed(Outcome, frozen=True, tag="subscribed"):
    """The person gets news of *topics*, which are called *names*."""

    topics: tuple[str, ...]
    names: str
    mine: Subscriptions

    def say(self, name: str, phrases: Phrases) -> str:
        """Return the text, with the area that the news is of."""
        return phrases.say(name, names=self.names, area=area_name(self.mine, phrases))

    def buttons(self, phrases: Phrases) -> tuple[Button, ...]:
        """Return buttons to choose more, to change the area, and to undo it."""
        undo = Button(phrases.say(f"{DIALOGUE}-undo-on"), _OFF + ",".join(self.topics))
        return (*_change_buttons(self.mine, phrases), undo)


class Unsubscribed(Outcome, frozen=True, tag="unsubscribed"):
    """The person gets no more news of *topics*, which are called *names*."""

    topics: tuple[str, ...]
    names: str

    def buttons(self, phrases: Phrases) -> tuple[Button, ...]:
        """Return a button to undo it, and one to choose others."""
        undo = Button(phrases.say(f"{DIALOGUE}-undo-off"), _ON + ",".join(self.topics))
        return undo, start_button(DIALOGUE, phrases)


class UnsubscribedAll(Outcome, frozen=True, tag="unsubscribed_all", omit_defaults=True):
    """The person gets news of no topic; *undo* is the data that brings back what they had."""

    undo: str = ""

    def buttons(self, phrases: Phrases) -> tuple[Button, ...]:
        """Return a button to undo it, and one to choose again."""
        return (*undo_buttons(self.undo, phrases), start_button(DIALOGUE, phrases))


class NewsChanged(Outcome, frozen=True, tag="changed", omit_defaults=True):
    """The person gets news of the topics called *names* now, of *area*, and none of *ended*.

    *undo* is the data of the button that brings back what they had.
    """

    names: str
    area: str
    ended: str = ""
    undo: str = ""

    def say(self, name: str, phrases: Phrases) -> str:
        """Return the text, which reads back all that the person gets now."""
        del name  # the dialogue about times leads to it too
        lacking = "place" if self.area and not self.ended else "none"
        kind = lacking if not self.names else "both" if self.ended else "now"
        area = self.area or phrases.say(f"{DIALOGUE}-commune")
        stem = f"{DIALOGUE}-changed-{kind}"
        return phrases.say(stem, names=self.names, ended=self.ended, area=area)

    def buttons(self, phrases: Phrases) -> tuple[Button, ...]:
        """Return a button to undo it, and one to choose others."""
        return (*undo_buttons(self.undo, phrases), start_button(DIALOGUE, phrases))


def undo_buttons(data: str, phrases: Phrases) -> tuple[Button, ...]:
    """Return the button with *data* that brings back the news of before; none for ""."""
    return (Button(phrases.say(f"{DIALOGUE}-undo"), data),) if data else ()


def restore_data(before: Subscriptions, after: Subscriptions, known: Sequence[str]) -> str:
    """Return the data of the button that changes *after* back to *before*, "" if they are equal.

    Of all *known* topics it names those that the person had or the others, whichever are fewer: a
    platform takes few bytes.
    """
    named: Sequence[str] = ()
    sign = place = ""
    if set(before.topics) != set(after.topics):
        lacked = [topic for topic in known if topic not in before.topics]
        is_few = len(before.topics) <= len(lacked)
        sign, named = (ON, before.topics) if is_few else (OFF, lacked)
    if (before.everywhere, before.places) != (after.everywhere, after.places):
        place = EVERYWHERE if before.everywhere else f"={','.join(before.places)}"
    return f"{_RESTORE}{sign}:{','.join(named)}:{place}" if sign or place else ""


def _read_restoring(data: str) -> ChangeNews | None:
    """Return the effect of a button with the *data* of `restore_data`, None for other data."""
    sign, *more = data.removeprefix(_RESTORE).split(":")
    if sign not in (ON, OFF, "") or len(more) != _RESTORED:
        return None
    named, place = tuple(filter(None, more[0].split(","))), more[1]
    if sign == ON:
        return ChangeNews(on=named, rest=OFF, place=place)
    return ChangeNews(off=named, rest=ON if sign else "", place=place)


class NewsAreaSet(Outcome, frozen=True, tag="area_set"):
    """The person gets news of another area."""

    mine: Subscriptions

    def say(self, name: str, phrases: Phrases) -> str:
        """Return the text, with the area."""
        return phrases.say(name, area=area_name(self.mine, phrases))

    def buttons(self, phrases: Phrases) -> tuple[Button, ...]:
        """Return buttons to choose topics, and to undo it."""
        return _change_buttons(self.mine, phrases)


def area_name(mine: Subscriptions, phrases: Phrases) -> str:
    """Return the area that someone gets news of, as it is said in a sentence."""
    return mine.area or phrases.say(f"{DIALOGUE}-commune")


def subscribe_button(topic: str, label: str) -> Button:
    """Return the button that subscribes to *topic*."""
    return Button(label, _ON + topic)


def unsubscribe_button(topic: str, phrases: Phrases) -> Button:
    """Return the button below an announcement that ends news of its *topic*."""
    return Button(phrases.say(f"{DIALOGUE}-less"), _OFF + topic)


def digest_buttons(topics: Sequence[Topic], phrases: Phrases) -> tuple[Button, ...]:
    """Return the buttons below a digest: for a few *topics* one each that ends its news."""
    names = [topic.name.in_language(phrases.language).split(",")[0] for topic in topics]
    labels = [phrases.say(f"{DIALOGUE}-less-of", topic=name)[:_LABEL] for name in names]
    ends = zip(topics, labels, strict=True) if len(topics) <= _MOST_ENDED else ()
    buttons = (Button(label, _OFF + topic.id) for topic, label in ends)
    return (*buttons, start_button(DIALOGUE, phrases))


def read_button(data: str) -> Effect | None:
    """Return the effect of a button of these, or of a link for groups; None for other *data*."""
    if data in (_EVERYWHERE, _AT_HOME):
        return SetNewsArea(data == _EVERYWHERE)
    if data.startswith(_RESTORE):
        return _read_restoring(data)
    if data.startswith(GROUP_PREFIX):
        return JoinGroup(data.removeprefix(GROUP_PREFIX))
    for prefix, kind in ((_ON, Subscribe), (_OFF, Unsubscribe)):
        if data.startswith(prefix) and (topics := data.removeprefix(prefix)):
            return kind(tuple(topics.split(",")))
    return None


def _change_buttons(mine: Subscriptions, phrases: Phrases) -> tuple[Button, ...]:
    """Return buttons to choose more topics and, for someone whose home is known, another area."""
    choose = start_button(DIALOGUE, phrases)
    if not mine.home:
        return (choose,)
    other = ("at-home", _AT_HOME) if mine.everywhere else ("everywhere", _EVERYWHERE)
    return choose, Button(phrases.say(f"{DIALOGUE}-{other[0]}"), other[1])


class PlanNews(Effect, frozen=True, tag=True, omit_defaults=True):
    """A person wants news at other times; what is None stays as it is."""

    frequency: str | None = None
    at: str | None = None
    day: int | None = None
    quiet_from: str | None = None
    quiet_until: str | None = None

    def changed(self, plan: NewsPlan) -> "NewsPlanned":
        """Return the outcome for who got news by *plan* before."""
        changes = {
            name: value for name, value in structs.asdict(self).items() if value is not None
        }
        new = structs.replace(plan, **changes)
        return NewsPlanned(new, plan, self.frequency is None or new.quiet != plan.quiet)


class SetNewsPlace(Effect, frozen=True, tag=True):
    """A person wants news of a neighbourhood besides their own, or no more."""

    neighbourhood: str
    wanted: bool = True


class NewsPlanned(Outcome, frozen=True, tag="planned"):
    """The person gets news by *plan*; by *former* before. They asked how often, or *is_quiet*."""

    plan: NewsPlan
    former: NewsPlan
    is_quiet: bool = False

    def say(self, name: str, phrases: Phrases) -> str:
        """Return the text, with how often news comes or with the quiet hours."""
        if not self.is_quiet:
            joined = "" if self.plan.frequency == "now" else "-joined"
            return phrases.say(f"{name}{joined}", how=how_often(self.plan, phrases))
        begin, end = (read_clock(clock, phrases) for clock in self.plan.quiet)
        if begin == end:
            return phrases.say(f"{SETTING}-no-quiet")
        return phrases.say(f"{SETTING}-quiet-set", begin=begin, end=end)

    def buttons(self, phrases: Phrases) -> tuple[Button, ...]:
        """Return a button to change more, and one to undo it."""
        undo = Button(phrases.say(f"{SETTING}-undo"), _PLAN + _pack(self.former))
        return start_button(SETTING, phrases), undo


class NewsPlaceSet(Outcome, frozen=True, tag="place_set"):
    """The person gets news of *place*, or no more; *id* is the neighbourhood."""

    place: str
    id: str
    wanted: bool

    def say(self, name: str, phrases: Phrases) -> str:
        """Return the text."""
        return phrases.say(name if self.wanted else f"{name}-off", place=self.place)

    def buttons(self, phrases: Phrases) -> tuple[Button, ...]:
        """Return a button to change more, and one to undo it."""
        data = f"{_PLAN}{'-' if self.wanted else '+'},{self.id}"
        return start_button(SETTING, phrases), Button(phrases.say(f"{SETTING}-undo"), data)


def how_often(plan: NewsPlan, phrases: Phrases) -> str:
    """Return how often and when news comes, as it is said in a sentence."""
    at, day = read_clock(plan.at, phrases), format_weekday(plan.day, phrases.language)
    return phrases.say(f"{SETTING}-often-{plan.frequency}", at=at, day=day)


def read_clock(clock: str, phrases: Phrases) -> str:
    """Return "18:00" as people say it."""
    return format_clock(time.fromisoformat(clock), phrases.language)


def read_setting_button(data: str) -> Effect | None:
    """Return the effect of a button that undoes a setting; None for other *data*."""
    if not data.startswith(_PLAN):
        return None
    first, *more = data.removeprefix(_PLAN).split(",")
    if first in {"+", "-"} and len(more) == 1:
        return SetNewsPlace(more[0], wanted=first == "+")
    if len(more) == _PACKED and more[1].isdecimal():
        at, day, quiet_from, quiet_until = more
        return PlanNews(first, at, int(day), quiet_from, quiet_until)
    return None


def _pack(plan: NewsPlan) -> str:
    return ",".join(map(str, structs.astuple(plan)))
