"""The engine plays a catalogue of two toy dialogues, without any capability of the product."""

import json
import shutil
import subprocess
import sys
from dataclasses import dataclass

import pytest

from bot import language_data, phrasebooks
from conversations.engine.model.effects import Outcome
from conversations.engine.model.person import Person
from conversations.engine.replay.emergency_handling import EmergencyHandling
from conversations.engine.replay.privacy_handling import PrivacyHandling
from conversations.engine.replay.profile_reading import ProfileReading
from conversations.engine.replay.question_answering import QuestionAnswering
from tests.conversations.engine.toys import TOWN, TOYS, OrderTree
from tests.resident import AGREED, ROOT, Resident

# What the engine itself says and understands; no capability's phrases are among them.
ENGINE_PHRASES = (
    "consent",
    "edits",
    "engine",
    "person",
    "private_numbers",
    "small_talk",
)
TOY_PHRASES = """\
order_tree-menu = Đặt cây giống
order_tree-words = đặt cây giống, đặt cây, /datcay
order_tree-doing = đặt cây giống
order_tree-kind = { $You } lấy cây gì ạ?
order_tree-kind-again = { $You } chọn một loại cây giúp em nhé.
order_tree-kind-simple = { $You } gõ số của loại cây giúp em nhé.
order_tree-kind-label = Loại cây
order_tree-kind-mango = Xoài
order_tree-kind-mango-words = xoài, cây xoài
order_tree-kind-guava = Ổi
order_tree-kind-guava-words = ổi, cây ổi
order_tree-wish = { $You } dặn gì thêm ạ?
order_tree-wish-again = { $You } viết giúp em vài chữ nhé.
order_tree-wish-simple = { $You } viết giúp em vài chữ nhé.
order_tree-wish-label = Lời dặn
order_tree-review = Em đọc lại nhé:
order_tree-review-again = Em CHƯA gửi ạ. { $You } gửi hay sửa ạ?
order_tree-review-simple = Em CHƯA gửi ạ. { $You } gõ 1 để gửi nhé.
order_tree-review-unsent = Em CHƯA gửi ạ. { $You } gửi luôn nhé?
order_tree-review-send = Gửi đi
order_tree-review-send-words = gửi, gửi đi
order_tree-ordered = Em đã ghi: { $kind ->
    [mango] xoài
   *[guava] ổi
  }, { $wish }.
show_prices-menu = Xem giá cây
show_prices-words = xem giá cây, giá cây, /giacay
show_prices-doing = xem giá cây
show_prices-shown = Xoài 20 nghìn, ổi 15 nghìn ạ.
"""


class Ordered(Outcome, frozen=True, tag="ordered"):
    """The order is noted."""

    kind: str
    wish: str


@dataclass
class Customer(Resident):
    """Somebody who talks to an engine that knows only the toys; storage knows nothing."""

    def outcome(self, effect):
        assert isinstance(effect, OrderTree)
        return Ordered(effect.kind, effect.wish)

    def gives(self, answers):
        assert self.given == answers


@pytest.fixture(scope="module")
def phrases_for(tmp_path_factory):
    """Return the phrases of the engine and the toys, in Vietnamese."""
    folder, listener = map(tmp_path_factory.mktemp, ("locales", "language_data"))
    (folder / "vi").mkdir()
    (listener / "vi").mkdir()
    for path in (language_data.FOLDER / "vi").glob("*.ftl"):
        shutil.copy(path, listener / "vi")
    for name in ENGINE_PHRASES:
        shutil.copy(ROOT / "locales" / "vi" / f"{name}.ftl", folder / "vi")
    lines = TOY_PHRASES.splitlines(keepends=True)
    lists = [line for line in lines if line.partition(" = ")[0].endswith("-words")]
    shown = [line for line in lines if line not in lists]
    (folder / "vi" / "toys.ftl").write_text("".join(shown), "utf-8")
    (listener / "vi" / "toys.ftl").write_text("".join(lists), "utf-8")
    books = phrasebooks.load(folder, listener=listener)
    return lambda person: phrasebooks.phrasebook_for(books, person)


@pytest.fixture
def customer(phrases_for):
    return Customer(
        entries=TOYS,
        units={1: TOWN},
        known={},
        phrases_for=phrases_for,
        knowledge=None,
        emergencies=EmergencyHandling(),
        profile=ProfileReading(),
    )


@pytest.fixture
def stranger(customer):
    customer.person = Person()
    return customer


