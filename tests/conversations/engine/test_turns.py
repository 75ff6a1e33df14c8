"""How the engine takes what people say, whichever dialogue they are in."""

from datetime import timedelta
from itertools import product

import pytest
from msgspec import structs

from bot import language_data
from bot.phrasebooks import Phrasebook
from conversations.dialogues.reports.effects import FileReport
from conversations.dialogues.reports.queries import MyReports
from conversations.engine.model.endings import Closing
from conversations.engine.model.messages import Photo, Tap, Text
from conversations.engine.model.queries import NextOpening
from conversations.engine.model.values import Place, Said
from conversations.engine.replay.dialogue_entry import DialogueEntry
from conversations.engine.replay.dialogue_run import Dialogue, TooLongError
from conversations.engine.replay.turn_context import Limits
from conversations.engine.turn.play import play
from tests.cases import each
from tests.conversations.dialogue_walk import every_stop, name_of, stops
from tests.resident import MONDAY, PACK, ROOT, Resident

PHONE = "0229 0000 100"
# Without a trained model nobody can tell what this is about.
STRANGE_STORY = "bữa trước thấy thằng Tí nó nói chi chi đó về con Tèo"
UNTRAINED = Phrasebook("vi", ROOT / "locales" / "vi", lists=language_data.FOLDER / "vi")
# The model reads the first words only.
LONG_STORY = (
    "đèn đường ở ngõ nhà tôi hỏng từ hôm rằm, trẻ con đi học về phải soi đèn pin, các cụ tối "
    "không dám ra đường, mấy lần tôi đã nói với trưởng phố mà chưa thấy ai đến xem, mong xã cho "
    "người thay bóng sớm để bà con đi lại cho đỡ vất vả, nhất là mấy nhà ở cuối ngõ"
)
WAYS_OUT = ["thôi", "huỷ", "hủy", "huy", "/huy", "/stop", "Thôi ạ!"]


@pytest.fixture
def resident():
    return Resident()


@pytest.fixture
def misunderstood():
    """Return someone whose story is not understood outside a dialogue."""
    return Resident(phrases_for=lambda person: UNTRAINED.with_form(person.form))


def at_review():
    resident = Resident()
    resident.says("/start")
    resident.taps("Gửi phản ánh", "Đèn đường")
    resident.says("đèn tắt ba hôm nay")
    resident.taps("Không có ảnh", "Phố Me", "Bưu điện", "Đúng rồi")
    assert resident.asked == "review"
    return resident


def test_a_report_contains_all_answers(resident):
    resident.says("/start")
    resident.taps("Gửi phản ánh", "Đèn đường")
    resident.says("đèn tắt ba hôm nay")
    resident.photo("photo-1", "photo-2")
    resident.taps("Xong", "Phố Me", "Bưu điện", "Đúng rồi", "Gửi đi")

    place = Place(neighbourhood="me", landmark="post-office")
    assert resident.effects == [
        FileReport("lights", Said("đèn tắt ba hôm nay"), ("photo-1", "photo-2"), place, "")
    ]
    resident.sees("Mã của anh/chị: GV 4 2 7")
    assert resident.last.receipt == "GV 427"
    assert resident.is_at_home()


def test_a_refused_report_is_explained_kindly_and_shelved():
    resident = at_review()
    others = tuple(c for c in PACK.categories if c.id != "lights")
    resident.units = {1: PACK, 2: structs.replace(PACK, categories=others)}
    resident.refused = "gone"
    resident.says("gửi đi")
    resident.sees("Loại việc này xã vừa đổi nên em chưa gửi được")
    assert resident.is_at_home()

    resident.refused = ""
    resident.taps("Làm tiếp việc dở")
    assert resident.asked == "category"
    resident.taps("Rác thải", "Gửi đi")
    filed = resident.effects[-1]
    assert isinstance(filed, FileReport)
    assert (filed.category, filed.details.text) == ("waste", "đèn tắt ba hôm nay")
    assert filed.place.landmark == "post-office"


