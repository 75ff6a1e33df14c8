"""Make the pack of another commune: its own answers, and what is general in the shipped pack."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cache, partial
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urlsplit

import msgspec
from msgspec import Struct, structs

from conversations.dialogues.questions.cards.card_placeholders import find_placeholders
from conversations.engine.model.cards import Card, CardDetails
from conversations.engine.model.figures import states_a_figure
from conversations.engine.model.localised_text import LocalisedText
from conversations.engine.model.unit import (
    OWN_HOTLINE,
    POWER,
    WATER,
    Category,
    Department,
    Fact,
    FormerName,
    Hotline,
    Neighbourhood,
    OfficeHours,
    Unit,
)
from conversations.engine.model.unit_kinds import (
    GENERAL_KIND,
    UNIT_KINDS,
    count_words,
    kind_of_neighbourhood,
    kinds_of_neighbourhoods,
    split_unit_name,
)
from conversations.text.fold import fold
from storage.unit_pack.card_rules import MAX_SHORT_WORDS, STATE_HOST
from storage.unit_pack.leftovers import shipped_commune
from storage.unit_pack.pack_folder import write_pack
from storage.unit_pack.schema import MAX_BUTTON_LENGTH

MAX_ID_LENGTH = 16

S = TypeVar("S", bound=Struct)
# The shipped pack is that of a "xã". This is "xã" where it means the commune itself: not society,
# another commune, or one that is gone.
_OWN_KIND = re.compile(
    r"(?<!sáp nhập )(?<!tên )(?<!hợp tác )\b([xX])ã\b(?! (?:hội|khác|nào|cũ|đó))"
)
_OWN_ENGLISH_KIND = re.compile(r"(?<!any )(?<!other )\b(c)ommune\b", re.IGNORECASE)
# Every commune has these, even where another department does their work here.
_EVERYWHERE = ("police", "health", "military")
# The texts among a card's details.
_DETAILS = tuple(key for key in CardDetails.__struct_fields__ if key != "link")
# The head of a neighbourhood, whatever its kind.
_ALL_HEADS = re.compile(r"\b([tT])rưởng thôn, trưởng phố\b")
_HEAD = re.compile(r"\b([tT])rưởng (?:thôn, phố|thôn|phố)\b")
_ALL_PARTS = re.compile(r"\b([tT])hôn, phố\b")
_PART = re.compile(r"(?<!nông )\b([tT])(?:ổ dân phố|hôn)\b")
# The lists of a pack whose entries are words that people say; other texts are by language.
_SAID = ("also", "asks", "ways", "means")
_LANGUAGES = LocalisedText.__struct_fields__

# The companies that serve a region; the commune says which number they have there.
_COMPANIES = {
    POWER: LocalisedText("Điện lực", "Power company"),
    WATER: LocalisedText("Cấp nước", "Water supplier"),
}

# What nobody was asked for: shown by `unit check` until the commune has settled it.
_ASSUMED = (
    "categories.toml: thời hạn trả lời và xử lý, bán kính của từng loại việc",
    "words.toml: những tiếng này ở xã mình có nói không",
)

# The comments at the head of each file, for whoever edits it.
_HEADS = {
    "unit.toml": """\
# Tên, số gọi chung, giờ làm việc và tên cũ của xã. Sửa xong thì chạy:
# .venv/bin/python -m bot unit check, rồi tên thư mục này.
# "invented" liệt kê những phần chưa ai ở xã xem lại; xem lại phần nào thì xóa dòng của phần đó.
""",
    "neighbourhoods.toml": """\
# Các phố, thôn, xóm. also là tên gọi khác: also = ["xóm Đông", "làng Đông"].
# Điền thêm khi có: boundary (đường bao), landmarks (chỗ ai cũng biết).
""",
    "departments.toml": """\
# Các bộ phận của xã. Không có phone thì người dân được cho số gọi chung của xã.
# Đừng đổi id: thẻ trả lời và loại việc gọi bộ phận bằng id.
""",
    "categories.toml": """\
# Các loại việc người dân phản ánh. department là id của bộ phận phụ trách; answer_hours là số giờ
# làm việc để trả lời lần đầu, resolve_hours để làm xong (một ngày làm việc khoảng 7 giờ rưỡi).
""",
    "hotlines.toml": """\
# Số cần gọi: power là điện lực, water là nơi cấp nước, portal là Cổng Dịch vụ công, các số
# commune-… là của xã. Số công an, cứu hỏa, cấp cứu, cứu nạn, bảo vệ trẻ em cả nước như nhau, không
# phải ghi. Số nào chưa biết thì để phone = "": người dân được cho số chung của xã.
# Gọi thử số nào rồi thì ghi ngày gọi ngay dưới số ấy, như: confirmed = 2026-11-25
""",
    "words.toml": """\
