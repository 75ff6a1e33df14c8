"""Clearing caches about people in every process after an erasure."""

import pytest

from bot.services.person_caches import PersonCaches, note_forgotten
from conversations.engine.questions.base import Option
from conversations.engine.questions.choices import find_option
from conversations.text import matching, tokenizer
from conversations.text.word_caches import forget_words
from storage.database.transactions import Database
from tests.bot.services.inbound.test_receive_batch import Street
from tests.resident import PACK, utterance

ERASED = ("xoá dữ liệu của tôi", "xoá ngay")
WITHDRAWN = ("rút lại đồng ý", "rút lại")


@pytest.fixture
def dropped():
    return []


@pytest.fixture
def caches(database, dropped):
    return PersonCaches(database, PACK.id, [lambda: dropped.append(1)])


@pytest.mark.parametrize("asks", [ERASED, WITHDRAWN], ids=["erased", "withdrawn"])
async def test_every_process_clears_its_caches_once(database, services, caches, dropped, asks):
    street = Street(database, services)
    street.says("an", "xin chào")
    await caches.drop_if_forgotten()
    assert dropped == []
    street.says("an", *asks)

    await caches.drop_if_forgotten()
    await caches.drop_if_forgotten()
    assert dropped == [1]
    other = PersonCaches(database, PACK.id, [lambda: dropped.append(2)])
    await other.drop_if_forgotten()
    assert dropped == [1, 2]


async def test_an_erasure_in_another_process_clears_our_caches(app, page, database):
    await page.says("xin chào", "bao cao o ga")
    assert app.webchat_service.known_visitors == 1
    other = Database(database.url)
    await other.write(note_forgotten, PACK.id)
    other.close()
    await app.person_caches.drop_if_forgotten()

    assert app.webchat_service.known_visitors == 0
    await page.says("đèn tắt ba hôm nay rồi")
    assert "ảnh" in (await page.last())["text"]


def test_forget_words_clears_the_caches_of_words():
    tokenizer.parse_token("nghiêng")
    find_option(utterance("giấu tên"), [Option("0912345678", "0912 345 678")])
    caches = (tokenizer.parse_token, matching._table)  # noqa: SLF001 - a cache has no outward sign
    assert all(cache.cache_info().currsize for cache in caches)
    forget_words()
    assert not any(cache.cache_info().currsize for cache in caches)