def test_the_review_shows_the_photos_and_the_place_on_a_map(resident):
    resident.photo("photo-1")
    resident.taps("Rác thải")
    resident.says("rác đổ trộm bốc mùi hai hôm nay")
    resident.taps("Xong")
    resident.location(20.3457, 105.8323)
    assert resident.last.pin
    assert (resident.last.pin.latitude, resident.last.pin.longitude) == (20.3457, 105.8323)
    resident.taps("Đúng rồi")

    assert resident.last.photos == ("photo-1",)
    assert resident.last.pin
    resident.sees("gần bưu điện, phố Me", "Gửi đi", "Sửa")


@pytest.mark.parametrize("said", ["đúng", "dung", "Đúng rồi", "dung roi", "đúng roi", "ừ", "vâng"])
def test_yes_is_understood_in_any_spelling(resident, said):
    resident.says("đèn đường phố Me chỗ bưu điện hỏng mấy hôm nay", "khỏi")
    assert resident.asked == "place-confirm"
    resident.says(said)

    assert resident.asked == "review"


def test_stop_is_not_yes(resident):
    resident.says("đèn đường phố Me chỗ bưu điện hỏng mấy hôm nay", "khỏi")
    assert resident.asked == "place-confirm"
    resident.says("dừng")

    assert resident.is_at_home()
    assert resident.effects == []


NOT_YET = [
    "đừng gửi",
    "dung gui",
    "không gửi",
    "chưa gửi",
    "khoan gửi đã",
    "gửi lại",
    "gửi sai rồi",
    "để xem",
]


@pytest.mark.parametrize(
    "said", [*NOT_YET, "dừng", "thôi", "không", "3", "đúng chỗ nhưng sai việc"]
)
def test_only_a_clear_yes_sends_a_report(said):
    resident = at_review()
    resident.says(said)

    assert resident.effects == []


@pytest.mark.parametrize(
    "said", ["gửi", "gui di", "gửi luôn đi em", "dạ gửi giúp em ạ", "1", "Một"]
)
def test_a_clear_yes_sends_a_report(said):
    resident = at_review()
    resident.says(said)

    assert len(resident.effects) == 1


@pytest.mark.parametrize(
    "said", ["đúng phố nhưng sai chỗ", "chưa đúng", "không phải", "sai rồi ạ"]
)
def test_a_yes_with_a_but_confirms_no_place(resident, said):
    resident.says("đèn đường phố Me chỗ bưu điện hỏng mấy hôm nay", "khỏi", said)

    assert resident.asked in ("place-confirm", "place")


def test_the_second_miss_in_a_row_shows_an_example_and_the_third_the_phone_number(resident):
    resident.says("/start")
    resident.taps("Gửi phản ánh")
    resident.says("cái ghế")
    resident.sees("Em chưa rõ đó là việc gì.")
    resident.says("cái ghế")
    resident.sees("Ví dụ: đường có ổ gà")
    resident.says("cái ghế")
    resident.sees(PHONE)
    resident.taps("Đèn đường")
    resident.says("ơ")

    resident.sees("Anh/chị kể thêm vài chữ nữa")


def test_three_misses_outside_a_dialogue_show_the_phone_number(resident):
    resident.knowledge = None  # with cards, the number is shown at the first miss
    resident.says("cái ghế", "cái ghế")
    resident.sees("Em chưa hiểu ý anh/chị.")
    resident.says("cái ghế")

    resident.sees(PHONE)
    resident.taps("Gửi phản ánh")
    resident.says("thôi", "cái ghế")
    resident.sees("Em chưa hiểu ý anh/chị.")


def test_a_voice_message_can_be_the_story(resident):
    resident.voice("voice-1", 12)
    resident.sees("Em đã giữ lời anh/chị nói.")
    resident.taps("Đèn đường")

    assert resident.asked == "photos"
    assert resident.given["details"] == {"voice": "voice-1", "seconds": 12}


def test_a_story_too_short_or_too_long_is_refused_with_the_reason(resident):
    resident.says("/start")
    resident.taps("Gửi phản ánh", "Đèn đường")
    resident.says("ờ")
    resident.sees("Anh/chị kể thêm vài chữ nữa")
    resident.says("đèn tắt " * 300)
    assert resident.asked == "details"
    resident.says("đèn tắt")

    assert resident.asked == "photos"


