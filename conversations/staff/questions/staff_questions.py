"""The dialogue in which an official answers a question, or files it as the report that it is."""

from conversations.engine.model.endings import Closing
from conversations.engine.replay.talk import Talk
from conversations.staff.questions.effects import AnswerQuestion, TurnIntoReport
from conversations.staff.questions.queries import WaitingQuestions

DIALOGUE = "staff_questions"
_ENOUGH, _REPLY, _REPORT = "enough", "reply", "report"
_MOST_SHOWN = 60
_LEAST, _MOST = 10, 2000


async def staff_questions(talk: Talk) -> AnswerQuestion | TurnIntoReport | Closing:
    """List the questions that wait; show one, and ask what shall become of it."""
    waiting = await talk.recall("waiting", WaitingQuestions())
    if not waiting:
        return Closing("none")
    say, language = talk.known.phrases.say, talk.known.phrases.language
    lines = [
        say(
            f"{DIALOGUE}-line",
            label=each.name.in_language(language),
            text=_shorten(each.text),
            asked=each.asked,
        )
        for each in waiting
    ]
    values: dict[str, object] = {"count": len(waiting), "lines": "\n".join(lines)}
    chosen = await talk.choose("which", waiting, none=_ENOUGH, values=values)
    if chosen is None:
        return Closing(_ENOUGH)
    act = await talk.pick("act", _REPLY, _REPORT, _ENOUGH, text=chosen.text, asked=chosen.asked)
    if act == _REPLY:
        words = await talk.text("answer", least=_LEAST, most=_MOST, is_verbatim=True)
        return AnswerQuestion(chosen.id, words.text)
    if act == _REPORT:
        category = await talk.choose("category", talk.known.categories, kind="category")
        return TurnIntoReport(chosen.id, category.id, await talk.place("place"))
    return Closing(_ENOUGH)


def _shorten(text: str) -> str:
    return text if len(text) <= _MOST_SHOWN else f"{text[: _MOST_SHOWN - 1].rstrip()}…"
