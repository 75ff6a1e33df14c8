"""Any message at any moment is answered, and nothing is done that nobody asked for."""

import unicodedata
from collections import Counter
from functools import cache
from random import Random

import pytest

from conversations.dialogues.linking.queries import MyAddresses
from conversations.dialogues.reports.effects import FileReport, JoinReport
from conversations.engine.language.plain_words import read_number
from conversations.engine.model.messages import (
    Album,
    Contact,
    Content,
    Edited,
    Location,
    Moved,
    Photo,
    RateLimited,
    Reachable,
    Start,
    Tap,
    Text,
    Unreadable,
    Voice,
)
from conversations.engine.model.transcript import session_from_json, session_to_json
from conversations.engine.turn.notifications import build_reminder, shelve_until_resumed
from conversations.engine.turn.play import play
from conversations.text.fold import fold
from tests.cases import each
from tests.conversations.dialogue_walk import WORLDS
from tests.resident import ALONE, BOOKS, LINKED, Resident, utterance

# These conversations reach every state; the others are in the soak.
SEEDS, MORE = range(28, 68), (*range(28), *range(68, 80))
MESSAGES, SELDOM = 80, 4
LABEL, DATA, SESSION, OTHER = 20, 64, 40_000, 0.8
SENSE = (
    "0912 345 678",
    "1", "2", "số 3", "ba", "5", "đúng", "dung", "không", "có", "gửi", "gửi đi", "sửa", "sửa chỗ",
    "xem thêm", "làm tiếp", "đèn đường", "o ga", "đèn tắt ba hôm nay", "phố Me", "Thống Nhất",
    "chợ Me", "nhà văn hóa", "chỗ khác", "xong", "GV 427", "427", "viết thêm", "thêm ảnh", "yes",
    "đèn đường ở phố Thống Nhất gần nhà văn hóa tắt 3 hôm nay rồi", "cạnh nhà ông Ba", "send it",
)  # fmt: skip  # not one text a line
# What sends a report at the review, in whatever language.
YES = {"co", "dung", "gui", "gui di", "xong", "yes", "send it"}
NONSENSE = (
    "999", "0", "-1", "١", "½", "dừng", "thôi", "huỷ", "/start", "/start payload", "/nothing",
    "/huy@bot", "quay lại", "đừng gửi", "giúp", "gặp cán bộ", "alo", "cảm ơn em", "báo sự cố",
    "phản ánh của tôi", "a", ".", "…", " ", "\n", "", "👍🏽", "👨\u200d👩", "𝕏𝕐",
    "\u200b", "\u202eđèn\u202c",
    "\x00", "\ud7ff", "﷽", "<b>đèn</b>", "{ $you }", "{you}", "%s", "'; DROP TABLE", "stop",
    "đèn " * 5000, "x" * 20_000, "đ" * 20_000, "đèn đường tắt. " * 120,
    unicodedata.normalize("NFD", "đường hỏng nặng ở phố Tiến Yết"),
)  # fmt: skip  # not one text a line
FORGED = (
    "",
    ":",
    "go:",
    "go:nothing",
    "do:nothing",
    "1:category::+99",
    "1:photos::done",
    "x" * 64,
)
REASONS = ("engine-kind-unknown", "engine-message-too-long", "media-too_large")
EXTREMES = (0.0, -0.0, 90.0, -90.0, 180.0, -180.0, 1e-300, 20.45, 105.7)
HOURS = (0.001, 0.001, 1, 5, 24, 24 * 6, 24 * 8)


