"""Draw the public results of a survey: one small picture for each neighbourhood and language."""

import io
from collections.abc import Callable, Sequence
from functools import lru_cache

from msgspec import Struct, structs
from PIL import Image, ImageDraw, ImageFont

from bot import logs
from bot.media_store import MediaError, MediaStore
from bot.services.surveys.analysis.names import ResultNames
from bot.services.surveys.analysis.tables import AREA
from bot.services.surveys.comparison import (
    ComparedLine,
    ComparedQuestion,
    Comparison,
    percent,
)
from bot.services.unit_context import UnitContext
from bot.vendor import PRINT_FONTS
from conversations.engine.model.person import Person
from conversations.engine.model.phrases import Phrases
from conversations.surveys.survey import Survey
from storage.database.transactions import Transaction
from storage.repositories.surveys import result_pictures
from storage.repositories.surveys.result_pictures import PictureKey
from storage.repositories.surveys.surveys import StoredSurvey

MOST_QUESTIONS = 4
MOST_LINES = 6

_WIDTH, _MARGIN = 720, 36
_BAR, _GAP = 18, 12
_PAPER, _INK, _QUIET = "#fbfaf6", "#1b2a24", "#d9d6cb"
_HERE, _EVERYWHERE = "#0b5d4b", "#8a9a92"
_FULL = 340
_TITLE, _TEXT, _SMALL = 30, 25, 22
_SPACING = 1.35
_MOST_TITLE_LINES = 3

# The font comes in files by script; a text in Vietnamese needs two of them.
_VIETNAMESE = (
    *range(0x0102, 0x0104),
    *range(0x0110, 0x0112),
    *range(0x0128, 0x012A),
    *range(0x0168, 0x016A),
    *range(0x01A0, 0x01A2),
    *range(0x01AF, 0x01B1),
    *range(0x0300, 0x0330),
    *range(0x1EA0, 0x1EFA),
)
_LAST_LATIN, _LATIN_SIGNS = 0xFF, "…–—“”‘’"

log = logs.get_logger()


class _Line(Struct, frozen=True):
    """One line of text, or a bar as long as *share*, of some colour."""

    text: str
    size: int = _TEXT
    weight: str = "400"
    share: float | None = None
    colour: str = _INK
    before: int = 0


class Painter:
    """Draws pictures of results, and finds those that were drawn."""

    def __init__(
        self, context: UnitContext, phrases_for: Callable[[Person], Phrases], store: MediaStore
    ) -> None:
        self._context = context
        self._phrases_for = phrases_for
        self._store = store

    def find(self, tx: Transaction, stored: StoredSurvey, area: str, language: str) -> str:
        """Return the id of a picture, "" if there is none."""
        return result_pictures.find(tx, self._context.unit_id, _key(stored, area, language))

    def draw(
        self,
        tx: Transaction,
        stored: StoredSurvey,
        survey: Survey,
        results: Comparison,
        area: str,
        language: str,
    ) -> bool:
        """Draw a picture if there is none yet, and something to show; tell whether.

        People are told the results in words, too: a picture that can't be stored is left out.
        """
        if not results.questions or self.find(tx, stored, area, language):
            return False
        phrases = self._phrases_for(structs.replace(Person(), language=language))
        names = ResultNames(phrases, self._context.unit)
        try:
            drawn = paint(list_lines(stored.code, survey, results, names, phrases))
            kept = self._store.keep_photo(drawn)
        except (OSError, MediaError) as error:
            log.error("survey.picture_missing", survey=stored.survey_id, exc_info=error)
            return False
        key, now = _key(stored, area, language), self._context.now()
        result_pictures.add(tx, self._context.unit_id, key, kept.media, kept.bytes, now=now)
        return True


