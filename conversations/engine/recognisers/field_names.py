"""Find the field of a report that words name: "sửa lại chỗ là …"."""

from conversations.engine.language.clauses import match_at, word_spans
from conversations.engine.language.plain_words import filler_words
from conversations.engine.language.utterance import Utterance
from conversations.engine.questions.base import Question, QuestionContext, phrase_option
from conversations.text.fold import words
from conversations.text.matching import find_within

# What may stand around the name of a field: "sửa lại chỗ là …", "chọn loại khác".
_AROUND_NAMES = ("choosing", "edit", "slip", "not", "told-first", "told-last")
# So many words may stand before the name of the field: "thôi chuyển chỗ lại là …".
_MOST_BEFORE = 2


def field_names(question: Question[object], at: QuestionContext) -> tuple[str, ...]:
    """Return what people call the answer to *question*; nothing in a dialogue without a review."""
    name = f"{at.dialogue}-{question.key}-label"
    if not at.phrases.has(name):
        return ()
    label = phrase_option("", name, at.phrases)
    return (label.label, *label.also)


def names_field(said: Utterance, names: tuple[str, ...]) -> bool:
    """Tell whether *said* has one of *names*; whoever types diacritics means them.

    "Cho tôi sửa" does not name the place ("chỗ"), "cho sai roi" does.
    """
    if said.text.isascii():
        return bool(find_within(said, names))
    spoken = {word.casefold() for word in said.words}
    return any(spoken.issuperset(words(name)) and find_within(said, (name,)) for name in names)


def behind_names(clause: Utterance, names: tuple[str, ...]) -> Utterance:
    """Return *clause* without the field that it names first: "chỗ đó là …", "loại khác cơ"."""
    words_of, hollow = clause.phrases.words, filler_words(clause.phrases)
    become = words_of("engine-become-words")
    around = (
        *become,
        *(way for each in _AROUND_NAMES for way in words_of(f"engine-{each}-words")),
    )
    count, spans = len(clause.words), word_spans(clause)
    at, has_name = _behind_wish(clause, names, become, around)
    while at < count:
        if has_name and (last := match_at(clause, at, become)):
            at = last
            break
        named, filler = match_at(clause, at, names), match_at(clause, at, around)
        # "Cho meo" is no "chỗ"; "cho do la" is.
        if (
            clause.text.isascii()
            and 0 < named < count
            and clause.folded_words[named] not in hollow
        ):
            named = named if match_at(clause, named, around) else 0
        if not (named or filler or clause.folded_words[at] in hollow):
            break
        has_name = has_name or bool(named)
        at = named or filler or at + 1
        # "Nội dung: cho …": behind the colon stands the value.
        gap = clause.text[spans[at - 1][1] : spans[at][0]] if at < count == len(spans) else ""
        if has_name and ":" in gap:
            break
    if not has_name or len(spans) != count:
        return clause
    return clause.part(clause.text[spans[at][0] :] if at < count else "")


def _behind_wish(
    clause: Utterance, names: tuple[str, ...], become: tuple[str, ...], around: tuple[str, ...]
) -> tuple[int, bool]:
    """Return where the value begins in "chuyển chỗ lại là …", and that it does; else zero."""
    for first in range(1, _MOST_BEFORE + 1):
        if last := match_at(clause, first, names):
            while (at := match_at(clause, last, around)) and not match_at(clause, last, become):
                last = at
            if (at := match_at(clause, last, become)) and at < len(clause.words):
                return at, True
    return 0, False
