"""The dialogue about one's own reports."""

from datetime import timedelta

import pytest
from msgspec import structs

from conversations.dialogues.reports.effects import AddRemark
from conversations.dialogues.reports.queries import MyQuestion, MyQuestions, MyReports
from conversations.engine.model.messages import Tap
from conversations.engine.model.values import Said
from tests.resident import MONDAY, Resident, report


@pytest.fixture
def resident():
    return Resident()


def test_a_remark_is_added_to_the_chosen_report(resident):
    resident.known[MyReports] = (report(427), report(415))
    resident.says("phản ánh của tôi", "415", "viết thêm", "đèn vẫn tắt nhé")

    assert resident.effects == [AddRemark("r415", Said("đèn vẫn tắt nhé"))]
    resident.sees("Em đã chuyển thêm cho Phòng Kinh tế")


ASKED = MyQuestion("bao giờ có lương hưu", MONDAY)


@pytest.mark.parametrize("reports", [(), (report(427),)])
@pytest.mark.parametrize(
    ("question", "told"),
    [
        (ASKED, "cán bộ chưa trả lời ạ"),
        (structs.replace(ASKED, answered=MONDAY, answer="Mùng 5 ạ."), "trả lời: Mùng 5 ạ."),
        (structs.replace(ASKED, answered=MONDAY), "em đã trả lời"),
    ],
)
def test_a_question_that_was_passed_on_is_told_how_it_stands(resident, reports, question, told):
    resident.known[MyReports], resident.known[MyQuestions] = reports, (question,)
    resident.says("câu hỏi hôm trước của bác cán bộ trả lời chưa")

    resident.sees("bao giờ có lương hưu")
    assert told in resident.last.text
    assert resident.is_at_home()


def test_several_questions_are_told_one_by_one(resident):
    answered = structs.replace(ASKED, text="mấy giờ chợ họp", answered=MONDAY, answer="6 giờ ạ.")
    filed = structs.replace(ASKED, text="sao đèn tắt mãi", answered=MONDAY, report="GV 430")
    resident.known[MyQuestions] = (ASKED, answered, filed)
    resident.says("cán bộ trả lời câu hỏi của tôi chưa")
    told = resident.last.text
    assert "em đã chuyển cán bộ xã" in told
    assert "cần gấp thì" in told
    assert "trả lời: 6 giờ ạ." in told
    assert "đã ghi thành phản ánh" in told


def test_the_list_of_reports_tells_that_questions_wait(resident):
    resident.known[MyReports], resident.known[MyQuestions] = (report(427), report(428)), (ASKED,)
    resident.says("tôi đã phản ánh những gì")
    assert "Còn 1 câu nhờ cán bộ trả lời thì" in resident.last.text


def test_a_photo_sent_while_a_report_is_shown_is_added_to_it(resident):
    resident.known[MyReports] = (report(427),)
    resident.says("phản ánh của tôi")
    resident.photo("photo-1")
    resident.taps("Thêm ảnh", "Xong")

    assert resident.effects == [AddRemark("r427", Said(), ("photo-1",))]


def test_cancelling_the_photos_ends_without_a_remark(resident):
    resident.known[MyReports] = (report(427),)
    resident.says("phản ánh của tôi", "thêm ảnh", "không")

    assert resident.effects == []
    resident.sees("Vâng ạ.")


def test_an_officials_answer_is_shown_instead_of_the_state(resident):
    resident.known[MyReports] = (report(427, answer="Đã thay bóng chiều nay.", state="answered"),)
    resident.says("phản ánh của tôi")

    resident.sees("Đã thay bóng chiều nay.")
    assert "chậm nhất" not in resident.last.text


@pytest.mark.parametrize("state", ["answered", "settled", "not_ours"])
@pytest.mark.parametrize("answer", ["Chậm nhất thứ Sáu chúng tôi sửa xong.", ""])
def test_an_answered_report_shows_no_deadline_of_ours(resident, state, answer):
    resident.known[MyReports] = (report(427, answer=answer, state=state),)
    resident.sends(Tap("go:my_reports"))

    assert answer in resident.last.text
    assert "9 giờ" not in resident.last.text
    assert "hồi âm" not in resident.last.text


def test_a_report_without_an_answer_shows_when_it_is_due(resident):
    resident.known[MyReports] = (report(427),)
    resident.sends(Tap("go:my_reports"))

    resident.sees("chậm nhất 9 giờ")


