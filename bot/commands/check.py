"""Check settings, unit pack, database and folders, and what was not delivered."""

import os
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from msgspec import Struct

from bot.browser_parts import list_missing_parts
from bot.cards.upkeep import list_upkeep
from bot.channels.telegram_checks import check_bots
from bot.commands.bootstrap import utc_now
from bot.commands.hotlines import HOW_TO_CONFIRM, list_unconfirmed, list_unknown
from bot.media_room import MediaRoom
from bot.services.delivery.sending.restore_mark import RestoreMarkError, check_mark_folder
from bot.settings.settings import Settings
from bot.training import model_file
from bot.training.model_file import ModelFileError
from conversations.engine.model.unit import Unit
from storage import revisions
from storage.database.connections import data_files
from storage.database.errors import UnreachableError
from storage.database.transactions import Database, Transaction
from storage.repositories import media
from storage.repositories.broadcasts import recipients
from storage.repositories.delivery import outbox
from storage.repositories.person import people
from storage.repositories.privacy import data_requests
from storage.unit_pack.pack_folder import PackError, read_pack

_OTHERS = 0o077
_NEWER = (
    "cơ sở dữ liệu do bản chương trình mới hơn lập ({}, bản này chỉ biết đến {}): "
    "cài lại bản mới, hoặc khôi phục bản sao lưu trước khi cập nhật"
)


class Check(Struct, frozen=True):
    """The result of one check, with the remedy if it failed."""

    ok: bool
    what: str


def check_all(settings: Settings) -> Iterator[Check]:
    """Yield the results, in the order in which to fix them."""
    yield Check(ok=True, what="cấu hình dùng được")
    yield from _check_pack(settings)
    yield _check_media_folder(settings.media_folder)
    yield _check_mark_folder(settings)
    yield _check_model()
    missing = list_missing_parts()
    state = f"còn thiếu {', '.join(missing)}: make setup" if missing else "đủ"
    yield Check(ok=not missing, what=f"phần chạy trong trình duyệt {state}")
    yield from (Check(ok=ok, what=what) for ok, what in check_bots(settings))
    yield from _check_modes(settings)
    yield from _check_database(settings)


def _check_pack(settings: Settings) -> Iterator[Check]:
    try:
        unit = read_pack(settings.pack_folder)
    except PackError as error:
        for fault in error.faults:
            yield Check(ok=False, what=f"gói dữ liệu của xã: {fault}")
    else:
        yield Check(ok=True, what=f"gói dữ liệu dùng được: {unit.name.vi}")
        yield from _check_invented(unit, settings)
        yield from _check_hotlines(unit, settings)
        yield _check_answer_cards(unit)


def _check_invented(unit: Unit, settings: Settings) -> Iterator[Check]:
    """Yield what of the pack is not real; a failure once residents can see it."""
    if unit.invented:
        what = f"gói dữ liệu còn {len(unit.invented)} phần chưa phải số liệu thật"
        parts = "; ".join(unit.invented)
        yield Check(ok=not settings.is_public, what=f"{what} (invented trong unit.toml): {parts}")


def _check_hotlines(unit: Unit, settings: Settings) -> Iterator[Check]:
    """Yield the numbers that nobody confirmed, a failure once residents can see them.

    A number that is not known is none: residents get the commune's own.
    """
    if unconfirmed := list_unconfirmed(unit):
        what = f"hotlines.toml: {len(unconfirmed)} số chưa ai xác nhận: {'; '.join(unconfirmed)}"
        yield Check(ok=not settings.is_public, what=f"{what}. Việc cần làm: {HOW_TO_CONFIRM}")
    if unknown := list_unknown(unit):
        what = f"hotlines.toml: chưa có số {', '.join(unknown)}"
        yield Check(ok=True, what=f"{what}; người dân được cho số của xã")


def _check_answer_cards(unit: Unit) -> Check:
    """Return how many cards wait for their owners; never a failure."""
    waiting = list_upkeep(unit.cards, utc_now().date())
    over, soon, never = (
        sum(len(getattr(owner, kind)) for owner in waiting)
        for kind in ("expired", "expiring", "unchecked")
    )
    counts = f"{over} hết hạn, {soon} sắp hết hạn, {never} chưa ai kiểm tra"
    return Check(ok=True, what=f"thẻ trả lời: {len(unit.cards)}, {counts}")


def _check_media_folder(folder: Path) -> Check:
    try:
        folder.mkdir(0o700, parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=folder):
            pass
    except OSError as error:
        return Check(ok=False, what=f"không ghi được vào thư mục ảnh {folder}: {error.strerror}")
    return Check(ok=True, what="ghi được vào thư mục ảnh")


def _check_mark_folder(settings: Settings) -> Check:
    try:
        check_mark_folder(settings.restore_mark_folder)
    except RestoreMarkError as error:
        return Check(ok=False, what=str(error))
    return Check(ok=True, what="ghi được dấu để nhận ra bản sao lưu")


