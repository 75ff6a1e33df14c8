"""A poor phone: a narrow screen, large text, heavy photos."""

import os
import re

import pytest
from PIL import Image
from playwright.sync_api import Request, expect

from tests.browser.conftest import DESK, PHONE
from tests.resident import BOOKS

# A phone of 390 x 800 at a zoom of two.
NARROW = {**PHONE, "viewport": {"width": 195, "height": 400}}
MOST_BYTES = 300_000

# What lies beyond the edges, or is wider than its box; a map and a read-only link may scroll.
_CUT = """() => {
  const wide = document.documentElement.clientWidth;
  const isCut = (el) => {
    const { left, right, width } = el.getBoundingClientRect();
    const style = getComputedStyle(el);
    if (!width || style.clipPath !== "none") return false;
    const isBlock = style.display !== "inline" && el.clientWidth > 0;
    return left < -1 || right > wide + 1 || (isBlock && el.scrollWidth > el.clientWidth + 1);
  };
  const all = [...document.querySelectorAll("body *:not(svg, svg *, .map, .map *, [readonly])")];
  return all.filter(isCut).map((el) => el.outerHTML.slice(0, 80));
}"""


# The largest text is the first to be cut.
@pytest.mark.parametrize("larger", [2, *(pytest.param(n, marks=pytest.mark.soak) for n in (0, 1))])
def test_nothing_is_cut_at_half_the_width_of_a_phone(opens, larger):
    phone = opens(NARROW).opens()
    phone.sees("Em là Cầu Nối")
    phone.enlarges(larger)

    def is_whole():
        assert phone.page.evaluate(_CUT) == []

    is_whole()
    phone.types("bao cao o ga")
    phone.sees("gửi cán bộ nhé?")
    is_whole()
    phone.presses("Đồng ý")
    phone.sees("Anh/chị kể lại em nghe")
    is_whole()
    phone.types("ổ gà to giữa đường")
    phone.presses("Không có ảnh")
    phone.sees("Chỗ đó ở đâu")
    is_whole()
    phone.presses("Gửi vị trí")
    phone.sees("Đúng chưa ạ?")
    phone.sees_the_map()
    is_whole()
    phone.page.goto(f"{phone.home}/chat#return")
    expect(phone.page.get_by_label("Mã bí mật")).to_be_visible()
    is_whole()


def test_the_chosen_size_of_text_is_remembered_on_every_page(phone):
    phone.opens().agrees().opens_menu()
    sizes = []

    def size():
        return phone.page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)")

    for label in ("Chữ to hơn", "Chữ to hơn", "Chữ nhỏ lại"):
        sizes.append(size())
        phone.presses(label)
    assert sizes == sorted(set(sizes))
    assert size() == sizes[0] >= 18

    phone.presses("Chữ to hơn")
    phone.opens()
    phone.sees("Em là Cầu Nối")
    assert size() == sizes[1]
    phone.opens("/my-data?token=unknown")
    assert size() == sizes[1]
    phone.presses("Chữ to hơn")
    assert size() == sizes[2]


def test_a_heavy_photo_is_reduced_and_an_album_is_acknowledged_once(phone, tmp_path):
    noise = tmp_path / "noise.jpg"
    Image.frombytes("RGB", (1500, 1500), os.urandom(3 * 1500**2)).save(noise, quality=95)
    light = tmp_path / "light.jpg"
    Image.new("RGB", (300, 200), "#777a7d").save(light)
    assert noise.stat().st_size > 4 * MOST_BYTES
    phone.opens().agrees()
    phone.types("bao cao o ga", "ổ gà to giữa đường, xe máy hay ngã")
    phone.sees("Anh/chị có ảnh")
    requests: list[Request] = []
    phone.page.on("request", lambda request: requests.append(request))  # noqa: PLW0108 - it needs a function
    phone.sends_photos(noise, light)
    phone.sees("Em đã nhận 2 ảnh")
    uploads = [request for request in requests if request.url.endswith("/api/media")]
    sent = [int(request.all_headers()["content-length"]) for request in uploads]
    assert 0 < sent[0] <= MOST_BYTES
    assert sent[1] == light.stat().st_size
    assert sum("Em đã nhận" in text for text in phone.said) == 1
    expect(phone.page.locator("#thread > .you").last.get_by_role("img")).to_have_count(2)
    phone.page.reload()
    phone.sees("Em đã nhận 2 ảnh")
    pictures = phone.page.locator("#thread > .you").last.get_by_role("img")
    expect(pictures).to_have_count(2)
    for picture in pictures.all():
        picture.evaluate("picture => picture.decode()")


