import pytest
from msgspec import structs

from bot.app import App
from bot.services.inbound.albums import AlbumPlayer, play_album
from conversations.engine.model.messages import Edited, Photo, Text
from conversations.engine.model.person import Person
from storage.repositories.delivery import sender_leases
from storage.repositories.delivery.outbox import Delivery
from storage.repositories.inbound.albums import Album as Coming
from storage.tables import ALBUM_PARTS, INBOX, MEDIA, REPORT_MEDIA, REPORTS
from tests.bot.services.inbound.test_preprocessing import Town
from tests.bot.services.inbound.test_receive_batch import DETAILS, REPORT
from tests.resident import PACK


class Gallery(Town):
    """People who send albums, and the processes that process them."""

    def __init__(self, database, services):
        super().__init__(database, services)
        self.handed_over: list[Delivery] = []
        self.albums = AlbumPlayer(
            database, services.context, lambda _: services, self.handed_over.extend
        )

    def parts(self, who, *names, album="A"):
        """Send the photos *names*, each in its own message and transaction."""
        return [
            self.take(
                self.message(who, Photo(source=f"photo-{name}"), name=str(name), group=album)
            )
            for name in names
        ]

    def sources(self):
        """Return the platform's ids of the report's photos, in order."""
        wanted = {row["media_id"]: row["source"] for row in self.rows(MEDIA)}
        rows = sorted(self.rows(REPORT_MEDIA), key=lambda row: row["position"])
        return [wanted[row["media_id"]] for row in rows]


@pytest.fixture
def gallery(database, services):
    return Gallery(database, services)


async def test_an_album_is_one_message_with_one_answer_after_a_quiet_time(gallery, clock):
    gallery.says("an", "bao cao o ga", DETAILS)
    for name in (11, 12, 13):
        (batch,) = gallery.parts("an", name)
        assert batch.answers == []
        clock.passes(seconds=1)
    await gallery.albums.play_due()
    assert len(gallery.replies("an")) == 2
    clock.passes(seconds=0.5)
    await gallery.albums.play_due()

    assert len(gallery.replies("an")) == 3
    assert "3 ảnh" in gallery.replies("an")[-1].text
    assert [delivery.address for delivery in gallery.handed_over] == ["an"]
    assert gallery.rows(ALBUM_PARTS) == []
    await gallery.albums.play_due()
    assert len(gallery.replies("an")) == 3


async def test_each_part_is_stored_with_a_position_before_the_album_is_processed(gallery):
    gallery.says("an", "bao cao o ga", DETAILS)
    positions = [batch.taken[0].position for batch in gallery.parts("an", 11, 12)]

    assert positions == [5, 6]
    assert [type(content) for content in gallery.contents("an")[-2:]] == [Photo, Photo]
    assert len(gallery.rows(ALBUM_PARTS)) == 2


async def test_parts_are_ordered_by_message_id_not_by_arrival(gallery, clock):
    gallery.says("an", *REPORT[:2])
    gallery.parts("an", 100, 9, 10)
    clock.passes(seconds=2)
    await gallery.albums.play_due()
    gallery.says("an", "xong", *REPORT[3:])

    assert gallery.sources() == ["photo-9", "photo-10", "photo-100"]


async def test_a_repeated_part_counts_once(gallery, clock):
    gallery.says("an", *REPORT[:2])
    part = gallery.message("an", Photo(source="a"), name="1", group="A")
    gallery.take(part)
    gallery.take(part, part)
    clock.passes(seconds=2)
    await gallery.albums.play_due()
    gallery.take(part)

    assert "1 ảnh" in gallery.replies("an")[-1].text
    assert gallery.rows(ALBUM_PARTS) == []


async def test_an_album_with_ten_parts_is_processed_at_once(gallery):
    gallery.parts("an", *range(1, 10))
    await gallery.albums.play_due()
    assert gallery.replies("an") == []
    gallery.parts("an", 10)
    await gallery.albums.play_due()

    assert len(gallery.replies("an")) == 1


@pytest.mark.parametrize("begins", [(), REPORT[:2]], ids=["at home", "at the photos"])
async def test_of_eleven_photos_one_report_is_made_and_the_excess_is_reported(
    gallery, clock, begins
):
    gallery.says("an", *begins)
    gallery.parts("an", *range(1, 12))
    await gallery.albums.play_due()
    clock.passes(seconds=2)
    await gallery.albums.play_due()
    gallery.says("an", *(() if begins else REPORT[:2]), *REPORT[3:])

    assert gallery.sources() == [f"photo-{n}" for n in range(1, 6)]
    assert len(gallery.rows(REPORTS)) == 1
    said = [reply.text for reply in gallery.replies("an")]
    assert any(text.startswith("Ảnh nhiều quá, còn") for text in said)
    assert gallery.rows(ALBUM_PARTS) == []


async def test_a_part_after_processing_starts_another_album(gallery, clock):
    gallery.says("an", *REPORT[:2])
    gallery.parts("an", 1, 2)
    clock.passes(seconds=2)
    await gallery.albums.play_due()
    gallery.parts("an", 3)
    clock.passes(seconds=2)
    await gallery.albums.play_due()

    assert "2 ảnh" in gallery.replies("an")[-2].text
    assert "3 ảnh" in gallery.replies("an")[-1].text


