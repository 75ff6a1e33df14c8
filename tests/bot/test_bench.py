import json

import pytest

from bench import form, frame, page
from bench.engine import Turns
from bench.figure import Figure, Goal, Peer, beside, figure
from bench.finding import asked, milliseconds, right
from bench.frame import BENCHES, Bench, run_benches
from bench.matching import best_of
from bench.matching_peers import fts5, wratio
from bench.titles import questions, titles
from conversations.answers.index import Index
from conversations.answers.usage import usage
from conversations.engine.messages import Tap, Text
from conversations.engine.play import play
from conversations.text.likeness import Named

FIELDS = ["name", "value", "unit", "peer", "peer_value", "ratio", "goal", "met"]


def fast():
    peers = {"snail": Peer("snail 1.0", 2000.4), "hare": Peer("hare 2.1", 6)}
    return [*beside("fast", 12.3456, "µs", peers, goal=Goal(30)), figure("fast.part", 3, "µs")]


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
    """Run benches of our own on a page of our own; return status, lines, what went to stderr."""

    def run_(*names, as_json=False):
        status = run_benches(names, as_json=as_json, benches=FAKES, into=paper)
        said = capsys.readouterr()
        return status, said.out.splitlines(), said.err

    return run_


def marks(name):
    return f"# {name}\n<!-- {name}: begin -->\nold {name}\n<!-- {name}: end -->\nwords\n"


def test_json_has_one_line_a_figure_with_exactly_these_fields(run):
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


def test_a_figure_without_any_peer_is_still_held_against_its_goal():
    (alone,) = beside("alone", 31, "µs", {}, goal=Goal(30))
    assert alone == Figure("alone", 31, "µs", goal="≤ 30", met=False)


def test_a_name_that_is_no_bench_is_refused_with_the_names_there_are(run):
    status, lines, err = run("fast", "fsat")
    assert status == 2
    assert not lines
    assert "fsat; there are: broken, fast, slow." in err


def test_a_goal_that_is_missed_is_said_plainly_and_is_no_failure(run):
    status, lines, _ = run("slow")
    assert status == 0
    assert lines[-1] == "NOT MET: slow is 1,500 messages/s; the goal is ≥ 2,000"
    assert "| **no** |" in lines[-2]


def test_a_bench_that_breaks_is_a_failure_and_does_not_hold_up_the_others(run):
    status, lines, err = run("broken", "slow", as_json=True)
    assert status == 1
    assert [json.loads(line)["name"] for line in lines] == ["slow"]
    assert "broken could not be measured: OSError: the disk is gone" in err


def test_only_the_part_of_the_page_that_was_measured_is_written(run, paper):
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


def test_what_is_measured_again_replaces_what_was(run, paper):
    run("fast")
    once = paper.read_text("utf-8")
    run("fast")
    assert len(paper.read_text("utf-8").splitlines()) == len(once.splitlines())


def test_a_page_without_a_place_for_the_figures_is_left_alone(run, paper):
    paper.write_text("no marks\n", "utf-8")
    status, _, err = run("fast")
    assert status == 1
    assert "page.md lacks <!-- fast: begin --> and <!-- fast: end -->" in err
    assert paper.read_text("utf-8") == "no marks\n"


@pytest.mark.parametrize("name", BENCHES)
def test_the_shipped_page_has_a_place_for_every_bench(name, tmp_path):
    copy = tmp_path / "performance.md"
    copy.write_text(frame.PAGE.read_text("utf-8"), "utf-8")
    page.write(copy, name, fast(), "made today")
    assert "made today" in copy.read_text("utf-8")


@pytest.fixture(scope="module")
def phrases():
    return form.phrasebook()


@pytest.mark.parametrize("kind", ["choose", "pick", "text"])
def test_the_form_stands_at_its_tenth_question_and_goes_on_from_there(kind, phrases):
    house = form.house(kind, phrases)
    session, button = form.before_the_tenth(house)
    assert session.open
    assert len(session.open.answers) == form.ANSWERS - 1
    turn = play(session, Tap(button) if button else Text(form.TOLD.format(1)), house)
    assert turn.session.open
    assert len(turn.session.open.answers) == form.ANSWERS


@pytest.mark.parametrize(
    ("kind", "words"),
    [("choose", ""), ("pick", ""), ("text", form.TOLD), ("choose", form.CHOSEN), ("pick", "hay")],
)
def test_every_turn_that_is_timed_answers_the_question(kind, words, phrases):
    turns = Turns(form.house(kind, phrases), words)
    turns()
    assert turns.answered


def test_the_made_up_titles_are_the_same_each_time_and_so_are_the_questions_about_them():
    known = titles(300)

    assert len(set(known)) == 300
    assert titles(300) == known
    assert questions(known, 30, apart=1) == questions(known, 30, apart=1)
    assert questions(known, 30, apart=1) != questions(known, 30, apart=2)
    assert all(title in known for _, title in questions(known, 30, apart=1))


def test_every_way_that_is_timed_finds_most_titles():
    known = titles(100)
    these = asked(known, 60)
    index = Index.build([Named(title, (title,)) for title in known], usage([form.phrasebook()]))

    assert right(lambda question: best_of(question, index), these) > 0.9
    assert all(right(find, these) > 0.8 for _, find in (wratio(known), fts5(known)))
    assert milliseconds(str, these) >= 0