def test_the_page_says_which_report_is_not_sent_until_it_is(phone, passes):
    phone.opens()
    banner = phone.page.locator("#unsent")
    phone.goes_to_the_map()
    expect(banner).to_contain_text("CHƯA gửi: Ổ gà, đường hỏng, phố Thống Nhất")
    phone.presses("Đúng rồi")
    phone.sees("Cán bộ cần hỏi thêm thì gọi số nào ạ?")
    phone.types("giấu tên", "về đầu")
    phone.sees("Em là Cầu Nối")
    phone.page.reload()
    expect(banner).to_be_visible()
    passes(phone.page)
    phone.presses("Xem lại")
    phone.sees("Em đọc lại nhé")
    expect(phone.own.last).to_have_text("Xem lại để gửi: o ga to giua duong, xe…")
    phone.presses("Gửi đi")
    phone.sees("Em đã gửi tới")
    expect(banner).to_be_hidden()


def test_a_browser_without_scripts_files_a_report_by_a_form(opens):
    page = opens(PHONE, java_script_enabled=False).opens().page
    expect(page.get_by_role("link", name="Gọi 0229").first).to_be_visible()
    page.get_by_label("Anh/chị muốn báo việc gì ạ?").select_option(label="Ổ gà, đường hỏng")
    page.get_by_label("Chuyện thế nào, từ bao giờ?").fill("ổ gà to giữa đường")
    page.get_by_label("Ở phố nào?").select_option(label="phố Thống Nhất")
    page.get_by_label("Số điện thoại").fill("0912 34")
    page.get_by_label("Đồng ý").check()
    page.get_by_role("button", name="Gửi phản ánh").click()
    expect(page.get_by_text("Em chưa nhận ra số ấy.")).to_be_visible()
    page.get_by_label("Số điện thoại").fill("0912 345 678")
    page.get_by_role("button", name="Gửi phản ánh").click()
    expect(page.get_by_text("Em đã gửi tới")).to_be_visible()
    expect(page.get_by_text(re.compile(r"^GV \d{3}$"))).to_be_visible()


@pytest.mark.parametrize(
    "device",
    [
        pytest.param(NARROW, id="narrow"),
        pytest.param(PHONE, id="phone", marks=pytest.mark.soak),
        pytest.param(DESK, id="desk", marks=pytest.mark.soak),
    ],
)
def test_the_form_is_accessible_and_whole(opens, device, passes):
    page = opens(device).opens("/chat/report").page
    page.evaluate("document.querySelector('form').noValidate = true")
    page.get_by_role("button", name="Gửi phản ánh").click()
    expect(page.get_by_role("alert")).to_contain_text("Em chưa gửi được.")
    passes(page)
    assert page.evaluate(_CUT) == []


def test_words_do_not_wait_for_a_photo_that_there_is_no_room_for(phone, photos):
    says = BOOKS["vi"].say("media-no_room")
    full = {"status": 507, "json": {"error": "no_room", "say": says}}
    phone.page.route("**/chat/api/media", lambda route: route.fulfill(**full))
    phone.opens().agrees()
    phone.types("bao cao o ga", "ổ gà to giữa đường, xe máy hay ngã")
    phone.sees("Anh/chị có ảnh")
    phone.sends_photos(photos[0])
    phone.types("không có ảnh")
    phone.sees("Chỗ đó ở đâu")
    expect(phone.page.get_by_text(says)).to_be_visible()


def test_the_offices_hours_are_those_of_the_commune_on_a_phone_set_to_another_place(opens):
    phone = opens(PHONE, timezone_id="America/New_York")

    def closed(route):
        session = route.fetch()
        told = session.json()
        told["unit"]["shifts"] = [["2999-01-01T00:30:00Z", "2999-01-01T04:30:00Z"]]
        route.fulfill(response=session, json=told)

    phone.page.route("**/chat/api/session", closed)
    phone.opens()
    expect(phone.page.locator("#call .hours")).to_contain_text("7:30")
