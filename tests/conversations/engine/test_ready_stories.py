"""A report can be filed by buttons alone: each category has ready sentences."""

import pytest

from conversations.dialogues.reports.effects import FileReport
from tests.resident import BOOKS, NOTHING, PACK, Resident

SAY = BOOKS["vi"].say


def label_of(thing, language="vi"):
    name = thing.name.in_language(language)
    return name[:1].upper() + name[1:]


def taps_through(resident, label):
    """Tap the button *label*, on whichever page of the question it is."""
    for _ in range(8):
        if label in resident.labels:
            resident.taps(label)
            return
        resident.taps(resident.context.phrases.say("engine-more"))
    raise AssertionError(label)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_category_can_be_reported_by_taps_alone(language):
    say = BOOKS[language].say
    for category in PACK.categories:
        resident = Resident(language=language, known=dict(NOTHING))
        resident.says("/start")
        resident.taps(say("report_problem-menu"))
        taps_through(resident, label_of(category, language))
        stories = [story.in_language(language) for story in category.stories]
        assert list(resident.labels) == stories
        resident.taps(stories[-1])
        resident.taps(say("engine-photos-none"))
        while resident.asked != "contact":
            resident.taps(resident.labels[0])
        resident.taps(say("report_problem-contact-hide"), say("report_problem-review-send"))
        (report,) = resident.effects
        assert isinstance(report, FileReport)
        assert (report.category, report.details.text) == (category.id, stories[-1])


@pytest.mark.parametrize("hood", PACK.neighbourhoods, ids=lambda hood: hood.id)
def test_every_neighbourhood_can_be_chosen_by_taps_alone(hood):
    resident = Resident(known=dict(NOTHING))
    resident.says("bao cao o ga")
    resident.taps(resident.labels[0], SAY("engine-photos-none"))
    taps_through(resident, label_of(hood))
    while resident.asked != "contact":
        resident.taps(resident.labels[0])
    assert resident.session.open


def test_a_ready_sentence_can_be_chosen_by_its_number():
    resident = Resident()
    resident.says("bao cao o ga", "2")
    assert resident.given["details"] == {"text": PACK.categories[0].stories[1].vi}
    assert resident.asked == "photos"


def test_a_number_without_a_ready_sentence_tells_nothing():
    resident = Resident()
    resident.says("bao cao o ga", "7")
    assert resident.asked == "details"


def test_a_ready_sentence_can_be_replaced_by_own_words():
    resident = Resident()
    resident.says("bao cao o ga")
    resident.taps(resident.labels[0])
    resident.says("không", "phố Thống Nhất", "trạm y tế", "đúng")
    resident.taps("Sửa", SAY("report_problem-details-label"))
    assert list(resident.labels) == [story.vi for story in PACK.categories[0].stories]
    resident.says("hố sâu nửa mét giữa đường, nhờ xem gấp")
    assert "hố sâu nửa mét" in resident.last.text
