"""The command that measures how well questions are answered."""

import json

import pytest
from typer.testing import CliRunner

from bot.cards.evaluation import (
    LabelledQuestion,
    group_by_base_text,
    judge_questions,
)
from bot.cli import cli
from bot.commands.evaluation import EvaluationError, read_cards, read_questions
from tests.conversations.answers.sample_cards import CARDS, index

OUTCOMES = ("right", "wrong", "offered_right", "offered_wrong", "unknown")
FIELDS = ["top1", "top3", *OUTCOMES, "refused", "answered_wrongly", "by_variant"]
QUESTIONS = (
    ("đăng ký khai sinh cần gì", "birth", "clean", "in"),
    ("dang ky khai sinh can gi", "birth", "no_diacritics", "in"),
    ("đăng ký kết hôn ở đâu", "marriage", "clean", "in"),
    ("đăng ký tạm trú ở đâu", "marriage", "clean", "in"),
    ("chim bay ngang trời", "land", "clean", "in"),
    ("kết quả xổ số", None, "clean", "far"),
    ("chào em", None, "clean", "smalltalk"),
    ("đăng ký khai tử cho cụ", None, "clean", "near"),
)


@pytest.fixture
def cards(tmp_path):
    path = tmp_path / "cards.json"
    entries = [{"id": c.id, "title": c.ways[0], "keywords": c.ways[1:]} for c in CARDS]
    path.write_text(json.dumps(entries, ensure_ascii=False), "utf-8")
    return path


@pytest.fixture
def questions(tmp_path):
    path = tmp_path / "questions.jsonl"
    names = ("text", "intent", "variant", "kind")
    lines = [json.dumps(dict(zip(names, row, strict=True))) for row in QUESTIONS]
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


@pytest.fixture
def run(cards, questions):
    """Run the command with these cards and questions."""
    words = ("evaluate", "--cards", str(cards), "--questions", str(questions))
    return lambda *more: CliRunner().invoke(cli, [*words, *more])


def test_json_has_one_object_with_every_share(run):
    ended = run("--json")
    shares = json.loads(ended.stdout)

    assert list(shares) == FIELDS
    assert {name: shares[name] for name in ("top1", "right", "wrong", "unknown")} == {
        "top1": 0.6,
        "right": 0.6,
        "wrong": 0.2,
        "unknown": 0.2,
    }
    assert sum(shares[outcome] for outcome in OUTCOMES) == pytest.approx(1)
    assert shares["refused"] == {"far": 1, "smalltalk": 1, "near": 0}
    assert shares["answered_wrongly"] == {"far": 0, "smalltalk": 0, "near": 1}
    assert list(shares["by_variant"]) == ["clean", "no_diacritics"]
    assert shares["by_variant"]["no_diacritics"]["right"] == 1


def test_the_table_has_intervals_and_confusions_and_is_reproducible(run):
    table = run().stdout

    assert table == run().stdout
    assert table.startswith("16 cards, 5 questions that have one (4 base texts)")
    (line,) = (line for line in table.splitlines() if line.startswith("top1"))
    _, share, low, _, high, *_ = line.split()
    assert 0 <= float(low) <= float(share) <= float(high) <= 1
    assert "stay instead of marriage: đăng ký tạm trú ở đâu" in table


def test_variants_of_one_text_are_sampled_together():
    rows = [LabelledQuestion(*row) for row in QUESTIONS[:3]]
    judged = list(judge_questions(rows, index()))

    assert [len(group) for group in group_by_base_text(judged)] == [2, 1]
    numbered = [LabelledQuestion(*row, base=7) for row in QUESTIONS[:3]]
    assert [len(group) for group in group_by_base_text(judge_questions(numbered, index()))] == [3]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "truncated"),
        ("{}", "Expected `array`"),
        ("[]", "no cards"),
        ('[{"id": "a", "title": "A"}]', r"keywords` - at `\$\[0\]`"),
        ('[{"id": "a", "title": "A", "keywords": [], "fee": 5}]', "unknown field `fee`"),
        ('[{"id": "a", "title": 5, "keywords": []}]', r"\$\[0\].title"),
        ('[{"id":"a","title":"A","keywords":[]},{"id":"a","title":"B","keywords":[]}]', "2 times"),
    ],
)
def test_an_invalid_card_file_is_refused_with_the_reason(tmp_path, text, reason):
    path = tmp_path / "cards.json"
    path.write_text(text, "utf-8")

    with pytest.raises(EvaluationError, match=reason):
        read_cards(path)


@pytest.mark.parametrize(
    ("third", "line"),
    [
        ('{"id": "a", "title": 5, "keywords": []}', 4),
        ('{"id": "b", "title": "B", "keywords": []}', 3),
        ("nothing", 4),
        ("5", 4),
    ],
)
def test_a_fault_of_a_card_file_names_its_line(tmp_path, third, line):
    path = tmp_path / "cards.json"
    card = '{"id": "%s", "title": "A {", "keywords": ["]"]}'
    path.write_text(f"[\n{card % 'a'},\n{card % 'b'},\n{third}\n]", "utf-8")

    with pytest.raises(EvaluationError) as caught:
        read_cards(path)
    assert str(caught.value).startswith(f"{path}:{line}: ")


def test_every_invalid_line_of_questions_is_named(tmp_path):
    path = tmp_path / "questions.jsonl"
    good = '{"text": "a", "intent": "birth", "variant": "clean", "kind": "in"}'
    path.write_text("\n".join([good, "{", "", good.replace("birth", "bird")]), "utf-8")

    with pytest.raises(EvaluationError) as caught:
        read_questions(path, CARDS)
    first, second = str(caught.value).splitlines()
    assert f"{path}:2: " in first
    assert second == f"{path}:4: there is no card bird"


def test_other_keys_of_a_question_are_ignored(tmp_path):
    path = tmp_path / "questions.jsonl"
    row = {"text": "a", "intent": None, "variant": "clean", "kind": "far", "author": "b"}
    path.write_text(json.dumps({**row, "base": "b-1"}), "utf-8")

    (question,) = read_questions(path, CARDS)
    assert question == LabelledQuestion("a", None, "clean", "far", "b-1")


def test_a_missing_file_gives_one_clear_line(run, tmp_path):
    ended = run("--questions", str(tmp_path / "none.jsonl"))

    assert ended.exit_code == 2
    assert ended.stderr.splitlines() == [
        f"{tmp_path}/none.jsonl: can't be read: No such file or directory"
    ]
