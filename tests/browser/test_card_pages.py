"""The officials' pages for questions and cards: accessible, on any screen, without scripts."""

import pytest
from msgspec import structs
from playwright.sync_api import expect

from bot.commands.bootstrap import utc_now
from bot.registry import REGISTRY
from bot.services.officials import sign_in
from bot.services.questions import misses
from bot.services.questions.pack_loading import load_pack
from bot.services.unit_context import open_unit_context
from conversations.engine.model.localised_text import LocalisedText
from storage.database.transactions import Database
from storage.repositories import units
from storage.unit_pack.pack_folder import with_card
from tests.browser.conftest import DESK, PHONE
from tests.browser.console import enters_the_console
from tests.resident import PACK

TARGET = 48
# Everything that can be tapped or filled in, except elements for the keyboard only.
SMALL = f"""() => [...document.querySelectorAll(
  'a:not(.skip), button, summary, select, textarea, input:not([type=hidden])')]
  .filter(it => it.offsetParent && it.getBoundingClientRect().height < {TARGET} - 0.5)
  .map(it => it.outerHTML.slice(0, 120))"""
# Elements whose text is separated from its icon by a line break.
TORN = """() => [...document.querySelectorAll('.plain .due')]
  .filter(it => it.getClientRects().length > 1).length"""
ASKED = ("xin giấy phép nuôi trâu ở đâu", "xin giay phep nuoi trau o dau", "giấy phép nuôi trâu")


def done(server, work):
    """Run a function in a transaction of the server's database; return its result."""
    database = Database(server.url)
    try:
        desktop = database.write_now(open_unit_context, PACK.id, utc_now, REGISTRY.hooks)
        return database.write_now(work, desktop)
    finally:
        database.close()


@pytest.fixture(scope="module")
def missed(server):
    """Add missed questions."""

    def work(tx, desktop):
        for text in ASKED:
            misses.keep_miss(tx, desktop, question=text, kind="unknown")

    done(server, work)


@pytest.fixture
def link(server):
    """A new sign-in link."""
    token = done(
        server,
        lambda tx, desktop: sign_in.create_sign_in_token(tx, desktop, minutes=5, name="Chị Hoa"),
    )
    return f"{server.home}/office/sign-in?token={token}"


@pytest.fixture(
    params=[pytest.param(PHONE, id="phone"), pytest.param(DESK, id="desk", marks=pytest.mark.soak)]
)
def fits(request, desktop, passes):
    """Check what a page of a computer shows on a phone; in a soak, on the computer."""
    width = request.param["viewport"]["width"]

    def check() -> None:
        desktop.page.set_viewport_size(request.param["viewport"])
        passes(desktop.page)
        assert desktop.page.evaluate("document.documentElement.scrollWidth") <= width
        if request.param is PHONE:
            assert desktop.page.evaluate(SMALL) == []
        desktop.page.set_viewport_size(DESK["viewport"])

    return check