def test_a_late_report_shows_whom_to_call_with_which_code(resident):
    resident.known[MyReports] = (report(427, is_late=True),)
    resident.sends(Tap("go:my_reports"))

    resident.sees("quá hạn 9 giờ")
    resident.sees("gọi 0229 0000 100 và đọc mã này")
    resident.sees("GV 4 2 7")
    assert "chậm nhất" not in resident.last.text


@pytest.mark.parametrize(
    "said", ["phản ánh của tôi đến đâu rồi", "phan anh cua minh", "/cuatoi", "bao gio tra loi"]
)
def test_many_wordings_show_ones_own_reports(resident, said):
    resident.known[MyReports] = (report(427),)
    resident.says(said)

    assert resident.talk.name == "my_reports"


@pytest.mark.parametrize(
    "said", ["thoi theo doi", "toi muon rut phan anh", "huỷ phản ánh giúp tôi", "sua phan anh"]
)
def test_a_request_to_leave_a_report_shows_it_and_starts_no_new_one(resident, said):
    resident.known[MyReports] = (report(427, follows=True),)
    resident.says(said)

    assert resident.talk.name == "my_reports"
    assert "Thôi theo dõi" in resident.labels


@pytest.mark.parametrize(
    "said",
    [
        "/cuatoi GV 101",
        "/cuatoi GV101",
        "/cuatoi gv 1 0 1",
        "/cuatoi 101",
        "/cuatoi\nGV 101",
        "GV 101",
        "phan anh GV 101",
        "phản ánh của tôi GV 101 đến đâu rồi",
        "GV 101 sao chưa sửa ạ?",
    ],
)
def test_a_receipt_code_shows_its_report(resident, said):
    resident.known[MyReports] = (report(1011), report(101), report(10))
    resident.says(said)

    assert resident.asked == "act"
    resident.sees(
        "GV 1 0 1 – Đèn đường", "Viết thêm", "Thêm ảnh", "Trang cho hàng xóm", "Không cần nữa"
    )


@pytest.mark.parametrize("said", ["/cuatoi", "/cuatoi GV 999", "phản ánh của tôi"])
def test_without_ones_own_code_the_person_is_asked_which_report(resident, said):
    resident.known[MyReports] = (report(102), report(101))
    resident.says(said)

    assert resident.asked == "which"


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("vi", "Em không thấy mã GV 9 9 9 trong các phản ánh của anh/chị ạ"),
        ("en", "I can't find GV 9 9 9 among your reports"),
    ],
)
@pytest.mark.parametrize("said", ["/cuatoi GV 999", "/cuatoi 999", "GV 999", "gv999 den dau roi"])
@pytest.mark.parametrize(("numbers", "asked"), [((), ""), ((101,), "act"), ((102, 101), "which")])
def test_a_code_of_another_person_is_refused_first(language, words, said, numbers, asked):
    resident = Resident(language=language)
    resident.known[MyReports] = tuple(map(report, numbers))
    resident.says(said)

    first, *_ = resident.turn.replies
    assert first.text.startswith(words)
    assert (len(resident.turn.replies), resident.asked) == (2, asked)


@pytest.mark.parametrize("at", ["/cuatoi", "/cuatoi GV 101"])
@pytest.mark.parametrize("said", ["GV 999", "/cuatoi GV 999"])
def test_a_foreign_code_is_refused_also_with_own_reports(resident, at, said):
    resident.known[MyReports] = (report(102), report(101))
    resident.says(at, said)

    assert "không thấy mã GV 9 9 9" in resident.turn.replies[0].text
    assert resident.asked == "which"


@pytest.mark.parametrize(
    "said", ["GV 101", "GV 999 hay GV 101", "/cuatoi 101", "/cuatoi", "GV 93"]
)
def test_a_code_of_an_older_own_report_is_not_refused(resident, said):
    own = tuple(map(report, range(101, 90, -1)))
    resident.known[MyReports] = lambda query: own[: query.most]
    resident.says(said)

    assert len(resident.turn.replies) == 1


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("vi", "GV 101 chưa vá, vẫn còn hố sâu"),
        ("vi", "gv101 da va nhung lai lun"),
        ("vi", "GV 101 đèn lại tắt rồi"),
        ("vi", "GV 101 vẫn hỏng nhé"),
        ("vi", "/cuatoi GV 101 vẫn hỏng nhé"),
        ("vi", "Mã GV 101 tôi báo hôm nọ chưa thấy vá, hố sâu lắm, tối qua lại có cháu bé ngã xe"),
        ("en", "GV 101 is still broken, the hole is deep"),
    ],
)
@pytest.mark.parametrize("before", [(), ("GV 102",)])
def test_what_is_told_with_the_code_of_an_own_report_is_added_to_it(language, said, before):
    resident = Resident(language=language)
    own = (*(report(number) for number in range(110, 101, -1)), report(101, state="settled"))
    resident.known[MyReports] = lambda query: own[: query.most]
    resident.says(*before, said)

    text = said.removeprefix("/cuatoi ")
    assert resident.effects == [AddRemark("r101", Said(text))]
    assert resident.is_at_home()


