"""Say in one line what was loaded from a unit pack and what was kept."""

from bot.services.questions.pack_loading import PackLoad
from storage.unit_pack.pack_folder import changed_files


def describe_load(load: PackLoad, public_url: str) -> str:
    """Return the line for an operator, with the page of conflicts if there are any."""
    merge = load.merge
    files = changed_files(load.before, merge.unit)
    loaded = [
        *_count(len(merge.new), "thẻ mới"),
        *_count(len(merge.changed), "thẻ đổi"),
        *_count(len(merge.gone), "thẻ bỏ"),
        *(["nhóm thẻ đổi"] if load.before.groups != merge.unit.groups else []),
        *([f"đổi {', '.join(files)}"] if files else []),
    ]
    disputed = [
        *_count(len(merge.conflicts.cards), "thẻ trùng sửa"),
        *_count(len(merge.conflicts.groups), "nhóm trùng sửa"),
    ]
    parts = [
        ", ".join(loaded) or "ở đây không đổi gì",
        *_count(len(merge.kept), "thẻ sửa ở đây", "giữ "),
        *_count(len(merge.moved), "thẻ sang nơi giữ khác, vì nơi cũ không còn"),
        *([f"{', '.join(disputed)}, xem {public_url}/office/cards"] if disputed else []),
    ]
    return f"Đã nạp gói {merge.unit.name.vi}, bản {load.version}: {'; '.join(parts)}."


def _count(number: int, what: str, lead: str = "") -> list[str]:
    return [f"{lead}{number} {what}"] if number else []