def test_the_engine_plays_where_nothing_else_of_ours_can_be_imported():
    script = "tests/conversations/engine/engine_alone.py"
    told = subprocess.run(
        [sys.executable, script],
        cwd=ROOT,
        env={"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 0, told.stderr
    played = json.loads(told.stdout)
    assert played["prices"] == "show_prices-shown"
    assert played["order"]["kind"] == "guava"
    assert played["order"]["wish"] == "giao buổi sáng sớm giúp tôi"


def test_the_engine_needs_nothing_that_answers_questions(customer):
    assert type(customer.context.answering) is QuestionAnswering


def test_a_dialogue_begins_by_its_name_collects_answers_and_sends_them(customer):
    customer.says("đặt cây giống")
    customer.sees("lấy cây gì", "Xoài", "Ổi")
    customer.says("ổi", "giao buổi sáng")
    customer.sees("Em đọc lại nhé")
    assert customer.effects == []
    customer.taps("Gửi đi")
    customer.sees("Em đã ghi: ổi, giao buổi sáng")
    assert customer.effects == [OrderTree("guava", "giao buổi sáng")]
    assert customer.is_at_home()


def test_a_dialogue_that_only_shows_something_ends_at_once(customer):
    customer.says("xem giá cây")
    customer.sees("Xoài 20 nghìn")
    assert customer.is_at_home()


def test_a_number_of_the_menu_begins_a_dialogue(customer):
    customer.says("2")
    customer.sees("Xoài 20 nghìn")


def test_back_asks_the_question_before_again(customer):
    customer.says("đặt cây", "xoài")
    assert customer.asked == "wish"
    customer.says("quay lại")
    assert customer.asked == "kind"
    customer.says("ổi")
    customer.gives({"kind": "guava"})


def test_an_answer_is_changed_at_the_review(customer):
    customer.says("đặt cây", "xoài", "giao buổi sáng")
    customer.taps("Sửa", "Lời dặn")
    customer.says("giao buổi chiều")
    customer.sees("Em đọc lại nhé")
    customer.taps("Gửi đi")
    assert customer.effects == [OrderTree("mango", "giao buổi chiều")]


def test_what_is_stopped_is_kept_and_resumed(customer):
    customer.says("đặt cây", "xoài", "dừng lại")
    assert customer.is_at_home()
    customer.says("làm tiếp")
    assert customer.asked == "wish"
    customer.gives({"kind": "mango"})


def test_after_a_pause_the_person_is_asked_whether_to_go_on(customer):
    customer.says("đặt cây", "xoài")
    customer.waits(hours=9)
    customer.says("em ơi")
    assert customer.talk.asks_to_resume
    customer.says("có")
    assert customer.asked == "wish"


def test_what_keeps_something_waits_for_consent(stranger):
    stranger.says("đặt cây")
    assert stranger.is_at_home()
    stranger.taps("Đồng ý")
    assert stranger.person.consent == AGREED.consent
    assert stranger.asked == "kind"


def test_what_keeps_nothing_needs_no_consent(stranger):
    stranger.says("xem giá cây")
    stranger.sees("Xoài 20 nghìn")


def test_unclear_words_outside_a_dialogue_are_asked_about(customer):
    customer.says("zzz qqq xyz")
    assert customer.steps == ("Gặp cán bộ", "Việc khác")
    assert customer.is_at_home()


def test_unclear_words_at_a_question_repeat_it(customer):
    customer.says("đặt cây", "zzz qqq xyz")
    assert customer.asked == "kind"
    assert customer.talk.misses == 1


@pytest.mark.parametrize("question", ["làm giấy khai sinh cần gì?", "mấy giờ xã làm việc?"])
def test_questions_are_not_answered_and_break_nothing(customer, question):
    customer.says(question)
    assert customer.session.misses == 1
    customer.says("đặt cây", question)
    assert customer.asked == "kind"
    customer.says("xoài", "giao buổi sáng", "gửi đi")
    assert customer.effects == [OrderTree("mango", "giao buổi sáng")]


def test_without_reading_of_profiles_no_profile_is_changed(customer):
    customer.says("gọi tôi là bà Sáu nhé")
    assert customer.person.form == AGREED.form
    customer.says("đặt cây")
    assert customer.asked == "kind"


def test_without_asking_for_consent_a_stranger_orders_at_once(stranger):
    stranger.privacy = PrivacyHandling()
    stranger.says("đặt cây", "xoài", "giao buổi sáng", "gửi đi")
    assert stranger.effects == [OrderTree("mango", "giao buổi sáng")]


def test_without_handling_of_emergencies_no_alarm_is_raised_and_the_rest_works(customer):
    customer.says("cháy nhà rồi cứu với")
    assert customer.session.care is None
    assert not any("114" in reply.text for reply in customer.replies)
    customer.says("đặt cây", "xoài", "chồng đánh em chảy máu đầu", "gửi đi")
    assert customer.effects == [OrderTree("mango", "chồng đánh em chảy máu đầu")]
