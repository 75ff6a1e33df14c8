"""Floors on our own lines, tuned on and held out; a label "a/b" takes either kind."""

from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from msgspec import structs

from bot.commands.danger_evaluation import DangerShares, measure_danger, read_sets
from bot.commands.newcomers import newcomer_contexts
from bot.language_data import SENTENCES
from conversations.dialogues.emergencies.care.call_order import emergency_calls
from conversations.dialogues.emergencies.care.warning import warning_reply
from conversations.dialogues.emergencies.detection.alert import KINDS, Alert
from conversations.dialogues.emergencies.detection.detection import (
    detect_alert,
)
from conversations.dialogues.emergencies.detection.word_lists import (
    can_skip_search,
    search_word_lists,
)
from tests.conversations.dialogues.emergencies.alert_lines import TEMPLATES, composed
from tests.held_out import HELD_OUT
from tests.resident import BOOKS, MONDAY, PACK, utterance

# Lines that the word lists and the model were made from, and lines that nothing was learnt from.
RULES, RULES_EN = SENTENCES / "alerts_rules.txt", SENTENCES / "alerts_rules_en.txt"
EVERYDAY = SENTENCES / "alerts_rules_everyday.txt"
OF_OTHERS = [SENTENCES / f"alerts_rules_held_out{n}.txt" for n in ("", "_2", "_3")]
SETS = [RULES, RULES_EN, EVERYDAY, *OF_OTHERS, *sorted(HELD_OUT.glob("alerts_*.txt")), TEMPLATES]
ORDINARY, EMERGENCY = "ordinary", "emergency"
FALSE_ALARMS = "false alarms"
# The model has learnt these thousands of lines: what it gets wrong, it gets wrong elsewhere too.
LEARNT = pytest.mark.soak


def labelled(path: Path) -> list[tuple[list[str], str]]:
    rows = path.read_text("utf-8").splitlines()
    pairs = [row.split("|", 1) for row in rows if row.strip() and not row.startswith("#")]
    return [(label.strip().split("/"), text.strip()) for label, text in pairs]


def put_together() -> list[tuple[list[str], str]]:
    return [([kind], text) for kind, text in composed(6, seed=20261125)]


def group(kind: str) -> str:
    return EMERGENCY if kind != ORDINARY and Alert(kind).is_emergency else kind


@cache
def alert_in(text: str, language: str = "vi") -> Alert | None:
    """Return the alert that is acted on without a question."""
    alert = detect_alert(utterance(text, language))
    return alert.otherwise if alert and alert.is_doubtful else alert


def shares(lines: list[tuple[list[str], str]], language: str = "vi") -> dict[str, float]:
    """Return how much of each group was recognised, and how many ordinary lines gave alarm."""
    seen: Counter[str] = Counter()
    right: Counter[str] = Counter()
    alarms = ordinary = 0
    for labels, text in lines:
        alert = alert_in(text, language)
        found = group(alert.kind if alert else ORDINARY)
        wanted = [group(label) for label in labels]
        seen[wanted[0]] += 1
        right[wanted[0]] += found in wanted
        if ORDINARY in wanted:
            ordinary += 1
            alarms += found == EMERGENCY and EMERGENCY not in wanted
    return {FALSE_ALARMS: alarms / ordinary, **{k: right[k] / n for k, n in seen.items()}}


# English has so few lines that one of them is more than two per cent.
@pytest.mark.parametrize(
    ("path", "language", "floor"),
    [
        pytest.param(RULES, "vi", 0.98, marks=LEARNT),
        (OF_OTHERS[0], "vi", 0.98),
        (RULES_EN, "en", 0.98),
        (HELD_OUT / "alerts_en.txt", "en", 0.95),
    ],
)
def test_emergencies_are_recognised_and_ordinary_lines_give_no_alarm(path, language, floor):
    share = shares(labelled(path), language)
    assert share[EMERGENCY] >= floor
    assert share[FALSE_ALARMS] <= 0.01


