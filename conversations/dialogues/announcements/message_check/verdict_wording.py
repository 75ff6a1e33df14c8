"""Say a verdict, with the commune's own text and the words in which the message differs."""

import re
from collections.abc import Callable, Iterator

from msgspec import Struct, structs

from conversations.dialogues.announcements.message_check.comparison import (
    PART,
    SAME,
    Comparison,
    Difference,
    Quote,
    compare,
)
from conversations.dialogues.announcements.message_check.frames import is_frame_alone, load_frame
from conversations.dialogues.announcements.message_check.verdicts import NOT_OURS, OURS, UNSURE
from conversations.dialogues.announcements.queries import News, Verdict
from conversations.engine.language.clauses import match_within
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.person import Person
from conversations.engine.model.phrases import Phrases
from conversations.engine.model.unit import Unit
from conversations.text.matching import find_within

_STEM = "check_news"
# So many words at most stand between "chuyển" and "triệu".
_MOST_BETWEEN = 3
_MOST_DIFFERENCES = 4

# "200k", "1tr5", "50.000đ"
_SUM = re.compile(r"\d(?:k|tr|đ|d|vnd|vnđ)(?:\d|\b)", re.IGNORECASE)

_MARK, _END_OF_MARK = "«", "»"
_OTHER_QUOTES = str.maketrans({_MARK: "“", _END_OF_MARK: "”"})

PhrasesFor = Callable[[Person], Phrases]


class SaidVerdict(Struct, frozen=True):
    """The *verdict* after the message was compared, the *text* that says it, and whom to call."""

    verdict: Verdict
    text: str
    calls: tuple[str, ...]
    is_fraud: bool

    @property
    def is_of_announcement(self) -> bool:
        """Whether the message has the words of an announcement, all or most of them."""
        return self.verdict.news is not None and self.verdict.why != "code"


def say_verdict(
    said: Utterance, verdict: Verdict, unit: Unit, phrases_for: PhrasesFor
) -> SaidVerdict:
    """Return what to say of *verdict* on *said*.

    If it has the words of a known fraud, the warning comes first.
    """
    phrases = said.phrases
    verdict, comparison = _settle(verdict, said.text, phrases, phrases_for)
    text = "\n".join(_say(verdict, comparison, phrases, phrases_for, unit))
    is_genuine = verdict.kind == OURS and verdict.why in ("text", "code")
    if is_genuine or verdict.why == "part" or not _sounds_like_fraud(said):
        calls = () if verdict.kind == OURS else (unit.phone,)
        return SaidVerdict(verdict, text, calls, is_fraud=False)
    police = unit.police_phone
    warning = phrases.say("small_talk-scam", phone=police)
    return SaidVerdict(verdict, f"{warning}\n{text}", (police, unit.phone), is_fraud=True)


def split_marks(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the pieces of what was said of a verdict, each with whether it is marked."""
    for at, piece in enumerate(text.split(_MARK)):
        marked, end, rest = piece.partition(_END_OF_MARK)
        if at and end and marked.strip():
            yield f"{_MARK}{marked}{_END_OF_MARK}", True
            yield rest, False
        else:
            yield (f"{_MARK}{piece}" if at else piece), False


def _sounds_like_fraud(said: Utterance) -> bool:
    """Tell whether *said* has the words of a known fraud, or asks for money."""
    fraud, pay, money = (
        said.phrases.words(f"{_STEM}-{name}-words") for name in ("fraud", "pay", "money")
    )
    names_sum = bool(find_within(said, pay)) and bool(_SUM.search(said.text))
    asks_for_money = names_sum or match_within(said, (pay, money), most_between=_MOST_BETWEEN)
    return asks_for_money or bool(find_within(said, fraud))


def _settle(
    verdict: Verdict, message: str, phrases: Phrases, phrases_for: PhrasesFor
) -> tuple[Verdict, Comparison | None]:
    """Return the verdict by each word of *message*, and how it differs from the announcement."""
    news = verdict.news
    if news is None:
        return verdict, None
    frame = load_frame(phrases, news.sender, news.code)
    if is_frame_alone(message, frame):
        return structs.replace(verdict, kind=OURS, why="code"), None
    comparison = compare(message, news.lines(phrases_for(Person(news.language))), frame)
    if comparison.kind == SAME:
        return structs.replace(verdict, kind=OURS, why="text"), comparison
    if verdict.why == "code":
        return structs.replace(verdict, kind=UNSURE), None
    if verdict.why == "changed":
        return verdict, None  # so little is the same that differences tell nothing
    if comparison.kind == PART:
        return structs.replace(verdict, why="part"), comparison
    if comparison.changes_sense:
        return structs.replace(verdict, kind=NOT_OURS, why="changed"), comparison
    return verdict, comparison


def _say(
    verdict: Verdict,
    comparison: Comparison | None,
    phrases: Phrases,
    phrases_for: PhrasesFor,
    unit: Unit,
) -> Iterator[str]:
    """Yield the lines of what is said of *verdict*."""
    say, news = phrases.say, verdict.news
    name = "-".join(filter(None, (_STEM, verdict.kind, verdict.why)))
    first = say(name, what=verdict.what, owner=verdict.owner, phone=unit.phone)
    if news is None:
        yield first
        return
    yield " ".join((first, *_say_standing(verdict, news, phrases)))
    differences = comparison.differences if comparison else ()
    yield from (_say_difference(one, phrases) for one in differences[:_MOST_DIFFERENCES])
    if len(differences) > _MOST_DIFFERENCES:
        yield say(f"{_STEM}-more", count=len(differences) - _MOST_DIFFERENCES)
    yield ""
    if comparison is not None and comparison.marked:
        yield say(f"{_STEM}-wrote-marked")
        yield "".join(
            _mark(text) if is_so else _plain(text) for text, is_so in comparison.pieces()
        )
    else:
        yield say(f"{_STEM}-wrote")
        yield _plain(news.in_full(phrases_for(Person(news.language))))
    if verdict.correction is not None:
        yield ""
        yield say(f"{_STEM}-correction")
        yield _plain(verdict.correction.in_full(phrases_for(Person(verdict.correction.language))))


def _say_standing(verdict: Verdict, news: News, phrases: Phrases) -> Iterator[str]:
    """Yield when the announcement was sent, and whether it still holds."""
    if verdict.sent_at is not None:
        kind = verdict.ended or ("until" if news.until else "open")
        yield phrases.say(
            f"{_STEM}-sent-{kind}",
            sent=verdict.sent_at,
            until=news.until or "",
            code=verdict.correction.code if verdict.correction else "",
        )
    if news.is_drill:
        yield phrases.say(f"{_STEM}-drill")


def _say_difference(difference: Difference, phrases: Phrases) -> str:
    theirs, ours = difference.theirs, difference.ours
    if not theirs.marked:
        kind, words = "dropped", ours
    else:
        kind, words = ("replaced" if ours.marked else "added"), theirs
    return phrases.say(
        f"{_STEM}-{kind}",
        words=_mark(" ".join(words.marked.split())),
        theirs=_quote(theirs),
        ours=_quote(ours),
    )


def _quote(quote: Quote) -> str:
    parts = _plain(quote.before), _mark(quote.marked), _plain(quote.after)
    return " ".join(" ".join(parts).split())  # on one line


def _mark(text: str) -> str:
    return f"{_MARK}{_plain(text)}{_END_OF_MARK}" if text else ""


def _plain(text: str) -> str:
    return text.translate(_OTHER_QUOTES)
