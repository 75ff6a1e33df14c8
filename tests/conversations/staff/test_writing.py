"""The text of an announcement is taken as it is, whatever it sounds like."""

import pytest

from tests.official import official

TEXTS = (
    "Kính chào bà con, sáng mai 8 giờ cắt nước ở phố Me.",
    "Xin cảm ơn bà con đã đóng góp cho trường học.",
    "Dừng cấp nước từ 8 giờ sáng mai ở phố Me nhé bà con.",
    "Ai bị sốt cao thì gọi 115 hoặc đến trạm y tế ngay.",
    "Mời các cụ từ 80 tuổi trở lên nhận quà ở nhà văn hóa.",
    "Bà con có ai mất con bò vàng không? Ra trụ sở xã nhận.",
    "Có kẻ giả danh công an đòi mã OTP, bà con đừng đưa.",
    "Cháy ở chợ Me, bà con tránh xa.",
    "Quay lại tiêm mũi hai vào thứ bảy tuần này.",
    "Sửa đường ở phố Chợ từ ngày 25/11, đi lối khác.",
    "Tạm biệt mùa mưa, mời bà con dọn cống sáng chủ nhật.",
    "Xã mở lớp tiếng Anh, speak English mỗi tối thứ tư.",
    "Dữ liệu của tôi và của bà con được giữ kín, đừng lo.",
)


@pytest.mark.parametrize("text", TEXTS)
def test_any_text_of_an_announcement_is_taken_as_it_is(text):
    hoa = official()
    hoa.says("viết thông báo", "tin mới", "cắt nước", text)
    assert hoa.asked == "place"
    recorded = {answer.key: answer.value for answer in hoa.talk.answers}
    assert recorded["text"] == {"text": text}
    hoa.says(text[:40])
    assert hoa.asked == "audience"


@pytest.mark.parametrize(
    "words", ["đừng gửi", "chưa duyệt", "khoan hãy gửi", "không gửi", "duyệt gì mà duyệt"]
)
def test_words_beside_a_yes_send_nothing(words):
    hoa = official()
    hoa.says("tb 12", words)
    assert hoa.effects == []
    assert hoa.asked != "typed"
