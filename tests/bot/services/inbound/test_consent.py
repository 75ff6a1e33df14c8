"""Storing data before and after consent."""

from hashlib import sha256

import msgspec
import pytest
from msgspec import structs

from bot.services.inbound.receive_batch import receive_batch
from conversations.dialogues.questions.card_answering import CardAnswering
from conversations.engine.model.messages import Inbound, Reply, Tap, Text
from conversations.engine.model.person import CONSENT_VERSION, Person
from storage.tables import ASKED_OFFICIALS, CONSENTS, INBOX, MISSES, PEOPLE, REPORTS
from tests.resident import BOOKS, KNOWLEDGE

SAY = BOOKS["vi"].say
TEXTS = {"2026-12": "2a2f967618a02eee"}
HEARD = "bao cao o ga truoc nha van hoa pho Thong Nhat"


class Newcomer:
    """A new person, whose messages arrive in one batch each or all in one."""

    def __init__(self, database, services):
        self.database = database
        self.services = structs.replace(services, newcomer=Person())
        self.count = 0

    def says(self, *said, at_once=False):
        contents = [Text(text) if isinstance(text, str) else text for text in said]
        batches = [contents] if at_once else [[content] for content in contents]
        answers = [answer for batch in batches for answer in self._take(batch)]
        return [msgspec.json.decode(a.payload, type=Reply).text for a in answers]

    def _take(self, contents):
        inbounds = []
        for content in contents:
            self.count += 1
            inbounds.append(Inbound("webchat", f"u{self.count}", "home", content))
        return self.database.write_now(receive_batch, inbounds, self.services).answers

    def rows(self, table):
        return self.database.write_now(lambda tx: tx.execute(table.select()).mappings().all())


@pytest.fixture
def newcomer(database, services):
    return Newcomer(database, services)


@pytest.mark.parametrize("at_once", [False, True])
def test_consent_is_stored_with_version_language_channel_and_time(newcomer, context, at_once):
    newcomer.says(HEARD, "đồng ý", at_once=at_once)
    (consent,) = newcomer.rows(CONSENTS)
    assert (consent["act"], consent["version"]) == ("given", CONSENT_VERSION)
    assert (consent["language"], consent["channel"]) == ("vi", "webchat")
    assert consent["at"] == context.now()
    (person,) = newcomer.rows(PEOPLE)
    assert person["consent"] == CONSENT_VERSION


def test_words_from_before_consent_are_used_after_it(newcomer):
    answers = newcomer.says(HEARD, "vang dong y")
    assert SAY("engine-understood", what="Ổ gà, đường hỏng") in answers[-1]


def test_nothing_is_filed_without_consent(newcomer):
    newcomer.says(HEARD, "ổ gà to lắm cán bộ ơi, ba hôm rồi", Tap("go:report_problem"))
    assert newcomer.rows(REPORTS) == []
    assert newcomer.rows(CONSENTS) == []


def test_a_question_is_answered_and_counted_without_consent_and_without_its_author(newcomer):
    newcomer.services.context.answering = CardAnswering(KNOWLEDGE)
    (answer,) = newcomer.says("xã mình có lớp dạy đàn tính không")
    assert answer.startswith("Việc này em chưa rõ")
    (miss,) = newcomer.rows(MISSES)
    (person,) = newcomer.rows(PEOPLE)
    assert person["person_id"] not in map(str, miss.values())
    assert newcomer.rows(ASKED_OFFICIALS) == newcomer.rows(CONSENTS) == []


@pytest.mark.parametrize("at_once", [False, True])
def test_a_question_is_passed_on_after_consent_only(newcomer, at_once):
    newcomer.services.context.answering = CardAnswering(KNOWLEDGE)
    newcomer.says("xã mình có lớp dạy đàn tính không")
    newcomer.says(Tap("card:ask-official:"))
    assert newcomer.rows(ASKED_OFFICIALS) == []

    newcomer.says("làm khai sinh cần gì", "đồng ý", at_once=at_once)
    (asked,) = newcomer.rows(ASKED_OFFICIALS)
    assert asked["text"] == "xã mình có lớp dạy đàn tính không"
    assert len(newcomer.rows(CONSENTS)) == 1


