"""Random contents of messages: of every kind, valid, invalid, and unrelated."""

import unicodedata

from hypothesis import strategies as st
from msgspec import structs

from conversations.engine.model.localised_text import LocalisedText
from conversations.engine.model.messages import Contact, Location, Photo, Start, Unreadable, Voice
from conversations.engine.model.unit import Category, Neighbourhood
from tests.resident import PACK

MARKUP = '<img src=x onerror=alert(1)> "><script>alert(2)</script> {{ 7*7 }}'
INFORMER = "zq7kin"
CODE = "314159"

# Texts that ask for something, answer something, or want to leave.
WISHES = (
    *("bao cao o ga", "Gửi phản ánh", "phản ánh", "/baosuco", "việc của tôi", "Xem phản ánh"),
    *("xem dữ liệu của tôi", "xoa du lieu cua toi", "rút lại đồng ý", "sửa dữ liệu của tôi"),
    *("đổi sang tiếng Anh", "speak vietnamese", "gọi tôi là cô", "goi em la anh", "giới thiệu"),
    *("nối kênh", "ngắt kênh", "kênh của tôi", "tôi 72 tuổi", "làm tiếp", "để sau", "tiếp tục"),
    *("/huy", "/start", "/menu", "quay lại", "trợ giúp", "gặp cán bộ", "bỏ qua", "xin chào"),
    *("gọi tôi là bà", "toi khong hieu", "dung hoi nua", "xoa", "rut", "tieng viet", "my street"),
    *("cảm ơn cháu", "huỷ", "thôi", "xem thêm", "sửa", "sửa ảnh", "sửa chỗ", "sửa nội dung"),
)
ANSWERS = (
    *("ổ gà to giữa đường, xe máy hay ngã", "không", "có", "đúng", "phố Thống Nhất", "vâng"),
    *("trạm y tế", "giấu tên", "gửi đi", "đồng ý", "không đồng ý", "1", "2", "số 3", "9", "0"),
    *("0912 345 678", "0123 456 7890", "báo việc mới", "cùng theo dõi", "đèn đường hỏng"),
    *("rác thải", "thêm lời", "bỏ theo dõi", "cô", "bác", "hộ kinh doanh", "ngõ cạnh chợ"),
    *("khong biet", "thế thôi", "toi khong muon ai biet ten", "lưu làm gì", "vang toi dong y"),
    *("xoá ngay", "giữ lại", "lấy mã", "tôi có mã", "gần nhà bà Sáu", "vẫn chưa thấy ai đến"),
)
ALARMS = (
    *("cháy nhà rồi cứu với", "co nguoi duoi nuoc", "em không muốn sống nữa", "mất điện cả phố"),
    *("tôi khiếu nại quyết định thu hồi đất", "khieu nai", "nước chảy tràn ra đường"),
    f"tôi tố cáo ông {INFORMER} nhận hối lộ",
    f"to cao {INFORMER} an tien",
    f"tôi tố cáo {INFORMER}, ông ấy đang cầm dao đuổi chém người",
)
ODD = (
    *(
        "\u202eđảo ngược\u202c",
        "مرحبا العالم",
        "👩‍👩‍👧‍👦🏳️‍🌈🇻🇳",
        "𠀀𠮷",
        "…",
        "?",
        " ",
        "ㅤ",
        "\u200b",
    ),
    *(
        unicodedata.normalize("NFD", "đường hỏng ở phố Thống Nhất"),
        "ĐƯỜNG\nHỎNG\r\nNẶNG",
        "/khong_co",
    ),
    *(
        "ạ" * 4096,
        "đường rất xấu " * 290,
        "😀" * 2048,
        MARKUP,
        f"đường hỏng {MARKUP}",
        "'; DROP--",
    ),
)
WORDS = st.one_of(
    st.sampled_from(WISHES),
    st.sampled_from(ANSWERS),
    st.sampled_from(ALARMS),
    st.sampled_from(ODD),
    st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=40),
)
CAPTIONS = st.one_of(st.none(), st.sampled_from(ALARMS), WORDS)

INSIDE = [
    (mark.latitude, mark.longitude) for hood in PACK.neighbourhoods for mark in hood.landmarks
][:6]
POINTS = st.sampled_from([*INSIDE, (21.03, 105.85), (0.0, 0.0), (-90.0, 180.0)])
LOCATIONS = st.builds(
    lambda point, label: Location(point[0], point[1], label=label),
    POINTS,
    st.sampled_from(("", "", "Trạm y tế", MARKUP)),
)
CONTACTS = st.builds(Contact, st.sampled_from(("+84912345678", "0987654321", "12")), st.booleans())
FILES = st.sampled_from(
    (
        Photo(source="file-1"),
        Photo(source="file-2"),
        Voice(source="voice-1", seconds=7),
        Unreadable("engine-kind-unknown"),
        Unreadable("engine-message-too-long"),
        Unreadable("media-too_large"),
    )
)
STARTS = st.sampled_from((Start(), Start("r-abc"), Start("x" * 64), Start("go:my_reports")))
FOREIGN_TAPS = st.sampled_from(
    (
        *("go:report_problem", "go:my_data", "go:my_channels", "go:none", "go:", "do:cancel"),
        *("do:restore", "do:back", "do:skip", "do:resume", "do:drop", "do:none", "consent:agree"),
        *("consent:decline", "speak:en", "speak:xx", "1:review::send", "2:review::send", "::::"),
        *("1:category::pothole", "go:page:2", "go:page:-1", "go:page:x", "ạ" * 32, "", "unlink:"),
    )
)

# Valid answers by the question's key; for other questions, the first button.
SENSIBLE = {
    "category": "ổ gà",
    "details": "ổ gà to giữa đường, xe máy hay ngã",
    "photos": "không",
    "place": "phố Thống Nhất",
    "near": "trạm y tế",
    "remark": "vẫn chưa thấy ai đến",
    "contact": "giấu tên",
}


def _without(things, nth):
    at = nth % len(things)
    return (*things[:at], *things[at + 1 :])


def _renamed(things, nth, name):
    at = nth % len(things)
    return (*things[:at], structs.replace(things[at], name=LocalisedText(name)), *things[at + 1 :])


def edited(unit, how: str, nth: int):
    """Return *unit* with an entry added, removed or renamed, as an operator might."""
    hoods, kinds = unit.neighbourhoods, unit.categories
    few = 2
    match how:
        case "category gone" if len(kinds) > few:
            return structs.replace(unit, categories=_without(kinds, nth))
        case "hood gone" if len(hoods) > few:
            return structs.replace(unit, neighbourhoods=_without(hoods, nth))
        case "category renamed":
            return structs.replace(unit, categories=_renamed(kinds, nth, f"Việc số {nth}"))
        case "hood renamed":
            return structs.replace(unit, neighbourhoods=_renamed(hoods, nth, f"Phố mới {nth}"))
        case "category new":
            kind = Category(
                f"new{nth}", LocalisedText(f"Mới {nth}"), kinds[0].department, 50, 8, 40
            )
            rest = tuple(c for c in kinds if c.id != kind.id)
            return structs.replace(unit, categories=(kind, *rest))
        case "hood new":
            hood = Neighbourhood(f"new{nth}", LocalisedText(f"Xóm {nth}"))
            rest = tuple(h for h in hoods if h.id != hood.id)
            return structs.replace(unit, neighbourhoods=(*rest, hood))
        case "as shipped":
            return PACK
    return unit


EDITS = (
    *("category gone", "hood gone", "category renamed", "hood renamed"),
    *("category new", "hood new", "as shipped"),
)