# Chữ viết tắt và tiếng địa phương. Thêm những tiếng chỉ ở xã mình nói.
""",
    "topics.toml": """\
# Các chủ đề tin mà người dân đăng ký nhận. also là tên gọi khác. Tin có safety = true (thiên tai,
# khẩn cấp) gửi cho mọi người đã đồng ý nhận tin. danger là mức nguy hiểm thường gặp của tin ấy.
# Đừng đổi id: tin và đăng ký gọi chủ đề bằng id.
""",
    "announcement_templates.toml": """\
# Mẫu để cán bộ soạn thông báo. Chữ trong ngoặc nhọn, như {from}, là chỗ trống cán bộ điền; mỗi chỗ
# trống có tên ở announcement_blanks, và kind: text (chữ), day (ngày) hoặc time (giờ).
""",
    "survey_templates.toml": """\
# Mẫu để cán bộ soạn phiếu hỏi ý kiến. Sửa lời cho hợp với xã, thêm mẫu hay dùng.
""",
    "facts.toml": """\
# Điều chỉ xã mình biết. Phần nào chưa có text thì người dân được cho số điện thoại để hỏi.
# Điền thêm ngay dưới dòng id, như: text = { vi = "thứ Ba hằng tuần", en = "every Tuesday" }
""",
}


class NewUnit(Struct, frozen=True):
    """What a commune says of itself.

    *work_of* gives for each department of the shipped pack the id of the one that does its work.
    *categories_of* gives for an additional department the ids of the categories that it takes.
    *neighbourhoods* are names with "phố", "thôn" or the like. The phones of the health station and
    of the companies for power and water are "" if nobody knows them.
    """

    name: str
    province: str
    code: str
    prefix: str
    phone: str
    police_phone: str
    health_phone: str
    former_names: tuple[FormerName, ...]
    hours: OfficeHours
    departments: tuple[Department, ...]
    work_of: Mapping[str, str]
    categories_of: Mapping[str, tuple[str, ...]]
    neighbourhoods: tuple[str, ...]
    power_phone: str = ""
    water_phone: str = ""


def make_unit(shipped: Unit, new: NewUnit, today: date) -> Unit:
    """Return the unit of *new* with all that is general in *shipped*.

    A card that names the shipped commune or one of its numbers is left out. One that is expired
    *today* loses its figures; it is left out if they are in its answer.
    """
    general = _Generaliser(shipped, new, today)
    taken = {id_: own for own, ids in new.categories_of.items() for id_ in ids}
    return Unit(
        id=make_id(split_unit_name(new.name)[1], [shipped.id]),
        name=LocalisedText(new.name, _english_name(new.name)),
        prefix=new.prefix,
        phone=new.phone,
        code=new.code,
        province=new.province,
        former_names=new.former_names,
        hours=new.hours,
        neighbourhoods=tuple(_make_neighbourhoods(new.neighbourhoods)),
        departments=new.departments,
        categories=tuple(
            structs.replace(its, department=taken.get(its.id, new.work_of[its.department]))
            for its in map(general.category, shipped.categories)
        ),
        hotlines=(
            *filter(_is_for_everyone, shipped.hotlines),
            *general.own_hotlines(),
        ),
        groups=tuple(map(general.localise, shipped.groups)),
        cards=tuple(filter(None, map(general.card, shipped.cards))),
        shorthand=tuple(general.localise(s) for s in shipped.shorthand if general.is_clean(s)),
        alike=tuple(general.localise(s) for s in shipped.alike if general.is_clean(s)),
        topics=tuple(map(general.localise, shipped.topics)),
        announcement_blanks=tuple(map(general.localise, shipped.announcement_blanks)),
        announcement_templates=tuple(map(general.localise, shipped.announcement_templates)),
        survey_templates=tuple(map(general.localise, shipped.survey_templates)),
        facts=tuple(Fact(fact.id, general.translate(fact.name)) for fact in shipped.facts),
        invented=tuple(local_text(part, general.kind) for part in _ASSUMED),
    )


def write_new_pack(unit: Unit, folder: Path) -> None:
    """Write *unit* into *folder*, with a comment at the head of each file."""
    write_pack(unit, folder)
    kind, _ = split_unit_name(unit.name.vi)
    for name, head in _HEADS.items():
        file = folder / name
        file.write_text(
            f"{local_text(head, kind)}\n{file.read_text('utf-8')}", "utf-8", newline="\n"
        )


def make_id(name: str, used: Iterable[str]) -> str:
    """Return an id made of *name* that is none of *used*: "gia-hung"."""
    taken = set(used)
    base = fold(name).replace(" ", "-")[:MAX_ID_LENGTH].strip("-")
    numbered = (f"{base[: MAX_ID_LENGTH - 3].strip('-')}-{number}" for number in range(2, 100))
    return next(id_ for id_ in (base, *numbered) if id_ not in taken)


def local_text(text: str, kind: str) -> str:
    """Return *text* of the shipped pack with the commune's *kind* in place of "xã"."""
    text = _OWN_KIND.sub(lambda its: kind.capitalize() if its[1] == "X" else kind, text)
    english = UNIT_KINDS[kind]
    return _OWN_ENGLISH_KIND.sub(
        lambda its: english.capitalize() if its[1] == "C" else english, text
    )


