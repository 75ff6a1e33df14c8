"""Whoever only taps finds an answer card: the groups, the cards of a group, the card."""

import pytest
from msgspec import structs

from conversations.dialogues.questions.answers.knowledge_base import KnowledgeBase
from conversations.dialogues.questions.answers.search.lexicon import build_lexicon
from conversations.engine.model.cards import CardGroup
from conversations.engine.model.effects import AskOfficial
from conversations.engine.model.localised_text import LocalisedText
from conversations.engine.model.messages import Tap
from conversations.engine.model.person import Person
from tests.resident import AGREED, BOOKS, MENU, PACK, Resident

MORE = "Xem thêm"
BACK = "Chọn nhóm khác"
HOW = "Hoặc anh/chị bấm chọn nhóm việc ở dưới ạ."
CIVIL = "Khai sinh, kết hôn"
GROUPS = (CIVIL, "Cư trú", "Căn cước, VNeID", "Chứng thực, ủy quyền", MORE)
BIRTHS = (
    "Đăng ký khai sinh",
    "Khai sinh muộn",
    "Làm lại khai sinh",
    "Trích lục khai sinh",
    MORE,
)
STALE = "Nút này của câu trước rồi ạ."
MOST_BUTTONS, MOST_BYTES, LONGEST_ID = 5, 64, 16


@pytest.fixture
def resident():
    resident = Resident(person=Person())
    resident.says("/start")
    resident.taps("Hỏi thủ tục")
    return resident


def living_in(unit):
    """Return a resident of *unit*, whose cards are all that is known."""
    return Resident(
        units={1: unit}, knowledge=KnowledgeBase(unit.cards, (), build_lexicon(BOOKS.values()))
    )


def without(unit, *, group="", card=""):
    """Return *unit* without a group and its cards, or without one card."""
    groups = tuple(its for its in unit.groups if its.id != group)
    cards = tuple(its for its in unit.cards if its.id != card and its.group != group)
    return structs.replace(unit, groups=groups, cards=cards)


def moves_to(resident, unit):
    """Let *unit* be the newest version of the resident's commune."""
    resident.units = {**resident.units, 2: unit}
    resident.knowledge = KnowledgeBase(unit.cards, (), build_lexicon(BOOKS.values()))


def pages(resident, more=MORE):
    """Yield the buttons of each page of the list that is shown, until the first comes again."""
    first = resident.last.buttons
    while True:
        yield resident.last.buttons
        if resident.labels[-1] != more:
            return
        resident.taps(more)
        if resident.last.buttons == first:
            return


def test_asking_about_papers_lists_the_groups_of_cards(resident):
    resident.sees("cứ hỏi như nói chuyện", *GROUPS)
    resident.sees(HOW)


def test_a_card_is_found_by_taps_alone_and_without_consent(resident):
    resident.taps(CIVIL)
    resident.sees("Khai sinh, kết hôn: anh/chị muốn hỏi gì ạ?", *BIRTHS)

    resident.taps("Khai sinh muộn")
    shown = resident.last
    resident.says("khai sinh muộn")

    assert shown == resident.last
    assert not resident.session.consent_asked
    assert resident.effects == []


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_card_of_every_group_is_on_some_page_of_few_fitting_buttons(language):
    resident = Resident(language=language)
    resident.says("/hoi")
    more = resident.labels[-1]
    groups = [button for page in pages(resident, more) for button in page if button.label != more]
    found = []
    for group in groups:
        resident.sends(Tap(group.data))
        for page in pages(resident, more):
            labels = [button.label for button in (*page, *resident.last.navigation)]
            assert len(page) <= MOST_BUTTONS
            assert len(set(labels)) == len(labels)
            found += [button.data for button in page if button.label != more]

    assert found == [f"card:show:{card.id}" for group in PACK.groups for card in of(group)]
    assert groups[-1].data == "card:group:assistant"


def of(group):
    return [card for card in PACK.cards if card.group == group.id]


def test_a_page_replaces_the_page_before_and_a_group_does_not(resident):
    how = resident.last.text
    assert not resident.last.in_place
    resident.taps(MORE)
    assert resident.last.in_place
    assert resident.last.text == how

    resident.taps("Đất đai")
    assert not resident.last.in_place
    resident.taps(BACK, CIVIL, MORE)
    assert resident.last.in_place


def test_the_way_back_leads_to_the_page_of_the_group(resident):
    resident.taps(MORE)
    second = resident.labels
    resident.taps("Đất đai", BACK)

    assert resident.labels == second


def test_going_back_in_words_leads_to_the_groups(resident):
    groups = resident.labels
    resident.taps(CIVIL)
    resident.says("quay lai")

    assert resident.labels == groups


def test_the_group_about_the_assistant_comes_last_wherever_it_stands():
    groups = (PACK.groups[-1], *PACK.groups[:4])
    resident = living_in(structs.replace(PACK, groups=groups))
    resident.says("hỏi thủ tục")

    resident.sees(HOW, *GROUPS[:-1], "Về Cầu Nối")


def test_a_group_without_cards_is_not_shown():
    resident = living_in(
        structs.replace(PACK, cards=tuple(c for c in PACK.cards if c.group in ("civil", "land")))
    )
    resident.says("hỏi thủ tục")

    resident.sees(HOW, CIVIL, "Đất đai")


