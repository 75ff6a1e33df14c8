"""Change the words of a story as a message asks: replace, remove or add a part of them."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile
from typing import Any

from conversations.engine.language.clauses import match_at, split_clauses, word_spans
from conversations.engine.language.corrections import find_removed, read_correction
from conversations.engine.language.plain_words import filler_words, says_only
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.values import Said
from conversations.engine.questions.base import QuestionContext
from conversations.engine.questions.choices import Choice, find_option
from conversations.engine.questions.free_text import FreeTextQuestion, tells_story
from conversations.engine.replay.dialogue_run import DialogueRun
from conversations.text.fold import clean, fold

_LEAST_TOLD = 2
# A story that is told anew has so many words.
_LEAST_RETOLD = 3
# A clause with so many other words beside the removed ones keeps them.
_MOST_LEFT = 2

_Story = tuple[FreeTextQuestion, Mapping[str, object], str]


def means_option(said: Utterance, question: Choice[Any], at: QuestionContext) -> str:
    """Return the id of the option of *question* that *said* names or is likely about, or ""."""
    options = question.options(at)
    option = question.meant_option(said, options) or question.likely_option(said, options)
    return option.id if option and said.words else ""


def shares_words(said: Utterance, run: DialogueRun) -> bool:
    """Tell whether *said* has a word, other than fillers, of the stories told so far."""
    hollow = filler_words(said.phrases)
    its = {word for word in said.folded_words if word not in hollow}
    return any(not its.isdisjoint(said.part(text).folded_words) for *_, text in _stories(run))


def retell_matter(told: Utterance, run: DialogueRun, at: QuestionContext) -> Mapping[str, object]:
    """Return the stories in which *told* replaces the lines about the former category."""
    told = _trimmed(told)
    if not tells_story(told, least=_LEAST_TOLD) or _only_names_option(told, run, at):
        return {}
    recorded = run.values_by_key
    matters = [question for question in run.asked if isinstance(question, Choice)]
    found: dict[str, object] = {}
    for question, value, text in _stories(run):
        lines = text.split("\n")
        kept = [
            line
            for line in lines
            if not any(means_option(told.part(line), q, at) == recorded[q.key] for q in matters)
        ]
        found |= _changed(question, value, "\n".join((*kept, told.text)))
    return found


def _only_names_option(told: Utterance, run: DialogueRun, at: QuestionContext) -> bool:
    """Tell whether *told* is only the name of a category: "đèn đường", not "đèn đường bị tắt"."""
    if tells_story(told, least=_LEAST_RETOLD):
        return False
    choices = (question for question in run.asked if isinstance(question, Choice))
    options = [option for question in choices for option in question.options(at)]
    named = find_option(told, options)
    return named is not None and says_only(told, (named.label, *named.also))


def find_denied_story(run: DialogueRun, at: QuestionContext, changed: Sequence[str]) -> str:
    """Return the key of the story that is all about a former category, or "".

    *changed* are the keys of the answers that are changed: the category, and the story if it was
    told anew.
    """
    recorded = run.values_by_key
    matters = [q for q in run.asked if isinstance(q, Choice) and q.key in changed]

    def is_former(line: str) -> bool:
        said = at.utterance_of(line)
        return any(means_option(said, q, at) == recorded[q.key] for q in matters)

    denied = (
        question.key
        for question, _, text in _stories(run)
        if question.key not in changed and text and all(map(is_former, text.split("\n")))
    )
    return next(denied, "")


def reword_story(
    said: Utterance, run: DialogueRun, at: QuestionContext, parts: Sequence[str]
) -> Mapping[str, object]:
    """Return the story, by its key, with the words changed as *said* asks; nothing if it does not.

    *parts* are the keys of the answers that *said* names. "Bỏ câu chửi đi" removes words; "không
    phải 2 hôm, 1 tuần" replaces them, or adds its own; "sửa nội dung: …" tells all anew.
    """
    for question, value, text in _stories(run):
        if not {question.review_key}.issuperset(parts):
            continue
        its = question.review_label(at)
        new = (
            _without(text, find_removed(said), said)
            or _told_anew(said, (its.label, *its.also))
            or _mended(text, said)
        )
        if new and (changed := _changed(question, value, new)):
            return changed
    return {}


def _stories(run: DialogueRun) -> Iterator[_Story]:
    recorded = run.values_by_key
    for question in run.asked:
        value = recorded[question.key]
        if isinstance(question, FreeTextQuestion) and isinstance(value, dict):
            said: Said = question.load(value)
            yield question, value, said.text


def _changed(
    question: FreeTextQuestion, value: Mapping[str, object], text: str
) -> Mapping[str, object]:
    return {question.key: {**value, "text": text}} if len(text) <= question.most else {}


def mends_story(said: Utterance) -> bool:
    """Tell whether *said* tells what is right instead of what it denies: "không phải 2 hôm, 5"."""
    affirmed, denied, is_mended = read_correction(said)
    return is_mended and bool(denied.words) and tells_story(_trimmed(affirmed), least=_LEAST_TOLD)


def _told_anew(said: Utterance, names: tuple[str, ...]) -> str:
    """Return the whole story if *said* names it and tells it: "sửa nội dung: …"; or ""."""
    opening = said.phrases.words("engine-retelling-words")
    at, has_name = 0, False
    while at < len(said.words):
        named = match_at(said, at, names)
        has_name = has_name or bool(named)
        last = named or match_at(said, at, opening)
        if not last:
            break
        at = last
    spans = word_spans(said)
    wrong = said.phrases.words("engine-not-words")
    # "Nội dung ghi chưa đúng, cho tôi kể lại" tells nothing yet.
    if any(match_at(said, at + n, wrong) for n in range(_LEAST_RETOLD)):
        return ""
    rest = said.part(said.text[spans[at][0] :] if has_name and at < len(spans) else "")
    return clean(rest.text) if tells_story(rest, least=_LEAST_RETOLD) else ""


def _mended(text: str, said: Utterance) -> str:
    """Return *text* with what *said* affirms for what it denies, or with it added; or ""."""
    affirmed, denied, is_mended = read_correction(said)
    affirmed, denied = _trimmed(affirmed), _trimmed(denied)
    if not is_mended or not tells_story(affirmed, least=1):
        return ""
    story = said.part(text)
    if denied.words and (found := _find_words(story, denied.folded_words)):
        begin, end = found
        return f"{text[:begin]}{affirmed.text}{text[end:]}"
    return f"{text}\n{affirmed.text}" if tells_story(affirmed, least=_LEAST_TOLD) else ""


def _without(text: str, removed: Utterance | None, said: Utterance) -> str:
    """Return *text* without the words *removed*, or without their clause; "" if it lacks them."""
    its = _trimmed(removed) if removed else said.part("")
    if not its.words:
        return ""
    wanted, left, has_removed = its.folded_words, text, False
    hollow = filler_words(said.phrases)
    for clause in split_clauses(said.part(text)):
        spoken = clause.folded_words
        if not set(wanted) <= set(spoken):
            continue
        found = _find_words(clause, wanted)
        others = [word for word in spoken if word not in wanted and word not in hollow]
        if found is None or len(others) <= _MOST_LEFT:
            found = (0, len(clause.text))
        rest = f"{clause.text[: found[0]].rstrip()} {clause.text[found[1] :].lstrip()}"
        left, has_removed = left.replace(clause.text, rest.strip(), 1), True
    kept = [part.strip(" ,;.") for part in left.split("\n")]
    text = "\n".join(filter(None, kept))
    return text if has_removed and tells_story(said.part(text), least=_LEAST_TOLD) else ""


def _find_words(said: Utterance, wanted: Sequence[str]) -> tuple[int, int] | None:
    """Return where the words *wanted*, folded, begin and end in the text of *said*, or None."""
    folded, spans, count = said.folded_words, word_spans(said), len(wanted)
    for first in range(len(folded) - count + 1) if len(spans) == len(folded) else ():
        if folded[first : first + count] == list(wanted):
            return spans[first][0], spans[first + count - 1][1]
    return None


def _trimmed(said: Utterance) -> Utterance:
    """Return *said* without the fillers around what it tells: "là … cơ", "… đi nhé"."""
    before, behind = (said.phrases.words(f"engine-told-{at}-words") for at in ("first", "last"))
    folded = said.folded_words
    first = sum(1 for _ in takewhile(set(map(fold, before)).__contains__, folded))
    behind_it = takewhile(set(map(fold, behind)).__contains__, reversed(folded))
    last = len(folded) - sum(1 for _ in behind_it)
    spans = word_spans(said)
    if first >= last or len(spans) != len(folded):
        return said.part("")
    return said.part(said.text[spans[first][0] : spans[last - 1][1]])