class _Generaliser:
    """Takes what is of the shipped commune out of the parts of its pack."""

    def __init__(self, shipped: Unit, new: NewUnit, today: date) -> None:
        self._new = new
        self._today = today
        self.kind, _ = split_unit_name(new.name)
        self._parts = kinds_of_neighbourhoods(new.neighbourhoods)
        self._commune = shipped_commune()
        former = (former.name for former in new.former_names)
        self._own_names = (new.name, new.province, *former, *new.neighbourhoods)
        self._hotlines = shipped.hotlines
        self._phones = {POWER: new.power_phone, WATER: new.water_phone}
        self._other_companies = {
            id_ for id_, phone in self._phones.items() if phone != shipped.hotline_phone(id_)
        }
        self._names = dict(_renamed(shipped.departments, new))
        old_names = "|".join(map(re.escape, self._names)) or "(?!)"
        self._old_name = re.compile(rf"(?:{old_names})(?! nào| khác)")
        # A way of asking is checked by itself, and again with its card.
        self._says = cache(self._find_shipped)

    def is_clean(self, part: Struct) -> bool:
        """Tell whether *part* names neither the commune nor one of its numbers."""
        return not any(map(self._says, _texts(msgspec.to_builtins(part))))

    def card(self, card: Card) -> Card | None:
        """Return *card* for the new commune, or None if nothing in it is of use there."""
        if self._is_of_another_company(card):
            more = structs.replace(card.more, link="")
            card = structs.replace(card, more=more, source="", read=None, expires=self._today)
        if card.is_stale(self._today):
            if states_a_figure(card.short.vi) or states_a_figure(card.short.en):
                return None
            card = structs.replace(card, more=card.more_on(self._today), expires=None)
        asks = tuple(local_text(way, self.kind) for way in card.asks if not self._says(way))
        # An official of the shipped commune checked it there; here it was only read.
        cases = tuple(
            structs.replace(case, asks=tuple(local_text(way, self.kind) for way in case.asks))
            for case in card.cases
        )
        changed = structs.replace(card, asks=asks, cases=cases, read=card.seen, checked=None)
        changed = structs.replace(changed, owner=self._new.work_of[card.owner])
        changed = _map_texts(changed, partial(self._text, owner=card.owner))
        return changed if self.is_clean(changed) else None

    def category(self, category: Category) -> Category:
        """Return *category* without names that only the shipped commune uses."""
        also = tuple(way for way in category.also if not self._says(way))
        return self.localise(structs.replace(category, also=also))

    def localise(self, part: S) -> S:
        """Return *part* with the new commune's words in its texts and ways of saying."""

        def change(value: Any, key: str = "") -> Any:  # noqa: ANN401 - plain values of any kind
            if isinstance(value, str):
                if key in _SAID:
                    return local_text(value, self.kind)
                return self._local(value) if key in _LANGUAGES else value
            if isinstance(value, Mapping):
                return {name: change(inner, name) for name, inner in value.items()}
            return [change(inner, key) for inner in value] if isinstance(value, list) else value

        plain = msgspec.json.decode(msgspec.json.encode(part))
        return msgspec.convert(change(plain), type(part))

    def translate(self, name: LocalisedText) -> LocalisedText:
        """Return *name* with the new commune's names of departments."""
        return LocalisedText(self._text(name.vi), self._text(name.en))

    def own_hotlines(self) -> Iterable[Hotline]:
        """Yield the hotlines of the new commune; what its administrator typed is confirmed."""
        phones = {
            **self._phones,
            "commune-office": self._new.phone,
            "commune-police": self._new.police_phone,
            "commune-health": self._new.health_phone,
        }
        for hotline in self._hotlines:
            if hotline.id in phones:
                phone = phones[hotline.id]
                confirmed = self._today if phone else None
                if phone == hotline.phone:
                    yield structs.replace(hotline, confirmed=confirmed)
                    continue
                name = _COMPANIES.get(hotline.id) or LocalisedText(
                    local_text(hotline.name.vi, self.kind),
                    local_text(hotline.name.en, self.kind),
                )
                yield Hotline(hotline.id, name, phone, confirmed=confirmed)

    def _is_of_another_company(self, card: Card) -> bool:
        """Tell whether *card* was read on the pages of a company that does not serve here."""
        host = urlsplit(card.more.link).hostname or ""
        if not host or f".{host}".endswith(STATE_HOST):
            return False
        texts = (card.short, *filter(None, (getattr(card.more, its) for its in _DETAILS)))
        named = {blank.of for text in texts for blank in find_placeholders(text.vi)}
        return not self._other_companies.isdisjoint(named)

    def _text(self, text: str, owner: str = "") -> str:
        """Return *text*, of a card of the shipped department *owner*, for the new commune."""
        named = self._old_name.sub(lambda its: self._names[its[0]], text)
        # A long name may make an answer too long to be read aloud; the usual one is understood.
        most = max(MAX_SHORT_WORDS, count_words(text))
        local = map(self._local, (named, text))
        text = next((words for words in local if count_words(words) <= most), text)
        for old, own in self._new.work_of.items():
            if old != own:
                number = f"{OWN_HOTLINE}{old}"
                is_known = any(hotline.id == number for hotline in self._hotlines)
                text = text.replace(f"{{phone:{old}}}", f"{{phone:{number if is_known else own}}}")
                if old == owner and is_known:
                    text = text.replace("{phone}", f"{{phone:{number}}}")
        return text

    def _local(self, text: str) -> str:
        """Return *text* with the kinds of the commune and its neighbourhoods, and their heads."""
        first = self._parts[0]
        for pattern, own in (
            (_ALL_HEADS, ", ".join(dict.fromkeys(part.head.vi for part in self._parts))),
            (_HEAD, first.head.vi),
            (_ALL_PARTS, ", ".join(part.name.vi for part in self._parts)),
            (_PART, first.name.vi),
        ):
            text = pattern.sub(partial(_replace_with, own), text)
        return local_text(text, self.kind)

    def _find_shipped(self, text: str) -> bool:
        """Tell whether *text* has a name or a number of the shipped commune."""
        commune = self._commune
        return any(commune.finds_in(text)) or bool(commune.find_place(text, self._own_names))