def test_every_page_from_a_missed_question_to_a_saved_card_fits(desktop, fits, link, missed):
    office = desktop.page
    enters_the_console(office, link)
    office.get_by_role("link", name="Câu hỏi").click()
    expect(office.get_by_role("heading", name=ASKED[0])).to_be_visible()
    fits()
    office.get_by_text("Chọn thẻ khác").first.click()
    expect(office.get_by_role("button", name="Thêm vào thẻ này").first).to_be_visible()
    fits()

    office.get_by_role("button", name="Viết thẻ mới").click()
    office.get_by_label("Tên thẻ", exact=True).fill("Nuôi trâu bò")
    office.get_by_label("Câu trả lời", exact=True).fill("chữ " * 41)
    office.get_by_label("Nhóm").select_option("civil")
    office.get_by_label("Bộ phận phụ trách").select_option("service")
    office.get_by_role("button", name="Xem thử").click()
    expect(office.get_by_role("alert")).to_contain_text("Câu trả lời có 41 tiếng")
    expect(office.get_by_role("alert")).to_be_focused()
    fits()

    office.get_by_label("Câu trả lời", exact=True).fill("Bác gọi thú y xã ạ.")
    office.get_by_role("button", name="Xem thử").click()
    expect(office.get_by_role("heading", name="Người dân sẽ thấy")).to_be_visible()
    expect(office.get_by_text("3 câu trả lời đúng hơn")).to_be_visible()
    fits()

    office.get_by_role("button", name="Lưu thẻ").click()
    expect(office.get_by_text("Chưa có câu nào bị bỏ lỡ.")).to_be_visible()
    fits()
    office.get_by_role("link", name="Thẻ trả lời").click()
    expect(office.get_by_role("heading", name="Tệp thẻ")).to_be_visible()
    fits()
    office.set_viewport_size(PHONE["viewport"])
    assert office.evaluate(TORN) == 0
    office.get_by_role("link", name="Nuôi trâu bò").first.click()
    office.get_by_role("link", name="Ai đã sửa thẻ này").click()
    expect(office.get_by_role("heading", name="Các lần sửa")).to_be_visible()
    fits()


def test_a_card_that_was_changed_here_and_in_the_pack_is_settled_by_one_button(
    desktop, fits, link, server
):
    death = next(card for card in PACK.cards if card.id == "death")

    def work(tx, desktop):
        ours, theirs = (
            with_card(PACK, structs.replace(death, short=LocalisedText(text)))
            for text in ("Ở đây.", "Trong gói.")
        )
        units.save(tx, ours, now=desktop.now())
        load_pack(tx, theirs, now=desktop.now())

    done(server, work)
    office = desktop.page
    enters_the_console(office, link)
    office.goto(f"{server.home}/office/cards")
    expect(office.get_by_role("button", name="Giữ như ở đây")).to_be_visible()
    fits()
    office.goto(f"{server.home}/office/card/death")
    expect(office.get_by_role("cell", name="Trong gói.").first).to_be_visible()
    fits()
    office.get_by_role("button", name="Lấy theo gói").click()
    expect(office.get_by_text("Đã lấy theo gói.")).to_be_visible()
    fits()


def test_a_new_card_can_be_tried_without_opening_the_folded_fields(desktop, link, server):
    office = desktop.page
    enters_the_console(office, link)
    office.goto(f"{server.home}/office/cards/new")
    office.get_by_label("Tên thẻ", exact=True).fill("Nuôi trâu bò")
    office.get_by_label("Câu trả lời", exact=True).fill("Bác gọi thú y xã ạ.")
    office.get_by_label("Nhóm").select_option("civil")
    office.get_by_label("Bộ phận phụ trách").select_option("service")
    office.get_by_role("button", name="Xem thử").click()
    expect(office.get_by_role("heading", name="Người dân sẽ thấy")).to_be_visible()


def test_a_card_can_be_edited_without_scripts(opens, server, link, tmp_path):
    office = opens(DESK, java_script_enabled=False).page
    enters_the_console(office, link)
    office.goto(f"{server.home}/office/card/birth")
    office.get_by_label("Câu trả lời", exact=True).fill("Mời bác ra xã ạ.")
    office.get_by_role("button", name="Xem thử").click()
    expect(office.get_by_text("Mời bác ra xã ạ.").first).to_be_visible()
    office.get_by_role("button", name="Lưu thẻ").click()
    expect(office.get_by_label("Câu trả lời", exact=True)).to_have_value("Mời bác ra xã ạ.")

    office.goto(f"{server.home}/office/cards")
    file = tmp_path / "cards.toml"
    file.write_text("[[cards]]\nid = 1\n", "utf-8")
    office.get_by_label("Nạp tệp thẻ").set_input_files(file)
    office.get_by_role("button", name="Xem trước").click()
    expect(office.get_by_role("heading", name="Tệp thẻ chưa dùng được")).to_be_visible()
