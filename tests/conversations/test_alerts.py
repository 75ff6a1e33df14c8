"""Floors on the lines that the word lists were chosen with; a label "a/b" takes either."""

from collections import Counter
from pathlib import Path

import pytest

from conversations.engine.alerts import Alert, recognise
from tests.resident import BOOKS

LINES = Path(__file__).parent / "alerts"
ORDINARY, EMERGENCY = "ordinary", "emergency"
FALSE_ALARMS = "false alarms"


def labelled(name: str) -> list[tuple[list[str], str]]:
    rows = (LINES / name).read_text("utf-8").splitlines()
    pairs = [row.split("|", 1) for row in rows if row.strip() and not row.startswith("#")]
    return [(label.strip().split("/"), text.strip()) for label, text in pairs]


def group(kind: str) -> str:
    return EMERGENCY if kind != ORDINARY and Alert(kind).is_emergency else kind


def shares(name: str, language: str) -> dict[str, float]:
    """Return how much of each group was recognised, and how many ordinary lines gave alarm."""
    seen: Counter[str] = Counter()
    right: Counter[str] = Counter()
    alarms = ordinary = 0
    for labels, text in labelled(name):
        alert = recognise(text, BOOKS[language])
        found = group(alert.kind if alert else ORDINARY)
        wanted = [group(label) for label in labels]
        seen[wanted[0]] += 1
        right[wanted[0]] += found in wanted
        if ORDINARY in wanted:
            ordinary += 1
            alarms += found == EMERGENCY and EMERGENCY not in wanted
    return {FALSE_ALARMS: alarms / ordinary, **{k: right[k] / n for k, n in seen.items()}}


@pytest.mark.parametrize(("name", "language"), [("dev.txt", "vi"), ("dev_en.txt", "en")])
def test_what_cannot_wait_is_recognised_and_what_can_gives_no_alarm(name, language):
    share = shares(name, language)
    assert share[EMERGENCY] >= 0.98
    assert share[FALSE_ALARMS] <= 0.01


def test_complaints_and_denunciations_are_told_apart_from_reports():
    share = shares("dev.txt", "vi")
    assert share["complaint"] >= 0.95
    assert share["denunciation"] >= 0.95


@pytest.mark.parametrize(
    "text",
    ["nước chảy tràn ra đường", "xe chạy nhanh quá", "cháy bóng đèn đường", "chay cham qua"],
)
def test_words_that_only_look_like_danger_give_no_alarm(text):
    assert recognise(text, BOOKS["vi"]) is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("chay nha o pho cho cuu voi", "fire"),
        ("co nguoi duoi nuoc o ao dinh", "drowning"),
        ("tôi khiếu nại quyết định thu hồi đất của xã", "complaint"),
        ("mất điện cả phố từ sáng", "power_out"),
    ],
)
def test_what_a_resident_cries_is_called_by_its_kind(text, kind):
    assert recognise(text, BOOKS["vi"]) == Alert(kind)
