"""The README's picture shows the present page; `--update-pictures` updates it."""

import re
from io import BytesIO

import pytest
from PIL import Image, ImageChops, ImageDraw, ImageStat
from PIL.PngImagePlugin import PngInfo
from playwright.sync_api import expect

from tests.resident import ROOT

PICTURE = ROOT / "docs" / "pictures" / "webchat.png"
MOST_BYTES = 300 * 1024

_SCREEN = (500, 1028)
_GAP = 36
_ROUND = 28
_GROUND = "#d9d6cb"
# A blank page has one colour, and a few more at the edges of words.
_LEAST_SHARE_OF_OTHERS = 0.08

# The words of the screens are stored in the picture itself, apart from the time of the answer.
_WORDS = "Description"
_TIME = re.compile(r"\d+ giờ.*?\d+/\d+")
# Each machine has its own emoji, and draws edges a little differently: compare coarse cells.
_CELL = 16
_MOST_DIFFERENCE = 4.0


@pytest.fixture
def screens(phone):
    """Three views of one report on a phone, with their words: understood, place, receipt."""
    taken, words = [], []

    def take():
        phone.page.evaluate("document.fonts.ready")
        taken.append(Image.open(BytesIO(phone.page.screenshot())).convert("RGB"))
        words.append(_TIME.sub("…", phone.page.locator("body").inner_text()))

    phone.page.route("**/chat/api/session", _always_open)
    phone.opens().agrees()
    phone.types("bao cao o ga")
    phone.sees("Anh/chị kể lại em nghe")
    take()
    phone.types("ổ gà to giữa đường, xe máy hay ngã")
    phone.sees("Anh/chị có ảnh")
    phone.presses("Không có ảnh")
    phone.sees("Chỗ đó ở đâu")
    phone.presses("Gửi vị trí")
    phone.sees("Đúng chưa ạ?")
    phone.sees_the_map()
    take()
    phone.presses("Đúng rồi")
    phone.sees("Cán bộ cần hỏi thêm thì gọi số nào ạ?")
    phone.presses("Giấu tên")
    phone.sees("Em đọc lại nhé")
    phone.presses("Gửi đi")
    phone.sees("Em đã gửi tới")
    expect(phone.receipt).to_be_in_viewport(ratio=0.9)
    take()
    return taken, "\n\n".join(words)


# Of the documentation alone; other tests file a report on a phone.
@pytest.mark.soak
def test_the_picture_shows_the_page(screens, tmp_path, pytestconfig):
    (screens, words), path = screens, tmp_path / PICTURE.name
    info = PngInfo()
    info.add_itxt(_WORDS, words)
    _joined(screens).save(path, optimize=True, pnginfo=info)

    assert path.stat().st_size <= MOST_BYTES
    with Image.open(path) as picture:
        assert picture.size == (3 * _SCREEN[0] + 4 * _GAP, _SCREEN[1] + 2 * _GAP)
    assert len({screen.tobytes() for screen in screens}) == 3
    for screen in screens:
        assert screen.size == (720, 1480)
        assert _share_of_others(screen) >= _LEAST_SHARE_OF_OTHERS

    if pytestconfig.getoption("--update-pictures"):
        PICTURE.parent.mkdir(exist_ok=True)
        PICTURE.write_bytes(path.read_bytes())

    with Image.open(PICTURE) as shipped, Image.open(path) as today:
        assert shipped.info.get(_WORDS) == words
        assert _difference(shipped, today) <= _MOST_DIFFERENCE


def test_the_readme_has_its_picture():
    assert f"({PICTURE.relative_to(ROOT)})" in (ROOT / "README.md").read_text("utf-8")
    assert PICTURE.stat().st_size <= MOST_BYTES


def _always_open(route):
    """Answer as the server does, for an office that never closes."""
    session = route.fetch()
    told = session.json()
    told["unit"]["shifts"] = [["2000-01-01T00:00:00Z", "2999-01-01T00:00:00Z"]]
    route.fulfill(response=session, json=told)


def _joined(screens):
    """Return *screens* side by side, reduced."""
    (wide, high), count = _SCREEN, len(screens)
    size = (count * wide + (count + 1) * _GAP, high + 2 * _GAP)
    picture = Image.new("RGB", size, _GROUND)
    corners = Image.new("L", _SCREEN, 0)
    ImageDraw.Draw(corners).rounded_rectangle((0, 0, wide - 1, high - 1), _ROUND, fill=255)
    for place, screen in enumerate(screens):
        small = screen.resize(_SCREEN, Image.Resampling.LANCZOS)
        picture.paste(small, (_GAP + place * (wide + _GAP), _GAP), corners)
    # With an adaptive palette; otherwise the only red sign would lose its colour.
    return picture.quantize(256, kmeans=2, dither=Image.Dither.NONE)


def _difference(one, other):
    """Return the mean difference of two pictures' cells, from 0 to 255."""
    assert one.size == other.size
    cells = one.width // _CELL, one.height // _CELL
    coarse = [it.convert("RGB").resize(cells, Image.Resampling.BOX) for it in (one, other)]
    return max(ImageStat.Stat(ImageChops.difference(*coarse)).mean)


def _share_of_others(screen):
    """Return the share of *screen* that differs from the colour of its corner."""
    blank = Image.new("RGB", screen.size, screen.getpixel((0, 0)))
    kept = ImageChops.difference(screen, blank).convert("L").histogram()[0]
    return 1 - kept / (screen.width * screen.height)
