"""A survey by the address on a poster, its form entered by the keyboard, the projector's page."""

import re
from datetime import timedelta

import pytest
from playwright.sync_api import expect

from bot.services.officials import official_registry, sign_in
from bot.services.officials.permissions import Role
from bot.services.surveys import approval, drafting
from bot.services.surveys.content import hash_content
from storage.repositories.officials import roles as role_rows
from storage.repositories.surveys import surveys
from storage.repositories.surveys.surveys import Content
from tests.browser.console import enters_the_console
from tests.browser.test_card_pages import done, fits
from tests.conversations.surveys.sample_survey import MARKET

__all__ = ["fits"]

FIRST = "Nhà mình có hay đi chợ Me không ạ?"


@pytest.fixture(scope="module")
def survey(server):
    """The code's number of an open survey."""

    def opens(tx, context):
        content = Content(MARKET, closes_at=context.now() + timedelta(days=5))
        drafting.save(tx, context, "someone", "s1", 0, content)
        approval.submit(tx, context, "someone", "s1", 1)
        hash_ = hash_content("s1", content)
        approval.approve(tx, context, "other", "s1", version=1, content_hash=hash_)
        found = surveys.find(tx, context.unit_id, "s1")
        assert found is not None
        return found.code.removeprefix("YK ")

    return done(server, opens)


@pytest.fixture
def clerk(desktop, server):
    """The page of a signed-in officer."""

    def invite(tx, context):
        token = sign_in.create_sign_in_token(tx, context, minutes=5, name="Chị Hoa")
        official = official_registry.find_official(tx, context, "Chị Hoa")[1]
        unit_id, now = context.unit_id, context.now()
        role_rows.withdraw(tx, unit_id, official, list(Role))
        role_rows.give(tx, unit_id, official, [Role.OFFICER], by="operator", now=now)
        return token

    page = desktop.page
    enters_the_console(page, f"{server.home}/office/sign-in?token={done(server, invite)}")
    return page


def test_a_new_person_comes_from_a_poster_and_answers_after_consent(phone, survey):
    phone.opens(f"/yk/{survey}")
    phone.sees("Em lưu l", "Đồng ý", "Không", "Đọc thêm")
    expect(phone.page).to_have_url(re.compile("^[^#]+$"))
    phone.presses("Đồng ý")
    phone.sees(FIRST)
    phone.presses("Không")
    phone.sees("Chợ cần sửa gì trước?")
    phone.page.reload()
    phone.sees("Chợ cần sửa gì trước?")


def test_a_link_works_in_a_chat_that_is_open(phone, survey):
    phone.opens().agrees()
    phone.page.evaluate(f"location.hash = '#yk-{survey}'")
    phone.sees(FIRST)


def test_a_form_is_entered_by_the_keyboard_alone(clerk, server, survey):
    clerk.goto(f"{server.home}/office/surveys/s1/paper/enter")
    often = clerk.get_by_role("group", name="2. Mấy lần một tuần ạ?")
    expect(often).to_be_hidden()
    for key in ("Enter", "Enter", "1"):
        clerk.keyboard.press(key)
    expect(often).to_be_visible()
    expect(often.get_by_label("0. Để trống")).to_be_focused()
    for key in ("2", "1", "3", "Enter", "4", "3", "Enter", "Enter", "Tab", *["Enter"] * 3):
        clerk.keyboard.press(key)
    agreed = clerk.get_by_label("1. Người trả lời đã đồng ý")
    expect(agreed).to_be_focused()
    for key in ("1", "Enter", "Enter"):
        clerk.keyboard.press(key)
    expect(clerk.get_by_role("status").first).to_contain_text("Đã nhập phiếu số 1.")


def test_the_pages_fit_a_phone_and_everybody_can_use_them(clerk, server, survey, fits):
    for path in ("s1/paper", "s1/paper/enter", "s1/screen?live=no", "meeting"):
        clerk.goto(f"{server.home}/office/surveys/{path}")
        fits()
