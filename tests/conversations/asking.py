"""A few made-up cards to be asked for."""

from conversations.answers.index import Index
from conversations.answers.usage import usage
from conversations.text.likeness import Named
from tests.resident import BOOKS

USAGE = usage(BOOKS.values())

CARDS = (
    Named("birth", ("Đăng ký khai sinh", "Làm giấy khai sinh cho con mới sinh")),
    Named("birth-again", ("Cấp lại bản sao giấy khai sinh", "Mất giấy khai sinh")),
    Named("marriage", ("Đăng ký kết hôn", "Thủ tục làm giấy kết hôn")),
    Named("single", ("Xác nhận tình trạng hôn nhân", "Giấy xác nhận độc thân")),
    Named("stay", ("Đăng ký tạm trú", "Thuê trọ thì khai tạm trú ở đâu")),
    Named("residence", ("Đăng ký thường trú", "Nhập hộ khẩu về nhà mới")),
    Named("identity", ("Cấp lại thẻ căn cước", "Mất căn cước công dân làm lại thế nào")),
    Named("health", ("Mua thẻ bảo hiểm y tế hộ gia đình",)),
    Named("poor", ("Xét hộ nghèo, hộ cận nghèo",)),
    Named("land", ("Cấp giấy chứng nhận quyền sử dụng đất",)),
    Named("land-tax", ("Nộp thuế sử dụng đất",)),
    Named("rent-tax", ("Thuế khi cho thuê nhà",)),
    Named("building", ("Xin giấy phép xây dựng nhà ở",)),
    Named("trade", ("Đăng ký hộ kinh doanh", "Mở quán bán hàng cần giấy gì")),
    Named("death", ("Đăng ký khai tử",)),
    Named("funeral", ("Hỗ trợ chi phí mai táng",)),
)


def index() -> Index:
    return Index.build(CARDS, USAGE)
