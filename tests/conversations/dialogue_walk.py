"""Walk every dialogue to every question that it can ask."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cache, cached_property

from msgspec import structs

from bot.registry import REGISTRY
from conversations.dialogues.announcements.queries import (
    AskedRollCall,
    CheckMessage,
    CurrentNews,
    CurrentRollCall,
    MyNewsSetting,
    MySubscriptions,
    NewsPlan,
    NewsSetting,
    PastNews,
    Subscriptions,
    Verdict,
)
from conversations.dialogues.linking.queries import MyAddresses
from conversations.dialogues.privacy.queries import MyTraces, Traces
from conversations.dialogues.reports.queries import MyReach, MyReports, Nearby, ReportsNearby
from conversations.dialogues.surveys.queries import OpenPolls, OpenSurveys, SurveyOfSecret
from conversations.engine.model.messages import Content, Location, Photo, Tap, Text
from conversations.engine.model.queries import NextOpening, Reach
from conversations.engine.model.transcript import Session, session_from_json, session_to_json
from conversations.engine.questions.base import Question, QuestionContext
from conversations.engine.questions.one_time_codes import CodeQuestion
from conversations.staff.reports.queries import WaitingReports
from conversations.surveys.questions.told import NumberQuestion
from tests.conversations.surveys.sample_survey import OPEN_MARKET, OPEN_ROAD, OPEN_ROADS
from tests.official import official
from tests.resident import BOOKS, LINKED, MONDAY, NOTHING, Resident, duplicate, news, report

INSIDE = Location(20.3457, 105.8323)
FEW = 6
_CODES = {6: "482 913", 12: "4821 0937 5562"}
_VARY = ("same", "contact", "act", "one", "topic")  # their options differ between the worlds
MUCH_WORK = WaitingReports(("r427", "r428", "r429"), 2)
TOLD = {
    "vi": Text("cạnh nhà ông Ba, từ hôm kia đến giờ"),
    "en": Text("next to Mr Ba's house, since Monday morning"),
}
_OWN = duplicate(427, 0, is_own=True)
_TOPICS = ("Cắt điện", "Cắt nước", "Họp dân", "Trường học", "Y tế, tiêm chủng", "Du lịch")
WORLDS: tuple[dict[type, object], ...] = (
    {**NOTHING, SurveyOfSecret: (OPEN_ROAD,)},
    {
        **NOTHING,
        MyReports: (report(427),),
        NextOpening: MONDAY,
        ReportsNearby: Nearby((duplicate(431), _OWN, duplicate(433, 120)), 5),
        MyReach: Reach(None, "0912345678"),
        MyAddresses: LINKED,
        MyTraces: Traces(reports=1, open=1, stays=1),
        CurrentNews: (news(13), news(12, "Họp dân")),
        PastNews: tuple(map(news, range(11, 5, -1), _TOPICS)),
        MySubscriptions: Subscriptions(("power",), home="phố Tiến Yết"),
        CurrentRollCall: AskedRollCall("TB 12"),
        MyNewsSetting: NewsSetting(NewsPlan("weekly"), ("tien-yet",)),
        CheckMessage: Verdict("not_ours", "link", "vneid.top"),
        OpenSurveys: (OPEN_MARKET,),
        OpenPolls: (),
    },
    {
        **NOTHING,
        MyReports: tuple(report(number) for number in (427, 415, 402, 390, 381, 377)),
        NextOpening: MONDAY + timedelta(days=1),
        ReportsNearby: Nearby((_OWN,)),
        MyReach: Reach("", "0912345678"),
        MyAddresses: LINKED,
        MyTraces: Traces(reports=6, open=6, stays=6),
        CurrentNews: tuple(map(news, range(17, 11, -1), _TOPICS)),
        PastNews: (),
        MySubscriptions: Subscriptions(("power", "water"), "phố Tiến Yết", everywhere=True),
        CurrentRollCall: AskedRollCall("TB 12", "help"),
        MyNewsSetting: NewsSetting(NewsPlan(quiet_from="00:00", quiet_until="00:00")),
        CheckMessage: Verdict("ours", "text", "TB 12"),
        OpenSurveys: (OPEN_ROAD, OPEN_MARKET),
        OpenPolls: (),
    },
    {
        **NOTHING,
        MyReports: (report(427, follows=True),),
        ReportsNearby: Nearby((duplicate(431),), 1),
        OpenSurveys: (structs.replace(OPEN_ROADS, is_answered=True),),
    },
)


@dataclass(frozen=True, eq=False)  # hashed as itself: a session has no hash
class Stop:
    """A state with an open question, in one language and one of the worlds."""

    language: str
    world: int
    session: Session
    work: WaitingReports | None = None

    def resident(self) -> Resident:
        """Return a resident at this stop, or an official if there is *work*."""
        if self.work is not None:
            found = official(self.language, work=self.work)
            found.session = self.session
            return found
        known = dict(WORLDS[self.world])
        return Resident(language=self.language, known=known, session=self.session)

    @cached_property
    def asks(self) -> tuple[Question[object], QuestionContext]:
        question, at = self.resident().question()
        assert question is not None
        return question, at

    @cached_property
    def name(self) -> str:
        question, at = self.asks
        page = f", page {at.page}" if at.page else ""
        if self.work is not None:
            return f"{self.language} {at.dialogue}-{question.key}"
        photos = ", with photos" if at.gathered else ""
        offers = "" if question.options(at) else ", nothing to tap"
        count = f", {len(question.options(at))} to tap" if question.key in _VARY else ""
        return f"{self.language} {at.dialogue}-{question.key}{page}{photos}{offers}{count}"

    def tap(self, option: str) -> Tap:
        """Return the tap on the button of *option*."""
        question, _ = self.asks
        return Tap(f"{self.session.serial}:{question.key}:{question.fingerprint}:{option}")


@cache
def stops(language: str) -> tuple[Stop, ...]:
    """Return a stop for each question and each page of its options."""
    found: dict[str, Stop] = {}
    for world in range(len(WORLDS)):
        for entry in REGISTRY.dialogues:
            _walk(found, Stop(language, world, Session()), Tap(f"go:{entry.name}"))
    for entry in REGISTRY.staff_dialogues:
        start = Stop(language, 0, Session(), MUCH_WORK)
        _walk(found, start, Tap(f"go:{entry.name}"))
    return tuple(found.values())


def every_stop() -> list[Stop]:
    """Return the stops of all languages."""
    return [stop for language in BOOKS for stop in stops(language)]


def name_of(stop: Stop) -> str:
    """Return the name of *stop*, for tests over many stops."""
    return stop.name


def _walk(found: dict[str, Stop], start: Stop, begin: Content) -> None:
    todo: deque[tuple[Stop, Content]] = deque([(start, begin)])
    while todo:
        stop, content = todo.popleft()
        resident = stop.resident()
        resident.sends(content)
        if resident.session.open is None:
            continue
        # No tap is a double tap; these have their own tests.
        session = structs.replace(resident.session, last_tap="", tapped=None)
        following = replace(stop, session=session_from_json(session_to_json(session)))
        if following.name not in found:
            found[following.name] = following
            todo.extend((following, answer) for answer in _answers(following))


def _answers(stop: Stop) -> Iterator[Content]:
    question, at = stop.asks
    options = question.options(at)
    chosen = options if len(options) <= FEW else (options[0], options[-1])
    yield from (stop.tap(option.id) for option in (*chosen, *question.visible_options(at)[-1:]))
    if isinstance(question, CodeQuestion):
        yield Text(_CODES[question.digits])
    elif isinstance(question, NumberQuestion):
        yield Text("12")
    elif "text" in question.wants:
        yield TOLD[stop.language]
    if "photo" in question.wants:
        yield Photo("photo-1")
    if "location" in question.wants:
        yield INSIDE
