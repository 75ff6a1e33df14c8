"""The dialogue about data rights, during other dialogues and before consent."""

import pytest
from msgspec import structs

from conversations.dialogues.privacy.effects import EraseMe, FixMyData, SeeMyData, WithdrawConsent
from conversations.dialogues.privacy.queries import MyTraces, Traces
from conversations.dialogues.reports.effects import FileReport
from conversations.engine.model.messages import Link, Tap
from conversations.engine.model.person import Person
from tests.resident import AGREED, Resident

BUSY = Traces(reports=2, open=1, stays=1, photos=3)


@pytest.fixture
def resident():
    return Resident(person=structs.replace(AGREED, form="bac", neighbourhood="thong-nhat"))


@pytest.mark.parametrize(
    ("said", "effect"),
    [
        ("xem dữ liệu của tôi", SeeMyData()),
        ("cho toi xem du lieu cua toi", SeeMyData()),
        ("sua du lieu", FixMyData()),
        ("dạ em ơi sửa dữ liệu của tôi ạ", FixMyData()),
    ],
)
def test_words_that_name_an_act_start_it_directly(resident, said, effect):
    resident.says(said)

    assert resident.effects == [effect]
    assert resident.is_at_home()


@pytest.mark.parametrize("said", ["xoá dữ liệu của tôi", "xoa het du lieu cua toi", "quên tôi đi"])
def test_an_erasure_is_confirmed_first(resident, said):
    resident.says(said)

    assert resident.effects == []
    assert resident.asked == "erase"


@pytest.mark.parametrize("said", ["dữ liệu của tôi", "du lieu ca nhan", "/dulieu"])
def test_words_that_name_no_act_ask_which(resident, said):
    resident.says(said)

    resident.sees(
        "Bác muốn em làm gì", "Xem dữ liệu", "Sửa dữ liệu", "Xóa dữ liệu", "Rút lại đồng ý"
    )


def test_the_data_page_is_sent_as_a_link(resident):
    resident.says("xem dữ liệu của tôi")

    assert resident.last.links == (Link("Xem dữ liệu của tôi", "/my-data?token=secret"),)


def test_postponing_is_offered_only_with_open_reports(resident):
    resident.says("xoá dữ liệu của tôi")
    assert resident.labels == ("Xóa ngay", "Giữ như cũ")
    resident.says("không")

    resident.known[MyTraces] = BUSY
    resident.says("xoá dữ liệu của tôi")
    assert resident.labels == ("Xóa ngay", "Chờ trả lời rồi xóa", "Giữ như cũ")
    resident.taps("Chờ trả lời rồi xóa")
    assert resident.effects == [EraseMe("after_answers")]
    assert resident.person.has_consented


def test_an_erased_person_is_new(resident):
    resident.known[MyTraces] = BUSY
    resident.knowledge = None
    resident.says("đèn tắt ba hôm nay", "xoá dữ liệu của tôi", "xoá ngay")

    assert resident.effects == [EraseMe("now")]
    assert (resident.turn.is_erased, resident.turn.forgets) == (True, True)
    assert resident.person == Person()
    assert resident.session == structs.replace(
        resident.session, open=None, shelved=None, held=(), pending_text=""
    )
    resident.sees("Em chỉ giữ 1 phản ánh")
    resident.says("đèn tắt ba hôm nay")
    resident.sees("Em lưu l")


def test_an_erased_person_keeps_english():
    resident = Resident(language="en")
    resident.says("erase my data", "yes")

    assert resident.person == Person("en")
    resident.sees("I will not know you")


def test_a_repeated_tap_does_nothing(resident):
    resident.says("xoá dữ liệu của tôi")
    tap = Tap(resident.button("Xóa ngay"))
    resident.sends(tap)
    resident.sends(tap)

    assert len(resident.effects) == 1
    assert resident.ignored == "double_tap"


def test_withdrawing_during_a_report_deletes_the_draft_and_says_so(resident):
    resident.says("bao cao o ga", "ổ gà to giữa đường, xe máy hay ngã")
    resident.says("rut lai dong y", "rút lại")

    assert resident.effects == [WithdrawConsent()]
    assert (resident.session.open, resident.session.shelved) == (None, None)
    assert resident.person == Person(form="bac")
    resident.sees("em đã bỏ lời nhắn và bản viết dở")
    assert resident.turn.forgets


@pytest.mark.parametrize("said", ["dạ", "ừm"])
def test_a_nod_withdraws_nothing(resident, said):
    resident.says("rút lại đồng ý", said)

    assert resident.asked == "withdraw"
    assert resident.effects == []


def test_declining_to_withdraw_keeps_consent_and_the_report_continues(resident):
    resident.says("bao cao o ga", "ổ gà to giữa đường", "rút lại đồng ý", "không", "làm tiếp")

    assert resident.asked == "photos"
    resident.says("không", "phố Thống Nhất", "trạm y tế", "đúng", "gửi đi")
    assert isinstance(resident.effects[-1], FileReport)


def test_words_about_data_in_a_story_are_part_of_the_story(resident):
    resident.says("bao cao o ga", "cán bộ thôn đòi xem dữ liệu của tôi mà không nói để làm gì")

    assert resident.talk.name == "report_problem"


def test_a_right_needs_no_consent():
    resident = Resident(person=Person())
    resident.says("xin chào", "xem dữ liệu của tôi")
    assert resident.effects == [SeeMyData()]

    resident.says("dữ liệu của tôi")
    resident.taps("Xóa dữ liệu", "Xóa ngay")
    assert resident.effects[-1] == EraseMe("now")


def test_another_request_during_a_right_needs_consent():
    resident = Resident(person=Person())
    resident.says("dữ liệu của tôi", "báo sự cố")

    resident.sees("Em lưu l")
    resident.says("đồng ý")
    assert resident.talk.name == "report_problem"


