"""How one is called and spoken to, where one lives and who one is: changed by words, any time."""

from itertools import product

import pytest

from conversations.dialogues.privacy.effects import WithdrawConsent
from conversations.engine.model.messages import Tap
from conversations.engine.model.person import Person
from tests.cases import each
from tests.resident import BOOKS, Resident

ENGLISH = {"language": "en"}
BUSINESS = {"kind": "business"}
CO = {"form": "co"}
BEGIN = Tap("go:report_problem")
TIEN_YET = {"neighbourhood": "tien-yet"}
TALE = "ổ gà to giữa đường, xe máy hay ngã"

VI = [
    ("đổi sang tiếng Anh", ENGLISH),
    ("doi sang tieng ahn", ENGLISH),
    ("noi tieng anh di em", ENGLISH),
    ("can you speak English?", ENGLISH),
    ("đổi ngôn ngữ", ENGLISH),
    ("gọi tôi là cô", CO),
    ("goi toi laf coo", CO),
    ("goij tooi laf coo", CO),
    ("em gọi bác là bác nhé", {"form": "bac"}),
    ("cứ gọi bác là được", {"form": "bac"}),
    ("em cứ gọi là cô Lan", CO),
    ("tôi muốn được gọi là cô", CO),
    ("gọi tôi bằng chị", {"form": "chi"}),
    ("con cứ gọi bà là bà Sáu cho gần", {"form": "ba"}),
    ("con keu ong bang ong duoc roi", {"form": "ong"}),
    ("ông là giáo viên về hưu, con cứ gọi là ông cho thân mật", {"form": "ong"}),
    ("đừng gọi bác nữa, gọi chị thôi", {"form": "chi"}),
    ("english plz", ENGLISH),
    ("đổi phố sang Tiến Yết", TIEN_YET),
    ("tôi mới chuyển về phố Tiến Yết", TIEN_YET),
    ("tôi là hộ kinh doanh", BUSINESS),
    ("tôi là chủ hộ kinh doanh", BUSINESS),
    ("toi la doanh nghiep", BUSINESS),
]
EN = [
    ("đổi sang tiếng Việt nhé", {"language": "vi"}),
    ("I prefer Vietnamese", {"language": "vi"}),
    ("change language", {"language": "vi"}),
    ("my vietnamese is bad, can we talk in english", ENGLISH),
    ("call me cô", CO),
    ("I moved to Tien Yet", TIEN_YET),
    ("I'm a business owner", BUSINESS),
    ("I run a shop", BUSINESS),
]
SAID = [("vi", *case) for case in VI] + [("en", *case) for case in EN]
# The texts and taps that lead to each question of a report.
ON_THE_WAY = [(), ("1",), ("1", TALE), ("1", TALE, "1"), ("1", TALE, "1", "1")]


def told(resident, changed):
    return {name: getattr(resident.person, name) for name in changed}


@each("case, way", product(SAID, ON_THE_WAY))
def test_profile_changes_work_at_every_question_of_a_report(case, way):
    language, said, changed = case
    resident = Resident(language=language)
    resident.sends(BEGIN)
    resident.says(*way)
    asked, given = resident.asked, resident.given
    resident.says(said)

    assert told(resident, changed) == changed
    assert (resident.asked, resident.given) == (asked, given)


@pytest.mark.parametrize(("language", "said", "changed"), SAID)
def test_profile_changes_work_outside_a_dialogue(language, said, changed):
    resident = Resident(language=language)
    resident.says(said)

    assert told(resident, changed) == changed
    assert resident.is_at_home()


@pytest.mark.parametrize(
    ("language", "said", "asked"),
    [
        ("vi", "đổi khu phố", "home"),
        ("vi", "doi noi o", "home"),
        ("vi", "tôi muốn đổi khu phố", "home"),
        ("vi", "đổi tư cách", "kind"),
        ("en", "change my neighbourhood", "home"),
    ],
)
@pytest.mark.parametrize("in_report", [False, True])
def test_a_request_to_change_one_item_asks_only_for_it(language, said, asked, in_report):
    resident = Resident(language=language, person=Person(language, "bac", consent="2026-11"))
    if in_report:
        resident.sends(BEGIN)
        resident.says("1", TALE)
    resident.says(said)
    assert resident.asked == asked

    resident.says("1")
    assert resident.is_at_home()
    assert resident.person.form == "bac"
    assert bool(resident.session.shelved) is in_report


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("vi", "gọi tôi là cô, tôi ở phố Tiến Yết, tôi là hộ kinh doanh"),
        ("vi", "goi toi la co, pho tien yet, ho kinh doanh"),
        ("en", "call me cô, I live in Tien Yet, I run a business"),
    ],
)
def test_several_items_can_be_changed_in_one_message(language, said):
    resident = Resident(language=language)
    resident.says(said)

    assert told(resident, {**CO, **TIEN_YET, **BUSINESS}) == {**CO, **TIEN_YET, **BUSINESS}


