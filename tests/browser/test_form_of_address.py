"""The page's texts follow the person's language and form of address."""

import pytest
from playwright.sync_api import expect


@pytest.mark.parametrize(
    ("said", "language", "field", "send"),
    [
        ("gọi tôi là bác", "vi", "Bác nhắn ở đây", "Gửi"),
        ("đổi sang tiếng Anh", "en", "Write here", "Send"),
    ],
)
def test_the_page_uses_the_requested_form_of_address(phone, said, language, field, send):
    phone.opens().agrees()
    phone.types(said)

    for _ in range(2):
        expect(phone.page.locator("#words")).to_have_attribute("placeholder", field)
        expect(phone.page.locator("#composer [data-word=send]")).to_have_text(send)
        expect(phone.page.locator("html")).to_have_attribute("lang", language)
        phone.page.reload()


def test_a_day_separator_is_kept_when_the_language_changes(phone):
    phone.opens().agrees()
    phone.types("đổi sang tiếng Anh")
    phone.page.get_by_label("Write here").fill("thank you")
    phone.presses("Send")
    expect(phone.own.last).to_have_text("thank you")
    expect(phone.page.locator("#thread > .day")).to_have_count(0)


def test_the_address_chooses_the_language_of_an_unknown_person(phone):
    phone.opens("/chat?language=en")
    expect(phone.page.get_by_label("Write here")).to_be_visible()
    phone.presses("Report a problem")
    phone.sees("", "Agree", "No", "Read more")
    phone.presses("Tiếng Việt")
    expect(phone.page.get_by_label("Anh/chị nhắn ở đây")).to_be_visible()


def test_texts_are_fetched_only_when_they_change(phone):
    def asked():
        return sum("/chat/api/words" in url for url in phone.witness.asked)

    phone.opens().agrees()
    before = asked()
    for said in ("xin chào", "chào em"):
        answers = phone.page.locator("#thread > .us")
        seen = answers.count()
        phone.types(said)
        expect(answers).to_have_count(seen + 1)

    phone.types("gọi tôi là bác")
    expect(phone.page.get_by_label("Bác nhắn ở đây")).to_be_visible()
    # By now the requests of the earlier messages would have arrived.
    assert (before, asked()) == (1, 2)
