"""Cards offered during a report are buttons above the open question."""

from playwright.sync_api import expect

OFFERED = ".beside .choice"


def test_cards_offered_during_a_report_can_be_tapped(phone, passes):
    phone.opens().agrees()
    phone.types("Đường trước trường có ổ gà to, xe hay ngã", "bảo hiểm y tế cần gì?")
    offered = phone.page.locator(OFFERED)
    expect(offered).to_have_count(2)
    assert sorted(offered.all_inner_texts()) == ["Mua bảo hiểm y tế", "Mất thẻ BHYT"]
    number = "el => getComputedStyle(el, '::before').content"
    assert offered.first.evaluate(number) == "none"
    passes(phone.page)

    phone.presses("Mua bảo hiểm y tế")
    expect(phone.page.locator("#thread")).to_contain_text("hộ gia đình")
    expect(offered).to_have_count(0)
