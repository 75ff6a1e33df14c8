"""The question for the pictures of an announcement."""

from conversations.announcements.message import MAX_PICTURES
from conversations.engine.model.messages import Content, photos_in
from conversations.engine.questions.base import (
    AnswerReading,
    Display,
    FullAnswer,
    Option,
    PartialAnswer,
    QuestionContext,
)
from conversations.engine.questions.choices import read_option
from conversations.engine.questions.free_text import PhotosQuestion

_WITHOUT = "-"
# So much of a picture's id fits on a button.
_START = 16


class PicturesQuestion(PhotosQuestion):
    """Asks for the pictures of an announcement that has those of *saved*; each can be removed.

    Pictures that were sent before are added to the saved ones.
    """

    kind = ""

    def __init__(self, key: str, saved: tuple[str, ...]) -> None:
        super().__init__(key, most=MAX_PICTURES)
        self.saved = saved
        self.preset = list(saved)

    def gathered_to_edit(self, recorded: object) -> tuple[str, ...]:
        """Return the pictures, of which some are removed, or to which others are added."""
        return self.load(recorded)

    def exhibit(self, at: QuestionContext) -> Display:
        """Return the pictures, in the order of their numbers."""
        return Display("", at.gathered)

    def options(self, at: QuestionContext) -> tuple[Option, ...]:
        """Return the way on, and an option for each picture that removes it."""
        name = f"{at.dialogue}-{self.key}-without"
        ways = at.phrases.words(f"{name}-words")
        return (
            *super().options(at),
            *(
                Option(
                    f"{_WITHOUT}{picture[:_START]}",
                    at.phrases.say(name, number=number),
                    tuple(f"{way} {number}" for way in ways),
                )
                for number, picture in enumerate(at.gathered, start=1)
            ),
        )

    def read_early_inputs(self, at: QuestionContext) -> AnswerReading | None:
        """Return the saved pictures with those that came before the question."""
        sent = [picture for content in at.early_inputs for picture in photos_in(content)]
        pictures = list(dict.fromkeys((*self.saved, *sent)))
        kept = pictures[: self.most]
        return FullAnswer(kept, len(pictures) - len(kept)) if sent else None

    def read(self, content: Content, at: QuestionContext) -> AnswerReading:
        """Return the pictures so far, without one that is to be removed, or all of them."""
        option = read_option(content, self, at)
        if option is not None and option.id.startswith(_WITHOUT):
            without = option.id.removeprefix(_WITHOUT)
            return PartialAnswer(tuple(it for it in at.gathered if not it.startswith(without)))
        return super().read(content, at)