@pytest.mark.parametrize(
    "said",
    ["GV 101 sáng rồi, cảm ơn ạ", "GV 101 xong rồi cảm ơn cán bộ", "GV 101 vá rồi, cảm ơn xã"],
)
def test_thanks_with_the_code_of_an_own_report_are_only_thanks(resident, said):
    resident.known[MyReports] = (report(101, state="settled"),)
    resident.says(said)

    assert [(effect.report, effect.is_thanks) for effect in resident.effects] == [("r101", True)]


@pytest.mark.parametrize(
    ("said", "is_thanks"),
    [
        ("đèn sáng rồi, cảm ơn cán bộ", True),
        ("cảm ơn nhưng đèn vẫn tắt", False),
        ("đèn vẫn tắt nhé", False),
    ],
)
def test_a_remark_that_only_thanks_is_marked_so(resident, said, is_thanks):
    resident.known[MyReports] = (report(427, state="answered", answer="Đã thay bóng."),)
    resident.says("phản ánh của tôi", "viết thêm", said)

    (effect,) = resident.effects
    assert effect.is_thanks is is_thanks


@pytest.mark.parametrize(
    "said",
    [
        "GV 999 chưa vá, vẫn còn hố sâu",
        "GV 999 đường lại thủng rồi, ổ gà to lắm, xe máy ngã suốt ngày ở chỗ đó",
    ],
)
@pytest.mark.parametrize("numbers", [(), (101,)])
def test_what_is_told_with_anothers_code_begins_ones_own_report(resident, said, numbers):
    resident.known[MyReports] = tuple(map(report, numbers))
    resident.says(said)

    assert resident.talk.name == "report_problem"
    assert resident.effects == []
    assert not any("999" in reply.text.replace(" ", "") for reply in resident.turn.replies)


YESTERDAY = MONDAY - timedelta(days=1)
LAMP = report(102, matter="lights", neighbourhood="me", filed=YESTERDAY)
HOLE = report(101, "Ổ gà, đường hỏng", matter="road", filed=MONDAY - timedelta(days=3))


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("cái đèn của bà đến đâu rồi", "GV 1 0 2"),
        ("hom qua ba bao cai den, xa da sua chua", "GV 1 0 2"),
        ("cái ổ gà bác báo tuần trước thế nào rồi", "GV 1 0 1"),
        ("vụ ổ gà của tôi sao rồi", "GV 1 0 1"),
    ],
)
def test_the_matter_tells_which_report_is_asked_about(resident, said, code):
    resident.known[MyReports] = (LAMP, HOLE)
    resident.says(said)

    resident.sees(code)
    assert resident.asked == "act"


@pytest.mark.parametrize("others", [(), (HOLE,)])
@pytest.mark.parametrize(
    "said", ["vẫn tối om", "van toi om", "đèn vẫn chưa sáng", "đèn phố Me vẫn chưa ai sửa"]
)
def test_what_is_still_broken_is_a_remark_on_the_report_that_waits(resident, said, others):
    resident.known[MyReports] = (LAMP, *others)
    resident.says(said)

    assert resident.effects == [AddRemark("r102", Said(said))]
    assert resident.is_at_home()


def test_what_is_still_broken_elsewhere_is_a_new_report(resident):
    resident.known[MyReports] = (LAMP,)
    resident.says("đèn phố Chợ vẫn tắt")

    assert resident.effects == []
    assert resident.talk.name == "report_problem"


def test_which_of_two_reports_is_still_broken_is_asked_and_the_words_are_kept(resident):
    resident.known[MyReports] = (LAMP, HOLE)
    resident.says("mãi chưa thấy ai đến làm")
    assert resident.asked == "which"
    resident.says("cái đèn")

    assert resident.effects == [AddRemark("r102", Said("mãi chưa thấy ai đến làm"))]