def _replace_with(own: str, match: re.Match[str]) -> str:
    return own[:1].upper() + own[1:] if match[1].isupper() else own


def _is_for_everyone(hotline: Hotline) -> bool:
    """Tell whether *hotline* has the same number in the whole country."""
    return not hotline.id.startswith(OWN_HOTLINE) and hotline.id not in _COMPANIES


def _renamed(shipped: Iterable[Department], new: NewUnit) -> Iterable[tuple[str, str]]:
    """Yield the names of departments that are others in the commune, each with that."""
    departments = {department.id: department for department in new.departments}
    for department in shipped:
        own = departments[new.work_of[department.id]]
        if own.id != department.id and department.id in _EVERYWHERE:
            vi = local_text(department.name.vi, split_unit_name(new.name)[0])
            own = structs.replace(own, name=LocalisedText(vi, department.name.en))
        for old, its in ((department.name.vi, own.name.vi), (department.name.en, own.name.en)):
            if old and old != (its or own.name.vi):
                yield old, its or own.name.vi
                # English texts have the name within a sentence.
                yield old[0].lower() + old[1:], its[:1].lower() + its[1:] or own.name.vi


def _map_texts(card: Card, change: Callable[[str], str]) -> Card:
    """Return *card* with *change* made to each text that residents read."""

    def changed(text: LocalisedText) -> LocalisedText:
        return LocalisedText(change(text.vi), change(text.en))

    more = {key: changed(text) for key in _DETAILS if (text := getattr(card.more, key))}
    name = changed(card.name)
    if all(len(words) <= MAX_BUTTON_LENGTH for words in (name.vi, name.en)):
        card = structs.replace(card, **{"label" if card.label else "title": name})
    if card.label:
        card = structs.replace(card, title=changed(card.title))
    cases = tuple(structs.replace(case, answer=changed(case.answer)) for case in card.cases)
    return structs.replace(
        card, short=changed(card.short), more=structs.replace(card.more, **more), cases=cases
    )


def _texts(value: Any) -> Iterable[str]:  # noqa: ANN401 - plain values of any kind
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _texts(inner)


def _english_name(name: str) -> str:
    kind, bare = split_unit_name(name)
    return f"{bare} {UNIT_KINDS[kind]}"


def _make_neighbourhoods(names: Iterable[str]) -> Iterable[Neighbourhood]:
    used: list[str] = []
    for name in names:
        used.append(make_id(name, used))
        kind = kind_of_neighbourhood(name) or GENERAL_KIND
        word, bare = kind.name.en, name[len(kind.name.vi) + 1 :] or name
        english = f"{word} {bare}" if bare[0].isdecimal() else f"{bare} {word}"
        # A name without English is shown in Vietnamese.
        fits = len(english) <= MAX_BUTTON_LENGTH
        yield Neighbourhood(used[-1], LocalisedText(name, english if fits else ""))
