"""Ask for what differs in another commune, and write its unit pack."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from bot.commands import typed_answers as answers
from bot.commands.interview import Interview, InterviewStoppedError
from conversations.engine.model.localised_text import LocalisedText
from conversations.engine.model.unit import Department, OfficeHours, Unit
from conversations.engine.model.unit_kinds import split_unit_name, words_of
from conversations.text.fold import fold
from storage.unit_pack.leftovers import SHIPPED
from storage.unit_pack.new_pack import (
    NewUnit,
    local_text,
    make_id,
    make_unit,
    write_new_pack,
)
from storage.unit_pack.pack_folder import read_pack

ANSWERS_FILE = "tra-loi.toml"

_YES, _NO = ("co", "c", "y", "yes"), ("khong", "k", "ko", "n", "no")
_GREETING = """\
Em hỏi từng câu để lập gói dữ liệu cho xã, phường của anh/chị; mất chừng mười phút.
Chữ trong [ngoặc vuông] là câu trả lời khi bấm Enter. Muốn nghỉ thì bấm Ctrl-C: các câu đã trả lời
được giữ lại, chạy lại lệnh này là làm tiếp."""


class PackExistsError(Exception):
    """The folder holds a pack already; the text says so."""


def new_pack(folder: Path, ask: Callable[[str], str], say: Callable[[str], None]) -> str:
    """Ask for a commune's own data and write its pack into *folder*; return a summary.

    *ask* shows a prompt and returns one line; *say* shows a text.

    Raises:
        PackExistsError: the folder has a pack; nothing was asked.
        InterviewStoppedError: not all questions were answered; the answers so far are kept.
        PackError: the shipped pack is invalid.
    """
    if (folder / "unit.toml").exists():
        raise PackExistsError(
            f"{folder} đã có gói dữ liệu. Anh/chị sửa thẳng các tệp trong đó, "
            "hoặc chọn thư mục khác."
        )
    folder.mkdir(parents=True, exist_ok=True)
    shipped = read_pack(SHIPPED)
    interview = Interview(folder / ANSWERS_FILE, ask, say)
    say(_GREETING)
    today = date.today()  # noqa: DTZ011 - the day where the administrator sits
    while True:
        wanted = _ask_all(interview, shipped, today)
        if interview.is_confirmed():
            break
    unit = make_unit(shipped, wanted, today)
    write_new_pack(unit, folder)
    interview.finish()
    return _summary(unit, shipped, folder)


def _ask_all(interview: Interview, shipped: Unit, today: date) -> NewUnit:
    one, many = interview.one, interview.many
    name = one(
        "name",
        "Xã, phường của anh/chị tên là gì? Ví dụ: xã Gia Hưng",
        answers.read_unit_name,
    )
    province = one(
        "province",
        "Thuộc tỉnh, thành phố nào? Ví dụ: tỉnh Ninh Bình",
        lambda text: answers.read_name(text, answers.PROVINCE_KINDS, "tỉnh Ninh Bình"),
    )
    code = one(
        "code",
        "Mã đơn vị hành chính, 5 chữ số, là bao nhiêu? Chưa biết thì bấm Enter.",
        answers.read_code,
    )
    usual = answers.suggest_prefix(name)
    prefix = one(
        "prefix",
        f"Mã phản ánh bắt đầu bằng chữ gì? Ví dụ {usual} thì mã là {usual} 427. [{usual}]",
        answers.read_prefix,
        usual,
    )
    former_names = many(
        "former_names",
        "Trước đây có những tên nào, dùng đến hết ngày nào? Mỗi dòng một tên; hết thì Enter."
        "\nVí dụ: xã Gia Lạc, 30/6/2025",
        lambda text: answers.read_former_name(text, today),
    )
    phone = one(
        "phone",
        "Số điện thoại chung, để người dân gọi khi em không giúp được?",
        answers.read_phone,
    )
    kind, _ = split_unit_name(name)
    police_phone = one("police_phone", f"Số trực ban của Công an {kind}?", answers.read_phone)
    health_phone = _ask_known_phone(interview, "health_phone", f"Số của Trạm Y tế {kind}?")
    power_phone = _ask_known_phone(
        interview, "power_phone", "Số gọi điện lực lúc mất điện, dây đứt? Có trên hóa đơn điện."
    )
    water_phone = _ask_known_phone(
        interview, "water_phone", "Số gọi nơi cấp nước? Có trên hóa đơn nước."
    )
    hours = _ask_hours(interview)
    neighbourhoods = many(
        "neighbourhoods",
        "Có những phố, thôn, xóm nào? Mỗi dòng một tên; hết thì bấm Enter.\nVí dụ: thôn Đông",
        answers.read_part_name,
        least=1,
    )
    phones = {"police": police_phone, "health": health_phone, "office": phone}
    departments, work_of = _ask_departments(interview, shipped, kind, phones)
    more, categories_of = _ask_more_departments(interview, shipped, departments)
    return NewUnit(
        name=name,
        province=province,
        code=code,
        prefix=prefix,
        phone=phone,
        police_phone=police_phone,
        health_phone=health_phone,
        former_names=former_names,
        hours=hours,
        departments=(*departments, *more),
        work_of=work_of,
        categories_of=categories_of,
        neighbourhoods=neighbourhoods,
        power_phone=power_phone,
        water_phone=water_phone,
    )


def _ask_known_phone(interview: Interview, key: str, question: str) -> str:
    """Return the number, or "" if nobody knows it yet."""
    asked = f"{question} Chưa biết thì bấm Enter."
    return interview.one(key, asked, answers.optional(answers.read_phone)) or ""


def _ask_hours(interview: Interview) -> OfficeHours:
    morning = interview.one(
        "morning", "Buổi sáng làm việc mấy giờ? [7:30-11:30]", answers.read_span, "7:30-11:30"
    )
    afternoon = interview.one(
        "afternoon",
        "Buổi chiều làm việc mấy giờ? [13:30-17:00]",
        lambda text: answers.read_span(text, after=morning[1]),
        "13:30-17:00",
    )
    saturday = interview.one(
        "saturday",
        "Thứ Bảy làm việc mấy giờ? Không làm thì bấm Enter.",
        answers.optional(answers.read_span),
    )
    return OfficeHours(morning, afternoon, saturday)


def _ask_departments(
    interview: Interview, shipped: Unit, kind: str, phones: dict[str, str]
) -> tuple[list[Department], dict[str, str]]:
    """Return the departments that there are, and who does the work of each shipped one."""
    own: list[Department] = []
    absent: list[Department] = []
    for department in shipped.departments:
        usual = local_text(department.name.vi, kind)
        name = interview.one(
            f"department-{department.id}",
            f"Có {usual} không? Tên khác thì gõ tên ấy; không có thì gõ: không. [có]",
            partial(_read_department, usual=usual),
            "có",
        )
        if name is None:
            absent.append(department)
            continue
        phone = phones.get(department.id)
        if phone is None:
            phone = interview.one(
                f"phone-{department.id}",
                f"Số điện thoại của {name}? Dùng số chung thì bấm Enter.",
                answers.optional(answers.read_phone),
            )
        english = local_text(department.name.en, kind)
        own.append(Department(department.id, LocalisedText(name, english), phone or ""))
    if not own:
        own.append(Department("office", LocalisedText(f"UBND {kind}"), phones["office"]))
    work_of = {department.id: department.id for department in own}
    for department in absent:
        if department.id not in work_of:
            usual = local_text(department.name.vi, kind)
            work_of[department.id] = own[_ask_whose_work(interview, department.id, usual, own)].id
    return own, work_of


def _ask_whose_work(interview: Interview, id_: str, name: str, own: list[Department]) -> int:
    if len(own) == 1:
        return 0
    names = [department.name.vi for department in own]
    question = f"Việc của {name} ai làm? Gõ số."
    (chosen,) = interview.choose(f"work-of-{id_}", question, names, answers.read_choice)
    return chosen


def _read_department(text: str, *, usual: str) -> str | None:
    """Return the name of a department, or None if there is none."""
    said = fold(text)
    if said in _NO:
        return None
    return usual if said in _YES else answers.read_department_name(text)


def _ask_more_departments(
    interview: Interview, shipped: Unit, own: list[Department]
) -> tuple[list[Department], dict[str, tuple[str, ...]]]:
    """Return the departments that the shipped pack does not have, with the categories of each."""
    names = interview.many(
        "more_departments",
        "Còn bộ phận nào khác trả lời người dân? Mỗi dòng một tên; hết thì bấm Enter.",
        answers.read_department_name,
    )
    categories = [category.name.vi for category in shipped.categories]
    used = [department.id for department in (*own, *shipped.departments)]
    departments: list[Department] = []
    categories_of: dict[str, tuple[str, ...]] = {}
    for name in names:
        id_ = make_id(name, used)
        used.append(id_)
        phone = interview.one(
            f"phone-{id_}",
            f"Số điện thoại của {name}? Dùng số chung thì bấm Enter.",
            answers.optional(answers.read_phone),
        )
        chosen = interview.choose(
            f"categories-{id_}",
            f"{name} lo loại việc nào? Gõ các số, ví dụ: 2, 5. Không loại nào thì bấm Enter.",
            categories,
            answers.read_choices,
        )
        departments.append(Department(id_, LocalisedText(name), phone or ""))
        categories_of[id_] = tuple(shipped.categories[number].id for number in chosen)
    return departments, categories_of


def _summary(unit: Unit, shipped: Unit, folder: Path) -> str:
    kept = {card.id for card in unit.cards}
    left = [card.id for card in shipped.cards if card.id not in kept]
    unknown = sum(fact.text is None for fact in unit.facts)
    words = words_of(unit, "vi")
    counts = (
        f"{len(unit.cards)} thẻ trả lời, {len(unit.categories)} loại việc, "
        f"{len(unit.departments)} bộ phận, {len(unit.neighbourhoods)} {words['hamlet']}"
    )
    lines = [f"\nĐã ghi gói dữ liệu của {unit.name.vi} vào {folder}: {counts}."]
    if left:
        lines.append(
            f"Bỏ lại {len(left)} thẻ của {shipped.name.vi}, kể chuyện riêng hoặc đã hết hạn: "
            f"{', '.join(left)}."
        )
    if unknown:
        lines.append(
            f"Còn {unknown} điều chỉ {words['commune']} mình biết, "
            f"điền dần vào {folder / 'facts.toml'}."
        )
    lines += [
        "Việc tiếp theo:",
        f"  1. .venv/bin/python -m bot unit check {folder}",
        f'  2. Trong config.toml, dưới [unit], ghi: pack = "{folder.as_posix()}"',
        "  3. make run",
    ]
    return "\n".join(lines)


__all__ = ["InterviewStoppedError", "PackExistsError", "new_pack"]