async def test_albums_of_two_people_and_two_of_one_person_are_separate(gallery, clock):
    gallery.says("an", *REPORT[:2])
    gallery.says("ba", *REPORT[:2])
    gallery.parts("an", 1, 2)
    gallery.parts("ba", 1)
    gallery.parts("an", 3, album="B")
    clock.passes(seconds=2)
    await gallery.albums.play_due()

    assert "1 ảnh" in gallery.replies("ba")[-1].text
    assert len(gallery.replies("an")) == 4
    assert "3 ảnh" in gallery.replies("an")[-1].text


async def test_a_caption_is_processed_with_its_album(gallery, clock):
    gallery.parts("an", 1)
    caption = gallery.message("an", "ổ gà to giữa đường ở phố Thống Nhất", name="1")
    assert gallery.take(caption).answers == []
    gallery.parts("an", 2)
    clock.passes(seconds=2)
    await gallery.albums.play_due()

    (reply,) = gallery.replies("an")
    assert "2 ảnh" in reply.text
    gallery.says("an", "xong")
    assert "phố Thống Nhất" in gallery.replies("an")[-1].text


async def test_an_emergency_in_a_caption_is_answered_with_the_number_to_call(gallery, clock):
    gallery.parts("an", 1, 2)
    gallery.take(gallery.message("an", "cháy nhà, có người kẹt bên trong", name="1"))
    clock.passes(seconds=2)
    await gallery.albums.play_due()

    assert gallery.replies("an")[0].calls


async def test_a_caption_edited_before_processing_counts_as_edited(gallery, clock):
    gallery.parts("an", 1)
    gallery.take(gallery.message("an", "ổ gà to giữa đường", name="1"))
    (taken,) = gallery.take(
        gallery.message("an", Edited("1", "đèn đường bị hỏng"), name="1")
    ).taken
    assert taken.ignored == "edit_same"
    clock.passes(seconds=2)
    await gallery.albums.play_due()

    assert '"lights"' in gallery.session("an")


async def test_an_open_album_does_not_delay_later_messages(gallery):
    gallery.parts("an", 1, 2)
    gallery.says("an", "xin chào")

    assert len(gallery.replies("an")) == 1


async def test_before_consent_an_album_is_asked_about_once_and_then_accepted(gallery, clock):
    shy = Gallery(gallery.database, structs.replace(gallery.services, newcomer=Person()))
    shy.parts("an", 1, 2)
    shy.take(shy.message("an", "ổ gà to giữa đường", name="1"))
    clock.passes(seconds=2)
    await shy.albums.play_due()
    asked = len(shy.replies("an"))
    assert asked == 1
    shy.says("an", "đồng ý")

    assert '"road"' in shy.session("an")


# Crashes


@pytest.mark.both
async def test_after_a_crash_another_process_processes_the_album(gallery, clock):
    gallery.says("an", *REPORT[:2])
    gallery.parts("an", 1, 2)
    clock.passes(hours=3)
    other = Gallery(gallery.database, structs.replace(gallery.services, owner="owner-b"))
    await other.albums.play_due()

    assert "2 ảnh" in gallery.replies("an")[-1].text
    # The answer waits for a message that the dead process had in flight.
    assert other.handed_over == []
    claimed = gallery.database.write_now(
        sender_leases.claim, PACK.id, "owner-b", now=clock.now, limit=9
    )
    assert "2 ảnh" in claimed.deliveries[-1].payload


async def test_a_failure_keeps_the_parts_of_the_album(gallery, clock):
    gallery.says("an", *REPORT[:2])
    gallery.parts("an", 1, 2)
    clock.passes(seconds=2)

    def crash(tx, *args, **options):
        play_album(tx, *args, **options)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        gallery.database.write_now(crash, Coming("fake", "an", "A"), gallery.services)
    assert len(gallery.rows(ALBUM_PARTS)) == 2
    assert len(gallery.replies("an")) == 2
    await gallery.albums.play_due()

    assert "2 ảnh" in gallery.replies("an")[-1].text
    assert len(gallery.rows(INBOX, address="an")) == 4


@pytest.mark.both
async def test_two_processes_process_an_album_once(gallery, clock):
    gallery.says("an", *REPORT[:2])
    gallery.parts("an", 1, 2)
    clock.passes(seconds=2)
    for _ in range(2):
        gallery.database.write_now(play_album, Coming("fake", "an", "A"), gallery.services)

    assert len(gallery.replies("an")) == 3


async def test_an_app_processes_leftover_albums_at_its_start(settings, gallery, clock, thaw):
    gallery.says("an", *REPORT[:2])
    gallery.parts("an", 1, 2)
    clock.passes(seconds=2)
    app = App(settings, gallery.database, gallery.services.context)
    await app.start()
    try:
        assert gallery.rows(ALBUM_PARTS) == []
        assert "2 ảnh" in gallery.replies("an")[-1].text
    finally:
        await app.stop()


def test_a_text_alone_is_no_album(gallery):
    gallery.take(gallery.message("an", Text("xin chào"), name="5", group="A"))

    assert len(gallery.replies("an")) == 1