@pytest.mark.parametrize("path", OF_OTHERS[1:])
def test_lines_written_by_others_are_recognised(path):
    share = shares(labelled(path))
    assert share[EMERGENCY] >= 0.98
    assert share["complaint"] >= 0.95
    assert share["denunciation"] >= 0.95
    assert share[FALSE_ALARMS] <= 0.01


def test_complaints_and_denunciations_of_other_hands_are_recognised():
    share = shares(labelled(HELD_OUT / "alerts_4.txt"))
    assert share["complaint"] >= 0.95
    assert share["denunciation"] >= 0.9
    share = shares(labelled(HELD_OUT / "alerts_5.txt"))
    assert share["complaint"] == share["denunciation"] == 1


@pytest.fixture(
    scope="module",
    params=[slice(1, None, 3), pytest.param(slice(None), marks=pytest.mark.soak)],
    ids=["a third", "all"],
)
def never_learnt(request):
    """What is done about the sentences from which nothing was ever learnt."""
    context_of = newcomer_contexts(PACK, BOOKS, now=MONDAY)
    sets = read_sets(HELD_OUT)
    together = {
        group: tuple(text for one in sets for text in getattr(one, group))[request.param]
        for group in DangerShares._fields
    }
    return measure_danger([sets[0]._replace(name="", **together)], context_of)


def test_dangers_in_words_never_learnt_are_cared_for_or_asked_about(never_learnt):
    dangers = never_learnt.dangers
    assert dangers.cared + dangers.asked >= 0.99
    assert dangers.cared >= 0.95


def test_what_only_sounds_like_danger_gives_hardly_an_alarm(never_learnt):
    assert never_learnt.lookalikes.cared <= 0.01


def test_hardly_any_everyday_line_is_asked_about(never_learnt):
    assert never_learnt.everyday.asked <= 0.02
    assert never_learnt.everyday.cared <= 0.005


def test_the_screen_skips_most_texts_and_never_one_with_an_alert():
    for path in SETS:
        book = BOOKS["en" if "_en" in path.stem else "vi"]
        lines = put_together() if path == TEMPLATES else labelled(path)
        gone = [text for _, text in lines if can_skip_search(text, book)]
        assert gone
        assert not [text for text in gone if search_word_lists(text, book)]
    everyday = [text for labels, text in labelled(EVERYDAY) if labels == [ORDINARY]]
    assert sum(can_skip_search(text, BOOKS["vi"]) for text in everyday) >= 0.95 * len(everyday)


def test_dangers_in_any_sentence_and_spelling_are_recognised():
    lines = put_together()
    share = shares(lines)
    assert share[EMERGENCY] >= 0.9
    alerts = [detect_alert(utterance(text)) for (kind,), text in lines if group(kind) == EMERGENCY]
    # The others are asked about.
    assert sum(alert is not None and alert.is_danger for alert in alerts) >= 0.98 * len(alerts)
    assert share["complaint"] >= 0.95
    assert share["denunciation"] >= 0.95
    assert share[FALSE_ALARMS] <= 0.06


@pytest.mark.parametrize("path", [pytest.param(RULES, marks=LEARNT), OF_OTHERS[0]])
def test_complaints_and_denunciations_are_distinguished_from_reports(path):
    share = shares(labelled(path))
    assert share["complaint"] >= 0.95
    assert share["denunciation"] >= 0.95


@pytest.mark.parametrize("path", [pytest.param(RULES, marks=LEARNT), OF_OTHERS[0]])
def test_the_right_number_is_nearly_always_among_those_shown(path):
    shown = []
    for labels, text in labelled(path):
        if group(labels[0]) == EMERGENCY:
            alert = alert_in(text)
            calls = emergency_calls((alert.kind,), PACK) if alert else ()
            shown.append(any(emergency_calls((label,), PACK)[0] in calls for label in labels))
    assert sum(shown) >= 0.97 * len(shown)


@pytest.mark.parametrize("language", sorted(BOOKS))
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("hotlines", [PACK.hotlines, ()], ids=["hotlines", "no hotlines"])
def test_every_number_to_tap_is_also_in_the_text(hotlines, kind, language):
    unit = structs.replace(PACK, hotlines=hotlines)
    reply = warning_reply(Alert(kind), unit, BOOKS[language])

    assert all(number in reply.text.replace(" ", "") for number in reply.calls)


