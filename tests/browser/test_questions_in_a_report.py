"""Cards offered during a report are buttons above the open question."""

from playwright.sync_api import expect

OFFERED = ".beside .choice"


def test_cards_offered_during_a_report_can_be_tapped(phone, passes):
    phone.opens().agrees()
    phone.types(
        "Đường trước trường có ổ gà to, xe hay ngã", "khai sinh hết bao nhiêu tiền thì làm được?"
    )
    offered = phone.page.locator(OFFERED)
    expect(offered).to_have_text(["Đăng ký khai sinh", "Chế độ thai sản"])
    number = "el => getComputedStyle(el, '::before').content"
    assert offered.first.evaluate(number) == "none"
    passes(phone.page)

    phone.presses("Đăng ký khai sinh")
    expect(phone.page.locator("#thread")).to_contain_text("Bé mới sinh")
    expect(offered).to_have_count(0)