def test_a_question_about_a_matter_just_reported_shows_its_report(resident):
    sent = [structs.replace(each, filed=MONDAY) for each in (LAMP, HOLE)]
    resident.known[MyReports] = tuple(sent)
    resident.says("the o ga co ghi khong chau")

    resident.sees("GV 1 0 1")


def test_a_report_that_waits_again_shows_when_it_is_due_and_the_last_answer(resident):
    resident.known[MyReports] = (report(427, answer="Đã thay bóng.", state="received"),)
    resident.says("phản ánh của tôi")

    resident.sees("đang chờ cán bộ trả lời lại, chậm nhất 9 giờ")
    resident.sees("Lần trước cán bộ trả lời: Đã thay bóng.")


def test_words_after_the_report_command_are_part_of_the_report(resident):
    resident.says("/phananh ổ gà to trước cổng trường, xe ngã suốt")

    assert resident.talk.name == "report_problem"
    assert resident.given["category"] == "road"


def test_a_question_after_the_question_command_is_answered(resident):
    resident.says("/hoi khai sinh cần giấy gì")

    resident.sees("Đăng ký khai sinh")


@pytest.mark.parametrize("before", [("/phananh",), ("/phananh", "đèn đường")])
@pytest.mark.parametrize(
    ("said", "asked"), [("/cuatoi", "which"), ("/cuatoi GV 101", "act"), ("/cuatoi 101", "act")]
)
def test_a_command_during_a_report_is_no_part_of_it(resident, before, said, asked):
    resident.known[MyReports] = (report(102), report(101))
    resident.says(*before, said)

    assert (resident.talk.name, resident.asked) == ("my_reports", asked)
    assert bool(resident.session.shelved) == (len(before) > 1)


@pytest.mark.parametrize(
    "before", [(), ("GV 102",), ("GV 102", "viết thêm"), ("GV 102", "thêm ảnh")]
)
@pytest.mark.parametrize(("said", "asked"), [("/cuatoi", "which"), ("/cuatoi GV 101", "act")])
def test_the_command_for_own_reports_starts_their_dialogue_again(resident, before, said, asked):
    resident.known[MyReports] = (report(102), report(101))
    resident.says("/cuatoi", *before, said)

    assert resident.asked == asked
    assert ("GV 1 0 1 –" in resident.last.text) is (asked == "act")
    assert resident.effects == []
    assert resident.session.shelved is None


def test_a_code_of_another_own_report_shows_that_one(resident):
    resident.known[MyReports] = (report(102), report(101))
    resident.says("GV 102", "GV 101")

    resident.sees("GV 1 0 1 – Đèn đường")


def test_a_code_in_a_remark_is_part_of_the_remark(resident):
    resident.known[MyReports] = (report(102), report(101))
    resident.says("GV 102", "viết thêm", "giống như GV 101 thôi")

    assert resident.effects == [AddRemark("r102", Said("giống như GV 101 thôi"))]


def test_an_unfinished_report_survives_viewing_own_reports(resident):
    resident.known[MyReports] = (report(102), report(101))
    resident.says("/phananh", "đèn đường", "/cuatoi GV 102", "/cuatoi GV 101", "GV 102")

    assert resident.session.shelved.name == "report_problem"


@pytest.mark.parametrize("said", ["/cuatoi GV 101", "GV 101"])
def test_photos_not_yet_submitted_are_shelved(resident, said):
    resident.known[MyReports] = (report(102), report(101))
    resident.says("GV 102", "thêm ảnh")
    resident.photo("photo-1")
    resident.says(said)

    resident.sees("GV 1 0 1 – Đèn đường")
    assert resident.session.shelved.gathered == ("photo-1",)


def test_the_report_command_during_a_report_starts_another_and_shelves_the_first(resident):
    resident.says("/phananh", "đèn đường", "/phananh ổ gà to trước cổng trường, xe ngã suốt")

    assert resident.given["category"] == "road"
    assert resident.session.shelved.answers[0].value == "lights"


@pytest.mark.parametrize(
    "before", [("/phananh", "đèn đường"), ("báo ổ gà", "ổ gà to lắm", "không")]
)
@pytest.mark.parametrize("said", ["/phananh", "/PhanAnh@CauNoiBot", "/lenhla"])
def test_the_command_of_the_open_dialogue_is_no_answer(resident, before, said):
    resident.says(*before)
    given, asked = resident.given, resident.asked
    resident.says(said)

    assert (resident.given, resident.asked) == (given, asked)
    resident.sees("Mình tiếp từ đây nhé.")