def _check_model() -> Check:
    try:
        model_file.read()
    except ModelFileError as error:
        return Check(ok=False, what=str(error))
    return Check(ok=True, what="mô hình câu dùng được")


def _check_modes(settings: Settings) -> Iterator[Check]:
    """Yield what people's data is in and other users of the machine may open."""
    if os.name != "posix":  # elsewhere these modes mean nothing
        return
    paths = [*data_files(settings.database_url), settings.media_folder]
    is_private = True
    for path in paths:
        if path.exists() and path.stat().st_mode & _OTHERS:
            is_private = False
            what = f"người dùng khác trên máy mở được {path}: chmod go= '{path}'"
            yield Check(ok=False, what=what)
    if is_private:
        yield Check(ok=True, what="dữ liệu: chỉ tài khoản chạy chương trình mở được")


def _check_database(settings: Settings) -> Iterator[Check]:
    database = Database(settings.database_url)
    try:
        revision = revisions.current(database)
    except UnreachableError as error:
        yield Check(ok=False, what=f"database.url: không mở được cơ sở dữ liệu: {error}")
        return
    try:
        if revision is None:
            yield Check(ok=True, what="cơ sở dữ liệu còn trống; lần chạy đầu tiên sẽ lập")
            return
        if revision > revisions.head():
            yield Check(ok=False, what=_NEWER.format(revision, revisions.head()))
            return
        if revision != revisions.head():
            yield Check(ok=False, what="cơ sở dữ liệu là bản cũ: python -m bot migrate")
            return
        yield Check(ok=True, what="cơ sở dữ liệu là bản mới nhất")
        unit_id = read_pack(settings.pack_folder).id
        # Locking a row, even a missing one, fails on a read-only database.
        database.write_now(people.lock, unit_id, ["nobody"])
        yield _check_room(settings, database.write_now(media.count_bytes))
        counts = database.write_now(outbox.count_by_state, unit_id)
        yield Check(ok=True, what=f"tin gửi đi: {_format_counts(counts)}")
        yield from _check_undelivered(counts)
        yield _check_requests(database, unit_id)
        yield from _list_unknown(database, unit_id)
        yield from _count_unknown_recipients(database, unit_id)
    except UnreachableError as error:
        yield Check(ok=False, what=f"database.url: không dùng được cơ sở dữ liệu: {error}")
    except PackError:
        return
    finally:
        database.close()


def _check_room(settings: Settings, used_bytes: int) -> Check:
    room = MediaRoom(settings.media_folder, settings.media)
    room.used_bytes = used_bytes
    used, free = (f"{count / 1024**3:.1f}" for count in (used_bytes, room.free_bytes))
    most = settings.media.most_gigabytes
    what = f"kho ảnh, ghi âm: {used} trong {most} GB, đĩa còn trống {free} GB"
    advice = (
        "" if room.is_left else "; chưa nhận thêm được: dọn đĩa, hoặc tăng media.most_gigabytes"
    )
    return Check(ok=room.is_left, what=what + advice)


def _check_requests(database: Database, unit_id: str) -> Check:
    found = database.write_now(data_requests.load_status, unit_id, now=utc_now())
    what = f"yêu cầu về dữ liệu của mình: {found.open} đang chờ, {found.overdue} quá hạn"
    return Check(ok=not found.overdue, what=what)


def _check_undelivered(counts: Mapping[str, int]) -> Iterator[Check]:
    """Yield what to do about undelivered messages; never a failure."""
    if failed := counts.get("failed"):
        what = f"{failed} tin không gửi được: nhật ký ghi từng tin theo mã, ở delivery.refused"
        yield Check(ok=True, what=what)
    if stopped := counts.get("stopped"):
        what = (
            f"{stopped} tin gửi cho người đã tắt bot hoặc xóa cuộc trò chuyện: không phải làm gì,"
        )
        yield Check(ok=True, what=f"{what} họ nhắn lại thì được trả lời")


def _list_unknown(database: Database, unit_id: str) -> Iterator[Check]:
    """Yield each message of the outbox that may or may not have arrived."""
    query: Callable[[Transaction, str], list[outbox.Delivery]] = outbox.list_unknown
    for delivery in database.write_now(query, unit_id):
        what = f"không rõ đã tới chưa: {delivery.delivery_id} qua {delivery.channel}"
        yield Check(ok=False, what=what)


def _count_unknown_recipients(database: Database, unit_id: str) -> Iterator[Check]:
    """Yield how many recipients of which broadcasts may or may not have been reached, if any."""
    if counts := database.write_now(recipients.count_unknown, unit_id):
        each = ", ".join(f"{count} của loạt tin {id_}" for id_, count in counts.items())
        yield Check(ok=False, what=f"không rõ đã tới người nhận chưa: {each}")


def _format_counts(counts: dict[str, int]) -> str:
    return ", ".join(f"{count} {state}" for state, count in sorted(counts.items())) or "không có"
