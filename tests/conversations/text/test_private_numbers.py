"""Numbers of papers and cards, and secret codes, are masked; other numbers stay."""

import pytest

from bot.services.inbound.preprocessing import mask_private
from conversations.engine.model.messages import Edited, Tap, Text
from tests.resident import SPEAK


def masked(text):
    content, kinds = mask_private(Text(text), SPEAK)
    assert isinstance(content, Text)
    return content.text, kinds


@pytest.mark.parametrize(
    ("text", "left", "kind"),
    [
        ("037054001234", "•••", "identity"),
        ("số căn cước của tôi là 037054001234 nhé", "số căn cước của tôi là ••• nhé", "identity"),
        ("CCCD:037 054 001 234", "CCCD:•••", "identity"),
        ("cccd 0370 5400 1234, tên Nguyễn Văn A", "cccd •••, tên Nguyễn Văn A", "identity"),
        ("cmnd toi la 164123456", "cmnd toi la •••", "identity"),
        ("cmnd 164.123.456", "cmnd •••", "identity"),
        ("164123456 là chứng minh thư của bà", "••• là chứng minh thư của bà", "identity"),
        ("chứng minh 912345678", "chứng minh •••", "identity"),
        ("my id number is 037054001234", "my id number is •••", "identity"),
        ("số thẻ 4111111111111111", "số thẻ •••", "card"),
        ("the 4111 1111 1111 1111 het han", "the ••• het han", "card"),
        ("9704-1812-3456-7897", "•••", "card"),
        ("378282246310005", "•••", "card"),
        # With a slip, but called a card's.
        ("trừ vào thẻ 4024 0071 1234 5670 nhé", "trừ vào thẻ ••• nhé", "card"),
        ("3782 822463 10005", "•••", "card"),
        ("mã OTP của tôi là 482913", "mã OTP của tôi là •••", "code"),
        ("ma otp 482 913", "ma otp •••", "code"),
        ("OTP: 4829", "OTP: •••", "code"),
        ("482913 là mã OTP ngân hàng gửi", "••• là mã OTP ngân hàng gửi", "code"),
        ("mật khẩu VNeID của bà là 12345678", "mật khẩu VNeID của bà là •••", "code"),
        ("mat khau: 123456", "mat khau: •••", "code"),
        ("the verification code is 482913", "the verification code is •••", "code"),
    ],
)
def test_a_private_number_is_masked(text, left, kind):
    assert masked(text) == (left, (kind,))


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("mật khẩu VNeID của ông là Hoa@1960 nhé", "mật khẩu VNeID của ông là ••• nhé"),
        ("pass vneid: hoaphuong99 vao ho e", "pass vneid: ••• vao ho e"),
        ("mk cũ là Tuan#2001, mới thì quên", "mk cũ là •••, mới thì quên"),
        ("mat khau la conmeoden", "mat khau la •••"),
        (
            "mật khẩu ngân hàng bên chỗ mẹ tôi là Me12345",
            "mật khẩu ngân hàng bên chỗ mẹ tôi là •••",
        ),
        ("my password is Sunny_day please", "my password is ••• please"),
    ],
)
def test_a_password_is_masked(text, left):
    assert masked(text) == (left, ("password",))


@pytest.mark.parametrize(
    "text",
    [
        "quên mật khẩu VNeID rồi",
        "QUÊN MẬT KHẨU VNEID",
        "mật khẩu wifi ủy ban là gì",
        "mật khẩu Zalo bị đổi thì làm thế nào",
        "mật khẩu của tài khoản hoa@gmail.com quên rồi",
        "đổi mật khẩu dichvucong.gov.vn kiểu gì",
        "mk ở thôn 12b phố Me",
    ],
)
def test_a_question_about_a_password_stays(text):
    assert masked(text) == (text, ())


def test_several_kinds_are_masked_at_once_and_the_phone_number_stays():
    text = "cccd 037054001234, thẻ 4111111111111111, otp 482913, gọi 0912 345 678"

    assert masked(text) == (
        "cccd •••, thẻ •••, otp •••, gọi 0912 345 678",
        ("identity", "card", "code"),
    )


@pytest.mark.parametrize(
    "text",
    [
        "0912345678",
        "0912 345 678",
        "091 234 5678",
        "+84 912 345 678",
        "84912345678",
        "912345678",
        "0229 3868 123",
        "02293868123",
        "+84 229 3868 123",
        "01662345678",
        "0912345678 hoặc 0987654321",
        "0912345678 0987654321",
        "mã OTP gửi về số 0912 345 678",
        "có người xưng công an gọi 0912345678 hỏi mã OTP, mật khẩu",
        "GV 427",
        "phản ánh GV 4 2 7",
        "mã của tôi là 482913",
        "482 913",
        "1900 6769",
        "113 114 115",
        "mất 100.000.000 đồng",
        "mất 1.200.000.000đ",
        "lừa lấy otp rồi rút 5000000 đồng",
        "mã khách hàng 123456789",
        "mã hồ sơ 000.00.01.G22-240101-0001",
        "mã số thuế 0100109106-001",
        "PD03000123456",
        "ngày 23/11/2026 lúc 14:30",
        "mất OTP từ ngày 23/11/2026",
        "ngõ 12/3, số nhà 1234",
        "mã vạch 8934567890123",
        "4111 1111 1111 1112",
        "toạ độ 20.3428, 105.8318",
        "123456",
    ],
)
def test_other_numbers_stay(text):
    assert masked(text) == (text, ())


def test_an_edited_message_is_masked_too_and_other_contents_are_not_read():
    assert mask_private(Edited("1", "cccd 037054001234"), SPEAK) == (
        Edited("1", "cccd •••"),
        ("identity",),
    )
    assert mask_private(Tap("037054001234"), SPEAK) == (Tap("037054001234"), ())


def test_a_text_of_many_digits_is_masked_in_one_pass():
    assert masked("cccd 037054001234 " * 1000) == ("cccd ••• " * 1000, ("identity",))
