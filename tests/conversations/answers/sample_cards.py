"""A few invented cards for tests."""

from conversations.dialogues.questions.answers.search.index import Index
from conversations.dialogues.questions.answers.search.lexicon import build_lexicon
from conversations.text.matching import Candidate
from tests.resident import BOOKS

LEXICON = build_lexicon(BOOKS.values())

CARDS = (
    Candidate("birth", ("Đăng ký khai sinh", "Làm giấy khai sinh cho con mới sinh")),
    Candidate("birth-again", ("Cấp lại bản sao giấy khai sinh", "Mất giấy khai sinh")),
    Candidate("marriage", ("Đăng ký kết hôn", "Thủ tục làm giấy kết hôn")),
    Candidate("single", ("Xác nhận tình trạng hôn nhân", "Giấy xác nhận độc thân")),
    Candidate("stay", ("Đăng ký tạm trú", "Thuê trọ thì khai tạm trú ở đâu")),
    Candidate("residence", ("Đăng ký thường trú", "Nhập hộ khẩu về nhà mới")),
    Candidate("identity", ("Cấp lại thẻ căn cước", "Mất căn cước công dân làm lại thế nào")),
    Candidate("health", ("Mua thẻ bảo hiểm y tế hộ gia đình",)),
    Candidate("poor", ("Xét hộ nghèo, hộ cận nghèo",)),
    Candidate("land", ("Cấp giấy chứng nhận quyền sử dụng đất",)),
    Candidate("land-tax", ("Nộp thuế sử dụng đất",)),
    Candidate("rent-tax", ("Thuế khi cho thuê nhà",)),
    Candidate("building", ("Xin giấy phép xây dựng nhà ở",)),
    Candidate("trade", ("Đăng ký hộ kinh doanh", "Mở quán bán hàng cần giấy gì")),
    Candidate("death", ("Đăng ký khai tử",)),
    Candidate("funeral", ("Hỗ trợ chi phí mai táng",)),
)


def index() -> Index:
    return Index.build(CARDS, LEXICON)
