"""Read from someone's words which news they want, clause by clause: each topic has its verb."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from conversations.dialogues.announcements.effects import (
    EVERYWHERE,
    HERE,
    OFF,
    ON,
    ChangeNews,
)
from conversations.engine.language.clauses import match_at, split_clauses
from conversations.engine.language.neighbourhood_names import names_of
from conversations.engine.language.plain_words import filler_words
from conversations.engine.language.question_analysis import is_question, without_phrases
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.phrases import Phrases
from conversations.engine.model.unit import Topic, Unit
from conversations.text.fold import fold
from conversations.text.matching import find_within

_STEM = "my_topics"
_KEEP, _LESS, _ONLY, _EXCEPT = "keep", "less", "only", "except"
_ALL, _ANY, _REST, _HOME, _COMMUNE = "every", "any", "rest", "here", "whole"
_TOPIC, _PLACE, _DENIAL, _THIS = "topic", "place", "denial", "this"
_THING, _ENOUGH = "thing", "no-more"
# Of signs that begin at the same word and are equally long, the first is meant.
_SIGNS = (
    *(_EXCEPT, _ONLY, OFF, _KEEP, ON, _LESS, _ALL, _ANY, _REST),
    *(_HOME, _COMMUNE, _DENIAL, _THIS, _THING, _ENOUGH),
)
_VERBS = frozenset((ON, OFF, _KEEP, _LESS))
_PLAIN = (ON, OFF)
_ENDING = frozenset((OFF, _LESS))
_AREAS = (_PLACE, _HOME, _COMMUNE)
_OBJECTS = frozenset((_TOPIC, _ALL, _ANY, _REST, *_AREAS))
# Which kind or which matter is not said: "tin này", "không".
_UNCLEAR = (_DENIAL, _THIS)


class _Sign(NamedTuple):
    kind: str
    value: str = ""


class _UnclearError(Exception):
    """What is said of a topic is not clear."""


class _AskedError(_UnclearError):
    """It is asked of which places news is sent: "của cả xã hay riêng phố tôi"."""


def ways_of(topic: Topic) -> tuple[str, ...]:
    """Return the names of *topic*."""
    return tuple(filter(None, (topic.name.vi, topic.name.en, *topic.also)))


def named_topics(said: Utterance, unit: Unit) -> Sequence[Topic]:
    """Return the topics that *said* names for sure: "nước" alone means too much."""
    return [topic for topic in unit.topics if find_within(said, sure_ways_of(topic))]


def sure_ways_of(topic: Topic) -> tuple[str, ...]:
    """Return the names of *topic* that surely mean it."""
    return tuple(way for way in ways_of(topic) if " " in way)


def asks_whether_true(said: Utterance) -> bool:
    """Tell whether a clause of *said* ends in asking whether that is so: "mai cúp điện thật à"."""
    ways, hollow = said.phrases.words("check_news-ask-words"), filler_words(said.phrases)
    for clause in split_clauses(said):
        ends = (match_at(clause, at, ways) for at in range(len(clause.words)))
        if any(end and hollow.issuperset(clause.folded_words[end:]) for end in ends):
            return True
    return False


def read_news_wish(said: Utterance, unit: Unit) -> ChangeNews | None:
    """Return the wish of *said*, which is about getting news; None if it is not quite clear.

    "Tắt tin nước, điện thì giữ" has a verb for each topic, in front of it or behind it. A clause
    that asks wishes for nothing: "được không".
    """
    try:
        return _read(said, unit)
    except _UnclearError:
        return None


def read_bare_wish(said: Utterance, unit: Unit) -> ChangeNews | None:
    """Return the wish for the topics that *said*, surely a wish for news, names without a verb.

    "Bác muốn nghe tin cắt điện" does; whatever else is said of news makes it unclear.
    """
    signs = list(_signs_in(said, unit))
    kinds = {sign.kind for sign in signs}
    # "Nước" beside other words may mean anything.
    sure = [sign.value for sign in signs if sign.kind == _TOPIC and "" not in kinds]
    topics = tuple(dict.fromkeys(sure or (topic.id for topic in named_topics(said, unit))))
    is_plain = kinds <= {_TOPIC, _THING, ""} and not is_question(said)
    return ChangeNews(on=topics) if topics and is_plain else None


def is_about_news(said: Utterance, unit: Unit, *, is_bare: bool) -> bool:
    """Tell whether *said* wishes for news, or asks of which places one gets it.

    It must name news; if it *is_bare*, to name sending is enough: "đừng gửi nữa". A clause that
    wishes has no word beside: not "báo cáo nước sạch".
    """
    words = said.phrases.words
    ways = words("read_news-bare-words")
    ways = (*ways, *words("news_setting-send-words")) if is_bare else ways
    if not find_within(said, ways):
        return False
    try:
        return _read(said, unit, is_strict=True) is not None
    except _AskedError:
        return True
    except _UnclearError:
        return False


def _read(said: Utterance, unit: Unit, *, is_strict: bool = False) -> ChangeNews | None:
    reader = _Reader(is_strict=is_strict)
    for clause in split_clauses(said):
        signs = list(_signs_in(clause, unit))
        if len({sign for sign in signs if sign.kind in _AREAS}) > 1:
            raise _AskedError
        if not is_question(_without_indefinites(clause)):
            reader.read(signs)
    return reader.conclude()


def _without_indefinites(said: Utterance) -> Utterance:
    """Return *said* without words that ask nothing here: "hôm nào cắt điện nhắn bà", "tin gì"."""
    words = said.phrases.words
    ways = words(f"{_STEM}-when-words")
    if find_within(said, words(f"{_STEM}-sign-off-words")):
        ways = (*words(f"{_STEM}-sign-any-words"), *ways)
    return without_phrases(said, ways)


class _Reader:
    """What the clauses that were read say of each topic and place.

    One that *is_strict* takes no clause that says something else too.
    """

    def __init__(self, *, is_strict: bool) -> None:
        self._is_strict = is_strict
        self._told: dict[str, list[_Sign]] = {verb: [] for verb in _VERBS}
        self._waiting: list[_Sign] = []
        self._excepted: list[_Sign] = []
        self._verb = ""
        self._is_only = self._ends_all = False

    def read(self, signs: Sequence[_Sign]) -> None:
        """Read one clause."""
        kinds = [sign.kind for sign in signs]
        objects = [kind for kind in kinds if kind in _OBJECTS]
        has_verb, is_strange = not _VERBS.isdisjoint(kinds), "" in kinds
        if not objects and not has_verb and _EXCEPT not in kinds:
            return  # a reason: "máy kêu suốt"
        is_vague = is_strange and (self._is_strict or not has_verb)
        if is_vague or not set(_UNCLEAR).isdisjoint(kinds):
            raise _UnclearError
        if _ONLY in kinds or self._is_limited(kinds):
            self._is_only = True
        if not objects:
            self._take_bare(kinds, is_strange=is_strange)
            return
        self._match(signs, is_alone=not has_verb and _EXCEPT not in kinds)

    @staticmethod
    def _is_limited(kinds: Sequence[str]) -> bool:
        """Tell whether a clause ends in "thôi": "lấy tin phố Bến thôi"."""
        told = [kind for kind in kinds if kind != _THING]
        return told[-1] == _ENOUGH and _ENDING.isdisjoint(told)

    def _match(self, signs: Sequence[_Sign], *, is_alone: bool) -> None:
        """Give each topic its verb: the one before it, or behind it if the clause begins so."""
        first = next(sign.kind for sign in signs if sign.kind in _VERBS | _OBJECTS)
        verb, is_excepted, is_behind_verb = "", False, False
        if is_alone:
            verb = ON if self._is_only else self._verb
        for sign in signs:
            if sign.kind == _EXCEPT:
                is_excepted = True
            elif sign.kind in _OBJECTS:
                is_behind_verb = False
                if is_excepted:
                    self._excepted.append(sign)
                else:
                    self._tell(verb, sign)
            elif sign.kind in _VERBS:
                # "Không cần báo" ends as "không cần" does.
                meant = self._verb if is_behind_verb and self._verb in _ENDING else sign.kind
                is_excepted, is_behind_verb, self._verb = False, True, meant
                self._settle(meant)
                verb = "" if first in _OBJECTS else meant
        if self._is_only and is_alone:
            self._settle(ON)

    def _tell(self, verb: str, sign: _Sign) -> None:
        if verb:
            self._told[verb].append(sign)
        else:
            self._waiting.append(sign)

    def _settle(self, verb: str) -> None:
        """Let *verb* hold of the topics that wait for one."""
        waiting, self._waiting = self._waiting, []
        for sign in waiting:
            self._tell(verb, sign)

    def _take_bare(self, kinds: Sequence[str], *, is_strange: bool) -> None:
        """Take a verb without any topic; "đừng gửi nữa" is about those that wait, or all."""
        verb = next((kind for kind in kinds if kind in _ENDING), "")
        first = next(kind for kind in kinds if kind in _VERBS)
        # "Bật lại tin hôm nọ tắt" wants the opposite of its last verb.
        if is_strange or verb == _LESS or (verb and first != verb):
            raise _UnclearError
        if self._waiting:
            self._settle(first)
        elif verb and not any(self._told.values()):
            self._ends_all = True

    def conclude(self) -> ChangeNews | None:
        """Return the wish that all clauses tell, None if they leave something open."""
        if self._waiting:
            return None
        on = self._topics(ON, _KEEP)
        off = self._topics(OFF, _LESS)
        rest = self._rest()
        if self._excepted:
            more = tuple(sign.value for sign in self._excepted if sign.kind == _TOPIC)
            if self._verb in _PLAIN and not any(self._told.values()):
                rest = self._verb  # "tắt hết trừ tin điện"
            if not rest or not more:
                return None
            on, off = (on + more, off) if rest == OFF else (on, off + more)
        if self._is_only and on and not off:
            rest = OFF
        if set(on) & set(off) or (rest == OFF and off and not on):
            return None
        wish = ChangeNews(on, off, rest, *self._place())
        return wish if wish != ChangeNews() else None

    def _topics(self, *verbs: str) -> tuple[str, ...]:
        told = (sign for verb in verbs for sign in self._told[verb])
        return tuple(dict.fromkeys(sign.value for sign in told if sign.kind == _TOPIC))

    def _rest(self) -> str:
        """Return what all the other topics are to be, "" if they stay as they are."""
        wide = {
            verb: {sign.kind for sign in signs} & {_ALL, _ANY, _REST}
            for verb, signs in self._told.items()
        }
        if wide[_LESS] or _ANY in wide[ON] or _ANY in wide[_KEEP] or (wide[ON] and wide[OFF]):
            raise _UnclearError  # "xã có tin gì thì nhắn": of which kind?
        if wide[ON]:
            return ON
        return OFF if wide[OFF] or self._ends_all else ""

    def _place(self) -> tuple[str, bool]:
        """Return the place whose news is wanted, and whether that of no other is."""
        if any(sign.kind in _AREAS for verb in _ENDING for sign in self._told[verb]):
            raise _UnclearError
        told = {sign for verb in (ON, _KEEP) for sign in self._told[verb] if sign.kind in _AREAS}
        if len(told) > 1:
            raise _UnclearError
        if not told:
            return "", False
        (sign,) = told
        return {_HOME: HERE, _COMMUNE: EVERYWHERE}.get(sign.kind, sign.value), self._is_only


def _signs_in(clause: Utterance, unit: Unit) -> Iterator[_Sign]:
    """Yield the signs in *clause*; a sign of the kind "" is a word that means something else."""
    phrases, at = clause.phrases, 0
    usual = _usual_words(phrases)
    while at < len(clause.folded_words):
        end, sign = _sign_at(clause, at, unit)
        is_usual = clause.folded_words[at] in usual
        if end:
            yield sign
        elif not is_usual:
            yield _Sign("")
        at = end or at + 1


def _sign_at(clause: Utterance, at: int, unit: Unit) -> tuple[int, _Sign]:
    """Return the longest sign that begins at the word *at*, and the index behind it; or 0."""
    phrases = clause.phrases
    found = [(match_at(clause, at, _ways_of_sign(kind, phrases)), _Sign(kind)) for kind in _SIGNS]
    for topic in unit.topics:
        end = match_at(clause, at, _ways_in_any_order(topic))
        if end and (end - at > 1 or _may_end(clause, end, unit)):
            found.append((end, _Sign(_TOPIC, topic.id)))
    for neighbourhood in unit.neighbourhoods:
        *ways, bare = names_of(neighbourhood, phrases)
        ways += [bare] if " " in bare else []
        found.append((match_at(clause, at, tuple(ways)), _Sign(_PLACE, neighbourhood.id)))
    end, sign = max(found, key=lambda each: each[0])
    if end > at + 1 and sign.kind == OFF and match_at(clause, at, _ways_of_sign(_ENOUGH, phrases)):
        # "Thôi nhận lại tin điện" begins with a change of mind, and wishes for the news.
        later, again = _sign_at(clause, at + 1, unit)
        if again.kind == ON and later > end:
            return at + 1, _Sign(_THING)
    return end, sign


def _ways_of_sign(kind: str, phrases: Phrases) -> tuple[str, ...]:
    return phrases.words(f"{_STEM}-sign-{kind}-words")


@lru_cache(maxsize=64)
def _ways_in_any_order(topic: Topic) -> tuple[str, ...]:
    """Return the names of *topic*; those of two words also turned round: "điện cắt"."""
    ways = ways_of(topic)
    pairs = (way.split() for way in ways if way.count(" ") == 1)
    return (*ways, *(f"{last} {first}" for first, last in pairs))


def _may_end(clause: Utterance, end: int, unit: Unit) -> bool:
    """Tell whether a name of one word may end before the word *end*: not in "điện thoại"."""
    left = clause.folded_words[end:]
    if not left or left[0] in _usual_words(clause.phrases):
        return True
    signs = (_ways_of_sign(kind, clause.phrases) for kind in _SIGNS)
    names = (ways_of(topic) for topic in unit.topics)
    return any(match_at(clause, end, ways) for ways in (*signs, *names))


@lru_cache(maxsize=64)
def _usual_words(phrases: Phrases) -> frozenset[str]:
    """Return the words, folded, that a wish for news may have beside its signs."""
    names = (
        *(f"{_STEM}-{name}-words" for name in ("lead", "about", "to-me", "tired", "when", "then")),
        *(f"{_STEM}-beside-words", "engine-hollow-words"),
        *("engine-polite-first", "engine-polite-last"),
    )
    ways = (way for name in names for way in phrases.words(name))
    return frozenset(word for way in ways for word in fold(way).split())
