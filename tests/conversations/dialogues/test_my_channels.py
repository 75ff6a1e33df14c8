import pytest

from conversations.dialogues.linking.effects import OfferLink, Unlink, UseLinkCode
from conversations.dialogues.linking.queries import MyAddresses, MyChannels
from conversations.dialogues.privacy.consent.answers import AGREE
from conversations.engine.model.messages import Tap
from conversations.engine.model.person import Person
from tests.resident import ALONE, LINKED, Resident

TWO = MyChannels(LINKED.addresses[:2])


@pytest.fixture
def resident():
    return Resident()


@pytest.mark.parametrize(
    "said", ["nối kênh", "noi kenh khac", "kênh của tôi", "/kenh", "Nhắn từ máy khác"]
)
def test_many_wordings_start_the_dialogue(resident, said):
    resident.says(said)
    resident.sees("qua: Trang chat", "Xin mã nối", "Nhập mã", "Không cần nữa")


def test_only_linked_people_are_offered_to_unlink_or_choose_a_channel(resident):
    resident.known[MyAddresses] = TWO
    resident.says("nối kênh")
    resident.sees("qua: Trang chat, Telegram")
    assert "Thôi nhắn ở một nơi" in resident.labels
    assert "Chọn nơi nhắn trước" in resident.labels


@pytest.mark.parametrize("said", ["xin mã nối", "cho toi ma", "1"])
def test_a_code_is_shown_with_instructions(resident, said):
    resident.says("nối kênh", said)
    assert resident.effects == [OfferLink()]
    resident.sees("mở bên kia và nhắn cho em: nối 482 913")


@pytest.mark.parametrize(
    "said",
    [
        "nối 482913",
        "nối 482 913",
        "noi 482913",
        "noi482913",
        "ma noi la 482 913",
        "toi co ma 482913",
        "ma 482 913",
        "link 482913",
        "Mã là 4 8 2 9 1 3 ạ",
        "dạ nối 482.913",
        "NỐI 482-913",
    ],
)
def test_a_code_is_accepted_outside_a_dialogue(resident, said):
    resident.says(said)
    assert resident.effects == [UseLinkCode("482913")]


@pytest.mark.parametrize(
    "said",
    [
        "482913",
        "nối 48291",
        "nối 4829131",
        "nối",
        "0912345678",
        "dây điện đứt chưa ai nối",
        "nhà số 482913 bị mất nước",
        "nối lại dây điện cột 482913 đi",
    ],
)
def test_a_text_without_a_code_links_nothing(resident, said):
    resident.says(said)
    assert not any(isinstance(effect, UseLinkCode) for effect in resident.effects)
    assert resident.session.open is None or resident.talk.name != "my_channels"


@pytest.mark.parametrize("said", ["482 913", "482913 ạ", "nối 482 913", "mã của tôi 482913"])
def test_at_the_question_for_a_code_the_digits_are_enough(resident, said):
    resident.says("nối kênh", "nhập mã", said)
    assert resident.effects == [UseLinkCode("482913")]


def test_digits_are_accepted_at_the_first_question(resident):
    resident.says("nối kênh", "482 913")
    assert resident.effects == [UseLinkCode("482913")]


def test_digits_alone_outside_a_dialogue_are_answered_with_instructions(resident):
    resident.says("482 913")
    resident.sees("như: nối 482 913")


def test_a_person_who_forgot_the_code_is_told_how_to_get_a_new_one(resident):
    resident.says("nối kênh", "nhập mã", "toi quen ma roi", "khong nho")
    resident.sees("mở bên kia xin mã mới")


@pytest.mark.parametrize("said", ["48 29", "không có mã", "chín trăm"])
def test_an_invalid_code_is_asked_for_again_with_an_example(resident, said):
    resident.says("nối kênh", "nhập mã", said)
    resident.sees("đủ 6 số, như 482 913")
    assert resident.effects == []


def test_a_code_entered_during_a_report_shelves_the_report(resident):
    resident.says("bao cao o ga", "ổ gà to giữa đường", "không", "nối 482 913")
    assert resident.effects == [UseLinkCode("482913")]
    assert resident.session.shelved is not None
    resident.says("làm tiếp")
    assert resident.talk.name == "report_problem"


def test_a_person_with_reports_is_asked_before_they_are_merged(resident):
    resident.known[MyAddresses] = MyChannels(ALONE.addresses, has_history=True)
    resident.says("nối 482 913")
    resident.sees("gộp chung", "Gộp chung", "Để riêng")
    assert resident.effects == []
    resident.says("có")
    assert resident.effects == [UseLinkCode("482913")]


