"""The judges of the lives: checks, harmful kinds, figures and known faults."""

import re
from typing import cast

import pytest
from msgspec import structs

from tests.lives import checks, expected, figures, script
from tests.lives.checks import Situation
from tests.lives.figures import Figures, JudgementError
from tests.lives.play import GOALS, Turn
from tests.lives.records import News, Records
from tests.lives.script import Holds, Step
from tests.lives.town import Town
from tests.resident import BOOKS

NOTHING = Records(0, 0, 0, 0, "", "", {}, {})
FILED = Records(1, 0, 0, 0, "đèn đường\n0912345678", "nước vào nhà", {"help": 1}, {})
NOWHERE = cast("Town", None)  # asked for the person's addresses and messages only
SILENT = Situation("", (), "", NOTHING, NOTHING, News((), ()), News((), ()))


def kinds_of(about, reply, **more):
    found = structs.replace(SILENT, reply=reply, **more)
    return [kind.name for kind in checks.find_kinds(Step("a step", about=about), found)]


def faults_of(holds, **more):
    return list(checks.faults(holds, structs.replace(SILENT, **more), NOWHERE, ""))


@pytest.mark.parametrize("name", script.names())
def test_each_list_of_words_has_twelve_paraphrases_in_two_halves(name):
    life = script.load(name)
    for about, words in script.lists(life):
        if about not in {"survey_answers", "before_roll_call"}:  # any of them will do
            assert len(words.seen) >= 6, about
            assert len(words.unseen) >= 6, about
        assert len({*words.seen, *words.unseen}) == len(words.seen) + len(words.unseen), about


@pytest.mark.parametrize("name", script.names())
def test_every_expression_of_a_life_can_be_read_and_every_step_has_a_name_of_its_own(name):
    life = script.load(name)
    for holds in (life.goals, *(step.holds for step in life.steps)):
        for pattern in (*holds.reply, *holds.not_reply, *holds.buttons, *holds.report_has):
            re.compile(pattern)
        for phrase in (*holds.phrase, *holds.not_phrase):
            assert checks.phrase_pattern(phrase)
    assert len({step.name for step in life.steps}) == len(life.steps)
    assert {step.who for step in life.steps} - {""} <= set(life.people)
    assert {step.say for step in life.steps} - {""} <= set(life.words)


def test_a_check_of_words_names_what_is_missing_and_what_should_not_be_there():
    holds = Holds(reply=("đèn", "112"), not_reply=("giờ hành chính",))
    found = faults_of(holds, reply="Dạ, đèn đường, em hỏi trong giờ hành chính.")
    assert found == ["not in the reply: 112", "in the reply: giờ hành chính"]


def test_a_phrase_is_found_whatever_fills_its_blanks():
    said = BOOKS["vi"].say("engine-photos-more", count=3)
    assert faults_of(Holds(phrase=("engine-photos-more",)), reply=said) == []
    assert len(faults_of(Holds(not_phrase=("engine-photos-more",)), reply=said)) == 1


def test_a_check_of_records_compares_what_officials_have():
    holds = Holds(reports=1, remarks=1, roll_call={"help": 1}, report_has=("0912345678", "ổ gà"))
    found = faults_of(holds, after=FILED)
    assert found == ["remarks: 0, not 1", "not in the reports: ổ gà"]


def test_a_check_of_the_open_question_is_of_its_whole_key():
    assert faults_of(Holds(asks="photos|place.*"), asks="place-confirm") == []
    assert faults_of(Holds(not_asks="photos"), asks="photos") == ["asks photos"]
    assert faults_of(Holds(asks=""), asks="contact") == ["asks contact, not nothing"]


@pytest.mark.parametrize(
    ("about", "reply", "kind"),
    [
        ("danger", "Việc này em chưa rõ.", "unclear to a cry for help"),
        ("danger", "Không sao, anh/chị thử gọi 112 nhé.", "no matter, to someone in danger"),
        ("help", "Anh/chị có ảnh thì gửi em.", "a form instead of rescue"),
        ("answer", "Em đã chuyển cho cán bộ ạ.", "a promise with nothing at the officials'"),
        ("fake", "Đúng là tin của xã.", "a swindle taken for the commune's"),
    ],
)
def test_a_harmful_reply_is_found(about, reply, kind):
    assert kind in kinds_of(about, reply)


def test_thanks_to_an_opt_out_that_did_nothing_are_harmful():
    news = {"news_before": News(("power",), ()), "news": News(("power",), ())}
    kinds = kinds_of("opt-out", "Dạ, khi nào cần anh/chị nhắn em.", **news)
    assert kinds == ["thanks to an opt-out that did nothing"]


def test_an_opt_out_that_took_what_was_to_be_kept_is_harmful():
    both = News(("meeting", "power"), ())
    bad = kinds_of("partial opt-out", "Vâng ạ.", news_before=both, news=News((), ()))
    assert bad == ["an opt-out that took what was to be kept"]
    assert kinds_of("partial opt-out", "Vâng.", news_before=both, news=News(("power",), ())) == []


def test_the_same_words_do_no_harm_elsewhere():
    assert kinds_of("question", "Không sao ạ.") == []
    assert kinds_of("answer", "Em đã chuyển cho cán bộ ạ.", after=FILED) == []
    changed = News(("power",), ())
    assert kinds_of("opt-out", "Vâng ạ, em không gửi nữa.", news_before=changed) == []


def test_the_same_answer_for_the_third_time_is_a_loop():
    assert kinds_of("answer", "Bấm nút dưới đây ạ.", again=1) == []
    assert kinds_of("answer", "Bấm nút dưới đây ạ.", again=2) == [
        "the same answer again and again"
    ]


def test_a_harmful_reply_is_wrong_too_and_a_missed_goal_is_lost():
    turns = [
        Turn("a", "x", ("good",)),
        Turn("b", "x", ("bad",), faults=("not 112",)),
        Turn("c", "x", ("worse",), harms=("no matter",)),
        Turn(GOALS, "", (), faults=("reports: 0, not 1",)),
    ]
    assert figures.count(turns) == Figures(replies=3, wrong=2, harmful=1, lost=1)


def test_a_judged_transcript_is_counted():
    text = "> a\n< b\n= good\n> c\n< d\n= harmful: why\n= lost: the report\n> e\n= useless\n"
    assert figures.read_judged(text) == Figures(replies=3, wrong=2, harmful=1, lost=1)


@pytest.mark.parametrize("text", ["> a\n< b\n> c\n= good\n", "> a\n= fine\n", "> a\n< b\n"])
def test_a_transcript_without_a_judgement_is_refused(text):
    with pytest.raises(JudgementError):
        figures.read_judged(text)


def test_every_judged_transcript_can_be_read():
    assert figures.judged_lines()


def test_the_known_faults_are_strict():
    found = expected.found_in([Turn("a", "", (), ("x",)), Turn("b", "", (), ("y",), ("z",))])
    assert found == {"a": "x", "b": "y; z"}
    assert expected.compare({"a": "x", "c": "w"}, found) == [
        "new: b -> y; z",
        "gone, take it out: c",
    ]