@pytest.mark.parametrize(
    "text",
    [
        "nước chảy tràn ra đường",
        "nuoc chay tran ra duong",
        "xe chạy nhanh quá",
        "xe chay nhanh qua",
        "cháy bóng đèn đường",
        "chay bong den duong",
        "ruong nut ne chay kho, bao gio bom nuoc",
        "chay cham qua",
        "sap chay het dien thoai",
        "nga tu thng nhat",
        "o ga nga tu thng nhat",
        "cây to cao quá",
        "mình bị mất điện thoại",
        "Năm ngoái ở đây đã có hai vụ tai nạn, xin lắp gương",
        "diễn tập chữa cháy lúc mấy giờ",
        "không phải khiếu nại, tôi chỉ góp ý",
        "không có cháy đâu, nhầm",
        "chưa có ai bị thương, chỉ xin sửa đường",
        "sổ đỏ nhà tôi bị cháy hồi năm 2019, xin cấp lại",
        "cháy deadline rồi",
        "tiệc cháy quá trời",
        "xe đậu chắn lối xe cứu thương",
        "ngất với giá xăng",
        "lạc mất con chó",
        "co can to khai khong",
        "lam ho so khong co so ho khau",
        "benh cua toi co nang khong",
        "mai thôn họp tuyên truyền phòng chống ma túy mấy giờ",
        "quầy bán hàng trắng xanh đỏ lấn hết vỉa hè",
    ],
)
def test_words_that_resemble_danger_give_no_alarm(text):
    assert alert_in(text) is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("chay nha o pho cho cuu voi", "fire"),
        ("chaý nhà", "fire"),
        ("chays nhaf", "fire"),
        ("chay1 nha2 roi", "fire"),
        ("chay het dien thoai roi cuu voi", "fire"),
        ("nga tu thang xuong gay chan", "accident"),
        ("tai nan o nga ba thong nhat", "accident"),
        ("tai nạn ở ngã tư chợ", "accident"),
        ("chay kho nha ong doan pho me", "fire"),
        ("chay kho o pho me", "fire"),
        ("cháy kho", "fire"),
        ("cháynhà rồi", "fire"),
        ("CHÁYYYY NHÀAAA", "fire"),
        ("co nguoi duoi nuoc o ao dinh", "drowning"),
        ("tôi khiếu nại quyết định thu hồi đất của xã", "complaint"),
        ("khjeu naj", "complaint"),
        ("khi ếu nại", "complaint"),
        ("mất điện cả phố từ sáng", "power_out"),
        ("ke toan khai khong danh sach", "denunciation"),
        ("hồ sơ khống", "denunciation"),
        ("cuối xóm có nhà bán ma túy cho bọn choai choai", "denunciation"),
        ("quan karaoke tren pho la o mai dam", "denunciation"),
    ],
)
def test_each_cry_is_classified_by_its_kind(text, kind):
    alert = alert_in(text)
    assert alert
    assert alert.kind == kind


@pytest.mark.parametrize("text", ["cho me sap chay het roi", "trộm vào chùa lấy hòm công đức"])
def test_a_doubtful_danger_is_asked_about(text):
    alert = detect_alert(utterance(text))
    assert alert
    assert alert.is_doubtful
    assert not alert.is_emergency


def test_self_harm_is_an_alert_even_in_the_past():
    alert = detect_alert(utterance("hôm qua tôi đã định tự tử"))
    assert alert
    assert alert.kind == "self_harm"


def test_a_denunciation_that_mentions_danger_stays_secret():
    alert = detect_alert(utterance("tôi tố cáo ông ấy, ông ấy đang cầm dao đuổi chém người"))
    assert alert
    assert alert.is_emergency
    assert alert.is_secret


def test_two_weak_signs_together_give_an_alarm():
    assert alert_in("ở đây có máu") is None
    assert alert_in("ở đây có máu, cửa bị cạy")
