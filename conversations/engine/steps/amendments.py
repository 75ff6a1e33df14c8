"""The open dialogue with methods that change or add to it what a message says beside an answer."""

from msgspec import structs

from conversations.engine.language.clauses import split_clauses
from conversations.engine.language.plain_words import extra_words
from conversations.engine.language.utterance import Utterance
from conversations.engine.listener import listen
from conversations.engine.model import acts
from conversations.engine.model.messages import Content, Text
from conversations.engine.model.transcript import Answer
from conversations.engine.policy import Place
from conversations.engine.questions.base import Question
from conversations.engine.questions.free_text import FreeTextQuestion, tells_story
from conversations.engine.questions.phone import CONTACT_KEY, PhoneQuestion, read_early_number
from conversations.engine.questions.review import ReviewQuestion
from conversations.engine.replay.question_rendering import id_of
from conversations.engine.replay.turn_context import Turn
from conversations.engine.steps.answers import AnswerableDialogue
from conversations.engine.steps.misses import add_to_earlier_answer
from conversations.engine.steps.revisions import replace_answers
from conversations.text.fold import fold
from conversations.text.matching import find_within

# Fewer words may be part of a yes, or of no story.
_FEW = 3
# Beside a yes these tell an official nothing.
_CONSENTING = acts.COURTESIES | {acts.YES}


def _only_consents(clause: Utterance) -> bool:
    """Tell whether *clause*, said at a review, is a yes or a courtesy and nothing else."""
    chosen = listen(clause, Place.AT_REVIEW, asked=ReviewQuestion.kind).acts
    return bool(chosen) and _CONSENTING.issuperset(chosen)


class AmendableDialogue(AnswerableDialogue):
    """The open dialogue, whose answers a message can amend beside answering."""

    def _hide(self, hidden: Answer) -> Turn | None:
        """Hide the number that was given before; keep *hidden* for its question if none was."""
        if not any(
            its.key == hidden.key and its.value != hidden.value for its in self.run.answers
        ):
            self.run.detach_answer(hidden)
            return None
        answers = replace_answers(
            self.run.answers, {hidden.key: hidden.value}, self.context.message
        )
        lead = self.context.phrases.say(f"{self.entry.name}-anonymous")
        return self._anew(answers, self.run.detached_answers, lead=lead)

    def _keep_number(self, content: Content) -> Turn | None:
        """Keep the phone number that *content* gives before it is asked for.

        Return the turn if it says nothing else: "số bà là 0912 345 678".
        """
        number = read_early_number(content, self.entry.name, self.context.utterance_of)
        if number is None or isinstance(self.run.question, PhoneQuestion):
            return None
        if any(its.key == number.key for its in self.run.answers):
            return None
        self.run.detach_answer(number)
        if not (isinstance(content, Text) and self._says_only_number(content.text)):
            return None
        lead = self.context.phrases.say(f"{self.entry.name}-number", number=number.value)
        return self._say(lead)

    def _says_only_number(self, text: str) -> bool:
        """Tell whether *text* tells nothing beside a phone number and whose it is."""
        said = self.context.utterance_of(text)
        own = said.phrases.words(f"{self.entry.name}-{CONTACT_KEY}-own-words")
        leads = map(fold, said.phrases.words("engine-number-lead"))
        left = set(map(fold, extra_words(said, own))).difference(leads)
        return not any(map(str.isalpha, "".join(left)))

    def _is_told(self, act: str, said: Utterance, question: Question[object]) -> bool:
        """Tell whether *said* is part of a story, though it seems to be the act *act*.

        Words unknown to the model, or about oneself, may be; and so may a correction that changes
        nothing told before: "không phải ở chợ, rác đổ ở bờ đê".
        """
        if not tells_story(said, least=_FEW):
            return False
        if act in (acts.GIBBERISH, acts.ABOUT_ME):
            return True
        if act != acts.EDIT or not isinstance(question, FreeTextQuestion):
            return False
        return not self._find_corrections(said)

    def _keep_words(self, content: Text) -> None:
        """Add the words of *content* to an earlier answer, if one has room."""
        if (more := add_to_earlier_answer(content, self.run)) is not None:
            self.run.replace_answers(more)

    def _keep_remark(self, said: Utterance) -> None:
        """Add to an earlier answer what *said* tells beside its yes: "gửi đi, bà cụ mới ngã"."""
        remarks = (
            clause.text
            for clause in split_clauses(said)
            if tells_story(clause, least=_FEW) and not _only_consents(clause)
        )
        remark = ", ".join(remarks)
        more = add_to_earlier_answer(Text(remark), self.run) if remark else None
        if more is None or self.run.question is None:
            return
        self.run.close()
        self.transcript = structs.replace(
            self.transcript,
            answers=tuple(more),
            detached_answers=self.run.detached_answers,
            confirmed=id_of(self.run.question, self.transcript.serial),
        )
        self.run = self._new_run(self.transcript)

    def _wait_to_send(self, said: Utterance) -> Turn | None:
        """Keep the review open for who needs a moment: "khoan đã, để tôi hỏi vợ"; else None."""
        needs_moment = find_within(said, said.phrases.words("engine-moment-words"))
        if not needs_moment or not isinstance(self.run.question, ReviewQuestion):
            return None
        return self._say(self.context.phrases.say("engine-waiting-to-send"))