@pytest.mark.parametrize(
    "said",
    [
        "không",
        "khoan",
        "2",
        "để riêng",
        "toi khong quen nguoi nay",
        "ma cua nguoi khac",
        "nham roi",
    ],
)
def test_declining_links_nothing(resident, said):
    resident.known[MyAddresses] = MyChannels(ALONE.addresses, has_history=True)
    resident.says("nối 482 913", said)
    assert resident.effects == []
    assert resident.is_at_home()


@pytest.mark.parametrize("said", ["gỡ kênh", "go kenh", "ngắt kênh", "bỏ nối ạ", "unlink"])
@pytest.mark.parametrize("known", [ALONE, TWO])
def test_words_unlink_the_last_linked_address_at_once(resident, said, known):
    resident.known[MyAddresses] = known
    resident.says(said)
    assert resident.effects == [Unlink()]


@pytest.mark.parametrize("said", ["nối kênh", "noi kenh", "nối kênh khác", "noi may", "đổi kênh"])
def test_a_request_to_link_is_never_read_as_one_to_unlink(resident, said):
    resident.known[MyAddresses] = TWO
    resident.says("bao cao o ga", "ổ gà to giữa đường", "không", said)
    resident.says("nối kênh", said)
    assert resident.effects == []


def test_with_several_addresses_the_options_have_different_labels(resident):
    resident.known[MyAddresses] = LINKED
    resident.says("gỡ kênh")
    resident.sees("thôi nhắn ở nơi nào", "Nơi này", "Telegram 24/11", "Trang chat 25/11")
    resident.says("telegram")
    assert resident.effects == [Unlink("a2")]


def test_the_unlink_button_works_without_and_during_a_dialogue(resident):
    resident.sends(Tap("unlink:a2"))
    resident.sees("Em đã gỡ Telegram")
    resident.says("bao cao o ga")
    resident.sends(Tap("unlink:a3"))
    assert resident.effects == [Unlink("a2"), Unlink("a3")]
    assert resident.asked == "details"
    assert "Em đã gỡ" in resident.replies[-2].text


def test_the_unlink_button_needs_no_consent():
    resident = Resident(person=Person())
    resident.sends(Tap("unlink:a2"))
    assert resident.effects == [Unlink("a2")]


def test_a_code_is_used_after_consent():
    resident = Resident(person=Person())
    resident.says("nối 482 913")
    assert resident.effects == []
    resident.sends(Tap(f"consent:{AGREE}"))
    assert resident.effects == [UseLinkCode("482913")]


@pytest.mark.parametrize(
    ("said", "channel"),
    [("telegram", "telegram"), ("trang chat", "webchat"), ("kênh nào cũng được", "")],
)
def test_the_preferred_channel_can_be_chosen_by_a_button(resident, said, channel):
    resident.known[MyAddresses] = LINKED
    resident.says("nối kênh", "kênh ưu tiên", said)
    assert resident.person.channel == channel
    resident.sees("em nhớ rồi")


@pytest.mark.parametrize(
    ("said", "channel"),
    [
        ("nhắn tôi qua Telegram", "telegram"),
        ("nhan qua zalo", "zalo"),
        ("gửi tin qua trang chat ạ", "webchat"),
    ],
)
def test_the_preferred_channel_can_be_chosen_by_words(resident, said, channel):
    resident.says(said)
    assert resident.person.channel == channel
    resident.sees("trước, nếu nơi ấy đã nối")


@pytest.mark.parametrize(
    "why",
    ["wrong", "expired", "used", "own", "same", "many", "alone", "gone", "newer"],
)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_each_refusal_is_one_kind_sentence_with_instructions(why, language):
    resident = Resident(language=language, refused=why)
    resident.says("link 482913")
    assert resident.last.text
    assert len(resident.last.text.split()) <= 40
    assert resident.is_at_home()


@pytest.mark.parametrize(
    "said",
    [
        "con ghép cái telegram với cái trên mạng cho u nhé",
        "muon xem tiep tren may tinh cua thang chau",
        "cho bác mã để vào web xem với",
    ],
)
def test_everyday_words_for_two_devices_offer_a_code(said):
    resident = Resident()
    resident.says(said)
    assert isinstance(resident.effects[-1], OfferLink)


def test_beside_a_channel_that_cannot_be_linked_that_is_told():
    resident = Resident()
    resident.says("nối cái zalo với cái web này giúp u")
    assert not resident.effects
    resident.sees("chưa nhắn được qua Zalo")


@pytest.mark.parametrize(
    "said", ["máy tính nhà u hỏng rồi", "web của xã xem ở đâu thế", "mạng chậm quá"]
)
def test_other_words_about_devices_link_nothing(said):
    resident = Resident()
    resident.says(said)
    assert not any(isinstance(effect, OfferLink) for effect in resident.effects)
