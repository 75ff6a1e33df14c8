"""The questions that are answered in one's own words or with pictures."""

from collections.abc import Sequence
from itertools import islice

import msgspec

from conversations.engine.commands import behind_one
from conversations.engine.effects import Said
from conversations.engine.messages import Content, Tap, Text, Voice, photos_in
from conversations.engine.phrases import Phrases
from conversations.engine.plain_words import (
    bare,
    beside,
    hollow_words,
    number_said,
    says_nothing,
)
from conversations.engine.questions import (
    Heard,
    Missed,
    More,
    Open,
    Option,
    Question,
    Reading,
    Shown,
    UnfitError,
)
from conversations.text.fold import clean, fold, same, words
from conversations.text.likeness import is_said, is_within

_TELLING_WORDS = 5
_FEW_WORDS = 2


def tells(text: str, phrases: Phrases, *, least: int = _TELLING_WORDS) -> bool:
    """Tell whether *text* has so many words, hollow ones aside, that it is a story by itself."""
    hollow = hollow_words(phrases)
    return sum(word not in hollow for word in fold(text).split()) >= least


class Telling(Question[Said]):
    """Something told in writing (*least* to *most* characters) or by voice.

    With *listens*, words that came before the question answer it when they tell enough.
    """

    wants = ("text", "voice")
    takes_any_words = True

    def __init__(
        self, key: str, *, least: int, most: int, about: object = None, listens: bool = False
    ) -> None:
        super().__init__(key, about=about)
        self.gives = key
        self.least = least
        self.most = most
        self.listens = listens

    def blanks(self, at: Open) -> dict[str, object]:
        """Return how little and how much can be told."""
        del at
        return {"least": self.least, "most": self.most}

    def summary(self, answer: Said, at: Open) -> Shown:
        """Return the words, or that there is a recording."""
        voice = at.phrases.say("engine-voice", count=answer.seconds) if answer.voice else ""
        return Shown("\n".join(filter(None, (voice, answer.text))))

    def welcome(self, at: Open) -> Reading | None:
        """Return the stash's words where they tell a story already."""
        if not self.listens:
            return None
        for content in at.stash:
            if isinstance(content, Voice) or (
                isinstance(content, Text) and tells(content.text, at.phrases)
            ):
                heard = self.read(content, at)
                return heard if isinstance(heard, Heard) else None
        return None

    def added(self, recorded: object, content: Content) -> object | None:
        """Return the words with more words after them."""
        if not isinstance(content, Text):
            return None
        said = self.load(recorded)
        text = "\n".join(filter(None, (said.text, clean(behind_one(content.text)))))
        if len(text) > self.most:
            return None
        more: object = msgspec.to_builtins(msgspec.structs.replace(said, text=text))
        return more

    def read(self, content: Content, at: Open) -> Reading:
        """Return the words or the recording; with nothing to add, those that came before."""
        if isinstance(content, Voice):
            return Heard({"voice": content.media, "seconds": content.seconds})
        if not isinstance(content, Text):
            return Missed("words")
        if says_nothing(content.text, at.phrases):
            return self._told_before(at)
        text = clean(behind_one(content.text))
        if len(list(islice(filter(str.isalnum, text), self.least))) < self.least:
            return Missed("short")
        if len(text) > self.most:
            return Missed("long")
        return Heard({"text": text})

    def _told_before(self, at: Open) -> Reading:
        told = (content.text for content in at.stash if isinstance(content, Text) and self.listens)
        text = next((text for text in told if tells(text, at.phrases, least=_FEW_WORDS)), "")
        return Heard({"text": clean(text)}) if text else Missed("short")

    def load(self, recorded: object) -> Said:
        """Return what was told."""
        try:
            return msgspec.convert(recorded, Said)
        except msgspec.ValidationError as error:
            raise UnfitError(self.key) from error


class Pictures(Question[tuple[str, ...]]):
    """From none to *most* photos, sent one by one or together."""

    sort = "photos"
    wants = ("photo",)

    def __init__(self, key: str, *, most: int) -> None:
        super().__init__(key, values={"most": most})
        self.gives = key
        self.most = most

    def summary(self, answer: tuple[str, ...], at: Open) -> Shown:
        """Return how many photos there are, and the photos."""
        return Shown(at.phrases.say("engine-photos", count=len(answer)), answer)

    def phrase(self, at: Open, wording: str = "") -> str:
        """Return another wording once there are photos."""
        if at.gathered and not wording:
            return at.name(self, "more")
        return super().phrase(at, wording)

    def blanks(self, at: Open) -> dict[str, object]:
        """Return how many there are and may be."""
        return {"count": len(at.gathered), "most": self.most}

    def options(self, at: Open) -> tuple[Option, ...]:
        """Return the way on: without photos, or with those that came."""
        way_on = "done" if at.gathered else "none"
        name = at.name(self, way_on)
        return (Option(way_on, at.phrases.say(name), at.phrases.words(f"{name}-words")),)

    def welcome(self, at: Open) -> Reading | None:
        """Return the photos that came before they were asked for."""
        photos = [photo for content in at.stash for photo in photos_in(content)]
        return self._together(photos) if photos else None

    def read(self, content: Content, at: Open) -> Reading:
        """Return the photos so far, or all of them."""
        if photos := photos_in(content):
            return self._together((*at.gathered, *photos))
        (way_on,) = self.options(at)
        said = isinstance(content, Text) and self._is_said(content.text, way_on, at)
        if said or (isinstance(content, Tap) and content.data in ("done", "none")):
            return Heard(list(at.gathered))
        return Missed()

    def _is_said(self, text: str, way_on: Option, at: Open) -> bool:
        """Tell whether *text* says the way on; a few words may stand beside it.

        One word alone does so only where it comes first: "nước không chảy" tells something.
        """
        ways, plain = (way_on.label, *way_on.also), bare(text, at.phrases)
        if number_said(text, at.phrases) == 1 or is_said(plain, ways):
            return True
        first = next(iter(words(plain)), "")
        ways = tuple(way for way in ways if len(words(way)) > 1 or same(first, way))
        return bool(is_within(text, ways)) and len(beside(text, ways, at.phrases)) <= _FEW_WORDS

    def added(self, recorded: object, content: Content) -> object | None:
        """Return the photos with as many more as there is room for."""
        photos, more = self.load(recorded), photos_in(content)
        if not more or len(photos) >= self.most:
            return None
        return list(dict.fromkeys((*photos, *more)))[: self.most]

    def _together(self, photos: Sequence[str]) -> Reading:
        """Return that *photos* are all there is room for, or that more may come."""
        came = list(dict.fromkeys(photos))
        kept = came[: self.most]
        full = len(kept) == self.most
        return Heard(kept, len(came) - len(kept)) if full else More(tuple(kept))

    def load(self, recorded: object) -> tuple[str, ...]:
        """Return the photos' ids."""
        try:
            return msgspec.convert(recorded, tuple[str, ...])
        except msgspec.ValidationError as error:
            raise UnfitError(self.key) from error
