"""Rebuilding the knowledge base, and storing misses."""

import asyncio
import threading

import pytest
from msgspec import structs

from bot.registry import REGISTRY
from bot.services import retention_rules
from bot.services.questions.knowledge_refresher import KnowledgeRefresher
from bot.services.unit_context import load_newest_version
from conversations.dialogues.questions.answers.knowledge_base import build_knowledge_base
from conversations.dialogues.questions.answers.procedures import PORTAL, Procedure
from conversations.dialogues.questions.card_answering import CardAnswering
from conversations.engine.model.localised_text import LocalisedText
from conversations.engine.model.person import Person
from conversations.engine.model.unit import Shorthand
from storage.repositories import units
from storage.repositories.questions import procedures
from storage.tables import ASKED_OFFICIALS, MISSES
from tests.bot.services.inbound.test_receive_batch import Street
from tests.conversations.answers.sample_cards import LEXICON
from tests.databases import everything
from tests.fakes import until
from tests.resident import PACK

BIRTH = "lam giay khai sinh cho con can gi"
LISTED = Procedure("Cấp giấy phép khai thác thủy sản bằng lồng bè")
UNKNOWN = "trồng phong lan thế nào cho ra hoa?"


@pytest.fixture
def keeper(database, context):
    return KnowledgeRefresher(database, context, LEXICON)


@pytest.fixture
def street(database, services):
    return Street(database, services)


def imports(database, context, *listed):
    database.write_now(procedures.replace, context.unit_id, listed, now=context.now())


async def test_questions_are_answered_once_the_knowledge_base_is_built(street, keeper):
    street.says("an", BIRTH)
    assert "Đăng ký khai sinh\n" not in street.replies("an")[-1].text
    await keeper.refresh()
    street.says("an", BIRTH)
    assert "Đăng ký khai sinh\n" in street.replies("an")[-1].text


async def test_unchanged_cards_are_not_loaded_again(keeper, context):
    await keeper.refresh()
    first = context.answering
    await keeper.refresh()

    assert context.answering is first


async def test_imported_procedures_are_used_without_a_restart(street, keeper, database, context):
    await keeper.refresh()
    imports(database, context, LISTED)
    await keeper.refresh()
    street.says("an", "giấy phép khai thác thủy sản bằng lồng bè")

    answer = street.replies("an")[-1]
    assert LISTED.title in answer.text
    assert answer.links[0].url == PORTAL


async def test_changed_cards_are_used_without_a_restart(street, keeper, database, context):
    await keeper.refresh()
    cards = tuple(
        structs.replace(
            card,
            more=structs.replace(
                card.more, papers=LocalisedText("Giấy chứng sinh, lên tầng hai.")
            ),
        )
        if card.id == "birth"
        else card
        for card in PACK.cards
    )
    database.write_now(units.save, structs.replace(PACK, cards=cards), now=context.now())
    assert database.write_now(load_newest_version, context)
    street.says("an", BIRTH)
    assert (
        "Đăng ký khai sinh\n" in street.replies("an")[-1].text
    )  # still from the old knowledge base
    await keeper.refresh()
    street.says("an", BIRTH)
    assert "lên tầng hai" in street.replies("an")[-1].text


async def test_new_local_words_are_used_without_a_restart(street, keeper, database, context):
    await keeper.refresh()
    street.says("an", "xgks cho cháu bé")
    assert "Đăng ký khai sinh\n" not in street.replies("an")[-1].text
    words = (Shorthand("xgks", ("xin giấy khai sinh",)),)
    database.write_now(units.save, structs.replace(PACK, shorthand=words), now=context.now())
    assert database.write_now(load_newest_version, context)
    await keeper.refresh()
    street.says("an", "xgks cho cháu bé")
    assert "Đăng ký khai sinh\n" in street.replies("an")[-1].text


async def test_messages_are_processed_while_the_knowledge_base_is_built(street, database, context):
    made_by, may_end = [], threading.Event()

    def slow(*given):
        made_by.append(threading.current_thread())
        assert may_end.wait(30)
        return build_knowledge_base(*given)

    refresh = asyncio.create_task(KnowledgeRefresher(database, context, LEXICON, slow).refresh())
    await until(lambda: made_by)
    street.says("an", "xin chào")
    assert "Em là Cầu Nối" in street.replies("an")[-1].text
    may_end.set()
    await refresh

    assert made_by[0] is not threading.main_thread()
    assert isinstance(context.answering, CardAnswering)


async def test_a_failed_build_keeps_the_old_knowledge_base_and_is_retried(database, context):
    fails: list[Exception] = []

    def sometimes(*given):
        if fails:
            raise fails.pop()
        return build_knowledge_base(*given)

    keeper = KnowledgeRefresher(database, context, LEXICON, sometimes)
    await keeper.refresh()
    old = context.answering
    imports(database, context, LISTED)
    fails.append(MemoryError())
    with pytest.raises(MemoryError):
        await keeper.refresh()
    assert context.answering is old
    await keeper.refresh()
    assert context.answering is not old


async def test_a_miss_is_stored_without_its_person(street, keeper, context):
    await keeper.refresh()
    street.says("an", UNKNOWN)
    (row,) = street.rows(MISSES)

    assert (row["text"], row["kind"], row["card"]) == (UNKNOWN, "unknown", "")
    assert street.person("an") not in str(row)


async def test_a_rejected_card_is_a_miss_of_that_card(street, keeper):
    await keeper.refresh()
    street.says("an", BIRTH, "không đúng ý tôi")
    (row,) = street.rows(MISSES)

    assert (row["text"], row["kind"], row["card"]) == (BIRTH, "not_this", "birth")


async def test_a_question_for_officials_is_stored_with_its_person(street, keeper):
    await keeper.refresh()
    street.says("an", UNKNOWN, "nhờ cán bộ trả lời")
    (row,) = street.rows(ASKED_OFFICIALS)

    assert (row["person_id"], row["text"]) == (street.person("an"), UNKNOWN)
    assert "Em đã chuyển câu hỏi cho cán bộ." in street.replies("an")[-1].text


async def test_before_consent_no_question_is_stored_with_its_person(database, services, keeper):
    street = Street(database, structs.replace(services, newcomer=Person()))
    await keeper.refresh()
    street.says("an", UNKNOWN, "nhờ cán bộ trả lời")
    assert [row["text"] for row in street.rows(MISSES)] == [UNKNOWN]
    assert street.rows(ASKED_OFFICIALS) == []


async def test_an_informers_words_are_never_stored_as_a_question(street, keeper, database):
    await keeper.refresh()
    street.says("an", "tôi muốn tố cáo ông Trần Văn Bí Mật nhận hối lộ thì gửi đơn đi đâu?")

    assert street.rows(MISSES) == []
    assert "Bí Mật" not in database.write_now(everything)


async def test_the_last_question_is_redacted_with_the_messages(
    street, keeper, database, context, clock
):
    await keeper.refresh()
    street.says("an", BIRTH, "ở đâu?")
    assert BIRTH in database.write_now(everything)
    (words,) = (rule for rule in REGISTRY.retention if rule.name == "words")
    clock.passes(days=91)
    while database.write_now(retention_rules.apply_rule, context, words):
        pass

    assert BIRTH not in database.write_now(everything)
    street.says("an", BIRTH)
    assert "Đăng ký khai sinh\n" in street.replies("an")[-1].text