def list_lines(
    code: str, survey: Survey, results: Comparison, names: ResultNames, phrases: Phrases
) -> Sequence[_Line]:
    """Return what a picture shows, from top to bottom."""
    say, language = phrases.say, phrases.language
    title = survey.title.in_language(language)
    lines = [_Line(title, _TITLE, "700")]
    people = say("survey_news-people", count=results.respondents)
    lines.append(_Line(f"{code} · {people}", _SMALL))
    by_id = {question.id: question for question in survey.asked}
    for its in results.questions[:MOST_QUESTIONS]:
        question, place = by_id[its.question], names.group(AREA, its.places)
        lines.append(_Line(names.question(question), _TEXT, "700", before=26))
        for line in _most_chosen(its):
            lines.append(_Line(names.answer(question, line.values), before=_GAP))
            shares = [(say("survey_news-everywhere"), line.everywhere, _EVERYWHERE)]
            if line.here is not None:
                shares.insert(0, (place, line.here, _HERE))
            lines += [
                _Line(f"{percent(share)}% {name}", _SMALL, share=share, colour=colour)
                for name, share, colour in shares
            ]
    return lines


def paint(lines: Sequence[_Line]) -> bytes:
    """Return a PNG with *lines*.

    Raises:
        OSError: the fonts are missing.
    """
    wrapped = [part for line in lines for part in _wrap(line)]
    height = 2 * _MARGIN + sum(map(_height, wrapped))
    image = Image.new("RGB", (_WIDTH, height), _PAPER)
    pen, top = ImageDraw.Draw(image), _MARGIN
    for line in wrapped:
        top += line.before
        if line.share is None:
            _write(pen, line, _MARGIN, top)
        else:
            at = top + (_height(line) - _BAR) // 2
            pen.rectangle((_MARGIN, at, _MARGIN + _FULL, at + _BAR), fill=_QUIET)
            pen.rectangle((_MARGIN, at, _MARGIN + int(_FULL * line.share), at + _BAR), line.colour)
            _write(pen, line, _MARGIN + _FULL + _GAP, top)
        top += _height(line) - line.before
    png = io.BytesIO()
    image.save(png, "PNG")
    return png.getvalue()


def _most_chosen(its: ComparedQuestion) -> Sequence[ComparedLine]:
    """Return the lines of a question in their order, the least chosen ones left out."""
    kept = sorted(its.lines, key=lambda line: -line.everywhere)[:MOST_LINES]
    return [line for line in its.lines if line in kept]


def _height(line: _Line) -> int:
    return line.before + int(line.size * _SPACING)


def _wrap(line: _Line) -> Sequence[_Line]:
    """Return *line* as lines that fit, at most three: the rest is cut."""
    if line.share is not None:
        return [line]
    rows, words = [""], line.text.split()
    for word in words:
        longer = f"{rows[-1]} {word}".strip()
        if _length(longer, line) <= _WIDTH - 2 * _MARGIN or not rows[-1]:
            rows[-1] = longer
        else:
            rows.append(word)
    if len(rows) > _MOST_TITLE_LINES:
        rows = [*rows[: _MOST_TITLE_LINES - 1], f"{rows[_MOST_TITLE_LINES - 1]}…"]
    return [
        structs.replace(line, text=row, before=0 if n else line.before)
        for n, row in enumerate(rows)
    ]


def _write(pen: ImageDraw.ImageDraw, line: _Line, start: int, top: int) -> None:
    left = float(start)
    for text, script in _pieces(line.text):
        font = _font(script, line.weight, line.size)
        pen.text((left, top + line.size), text, fill=_INK, font=font, anchor="ls")
        left += font.getlength(text)


def _length(text: str, line: _Line) -> float:
    pieces = _pieces(text)
    return sum(_font(its, line.weight, line.size).getlength(part) for part, its in pieces)


def _pieces(text: str) -> list[tuple[str, str]]:
    """Return the parts of *text* with the script of each; signs that no font has are left out."""
    known = "".join(char for char in text if _script(char))
    pieces: list[tuple[str, str]] = []
    for char in " ".join(known.split()):
        script = _script(char)
        if pieces and pieces[-1][1] == script:
            pieces[-1] = (pieces[-1][0] + char, script)
        else:
            pieces.append((char, script))
    return pieces


def _script(char: str) -> str:
    if ord(char) in _VIETNAMESE:
        return "vietnamese"
    return "latin" if ord(char) <= _LAST_LATIN or char in _LATIN_SIGNS else ""


@lru_cache(maxsize=16)
def _font(script: str, weight: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(PRINT_FONTS / f"be-vietnam-pro-{script}-{weight}-normal.ttf", size)


def _key(stored: StoredSurvey, area: str, language: str) -> PictureKey:
    return PictureKey(stored.survey_id, stored.version, area, language)
