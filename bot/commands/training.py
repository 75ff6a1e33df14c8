"""Train the sentence model, and fit what depends on it."""

from functools import cache
from pathlib import Path

from bot import language_data
from bot.commands.bootstrap import utc_now
from bot.commands.newcomers import newcomer_contexts
from bot.phrasebooks import REFERENCE, Phrasebook, load
from bot.training.danger_fit import fit_signs
from bot.training.train import train
from conversations.dialogues.emergencies.detection.lookalikes import read_other_meaning
from conversations.dialogues.emergencies.detection.word_lists import search_word_lists
from conversations.engine.model.messages import Text
from conversations.engine.model.transcript import Session
from storage.unit_pack.pack_folder import read_pack


def fit_danger(locales: Path, pack: Path) -> str:
    """Return how the signs of a danger add up, one line for each.

    The cards of the unit in the folder *pack* tell which sentences have another meaning.
    """
    unit = read_pack(pack)
    books = load(locales, unit)
    lists = language_data.FOLDER / REFERENCE
    word_lists = Phrasebook(REFERENCE, locales / REFERENCE, lists=lists)
    context_of = newcomer_contexts(unit, books, now=utc_now())

    def finds_emergency(text: str) -> bool:
        found = search_word_lists(text, word_lists)
        return found is not None and found.is_danger

    def count_meanings(text: str) -> int:
        context = context_of(text, REFERENCE)
        kind = context.alert.kind if context.alert else ""
        return read_other_meaning(kind, Session(), Text(text), context).reasons

    signs = fit_signs(cache(finds_emergency), count_meanings)
    return "\n".join(f"{name:<16}{weight:>8.3f}" for name, weight in signs.items())


def train_model(locales: Path) -> str:
    """Train the model beside the word lists in *locales*; return what it can tell."""
    # Without a model: only the word lists are wanted.
    lists = language_data.FOLDER / REFERENCE
    word_lists = Phrasebook(REFERENCE, locales / REFERENCE, lists=lists)

    def finds_emergency(text: str) -> bool:
        found = search_word_lists(text, word_lists)
        return found is not None and found.is_danger

    heads = train(finds_emergency).heads
    counts = ", ".join(f"{len(head.labels)} labels of {name}" for name, head in heads.items())
    return f"The model is trained: {counts}."
