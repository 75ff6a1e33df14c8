"""Officials send pictures for an announcement to the staff bot, see them, and remove them."""

import pytest

from conversations.engine.model.messages import Album, Photo, Unreadable
from storage.repositories.announcements import announcements, pictures
from storage.tables import ANNOUNCEMENT_PICTURES, MEDIA, MEDIA_LEFT
from tests.bot.services.announcements.staff_office import APPROVER, PARTS, WRITER, StaffOffice


@pytest.fixture
def town(database, services):
    return StaffOffice(database, services).opens()


def sends_picture(town, name, *, arrives=True):
    """Send the picture *name*; return its id in the conversation, and its name on disk."""
    town.tells(WRITER, Photo(source=name))
    (row,) = town.rows(MEDIA, source=name)
    return row["media_id"], town.receives_file(row["media_id"], name) if arrives else ""


def shown(town, who=WRITER):
    return town.replies(who)[-1].photos


def saved_pictures(town):
    return town.saved()[1].pictures


def test_a_picture_sent_at_any_question_is_previewed_and_approved(town):
    town.tells(WRITER, *PARTS[:2])
    map_, map_file = sends_picture(town, "map")
    assert town.texts(WRITER)[-1].startswith("Em đã kèm thêm ảnh của anh.")
    town.tells(WRITER, *PARTS[2:])
    plan, plan_file = sends_picture(town, "plan")
    assert shown(town) == (map_, plan)
    assert "📷 2 ảnh kèm theo" in town.texts(WRITER)[-1]

    town.taps(WRITER, "Trình duyệt")
    assert saved_pictures(town) == (map_file, plan_file)
    sizes = {row["media_id"]: row["bytes"] for row in town.rows(ANNOUNCEMENT_PICTURES)}
    assert sizes == {map_file: 1_000, plan_file: 1_000}
    # They are the commune's now; the files stay, as the announcement has them.
    assert not town.rows(MEDIA)
    assert {row["media_id"] for row in town.rows(MEDIA_LEFT)} == {map_file, plan_file}
    town.tells(APPROVER, "TB 1")
    assert shown(town, APPROVER) == (map_file, plan_file)
    assert "Gửi 3 người" in town.offered(APPROVER)


def test_a_picture_alone_begins_an_announcement(town):
    _, file = sends_picture(town, "map")
    assert town.texts(WRITER)[-1] == (
        "Em đã giữ ảnh của anh, lát nữa em kèm vào.\nTin về việc gì ạ?"
    )
    town.tells(WRITER, "cắt điện", *PARTS[1:], "lưu nháp")
    assert saved_pictures(town) == (file,)


def test_each_picture_can_be_removed_and_others_added(town):
    town.tells(WRITER, *PARTS[:2])
    first, _ = sends_picture(town, "first")
    second, _ = sends_picture(town, "second")
    town.tells(WRITER, *PARTS[2:], "sửa ảnh")
    assert town.texts(WRITER)[-1] == 'Tin có 2 ảnh. Anh gửi thêm, bỏ bớt, hoặc bấm "Xong" ạ.'
    assert shown(town) == (first, second)
    assert town.offered(WRITER) == ["Xong", "Bỏ ảnh 1", "Bỏ ảnh 2"]
    town.taps(WRITER, "Bỏ ảnh 1")
    assert shown(town) == (second,)
    third, file = sends_picture(town, "third")
    assert shown(town) == (second, third)
    town.tells(WRITER, "bo anh 1", "xong", "lưu nháp")
    assert saved_pictures(town) == (file,)


def test_whoever_goes_back_while_removing_keeps_all_of_them(town):
    town.tells(WRITER, *PARTS[:2])
    _, file = sends_picture(town, "first")
    town.tells(WRITER, *PARTS[2:], "sửa ảnh", "bỏ ảnh 1", "quay lại")
    assert "📷 1 ảnh kèm theo" in town.texts(WRITER)[-1]
    town.tells(WRITER, "lưu nháp")
    assert saved_pictures(town) == (file,)


