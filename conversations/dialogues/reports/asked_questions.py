"""Tell what became of a question that the person passed on to officials."""

from conversations.dialogues.reports.queries import MyQuestion, MyQuestions
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.endings import Closing
from conversations.engine.replay.turn_context import TurnContext
from conversations.text.matching import find_within


def asks_about_question(said: Utterance, context: TurnContext) -> bool:
    """Tell whether *said*, which asks what became of something, means a question passed on."""
    names = said.phrases.words("my_reports-question-words")
    return bool(find_within(said, names) and context.answer_query(MyQuestions()))


def tell_question(question: MyQuestion) -> Closing:
    """Return the ending that tells how *question* stands."""
    values: dict[str, object] = {"text": question.text, "asked": question.asked}
    if question.answered is None:
        return Closing("question", values)
    values["answered"] = question.answered
    if question.report:
        return Closing("question-report", {**values, "code": question.report})
    if question.answer:
        return Closing("question-answered", {**values, "answer": question.answer})
    return Closing("question-card", values)
