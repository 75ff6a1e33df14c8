import pytest

from conversations.engine.effects import FileReport
from tests.resident import Resident


@pytest.fixture
def resident():
    return Resident()


def texts(resident, since=0):
    return [reply.text for reply in resident.replies[since:]]


def test_a_fire_is_told_the_number_before_anything_else(resident):
    resident.says("chay nha o pho cho cuu voi")
    assert "114" in resident.replies[0].text
    assert len(resident.replies) > 1


def test_after_the_number_the_report_may_still_be_filed(resident):
    resident.says("chay nha o pho cho cuu voi")
    labels = [b.label for b in resident.last.buttons]
    assert "Gửi phản ánh" in labels or resident.session.open is not None


def test_danger_in_a_description_is_told_first_and_the_report_goes_on(resident):
    resident.says("bao cao o ga")
    told = len(resident.replies)
    resident.says("ổ gà sâu, có người ngã xe đang chảy nhiều máu bất tỉnh")
    first, question = texts(resident, told)
    assert "115" in first
    assert "ảnh" in question


def test_a_burnt_out_lamp_is_no_fire(resident):
    resident.says("cháy bóng đèn đường trước nhà văn hoá")
    assert "114" not in " ".join(texts(resident))


def test_a_denunciation_opens_no_report_and_its_words_are_not_kept(resident):
    resident.says("tôi muốn tố cáo ông A ở xã nhận hối lộ")
    assert resident.turn.secret
    assert resident.session.open is None
    assert "tố cáo" in resident.last.text.lower()


def test_a_denunciation_in_mid_report_is_no_answer(resident):
    resident.says("bao cao o ga", "tôi muốn tố cáo ông A ở xã nhận hối lộ")
    assert resident.turn.secret
    assert [a.key for a in resident.session.open.answers] == ["category"]
    assert b"ng A" not in repr(resident.session).encode()


def test_a_complaint_is_told_where_to_go_and_said_again_is_taken_as_meant(resident):
    resident.says("bao cao o ga")
    complaint = "tôi khiếu nại quyết định thu hồi đất của xã"
    resident.says(complaint)
    assert [a.key for a in resident.session.open.answers] == ["category"]
    resident.says(complaint)
    assert [a.key for a in resident.session.open.answers] == ["category", "details"]


def test_who_has_no_power_hears_the_number_of_the_power_company(resident):
    resident.says("mất điện cả phố từ sáng")
    assert "1900" in resident.replies[0].text
    assert not any(isinstance(effect, FileReport) for effect in resident.effects)