def test_the_pictures_of_a_saved_one_stay_until_they_are_removed(town):
    town.tells(WRITER, *PARTS)
    _, first = sends_picture(town, "first")
    town.tells(WRITER, "lưu nháp", "sửa TB 1")
    assert shown(town) == (first,)
    _, second = sends_picture(town, "second")
    town.tells(WRITER, "lưu nháp")
    assert saved_pictures(town) == (first, second)
    town.tells(WRITER, "sửa TB 1", "sửa ảnh", "bỏ ảnh 1", "xong", "lưu nháp")
    assert saved_pictures(town) == (second,)


def test_a_picture_is_for_the_announcement_that_is_chosen_after_it(town):
    town.tells(WRITER, *PARTS)
    _, first = sends_picture(town, "first")
    town.tells(WRITER, "lưu nháp")
    _, second = sends_picture(town, "second")
    town.tells(WRITER, "TB 1", "lưu nháp")
    assert saved_pictures(town) == (first, second)


def test_there_are_three_at_most(town):
    town.tells(WRITER, *PARTS)
    files = tuple(sends_picture(town, name)[1] for name in ("one", "two", "three"))
    town.tells(WRITER, Photo(source="four"))
    assert town.texts(WRITER)[-1].startswith(
        'Tin đã đủ ảnh rồi ạ. Muốn thay ảnh thì anh gõ "sửa ảnh".'
    )
    town.tells(WRITER, "lưu nháp")
    assert saved_pictures(town) == files


def test_what_is_still_being_fetched_is_not_left_out(town):
    town.tells(WRITER, *PARTS)
    id_, _ = sends_picture(town, "map", arrives=False)
    town.taps(WRITER, "Trình duyệt")
    assert town.texts(WRITER)[-1].startswith("Ảnh anh gửi em còn đang tải nên chưa lưu.")
    assert town.write(announcements.find_by_code, town.context.unit_id, "TB 1") is None
    file = town.receives_file(id_, "map")
    town.taps(WRITER, "Làm tiếp việc dở")
    town.taps(WRITER, "Trình duyệt")
    assert saved_pictures(town) == (file,)


def test_a_picture_that_is_gone_keeps_it_from_being_sent(town):
    town.tells(WRITER, *PARTS)
    id_, _ = sends_picture(town, "map")
    town.write(lambda tx: tx.execute(MEDIA.delete().where(MEDIA.c.media_id == id_)))
    town.taps(WRITER, "Trình duyệt")
    town.taps(WRITER, "Làm tiếp việc dở")
    assert "⚠ có ảnh không còn nữa" in town.texts(WRITER)[-1]
    assert town.offered(WRITER) == ["Lưu nháp", "Sửa"]
    town.tells(WRITER, "lưu nháp")
    assert saved_pictures(town) == ()


@pytest.mark.parametrize(
    ("who", "content", "said"),
    [
        (APPROVER, Photo(source="x"), "Ảnh thì chỉ ai được giao viết thông báo"),
        (APPROVER, Album((Photo(source="x"),)), "Ảnh thì chỉ ai được giao viết thông báo"),
        (WRITER, Unreadable("media-too_large"), "Tệp này nặng quá"),
        (WRITER, Unreadable("engine-kind-unknown"), "Ở đây em chỉ đọc chữ, và nhận ảnh"),
        ("stranger", Photo(source="x"), "Đây là chỗ riêng của cán bộ"),
    ],
)
def test_what_is_refused_is_not_stored_and_the_reason_is_said(town, who, content, said):
    town.tells(who, content)
    assert town.texts(who)[-1].startswith(said)
    assert not town.rows(MEDIA)


def test_only_the_pictures_of_announcements_are_known_to_all(town):
    town.tells(WRITER, *PARTS)
    _, file = sends_picture(town, "map")
    assert not town.write(pictures.list_known, town.context.unit_id, [file])
    town.tells(WRITER, "lưu nháp")
    assert town.write(pictures.list_known, town.context.unit_id, [file]) == {file}