class Stranger(Resident):
    """Someone who sends whatever there is, often enough what was asked for."""

    def __init__(self, seed: int) -> None:
        super().__init__()
        self.random = Random(seed)
        self.shown = ["do:back", "go:report_problem"]
        self.counted: Counter[str] = Counter()

    def goes_on(self) -> None:
        """Do the next thing that comes to mind, and check all that must always hold."""
        turns = (
            self.taps_an_answer,
            self.makes_sense,
            self.makes_no_sense,
            self.is_elsewhere,
            self.changes_a_message,
        )
        self.random.choices(turns, weights=(60, 25, 20, 10, 10))[0]()

    def taps_an_answer(self) -> None:
        buttons = (self.last.buttons or self.last.navigation) if self.replies else ()
        self.checks(Tap(self.random.choice(buttons).data) if buttons else Text("đèn tắt ba hôm"))

    def makes_sense(self) -> None:
        one = self.random.choice
        point = Location(self.random.uniform(20.33, 20.36), self.random.uniform(105.82, 105.84))
        sense: list[Content] = [Text(one(SENSE)), Text(one(SENSE)), self.photo_of(99), point]
        self.checks(one(sense))

    def makes_no_sense(self) -> None:
        one = self.random.choice
        letters = "".join(one("aáăâđeêioôơuưy \n") for _ in range(self.random.randint(1, 40)))
        nonsense: list[Content] = [
            Text(one(NONSENSE)),
            Text(letters),
            Tap(one(self.shown)),
            Tap(one(FORGED)),
            Tap(self.session.last_tap or one(self.shown)),
            Unreadable(one(REASONS)),
            Voice(f"voice-{self.random.randint(1, 9)}", self.random.randint(0, 9999)),
            self.photo_of(2),
            Contact(one(("+84912345678", "01212345678", "113")), is_own=one((True, False))),
            Location(one(EXTREMES), one(EXTREMES)),
            Album(tuple(self.photo_of(12) for _ in range(self.random.randint(1, 10)))),
            Contact(one(("+84912345678", "", "x" * 64)), one((True, False))),
            Start(one(("", "r_427", "x" * 64))),
            one((Reachable(is_so=True), Reachable(is_so=False), Moved("2"), RateLimited())),
        ]
        self.checks(one(nonsense))

    def changes_a_message(self) -> None:
        """Change something that was written, or that never was."""
        one = self.random.choice
        message = one((*self.written, "never")) if self.written else "never"
        same = self.written[message].text if message in self.written else ""
        text = one((*SENSE, *NONSENSE)) if self.random.random() < OTHER else same
        self.checks(Edited(message, text))

    def is_elsewhere(self) -> None:
        """Let time pass, be reminded, turn to the other language, or have other reports."""
        what = self.random.randrange(4)
        if what == 0:
            self.waits(hours=self.random.choice(HOURS))
        elif what == 1:
            reminder = build_reminder(self.session, self.context)
            if reminder is not None:
                self.session = shelve_until_resumed(self.session)
                self.replies.append(reminder)
        elif what == 2:
            self.language = self.random.choice(sorted(BOOKS))
        else:
            self.known = dict(self.random.choice(WORLDS))
            self.known[MyAddresses] = self.random.choice((ALONE, LINKED))

    def photo_of(self, many: int) -> Photo:
        return Photo(f"photo-{self.random.randint(1, many)}")

    def checks(self, content: Content) -> None:
        before, asked, effects = self.session, self.asked, len(self.effects)
        name = str(len(self.written)) if isinstance(content, Text) else ""
        self.sends(content, name)
        self.counted[asked] += 1
        self.counted[self.ignored] += 1
        assert self.turn.replies or self.ignored
        for effect in self.effects[effects:]:
            self.counted[type(effect).__name__] += 1
            if isinstance(effect, FileReport):
                assert before.open
                held = before.open.held if before.open.asks_to_resume else None
                assert asked == "review"
                assert self.is_send(held) or self.is_send(content)
            if isinstance(effect, JoinReport):
                assert asked == "same"
        self.check_replies()
        self.check_session()

    def is_send(self, content: Content | None) -> bool:
        if isinstance(content, Tap):
            return content.data.endswith(":send")
        # An edit of a message that was not understood sends it again.
        if not isinstance(content, Text | Edited):
            return False
        phrases = BOOKS[self.language]
        words = {fold(word) for word in phrases.words("report_problem-review-send-words")} | YES
        return (
            read_number(utterance(content.text, self.language)) == 1 or fold(content.text) in words
        )

    def check_replies(self) -> None:
        for reply in self.turn.replies:
            assert reply.text.strip()
            buttons = (*reply.buttons, *reply.navigation)
            assert len({button.data for button in buttons}) == len(buttons)
            for button in buttons:
                self.shown.append(button.data)
                assert button.label.strip()
                assert len(button.data.encode()) <= DATA
                is_of_a_report = ":which:" in button.data
                assert len(button.label) <= LABEL or is_of_a_report, button

    def check_session(self) -> None:
        stored = session_to_json(self.session)
        assert session_to_json(session_from_json(stored)) == stored
        assert len(stored) < SESSION
        home = play(self.session, Text("/huy"), self.context)
        assert home.session.open is None
        assert home.effect is None
        assert home.replies


@cache
def talk(seed: int) -> Stranger:
    stranger = Stranger(seed)
    for _ in range(MESSAGES):
        stranger.goes_on()
    return stranger


@each("seed", SEEDS)
def test_every_message_is_answered_and_nothing_happens_without_a_request(seed):
    assert talk(seed).replies


@pytest.mark.soak
@each("seed", MORE)
def test_every_message_of_more_conversations_is_answered(seed):
    assert talk(seed).replies


def test_the_random_conversations_reached_every_state():
    counted = sum((talk(seed).counted for seed in SEEDS), Counter())
    asked = {"category", "details", "photos", "place", "place-near", "place-confirm", "review"}
    asked |= {
        "which",
        "act",
        "remark",
        "same",
        "contact",
        "",
        "double_tap",
        "stale_tap",
        "FileReport",
        "AddRemark",
    }
    asked |= {"JoinReport"}
    asked |= {"which", "act", "remark", "", "double_tap", "stale_tap", "FileReport", "AddRemark"}
    asked |= {"edit_of_nothing", "edit_same", "reachable", "moved", "AmendReport"}

    assert {name: counted[name] for name in asked if counted[name] < SELDOM} == {}