@pytest.mark.parametrize(
    ("language", "said"), [("vi", "sửa"), ("vi", "sua"), ("vi", "xoá"), ("en", "correct")]
)
def test_a_single_word_outside_a_dialogue_shows_the_data_rights(language, said):
    resident = Resident(language=language)
    resident.says(said)
    assert resident.talk.name == "my_data"
    assert not resident.effects


def test_the_same_word_in_a_report_is_about_the_report():
    resident = Resident()
    resident.sends(Tap("go:report_problem"))
    resident.says("1", "sửa")
    assert resident.talk.name == "report_problem"


@pytest.mark.parametrize(
    ("said", "left"),
    [("xoa", "erase"), ("rut", "withdraw"), ("xem", ""), ("sửa", ""), ("khong", ""), ("thôi", "")],
)
def test_at_the_question_which_right_one_word_is_enough(resident, said, left):
    resident.says("dữ liệu của tôi", said)

    assert resident.asked == left
    assert bool(left) is not resident.is_at_home()


def test_choosing_none_changes_nothing(resident):
    resident.says("dữ liệu của tôi", "khong")

    resident.sees("em giữ như cũ")
    assert resident.effects == []


@pytest.mark.parametrize("said", ["xoa", "sửa", "xem"])
def test_one_word_in_a_report_is_no_request_for_a_right(resident, said):
    resident.sends(Tap("go:report_problem"))
    resident.says("1", said)

    transcript = resident.session.open or resident.session.shelved
    assert transcript.name == "report_problem"
    assert resident.effects == []


def test_data_can_be_viewed_before_an_erasure(resident):
    resident.says("xoa du lieu cua toi", "cho toi xem du lieu cua toi")

    assert resident.effects == [SeeMyData()]
    assert resident.is_at_home()


def test_an_erasure_can_be_requested_instead_of_a_withdrawal(resident):
    resident.says("rut lai dong y", "xoa het moi thu")

    assert resident.asked == "erase"


def test_the_rights_work_in_english(resident):
    resident.says("doi sang tieng anh", "delete my data", "keep it")

    assert resident.effects == []
    assert resident.is_at_home()


@pytest.mark.parametrize("right", ["rút lại đồng ý", "xoá dữ liệu của tôi"])
def test_returning_to_the_report_keeps_everything(resident, right):
    resident.sends(Tap("go:report_problem"))
    resident.says("1", "ổ gà to giữa đường", right, "lam tiep")
    resident.sees("em giữ như cũ")

    resident.says("lam tiep")
    assert resident.asked == "photos"


def test_cancelling_says_that_everything_stays(resident):
    resident.known[MyTraces] = BUSY
    resident.says("xoá dữ liệu của tôi", "thôi")

    resident.sees("dữ liệu của bác em giữ như cũ")
    assert "gửi" not in resident.last.text
    assert resident.effects == []


@pytest.mark.parametrize("before", [(), ("/phananh", "đèn đường"), ("/dulieu",), ("/dulieu xoá",)])
@pytest.mark.parametrize(
    ("said", "effect"),
    [
        ("/dulieu xem", SeeMyData()),
        ("/dulieu xem dữ liệu của tôi", SeeMyData()),
        ("/DuLieu xem đi", SeeMyData()),
        ("/dulieu\nxem", SeeMyData()),
        ("/dulieu sua", FixMyData()),
    ],
)
def test_an_act_after_the_command_starts_at_any_question(resident, before, said, effect):
    resident.says(*before, said)

    assert resident.effects == [effect]
    assert resident.is_at_home()
    assert bool(resident.session.shelved) is (before[:1] == ("/phananh",))


@pytest.mark.parametrize("before", [(), ("/dulieu",), ("/dulieu xoá",), ("/dulieu rút lại",)])
@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("/dulieu xoá", "erase"),
        ("/dulieu xoa het", "erase"),
        ("/dulieu rút lại", "withdraw"),
        ("/dulieu xoá ngay", "act"),
        ("/dulieu có", "act"),
        ("/dulieu đồng ý", "act"),
        ("/dulieu ổ gà to", "act"),
        ("/dulieu", "act"),
    ],
)
def test_words_after_the_command_do_not_confirm_an_irreversible_act(resident, before, said, asked):
    resident.says(*before, said)

    assert resident.asked == asked
    assert resident.effects == []


@pytest.mark.parametrize(
    ("said", "effects"), [("/dulieu xem", [SeeMyData()]), ("/dulieu", []), ("/dulieu xoá", [])]
)
@pytest.mark.parametrize(
    "before", [(), ("xin chào",), ("ổ gà to trước cổng trường",), ("/dulieu xoá",)]
)
def test_the_command_needs_no_consent(before, said, effects):
    resident = Resident(person=Person())
    resident.says(*before, said)

    assert resident.effects == effects
    assert effects or resident.talk.name == "my_data"


def test_an_english_act_after_the_command_is_understood():
    resident = Resident(language="en")
    resident.says("/dulieu see my data")

    assert resident.effects == [SeeMyData()]


@pytest.mark.parametrize(
    "said", ["u chac roi xoa di chau", "ừ chắc chắn rồi, xóa đi em", "đồng ý xóa", "ừ xóa luôn đi"]
)
def test_a_yes_in_several_words_erases(resident, said):
    resident.says("xóa hết dữ liệu của tôi", said)

    assert resident.effects == [EraseMe("now")]


@pytest.mark.parametrize("said", ["thôi đừng xóa", "ừ nhưng khoan xóa", "xóa thì mất gì"])
def test_what_is_no_clear_yes_erases_nothing(resident, said):
    resident.says("xóa hết dữ liệu của tôi", said)

    assert EraseMe("now") not in resident.effects