@pytest.mark.parametrize("at_once", [False, True])
def test_declining_deletes_the_persons_words(newcomer, at_once):
    answers = newcomer.says("đèn đường nhà bà Bí Mật hỏng", "không", at_once=at_once)
    assert "em không giữ lại lời nào" in answers[-1]
    kept = [row["content"] for row in newcomer.rows(INBOX)]
    assert kept == ['{"type":"text","text":"…"}'] * 2
    assert newcomer.rows(CONSENTS) == []


def test_declining_deletes_the_form_of_address(newcomer):
    newcomer.says(HEARD, "gọi tôi là cô", "đổi sang tiếng Anh", "no")

    (row,) = newcomer.rows(PEOPLE)
    assert (row["form"], row["language"], row["consent"]) == ("", "en", "")


def test_consent_can_be_given_after_declining(newcomer):
    newcomer.says(HEARD, "không", Tap("consent:agree"))
    assert [row["act"] for row in newcomer.rows(CONSENTS)] == ["given"]


def test_a_new_consent_text_is_asked_about_and_an_open_dialogue_continues(newcomer):
    old = Person(consent="2023-06")
    newcomer.services = structs.replace(newcomer.services, newcomer=old)
    answers = newcomer.says("bao cao o ga", "co")
    assert answers[-1].startswith(SAY("engine-understood", what="Ổ gà, đường hỏng"))
    assert [row["version"] for row in newcomer.rows(CONSENTS)] == [CONSENT_VERSION]


def test_a_changed_profile_is_stored_and_used_from_then_on(newcomer):
    newcomer.says("gọi tôi là cô", "nha toi o pho tien yet", "đồng ý")
    (answer,) = newcomer.says("cảm ơn em")
    assert "Cô cần gì nữa" in answer
    (person,) = newcomer.rows(PEOPLE)
    assert (person["form"], person["neighbourhood"]) == ("co", "tien-yet")


def test_a_birthday_is_not_stored(newcomer):
    newcomer.says("đổi cách gọi", "đồng ý")
    for said in ("12/3/1954", "tôi sinh năm 1954"):
        answers = newcomer.says(said)
        assert "không ghi lại" in answers[-1]
    assert all("1954" not in row["content"] for row in newcomer.rows(INBOX))


@pytest.mark.parametrize(
    "said", ["toi 72 tuoi", "tôi sinh năm 1954", "sinh 12/3/1954 ạ", "12-3-1954"]
)
def test_an_unasked_age_is_not_stored(newcomer, said):
    newcomer.says("gửi phản ánh", "đồng ý", "về đầu")
    (answer,) = newcomer.says(said)
    assert answer == SAY("engine-age")
    assert all("1954" not in row["content"] for row in newcomer.rows(INBOX))


@pytest.mark.parametrize("said", ["ổ gà ở ngõ 72", "bé 6 tuổi làm căn cước cần gì", "nhà số 1954"])
def test_a_number_is_not_an_age(newcomer, said):
    newcomer.says("gửi phản ánh", "đồng ý", "về đầu")
    assert not [answer for answer in newcomer.says(said) if "ngày sinh" in answer]


def test_consent_is_asked_for_again_only_when_the_emergency_is_over(newcomer):
    first, *answers = newcomer.says(
        Tap("go:report_problem"), "cháy nhà bà Sáu, có người kẹt bên trong", "dập được rồi"
    )
    assert "gửi cán bộ nhé" in first
    assert "114" in answers[0]
    assert answers[1] == SAY("care-ask")
    assert [answer for answer in answers if "đồng ý" in answer] == answers[-1:]


def test_the_consent_version_matches_its_text():
    """A change of the text needs a new version; if the purposes grow, people are asked again."""
    names = ("consent-question", "consent-question-kept", "consent-more")
    raw = [BOOKS[language].raw("consent-") for language in ("vi", "en")]
    texts = [its[name] for its in raw for name in names]
    digest = sha256("\n".join(texts).encode()).hexdigest()[:16]
    assert TEXTS[CONSENT_VERSION] == digest
