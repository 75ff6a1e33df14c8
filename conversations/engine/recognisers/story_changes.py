"""Change the words of a story as a message asks: replace, remove or add a part of them."""

from collections.abc import Callable, Sequence

from conversations.engine.language.clauses import (
    match_at,
    split_at_marks,
    split_clauses,
    word_spans,
)
from conversations.engine.language.plain_words import filler_words
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.acts import EDIT
from conversations.engine.questions.free_text import tells_story

_LEAST_TOLD = 2
# A clause with so many other words beside the removed ones keeps them.
_MOST_LEFT = 2


def replace_words(
    story: Utterance, denied: Utterance, told: Utterance, *, can_add: bool = True
) -> str:
    """Return *story* with the words *told* for *denied*, or with *told* added; "" for neither."""
    text = story.text
    for wrong in (denied, trim(denied)):
        # "Không phải hôm thứ hai" denies the "từ thứ hai" that was told.
        for first in range(max(1, len(wrong.words) - 1) if told.words and wrong.words else 0):
            if found := find_words(story, wrong.folded_words[first:]):
                return f"{text[: found[0]]}{told.text}{text[found[1] :]}"
    is_told = can_add and tells_story(told, least=_LEAST_TOLD)
    return f"{text}\n{told.text}" if is_told else ""


def remove_words(story: Utterance, removed: Utterance) -> str:
    """Return *story* without the words *removed*, or without their clause; "" if it lacks them.

    Nobody repeats what they told word for word: the clause with most of the words is meant.
    """
    wanted, left, hollow = trim(removed).folded_words, story.text, filler_words(story.phrases)
    clauses = split_clauses(story) or split_at_marks(story)
    meant = {word for word in wanted if word not in hollow}
    has_all = [clause for clause in clauses if wanted and set(wanted) <= set(clause.folded_words)]
    for clause in has_all or _most_alike(clauses, meant):
        found = find_words(clause, wanted)
        others = set(clause.folded_words) - hollow - set(wanted)
        if found is None or len(others) <= _MOST_LEFT:
            found = (0, len(clause.text))
        rest = f"{clause.text[: found[0]].rstrip()} {clause.text[found[1] :].lstrip()}"
        left = left.replace(clause.text, rest.strip(), 1)
    kept = [part.strip(" ,;.") for part in left.split("\n")]
    text = "\n".join(filter(None, kept))
    is_left = left != story.text and tells_story(story.part(text), least=_LEAST_TOLD)
    return text if is_left else ""


def _most_alike(clauses: Sequence[Utterance], meant: set[str]) -> Sequence[Utterance]:
    """Return the clause that has most of the words that are *meant*, if it has most of them."""
    shared = [len(meant.intersection(clause.folded_words)) for clause in clauses]
    most = max(shared, default=0)
    is_alike = most >= _LEAST_TOLD and most * 2 > len(meant) and shared.count(most) == 1
    return [clauses[shared.index(most)]] if is_alike else ()


def keep_words(story: Utterance, kept: Utterance) -> str:
    """Return *story* from the clause on that tells of *kept*, in each line; "" if none does.

    What stands behind it goes on with it: "đèn cháy, đi tối om".
    """
    hollow = filler_words(story.phrases)
    wanted = {word for word in kept.folded_words if word not in hollow}
    left = []
    for line in map(story.part, story.text.split("\n")):
        clauses = split_at_marks(line)
        own = (at for at, clause in enumerate(clauses) if wanted & set(clause.folded_words))
        if (first := next(own, None)) is not None:
            left.append(line.text[line.text.index(clauses[first].text) :])
    return "\n".join(left)


def keep_parts(story: Utterance, is_true: Callable[[Utterance], bool]) -> str:
    """Return the lines of *story* that are true, of the others the clauses that are."""
    lines = []
    for line in map(story.part, story.text.split("\n")):
        clauses = [line] if is_true(line) else filter(is_true, split_at_marks(line))
        lines.append(", ".join(clause.text for clause in clauses))
    return "\n".join(filter(None, lines))


def behind_wish(
    clause: Utterance, remark_in: Callable[[Utterance], str]
) -> tuple[Utterance, bool]:
    """Return *clause* without the wish to write it, and whether it had one: "ghi lại là …"."""
    become, count = clause.phrases.words("engine-become-words"), len(clause.words)
    for at in range(1, count):
        last = match_at(clause, at, become)
        if last and last < count:
            wish = clause.part(" ".join(clause.words[:at]))
            is_plain = match_at(trim(wish), 0, clause.phrases.words("engine-report-act-words"))
            rest = clause.part(clause.text[word_spans(clause)[last][0] :])
            is_wish = is_plain == len(trim(wish).words) > 0 or remark_in(wish) == EDIT
            return (rest, True) if is_wish else (clause, False)
    return clause, False


def find_words(said: Utterance, wanted: Sequence[str]) -> tuple[int, int] | None:
    """Return where the words *wanted*, folded, begin and end in the text of *said*, or None."""
    folded, spans, count = said.folded_words, word_spans(said), len(wanted)
    for first in range(len(folded) - count + 1) if len(spans) == len(folded) else ():
        if folded[first : first + count] == list(wanted):
            return spans[first][0], spans[first + count - 1][1]
    return None


def trim(said: Utterance) -> Utterance:
    """Return *said* without the fillers around what it tells: "là … cơ", "… đi nhé"."""
    before, behind = (said.phrases.words(f"engine-told-{at}-words") for at in ("first", "last"))
    first, last, spans = 0, len(said.words), word_spans(said)
    while at := match_at(said, first, before):
        first = at
    while last > first and match_at(said, last - 1, behind) == last:
        last -= 1
    if first >= last or len(spans) != len(said.folded_words):
        return said.part("")
    return said.part(said.text[spans[first][0] : spans[last - 1][1]])
