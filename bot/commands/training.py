"""Train the sentence model."""

from pathlib import Path

from bot import language_data
from bot.phrasebooks import REFERENCE, Phrasebook
from bot.training.train import train
from conversations.engine.alerts.detection import search_word_lists


def train_model(locales: Path) -> str:
    """Train the model beside the word lists in *locales*; return what it can tell."""
    # Without a model: only the word lists are wanted.
    lists = language_data.FOLDER / REFERENCE
    word_lists = Phrasebook(REFERENCE, locales / REFERENCE, lists=lists)

    def finds_emergency(text: str) -> bool:
        found = search_word_lists(text, word_lists)
        return found is not None and found.is_emergency

    heads = train(finds_emergency).heads
    counts = ", ".join(f"{len(head.labels)} labels of {name}" for name, head in heads.items())
    return f"The model is trained: {counts}."
