"""Residents choose the news that they get, read it, and stop it, by the conversation."""

from datetime import timedelta

import msgspec
import pytest
from msgspec import structs

from bot.background import notice_renderers
from bot.services.announcements.residents import subscriptions
from bot.services.announcements.residents.notices import announcement_renderers
from bot.services.announcements.sending.sending import ANNOUNCEMENT
from bot.services.delivery.broadcasts.claimer import BroadcastClaimer
from bot.services.delivery.notice_renderer import NoticeRequest
from conversations.dialogues.questions.card_answering import CardAnswering
from conversations.engine.model.messages import Reply, Tap
from conversations.engine.model.person import Person
from handlers.telegram import limits as telegram
from handlers.webchat import limits as webchat
from storage.repositories.person.people import PersonState
from tests.bot.services.announcements.office import CONTENT, SAFETY, Office
from tests.bot.services.inbound.test_receive_batch import Street
from tests.fakes import OWNER
from tests.official import TO_OFFICIAL
from tests.resident import KNOWLEDGE

UNTIL = timedelta(days=2)


class Commune(Street, Office):
    """Residents who talk to the bot, and officials who announce."""

    def __init__(self, database, services):
        Office.__init__(self, database, services.context)
        Street.__init__(self, database, services)
        services.context.answering = CardAnswering(KNOWLEDGE)

    def hears(self, who, *contents):
        """Return the newest reply to *who* after they said *contents*."""
        self.says(who, *contents)
        return self.replies(who)[-1]

    def renders(self, id_="a1", **person):
        """Return the message of an announcement for a person."""
        render = announcement_renderers(self.services)[ANNOUNCEMENT]
        values = {"announcement": id_, "version": 1}

        def work(tx):
            known = PersonState("", Person(**person), 0, "")
            return render(NoticeRequest(tx, known, values, self.context.now()))

        return self.database.write_now(work)

    def receives(self):
        """Let everything that is due arrive; return the announcements by who gets them."""
        renderers = notice_renderers(self.services, TO_OFFICIAL)
        claimer = BroadcastClaimer(self.context, OWNER, renderers, bool)
        shown = self.database.write_now(claimer.claim, {"fake": 10}).shown
        return {row.address: msgspec.json.decode(row.payload, type=Reply) for row in shown}


@pytest.fixture
def commune(database, services):
    return Commune(database, services)


@pytest.fixture
def content(context):
    return structs.replace(CONTENT, place="Phố Me", valid_until=context.now() + UNTIL)


def tap(reply, label):
    """Return the tap on the button *label* of *reply*."""
    return Tap(next(button.data for button in reply.buttons if button.label == label))


@pytest.mark.both
def test_who_asks_for_news_of_a_topic_gets_it_and_others_do_not(commune):
    commune.says("an", "dang ky tin cat dien")
    commune.says("binh", "đăng ký tin nước")
    commune.announces()

    assert commune.progress().by_state == {"waiting": 1}


def test_who_agrees_only_after_asking_for_news_gets_it_too(commune):
    newcomers = commune.with_services(newcomer=Person())
    newcomers.says("an", "dang ky tin cat dien")
    assert "Em lưu l" in commune.replies("an")[-1].text
    newcomers.says("an", "đồng ý")
    commune.announces()
    assert list(commune.receives()) == ["an"]


def test_an_announcement_arrives_with_its_button_and_once_only(commune):
    commune.says("an", "dang ky tin cat dien")
    commune.says("binh", "đăng ký tin điện", "đừng gửi tin điện nữa")
    commune.announces()
    got = commune.receives()

    assert list(got) == ["an"]
    assert got["an"] == commune.renders()
    ended = commune.hears("an", tap(got["an"], "Bớt tin loại này"))
    assert "không gửi anh/chị tin cắt điện nữa" in ended.text
    assert commune.receives() == {}


def test_the_button_below_an_announcement_ends_what_is_queued_and_can_be_undone(commune):
    commune.says("an", "đăng ký tin điện")
    commune.announces()
    ended = commune.hears("an", tap(commune.renders(), "Bớt tin loại này"))

    assert ended.text == "Vâng ạ, từ giờ em không gửi anh/chị tin cắt điện nữa."
    assert commune.progress().opted_out == 1

    again = commune.hears("an", tap(ended, "Nhận lại tin này"))

    assert again.text == "Vâng ạ, có tin cắt điện của cả xã thì em nhắn anh/chị."
    commune.announces("a2", structs.replace(CONTENT, vi="Mai có điện lại."))
    assert commune.progress("a2").by_state == {"waiting": 1}


