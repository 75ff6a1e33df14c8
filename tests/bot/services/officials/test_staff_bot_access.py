"""Access to the staff bot, and what is stored about it."""

import pytest

from bot.registry import REGISTRY
from bot.services import retention_rules
from bot.services.inbound.receive_batch import receive_batch
from bot.services.officials import sign_in, staff_bot
from bot.services.officials.errors import OfficialError
from bot.services.officials.staff_bot import invite_official
from conversations.engine.model.messages import (
    Content,
    Inbound,
    Moved,
    Photo,
    Reachable,
    Start,
    Text,
)
from storage.repositories import audit
from storage.tables import (
    INVITATIONS,
    MEDIA,
    OFFICIAL_CHATS,
    OFFICIAL_DEPARTMENTS,
    OFFICIALS,
    OUTBOX,
    TALKS,
)
from tests.staff_town import Town

NOT_IN = "Đường dẫn này đã dùng rồi hoặc đã quá hạn"
NOT_FOR_THEM = "Đây là chỗ riêng của cán bộ xã Gia Viễn"


@pytest.fixture
def town(database, services):
    return Town(database, services)


def test_adding_an_official_returns_a_token_of_which_only_the_hash_is_stored(town):
    token = town.invited("Chị Hoa", "economy", "economy", "police")

    assert len(token) <= 64
    assert set(token) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-")
    (kept,) = town.rows(INVITATIONS)
    assert token not in str(dict(kept))
    departments = [row["department"] for row in town.rows(OFFICIAL_DEPARTMENTS)]
    assert sorted(departments) == ["economy", "police"]


def test_a_name_can_be_added_once(town):
    town.invited("Chị Hoa")

    with pytest.raises(OfficialError, match=r'already.*user invite "Chị Hoa"'):
        town.invited(" Chị  Hoa ")
    assert len(town.rows(OFFICIALS)) == 1


def test_an_unknown_department_is_refused_with_the_known_ones(town):
    with pytest.raises(OfficialError, match="'roads'; there are economy, culture"):
        town.invited("Chị Hoa", "economy", "roads")
    assert town.rows(OFFICIALS) == []
    assert town.acts() == []


def test_an_official_without_a_name_is_refused(town):
    with pytest.raises(OfficialError, match="needs a name"):
        town.invited("  ")


def test_opening_the_link_connects_the_official(town):
    town.comes_in("hoa")

    greeting, question = town.texts("hoa")
    assert greeting.startswith("Em chào chị Hoa, em là Cầu Nối của xã Gia Viễn. Em lưu giờ chị")
    assert "báo chị ngay" in question
    (chat,) = town.rows(OFFICIAL_CHATS)
    assert chat["person_id"] == town.person("hoa")
    assert chat["news"] == "at_once"


def test_adding_inviting_and_connecting_are_audited_by_ids(town):
    town.comes_in("hoa")

    (official,) = town.rows(OFFICIALS)
    id_, person = official["official_id"], town.person("hoa")
    assert town.acts() == [
        ("official.add", "operator", id_),
        ("official.give.officer", "operator", id_),
        ("official.give.administrator", "operator", id_),
        ("official.invite", "operator", id_),
        ("official.join", id_, person),
    ]
    assert town.write(audit.verify, town.context.unit_id) is None


def test_the_token_is_not_stored_with_the_message(town):
    token = town.invited("Chị Hoa")
    town.tells("hoa", Start(token), Start(token))

    assert [said.get("text") for said in town.said("hoa")] == ["…", "…"]
    assert token not in str([dict(row) for row in (*town.rows(TALKS), *town.rows(OUTBOX))])


def test_a_link_connects_one_person(town):
    token = town.invited("Chị Hoa")
    town.tells("hoa", Start(token))
    town.tells("thief", Start(token))

    assert len(town.texts("thief")) == 1
    assert town.texts("thief")[0].startswith(NOT_IN)
    assert [row["person_id"] for row in town.rows(OFFICIAL_CHATS)] == [town.person("hoa")]


def test_an_official_who_opens_their_link_again_is_greeted(town):
    token = town.invited("Chị Hoa")
    town.tells("hoa", Start(token), "khi tôi hỏi", Start(token))

    assert town.texts("hoa")[-1].startswith("Em chào chị Hoa. Chị cần em")


def test_a_link_expires(town, clock):
    early, late = town.invited("Chị Hoa"), town.invited("Anh Tuấn")
    clock.passes(days=2, seconds=-1)
    town.tells("hoa", Start(early))
    clock.passes(seconds=1)
    town.tells("tuan", Start(late))

    assert "chị Hoa" in town.texts("hoa")[0]
    assert [text[: len(NOT_IN)] for text in town.texts("tuan")] == [NOT_IN]


@pytest.mark.parametrize("token", ["x", "A" * 64, "'; drop table official"])
def test_an_unknown_token_gets_one_polite_sentence(town, token):
    town.tells("someone", Start(token))

    (reply,) = town.replies("someone")
    assert reply.text.startswith(NOT_IN)
    assert (reply.buttons, reply.navigation) == ((), ())
    assert town.rows(OFFICIAL_CHATS) == []


