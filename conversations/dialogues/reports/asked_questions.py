"""Tell what became of a question that the person passed on to officials."""

from collections.abc import Sequence

from conversations.dialogues.reports.queries import MyQuestion, MyQuestions
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.endings import Closing
from conversations.engine.replay.talk import DialogueContext
from conversations.engine.replay.turn_context import TurnContext
from conversations.text.matching import find_within

_MOST = 5


def asks_about_question(said: Utterance, context: TurnContext) -> bool:
    """Tell whether *said*, which asks what became of something, means a question passed on."""
    names = said.phrases.words("my_reports-question-words")
    return bool(find_within(said, names) and context.answer_query(MyQuestions()))


def tell_questions(asked: Sequence[MyQuestion], known: DialogueContext) -> Closing:
    """Return the ending that tells how the questions *asked* stand, the newest first."""
    told = [_describe(question, known) for question in asked[:_MOST]]
    if len(told) > 1:
        lines = (known.phrases.say(f"my_reports-{name}", **values) for name, values in told)
        return Closing("questions", {"lines": "\n".join(f"– {line}" for line in lines)})
    return Closing(*told[0]) if told else Closing("none")


def count_open(asked: Sequence[MyQuestion]) -> int:
    """Return how many of the questions *asked* wait for an answer."""
    return sum(question.answered is None for question in asked)


def _describe(question: MyQuestion, known: DialogueContext) -> tuple[str, dict[str, object]]:
    """Return the name of the phrase that tells how *question* stands, and its values."""
    values: dict[str, object] = {"text": question.text, "asked": question.asked}
    if question.answered is None:
        return "question", {**values, "phone": known.unit.phone}
    values["answered"] = question.answered
    if question.report:
        return "question-report", {**values, "code": question.report}
    if question.answer:
        return "question-answered", {**values, "answer": question.answer}
    return "question-card", values
