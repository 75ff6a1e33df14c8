"""The shipped model belongs to the shipped sentences, and understands people it never heard.

The sentences of tests/held_out are by hands that saw neither the word lists nor the training
sentences. Nothing is ever learnt from them.
"""

from collections import Counter

import pytest
import typer
from msgspec import structs

from bot.commands.cli_helpers import exit_on_error
from bot.training import model_file, sentence_files
from bot.training.model_file import ModelFileError
from conversations.dialogues.emergencies.detection.alert import LEARNT_KINDS
from conversations.engine.language.matters import MATTERS_HEAD, NO_MATTER, likely_category
from conversations.engine.language.utterance import Utterance, Utterances
from conversations.engine.listener import listen
from conversations.engine.model.acts import ACTS, ANSWER, GIBBERISH, REPORT
from conversations.engine.model.acts import PLACE as PLACE_ACT
from conversations.engine.policy import Place
from conversations.engine.recognisers.spoken_acts import ACTS_HEAD
from conversations.engine.routing.wants import find_evidence
from conversations.text.fold import fold
from tests.held_out import HELD_OUT
from tests.resident import BOOKS, Resident

MODEL = model_file.read()
MOST_BYTES = 2_200_000
FEWEST_SENTENCES = 6000


# The acts that answer a question of this kind, and where a mistake costs more.
ANSWERS = {"category": {REPORT}, "details": {REPORT, PLACE_ACT}, "place": {PLACE_ACT}}
PLACES = {
    "": Place.OUTSIDE,
    "card": Place.OUTSIDE,
    "review": Place.AT_REVIEW,
    "consent": Place.AT_CONSENT,
}


def macro_f1(name: str) -> float:
    """Return the mean of the acts' F1 on the held-out sentences *name*, through the whole path.

    A question between two acts is right if it names the one that was meant.
    """
    right: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    found: Counter[str] = Counter()
    context = Resident().context
    for sentence in sentence_files.read_acts([HELD_OUT / name]):
        said, answers = context.utterance_of(sentence.text), ANSWERS.get(sentence.question, set())
        decision = listen(
            said,
            PLACES.get(sentence.question, Place.AT_QUESTION),
            asked=sentence.question,
            answers=answers,
            found=tuple(find_evidence(said, context)),
        )
        meant = ANSWER if sentence.label in answers else sentence.label
        act = meant if meant in decision.acts else next(iter(decision.acts), GIBBERISH)
        wanted[meant] += 1
        found[act] += 1
        right[act] += act == meant
    scores = [2 * right[act] / (wanted[act] + found[act]) for act in wanted]
    return sum(scores) / len(scores)


def matters_held_out() -> list[tuple[str, Utterance]]:
    """Return the category of each held-out sentence, "none" for no matter, and what was said."""
    utterances = Utterances()
    return [
        (each.label, utterances.utterance_of(each.text, BOOKS["vi"]))
        for each in sentence_files.read_matters([HELD_OUT / "matters.txt"])
    ]


def test_the_weights_are_those_of_the_sentences_and_of_the_code():
    again = "run `python -m bot train` after you changed sentences or code"
    assert MODEL.header.sentences == sentence_files.digest_sentences(), again
    assert MODEL.header.code == sentence_files.digest_code(), again


def test_the_model_file_stays_small():
    assert model_file.PATH.stat().st_size <= MOST_BYTES


def test_there_are_enough_different_sentences():
    sentences = [*sentence_files.read_acts(), *sentence_files.read_alerts()]
    new = {(fold(each.text), each.question) for each in sentences if each.is_new}
    assert len(new) >= FEWEST_SENTENCES


def test_the_model_knows_the_categories_of_the_shipped_pack():
    categories = {category.id for category in Resident().context.unit.categories}
    assert {*MODEL.header.heads[MATTERS_HEAD].labels} == {*categories, NO_MATTER} - {"other"}


def test_what_people_never_heard_report_is_put_into_its_category():
    matters = matters_held_out()
    scores = [(label, MODEL.scores(said, "", MATTERS_HEAD)) for label, said in matters]
    right = [max(row, key=row.__getitem__) == label for label, row in scores]
    assert sum(right) >= 0.82 * len(matters)