@pytest.mark.parametrize("before", [("/phananh",), ("/phananh", "đèn đường", "đèn tắt", "không")])
def test_the_command_of_the_open_dialogue_is_no_choice_or_place(resident, before):
    resident.says(*before)
    given, asked = resident.talk.answers, resident.asked
    resident.says("/phananh")

    assert (resident.talk.answers, resident.asked) == (given, asked)


def test_a_command_keeps_photos_not_yet_submitted(resident):
    resident.known[MyReports] = (report(102), report(101))
    resident.says("GV 102", "thêm ảnh")
    resident.photo("photo-1")
    resident.says("/cuatoi")

    resident.sees("Mình tiếp từ đây nhé.")
    assert resident.talk.gathered == ("photo-1",)


LAMP_AND_DRAIN = (
    structs.replace(report(102, "Ngập, cống tắc", matter="drains"), filed=MONDAY),
    structs.replace(report(101, matter="lights"), filed=MONDAY - timedelta(days=1)),
)


@pytest.mark.parametrize(
    "said", ["hôm qua bà báo đến đâu rồi", "cai hom qua sao roi", "cái báo hôm qua ấy"]
)
def test_the_day_tells_which_report_is_meant(resident, said):
    resident.known[MyReports] = LAMP_AND_DRAIN
    resident.says(said)
    resident.sees("GV 1 0 1 – Đèn đường")


def test_who_asks_again_when_it_is_mended_sees_the_state_again(resident):
    resident.known[MyReports] = (LAMP_AND_DRAIN[1], LAMP_AND_DRAIN[0])
    resident.says("bao giờ sửa cái đèn thế cháu", "bao giờ sửa cái đèn")
    resident.sees("GV 1 0 1 – Đèn đường")
    assert resident.effects == []


@pytest.mark.parametrize(
    "said", ["khong phai, ba bao roi ma, ba chi hoi bao gio sua", "thôi bỏ đi, bà gửi rồi"]
)
def test_who_says_in_a_draft_that_it_was_sent_sees_what_was_sent(resident, said):
    resident.known[MyReports] = (LAMP_AND_DRAIN[1],)
    resident.says("đèn đường chợ Me hỏng, bà ngã", said)
    resident.sees("GV 1 0 1 – Đèn đường")


@pytest.mark.parametrize("reports", [(), (LAMP_AND_DRAIN[1],)])
@pytest.mark.parametrize("said", ["thế còn đống rác thì báo ở đâu", "the con dong rac bao o dau"])
def test_who_asks_where_to_report_a_matter_reports_it_here(resident, reports, said):
    resident.known[MyReports] = reports
    resident.says("bao giờ sửa cái đèn" if reports else "chào em", said)
    resident.sees("em ghi là: Rác thải")


@pytest.mark.parametrize("said", ["báo mất căn cước ở đâu", "báo tạm trú ở đâu"])
def test_who_asks_where_to_do_a_procedure_gets_its_card(resident, said):
    resident.says(said)
    assert "em ghi là" not in resident.last.text


def test_who_puts_off_what_only_shows_a_report_has_no_draft(resident):
    resident.known[MyReports] = (report(427),)
    resident.says("phản ánh của tôi", "để mai nhé")
    assert "CHƯA gửi" not in resident.last.text


WASTE = report(103, "Rác thải", matter="waste")


@pytest.mark.parametrize(
    "said", ["thế cái đống rác xã làm tới đâu rồi", "the cai dong rac xa lam toi dau roi"]
)
def test_who_asks_later_how_far_a_matter_is_reports_nothing_new(resident, said):
    resident.known[MyReports] = (structs.replace(WASTE, filed=MONDAY - timedelta(hours=4)),)
    resident.says(said)
    resident.sees("GV 1 0 3 – Rác thải")


def test_soon_after_a_report_its_matter_asks_for_its_state_and_later_for_a_card(resident):
    resident.known[MyReports] = (structs.replace(WASTE, filed=MONDAY),)
    resident.says("cai rac bao gio don")
    resident.sees("GV 1 0 3 – Rác thải")
    resident.says("thôi")
    resident.now += timedelta(days=3)
    resident.says("bao giờ có xe lấy rác")
    assert "GV 1 0 3" not in resident.last.text


@pytest.mark.parametrize("said", ["u the ba doi, cam on chau", "vâng cảm ơn em nhé"])
def test_thanks_end_the_view_of_a_report(resident, said):
    resident.known[MyReports] = (report(427),)
    resident.says("phản ánh của tôi", said)
    assert resident.is_at_home()
