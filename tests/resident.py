"""A resident in tests of the pure engine; every turn converts the session to JSON and back."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, timezone
from functools import partial
from pathlib import Path
from typing import Any, cast, get_args, get_type_hints

from msgspec import structs

from bot import phrasebooks
from bot.registry import REGISTRY
from bot.services.inbound.preprocessing import mask_private
from bot.services.questions.query_handlers import working_calendar
from conversations.dialogues.announcements.effects import (
    ChangeNews,
    NewsAreaSet,
    NewsChanged,
    NewsPlaceSet,
    PlanNews,
    SetNewsArea,
    SetNewsPlace,
    Subscribe,
    Subscribed,
    Unsubscribe,
    UnsubscribeAll,
    Unsubscribed,
    UnsubscribedAll,
)
from conversations.dialogues.announcements.queries import (
    AskedRollCall,
    CheckMessage,
    CurrentNews,
    CurrentRollCall,
    MyNewsSetting,
    MySubscriptions,
    News,
    NewsSetting,
    PastNews,
    Subscriptions,
    Verdict,
)
from conversations.dialogues.announcements.roll_call_effects import (
    AnswerNoted,
    AnswerRollCall,
    HelpNoted,
    NeedNoted,
    SafeNoted,
    WordsNoted,
)
from conversations.dialogues.emergencies.handling import EmergencyCare
from conversations.dialogues.feedback.effects import FeedbackKept, KeepFeedback
from conversations.dialogues.linking.effects import (
    Linked,
    Offered,
    OfferLink,
    Unlink,
    Unlinked,
    UseLinkCode,
)
from conversations.dialogues.linking.queries import MyAddress, MyAddresses, MyChannels
from conversations.dialogues.person.profile.reading import PersonProfileReading
from conversations.dialogues.privacy.effects import (
    ConsentWithdrawn,
    DataErased,
    DataFixed,
    DataShown,
    EraseMe,
    ErasureWaits,
    FixMyData,
    SeeMyData,
    WithdrawConsent,
)
from conversations.dialogues.privacy.handling import Privacy
from conversations.dialogues.privacy.queries import MyTraces, Traces
from conversations.dialogues.questions.answers.knowledge_base import KnowledgeBase
from conversations.dialogues.questions.answers.search.lexicon import add_unit_words, build_lexicon
from conversations.dialogues.questions.card_answering import CardAnswering
from conversations.dialogues.questions.cards.knowledge import Knowledge
from conversations.dialogues.questions.effects import Missed, MissKept, PartMissed
from conversations.dialogues.questions.queries import FindWorkingCalendar
from conversations.dialogues.reports.answers.effects import Confirmed, ConfirmWork, RejectWork
from conversations.dialogues.reports.effects import (
    AddRemark,
    Filed,
    FileReport,
    Joined,
    JoinReport,
    Remarked,
    Unfollow,
    Unfollowed,
    Withdraw,
    Withdrawn,
)
from conversations.dialogues.reports.queries import (
    MyQuestions,
    MyReach,
    MyReport,
    MyReports,
    Nearby,
    PossibleDuplicate,
    ReportsNearby,
)
from conversations.dialogues.reports.sharing.effects import (
    ClosePage,
    PageClosed,
    PageShared,
    SharePage,
)
from conversations.dialogues.surveys.effects import AnswersSent, SendAnswers
from conversations.dialogues.surveys.notice_effects import AnswerPoll, PollAnswered
from conversations.dialogues.surveys.queries import OpenPolls, OpenSurveys, SurveyOfSecret
from conversations.engine.language.utterance import Utterance, Utterances
from conversations.engine.model.effects import (
    Amended,
    AmendReport,
    AskOfficial,
    Effect,
    Outcome,
    PassedOn,
    Refused,
)
from conversations.engine.model.localised_text import LocalisedText
from conversations.engine.model.messages import (
    Album,
    Button,
    Content,
    Edited,
    Location,
    Photo,
    Reply,
    Tap,
    Text,
    Unreadable,
    Voice,
)
from conversations.engine.model.person import CONSENT_VERSION, Person
from conversations.engine.model.phrases import Phrases
from conversations.engine.model.queries import NextOpening, Query, Reach
from conversations.engine.model.transcript import (
    Session,
    Transcript,
    session_from_json,
    session_to_json,
)
from conversations.engine.model.unit import Unit
from conversations.engine.questions.base import Question, QuestionContext
from conversations.engine.replay.dialogue_entry import DialogueEntry
from conversations.engine.replay.emergency_handling import EmergencyHandling
from conversations.engine.replay.privacy_handling import PrivacyHandling
from conversations.engine.replay.profile_reading import ProfileReading
from conversations.engine.replay.question_answering import QuestionAnswering
from conversations.engine.replay.turn_context import EarlierVersion, Limits, Turn, TurnContext
from conversations.engine.steps.open_dialogue import OpenDialogue
from conversations.engine.turn.outcomes import conclude
from conversations.engine.turn.play import play
from conversations.staff.announcements.effects import (
    AnnouncementDecided,
    AnnouncementSubmitted,
    CallsTaken,
    DecideAnnouncement,
    EditAnnouncement,
    EditingBegins,
    SaveAnnouncement,
    TakeCalls,
)
from conversations.staff.officials.duty_effects import (
    AddDuty,
    DropDuty,
    DutyDropped,
    DutyNoted,
    DutySpan,
    UndoDuty,
)
from conversations.staff.officials.leave_effects import (
    EndLeave,
    LeaveEnded,
    LeaveTaken,
    TakeLeave,
)
from conversations.staff.questions.effects import (
    AnswerQuestion,
    QuestionAnswered,
    TurnedIntoReport,
    TurnIntoReport,
)
from conversations.staff.reports.effects import (
    ChooseNews,
    EnterReport,
    NewsChosen,
    ReportEntered,
)
from conversations.staff.reports.handovers.effects import HandOverWork, WorkHandedOver
from storage.unit_pack.pack_folder import read_pack

ROOT = Path(__file__).parent.parent
PACK: Unit = read_pack(ROOT / "storage" / "packs" / "gia-vien")
BOOKS = phrasebooks.load(ROOT / "locales", PACK)
LEXICON = build_lexicon(BOOKS.values())
KNOWLEDGE = KnowledgeBase(PACK.cards, (), add_unit_words(LEXICON, PACK))
SPEAK = partial(phrasebooks.phrasebook_for, BOOKS)


def utterance(text: str, language: str = "vi") -> Utterance:
    """Return *text* as someone without a form of address says it."""
    return Utterances().utterance_of(text, BOOKS[language])


AGREED = Person(consent=CONSENT_VERSION)
_BEGUN = [BOOKS["vi"].say(f"{entry.name}-menu") for entry in REGISTRY.dialogues]
MENU = (*_BEGUN[:4], "Xem thêm")
OFFERED = (*MENU[:3], "Làm tiếp việc dở", "Xem thêm")
LOCAL = timezone(timedelta(hours=7))
MONDAY = datetime(2026, 11, 23, 7, 30, tzinfo=LOCAL)
# The addresses of a person: only a web chat, and one with two linked addresses.
ALONE = MyChannels((MyAddress("a1", "webchat", "23/11", is_here=True, may_go=True),))
LINKED = MyChannels(
    (
        *ALONE.addresses,
        MyAddress("a2", "telegram", "24/11", may_go=True),
        MyAddress("a3", "webchat", "25/11", may_go=True),
    ),
    has_history=True,
)
# The answers of storage for a new person without nearby reports, and for a person who reported
# before anonymously and is not asked for a contact again.
NOTHING: Mapping[type, object] = {
    MyQuestions: (),
    MyReports: (),
    NextOpening: MONDAY,
    FindWorkingCalendar: lambda query: working_calendar(query.start),
    ReportsNearby: Nearby(),
    MyReach: Reach(),
    MyAddresses: ALONE,
    MyTraces: Traces(),
    CheckMessage: Verdict("unsure"),
    CurrentNews: (),
    PastNews: (),
    MySubscriptions: Subscriptions(),
    CurrentRollCall: AskedRollCall(),
    MyNewsSetting: NewsSetting(),
    OpenSurveys: (),
    OpenPolls: (),
    SurveyOfSecret: (),
}
ASKED_BEFORE: Mapping[type, object] = {**NOTHING, MyReach: Reach(last="")}


@dataclass
class Resident:
    """One person who talks to the pure engine."""

    entries: tuple[DialogueEntry, ...] = REGISTRY.dialogues
    language: str = "vi"
    person: Person = AGREED
    units: Mapping[int, Unit] = field(default_factory=lambda: {1: PACK})
    now: datetime = MONDAY
    known: dict[type, object] = field(default_factory=lambda: dict(ASKED_BEFORE))
    limits: Limits = field(default_factory=Limits)
    refused: str = ""
    session: Session = field(default_factory=Session)
    replies: list[Reply] = field(default_factory=list)
    effects: list[Effect] = field(default_factory=list)
    recalls: list[Query[object]] = field(default_factory=list)
    turn: Turn = field(default_factory=lambda: Turn(Session()))
    written: dict[str, EarlierVersion] = field(default_factory=dict)
    phrases_for: Callable[[Person], Phrases] = SPEAK
    knowledge: Knowledge | None = KNOWLEDGE
    emergencies: EmergencyHandling = field(default_factory=EmergencyCare)
    privacy: PrivacyHandling = field(default_factory=Privacy)
    profile: ProfileReading = field(default_factory=PersonProfileReading)
    play: Callable[[Session, Content, TurnContext], Turn] = play
    conclude: Callable[[Turn, Outcome, TurnContext], Turn] = conclude

    @property
    def context(self) -> TurnContext:
        person = structs.replace(self.person, language=self.language)
        return TurnContext(
            entries=self.entries,
            person=person,
            phrases=self.phrases_for(person),
            phrases_for=self.phrases_for,
            version=max(self.units),
            unit_of=self.units.__getitem__,
            recall=self.recall,
            now=self.now,
            limits=self.limits,
            answering=CardAnswering(self.knowledge) if self.knowledge else QuestionAnswering(),
            emergencies=self.emergencies,
            privacy=self.privacy,
            profile=self.profile,
        )

    def says(self, *texts: str) -> None:
        for text in texts:
            self.sends(Text(text))

    def taps(self, *labels: str) -> None:
        """Tap the buttons *labels* of the newest messages, one after another."""
        for label in labels:
            self.sends(Tap(self.button(label)))

    def button(self, label: str) -> str:
        """Return the data of the newest button with *label*."""
        for reply in reversed(self.replies):
            for button in (*reply.buttons, *reply.navigation):
                if button.label == label:
                    return button.data
        raise AssertionError(f"no button {label!r}; the newest are {self.labels}")

    def writes(self, message: str, text: str) -> None:
        """Send *text* as a message with an id."""
        self.sends(Text(text), message)

    def edits(self, message: str, text: str) -> None:
        """Edit the text of *message*."""
        self.sends(Edited(message, text))

    def sends(self, content: Content, message: str = "") -> None:
        stored = session_to_json(self.session)
        session = session_from_json(stored)
        assert session_to_json(session) == stored
        content, masked = mask_private(content, self.phrases_for)
        words = content.text if isinstance(content, Text | Edited) else ""
        utterances, person = Utterances(), self.context.person
        alert = (
            self.emergencies.detect(words, person, self.phrases_for, utterances) if words else None
        )
        earlier = self.written.get(content.message) if isinstance(content, Edited) else None
        context = structs.replace(
            self.context,
            alert=alert,
            message=message,
            earlier=earlier,
            utterances=utterances,
            masked=masked,
        )
        turn = self.play(session, content, context)
        self.remembers(content, message, turn)
        if turn.effect is not None:
            self.effects.append(turn.effect)
            turn = self.conclude(turn, self.outcome(turn.effect), self.context)
        self.turn = turn
        self.session = turn.session
        if turn.person is not None:
            self.person, self.language = turn.person, turn.person.language
        self.replies.extend(turn.replies)

    def remembers(self, content: Content, message: str, turn: Turn) -> None:
        """Record the messages that storage would know, for later edits."""
        if isinstance(content, Text) and message:
            self.written[message] = EarlierVersion(content.text)
        if isinstance(content, Edited) and (before := self.written.get(content.message)):
            self.written[content.message] = structs.replace(before, text=content.text)
        for name in turn.heard if turn.effect else ():
            self.written[name] = structs.replace(self.written[name], report="r427")

    def album(self, *names: str) -> None:
        self.sends(Album(tuple(map(Photo, names))))

    def photo(self, *names: str) -> None:
        for name in names:
            self.sends(Photo(name))

    def voice(self, name: str, seconds: int = 5) -> None:
        self.sends(Voice(name, seconds))

    def location(self, latitude: float, longitude: float) -> None:
        self.sends(Location(latitude, longitude))

    def unreadable(self, reason: str) -> None:
        self.sends(Unreadable(reason))

    def waits(self, **time: float) -> None:
        self.now += timedelta(**time)

    @property
    def last(self) -> Reply:
        return self.replies[-1]

    @property
    def ignored(self) -> str:
        return self.turn.ignored

    @property
    def buttons(self) -> tuple[Button, ...]:
        """The newest message's buttons, including navigation."""
        return (*self.last.buttons, *self.last.navigation) if self.replies else ()

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels of the newest message's buttons, without navigation."""
        return tuple(button.label for button in self.last.buttons)

    @property
    def steps(self) -> tuple[str, ...]:
        """The labels of what is offered below the newest message beside its buttons."""
        return tuple(button.label for button in self.last.navigation)

    @property
    def talk(self) -> Transcript:
        """The open dialogue."""
        assert self.session.open is not None
        return self.session.open

    @property
    def asked(self) -> str:
        """The key of the open question, "" outside a dialogue."""
        question, _ = self.question()
        return question.key if question else ""

    @property
    def given(self) -> dict[str, object]:
        """The person's answers in the open dialogue."""
        return {a.key: a.value for a in self.talk.answers if not a.recalled}

    def question(self) -> tuple[Question[object] | None, QuestionContext]:
        """Return the open question and its context."""
        context, transcript = self.context, self.session.open
        entry = context.entry(transcript.name) if transcript else None
        if transcript is None or entry is None:
            return None, QuestionContext(context.phrases, "")
        dialogue = OpenDialogue(self.session, entry, transcript, context)
        dialogue.run.close()
        return dialogue.run.question, dialogue.at

    def sees(self, text: str, *labels: str) -> None:
        """Check that the newest message says *text* and offers exactly *labels*, if any."""
        assert text in self.last.text, self.last.text
        if labels:
            assert self.labels == labels

    def is_at_home(self) -> bool:
        return self.session.open is None

    def recall(self, query: Query[object]) -> object:
        self.recalls.append(query)
        known = self.known[type(query)]
        return known(query) if callable(known) else known

    def outcome(self, effect: Effect) -> Outcome:
        if self.refused:
            return Refused(self.refused)
        if isinstance(effect, FileReport):
            due = datetime(2026, 11, 24, 10, 0, tzinfo=UTC).astimezone(LOCAL)
            return Filed("GV 427", "Phòng Kinh tế", due)
        if isinstance(effect, JoinReport):
            return Joined("GV 427", 4)
        if isinstance(effect, Unfollow):
            return Unfollowed("GV 427")
        if isinstance(effect, AddRemark | RejectWork):
            return Remarked("GV 427", "Phòng Kinh tế", datetime(2026, 11, 24, 10, 0, tzinfo=LOCAL))
        if isinstance(effect, Missed | PartMissed):
            return MissKept()
        if isinstance(effect, AskOfficial):
            return PassedOn()
        if isinstance(effect, ChooseNews):
            return NewsChosen(effect.when)
        if isinstance(effect, KeepFeedback):
            return FeedbackKept()
        of_officials = self._outcome_of_announcing(effect) or self._outcome_of_presence(effect)
        return of_officials or self._outcome_for_oneself(effect)

    def _outcome_of_announcing(self, effect: Effect) -> Outcome | None:
        match effect:
            case DecideAnnouncement():
                return AnnouncementDecided(effect.act, "TB 12", 1204)
            case EditAnnouncement():
                return EditingBegins(effect.code)
            case SaveAnnouncement():
                return AnnouncementSubmitted("TB 13", 142)
            case TakeCalls():
                return CallsTaken("TB 12", 3)
            case AnswerQuestion() | TurnIntoReport():
                filed = TurnedIntoReport("GV 427", "Phòng Kinh tế")
                return QuestionAnswered(1) if isinstance(effect, AnswerQuestion) else filed
            case EnterReport():
                due = self.now + timedelta(days=1)
                return ReportEntered("GV 427", "Phòng Kinh tế", due, effect.hears)
            case HandOverWork():
                return WorkHandedOver(2, "Chị Lan", "Anh Nam")
        return None

    def _outcome_of_presence(self, effect: Effect) -> Outcome | None:
        match effect:
            case TakeLeave(since, until):
                return LeaveTaken(since, until)
            case EndLeave():
                return LeaveEnded()
            case AddDuty():
                span = DutySpan(self.now, self.now + timedelta(hours=5))
                return DutyNoted("Anh Nam", (span,), "s1")
            case DropDuty() | UndoDuty():
                return DutyDropped("Anh Nam", DutySpan(self.now, self.now + timedelta(hours=5)))
        return None

    def _outcome_for_oneself(self, effect: Effect) -> Outcome:
        traces = self.known.get(MyTraces, Traces())
        assert isinstance(traces, Traces)
        match effect:
            case ConfirmWork(report, answer, _, beside):
                return Confirmed("GV 427", report, answer, "GV 428" if beside else "none")
            case AmendReport():
                return Amended("GV 427")
            case OfferLink():
                return Offered("482 913", self.now + timedelta(minutes=10))
            case UseLinkCode():
                return Linked("telegram", "a2", ("webchat", "1"))
            case Unlink():
                return Unlinked("telegram", ("telegram", "2"))
            case SeeMyData():
                return DataShown("/my-data?token=secret", 24)
            case FixMyData():
                return DataFixed()
            case WithdrawConsent():
                return ConsentWithdrawn(traces.open)
            case EraseMe(when):
                waits = when == "after_answers"
                return ErasureWaits(traces.open) if waits else DataErased(traces.stays)
        return self._outcome_for_news(effect)

    def _outcome_for_news(self, effect: Effect) -> Outcome:
        mine = self.known.get(MySubscriptions, Subscriptions())
        assert isinstance(mine, Subscriptions)
        match effect:
            case Subscribe(topics):
                return Subscribed(topics, "cắt điện", mine)
            case Unsubscribe(topics):
                return Unsubscribed(topics, "cắt điện")
            case UnsubscribeAll():
                return UnsubscribedAll("news~:on:power:")
            case ChangeNews():
                return NewsChanged("cắt điện", "", undo="news~:on:power:")
            case SetNewsArea(everywhere):
                return NewsAreaSet(structs.replace(mine, everywhere=everywhere))
            case AnswerRollCall():
                return self._answer_roll_call(effect)
            case PlanNews():
                setting = cast("NewsSetting", self.known[MyNewsSetting])
                planned = effect.changed(setting.plan)
                self.known[MyNewsSetting] = structs.replace(setting, plan=planned.plan)
                return planned
            case SetNewsPlace(id_, wanted):
                place = next(its.name.vi for its in PACK.neighbourhoods if its.id == id_)
                return NewsPlaceSet(place, id_, wanted)
        return self._outcome_for_answers(effect)

    def _outcome_for_answers(self, effect: Effect) -> Outcome:
        until = self.now + timedelta(days=10)
        match effect:
            case Withdraw():
                return Withdrawn("GV 427")
            case SharePage(report):
                return PageShared(report, "GV 427", "/phan-anh/secret")
            case ClosePage():
                return PageClosed("GV 427")
            case AnswerPoll(survey, option):
                return PollAnswered(survey, option, until)
            case SendAnswers():
                return AnswersSent("Chợ Me", until, is_changed=False)
        return _outcome_of_handler(effect)

    def _answer_roll_call(self, effect: AnswerRollCall) -> Outcome:
        """Return the outcome, and let the open roll-call know the answer from now on."""
        asked, kept = self.known[CurrentRollCall], 0 if self.person.has_consented else 90
        if isinstance(asked, AskedRollCall) and asked.code:
            need = effect.need or asked.need if effect.answer == "help" else ""
            self.known[CurrentRollCall] = AskedRollCall(asked.code, effect.answer, need)
        helped: type[HelpNoted] = WordsNoted if effect.need else HelpNoted
        kinds: dict[str, type[AnswerNoted]] = {"safe": SafeNoted, "help": helped}
        kind = NeedNoted if effect.place is not None else kinds[effect.answer]
        return kind(effect.announcement, kept_days=kept)


