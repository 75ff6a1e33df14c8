"""Groups subscribe by an official's link, and get announcements until they remove us."""

import msgspec
import pytest

from bot.background import notice_renderers
from bot.services.announcements.residents import groups
from bot.services.announcements.residents.groups import GroupLinkError
from bot.services.delivery.broadcasts.claimer import BroadcastClaimer
from conversations.engine.model.messages import Inbound, Reachable, Reply, Start
from storage.repositories.announcements.groups import GroupLink
from storage.tables import AUDITS, PEOPLE, SUBSCRIPTIONS
from tests.bot.services.announcements.office import CONTENT, SAFETY, WRITER
from tests.bot.services.announcements.residents.test_residents import Commune
from tests.fakes import OWNER
from tests.official import TO_OFFICIAL

GROUP, OTHER = "-100123", "-100456"


class Groups(Commune):
    """Residents, an office, and groups on Telegram."""

    def links(self, *topics, neighbourhood=""):
        return self.does(groups.create_link, WRITER, "Nhóm phố Me", topics, neighbourhood)

    def opens(self, payload, who=GROUP):
        return self.hears_of(who, Start(payload))

    def hears_of(self, who, content):
        self.take(Inbound("telegram", f"g{next(self._ids)}", who, content))
        replies = self.replies(who)
        return replies[-1].text if replies else ""

    def gets(self):
        """Let what is due be sent; return the texts by address."""
        renderers = notice_renderers(self.services, TO_OFFICIAL)
        claimer = BroadcastClaimer(self.context, OWNER, renderers, lambda _: False)
        rows = self.database.write_now(claimer.claim, {"telegram": 10}).leased
        return {row.address: msgspec.json.decode(row.payload, type=Reply).text for row in rows}

    def states(self):
        return [
            (link.person_id != "", link.left_at is None) for link in self.does(groups.list_links)
        ]


@pytest.fixture
def town(database, services):
    return Groups(database, services)


def test_a_group_that_opens_the_link_gets_the_news_that_it_names(town):
    told = town.opens(town.links("power", "water", neighbourhood="me"))
    assert told.startswith("Từ giờ em gửi vào nhóm tin cắt điện, cắt nước của phố Me.")

    town.announces()
    assert list(town.gets()) == [GROUP]


@pytest.mark.both
def test_a_safety_alert_goes_to_subscribed_groups(town):
    town.opens(town.links("power"))
    town.announces(content=SAFETY)

    assert list(town.gets()) == [GROUP]


def test_a_link_works_once_and_for_groups_only(town):
    payload = town.links()

    assert "dành cho nhóm Telegram" in town.opens(payload, "12345")
    assert "gửi vào nhóm" in town.opens(payload)
    assert "đã dùng hoặc hết hạn" in town.opens(payload, OTHER)
    assert len({row["person_id"] for row in town.rows(SUBSCRIPTIONS)}) == 1


def test_a_link_that_is_too_old_is_refused(town, clock):
    payload = town.links()
    clock.passes(days=groups.DAYS)

    assert "đã dùng hoặc hết hạn" in town.opens(payload)
    assert town.rows(SUBSCRIPTIONS) == []


def test_a_group_that_removed_us_gets_nothing_even_if_it_adds_us_again(town):
    town.opens(town.links("power"))
    town.hears_of(GROUP, Reachable(is_so=False))
    town.hears_of(GROUP, Reachable(is_so=True))
    town.says("an", "dang ky tin cat dien")
    town.announces()

    assert town.gets() == {}
    assert town.states() == [(True, False)]
    (row,) = town.rows(PEOPLE, person_id=town.person(GROUP))
    assert row["consent"] == ""

    town.opens(town.links("power"))
    town.announces("a2", CONTENT)
    assert list(town.gets()) == [GROUP]


def test_who_made_the_link_and_that_it_was_used_is_in_the_audit(town):
    town.opens(town.links("power"))
    acts = [(row["act"], row["actor"]) for row in town.rows(AUDITS)]

    assert acts == [("group.invite", WRITER), ("group.join", WRITER)]


@pytest.mark.parametrize(
    ("label", "topics", "neighbourhood"),
    [("", (), ""), ("ạ" * 81, (), ""), ("Nhóm", ("markets",), ""), ("Nhóm", (), "nowhere")],
)
def test_a_link_that_names_nothing_is_not_made(town, label, topics, neighbourhood):
    with pytest.raises(GroupLinkError):
        town.does(groups.create_link, WRITER, label, topics, neighbourhood)


def test_without_topics_the_group_gets_all(town):
    town.links()
    (link,) = town.does(groups.list_links)

    assert isinstance(link, GroupLink)
    assert link.topics == tuple(topic.id for topic in town.context.unit.topics)


def test_an_official_changes_what_a_group_gets(town):
    town.opens(town.links("power", "water"))
    (link,) = town.does(groups.list_links)
    town.announces()
    change = link.token_hash, "Nhóm  phố Bến", ("water", "health"), "ben"
    town.does(groups.change, WRITER, *change)

    assert town.gets() == {}  # what was queued of a topic that it does not get any more
    (changed,) = town.does(groups.list_links)
    assert (changed.label, changed.neighbourhood) == ("Nhóm phố Bến", "ben")
    assert set(changed.topics) == {"water", "health", "disaster"}
    town.announces("storm", SAFETY)
    assert list(town.gets()) == [GROUP]


def test_a_link_that_is_not_used_yet_can_be_changed(town):
    payload = town.links("power")
    (link,) = town.does(groups.list_links)
    town.does(groups.change, WRITER, link.token_hash, "Nhóm", ("water",), "me")
    assert "cắt nước" in town.opens(payload)
    (link,) = town.does(groups.list_links)
    assert set(link.topics) == {"water", "disaster"}


def test_a_group_that_an_official_stopped_gets_nothing_more_not_even_alerts(town):
    town.opens(town.links("power"))
    (link,) = town.does(groups.list_links)
    town.announces()
    town.does(groups.stop, WRITER, link.token_hash)
    town.says("an", "dang ky tin cat dien")
    town.announces("storm", SAFETY)

    assert GROUP not in town.gets()
    (stopped,) = town.does(groups.list_links)
    assert (stopped.left_at is None, stopped.stopped_by) == (False, WRITER)
    assert [row["act"] for row in town.rows(AUDITS)].count("group.stop") == 1
    with pytest.raises(groups.GroupEndedError):
        town.does(groups.stop, WRITER, link.token_hash)
    with pytest.raises(LookupError):
        town.does(groups.change, WRITER, "nothing", "Nhóm", (), "")


def test_a_link_that_an_official_stopped_can_not_be_used(town):
    payload = town.links("power")
    (link,) = town.does(groups.list_links)
    town.does(groups.stop, WRITER, link.token_hash)
    assert "đã dùng hoặc hết hạn" in town.opens(payload)