@pytest.mark.parametrize("knows_nothing", [True, False])
def test_without_cards_the_menu_follows(knows_nothing):
    resident = living_in(structs.replace(PACK, cards=()))
    resident.knowledge = None if knows_nothing else resident.knowledge
    resident.says("hỏi thủ tục")

    resident.sees("cứ hỏi như nói chuyện")
    assert "bấm chọn" not in resident.last.text


@pytest.mark.parametrize("said", ["1", "số 1", CIVIL, "khai sinh ket hon"])
def test_a_group_is_chosen_by_its_number_and_its_name(resident, said):
    resident.says(said)

    resident.sees("Khai sinh, kết hôn: ", *BIRTHS)


@pytest.mark.parametrize("said", ["5", "xem thêm", "xem nữa", "tiếp đi"])
def test_the_next_page_is_asked_for_in_words(resident, said):
    resident.says(said)

    resident.sees(HOW, "Đất đai", "Nhà cửa, xây dựng", "Kinh doanh, thuế", *resident.labels[3:])


def test_a_card_is_chosen_by_its_number_and_the_way_back_by_its_name(resident):
    resident.says("1", "2")
    resident.sees("Khai sinh muộn\n")

    resident.taps(CIVIL)
    resident.says("chọn nhóm khác")
    resident.sees(HOW, *GROUPS)


@pytest.mark.parametrize(
    "said", ["làm lại căn cước bị mất", "khai sinh", "tách khẩu", "báo đèn đường hỏng", "góp ý"]
)
@pytest.mark.parametrize("taps", [(), (CIVIL,), (MORE,)])
def test_whatever_else_is_typed_means_what_it_means_elsewhere(resident, said, taps):
    resident.taps(*taps)
    resident.says(said)
    elsewhere = Resident(person=Person())
    elsewhere.says(said)

    assert resident.turn.replies == elsewhere.turn.replies


def test_a_follow_up_is_still_about_the_card_before(resident):
    resident.says("khai sinh", "hỏi thủ tục", "mất bao nhiêu tiền")

    resident.sees("Đăng ký khai sinh\n")


def test_whoever_taps_for_another_card_is_back_in_its_group(resident):
    resident.taps(CIVIL, "Khai sinh muộn", "Không đúng ý tôi")

    resident.sees("Khai sinh, kết hôn: ", *BIRTHS)
    assert resident.effects == []


def test_a_card_that_is_tapped_is_no_answer_to_the_question_before(resident):
    resident.says("xã mình có bán vé số không")
    resident.taps("Hỏi thủ tục", CIVIL, "Khai sinh muộn")
    resident.says("không đúng ý tôi")

    resident.sees("Khai sinh, kết hôn: ", *BIRTHS)
    assert not any(isinstance(effect, AskOfficial) for effect in resident.effects)


def test_the_button_of_a_group_that_was_removed_is_stale(resident):
    moves_to(resident, without(PACK, group="civil"))
    resident.taps(CIVIL)

    resident.sees(STALE, *MENU)
    assert resident.ignored == "stale_tap"


def test_the_button_of_a_card_that_was_removed_is_stale(resident):
    resident.taps(CIVIL)
    moves_to(resident, without(PACK, card="birth-late"))
    resident.taps("Khai sinh muộn")

    resident.sees(STALE, *MENU)


def test_a_page_that_is_no_more_is_another_one(resident):
    resident.taps(CIVIL, MORE, MORE)
    data = resident.button(MORE)
    few = tuple(card for card in PACK.cards if card.id.startswith("birth"))
    moves_to(resident, structs.replace(PACK, cards=few))
    resident.sends(Tap(data))

    assert resident.labels == (*BIRTHS[:4], "Làm chung cho bé")


def test_in_a_dialogue_the_button_of_a_group_is_stale(resident):
    resident.person, group = AGREED, resident.button(CIVIL)
    resident.says("/phananh")
    resident.sends(Tap(group))

    resident.sees(STALE)
    assert resident.asked == "category"


@pytest.mark.parametrize("data", ["card:group:", "card:group:none", "card:group:+1", "card:group"])
def test_an_invented_group_is_stale(data):
    resident = Resident()
    resident.sends(Tap(data))

    resident.sees(STALE, *MENU)


def test_the_longest_ids_fit_into_a_button():
    group = CardGroup("g" * LONGEST_ID, LocalisedText("Nhóm dài"))
    cards = tuple(
        structs.replace(card, id=f"{n:x>{LONGEST_ID}}", group=group.id)
        for n, card in enumerate(PACK.cards)
    )
    resident = living_in(structs.replace(PACK, groups=(group,), cards=cards))
    resident.says("hỏi thủ tục")
    resident.taps("Nhóm dài")

    for page in pages(resident):
        assert max(len(button.data.encode()) for button in page) <= MOST_BYTES


def test_in_english():
    resident = Resident(language="en")
    resident.says("ask about papers")
    resident.sees("Or choose a group below.", *resident.labels)
    resident.taps("Residence")
    resident.sees("Residence: what would you like to know?")
    resident.says("choose another group")

    resident.sees("Or choose a group below.")
