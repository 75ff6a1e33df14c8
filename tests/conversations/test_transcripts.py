"""Every transcript must replay to the same text."""

import pytest

from bot.registry import REGISTRY
from tests.conversations.transcript_player import FOLDER, replay
from tests.resident import BOOKS

STAFF = FOLDER / "staff"
TRANSCRIPTS = sorted(path for folder in (FOLDER, STAFF) for path in folder.glob("*/*.txt"))
SPOKEN_IN = [
    *((FOLDER, entry.name) for entry in REGISTRY.dialogues),
    *((STAFF, entry.name) for entry in REGISTRY.staff_dialogues),
]


def name_of(path):
    return str(path.relative_to(FOLDER).with_suffix(""))


@pytest.mark.parametrize("path", TRANSCRIPTS, ids=name_of)
def test_each_transcript_replays_to_the_same_text(path, request):
    written = path.read_text("utf-8")

    now, resident = replay(written)

    if request.config.getoption("--update-transcripts", default=False):
        path.write_text(now, "utf-8")
        return
    assert now == written
    assert resident.language == path.parent.name


@pytest.mark.parametrize("language", BOOKS)
@pytest.mark.parametrize(("folder", "dialogue"), SPOKEN_IN)
def test_each_dialogue_has_a_transcript_in_each_language(folder, dialogue, language):
    paths = (folder / language).glob(f"{dialogue}-*.txt")
    spoken = [replay(path.read_text("utf-8"))[1].dialogues for path in paths]

    assert spoken
    assert all(dialogue in dialogues for dialogues in spoken)
