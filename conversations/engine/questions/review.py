"""The last question of a dialogue: show everything, and let the person edit one answer."""

from collections.abc import Sequence

from msgspec import Struct, structs

from conversations.engine.language.commands import THANK
from conversations.engine.language.plain_words import read_number, strip_courtesies
from conversations.engine.language.question_analysis import without_phrases
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.acts import NO, YES
from conversations.engine.model.messages import Content, Tap, Text
from conversations.engine.questions.base import (
    AnswerReading,
    Display,
    EditRequest,
    FullAnswer,
    NoAnswer,
    Option,
    PageTurn,
    Question,
    QuestionContext,
    UnfitError,
    options_on_page,
    page_of,
    phrase_option,
)
from conversations.engine.questions.choices import find_option, read_option, says_only_option
from conversations.engine.questions.phone import CONTACT_KEY
from conversations.text import phone
from conversations.text.fold import words
from conversations.text.matching import find_within

SEND = "send"
EDIT = "edit"


class ReviewedAnswer(Struct, frozen=True):
    """One answer of the dialogue for display; *label* names it, with the key of its question."""

    label: Option
    shown: Display


def _says_only(text: str, option: Option, at: QuestionContext) -> bool:
    """Tell whether *text* is *option*, perhaps with thanks: "đúng rồi, cảm ơn em"."""
    said = at.utterance_of(text)
    thanks = sorted(at.phrases.words(f"engine-{THANK}-words"), key=len, reverse=True)
    plain = without_phrases(said, tuple(thanks))
    return says_only_option(said, option) or says_only_option(plain, option)


def names_sending(said: Utterance) -> bool:
    """Tell whether *said* is about sending, and not about a photo to send."""
    ways, photos = (
        said.phrases.words(f"engine-{its}-words") for its in ("sending", "photos-here")
    )
    return bool(find_within(said, ways)) and not find_within(said, photos)


class ReviewQuestion(Question[str]):
    """Shows the answers in *given*, and asks to send them."""

    kind = "review"
    sends = True
    is_review = True

    def __init__(self, key: str, given: Sequence[ReviewedAnswer]) -> None:
        self.given = given
        super().__init__(
            key, about=[[its.label.id, its.shown.text, list(its.shown.photos)] for its in given]
        )

    def phrase_values(self, at: QuestionContext) -> dict[str, object]:
        """Return the lines of the summary as one blank."""
        del at
        lines = (f"{its.label.label}: {its.shown.text}" for its in self.given)
        return {"summary": "\n".join(lines)}

    def phrase(self, at: QuestionContext, wording: str = "") -> str:
        """Return the question, or the one that asks which answer to edit."""
        return "engine-edit-which" if at.page else super().phrase(at, wording)

    def options(self, at: QuestionContext) -> Sequence[Option]:
        """Return the options to send and to edit, or each answer that can be edited."""
        if at.page:
            labels = (its.label for its in self.given)
            return tuple(structs.replace(label, id=f"{EDIT}-{label.id}") for label in labels)
        return (
            phrase_option(SEND, f"{at.dialogue}-{self.key}-{SEND}", at.phrases),
            phrase_option(EDIT, "engine-edit", at.phrases),
        )

    def visible_options(self, at: QuestionContext) -> Sequence[Option]:
        """Return the options on this page; the pages of editable answers begin with 1."""
        options = self.options(at)
        return options_on_page(options, at.page, at.phrases, first=1) if at.page else options

    def exhibit(self, at: QuestionContext) -> Display:
        """Return all photos and the pin of the answers."""
        del at
        shown = [its.shown for its in self.given]
        photos = tuple(photo for one in shown for photo in one.photos)
        return Display("", photos, next((one.pin for one in shown if one.pin), None))

    def read(self, content: Content, at: QuestionContext) -> AnswerReading:
        """Return that it is sent, or which answer to edit."""
        if self._is_number_to_call(content):
            return EditRequest(CONTACT_KEY)
        option = self._on_any_page(content, at) or read_option(content, self, at)
        if option is None:
            return NoAnswer()
        if option.id == SEND:
            sends = not isinstance(content, Text) or _says_only(content.text, option, at)
            return FullAnswer(SEND) if sends else NoAnswer()
        page = 1 if option.id == EDIT else page_of(option.id)
        return EditRequest(option.id.removeprefix(f"{EDIT}-")) if page is None else PageTurn(page)

    def is_sure(self, said: Utterance, reading: AnswerReading, at: QuestionContext) -> bool:
        """Tell whether *said* sends, or only names what to edit: "nội dung", "sửa chỗ".

        In a sentence these words may mean a yes too: "nội dung đúng rồi, gửi đi".
        """
        is_edit = isinstance(reading, EditRequest) and not phone.national(said.text)
        if is_edit or (isinstance(reading, PageTurn) and not at.page):
            return any(says_only_option(said, option) for option in self._everything(at))
        return not isinstance(reading, NoAnswer)

    def read_act(self, act: str, at: QuestionContext) -> AnswerReading:
        """Return that it is sent for a yes; for a no, ask what to edit."""
        del at
        if act == YES:
            return FullAnswer(SEND)
        return PageTurn(1) if act == NO else NoAnswer()

    def _on_any_page(self, content: Content, at: QuestionContext) -> Option | None:
        everything = self._everything(at)
        if isinstance(content, Tap):
            return next((o for o in everything if o.id == content.data), None)
        if not isinstance(content, Text):
            return None
        said = at.utterance_of(content.text)
        if read_number(said) is not None:
            return None
        found = find_option(strip_courtesies(said), everything)
        if found is not None and found.id.startswith(f"{EDIT}-"):
            return self._longest_named(said, at) or found
        return found

    def _longest_named(self, said: Utterance, at: QuestionContext) -> Option | None:
        """Return the part that *said* names in most words: "cho sua noi dung" means no "chỗ"."""
        parts = self.options(QuestionContext(at.phrases, at.dialogue, page=1))
        named = [
            (len(words(way)), part)
            for part in parts
            for way in (part.label, *part.also)
            if find_within(said, (way,))
        ]
        return max(named, key=lambda pair: pair[0])[1] if named else None

    def _is_number_to_call(self, content: Content) -> bool:
        """Tell whether *content* is a phone number, which an earlier question asked for."""
        is_asked = any(its.label.id == CONTACT_KEY for its in self.given)
        return is_asked and isinstance(content, Text) and bool(phone.national(content.text))

    def _everything(self, at: QuestionContext) -> Sequence[Option]:
        """Return the options of both pages, each edit also with "sửa" before its words."""
        verbs = at.phrases.words("engine-edit-words")
        parts = QuestionContext(at.phrases, at.dialogue, page=1)
        return (
            *self.options(QuestionContext(at.phrases, at.dialogue)),
            *(
                Option(
                    o.id,
                    o.label,
                    (*o.also, *(f"{verb} {way}" for verb in verbs for way in (o.label, *o.also))),
                )
                for o in self.options(parts)
            ),
        )

    def load(self, recorded: object) -> str:
        """Return that it was sent."""
        if recorded != SEND:
            raise UnfitError(self.key)
        return SEND