def test_whoever_tells_too_long_a_story_is_asked_for_shorter_messages(resident):
    resident.says("/start")
    resident.taps("Gửi phản ánh", "Đèn đường")
    resident.says(f"{LONG_STORY} " * 9)

    resident.sees("chia thành vài tin ngắn hơn")
    resident.says(LONG_STORY, "tối om cả đoạn đường")

    assert "tối om cả đoạn đường" in str(resident.given["details"])


def test_questions_answered_by_the_first_words_are_not_asked(resident):
    resident.says("Đèn đường ở phố Thống Nhất gần nhà văn hóa tắt 3 hôm nay rồi, tối om")
    resident.sees("Dạ, em ghi là: Đèn đường.\nAnh/chị có ảnh thì gửi em")
    resident.says("không")

    assert resident.asked == "review"
    resident.sees("Chỗ: gần nhà văn hóa, phố Thống Nhất")


def test_words_that_only_name_a_category_are_no_story(resident):
    resident.says("tôi muốn báo đèn đường hỏng")

    assert resident.given == {"category": "lights"}
    assert resident.asked == "details"


def test_words_that_only_ask_to_report_are_no_story(resident):
    resident.says("tôi muốn phản ánh với cán bộ một chuyện")
    assert resident.asked == "category"
    resident.says("việc khác")

    assert resident.asked == "details"


def test_a_story_at_the_first_question_is_kept_and_not_asked_again(resident):
    resident.says("/start")
    resident.taps("Gửi phản ánh")
    resident.says("chỗ ấy mấy tháng nay cứ thế, bà con nói mãi mà chưa thấy ai xuống xem cho")
    resident.sees("Em đã ghi lời anh/chị kể.")
    resident.says("việc khác")

    assert resident.asked == "photos"


def test_a_category_named_in_a_story_answers_both_questions(resident):
    resident.says("/start")
    resident.taps("Gửi phản ánh")
    resident.says("đèn đường ngõ nhà tôi hỏng ba hôm nay tối quá")

    assert set(resident.given) == {"category", "details"}


@pytest.mark.parametrize("said", ["đại diện tổ dân phố", "chưa ai sửa gì cả", "bàn chuyện dài"])
def test_words_that_are_similar_without_diacritics_name_no_category(resident, said):
    resident.says(said)

    assert resident.is_at_home() or "category" not in resident.given


def test_a_story_in_several_messages_is_joined(resident):
    resident.says("đèn đường ngõ tôi tắt ba hôm nay rồi", "hôm qua có người ngã xe")
    resident.sees("Em đã ghi thêm lời anh/chị kể.")
    resident.says("ở phố Me cạnh bưu điện ấy", "không")

    assert resident.given["details"] == {
        "text": "đèn đường ngõ tôi tắt ba hôm nay rồi\nhôm qua có người ngã xe\n"
        "ở phố Me cạnh bưu điện ấy"
    }
    resident.sees("Chỗ: gần bưu điện, phố Me")


def test_words_added_at_the_review_are_read_back_at_once(resident):
    resident.says("báo cáo cống tắc", "cống trước nhà văn hóa phố Bến tắc nước tràn ra", "không")
    resident.says("nước đen với hôi lắm cháu ạ")

    resident.sees("cống trước nhà văn hóa phố Bến tắc nước tràn ra\nnước đen với hôi lắm cháu ạ")
    resident.taps("Sửa")
    resident.sees("muốn sửa phần nào")


def test_a_story_that_is_not_understood_is_kept_for_the_report_started_next(misunderstood):
    misunderstood.says(STRANGE_STORY)
    misunderstood.sees("Em chưa hiểu ý anh/chị.")
    misunderstood.taps("Gửi phản ánh")
    misunderstood.says("vật nuôi")

    assert misunderstood.given["details"] == {"text": STRANGE_STORY}


@pytest.mark.parametrize(("hours", "said"), [(0, "chào em"), (5, "cái ghế")])
def test_a_story_outside_a_dialogue_is_forgotten_after_a_greeting_or_a_pause(
    misunderstood, hours, said
):
    misunderstood.says(STRANGE_STORY)
    misunderstood.waits(hours=hours)
    misunderstood.says(said, "1", "vật nuôi")

    assert misunderstood.asked == "details"