@pytest.mark.parametrize(
    ("said", "form"),
    [("cô, phố Tiến Yết, kinh doanh", "co"), ("Tiến Yết, hộ kinh doanh", "")],
)
def test_the_first_question_accepts_all_items_at_once(said, form):
    resident = Resident()
    resident.says("đổi cách gọi", said)

    assert resident.is_at_home()
    assert told(resident, {**TIEN_YET, **BUSINESS}) == {**TIEN_YET, **BUSINESS}
    assert resident.person.form == form


@pytest.mark.parametrize(
    "said",
    [
        "lớp học tiếng Anh ở đâu",
        "tôi không nói tiếng Anh",
        "gọi bác sĩ giúp tôi",
        "tôi là cư dân phố Me muốn hỏi về đất",
        "tôi ở phố Me, đèn đường hỏng",
        "tôi ở phố Me đèn đường hỏng",
        "cô ơi, đèn đường hỏng",
    ],
)
def test_similar_sentences_are_no_profile_changes(said):
    resident = Resident()
    before = resident.person
    resident.says(said)

    assert resident.person == before


def test_a_home_street_is_part_of_a_story_and_a_place_in_a_report():
    resident = Resident()
    resident.sends(BEGIN)
    resident.says("1", "nhà tôi ở phố Tiến Yết hay ngập", "1", "tôi ở phố Tiến Yết")

    assert resident.person.neighbourhood == ""
    assert resident.talk.name == "report_problem"


@pytest.mark.parametrize("said", [*BOOKS["vi"].words("consent-agree-words"), "tôi đồng ý nhé"])
def test_consenting_again_does_not_withdraw(said):
    resident = Resident()
    resident.says(said)
    resident.says("đổi cách gọi", said)

    assert resident.session.open is None or resident.session.open.name != "my_data"
    assert WithdrawConsent() not in resident.effects


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("vi", "tôi 72 tuổi"),
        ("vi", "bảy mươi hai tuổi rồi em ạ"),
        ("vi", "sinh ngày 2/9/1954"),
        ("vi", "I am 72 years old"),
        ("en", "I'm 72 years old"),
        ("en", "my birthday is 2 September 1954"),
        ("en", "seventy two years old"),
    ],
)
@pytest.mark.parametrize("way", ON_THE_WAY[:4], ids=range(4))
def test_an_age_answers_no_question_and_is_not_stored(language, said, way):
    resident = Resident(language=language)
    resident.sends(BEGIN)
    resident.says(*way)
    asked, given = resident.asked, resident.given
    resident.says(said)

    assert resident.turn.is_secret
    assert BOOKS[language].say("engine-age-unasked") in resident.last.text
    assert (resident.asked, resident.given) == (asked, given)


@pytest.mark.parametrize(
    ("language", "ages"),
    [
        ("vi", ("72", "tôi 72", "1/1/1950", "bác sinh năm 1954")),
        ("en", ("72", "I am 72", "born in 1954", "my birthday is 2 September 1954")),
    ],
)
@pytest.mark.parametrize("key", ["home", "kind"])
def test_an_age_at_a_profile_question_is_explained_each_time(language, ages, key):
    resident = Resident(language=language)
    resident.says(*(["about me"] if language == "en" else ["đổi cách gọi", "1"]))
    if key == "kind":
        resident.says("bỏ qua" if language == "vi" else "skip")
    for age in ages:
        resident.says(age)
        assert resident.asked == key
        assert resident.turn.is_secret
        assert resident.last.text == resident.context.phrases.say(f"about_me-{key}-age")


def test_a_numbered_hamlet_is_no_age():
    resident = Resident()
    resident.says("đổi cách gọi", "1", "thôn 12")

    assert "tuổi" not in resident.last.text
    assert not resident.turn.is_secret


@pytest.mark.parametrize(
    "said",
    ["doii sang tieng viet", "noi tieng viet di", "tieng viet nam", "chau oi noi tieng viet voi"],
)
@pytest.mark.parametrize("in_report", [False, True])
def test_any_vietnamese_message_returns_from_accidental_english(said, in_report):
    resident = Resident(language="en")
    if in_report:
        resident.sends(BEGIN)
        resident.says("1")
    asked = resident.asked
    resident.says(said)
    assert resident.language == "vi"
    assert resident.asked == asked


def test_every_english_menu_offers_vietnamese():
    resident = Resident(language="en")
    resident.says("hello")
    resident.taps("Tiếng Việt")
    assert resident.language == "vi"
    assert "English" not in [button.label for button in resident.buttons]


@pytest.mark.parametrize(
    "said", ["nhan tin cho toi qua telegram", "liên lạc với tôi qua Telegram"]
)
def test_the_preferred_channel_can_be_set_in_many_wordings(said):
    resident = Resident()
    resident.says(said)
    assert resident.person.channel == "telegram"
