"""The rules for the answer cards of a unit pack."""

import unicodedata
from collections.abc import Collection, Iterator
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from conversations.dialogues.questions.cards.card_placeholders import (
    FACT,
    NAMES,
    PHONE,
    find_placeholders,
)
from conversations.engine.model.emergency_numbers import EMERGENCY_NUMBERS
from conversations.engine.model.figures import states_a_figure
from conversations.engine.model.unit_kinds import count_words
from storage.unit_pack.schema import (
    MAX_BUTTON_LENGTH,
    TomlTable,
    Violation,
    check_name_lengths,
    check_reference,
    check_unique_ids,
    ids,
    rows,
    suggest_key,
)
from storage.unit_pack.toml_lines import KeyPath

MAX_SHORT_WORDS = 40  # short enough to be read aloud
FIGURE_FIELDS = ("fee", "time")
TEXT_FIELDS = ("papers", "place", "form", "who_may_act")
PROOF = "source, read hoặc checked, và expires"
# The hosts of the state and of the power company; links of cards lead nowhere else.
STATE_HOST = ".gov.vn"
LINK_HOSTS = (STATE_HOST, ".npc.com.vn")


def check_cards(unit: TomlTable, today: date | None) -> Iterator[Violation]:
    """Yield the violations in the cards of *unit*, whose fields may be missing.

    If *today* is given, a card that is expired then is a violation too.
    """
    groups, cards = rows(unit, "groups"), rows(unit, "cards")
    for entries in (groups, cards):
        yield from check_unique_ids(entries)
    for key_path, group in groups:
        yield from check_name_lengths(group, key_path)
    known_groups, departments = ids(groups), ids(rows(unit, "departments"))
    facts = ids(rows(unit, "facts"))
    phones = {**departments, **ids(rows(unit, "hotlines")), **EMERGENCY_NUMBERS}
    for key_path, card in cards:
        if "groups" in unit:
            yield from check_reference(card, "group", key_path, known_groups, "nhóm")
        if "departments" in unit:
            yield from check_reference(card, "owner", key_path, departments, "bộ phận")
        if "departments" in unit and "hotlines" in unit:
            yield from _check_placeholders(card, key_path, phones)
        if card.get("fact"):
            yield from check_reference(
                card, "fact", key_path, facts, "thông tin riêng (facts.toml)"
            )
        yield from _check_link_host(card, key_path)
        yield from _check_label_length(card, key_path)
        yield from _check_answer_length(card, key_path)
        yield from _check_figures(card, key_path)
        yield from _check_day_order(card, key_path)
        if today is not None:
            yield from _check_days_against_today(card, key_path, today)


def _check_label_length(card: TomlTable, key_path: KeyPath) -> Iterator[Violation]:
    key = "label" if card.get("label") else "title"
    for language, words in card.get(key, {}).items():
        length = len(unicodedata.normalize("NFC", words))
        if length > MAX_BUTTON_LENGTH:
            most = f"phải vừa nút bấm, nhiều nhất {MAX_BUTTON_LENGTH} chữ cái"
            other = "" if key == "label" else ", hoặc có thêm label ngắn hơn"
            reason = f"{most}{other} (đang có {length})"
            yield Violation((*key_path, key, language), reason, f"long_{key}", length)


def _check_answer_length(card: TomlTable, key_path: KeyPath) -> Iterator[Violation]:
    answers: list[tuple[KeyPath, TomlTable]] = [(("short",), card.get("short", {}))]
    for inner, case in _cases(card):
        answers.append(((*inner, "answer"), case.get("answer", {})))
        if not case.get("asks"):
            yield Violation((*key_path, *inner, "asks"), "phải có ít nhất một cách hỏi", "no_asks")
    for inner, words in answers:
        for language, text in words.items():
            count = count_words(text)
            if count > MAX_SHORT_WORDS:
                reason = f"nhiều nhất {MAX_SHORT_WORDS} tiếng, để nghe một hơi (đang có {count})"
                yield Violation((*key_path, *inner, language), reason, "long_short", count)