@pytest.mark.parametrize("said", ["không", "ko", "khong co anh dau", "bác không biết chụp ảnh"])
def test_many_wordings_mean_no_photos(resident, said):
    resident.says("đèn đường ngõ tôi tắt ba hôm nay rồi", said)

    assert resident.given["photos"] == []


@pytest.mark.parametrize("said", ["không bác ạ", "khong dau em", "khỏi em ơi", "dạ không có"])
def test_a_few_words_may_follow_no_photos(resident, said):
    resident.says("đèn đường ngõ tôi tắt ba hôm nay rồi", said)

    assert resident.given["photos"] == []


@pytest.mark.parametrize("said", ["nước không chảy", "nuoc khong chay", "tv khong len"])
def test_a_negation_in_a_story_is_no_answer_about_photos(resident, said):
    resident.says("đèn đường ngõ tôi tắt ba hôm nay rồi", said)

    assert resident.asked == "photos"


@pytest.mark.parametrize("said", ["dung", "dung roi", "ừ"])
def test_a_word_without_diacritics_that_may_mean_yes_never_cancels(resident, said):
    resident.says("đèn đường ngõ tôi tắt ba hôm nay rồi", said)

    assert resident.asked == "photos"


@pytest.mark.parametrize(
    "said", ["cho tôi gặp cán bộ với", "tôi muốn gặp chủ tịch xã", "gọi cán bộ"]
)
def test_asking_for_a_person_shows_the_phone_number(resident, said):
    resident.says(said)

    resident.sees(PHONE)


def test_outside_office_hours_it_says_when_a_person_answers(resident):
    resident.known[NextOpening] = MONDAY + timedelta(days=1)
    resident.says("cho tôi gặp cán bộ")

    resident.sees("Giờ này xã nghỉ, không có người nghe máy")
    resident.sees("từ 7 giờ 30 sáng thứ Ba 24/11")


def test_late_photos_are_added_up_to_the_limit(resident):
    resident.says("/start")
    resident.taps("Gửi phản ánh", "Rác thải")
    resident.says("xe không đến lấy", "không")
    for number in range(1, 6):
        resident.photo(f"photo-{number}")
        resident.sees("Em đã kèm thêm ảnh của anh/chị.")
    resident.photo("photo-6")

    resident.sees("Em nhận đủ ảnh rồi ạ.")
    assert resident.given["photos"] == [f"photo-{number}" for number in range(1, 6)]
    assert resident.asked == "place"


def test_five_early_photos_are_enough(resident):
    resident.photo(*(f"photo-{number}" for number in range(1, 8)))
    resident.taps("Rác thải")
    resident.says("xe không đến lấy")

    assert resident.given["photos"] == [f"photo-{number}" for number in range(1, 6)]


def test_early_inputs_are_kept_up_to_the_limit():
    resident = Resident(limits=Limits(early_inputs=3))
    resident.photo(*(f"photo-{number}" for number in range(9)))

    assert resident.talk.early_inputs == tuple(Photo(f"photo-{number}") for number in (6, 7, 8))


def test_a_text_of_any_length_starts_a_report_but_only_short_ones_are_kept(resident):
    resident.says(f"{LONG_STORY} {'tối om ' * 3000}")

    assert resident.talk.name == "report_problem"
    assert resident.talk.early_inputs == ()


async def _in_a_circle(talk):
    while True:
        await talk.recall("mine", MyReports())


async def _of_many_questions(talk):
    for _ in range(50):
        await talk.text("details", least=3, most=100)
    return Closing("filed")


def test_a_dialogue_in_an_endless_loop_is_stopped():
    resident = Resident(entries=(DialogueEntry(Dialogue("report_problem", _in_a_circle)),))

    with pytest.raises(TooLongError):
        play(resident.session, Tap("go:report_problem"), resident.context)


