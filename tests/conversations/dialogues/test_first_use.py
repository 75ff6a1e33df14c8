"""What a new person may tell of themselves, if they want to."""

import pytest

from conversations.engine.model.messages import Tap
from conversations.engine.model.person import CONSENT_VERSION, Person
from tests.resident import PACK, Resident

MOST = 6
LAST_HOOD = PACK.neighbourhoods[-1]


@pytest.fixture
def stranger():
    resident = Resident(person=Person())
    resident.sends(Tap("go:about_me"))
    return resident


def tap(resident, *labels):
    """Tap buttons by their labels; return their number."""
    resident.taps(*labels)
    return len(labels)


def test_six_taps_complete_the_profile_even_from_second_pages(stranger):
    hood = LAST_HOOD.name.vi
    label = hood[0].upper() + hood[1:]
    taps = tap(stranger, "Đồng ý", "Xem thêm", "Cụ", "Xem thêm", label, "Cán bộ")

    assert taps <= MOST
    told = stranger.person
    assert (told.consent, told.form, told.neighbourhood) == (CONSENT_VERSION, "cu", LAST_HOOD.id)
    assert told.kind == "official"
    assert "Gửi phản ánh" in stranger.steps


def test_six_taps_complete_the_profile_in_english(stranger):
    name = LAST_HOOD.name.en
    taps = tap(stranger, "English", "Agree", "More", name[0].upper() + name[1:], "Business")

    assert taps <= MOST
    assert stranger.person.language == "en"
    assert stranger.person.neighbourhood == LAST_HOOD.id
    assert "Report a problem" in stranger.steps


def test_all_questions_except_consent_can_be_skipped(stranger):
    tap(stranger, "Đồng ý", "Bỏ qua", "Bỏ qua", "Bỏ qua")

    assert stranger.person == Person(consent=CONSENT_VERSION)
    assert "Gửi phản ánh" in stranger.steps


def test_a_form_of_address_said_in_a_sentence_is_not_asked_again(stranger):
    stranger.taps("Đồng ý")
    stranger.says("goi toi la co")
    assert stranger.person.form == "co"
    assert "Phố Tiến Yết" in stranger.labels

    stranger.says("quay lại", "gọi tôi là chú")
    assert stranger.person.form == "chu"
    assert "Phố Tiến Yết" in stranger.labels


@pytest.mark.parametrize(
    ("said", "changed"),
    [
        ("goi toi la co", {"form": "co"}),
        ("gọi em là anh nhé", {"form": "anh"}),
        ("doi sang tieng anh", {"language": "en"}),
        ("toi o pho tien yet", {"neighbourhood": "tien-yet"}),
        ("nha em o pho me", {"neighbourhood": "me"}),
        ("toi la ho kinh doanh", {"kind": "business"}),
    ],
)
def test_the_form_of_address_can_be_changed_at_any_time_without_diacritics(said, changed):
    resident = Resident()
    resident.says(said)
    assert {name: getattr(resident.person, name) for name in changed} == changed