def _cases(card: TomlTable) -> Iterator[tuple[KeyPath, TomlTable]]:
    """Yield the sound cases of *card*, with their key paths in it."""
    for number, case in enumerate(card.get("cases", ())):
        if isinstance(case, dict):
            yield ("cases", number), case


def _check_figures(card: TomlTable, key_path: KeyPath) -> Iterator[Violation]:
    lacking = [key for key in ("source", "expires") if not card.get(key)]
    if not (card.get("read") or card.get("checked")):
        lacking.insert(1, "read hoặc checked")
    if not lacking:
        return
    missing = f"(còn thiếu: {', '.join(lacking)})"
    for key in FIGURE_FIELDS:
        if card.get("more", {}).get(key):
            yield Violation((*key_path, "more", key), f"phải có {PROOF} {missing}", "unproven")
    for inner, text in _texts(card, TEXT_FIELDS):
        if states_a_figure(text):
            reason = f"câu có số tiền, số ngày hay số giấy tờ thì phải có {PROOF} {missing}"
            yield Violation((*key_path, *inner), reason, "unproven_words")


def _texts(card: TomlTable, parts: tuple[str, ...]) -> Iterator[tuple[KeyPath, str]]:
    """Yield the answer and the *parts* of *card* in each language, with their key paths."""
    more = card.get("more", {})
    said: list[tuple[KeyPath, Any]] = [
        (("short",), card.get("short")),
        *((("more", part), more.get(part)) for part in parts),
        *(((*inner, "answer"), case.get("answer")) for inner, case in _cases(card)),
    ]
    for key, words in said:
        for language, text in (words or {}).items():
            yield (*key, language), text


def _check_placeholders(
    card: TomlTable, key_path: KeyPath, phones: Collection[str]
) -> Iterator[Violation]:
    for inner, text in _texts(card, (*TEXT_FIELDS, *FIGURE_FIELDS)):
        for name, of in find_placeholders(text):
            known = phones if name == PHONE and of else NAMES
            said = of or name
            if said not in known or (of and name != PHONE):
                what = "bộ phận hay số điện thoại nào mang mã" if known is phones else "chỗ điền"
                reason = f'không có {what} "{{{name}{":" if of else ""}{of}}}"'
                yield Violation(
                    (*key_path, *inner), f"{reason}{suggest_key(said, known)}", "blank", said=said
                )
            elif name == FACT and not card.get("fact"):
                reason = '"{fact}" cần mã của một thông tin trong facts.toml: fact = "…"'
                yield Violation((*key_path, *inner), reason, "no_fact")


def _check_link_host(card: TomlTable, key_path: KeyPath) -> Iterator[Violation]:
    link = card.get("more", {}).get("link", "")
    host = urlsplit(link).hostname or ""
    if link and not f".{host}".endswith(LINK_HOSTS):
        hosts = " hoặc ".join(f"*{host}" for host in LINK_HOSTS)
        reason = f"phải dẫn tới {hosts} (đang dẫn tới {host})"
        yield Violation((*key_path, "more", "link"), reason, "host", said=host)


def _check_day_order(card: TomlTable, key_path: KeyPath) -> Iterator[Violation]:
    expires = card.get("expires")
    for key in ("read", "checked", "effective"):
        if expires and card.get(key) and expires <= card[key]:
            reason = f"phải sau ngày {key}, {card[key]} (đang ghi {expires})"
            yield Violation((*key_path, "expires"), reason, f"before_{key}")


def _check_days_against_today(
    card: TomlTable, key_path: KeyPath, today: date
) -> Iterator[Violation]:
    if card.get("expires") and card["expires"] <= today:
        reason = f"đã hết hạn: phải sau hôm nay, {today} (đang ghi {card['expires']})"
        yield Violation((*key_path, "expires"), reason, "over")
    for key in ("read", "checked"):
        if card.get(key) and card[key] > today:
            reason = f"không thể sau hôm nay, {today} (đang ghi {card[key]})"
            yield Violation((*key_path, key), reason, "future")