def test_the_number_of_questions_of_a_dialogue_is_limited():
    entries = (DialogueEntry(Dialogue("report_problem", _of_many_questions)),)
    resident = Resident(entries=entries, limits=Limits(answers=10))
    resident.sends(Tap("go:report_problem"))
    resident.says(*(["đèn tắt"] * 9))

    with pytest.raises(TooLongError):
        resident.says("đèn tắt")


@each(
    "stop, said",
    lambda: product(stops("vi"), WAYS_OUT),
    name=lambda case: f"{case[1]!r} at {case[0].name}",
)
def test_one_word_leads_to_the_menu_from_everywhere_and_nothing_is_lost(stop, said):
    resident = stop.resident()
    before, asked, given = resident.session.open, resident.asked, resident.given
    resident.says(said)

    assert resident.is_at_home()
    assert resident.effects == []
    if before.is_started and f"{before.name} {said}" != "my_reports thôi":
        resident.taps("Làm tiếp việc dở")
        assert (resident.asked, resident.given) == (asked, given)
        assert resident.talk.gathered == before.gathered


@each("stop", every_stop, name=name_of)
def test_a_side_question_is_answered_and_the_open_one_repeated(stop):
    for command in ("do:help", "do:human"):
        resident = stop.resident()
        resident.sends(Tap(command))
        answer, question = resident.turn.replies

        assert answer.text
        assert answer.buttons == ()
        if command == "do:human":
            assert PHONE in answer.text
        assert question.text
        after = structs.replace(resident.session, last_tap="", tapped=None)
        assert after.open.answers == stop.session.open.answers


@each("stop", every_stop, name=name_of)
def test_every_question_shows_navigation_and_a_phone_number(stop):
    resident = stop.resident()
    resident.sends(Tap("do:human"))
    navigation = [button.data for button in resident.last.navigation]

    assert navigation[-2:] == ["do:human", "do:cancel"]
    if resident.given or stop.session.open.page:
        assert navigation[0] == "do:back"


@each("stop", lambda: stops("vi"), name=name_of)
def test_a_greeting_is_answered_and_loses_nothing(stop):
    resident = stop.resident()
    resident.says("alo em ơi" if stop.session.open.page else "xin chào")
    resident.says("cảm ơn em")

    assert resident.talk.answers == stop.session.open.answers


def test_thanks_outside_a_dialogue_are_answered_as_thanks(resident):
    resident.says("cảm ơn em nhé")

    resident.sees("Dạ, không có gì ạ.")


def test_the_language_can_change_during_a_dialogue(resident):
    resident.says("/start")
    resident.taps("Gửi phản ánh", "Đèn đường")
    resident.language = "en"
    resident.says("the lamp is off since Monday")
    resident.sees("If you have photos", "No photos")
    resident.language = "vi"
    resident.taps("No photos")

    resident.sees("Chỗ đó ở đâu ạ?")


def test_another_dialogue_can_be_started_by_its_name_during_a_dialogue(resident):
    resident.says("/start")
    resident.taps("Gửi phản ánh", "Đèn đường")
    resident.says("đèn tắt ba hôm", "phản ánh của tôi")

    resident.sees("Anh/chị chưa gửi phản ánh nào")
    resident.taps("Làm tiếp việc dở")
    assert resident.asked == "photos"


def test_an_unreadable_message_is_explained_and_the_question_repeated(resident):
    resident.says("/start")
    resident.unreadable("engine-kind-unknown")
    resident.sees("Em chưa xem được loại tin này.")
    resident.taps("Gửi phản ánh")
    resident.unreadable("media-too_large")

    resident.sees("Tệp này nặng quá")
    assert resident.asked == "category"


def test_a_number_outside_a_dialogue_chooses_from_the_menu(resident):
    resident.says("1")
    assert resident.talk.name == "report_problem"
    resident.says("/huy", "số 3")

    resident.sees("Anh/chị chưa gửi phản ánh nào")


def test_texts_are_stored_unchanged(resident):
    told = "Đèn ngõ 5 <b>tắt</b> & tối\nkhông ai sửa 💡"
    resident.says("/start")
    resident.taps("Gửi phản ánh", "Đèn đường")
    resident.sends(Text(told))

    assert resident.given["details"] == {"text": told}
