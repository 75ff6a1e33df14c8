"""A resident of seventy reports a pothole on a small phone, and an official reads it."""

import re

from playwright.sync_api import expect

from tests.resident import MENU


def test_a_report_from_a_phone_reaches_the_official(phone, desktop, server, photos):
    phone.opens().agrees()
    phone.sees("Anh/chị cần việc gì ạ?", *MENU)

    phone.types("bao cao o ga")
    phone.sees("Ổ gà, đường hỏng.")
    phone.sees("Anh/chị kể lại em nghe")
    phone.types("o ga to giua duong")
    phone.sees("Anh/chị có ảnh thì gửi em", "Không có ảnh")

    phone.sends_photos(*photos)
    phone.sees("Em đã nhận 2 ảnh.", "Xong")
    phone.presses("Xong")
    phone.sees("Chỗ đó ở đâu ạ?")

    phone.presses("Gửi vị trí")
    phone.sees("Đúng chưa ạ?", "Đúng rồi", "Chọn lại chỗ")
    phone.sees_the_map()
    phone.presses("Đúng rồi")
    phone.sees("Cán bộ cần hỏi thêm thì gọi số nào ạ?", "Giấu tên")
    phone.types("0912.345.678")

    phone.sees("Nội dung: o ga to giua duong", "Gửi đi", "Sửa")
    phone.sees("Ảnh: 2 tấm")
    phone.sees("Liên lạc: 0912 345 678")
    phone.presses("Sửa")
    phone.sees("Anh/chị muốn sửa phần nào?", "Việc", "Nội dung", "Ảnh", "Chỗ", "Liên lạc")
    phone.presses("Nội dung")
    phone.sees("Anh/chị kể lại em nghe")
    phone.types("ổ gà to giữa đường, xe máy hay ngã")
    phone.sees("Nội dung: ổ gà to giữa đường, xe máy hay ngã", "Gửi đi", "Sửa")

    phone.presses("Gửi đi")
    phone.sees("Em đã gửi tới")
    code = phone.receipt.locator("> .code").inner_text()
    assert re.fullmatch(r"GV \d{3,}", code)
    # The code is never broken over two lines.
    assert _read_aloud(code).replace(" ", "\u00a0") in phone.said[-1]

    office = desktop.opens(server.sign_in_link()).page
    office.get_by_role("button", name="Vào trang cán bộ").click()
    report = office.get_by_role("listitem").filter(has=office.get_by_role("heading", name=code))
    expect(report).to_contain_text("Ổ gà, đường hỏng")
    expect(report).to_contain_text("ổ gà to giữa đường, xe máy hay ngã")
    expect(report).to_contain_text("gần trạm y tế, phố Thống Nhất 20.34190, 105.83370")
    pictures = report.get_by_role("img")
    expect(pictures).to_have_count(2)
    for picture in pictures.all():
        # This fails if the file is no picture.
        picture.evaluate("picture => picture.decode()")

    report.get_by_role("link", name=code, exact=True).click()
    expect(office.get_by_text("0912 345 678")).to_have_count(0)
    office.get_by_label("Vì sao cần số").select_option("gọi hỏi thêm chỗ")
    office.get_by_role("button", name="Xem số").click()
    expect(office.get_by_role("link", name="0912 345 678")).to_have_attribute(
        "href", "tel:0912345678"
    )

    phone.presses("Phản ánh của tôi")
    phone.sees(_read_aloud(code))
    phone.sees("Ổ gà, đường hỏng")
    phone.sees("đã tới cán bộ")


def _read_aloud(code):
    """Return "GV 101" as messages say it: "GV 1 0 1"."""
    letters, digits = code.split()
    return " ".join([letters, *digits])
