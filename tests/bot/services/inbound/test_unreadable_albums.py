"""Answering unreadable albums once."""

from msgspec import structs

from bot.services.inbound.unreadable_albums import UnreadableAlbums
from conversations.engine.model.messages import Inbound, Photo, RateLimited, Unreadable

FILM = Inbound("telegram", "u1", "8", Unreadable("engine-kind-unknown"), "1", "album-1")
SECOND = structs.replace(FILM, update_id="u2", message="2")


def test_a_repeated_part_of_an_unreadable_album_gets_the_same_result():
    albums = UnreadableAlbums()
    heard = [albums.admit(part).content for part in (FILM, SECOND, FILM, SECOND)]

    assert heard == [FILM.content, RateLimited()] * 2


def test_other_albums_and_other_peoples_albums_are_answered_too():
    albums = UnreadableAlbums()
    albums.admit(FILM)
    others = (
        structs.replace(SECOND, group="album-2"),
        structs.replace(SECOND, address="9"),
        structs.replace(SECOND, channel="telegram_staff"),
        structs.replace(SECOND, group=""),
        structs.replace(SECOND, content=Unreadable("media-too_large")),
        structs.replace(SECOND, content=Photo(source="a")),
    )

    assert [albums.admit(other) for other in others] == [*others]


def test_the_number_of_remembered_albums_is_limited():
    albums = UnreadableAlbums()
    albums.admit(FILM)
    for number in range(1_000):
        albums.admit(structs.replace(FILM, group=f"a{number}"))

    assert albums.admit(SECOND) == SECOND