def test_a_sign_in_link_of_the_web_does_not_connect(town):
    token = town.write(sign_in.create_sign_in_token, town.context, minutes=30, name="Chị Hoa")
    town.tells("hoa", Start(token))

    assert town.texts("hoa")[0].startswith(NOT_IN)
    assert town.write(sign_in.sign_in, town.context, town.invited("Anh Tuấn")) is None


def test_a_link_opened_at_the_residents_bot_does_not_connect(town):
    town.says("hoa", Start(town.invited("Chị Hoa")))

    assert town.rows(OFFICIAL_CHATS) == []


def test_a_new_invitation_revokes_the_old_one_and_a_new_phone_replaces_the_old_one(town):
    first = town.invited("Chị Hoa")
    second = town.write(invite_official, town.context, "Chị Hoa", days=2)
    town.tells("old phone", Start(first))
    assert town.texts("old phone")[0].startswith(NOT_IN)
    town.tells("old phone", Start(second), "khi tôi hỏi")
    third = town.write(invite_official, town.context, "Chị Hoa", days=2)
    town.tells("new phone", Start(third))
    town.tells("old phone", "việc mới")

    assert town.texts("old phone")[-1].startswith(NOT_FOR_THEM)
    (chat,) = town.rows(OFFICIAL_CHATS)
    assert (chat["person_id"], chat["news"]) == (town.person("new phone"), "asked")


def test_an_unknown_official_can_not_be_invited(town):
    with pytest.raises(OfficialError, match=r'no official called Hoa.*user add "Hoa"'):
        town.write(invite_official, town.context, "Hoa", days=2)


def test_a_stranger_is_told_where_to_go_and_none_of_their_words_is_stored(town):
    said = (
        "xem việc mới",
        "có người chết đuối, cứu với",
        Photo(source="file-1"),
        Start(),
        "0912345678",
    )
    town.tells("stranger", *said)

    assert len(town.texts("stranger")) == len(said)
    assert set(town.texts("stranger")) == {
        f"{NOT_FOR_THEM}, anh/chị có việc thì gọi 0229 0000 100 ạ."
    }
    assert {kept.get("text") for kept in town.said("stranger")} == {"…"}
    assert town.rows(MEDIA) == []
    assert all("cứu với" not in row["session"] for row in town.rows(TALKS))


def test_a_stranger_is_told_the_public_address_of_the_web_chat(town):
    town.context.public_url = "https://caunoi.example.vn"
    town.tells("stranger", "alo")

    assert "nhắn ở https://caunoi.example.vn/chat hoặc gọi" in town.texts("stranger")[0]


def test_an_official_who_blocks_the_bot_gets_no_messages_until_they_return(town):
    town.comes_in("hoa")
    town.tells("hoa", Reachable(is_so=False))
    town.files()
    assert town.cards("hoa") == []
    town.tells("hoa", Reachable(is_so=True))
    town.files("binh")

    assert len(town.cards("hoa")) == 1


def test_an_official_whose_chat_moved_is_still_connected(town):
    town.comes_in("hoa")
    town.tells("hoa", Moved("hoa-2"))
    town.files()
    town.tells("hoa-2", "việc mới")

    assert len(town.cards("hoa-2")) == 1
    answers = [row["payload"] for row in town.sent("hoa-2") if not row["kind"]]
    assert "GV 101" in answers[-2]


def test_officials_messages_are_stored_as_long_as_residents(town, clock):
    town.comes_in("hoa")
    town.tells("hoa", "khi tôi hỏi", "cảm ơn em")
    clock.passes(days=2)
    strangers, words = (
        next(rule for rule in REGISTRY.retention if rule.name == name)
        for name in ("strangers", "words")
    )
    town.write(retention_rules.apply_rule, town.context, strangers)
    assert town.said("hoa")[-1]["text"] == "cảm ơn em"
    clock.passes(days=90)
    town.write(retention_rules.apply_rule, town.context, words)
    assert town.said("hoa")[-1]["text"] == "…"


def test_a_replaced_phone_is_a_strangers(town, clock):
    town.comes_in("hoa")
    town.tells("hoa", "cảm ơn em")
    town.tells("hoa-2", Start(town.write(invite_official, town.context, "Chị Hoa", days=2)))
    clock.passes(days=2)
    rule = next(rule for rule in REGISTRY.retention if rule.name == "strangers")
    town.write(retention_rules.apply_rule, town.context, rule)
    town.files()

    assert town.said("hoa")[-1]["text"] == "…"
    assert town.cards("hoa") == []
    assert len(town.cards("hoa-2")) == 1


def test_a_stranger_who_sends_a_captioned_picture_is_answered_once(town):
    said: tuple[Content, ...] = (Photo(source="file-1"), Text("cho tôi vào"))
    together = [
        Inbound(staff_bot.CHANNEL, f"7{n}", "la", each, message="7") for n, each in enumerate(said)
    ]
    town.write(receive_batch, together, town.staff)

    assert len(town.texts("la")) == 1