def _outcome_of_handler(effect: Effect) -> Outcome:
    """Return the first outcome without fields that the handler of *effect* may return."""
    returned = get_type_hints(REGISTRY.effect_handlers[type(effect)])["return"]
    for kind in get_args(returned) or (returned,):
        if not kind.__struct_fields__:
            return cast(Outcome, kind())
    raise AssertionError(f"say in Resident.outcome, tests/resident.py, what comes of {effect!r}")


def duplicate(number: int, metres: int = 40, *, is_own: bool = False) -> PossibleDuplicate:
    """Return a nearby report, as storage would return it."""
    code = f"GV {number}"
    also = (code, str(number))
    return PossibleDuplicate(
        f"r{number}", code, LocalisedText(code), metres, is_own=is_own, also=also
    )


def report(number: int, category: str = "Đèn đường", **more: Any) -> MyReport:
    """Return one of the person's own reports, as storage would return it."""
    plain = MyReport(
        id=f"r{number}",
        code=f"GV {number}",
        category=category,
        name=LocalisedText(f"GV {number} – {category} (23/11)"),
        state="received",
        filed=MONDAY,
        due=MONDAY + timedelta(days=1, hours=2),
        also=(f"GV {number}", str(number)),
        is_open=True,
    )
    return structs.replace(plain, **more)


def news(number: int, topic: str = "Cắt điện", **more: Any) -> News:
    """Return an announcement, as storage would return it."""
    plain = News(
        code=f"TB {number}",
        topic=topic,
        text="Điện lực cắt điện từ 8 giờ đến 11 giờ để sửa trạm. Bà con bơm nước sẵn nhé.",
        sender="xã Gia Viễn",
        place="Phố Tiến Yết",
        until=MONDAY + timedelta(days=5),
    )
    return structs.replace(plain, **more)
