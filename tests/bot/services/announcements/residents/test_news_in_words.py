"""Residents change which news they get by their words, are read back all of it, and undo it."""

import pytest

from bot.services.announcements.residents import effect_handlers
from bot.services.announcements.residents.query_handlers import my_subscriptions
from bot.services.unit_context import Speaker
from conversations.dialogues.announcements.effects import (
    EVERYWHERE,
    OFF,
    ON,
    ChangeNews,
    NewsChanged,
    Subscribe,
    UnsubscribeAll,
    read_button,
)
from conversations.dialogues.announcements.queries import MySubscriptions
from conversations.engine.model.effects import Refused
from conversations.engine.model.person import Person
from handlers.telegram import limits as telegram
from tests.bot.services.announcements.office import OfficeTown
from tests.resident import AGREED, PACK

HOME, OTHER = (place.id for place in PACK.neighbourhoods[:2])
REFUSABLE = tuple(topic.id for topic in PACK.topics if not topic.safety)


class SubscribedTown(OfficeTown):
    """A town with one resident who gets news of power and water cuts in the whole commune."""

    person = AGREED

    def performs(self, effect):
        handler = effect_handlers.EFFECT_HANDLERS[type(effect)]
        return self.does(handler, Speaker("an", self.person, "fake", "an"), effect)

    def undoes(self, outcome):
        return self.performs(read_button(outcome.undo))

    @property
    def mine(self):
        return self.does(
            my_subscriptions, Speaker("an", self.person, "fake", "an"), MySubscriptions()
        )


@pytest.fixture
def town(database, context):
    town = SubscribedTown(database, context)
    town.people("an")
    town.performs(Subscribe(("power", "water")))
    return town


def test_each_topic_changes_as_it_was_said_and_all_is_read_back_and_undone(town):
    changed = town.performs(ChangeNews(("power",), ("water",)))
    assert (changed.names, changed.ended, changed.area) == ("cắt điện", "cắt nước", "")
    assert town.mine.topics == ("power",)
    town.undoes(changed)
    assert town.mine.topics == ("power", "water")


def test_only_one_topic_is_left_besides_those_of_safety(town):
    town.performs(Subscribe(("disaster",)))
    changed = town.performs(ChangeNews(("health",), rest=OFF))
    assert town.mine.topics == ("health", "disaster")
    town.undoes(changed)
    assert town.mine.topics == ("power", "water", "disaster")


def test_all_topics_but_one(town):
    town.performs(ChangeNews(off=("school",), rest=ON))
    assert set(town.mine.topics) == {topic.id for topic in PACK.topics} - {"school"}


def test_the_end_of_all_news_is_undone_by_its_button(town):
    town.undoes(town.performs(UnsubscribeAll()))
    assert town.mine.topics == ("power", "water")


def test_news_of_one_place_alone_and_back(town):
    changed = town.performs(ChangeNews(place=OTHER, is_only_place=True))
    assert changed.area == PACK.neighbourhoods[1].name.vi
    assert (town.mine.everywhere, town.mine.places) == (False, (OTHER,))
    town.performs(Subscribe(("health",)))
    assert not town.mine.everywhere
    town.undoes(changed)
    assert town.mine.everywhere


def test_someone_at_home_gets_their_own_place_and_others_beside_it(town):
    town.person = Person(consent=AGREED.consent, neighbourhood=HOME)
    town.performs(ChangeNews(place=HOME, is_only_place=True))
    assert (town.mine.everywhere, town.mine.places) == (False, ())
    added = town.performs(ChangeNews(place=OTHER))
    assert town.mine.places == (OTHER,)
    town.undoes(added)
    assert (town.mine.everywhere, town.mine.places) == (False, ())
    town.performs(ChangeNews(place=EVERYWHERE))
    assert town.mine.everywhere


def test_a_place_named_in_passing_does_not_narrow_the_news_of_the_commune(town):
    changed = town.performs(ChangeNews(("health",), place=OTHER))
    assert changed.area == ""
    assert town.mine.everywhere


def test_the_first_topic_of_a_place_is_of_that_place(town):
    town.performs(UnsubscribeAll())
    changed = town.performs(ChangeNews(("health",), place=OTHER))
    assert changed.area == PACK.neighbourhoods[1].name.vi


@pytest.mark.parametrize(
    ("effect", "why"),
    [
        (ChangeNews(place="@home"), "home"),
        (ChangeNews(("power",), place="gone", is_only_place=True), "gone"),
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(town, effect, why):
    before = town.mine
    assert town.performs(effect) == Refused(why)
    assert town.mine == before


def test_nobody_gets_news_without_consent(town):
    town.person = Person()
    assert town.performs(ChangeNews(("health",))) == Refused("consent")


@pytest.mark.parametrize("count", range(len(REFUSABLE) + 1))
def test_the_button_of_undoing_fits_every_platform(town, count):
    town.performs(UnsubscribeAll())
    town.performs(ChangeNews(REFUSABLE[:count] or ("power",), rest=OFF))
    outcome = town.performs(UnsubscribeAll())
    assert len(outcome.undo.encode()) <= telegram.DATA


def test_nothing_is_undone_where_nothing_changed(town):
    same = town.performs(ChangeNews(("power",)))
    assert same == NewsChanged("cắt điện, cắt nước", "")