def test_an_old_button_ends_the_news_in_the_middle_of_a_report(commune):
    commune.says("an", "đăng ký tin điện")
    commune.announces()
    commune.says("an", "gửi phản ánh", tap(commune.renders(), "Bớt tin loại này"))
    told, question = commune.replies("an")[-2:]

    assert "không gửi anh/chị tin cắt điện nữa" in told.text
    assert told.buttons[0].label == "Nhận lại tin này"
    assert question.text == "Anh/chị muốn báo việc gì ạ?"


def test_all_news_can_be_refused_but_for_safety(commune):
    commune.says("an", "đăng ký tin điện, nước và y tế", "bo het tin")
    commune.announces("a1", SAFETY)

    assert "Riêng tin khẩn cấp" in commune.replies("an")[-1].text
    assert commune.progress().by_state == {"waiting": 1}
    refused = commune.hears("an", "đừng gửi tin bão nữa")
    assert "gửi tới mọi người, vì lỡ một tin có thể nguy hiểm" in refused.text


def test_the_area_is_that_of_ones_neighbourhood_and_can_be_the_whole_commune(commune):
    told = commune.hears("an", "tôi ở phố Tiến Yết", "đăng ký tin điện")
    assert told.text == "Vâng ạ, có tin cắt điện của phố Tiến Yết thì em nhắn anh/chị."

    wide = commune.hears("an", tap(told, "Nhận tin cả xã"))
    assert wide.text == "Vâng ạ, từ giờ em nhắn anh/chị tin của cả xã."

    near = commune.hears("an", tap(wide, "Chỉ tin nơi tôi ở"))
    assert near.text == "Vâng ạ, từ giờ em nhắn anh/chị tin của phố Tiến Yết."


def test_a_button_of_a_person_who_told_no_home_says_how_to_tell_it(commune):
    refused = commune.hears("an", Tap("news@:home"))

    assert refused.text.startswith("Em chưa biết anh/chị ở đâu.")


def test_a_button_subscribes_nobody_who_did_not_consent(commune):
    newcomers = commune.with_services(newcomer=Person())
    newcomers.says("an", Tap("news+:power"))

    assert "đồng ý cho em lưu" in commune.replies("an")[-1].text
    assert commune.does(subscriptions.load, commune.person("an")).topics == {}


def test_a_topic_that_is_gone_is_explained(commune):
    assert "không còn nữa" in commune.hears("an", Tap("news+:markets")).text
    assert "không còn nữa" in commune.hears("an", Tap("news-:markets")).text


def test_anyone_reads_what_is_current_and_later_what_is_past(commune, clock, content):
    commune.says("binh", "đăng ký tin điện")
    commune.announces(content=content)

    assert "Mai cắt điện ở phố Me." in commune.hears("an", "lịch cắt điện tuần này").text
    current = commune.hears("an", "có tin gì mới không")
    assert "Mai cắt điện ở phố Me." in current.text
    assert "mã tin TB 1" in current.text

    clock.passes(days=3)
    assert "chưa có tin mới" in commune.hears("an", "tin mới").text
    assert "Mai cắt điện ở phố Me." in commune.hears("an", "tin cũ").text


def test_an_announcement_names_topic_place_end_sender_and_code(commune, content):
    commune.says("an", "đăng ký tin điện")
    commune.announces(content=content)

    assert commune.renders().text == (
        "Cắt điện\n"
        "Mai cắt điện ở phố Me.\n"
        "Ở: Phố Me\n"
        "Đến: 7 giờ 30 sáng thứ Tư 25/11\n"
        "Ủy ban nhân dân xã Gia Viễn gửi, mã tin TB 1."
    )


def test_an_announcement_is_read_in_ones_language_if_that_was_written(commune, content):
    commune.says("an", "đăng ký tin điện")
    commune.announces(content=structs.replace(content, en="Power is off tomorrow."))
    commune.announces("a2", content)

    assert "Power is off tomorrow." in commune.renders(language="en").text
    assert "Mai cắt điện ở phố Me." in commune.renders("a2", language="en").text


def test_a_safety_alert_has_no_button_to_end_its_kind(commune):
    commune.says("an", "chào em")
    commune.announces(content=SAFETY)

    assert commune.renders().buttons == ()


def test_the_longest_announcement_fits_every_channel(commune, content):
    whole = structs.replace(content, vi="ạ" * 1000, en="e" * 1000, place="ở" * 200)
    commune.says("an", "đăng ký tin điện")
    commune.announces(content=whole)

    for language in ("vi", "en"):
        text = commune.renders(language=language).text
        assert len(text) <= min(telegram.LIMITS.text, webchat.LIMITS.text)
