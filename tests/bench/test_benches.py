import json

import pytest

from bench import runner, survey_inbound
from bench.engine import TurnWorkload
from bench.harness import performance_page, ten_question_form
from bench.harness.figure import Figure, Goal, Peer, compare_with_peers, figure
from bench.harness.sample_titles import make_questions, make_titles
from bench.harness.title_search import median_milliseconds, sample_questions, share_found
from bench.harness.title_search_peers import fts5, wratio
from bench.load_generator.survey_load import SurveyResident
from bench.load_generator.webchat_visitor import Button, Reply
from bench.matching import find_best_title
from bench.runner import BENCHES, Bench, run_benches
from conversations.dialogues.questions.answers.search.index import Index
from conversations.dialogues.questions.answers.search.lexicon import build_lexicon
from conversations.engine.model.messages import Tap, Text
from conversations.engine.turn.play import play
from conversations.text.matching import Candidate

FIELDS = ["name", "value", "unit", "peer", "peer_value", "ratio", "goal", "met"]


def fast():
    peers = {"snail": Peer("snail 1.0", 2000.4), "hare": Peer("hare 2.1", 6)}
    return [
        *compare_with_peers("fast", 12.3456, "µs", peers, goal=Goal(30)),
        figure("fast.part", 3, "µs"),
    ]


def slow():
    return [figure("slow", 1500, "messages/s", goal=Goal(2000, at_most=False))]


def broken():
    raise OSError("the disk is gone")


FAKES = {"fast": Bench(fast, ()), "slow": Bench(slow, ()), "broken": Bench(broken, ())}


@pytest.fixture
def paper(tmp_path):
    into = tmp_path / "page.md"
    into.write_text("".join(marks(name) for name in FAKES), "utf-8")
    return into


@pytest.fixture
def run(paper, capsys):
    """Run the given benches on a test page; return the status, the lines, and standard error."""

    def run_(*names, as_json=False):
        status = run_benches(names, as_json=as_json, benches=FAKES, into=paper)
        said = capsys.readouterr()
        return status, said.out.splitlines(), said.err

    return run_


def marks(name):
    return f"# {name}\n<!-- {name}: begin -->\nold {name}\n<!-- {name}: end -->\nwords\n"


def test_json_has_one_line_per_figure_with_exactly_these_fields(run):
    status, lines, _ = run("fast", as_json=True)
    assert status == 0
    figures = [json.loads(line) for line in lines]
    assert [list(each) for each in figures] == [FIELDS] * 3
    assert figures[0] == {
        "name": "fast",
        "value": 12.3,
        "unit": "µs",
        "peer": "snail 1.0",
        "peer_value": 2000,
        "ratio": 0.00617,
        "goal": "≤ 30",
        "met": True,
    }
    assert figures[1]["name"] == "fast.vs_hare"
    assert figures[2]["peer"] is figures[2]["ratio"] is figures[2]["met"] is None


def test_a_figure_without_a_peer_is_compared_with_its_goal():
    (alone,) = compare_with_peers("alone", 31, "µs", {}, goal=Goal(30))
    assert alone == Figure("alone", 31, "µs", goal="≤ 30", met=False)


def test_an_unknown_bench_is_refused_with_the_known_names(run):
    status, lines, err = run("fast", "fsat")
    assert status == 2
    assert not lines
    assert "fsat; there are: broken, fast, slow." in err


def test_a_missed_goal_is_shown_and_is_no_failure(run):
    status, lines, _ = run("slow")
    assert status == 0
    assert lines[-1] == "NOT MET: slow is 1,500 messages/s; the goal is ≥ 2,000"
    assert "| **no** |" in lines[-2]


def test_a_bench_that_raises_fails_and_the_others_run(run):
    status, lines, err = run("broken", "slow", as_json=True)
    assert status == 1
    assert [json.loads(line)["name"] for line in lines] == ["slow"]
    assert "broken could not be measured: OSError: the disk is gone" in err


def test_only_the_measured_part_of_the_page_is_written(run, paper):
    before = paper.read_text("utf-8")
    run("fast")
    after = paper.read_text("utf-8")
    begin, end = "<!-- fast: begin -->", "<!-- fast: end -->"
    assert after.partition(begin)[0] == before.partition(begin)[0]
    assert after.partition(end)[2] == before.partition(end)[2]
    part = after.partition(begin)[2].partition(end)[0]
    assert "old fast" not in part
    assert "`python -m bot bench fast`" in part
    assert "| `fast` | 12.3 µs | ≤ 30 | yes | snail 1.0 | 2,000 µs | 0.00617× |" in part


