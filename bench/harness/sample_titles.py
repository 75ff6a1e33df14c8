"""Synthetic titles of procedures, and questions about them; the same in every run."""

from collections.abc import Sequence
from itertools import product
from random import Random

from conversations.text.fold import fold

_SEED = 20261125
_ACTIONS = """
    Đăng ký, Cấp, Cấp lại, Cấp đổi, Gia hạn, Thu hồi, Xác nhận, Công nhận, Điều chỉnh, Bổ sung,
    Thay đổi, Chấm dứt, Thông báo, Phê duyệt, Thẩm định, Đính chính, Tạm dừng, Chuyển nhượng,
    Khai báo, Miễn giảm
"""
_PAPERS = """
    giấy phép, giấy chứng nhận, chứng chỉ, thẻ, hồ sơ, kế hoạch, quyết định, hợp đồng, bản sao,
    văn bản, trợ cấp, mã số
"""
_MATTERS = """
    khai thác nước ngầm, nuôi trồng thủy sản, kinh doanh rượu, hành nghề thú y, quảng cáo ngoài
    trời, vận tải hành khách, xây dựng nhà ở, sử dụng đất trồng lúa, bảo hiểm y tế, người cao
    tuổi, trẻ em mồ côi, người khuyết tật, hộ nghèo, khai sinh, kết hôn, tạm trú, căn cước, an
    toàn thực phẩm, phòng cháy chữa cháy, bến thủy nội địa, trường mầm non, trung tâm ngoại
    ngữ, di tích lịch sử, thư viện tư nhân, câu lạc bộ thể thao, giống cây trồng, thuốc bảo vệ
    thực vật, nhà máy xử lý rác, chăn nuôi gia súc, tàu cá, khu du lịch, hợp tác xã, lao động
    nước ngoài, bằng lái xe, xe quá khổ, đấu nối đường bộ, cây xanh đô thị, nghĩa trang, chợ
    nông thôn, cửa hàng xăng dầu
"""
_FOR = (
    "",
    "cho tổ chức",
    "cho cá nhân",
    "cho hộ gia đình",
    "ở vùng sâu vùng xa",
    "có yếu tố nước ngoài",
    "đối với người nước ngoài",
    "theo chương trình mục tiêu",
    "trên địa bàn xã",
    "thuộc thẩm quyền của tỉnh",
    "lần đầu",
    "do bị mất hoặc hỏng",
    "khi sáp nhập",
    "qua mạng",
)
_ASKING = (
    "{} cần giấy tờ gì",
    "em muốn hỏi {} thì làm thế nào",
    "{}",
    "thủ tục {} ở đâu",
    "{} mất bao nhiêu tiền ạ",
    "cho tôi hỏi {} bao lâu thì xong",
)


def make_titles(count: int) -> list[str]:
    """Return *count* different titles."""
    every = [
        " ".join(part for part in parts if part)
        for parts in product(*map(_split_list, (_ACTIONS, _PAPERS, _MATTERS)), _FOR)
    ]
    return Random(_SEED).sample(every, count)  # noqa: S311 - made-up titles are no secrets


def make_questions(about: Sequence[str], count: int, *, seed_offset: int) -> list[tuple[str, str]]:
    """Return *count* questions, each with its title; another *seed_offset* gives others.

    A third has no diacritics, a third has a wrong or a missing letter.
    """
    random = Random(_SEED + seed_offset)  # noqa: S311 - likewise
    asked = []
    for number in range(count):
        title = random.choice(about)
        said = random.choice(_ASKING).format(title[:1].lower() + title[1:])
        if number % 3 == 1:
            said = fold(said)
        elif number % 3 == 2:
            at = random.randrange(len(said))
            said = said[:at] + random.choice("aeiognt ") * random.randrange(2) + said[at + 1 :]
        asked.append((said, title))
    return asked


def _split_list(words: str) -> list[str]:
    return [" ".join(part.split()) for part in words.split(",")]