def test_a_category_that_is_found_without_its_name_is_hardly_ever_wrong():
    found = [(label, likely_category(said)) for label, said in matters_held_out()]
    taken = [label == likely for label, likely in found if likely]
    assert sum(taken) >= 0.95 * len(taken)
    assert len(taken) >= 0.6 * len(found)


def test_every_act_and_every_kind_of_alert_has_sentences():
    heads = MODEL.header.heads
    assert set(heads[ACTS_HEAD].labels) == set(ACTS)
    assert set(heads["alerts"].labels) == {*LEARNT_KINDS, sentence_files.ORDINARY}


@pytest.mark.parametrize(
    ("name", "floor"), [("acts_in_dialogue.txt", 0.92), ("acts_outside.txt", 0.91)]
)
def test_the_wants_of_people_never_heard_are_understood(name, floor):
    assert macro_f1(name) >= floor


def test_questions_that_no_card_answers_get_hardly_a_card():
    resident = Resident()
    lines = (HELD_OUT / "questions_without_card.txt").read_text("utf-8").splitlines()
    questions = [line for line in lines if line.strip() and not line.startswith("#")]
    context = resident.context
    absurd = [text for text in questions if context.has_answers(context.utterance_of(text))]
    assert len(absurd) <= 0.02 * len(questions), absurd


@pytest.mark.parametrize("line", ["yes | review", "dance | review | nhảy đi", "yes | review | "])
def test_a_line_that_is_no_labelled_sentence_is_refused_by_its_number(tmp_path, line):
    path = tmp_path / "acts_x.txt"
    path.write_text(f"# theme\n{line}\n", "utf-8")
    with pytest.raises(ValueError, match=r"acts_x\.txt:2"):
        sentence_files.read_acts([path])


@pytest.mark.parametrize("line", ["road", "road | ", " | đường lún"])
def test_a_line_that_is_no_labelled_matter_is_refused_by_its_number(tmp_path, line):
    path = tmp_path / "matters_x.txt"
    path.write_text(f"# theme\n{line}\n", "utf-8")
    with pytest.raises(ValueError, match=r"matters_x\.txt:2"):
        sentence_files.read_matters([path])


SHIPPED = model_file.PATH.read_bytes()
NO_MODELS = [
    ("missing", None, "No such file"),
    ("empty", b"", "cut off"),
    ("its head cut off", SHIPPED[:1000], "cut off"),
    ("its weights cut off", SHIPPED[:-1], "cut off"),
    ("a picture", b"\x89PNG\r\n\x1a\n" + bytes(1000), "cut off, or no model"),
    ("JSON of something else", b'{"version": 1}\n', "cut off, or no model"),
]


@pytest.mark.parametrize(
    ("name", "content", "why"), NO_MODELS, ids=[name for name, *_ in NO_MODELS]
)
def test_a_file_that_is_no_model_is_refused_with_what_to_do(tmp_path, name, content, why):
    path = tmp_path / "model.bin"
    if content is not None:
        path.write_bytes(content)

    with pytest.raises(ModelFileError, match=why) as refused:
        model_file.read(path)

    (line,) = str(refused.value).splitlines()
    assert line.startswith(str(path))
    assert "python -m bot train" in line


def test_the_model_of_another_version_is_refused(tmp_path):
    path = tmp_path / "model.bin"
    heads = {name: head for name, head in MODEL.header.heads.items() if name != MATTERS_HEAD}
    rest = sum(head.buckets * len(head.labels) for head in heads.values())
    model_file.write(structs.replace(MODEL.header, heads=heads), bytes(rest), path)

    with pytest.raises(ModelFileError, match="another version"):
        model_file.read(path)


def test_a_command_ends_with_one_sentence_when_there_is_no_model(tmp_path, capsys):
    with pytest.raises(typer.Exit) as ended, exit_on_error():
        model_file.read(tmp_path / "model.bin")

    assert ended.value.exit_code == 2
    assert len(capsys.readouterr().err.splitlines()) == 1