def test_a_new_measurement_replaces_the_old_one(run, paper):
    run("fast")
    once = paper.read_text("utf-8")
    run("fast")
    assert len(paper.read_text("utf-8").splitlines()) == len(once.splitlines())


def test_a_page_without_markers_is_unchanged(run, paper):
    paper.write_text("no marks\n", "utf-8")
    status, _, err = run("fast")
    assert status == 1
    assert "page.md lacks <!-- fast: begin --> and <!-- fast: end -->" in err
    assert paper.read_text("utf-8") == "no marks\n"


@pytest.mark.parametrize("name", BENCHES)
def test_the_shipped_page_has_markers_for_every_bench(name, tmp_path):
    copy = tmp_path / "performance.md"
    copy.write_text(runner.PAGE.read_text("utf-8"), "utf-8")
    performance_page.write_figures(copy, name, fast(), "made today")
    assert "made today" in copy.read_text("utf-8")


def test_a_resident_answers_a_survey_by_taps_and_every_third_time_in_words():
    resident = SurveyResident(0, "YK 1", lambda *_: None)
    asked = [
        [Button("Có", "1:uses::yes"), Button("Không", "1:uses::no")],
        [Button("Mặt đường", "1:fix::road"), Button("Xong", "1:fix::done")],
        [],
        [],
        [Button("Gửi", "1:review:1:send"), Button("Sửa", "1:review:1:edit")],
    ]
    said = [resident.next_message()]
    for resident.count, buttons in enumerate(asked, 1):
        assert not resident.has_sent
        resident.reply = Reply(buttons)
        said.append(resident.next_message())
    assert said[0] == {"text": "YK 1"}
    assert said[1:3] == [{"tap": "1:uses::no"}, {"tap": "1:fix::done"}]
    assert said[3]["text"] == "khoảng 3 người"
    assert said[4]["text"].endswith("nhà số 4")
    assert said[5] == {"tap": "1:review:1:send"}
    assert resident.has_sent


@pytest.mark.soak
def test_a_short_run_stores_each_answer_to_a_survey_once():
    figures = survey_inbound.compare(residents=24, times=1, at_once=8)
    values = {figure.name: figure.value for figure in figures}
    assert set(values) == {
        "survey-inbound",
        "survey-inbound.processor",
        "survey-inbound.memory_after",
    }
    assert all(values.values())


@pytest.fixture(scope="module")
def phrases():
    return ten_question_form.load_phrasebook()


@pytest.mark.parametrize("kind", ["choose", "pick", "text"])
def test_the_form_is_at_its_tenth_question_and_continues_from_there(kind, phrases):
    context = ten_question_form.build_turn_context(kind, phrases)
    session, button = ten_question_form.reach_tenth_question(context)
    assert session.open
    assert len(session.open.answers) == ten_question_form.ANSWERS - 1
    turn = play(
        session, Tap(button) if button else Text(ten_question_form.TEXT_ANSWER.format(1)), context
    )
    assert turn.session.open
    assert len(turn.session.open.answers) == ten_question_form.ANSWERS


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("choose", ""),
        ("pick", ""),
        ("text", ten_question_form.TEXT_ANSWER),
        ("choose", ten_question_form.CHOICE_IN_WORDS),
        ("pick", "hay"),
    ],
)
def test_every_timed_turn_answers_the_question(kind, words, phrases):
    turns = TurnWorkload(ten_question_form.build_turn_context(kind, phrases), words)
    turns()
    assert turns.is_answered


def test_generated_titles_and_questions_are_the_same_in_every_run():
    known = make_titles(300)

    assert len(set(known)) == 300
    assert make_titles(300) == known
    assert make_questions(known, 30, seed_offset=1) == make_questions(known, 30, seed_offset=1)
    assert make_questions(known, 30, seed_offset=1) != make_questions(known, 30, seed_offset=2)
    assert all(title in known for _, title in make_questions(known, 30, seed_offset=1))


def test_every_timed_search_finds_most_titles():
    known = make_titles(100)
    these = sample_questions(known, 60)
    index = Index.build(
        [Candidate(title, (title,)) for title in known],
        build_lexicon([ten_question_form.load_phrasebook()]),
    )

    assert share_found(lambda question: find_best_title(question, index), these) > 0.9
    assert all(share_found(find, these) > 0.8 for _, find in (wratio(known), fts5(known)))
    assert median_milliseconds(str, these) >= 0
