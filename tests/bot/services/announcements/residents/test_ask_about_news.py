"""Residents ask more about an announcement; its author gets the question."""

import pytest
from msgspec import structs

from bot.services.questions import answering
from bot.services.questions.news_questions import NEWS_QUESTION
from storage.tables import ASKED_OFFICIALS, BROADCAST_RECIPIENTS, OFFICIAL_CHATS
from tests.bot.services.announcements.office import Office
from tests.bot.services.announcements.residents.test_residents import Commune, tap
from tests.staff_town import Town

QUESTION = "Về tin TB 1: xóm tôi có cắt điện không"


@pytest.fixture
def commune(database, services):
    commune = Commune(database, services)
    commune.says("an", "dang ky tin cat dien")
    commune.announces()
    return commune


def questions(commune):
    return [row["text"] for row in commune.rows(ASKED_OFFICIALS)]


def test_the_button_below_an_announcement_asks_what_the_person_wants_to_know(commune):
    asked = commune.hears("an", tap(commune.renders(), "Hỏi thêm"))
    assert "hỏi thêm gì về tin ấy" in asked.text

    told = commune.hears("an", "xóm tôi có cắt điện không")
    assert "chuyển câu hỏi tới cán bộ viết tin" in told.text
    assert questions(commune) == [QUESTION]


def test_one_sentence_with_the_code_is_enough(commune):
    commune.says("an", "hỏi thêm về TB 1: xóm tôi có cắt điện không")

    assert questions(commune) == ["hỏi thêm về TB 1: xóm tôi có cắt điện không"]


def test_whoever_names_no_code_chooses_the_announcement(commune):
    commune.announces("a2")
    asked = commune.hears("an", "hỏi về tin của xã")
    assert [button.label for button in asked.buttons] == ["TB 2 Cắt điện", "TB 1 Cắt điện"]

    commune.says("an", tap(asked, "TB 1 Cắt điện"), "xóm tôi có cắt điện không")
    assert questions(commune) == [QUESTION]


class Desk(Town, Office):  # type: ignore[misc]  # both have acts: those of the town are used
    """Residents, and an official at the staff bot who wrote an announcement."""

    def announced(self):
        self.comes_in("hoa")
        (chat,) = self.rows(OFFICIAL_CHATS)
        self.says("an", "dang ky tin cat dien")
        self.saves(by=chat["official_id"])
        self.submits(by=chat["official_id"])
        self.approves()

    def told(self):
        """Return what the author is told of questions."""
        return [reply for row, reply in self.cards("hoa") if row["kind"] == NEWS_QUESTION]


def test_the_author_is_told_with_the_question_and_the_announcement(database, services):
    context = structs.replace(services.context, public_url="https://chat.example")
    desk = Desk(database, structs.replace(services, context=context))
    desk.announced()
    desk.says("an", "hỏi thêm về TB 1", "xóm tôi có cắt điện không")
    (told,) = desk.told()

    assert f'thông báo TB 1 của chị: "{QUESTION}"' in told.text
    assert [link.url for link in told.links] == [
        f"https://chat.example/office/questions?question={desk.rows(ASKED_OFFICIALS)[0]['question_id']}",
        "https://chat.example/office/announcements/a1",
    ]


def test_what_was_answered_meanwhile_is_not_told(database, services):
    desk = Desk(database, services)
    desk.announced()
    desk.says("an", "hỏi thêm về TB 1", "xóm tôi có cắt điện không")
    (asked,) = desk.rows(ASKED_OFFICIALS)
    answer = "Xóm bác không cắt ạ."
    desk.write(answering.answer_questions, desk.services, "other", [asked["question_id"]], answer)

    (told,) = desk.told()
    assert told.text == ""


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("xóm tôi có cắt điện không?", ["TB 1: xóm tôi có cắt điện không?"]),
        ("cảm ơn em", []),
    ],
)
def test_a_question_in_reply_to_an_announcement_is_about_it(commune, said, asked):
    commune.receives()
    commune.database.write_now(
        lambda tx: tx.execute(BROADCAST_RECIPIENTS.update().values(external_id="77"))
    )
    reply = commune.message("an", said)
    commune.take(structs.replace(reply, replies_to="77"))

    assert questions(commune) == asked
